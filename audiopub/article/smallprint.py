"""Regular expressions over whole lines of small print: sign-ups, walls, errors, encyclopedias, forums.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

SIGNED_UP = r"""^\W*(?:
    you\ (?:may|might|will|could)\ (?:also\ )?(?:occasionally\ )?receive\ (?:occasional|promotional
        |marketing|special)\b.{0,90}
    | (?:sie|du)\ (?:erhalten|erhältst|bekommen|bekommst)\ (?:gelegentlich|ggf\.|auch)\b[^!?]{0,30}
        \b(?:angebote|werb\w+)\b.{0,50}
    | (?:vous\ (?:pourrez|pouvez|recevrez)|recibirás|receberá|riceverai)\b[^.!?]{0,30}\b(?:offres|promo\w+
        |publicit\w+|ofertas|offerte)\b.{0,40}
    | (?:en|mit|con|com|durch)\b[^.!?]{0,12}\b(?:vous\ (?:inscrivant|abonnant)|anmeldung|registrierung)
        \b[^!?]{0,30}\b(?:acceptez|stimmen|stimmst|akzeptier\w+)\b.{0,140}
    | (?:vous\ pouvez|you\ can|sie\ können|du\ kannst|puedes|puede|você\ pode|pode|puoi|può)\b[^.!?]{0,40}
        \b(?:désinscrire|désabonner|unsubscribe|abmelden|abbestellen|kündigen|darte\ de\ baja
            |darse\ de\ baja|cancellarti
        |disiscriverti|cancelar\ (?:a|la)\ (?:inscrição|suscripción|assinatura))\b.{0,60}
    | (?:veuillez|please|bitte|por\ favor|inserisci|introduce|introduzca|digite|insira|geben\ sie|enter
        |indiquez|saisissez)\b[^.!?]{0,30}
        \b(?:valid|gültig\w*|valide|válid[oa])\b[^.!?]{0,40} | (?:inserisci|introduce|introduzca|digite
            |insira|veuillez)\b[^.!?]{0,36}
        \b(?:valid[oae]|válid[oa])\W*
    | (?:merci\ (?:pour|de)|thank\ you\ for|thanks\ for|(?:vielen\ )?dank\ für|gracias\ por|obrigad[oa]\ por
        |grazie\ per)
        \b[^.!?]{0,20}\b(?:inscri\w+|subscri\w+|anmeldung|suscri\w+|iscri\w+|abonn\w+|registr\w+)
            \b[^.!?]{0,30}
    | (?:success|erfolg|parfait|listo|pronto|fatto)\W{1,3}(?:check|bitte\ prüfen|vérifiez|revisa|verifique
        |controlla)\b[^.!?]{0,40}
    | bitte\ bestätigen\ sie\b[^.!?]{0,20}\be-?mail\b[^.!?]{0,30}
    | (?:our|notre|unser\w*|nuestr[oa]|(?:o\ )?noss[oa]|la\ nostra|il\ nostro)\ (?:\w+\ ){0,2}(?:newsletter
        |letter|lettre|infolettre|brief|boletín|boletim)
        \b[^.!?:]{0,24}:\s.{4,90}
    | (?:der|le|la|el|o|il|the)\ [\w-]{2,12}\ (?:kompakt|am\ morgen|en\ bref)\W{1,3}[^.!?]{0,30}
        \b(?:postfach|boîte|inbox|correo|e-?mail)\b.{0,10}
    | (?:verlink\w*|markier\w*|folg\w*)\ (?:mich|mir|uns)\b[^.!?]{0,14}@\w{2,30}\b.{0,40}
)\W*$"""

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
    | (?:schon|bereits|noch\ (?:kein|nicht)|sie\ sind\ (?:schon|bereits)|already|not\ (?:a|yet\ a)|déjà
        |pas\ encore|¿?ya\ (?:eres|tienes|soy|tengo)
        |já\ (?:é|tem|sou|tenho)|(?:sei|hai|sono)\ già|non\ (?:sei|hai))\b[^.!?]{{0,30}}
            \b{_HELD}\s?\?.{{0,40}}
    | (?:lee|leer|leia|ler|leggi|lesen\ sie|lies|lisez|lire|read)\ (?:todo\ |tout\ )?(?:sin|sem|senza|ohne
        |sans|without)\ (?:límites?|limites?|limiti|limits?|grenzen)
    | (?:suscríbete|abbonati|assine|abonnez-vous|subscribe)\ (?:para|per|pour|to)\ (?:seguir|continuar
        |continuare|continuer|continue|keep)\b[^.!?]{{0,30}}
    | abonnez-vous\ (?:pour|à\ partir\ de|dès)\ [^.!?]{{1,20}}
    | (?:desde|a\ partir\ de|à\ partir\ de|ab|from|dès|a\ partire\ da|por\ solo|por\ apenas|nur|seulement
        |only)\ [^.!?]{{0,3}}\d[\d.,]{{0,5}}
        \s?(?:€|euros?|[$£]|eur|chf)?\s?{_PERIOD}[^.!?]{{0,30}}
    | (?:sin\ permanencia|sans\ engagement|jederzeit\ kündbar|monatlich\ kündbar|cancel\ any\ ?time
        |disdici\ quando\ vuoi|cancele\ quando\ quiser
        |cancela\ cuando\ quieras|résiliable\ à\ tout\ moment)
    | testen\ sie\b[^.!?]{{0,40}}\b(?:für\ (?:nur\ )?\d|gratis|kostenlos)[^.!?]{{0,30}}
    | (?:jetzt\ )?(?:ersten\ )?\d{{1,2}}\ (?:wochen?|monate?|semaines|mois|meses|semanas|mesi|settimane
        |months|weeks)\ (?:lang\ )?(?:für|pour|por|per|for|gratis|kostenlos
        |gratuits?)\b[^.!?]{{0,24}} | jetzt\ kostenlos\ (?:registrieren|anmelden|testen|lesen)
    | (?:la\ suite|cet\ article|ce\ contenu|l['’]accès)\b[^.!?]{{0,24}}\bréservée?s?\ (?:aux
        |à\ nos)\ abonné\w*.{{0,30}}
    | (?:este\ |questo\ |o\ )?(?:contenido|artículo|conteúdo|artigo|contenuto|articolo)\ (?:es\ |é
        \ |è\ )?(?:exclusivo|solo|só|riservato|reservado|apenas|disponible\ solo)
        \ (?:para|per|agli|ai|a)\ (?:los\ |nuestros\ |os\ |i\ )?(?:suscriptores|assinantes|abbonati|socios
            |sócios)
    | tu\ suscripción\ se\ está\ usando\b.{{0,60}} | ¿?quieres\ añadir\ otro\ usuario\b.{{0,40}}
        | si\ continúas\ leyendo\ en\ este\ dispositivo\b.{{0,60}}
    | lecture\ [^.!?]{{2,30}}\ sur\ un\ autre\ appareil | continuer\ à\ lire\ ici
    | (?:sie\ haben|du\ hast|il\ vous\ reste|te\ quedan?|você\ tem|ti\ restano|you\ have)\ (?:noch
        \ |encore\ )?\d{{1,3}}
        \ (?:freie\w*\ |kostenlose\w*\ )?(?:gratis|artikel|articles?|artículos?|artigos?
            |articoli)[^.!?]{{0,30}}
    | (?:want\ all\ of|vous\ voulez|sie\ möchten|quieres|quer|vuoi)\b[^.!?]{{0,40}}\?\ (?:subscribe|abonnez
        |abonnieren|suscr|assine|abbonati)\S{{0,8}}(?:\ \S{{1,12}})?
    | danke,?\ dass\ (?:sie|du)\b[^.!?]{{0,40}}\ (?:lesen|liest)
    | (?:be\ the\ first\ to\ get|install\ the)\b[^.!?]{{0,40}}\b(?:news|app)\b[^.!?]{{0,20}}
        | why\ you\ can\ trust\ [^.!?]{{2,30}}
)\W*$"""

