"""Regular expressions over whole lines around an article, in verbose form and without case.

This module owns how such a line looks when its words vary. It refuses to say where a line must stand to
be removed; `rules` does. Every pattern sees at most the first characters of a line.
"""

SHARE = r"""^\W*(?:
    (?:click\ to\ )?(?:share|email|print|tweet|pin|send|post)\ (?:this|on|via|to|it|with|article|by)\b
    | (?:share|compartilh[ae]|partilh[ae]|compart[ae]|partage[rz]|teilen|condividi)(?:\ via|\ on|\ sur|\ auf)?
      \s?:[^.!?]{0,60}$
    | (?:partilhar|compartilhar|compartir|condividi|partager|share|recommend|recommander)\ (?:est[ea]
      |cet(?:te)?|quest[oa]|ce|this)\ \w+\W*$
    | (?:diesen?|den|dieses)\ (?:artikel|text|beitrag|rezept|interview)\ (?:empfehlen|teilen|drucken|versenden
      |merken|verschicken)\W*$
    | follow\ (?:us|me|@\w+|\w+\ on)\b | (?:like|find|join)\ us\ on\b | share\W*$
    | (?:auf|bei|per|via|über)\ \S+\ (?:teilen|versenden|folgen) | folgen\ sie\ uns | partager\ (?:sur
          |par)\b
    | suivez[- ]nous | s[ií]guenos | compart[ie]r?\ (?:en|por|v[ií]a)\b | condividi\ su\b
    | [\d.,]+\s?[km]?\ (?:shares?|likes?|views?|retweets?|followers?|reactions?)\W*$
    | (?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|e-?mail|print|instagram|telegram|google\+?
          |flipboard)
      (?:\W+(?:facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|e-?mail|print|instagram|telegram
        |copy\ link
      |share|more|google\+?|flipboard|tumblr|youtube|rss|sms|messenger))+\W*$
)"""

READ_MORE = r"""^\W*(?:
    (?:read\ (?:more|also|next|now|here|on)|related|see\ also|also\ read|more\ from|more\ on|must\ read
          |watch|listen
      |recommended|related\ (?:story|stories|article|articles|link|links|content|coverage|reading|video)
      |(?:also|more)\ (?:on|from|in)\ [\w\ ]{2,30}|don['’]t\ miss|next\ up|trending|just\ in|in\ pictures
        |explained
      |leia\ mais|le[ae]\ más|leer\ más|leggi\ di\ più|lire\ plus|mehr\ lesen|weiterlesen
      |lesen\ sie\ (?:auch|mehr|hier)|mehr\ zum\ thema|siehe\ auch|lesetipp|mehr\ dazu|auch\ interessant
      |[àa]\ lire(?:\ aussi|\ [ée]galement)?|lire\ aussi|voir\ aussi|lea\ tambi[ée]n|lee\ tambi[ée]n
      |(?:te|ti|le)\ (?:puede|potrebbe(?:ro)?)\ interess?are?(?:\ anche)?|potrebbe\ interessarti(?:\ anche)?
      |veja\ tamb[ée]m|saiba\ mais|ver\ tambi[ée]n|leggi\ anche|leia\ tamb[ée]m|lees\ ook)\s*[:|»>–—]
    | (?:continue|keep)\ reading\b | read\ (?:the\ )?(?:full|whole|entire|original)\ \w+
    | (?:you\ (?:might|may|could)\ also\ (?:like|enjoy)|you['’]ll\ also\ like|(?:das\ )?könnte\ (?:dich|dir
        |sie|ihnen|euch)\ auch
          \ (?:interessieren|schmecken|gefallen)|vous\ (?:aimerez|pourriez)\ (?:aussi|aimer)
              |você\ (?:também\ )?(?:vai|pode)
          \ (?:também\ )?gostar(?:\ de)?|también\ te\ (?:puede|gustará)\w*(?:\ interesar)?|ti\ (?:potrebbe
              |può)\ (?:anche\ )?piacere
          |passend\ dazu|mehr\ davon|in\ eigener\ sache|en\ vid[ée]o|vidéo|vídeo|video|podcast|galerie
          |galer[ií]a|fotostrecke
          |bildergalerie|fotogallery|diaporama|en\ images|in\ pictures|em\ fotos|en\ imágenes|previous|next
          |older|newer|vorheriger
          |nächster|précédent|suivant|anterior|siguiente|próximo|precedente|successivo)\s*[:|»>–—]
    | \d{1,2}[h:.]\d{2}\s+(?!uhr|h\b)\S[^.!?]{8,90}$
    | (?:veja|vea|mira|watch|see|voir|guarda|sehen\ sie)\b[^.!?:]{0,50}\b(?:vídeos?|videos?|vidéos?|fotos?
        |photos?|galer\w+|bilder)\b[^.!?]{0,30}:?$
    | click\ here\ (?:to|for)\b | (?:read|see|view|load|show)\ (?:all|more)\b[^.!?]{0,40}$
    | (?:lesen\ sie\ auch|lire\ aussi|[àa]\ lire\ aussi|lea\ tambi[ée]n|leggi\ anche|leia\ tamb[ée]m)\b
)"""

