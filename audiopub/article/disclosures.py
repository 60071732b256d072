"""What a page lays open about a text: what was amended, how a talk was edited, whose opinion it is, who pays.

This module owns those phrases in the languages of most web pages, as two tables for `closing`. It refuses to
know where in a page a line stands; `notes` does. No repeat in a pattern is without a bound.
"""

from collections.abc import Sequence

_EDITED = (
    r"(?:edit|condens|abridg|short|gekürzt|redigiert|bearbeit|schriftlich|e-?mail|video|vidéo|zoom|téléphon|telefon|"
    r"phone|relu|raccourci|correo|resum|adapt|facilitar|claridad|claridade|clarity|clarté|chiarezza|brevit|extens)"
)
_TALK = (
    r"(?:interview|conversation|discussion|gespräch|entretien|échange|conversación|entrevista|charla|diálogo|"
    r"conversa|intervista|conversazione|colloquio)"
)
_OPENS_TALK = (
    r"(?:this|our|the|dieses?|unser|das|cet(?:te)?|ce|l['’]|notre|esta|este|la|el|a|questa|questo|il|l['’])"
)
_SMALLER = (
    r"(?:shorter|longer|condensed|abridged|shortened|kürzere|längere|gekürzte|ausführlichere|courte|longue|brève|"
    r"abrégée|réduite|breve|corta|larga|extensa|reducida|abreviada|curta|longa|reduzida|corta|lunga|ridotta)"
)
_CAME_OUT = (
    r"(?:appeared|ran\sin|was\spublished|(?:is|was)\sprinted|erschien\w*|veröffentlicht|gedruckt|paru\w?|publié\w?|"
    r"salió|apareció|se\spublicó|fue\spublicada|saiu|apareceu|foi\spublicada|è\s(?:uscita|apparsa|stata\spubblicata))"
)
_PUT_RIGHT = (
    r"(?:corrected|changed|amended|korrigiert|berichtigt|geändert|angepasst|corrigée?s?|rectifiée?s?|modifiée?s?|"
    r"corregid[oa]s?|rectificad[oa]s?|modificad[oa]s?|corrigid[oa]s?|retificad[oa]s?|corrett[oaie]|rettificat[oaie]|"
    r"modificat[oaie])"
)
_BEFORE = (
    r"(?:previously|earlier|formerly|originally|zuvor|vorher|ursprünglich|bisher|auparavant|précédemment|"
    r"initialement|au\slieu\sde|antes|anteriormente|inicialmente|en\slugar\sde|em\svez\sde|in\sprecedenza|prima|"
    r"precedentemente|anziché|invece\sdi)"
)
_VERSION = (
    r"(?:in|since|seit|dans|depuis|en|desde|na|da|nella|dalla)\s(?:la\s)?versi[oó]n[ei]?|(?:na|da)\sversão"
)
_VIEWS = (
    r"(?:views|opinions?|positions?|articles|propos|points\sde\svue|idées|textes|tribunes|opiniones|artículos|"
    r"columnas|textos|opiniões|artigos|colunas|opinioni|articoli|gastbeiträge|kommentare|meinungsbeiträge|"
    r"leserbriefe|beiträge)"
)
_ARE = r"(?:are|is|sind|ist|sont|est|son|es|são|é|sono|è)"
_THIS = (
    r"(?:(?:this|dies(?:er|es|e)|cet(?:te)?|ce|est[ea]|quest[oa]|quest['’])\s?(?:article|page|guide|text|calculator|"
    r"artikel|beitrag|text|seite|ratgeber|texte|fiche|dossier|guide|artículo|texto|guía|página|nota|artigo|guia|articolo|"
    r"testo|guida|pagina|scheda|information\w*|informaci\w+|informaç\w+|informazion\w))"
)
_ADVICE = (
    r"(?:advice|advis|consult|diagnos|profession|doctor|physician|lawyer|medical|legal|beratung|arzt|ärzt|rechts|"
    r"fachleute|conseil|avis|médec|médic|profesi|asesor|consej|medic|consulenz|parere|aconselh|profission)"
)
_SAYS = (
    r"(?:(?:the|all|die|alle|der|les?|toutes\sles|la|las|los|el|todas?\s[oa]s|[oa]s?|le|tutte\sle|il|i)\s"
    r"(?:information\w*|content|inhalte?|angaben|contenus?|informaci\w+|contenidos?|informaç\w+|conteúdos?|"
    r"informazion\w|contenut[oi])\s(?:\w+\s){0,2}?(?:in|on|of|auf|dieser?s?|dans|de|del|en|contenid[oa]s|contenues?|"
    r"contenut[eai]|enthaltenen|publicad[oa]s|di|d['’]|dest[ea]|nest[ea]|deste|su|nell['’])\b)"
)

