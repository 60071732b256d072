"""Voices fetched from a catalogue: whole or not at all, and never twice what is there."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.errors import AudiopubError, MissingError, NetworkError, OutputError
from audiopub.model import Utterance
from audiopub.speech.catalogue import Installer
from audiopub.speech.engines.setup import set_up, setup_of
from audiopub.speech.workers import WorkerPool
from tests.speech import tiny_piper
from tests.speech.catalogue_service import CATALOGUE, CatalogueService

KEY = "en_US-tones-tiny"
MODEL = f"en/en_US/tones/tiny/{KEY}.onnx"
CONFIG = f"{MODEL}.json"
CARD = "en/en_US/tones/tiny/MODEL_CARD"

Install = Callable[[str], Path]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Build a voice, as the catalogue's folders have it."""
    model = tiny_piper.build(tmp_path_factory.mktemp("voices"), KEY)
    described = model.with_name(f"{KEY}.onnx.json").read_bytes()
    return {MODEL: model.read_bytes(), CONFIG: described, CARD: b"# Tones\nLicence: free\n"}


@pytest.fixture
def service(files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[CatalogueService]:
    """Start a server with that voice."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with CatalogueService() as found:
        found.offer(KEY, files, aliases=["en-tones"])
        found.offer("de_DE-tones-tiny", {})
        yield found


@pytest.fixture
def folder(tmp_path: Path, service: CatalogueService) -> Path:
    """Set up a project whose voices come from the server, and name their folder."""
    table = {"folder": "voices", "catalogue": service.catalogue}
    set_up(EnginesSettings.model_validate({"piper": table}), folder=str(tmp_path))
    return tmp_path / "voices"


@pytest.fixture
def told() -> list[str]:
    """Collect what is told."""
    return []


@pytest.fixture
def waits() -> list[float]:
    """Collect how long is waited."""
    return []


@pytest.fixture
def install(folder: Path, told: list[str], waits: list[float]) -> Install:
    """Install without waiting."""
    assert folder
    return Installer(setup=setup_of("piper"), tell=told.append, wait=waits.append).install


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


WHOLE = [f"{KEY}.MODEL_CARD", f"{KEY}.onnx", f"{KEY}.onnx.json"]


@pytest.mark.parametrize("name", [KEY, KEY.lower(), "en-tones"])
def test_a_voice_is_fetched_and_speaks(
    name: str, install: Install, folder: Path, pool: WorkerPool, utter: Callable[..., Utterance]
) -> None:
    """By its name in any letters, or another name of it, all of its files come, and it can be heard."""
    assert install(name) == folder / f"{KEY}.onnx"
    assert names(folder) == WHOLE
    assert pool.speak(utter("Seven boats.", engine="piper", voice=KEY.lower())).pcm


def test_what_is_there_is_not_fetched_again(
    install: Install, service: CatalogueService, folder: Path, told: list[str]
) -> None:
    """A second run asks for the catalogue alone; a damaged file is fetched again, and only that."""
    install(KEY)
    service.asked.clear()
    install(KEY)
    assert [path for path, _ in service.asked] == [CATALOGUE]
    assert f"{KEY}.onnx is here already." in told
    (folder / f"{KEY}.onnx").write_bytes(b"damaged")
    install(KEY)
    assert [path for path, _ in service.asked] == [CATALOGUE, CATALOGUE, f"/{MODEL}"]


def test_a_download_is_taken_up_where_it_broke_off(
    install: Install, service: CatalogueService, files: dict[str, bytes], folder: Path
) -> None:
    """Each break costs what had not come yet, and nothing that had, within one run."""
    service.mishaps[f"/{MODEL}"] = ["cut", "cut", "cut"]
    assert install(KEY).read_bytes() == files[MODEL]
    asked = service.ranges(f"/{MODEL}")
    starts = [int(each.removeprefix("bytes=").rstrip("-")) if each else 0 for each in asked]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert len(starts) == 4
    assert names(folder) == WHOLE


def test_a_run_that_was_stopped_is_taken_up(
    install: Install, service: CatalogueService, files: dict[str, bytes], folder: Path
) -> None:
    """What an earlier run left beside the file's place is kept and completed."""
    folder.mkdir()
    (folder / f"{KEY}.onnx.part").write_bytes(files[MODEL][:1000])
    assert install(KEY).read_bytes() == files[MODEL]
    assert service.ranges(f"/{MODEL}") == ["bytes=1000-"]


@pytest.mark.parametrize("left", [b"x" * 1000, b"x" * 10_000_000])
def test_what_was_left_of_another_file_is_no_harm(
    left: bytes, install: Install, files: dict[str, bytes], folder: Path
) -> None:
    """Remains of another version are found out by the hash, and the file is fetched from its beginning."""
    folder.mkdir()
    (folder / f"{KEY}.onnx.part").write_bytes(left)
    assert install(KEY).read_bytes() == files[MODEL]
    assert names(folder) == WHOLE


@pytest.mark.parametrize("mishap", ["whole", "moved", "wrong", 503, 429, "cut"])
def test_mishaps_end_well(
    mishap: int | str, install: Install, service: CatalogueService, files: dict[str, bytes], folder: Path
) -> None:
    """Servers without ranges, redirects, one wrong answer and busy hours are no reason to give up."""
    service.mishaps = {f"/{MODEL}": ["cut", mishap], f"/{CONFIG}": [mishap], CATALOGUE: [mishap]}
    if mishap == "wrong":
        del service.mishaps[CATALOGUE]
    assert install(KEY).read_bytes() == files[MODEL]
    assert names(folder) == WHOLE


@pytest.mark.parametrize(
    ("mishap", "says", "requests"),
    [
        (404, "answers 404", 1),
        (403, "answers 403", 1),
        (500, "answers 500", 5),
        ("wrong", "does not have the hash", 2),
        ("longer", "larger than", 1),
    ],
)
def test_what_does_not_end_well_leaves_no_voice(
    mishap: int | str, says: str, requests: int, install: Install, service: CatalogueService
) -> None:
    """The error names the file and what to do; what will not pass is not asked again."""
    service.mishaps[f"/{MODEL}"] = [mishap] * 9
    with pytest.raises(NetworkError, match=says) as caught:
        install(KEY)
    assert MODEL in caught.value.where
    assert caught.value.next_step
    assert len(service.ranges(f"/{MODEL}")) == requests


def test_no_description_before_the_model(install: Install, service: CatalogueService, folder: Path) -> None:
    """A voice whose model could not be fetched is not there at all."""
    service.mishaps[f"/{MODEL}"] = [404]
    with pytest.raises(NetworkError):
        install(KEY)
    assert f"{KEY}.onnx.json" not in names(folder)
    assert f"{KEY}.onnx" not in names(folder)


def test_every_hash_that_is_given_counts(
    install: Install, service: CatalogueService, files: dict[str, bytes]
) -> None:
    """A SHA-256 in the catalogue is checked as the MD5 is."""
    stated = json.loads(service.files[CATALOGUE])
    described = stated[KEY]["files"][MODEL]
    described["sha256_digest"] = hashlib.sha256(files[MODEL]).hexdigest()
    service.files[CATALOGUE] = json.dumps(stated).encode()
    install(KEY)
    described["sha256_digest"] = "0" * 64
    service.files[CATALOGUE] = json.dumps(stated).encode()
    with pytest.raises(NetworkError, match="does not have the hash"):
        install(KEY)


def test_an_unknown_voice_offers_the_nearest(install: Install, folder: Path) -> None:
    """A slip in the name is answered with names that there are, and nothing is made."""
    with pytest.raises(MissingError, match=f"Nearest to it: {KEY}") as caught:
        install("en_US-tone-tiny")
    assert caught.value.exit_code == 3
    assert names(folder) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<html>", "no catalogue"),
        (b"[]", "no catalogue"),
        (json.dumps({KEY: {"files": 3}}).encode(), "not understood"),
        (json.dumps({KEY: {"files": {MODEL: {"size_bytes": 3}}}}).encode(), "not understood"),
        (json.dumps({KEY: {"files": {}}}).encode(), "no model and description"),
        (
            json.dumps({"../../x": {"aliases": [KEY.upper()], "files": {}}}).encode(),
            "cannot be a file's name",
        ),
    ],
    ids=range(6),
)
def test_a_strange_catalogue_is_told(
    data: bytes, says: str, install: Install, service: CatalogueService, folder: Path
) -> None:
    """What is no catalogue, or would lead out of the folder, is an error of ours that names its address."""
    service.files[CATALOGUE] = data
    with pytest.raises(NetworkError, match=says) as caught:
        install(KEY)
    assert caught.value.where == service.catalogue
    assert names(folder) == []


def test_waits_grow(install: Install, service: CatalogueService, waits: list[float]) -> None:
    """A busy server is asked less and less often, and no sooner than it says."""
    service.mishaps[CATALOGUE] = [503] * 9
    with pytest.raises(NetworkError):
        install(KEY)
    assert len(waits) == 4
    assert waits == sorted(waits)


def test_no_room_is_told_before(
    install: Install, service: CatalogueService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that cannot hold the voice is an error with both sizes, before a byte of it is fetched."""
    usage = shutil.disk_usage("/")
    monkeypatch.setattr("audiopub.speech.catalogue.shutil.disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(OutputError, match=r"needs .* MB, and 0\.0 MB are free"):
        install(KEY)
    assert service.ranges(f"/{MODEL}") == []


def test_a_folder_that_cannot_be_is_told(install: Install, folder: Path) -> None:
    """A file in the place of the folder is an error of ours."""
    folder.write_text("in the way")
    with pytest.raises(AudiopubError) as caught:
        install(KEY)
    assert str(folder) in caught.value.where