GALLERY = r"""^\W*(?:
    (?:image|photo|picture)\ titled\b.{0,80}$ | \d{1,3}:\d{2}\W*$ | \d+\ (?:vídeos?|videos?|vidéos?|images?
        |fotografías?|immagini|imagens)\W*$
    | (?:alle|all|toutes|todas|tutte)\ (?:bilder|fotos|photos|images|les\ photos|as\ fotos|las\ fotos
        |le\ foto)\b.{0,20}$
    | (?:image|photo|slide|picture|bild|foto)\ \d+\ (?:of|/|von|de)\ \d+ | \d+\ (?:of|/)\ \d+\W*$
          | \d+/\d+\W*$
    | (?:view|open|see)\ (?:image|photo|gallery|slideshow)\b | \d+\ (?:photos|images|bilder|fotos)\W*$
    | (?:play|pause|mute|unmute|live)(?:\W+(?:play|pause|mute|unmute|live|fullscreen|settings))*\W*$
    | (?:this\ video|your\ browser)\b.{0,80}\b(?:played|support|unavailable|javascript)
    | (?:video|audio)\ (?:player|file|wird)\b.{0,60} (?:loading|played|geladen) | (?:watch
          |see)\ the\ video\ (?:above|below)
    | (?:image|media|video|photo|picture)\ (?:caption|copyright|credit|source)\W*$
          | \d{1,2}:\d{2}\ ?/\ ?\d{1,2}:\d{2}
    | pic\.twitter\.com/\w+ | loading(?:\.\.\.|…)?\W*$
    | (?:warning:\ )?(?:enable|please\ enable|you\ need\ to\ enable|turn\ on)\ (?:javascript|cookies)
)"""

NEWSLETTER = r"""(?:
    ^\W*(?:get|receive)\b.{0,60}\bby\ e-?mail\b | ^\W*enjoy(?:ing|ed)?\ (?:this|our)\b.{0,40}\?
    | ^\W*join\ [\d.,]+\ .{0,20}\b(?:subscribers|readers) |
    ^\W*(?:please\ |click\ here\ to\ )?(?:sign[- ]up|subscribe|register|opt[- ]in)\b.{0,100}
      \b(?:newsletters?|e?-?mails?|inbox|alerts?|updates?|free|today|now|channel|podcast|bulletin)\b
    | ^\W*(?:get|receive|have)\b.{0,100}\b(?:inbox|newsletters?|e-?mail\ alerts|delivered
          |push\ notifications?)\b
    | \b(?:delivered|straight|directly|sent)\b.{0,30}\b(?:inbox|your\ (?:\w+\ )?e-?mail|postfach|boîte)\b
    | ^\W*(?:our|your|the|a|free|daily|weekly|join\ our|subscribe\ to\ our)\b[\w\s]{0,40}newsletters?\W*$
    | ^\W*download\ (?:our|the)\b.{0,40}\bapps?\b | ^\W*(?:enter|type|fill\ in)\ your\ e-?mail
    | \byou\ can\ unsubscribe\b | \bunsubscribe\ at\ any\ time | (?:invalid|valid)\ e-?mail
    | \bnewsletter\b.{0,60}\b(?:anmelden|abonnieren|bestellen|erhalten) | (?:jetzt|hier
          |zum).{0,30}newsletter
    | \binscri(?:vez|re)\b.{0,60}\b(?:newsletter|lettre) | (?:suscr[ií]b|regístr)\w+.{0,60}\b(?:newsletter
          |bolet[ií]n)
    | ^\W*(?:thanks|thank\ you)\ for\ (?:signing|subscribing|registering)
)"""

