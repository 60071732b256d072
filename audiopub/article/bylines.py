"""Lines that name the author, as they stand above and below articles.

This module owns how a byline looks; names are for `person_names` to know, lines of blogs that say when as
well for `filed`. When it is not sure, it says nothing.
"""

import re
from functools import lru_cache

from audiopub.article.dates import unglued, without_dates
from audiopub.article.filed import filed_by
from audiopub.article.person_names import TEAM, is_house, is_name, is_name_word
from audiopub.article.units import REMEMBERED
from audiopub.article.vocabulary.names import PARTICLES

_LEAD = re.compile(
    r"^\W*(?:(?:posted|published|written|reported|words(?: and (?:photos|pictures|images))?|text|story|"
    r"article|artikel|beitrag|ein beitrag|artículo|artigo|articolo|"
    r"co-authored|authored|updated|interview|review|created|submitted|analysis|opinion|report|essay|compiled|"
    r"escrito|publicado|redactado|reportaje|scritto|pubblicato|écrit|rédigé|publié|entretien réalisé|"
    r"propos recueillis|texte(?: et photos?)?|geschrieben|verfasst|veröffentlicht|text und fotos|"
    r"guest post|gastbeitrag|article invité|"
    r"texto (?:y|e) fotos|reportagem|enviado|postado|postada|gepostet|eingestellt|posté|subido|"
    r"inserito|elaborado|redatto|curato|rédigée?|rédigés)\s+){0,3}(?:by|author|authors|"
    r"written by|words|text|texte|texto|testo|interview|"
    r"autor/in|autor\*in|autore|autrice|autora|autori|redaktion|von|autor|autorin|par|por|auteur|di|"
    r"(?<=scritto\s)da|(?<=pubblicato\s)da|(?<=redatto\s)da|door)\b\s*:?\s+",
    re.IGNORECASE,
)
_WRITING = (
    r"words|text|story|stories|column|recipe|poem|opinion|review|essay|interview|report|reporting|"
    r"analysis|commentary|comment|"
    r"feature|profile|dispatch|letter|texte|texto|testo|kommentar|gastbeitrag|gastkommentar|kolumne|"
    r"rezept|protokoll|bericht|"
    r"reportage|porträt|glosse|analyse|essay|rezension|kritik|gedicht|erzählung|aufgezeichnet|"
    r"aufgeschrieben|notiert|recherche|"
    r"chronique|tribune|entretien|récit|recette|portrait|critique|enquête|reportaje|entrevista|crónica|"
    r"columna|opinión|crítica|"
    r"receta|relato|cuento|poema|análisis|redacción|intervista|articolo|commento|recensione|ricetta|"
    r"racconto|poesia|inchiesta|"
    r"reportagem|coluna|crônica|opinião|análise|receita|conto|resenha|redação|artigo|artículo|article|"
    r"articolo"
)
_PICTURES = (
    r"photographs?|photos?|photography|pictures|images|illustrations?|video|fotos?|bilder|fotografie|"
    r"fotografías|immagini|imagens"
)
_GENRE = re.compile(
    rf"^\W*(?:(?:an?|the|eine?|une?|una|uno|uma?)\s+)?(?:guest\s)?(?:(?:{_PICTURES})\s*(?:and|und|et|y|e|&|\+|"
    rf",)\s*)?(?:{_WRITING})"
    rf"(?:\s*(?:and|und|et|y|e|&|\+|,)\s*(?:{_PICTURES}|{_WRITING}))?"
    r"(?:\s*:\s*|\s+(?:(?:geführt|conducted|realizada|realizado|réalisée?|raccolta|original|written|"
    r"a cura)\s+)?(?:by|von|vom|par|por|di|de|da)\s*:?\s+|"
    r"\s+d['’])(?P<name>[A-ZÀ-Þ][^|•·]{3,60})$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"^\W*(?:de\s+notre\s+(?:envoyée?\s+spéciale?|correspondante?)\s+(?:à|en|au|aux)\s+[\w-]{3,20},|"
    r"dal(?:la)?\s+nostr[oa]\s+(?:inviat[oa]|corrispondente)|(?:de|"
    r"par)\s+notre\s+(?:envoyée?\s+spéciale?|"
    r"correspondante?|journaliste)|(?:de|por)\s+nuestr[oa]\s+(?:enviad[oa]|corresponsal|"
    r"redactora?)(?:\s+especial)?|"
    r"(?:d[oa]|por|pel[oa])\s+noss[oa]\s+(?:enviad[oa]|correspondente|repórter)(?:\s+especial)?|"
    r"von\s+unser(?:em|er|en)\s+[\w-]{5,30}|by\s+our\s+(?:\w+\s)?(?:correspondent|reporter|editor)|"
    r"fotos?\s+e\s+test[oi]\s+di|fotos\s+und\s+text(?:e)?\s+von|photos\s+et\s+textes?\s+(?:de|par)|"
    r"fotos\s+y\s+textos?\s+de|testi\s+di|textes\s+de|recueillis?\s+par|"
    r"das\s+(?:gespräch|interview)\s+führten?|die\s+fragen\s+stellten?|"
    r"a\s+cura\s+di|aus\s+\w+\s+berichtet|"
    r"from\s+our\s+(?:\w+\s)?(?:correspondent|reporter))\s*:?\s+(?P<name>[A-ZÀ-Þ][^|,•·]{3,60})",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]{0,2}\.\s?){2,3}")
