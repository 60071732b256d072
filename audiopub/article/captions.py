"""Lines that stand under a picture: a caption, a credit, or both.

This module owns the words by which they are known. It refuses to decide what becomes of them.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from audiopub.article.flow import attributes
from audiopub.article.machine_texts import is_machine_text
from audiopub.article.person_names import is_name
from audiopub.article.sentence import speaks
from audiopub.article.units import REMEMBERED, Unit

_WORD = (
    r"(?:(?:image|photo|picture|video|copyright)\s+(?:source|credit|by|copyright)|photograph(?:y|s)?|"
    r"photos?|pictures?|"
    r"images?|pics?|credits?|source|courtesy(?:\s+of)?|illustrations?|graphics?|screenshots?|quelle|fotos?|"
    r"(?:symbol|archiv|bei\s?spiel|beitrags|titel|aufmacher|header|vorschau)?bild(?:er)?|"
    r"(?:featured|header|cover|lead|hero)\simage|image\s(?:à\sla\sune|d['’]en-tête)|imagen\sdestacada|"
    r"imagem\sdestacada|immagine\sin\sevidenza|(?:symbol|archiv|agentur)?fotos?|bildquelle|bildrechte|"
    r"bildnachweis|"
    r"grafik|zeichnung|crédits?(?:\s+photos?)?|photographies?|légende|dessin|infographie|fuente|imagen|"
    r"imágenes|"
    r"fotografías?|ilustraci(?:ón|ones)|créditos?|fonte|foto(?:grafi[ae])?|immagin[ei]|illustrazion[ei]|"
    r"crediti|imagem|imagens|ilustraç(?:ão|ões)|arte|bron|beeld|©)"
)
_CREDIT = re.compile(
    rf"""(?:^|[.!?,;)"”’\s(\[|])\W?{_WORD}\s*[:|©]\s*(?P<who>(?:[A-ZÀ-Þ][a-zà-ÿ]{{0,3}}\.[\s-]?){{0,3}}"""
    r"""[^:.!?]{2,70}[.)\]]?)$""",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^\W?(?:caption|bildunterschrift|légende|above|below|left|right|top|bottom|pictured|oben|unten|"
    rf"details?|(?:bild)?ausschnitt|detailansicht|détail|détails|detalle|dettaglio|particolare|"
    r"pormenor|detalhe|"
    rf"captures? d['’]écran|bildschirm(?:foto|aufnahme)|capturas? de (?:pantalla|tela|ecrã)|schermata|"
    rf"links|rechts|im bild|ci-dessus|ci-dessous|"
    rf"ci-contre|à gauche|à droite|arriba|abajo|a la (?:izquierda|derecha)|izquierda|derecha|in alto|"
    rf"in basso|sopra|sotto|"
    rf"a (?:sinistra|destra)|acima|abaixo|à (?:esquerda|direita)|{_WORD})\s*:\s*\S",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[\s(.,](?:photo(?:graph(?:y)?)?|image|picture|illustration|file photo|screen(?:shot|grab)|artwork|"
    r"drawing|graphic)s?\s+(?:by|courtesy(?:\s+of)?|via|from)\s+[^.!?]{2,60}[.)]?$",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"(?:^|[.!?)]\s|\s[(\[|–—/]\s?)(?i:foto(?:grafi[ae]|grafía)?s?|photo(?:graphie)?s?|illustrations?|"
    r"illustrazione|"
    r"ilustraci(?:ón|ones)|ilustraç(?:ão|ões)|bild(?:er)?|imagen|imagem|zeichnung|dessin|video|vídeo|vidéo|"
    r"screenshot|credits?|crédits?|crédito|credito|ph|fot|pic|img|illu|repro|cortesía|cortesia|courtesy|"
    r"gentileza)\s+(?i:von|de|di|do|da|del|dell[ao]|des|du|par|por|of|by|:)?"
    r"\s?(?:[A-ZÀ-Þ][\w.'’-]*[/&,\s]*(?:(?:de|von|van|di|da|del|e|y|und|et|and)\s)?){1,5}[)\]]?$"
)
_NAME_AT_END = re.compile(
    r"[^\W\d_]{3}[”\"»)’']?[.!?][”\"»)]?\s+(?P<who>(?:[A-ZÀ-Þ][\w.'’-]*\s?(?:(?:de|von|van|di|da|del)\s)?){2,4})"
    r"(?P<for>\s?[/|,(–—]\s?[^.!?]{2,40})?$"
)
_SLASHED = re.compile(
    r"[\w)”\"»’][.!?][”\"»)]?\s+[/|–—]\s?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}(?:[/|–—-]\s?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4})?$"
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+ / [A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}")
_IN_BRACKETS = re.compile(
    r"\s[(\[](?P<who>(?:[A-ZÀ-Þ][\w.'’-]*[\s/&,]*(?:(?:de|von|van|di|da|del|y|e|und|et|and)\s)?){2,5})[)\]]$"
)
_AGENCY = re.compile(
    r"(?:\bgetty(?:\s+images)?|shutterstock|istock(?:photo)?|alamy|unsplash|pexels|pixabay|flickr|"
    r"wikimedia(?:\s+commons)?|reuters|\bafp|\bepa|\bap\b|associated press|press association|\bpa\b|"
    r"bloomberg|picture alliance|\bdpa\b|\bimago|wikipedia|creative commons|cc[- ]by(?:-\w+)*(?:\s\d\.\d)?|"
    r"rex features|zuma(?:\s+press)?|xinhua|anadolu(?:\s+agency)?|adobe stock|dreamstime|depositphotos|"
    r"magnum(?:\s+photos)?|corbis|agenturfoto|hans lucas|maxppp|\bsipa|\bbelga|\britzau|\btass|\bkyodo|"
    r"\befe|\bansa|\blusa|"
    r"\bkeystone|\bddp|\bhandout|europa press|lapresse|agência brasil|estadão conteúdo|folhapress|"
    r"\bnasa|\besa|\bnoaa|nurphoto|scanpix|action press|ullstein(?:\sbild)?|akg-images|bridgeman|\bepd|\bkna|"
    r"keystone-sda|\bapa\b|canadian press|\baap\b|yonhap|sputnik|icon sport|presse sports|abaca(?:press)?|"
    r"futura press|fotogramma|contrasto|\bgtres|cordon press|agencia brasil|pool)"
    r"(?:\s?(?:images?|photos?|files?|archives?|stock|/\s?getty|\.com|\.de))*\W*$",
    re.IGNORECASE,
)
_AGENCY_ALONE = re.compile(rf"\w{{2}}[.!?]\s+(?:{_AGENCY.pattern})", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:pictured(?:\s(?:here|above|below|left|right|in|on|at)|\W*$)|seen here|file (?:photo|image|"
    r"picture)|"
    r"in this (?:photo|image|picture|screenshot|illustration)|from left\b|left to right|clockwise from|"
    r"handout|"
    r"(?:(?-i:[A-ZÀ-Þ])[\w.'’-]*,?\s|,\s)(?:(?:second|third|far|front|back) )?(?:left|right|center|"
    r"centre),\s|"
    r"im bild\b|(?:a|en) la imagen\b|en la (?:foto|fotografía)\b|na (?:foto|imagem)\b|nella foto\b|"
    r"sur (?:la|cette) photo\b|ci-contre\b|ci-dessus\b|"
    r"undated (?:photo|image|picture)|auf dem (?:foto|bild)\b|symbol(?:bild|foto)|archiv(?:bild|foto)|"
    r"v\.\s?l\.(?:\s?n\.\s?r\.)?|von links|"
    r"(?:foto|imagen|imagem) de (?:archivo|arquivo)|(?:foto|immagine) d['’]archivio|"
    r"photo d['’](?:archives?|illustration)|"
    r"im(?:agen|agem|magine) (?:ilustrativa|illustrativa)|de gauche à droite|de izquierda a derecha|"
    r"da esquerda (?:para|à)|da sinistra|divulgação|reprodução|arquivo pessoal|cortesía|gentileza)"
    r"|^[(\[]?l\s?[-–]\s?r[)\]:]|[(\[](?:left|right|center|centre|above|below|top|bottom|back|front|l\.?|r\.?|m\.?|links|rechts|"
    r"mitte|oben|unten|à gauche|à droite|"
    r"izquierda|derecha|a sinistra|a destra|à esquerda|à direita)[)\]]",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\W{0,3}[\d½¼¾]")
_SIZE = re.compile(r"[(\[][lmr]\.?[)\]]", re.IGNORECASE)
_FIGURE = re.compile(
    r"^\W?(?:fig(?:ure|ura|\.)?|abb(?:ildung|\.)|tab(?:le|elle|leau|la|ela|\.)?|chart|exhibit|"
    r"plate)\s?\d{1,3}[a-z]?\s?[.:|–—]",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:[^\s]\s*\(?©|^\([cC]\)\s(?!.*\b(?:19|20)\d\d\b)|^[(\[]?©\s?(?!.*\b(?:19|"
    r"20)\d\d\b))\s?(?:[^.!?©]|\b[A-ZÀ-Þ]\.){2,60}[)\]]?$"
)
_MARKED = re.compile(r"(?:[/|©(\[•–—]|\bvia\b|\bby\b|\s-\s)[^/|.!?]{0,60}$", re.IGNORECASE)
_PLACE = re.compile(r"(?:\((?:[^()]{2,60})\)|\[[^\]]{2,60}\])\W*$")
_BRACKETED = re.compile(
    r"[(\[][^()\[\]]{0,20}\b(?:photo|image|picture|foto|bild|imagen|crédit)\b[^()\[\]]{2,60}[)\]]\W*$|"
    r"[(\[][^()\[\]]{2,50}\s(?:photo|image|illustration|foto|bild|imagen|imagem|immagine)s?\s?[/|:–—-]\s?"
    r"(?-i:[A-ZÀ-Þ])[^()\[\]]{2,50}[)\]]\W*$",
    re.IGNORECASE,
)
_WIRE = re.compile(
    r"\b(?:EFE|AFP|AP|dpa|ANSA|Lusa|Reuters|Getty|EPA|APA|Keystone|Europa Press|LaPresse)\s?/\s?[^.!?]{2,40}$"
)
_BEHIND_BAR = re.compile(
    rf"\w\W?\s[|]\s?(?:{_WORD}|cortesía|cortesia|gentileza)\b[^|.!?]{{2,60}}$", re.IGNORECASE
)
_BEHIND_STOP = re.compile(
    r"[.!?)”»][)”»]?\s{1,2}[(\[]?(?:copyright|charts?|maps?|cartes?|karten?|mapas?|mapp[ae]|gráfic[oa]s?|grafic[oi]|"
    r"graphiques?|diagram(?:m|a|ma)?s?|portraits?|porträts?|retratos?|ritratt[oi]|collages?|(?:foto|photo)?montagen?|"
    r"montages?|fotomontajes?|montajes?|scans?|repro(?:duktion|duction)?s?|visuali[sz]ation|visualisierung|renderings?|"
    r"aufnahmen?|drawings?|paintings?|cartoons?|karikatur|caricature|dibujos?|desenhos?|disegn[oi]|radiograph\w{1,4})"
    r"\s?:\s(?-i:[A-ZÀ-Þ@])[^:.!?]{1,60}[)\]]?$",
    re.IGNORECASE,
)
_AT_END = (_BRACKETED, _WIRE, _SLASHED, _BEHIND_BAR, _BEHIND_STOP)
_GIVEN = re.compile(
    r"(?:[^\s][.!?)»”]\s{0,2}[(\[]?|[/|(\[])\s?(?:cedid[ao]s?|facilitad[ao]s?|distribuid[ao]s?|cortesía|"
    r"courtesy|handout|supplied|provided|fournie?s?|remise?s?|gracieuseté|avec l['’]aimable|"
    r"zur verfügung gestellt|zvg|privat|"
    r"per gentile|gentilmente|fornit[ao]|conces[sd][ao]|divulgação|reprodução|acervo|"
    r"gentileza)\b[^.!?]{0,60}$|"
    r"(?:^|[.!?)»”]\s)(?:fotos?|fotogra(?:f[ií]as?|fie)|photos?|photographs|pictures|images?|imagens|imágenes|immagini|"
    r"bilder)\s(?:(?:were|wurden|foram|fueron)\s)?(?:cedid[ao]s|facilitad[ao]s|courtesy|supplied|provided|lent|fournies|"
    r"prêtées|fornite|concesse|zur\sverfügung\sgestellt|bereitgestellt)\b[^.!?,]{0,60}\.?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[^\W\d_][.!?)»”]\s{1,2}[(\[]?\d{1,2}\s?(?:/|of|von|de|di|sur|su)\s?\d{1,2}[)\]]?$|"
    r"^[(\[]?(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine)?\s?\d{1,2}\s?"
    r"(?:/|of|von|de|di|sur|su)\s?\d{1,2}[)\]]?\s?[:|–—]\s?[A-ZÀ-Þ]",
    re.IGNORECASE,
)
_BY_AUTHOR = re.compile(
    r"(?:^|[.!?)»”]\s)[(\[]?(?:fotos?|photos?|bild|imagen|imagem|immagine)\s?:?\s(?:by|von|der|vom|des|de|d[eo]l?|da|di|du)?\s?"
    r"(?:the\s|el\s|la\s|l['’]|dell['’]|de\sl['’])?(?:author|autora?|autorin|autors|autore|autrice|auteure?)[)\]]?\W?$|"
    r"[.!?)»”]\s(?:(?:foto|photo|immagine|imagen|imagem)\s(?:mi[ae]|tua|propi[ae]|própria|minha|perso(?:nnelle)?)|"
    r"(?:my|our)\s(?:own\s)?(?:photo|picture)|(?:mein|unser)\s(?:eigenes\s)?(?:foto|bild)|eigenes\s(?:foto|bild))"
    r"\b(?:,\s[^.!?]{2,40})?\W?$",
    re.IGNORECASE,
)
_LAST = (_GIVEN, _COUNTED, _BY_AUTHOR)
_MAX_WORDS = 45
_CREDIT_WORDS = 9
_SHORT_CREDIT = 6
_CREDIT_REACH = 4
_SEEN_WORDS = 30
_AMOUNT_WORDS = 8
_ALONE_WORDS = 8
_PICTURE_WORDS = 30
_SHORT_PICTURE_WORDS = 16
_TOLD_STOPS = 2
_QUOTED = re.compile(r"[\"“„«‘]")
_SOURCE = re.compile(
    r"^\W*(?:image|media|photo|picture|video)\s(?:source|caption|credit)s?,\s\S", re.IGNORECASE
)
_OWNED = re.compile(
    r"(?:\w{2}[.!?)/|]\s?[(\[]?|\w\s[(\[])(?:arquivo|archivo|archivio|archives?|archiv|collection|"
    r"colección|coleção|"
    r"collezione|sammlung|privat(?:archiv|besitz|foto)?|família|familienarchiv|family)"
    r"(?:\s(?:photo|archives?|collection|(?:(?:of|de|des|da|do|del|della|di|du|der|"
    r"the)\s)?(?:l['’])?[\w'’-]{3,20})){0,2}[)\]]?$",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:stock (?:image|photo|picture)|archive (?:image|photo|picture)|artist['’]s (?:impression|"
    r"rendering|concept)|"
    r"(?:ai|computer)[- ]generated (?:image|picture|illustration)|royalty[- ]free|free for (?:press|"
    r"editorial) use|"
    r"(?:themen|beispiel|aufmacher|titel|vorschau|rubriklisten|presse)(?:bild|foto)|ki-generiert\w*|"
    r"honorarfrei|frei (?:zur|für die) (?:veröffentlichung|presse)|"
    r"(?:image|photo|visuel)s? (?:d['’]illustration|libre de droits)|généré\w* par (?:une )?ia|"
    r"capture d['’]écran|"
    r"(?:foto|imagen) de recurso|generad[oa] (?:con|por) ia|captura de (?:pantalla|tela|ecrã)|"
    r"libre de derechos|"
    r"(?:foto|immagini?) di repertorio|generat[oa] (?:con|dall['’])\s?(?:ia|ai)|libera da diritti|"
    r"(?:foto|imagem) (?:ilustrativa|meramente ilustrativa)|banco de imagens|gerad[oa] por ia|"
    r"livre de direitos)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ][\w.'’-]*\s?){2,4})\s?[/|]\s?(?:(?i:for|für|pour|para|per|special to|of|de|"
    r"du|des|der|della)\s)?(?:(?i:the|die|das|den|la|le|el|il|l['’]))?\s?(?:[A-ZÀ-Þ][\w.'’&-]*\s?){1,5}"
)
_SIGNED_FOR = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ][\w.'’-]*\s){2,4})(?:for|für|pour|para|per)\s(?:the\s|la\s|le\s|il\s)?"
    r"(?:[«“\"]\s?)?(?:[A-ZÀ-Þ][\w.'’&-]*\s?){1,4}[»”\"]?"
)
_SHOUTED = re.compile(
    r"(?:[^\W\d_]{2}|\d{4})[.!?)»”]\s+(?P<who>(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+\s?){2,4})"
    r"(?P<whom>(?:[/|,–—-]\s?|POUR|FOR|FÜR|PARA|PER)[^.!?a-zà-ÿ]{2,40}|\([^().!?a-zà-ÿ]{2,40}\))?$"
)
_THANKED = re.compile(
    r"(?:per gentile concessione|avec l['’]aimable autorisation|mit freundlicher genehmigung|"
    r"(?:with|by) (?:kind )?permission|con (?:el )?permiso|por cortesía|com autorização)\s"
    r"(?:of|from|von|de[rs]?|du|di|del(?:la)?|da|do)\s[^.!?]{2,50}[).]?$",
    re.IGNORECASE,
)
_OF_AGENCIES = re.compile(
    r"(?:.{0,40}\s)?FILE\s?[-–—]\s[A-Z]|"
    r"In this\s(?:\S+\s){0,6}?(?:file|handout|combination|aerial)\s(?:photo(?:graph)?|picture|image|video)\b|"
    r"In this\s(?:\S+\s){0,6}?(?:photo(?:graph)?|picture|image|frame|video)\s(?:made|taken|provided|released|"
    r"obtained|posted|grab)\b",
)
"""As American agencies begin captions, which may be long: "FILE - In this March 2, 2021 file photo, …"."""

_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+[A-ZÀ-Þ]")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.\s?){1,3}[A-ZÀ-Þ][\w'’-]{2,20}")
_STOCK_WORDS = 10
_QUOTES = re.compile(r"[\"“”„«»]")
_STARTS_CREDIT = re.compile(rf"^\W*{_WORD}\b|^\W*(?:via|by)\s|[/|]|^[(\[©]", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def is_caption(unit: Unit) -> bool:
    """Tell whether a line is a caption or a credit: it names a source or an agency at its end."""
    text = unit.look
    known = is_machine_text(text) or _OF_AGENCIES.match(text) is not None
    if known or unit.words > _MAX_WORDS:
        return known
    if _CAPITALS.fullmatch(text) and unit.words <= _SEEN_WORDS // 3:
        return True
    if _COPYRIGHT.search(text) and "reserved" not in unit.folded:
        return True
    if _bracketed_name(unit) or any(pattern.search(text) for pattern in _AT_END):
        return True
    if _SOURCE.match(text) or _FIGURE.match(text) or _is_seen(unit):
        return True
    named = _BY.search(" " + text) or _BY_NAME.search(text) or _ends_with_name(unit)
    stored = _is_kept_by(unit) or _is_stock(unit) or _THANKED.search(text) is not None
    stored = stored or (unit.words <= _SEEN_WORDS and any(pattern.search(text) for pattern in _LAST))
    return bool(named) or stored or _credited(text) or _agency(unit) or _labelled(unit)


def _is_seen(unit: Unit) -> bool:
    """Tell a line that says where in a picture somebody is; "5 eggs (M)" says of what size they are."""
    if unit.words > _SEEN_WORDS or _QUOTES.search(unit.look):
        return False
    amount = unit.words <= _AMOUNT_WORDS and _AMOUNT.match(unit.look) and _SIZE.search(unit.look)
    return not amount and _SEEN.search(unit.look) is not None


def _is_kept_by(unit: Unit) -> bool:
    """Tell a caption from whose archive it comes: "My grandfather in the yard. Family archive"."""
    return unit.words <= _SEEN_WORDS and _OWNED.search(unit.look) is not None


def _is_stock(unit: Unit) -> bool:
    """Tell a line that says where a picture of no event is from; in a sentence the same words are text."""
    found = _STOCK.search(unit.look)
    if found is None or _QUOTES.search(unit.look):
        return False
    return unit.words <= _STOCK_WORDS or (not unit.stop and found.end() >= len(unit.look) - 2)


def _bracketed_name(unit: Unit) -> bool:
    """Tell a description with its photographer in brackets behind it: "The mill at dusk (Ann Bee)"."""
    found = _IN_BRACKETS.search(unit.look)
    if found is None or unit.words > _SEEN_WORDS or _QUOTES.match(unit.look):
        return False
    who = found["who"].strip()
    return "/" in who or (is_name(who) and len(unit.look[: found.start()].split()) >= _CREDIT_REACH)


def _ends_with_name(unit: Unit) -> bool:
    """Tell a sentence with a bare name behind it: "The mill at dusk. Ann Bee/Courier"."""
    found = None if unit.stop else _NAME_AT_END.search(unit.look)
    shouted = _SHOUTED.search(unit.look)
    if shouted and any(char.islower() for char in unit.look):
        return bool(shouted["whom"]) or is_name(shouted["who"].title())
    return found is not None and unit.words <= _SEEN_WORDS and is_name(found["who"].strip())


def _credited(text: str) -> bool:
    match = _CREDIT.search(text)
    return match is not None and len(match["who"].split()) <= _CREDIT_WORDS


def _labelled(unit: Unit) -> bool:
    return bool(_LABEL.match(unit.look)) and (not unit.stop or unit.words <= 2 * _CREDIT_WORDS)


def _agency(unit: Unit) -> bool:
    """Tell whether an agency ends the line as a credit does: marked off, in brackets, or all there is."""
    if not _AGENCY.search(unit.look):
        return False
    bracket = _PLACE.search(unit.look)
    if not unit.stop and unit.words <= _SEEN_WORDS and _AGENCY_ALONE.search(unit.look):
        return True
    if bracket:
        return not unit.stop or bool(_AGENCY.search(bracket.group().strip("()[] .")))
    if unit.stop:
        return False
    return unit.words <= _SHORT_CREDIT or bool(_MARKED.search(unit.look))


def is_credit(unit: Unit) -> bool:
    """Tell whether a line is a credit and nothing more, so that a caption may stand above it."""
    if unit.words > _ALONE_WORDS or not is_caption(unit):
        return False
    return bool(_STARTS_CREDIT.search(unit.look)) or _AGENCY.fullmatch(unit.look) is not None


_SIGNATURE_CHARS = 120
"""A longer line is no signature; the patterns below take long over a word without end."""


def is_signature(text: str) -> bool:
    """Tell a photographer and whom for, or a name in brackets: "Ann Bee | Valley Ledger", "(Ann Bee)"."""
    if len(text) > _SIGNATURE_CHARS:
        return False
    bare = text.strip("()[] ")
    found = _SIGNED.fullmatch(bare) or _SIGNED_FOR.fullmatch(bare)
    if found is not None:
        return is_name(found["who"].strip()) or has_initials(found["who"].strip())
    if text.startswith("(") and text.endswith(")") and is_name(bare) and " " in bare:
        return True
    first, mark, last = bare.rpartition(" / ")
    return bool(mark) and is_name(last) and len(first.split()) <= _SHORT_CREDIT and first[:1].isupper()


def has_initials(text: str) -> bool:
    """Tell a surname behind initials, as photographers sign: "A. Bee"."""
    return _INITIALS.fullmatch(text) is not None


def caption_places(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of captions: lines that name their source, and short ones right above a credit."""
    named = {at for at, unit in enumerate(units) if is_caption(unit) or is_signature(unit.look)}
    even = all(unit.gap for unit in units[1:])
    above = {
        index - 1
        for index in named
        if index
        and (is_credit(units[index]) or is_signature(units[index].look))
        and _may_be_caption(units[index - 1], units[index], even=even)
    }
    return frozenset(named | above)


def _may_be_caption(unit: Unit, credit: Unit, *, even: bool) -> bool:
    """Tell what a credit may belong to. Blank lines say nothing when they stand everywhere (`even`)."""
    if unit.words > _PICTURE_WORDS or unit.bullet or unit.text.endswith((":", ",")) or ": " in unit.look[:20]:
        return False
    if unit.words > _SHORT_PICTURE_WORDS and not unit.stop and _INNER_STOP.search(unit.look):
        return False  # a standfirst of several sentences has no stop at its end
    if speaks(unit) or (_QUOTED.match(unit.look) and attributes(unit)):
        return False
    if unit.stop and len(_INNER_STOP.findall(unit.look)) >= _TOLD_STOPS:
        return False
    near = _lines_between(unit, credit) <= even and (not credit.gap or unit.words <= _SHORT_PICTURE_WORDS)
    return not unit.stop or (near and (even or not credit.gap))


def _lines_between(unit: Unit, credit: Unit) -> int:
    """Return how many lines of the source stand between two of its lines; 0 when that is not known."""
    return credit.lines[0] - unit.lines[1] - 1 if unit.lines and credit.lines else 0