ARROWS = r"""^[←→‹›]\s?\S[^.!?]{0,80}$|^[^.!?]{1,80}\s[←→›]$|^[«<]\s[^.!?»>]{1,80}$|^[^.!?«<]{1,80}\s[»>]$"""

SHOP = r"""^\W*(?:(?:buy|shop|order|book|get\ it)\ (?:at|on|from|via)\ [\w.'’ -]{2,30}
    | [£$€]\s?\d[\d.,]*\s+(?:view|see|buy|shop|check|at)\b[^.!?]{0,30})\W*$"""

RATING = r"""^\W*(?:
    (?:[★☆⭐]\s*){3,5}[^.!?]{0,30}$
    | \d[.,]\d{1,2}\s*(?:/\s*[1-5]0?\b|from\b|out\ of|von\b|sur\b|de\b|su\b).{0,40}$
    | \d\ (?:from|out\ of|aus|sur|de|su)\ \d[\d.,]*\ (?:votes?|ratings?|reviews?|stimmen|bewertungen|avis
      |votos|voti)\W*$
    | \d[\d.,]*\ (?:ratings?|votes?|reviews?|stars?|bewertung(?:en)?|sterne|avis|notes?|votos
      |valoraci(?:ón|ones)|voti|recensioni|avaliaç(?:ão|ões))\b.{0,20}$
    | (?:our|user|reader|average)\ ratings?\W+\d.{0,20}$ | \(\d{1,6}\)$
)"""

PHOTOS_BY = r"""^\W*(?:photograph(?:y|s)|photos?|pictures|illustrations?|video|fotos?|bilder|illustrationen
    |photographies|fotografie|fotografías?|ilustraci(?:ón|ones)|fotografias|ilustraç(?:ão|ões))
    \s*(?:by|von|de|di|par|por|:)\s"""

COOKIES = r"""(?:
    \b(?:we|this\ (?:web)?site|our\ (?:web)?site|our\ partners)\b.{0,60}\buses?\b.{0,40}\bcookies\b
    | \buse\ of\ cookies\b | \bcookies?[- ](?:policy|settings|preferences|notice|consent|richtlinie
          |einstellungen)
    | \b(?:accept|reject|allow|manage|view)\ (?:(?:all|additional|optional|essential|necessary|non-essential
          |analytics|our|your)\ ){0,2}cookies\b | \bby\ (?:continuing|using|clicking|signing
          |subscribing|submitting)
      \b.{0,100}\b(?:agree|accept|consent|cookies|acknowledge)
    | \b(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en))\b.{0,40}\bcookies | \butilis\w+\b.{0,30}\b(?:de[ ]
          |des\ )?cookies
    | \b(?:utiliza|usa)\w*\b.{0,30}\bcookies | \bgdpr\b.{0,40}\bconsent | \bprivacy\ policy\ and\ terms
    | \bread\ our\ privacy | \b(?:recaptcha|captcha)\b.{0,80}\b(?:google|protected|privacy)
)"""

