"""Closed lists: the sections and services that sites of many kinds name in their menus."""

from audiopub.article.vocabulary.phrases import phrases

PARTS = phrases("""
ingredients | equipment | method | instructions | directions | storage | nutrition | notes | variations
you will need | you'll need | things you'll need | what you'll need | what you need | materials | tools
supplies | zutaten | zubereitung | anleitung | material | werkzeug | nährwerte | das brauchst du
das brauchen sie | aufbewahrung | ingrédients | préparation | matériel | conservation | étapes
ustensiles | outils | valeurs nutritionnelles | ingredientes | preparación | elaboración | materiales
utensilios | conservación | herramientas | qué necesitas | necesitas | información nutricional
ingredienti | preparazione | procedimento | occorrente | conservazione | strumenti | preparo
modo de preparo | preparação | materiais | utensílios | conservação | consigli
""")
"""Heads of the parts of a recipe or of instructions."""

SECTIONS = phrases("""
plan your visit | visit | visit us | opening hours | opening times | getting here | tickets | book tickets
what's on | exhibitions | exhibition | collection | collections | membership | venue hire | easy read
sign language | plain language | high contrast | contrast | listen to this page | citizens | departments
consultations | publications | legislation | statistics | open data | transparency | ministers | ministry
press office | press releases | public notices | classifieds | place an ad | letters to the editor
police log | community calendar | submit news | submit a letter | submit an event | submit an obituary
renew subscription | print edition | this week's paper | past issues | current issue | issues
archive search | poems | poets | poem of the day | browse poems | related poems | poem guide | poem guides
prose | essays | add to anthology | collections and anthologies | audio poem of the day | more poems
writers | authors a-z | standings | fixtures | results | scores | live scores | scoreboard | box score
box scores | match stats | tables | schedule | schedules | rosters | roster | teams | players | transfers
transfer news | fantasy | betting | odds | league table | leagues | premier league | champions league
cricket | rugby | tennis | golf | cycling | athletics | motorsport | formula 1 | nba | nfl | mlb | nhl
ncaa | boxing | olympics | swimming | specs | specifications | ratings | best deals | best price
today's best deals | where to buy | how we test | how we review | buying guides | comparisons | phones
laptops | tablets | wearables | headphones | cameras | appliances | kitchen | bedding | smart home
nutrition facts | metric | us customary | 1x | 2x | 3x | us customary – metric | 1x 2x 3x | jump to video
breakfast | lunch | dinner | desserts | snacks | drinks | baking | soups | salads | mains | sides | vegan
vegetarian | gluten free | quick and easy | seasonal | meal plans | about me | my books | work with me
start here | blogroll | labels | followers | blog archive | search this blog | older post | newer post
older | newer | older comments | newer comments | subscribe to: post comments (atom) | subscribe to posts
no comments | destination guides | itineraries | hiking | camping | road trips | city breaks | packing lists
travel tips | itinerary | map | maps | view map | show map | hide map | startups | venture | security news
reviews & guides | how-to | how to | tutorials | docs | changelog | leichte sprache | gebärdensprache
barrierefreie version | kontrast | vorlesefunktion | besuch planen | ihr besuch | besuch | öffnungszeiten
eintritt | eintrittspreise | ausstellungen | sammlung | vermitteln | vermittlung | museumsshop
barrierefrei | bürgerservice | rathaus | ämter | formulare | politik & verwaltung | aktuelle meldungen
pressemitteilungen | amtsblatt | stellenangebote | ausschreibungen | stadtplan | tourismus | spielplan
tabelle | tabellen | ergebnisse | liveticker | live-ticker | live-ergebnisse | kader | vereine & verbände
2. bundesliga | 3. liga | dfb-pokal | champions-league | formel 1 | handball | eishockey | wintersport
leichtathletik | amateurfußball | spielbericht | aufstellung | statistik | spielschema | ortsteile | kreis
landkreis | region | lokalsport | polizeibericht | blaulicht-ticker | kleinanzeigen | traueranzeige aufgeben
anzeige schalten | abo & service | werkzeug | bauen | renovieren | haushalt | basteln | diy | anleitungen
ratgeber & tests | nährwerte | nährwerte pro portion | zubereitung drucken | backen
kochen | grundrezepte | frühstück | abendessen | nachtisch | über mich | blogarchiv | neuerer post
älterer post | ältere posts | neuere posts | kategorien anzeigen | blogstatistik | préparer sa visite
horaires et tarifs | billetterie | expositions | presse & professionnels | démarches | ministère
publications officielles | communiqués | communiqués de presse | dossiers de presse | résultats | classement
classements | calendrier | ligue 1 | top 14 | cyclisme | mercato | pronostics | entrées | plats | apéritifs
boissons | pâtisserie | recettes de saison | menus | astuces | valeurs nutritionnelles | entretiens
grands entretiens | portraits | chroniques | tribune | débats et opinions | le fil | en kiosque
découvrir le numéro | le magazine | feuilleter | nos hors-séries | l'édition du jour | dans le même numéro
qui suis-je | à propos de moi | articles plus récents | articles plus anciens | planifica tu visita
horarios | entradas | exposiciones | colección | trámites | ministerio | gobierno | transparencia
sede electrónica | resultados | clasificación | clasificaciones | calendario | laliga | la liga | fichajes
segunda división | baloncesto | tenis | ciclismo | quiniela | firmas | tribunas | columnas | editoriales
cartas al director | blogs de opinión | humor gráfico | viñetas | destinos | rutas | escapadas
hoteles y restaurantes | guías de viaje | relatos | cuentos | poesía | ensayo | autores y autoras
nota anterior | nota siguiente | entrada más reciente | entrada antigua | quién soy | sobre mí | visita
orari e biglietti | orari | biglietti | mostre | collezioni | didattica | amministrazione | comune
servizi online | albo pretorio | avvisi | classifiche | classifica | risultati | calendario e risultati
serie a | serie b | calciomercato | formula uno | ciclismo e sport | antipasti | primi | primi piatti
secondi | dolci | contorni | lievitati | interviste | il personaggio | necrologie | annunci economici
edizione locale | post più recente | post più vecchio | chi sono io | racconti | poesie | planeje sua visita
exposições | acervo | ingressos | bilheteira | serviços | acesso à informação | legislação
órgãos do governo | órgãos | participação social | governo digital | alto contraste | vlibras
acesso rápido | governo | ministério | assuntos governamentais | concursos públicos | licitações | tabela
classificação | jogos | brasileirão | série a | série b | libertadores | mercado da bola | palpites
entradas e petiscos | sobremesas | pratos principais | bolos | doces | salgados | massas | marcadores
arquivo do blog | postagem mais recente | postagem mais antiga | postagens mais antigas | quem sou eu
seguidores | nenhum comentário | postar um comentário | contos | crônicas | poesia
press release | media release | pressemitteilung | presse | communiqué de presse | communiqué | comunicado
comunicado de prensa | prensa | nota de prensa | comunicato stampa | comunicato | stampa | nota à imprensa
imprensa | comunicado de imprensa
""")