_ROLE_IN_BRACKETS = re.compile(
    r"\s?\((?:text|texte|texto|testo|words|story|report|reportage|interview|entrevista|reportagem|"
    r"text und fotos|texte et photos|texto y fotos)\)",
    re.IGNORECASE,
)
_PICTURES_IN_BRACKETS = re.compile(
    r"(?:\s(?:(?:and|und|et|y|e)\s)?|(?<![\w.'’-]))(?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}[A-ZÀ-Þ][\w.'’-]*\s?\((?:fotos?|photos?|bilder|pictures|"
    r"fotografie|"
    r"fotografía|fotografia|immagini|imagens|illustrations?|video|vídeo|grafik|infografía)\)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\W*(?:[\w: ,|]+\s)?co-authored\b", re.IGNORECASE)
_WITH_WHOM = re.compile(r",?\s(?:with|avec|mit|con|com)\s(?P<name>(?-i:[A-ZÀ-Þ]).{3,40})$", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?P<name>(?:[A-ZÀ-Þ][\w.'’-]*\s){2,4}?)(?:stabsstelle|pressestelle|presse|hochschulkommunikation|"
    r"kommunikation|unternehmenskommunikation|öffentlichkeitsarbeit|communications?|media\srelations|"
    r"press\soffice|news\sservice|service\s(?:de\s)?(?:presse|communication)|ufficio\sstampa|"
    r"(?:gabinete|servicio|unidad|assessoria|oficina)\sde\s(?:prensa|comunicación|imprensa|comunicação))\b",
    re.IGNORECASE,
)
_PLACE_WORDS = 3
_ORGANISED = re.compile(r"^(?P<name>[^,]+),\s[^,]+\s[–—-]\s(?!with|mit|avec|con|com)")
_KIND = re.compile(
    r"^(?:eine?|an?|une?|una|uno|um|uma)\s+[\w-]{4,20}\s+(?:von|by|par|di|por|de)\s+(?P<name>[^|,•·]{3,60})$",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(
    r"\s(?:at|in|from|aus|à|en|a|em|da|depuis|desde)\s(?:(?:the|la|le|les|el|der|den|dem)\s)?"
    r"(?:[A-ZÀ-Þ][\w.'’-]*(?:\s|$)(?:(?:de|la|do|da|am|an der|upon|sur|of)\s)?){1,4}$|"
    r"\s\((?:with|mit|avec|con|com)\s[A-ZÀ-Þ][\w., ]{1,30}\)$"
)
_PLACE = re.compile(r"\s*(?:[A-ZÀ-Þ][\w.'’-]*(?:\s|$)(?:(?:de|la|do|da|am|an der)\s)?){1,3}")
_CAPITALS = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w.'’&-]*(?:\s|$)(?:(?:of|the|for|and|de|la|do|da|del|di|du|des|für|der|und|y|e|et)\s)*){1,6}"
)
_HOUSE_WORDS = 7
_CHECKED = re.compile(
    r"^\W*(?:(?:medically|clinically|expertly|scientifically)\s)?"
    r"(?:reviewed|fact[- ]checked|checked|verified)\sby\s.*?(?=\b(?:written|words|text)\sby\b)",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"(?-i:\b(?:[ECMPA][SDE]?T|GMT|UTC|CES?T)\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:mon|diens|donners|frei|sams|sonn)tag\b|\bmittwoch\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[|•·,;(–—/@]|\s-\s|(?:\s+(?:le|el|il|em|am|on|à|a|às|um|alle|at))+\s*$|\b(?:with|avec|mit|con|"
    r"com|para|pour|"
    r"special to)\b|"
    r"\b(?:photos?|photographs|pictures|fotos?|illustrations?|photographies|bilder|video)\b|\S+@|"
    r"\benvoyée?s?\sspécia\w+|\benviad[oa]s?\sespecia\w+|\binviat[oaie]\b|\b(?:follow|folgen|suivre|seguir|segui)\b|"
    r"\bin\b|\bon\b|\bat\b|\bfor\b|\bof\b|\bam\b|\bpublished\b|\bposted\b|\bupdated\b|\d).*$",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s+", re.IGNORECASE)
_INITIAL = re.compile(r"\s[A-ZÀ-Þ]$")
_ROLE_BEHIND = re.compile(
    r"\s+(?:(?:senior|staff|chief|special|foreign|political|contributing|guest|news|sports?|transport|business|"
    r"science|health|education|environment|technology|media|legal|defen[cs]e|crime|europe|diplomatic|"
    r"economics|social|affairs|community|consumer|money|culture|arts|home|deputy|associate|assistant|"
    r"religious|royal|energy|city|local|democracy|data|investigations?|climate|football)\s+)*"
    r"(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|journalistin|"
    r"redakteur(?:in)?|reporterin|journaliste|rédact(?:eur|rice)|chroniqueu(?:r|se)|correspondante?|"
    r"periodista|redactora?|columnista|corresponsal|giornalista|redat(?:tore|trice)|jornalista|redatora?|"
    r"repórter|colunista|correspondente)\s*$",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"^(?:\W*(?:by|von|par|por|di|door)\s+|[/–—]\s?)(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]{2,20})\W*$", re.IGNORECASE
)
_HANDLE = re.compile(r"[\s|,(–-]+(?:@\w{3,30}|[\w.+-]{2,40}@[\w.-]{4,40})\)?$")
_BEHIND = re.compile(
    r"(?:\s\((?:[a-zäöü]{2,3}|[A-Z]{2,5})\)|,?\s(?:with|avec|mit|con|com)\s(?:[A-Z]{2,5}|dpa|Lusa|Reuters|ag[ae]n\w+)|"
    r"\s(?:for|of)\s(?:[Tt]he\s)?(?:[A-ZÀ-Þ][\w'’&-]*\s){0,3}[A-ZÀ-Þ][\w'’&-]*)$"
)
_AND_TOWN = re.compile(
    r"^(?P<name>[A-ZÀ-Þ]\S+\s(?:\S+\s)?\S*[a-zà-ÿ]{2,})\.\s(?P<town>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)$"
)
_TEAM_WORDS = 5
_JOINED = re.compile(r"\b(?:and|und|et|with|avec|mit|con|com)\b", re.IGNORECASE)
_READ_TIME = re.compile(r"^\s*\d{1,2}\s?[-–]?\s?min\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|journalist|columnist|contributor|redaktion|"
    r"redakteur(?:in)?|korrespondent(?:in)?|journaliste|journalistin|rédact(?:eur|rice)|correspondante?|"
    r"envoyée? spéciale?|periodista|redactora?|corresponsal|enviad[oa] especial|giornalista|inviat[oa]|"
    r"corrispondente|jornalista|repórter|colunista|columnista|"
    r"associated press|reuters|afp|dpa|photographer|producer|fellow|professor|author|critic|"
    r"lecturer|researcher|phd candidate|doctoral|novelist|poet|schriftsteller(?:in)?|autor|escritora?|"
    r"écrivaine?|romanci(?:er|ère)|scrit(?:tore|trice)|professora|professeure?|professore(?:ssa)?|profesora?|"
    r"doktorand(?:in)?|doctorante?|doctorand[oa]|dottorand[oa]|doutorand[oa]|"
    r"ma[iî]tre(?:sse)? de conférences|chercheu(?:r|se)|investigadora?|pesquisadora?|ricerca(?:tore|trice)|"
    r"historiker(?:in)?|historien(?:ne)?|historiadora?|philosophe?|philosophin|filósof[oa]|filosof[oa]|"
    r"sociologue|sociólog[oa]|sociolog[oa]|catedrátic[oa]|"
    r"kritiker(?:in)?|kolumnist(?:in)?|autorin|reporterin|"
    r"chroniqueu(?:r|se)|reportera?|crític[oa]|cronista|critic[oa]|articolista|editora?)\b",
    re.IGNORECASE,
)
_MAX_CHARS = 160
_MAX_NAMES = 8


@lru_cache(maxsize=REMEMBERED)
def byline(text: str) -> tuple[str, ...]:
    """Return the authors a line names after a word such as "By"; empty when it is no byline."""
    if len(text) > _MAX_CHARS:
        return ()
    text = _CHECKED.sub("", unglued(text))
    written = _written_by(text)
    if written:
        return written
    lead = _GENRE.match(text) or _SENT.match(text) or _LEAD.match(text) or _KIND.match(text)
    if lead:
        named = lead.start("name") if "name" in lead.groupdict() else lead.end()
        rest = text[named:]
        rest = _DAYS.sub("", without_dates(rest) if any(map(str.isdigit, rest)) else rest)
        organised = _ORGANISED.match(rest)
        first = (() if _WITH.match(text) else _team(rest)) or names(organised["name"] if organised else rest)
        return first + _together(rest, first) or filed_by(text)
    return filed_by(text)


def _together(text: str, first: tuple[str, ...]) -> tuple[str, ...]:
    """Return the person behind "with" who has written, too; neither an agency nor who took the pictures."""
    found = _WITH_WHOM.search(text)
    name = _CUT.sub("", found["name"]).strip(" .") if found and not _PICTURES_IN_BRACKETS.search(text) else ""
    name = _AT_PLACE.sub("", name).strip()
    return (name,) if first and is_name(name) and not is_house(name) and name not in first else ()


def _written_by(text: str) -> tuple[str, ...]:
    """Return the names before "(text)", without those before "(photos)"."""
    if not _ROLE_IN_BRACKETS.search(text):
        return ()
    bare = _LEAD.sub("", _ROLE_IN_BRACKETS.sub("", _PICTURES_IN_BRACKETS.sub("", text))).strip(" ,;|/")
    return tuple(part for part in _JOIN.split(bare) if is_name(part)) if "(" not in bare else ()


def lone_byline(text: str) -> tuple[str, ...]:
    """Return the one name of "by Hanna"; only beside a title is it surely an author."""
    found = _LONE.match(text)
    return (found["name"],) if found and is_name_word(found["name"]) else ()


def initials(text: str) -> tuple[str, ...]:
    """Return the initials that sign a short report ("R. M."); only beside a title are they surely that."""
    return (text.strip(),) if _INITIALS.fullmatch(text.strip()) else ()


def placed_name(text: str) -> tuple[str, ...]:
    """Return the names of "Ann Bee | Cork", "Ann Bee in Cork", "Ann Bee (with AFP)", sure beside a title."""
    at = _AT_PLACE.search(text)
    if at:
        first = text[: at.start()].strip()
        return (first,) if is_name(first) else joined_names(first)
    town = _AND_TOWN.match(text)
    if town and is_name(town["name"]):
        return (town["name"],)
    first, mark, rest = _parted(text)
    place = _PLACE.fullmatch(rest)
    return (first.strip(),) if mark not in {"", ","} and place and is_name(first) else ()


def office_name(text: str) -> tuple[str, ...]:
    """Return the name before a press office: "Ann Bee Press Office"; only beside a title surely an author."""
    found = _OFFICE.match(text)
    name = found["name"].strip() if found else ""
    return (name,) if is_name(name) and name.split()[-1].casefold() not in PARTICLES else ()


def credited_name(text: str) -> tuple[str, ...]:
    """Return the names beside "Carl Dee (photos)", which need no "(text)" beside a title."""
    bare = _PICTURES_IN_BRACKETS.sub("", text).strip(" ,;|/+&")
    return () if bare == text.strip() else (bare,) if is_name(bare) else joined_names(bare)


def trimmed_name(text: str) -> tuple[str, ...]:
    """Return the name before an address or a house: "Ann Bee a@b.example", "Ann Bee (EFE)", "… with AFP"."""
    bare = _BEHIND.sub("", _HANDLE.sub("", text.strip()))
    return (bare,) if bare != text.strip() and is_name(bare) and not is_house(bare) else ()


def has_pictures(text: str) -> bool:
    """Tell a line that says in brackets whose the pictures are: "and Carl Dee (photos)"."""
    return _PICTURES_IN_BRACKETS.search(text) is not None


def housed_name(text: str) -> tuple[str, ...]:
    """Return the name of "Ann Bee, Faculty of Arts" or "Ann Bee, PhD"; sure only beside a date."""
    first, mark, rest = text.partition(",")
    if not mark or not is_name(first) or len(rest.split()) > _HOUSE_WORDS:
        return ()
    return (first.strip(),) if _CAPITALS.fullmatch(rest) else ()


def _team(text: str) -> tuple[str, ...]:
    """Return a staff or an agency that stands where a name would: "CityBeat Staff", "Associated Press"."""
    team = re.split(r"\s*[|•·,;(–—/]|\s-\s", text.strip(), maxsplit=1)[0].strip(" .:")
    words = team.split()
    if not 0 < len(words) <= _TEAM_WORDS or not TEAM.search(team) or _JOINED.search(team):
        return ()
    capital = sum(word[0].isupper() for word in words)
    person = _ROLE_BEHIND.sub("", team)
    return (team,) if capital and (not is_name(person) or is_house(person)) else ()


@lru_cache(maxsize=REMEMBERED)
def role_line(text: str) -> tuple[str, ...]:
    """Return the author of a line such as "Jane Roe, Staff writer"; empty for every other line."""
    if len(text) > _MAX_CHARS // 2:
        return ()
    bare = _ROLE_BEHIND.sub("", text)
    if bare != text and is_name(bare):
        return (bare.strip(),)
    first, mark, rest = _parted(text)
    known = _ROLE.search(rest) or TEAM.search(rest) or (mark != "," and _READ_TIME.match(rest))
    return (first.strip(),) if mark and known and is_name(first) else ()


def is_role(text: str) -> bool:
    """Tell a line that names what somebody does at a paper: "Transport correspondent"."""
    return _ROLE.search(text) is not None


def joined_names(text: str) -> tuple[str, ...]:
    """Return the names of "Ann Bee and Carl Dee" or "Ann Bee @bee"; only beside a title surely authors."""
    parts = [one for part in _JOIN.split(_HANDLE.sub("", text).strip()) for one in part.split(" / ")]
    return tuple(parts) if text.strip() not in parts and all(map(is_name, parts)) else ()


def _parted(text: str) -> tuple[str, str, str]:
    found = re.search(r",|\s[|•·–/-]\s", text)
    return (text[: found.start()], found.group(), text[found.end() :]) if found else (text, "", "")


def names(text: str) -> tuple[str, ...]:
    """Split "A and B, C" into names; empty when a part does not look like one."""
    found: list[str] = []
    for part in _JOIN.split(text.strip()):
        name = _ROLE_BEHIND.sub("", _CUT.sub("", part)).strip(" .:-–—•|")
        name += "." if _INITIAL.search(name) and f"{name}." in part else ""
        if is_name(name) and not (found and (is_house(name) or name[0].islower())):
            found.append(name)
        elif not found or (name and not _ROLE.search(part) and not _is_place(name)):
            break
    return tuple(dict.fromkeys(found[:_MAX_NAMES]))


def _is_place(name: str) -> bool:
    """Tell a place or a paper between two names: "Ann Bee, Cork, and Carl Dee"."""
    parts = name.split()
    return 0 < len(parts) <= _PLACE_WORDS and parts[0][0].isupper() and parts[-1][0].isupper()
