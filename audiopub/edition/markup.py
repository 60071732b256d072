"""HTML made safely: the one door to Jinja2 and MarkupSafe.

This module owns escaping. Text becomes markup only through `element` or a template, both of which escape
whatever is not `Markup` already. It refuses to know what a page says.
"""

import functools
import hashlib
import json
import re
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from jinja2 import TemplateError as JinjaError
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from audiopub.edition.xml import clean
from audiopub.errors import TemplateError

__all__ = [
    "Markup",
    "as_xml",
    "asset_version",
    "assets",
    "attributes",
    "element",
    "for_script",
    "join",
    "nonce",
    "render",
    "render_xml",
    "security_policy",
    "template",
    "text",
]

_FOLDER = Path(__file__).parent
_VOID = frozenset({"br", "hr", "img"})
_VOID_TAG = re.compile(rf"<({'|'.join(sorted(_VOID))})\b([^<>]*)>")
_LANG = re.compile(' lang="([^"]*)"')
"""In markup, where every quotation mark that is text is escaped, these match tags and attributes alone."""


def text(value: str) -> Markup:
    """Return text as markup whose DOM text is `value` to the character, carriage returns included."""
    return Markup(str(escape(value)).replace("\r", "&#13;"))  # noqa: S704 -- escaped on this line


def join(parts: list[Markup], between: str = "") -> Markup:
    """Return pieces of markup one after another."""
    return Markup(between).join(parts)  # noqa: S704 -- `between` is white space from this room


def element(name: str, *children: str | Markup, **attributes: str | None) -> Markup:
    """Return an element. Attributes of None are left out; `class_` is `class`, `aria_label` `aria-label`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")  # noqa: S704 -- attributes are escaped above
    inside = "".join(child if isinstance(child, Markup) else text(child) for child in children)
    return Markup(f"<{name}{written}>{inside}</{name}>")  # noqa: S704 -- children are escaped above


def attributes(values: Mapping[str, str]) -> Markup:
    """Return attributes as they stand in a start tag, each with a space before it."""
    return Markup("").join(Markup(' {}="{}"').format(key, text(value)) for key, value in values.items())


def for_script(value: object) -> Markup:
    """Return JSON that can stand inside a `script` element as data: it holds no `<`, `>` or `&`."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "<>&\u2028\u2029":
        written = written.replace(char, f"\\u{ord(char):04x}")
    return Markup(written)  # noqa: S704 -- the characters that matter are escaped above


def render(template: str, *, own: Path | None = None, **values: object) -> bytes:
    """Return the template of this name filled in, as UTF-8. A value it lacks is an error, not a blank.

    A template in the folder `own` holds before ours of the same name. Raises `TemplateError` for a mistake
    in one of them.
    """
    with _telling(own):
        page = _environment(own).get_template(template).render(**values)
    return page.encode("utf-8", "replace")


def check_templates(own: Path) -> None:
    """Raise `TemplateError` for the first file of the folder `own` that is no template of a page."""
    for path in sorted(own.glob("*")):
        if path.suffix != ".html" and (_FOLDER / "templates" / path.name).is_file():
            raise TemplateError(
                "this template of the e-book cannot be replaced, those of pages alone.",
                where=str(path),
                next_step="Move it elsewhere, or give it another name.",
            )
        if path.suffix == ".html" and path.is_file():
            with _telling(own):
                _environment(own).get_template(path.name)


@contextmanager
def _telling(own: Path | None) -> Iterator[None]:
    """Have what goes wrong in a template of the folder `own` told with its file and line."""
    try:
        yield
    except _MISTAKES as exc:
        place = _place(exc, own) if own else ""
        if not place:
            raise
        raise TemplateError(
            f"this template cannot be filled in: {exc}.",
            where=place,
            next_step="Mend it, or move it out of the folder to have the built-in one.",
        ) from exc


_MISTAKES = (
    JinjaError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
)
"""What filling in a template may raise: it can ask any value for anything."""


def _place(exc: BaseException, own: Path) -> str:
    """Return file and line of a mistake if it is in the folder `own`, else ""."""
    if isinstance(exc, TemplateSyntaxError):
        places = [(exc.filename or "", exc.lineno)]
    else:
        frames = traceback.extract_tb(exc.__traceback__)
        places = [(frame.filename, frame.lineno or 0) for frame in frames]
    inside = [(file, line) for file, line in places if Path(file).is_relative_to(own)]
    return "{}, line {}".format(*inside[-1]) if inside else ""


def as_xml(markup: Markup) -> Markup:
    """Return markup made by `element` as XHTML: languages as `xml:lang` too, void elements closed."""
    closed = _VOID_TAG.sub(r"<\1\2/>", str(markup))
    return Markup(_LANG.sub(r' lang="\1" xml:lang="\1"', closed))  # noqa: S704 -- markup before, markup after


def render_xml(template: str, **values: object) -> bytes:
    """Return the template of this name filled in, as well-formed XML 1.0 in UTF-8 if the template is."""
    page = _environment().get_template(template).render(**values)
    return clean(page.encode("utf-8", "replace").decode("utf-8")).encode("utf-8")


def template(name: str) -> bytes:
    """Return a template that has nothing to fill in."""
    return (_FOLDER / "templates" / name).read_bytes()


def assets() -> dict[str, bytes]:
    """Return style sheet, script and icon by file name."""
    return {path.name: path.read_bytes() for path in sorted((_FOLDER / "assets").iterdir())}


def style_sheet() -> Markup:
    """Return the style sheet as it stands inside a `style` element, of a page that may lie anywhere."""
    return Markup(assets()["audiopub.css"].decode())  # noqa: S704 -- our own file, which ends no element


def nonce(*contents: str) -> str:
    """Return a mark for a page's own scripts and styles, made from everything that the page says.

    Nobody can put it into a text beforehand, since it changes with that text.
    """
    return hashlib.sha256("\0".join(contents).encode("utf-8", "replace")).hexdigest()[:32]


def security_policy(mark: str) -> str:
    """Return the Content Security Policy of a page: scripts and styles with its mark, and own pictures.

    A page that is opened from the disk has its pictures there. Sound is not limited: the Nu checker takes no
    rule for it when it reads a file.
    """
    refused = ("connect", "font", "frame", "manifest", "object", "worker")
    closed = "; ".join(f"{name}-src 'none'" for name in refused)
    marked = f"script-src 'nonce-{mark}'; style-src 'nonce-{mark}'"
    return f"{marked}; img-src 'self' file:; {closed}; base-uri 'none'; form-action 'none'"


@functools.cache
def asset_version() -> str:
    """Return 8 hex digits that change with the assets, so that no browser mixes old and new."""
    return hashlib.sha256(b"".join(assets().values())).hexdigest()[:8]


@functools.cache
def _environment(own: Path | None = None) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([*([own] if own else []), _FOLDER / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_bytecode_cache(),
    )
    environment.globals["asset_version"] = asset_version()
    environment.globals["style_sheet"] = style_sheet()
    return environment


class _BytecodeCache(FileSystemBytecodeCache):
    """Compiled templates, in a folder of the user's own among the temporary ones; where it is full, none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode_cache() -> _BytecodeCache | None:
    """Return where compiled templates are kept between runs: compiling them takes longer than most pages.

    None where there is no folder that is the user's alone, as Jinja2 wants it.
    """
    try:
        return _BytecodeCache()
    except (RuntimeError, OSError):
        return None
