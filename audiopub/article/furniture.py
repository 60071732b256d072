"""Regular expressions over whole lines of a page's smaller blocks: facts, consent, embeds, forms, authors.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

EMBED = r"""^\W*(?:
    (?:view|see)\ this\ (?:post|photo|reel|video|thread)\ on\ \w+ | an?\ (?:post|video|reel
        |photo)\ shared\ by\b
    | (?:sieh|schau|seht|sehen)\b.{0,12}\b(?:beitrag|post|video)\ (?:auf|bei)\ \w+ | (?:ein
        |einen)\ (?:beitrag|video)
        \ geteilt\ von\b | diesen\ (?:beitrag|post)\ auf\ \w+\ an(?:sehen|zeigen|schauen)
    | voir\ (?:cette\ publication|ce\ post|cette\ photo|ce\ tweet)\ sur\ \w+ | une\ (?:publication|photo
        |vidéo)\ partagée\ par\b
    | ver\ est[ae]\ (?:publicación|post|publicação|foto|tuit)\ (?:en|no)\ \w+
    | una\ publicación\ compartida\ (?:de|por)\b | un[ao]?\ publicação\ (?:com)?partilhada\ por\b
    | um[a]?\ (?:publicação|post|foto)\ (?:com)?partilhad[ao]\ por\b
    | visualizza\ (?:questo\ )?(?:post|foto)\b.{0,20}\bsu\ \w+ | un\ post\ condiviso\ da\b
    | (?:this\ content\ is\ (?:hosted|not\ available|provided)|to\ (?:view|see|play
        |watch)\ this\ (?:content|video|post|tweet))\b
    | (?:mit\ ihrer\ (?:zustimmung|einwilligung)|an\ dieser\ stelle\ (?:befindet|finden|steht
        |möchten))\b.{0,60}
        \b(?:extern\w*|video|inhalt\w*|youtube|karte)\b
    | (?:externer?|empfohlener)\ (?:redaktioneller\ )?inhalt\b | (?:durch\ das
        |mit)\ klick\w*\ auf\b.{0,60}\b(?:daten|video|youtube)\b
    | (?:ce|cette|ces)\ (?:contenu|vidéo|carte|module)\b.{0,40}\b(?:bloqué|désactivé|cookies|hébergé|tiers)
    | pour\ (?:voir|afficher|lire|consulter)\ (?:ce|cette)\ (?:contenu|vidéo|carte)\b.{0,60}\b(?:cookies
        |accept\w+|activ\w+)
    | (?:este|esta)\ (?:contenido|vídeo|video|conteúdo)\b.{0,40}\b(?:bloquead[oa]|terceros|externo|cookies
        |terceiros|(?:no|não|solo|só|apenas)\ está\ (?:\w{1,6}\ )?(?:disponible|disponível))\b
    | questo\ (?:contenuto|video)\b.{0,40}\b(?:bloccato|ospitato|esterno|cookie
        |non\ è\ (?:più\ )?disponibile)\b
    | .{0,40}\b(?:requires?|needs?|enable|activate|aktivieren\ sie|activez|activer|activa|active|habilite
        |attiva|abilita)
        \ (?:javascript|java\ script)\b | (?:sie\ haben\ )?javascript\b.{0,60}\b(?:deaktiviert|aktiviert
            |required|disabled|désactivé
        |desactivado|desativado|disattivato|necesario|necessário|nécessaire|erforderlich|benötigt)\b
)"""

AUDIO = r"""^\W*(?:
    (?:listen|listen\ to|play\ audio|audio|anhören|hören|artikel\ (?:an)?hören|écouter|escucha|escuchar
        |ascolta|ouvir|ouça)\b
        [^.!?\d]{0,30}\(?\d{1,3}(?:[:.]\d{2})?\s?(?:min\w*)?\.?\)?\W*$
    | (?:ouvir|ouça|escuchar|escucha|ascolta|écouter|écoutez|listen\ to|hear|höre?n?\ sie)\ (?:a|o|la|el|le
        |l['’]|il|esta|este|this
        |cet|cette|the|den|die)?\ ?(?:artigo|matéria|notícia|reportagem|texto|texte|article|articolo
            |notizia|noticia|nota|artículo|podcast
        |audio|áudio|story|episode|beitrag|artikel|folge)\W*$
    | \d{1,3}\ (?:photos?|images?|pictures?|fotos?|bilder|foto|immagini|imagens
        |fotografías)(?:\ (?:in\ (?:the\ )?gallery|ansehen|anzeigen))?\W*$
    | \+\s?\d{1,3}\W*$ | \d{1,3}\ (?:minut[ie]|minutes?|minuten|minutos)\ (?:di\ lettura|de\ lecture
        |de\ lectura|de\ leitura|lesezeit|lesedauer
        |read(?:ing)?(?:\ time)?)\W*$
    | \d[\d.,]{0,8}\s?(?:k|mila|mil|tsd\.?)?\ ?(?:views?|comments?|shares?|likes?|aufrufe|kommentare?
        |mal\ geteilt|vues?|partages?
        |commentaires?|visualizzazioni|condivisioni|commenti|visitas|visualizações|visualizaciones
            |comentarios?|comentários?|compartidos?)
        (?:\W{0,3}\d[\d.,]{0,8}\s?k?\ ?(?:views?|comments?|shares?|likes?|kommentare?|commentaires?
            |commenti|comentarios?|comentários?))?\W*$
)"""

FACTS = r"""^\W*(?:
    (?:tel|telefon|telefono|teléfono|telefone|téléphone|phone|fax|telefax|mobil|e-?mail|mail|courriel
        |correo|web|website|webseite|internet|site
        |sitio\ web|sito(?:\ web)?|address|adresse|anschrift|dirección|indirizzo|endereço|location|ort|lieu
            |lugar|luogo|local|venue|postcode
        |opening\ (?:hours|times)|öffnungszeiten|horaires?|horarios?|horário|orari|opens|closed|admission
            |eintritt|entrée|entrada|ingresso
        |tickets?|tarifs?|tarifas?|precios?|prezzo|prezzi|preço|preis|price|prix|getting\ there|anfahrt
            |accès|cómo\ llegar|come\ arrivare
        |como\ chegar|sku|isbn|ean|art(?:ikel)?\.?-?n(?:r|ummer)\.?|item\ (?:no|number)|model|verfügbarkeit
            |availability|disponibilité
        |disponibilidad|in\ stock|versand|shipping|lieferzeit|contact|kontakt|contacto|contatto|contato
            |pressekontakt|press\ contact
        |contact\ presse|media\ contact)\s?[.:]{1,2}\s?\S.{0,90}$
    | (?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom
        |gio|sab|seg|ter|qua|qui|sex
        |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday
            |friday|saturday|sunday|lundi|mardi
        |mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo
            |lunedì|martedì|mercoledì|giovedì
        |venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|daily
            |täglich)s?\b\.?[^!?\d]{0,40}\d{1,2}(?:[:.h]\d{0,2})?\s?(?:am|pm
        |a\.m\.|p\.m\.|uhr|h)?\s?(?:[-–]|to|bis|à|a|às)\s?\d{1,2}.{0,30}$
    | (?:adults?|concessions?|children|child|students?|seniors?|famil(?:y|ies)|members?|erwachsene|ermäßigt
        |kinder|familien\w*|adultes?
        |tarif\ (?:plein|réduit)|plein\ tarif|entrada\ (?:general|reducida)|adultos?|niños?|intero|ridotto
            |adulti|bambini|inteira|meia
        |crianças?)\b[^.!?]{0,40}(?:[£€$]\s?\d|\d(?:[.,]\d\d)?\s?(?:€|euros?\b|r\$)|\bfree\b|\bfrei\b
            |gratuit\w*|gratis|grátis)[^.!?]{0,30}$
    | (?:r\$|[£€$])\s?\d[\d.,]{0,9}\W*$ | (?:from|ab|now|was|rrp|msrp|uvp|à\ partir\ de|dès|desde
        |a\ partir\ (?:da|de)|da|por)\W{0,3}
        (?:(?:r\$|[£€$])\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:€|euros?))\W*$ | \d[\d.,]{0,9}\s?€\W*$
    | (?:inkl|zzgl|incl|excl)\.?\ [^.!?]{0,20}\b(?:mwst|versand\w*|vat|tax|tva|iva)\b.{0,60}$
        | tva\ incluse\b.{0,40}$
    | (?:calories|energy|kalorien|brennwert|energie|énergie|calorie|calorías|energía|calorias|energia
        |valor\ energético|carbohydrates?|carbs
        |kohlenhydrate|glucides|carboidrati|hidratos(?:\ de\ carbono)?|carboidratos|protein|proteins|eiweiß
            |protéines|proteínas|proteine
        |fat|fett|lipides|grasas?|grassi|gorduras?|saturated\ fat|sugar|zucker|sucres?|azúcar(?:es)?
            |zuccheri|açúcar(?:es)?|fiber|fibre
        |ballaststoffe|fibres|fibra|fibras|sodium|salt|salz|sel|sodio|sale|sódio
            |cholesterol)\s?[:·|]?\s?\d[\d.,]{0,6}\s?(?:k?cal|kj|m?g|%)\b
        [^.!?]{0,160}$
    | (?:humidity|wind|luftfeuchte|luftfeuchtigkeit|humidité|vent|humedad|viento|umidità|vento|umidade|rain
        |regen|pluie|lluvia|pioggia|chuva
        |uv(?:-?\ ?index)?|feels\ like|gefühlt|ressenti|sensación|percepita
            |sensação)\s?:?\s?\d{1,3}(?:[.,]\d)?\s?(?:%|km/h|mph|m/s|mm|°.?)?\W*$
    | [\w’' -]{0,30}-?\d{1,2}\s?°\s?[cf]?(?:\s?[/|–-]\s?-?\d{1,2}\s?°?\s?[cf]?)?[\w\s]{0,20}$
    | \d{1,2}[.\t\ ]\s?[^.!?\d]{2,30}(?:[\t\ ]{1,3}[-+]?\d{1,3}(?::\d{1,3})?){3,10}\W*$
    | (?:[\w.&’' -]{2,30}\t){3,12}[\w.&’' +-]{0,30}$
)"""

CONSENT = r"""^\W*(?:
    (?:this|our)\ (?:web)?site\b.{0,30}\buses?\b.{0,40}\bcookies?\b
        | we\ (?:and\ our\ (?:\d+\ )?(?:partners|vendors)\ )?use\b.{0,40}\bcookies?\b
    | (?:we|our\ partners|we\ and\ our\ (?:\d+\ )?(?:partners|vendors))\b.{0,80}\b(?:process|store
        |access)\b.{0,60}\b(?:device|personal\ data
        |cookies)\b | (?:you\ can|manage)\b.{0,40}\b(?:your\ (?:choices|preferences|consent)
            |cookie\w*)\b.{0,60}\b(?:any\ time|here|settings)\b
    | (?:diese|unsere)\ (?:web)?(?:site|seite)\b.{0,40}\bcookies?\b | (?:wir
        |wir\ und\ unsere\ (?:\d+\ )?partner)\ (?:verwenden|nutzen|setzen
        |verarbeiten|speichern)\b.{0,60}\b(?:cookies?|endgerät\w*|tracking)\b | cookies\ (?:helfen
            |erleichtern|ermöglichen)\b
    | (?:auf|durch)\b.{0,60}\bwebsite\b.{0,40}\bcookies\b | (?:ce|notre)\ site\b.{0,40}\bcookies?\b
        | (?:nous|nous\ et\ nos\ (?:\d+\ )?partenaires
        |nos\ partenaires\ et\ nous)\b.{0,20}\b(?:utilis|dépos|stock|trait)\w*\b.{0,60}\b(?:cookies?
            |traceurs|terminal|données)\b
    | (?:est[ea]|nuestr[oa]|noss[oa]|o\ noss[oa])\ (?:sitio|página|web|site|portal)\b.{0,40}\b(?:utiliza
        |usa|emplea)\b.{0,30}\bcookies
    | (?:utilizamos|usamos|nosotros\ y\ nuestros|nós\ e\ (?:os\ )?nossos)\b.{0,60}\b(?:cookies|socios
        |parceiros)\b
    | (?:al|ao)\ (?:continuar|navegar|seguir|prosseguir|clicar|pulsar)\b.{0,80}\b(?:cookies|aceptas?
        |concorda|aceita|política)\b
    | (?:questo|il\ nostro)\ sito\b.{0,40}\bcookie\b | (?:utilizziamo|usiamo|noi\ e\ (?:i\ nostri
        |terze))\b.{0,80}\bcookie\b
    | (?:proseguendo|continuando|cliccando|chiudendo)\b.{0,80}\b(?:cookie|acconsent\w*|accett\w*)\b
    | en\ (?:poursuivant|continuant|cliquant)\b.{0,80}\b(?:cookies?|acceptez|accepter)\b
    | (?:durch\ (?:die\ )?(?:weitere\ )?nutzung|indem\ sie|wenn\ sie\ (?:weiter
        |fortfahren))\b.{0,80}\b(?:cookies?|stimmen|akzeptieren)\b
    | (?:responsable|finalidad|legitimación|destinatarios|derechos|responsável|finalidade)(?:\ (?:de|del
        |do)\b.{0,30})?:\s.{0,120}
        \b(?:datos|dados|comentarios|consentimiento|tratamiento|hosting|rectificar|suprimir)\b
    | (?:la\ tua|il\ tuo|sua|tu|deine|ihre|votre|your|the)\b.{0,30}\b(?:privacy|privacidad|privacidade
        |privatsphäre|vie\ privée)\b.{0,20}
        \b(?:matters|is\ important|importa|importante|wichtig|importe)\b
)"""

FORM = r"""^\W*(?:
    (?:(?:your\ )?(?:name|e-?mail|website|url|comment|message)|(?:ihr|dein)e?\s?(?:name
        |e-?mail(?:[- ]adresse)?|url|webseite|website|kommentar|nachricht)
        |kommentar|nachricht|webseite|nom|pseudo|site\ web|commentaire|nombre|sitio\ web|comentario|nome
            |sito\ web|commento|comentário)\s?
        (?:\*|\((?:required|optional|erforderlich|pflichtfeld|obligatoire|facultatif|obligatorio|opcional
            |obbligatorio|facoltativo|obrigatório
        |will\ not\ be\ published|wird\ nicht\ veröffentlicht)\)){1,2}.{0,40}$
    | mail\ \(will\ not\ be\ published\).{0,20}$
    | (?:meinen?|save\ my|guarda\ mi|salva\ il\ mio|salvar\ meus?|enregistrer\ mon)\ (?:name|nombre|nome
        |nom|dados)\b.{0,120}$
    | (?:benachrichtig\w+|notify|avísame|notifique|avvisami|prévenez|avertissez)\b.{0,30}\b(?:kommentar\w*
        |beiträge|comment\w*|posts?|respuestas|commenti
        |entradas|comentários|articles?)\b.{0,60}$
    | (?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?)\b.{0,30}\b(?:moderated
        |moderiert|freigeschaltet|modérés|moderados
        |moderati|aprovados|geprüft|closed|geschlossen|fermés|cerrados|chiusi|fechados|approved)\b.{0,80}$
    | (?:kommentarfunktion|kommentieren)\b.{0,40}\b(?:geschlossen|deaktiviert|möglich)\b.{0,20}$
    | (?:du\ musst|sie\ müssen|you\ must\ be|vous\ devez|debes|devi|você\ precisa)\b.{0,40}\b(?:angemeldet
        |logged\ in|connecté|iniciar|accedere
        |conectad|eingeloggt|être)\b.{0,60}$
    | (?:opinions\ expressed|the\ (?:views|opinions))\b.{0,60}\b(?:comments?|readers|commenters)\b.{0,80}$
    | (?:los|as|os|i|las|die)\ (?:comentarios|opiniones|comentários|opiniões|commenti
        |kommentare)\b.{0,60}\b(?:responsab\w*|autores|usuarios|usuários|leitores
        |lettori|meinung|lectores)\b.{0,80}$
    | (?:netiquette|charte\ de\ modération|community\ guidelines|house\ rules|normas\ de\ (?:uso
        |participación|la\ comunidad))\b.{0,40}$
    | (?:nenhum|sin|nessun|aucun|keine?|no)\ (?:comentário|comentarios|commento|commentaire|kommentare?
        |comments?)(?:\ (?:yet|aún|ancora|noch))?\s?:?\W*$
    | (?:ordenar|sort|sortieren|trier|ordina|sortiert)\ (?:por|by|nach|par|per)\b.{0,30}$ | (?:max
        |noch)\b.{0,12}\b(?:zeichen|characters|caracteres)\b.{0,20}$
    | (?:skip\ to|weiter\ zu)\ (?:comments|kommentaren).{0,20}$
)"""

AUTHOR = r"""^\W*(?:
    (?:all|more|other)\ (?:posts|articles|stories|columns|works|recipes)\ (?:by|from)\ .{2,40}$
    | (?:view|see|read)\ (?:all|more)\ (?:posts|articles|stories|from|by)\b.{0,50}$
    | (?:alle|weitere|mehr)\ (?:artikel|beiträge|texte|rezepte|kolumnen|posts
        |artikel\ und\ beiträge)\ (?:von|des\ autors|der\ autorin)\b.{0,40}$
    | (?:voir\ )?(?:tous\ )?(?:les|ses|ces)\ (?:articles|textes|recettes|publications|billets
        |autres\ articles)\ (?:de|d['’]|par)\ ?.{2,40}$
    | (?:ver\ )?(?:tod[oa]s\ )?(?:los|las|os|as|sus)\ (?:artículos|textos|columnas|entradas|artigos
        |matérias|posts|recetas|receitas|publicaciones
        |publicações|noticias|notícias|colunas)\ (?:de|por|do|da)\ .{2,40}$
    | (?:vedi\ |leggi\ )?tutt[ie]\ (?:gli|i|le)\ (?:articoli|testi|post|ricette|contenuti)\ (?:di
        |dell['’])\ ?.{2,40}$
    | (?:(?-i:[A-ZÀ-Þ])[\w.’'-]{0,20}\s){2,4}(?:est|ist|es|è|é|war|arbeitet\ als|escribe|schreibt|scrive|écrit
        |travaille)\ (?:un[ae]?\ |um\ |uma\ |eine?\ |freie[rn]?\ |freelance\ )?
        (?:\w{3,20}\ (?:und|et|y|e|&)\ )?(?:journalist\w*|redakteur\w*|autor(?:in|a)?\b|reporter\w*
            |korrespondent\w*|journaliste|auteure?\b|autrice|rédact\w+|chroniqueu\w+
        |periodista|redactora?\b|escritora?\b|columnista|giornalista|scrittric?e\b|scrittore|redattric?e\b
            |redattore|jornalista|colunista|repórter
        |bloguer\w*|food-?blogger\w*|blogger\w*|fotograf\w*|fotógraf\w*|photographe)\b.{0,300}$
    | (?:journaliste|giornalista|periodista|jornalista|freier?\ journalist\w*|redakteur\w*
        |rédact\w+\ en\ chef|freelance\ (?:writer|journalist)|editor-in-chief
        |writer|colunista|columnista|chroniqueu\w+)\b[^.!?]{0,60},\s(?:è|ha|il|elle|est|es|é|nació|nasceu|nata|nato|née?
            |sie|er|lebt|schreibt|vive|escribe|scrive|écrit|lives|writes)\b.{0,250}$
)"""

LEGAL = r"""(?:
    \b(?:p\.?\ ?iva|partita\ iva|cnpj|c\.?i\.?f\.?:|nif\b|reg(?:istro|\.)\ trib(?:unale|\.)|handelsregister
        |amtsgericht\ \w+\ hr|hrb\ \d|ust-?id\w*|rcs\ [a-z]+
        |vat\ (?:no|number|reg)|registered\ (?:charity|company|office|number|in)|charity\ (?:no|number
            |registered)|company\ (?:no|number)|siret|siren\b)
    | ^\W*(?:direttore\ responsabile|verantwortlich(?:er\ redakteur|\ i\.?\ ?s\.?\ ?d\.?\ ?p
        |\ für\ den\ inhalt)|directeur\ de\ (?:la\ )?publication|v\.\ ?i\.\ ?s\.\ ?d\.\ ?p
        |herausgeber|editore|depósito\ legal|dépôt\ légal|issn)\b.{0,100}$
    | \b(?:published|licensed|veröffentlicht|lizenziert|publié\w*|publicad[oa]|pubblicat[oa]|available
        |disponible|content)\b.{0,40}\b(?:creative\ commons|cc[ -]by)\b
    | ^\W*(?:except\ where\ otherwise\ noted|sofern\ nicht\ anders|sauf\ mention\ contraire
        |salvo\ indicación|salvo\ indicação|eccetto\ dove)\b
    | \b(?:part\ of|member\ of|a\ brand\ of|ein\ angebot\ (?:von|der|des)|un\ site\ (?:du|de)\ groupe
        |una\ (?:web|publicación)\ de|un\ marchio\ di|uma\ publicação\ d[ao])\b.{0,50}
        \b(?:group|gruppe|groupe|grupo|gruppo|media|medien|network|verlag|ltd|gmbh|s\.?p\.?a|s\.?a\.?
            |inc)\b\W*$
    | ^\W*(?:published\ in\ the\ print\ edition|this\ (?:article|story)\ appears?\ in\ the\ (?:print
        |\w+)\ (?:edition|issue)
        |(?:dieser|der)\ (?:artikel|text|beitrag)\ (?:ist|erschien|stammt)\b.{0,40}\b(?:ausgabe|heft
            |print)\w*)\b.{0,140}$
    | ^\W*(?:a\ version\ of\ this\ (?:article|story)\ (?:appears|was)|corrections?\ to\ this\ article
        |reprints?\ (?:faq|and\ permissions))\b.{0,120}$
)"""

FEEDBACK = r"""^\W*(?:
    [^.!?]{0,60}\byour\ feedback\ will\ help\b.{0,40}$ |
    (?:not\ )?(?:helpful|hilfreich|utile|útil)\W{0,2}\d{1,6}\W*$ | (?:ask|add|submit)\ (?:a|an|new|your)
        \ (?:new\ )?(?:question|tip|photo)\W*$
    | (?:frage\ stellen|poser\ une\ question|haz\ una\ pregunta|fai\ una\ domanda|fazer\ uma\ pergunta)\W*$
    | \d{2,4}\ (?:characters|zeichen|caractères|caracteres|caratteri)\ (?:left|übrig|restants?|restantes
        |rimanenti)\W*$
    | (?:report|denunciar|signaler|segnala)\ (?:this|est[ea]|cette|questo)\ (?:ad|advert|anúncio|anuncio
        |annonce|publicité|annuncio)\W*$ | (?:diese\ )?anzeige\ melden\W*$
    | (?:was|is|did)\ (?:this|you)\b.{0,30}\b(?:helpful|useful|page|find|article)\b.{0,40}\?(?:\W{0,3}(?:yes
        |no))*\W*$
    | (?:war|ist|hat)\ (?:dies\w*|ihnen|der|das|dir)\b.{0,40}\b(?:hilfreich|nützlich|gefallen
        |geholfen)\b.{0,20}\?.{0,12}$
    | (?:cette\ page|cet\ article|ce\ contenu|ces\ informations?)\b.{0,30}\b(?:utile
        |aidé)\w*.{0,20}\?.{0,12}$
    | ¿.{0,40}\b(?:útil|ayudado|gustado|error)\b.{0,30}\?.{0,12}$ | (?:ti|questa|questo
        |hai)\b.{0,40}\b(?:utile|errore)\b.{0,20}\?.{0,12}$
    | (?:est[ae]|isto|ess[ae])\b.{0,40}\b(?:útil|ajudou)\b.{0,20}\?.{0,12}$
    | (?:report|suggest)\ (?:a|an|any)\b.{0,10}\b(?:problem|error|correction|typo|mistake|edit)\b.{0,40}$
    | (?:fehler|problem)\ (?:gefunden|melden|entdeckt|im\ (?:text|artikel))\b.{0,40}$
        | signaler\ une?\ (?:erreur|problème|faute)\b.{0,40}$
    | (?:informar\ de|reportar|comunicar|avisar)\ (?:un|um)?\ ?(?:error|erro|problema)\b.{0,40}$
        | segnala\ (?:un|errore|refuso)\b.{0,30}$
    | (?:encontrou|viu)\ (?:um|algum)\ erro\b.{0,40}$ | (?:page\ )?last\ (?:reviewed|updated
        |modified)\b.{0,40}$
    | there\ was\ (?:a\ problem|an\ error)\b.{0,50}$ | (?:something|etwas|algo|qualcosa)\ (?:went\ wrong
        |ist\ schief|salió\ mal|deu\ errado|è\ andato)\b.{0,40}$
    | (?:you\ have\ (?:full\ )?access|check\ access|access\ (?:provided|options|through))\b.{0,80}$
)"""

STORES = r"""^\W*(?:
    (?:download|get\ it|available|now)\ (?:it\ )?(?:on|in|from|at)\ (?:the\ )?(?:app\ store|google\ play
        |play\ store|galaxy\ store|f-droid|microsoft\ store)\W*$
    | (?:jetzt\ )?(?:laden|erhältlich|verfügbar|bei|im)\b.{0,12}\b(?:app\ store|google\ play
        |play\ store)\W*$
    | (?:télécharger|disponible|disponível|disponibile|descárgal[ao]|scarica(?:la)?|baixe|consíguel[ao]
        |baixar)\b.{0,14}\b(?:app\ store|google\ play|play\ store)\W*$
    | (?:app\ store|google\ play)\W*$ | scan\ (?:the|this)\ qr\b.{0,40}$
)"""

LANGUAGES = r"""^\W*(?:english|deutsch|français|español|italiano|português|nederlands|polski|русский|türkçe
    |العربية|中文|日本語|한국어|svenska|dansk|norsk
    |suomi|català|euskara|galego|українська|čeština|magyar|română|ελληνικά|uk|us|en|de|fr|es|it|pt|nl)
    (?:[\s|/·•,(]{1,3}(?:english|deutsch|français|español|italiano|português|nederlands|polski|русский
        |türkçe|العربية|中文|日本語|한국어|svenska|dansk
    |norsk|suomi|català|euskara|galego|українська|čeština|magyar|română|ελληνικά|brasil|us|uk|en|de|fr|es
        |it|pt|nl)\)?){1,30}\W*$
    | ^\W*(?:english|deutsch|français|español|italiano|português|nederlands|polski|русский|türkçe|العربية
        |中文|日本語|català|euskara|galego)\W*$
    | ^\W*(?:read\ (?:this|it)\ in|auch\ (?:verfügbar\ )?(?:auf|in)|lire\ en|leer\ en|leggi\ in|leia\ em
        |disponible\ en|also\ available\ in|traducir\ a)\b.{0,30}$"""
