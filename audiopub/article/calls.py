"""Lines in which a page asks its reader for something: to subscribe, to follow, to pay, to agree, to install.

This module owns how such a call looks in the languages of most web pages: whom it asks, and for what. It
refuses to say where a line must stand to be removed; `rules` does. All patterns are in verbose form and
without case.
"""

CALL_EN = r"""(?:
    ^\W*(?:(?:and|please|so|now|p\.?s\.?:?|psst|hey|enjoyed\ this\W+|like\ what\ you\ (?:read|see)\W+)\W+)?
      (?:subscribe|sign\ up|register|upgrade|become\ an?|join|follow|add|set|choose|turn\ on|enable
          |activate|get
        |receive|try|start|download|install|support|donate|give|consider|bookmark|switch\ to)\b[^.!?:]{0,60}
      \b(?:subscri(?:ber|ption|bing)s?|members?(?:hip)?|patrons?|supporters?|newsletters?|bulletin|inbox
          |whatsapp
        |telegram|facebook|instagram|youtube|tiktok|bluesky|mastodon|linkedin|x\b|twitter|google(?:\ news)?
        |search\ engine|preferred\ source|home\ screen|notifications?|alerts?|mailing\ list|free\ trial|trial
        |our\ app|the\ app(?=[^\w.]*$)|app\ store|journalism|my\ work|our\ work|ad-free|unlimited|premium
        |e-?edition
        |for\ free\ to|for\ just|for\ only|paid|patreon|ko-?fi|rss\ feed)\b
    | ^\W*(?:thanks|thank\ you)\ for\ (?:reading|subscribing|your\ support|visiting|sharing|signing\ up)\b
    | \b(?:reader|listener|member|user|viewer)[- ](?:supported|funded|powered)\b.{0,60}$
    | \b(?:support|fund)\ (?:my|our|independent|local|quality)\ (?:work|journalism|writing|reporting
        |newsroom)\b
    | \bbuy\ me\ a\ (?:coffee|tea|beer|book)\b | \bbecom(?:e|ing)\ a\ (?:free\ or\ )?paid\ subscriber\b
    | \b(?:like|liked|enjoy|enjoyed|love|loved)\ (?:this|what|our|my
        |the)\b[^.!?]{0,40}[?.,!:]\W+.{0,60}\b(?:share|subscribe
        |follow|like|support|buy\ me|sign\ up|tell\ a\ friend|leave|forward|pass\ it|consider)\b
    | \b(?:forwarded|sent)\ (?:this\ )?(?:e-?mail|newsletter|letter)\b.{0,60}
    | \b(?:you\ can\ )?(?:unsubscribe|opt\ out|cancel|change\ your\ preferences)\b.{0,40}\b(?:any\ ?time
        |here|below
        |at\ the\ bottom)\b
    | ^\W*(?:follow|find|reach|contact|catch|message|e-?mail)\ (?:me|us|the\ author)\b.{0,60}
    | ^\W*(?:let\ (?:me|us)\ know|tell\ (?:me|us)|what\ do\ you\ think|have\ your\ say|over\ to\ you)\b.{0,60}
      \b(?:comments?|below|e-?mail|survey|poll)\b
    | ^\W*(?:our|the|your|a)?\W*(?:best|top|biggest|latest|essential|must-read|most\ important)\b[^.!?]{0,50}
      \b(?:inbox|newsletter|every\ (?:morning|week(?:day)?|day|friday|sunday|saturday)|once\ a\ week|daily
          |weekly)\W*$
    | ^\W*(?:by\ (?:entering|submitting|providing|clicking|subscribing|signing)|we\ (?:will\ never|won't
        |'ll\ never)
        \ (?:share|sell|spam))\b.{0,120}
    | ^\W*(?:no\ spam|already\ subscribed|not\ a\ (?:member|subscriber))\b.{0,60}
    | (?:^|\b(?:access|plans?|subscri\w+|join|digital)\b[^.!?]{0,40}\b)(?:free\ for|only|just
        |from)\ [$£€]\s?\d[\d.,]*
        \ (?:a|per)\ (?:week|month|year)[^\w.]*$
)"""

