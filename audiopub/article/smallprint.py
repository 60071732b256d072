"""Regular expressions over whole lines of small print: sign-ups, walls, errors, encyclopedias, forums.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case; no repeat is
unbounded but within one word, or of marks at an end.
"""

_MAIL = (
    r"(?:newsletters?|e-?mails?|mailing\w*|infolettres?|courriels?|boletín|boletines|boletim|boletins"
    r"|correos?)"
)
_BY_MAIL = rf"(?=.{{0,220}}\b{_MAIL}\b)"
_UNSUBSCRIBE = (
    r"(?:vous\ pouvez|you\ can|sie\ können|du\ kannst|puedes|puede|você\ pode|pode|puoi|può)\b[^.!?]{0,40}"
    r"\b(?:désinscrire|désabonner|unsubscribe|abmelden|abbestellen|kündigen|darte\ de\ baja|darse\ de\ baja"
    r"|cancellarti|disiscriverti|cancelar\ (?:a|la)\ (?:inscrição|suscripción|assinatura))\b.{0,60}"
)

SIGNED_UP = rf"""^\W*(?:
    you\ (?:may|might|will|could)\ (?:also\ )?(?:occasionally\ )?receive\ (?:occasional|promotional
        |marketing|special)\ (?:\w{{1,12}}\ ){{0,2}}(?:content|{_MAIL}|offers?|messages?|material
        |communications?
        |updates?)\b.{{0,90}}
    | (?:sie|du)\ (?:erhalten|erhältst|bekommen|bekommst)\ (?:gelegentlich|ggf\.
        |auch)\b{_BY_MAIL}[^!?]{{0,30}}
        \b(?:angebote|werb\w+)\b.{{0,50}}
    | (?:vous\ (?:pourrez|pouvez|recevrez)|recibirás|receberá|riceverai)\b{_BY_MAIL}[^.!?]{{0,30}}\b(?:offres
        |promo\w+|publicit\w+|ofertas|offerte)\b.{{0,40}}
    | (?:en|mit|con|com|durch)\b[^.!?]{{0,12}}\b(?:vous\ (?:inscrivant|abonnant)|anmeldung|registrierung)
        \b[^!?]{{0,30}}\b(?:acceptez|stimmen\ sie|stimmst\ du|akzeptiere\ ich|akzeptieren\ sie
        |akzeptierst\ du)\b.{{0,140}}
    | {_BY_MAIL}{_UNSUBSCRIBE}
    | (?:veuillez|please|bitte|por\ favor|inserisci|introduce|introduzca|digite|insira|geben\ sie|enter
        |indiquez|saisissez|merci\ de)\b
        (?=[^.!?]{{0,80}}\b(?:{_MAIL}|address|adresse|indirizzo|dirección|endereço|code|código|number|nummer|número
        |numéro)\b)
        (?=.{{0,90}}\b(?:enter|provide|type|geben|gib|eingeben|saisir|saisissez|entrer|indiquez|indiquer|renseigner
        |fournir|introdu\w+|ingres\w+|escriba|digit\w+|insira|informe|inserisci|inserire)\b|inserisci|introdu|digite
        |insira|enter|saisissez|indiquez)
        [^.!?]{{0,40}}\b(?:valid|gültig\w*|valides?|valid[oa]|válid[oa])\b[^.!?]{{0,40}}
    | (?:inserisci|introduce|introduzca|digite|insira|veuillez)\b(?=[^.!?]{{0,40}}\b(?:{_MAIL}|indirizzo
        |dirección
        |endereço|adresse|código|codice|code|número|numero)\b)[^.!?]{{0,36}}\b(?:valid[oae]|válid[oa])\W*
    | (?:merci\ (?:pour|de)|thank\ you\ for|thanks\ for|(?:vielen\ )?dank\ für|gracias\ por|obrigad[oa]\ por
        |grazie\ per)\b[^.!?]{{0,20}}
        \b(?:inscription|inscrire|inscrição|inscrever|inscripción|inscribirte|subscribing|subscription|subscrever
        |signing\ up|anmeldung|suscri\w+|iscri\w+|abonne\w+|registering|registrierung|registrarte|registro)
            \b(?:[^.!?]{{0,12}}{_MAIL})?
    | (?:success|erfolg|parfait|listo|pronto|fatto)\W{{1,3}}(?:check|bitte\ prüfen|vérifiez|revisa|verifique
        |controlla)\b(?=[^.!?]{{0,40}}\b(?:{_MAIL}|inbox|posta|casella|boîte|postfach|bandeja|caixa)\b)[^.!?]{{0,40}}
    | bitte\ bestätigen\ sie\b[^.!?]{{0,20}}\be-?mail\b[^.!?]{{0,30}}
    | (?:our|notre|unser\w*|nuestr[oa]|(?:o\ )?noss[oa]|la\ nostra|il\ nostro)\ (?:\w+\ ){{0,2}}(?:newsletter
        |lettre\ d['’]information|infolettre|boletín|boletim)
        \b[^.!?:]{{0,24}}:\s.{{4,90}}
    | (?:der|le|la|el|o|il|the)\ [\w-]{{2,12}}\ (?:kompakt|am\ morgen|en\ bref)\W{{1,3}}[^.!?]{{0,30}}
        \b(?:postfach|boîte|inbox|correo|e-?mail)\b.{{0,10}}
    | (?:verlink\w*|markier\w*|folg\w*)\ (?:mich|mir|uns)\b[^.!?]{{0,14}}@\w{{2,30}}\b.{{0,40}}
)\W*$"""

