"""The JSON that other programs read, as JSON Schemas: keys may be added, none may change."""

from collections.abc import Mapping
from typing import Any


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _array(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT = {"type": "string"}
_INTEGER = {"type": "integer"}
_NUMBER_OR_NULL = {"type": ["integer", "null"]}
_TEXTS = _array(_TEXT)

CLEAN = _object(
    title=_TEXT,
    authors=_TEXTS,
    published={"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    language=_TEXT,
    summary=_TEXT,
    blocks=_array(
        _object(
            kind=_TEXT,
            level=_NUMBER_OR_NULL,
            text=_TEXT,
            aloud={"type": "boolean"},
            lines={"type": ["array", "null"], "items": _INTEGER, "minItems": 2, "maxItems": 2},
        )
    ),
    removed=_array(_object(line=_NUMBER_OR_NULL, text=_TEXT, rule=_TEXT)),
)

SCRIPT = _object(
    title=_TEXT,
    language=_TEXT,
    sections=_array(
        _object(
            title=_TEXT,
            sentences=_array(
                _object(
                    id=_TEXT,
                    text=_TEXT,
                    spoken=_TEXT,
                    language=_TEXT,
                    voice={"type": ["string", "null"]},
                    take=_INTEGER,
                    pause_ms=_INTEGER,
                )
            ),
        )
    ),
)

_FAILED = _array(_object(source=_TEXT, error=_TEXT))
_HELD = _array(_object(source=_TEXT, why=_TEXT))
_ACTIONS = _array(
    _object(
        output=_TEXT,
        action={"enum": ["build", "keep", "remove"]},
        reasons=_array(_object(kind=_TEXT, text=_TEXT)),
    )
)

_EFFORT = {"paid_characters": _INTEGER, "seconds": {"type": "number"}}

PLAN = _object(
    **_EFFORT,
    to_measure=_array(
        _object(
            voice=_TEXT,
            sentences_to_speak=_INTEGER,
            passages_to_encode=_INTEGER,
            characters=_INTEGER,
            **_EFFORT,
        )
    ),
    articles=_array(
        _object(
            source=_TEXT,
            slug=_TEXT,
            title=_TEXT,
            sentences_to_speak=_INTEGER,
            characters=_INTEGER,
            passages_to_encode=_INTEGER,
            **_EFFORT,
            renamed_from=_TEXT,
            actions=_ACTIONS,
        )
    ),
    site=_ACTIONS,
    held=_HELD,
    vanished=_TEXTS,
    failed=_FAILED,
    notices=_TEXTS,
)

PUBLISH = _object(
    output=_TEXT,
    feed=_TEXT,
    made=_array(
        _object(
            slug=_TEXT,
            title=_TEXT,
            duration_s={"type": "number"},
            new={"type": "boolean"},
            paid_characters=_INTEGER,
            reasons=_TEXTS,
        )
    ),
    kept=_INTEGER,
    held=_HELD,
    vanished=_TEXTS,
    failed=_FAILED,
    sentences_spoken=_INTEGER,
    passages_encoded=_INTEGER,
    files_written=_INTEGER,
    paid_characters=_INTEGER,
    notices=_TEXTS,
)

VOICES = _array(
    _object(
        engine=_TEXT,
        title=_TEXT,
        available={"type": "boolean"},
        why_not=_TEXT,
        voices=_array(_object(address=_TEXT, name=_TEXT, languages=_TEXTS, why_not=_TEXT)),
        variants=_TEXTS,
    )
)

_BOOLEAN = {"type": "boolean"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_SHARE = _object(count=_INTEGER, bytes=_INTEGER)
_DAMAGED = _object(kind=_TEXT, path=_TEXT, voice=_TEXT, text=_TEXT, why=_TEXT, removed=_BOOLEAN)

CACHE = _object(
    folder=_TEXT,
    limit_bytes=_NUMBER_OR_NULL,
    bytes=_INTEGER,
    clips=_SHARE,
    passages=_SHARE,
    voices=_array(
        _object(
            voice=_TEXT, clips=_INTEGER, bytes=_INTEGER, characters=_INTEGER, paid=_BOOLEAN, asks=_BOOLEAN
        )
    ),
    used_first=_TEXT_OR_NULL,
    used_last=_TEXT_OR_NULL,
    verified={"anyOf": [{"type": "null"}, _object(checked=_INTEGER, damaged=_array(_DAMAGED))]},
    evicted={
        "anyOf": [
            {"type": "null"},
            _object(
                count=_INTEGER,
                bytes=_INTEGER,
                kept=_object(count=_INTEGER, bytes=_INTEGER, characters=_INTEGER),
            ),
        ]
    },
)

PRUNE = _object(
    removed=_BOOLEAN,
    episodes=_array(
        _object(slug=_TEXT, title=_TEXT, source=_TEXT, paths=_TEXTS, bytes=_INTEGER, left=_TEXTS)
    ),
    stays=_array(_object(slug=_TEXT, why=_TEXT)),
    pages_changed=_INTEGER,
    notices=_TEXTS,
)

_FINDINGS = _array(
    _object(
        code=_TEXT,
        severity={"enum": ["error", "warning", "notice"]},
        path=_TEXT,
        place=_TEXT,
        what=_TEXT,
        next_step=_TEXT,
    )
)

CHECK = _object(episodes=_INTEGER, files=_INTEGER, findings=_FINDINGS)
