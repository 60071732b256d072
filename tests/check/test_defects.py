"""A good folder has nothing to complain of, and each single defect is found."""

from pathlib import Path

import pytest

from audiopub.check.codes import CODES
from audiopub.check.run import check_folder, check_written
from tests.check.breaking import NOW, Broken
from tests.check.defects import DEFECTS, Break


def test_a_good_folder_has_no_findings(good: Path) -> None:
    """What audiopub publishes passes every check, read cold and from its records."""
    assert check_folder(good, now=NOW).findings == ()
    assert check_written(good, ["lamps", "kiosk"], now=NOW).findings == ()


@pytest.mark.parametrize(("breaks", "code"), [pytest.param(*rest, id=name) for name, *rest in DEFECTS])
def test_a_single_defect_is_found(broken: Broken, breaks: Break, code: str) -> None:
    """Each defect alone is found, under its code, in a folder that was good before."""
    breaks(broken)
    assert code in broken.codes(cold=code.startswith(_ONLY_COLD))


_ONLY_COLD = ("mp3-loud", "mp3-length", "mp3-garbage", "file-", "site-unknown", "unfinished")
"""What only a cold check finds; all else is found from the records as well."""


def test_every_defect_has_a_known_code_and_a_name_of_its_own() -> None:
    """The table of defects names codes that exist, and no defect twice."""
    assert {code for _, _, code in DEFECTS} <= CODES.keys()
    assert len({name for name, _, _ in DEFECTS}) == len(DEFECTS) >= 40


def test_every_code_is_explained() -> None:
    """Each code states its rule in a sentence, and what to do."""
    for name, code in CODES.items():
        assert name == name.lower()
        assert code.rule.endswith(".")
        assert code.next_step.endswith((".", ")"))
