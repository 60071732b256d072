"""Notes that end an article: how they were made, who paid, what a reviewed thing costs, what may change.

This module owns the forms of such notes in the languages of most web pages, as two tables. It refuses to know
where in a page a line stands; `notes` does.
"""

import re
from collections.abc import Sequence

from audiopub.article import disclosures

_PIECE = (
    r"(?:article|story|post|piece|interview|report|text|page|recipe|translation|summary|content|episode|"
    r"artikel|"
    r"beitrag|bericht|gespräch|rezept|übersetzung|zusammenfassung|texte?|entretien|recette|traduction|"
    r"résumé|contenu|"
    r"reportage|artículo|nota|texto|entrevista|noticia|reportaje|receta|traducción|contenido|artigo|"
    r"reportagem|matéria|"
    r"notícia|receita|tradução|conteúdo|articolo|testo|intervista|pezzo|ricetta|traduzione|contenuto|notizia)"
)
_THIS = (
    r"(?:this|dies(?:er|es|e)|cet(?:te)?|ce|est[ea]|quest[oa]|quest['’]|th(?:is|e)|[ld]['’]|l[ao]|[ao]|el|"
    rf"der|die|das)\s?{_PIECE}"
)
_STUDY = (
    r"(?:study|research|work|project|survey|trial|studie|forschung|untersuchung|projekt|étude|recherche|"
    r"travaux|projet|"
    r"estudio|investigación|trabajo|proyecto|estudo|pesquisa|trabalho|projeto|studio|ricerca|lavoro|progetto)"
)
_AGENCIES = (
    r"(?:dpa|afp|ap|reuters|rtr|sid|epd|kna|apa|sda|ats|ots|efe|ansa|lusa|agi|adnkronos|europa\spress|belga|"
    r"pa)"
)
_MONEY = r"(?:€|£|\$|\beuros?\b|\bCHF\b|\bEUR\b|R\$)"
_PAGES = r"(?:p|pp|pages|páginas|págs?|seiten|s|pagine|pagg?)\b\.?"

