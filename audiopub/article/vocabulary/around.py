"""Closed lists: what a page says around every text: ways through it, sharing, pictures, contents."""

from audiopub.article.vocabulary.phrases import phrases

NAVIGATION = phrases("""
zum nächsten artikel | zum vorherigen artikel | zum nächsten beitrag | zum vorherigen beitrag
à l'article suivant | al artículo siguiente | all'articolo successivo | ao próximo artigo
top of page | bottom of page | skip to content | skip to main content | skip to navigation | skip to search
skip to footer | skip links | jump to content | back to top | go to top | return to top | scroll to top
toggle navigation | toggle menu | toggle search | open menu | close menu | main menu | main navigation
primary navigation | site navigation | user menu | search this site | search form | search for
search the site | open search | close search | show more | show less | load more | see all | view all
see more | view more | all posts | browse all | previous article | next article | previous post | next post
previous story | next story | older posts | newer posts | post navigation | you are here | current page
enable javascript | please enable javascript | hide navigation | this page | accessibility links
accessibility help | log in / sign up | use tab to navigate | zum inhalt springen | zum hauptinhalt springen
zum seitenanfang | nach oben | seitenanfang | zur startseite | zurück zur startseite | zurück zur übersicht
navigation überspringen | navigation öffnen | menü öffnen | menü schließen | hauptnavigation | hauptmenü
suche öffnen | mehr anzeigen | alle anzeigen | vorheriger artikel | nächster artikel | vorheriger beitrag
nächster beitrag | sie sind hier | sie befinden sich hier | aller au contenu | aller au contenu principal
haut de page | retour en haut | retour à l'accueil | article précédent | article suivant | voir tout
voir plus | afficher plus | saltar al contenido | ir al contenido | volver arriba | ver más | ver todo
ver todos | artículo anterior | artículo siguiente | vai al contenuto | torna su | vedi tutti
articolo precedente | articolo successivo | ir para o conteúdo | voltar ao topo | ver mais | naar de inhoud
naar boven | back to all posts | back to blog | back to news | back to home | all articles | all news
open navigation menu | open navigation | toggle dark mode | dark mode | skip to recipe | jump to recipe
go to recipe | zur navigation springen | zum menü | zum artikel springen | zurück zur liste | alle artikel
zur liste | aller à la navigation | aller au menu | retour à la liste | tous les articles | ir al menú
saltar a navegación | volver al inicio | volver a la portada | todas las noticias | vai al menu
torna all'inizio | torna alla home | tutti gli articoli | vai alla ricetta | ir a la receta | zum rezept
ir para o menu | voltar ao início | ver todas | ver tudo | pular para o conteúdo | ir para conteúdo
página inicial | scopri di più | scopri tutte le ricette | mostra tutto | mostra altro | mostrar más
mostrar mais | mehr laden | charger plus | cargar más | carica altro | carregar mais | breaking
skip to main | skip to article | skip to text | skip to primary navigation | skip to sidebar
skip navigation | jump to navigation | jump to search | jump to main content | open site navigation
site menu | quick search | advanced search | search query | search results | clear search | submit search
expand menu | collapse menu | expand sub menu | more sections | all sections | all topics | site index
view all news | go to homepage | homepage | home page | previous | next page | previous page | page 1
first page | last page | load more articles | show all | read all | see more stories | return to homepage
back to homepage | on this page | direkt zum inhalt | zum hauptinhalt | zur suche springen
zur hauptnavigation | zur fußzeile | zum footer | inhalt überspringen | seite durchsuchen
suchbegriff eingeben | suchbegriff | suche schließen | suche starten | hauptmenü öffnen | untermenü öffnen
navigation schließen | seitennavigation | nächste seite | vorherige seite | zurück zum anfang | zum anfang
nach oben scrollen | weitere anzeigen | weitere laden | weniger anzeigen | mehr anzeigen weniger anzeigen
alle ressorts | alle themen | alle rubriken | zur übersicht | übersicht | artikel auf einer seite lesen
zum hauptmenü | startseite öffnen | metanavigation | servicenavigation | passer au contenu
accéder au contenu | accéder au contenu principal | aller à la recherche | ouvrir le menu | fermer le menu
menu principal | retour au début | retour en haut de page | revenir en haut | page précédente
page suivante | voir tous les articles | toutes les actualités | toutes les rubriques | plan
ouvrir la recherche | lancer la recherche | rechercher sur le site | vous êtes ici | fil d'ariane | retour
saltar al contenido principal | ir al contenido principal | ir a contenido | abrir menú | cerrar menú | menú
menú principal | abrir buscador | buscar en el sitio | buscador | página siguiente | página anterior
volver | volver al principio | ir arriba | subir | ver todas las noticias | estás aquí | usted está aquí
portada | todas las secciones | desplegar menú | mostrar menú | ocultar menú | salta al contenuto
salta al contenuto principale | vai al contenuto principale | apri menu | apri il menu | chiudi menu
chiudi il menu | menu principale | cerca nel sito | apri la ricerca | pagina successiva | pagina precedente
torna indietro | torna alla lista | vai alla navigazione | sei in | ti trovi in | indietro
vedi tutte le notizie | tutte le sezioni | tutte le notizie | vedi altro | carica altri | mostra di più
pular para o conteúdo principal | ir para o conteúdo principal | saltar para o conteúdo | abrir menu
fechar menu | fechar | busca | pesquisar | pesquisa | buscar no site | você está aqui | está aqui | voltar
próxima página | próximo artigo | artigo anterior | próximo | anterior | topo | voltar para o topo | capa
todas as notícias | ver todas as notícias | todas as editorias | editorias | ver mais notícias
carregar mais notícias
""")