OFFERED = rf"""^\W*(?:
    {_UNSUBSCRIBE} | danke,?\ dass\ (?:sie|du)\b[^.!?]{{0,40}}\ (?:lesen|liest)
    | (?:be\ the\ first\ to\ get|install\ the)\b[^.!?]{{0,40}}\b(?:news|app)
    | why\ you\ can\ trust\ [^.!?]{{2,30}}
    | (?:our|notre|unser|nuestra|la\ nostra)\ (?:\w{{1,12}}\ ){{0,2}}(?:letter|lettre
        |brief)\b[^.!?:]{{0,24}}:\s[^.!?]{{4,90}}
)\W*$"""
"""What only the edges of a page offer: a text may say the same."""

NAMED_LETTER = r"""^\W*(?:
    (?:notre|unser|nuestro|nosso|la\ nostra|our)\ (?:infolettre|newsletter|boletín|boletim|lettre)
    | (?:newsletter|infolettre|boletín|boletim|lettre\ d['’]information)\ (?-i:[A-ZÀ-Þ«“"])[^.!?:]{2,40}
    | (?:ne\ (?:ratez|manquez)\ (?:plus|pas)|verpass\w{1,3}\ (?:sie\ )?(?:nichts|keine?n?)|no\ te\ pierdas
        |não\ perca|non\ perder(?:ti|e|vi)
        |never\ miss)\ [^.!?:]{2,40}
)\W*$"""

_HELD = (
    r"(?:mitglied|abonn\w+|abo|kund\w+|konto|registriert|angemeldet|members?|subscri\w+|account|inscrite?|membre|compte"
    r"|suscri\w+|soci[oa]|cuenta|assinante|sóci[oa]|conta|cadastr\w+|abbonat[oa]|registrat[oa]|iscritt[oa])"
)
_PERIOD = (
    r"(?:al\ mes|par\ mois|(?:im|pro)\ monat|per\ month|a\ month|al\ mese|por\ mês|al\ año|par\ an"
    r"|/\s?(?:monat|mois|mes|mese|mês|month))"
)