_SLIP = (
    r"(?:error|erreur|coquille|faute|fehler|rechtschreibfehler|erro|errore|refuso|typo|mistake|errata|problema"
    r"|problème)"
)

MISTAKEN = rf"""^\W*(?:
    [^.!?]{{0,30}}\b{_SLIP}\b[^.!?]{{0,30}}\?\s?(?:[^.!?]{{0,20}}\b)?(?:write|let\ us|contact|e-?mail|report
        |tell|schreib\w*|sagen|melden|écrivez|signalez|proposez|dites
        |prévenez|escríbenos|escribe|avísanos|dínoslo|avise|fale|conte|escreva|scrivici|scrivi|segnala\w*
            |here|hier|ici|aquí|aqui|qui)\b.{{0,50}}
    | (?:reporta|reporte|reportar|notificar|notifica|informar|avisar|comunicar|comunica|signaler|report
        |segnala|corregir)\ (?:de\ )?(?:an?\ |une?\ |une?\ |um\ |uno\ |algún\ )?
        {_SLIP}(?:\ (?:in|en|dans|no|nell?['’]?)\ .{{2,30}})? | (?:rechtschreib)?fehler\ (?:melden|mitteilen)
    | do\ you\ have\ (?:a\ )?(?:story|tip|photo)s?\ to\ share\?
    | (?:sie\ haben|haben\ sie|hast\ du)\ (?:ein\ )?(?:feedback|hinweise?|anregungen)\?.{{0,40}}
    | share\ your\ thoughts\ (?:in|below)\b[^.!?]{{0,30}} | (?:comments|kommentare)\ (?:are|sind)\ (?:not
        |nicht)\b[^.!?]{{0,40}}
    | this\ (?:story|article|post)\ has\ been\ (?:shared|viewed|read)\ \d[\d.,]{{0,9}}\ times
    | the\ \S{{2,20}}\ is\ not\ responsible\ for\ (?:the\ )?content\ of\ external\b.{{0,20}}
)\W*$"""