CALL_DE = r"""(?:
    ^\W*(?:jetzt|hier|bitte|einfach)?\W*(?:abonnier\w+|melde\w*|registrier\w+|folge\w*|lade\w*|hol\w*
        |sicher\w+|teste\w*|unterstütz\w+
        |werde\w*|aktivier\w+|verlink\w+|markier\w+|speicher\w+|spende\w*|bestell\w+|erhalte\w*|empfange\w*
        |diskutier\w+
        |schreib\w*)\b[^.!?:]{0,70}
      \b(?:newsletter|postfach|abos?|abonnent\w*|mitglied\w*|unterstützer\w*|whatsapp\S*|telegram\S*
          |facebook|instagram
        |youtube|tiktok|linkedin|mastodon|bluesky|x\b|twitter|google\S*|push\S*|benachrichtigungen|app
        |probemonat|kostenlos
        |gratis|kommentare|feed|kanal|@\w+)\b
    | ^\W*folge?n?\ (?:sie\ )?(?:uns|mir)\b.{0,60}
    | \b(?:mit\ (?:meiner|der|ihrer|deiner)\ (?:anmeldung|registrierung|bestellung))\b.{0,100}
    | \b(?:stimme\ ich|stimmen\ sie|ich\ bin\ einverstanden|willige)\b.{0,80}
    | \b(?:frei\ haus|direkt\ in\ (?:ihr|dein)|per\ e-?mail)\b.{0,40}$
    | ^\W*(?:das|die|alle)\ (?:beste|wichtigste|neueste|spannendste
        |schönste)\w*\b[^.!?]{0,60}\b(?:jede\ woche|jeden\ \w+|täglich
        |wöchentlich|morgens|freitags|sonntags|samstags|auf\ einen\ blick)\b.{0,40}$
    | ^\W*(?:hat\ (?:dir|ihnen|euch)|gefällt\ (?:dir|ihnen|euch)|hast\ du|habt\ ihr|haben\ sie)\b[^.!?]{0,60}
      \b(?:gefallen|artikel|beitrag|text|ausprobiert|nachgekocht|nachgebacken|fragen|anregungen
          |fehler)\b[^.!?]{0,30}\?
    | \b(?:verlinke?|markiere?|tagge?)\ (?:mich|uns)\b | ^\W*(?:danke|vielen\ dank)\ (?:fürs|für\ (?:das
        |dein|ihr|euer))\ (?:lesen|interesse|abo)\b
    | \b(?:jederzeit|monatlich)\ (?:wieder\ )?(?:abbestell|kündbar|widerruf|abmeld)\w*
    | ^\W*(?:teilen\ mit|gefällt\ mir|wird\ geladen)\b.{0,40}$ | \bunterstützen\ sie\ (?:unsere|unseren|uns
        |unabhängigen)\b
)"""

CALL_FR = r"""(?:
    ^\W*(?:abonnez|inscrivez|suivez|rejoignez|téléchargez|recevez|soutenez|retrouvez|activez|découvrez
        |profitez|devenez|faites|ajoutez
        |partagez|connectez|créez|testez|donnez|saisissez|entrez|laissez)\b[^.!?:]{0,80}
      \b(?:newsletters?|lettre|boîte|mails?|e-?mail|courriel|abonn\w+|alertes?|notifications?|whatsapp
          |telegram|facebook|instagram
        |youtube|tiktok|linkedin|x\b|twitter|google|application|appli|compte|don|membres?|gratuit\w*|offre
        |commentaires?|électronique
        |réseaux|actualités?|publications|communiqués)\b
    | \b(?:dans|sur)\ votre\ (?:boîte|messagerie|e-?mail|mail)\b | ^\W*merci\ (?:de\ (?:nous\ lire|votre)
        |pour\ votre)\b
    | \b(?:informations|données)\ (?:recueillies|collectées|personnelles)\b.{0,100}
        | \bse\ désinscrire\b.{0,40}
    | ^\W*(?:cet\ article|l['’]article|ce\ contenu)\b.{0,40}\b(?:réservé\w*|offert|vous\ (?:a\ plu
        |plaît))\b.{0,60}
    | ^\W*(?:toute?s?|le\ meilleur|l['’]essentiel|chaque\ (?:semaine|matin|jour|dimanche
        |vendredi))\b[^.!?]{0,70}\b(?:gratuit\w*
        |par\ semaine|chaque\ (?:semaine|matin|jour)|mail|lettre|newsletter)\b.{0,20}$
    | ^\W*(?:recevoir|recevez)\ (?:nos|notre|la|les|toute)\b[^.!?]{0,40}$ | \bsoutenez\ (?:notre|un|une
        |nous|la)\b
    | ^\W*(?:une\ erreur|vous\ avez\ (?:une\ question|aimé|des\ informations))\b.{0,60}\?
)"""