WALLED = rf"""^\W*(?:
    (?:diesen\ artikel\ |jetzt\ |hier\ )?(?:weiterlesen|weiterhören)\ mit\ [^.!?]{{1,40}}
        | jetzt\ mit\ [^.!?]{{1,24}}\ weiterlesen
    | (?:schon(?!\ wieder)|bereits|noch\ (?:kein|nicht)|sie\ sind\ (?:schon|bereits)|already|not\ (?:a
        |yet\ a)|déjà
        |pas\ encore|¿?ya\ (?:eres|tienes|soy|tengo)
        |já\ (?:é|tem|sou|tenho)|(?:sei|hai|sono)\ già|non\ (?:sei|hai))\b[^.!?]{{0,30}}
            \b{_HELD}\s?\?.{{0,40}}
    | (?:lee|leer|leia|ler|leggi|lesen\ sie|lies|lisez|lire|read)\ (?:todo\ |tout\ )?(?:sin|sem|senza|ohne
        |sans|without)\ (?:límites?|limites?|limiti|limits?|grenzen)
    | (?:suscríbete|abbonati|assine|abonnez-vous|subscribe)\ (?:para|per|pour|to)\ (?:seguir|continuar
        |continuare|continuer|continue|keep)\b[^.!?]{{0,30}}
    | abonnez-vous\ (?:pour|à\ partir\ de|dès)\ [^.!?]{{1,20}}
    | (?:desde|a\ partir\ de|à\ partir\ de|ab|from|dès|a\ partire\ da|por\ solo|por\ apenas|nur|seulement
        |only)\ (?:(?:€|[$£]|r\$|chf|eur)\s?\d[\d.,]{{0,5}}|\d[\d.,]{{0,5}}\s?(?:€|euros?|[$£]|eur|chf|reais))
        \s?{_PERIOD}(?:\s?[,*–(+-]\s?[^.!?]{{0,30}})?(?!\.)
    | (?:sin\ permanencia|sans\ engagement|jederzeit\ kündbar|monatlich\ kündbar|cancel\ any\ ?time
        |disdici\ quando\ vuoi|cancele\ quando\ quiser
        |cancela\ cuando\ quieras|résiliable\ à\ tout\ moment)
    | testen\ sie\b[^.!?]{{0,40}}\b(?:für\ (?:nur\ )?\d[\d.,]{{0,5}}\s?(?:€|euro|cent|chf)|gratis
        |kostenlos)[^.!?]{{0,30}}
    | (?:jetzt\ )?(?:ersten\ )?\d{{1,2}}\ (?:wochen?|monate?|semaines|mois|meses|semanas|mesi|settimane
        |months|weeks)\ (?:lang\ )?(?:(?:für|pour|por|per|for)\ (?:nur\ |only\ )?(?:[$€£]\s?)?\d[^.!?]{{0,24}}
        |(?:gratis|kostenlos|gratuits?|free)\b[^.!?]{{0,24}}) | jetzt\ kostenlos\ (?:registrieren
        |anmelden|testen|lesen)
    | (?:la\ suite|cet\ article|ce\ contenu|l['’]accès\ à\ (?:cet\ article
        |ce\ contenu))\b[^.!?]{{0,24}}\bréservée?s?\ (?:aux
        |à\ nos)\ abonné\w*.{{0,30}}
    | (?:este\ |questo\ |o\ )?(?:contenido|artículo|conteúdo|artigo|contenuto|articolo)\ (?:es\ |é
        \ |è\ )?(?:exclusivo|solo|só|riservato|reservado|apenas|disponible\ solo)
        \ (?:para|per|agli|ai|a)\ (?:los\ |nuestros\ |os\ |i\ )?(?:suscriptores|assinantes|abbonati|socios
            |sócios)
    | tu\ suscripción\ se\ está\ usando\b.{{0,60}} | ¿?quieres\ añadir\ otro\ usuario\b.{{0,40}}
        | si\ continúas\ leyendo\ en\ este\ dispositivo\b.{{0,60}}
    | lecture\ [^.!?]{{2,30}}\ sur\ un\ autre\ appareil | continuer\ à\ lire\ ici
    | (?:sie\ haben|du\ hast|il\ vous\ reste|te\ quedan?|você\ tem|ti\ restano|you\ have)\b(?=.{{0,60}}
        \b(?:noch|encore|frei\w*|kostenlos\w*|gratis|gratuit\w*|grátis|free|left|remaining|reste|quedan?|restano)\b)
        \ (?:noch
        \ |encore\ )?\d{{1,3}}
        \ (?:freie\w*\ |kostenlose\w*\ )?(?:gratis|artikel|articles?|artículos?|artigos?
            |articoli)[^.!?]{{0,30}}
    | (?:want\ all\ of|vous\ voulez|sie\ möchten|quieres|quer|vuoi)\b[^.!?]{{0,40}}\?\ (?:subscribe|abonnez
        |abonnieren|suscr|assine|abbonati)\S{{0,8}}(?:\ \S{{1,12}})?
)\W*$"""

_SLIP = (
    r"(?:error|erreur|coquille|faute|fehler|rechtschreibfehler|erro|errore|refuso|typo|mistake|errata|problema"
    r"|problème)"
)