ENCYCLOPEDIA = r"""^\W*(?:
    (?:from|aus|un\ article\ de|de|da|origem:)\ [\w-]{3,20},\s(?:the\ free|der\ freien
        |l['’]encyclopédie\ libre|la\ enciclopedia\ libre|a\ enciclopédia\ livre
        |l['’]enciclopedia\ libera)\b.{0,20}
    | this\ page\ was\ last\ (?:edited|modified)\b.{0,60}
        | diese\ seite\ wurde\ zuletzt\ (?:am\ )?.{4,40}\ (?:bearbeitet|geändert)
    | la\ dernière\ modification\ de\ cette\ page\b.{0,60} | (?:esta\ página\ se\ editó
        |esta\ página\ fue\ modificada)\ por\ última\ vez\b.{0,60}
    | esta\ página\ foi\ (?:editada|modificada)\ pela\ última\ vez\b.{0,60}
        | questa\ pagina\ è\ stata\ modificata\ per\ l['’]ultima\ volta\b.{0,60}
    | (?:text|content)\ is\ available\ under\b.{0,40}\blicen[cs]e\b.{0,160}
        | der\ text\ ist\ unter\ der\ lizenz\b.{0,300}
    | (?:droit\ d['’]auteur\s?:\s)?les\ textes\ sont\ disponibles\ sous\ licence\b.{0,200}
        | el\ texto\ está\ disponible\ bajo\ la\ licencia\b.{0,200}
    | este\ texto\ é\ disponibilizado\ nos\ termos\ da\ licença\b.{0,200}
        | il\ testo\ è\ disponibile\ secondo\ la\ licenza\b.{0,200}
    | (?:hidden\ categories|versteckte\ kategorien?|catégories?\ cachées?|categorías?\ ocultas?
        |categorias?\ ocultas?|categori[ae]\ nascost[ae])\s?:.{0,350}
    | \w{3,20}\ commons\ (?:has|alberga|contiene|possui|contient|possède)\b.{0,140} | o\ commons\ possui
        \b.{0,140} | commons\s?:\s.{2,80}\bsammlung\ von\ bildern\b.{0,60}
    | wiktionary\s?:\s.{2,60}\bbedeutungserkl.{0,100} | (?:sur\ les\ autres\ projets|altri\ progetti
        |outros\ projetos|in\ other\ projects)\b.{0,30}
    | (?:retrieved\ from|abgerufen\ von|ce\ document\ provient\ de|obtenido\ de|obtida\ de|disponível\ em
        |estratto\ da)\s.{0,2}[«„“"]\s?(?:https?://|www\.).{4,250}
    | this\ (?:article|section|list)\ (?:or\ section\ )?(?:needs|is\ a\ stub|does\ not\ cite|relies
        |may\ (?:require|be|contain)|possibly\ contains)\b.{0,200}
    | cet\ article\ est\ une\ ébauche\b.{0,120} | vous\ pouvez\ partager\ vos\ connaissances\b.{0,120}
    | (?:este|esta|questa|questo)\ (?:artículo|sección|artigo|secção|seção|voce
        |sezione)(?:\ [oe]\ (?:sección|secção|seção|sezione))?
        \ (?:necesita|carece|no\ cita|não\ cita|carece|precisa|non\ cita|è\ solo\ un\ abbozzo)\b.{0,160}
    | (?:diese[rs]?|der)\ (?:artikel
        |abschnitt)\ (?:oder\ (?:nachfolgende\ )?abschnitt\ )?ist\ nicht\ (?:hinreichend
        |ausreichend)\ mit\ belegen\b.{0,160}
    | (?:some|many)\ statements\ on\ this\ page\ (?:lack|need)\b.{0,160}
    | toggle\ (?:the\ )?.{2,60}\ subsection | toggle\ (?:the\ )?(?:table\ of\ contents
        |limited\ content\ width)
    | unterabschnitt\ .{2,50}\ (?:umschalten|ein-/ausblenden) | afficher\ /\ masquer\ la\ sous-section
        \b.{0,60} | alternar\ subsección\b.{0,60} | mostra/nascondi\ la\ sottosezione\b.{0,60}
        | alternar\ a\ subsecção\b.{0,60}
    | (?:appearance|main\ menu|contents|navigation|tools)\ (?:move\ to\ sidebar\ )?hide
        | move\ to\ sidebar\ hide
    | v\ ?[·•|\ ]\ ?[td]\ ?[·•|\ ]\ ?[em](?:\ .{2,40})?
)\W*$"""