ACCOUNT = r"""^\W*(?:
    (?:already|not)\ (?:a|an|yet\ a|registered|subscribed|have).{0,60}(?:log|sign|subscribe|register
          |member|account|\?)
    | (?:log|sign)[- ]in\ (?:to|or|here|with|now|/)\b.{0,50}$ | (?:please\ )?(?:log
          |sign)\ in\b.{0,60}\b(?:comment|reply|post|continue|account)
    | (?:subscribe|register|join)\ (?:now|today|here|to\ (?:continue|read|unlock|access|get\ (?:full
          |unlimited)))\b.{0,80}
    | (?:you\ have|you've)\ (?:\d+|reached|read|no)\b.{0,40}\b(?:free|articles?|limit)
    | this\ (?:article|content|story)\ is\ (?:for|exclusive|only|reserved|available\ (?:to
          |only)).{0,40}(?:subscribers|members)
    | (?:get|enjoy|unlock)\ (?:full|unlimited|digital)\b.{0,40}\baccess
    | (?:jetzt|bereits|noch\ kein)\b.{0,30}\b(?:abonnent|abo|registriert|angemeldet|anmelden|konto)
    | (?:d[ée]j[àa])\ (?:abonn|inscrit) | (?:support|fund)\ (?:our|independent|quality)\ (?:work
          |journalism)
)"""

FOOTER = r"""(?:
    ^\W*©|\(c\)\s*(?:copyright\s*)?(?:19|20)\d\d|^\W*copyright\b.{0,40}(?:19|20)\d\d
          | \ball\ rights\ reserved\b
    | \balle\ rechte\ vorbehalten\b | \btous\ droits\ r[ée]serv[ée]s\b
          | \btodos\ los\ derechos\ reservados\b
    | \btutti\ i\ diritti\ riservati\b | \btodos\ os\ direitos\ reservados\b
    | \bmay\ not\ be\ (?:published|reproduced|copied|broadcast|used).{0,60}(?:rewritten|redistributed
          |permission|consent)
    | ^\W*(?:proudly\ )?(?:powered|hosted|designed|developed|built)\ (?:by|with|on)\b[^.]{0,60}$
    | \b(?:registered|incorporated)\ in\ (?:england|scotland|ireland)\b | \bterms\ of\ (?:use
          |service)\b.{0,60}\bprivacy
    | ^\W*(?:theme|template|website|web\ design)\ (?:by|:)\b | \bissn\b[\s:]*\d{4}-
)"""

COMMENT = r"""^\W*(?:
    there\ (?:are|is)\ (?:\d+|no|one)\ comments?\b.{0,60} | (?:pingbacks?|trackbacks?)(?:\ (?:von|from|by
        |de|di|par)\b
          |\s?[:(]|\W*$).{0,160} | (?:reader\ comments|kommentare\ insgesamt)\W.{0,20}
    | \d+\ (?:pensieri|pensamientos|pensamentos|gedanken|réflexions?|thoughts?)\ (?:su|en|em|zu|sur
        |on)\b.{0,140} |
    (?:voir|afficher|lire|ver|mostra|vedi|alle)\ (?:(?:les|los|os|i|tous|todos)\ )*(?:[ck]omm?ent)\w*
      \W*\d*\W*$ |
    (?:\d[\d.,]*|no|show|view|hide|load|all|see|join\ the|add|post|leave|write)\ (?:\d+\ |more\ |all\ |a[ ]
          |your\ |the\ )?
      (?:comments?|repl(?:y|ies)|responses?|kommentare?|commentaires?|comentarios?|commenti
        |conversation)\b[^.!?]{0,60}\W*$
    | (?:comments?|kommentare?|commentaires?|comentarios?|responses?)\s*[(:]?\s*\d+\)?\W*$ | (?:leave|post
          |add|write)\ a\ (?:reply|comment)
    | your\ e-?mail\ address\ will\ not\ be\ published | required\ fields\ are\ marked
          | save\ my\ name,\ e-?mail
    | [\w.\ -]{2,40}\ (?:says|said|wrote|sagt|schreibt|dit|dice)(?:\ on\ .{4,40})?:\s*$
    | (?:ihre|deine)\ e-?mail-?adresse\ wird\ nicht\ ver[öo]ffentlicht | erforderliche\ felder\ sind
    | votre\ adresse\ e-?mail\ ne\ sera\ pas | tu\ direcci[óo]n\ de\ correo\ electr[óo]nico\ no\ ser[áa]
    | (?:reply|antworten|r[ée]pondre|responder)(?:\W+(?:share|report|like|\d+))*\W*$ | comments?\ (?:are
          |have\ been)\ (?:now\ )?(?:closed|turned\ off|disabled)
)"""