AMBIGUOUS = phrases("""
pdf version | google scholar | pubmed | pub med | search for this author in | search author on | versión pdf
version pdf | versione pdf | versão pdf | pdf-version
pin | pin it | schließen | cerrar | fermer | chiudi | fechar | einkaufsliste senden | zur einkaufsliste
home | menu | search | close | more | news | video | videos | photos | gallery | live | latest | print
email | e-mail | share | save | like | follow | listen | contact | about | about us | contact us | next
previous | back | submit | go | open | go back | sections | topics | edition | world | politics | business
sport | sports | opinion | culture | health | technology | science | travel | entertainment | loading | play
pause | mute | expand | cancel | ok | yes | no | x | login | account | my account | profile | settings
help | faq | startseite | suche | suchen | kontakt | menü | schließen | drucken | teilen | zurück | weiter
mehr | nachrichten | politik | wirtschaft | kultur | accueil | recherche | rechercher | imprimer | fermer
partager | suivant | précédent | inicio | buscar | cerrar | compartir | imprimir | siguiente | anterior
cerca | chiudi | condividi | stampa | archive | archives | podcasts | podcast | shop | store | donate
submit a tip | weather | obituaries | e-edition | e-paper | epaper | rss | magazine | reviews | interviews
fiction | books | recipes | tours | events | jobs | forum | tools | destinations | deals | lifestyle
crime | property | radio | traffic | watch live | live tv | u.s | us | uk | europe | america | africa | asia
middle east | u.s. edition | lokales | regional | blaulicht | vereine | feuilleton | wissen | reise
meinung | rezepte | magazin | musik | film | buch | bühne | panorama | gesellschaft | à la une | politique
société | économie | monde | voyages | boutique | newsletters | última hora | españa | economía | deportes
cultura | sociedad | opinión | mundo | tienda | entrevistas | crítica | revista | cronaca | politica
economia | esteri | spettacoli | meteo | últimas | país | desporto | esportes | local | receitas | jardim
entrar | pesquisar | reportage | photo | close menu | options | filter | sort by | ascolta | bookmark
boost | enregistrer | guardar | link | repost | salva | salvar | sauvegarder | seguir | send | speichern
tag | thema | report | flag | utile | tweet | alerts | app | apps | arts | audio | authors | auto
automotive | awards | baby | beauty | blog | blogs | brand | calendar | careers | cars | cart | categories
celebrity | charts | cities | climate | columnists | columns | comics | community | companies | contributors
cooking | crossword | directory | documentaries | economy | education | energy | english | environment
essays | explore | fashion | features | finance | fitness | food | football | games | gaming | garden | gear
gifts | government | guides | history | hobbies | hotels | ideas | in depth | industry
innovation | international | investigations | kids | language | law | letters | live blog | local news
logout | long reads | mail | marketplace | markets | media | membership | mobile | money | more news
motoring | movies | music | national | notifications | nutrition | offers | outdoors | overview | parenting
parents | partners | personal finance | pets | photography | pictures | popular | premium | press | privacy
products | puzzles | quiz | quizzes | real estate | regions | resources | saved | schools | security
series | services | sign in | sign up | social | space | staff | stories | style | subscribe | tech | tests
theater | theatre | top | trending | tv | u.k | vote | wellness | wine | women | your account | your profile
abo | aktuell | aktuelles | ausland | beruf | bilder | börse | bundesliga | computer | daten | deutschland
digital | e-mobilität | essen | familie | fernsehen | finanzen | forschung | fotos | fußball | garten | geld
gesundheit | gewinnspiele | horoskop | hilfe | immobilien | in eigener sache | inland | ipad | karriere
kino | kinder | kolumnen | kommentare | leben | leserbriefe | leute | medien | mobil | mobilität | mode
netzwelt | newsticker | nrw | österreich | projekte | produkte | produkte & dienste | ratgeber | reisen
ressorts | rätsel | schweiz | schule | service | spiele | stadt | stellenmarkt | sudoku | termine | test
themen | ticker | tiere | trauer | traueranzeigen | tv-programm | umwelt | unterhaltung | veranstaltungen
verkehr | verlag | welt | wetter | wohnen | zeitung | actualité | actualités | actus | afrique | agenda
cinéma | concours | cuisine | débats | découverte | économies | éducation | élections | emploi | en direct
en continu | enquêtes | environnement | france | gastronomie | high-tech | histoire | idées | immobilier
jardin | jeux | justice | livres | médias | météo | musique | newsletter | opinions | planète | régions
rubriques | santé | sciences | sorties | styles | télé | tribunes | vidéo | vidéos | vie pratique | ville
actualidad | américa | américa latina | autores | ciencia | ciudad | cine | cocina | comunidad | contacto
corazón | deporte | directo | educación | edición impresa | empleo | energía | entretenimiento | especiales
estilo | estilo de vida | eventos | fotografía | fútbol | gastronomía | gente | hemeroteca | historia
horóscopo | inmobiliario | internacional | investigación | justicia | juegos | libros | loterías
medio ambiente | mascotas | moda | motor | mujer | música | nacional | noticias | ocio | pasatiempos
política | recetas | salud | servicios | sucesos | tecnología | televisión | tiempo | titulares | tráfico
viajes | vivienda | ambiente | arte | attualità | bellezza | borsa | calcio | casa | cinema
contatti | cucina | curiosità | design | diritti | dossier | edicola | editoriali | elezioni | eventi
famiglia | finanza | foto | gossip | gusto | idee | immobili | innovazione | italia | lavoro | libri
mobilità | mondo | motori | musica | notizie | oroscopo | opinioni | primo piano | ricette | rubriche
salute | scienza | scienze | scuola | serie tv | servizi | società | storie | tecnologia | tempo libero
televisione | ultima ora | università | viaggi | assinaturas | beleza | bem-estar | brasil | carreiras
carros | ciência | cidades | colunas | colunistas | concursos | cotidiano | cozinha | crónicas | dinheiro
direto | educação | eleições | emprego | empregos | entretenimento | especiais | esporte | família | famosos
futebol | gastronomia | história | ideias | imagens | imóveis | justiça | lazer | livros | loja
meio ambiente | mercado | mercados | motores | negócios | notícias | opinião | portugal | programação
saúde | segurança | séries | sociedade | televisão | tempo | tendências | turismo | vagas | viagem | viagens
vida | vídeo | vídeos | absenden | accede | acceder | además | agrandir | aide | ajuda | amazon | ampliar
annonces | apellidos | apoie | assista | assistir | auteur | autor | autora | autore | autorin | avalie
ayuda | beliebt | bestellen | buy | cognome | comentario | comentário | commento | comments | company
compra | concordo | conheça | contenidos | contenu | contenuti | contenuto | continua | continuar | continue
contribua | contribute | conversación | conversation | conversations | copiar | copier | corregir | crediti
deny | destacadas | destacados | destaques | doe | dona | donar | em alta | em destaque | email *
empfehlen | entenda | entendido | entra | enviar | enviarme | envoyer | equipa | equipe | equipo | esci
et aussi | favorit | feedback | flippen | following | guarda | hintergrund | ihre meinung | im fokus | image
images | in focus | invia | ja | lecture | leggi | mailen | mais tarde | meinungen | más tarde | nachname
nein | nom | nombre | nome | non | novità | não | oui | para ler | parceria | partenaire | participa | pedir
plus tard | popolari | populares | presse | promotion | prosseguir | prénom | pub | recomendado | registro
relacionada | reply | responder | rispondi | sair | scopri | secciones | segui | selección | siga | sim
sobrenome | sostieni | später | suivre | sujets | support | sì | sí | también en | tendances | tendencias
the conversation | tu opinión | valider | verstanden | vertrieb | vorname | votre avis | widerruf | y además
preguntas frecuentes | perguntas frequentes | domande frequenti | questions fréquentes | häufige fragen | faqs
quote | zitieren | citer | citar | cita | bearbeiten | werkzeuge | cronologia | historial | modifier | outils
herramientas | ferramentas | strumenti | transcript | ihre meinung ist gefragt
""")

