"""Notes about an article that are no part of its text: corrections, who helped, where it first appeared.

This module owns the words by which they are known, in the languages of most web pages. Such a note is shown
and not read aloud. It refuses to know where in a page a line stands.
"""

import re

from audiopub.article.units import Unit

_HEADED = r"""^\W*(?:
    (?:editors?['’]?s?|author['’]?s|publisher['’]?s|translator['’]?s)\ notes?
    | (?:corrections?|clarification|disclosure|disclaimer|full\ disclosure)\b(?=\s*(?:[:(–—]|$))
    | notes?\ from\ the\ (?:editors?|author|publisher)
    | (?:anm(?:erkung|\.)?|hinweis)\ (?:der|d\.)\ (?:red(?:aktion|\.)?|verf|autor)
    | (?:transparenzhinweis|offenlegung|korrekturhinweis|korrektur|richtigstellung)\b(?=\s*[:(–—])
    | note\ (?:de\ la\ rédaction|de\ l['’](?:éditeur|auteure?)) | (?:n\.?d\.?l\.?r|ndla)\b | (?:erratum
        |rectificatif)\b
    | nota\ (?:del?|de\ la|de\ los|da|do|dell[ao'’]|del\ la)\s?(?:editor\w*|redac\w+|redaç\w+|redazione
        |autor\w*|curator\w*)
    | (?:fe\ de\ erratas?|errata|correção|corrección|rettifica|precisazione)\b(?=\s*[:(–—])
)"""

_SAID = r"""(?:
    \bthis\ (?:article|story|post|piece|interview|conversation|essay|report|review|page|version
        |transcript|recipe)
      \ (?:(?:has\ been|was|is|had\ been|originally|first)\ )+(?:\w+ly\ )?(?:and\ )?
      (?:updated|edited|corrected|amended|condensed|translated|published|appeared|adapted|excerpted
        |republished
        |produced|supported|funded)
    | \ban\ earlier\ version\ of\ this\b | \b(?:edited|condensed)\ (?:and\ \w+\ )?for\ (?:length|clarity
        |style|brevity)
    | \bnames?\ (?:has|have)\ been\ changed\b | ^\*+\s?(?:not\ (?:his|her|their)\ real\ name
        |names?\ changed)
    | \bcontributed\ (?:reporting|to\ this\ (?:report|story|article))\b
        | ^\W*(?:additional\ )?reporting\ by\b
    | ^\W*with\ (?:files|reporting|additional\ reporting)\ (?:from|by)\b
    | \bin\ einer\ (?:früheren|ersten|vorherigen)\ (?:version|fassung)\b
    | \bdies(?:er|e|es)\ (?:artikel|text|beitrag|interview|gespräch|meldung)\ (?:wurde|erschien
        |ist\ (?:zuerst|erstmals))\b
    | \bnamen?\b.{0,30}\b(?:von\ der\ redaktion\ )?geändert\b | ^\W*mit\ (?:material
        |informationen)\ (?:von|der|des)\b
    | ^\W*(?:das\ (?:gespräch|interview)\ führten?|die\ fragen\ stellten?|aufgezeichnet\ von
        |aus\ dem\ \w+en\ von)\b
    | \bcet(?:te)?\ (?:article|entretien|interview|enquête|version|tribune)\ (?:a\ été|est\ paru
        |a\ d['’]abord)\b
    | \bune\ (?:première\ |précédente\ )?version\ (?:précédente\ |antérieure\ )?de\ cet(?:te)?\b
    | \b(?:pré)?noms?\b.{0,30}\b(?:ont|a)\ été\ (?:modifié|changé) | ^\W*propos\ recueillis\ par\b
        | ^\W*\(?avec\ afp\b
    | \best[ea]\ (?:artículo|nota|texto|entrevista|reportaje)\ (?:fue|ha\ sido|se\ (?:publicó|actualizó))\b
    | \buna\ versión\ anterior\ de\b | \bnombres?\b.{0,30}\b(?:ha|han|fueron|fue)\ (?:sido\ )?(?:cambiad
        |modificad)
    | ^\W*con\ información\ de\b
    | \bquest[oa'’]\s?(?:articolo|testo|intervista|versione)\ (?:è\ stat[oa]|è\ (?:apparso|uscito))\b
    | \buna\ (?:precedente\ )?versione\ (?:precedente\ )?(?:di|dell)\b
        | \bi?\ nomi\ sono\ stati\ (?:cambiati|modificati)
    | \best[ea]\ (?:artigo|texto|reportagem|entrevista|matéria|publicação)\ foi\b
        | \buma\ versão\ anterior\b
    | \bnomes?\b.{0,30}\b(?:foi|foram)\ (?:alterad|trocad|modificad) | ^\W*com\ informações\ d[aeo]\b
        | ^\W*colabor(?:ou|aram)\b
)"""

_FOOTNOTE = re.compile(r"^(?:\[\d{1,3}\]\s?\S|[¹²³⁴⁵⁶⁷⁸⁹]+\s?\w|[†‡]\s?\w|\*{1,3}(?!\s)\w.*[^*]$)|\s↩\W*$")
_NOTE = re.compile(f"(?:{_HEADED})|(?:{_SAID})", re.IGNORECASE | re.VERBOSE)
_MAX_WORDS = 70
_SAID_WORDS = 45


def is_note(unit: Unit) -> bool:
    """Tell whether a line is a note about the article: by its head, by what it says, or by a note's mark."""
    if unit.words > _MAX_WORDS:
        return False
    if _FOOTNOTE.search(unit.look):
        return unit.words > 1
    return unit.words <= _SAID_WORDS and _NOTE.search(unit.look) is not None