_FOUND = (
    r"(?:found|find|spot|spotted|seen|see|notice|noticed|gefunden|entdeckt|bemerkt|vu|repéré|remarqué|trouvé|visto|viste"
    r"|encontr\w+|detect\w+|viu|achou|notou|trovato|notato|signaler|melden)"
)

MISTAKEN = rf"""^\W*(?:
    (?:(?=[^.!?]{{0,70}}\b{_FOUND}\b)[^.!?]{{0,30}}|(?:an?\ |une?\ |ein(?:en)?\ |uma?\ |una?\ |algún[ ]
        |algum\ )?)\b{_SLIP}
        \b[^.!?]{{0,30}}\?\s?(?:(?:please|bitte|merci\ de|por\ favor|per\ favore)\ )?
        (?:write|let\ us|contact|e-?mail|report|tell\ us|schreib\w*|sagen\ sie|melden|melde|écrivez
        |signalez|proposez
        |dites|prévenez|escríbenos|escribe|avísanos|dínoslo|avise|fale|conte|escreva|scrivici|scrivi|segnala\w*
        |(?:[^.!?]{{0,20}}\b)?(?:report|here|hier|ici|aquí|aqui|qui)\W*$)\b.{{0,50}}
    | (?:reporta|reporte|reportar|notificar|notifica|informar|avisar|comunicar|comunica|signaler|report
        |segnala|corregir)\ (?:de\ )?(?:an?\ |une?\ |uma?\ |una\ |uno\ |algún\ )?
        {_SLIP}(?:\ (?:in|en|dans|no|nell?['’]?)\ .{{2,30}})? | (?:rechtschreib)?fehler\ (?:melden|mitteilen)
    | do\ you\ have\ (?:a\ )?(?:story|tip|photo)s?\ to\ share\?
    | (?:sie\ haben|haben\ sie|hast\ du)\ (?:ein\ )?(?:feedback|anregungen)\?.{{0,40}}
    | share\ your\ thoughts\ (?:in\ the\ comments|below)\b[^.!?]{{0,30}}
    | (?:comments|kommentare)\ (?:are|sind)\ (?:not|nicht)\ (?:\w{{1,10}}\ )?(?:available|possible|open
        |enabled
        |möglich|verfügbar|aktiviert)\b[^.!?]{{0,40}}
    | this\ (?:story|article|post)\ has\ been\ (?:shared|viewed|read)\ \d[\d.,]{{0,9}}\ times
    | the\ \S{{2,20}}\ is\ not\ responsible\ for\ (?:the\ )?content\ of\ external\b.{{0,20}}
)\W*$"""

_ENTRY = (
    r"(?:(?:parts?\ of\ )?this\ (?:article|page|section|list|biography|entry)(?:\ or\ section)?"
    r"|(?:diese[rm]?|der)\ (?:artikel|abschnitt|seite|liste)(?:\ oder\ (?:nachfolgende\ )?abschnitt)?"
    r"|cet(?:te)?\ (?:article|section|page|liste)"
    r"|est[ea]\ (?:artículo|sección|artigo|sec?ção|página|lista)(?:\ [oe]\ (?:sección|sec?ção))?"
    r"|quest[ao]\ (?:voce|sezione|pagina|lista)(?:\ [oe]\ sezione)?)"
)
_LACKS = (
    r"needs?|does\ not\ cite|lacks?|requires?|may\ require|fehlen|ist\ nicht\ (?:hinreichend|ausreichend)"
    r"|bedarf"
    r"|ne\ cite\ pas|manque|nécessite|necesita|carece|no\ cita|não\ cita|necessita|precisa|non\ cita|è\ priva"
)
_SUPPORT = (
    r"(?:citations?|sources?|references?|verification|clean-?up|belege\w*|quellen|einzelnachweis\w*|überarbeitung|références?"
    r"|referencias?|fuentes?|referências?|fontes?|fonti|note)"
)