SHARE = phrases("""
tweeter | tweeter cet article | gardons le contact | restons en contact | let's stay in touch
bleiben wir in kontakt | sigamos en contacto | restiamo in contatto | vamos manter contato
share this | share this article | share this story | share this post | share this page | share article
share story | share post | share via | share with | share with friends | share on | share it | share now
share link | share page | share tools | share options | share your thoughts | share full article
gift article | gift this article | facebook | twitter | twitter / x | x (twitter) | x (formerly twitter)
linkedin | whatsapp | pinterest | reddit | tumblr | telegram | instagram | youtube | tiktok | snapchat
flipboard | pocket | messenger | facebook messenger | viber | vk | xing | mastodon | bluesky | threads
wechat | weibo | line | email this | email this article | email a friend | email article | print this
print this page | print article | print this article | copy link | copy url | copy link to clipboard
link copied | link copied! | copied | copied to clipboard | tweet | tweet this | pin it | pin this | +1
google+ | google plus | stumbleupon | digg | rss | rss feed | follow us | follow us on
follow us on social media | follow us on twitter | follow us on facebook | follow us on instagram
follow us on google news | like us on facebook | like this | like loading | save article | save story
save this story | save this article | save for later | add to favorites | add to favourites | bookmark this
download pdf | listen to this article | listen to article | listen to this story | click to share | reprints
order reprints | artikel teilen | beitrag teilen | diesen artikel teilen | artikel drucken | seite drucken
artikel merken | merken | link kopieren | auf facebook teilen | auf twitter teilen | per e-mail teilen
per mail versenden | per e-mail versenden | per whatsapp teilen | artikel anhören | partager l'article
partager cet article | partager sur facebook | partager sur twitter | envoyer par e-mail | envoyer par email
copier le lien | compartir en facebook | compartir en twitter | compartir en whatsapp | comparte
compartir este artículo | copiar enlace | condividi su facebook | condividi l'articolo | partilhar
compartilhar | deel dit artikel | delen | share to facebook | share on facebook | share on x
share on twitter | share on linkedin | share on whatsapp | share this release | share this recipe
bookmark this article | mailto | add preferred on google | add us on google | google news | hacker news
condividi questo articolo | condividi questa ricetta | condividi su | stampa l'articolo | ascolta l'articolo
salva articolo | salva la ricetta | invia per email | copia link | copia il link | ajouter à vos favoris
ajouter aux favoris | ajouter à mes favoris | écouter l'article | écouter cet article | partagez
partagez cet article | offrir l'article | offrir cet article | envoyer par mail | imprimer l'article
imprimer cet article | escuchar artículo | escuchar este artículo | escuchar la noticia | guardar artículo
compartir en x | compartir por email | compartir por whatsapp | enviar por correo | copiar el enlace
copiar link | comparte esta noticia | partilhe | partilhar artigo | partilhe este artigo | compartilhe
compartilhe isso | compartilhe este artigo | ouvir artigo | ouça este artigo | ouvir notícia
guardar artigo | imprimir artigo | ofereça este artigo | oferecer artigo | siga-nos
siga-nos no google notícias | siga-nos no instagram | siga o canal | síguenos | síguenos en | seguici
seguici su | seguici su google news | suivez-nous | suivez-nous sur | nous suivre | folge uns
folgen sie uns auf | diesen beitrag teilen | seite teilen | artikel hören | artikel vorlesen
vorlesen lassen | artikel speichern | als pdf | per mail | artikel verschenken | in die einkaufsliste
send by email | send to a friend | pin recipe | print recipe | rate recipe | rate this recipe | save recipe
cook mode prevent your screen from going dark | read aloud | text to speech | share by email
share via email | share to x | share on threads | share on bluesky | share on mastodon | share on pinterest
share on reddit | share to linkedin | share this link | share this video | share with a friend
send this page | send to kindle | send via email | open share menu | more sharing options
more share options | sharing options | see more sharing options | show more sharing options
post to facebook | print friendly | printer-friendly version | print friendly version | save to pocket
save to read later | read later | add to reading list | add to my list | your reading list | listen
listen now | listen to the article | hear this story | text size | increase text size | decrease text size
font size | copied! | google discover | prefer us on google | add as preferred source | whatsapp channel
join us on whatsapp | follow on google news | follow us on x | follow us on linkedin | follow us on youtube
follow us on tiktok | teilen auf | jetzt teilen auf | auf x teilen | auf linkedin teilen
auf whatsapp teilen | auf xing teilen | auf pinterest teilen | auf threads teilen | auf bluesky teilen
via e-mail teilen | bei facebook teilen | bei x teilen | bei twitter teilen | bei whatsapp teilen
per mail teilen | link teilen | story teilen | diese geschichte teilen | diese seite teilen
diese seite drucken | seite weiterempfehlen | weiterempfehlen | empfiehl dies deinen freunden | versenden
twittern | mail | schließen | auf die merkliste | zur merkliste hinzufügen | zu favoriten hinzufügen
vorlesen | anhören | druckversion | druckansicht | drucken | druckfassung | schrift vergrößern
schriftgröße | feedback geben | als favorit speichern | artikel empfehlen | artikel senden
artikel versenden | artikel weiterempfehlen | leseliste | zur leseliste hinzufügen | folgen
abonnieren sie unseren whatsapp-kanal | whatsapp-kanal | partager par mail | partager par e-mail
partager par email | partager sur x | partager sur linkedin | partager sur whatsapp | partager via
partager cette page | partager la page | partager ce contenu | envoyer à un ami | envoyer l'article
copier l'url | lien copié | imprimer la page | version imprimable | lire plus tard | sauvegarder l'article
enregistrer l'article | mettre en favori | ajouter à ma liste | écouter | taille du texte
agrandir le texte | réagir | commenter | sur facebook | sur twitter | par e-mail | par mail
compartir artículo | compartir la noticia | compartir noticia | compartir esta noticia | compartir esta nota
compartir en linkedin | compartir en threads | compartir en telegram | compartir por correo | compartir vía
compartir enlace | compártelo | comparte en | comparte en redes | copiar url | enlace copiado
enviar por email | enviar a un amigo | imprimir artículo | imprimir noticia | versión imprimible | guardar
guardar noticia | guardar para después | leer más tarde | escuchar | escucha | escucha la noticia
escuchar nota | tamaño del texto | tamaño de letra | seguir en google | añádenos en google
sigue leyendo en | síguenos en google | síguenos en google news | síguenos en redes | síguenos en whatsapp
canal de whatsapp | condividi via | condividi su x | condividi su twitter | condividi su linkedin
condividi su whatsapp | condividi su telegram | condividi via email | condividi la notizia
condividi questa pagina | condividi il post | invia articolo | invia ad un amico | invia a un amico
copia indirizzo | link copiato | stampa articolo | stampa questa pagina | versione stampabile | salva
salva per dopo | leggi più tardi | aggiungi ai preferiti | ascolta | ascolta l'audio | dimensione testo
dimensione del testo | seguici sui social | segui su google | seguici su facebook | seguici su instagram
seguici su whatsapp | canale whatsapp | compartilhe no facebook | compartilhar no facebook
compartilhar no whatsapp | compartilhar no x | compartilhar no twitter | compartilhar no linkedin
compartilhar no telegram | compartilhar por e-mail | compartilhar notícia | compartilhar esta notícia
compartilhe esta notícia | compartilhe esta matéria | compartilhar via | partilhar no facebook
partilhar no whatsapp | partilhar no twitter | partilhar no x | partilhar por email | partilhar esta notícia
partilhar via | enviar por e-mail | link copiado | imprimir | imprimir notícia | versão para impressão
guardar para ler mais tarde | ler mais tarde | salvar para ler depois | salvar notícia | ouvir | ouvir texto
ouvir a notícia | ouça | tamanho do texto | tamanho da letra | aumentar fonte | diminuir fonte
siga no google | siga-nos no facebook | siga no google news | siga no whatsapp | siga nosso canal
canal do whatsapp | seguir autor | republicar | republish | republish this article | artikel empfehlen
artikel weiterleiten | zur fotostrecke | zur galerie | enlarge | photo enlarge | save to list
invia gli ingredienti via whatsapp | condividi la ricetta | partager la recette | imprimer la recette
compartir receta | imprimir receta | compartilhar receita | imprimir receita | stampa ricetta
stampa la ricetta
rezept drucken | rezept teilen | rezept speichern | rezept merken | in kochbuch speichern | add to cookbook
download as pdf | als pdf herunterladen | télécharger en pdf | descargar en pdf | scarica il pdf
baixar em pdf
télécharger les visuels | download images | bilder herunterladen | descargar imágenes | baixar imagens
zur merkliste | merkzettel | auf den wunschzettel | auf die vergleichsliste | add to wishlist
add to wish list
add to compare | ajouter à la liste d'envies | añadir a la lista de deseos
aggiungi alla lista dei desideri
adicionar à lista de desejos | adicionar aos favoritos | agregar a favoritos | ouvir matéria
ouvir a matéria
follow author | follow topic | autor folgen | thema folgen | suivre cet auteur | suivre ce thème
seguir al autor | seguir tema | segui l'autore | segui l'argomento | seguir tópico
""")

