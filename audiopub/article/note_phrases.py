"""Phrases that tell a note about an article by themselves, in the languages of most web pages.

This module owns three patterns: heads of notes, what notes say, and what ends a text. It refuses to know
where in a page a line stands; `notes` does.
"""

import re

_HEADED = r"""^\W*(?:
    (?:editor(?:ial)?s?['’]?s?|author['’]?s|publisher['’]?s|translator['’]?s|writer['’]?s|production
        |programme|program)\ notes?
    | (?:corrections?|clarifications?|corrected|amendment|disclosure|disclaimer|full\ disclosure|retraction
        |update|updated)\b(?=\s*(?:[:(–—]|$|,\ [^:]{3,20}:))
    | (?:for\ the\ record)\s*:\s*(?:$|\d) | (?:corrigend(?:um|a)|korrigend(?:um|a)|addend(?:um|a))\b
    | notes?\ (?:from\ the|to|by\ the)\ (?:editors?|author|publisher|readers?)\b
    | (?:avertissement|advertencia|avviso|aviso|warnung|haftungsausschluss|werbehinweis|affiliate-hinweis
        |gut\ zu\ wissen)\s*[:(–—]
    | (?:sources?|references?|citation|original\ (?:study|paper|article|source|publication)|journal
        (?:\ reference)?|publication|doi|funding|methodology|credits?|acknowledge?ments?
        |conflicts?\ of\ interest|competing\ interests|media\ contacts?|press\ contacts?|contact|provided\ by
        |further\ reading|isbn)\s*:\s*\S
    | (?:anm(?:erkung|\.)?|hinweis|notiz)\ (?:der|d\.|des)\ (?:red(?:aktion|\.)?|verf|autor)
    | (?:transparenz(?:hinweis)?|offenlegung|korrekturhinweis|korrekturen|korrektur|richtigstellung
        |berichtigung|hinweis|anmerkung|nachtrag|quellen?|quellenangaben?|literatur|originalpublikation
        |originalstudie|originalartikel|pressekontakt|kontakt|mitarbeit|mitwirkung|redaktionelle\ mitarbeit
        |recherche|übersetzung|protokoll|erstveröffentlichung)\b(?=\s*[:(–—])
    | note\ (?:de\ la\ rédaction|de\ l['’](?:éditeur|auteure?)|du\ traducteur|aux\ rédactions)
    | (?:n\.?d\.?l\.?r|ndla)\b
    | (?:erratum|rectificatif|correction|précision|mise\ à\ jour|sources?|références?|bibliographie
        |contacts?(?:\ presse)?|traduction|traduit\ par|référence|étude\ originale)\b(?=\s*[:(–—])
    | nota\ (?:del?|de\ la|de\ los|da|do|dell[ao'’]|del\ la|à|a\ la)\s?(?:editor\w*|redac\w+|redaç\w+
        |redazione|autor\w*|curator\w*|traductor\w*|tradutor\w*|traduttore)
    | (?:fe\ de\ (?:erratas?|errores)|errata|corrección|aclaración|rectificación|actualización|fuentes?
        |referencias?|bibliografía|traducción|contacto(?:\ de\ prensa)?|estudio\ original)\b(?=\s*[:(–—])
    | (?:correção|errata|retificação|esclarecimento|atualização|fontes?|referências?|bibliografia|tradução
        |edição|revisão|contato|contacto|estudo\ original|artigo\ original|artigo)\b(?=\s*[:(–—])
    | (?:rettifica|precisazione|errata\ corrige|correzione|aggiornamento|fonti|fonte|riferimenti
        |bibliografia|traduzione|studio\ originale|contatti|ufficio\ stampa)\b(?=\s*[:(–—])
)"""

