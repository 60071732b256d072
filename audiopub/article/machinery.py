"""Regular expressions over whole lines of a page's own working: ways past a box, voices, viewers.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

_BOX = (
    r"(?:advert\w*|ads?|links?|topics|content|newsletters?|sign-?up|promotion|carousel|widget|player|gallery"
    r"|recommend\w*|section|anzeige|werbung|inhalte?|publicité|contenu|infolettre|lettre|widgets|encadré"
    r"|publicidad|anuncio|contenido|recomendamos|quizás|boletín|publicidade|conteúdo|matérias|recomendad\w*"
    r"|boletim|pubblicità|contenuto|riquadro)"
)
"""What a page lets a reader pass by, and what it says has ended."""

PASSED = rf"""^\W*(?:
    skip\ (?:past\ |over\ |to\ |the\ )?(?:[\w'’-]{{1,16}}\ ){{0,2}}{_BOX}(?:\ (?:box|promotion|and\ \w+))?
    | end\ of\ (?:[\w'’-]{{1,16}}\ ){{0,2}}{_BOX} | [\w-]{{0,16}}{_BOX}[\w-]{{0,16}}\ überspringen
    | ende\ (?:der|des)\ [\w-]{{0,16}}{_BOX}[\w-]{{0,16}}
    | zum\ (?:inhalt|anfang|ende|kopf)\ der\ seite(?:\ springen)?
    | (?:passer|ignorer)\ (?:la|le|les|l['’]|cette|ce)\ ?{_BOX}
        | ignorer\ [^.!?]{{2,60}}\ et\ continuer\ la\ lecture
    | début\ (?:du|de\ la|de\ l['’])\ ?{_BOX}\b.{{0,50}}
    | fin\ (?:du|des?|de\ la|de\ l['’])\ ?{_BOX}\b.{{0,50}}
    | saltar\ (?:la\ |el\ )?{_BOX} | saltar\ [^.!?]{{2,60}}\ y\ continuar\ leyendo
    | fin(?:al)?\ de(?:l|\ la)?\ {_BOX}\b[^.!?]{{0,40}}
    | (?:pular|pule)\ (?:a\ |o\ )?{_BOX} | pule\ [^.!?]{{2,60}}\ e\ continue\ lendo
    | fim\ d[aeo]s?\ {_BOX}\b[^.!?]{{0,40}}
    | salta\ (?:la\ |il\ )?{_BOX} | fine\ (?:della|del)\ {_BOX}
)\W*$"""

CONTINUED = r"""^\W*(?:
    (?:the\ |this\ )?(?:article|story|content|post|text|recipe)\ (?:continues|resumes)(?:\ (?:below|after
        |under)\b[^.!?]{0,30})?
    | (?:der\ )?(?:artikel|text|beitrag|inhalt)\ (?:geht|wird)\ (?:nach|unter)\b[^.!?]{0,30}\ (?:weiter
        |fortgesetzt) | artikel\ wird\ (?:unten\ )?(?:geladen|fortgesetzt)
    | (?:la\ suite|suite)\ (?:de\ (?:l['’]article|la\ recette|votre\ lecture)\ )?(?:ci-dessous|après)
        \b[^.!?]{0,30}
    | l['’](?:article|histoire)\ (?:continue|se\ poursuit)\ (?:ci-dessous|après|plus\ bas)\b[^.!?]{0,30}
    | (?:la\ noticia|el\ artículo|la\ nota|el\ texto)\ (?:continúa|sigue)\ (?:debajo|abajo|después|tras)
        \b[^.!?]{0,30}
    | (?:sigue|continúa|continuar)\ (?:leyendo\ )?(?:después|debajo|tras)\b[^.!?]{0,20}\ (?:anuncio
        |publicidad)
    | (?:a\ (?:matéria|notícia|reportagem)|o\ (?:texto|artigo))\ continua\ (?:após|depois|abaixo)
        \b[^.!?]{0,30}
    | l['’]articolo\ (?:continua|prosegue)\ (?:dopo|sotto|di\ seguito)\b[^.!?]{0,30}
)\W*$"""

WINDOWS = r"""^\W*(?:
    opens\ in\ (?:a\ )?new\ (?:tab|window) | (?:in\ neuem\ (?:fenster|tab)\ öffnen
        |öffnet\ (?:sich\ )?in\ (?:einem\ )?neue[mn]\ (?:fenster|tab|registerkarte))
    | (?:s['’])?ouvre\ (?:dans\ )?(?:une?\ )?(?:nouvelle?|nouvel)\ (?:fenêtre|onglet) | nouvelle\ fenêtre
    | (?:se\ )?abre\ en\ (?:una\ )?(?:nueva\ )?(?:ventana|pestaña)(?:\ nueva)?
    | abre\ (?:em|numa)\ (?:uma\ )?nov[ao]\ (?:janela|aba|guia|separador)
    | (?:si\ )?apre\ in\ (?:una\ )?nuova\ (?:finestra|scheda)
    | (?:external|externer|lien|enlace|link)\ (?:link|externe|externo|esterno)
    | (?:link\ was\ )?copied\ to\ (?:the\ )?clipboard | (?:copy\ )?(?:link|url)\W{1,3}(?:link\ |url\ )?copied
    | (?:link\ )?(?:wurde\ )?(?:in\ die\ zwischenablage\ )?kopiert
        | in\ (?:die\ )?zwischenablage\ kopier(?:en|t)
    | (?:le\ )?lien\ (?:a\ été\ )?copié | copié\ dans\ le\ presse-papiers | copiado\ (?:al|no)\ portapapeles
    | copiado\ para\ a\ área\ de\ transferência | copiato\ negli\ appunti
)\W*$"""

_SPOKEN = (
    r"(?:audio|áudio|audioversion|voice|narration|listening|vorlese\w*|stimme|voix|lecture|écoute|voz|locución"
    r"|leitura|lectura|voce|lettura|text-to-speech|synthèse\ vocale|sprachausgabe)"
)
_MADE = (
    r"(?:ai|ki|ia|automat\w+|artificial\w*|computer\w*|synth\w+|synthèse|künstlich\w*|maschinell\w*|sintétic[ao]"
    r"|sintetic[ao]|generat\w+|generad[ao]|gerad[ao]|généré\w*|generiert\w*|erzeugt\w*"
    r"|(?:inteligencia|inteligência)\ artificial|intelligence\ artificielle|intelligenza\ artificiale)"
)
_MISPRONOUNCED = (
    r"(?:mispronunciations?|pronunciation|aussprache\w*|prononciation|pronunciación|pronúncia|pronuncia)"
)

VOICES = rf"""^\W*(?:
    (?:this|our|the|diese[rs]?|die|der|cet(?:te)?|ce|la|le|este?|esta|el|a|o|quest[ao]|il|lo|listen\w*
        |text-to-speech)\b
        [^!?]{{0,60}}\b{_SPOKEN}\b[^!?]{{0,80}}\b{_MISPRONOUNCED}\b[^!?]{{0,80}}
    | (?:this|dieser|diesen|cet|este|questo|ce)\ (?:article|story|artikel|text|beitrag|artículo|artigo
        |articolo|texte)
        \b[^!?]{{0,40}}\b{_MADE}\b[^!?]{{0,30}}\b{_SPOKEN}\b[^!?]{{0,100}}
    | (?:this|die|diese[rs]?|cet(?:te)?|ce|este?|esta|quest[ao])\ {_SPOKEN}(?:\ (?:dieses\ artikels
        |of\ this\ article))?
        \ (?:is|was|has\ been|wird|wurde|ist|est|a\ été|es|ha\ sido|fue|é|foi|è|è\ stat[ao])\b[^!?]{{0,20}}
            \b{_MADE}\b[^!?]{{0,60}}
    | {_SPOKEN}\ (?:wurde\ |is\ |was\ |audio\ )?{_MADE}(?:\ (?:par|por|con|da|durch|mit|by)\b[^!?]{{0,40}})?
    | (?:ai|ki)-generat?(?:ed|ierte)\ (?:summary|zusammenfassung|audio|voice|content) | generated\ (?:by
        |with)\ ai
    | (?:ai\ summary|mit\ ki\ (?:erstellt|generiert)|powered\ by\ trinity\ audio|beyond\ ?words)
    | (?:résumé|resumen|resumo|riassunto|zusammenfassung)\ (?:généré|generado|gerado|generato|generiert)
        \b[^.!?]{{0,40}}
    | audio\ starten\b.{{0,40}} | listen\ to\ this\ (?:article|story)\W{{0,3}}\d{{1,3}}[:.]\d\d\ min.{{0,14}}
)\W*$"""

_CLIP = r"(?:vidéos?|videos?|vídeos?|audio|áudio|player|content|contenu|inhalt|contenido|conteúdo|contenuto)"

UNPLAYED = rf"""^\W*(?:
    (?:we['’]?(?:re|\ are)\ sorry\W{{1,3}})?(?:this|dieses?|cet(?:te)?|ce|este?|esta|questo)\ {_CLIP}
        \b[^.!?]{{0,40}}
        \b(?:available|verfügbar|disponib\w+|disponív\w+|unavailable|mostrarse|angezeigt|shown)
            \b[^.!?]{{0,90}}(?:[.!]\ [^.!?]{{2,40}})?
    | (?:your|ihr|dein|votre|tu|su|o\ seu|seu|il\ tuo|il\ vostro)\ (?:browser|navigateur|navegador)
        \b[^.!?]{{0,20}}
        \b(?:not|nicht|kein\w*|ne|no|não|non)\b[^.!?]{{0,40}}\b(?:audio|áudio|video|vidéo|vídeo|html5
            |element\w*|iframes?|canvas)\b[^!?]{{0,40}}
    | (?:(?:si|wenn|if|se|falls)\b[^.!?]{{0,25}}|can(?:no|['’])t\ )(?:see|view|voir|sehen|ver|vedi|vede
        |visualiz\w+)\b[^.!?]{{0,16}}
        \b(?:video|vidéo|vídeo|player|map|gallery|galería|galerie|carte|mapa|mappa|newsletter|podcast)
            \b.{{0,12}}
        \b(?:click|tap|klick\w*|cliquez|pulsa|pincha|haz\ clic|clique|clica|clicca)\b[^.!?]{{0,30}}
    | (?:um|para|per|pour|to)\ [^.!?]{{0,50}}\b(?:anzuzeigen|ver|vedere|voir|visualiser|view|see)
        \b[^.!?]{{0,60}}
        \b(?:zustimmung|einwilligung|cookies?|consent)\b[^.!?]{{0,30}}
    | (?:ich\ bin\ (?:damit\ )?einverstanden|es\ (?:werden|können)|damit\ (?:werden|können))\b[^.!?]{{0,40}}
        \b(?:extern\w*|personenbezogen\w*)\b[^.!?]{{0,60}}\b(?:angezeigt|übermittelt|drittplattform\w*)
            \b[^.!?]{{0,20}}
    | (?:gérer|modifier|paramétrer|configurar|gestionar|gerenciar|gerir|gestisci|modifica|manage|ändern)
        \ (?:mes\ |mis\ |meus\ |my\ |i\ |les\ |as\ )?(?:choix|réglages|cookies?|preferencias|preferências
            |preferenze|consent)
    | vous\ pouvez\ à\ tout\ moment\ modifier\ vos\ choix
)\W*$"""

_PICTURE = (
    r"(?:image|picture|photo|chart|graphic|graph|table|map|figure|bild|foto|grafik|tabelle|karte|infografik|l['’]image"
    r"|la\ carte|le\ graphique|la\ photo|le\ tableau|l['’]infographie|imagen|gráfico|tabla|mapa|infografía"
    r"|imagem|tabela|infográfico|immagine|l['’]immagine|la\ foto"
    r"|il\ grafico|grafico|la\ mappa|mappa|la\ tabella)"
)

ENLARGED = rf"""^\W*(?:
    {_PICTURE}\ (?:vergr(?:ö|oe)(?:ß|ss)ern|in\ (?:lightbox|originalgröße|großansicht)\ öffnen|herunterladen
        |öffnen)
    | (?:zur\ )?(?:vergr(?:ö|oe)(?:ß|ss)ern|großansicht)(?:\ öffnet\b[^.!?]{{0,30}})?
    | (?:click\ (?:to|on\ the)\ |tap\ to\ )?(?:enlarge|expand|zoom\ (?:in|out)?|agrandir|zoomer|ampliar
        |amplia|ingrandisci|zoom)
        (?:\ (?:the\ |this\ |la\ |el\ )?{_PICTURE})?
    | click\ (?:the\ |on\ )?(?:image|photo|picture|map)\ to\ (?:enlarge|zoom|expand)
    | (?:open|view|see|show)\ (?:the\ )?(?:full(?:[- ]size)?|larger?|bigger)(?:\ (?:version|size|{_PICTURE}))?
    | full[- ]size\ (?:image|table|picture|photo)
    | (?:show|view|hide)\ (?:the\ )?(?:table|chart|figure) | view\ on\ (?:a\ )?map
    | (?:download|télécharger|descargar|descarregar|baixar|scarica)\ (?:the\ )?{_PICTURE}
    | (?:info)?box(?:en)?\ (?:auf|zu|aus|ein)klappen | (?:inhalt\ )?(?:auf|zu|aus|ein)klappen
    | bildnachweis\ (?:anzeigen|ausblenden) | press\ enter\ or\ click\ to\ view\ image.{{0,20}}
)\W*$"""