GALLERY = phrases("""
view gallery | open gallery | see gallery | photo gallery | image gallery | open image in gallery
view image | view full image | view full size | view larger image | enlarge image | click to enlarge
enlarge this image | toggle caption | hide caption | show caption | open in modal | play video | watch video
watch the video | watch now | watch live | video player is loading | this video is unavailable
this video can not be played | this video cannot be played
to play this video you need to enable javascript in your browser
media playback is unsupported on your device | media caption | image caption | image source
image copyright | getty images | unmute | fullscreen | volume | current time | next up | now playing
up next | loaded | replay | bildergalerie | galerie öffnen | bild vergrößern | zur bildergalerie
bilderstrecke | video abspielen | bild vergrößern öffnet in einem overlay | voir la galerie
agrandir l'image | lire la vidéo | ver galería | ver video | guarda il video | this is a modal window
video player | audio player | skip ad in | beginning of dialog window | end of dialog window
bilder anzeigen | video ansehen | fotostrecke | voir le diaporama | voir la vidéo | diaporama
lire le diaporama | ver vídeo | ver fotos | galería de fotos | ver galeria | fotogaleria | assista ao vídeo
guarda le foto | fotogallery | play audio | play the video | audios and videos on the topic | slideshow
view slideshow | start slideshow | open the image gallery | next slide | previous slide | next image
previous image | previous photo | next photo | close gallery | close modal | close modal window
full screen | exit fullscreen | expand image | view photos | see photos | see all photos | view all photos
photo by | image by | 1 of 1 | play | pause video | mute video | subtitles | captions | captions off
subtitles off | playback speed | share video | watch again | video unavailable
bild in detailansicht öffnen | bild in originalgröße anzeigen | vollbild | vollbild öffnen | vollbildansicht
nächstes bild | vorheriges bild | galerie ansehen | galerie anzeigen | alle bilder | alle bilder anzeigen
bilder ansehen | bild öffnen | bild schließen | zum video | video starten | video jetzt laden
video immer laden | externer inhalt | externen inhalt laden | externen inhalt anzeigen
empfohlener redaktioneller inhalt | empfohlener externer inhalt | inhalt laden | inhalte anzeigen
einmalig laden | immer laden | audio starten | externen inhalt dauerhaft anzeigen
bildunterschrift anzeigen | bildunterschrift ausblenden | bildrechte | agrandir la photo
agrandir l'image plein écran | plein écran | voir les photos | voir toutes les photos | voir l'image
image précédente | image suivante | fermer la galerie | lancer la vidéo | contenu externe | voir le contenu
afficher le contenu | cliquez pour agrandir | ampliar imagen | ampliar foto | pantalla completa | ver imagen
ver galería completa | imagen anterior | imagen siguiente | cerrar galería | reproducir | reproducir vídeo
ver todas las fotos | ver más fotos | apri immagine | ingrandisci | ingrandisci immagine
ingrandisci l'immagine | schermo intero | vedi foto | vedi tutte le foto | guarda la gallery
guarda la fotogallery | guarda il video completo | immagine precedente | immagine successiva
chiudi galleria | riproduci | riproduci video | guarda anche | ampliar imagem | abrir imagem | tela cheia
ecrã inteiro | ver todas as fotos | ver imagem | imagem anterior | próxima imagem | fechar galeria
reproduzir | reproduzir vídeo | assista agora | ver galeria de fotos | galeria de fotos | galeria de imagens
foto | photo | crédito da foto
""")