ENCYCLOPEDIA = rf"""^\W*(?:
    (?:from|aus|un\ article\ de|de|da|origem:)\ [\w-]{{3,20}},\s(?:the\ free\ encyclop\w+
        |der\ freien\ enzyk\w+
        |l['’]encyclopédie\ libre|la\ enciclopedia\ libre|a\ enciclopédia\ livre
        |l['’]enciclopedia\ libera)\b.{{0,20}}
    | this\ page\ was\ last\ (?:edited|modified)\b.{{0,60}}
        | diese\ seite\ wurde\ zuletzt\ (?:am\ )?.{{4,40}}\ (?:bearbeitet|geändert)
    | la\ dernière\ modification\ de\ cette\ page\b.{{0,60}} | (?:esta\ página\ se\ editó
        |esta\ página\ fue\ modificada)\ por\ última\ vez\b.{{0,60}}
    | esta\ página\ foi\ (?:editada|modificada)\ pela\ última\ vez\b.{{0,60}}
        | questa\ pagina\ è\ stata\ modificata\ per\ l['’]ultima\ volta\b.{{0,60}}
    | (?:text|content)\ is\ available\ under\b.{{0,40}}\blicen[cs]e\b.{{0,160}}
        | der\ text\ ist\ unter\ der\ lizenz\b.{{0,300}}
    | (?:droit\ d['’]auteur\s?:\s)?les\ textes\ sont\ disponibles\ sous\ licence\b.{{0,200}}
        | el\ texto\ está\ disponible\ bajo\ la\ licencia\b.{{0,200}}
    | este\ texto\ é\ disponibilizado\ nos\ termos\ da\ licença\b.{{0,200}}
        | il\ testo\ è\ disponibile\ secondo\ la\ licenza\b.{{0,200}}
    | (?:hidden\ categories|versteckte\ kategorien?|catégories?\ cachées?|categorías?\ ocultas?
        |categorias?\ ocultas?|categori[ae]\ nascost[ae])\s?:.{{0,350}}
    | \w{{3,20}}\ commons\ (?:has|alberga|contiene|possui|contient|possède)\b[^.]{{0,40}}
        \b(?:media|multimedia\w*|files|archivos|imagens|immagini|images|categor\w+|catégor\w+|galer\w+|multimídia|contenuti
        |dateien)\b.{{0,120}} | o\ commons\ possui
        \b.{{0,140}} | commons\s?:\s.{{2,80}}\bsammlung\ von\ bildern\b.{{0,60}}
    | wiktionary\s?:\s.{{2,60}}\bbedeutungserkl.{{0,100}} | (?:sur\ les\ autres\ projets|altri\ progetti
        |outros\ projetos|in\ other\ projects)
    | (?:retrieved\ from|abgerufen\ von|ce\ document\ provient\ de|obtenido\ de|obtida\ de|disponível\ em
        |estratto\ da)\s.{{0,2}}[«„“"]\s?(?:https?://|www\.).{{4,250}}
    | {_ENTRY}\ (?:[^.]{{0,40}}\b)?(?:{_LACKS})\b(?!\ (?:no|keine\w*
        |aucune?)\b)[^.]{{0,60}}\b{_SUPPORT}\b.{{0,160}}
    | {_ENTRY}\ relies\ (?:largely|heavily|excessively|too\ much|almost|entirely|solely|mainly|only)
        \b[^.]{{0,40}}\b(?:source|sources|references?|citations?)\b.{{0,160}}
    | {_ENTRY}[^.]{{0,30}}\b(?:is\ a\ stub|ist\ ein\ stummel|est\ une\ ébauche|es\ un\ esbozo|é\ um\ esboço
        |è\ solo\ un\ abbozzo)\b.{{0,160}}
    | (?:[^.]{{2,160}}\.\ )?(?:you\ can\ help|please\ help)\b[^.]{{0,20}}\b(?:expand|add|improv
        |updat)\w*\ (?:\w{{1,12}}\ )?
        (?:it|this|article|section|sources?|citations?|references?|information)\b.{{0,120}}
    | (?:bitte\ )?hilf\b[^.]{{0,40}}\bindem\ du\b[^.]{{0,60}}\b(?:belege|angaben|artikel
        |informationen)\b.{{0,80}}
    | vous\ pouvez\ (?:partager\ vos\ connaissances\ en\ l['’]améliorant|(?:l['’]améliorer
        |aider)\ en\ ajoutant)\b.{{0,120}}
    | (?:puedes|você\ pode)\ (?:ayudar|colaborar|ajudar)\b[^.]{{0,40}}\b(?:ampliándol[oa]|expandindo-[oa]
        |mejorándol[oa]
        |referencias|fuentes|referências|fontes|este\ artículo|este\ artigo)\b.{{0,120}}
    | puoi\ (?:migliorar|aggiunger)\w*\b[^.]{{0,20}}\b(?:voce|citazioni|fonti|note)\b.{{0,120}}
    | (?:some|many)\ statements\ on\ this\ page\ (?:lack|need)\b.{{0,160}}
    | toggle\ (?:the\ )?.{{2,60}}\ subsection | toggle\ (?:the\ )?(?:table\ of\ contents
        |limited\ content\ width)
    | unterabschnitt\ .{{2,50}}\ (?:umschalten|ein-/ausblenden) | afficher\ /\ masquer\ la\ sous-section
        \b.{{0,60}} | alternar\ subsección\b.{{0,60}} | mostra/nascondi\ la\ sottosezione\b.{{0,60}}
        | alternar\ a\ subsecção\b.{{0,60}}
    | (?:appearance|main\ menu|contents|navigation|tools)\ (?:move\ to\ sidebar\ )?hide
        | move\ to\ sidebar\ hide
    | v\ ?[·•|\ ]\ ?[td]\ ?[·•|\ ]\ ?[em](?:\ .{{2,40}})?
)\W*$"""