ANYWHERE: Sequence[str] = (
    (
        r"^\W*(?:this\s(?:obituary|profile|timeline|briefing|explainer|analysis|headline|caption|editorial|chart|map|"
        r"graphic|letter|podcast|video|summary|subheading|standfirst)|the\s(?:headline|caption|subheading|standfirst)\s"
        r"(?:of|to|on)\sthis\s\w{4,12})\s(?:was|has\sbeen)\s(?:\w{4,12}ly\s)?(?:amended|corrected|updated|edited|changed)"
        r"\b.{0,20}\b(?:on|to|at|after|because|in)\b"
    ),
    rf"\b{_PUT_RIGHT}\b.{{0,12}}\(\s?{_BEFORE}\b",
    (
        r"^\W*(?:changed|added|deprecated|new|removed|geändert|hinzugefügt|neu|veraltet|modifié|ajouté|nouveau|"
        r"obsolète|cambiado|distinto|añadido|agregado|nuevo|obsoleto|alterado|adicionado|novo|modificato|cambiato|"
        rf"aggiunto|nuovo|deprecato)\s(?:{_VERSION})\s\d"
    ),
    (
        r"^\W*(?:les|the|las|los|die|i|le|gli|os|as)?\s?(?:in\sden\s)?"
        rf"{_VIEWS}\b[^.!?]{{0,70}}\b(?:n['’]engagent\sque|ne\s(?:reflètent|représentent)\spas|"
        r"do\snot\snecessarily\s(?:reflect|represent)|(?:no|não|non)\s(?:necesariamente\s|necessariamente\s)?"
        r"(?:reflejan|representan|refletem|representam|riflettono|rispecchiano|impegnano)|geben\s(?:nicht|"
        r"ausschließlich|die\smeinung)|(?:son|são|sono)\s(?:de|da|di)?\s?(?:la\s|exclusiva\s|inteira\s|esclusiva\s){0,2}"
        r"respons\w{4,12})"
    ),
    (
        rf"^\W*{_OPENS_TALK}\s?{_TALK}\b[^!?]{{0,110}}\b{_EDITED}\w{{0,8}}\b[^!?]{{0,40}}\b(?:for|zur|pour|para|per)\s"
        r"(?:length|clarity|(?:besseren\s)?(?:verständlich|lesbar|länge)\w{0,5}|plus\sde|la\sclarté|(?:la\s)?(?:facilitar|"
        r"mayor|maior|su|una|mejor)|clare|motivos|chiarezza|ragioni)"
    ),
    (
        r"^\W*(?:an?|eine|une|una|uma)\s(?:"
        rf"{_SMALLER}\s(?:version|fassung)|(?:version|versión|versione|versão)\s(?:más\s|plus\s|più\s|mais\s)?{_SMALLER})"
        rf"\b[^.!?]{{0,50}}\b{_CAME_OUT}\b"
    ),
    (
        rf"\b(?:links?|enlaces|liens)\b[^.!?:]{{0,60}}\b{_ARE}\s(?:\w+\s){{0,2}}?"
        r"(?:(?:de\s|di\s|d['’]|des\sliens\s)?(?:l?affilia\w{0,5}|afilia\w{1,6}|affilié\w{0,2})|"
        r"(?:affiliate|provisions?|werbe|partner)[- ]?links?)\b"
    ),
    (
        rf"(?:^\W*|[.!?]\s)(?:{_THIS}|{_SAYS})\b[^.!?]{{0,80}}\b"
        r"(?:(?:has|tiene|tem|ha|a|ont|hat)\s(?:un\s|um\s|eine?n?\s)?"
        r"(?:car[aá]c?ter|carattere|caractère|valeur|valor|valore|charakter)\s(?:\w+mente?\s|purement\s)?(?:informati|"
        r"orientati|indicati|divulgati|général)\w{1,3}|(?:is|are|sont|est|est\sfournie?s?|son|es|são|é|sono|è)\s"
        r"(?:given\s|provided\s|intended\s|meant\s)?(?:for\s(?:general\s|your\s)?information(?:al\spurposes)?\sonly|"
        r"à\stitre\s(?:\w+ment\s)?(?:informati|indicati)f|a\stitolo\s(?:\w+mente\s)?(?:informati|indicati)vo|"
        r"a\stítulo\s(?:\w+mente\s)?(?:informati|indicati|orientati)vo)|"
        r"dien(?:t|en)\s(?:nur|lediglich|ausschließlich|allein)\sder\s(?:allgemeinen\s)?information)\b"
    ),
    (
        rf"(?:^\W*|[.!?]\s)(?=[^.!?]{{0,200}}\b{_ADVICE})(?:{_THIS}|{_SAYS})\b[^.!?]{{0,80}}\b"
        r"(?:(?:(?:can|do|does)\s?not|cannot)\sreplace|(?:kann|können)\s\w+[^.!?]{0,60}\snicht\sersetzen|"
        r"n(?:e\s|['’])(?:sauraient|saurait|peuvent|peut|ont\spas\svocation\sà|a\spas\svocation\sà)\s(?:pas\s|en\saucun\scas\s)?"
        r"(?:se\ssubstituer|remplacer)|ne\sse\ssubstituent?\spas|no\s(?:pueden?\s)?(?:sustitu|reemplaz)\w{1,4}|"
        r"não\s(?:podem?\s)?(?:substitu\w{1,3}|dispensam?)|non\s(?:possono\s|può\s)?sostitui\w{2,5})\b"
    ),
    (
        rf"^\W*{_SAYS}\b[^.!?]{{0,60}}\b(?:may|can|darf|dürfen|kann|können|peut|peuvent|puede|pueden|pode|podem|può|"
        r"possono)\s(?:nur\s|only\s|not\s|nicht\s|no\s|não\s|non\s)?(?:be\s|être\s|ser\s|essere\s)?(?:\w+\s){0,5}?"
        r"(?:reproduced|republished|reused|copied|vervielfältigt|nachgedruckt|weiterverwendet|übernommen|"
        r"reproduite?s?|reprise?s?|republiée?s?|reproducid[oa]s?|reproducirse|republicad[oa]s?|reproduzid[oa]s?|"
        r"riprodott[oaie]|ripubblicat[oaie])\b"
    ),
    (
        r"\b(?:beitrag|artikel|text|post|rezept|video|newsletter)\s(?:enthält|beinhaltet)\s(?:\w{3,14}\s){0,2}"
        r"(?:werbelinks?|werbung|produktplatzierung\w*|partnerlinks?|provisionslinks?)"
    ),
    (
        r"^\W*(?:nota\s(?:dello|del|della|da|de\sla|do|de)\s(?:staff|modera\w{3,6}|equipo|equipe|equipa|admin\w{0,10})|"
        r"note\s(?:de\sla|du)\smodéra\w{3,5}|(?:mod|moderator|admin|staff|moderation)(?:['’]?s)?\s(?:note|edit|hinweis)|"
        r"(?:hinweis|anmerkung|notiz)\s(?:der|des|vom)\s(?:moderation|moderators?|(?:foren)?teams?|admins?))\s?:"
    ),
    (
        r"^\W*(?:ultima\smodifica|last\sedited|zuletzt\sbearbeitet|dernière\sédition|última\sedición|última\sedição|"
        r"editado\s(?:por|pela)\súltima\svez)\b\W?[^.!?]{0,30}\d"
    ),
)
"""What tells a note wherever it stands."""

