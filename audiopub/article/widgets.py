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
        |questa\ lettura|la\ lecture\ audio|narrated\ by)\b.{0,120}
    | (?:dieses\ thema\ im\ programm|sendung)\s?:.{0,80}
    | (?:le\ direct\ radio|en\ directo|direct\ vidéo|livestream|live\ stream|zum\ liveticker|zum\ livestream)
)\W*$"""

DOWNLOAD = r"""(?:
    ^[^.!?]{0,90}[(\[](?:pdf|jpe?g|png|mp3|docx?|xlsx?|zip|epub)\b[^()]{0,20}[)\]]\W*$
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
    | vai\ alla\ ricetta | ir\ para\ a\ receita | [^.!?]{2,60}\s[↓↑]
)\W*$"""

MADE = r"""^\W*(?:
    (?:did\ you|have\ you|tried|if\ you)\ (?:make|made|try|tried|cook(?:ed)?|bake[d]?|this)\b.{0,160}
        \b(?:rat(?:e|ing)|tag|comment|let\ me\ know|instagram|star)\b.{0,80}
    | (?:please\ )?(?:tag|mention)\ (?:me\ )?@\w{2,30}\b.{0,60} | (?:did\ you\ make|tried)\ (?:this
        |it)\b[^.!?]{0,20}\?
    | want\ to\ save\ this\b.{0,40}\?
    | us\ customary\b.{0,20} | (?:bytefold|our|editor)?\W{0,2}rating:\ \d.{0,12}
)\W*$"""

GIVING = r"""^\W*(?:
    (?:give|donate)\ [$£€]\s?\d{1,5} | (?:another|other)\ amount | (?:donner|dona|doar|spenden?)\ \d{1,5}\s?€
    | (?:i\ have\ already|ya\ soy|ich\ bin\ (?:schon|bereits)|je\ suis\ déjà|sono\ già|já\ sou
        |schon\ dabei|bin\ dabei)
        \b[^.?]{0,30}
    | (?:quiero\ ser|ich\ will|je\ (?:soutiens|m['’]abonne)|ja,?\ ich\ will|voglio|quero\ ser
        |i\ want\ to)\b[^.?]{0,24}
    | (?:give\ now|join\ now|contribuir|contribuer|contribute|contribuisci|jetzt\ (?:spenden|unterstützen
        |anhören|hören)
        |get\ in\ touch|listen\ to\ the\ trailer|story\ saved|resérvalo|tell\ us\ more|je\ donne
        |faire\ un\ don)
)\W*$"""

GLUED = r"""^(?:read\ more|leer\ más|más\ información|lire\ (?:la\ suite|plus|aussi)|mehr\ lesen
        |weiterlesen|leia\ mais
    |leggi\ (?:di\ più|anche|tutto))(?-i:(?=[A-ZÀ-Þ‘“«„]))[^.]{0,200}$"""

REPUBLISH = r"""^\W*(?:
    republish\ (?:this|our)\b.{0,60} | (?:servez-vous|nachdruck\ erlaubt)\W*$
    | (?:prices|preise|les\ prix|los\ precios|i\ prezzi|os\ preços|preis)\ (?:are|inkl\.?|werden|sont|son
        |sono)\b.{0,90}
    | (?:book|find|compare)\ (?:a|an|the|your)?\ ?(?:nearby|best|cheap(?:est)?)\ [^.!?]{2,40}
    | (?:today['’]s\ )?best\ [^.!?]{2,50}\ deals(?:\ on\b.{0,40})? | best\ deals\ on\ [^.!?]{2,50}
        | check\ (?:amazon|price|prices)
    | quick\ links | externen?\ inhalt\w*\ (?:erlauben|anzeigen|laden)
    | wir\ benötigen\ ihre\ (?:zustimmung|einwilligung)\b.{0,140}
        | bitte\ akzeptier\w*\b.{0,80}\bcookies\b.{0,60}
    | en\ cochant\ cette\ case\b.{0,140} | il\ vous\ reste\ [\d.,]{1,5}\s?%.{0,120}
    | privacy\ notice\s?:.{0,200} | (?:ajouter\ à\ vos|zu\ (?:ihren|deinen)|add\ to\ your)\ [^.!?]{2,30}
    | (?:voir|ver|view|ansehen)\ (?:en|in|im|em)\ (?:plein\ écran|full\ ?screen|vollbild|tela\ cheia
        |pantalla\ completa)
    | (?:regala|offri|gift|verschenke\w*|offrez|regalar?)\ [^.!?]{2,40}
)\W*$"""

PATH = r"^[^.!?›]{2,40}(?:\s?›\s?[^.!?›]{2,40}){1,6}$"
