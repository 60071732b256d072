"""Regular expressions over whole lines of a page's own working: ways past a box, voices, viewers.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case; no repeat is
unbounded but within one word, or of marks at an end.
"""

_BOX = (
    r"(?:advert\w*|ads?|links?|topics|content|newsletters?|sign-?up|promotion|carousel|widget|player|gallery"
    r"|recommend\w*|section|anzeige|werbung|inhalte?|publicité|contenu|infolettre|widgets|encadré"
    r"|publicidad|anuncio|contenido|recomendamos|quizás|boletín|publicidade|conteúdo|matérias|recomendad\w*"
    r"|boletim|pubblicità|contenuto|riquadro)"
)
"""What a page lets a reader pass by, and what it says has ended."""

_REST = r"(?:\W{0,2}\ ?[:(«“\"–-].{1,40}|\W{1,3}(?:retour|passer)\b.{1,40})?"
"""What may follow on the same line: the title of the box, or a way back."""

PASSED = rf"""^\W*(?:
    skip\ (?:past\ |over\ |to\ |the\ )?(?:[\w'’-]{{1,16}}\ ){{0,2}}{_BOX}(?:\ (?:box|promotion|and\ \w+))?
    | end\ of\ (?:[\w'’-]{{1,16}}\ ){{0,2}}{_BOX} | [\w-]{{0,16}}{_BOX}[\w-]{{0,16}}\ überspringen
    | ende\ (?:der|des)\ [\w-]{{0,16}}{_BOX}[\w-]{{0,16}}
    | zum\ (?:inhalt|anfang|ende|kopf)\ der\ seite(?:\ springen)?
    | (?:passer|ignorer)\ (?:la|le|les|l['’]|cette|ce)\ ?{_BOX}
        | ignorer\ [^.!?]{{2,60}}\ et\ continuer\ la\ lecture
    | début\ (?:du|de\ la|de\ l['’])\ ?{_BOX}{_REST}
    | fin\ (?:du|des?|de\ la|de\ l['’])\ ?{_BOX}{_REST}
    | saltar\ (?:la\ |el\ )?{_BOX} | saltar\ [^.!?]{{2,60}}\ y\ continuar\ leyendo
    | fin(?:al)?\ de(?:l|\ la)?\ {_BOX}{_REST}
    | (?:pular|pule)\ (?:a\ |o\ )?{_BOX} | pule\ [^.!?]{{2,60}}\ e\ continue\ lendo
    | fim\ d[aeo]s?\ {_BOX}{_REST}
    | salta\ (?:la\ |il\ )?{_BOX} | fine\ (?:della|del)\ {_BOX}
)[^\w.]*$"""

_BREAK = (
    r"(?:\w{1,6}\ |l['’])?(?:advert\w*|ads?|newsletter\w*|promotion|video\w*|vidéos?|vídeos?|gallery"
    r"|anzeigen?"
    r"|werbung|publicité|pub|infolettre|anuncios?|publicidade?|anúncios?|pubblicità|boletín)"
)
"""What stands between the two halves of an article."""