CALL_ES = r"""(?:
    ^\W*(?:si\ (?:te|le)\ gust\w+\W.{0,40}\W)?(?:suscríb\w+|apúnt\w+|regístr\w+|síguenos|sigue|descarga
        |recibe|reciba|únete|hazte|apoya|activa|inscríb\w+
        |accede|comparte|añád\w+|dona|deja|escríbenos|puedes\ (?:seguir|suscribirte|apuntarte
        |recibir))\b[^.!?:]{0,90}
      \b(?:newsletters?|boletín|boletines|correo|bandeja|soci[oa]s?|suscrip\w+|suscriptor\w*|whatsapp
          |telegram|facebook|instagram|youtube
        |tiktok|x\b|twitter|google|app|aplicación|notificaciones|alertas|canal|gratis|cuenta|comentarios?
        |redes|periodismo|€|mes)\b
    | ^\W*si\ (?:te|le)\ gust\w+\b.{0,60}\b(?:hazte|suscríb\w*|comparte|apoya|dona|soci[oa])\b
    | \b(?:en|a)\ (?:tu|su)\ (?:correo|bandeja|e-?mail|buzón|móvil)\b.{0,30}$ | ^\W*gracias\ por\ (?:leer
        |tu|su|visitar)\b
    | ^\W*(?:lo\ mejor|las?\ (?:noticias|claves|mejores)
        |toda\ la\ actualidad)\b[^.!?]{0,60}\b(?:cada\ (?:día|mañana|semana|domingo)|correo
        |boletín|newsletter)\b.{0,20}$
    | ^\W*(?:al\ (?:suscribirte|registrarte|enviar|continuar)|he\ leído\ y\ acepto|acepto)\b.{0,100}
    | \bapoya\ (?:el|nuestro|al)\ (?:periodismo|trabajo|medio)\b
)"""

CALL_IT = r"""(?:
    ^\W*(?:iscriviti|abbonati|registrati|seguici|segui|scarica|ricevi|unisciti|sostieni|attiva|diventa
        |condividi|aggiungi|lascia|scrivici|accedi
        |scopri|per\ continuare\ a\ leggere)\b[^.!?:]{0,80}
      \b(?:newsletter|e-?mail|posta|abbon\w+|soci[oa]?|sostenitor\w+|whatsapp|telegram|facebook|instagram
          |youtube|tiktok|x\b|twitter
        |google|app|notifiche|canale|gratis|gratuit\w+|account|commento|social|giornalismo|contenuti)\b
    | \b(?:nella|sulla|via)\ (?:tua\ |vostra\ )?(?:casella|e-?mail|posta)\b.{0,30}$
        | ^\W*grazie\ per\ (?:aver|la|il)\b
    | ^\W*(?:il\ meglio|le\ (?:notizie|migliori)|ogni\ (?:settimana|mattina|giorno|domenica
        |venerdì))\b[^.!?]{0,60}\b(?:e-?mail|newsletter|gratis
        |ogni\ \w+|posta)\b.{0,20}$
    | ^\W*(?:ti\ è\ piaciut\w|vi\ è\ piaciut\w|hai\ (?:trovato|domande|provato))\b.{0,60}\?
    | ^\W*(?:ho\ letto|acconsento|accetto|iscrivendoti|registrandoti|proseguendo)\b.{0,100}
)"""

CALL_PT = r"""(?:
    ^\W*(?:gostou\W.{0,30}\W)?(?:assine|inscreva|cadastre|siga|baixe|receba|ative|participe|apoie|torne
        |seja|compartilhe|partilhe|subscreva|registe
        |adicione|entre|clique|deixe|junte|faça|deseja\ receber|quer\ receber|acompanhe)\b[^.!?:]{0,90}
      \b(?:newsletter|e-?mail|boletim|assinante|assinatura|sóci[oa]s?|apoiador\w*|whatsapp|telegram
          |facebook|instagram|youtube|tiktok|x\b
        |twitter|google|app|aplicativo|aplicação|notificações|canal|grátis|gratuit\w+|conta|comentário
        |redes|jornalismo|novidades|tempo\ real
        |inscreva)\b
    | \b(?:no|em)\ (?:seu|teu)\ (?:e-?mail|celular|telemóvel)\b.{0,30}$ | ^\W*obrigad[oa]\ por\ (?:ler|seu
        |sua|visitar|acompanhar)\b
    | ^\W*(?:o\ melhor|as\ (?:notícias|principais|melhores)|toda?s?\ (?:manhã|semana
        |as\ manhãs))\b[^.!?]{0,60}\b(?:e-?mail|newsletter|todos?\ os
        \ dias|toda\ (?:semana|manhã))\b.{0,20}$
    | ^\W*(?:li\ e\ (?:aceito|concordo)|ao\ (?:se\ inscrever|clicar|continuar|subscrever|enviar)
        |aceito)\b.{0,100}
    | \bfique\ por\ dentro\b | ^\W*(?:gostou|curtiu|encontrou|viu)\b[^.!?]{0,50}\?
)"""

CALL = f"(?:{CALL_EN}|{CALL_DE}|{CALL_FR}|{CALL_ES}|{CALL_IT}|{CALL_PT})"
