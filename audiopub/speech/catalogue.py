"""Piper's catalogue of voices, and the fetching of one from it.

This module owns what the catalogue says, and that a voice in the folder is whole: every file is fetched
beside its place, taken up again where it broke off, and put there when size and hash are what the catalogue
says; the description comes last, so that no voice is seen before it is there. It refuses to speak.
"""

import difflib
import functools
import hashlib
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, urljoin

from audiopub.errors import AudiopubError, MissingError, NetworkError, OutputError, TransientSpeechError
from audiopub.speech.engines.piper import CONFIG, MODEL, voices_folder
from audiopub.speech.engines.protocol import Setup
from audiopub.speech.http import Answer, Client, seconds_to_wait
from audiopub.speech.pace import jittered
from audiopub.store import converting_refusals

_READ_S = 30.0
_MOST_CATALOGUE_BYTES = 50 * 1024 * 1024
_WAITS_S = (1.0, 4.0, 12.0, 30.0)
_LONGEST_WAIT_S = 300.0
_OK, _PARTIAL, _BEYOND = 200, 206, 416
_PASSING = frozenset({408, 425, 429, *range(500, 600)})
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_OFFERED = 5
_SPARE_BYTES = 16 * 1024 * 1024

_KINDS: Mapping[str, str] = {"MODEL_CARD": ".MODEL_CARD", MODEL: MODEL, CONFIG: CONFIG}
"""What the files of a voice end in, there and here, in the order in which they are put in place."""


class _RefusalError(NetworkError):
    """What another try would not change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """A file of a voice: its address, its name here, its size in bytes, and the hashes that are known."""

    url: str
    name: str
    size: int
    hashes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installer:
    """Fetches voices. `tell` is told in words of what is done; `wait` sleeps so many seconds."""

    setup: Setup
    tell: Callable[[str], None]
    wait: Callable[[float], None] = time.sleep

    def install(self, name: str) -> Path:
        """Fetch a voice, or what is missing of it, and return the path of its model.

        Raises `MissingError` when the catalogue has no such voice, `NetworkError` when it cannot be fetched
        or is not what the catalogue says, `OutputError` when it cannot be kept.
        """
        url = str(self.setup.settings["catalogue"])
        client = Client(read_s=_READ_S)
        data = self._persist(lambda: b"".join(_pieces(client, url, 0, _MOST_CATALOGUE_BYTES)))
        key, files = _files(_catalogue(data, url), name, url)
        folder = voices_folder(self.setup)
        with converting_refusals(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._check_space(folder, files)
            for file in files:
                self._fetch(client, file, folder / file.name)
        return folder / f"{key}{MODEL}"

    def _check_space(self, folder: Path, files: tuple[RemoteFile, ...]) -> None:
        missing = sum(file.size for file in files if not _is_whole(folder / file.name, file))
        free = shutil.disk_usage(folder).free
        if missing and free < missing + _SPARE_BYTES:
            raise OutputError(
                f"this voice needs {_mb(missing)}, and {_mb(free)} are free.",
                where=str(folder),
                next_step="Free some space, or set 'folder' in [engines.piper].",
            )

    def _fetch(self, client: Client, file: RemoteFile, target: Path) -> None:
        """Put a file in its place. One that arrives wrong is fetched once more from its beginning."""
        if _is_whole(target, file):
            self.tell(f"{target.name} is here already.")
            return
        part = target.with_name(f"{target.name}.part")
        for is_last in (False, True):
            self._complete(client, file, part)
            if _is_whole(part, file):
                part.replace(target)
                self.tell(f"{target.name}: {_mb(file.size)}, checked.")
                return
            part.unlink(missing_ok=True)
            if not is_last:
                self.tell(f"{target.name} is not what the catalogue says; it is fetched again.")
        raise NetworkError(
            f"{file.name} does not have the hash that the catalogue gives.",
            where=file.url,
            next_step="Try again later; if it stays so, tell those who keep the catalogue.",
        )

    def _complete(self, client: Client, file: RemoteFile, part: Path) -> None:
        """Fetch what is missing of a file, in as many turns as it takes while each brings something."""
        while True:
            if _size(part) > file.size:
                part.unlink()
            begun = _size(part)
            if begun == file.size:
                return
            if begun:
                self.tell(f"{file.name}: taken up again at {_mb(begun)} of {_mb(file.size)}.")
            try:
                self._persist(
                    lambda: _append(client, file, part), has_moved=functools.partial(_is_longer, part, begun)
                )
            except NetworkError:
                if _size(part) <= begun:
                    raise
            else:
                if _size(part) <= begun:
                    raise _refused(f"the file is shorter than the {file.size} bytes it should have", file.url)

    def _persist(self, ask: Callable[[], Any], has_moved: Callable[[], bool] = lambda: False) -> Any:  # noqa: ANN401 -- what `ask` returns
        """Ask until it works; what fails after it has moved on is the caller's to take up again."""
        for wait_s in (*_WAITS_S, None):
            try:
                return ask()
            except _RefusalError:
                raise
            except (NetworkError, TransientSpeechError) as exc:
                asked_s = getattr(exc, "wait_s", 0.0)
                if wait_s is None or asked_s > _LONGEST_WAIT_S or has_moved():
                    raise _as_network(exc) from exc
                self.tell(f"{exc.what} Tried again in a moment.")
                self.wait(max(asked_s, jittered(wait_s)))
        return None


