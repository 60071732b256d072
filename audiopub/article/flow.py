"""How sentences hold together: what goes on from above, who speaks, and to whom.

This module owns the words of it in six languages. It refuses to know what a line is; `told` does.
"""

import re

from audiopub.article.units import Unit

_GOES_ON = re.compile(
    r"^\W*(?:he|she|it|they|this|that|these|those|there|then|but|and|so|yet|or|because|still|when|if|while|"
    r"as|"
    r"after|before|what|for|to|not|nobody|no one|nothing|every(?:one|body)|later|meanwhile|however|instead|"
    r"his|"
    r"her|their|its|such|even|only|now|soon|once|since|until|er|sie|es|das|dies\w*|dann|aber|und|doch|denn|"
    r"also|"
    r"da|so|dort|hier|wenn|als|weil|nicht|niemand|nichts|später|seitdem|danach|dabei|damit|dafür|trotzdem|"
    r"ihre?|sein\w*|auch|nur|noch|jetzt|man|wer|was|statt|ils?|elles?|ce|c['’]est|cela|ça|ces|cette|cet|puis|"
    r"mais|et|donc|alors|car|or|quand|si|on|personne|rien|ensuite|depuis|pourtant|son|sa|ses|leurs?|él|"
    r"ellas?|"
    r"ellos|est[aeo]|es[aeo]|aquel\w*|luego|pero|y|entonces|porque|cuando|nadie|nada|después|también|sus?|se|"
    r"lo|"
    r"le|no|ni|así|ya|lui|lei|loro|quest[oa]|quell[oa]|poi|ma|e|quindi|allora|perché|quando|se|nessuno|"
    r"niente|"
    r"dopo|anche|su[oa]|non|così|già|ora|el[ea]s?|ist?so|ess[ea]|aquilo|depois|mas|então|ninguém|também|seu|"
    r"não|"
    r"assim|já|agora|foi|era|è|é|fue)\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(
    r"[\"“”„«»]|^[—–]\s?\w|\b(?:says?|said|sagt|sagte|dit|dice|dijo|disse|diz|afirma|explica|erklärt|"
    r"explique|"
    r"spiega|garante)\b"
)
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+[A-ZÀ-Þ]")
_ARTICLE = re.compile(r"(?:das|die|der|le|la|les|lo|il|i|el|los|las|as?|os?)\s", re.IGNORECASE)
_POINTS = re.compile(
    r"^\W*(?:here|this is|these are|that['’]s|so (?:muss|sieht|soll|geht|hoch)|das (?:bin|ist|sind)|"
    r"hier|ici|voici|"
    r"voilà|c['’]est|así|aquí|este es|ecco|così|assim|aqui|este é|above|below|left|right|top|bottom|"
    r"oben|unten|"
    r"links|rechts|en (?:haut|bas)|à (?:gauche|droite)|arriba|abajo|a la (?:derecha|izquierda)|"
    r"a (?:destra|sinistra)|"
    r"in (?:alto|basso)|em cima|à (?:esquerda|direita)|next to|behind|detrás|hinter)\b",
    re.IGNORECASE,
)
_NAMES_SPEAKER = re.compile(r"^(?:[A-ZÀ-Þ]{2,}|(?:[A-ZÀ-Þ][\w.'’-]+\s){0,2}[A-ZÀ-Þ][\w.'’-]+)\s?:\s")
_TOLD = re.compile(
    r"\b(?:was|were|had|did|said|came|went|took|made|gave|got|saw|knew|kept|found|told|thought|began|"
    r"stood|sat|became|"
    r"brought|bought|wrote|waren?|hatten?|wurden?|konnten?|mussten?|wollten?|sagten?|kam|ging|stand|lag|"
    r"gab|blieb|"
    r"était|étaient|fut|avait|avaient|fue|fueron|eran?|había\w*|hizo|dijo|hubo|aveva\w*|erano|fu|disse|"
    r"foi|foram|"
    r"tinha\w*|havia|estava\w*|fez|eram)\b",
    re.IGNORECASE,
)
_ASKS_TO_DO = re.compile(
    r"^(?:beat|boil|brush|check|cool|drain|feel|grease|knead|lay|lift|mark|mash|mulch|paint|peel|push|"
    r"retry|run|season|"
    r"slide|start|stay|step|stick|strip|tape|test|twist|unscrew|wash|wedge(?!\sof\b)|stecken|lüften|achten|lavate|"
    r"unite|tagliate|"
    r"spegnete|aspettate|baja|carga|feche|tire|monte|espere|tampe|vire|coloque|cole|nunca|guarde|abra|"
    r"use|add|mix|put|take|place|remove|stir|bake|cook|set|cut|make|let|leave|bring|pour|heat|rub|drop|"
    r"serve|turn|check|wait|keep|choose|clean|go|look|don['’]t|never|always|try|buy|start|call|ask|write|"
    r"read|fill|wipe|press|hold|pull|lift|open|close|uncover|wrap|roll|smooth|scrape|melt|whisk|grease|drain|"
    r"sprinkle|spread|fold|chop|slice|preheat|combine|cover|transfer|season|simmer|store|install|click|"
    r"tap|select|"
    r"insert|tighten|loosen|\w+n\ssie|mettez|ajoutez|laissez|versez|mélangez|branchez|cliquez|vérifiez|"
    r"gardez|"
    r"ponga|agregue|mezcle|deje|añada|coloque|retire|corte|lave|compruebe|misture|leve|deixe|verifique|"
    r"mettete|"
    r"aggiungete|lasciate|unite|versate|mescolate)\b|\b(?:lassen|backen|kochen|(?:ver|unter)?rühren|"
    r"geben|stellen|legen|füllen|(?:be)?streuen|"
    r"servieren|mischen|braten|schneiden|abkühlen|würzen|kneten|rollen|formen|pürieren|aufgießen)\.$",
    re.IGNORECASE,
)


