"""Regular expressions over whole lines that a page adds to an article: topics, copies, comments to come.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

AUTHOR_PAGE = r"""^\W*(?:
    (?:published|posted)\ by | veröffentlicht\ von | publiée?\ par | publicado\ por | pubblicato\ da
    | [^!?]{0,240}(?:
        (?:view|see|show)\ all\ (?:posts|articles|stories)\ (?:by|from)\ .{2,40}
        | (?:zeige\ )?alle\ (?:beiträge|artikel)\ von\ .{2,40}\ anzeigen
        | (?:voir|afficher)\ tou(?:s\ les\ articles|tes\ les\ publications)\ (?:de|par)\ .{2,40}
        | ver\ tod(?:as\ las\ entradas|os\ los\ artículos|os\ os\ (?:posts|artigos))\ (?:de|por)\ .{2,40}
        | (?:mostra|vedi)\ tutti\ gli\ articoli\ di\ .{2,40}
      )
)\W*$"""

TOPICS = r"""^\W*(?:themenseiten?|topic\ pages?|pages?\ thématiques?|páginas?\ temáticas?|pagine\ tematiche)
    (?:\ zu\ diesem\ (?:artikel|beitrag|text)|\ (?:for|on|in)\ this\ (?:article|story))?\s?:.{0,160}$
    | ^\W*(?:topics\ in\ this\ (?:article|story)|themen\ (?:in\ diesem|zu\ diesem|des)\ (?:artikels?
        |beitrags?)
        |(?:thèmes|sujets)\ (?:de|dans)\ cet\ article|(?:temas|etiquetas)\ (?:en|de)\ est[ea]\ (?:nota
        |noticia|artículo)
        |(?:argomenti|temi)\ (?:di|in)\ questo\ articolo|(?:temas|assuntos)\ (?:nest[ea]|dest[ea])\ (?:artigo
        |notícia|matéria))\s?:?.{0,160}$"""

COPY = r"""^\W*(?:
    this\ (?:copy|article|content|material)\ is\ for\ (?:your\ )?personal,?\ (?:and\ )?non-?\ ?commercial\ use
    | to\ order\ presentation-ready\ copies
    | (?:dieser\ (?:artikel|text)|diese\ kopie)\ ist\ (?:nur\ )?für\ (?:ihren|den)\ persönlichen,?\ (?:und\ )?
        nicht-?\ ?kommerziellen\ gebrauch
    | (?:cet\ article|cette\ copie)\ est\ (?:réservée?\ à|pour)\ (?:un
        |votre)\ usage\ personnel\ et\ non\ commercial
    | (?:este\ artículo|esta\ copia)\ es\ (?:solo\ )?para\ (?:su\ )?uso\ personal\ y\ no\ comercial
    | (?:este\ artigo|esta\ cópia)\ (?:é|destina-se)\ (?:apenas\ )?(?:a|ao
        |para)\ uso\ pessoal\ e\ não\ comercial
    | (?:questo\ articolo|questa\ copia)\ è\ (?:solo\ )?per\ uso\ personale\ e\ non\ commerciale
)\b.{0,300}$"""

SAVED = r"""^\W*(?:
    (?:save|bookmark)\ (?:this|the)\ (?:article|story|post)\b
    | (?:diesen|den)\ (?:artikel|beitrag|text)\ (?:speichern|merken|auf\ die\ merkliste)\b
    | (?:enregistre[rz]|sauvegarde[rz]|garde[rz])\ (?:cet|l['’])\ ?article\b
    | guardar?\ (?:este\ artículo|esta\ noticia|la\ noticia|este\ artigo|esta\ (?:notícia|matéria))\b
    | salvar?\ (?:quest[oa]|l['’]|este|esta)\ ?(?:articolo|notizia|artigo|matéria|notícia)\b
    | (?:you\ (?:will\ |can\ )?find\ (?:all\ )?|all\ )your\ saved\ (?:articles|stories)\b
    | (?:alle\ )?(?:ihre|deine)\ gespeicherten\ (?:artikel|beiträge|texte)\b
    | (?:retrouvez\ )?(?:tous\ )?vos\ articles\ (?:enregistrés|sauvegardés)\b
    | (?:encuentra\ )?(?:todos\ )?(?:tus|sus)\ artículos\ guardados\b
    | (?:trov[ia]\ )?tutti\ (?:gli|i\ tuoi)\ articoli\ salvati\b
    | (?:encontre\ )?(?:todos\ )?(?:os\ )?seus\ artigos\ (?:salvos|guardados)\b
).{0,160}$"""

COMMENTS_LATER = r"""^\W*(?:
    (?:loading|fetching)\ comments | kommentare\ (?:werden|wird)\ geladen | lade\ kommentare
    | chargement\ des\ commentaires | cargando\ (?:los\ )?comentarios | carregando\ (?:os\ )?comentários
    | caricamento\ (?:dei\ )?commenti
    | view\ the\ discussion\ thread\b.{0,60} | (?:blog\ )?comments\ powered\ by\ [\w\ ]{3,20}
    | (?:es\ (?:wurden?|gibt|sind)\ )?(?:bisher\ |hier\ )?noch\ keine\ (?:kommentare|beiträge|reaktionen)
        (?:\ (?:geschrieben|abgegeben|verfasst|vorhanden|veröffentlicht))?
    | (?:there\ are\ )?no\ (?:comments|responses)\ (?:yet|have\ been\ (?:made|posted|left)(?:\ yet)?)
    | (?:il\ n['’]y\ a\ )?(?:pas\ encore\ de|aucun)\ commentaires?(?:\ pour\ (?:le\ moment|l['’]instant))?
    | (?:aún\ no\ hay|todavía\ no\ hay|no\ hay)\ comentarios(?:\ (?:aún|todavía))?
    | (?:ainda\ não\ há|não\ há(?:\ ainda)?)\ comentários | non\ ci\ sono\ (?:ancora\ )?commenti
    | (?:discussion|diskussion|débat|discusión|discussão|discussione)\ ?[/|]\ ?
        (?:comments|kommentare|commentaires|comentarios|comentários|commenti)
)\W*$"""

USEFUL = r"""^\W*(?:
    (?:did|do)\ you\ (?:find|like)\ this\ (?:article|story|post|text)\b
    | (?:fanden|finden|fandest|findest)\ (?:sie|du)\ (?:diesen|den)\ (?:artikel|beitrag|text)\b
    | (?:hat|gefällt|gefiel)\ (?:ihnen|dir)\ (?:dieser|der)\ (?:artikel|beitrag|text)\b
    | (?:avez-vous|as-tu)\ (?:trouvé|aimé)\ cet\ article\b | cet\ article\ vous\ a-t-il\b
    | ¿\ ?(?:te|le|les)\ (?:ha\ )?(?:gust|parec|resultad|result)\w{1,4}\ (?:útil\ )?(?:este|el)\ artículo\b
    | (?:hai|avete)\ trovato\ (?:utile\ |interessante\ )?questo\ articolo\b
    | ti\ è\ (?:piaciuto|stato\ utile)\ questo\ articolo\b
    | (?:achou|gostou\ d)\ ?(?:este|esse|deste|desse)?\ ?artigo\b
)[^.!?]{0,40}\?\W*$"""

LENGTH = r"""^\W*(?:
    \d{1,3}\ (?:minutes?|mins?\.?|minuten|minuti|minutos)\W{1,4}\d[\d.,]{0,7}\ (?:words|wörter|mots|palabras
        |parole|palavras)
    | \d[\d.,]{0,7}\ (?:words|wörter|mots|palabras|parole|palavras)\W{1,4}\d{1,3}\ (?:minutes?|mins?\.?
        |minuten
        |minuti|minutos)(?:\ read)?
)\W*$"""

PICTURES = r"""^\W*(?:slide\ ?show|photo\ gallery|image\ gallery|gallery|fotostrecke|bildergalerie|diaporama
    |galerie|galería|fotogalería|galeria|fotogallery|galleria)\W{1,3}\d{1,3}\ (?:images?|photos?
        |pictures|slides
    |bilder|fotos|imágenes|immagini|imagens)\W*$"""

CARTS = r"""^\W*(?:add\ to\ (?:cart|basket)|view\ price|buy\ now|shop\ now|check\ price|in\ den\ warenkorb
    |jetzt\ (?:kaufen|bestellen)|zum\ angebot|ajouter\ au\ panier|acheter\ maintenant|añadir\ al\ carrito
    |comprar?\ (?:ahora|agora)|aggiungi\ al\ carrello|acquista\ ora|adicionar\ ao\ carrinho)\s?[:|–—]\s?
    \S.{2,140}$"""

POSTED = r"""^(?=.{0,160}\b(?:19|20)\d\d)[^!?]{6,200}\b\d{1,5}\ ?(?:comments?|kommentare?|commentaires?
        |comentarios?
    |comment[io]|comentários?)[^\w.!?]*$"""

DATED_READ = r"""^(?=.{0,60}\b(?:19|20)\d\d)[^!?]{6,60}\d\D{0,12}\d{1,3}\ ?min(?:ute)?s?\.?\ read\W*$"""

STARRED = r"""^\W*(?:
    (?:rate|give|vote|punt[úu]a\w{0,4}|valora\w{0,4}|califica\w{0,4}|notez|donnez|bewerten?\ mit|vergib
        |vota|valuta
        |dai|avalie|dê)\ (?:(?:it|this|a|con|avec|mit)\ )?[1-9]0?\ (?:stars?|estrellas?|étoiles?
        |sterne?n?|stell[ae]
        |estrelas?)
    | (?:currently|actualmente|actuellement|derzeit|aktuell|attualmente
        |atualmente)\b[^.!?]{0,30}\b\d(?:[.,]\d)?
        \ (?:stars?|estrellas?|étoiles?|sterne?n?|stell[ae]|estrelas?)\b.{0,20}
    | (?:seen|viewed|read|gelesen|angesehen|vue?|lue?|visto|le[ií]do|letto|visualizzato|visualizado
        |lido)\ \d[\d.,]{0,9}
        \ (?:times|mal|fois|veces|volte|vezes)
)[^\w.!?]*$"""

ACCOUNTS = r"""^\W*(?:(?-i:[A-ZÀ-Þ\d])[\w.&'’-]{1,24}\ ){1,3}(?:on|bei|auf|sur|en|su|no)\ (?:twitter
        |facebook|pinterest|instagram|youtube
    |linkedin|mastodon|tiktok|bluesky|threads|flipboard)\W*$"""

NEIGHBOURS = (
    r"""^\W*(?:next|previous)\ (?:\w+\ ){1,2}(?:news|story|stories|article|post|review|feature)\W*$"""
)

ALSO = r"""^\W*(?:baca\ juga|simak\ juga|läs\ (?:också|även|mer)|les\ også|læs\ også|lue\ myös
    |czytaj\ (?:też|także|również|więcej)|zobacz\ (?:też|także)|čt[ěi]te\ také|čítajte\ aj|olvasd\ el
    |bunu\ da\ okuyun|ayrıca\ okuyun|citește\ și|vezi\ și|pročitajte\ (?:i|još)
    |читайте\ (?:также|ещё|еще)|читайте\ також|по\ теме|διαβάστε\ (?:επίσης|ακόμα))\s?(?::.{0,140})?$"""
