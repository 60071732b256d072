"""What decides whether an episode must be looked at again, and how a change of it is told.

This module owns the inputs in an episode's record: hashes of files, and every setting of every layer. What
sets how an episode sounds is there in plain, so that the old value can be told; the rest as a hash. It
refuses to read files.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from audiopub import config
from audiopub.checking import validate
from audiopub.publish.plan import Reason
from audiopub.publish.project import Project
from audiopub.script.retakes import in_words
from audiopub.store import tagged_hash

_FILES: Mapping[str, Reason] = {
    "source": Reason(kind="content", text="the article changed"),
    "name": Reason(kind="content", text="the article was renamed"),
    "sidecar": Reason(kind="content", text="its sidecar changed"),
    "cover": Reason(kind="settings", text="the cover changed"),
    "templates": Reason(kind="settings", text="the templates changed"),
}
"""Why a changed input makes an episode stale. Every input that is no setting has its row here."""

_SITE, _ARTICLE, _OPTIONS = "audiopub.toml", "article", "command line"
_LAYERS = (_SITE, _ARTICLE, _OPTIONS)
"""Where settings come from; a later layer wins."""

_RETAKE = f"{_ARTICLE} regenerate "
"""How the name of an input begins that holds, in words, how one part of the article is spoken again."""

_NO_SETTINGS = {("cache",), ("regenerate",)}
"""Where things are kept changes nothing in them; and what is decided for parts is noted part by part."""

_SOUND = "sound "
"""How the name of an input begins that holds the hash of a sound file; the rest is its path."""

_PICTURE = "picture "
"""The same of a picture; its path is as seen from the article."""

_PLAIN_TABLES = ("voice", "audio", "aloud")
_HASH = "sha256:"

_BESIDE = "in its front matter or sidecar"

_OTHERS = Reason(kind="settings", text="this audiopub has other settings than the one that made it")


def project_inputs(project: Project, *, templates: str, cover: str) -> dict[str, str]:
    """Return the inputs that all episodes of a project share."""
    options = validate(config.Decisions, project.options, "the command line")
    return {
        **_noted(_SITE, _settings(project.settings, every=True)),
        **_noted(_OPTIONS, _settings(options, every=False)),
        "templates": templates,
        "cover": cover,
    }


def article_inputs(settings: Mapping[str, object]) -> dict[str, str]:
    """Return the settings that an article makes for itself, in front matter and sidecar."""
    decisions = validate(config.ArticleDecisions, settings, "the article's settings")
    retakes = enumerate(map(in_words, decisions.regenerate), 1)
    return {
        **_noted(_ARTICLE, _settings(decisions, every=False)),
        **{f"{_RETAKE}{number}": told for number, told in retakes},
    }


def sound_inputs(digests: Mapping[str, str]) -> dict[str, str]:
    """Return the sound files that an episode holds, by the paths that settings give them."""
    return {f"{_SOUND}{path}": digest for path, digest in sorted(digests.items())}


def recorded_sounds(recorded: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paths of the sound files that an episode held when it was made."""
    return tuple(name.removeprefix(_SOUND) for name in recorded if name.startswith(_SOUND))


def picture_inputs(digests: Mapping[str, str]) -> dict[str, str]:
    """Return the pictures that an article names, by their paths as seen from it; "" for one not there."""
    return {f"{_PICTURE}{path}": digest for path, digest in sorted(digests.items())}