CONTENTS = phrases("""
table of contents | contents | jump to | in this article | in this story | on this page | quick links
skip to section | inhalt | inhaltsverzeichnis | in diesem artikel | auf dieser seite | sommaire
table des matières | dans cet article | au sommaire | índice | contenido | en este artículo
nesta página | en esta página | in questa pagina | sur cette page | dans cette page
tabla de contenidos | indice | in questo articolo | sommario | indice dei contenuti | neste artigo
conteúdo | sumário | what's in this article | what's inside | article contents | page contents
in this guide | in this post | navigate this article | show contents | hide contents | contents hide
das erwartet sie | das erwartet dich | in diesem beitrag | inhalt des artikels | themen in diesem artikel
inhalt anzeigen | direkt zu | springe zu | plan de l'article | en bref dans cet article | sauter à
dans ce guide | dans ce dossier | tabla de contenido | índice de contenidos | qué vas a encontrar
en esta nota | en esta guía | ir a | indice dell'articolo | in questa guida | vai a | cosa troverai
neste texto | nesta matéria | nesta reportagem | índice do artigo | tabela de conteúdos
navegue pelo conteúdo
""")

FEEDBACK = phrases("""
was this helpful | was this article helpful | was this page helpful | was this step helpful
did this article help you | did you find this helpful | did you make this recipe | rate this article
how helpful was this post | click a star to vote | helpful | not helpful | report this
war dieser artikel hilfreich | war das hilfreich | hilfreich | melden | cet article vous a-t-il été utile
cet article vous a-t-il aidé | signaler | te ha resultado útil | te ha sido útil | fue útil este artículo
denunciar | ti è stato utile | questo articolo ti è stato utile | segnala | esta dica foi útil
este artigo foi útil | isso foi útil | denunciar comentário | was this article useful | was this useful
was this page useful | did you find this useful | is this helpful | rate this | rate this post
rate this page | give feedback | send feedback | send us your feedback | send us feedback | report an error
report a problem | report a typo | suggest a correction | spotted an error | tell us what you think
what did you think of this article | thanks for your feedback | thank you for your feedback
war dieser text hilfreich | hat ihnen der artikel gefallen | hat dir der artikel gefallen | fehler gefunden
fehler melden | artikel bewerten | diesen artikel bewerten | bewerten sie diesen artikel
wie hat ihnen dieser artikel gefallen | danke für ihr feedback | rezept bewerten | korrektur melden
cet article vous a plu | cet article vous a été utile | avez-vous aimé cet article | signaler une erreur
signaler un problème | donnez votre avis | notez cet article | merci pour votre retour
te ha gustado el artículo | te ha gustado este artículo | te gustó esta nota | reportar un error
informar de un error | valora este artículo | danos tu opinión | ha sido útil | reportar error
ti è piaciuto l'articolo | ti è piaciuto questo articolo | è stato utile | segnala un errore
vota questo articolo | vota la ricetta | la tua opinione | valuta questo articolo | hai trovato un errore
gostou do artigo | gostou desta matéria | gostou deste artigo | este conteúdo foi útil
esta página foi útil | encontrou um erro | reportar erro | comunicar erro | avalie este artigo
dê sua opinião | viu algum erro | encontrou algum erro
""")