TAGS = r"""^\W*(?:tags?
    |marcadores|marcador|etichette|palavras-chave|palabras\ clave|parole\ chiave
    |related\ topics\ in\ this\ story
    |in|assunto|tópico|mehr\ zu|subjects?|latest\ on
    |archivado\ en|argomenti|t[óo]picos|assuntos
    |filed\ under|posted\ in|categor(?:y|ies)|keywords?|topics?|in\ this\ (?:article
      |story)|related\ topics
    |more\ about|more\ on|schlagw[öo]rter|schlagworte|themen|stichw[öo]rter|kategorien?|mots[- ]cl[ée]s
          |th[èe]mes
    |etiquetas|temas|categor[íi]as?|tagged(?:\ with|\ as)?)\s*[:|»]"""

BIO = r"""(?:
    \bis\ an?\ (?:\w+[\ -]){0,5}(?:reporter|writer|journalist|editor|correspondent|columnist|author
          |freelance\w*|contributor|producer|intern|blogger)\b
    | \b(?:contributed|additional)\ (?:to\ this\ (?:report|story|article)|reporting)\b
          | ^\W*reporting\ by\b | ^\W*editing\ by\b
    | ^\W*(?:follow|contact|reach|email|e-mail|write\ to)\ (?:him|her|them|\w+(?:\ \w+)?)\ (?:at|on
          |via)\b | ^\W*about\ the\ author
    | \b(?:covers|writes\ about|reports\ on)\b.{0,80}\bfor\ (?:the\ )?[A-Z] | ^\W*(?:you\ can\ )?(?:reach
          |contact)\ \S+\ at\b
    | \bviews\ expressed\b.{0,80}\b(?:author|own|necessarily) | ^\W*(?:got|have)\ an?\ (?:tip|story
          |question)\b.{0,60}\?
    | ^\W*(?:our\ standards|this\ article\ (?:was\ (?:originally|first)\ published|originally\ appeared
          |appeared\ (?:first|originally)))\b
    | \bappeared\ first\ on\b | ^\W*the\ post\b.{0,200}\bfirst\ on\b
)"""

AFFILIATE = r"""(?:
    \b(?:we|i)\ (?:may|might|will)\ (?:earn|receive|get|make)\b.{0,60}\bcommissions?
          | \baffiliate\ (?:links?|disclosure|commission)
    | \bas\ an\ amazon\ associate\b | \benth[äa]lt\ affiliate | ^\W*\(?\*?\ ?affiliate-?links?
    | ^\W*(?:dieser\ (?:beitrag|artikel)|this\ post|questo\ articolo|cet\ article|este\ (?:post|artículo
          |artigo))\ (?:enthält|contains|may\ contain|contiene|contient|contém|puede\ contener)
          \ (?:\w{1,12}\ ){0,2}(?:werbung|affili\w+|afiliad\w*|afiliação)\b
)"""

HEAD_NOTES = r"""^\W*(?:
    (?:approximate\ )?(?:reading\ time|read\ time|est(?:imated)?\.?\ read(?:ing)?\ time|lesezeit|lesedauer
          |temps\ de\ lecture|tiempo\ de\ lectura|tempo\ di\ lettura)\b.{0,30}$
    | \d{1,3}\s?[-–]?\s?(?:\d{1,3}\s?)?min(?:ute[ns]?|utos|\.)?\s?(?:read|de\ lecture|de\ lectura
          |di\ lettura|lesezeit|gelesen|leestijd)\W*$
    | \d{1,2}\ ?min\.?$ | (?:lecture|lettura|leitura|lectura|lesezeit|reading)\W{0,3}\d{1,2}\ min\w*\W*$
        | tempo\ de\ leitura\b.{0,30}$
    | (?:this\ (?:article|story|post)\ is\ more\ than|dieser\ artikel\ ist\ (?:mehr|älter)\ als
        |cet\ article\ date\ de|este\ artículo\ tiene\ más
        \ de|questo\ articolo\ ha\ più\ di|este\ artigo\ tem\ mais\ de)\b.{0,40}$
    | lectura\ de\ \d+\ min | listen\W*\(?\d+\ min | \d+\ min\ listen | (?:audio|h[öo]ren)\W*\d+:\d\d
    | reading\ mode | text\ size | font\ size | (?:a-?\ ?a\+?\ ?)+$ | (?:small|medium
          |large)(?:\W+(?:medium|large|larger))+\W*$
)"""

