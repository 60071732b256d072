"""Projects to try publishing on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.forge import Forge
from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, Workshop


@pytest.fixture(scope="session")
def first_edition(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a project of two articles, published once; to be copied, not changed."""
    shop = Workshop(tmp_path_factory.mktemp("first") / "project")
    shop.write("harbour.md", HARBOUR)
    shop.write("kiosk.md", KIOSK)
    run = shop.publish(at=BEFORE)
    assert run.outcome.exit_code == 0
    return shop


@pytest.fixture
def shop(first_edition: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of the published project, with its output and its cache."""
    return first_edition.copy(tmp_path / "project")


@pytest.fixture
def empty_shop(tmp_path: Path) -> Workshop:
    """Return a project without articles."""
    return Workshop(tmp_path / "project")


@pytest.fixture(scope="session")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    """Return where runs are begun that can be killed."""
    with Forge(tmp_path_factory.mktemp("logs")) as found:
        yield found