CONTINUED = rf"""^\W*(?:
    (?:the\ |this\ )?(?:article|story|content|post|text|recipe)\ (?:continues|resumes)
        (?:\ below|\ (?:after|under|below)\ {_BREAK})?
    | (?:der\ )?(?:artikel|text|beitrag|inhalt)\ (?:geht|wird)\ (?:nach|unter\w*)\ {_BREAK}\ (?:weiter
        |fortgesetzt)
        | artikel\ wird\ (?:unten\ )?(?:geladen|fortgesetzt)
    | (?:la\ suite|suite)\ (?:de\ (?:l['’]article|la\ recette|votre\ lecture)\ )?(?:ci-dessous
        |après\ {_BREAK})
    | l['’](?:article|histoire)\ (?:continue|se\ poursuit)\ (?:ci-dessous|plus\ bas|après\ {_BREAK})
    | (?:la\ noticia|el\ artículo|la\ nota|el\ texto)\ (?:continúa|sigue)\ (?:debajo|abajo|(?:después\ de|tras
        |debajo\ de)l?\ {_BREAK})
    | (?:sigue|continúa|continuar)\ (?:leyendo\ )?(?:después\ de|debajo\ de|tras)l?\ {_BREAK}
    | (?:a\ (?:matéria|notícia|reportagem)|o\ (?:texto|artigo))\ continua\ (?:abaixo
        |(?:após|depois\ d\w)\ {_BREAK})
    | l['’]articolo\ (?:continua|prosegue)\ (?:di\ seguito|sotto|(?:dopo|sotto)\ {_BREAK})
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
    r"(?:(?<!['’])ai|ki|ia|\w{0,4}-?automat\w+|auto-?generated|artificial(?:ly|\ (?:intelligence|voice))"
    r"|computer-?\ ?(?:generated|generiert\w*|voice|stimme)|synthe[st]i\w+|synthèse|synthétique"
    r"|künstlich\w*\ (?:intelligenz|stimme|erzeugt\w*)|maschinell\w*|sintétic[ao]|sintetic[ao]|text-to-speech"
    r"|(?:inteligencia|inteligência)\ artificial|intelligence\ artificielle|intelligenza\ artificiale)"
)
_GENERATED = r"(?:generated|generad[ao]|gerad[ao]|générée?|generat[oa]|generiert|erzeugt)"
_BY = r"(?:par|por|con|da|durch|mit|by|with)"
_EXCUSED = (
    r"(?:may|might|can|could|possible|kann|können|peut|peuvent|puede|pueden|pode|podem|può|possono"
    r"|mistakes|errors)"
)
_MISPRONOUNCED = (
    r"(?:mispron\w+|(?:pronunciation\ (?:errors?|mistakes)|(?:errors?|mistakes|inaccura\w+)\ (?:in"
    r"|of)\ pronunciation)"
    r"|aussprache-?\ ?(?:fehler\w*|ungenau\w+)|(?:fehler\w*|ungenau\w+)\ (?:in|bei)\ der\ aussprache"
    r"|(?:erreurs?|fautes?|imprécisions)\ de\ prononciation|(?:errores|fallos)\ (?:de|en\ la)\ pronunciación"
    r"|(?:erros|falhas)\ (?:de|na)\ pronúncia|(?:errori|imprecisioni)\ (?:di|nella)\ pronuncia)"
)
_BE = (
    r"(?:is|was|has\ been|can\ be|wird|wurde|ist|est|a\ été|es|ha\ sido|fue|é|foi|è|è\ stat[ao]|viene"
    r"|peut\ être)"
)
_READ = r"(?:read|narrated|voiced|spoken|vorgelesen|lue?|leíd[oa]|lid[oa]|narrad[oa]|lett[oa])"

VOICES = rf"""^\W*(?:
    (?:this|our|the|diese[rs]?|die|der|cet(?:te)?|ce|la|le|este?|esta|el|a|o|quest[ao]|il|lo|listen\w*
        |text-to-speech)\b
        (?=[^!?]{{0,200}}\b(?:{_MADE}|{_EXCUSED})\b)
        [^!?]{{0,60}}\b{_SPOKEN}\b[^!?]{{0,80}}\b{_MISPRONOUNCED}\b[^!?]{{0,80}}
    | (?:this|dieser|diesen|cet|este|questo|ce)\ (?:article|story|artikel|text|beitrag|artículo|artigo
        |articolo|texte)
        \ {_BE}\b(?=[^!?]{{0,100}}\b{_READ}\b)[^!?]{{0,40}}\b{_MADE}\b[^!?]{{0,30}}\b{_SPOKEN}\b[^!?]{{0,100}}
    | (?:this|die|diese[rs]?|cet(?:te)?|ce|este?|esta|quest[ao])\ {_SPOKEN}(?:\ (?:dieses\ artikels
        |of\ this\ article))?
        \ {_BE}\b[^!?]{{0,20}}\b{_MADE}\b[^!?]{{0,60}}
    | {_SPOKEN}\ (?:wurde\ |is\ |was\ |audio\ )?(?:{_MADE}|{_GENERATED})(?:\ {_BY}\b[^!?]{{0,40}})?
    | (?:ai|ki)-generat?(?:ed|ierte)\ (?:summary|zusammenfassung|audio|voice|content) | generated\ (?:by
        |with)\ ai
    | (?:ai\ summary|mit\ ki\ (?:erstellt|generiert)|powered\ by\ trinity\ audio|beyondwords)
    | (?:résumé|resumen|resumo|riassunto|zusammenfassung)\ (?:généré|generado|gerado|generato|generiert)
        \b[^.!?]{{0,40}}
    | audio\ starten\b.{{0,40}} | listen\ to\ this\ (?:article|story)\W{{0,3}}\d{{1,3}}[:.]\d\d\ min.{{0,14}}
)\W*$"""

_CLIP = r"(?:vidéos?|videos?|vídeos?|audio|áudio|player|content|contenu|inhalt|contenido|conteúdo|contenuto)"

_NOT = r"(?:not|cannot|can['’]t|isn['’]t|no\ longer|nicht|kein\w*|n['’]est|ne|no|não|non|only|nur)"
_HERE = (
    r"(?:your|you|country|region|location|territory|cookies?|consent|device|settings|moment|technical|rights|ihr\w*|dein\w*"
    r"|land|zeit|derzeit|vos|votre|pays|région|tu|país|región|seu|sua|região|vostr\w|tuo|paese)"
)
_ALLOWED = (
    r"(?:accept\w*|control|enable|allow|akzeptier\w*|zustimmen|acceptez|accepter|aceptar?|aceptes|acepta|aceitar|aceite|accettare"
    r"|accetta|(?:your|ihre[rn]?|deine[rn]?)\ (?:consent|zustimmung|einwilligung))"
)

UNPLAYED = rf"""^\W*(?:
    (?:we['’]?(?:re|\ are)\ sorry\W{{1,3}})?(?:this|dieses?r?|cet(?:te)?|ce|este?|esta|questo)\ {_CLIP}\b
        [^.!?]{{0,30}}\b(?:{_NOT}\b[^.!?]{{0,30}}\b(?:available|verfügbar|disponib\w+|disponív\w+|mostrarse
        |angezeigt)|unavailable)
        (?:\b[^.!?]{{0,40}}\b{_HERE}\b[^.!?]{{0,40}})?(?:[.!]\ [^.!?]{{2,40}})?
    | (?:this|dieses?r?|cet(?:te)?|ce|este?|esta|questo)\ {_CLIP}\ [^.!?]{{0,20}}
        \b(?:disponib\w+|disponív\w+|available|verfügbar)\ (?:\w{{1,12}}\ )?(?:in|en|dans|em
        |nel)\ (?:your|ihrem|deinem
        |votre|tu|su|seu|tuo)\ (?:country|region|land|pays|région|país|región|região|paese)
    | (?:your|ihr|dein|votre|tu|su|o\ seu|seu|il\ tuo|il\ vostro)\ (?:browser|navigateur|navegador)\b
        (?=[^.!?]{{0,120}}\b(?:not|doesn['’]t|nicht|kein\w*|ne|no|não|non)\b)
        (?=[^.!?]{{0,60}}\b(?:support\w*|unterstütz\w*|prend|admite|soporta|suporta)\b)
        [^.!?]{{0,60}}\b(?:audio|áudio|video|vidéo|vídeo|html5|element\w*|iframes?|canvas)\b[^!?]{{0,40}}
    | (?:(?:si|wenn|if|se|falls)\b[^.!?]{{0,25}}|can(?:no|['’])t\ )(?:see|view|voir|sehen|ver|vedi|vede
        |visualiz\w+)\b[^.!?]{{0,16}}
        \b(?:video|vidéo|vídeo|player|map|gallery|galería|galerie|carte|mapa|mappa|newsletter|podcast)
            \b.{{0,12}}
        \b(?:click|tap|klick\w*|cliquez|pulsa|pincha|haz\ clic|clique|clica|clicca)\b[^.!?]{{0,12}}
        \b(?:here|hier|ici|aquí|aqui|qui)\b[^.!?]{{0,20}}
    | (?:um|para|per|pour|to)\ (?=[^.!?]{{0,140}}\b{_ALLOWED}\b)[^.!?]{{0,50}}
        \b(?:anzuzeigen|ver|vedere|voir|visualiser|view|see)\b
        [^.!?]{{0,60}}\b(?:zustimmung|einwilligung|cookies?|consent)\b[^.!?]{{0,30}}
    | (?:ich\ bin\ (?:damit\ )?einverstanden|es\ (?:werden|können)|damit\ (?:werden|können))\b[^.!?]{{0,40}}
        \b(?:extern\w*|personenbezogen\w*)\b[^.!?]{{0,60}}\bdrittplattform\w*\b[^.!?]{{0,30}}
    | ich\ bin\ (?:damit\ )?einverstanden\b[^.!?]{{0,40}}\bextern\w*\b
        [^.!?]{{0,60}}\bangezeigt\b[^.!?]{{0,20}}
    | (?:gérer|modifier|paramétrer|configurar|gestionar|gerenciar|gerir|gestisci|modifica|manage|ändern)
        \ (?:(?:mes|mis|meus|my|i\ miei)\ (?:choix|réglages|choices) | (?:mis\ |as\ |minhas[ ]
        |le\ mie\ )?(?:preferencias
        |preferências|preferenze) | (?:mes\ |les\ |mis\ |las\ |os\ |my\ |i\ )?(?:cookies?|consent\w*))
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
    | (?:open|view|see|show)\ (?:the\ )?(?:full[- ]size|larger?|full)\ (?:version|size|image|photo|chart
        |table)
    | full[- ]size\ (?:image|table|picture|photo)
    | (?:show|view|hide)\ (?:the\ )?(?:table|chart|figure) | view\ on\ (?:a\ )?map
    | (?:download|télécharger|descargar|descarregar|baixar|scarica)\ (?:the\ )?{_PICTURE}
    | (?:info)?box(?:en)?\ (?:auf|zu|aus|ein)klappen | (?:inhalt\ )?(?:auf|zu|aus|ein)klappen
    | bildnachweis\ (?:anzeigen|ausblenden) | press\ enter\ or\ click\ to\ view\ image.{{0,20}}
)[^\w.]*$"""