ANYWHERE: Sequence[str] = (
    # Amounts that a recipe's page has computed.
    (
        r"^\W*(?:(?:the|die|l[ae]s?|los|[aio]s?)\s)?(?:nutrition(?:al)?|nährwert\w*|"
        r"valeurs?\snutritionnelles?|valor(?:es|i)\s(?:nutricionales|nutricionais|nutrimentales|"
        r"nutrizionali)|informaç(?:ão|ões)\snutriciona\w+|información\snutri(?:cion|ment)al|"
        r"informations?\snutritionnelles?)\b.{0,60}"
        r"\b(?:estimat\w+|approximat\w+|calculated|guide|richtwerte?|geschätzt\w*|ungefähr\w*|indicati\w+|"
        r"approximati\w+|"
        r"aproximad\w+|estimad\w+|orientativ\w+|indicativ\w+)"
    ),
    # News that goes on.
    (
        r"\bthis\sis\sa\s(?:developing|breaking)\s(?:news\s)?story\b|^\W*(?:noticia|notícia|"
        r"notizia)\sin?\s?(?:en\s|em\s)?"
        r"(?:desarrollo|ampliación|atualização|aggiornamento)\b|\bwird\s(?:laufend|"
        r"fortlaufend)\s(?:aktualisiert|ergänzt)\b"
    ),
    # Who was renamed.
    (
        r"\bno(?:mbres|mes|mi)\b[^.]{0,60}\b(?:sono\sstati|han\ssido|fueron|foram|são)\s(?:cambiat|modificat|"
        r"cambiad|"
        r"modificad|alterad|trocad|fictíci|ficticio|di\sfantasia)"
    ),
    (
        r"\b(?:namen?|prénoms?|noms?)\b[^.]{0,60}\b(?:wurden?|ont\sété|sind)\s(?:von\s\w+\s\w+\s|auf\s\w+\s|"
        r"à\s\w+\s\w+\s)?"
        r"(?:geändert|verändert|modifiés?|changés?)"
    ),
    # Who paid or helped.
    (
        rf"^\W*{_THIS}\s(?:received|has\sreceived|recibió|ha\srecibido|recebeu|teve|contou\scom|contó\scon|"
        rf"a\sreçu|"
        r"a\sbénéficié|ha\sricevuto|wurde|entstand)\b.{0,40}\b(?:support|funding|grant|apoyo|ayuda|beca|apoio|"
        r"bolsa|soutien|"
        r"bourse|sostegno|contributo|gefördert|unterstützt|unterstützung|stipendium)\b"
    ),
    (
        rf"^\W*{_THIS}\s.{{0,40}}\b(?:sponsored|paid\sfor|in\spartnership\swith|gesponsert|"
        rf"in\skooperation\smit|sponsorisé|"
        r"en\spartenariat|patrocinad[oa]|en\scolaboración\scon|em\sparceria|sponsorizzat[oa]|"
        r"in\scollaborazione\scon)\b"
    ),
    # Made or translated by a machine.
    (
        rf"^\W*{_THIS}\s.{{0,80}}\b(?-i:AI|KI|IA)\b|^\W*{_THIS}\s.{{0,80}}\b(?:artificial\sintelligence|"
        rf"künstliche\w*\s"
        r"intelligenz|intelligence\sartificielle|inteligencia\sartificial|inteligência\sartificial|"
        r"intelligenza\sartificiale|"
        r"machine[- ]translated|automatically\s(?:generated|translated)|automatisch\s(?:erstellt|übersetzt)|"
        r"traduit\w*\sautomatiquement|traducid\w\sautomáticamente|traduzid\w\sautomaticamente|"
        r"tradott\w\sautomaticamente)\b"
    ),
    # Who made it, at an agency.
    (
        r"^\W*(?:reporte|reportaje|reportagem|reportage|servizio|información|informações|"
        r"cobertura)\s(?:adicional(?:es)?\s)?"
        r"(?:de|di|por|par)\s.{3,60}(?:[;.,]|\by\b|\be\b|\bet\b)\s?(?:edi|tradu|redac|versi|montag)"
    ),
    (
        r"^\W*(?:editad[oa]|traducid[oa]|traduzid[oa]|tradott[oa]|traduite?|éditée?|redigiert|transkribiert|"
        r"protokolliert|"
        r"transcrit[oa]?|trascritt[oa]|adaptad[oa]|adaptée?|adattat[oa]|bearbeitet)\s(?:\w+\s){0,3}(?:por|da|"
        r"dal|par|von|di|by)\s"
    ),
    (
        r"^\W*(?:traducción|tradução|traduzione|traduction|übersetzung|translation)\s?(?:de|di|par|por|von|by|"
        r":)\s(?-i:[A-ZÀ-Þ])"
    ),
    (
        rf"^\W*(?:(?:con|com|with|avec|mit)\s)?{_AGENCIES}(?:(?:\s?[/,&]\s?|\s(?:y|e|et|und|"
        rf"and)\s){_AGENCIES})*\W*$"
    ),
    rf"^\W*\(?(?-i:[a-zäöü]{{2,4}})(?:/[\w.]{{2,9}}){{0,3}}/{_AGENCIES}\)?\W*$",
    # Where a thing stands in full, and what a book costs.
    (
        r"\b(?:can\sbe\s(?:read|found|viewed)|pode\sser\s(?:lid|consultad|acessad)\w|puede\s(?:leerse|"
        r"consultarse)|"
        r"se\spuede\s(?:leer|consultar)|(?:abrufbar|nachzulesen|nachlesbar)|(?:consultable|disponible|"
        r"accessible)s?|"
        r"consultabil\w|disponibil\w|disponíve\w+|available)\b.{0,40}(?:https?:|www\.|\bdoi\b|\w\.(?:org|com|"
        r"net|edu)\b)"
    ),
    # A book with its price, which stands apart.
    (
        rf"\b\d{{2,4}}\s?{_PAGES}(?=\W).{{0,50}}[,;(|–—-]\s?(?:{_MONEY}\s?\d{{1,3}}(?![\d,.]*\d{{3}})|"
        rf"\d[\d.,]{{0,6}}\s?{_MONEY})|{_MONEY}\s?\d{{1,3}}(?:[.,]\d\d)?\s?[,;)|–—-].{{0,40}}"
        rf"\b\d{{2,4}}\s?{_PAGES}(?=\W|$)|\d\s?{_MONEY}\s?[,;)|–—-].{{0,40}}\b\d{{2,4}}\s?{_PAGES}(?=\W|$)"
    ),
    # Whose opinion it is.
    (
        r"^\W*(?:las|les|as|le|die|the)\s(?:views|opiniones|opinions|opiniões|opinioni|ansichten|"
        r"meinungen)\s(?:and\sopinions\s)?"
        r"(?:expressed|expresadas|vertidas|exprimées|expressas|espresse|geäußert\w*|in\s\w+\s\w+)\b"
    ),
    (
        rf"\b{_PIECE}\s(?:n['’]engagent?|no\srefleja|não\sreflete|reflete\sa|refleja\sla|riflette|"
        rf"gibt\s(?:die|nicht|ausschließlich)|"
        r"does\snot\s(?:necessarily\s)?reflect)\b"
    ),
    (
        r"\b(?:no|any)\s(?:competing|conflicting)\sinterests?\b|\b(?:declares?|declared)\sno\sconflicts?\b|"
        r"\bkeine\w*\s"
        r"interessenkonflikt\w*|\baucun\sconflit\sd['’]intérêts|\b(?:ningún|ningum|nenhum|sin|"
        r"sem)\sconfli[ct]t?os?\sde\sinteres\w+|"
        r"\bnessun\sconflitto\sdi\sinteress\w|"
        r"\b(?:no\s(?:tener|tienen|existir|existen|hay)|não\s(?:ter|têm|haver|há|existem)|non\s(?:avere|hanno)|"
        r"ne\spas\savoir\sde|n['’](?:avoir|ont)\saucun)\s(?:confli[ct]t?[ois]s?|conflits?|liens?)\s"
        r"(?:de\s|di\s|d['’])int[eé]r[eéê]\w+"
    ),
    # How a title came about.
    (
        r"^\W*(?:the|der|le|el|il|o)\s(?:title|headline|titel|titre|título|titolo)\s(?:of\s|de\s|di\s|d)?"
        rf"(?:this|dies\w+|cet(?:te)?|ce|est[ea]|quest[oa]?['’]?)\s?{_PIECE}\b"
    ),
    # Links that earn.
    (
        r"\b(?:contains?|enthält|contient|contenir|contiene|contener|contém|conter|contenere)\s(?:\w+\s){0,2}?"
        r"(?:affiliate[- ]?links?|enlaces?\s(?:de\s)?afilia\w+|liens?\s(?:d['’])?affili\w+|"
        r"links?\s(?:di\s|de\s)?affilia\w+|links?\s(?:de\s)?afiliad\w+)"
    ),
    # What may be otherwise.
    (
        r"\b(?:subject\sto\schange|may\schange\swithout|änderungen\svorbehalten|ohne\sgewähr|peuvent\sévoluer|"
        r"sous\sréserve\sde|"
        r"soggett[oaei]\sa\s(?:modific|variazion)|sujet[oa]s?\sa\s(?:cambio|modificac|variac)|"
        r"sujeit[oa]s?\sa\s(?:alteraç|mudança))"
        r"[^,;“”\"]{0,25}$"
    ),
    (
        r"\b(?:not|never)\s(?:intended\sas|a\ssubstitute\sfor)\s.{0,30}advice\b|\bersetz(?:t|en)\s(?:keine|"
        r"nicht)\b.{0,40}"
        r"(?:beratung|arzt|ärztin|rat)\b|\bne\s(?:remplacent?|constituent?)\spas\b.{0,40}(?:avis|conseil|"
        r"consultation)|\bno\s"
        r"(?:sustituyen?|constituyen?)\b.{0,40}(?:médic|consejo|asesor)|\bnão\s(?:substituem?|"
        r"constituem?)\b.{0,40}(?:médic|"
        r"conselho|consulta)|\bnon\s(?:sostituisc|costituisc)\w+\b.{0,40}(?:medic|consul|parere)"
    ),
    (
        r"^\W*(?:content|trigger|spoiler)\s?[- ]?(?:warning|alert|warnung|note)\b|\b(?:contains|enthält|"
        r"contient\sdes|contiene|"
        r"contém)\sspoilers?\b"
    ),
    # Parts of a series, and what a press office asks for.
    (
        r"^\W*(?:this\sis\s|this\s(?:article|story|piece)\sis\s|dies\sist\s|ceci\sest\s)?(?:the\s|der\s|le\s|"
        r"la\s|el\s|il\s|o\s)?"
        r"(?:part|first|second|third|fourth|fifth|last|latest|teil|erste\w*|zweite\w*|dritte\w*|letzte\w*|"
        r"premier|deuxième|"
        r"troisième|dernier|primer\w?|segund[oa]|tercer\w?|última?|prim[oa]|second[oa]|terz[oa]|ultim[oa]|"
        r"terceir[oa]|últim[oa])\s"
        r".{0,40}\b(?:series|serie|série)\b"
    ),
    (
        r"^\W*(?:for\simmediate\srelease|embargo(?:ed)?\b|sperrfrist|sous\sembargo|pour\sdiffusion\simmédiate|"
        r"zur\ssofortigen\s"
        r"(?:freigabe|veröffentlichung)|para\s(?:su\s)?(?:publicación|difusión|divulgação)\sin?mediata|"
        r"per\sdiffusione\simmediata)|"
        r"\bbelegexemplar\b|\babdruck\s(?:honorar)?frei\b"
    ),
    # A correction or an update with its date.
    (
        r"^\W*\[?(?:updated?|corrections?|clarification|aktualisierung|aktualisiert|korrektur|nachtrag|"
        r"berichtigung|mise\sà\sjour|"
        r"rectificatif|actualización|corrección|rectificación|atualização|correção|aggiornamento|rettifica|"
        r"correzione)\b"
        r"[^:.]{0,25}\d[^:]{0,25}[:\]–—]"
    ),
    # How an interview, a recipe or a name came here.
    (
        r"^\W*(?:the|our|this|das|dieses|unser|l['’]|cet|la|esta|a|questa)\s?(?:interview|conversation|"
        r"gespräch|entretien|"
        r"entrevista|conversación|conversa|intervista|conversazione)\s.{0,40}\b(?:conducted|edited|condensed|"
        r"recorded|translated|"
        r"geführt|gekürzt|übersetzt|aufgezeichnet|menée?|réalisée?|relue?|éditée?|traduite?|realizad|editad|"
        r"condensad|traducid|"
        r"traduzid|realizzat|rivist|tradott|condensat)\w*"
    ),
    (
        r"^\W*(?:interview|entretien|entrevista|intervista|fragen|gespräch|questions|protokoll|aufzeichnung|"
        r"text|texte|texto|testo)"
        r"\s?:\s(?-i:(?:[A-ZÀ-Þ][\w.'’-]*\s?){2,5})$"
    ),
    (
        r"^\W*(?:recipe\s)?(?:adapted|inspired|reprinted|extracted|excerpted)\s(?:from|by)\b|"
        r"^\W*(?:nach\seinem\srezept|rezept\s"
        r"(?:aus|nach|von)\b|recette\s(?:adaptée|tirée|extraite|inspirée)|receta\s(?:adaptada|inspirada|"
        r"tomada)|receita\s"
        r"(?:adaptada|inspirada)|ricetta\s(?:tratta|adattata|ispirata))"
    ),
    (
        r"^\*+\s?(?:all\s|alle\s|der\s|le\s|les\s|el\s|los\s|o\s|os\s|il\s|i\s)?(?:names?|namen?|prénoms?|"
        r"noms?|nombres?|nomes?|"
        r"nom[ei])\b"
    ),
    # What was changed later.
    (
        r"^\W*(?:edit|edited|updated|eta|ergänzt|nachgetragen|añadido|acréscimo|ajout|"
        r"aggiunta)\b[^:.]{0,30}(?<=\w):\s"
    ),
)
"""What tells a note wherever it stands."""