_ATTRIBUTES = re.compile(
    r"[,!?][\"”“»’]?\s(?:(?:he|she|they|it|er|sie|il|elle|ils)\s)?(?:says?|said|sagte?|dit|dice|dijo|disse|diz|"
    r"explica|spiega)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"\b(?!\w*(?:unten|oben|neben|wegen|gegen|zwischen|dessen|deren|seinen|ihren|einen|keinen|außen|"
    r"innen|hinten)\b)"
    r"[a-zäöü]{3,}(?:en|eln|ern)(?:[.,;]|\sund\b)"
)
_GERMAN = re.compile(r"\b(?:der|die|das|den|ein|eine|und|im|mit|von|auf)\b", re.IGNORECASE)


def goes_on(unit: Unit) -> bool:
    """Tell whether a line begins with a word that needs a line above."""
    return _GOES_ON.match(unit.look) is not None


def quotes(unit: Unit) -> bool:
    """Tell whether somebody speaks in a line."""
    return _QUOTES.search(unit.look) is not None


def is_several(unit: Unit) -> bool:
    """Tell whether a line has several sentences."""
    return _INNER_STOP.search(unit.look) is not None


def follows(unit: Unit) -> bool:
    """Tell whether a line begins with a word that needs a line above and is no article as well."""
    return goes_on(unit) and _ARTICLE.match(unit.look) is None


def points(unit: Unit) -> bool:
    """Tell whether a line points at what is beside it: "Here", "On the left"."""
    return _POINTS.match(unit.look) is not None


def names_speaker(unit: Unit) -> bool:
    """Tell whether a line begins with who says it, or with another label."""
    return _NAMES_SPEAKER.match(unit.look) is not None


def is_told(text: str) -> bool:
    """Tell whether words tell of something past."""
    return _TOLD.search(text) is not None


def asks_to_do(unit: Unit) -> bool:
    """Tell whether a line tells its reader what to do, as recipes do."""
    return _ASKS_TO_DO.search(unit.look) is not None


def has_infinitive(unit: Unit) -> bool:
    """Tell whether a German clause ends with an infinitive, as steps do."""
    return bool(_INFINITIVE.search(unit.look) and _GERMAN.search(unit.look))


def attributes(unit: Unit) -> bool:
    """Tell whether somebody's words are told: "It was, he says, a lamp"."""
    return _ATTRIBUTES.search(unit.look) is not None
