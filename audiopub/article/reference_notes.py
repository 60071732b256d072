"""Notes of works of reference: what an entry is not about, what it still lacks, and its numbered references.

This module owns their forms in the languages of most web pages. It refuses to know where in a page a line
stands; `notes` does.
"""

import re

_ENTRY = (
    r"(?:this\s(?:article|page|section|list|biography|entry)|diese[rm]?\s(?:artikel|abschnitt|seite|liste)|"
    r"cet(?:te)?\s(?:article|section|page|liste)|est[ea]\s(?:artículo|sección|artigo|sec?ção|página|lista)|"
    r"quest[ao]\s(?:voce|sezione|pagina|lista))"
)
_SEE = r"\b(?:see|siehe|voir|véase|ver|veja|vedi)\s"
_ABOUT_ANOTHER = (
    (
        rf"^\W*{_ENTRY}\s(?:is\sabout|covers|behandelt|beschreibt|erläutert|concerne|traite|porte\ssur|trata|"
        rf"se\srefiere|é\ssobre|riguarda|tratta)\b.{{3,200}}{_SEE}"
    ),
    (
        rf"^\W*(?:for\s(?:the|an?|other)|für\s(?:den|die|das|andere|weitere)|pour\s(?:les?|la|l['’]|d['’])|"
        rf"para\s(?:el|la|los|las|[oa]s?|otr[oa]s|outr[oa]s)|per\s(?:il|lo|la|l['’]|altr[ei]))\s?[^.!?,]{{3,60}},\s{_SEE}"
        r"(?-i:[A-ZÀ-Þ\"“«„])[^.]{2,80}\.?$"
    ),
    (
        r"^\W*(?:not\sto\sbe\sconfused\swith|nicht\szu\sverwechseln\smit|(?:à\s)?ne\s(?:pas|doit\spas\sêtre)\s"
        r"confond\w+\savec|no\s(?:debe\s)?confund\w+\scon|não\s(?:deve\sser\s)?confund\w+\scom|"
        r"da\snon\sconfondere\scon)\b"
    ),
    (
        r"^\W*(?:for\sother\suses|zu\sanderen\sbedeutungen|weitere\sbedeutungen\ssind|pour\sles\sarticles\shomonymes|"
        r"para\sotros\susos|para\soutros\ssignificados|se\sstai\scercando|nota\sdisambigua|disambiguazione)\b"
    ),
    (
        r"^\W*(?:main\sarticles?|hauptartikel|articles?\sdétaillés?|artículos?\sprincipal(?:es)?|"
        r"(?:ver\s)?artigos?\sprincipa(?:l|is)|lo\sstesso\sargomento\sin\sdettaglio|voce\sprincipale)\s?:\s"
    ),
)
_LACKS = (
    (
        rf"^\W*(?:{_ENTRY}|some\sstatements?|parts?\sof\sthis)\b[^.]{{0,40}}\b(?:needs?|does\snot\scite|lacks?|"
        r"relies|requires?|fehlen|nicht\s(?:hinreichend|ausreichend)|bedarf|ne\scite\spas|manque|nécessite|necesita|"
        r"carece|no\scita|não\scita|necessita|precisa|non\scita|è\spriva)\b[^.]{0,80}\b(?:citations?|sources?|"
        r"references?|verification|cleanup|clean-up|belege\w*|quellen|einzelnachweis\w*|überarbeitung|références?|"
        r"referencias?|fuentes?|referências?|fontes?|fonti|note)\b"
    ),
    (
        r"\b(?:you\scan\shelp|please\shelp)\s(?:us\s)?(?:by\s|to\s)?(?:expand|add|improv|updat)\w*|"
        r"\bhilf\b[^.]{0,40}\bindem\sdu\b|\bvous\spouvez\s(?:partager\svos\sconnaissances|l['’]améliorer|"
        r"aider\sen\sajoutant)|\b(?:puedes|você\spode)\s(?:ayudar|colaborar|ajudar)\b[^.]{0,30}"
        r"\b(?:añadi|agreg|ampli|mejor|inser|adicion|melhor|expand)\w+|\bpuoi\s(?:migliorar|aggiunger)\w+"
    ),
    (
        rf"^\W*{_ENTRY}[^.]{{0,30}}\b(?:is\sa\sstub|ist\sein\sstummel|est\sune\sébauche|es\sun\sesbozo|é\sum\sesboço|"
        r"è\ssolo\sun\sabbozzo)\b"
    ),
)
_REFERENCE = (
    r"^(?:[a-z\d]{1,3}\.\s?)?[\^↑]\s?[\w\"“«„]",
    (
        r"^\W*(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s(?:&|and|und|et|y|e)\s(?-i:[A-ZÀ-Þ])[\w'’-]+)?,?\s\(?\d{4}[a-z]?\)?[,:]\s"
        r"(?:pp?|ss?|pá?gs?|pagg)\.\s?\d"
    ),
)
_ANY = re.compile("|".join((*_ABOUT_ANOTHER, *_LACKS, *_REFERENCE)), re.IGNORECASE)


def is_of_reference(text: str) -> bool:
    """Tell a hatnote, a note of upkeep, or a line of a list of references."""
    return _ANY.search(text) is not None
