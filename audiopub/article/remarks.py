"""Notes that no phrase gives away: several weak signs together tell that a line speaks of the article itself.

This module owns those signs, as a table of weights, and the marks of footnotes. A line is a note only by two
signs at least, since a note read aloud costs less than a sentence that falls silent. It refuses to know
phrases that tell a note alone; `notes` and `closing` do.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial

from audiopub.article.units import Unit, numbered_item

_PIECE = (
    r"(?:article|story|post|piece|interview|report|guide|review|list|ranking|column|series|essay|issue|chart|"
    r"recipe|artikel|text|beitrag|bericht|gespräch|reportage|liste|serie|rezept|ratgeber|kolumne|texte|"
    r"entretien|enquête|billet|dossier|tribune|chronique|recette|papier|artículo|nota|texto|entrevista|"
    r"noticia|reportaje|crónica|guía|receta|artigo|reportagem|matéria|notícia|crônica|guia|receita|articolo|"
    r"testo|intervista|pezzo|inchiesta|ricetta|classifica|guida)s?"
)
_OURS = (
    r"(?:this|our|dies\w*|unser\w*|cet?|cette|ces|notre|n?est[ea]|nuestr[oa]|quest[oa]|quest['’]|nostr[oa]|"
    r"noss[oa]|dell['’]|dest[ea])"
)
_PAPER = r"(?:newspaper|paper|magazine|site|website|blog|newsroom|zeitung|magazin|seite|journal|diario|"
_PAPER += r"periódico|medio|revista|sitio|giornale|sito|rivista|jornal|redazione|redacción|redação|rédaction)"
_MADE = (
    r"(?:(?:up|out)dated|corrected|amended|edited|translated|published|produced|fact-checked|revised|"
    r"compiled|"
    r"republished|added\sa\s(?:note|line|link|quote)|aktualisiert|korrigiert|berichtigt|ergänzt|gekürzt|"
    r"übersetzt|veröffentlicht|erschienen|publiée?s?|parue?s?|corrigée?s?|modifiée?s?|traduite?s?|relue?s?|"
    r"réalisée?s?|complétée?s?|actualizad[oa]s?|corregid[oa]s?|publicad[oa]s?|traducid[oa]s?|editad[oa]s?|"
    r"realizad[oa]s?|revisad[oa]s?|aggiornat[oaie]|corrett[oaie]|pubblicat[oaie]|tradott[oaie]|"
    r"realizzat[oaie]|atualizad[oa]s?|corrigid[oa]s?|traduzid[oa]s?)"
)
_ERROR = (
    r"(?:errors?|mistakes?|incorrect(?:ly)?|fehler|irrtümlich|erreurs?|err(?:óneamente|or\sen)|erroneamente|"
    r"erradamente)"
)
_WRONG = (
    r"(?:misstated|misspelled|apologi[sz]e|(?:earlier|previous|first|original|"
    r"print)\sversion|put\sthis\sright|(?:frühere|erste|ursprüngliche)[nr]?\s(?:version|fassung)|falsch\s"
    r"angegeben|(?:première|précédente)\sversion|version\s(?:antérieure|précédente|"
    r"initiale)|à\stort|nos\sexcuses|(?:primera|anterior|previa)\sversión|versión\s(?:anterior|previa)|"
    r"lamentamos|disculpas|(?:prima|precedente)\sversione|versione\sprecedente|"
    r"ci\sscusiamo|(?:primeira|anterior)\sversão|versão\santerior|pedimos\sdesculpas?)"
)
_PAID = (
    r"(?:support(?:ed)?\s(?:of|from|by)|funded|funding|a\sgrant|sponsor\w*|commission|affiliate|(?:was|"
    r"were)\s"
    r"(?:lent|loaned|given|sent)\s(?:to\s)?us|at\sfull\sprice|free\sof\scharge|paid\s(?:me|us|for)|"
    r"unterstützung|gefördert|finanziert|gesponsert|provision|kostenlos|bezahlt|soutien\s(?:de|du)|financ\w+|"
    r"affiliée?s?|rémunér\w+|partenariat|apoyo\s(?:de|del)|subvención|beca|afiliad[oa]s?|comisión|"
    r"patrocin\w+|"
    r"sostegno\s(?:di|del\w*)|soldi|pagat[oa]|affiliat[oi]|commissione|apoio\s(?:d[aeo])|apoiad[oa]|"
    r"bolsa\sd[aeo]|"
    r"comissão|pag(?:ou|aram|ado)|(?:pays?|zahl(?:t|en)|bezahl(?:t|en)|pai?ent?|paga[nm]?|pagano)\s(?:alle?s?\s|all\s|"
    r"toutes\s|todas\s|tutti\s)?(?:(?:its|our|their|for\sits|for\sour)\s(?:own\s)?(?:bills?|meals?|way|tickets?|rooms?)|"
    r"(?:ihre|unsere)\s(?:rechnungen|essen|reisen)|(?:ses|nos|leurs)\s(?:propres\s)?(?:additions?|repas|notes|factures)|"
    r"sus\s(?:propias\s)?(?:cuentas|facturas|comidas)|nuestras\s(?:propias\s)?(?:cuentas|facturas)|(?:i\spropri|i\snostri|"
    r"le\sproprie)\s(?:conti|cene|spese)|(?:as\ssuas|as\snossas|as)\s(?:próprias\s)?(?:contas|refeições)))"
)
_FREE = (
    r"(?:no\ssay\sin|(?:did|does|do)\snot\s(?:ask|see|interfere|influence|approve|affect)|no\s(?:influence|"
    r"ties|"
    r"links\sto)|conflicts?\sof\sinterest|keinen\seinfluss|keine\sverbindung|n['’](?:a|est|ont)\s.{0,25}"
    r"(?:interven\w+|de\slien|aucun)|aucun\s(?:lien|financement|intérêt)|no\s(?:tiene|ha\stenido|interviene|"
    r"influye)\s.{0,20}(?:relación|vínculo|conten|redac|text)|non\s(?:ha|interviene|influisce)\s.{0,25}(?:"
    r"legami|contenut|rapport|voce)|não\s(?:interfere|tem|teve|influencia)\s.{0,25}(?:conteúdo|vínculo|relaç|"
    r"text)|nobody\spaid|nessuno\smi\sha\spagat\w|nadie\s(?:me|nos)\sha\spagado|niemand\shat\s\w+\sbezahlt|"
    r"personne\sne\sm['’]a\spayée?)"
)
_AS_OF = (
    r"(?:(?:at|as\sof)\s(?:the\s)?time\sof\s(?:writing|publication|going)|when\s(?:we|this)\swent\sto\spress|"
    r"(?:correct|accurate)\s(?:at|as\sof|when)\b|bei\sredaktionsschluss|"
    r"zum\szeitpunkt\sder\sveröffentlichung|"
    r"ohne\sgewähr|au\smoment\s(?:de\sla\spublication|où\snous|de\sboucler)|à\sl['’]heure\soù\snous|"
    r"al\scierre\s"
    r"de\s(?:esta|la)|al\smomento\s(?:di\sandare|della\spubblicazione)|à\sdata\s(?:de|da)\spublicação|no\s"
    r"fechamento\sd|à\shora\sd[eo]\sfech)"
)
_MAKER = (
    r"(?:the\s(?:author|writer|reporter|reviewer|photographer|editors?)|die\s(?:autorin|reporterin|"
    r"redaktion)|"
    r"der\s(?:autor|reporter)|l['’]aut(?:eure?|rice|ore)|la\srédaction|(?:el|la|o|a)\sautora?|la\sredacción|"
    r"la\sredazione|a\sredação|(?:this|diese[rs]?|cet?|ce|este|esta|quest[oa])\s" + _PAPER + ")"
)
_HELPED = (
    r"(?:data\sanalysis|research|reporting|fact-?check\w*|translation|illustrations?|maps?|graphics|photo\s"
    r"editing|editing|datenanalyse|übersetzung|recherche|mitarbeit|traduction|documentation|cartes?|"
    r"análisis\sde"
    r"\sdatos|documentación|mapas?|ricerche|mappe|pesquisa|edição)\s(?:by|von|de|par|por|di|"
    r":)\s?(?-i:[A-ZÀ-Þ])"
)
_HEAD = (
    r"^\W*(?:note|notes|nota|notas|remarque|anm|obs|how\swe\s\w+|about\sthis\s\w+|why\swe\s\w+|"
    r"so\shaben\swir\s"
    r"\w+|zu\sdiesem\s\w+|comment\snous\s\w+|cómo\slo\s\w+|come\sabbiamo\s\w+|como\s(?:fizemos|"
    r"apuramos)\s?\w*)"
    r"\s?:\s"
)
_KNOWN_FROM = (
    r"^\W*(?:the\s|all\s|die\s|alle\s|les\s|toutes\sles\s|los\s|las\s|todos\slos\s|i\s|tutti\si\s|os\s|todos\sos\s)?"
    r"(?:figures|numbers|data|quotes|zahlen|daten|angaben|zitate|chiffres|données|cifras|datos|citas|dati|numeri|"
    r"dados|números)\s(?:(?:in|im|in\sdiesem|de|del|di|do|da|dans|en|nel|citad[oa]s)\s\S+\s)?"
    r"(?:come|are|were\staken|stammen|sind|beruhen|proviennent|sont|proceden|provienen|provengono|sono|vêm|são)\b"
)
_SEEN_BY = (
    r"(?:seen\sby\s(?:this|us|the)|(?:der|die|das)\suns\svorlieg\w+|lieg(?:t|en)\suns\svor|"
    r"que\snous\savons\s(?:pu\s)?consult\w+|que\shemos\s(?:podido\s)?consulta\w+|"
    r"che\sabbiamo\s(?:potuto\s)?consulta\w+|que\sconsultámos|que\sconsultamos)"
)
_DATED_HEAD = (
    r"^\W*(?:\d{1,2}[./]?\s)?(?:de\s)?(?:jan|ene|gen|feb|fév|mar|mär|apr|avr|abr|may|mai|mag|jun|juin|giu|jul|juil|"
    r"lug|aug|"
    r"aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|"
    r"dic)[a-zà-ÿ]*\.?\s(?:\d{1,2},?\s)?(?:de\s)?(?:20)\d\d\s?[:–—]\s"
)
_DONE_FIRST = (
    r"^\W*(?:corrected|updated|amended|korrigiert|aktualisiert|berichtigt|corrigée?|mis\sà\sjour|modifiée?|"
    r"corregid[oa]|actualizad[oa]|corrett[oa]|aggiornat[oa]|corrigid[oa]|atualizad[oa])\b"
)
_WORK = (
    r"[“„«»\"'‘][^”“»\"]{4,80}[”“»«\"'’].{0,20}\b(?:is|was|will\sbe|erscheint|ist|est|paraît|es|está|è|esce|"
    r"é|sai)\s"
    r"(?:\w+\s){0,2}?(?:published|out|erschienen|bei|publiée?|aux|chez|publicad[oa]|editad[oa]|pubblicat[oa]|"
    r"per|"
    r"pel[ao])\b"
)
_SPELLING = r"(?:ortogr[aá]fi\w+|orthogra\w+|rechtschreibung|spelling)\b"
_WE = r"\b(?:we|our|us|wir|uns\w*|nous|notre|nos|hemos|nuestr[oa]s?|nos|abbiamo|nostr[oaie]|noss[oa]s?)\b"

SIGNS: Sequence[tuple[str, str, float]] = (
    (
        "names the piece",
        rf"\b{_OURS}\s?{_PIECE}\b",
        1.4,
    ),
    ("names who makes it", rf"\b{_MAKER}\b", 1.2),
    ("what was done to it", rf"\b{_MADE}\b", 0.9),
    ("what was wrong", rf"\b{_WRONG}\b", 1.6),
    ("an error", rf"\b{_ERROR}\b", 0.8),
    ("who paid", rf"\b{_PAID}\b", 1.1),
    ("who had no say", rf"\b{_FREE}", 1.6),
    ("as it was known", rf"\b{_AS_OF}", 2.2),
    ("who helped", rf"\b{_HELPED}", 1.7),
    ("a head", _HEAD, 1.7),
    ("whence it is known", _KNOWN_FROM, 1.4),
    ("who has seen it", rf"\b{_SEEN_BY}", 1.0),
    ("a date as its head", _DATED_HEAD, 1.4),
    ("begins with what was done", _DONE_FIRST, 1.4),
    ("a work and its house", _WORK, 1.7),
    ("speaks of spelling", rf"\b{_SPELLING}", 1.7),
)
"""What speaks for a note; a line needs two signs, or one and its place."""

_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), weight) for _, pattern, weight in SIGNS)
_WE_SAYS = re.compile(_WE, re.IGNORECASE)
_QUOTED = re.compile(r"^\W*[\"“„«]|[,.!?]?[”»\"]\s*$")
_ENOUGH = 2.4
_AT_END = 0.9
_AT_START = 0.3
_WE_ALONE = 0.5
_LAST_LINES = 3
_FIRST_LINES = 2
_MAX_WORDS = 90
_MIN_WORDS = 4


def remark_places(units: Sequence[Unit], known: AbstractSet[int]) -> frozenset[int]:
    """Return the places of lines that several signs together tell to be notes; `known` are notes already."""
    speaks = [bool(_WE_SAYS.search(unit.look)) for unit in units]
    impersonal = sum(speaks) <= max(1, len(units) // 20)
    last = len(units) - 1
    while last in known:
        last -= 1
    return frozenset(
        index
        for index, unit in enumerate(units)
        if index not in known
        and _signed(unit) + _placed(index, last) + _WE_ALONE * (impersonal and speaks[index]) >= _ENOUGH
    )


def _signed(unit: Unit) -> float:
    """Add up what speaks for a note; a quotation, a heading or a long paragraph speaks against it."""
    if not _MIN_WORDS <= unit.words <= _MAX_WORDS or not unit.stop or _QUOTED.match(unit.look):
        return 0.0
    return sum(weight for pattern, weight in _COMPILED if pattern.search(unit.look))


def _placed(index: int, last: int) -> float:
    """Weigh a place: the last lines of an article are often notes, the first ones sometimes."""
    return _AT_END if index > last - _LAST_LINES else _AT_START if index < _FIRST_LINES else 0.0


_NUMBERED_NOTE = re.compile(r"\W?(\d{1,2})\W{0,2}\s+\S")
_LEAST_SHARE = 0.6


_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def footnote_places(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of footnotes: numbered lines low in the article whose marks stand in the text.

    Steps and ranks are numbered too, so "1." needs a sure mark: raised, or right behind a stop.
    """
    first_mark = cache(partial(_first_mark, units))
    return frozenset(
        index
        for index, number in _numbered(units)
        if first_mark(number, sure=numbered_item(units[index].text) is not None) < index
    )


def _first_mark(units: Sequence[Unit], number: str, *, sure: bool) -> int:
    """Return the place of the first line of the text with the mark of a note, or the number of lines."""
    raised = number.translate(_SUPERSCRIPTS)
    mark = rf"[^\W\d_]{raised}(?!\w)|[.,;:!?”»\"’)]{raised}(?!\w)|[^\W\d_]{{4}}[.!?,;]{number}(?=\s|$)"
    glued = rf"(?:[^\W\d_]|[.,;:!?”»\"’)])(?:\s?\({number}\)|\s?\[{number}\]|{number})(?=[\s.,;:!?”»)]|$)"
    pattern = re.compile(mark if sure else f"{mark}|{glued}")
    texts = ((at, unit.text[:2000]) for at, unit in enumerate(units) if unit.words > _MIN_WORDS)
    marked = (at for at, text in texts if (number in text or raised in text) and pattern.search(text))
    return next(marked, len(units))


def _numbered(units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
    for index in range(int(_LEAST_SHARE * len(units)), len(units)):
        found = _NUMBERED_NOTE.match(units[index].look)
        if found and units[index].words > _MIN_WORDS:
            yield index, found[1]