_THIS_EN = (
    r"this\ (?:article|story|post|piece|interview|conversation|essay|report|review|page|version|transcript"
    r"|recipe|extract|excerpt|column|feature|list|guide|text|work|series|project|reporting|journalism|op-ed)"
)
_SAID = rf"""(?:
    \b{_THIS_EN}\ (?:(?:has|have|had|was|were|is|been|being|originally|first|also)\ )+(?:\w+ly\ )?(?:and\ )?
      (?:updated|edited|corrected|amended|condensed|translated|published|appeared|adapted|excerpted|revised
        |republished|produced|supported|funded|written|commissioned|made\ possible|based\ on|part\ of
        |shortened|an\ (?:edited|extract|excerpt|adapted|updated)|taken\ from|reprinted|syndicated
        |fact-checked
        |reviewed\ by)
    | \b(?:originally|first)\ (?:published|appeared|printed|posted|broadcast)\ (?:in|on|by|at|as)\b
    | \b{_THIS_EN}\ (?:originally\ |first\ |also\ )?appear(?:s|ed)\ in\b
    | \ban?\ edited\ (?:extract|excerpt|version|transcript)\b
    | \ba\ (?:version|longer\ version|shorter\ version|print\ version)\ of\ {_THIS_EN}\b
    | \b(?:an\ earlier|a\ previous|the\ original|an\ original|the\ print)\ version\ of\ (?:this|the)\b
    | \b(?:edited|condensed|shortened|translated)\ (?:and\ \w+\ )?for\ (?:length|clarity|style|brevity|space)
    | \bnames?\ (?:has|have)\ been\ (?:changed|withheld)\b | ^\*+\s?(?:not\ (?:his|her|their)\ real\ name
        |names?\ changed)
    | \bcontributed\ (?:reporting|research|to\ this\ (?:report|story|article|piece))\b
    | ^\W*(?:additional\ |with\ |further\ |original\ )?(?:reporting|research|writing|fact-checking|editing
        |translation|transcription|graphics|interview|production)\ (?:was\ )?(?:\w+\ )?(?:by|from)\b
    | ^\W*(?:as\ told\ to|interviewed?\ by|interview\ conducted\ by|translated\ (?:from|by)|adapted\ from
        |excerpted\ from|extracted\ from|reprinted\ (?:from|with)|republished\ (?:from|with)|edited\ by
        |compiled\ by|reviewed\ by|fact-checked\ by|medically\ reviewed)\b
    | ^\W*(?:avec\ (?:les|des)\ informations?\ (?:de\ |d['’])|con\ informazioni\ di\ )
    | ^\W*with\ (?:files|reporting|additional\ reporting|material|wires)\ (?:from|by)\b
    | \bthe\ (?:headline|caption|first\ paragraph|map|photograph|figure|name)\b.{{0,60}}\b(?:was
        |has\ been|were
        )\ (?:corrected|amended|updated|changed)\b
    | \b(?:the\ )?(?:author|writer|reporter)\ (?:travelled|traveled|was\ a\ guest|received|has\ received
        |declares|has\ no\ (?:conflicts|relevant))\b
    | ^\W*(?:all\ )?prices\b.{{0,40}}\b(?:correct|accurate|time\ of)\b | ^\W*all\ (?:photos|images|pictures
        |illustrations)\b.{{0,20}}\b(?:by|courtesy)\b
    | \b(?:if\ you\ (?:or\ \w+\ you\ know\ )?(?:need|have\ been\ affected|are\ affected)|samaritans|helpline
        |telefonseelsorge)\b.{{0,120}}\b\d{{3}}
    | \b(?:we\ regret|apologi[sz]e\ for)\ (?:the|this|any|our)\ (?:error|mistake|confusion)
    | \bin\ einer\ (?:früheren|ersten|vorherigen|älteren|ursprünglichen)\ (?:version|fassung)\b
    | ^\W*(?:eine\ frühere|die\ ursprüngliche|die\ erste)\ (?:version|fassung)\b
    | \bdies(?:er|e|es)\ (?:artikel|text|beitrag|interview|gespräch|meldung|bericht|reportage|recherche
        |kolumne|kommentar)\ (?:wurde|erschien|ist\ (?:zuerst|erstmals|zunächst|ursprünglich|eine|ein|teil
        |im|in)|stammt|entstand|basiert|gehört)
    | \b(?:zuerst|erstmals|ursprünglich)\ (?:erschienen|veröffentlicht|publiziert)\b
    | ^\W*der\ (?:text|artikel|beitrag)\ (?:wurde|erschien|ist\ (?:zuerst|erstmals|ursprünglich))\b
    | \bnamen?\b.{{0,30}}\b(?:von\ der\ redaktion\ )?geändert\b | ^\W*mit\ (?:material|informationen
        |agenturmaterial)(?:\ (?:von|der|des)\b|\W*$)
    | ^\W*(?:das\ (?:gespräch|interview)\ führten?|die\ fragen\ stellten?|aufgezeichnet\ von
        |interview\ geführt
        |aus\ dem\ \w+en\ (?:von|übersetzt)|übersetzt\ von|redaktion:|mitarbeit:|wir\ haben\ (?:den|die
        |das)[ ]
        .{{0,60}}(?:korrigiert|berichtigt|geändert|ergänzt))
    | ^\W*(?:das|dieses)\ (?:gespräch|interview)\ wurde\b.{{0,80}}\b(?:gekürzt|geführt|redigiert
        |autorisiert|bearbeitet|übersetzt)
    | ^\W*(?:der|die|das)\ (?:text|artikel|beitrag|rezept|reportage|recherche|reise|ausstellung
        |projekt)\b.{{0,40}}\b(?:gefördert|unterstützt|finanziert
        |entstand|entstanden|gekürzt|eingeladen)\b
    | ^\W*(?:l['’](?:intervista|articolo)|la\ (?:entrevista|mostra|exposición)|l['’](?:entretien|interview
        |exposition)|a\ (?:entrevista|exposição))\ (?:è\ stat\w
        |ha\ sido|fue|a\ été|foi)\ (?:realizzat|condensat|edit|realizad|condensad|réalis|condens|relu|publi
        |tradott|traduci|traduzi|rivist|revisad|abreviad
        |organi[zs]ad)
    | ^\W*(?:si\ ringrazia|special\ thanks|dank\ an|wir\ danken|merci\ à|remerciements|nous\ remercions
        |agradecemos|se\ agradece
        |gracias\ a\b.{{0,60}}\bpor\ (?:su|la)\ (?:ayuda|colaboración))\b
    | \b(?:some|many|most|the|all)\ (?:of\ the\ )?links\ in\ (?:this|the|my)\b | \bqualifying\ purchases\b
        | \bearn\ a\ (?:small\ )?commission\b
    | \b(?:travel(?:l)?ed|stayed|was\ hosted|flew)\ (?:as\ a\ guest\ of|courtesy\ of|by|at\ the\ invitation)\b
    | ^\W*(?:ce\ communiqué|diese\ pressemitteilung|this\ (?:press\ )?release|este\ comunicado
        |il\ presente\ comunicato|este\ comunicado)\b.{{0,40}}
      \b(?:contient|enthält|contains|contiene|contém|may\ contain|peut\ contenir)\b
    | \b(?:forward-looking\ statements|zukunftsgerichtete\ aussagen|déclarations\ prospectives
        |declaraciones\ prospectivas)\b
    | ^\W*(?:the\ )?(?:views|opinions|opiniones|opinioni|opiniões|opinions)\ (?:expressed|expresadas
        |espresse|expressas|exprimées)\b
    | \bmeinung\ (?:der|des)\ (?:autor|verfasser)\w*\b | ^\W*(?:mit\ dpa|mit\ afp|\(?(?:dpa|afp|ap|reuters
        |efe|ansa|lusa)(?:[/, ]\w+)*\)?)\W*$
    | \bwir\ (?:bitten|entschuldigen)\b.{{0,40}}\bfehler\b
    | \bcet(?:te)?\ (?:article|entretien|interview|enquête|version|tribune|texte|reportage|publication)
      \ (?:a\ été|est\ (?:paru|initialement|extrait|tiré|issu|une)|a\ d['’]abord|était\ )
    | \b(?:initialement|d['’]abord)\ (?:publié|paru)e?\b | ^\W*(?:publié|paru)\ (?:initialement|d['’]abord)\b
    | \bune\ (?:première\ |précédente\ )?version\ (?:précédente\ |antérieure\ )?de\ (?:cet(?:te)?
        |l['’]article)\b
    | \b(?:pré)?noms?\b.{{0,30}}\b(?:ont|a)\ été\ (?:modifié|changé) | ^\W*propos\ recueillis\b
    | ^\W*\(?avec\ (?:l['’])?(?:afp|reuters|ap|agences?)\b | ^\W*(?:traduit|adapté)\ (?:de|par|du)\b
    | ^\W*entretien\ (?:réalisé|mené|conduit)\ par\b
    | \best[ea]\ (?:artículo|nota|texto|entrevista|reportaje|noticia|información|contenido)
      \ (?:fue|ha\ sido|se\ (?:publicó|actualizó|ha\ \w+)|es\ (?:una|parte|un)|apareció|forma\ parte)\b
    | \buna\ (?:primera\ )?versión\ (?:anterior|previa)\ de\b
    | ^\W*(?:publicad[oa]\ (?:originalmente|por\ primera)|traducid[oa]\ (?:por|del)|entrevista\ realizada)\b
    | \bnombres?\b.{{0,30}}\b(?:ha|han|fueron|fue)\ (?:sido\ )?(?:cambiad|modificad)
    | ^\W*con\ (?:información|informaciones|datos|reportería|aportes)\ de\b
    | \bquest[oa'’]\s?(?:articolo|testo|intervista|versione|inchiesta|pezzo|racconto)\ (?:è\ (?:stat[oa]
        |apparso
        |uscito|tratto|un)|fa\ parte|era\ )
    | \buna\ (?:precedente\ |prima\ )?versione\ (?:precedente\ )?(?:di|dell)
    | ^\W*(?:pubblicato\ (?:originariamente|per\ la\ prima)|tradotto\ (?:da|dal)|traduzione\ di
        |intervista\ (?:raccolta|a\ cura)|ha\ collaborato|hanno\ collaborato)\b
    | \bnomi\b.{{0,20}}\b(?:sono\ stati|è\ stato)\ (?:cambiat|modificat)
    | \best[ea]\ (?:artigo|texto|reportagem|entrevista|matéria|publicação|notícia|conteúdo)
      \ (?:foi|é\ (?:parte|um|uma)|faz\ parte|saiu|apareceu|contém)\b
    | \buma\ versão\ anterior\b | ^\W*(?:publicad[oa]\ (?:originalmente|pela\ primeira)
        |traduzid[oa]\ (?:por|do))
    | \bnomes?\b.{{0,30}}\b(?:foi|foram)\ (?:alterad|trocad|modificad) | ^\W*com\ informações\ d[aeo]s?\b
    | ^\W*(?:colabor(?:ou|aram|ó|aron|ación)|com\ (?:a\ )?colaboração)\b
)"""

