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
_RELATES = re.compile(
    r"\b(?:which|who|that|where|dass|welche\w*|qui|que|dont|où|che|cui|quien|donde|onde)\b", re.IGNORECASE
)
_ASKS_TO_DO = re.compile(
    r"^(?:use|add|mix|put|take|place|remove|stir|bake|cook|set|cut|make|let|leave|bring|pour|heat|rub|drop|"
    r"serve|turn|check|wait|keep|choose|clean|go|look|don['’]t|never|always|try|buy|start|call|ask|write|"
    r"read|fill|wipe|press|hold|pull|lift|open|close|uncover|wrap|roll|smooth|scrape|melt|whisk|grease|drain|"
    r"sprinkle|spread|fold|chop|slice|preheat|combine|cover|transfer|season|simmer|store|install|click|tap|select|"
    r"insert|tighten|loosen|\w+n\ssie|mettez|ajoutez|laissez|versez|mélangez|branchez|cliquez|vérifiez|gardez|"
    r"ponga|agregue|mezcle|deje|añada|coloque|retire|corte|lave|compruebe|misture|leve|deixe|verifique|mettete|"
    r"aggiungete|lasciate|unite|versate|mescolate)\b|\b(?:lassen|backen|kochen|(?:ver|unter)?rühren|geben|stellen|legen|füllen|(?:be)?streuen|"
    r"servieren|mischen|braten|schneiden|abkühlen|würzen|kneten|rollen|formen|pürieren|aufgießen)\.$",
    re.IGNORECASE,
)


def goes_on(unit: Unit) -> bool:
    """Tell whether a line begins with a word that needs a line above."""
    return _GOES_ON.match(unit.look) is not None


def quotes(unit: Unit) -> bool:
    """Tell whether somebody speaks in a line."""
    return _QUOTES.search(unit.look) is not None


def is_several(unit: Unit) -> bool:
    """Tell whether a line has several sentences."""
    return _INNER_STOP.search(unit.look) is not None


def relates(unit: Unit) -> bool:
    """Tell whether a line has a clause that hangs on another one."""
    return _RELATES.search(unit.look) is not None


def asks_to_do(unit: Unit) -> bool:
    """Tell whether a line tells its reader what to do, as recipes do."""
    return _ASKS_TO_DO.search(unit.look) is not None