_RECIPE = r"(?:receta|recette|rezept|receita|ricetta|recipe)"

RECIPE_CARD = rf"""^\W*(?:
    (?:(?:½|¼|1/2|1/4|0[.,]5|\d)\s?x[\s|·/]{{0,3}}){{2,6}}
    | (?:guárd|guard|save|salv|épingl|merk|pinn|speicher|pin)\w{{0,6}}\b[^.!?]{{0,20}}\b(?:en|on|auf|sur|no
        |su|bei|to|in|a)\ pinterest\b[^.!?]{{0,14}}
        | auf\ pinterest\ (?:merken|pinnen|speichern|teilen)
    | (?:pin|save|épinglez|pinne|merke?|guarda|pinéala|salva)\ (?:it\ |this\ |la\ |das\ |esta
        \ |la\ )?(?:{_RECIPE}\ ?)?(?:for\ later|für\ später|pour\ plus\ tard|para\ después|per\ dopo
        |para\ depois)
    | (?:save|épinglez|pinne|guarda|salva|speichere?)\ (?:this\ |la\ |das\ |esta\ |cette\ |dieses
        \ |questa\ )?{_RECIPE}
    | (?:¿?hiciste|¿?has\ hecho|¿?preparaste|¿?probaste|¿?has\ probado|avez-vous|vous\ avez|tu\ as|as-tu
        |hast\ du|habt\ ihr|haben\ sie|fez|você\ fez|fizeste|hai|avete)\b[^.!?]{{0,20}}
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
    | (?:dieser\ (?:beitrag|artikel)|this\ post|questo\ articolo|cet\ article|este\ (?:post|artículo
        |artigo))\ (?:enthält|contains|may\ contain|contiene|contient|contém|puede\ contener)
        \ (?:\w{{1,12}}\ ){{0,2}}(?:werbung|affili\w+|afiliad\w*|afiliação)\b.{{0,120}}
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
    | (?:show|load)\ \d{{1,4}}\ more\ (?:comments?|replies) | (?:reply\ to|auf|répondre\ à)\ this\ (?:topic
        |thread)
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