_NAME = r"(?-i:(?:[A-ZÀ-Þ](?:[\w'’-]*|\.)\s(?:(?:de|da|del|di|van|von|der|la|le|y|e)\s)*){2,4})"
CLOSING = re.compile(
    rf"""^\W*(?P<name>{_NAME})(?:\([^()]{{2,40}}\)\s)?(?:,[^,]{{2,40}},\s)?
        (?:is\ (?:an?|the|our)|was\ born|lives|writes|covers|reports|teaches|has\ written|works
        |grew\ up|runs|edits|directs
        |studied|can\ be\ reached|forscht|lehrt|studiert|fotografiert|kocht|a\ écrit|dirige|anime|travaille
        |trabaja|enseña
        |estudió|lavora|ha\ scritto|abita|trabalha|ensina|cresceu
        |ist|lebt|arbeitet|schreibt|wurde\ \d{{4}}|wuchs|berichtet|leitet|est|vit|écrit|enseigne|a\ publié
        |collabore|es|vive|escribe|ha\ publicado
        |nació|è|vive|scrive|insegna|ha\ pubblicato|é|mora|escreve|nasceu|publicou|colabora)\b
    | ^\W*(?:the\ (?:author|writer|photographer)|die\ autorin|der\ autor|l['’]auteure?|l['’]autrice
        |el\ autor|la\ autora|l['’]autore|o\ autor|a\ autora)
        \ (?:is|lives|ist|lebt|est|vit|es|vive|è|é)\b
    | ^\W*(?:this|este|esta|ce|cette|cet|questo|questa|diese[rs]?)\ (?:story|poem|essay|cuento|relato|poema
        |conto|crônica|nouvelle|conte|poème|récit|racconto
        |poesia|erzählung|geschichte|gedicht|texto|text|texte|testo)\ (?:won|was|is|received|first|obtuvo
        |ganó|recibió|forma|fue|pertenece|ganhou|recebeu
        |foi|faz|a\ (?:reçu|été|obtenu)|est|ha\ (?:vinto|ricevuto)|è|fa|wurde|gewann|erhielt|ist)\b
    | (?:\byou\ can\ (?:see|find|read|reach|follow)|^\W*(?:see|find|read))\ (?:more\ of\ )?(?:his|her|their
        |him|them)\b
    | \b(?:gefördert|unterstützt|finanziert)\ (?:von|durch)\b | \bzur\ verfügung\ gestellt\b
    | \b(?:supported|funded|sponsored|made\ possible)\ by\b.{{0,80}}\b(?:grant|fund|foundation|council
        |programme|program)\b
    | \b(?:con\ il\ (?:contributo|sostegno)|avec\ le\ soutien|con\ el\ apoyo|con\ la\ colaboración
        |com\ (?:o\ )?apoio)\ (?:di|d[eoa]l?|de\ la|do)\b
    | \b(?:provision|comisión|commissione|commission|comissão)\b.{{0,60}}\b(?:link|enlace|kauf|compra
        |acquist|achat|lien)\w*
    | \b(?:was|were)\ (?:lent|loaned|supplied|provided|sent)\ to\ (?:us|me)\b | \b(?:reviewer|we
        |i)\ (?:bought|paid\ for)\ (?:it|the|my|our|his|her)\b
    | ^\W*(?:do\ you\ have|have\ you\ got|got)\ an?\ (?:story|tip|question|photo)\b | ^\W*(?:next
        |last)\ (?:week|month|time|sunday)\s*:
    | ^\W*(?:from|aus|extrait\ de|de|da|dal)\W.{{3,60}}\([^()]*(?:19|20)\d\d\)\.?$ | \breprinted\ (?:with
        |by)\ (?:the\ )?permission\b
    | ^\W*(?:geöffnet|öffnungszeiten|eintritt|opening\ hours|open\ (?:daily|tuesday|until)|admission
        |horario|horaires|orari|apertura|entrada|ingresso|serviço
        |servicio|infos?|praktische\ informationen|info\ pratiques?|termine?|tickets?)\s*:
    | ^\W*(?:die\ ausstellung|the\ exhibition|l['’]exposition|la\ mostra|la\ exposición|la\ muestra
        |a\ exposição|das\ museum|the\ museum|le\ musée
        |el\ museo|il\ museo|o\ museu)\ (?:läuft|ist\ (?:bis|noch|täglich|dienstags|von)|runs|is\ (?:open
        |on)|est\ (?:ouvert|visible)|è\ (?:aperta|visitabile)
        |está\ (?:abiert|aberta)|puede|pode|fica\ em\ cartaz|permanece)
    | ^\W*(?:dernier|último|ultimo|zuletzt|most\ recent|latest)\ (?:ouvrage|livre|libro|livro|erschien|book
        |novel)\b
    | \b(?:viajó|wurde|reiste)\b.{{0,30}}\b(?:invitad[oa]|eingeladen|auf\ einladung)\b | \bgeboren\ (?:in
        |am|\d{{4}})\b.{{0,60}}\blebt\b
    | ^\W*(?:reach|contact|write\ to|email)\ (?:him|her|them|the\ author)\b
    | ^\W*(?:more\ )?(?:info(?:s|rmation|rmationen|rmations|rmazioni|rmaciones?|rmações)?|más\ información
        |mehr\ infos?|tickets|karten)\b.{{0,80}}
        (?:www\.|https?:|@|\.(?:com|org|de|fr|es|it|pt|example)\b|\d{{3}})
    """,
    re.IGNORECASE | re.VERBOSE,
)

HEAD = re.compile(_HEADED, re.IGNORECASE | re.VERBOSE)
"""How a note begins."""

SAID = re.compile(_SAID, re.IGNORECASE | re.VERBOSE)
"""What a note says wherever it stands."""