def _append(client: Client, file: RemoteFile, part: Path) -> None:
    """Add to a file what comes, from where it ends."""
    begun = _size(part)
    with part.open("ab") as into:
        for piece in _pieces(client, file.url, begun, file.size, restart=lambda: into.truncate(0)):
            into.write(piece)


def _pieces(
    client: Client, url: str, begun: int, most: int, restart: Callable[[], object] = lambda: None
) -> Iterator[bytes]:
    """Yield the bytes of a file from `begun` on; `restart` is called when the server begins at 0 instead.

    Raises `NetworkError` for what will not pass, `TransientSpeechError` for what may, both also for more than
    `most` bytes.
    """
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={begun}-"} if begun else {})}
    with client.get(url, headers) as (answer, pieces):
        at = _start(answer, url, begun)
        if at == 0:
            restart()
        for piece in pieces:
            at += len(piece)
            if at > most:
                restart()
                raise _refused(f"the file is larger than the {most} bytes that it may have", url)
            yield piece


def _start(answer: Answer, url: str, begun: int) -> int:
    """Return at which byte an answer begins. Raises an error for one that is no file."""
    if answer.status == _OK:
        return 0
    if answer.status == _PARTIAL and answer.headers.get("content-range", "").startswith(f"bytes {begun}-"):
        return begun
    if answer.status in {_PARTIAL, _BEYOND, *_PASSING}:
        wait_s = seconds_to_wait(answer)
        raise TransientSpeechError(f"the server answers {answer.status}.", where=url, wait_s=wait_s)
    raise _refused(f"the server answers {answer.status}", url)


def _catalogue(data: bytes, url: str) -> Mapping[str, Any]:
    try:
        found = json.loads(data)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise _refused("this is no catalogue of voices", url)
    return found


def _files(catalogue: Mapping[str, Any], name: str, url: str) -> tuple[str, tuple[RemoteFile, ...]]:
    """Return a voice's own name and its files. Raises `MissingError` when there is no such voice."""
    names = {alias.lower(): key for key, entry in catalogue.items() for alias in (*_aliases(entry), key)}
    key = names.get(name.lower())
    if key is None:
        near = difflib.get_close_matches(name.lower(), names, n=_OFFERED, cutoff=0.4)
        offer = ", ".join(names[each] for each in near) or ", ".join(sorted(catalogue)[:_OFFERED])
        raise MissingError(
            f"the catalogue has no voice {name!r}.", where=url, next_step=f"Nearest to it: {offer}."
        )
    if not _NAME.fullmatch(key):
        raise _refused(f"the catalogue names a voice {key!r}, which cannot be a file's name", url)
    try:
        found = {
            _ending(path): _file(key, path, given, url) for path, given in catalogue[key]["files"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise _refused(f"the catalogue's entry {key!r} is not understood", url) from exc
    if not {MODEL, CONFIG} <= found.keys():
        raise _refused(f"the catalogue names no model and description for {key!r}", url)
    return key, tuple(found[kind] for kind in _KINDS if kind in found)


def _aliases(entry: object) -> list[str]:
    found = entry.get("aliases", []) if isinstance(entry, dict) else []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _ending(path: str) -> str:
    name = PurePosixPath(path).name
    return next((kind for kind in (CONFIG, MODEL, "MODEL_CARD") if name.endswith(kind)), "")


def _file(key: str, path: str, given: Mapping[str, Any], url: str) -> RemoteFile:
    hashes = {
        kind: str(given[f"{kind}_digest"]).lower()
        for kind in ("md5", "sha256")
        if given.get(f"{kind}_digest")
    }
    if not hashes:
        raise ValueError("no hash")
    name = f"{key}{_KINDS.get(_ending(path), '')}"
    return RemoteFile(url=urljoin(url, quote(path)), name=name, size=int(given["size_bytes"]), hashes=hashes)


def _is_whole(path: Path, file: RemoteFile) -> bool:
    """Say whether a file has the size and every hash that the catalogue gives."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    for kind, expected in file.hashes.items():
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, functools.partial(hashlib.new, kind, usedforsecurity=False))
        if digest.hexdigest() != expected:
            return False
    return True


def _is_longer(path: Path, size: int) -> bool:
    return _size(path) > size


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _mb(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _as_network(error: AudiopubError) -> NetworkError:
    advice = error.next_step or "Run the same command again later: what was fetched is kept."
    return NetworkError(error.what, where=error.where, next_step=advice)


def _refused(what: str, url: str) -> _RefusalError:
    return _RefusalError(
        f"{what}.", where=url, next_step="Check 'catalogue' in [engines.piper], or try again later."
    )