_RECIPE = r"(?:receta|recette|rezept|receita|ricetta|recipe)"

RECIPE_CARD = rf"""^\W*(?:
    (?:(?:½|¼|1/2|1/4|0[.,]5|\d)\s?x[\s|·/]{{0,3}}){{2,6}}
    | (?:guarda(?:l[ao])?|guárdal[ao]|save|salve|salva(?:l[ao])?|épingle[rz]?|merken?|pinnen?|speichern?
        |pin)\b[^.!?]{{0,20}}\b(?:en|on|auf|sur|no
        |su|bei|to|in|a)\ pinterest\b[^.!?]{{0,14}}
        | auf\ pinterest\ (?:merken|pinnen|speichern|teilen)
    | (?:(?:pin|épinglez|pinne|pinéala)\ (?:it\ |this\ |la\ |das\ |esta\ )?(?:{_RECIPE}\ )?
        |(?:save|merke?|guarda|salva)\ (?:this\ |la\ |das\ |esta\ )?{_RECIPE}\ |(?:save|salva
        |guarda)\ )(?:for\ later|für\ später|pour\ plus\ tard|para\ después|per\ dopo
        |para\ depois)
    | (?:save|épinglez|pinne|guarda|salva|speichere?)\ (?:this\ |la\ |das\ |esta\ |cette\ |dieses
        \ |questa\ )?{_RECIPE}
    | (?:¿?hiciste|¿?has\ hecho|¿?preparaste|¿?probaste|¿?has\ probado|fez|você\ fez|fizeste
        |(?:avez-vous|vous\ avez|tu\ as|as-tu|hast\ du|habt\ ihr|haben\ sie|hai|avete)\b(?=[^.!?]{{0,70}}
        \b(?:fait|essayé|testé|réalisé|préparé|goûté|ausprobiert|nachge\w+|gekocht|gebacken|gemacht|probiert|fatto
        |provato|preparato)\b))\b[^.!?]{{0,20}}
        \b(?:esta|la|cette|das|dieses|a|questa)\ {_RECIPE}\b[^.!?]{{0,30}}\?.{{0,90}}
    | (?:etiquétame|etiquétanos|(?:verlink|markier)\w{{0,3}}(?:\ mich|\ uns)?|tague-?moi|taguez
        |identifiez-moi|marque|me\ marque|taggami|tag|mention)\b[^.!?]{{0,36}}[@\#]\w{{2,30}}\b.{{0,70}}
    | (?:valora|califica|puntúa|notez|bewerte|bewertet|avalie|vota|rate|review)\ (?:esta|la|cette|das|dieses
        |a|questa|this)\ {_RECIPE} | (?:sterne\ anklicken|clique\ nas\ estrelas)\b[^.!?]{{0,24}}
    | \d[.,]\d{{1,2}}\ (?:da|de|von|aus|su|sur|from)\ \d[\d.,]{{0,6}}\ (?:votos?|voti|votes?|bewertungen
        |stimmen|avis|vot[oi])
    | (?:¿?(?:ya\ )?me\ sigues|folgst\ du\ mir|folgt\ ihr\ mir|tu\ me\ suis|vous\ me\ suivez
        |(?:já\ )?me\ segue|mi\ segui(?:te)?|do\ you\ follow\ me)\b[^.!?]{{0,14}}
        \b(?:instagram|facebook|pinterest|tiktok|youtube)\b[^.!?]{{0,10}}\?.{{0,120}}
    | (?:lass|hinterlasst|hinterlass|déjame|déjanos|laissez-moi|laisse-moi|deixe|lasciami|lasciatemi)
        \b[^.!?]{{0,24}}\b(?:kommentar|comentario|commentaire|comentário|commento)\b[^.!?]{{0,20}}
    | get\ new\ recipes\b[^.!?]{{0,40}} | leave\ a\ review
)\W*$"""