_CODE = "(?!(?:class|static|abstract)method|property|override|dataclass|test)"
ADDRESS = (
    rf"^\W*(?:https?://|www\.)\S+\W*$|^@{_CODE}\w{{2,30}}$"
    rf"|^\(?@{_CODE}\w{{2,30}}\)?\W*$|^\#\w+(?:\s*\#\w+)*\W*$"
)
NUMBER = r"^\W*[\d.,]+\s?[kKmM%]?\W*$"

HEADED = r"""^\W*(?:more\ [^.!?]{3,30}\ (?:you['’]ll|you\ (?:will|may|might))\ (?:love|like|enjoy)
    | meet\ (?:the|our)\ (?:author|writer|tester|reviewer|contributor|photographer|cook)s?
    | about\ (?:the\ )?(?:author|poet|writer|artist|photographer|reviewer|translator
        |contributor|blogger|editor|columnist|reporter
        |cook|chef|speaker|team|museum|company|shop|podcast|newsletter)s?\b[^.!?]{0,30}
    | (?:über|zu[rm]?)\ (?:den|die|das|unseren?)?\ ?(?:autor|dichter|künstler|fotograf|verfasser|kolumnist
        |redakteur|museum)\w*\b[^.!?]{0,30}
    | (?:à\ propos\ de|sobre|acerca\ de|riguardo)\ (?:l['’]|la\ |el\ |le\ |o\ |a\ |l)?\ ?(?:aut|poèt|poet
        |fotógraf|photograph|artist|colunist|columnist|journalist
        |period|jornal)\w*\b[^.!?]{0,30}
    | more\ (?:\w+\ )?(?:poems|stories|articles|recipes|posts|reviews|essays|photos|episodes|interviews
        |guides|news|reads|reading|videos|coverage)\b[^.!?]{0,40}
    | (?:mehr|weitere|alle)\ (?:gedichte|texte|rezepte|geschichten|kolumnen|kritiken|interviews|reportagen
        |bilder|ausstellungen|anleitungen|spielberichte)\b[^.!?]{0,40}
    | (?:plus\ de|autres|tous\ les)\ (?:poèmes|textes|recettes|récits|chroniques|entretiens|critiques
        |expositions|tribunes)\b[^.!?]{0,40}
    | (?:más|otros|otras|todos\ los|todas\ las)\ (?:poemas|textos|relatos|cuentos|columnas|entrevistas
        |críticas|reportajes|crónicas|viajes|fotos)\b[^.!?]{0,40}
    | (?:altr[ie]|tutt[ie]\ (?:gli|le|i))\ (?:poesie|testi|racconti|interviste|recensioni|mostre
        |reportage)\b[^.!?]{0,40}
    | (?:mais|outr[oa]s|tod[oa]s\ [oa]s)\ (?:poemas|textos|contos|crônicas|entrevistas|resenhas|reportagens
        |matérias)\b[^.!?]{0,40}
    | this\ (?:\w+\ )?appears\ in\b[^.!?]{0,30} | browse\ (?:all|more|by|the)\b[^.!?]{0,40}
        | explore\ (?:more|all|the|our)\b[^.!?]{0,40}
    | related\ \w+ | more\ (?:from|in|on|by|about)\ [^.!?]{2,40} | latest\ (?:from|in|on
      |news)\b[^.!?]{0,40}
    | (?:you\ (?:may|might)|people|readers)\ (?:also|be)\b[^.!?]{0,40} | (?:related|recommended|trending
          |popular|recent)
      \ (?:stor|article|post|read|news|topic|video|from|on|in)\w*[^.!?]{0,30} | most\ (?:popular|read
        |viewed|shared|recent)\b[^.!?]{0,30}
    | (?:mehr|weitere|neueste|aktuelle|[äa]hnliche|verwandte)\ (?:artikel|beitr[äa]ge|themen|meldungen
          |nachrichten|news|aus|von|zu[mr]?)\b[^.!?]{0,40}
    | (?:plus|tous\ les|toute\ l['’])\ ?(?:d['’]articles|d['’]actualités?|articles|actualité)\b[^.!?]{0,40}
    | (?:más|otras|últimas)\ (?:noticias|historias|recetas|informaciones)\b[^.!?]{0,40}
    | (?:altr[ie]|ultim[ie])\ (?:articoli|notizie|ricette|video|news)\b[^.!?]{0,40}
    | (?:mais|outras|últimas)\ (?:notícias|receitas|matérias)\b[^.!?]{0,40}
    | (?:artículos|noticias|contenidos?|notas|recetas|artigos|notícias|conteúdos?|matérias|receitas)
        \ (?:relacionad|recomendad|similar)\w+[^.!?]{0,30}
    | (?:articles?|contenus?|sujets?|recettes)\ (?:liés?|similaires|associés?|recommandés?)\b[^.!?]{0,30}
    | (?:lo|los|las|les|l[ae]|os|as|o|i)\ (?:más|mais|plus|più)\ (?:le[ií]d|vist|lid|lett|lue?s?\b|consult
        |comentad|recent)\w*[^.!?]{0,30}
    | (?:das\ könnte|auch\ interess|(?:te|ti|le|lhe)\ (?:puede|potrebbe|pode)\w*\ interess)\w*\b[^.!?]{0,50}
    | (?:nos|unsere|our|nuestros|i\ nostri|os\ nossos)\ (?:autres|weiteren|other|otros|altri
        |outros)\ \w+[^.!?]{0,40}
    | (?:sur\ le\ m[êe]me|dans\ la\ m[êe]me|nos\ derniers|les\ plus)\b[^.!?]{0,40} | stay\ connected
          | about\ the\ authors?\b[^.!?]{0,40})\s*[:»>]?\s*$"""