AT_THE_END: Sequence[str] = (
    # Who allowed it.
    (
        r"\b(?:permits?|permission|licen[cs]e|genehmigung|bewilligung|autorisation|autorización|permiso|autorização|"
        r"autorizzazione)\b[^.]{0,90}(?:\b(?:nr|núm|número|numero|number|resolución|resolução|az)\b|\bno\.|"
        r"n\.?\s?[º°])\W{0,3}\w"
    ),
    (
        r"\b(?:approved\sby|genehmigt\svon|approuvée?s?\spar|aprobad[oa]s?\spor|aprovad[oa]s?\spel[oa]|"
        r"approvat[oaie]\sdal)\b[^.]{0,40}\b(?:ethi[ck]|éthique|éti[ck]|etic)"
    ),
    (
        r"^\W*(?:nota(?:\sbene)?|notes?|n\.\s?b\.|anmerkung|remarque|hinweis|obs\.?|observação|observación|"
        r"post\s?scriptum|"
        r"p\.?\s?s\.?)\s?:\s"
    ),
    (
        r"^\W*(?:the\s(?:author|writer)|die\sautorin|der\sautor|l['’](?:auteure?|autrice|autore)|(?:el|la|o|"
        r"a)\sautora?)\s.{0,20}"
        r"\b(?:thanks?|wishes\sto\sthank|dankt|bedankt|remercie|tient\sà\sremercier|agradece|ringrazia)\b"
    ),
    (
        rf"^\W*(?:the|this|die|das|diese|l['’]|la|le|ces|les|cette|el|este|o|a|lo|questo|"
        rf"questa)\s?{_STUDY}\s.{{0,60}}\b(?:funded|"
        r"supported\sby|finanziert|gefördert|financée?s?|soutenue?s?|financiad[oa]|apoyad[oa]|apoiad[oa]|"
        r"finanziat[oa]|sostenut[oa])\b"
    ),
    (
        r"^(?:•\s)?(?-i:[A-ZÀ-Þ“«„‘])[^.]{3,80}\b(?:is\s(?:at|on\sat)|(?:läuft|ist)\s(?:im|in|noch)|"
        r"est\s(?:à\sl['’]affiche|visible)|"
        r"se\s(?:representa|expone)|(?:está|fica)\sem\scartaz|è\sin\s(?:scena|mostra))\b[^.]{0,60}\b(?:from|"
        r"until|till|bis|ab|vom|"
        r"jusqu['’]au|du|dès|hasta|del|desde|fino|dal|até|de)\s[^.]{0,20}\d"
    ),
    (
        r"\b(?:is\spublished\sby|erscheint\s(?:bei|im)|est\spublié\s(?:chez|par|aux)|lo\spublica|"
        r"è\spubblicato\sda|é\spublicado\spel[ao])"
        r"\b[^.]{0,60}\d"
    ),
    (
        r"\b(?:review\s(?:copy|unit|sample)|free\s(?:copy|sample)|(?:was|were)\sgifted|rezensionsexemplar|"
        r"testgerät|kostenlos\s"
        r"(?:überlassen|gestellt|zur\sverfügung)|prêtée?\spar|offerte?\spar|cedid[oa]\spor|fornit[oa]\sda|"
        r"cedid[oa]\spel)\b"
    ),
    (
        rf"^\W*{_THIS}\s.{{0,30}}\b(?:licen[sc]ed\sunder|steht\sunter|sous\slicence|bajo\s(?:una\s)?licencia|"
        rf"sob\s(?:a\s)?licença|"
        r"con\slicenza)\b|\bcreative\scommons\b|\bcc[- ]by\b"
    ),
    (
        r"^\W*(?:zur\sperson|about\sthe\sauthor|the\sauthor|l['’]aut(?:eure?|rice|ore)|"
        r"(?:sobre\s)?(?:el\sautor|la\sautora|[oa]\s"
        r"autora?)|die\sautorin|der\sautor)\s?:\s"
    ),
    (
        r"^\W*(?:in\s(?:partnership|collaboration|association|cooperation)\swith|in\s(?:zusammenarbeit|"
        r"kooperation)\smit|"
        r"en\s(?:partenariat|collaboration)\savec|en\scolaboración\scon|em\sparceria\scom|"
        r"in\scollaborazione\scon)\b[^.]{3,80}$"
    ),
)
"""What tells a note among an article's last lines, and may be a sentence of the text elsewhere."""

_ANYWHERE = re.compile("|".join(f"(?:{one})" for one in (*ANYWHERE, *disclosures.ANYWHERE)), re.IGNORECASE)
_AT_THE_END = re.compile(
    "|".join(f"(?:{one})" for one in (*AT_THE_END, *disclosures.AT_THE_END)), re.IGNORECASE
)


def is_made_known(text: str) -> bool:
    """Tell a note by what it says of the article's making, wherever it stands."""
    return _ANYWHERE.search(text) is not None


def is_last_word(text: str) -> bool:
    """Tell a note by what it says when it is among an article's last lines."""
    return _AT_THE_END.search(text) is not None