CARD_AUTHOR = r"""^\W*(?:author|autor[ae]?|auteure?|autore|autrice|autorin|rezept\ von|recipe\ by)\s?:
    \s(?-i:[A-ZÀ-Þ])[\w'’-]{1,20}(?:\ [\w'’.-]{1,20}){0,2}\W*$"""

_WHERE = (
    r"(?:in|im|en|em|dans|sur|no|nel|sul|on)\ (?:the\ |le\ |el\ |dem\ |o\ )?(?:forum|foro|fórum|thread|thema)"
)

FORUM = rf"""^\W*(?:
    \d[\d.,]{{0,6}}\s?k?\ (?:replies|reply|antworten|réponses?|respuestas?|respostas?|rispost[ae]|posts
        |beiträge|messages?|mensajes|mensagens|messaggi)(?:\ {_WHERE})?
    | (?:posts|messages(?:\ postés)?|beiträge|mensajes|mensagens|messaggi)\s?:\s?\d[\d.,]{{0,6}}
    | (?:joined|registered|registriert(?:\ seit)?|dabei\ seit|inscrit(?:e)?(?:\ le)?|registrado|registado
        |iscritto)\s?:\s?[\w.\ /-]{{4,20}}
    | (?:click\ to\ expand|klicke?\ zum\ erweitern|cliquez\ pour\ agrandir|haz\ clic\ para\ expandir)\W{{0,4}}
    | (?:show|load)\ \d{{1,4}}\ more\ (?:comments?|replies)
    | reply\ to\ this\ (?:topic|thread) | auf\ dieses\ thema\ antworten | répondre\ à\ ce\ (?:sujet|fil)
    | (?:you\ must|sie\ müssen|vous\ devez|debes|você\ precisa)\b[^.!?]{{0,20}}\b(?:log\ in|register
        |anmelden|connecter|iniciar)\b[^.!?]{{0,40}}
    | (?:sujet|thema|tema|topic|discussão)\ (?:résolu|gelöst|resuelto|resolvido|risolto|solved|closed)
    | not\ the\ answer\ you['’]re\ looking\ for\?.{{0,90}} | (?:asked|modified|viewed
        |active)\ \d{{1,4}}k?\ (?:times|(?:year|month|day|hour)s?(?:,\ \d{{1,2}}\ \w{{3,7}})?(?:\ ago)?)
    | posted\ by\ [^.!?]{{2,40}}\ at\ \d{{1,2}}[:.]\d\d\s?(?:am|pm)? | email\ this\s?blogthis.{{0,120}}
        | (?:newer\ post\W{{0,3}})?(?:older\ post\W{{0,3}}home)
    | labels\s?:\s[^.!?]{{2,120}} | substack\ is\ the\ home\b.{{0,30}} | (?:\W{{0,2}}(?:pubmed
        |google\ scholar|crossref|cas|article|ads)\W{{0,2}}){{2,6}}
    | (?:edit|improve|modify|modifier|editar|modifica|bearbeite)\ (?:this|cette|esta|questa|diese)\ (?:page
        |doc|answer|seite|página|pagina)(?:\ (?:on|auf|sur|en|su|no)\ \w{{3,12}})?
    | \d{{1,3}}\ (?:languages|sprachen|langues|idiomas|línguas|lingue)
    | (?:seite\ bearbeiten|(?:edit|auf|editar|modifier|modifica)\ (?:on|en|sur|su|no)?\ ?git(?:hub
        |lab)(?:\ bearbeiten)?)
)\W*$"""