REPLY = r"""^\W*(?:leave\ a\ (?:reply|comment)
    | \d+\ (?:comments?|responses?|replies|discussions?|thoughts?|kommentare?|gedanken|antworten
          |commentaires?|comentarios?)
    | (?:comments|kommentare|commentaires|comentarios|discussion|responses)\s*\(?\d+\)?
    | [\w.\ -]{2,30}\ (?:says|said|sagt|schreibt|meint|dit|dice)(?:\ (?:on|am|le|el)\ .{4,40})?\s*:
    )(?:\ (?:on|to|zu|sur|a)\ .*)?\W*$"""

COMMENT_SIGN = r"""^\W*(?:
    (?:reply|antworten|melden|empfehlen|zitieren|r[ée]pondre|signaler|responder|denunciar|rispondi|segnala
      |gostar|me\ gusta|mi\ piace|j['’]aime|gefällt\ mir|upvote|downvote|permalink|link|flag|report|quote)
      (?:\W+(?:\w+\W*){0,3})?$
    | \#\d+(?:\.\d+)?\b
    | (?:guest|gast|anonymous|anonyme?|anónimo|anônimo)\W*$
    | (?:sort\ by|newest|oldest|neueste|älteste|trier\ par|best\W*$)
  )
  | \b(?:ago|says|wrote|schrieb|meint|sagt|dit|dice|diz|disse)\b\W*$
  | \b(?:vor|il\ y\ a|hace|há)\ \d+\ \w+\W*$ | \b\d{1,2}[:.h]\d{2}\b"""