def recorded_pictures(recorded: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paths of the pictures that an episode was made with, as seen from its article."""
    return tuple(name.removeprefix(_PICTURE) for name in recorded if name.startswith(_PICTURE))


def _changed_pictures(recorded: Mapping[str, str], present: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return which pictures are other files now, gone, or there at last."""
    changed = {
        name: (digest, present.get(name, ""))
        for name, digest in recorded.items()
        if name.startswith(_PICTURE) and present.get(name, "") != digest
    }
    return tuple(
        Reason(
            kind="content",
            text=f"{name} {'is gone' if not new else 'changed' if old else 'is there now'}",
        )
        for name, (old, new) in changed.items()
    )


def _changed_sounds(recorded: Mapping[str, str], present: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return which of the sounds that an episode held are other files now, or gone."""
    return tuple(
        Reason(kind="content", text=f"{name} {'changed' if present.get(name) else 'is gone'}")
        for name, digest in recorded.items()
        if name.startswith(_SOUND) and present.get(name) != digest
    )


def given_settings(project: Project, settings: Mapping[str, object]) -> tuple[str, ...]:
    """Return what somebody has set about reading an article, in words: what holds, and where it is given.

    `settings` are those that the article makes for itself. What is kept as a hash is named without its value.
    """
    own = validate(config.ArticleDecisions, settings, "the article's settings")
    site = project.settings.model_dump(include=set(config.Decisions.model_fields), exclude_unset=True)
    layers = (
        ("in audiopub.toml", config.Decisions.model_validate(site)),
        (_BESIDE, own),
        ("on the command line", validate(config.Decisions, project.options, "the command line")),
    )
    told: dict[str, str] = {}
    for place, model in layers:
        for name, value in _settings(model, every=False):
            shown = "" if value.startswith(_HASH) else f" {_plain(value)},"
            told[name] = f"{name}{shown} given {place}"
    return (*told.values(), *(f"{in_words(retake)}, given {_BESIDE}" for retake in own.regenerate))


def where_given(project: Project, settings: Mapping[str, object], name: str) -> str:
    """Return where a setting is given, or an entry of its table, as in `[voices.speaker] Ada`; "" if nowhere.

    `settings` are those that the article makes for itself.
    """
    table, _, entry = name.partition("] ")
    path = [*table.removeprefix("[").split("."), *([entry] if entry else [])]
    site = project.settings.model_dump(include=set(config.Decisions.model_fields), exclude_unset=True)
    layers = (("on the command line", project.options), (_BESIDE, settings), ("in audiopub.toml", site))
    given = (f"given {place}" for place, layer in layers if _holds(layer, path))
    return next(given, "")


def _holds(layer: object, path: Sequence[str]) -> bool:
    for part in path:
        if not isinstance(layer, Mapping) or part not in layer:
            return False
        layer = layer[part]
    return True


def changed_inputs(recorded: Mapping[str, str], present: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return why the inputs of now, of which the article's settings are not asked, are not the recorded.

    Of sounds and pictures, `present` holds those that were recorded, as they are now.
    """
    own = {name: value for name, value in recorded.items() if name.startswith(f"{_ARTICLE} ")}
    present = {name: value for name, value in present.items() if not name.startswith(f"{_ARTICLE} ")} | own
    if present == recorded:
        return ()
    files = tuple(reason for name, reason in _FILES.items() if recorded.get(name) != present.get(name))
    places = {_SITE: "in audiopub.toml", _OPTIONS: "on the command line"}
    return (
        *files,
        *_changed_sounds(recorded, present),
        *_changed_pictures(recorded, present),
        *_changed_settings(recorded, present, places),
    )


def changed_in_article(recorded: Mapping[str, str], present: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return which settings an article now makes otherwise."""
    changed = [name for name in ("source", "sidecar") if recorded.get(name) != present.get(name)]
    where = {"source": "in its front matter", "sidecar": "in its sidecar"}
    place = where[changed[0]] if len(changed) == 1 else _BESIDE
    retakes = _changed_retakes(recorded, present, place)
    return _changed_settings(recorded, present, {_ARTICLE: place}) + retakes


def _changed_retakes(
    recorded: Mapping[str, str], present: Mapping[str, str], place: str
) -> tuple[Reason, ...]:
    old, new = (
        Counter(told for name, told in each.items() if name.startswith(_RETAKE))
        for each in (recorded, present)
    )
    texts = [f"{told}, decided {place}" for told in new - old]
    texts += [f"{told}, no longer decided {place}" for told in old - new]
    return tuple(Reason(kind="settings", text=text) for text in texts)


def _settings(model: BaseModel, path: tuple[str, ...] = (), *, every: bool) -> Iterator[tuple[str, str]]:
    """Yield names and values of settings, those that are only defaults too if `every` is asked for."""
    known = (*type(model).model_fields, *(model.model_extra or ()))
    for name in known if every else sorted(model.model_fields_set):
        value, place = getattr(model, name), (*path, name)
        plain = model.model_dump(include={name})[name]
        if place in _NO_SETTINGS:
            continue
        if isinstance(value, BaseModel):
            yield from _settings(value, place, every=every)
        else:
            table = f"[{'.'.join(path)}] {name}" if path else f"[{name}]"
            yield table, _value(place[0], plain)


def _value(table: str, value: object) -> str:
    if table in _PLAIN_TABLES and not isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return _HASH + tagged_hash("setting", dict(value) if isinstance(value, Mapping) else value)


def _noted(layer: str, settings: Iterator[tuple[str, str]]) -> dict[str, str]:
    return {f"{layer} {name}": value for name, value in settings}


def _changed_settings(
    recorded: Mapping[str, str], present: Mapping[str, str], places: Mapping[str, str]
) -> tuple[Reason, ...]:
    """Return a reason for each setting that differs in a layer of `places`, which say where that is."""
    keys = [key for key in {**present, **recorded} if key.startswith(tuple(f"{layer} [" for layer in places))]
    names = dict.fromkeys(key[key.index("[") :] for key in keys)
    told = [_change(name, _layers(recorded, name), _layers(present, name), places) for name in names]
    return tuple(dict.fromkeys(reason for reason in told if reason))


def _layers(inputs: Mapping[str, str], name: str) -> dict[str, str | None]:
    return {layer: inputs.get(f"{layer} {name}") for layer in _LAYERS}


def _change(
    name: str, old: Mapping[str, str | None], new: Mapping[str, str | None], places: Mapping[str, str]
) -> Reason | None:
    """Return how one setting changed in the strongest of these layers in which it did, or None."""
    changed = [layer for layer in places if old[layer] != new[layer]]
    if not changed:
        return None
    if None in (old[_SITE], new[_SITE]):
        return _OTHERS
    layer = changed[-1]
    deciding = _LAYERS[: _LAYERS.index(layer) + 1]
    text = _told(
        _deciding(old, deciding), _deciding(new, deciding), places[layer], is_given=new[layer] is not None
    )
    return Reason(kind="settings", text=f"{name} {text}")


def _deciding(values: Mapping[str, str | None], layers: Sequence[str]) -> str:
    return next(value for layer in reversed(layers) if (value := values[layer]) is not None)


def _told(old: str, new: str, place: str, *, is_given: bool) -> str:
    if old == new:
        return f"is {'now' if is_given else 'no longer'} given {place}"
    values = "" if old.startswith(_HASH) else f" from {_plain(old)} to {_plain(new)}"
    return f"changed{values} {place}" if is_given else f"changed{values}: it is no longer given {place}"


def _plain(value: str) -> str:
    """Return a recorded value as an editor would write it."""
    found = json.loads(value)
    if found is None:
        return "none"
    if isinstance(found, bool):
        return str(found).lower()
    return ", ".join(map(str, found)) if isinstance(found, list) else str(found) or "nothing"
