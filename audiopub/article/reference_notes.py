"""Notes of works of reference: what an entry is not about, and its numbered references.

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
_VERB = r"(?:es|era|est|était|é|fue|foi|sera|será|è)"
_ABOUT_ANOTHER = (
    (
        rf"^\W*{_ENTRY}\s(?:is\sabout|covers|behandelt|beschreibt|erläutert|concerne|traite|porte\ssur|trata|"
        rf"se\srefiere|é\ssobre|riguarda|tratta)\b.{{3,160}}[.;,(]\s?"
        rf"(?:(?:for|für|pour|para|per|zu[mr]?)\s[^.]{{2,60}},?\s)?{_SEE}"
    ),
    (
        rf"^\W*(?:for\s(?:the|an?|other)|für\s(?:den|die|das|andere|weitere)|pour\s(?:les?|la|l['’]|d['’])|"
        rf"para\s(?:el|la|los|las|[oa]s?|otr[oa]s|outr[oa]s)|per\s(?:il|lo|la|l['’]|altr[ei]))\s?[^.!?,]{{3,60}},\s{_SEE}"
        rf"(?-i:[A-ZÀ-Þ\"“«„])(?!\S{{1,20}}(?:\s\S{{1,20}}){{0,3}}\s{_VERB}\s)[^.]{{2,80}}\.?$"
    ),
    (
        r"^\W*(?:not\sto\sbe\sconfused\swith|nicht\szu\sverwechseln\smit|(?:à\s)?ne\s(?:pas|doit\spas\sêtre)\s"
        r"confond\w+\savec|no\s(?:debe\s)?confund\w+\scon|não\s(?:deve\sser\s)?confund\w+\scom|"
        r"da\snon\sconfondere\scon)\b"
    ),
    (
        r"^\W*(?:(?:for\sother\suses|zu\sanderen\sbedeutungen|pour\sles\sarticles\shomonymes|para\sotros\susos|"
        rf"para\soutros\ssignificados|se\sstai\scercando)\b.{{0,100}}{_SEE}|weitere\sbedeutungen\ssind\sunter\b|"
        r"nota\sdisambigua|disambiguazione\b)"
    ),
    (
        r"^\W*(?:main\sarticles?|hauptartikel|articles?\sdétaillés?|artículos?\sprincipal(?:es)?|"
        r"(?:ver\s)?artigos?\sprincipa(?:l|is)|lo\sstesso\sargomento\sin\sdettaglio|voce\sprincipale)\s?:\s"
    ),
)
_REFERENCE = (
    r"^(?:[a-z\d]{1,3}\.\s?)?[\^↑]\s?[\w\"“«„]",
    (
        r"^\W*(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s(?:&|and|und|et|y|e)\s(?-i:[A-ZÀ-Þ])[\w'’-]+)?,?\s\(?\d{4}[a-z]?\)?[,:]\s"
        r"(?:pp?|ss?|pá?gs?|pagg)\.\s?\d"
    ),
)
_ANY = re.compile("|".join((*_ABOUT_ANOTHER, *_REFERENCE)), re.IGNORECASE)


def is_of_reference(text: str) -> bool:
    """Tell a hatnote, or a line of a list of references."""
    return _ANY.search(text) is not None
