"""Regular expressions over whole lines of a page's machinery: players, downloads, buttons, markup.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

PLAYER = r"""^\W*(?:
    (?:audio|video|vídeo|vidéo|podcast|listen|hören|anhören|ascolta|escucha|écouter|ouvir)\b[^.!?]{0,80}
        \(\d{1,3}(?::\d\d)?\s?min\.?\)
    | \d{1,3}\s?min\.?(?:\s\d{1,2}\s?(?:s|sec|sek)\.?)? | (?:speed|tempo|vitesse|velocidad\w?
        |velocità)\W{0,3}\d(?:[.,]\d+)?\s?[x×]
    | (?:audio|video|player|lecteur|reproductor|lettore)\W{0,3}(?:download|herunterladen|télécharger|descargar
        |scaricare|wird\ geladen|loading)
    | (?:caricamento|chargement|cargando|carregando|loading|lade)\b[^.!?]{0,30}
    | (?:(?:hide|toggle|show)\ (?:more\ options|caption|transcript)\W*){1,3}
    | (?:skip\ ad|this\ is\ an\ embedded\ video\b.{0,30})
    | (?:das\ )?(?:video|audio)\ (?:ist\ )?nicht\ verfügbar | (?:video|audio)\ (?:is\ )?(?:not\ available
        |unavailable)
    | (?:vídeo|vidéo|video)\ (?:no|non|não|indisponible)\ ?(?:disponibl?[el]|disponibile|disponível)?
    | (?:(?:voz|voce|voix|stimme|voice)\ (?:generad\w|sintétic\w|generat\w|synthétique
        |automatically\ generated)\b[^.!?]{0,40})
    | (?:diese\ audioversion|this\ (?:audio|narration)|cette\ (?:lecture|version\ audio)|esta\ (?:leitura
        |lectura)
        |questa\ lettura|la\ lecture\ audio|narrated\ by)\b(?=.{0,120}\b(?:ai|ki|ia|auto\w*|synthe\w*
        |generated
        |générée?|generad[ao]|gerad[ao]|generat[ao]|generiert|sintétic[ao]|sintetic[ao]|künstlich\w*|computer\w*
        |artificial\ intelligence|human\ voice|our\ app|abonnés)\b).{0,120}
    | (?:dieses\ thema\ im\ programm|sendung)\s?:.{0,80}
    | (?:le\ direct\ radio|en\ directo|direct\ vidéo|livestream|live\ stream|zum\ liveticker|zum\ livestream)
)\W*$"""

DOWNLOAD = r"""(?:
    ^[^.!?]{0,90}[(\[](?:pdf|jpe?g|png|mp3|docx?|xlsx?|odt|ods|odp|rtf|pptx?|csv|zip|epub)\b[^()]{0,20}[)\]]\W*$
    | ^\W*[\w.-]{1,60}\.(?:pdf|jpe?g|docx?|zip|mp3|xlsx?)(?:\W.{0,20})?$
    | ^\W*(?:downloads?|download\ guide|embed|herunterladen|télécharger|descargar|scarica|baixar)\W*$
)"""

MARKUP = r"""(?:
    ^\W{0,2}<(?:iframe|script|div|embed|blockquote|img|object)\s.{0,300}(?:>|$) | ^\{"\w{1,30}":.{0,300}\}?$
    | ^\W*\[\s?\]\s.{0,30}$
)"""

JUMP = r"""^\W*(?:
    (?:zum\ rezept|direkt\ zum\ \w+|nach\ (?:unten|oben))\ ?(?:springen)? | jump\ to\ [^.!?]{2,30}
    | aller\ (?:directement\ )?(?:à|au)\ [^.!?]{2,30} | (?:ir|saltar)\ (?:a\ la|al)\ receta
    | vai\ alla\ ricetta | (?:ir|pular|saltar|pule)\ (?:para|à|até)\ a?\ ?receita
        | sauter\ à\ la\ recette | [^.!?]{2,60}\s[↓↑]
)\W*$"""

MADE = r"""^\W*(?:
    (?:did\ you|have\ you|tried|if\ you)\ (?:make|made|try|tried|cook(?:ed)?|bake[d]?|this)\b.{0,160}
        \b(?:rat(?:e|ing)|tag|comment|let\ me\ know|instagram|star)\b.{0,80}
    | (?:please\ )?(?:tag|mention)\ (?:me\ )?@\w{2,30}\b.{0,60} | (?:did\ you\ make|tried)\ (?:this
        |it)\b[^.!?]{0,20}\?
    | want\ to\ save\ this\b.{0,40}\?
    | us\ customary\b.{0,20} | (?:(?:our|editors?['’]?s?|user)\ )?rating:\ \d.{0,12}
)\W*$"""

GIVING = r"""^\W*(?:
    (?:give|donate)\ [$£€]\s?\d{1,5} | (?:another|other)\ amount | (?:donner|dona|doar|spenden?)\ \d{1,5}\s?€
    | (?:i\ am\ already|ya\ soy|ich\ bin\ (?:schon|bereits)|je\ suis\ déjà|sono\ già|já\ sou)
        \b[^.?]{0,30}
    | (?:quiero\ ser|je\ (?:soutiens|m['’]abonne)|voglio\ (?:diventare|sostenere)|quero\ (?:ser|apoiar)
        |i\ want\ to\ (?:help|support|join|give)|ich\ will\ (?:helfen|unterstützen|spenden)|ja,?\ ich\ will)\b
        [^.?]{0,24}
    | (?:(?:give|join|donate)\ now|contribuir|contribuer|contribute|contribuisci|get\ in\ touch|je\ donne
        |(?:resérva|consígue|cómpra|descárga)l[oa]s?|(?:reserve|order|pre-?order|get)\ yours|réservez-l[ea]s?
        |faire\ un\ don|jetzt\ (?:spenden|unterstützen|anhören|hören))
)\W*$"""

GLUED = r"""^(?:read\ more|leer\ más|más\ información|lire\ (?:la\ suite|plus|aussi)|mehr\ lesen
        |weiterlesen|leia\ mais
    |leggi\ (?:di\ più|anche|tutto))(?-i:(?=[A-ZÀ-Þ‘“«„]))[^.]{0,200}$"""

EMBEDDED = r"""^\W*(?:
    (?:empfohlener\ )?externen?\ inhalte?\b[^.!?]{0,20}(?:erlauben|anzeigen|laden|zulassen)
    | wir\ (?:benötigen|brauchen)\ (?:ihre|deine)\ (?:zustimmung|einwilligung)\b.{0,140}
    | (?:this|the)\ (?:content|post|video)\ is\ (?:hosted|provided)\ by\b.{0,120}
    | (?:ce|ese|este|questo)\ cont\w+\b[^.!?]{0,30}\b(?:bloqu\w+|tiers|terceros|terzi)\b.{0,120}
    | (?:bitte\ akzeptier|please\ accept|veuillez\ accepter|acept[ae]|accett[ai]|aceite)\w*\b.{0,80}
        \bcookies?\b.{0,60}
    | en\ cochant\ cette\ case\b.{0,140} | by\ (?:ticking|checking)\ this\ box\b.{0,140}
    | (?:il\ vous\ reste|noch|you\ have|te\ queda|resta)\ [\d.,]{1,5}\s?%.{0,120}
    | privacy\ notice\s?:.{0,400}
    | (?:ajouter\ à\ vos|zu\ (?:ihren|deinen)|add\ to\ (?:your|my))\ [^.!?]{2,30}
    | (?:voir|ver|view|vedi|ansehen)\ (?:en|in|im|em|a)\ (?:plein\ écran|full\ ?screen|vollbild|tela\ cheia
        |pantalla\ completa|schermo\ intero)
    | (?:alle\ )?(?:preise?|prices?|prix|precios|prezzi)\ (?:inkl|incl|include)\b.{0,80}
    | republish\ (?:this|our)\b.{0,60} | nachdruck\ erlaubt
)\W*$"""

PRICED = r"""^\W*(?:
    servez-vous | check\ (?:amazon|prices?) | quick\ links
    | (?:prices|preise?|les\ prix|los\ precios|i\ prezzi|os\ preços)\ (?:are|inkl\.?|werden|sont|son|sono
        |são)\b.{0,90}
    | (?:today['’]s\ )?best\ [^.!?]{2,50}\ deals(?:\ on\b.{0,40})? | best\ deals\ on\ [^.!?]{2,50}
    | (?:book|compare)\ (?:a|an|the|your)?\ ?(?:nearby|best|cheap(?:est)?)\ [^.!?]{2,40}
    | (?:regala|offri|gift|verschenken?|offrez|regalar?)\ (?:\w+\ )?(?:est[ea]|quest[oa]|this|diesen|cet
        |un\ abbonamento|una\ suscripción|un\ abonnement|ein\ abo)\b[^.!?]{0,40}
)\W*$"""

PATH = r"^[^.!?›]{2,40}(?:\s?›\s?[^.!?›]{2,40}){1,6}$"