AT_THE_END: Sequence[str] = (
    (
        r"^\W*(?:the\s(?:study|paper|research)|die\sstudie|l['’]étude|(?:el|lo)\sestudio|lo\sstudio|la\sricerca|o\sestudo|"
        r"la\sinvestigación|a\spesquisa|documenti|documentos|documents|dokumente|normativa|rechtsgrundlagen?|base\slegal|"
        r"textes?\sde\sréférence|riferimenti\snormativi)\s?:\s(?-i:[A-ZÀ-Þ\"“«„])[^?]*\d"
    ),
    (
        r"^\W*(?:the\s|all\s|les\s|los\s|os\s|i\s)?(?:prices|prix|precios|preços|prezzi)\s(?:quoted|shown|given|listed|"
        r"indicated|indiqués|mentionnés|affichés|relevés|indicados|mencionados|señalados|apresentados|indicati|"
        r"riportati|segnalati)\s(?:were|are|ont\sété|sont|datent|fueron|son|corresponden|incluyen|foram|são|incluem|"
        r"sono|si\sriferiscono)\b"
    ),
    (
        r"^\W*(?:(?:all|alle|tous\sles|todos\slos|todos\sos|tutti\si)|die\s(?:angegebenen|genannten|aufgeführten))\s"
        r"(?:prices|preise|prix|precios|preços|prezzi)\s(?:are|include|correct|wurden|verstehen\ssich|inkl|gelten|"
        r"beziehen\ssich|stammen|sont|s['’]entendent|incluyen|son|incluem|são|sono|si\sintendono|includono)\b"
    ),
    (
        r"^\W*(?:with\s(?:many\s|special\s|grateful\s)?thanks\sto|(?:our|many|special)\sthanks\s(?:to|go\sto)|"
        r"mit\s(?:herzlichem\s|freundlichem\s|besonderem\s)?dank\san|(?:wir|ich)\sdanken?\s(?-i:[A-ZÀ-Þ])|"
        r"avec\s(?:nos|mes|tous\snos)\sremerciements|(?:nous|je)\sremerci(?:ons|e)\s|con\s(?:nuestro\s|un\s)?"
        r"(?:agradecimiento|ringraziamento|grazie)\sa|com\s(?:os\s)?(?:nossos\s)?agradecimentos\sa|"
        r"si\sringrazian?o?\s|agradecemos\s(?:a|à|ao)\s)"
    ),
)
"""What tells a note among an article's last lines, and may be a sentence of the text elsewhere."""
