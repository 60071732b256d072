"""Closed lists: what whole lines around an article say, in the languages of most web pages.

This module owns phrases, in folded form (small letters, no marks at their ends) with `|` between them;
`SOFT` are parts of lines that speak for the page without proving it.
It refuses to say where a line must stand to be removed; `rules` does.
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|")) - {""}


NAVIGATION = _phrases("""
top of page | bottom of page | skip to content | skip to main content | skip to navigation
skip to search | skip to footer | skip links | jump to content | back to top | go to top | return to top
scroll to top | toggle navigation | toggle menu | toggle search | open menu | close menu | main menu
main navigation | primary navigation | site navigation | user menu | search this site | search form
search for | search the site | open search | close search | show more | show less | load more | see all
view all | see more | view more | all posts | browse all | previous article | next article
previous post | next post | previous story | next story | older posts | newer posts | post navigation
you are here | current page | enable javascript | please enable javascript | hide navigation | this page
accessibility links | accessibility help | log in / sign up | use tab to navigate | zum inhalt springen
zum hauptinhalt springen | zum seitenanfang | nach oben | seitenanfang | zur startseite
zurück zur startseite | zurück zur übersicht | navigation überspringen | navigation öffnen | menü öffnen
menü schließen | hauptnavigation | hauptmenü | suche öffnen | mehr anzeigen | alle anzeigen
vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag | sie sind hier
sie befinden sich hier | aller au contenu | aller au contenu principal | haut de page | retour en haut
retour à l'accueil | article précédent | article suivant | voir tout | voir plus | afficher plus
saltar al contenido | ir al contenido | volver arriba | ver más | ver todo | ver todos
artículo anterior | artículo siguiente | vai al contenuto | torna su | vedi tutti | articolo precedente
articolo successivo | ir para o conteúdo | voltar ao topo | ver mais | naar de inhoud | naar boven
back to all posts | back to blog | back to news | back to home | all articles | all news
open navigation menu | open navigation | toggle dark mode | dark mode | skip to recipe | jump to recipe
go to recipe | zur navigation springen | zum menü | zum artikel springen | zurück zur liste
alle artikel | zur liste | aller à la navigation | aller au menu | retour à la liste | tous les articles
ir al menú | saltar a navegación | volver al inicio | volver a la portada | todas las noticias
vai al menu | torna all'inizio | torna alla home | tutti gli articoli | vai alla ricetta
ir a la receta | zum rezept | ir para o menu | voltar ao início | ver todas | ver tudo
pular para o conteúdo | ir para conteúdo | página inicial | scopri di più | scopri tutte le ricette
mostra tutto | mostra altro | mostrar más | mostrar mais | mehr laden | charger plus | cargar más
carica altro | carregar mais | breaking
""")

AMBIGUOUS = _phrases("""
home | menu | search | close | more | news | video | videos | photos | gallery | live | latest | print
email | e-mail | share | save | like | follow | listen | contact | about | about us | contact us | next
previous | back | submit | go | open | go back | sections | topics | edition | world | politics
business | sport | sports | opinion | culture | health | technology | science | travel | entertainment
loading | play | pause | mute | expand | cancel | ok | yes | no | x | login | account | my account
profile | settings | help | faq | startseite | suche | suchen | kontakt | menü | schließen | drucken
teilen | zurück | weiter | mehr | nachrichten | politik | wirtschaft | kultur | accueil | recherche
rechercher | imprimer | fermer | partager | suivant | précédent | inicio | buscar | cerrar | compartir
imprimir | siguiente | anterior | cerca | chiudi | condividi | stampa
archive | archives | podcasts | podcast | shop | store | donate | submit a tip | weather | obituaries
e-edition | e-paper | epaper | rss | magazine | reviews | interviews | fiction | books | recipes | tours
events | jobs | forum | tools | destinations | tips | deals | lifestyle | crime | property | radio
traffic | watch live | live tv | u.s | us | uk | europe | america | africa | asia | middle east
u.s. edition | lokales | regional | blaulicht | vereine | feuilleton | wissen | reise | meinung
rezepte | magazin | musik | film | buch | bühne | panorama | gesellschaft | à la une | politique
société | économie | monde | voyages | boutique | newsletters | última hora | españa | economía
deportes | cultura | sociedad | opinión | mundo | tienda | entrevistas | crítica | revista | cronaca
politica | economia | esteri | spettacoli | meteo | últimas | país | desporto | esportes | local
receitas | jardim | entrar | pesquisar | reportage | photo | close menu | options | filter | sort by
ascolta | bookmark | boost | condividi | enregistrer | guardar | link | listen | repost | salva | salvar
sauvegarder | seguir | send | speichern | teilen | tag | thema | report | flag | utile | tweet
""")

ADVERTISEMENT = _phrases("""
advertisement | advertisements | advertising | ad | ads | ad feedback | sponsored | sponsored content
sponsored by | paid content | promoted content | partner content | promoted
advertisement - continue reading below | advertisement continue reading the main story
story continues below advertisement | story continues below | article continues below
article continues below advertisement | article continues after advertisement
article continues after ad | continue reading below | continue reading the main story
scroll to continue | scroll to continue with content | scroll for more | skip advertisement | skip ad
remove ads | why am i seeing this ad | report this ad | report ad | hide ad | click here to view ad
anzeige | anzeigen | werbung | advertorial | weiterlesen nach der anzeige
artikel wird nach der anzeige fortgesetzt | nach der anzeige geht es weiter | publicité | annonce
la suite après la publicité | la suite après cette publicité | publicidad | publicidade
continúa después de la publicidad | pubblicità | continua a leggere dopo la pubblicità | advertentie
advertising continues below | this is an advertisement | paid post | sponsor message | from our sponsor
from our partners | anzeige entfernen | werbeanzeige | gesponsert | gesponserter inhalt
contenu sponsorisé | contenu sponsorise | publi-rédactionnel | contenido patrocinado
contenido promocionado | continua depois da publicidade | continua após a publicidade
conteúdo patrocinado | conteúdo publicitário | patrocinado | contenuto sponsorizzato | annuncio
annunci | anuncio | anúncio | sponsorizzato | after newsletter promotion
skip past newsletter promotion | skip newsletter promotion | publicidad - sigue leyendo debajo
la nota sigue después de la publicidad | continua dopo la pubblicità
""")

SHARE = _phrases("""
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
save this story | save this article | save for later | add to favorites | add to favourites
bookmark this | download pdf | listen to this article | listen to article | listen to this story
click to share | reprints | order reprints | artikel teilen | beitrag teilen | diesen artikel teilen
artikel drucken | seite drucken | artikel merken | merken | link kopieren | auf facebook teilen
auf twitter teilen | per e-mail teilen | per mail versenden | per e-mail versenden | per whatsapp teilen
artikel anhören | partager l'article | partager cet article | partager sur facebook
partager sur twitter | envoyer par e-mail | envoyer par email | copier le lien | compartir en facebook
compartir en twitter | compartir en whatsapp | comparte | compartir este artículo | copiar enlace
condividi su facebook | condividi l'articolo | partilhar | compartilhar | deel dit artikel | delen
share to facebook | share on facebook | share on x | share on twitter | share on linkedin
share on whatsapp | share this release | share this recipe | bookmark this article | mailto
add preferred on google | add us on google | google news | hacker news
condividi questo articolo | condividi questa ricetta | condividi su | stampa l'articolo
ascolta l'articolo | salva articolo | salva la ricetta | invia per email | copia link
copia il link | ajouter à vos favoris | ajouter aux favoris | ajouter à mes favoris | écouter l'article
écouter cet article | partagez | partagez cet article | offrir l'article | offrir cet article
envoyer par mail | imprimer l'article | imprimer cet article
escuchar artículo | escuchar este artículo | escuchar la noticia | guardar artículo
compartir en x | compartir por email | compartir por whatsapp | enviar por correo | copiar el enlace
copiar link | comparte esta noticia | partilhe | partilhar artigo | partilhe este artigo | compartilhe
compartilhe isso | compartilhe este artigo | ouvir artigo | ouça este artigo | ouvir notícia
guardar artigo | imprimir artigo | ofereça este artigo | oferecer artigo | siga-nos
siga-nos no google notícias | siga-nos no instagram | siga o canal | síguenos | síguenos en
seguici | seguici su | seguici su google news | suivez-nous | suivez-nous sur | nous suivre | folge uns
folgen sie uns auf | diesen beitrag teilen | seite teilen | artikel hören | artikel vorlesen
vorlesen lassen | artikel speichern | als pdf | per mail | artikel verschenken
in die einkaufsliste | send by email | send to a friend | pin recipe | print recipe | rate recipe
rate this recipe | save recipe | cook mode prevent your screen from going dark | read aloud
text to speech
""")

GALLERY = _phrases("""
view gallery | open gallery | see gallery | photo gallery | image gallery | open image in gallery
view image | view full image | view full size | view larger image | enlarge image | click to enlarge
enlarge this image | toggle caption | hide caption | show caption | open in modal | play video
watch video | watch the video | watch now | watch live | video player is loading
this video is unavailable | this video can not be played | this video cannot be played
to play this video you need to enable javascript in your browser
media playback is unsupported on your device | media caption | image caption | image source
image copyright | getty images | unmute | fullscreen | volume | current time | next up | now playing
up next | loaded | replay | bildergalerie | galerie öffnen | bild vergrößern | zur bildergalerie
bilderstrecke | video abspielen | bild vergrößern öffnet in einem overlay | voir la galerie
agrandir l'image | lire la vidéo | ver galería | ver video | guarda il video
this is a modal window | video player | audio player | skip ad in | beginning of dialog window
end of dialog window | bilder anzeigen | video ansehen | fotostrecke | voir le diaporama | voir la vidéo
diaporama | lire le diaporama | ver vídeo | ver fotos | galería de fotos | ver galeria | fotogaleria
assista ao vídeo | guarda le foto | fotogallery | play audio | play the video
""")

READ_MORE = _phrases("""
read more | read next | read also | read on | read full story | read the full story
read the full article | continue reading | keep reading | learn more | find out more | click here
click here for more | more info | more information | details | full story | view comments
view the discussion thread | related | recommended | weiterlesen | mehr lesen | mehr erfahren
mehr dazu | lesen sie auch | lesen sie mehr | lire la suite | lire aussi | à lire aussi | en savoir plus
lire plus | leer más | lea también | seguir leyendo | leggi anche | leggi tutto | continua a leggere
leia mais | leia também | lees meer | lees ook
más información | más sobre este tema | lee también | también lee | ver también | sigue leyendo
te puede interesar | leggi di più | approfondisci | approfondimenti | potrebbe interessarti anche
ti potrebbe interessare | ti potrebbero interessare | ti potrebbero interessare anche | veja também
saiba mais | continue lendo | continuar a ler | ler mais | recomendado | voir aussi
pour aller plus loin | hier weiterlesen | auch lesenswert | lesetipp | das könnte sie interessieren
auch interessant | das könnte sie auch interessieren | related coverage | what to read next
more on this | related documents | related reading | see also | further reading | recommended reading
""")

TAIL_HEADS = _phrases("""
related | related articles | related article | related stories | related story | related posts
related post | related content | related topics | related news | related links | related reading
related coverage | related items | recent posts | recent articles | recent stories | recent news
recent comments | most popular | most read | most viewed | most shared | most recent | most commented
popular posts | popular articles | popular stories | popular now | popular | trending | trending now
trending stories | trending topics | top stories | top news | top posts | latest news | latest stories
latest articles | latest posts | latest from | latest headlines | more stories | more news
more articles | more posts | more from this author | more by this author | more from the author
more from author | more from this section | more on this story | more on this topic | more on this
more like this | more to read | more to explore | more to discover | more to love | more headlines
more top stories | recommended | recommended for you | recommended stories | recommended articles
recommended reading | recommended videos | you may also like | you might also like | you may like
you might like | you may also be interested in | you might also be interested in
you might be interested in | you may be interested in | also on | also read | around the web
from the web | from around the web | elsewhere on the web | sponsored stories | promoted stories
promoted links | editor's picks | editors' picks | editors picks | editor's choice | don't miss
don't miss out | in case you missed it | what to read next | read next | read this next | next article
up next | what others are reading | people also read | readers also liked
about the author | about the authors | about author | author bio | similar articles | similar posts
similar stories | see also from | other articles | other stories | other news | other posts
suggested for you | suggested articles
tags | filed under | keywords | archives | categories | blogroll
das könnte sie auch interessieren | das könnte dich auch interessieren | auch interessant
mehr zum thema | mehr zu diesem thema | weitere artikel | weitere meldungen | weitere themen
weitere beiträge | weitere nachrichten | ähnliche artikel | ähnliche beiträge | verwandte artikel
verwandte themen | verwandte beiträge | neueste artikel | neueste beiträge | letzte beiträge
aktuelle beiträge | aktuelle meldungen | meistgelesen | meistgelesene artikel | meist gelesen
beliebte artikel | beliebte beiträge | lesen sie auch | lesen sie mehr zum thema
empfehlungen der redaktion | top-themen | schlagwörter | schlagworte | über den autor
über die autorin | zum autor | zur autorin | zur startseite | articles liés | articles similaires
articles récents | à lire aussi | à lire également | sur le même sujet | dans la même rubrique
les plus lus | les plus lues | les plus consultés | vous aimerez aussi | vous pourriez aussi aimer
à propos de l'auteur | nos derniers articles | derniers articles | mots-clés | artículos relacionados
noticias relacionadas | entradas relacionadas | entradas recientes | lo más leído | lo más visto
más leídas | más noticias | te puede interesar | también te puede interesar | te recomendamos
sobre el autor | etiquetas | articoli correlati | articoli recenti | leggi anche | i più letti
potrebbe interessarti anche | potrebbe interessarti | artigos relacionados | notícias relacionadas
leia também | mais lidas | lees ook | meest gelezen | gerelateerde artikelen
topics | subjects | tagged | tagged with | latest on | more reviews | most watched | featured
around the site | also in this issue | in this section | browse by topic | related documents
post navigation | about this article | about the writer | explore more | cite this page
mehr aus dem ressort | mehr aus der rubrik | mehr von uns | empfohlen | empfehlungen | ähnliche rezepte
beliebte rezepte | themen | zum thema | meistgelesene | meistkommentiert
das interessiert andere | rezept von | sur le même thème | à découvrir | à ne pas manquer
les plus partagés | dans la même catégorie | thèmes | thématiques | nos recommandations
contenus sponsorisés | plus d'articles | archivado en | temas | temas relacionados | más sobre
lo último | las más leídas | los más leídos | más vistas | quizás también te interese | en portada
notas relacionadas | contenidos relacionados | recomendados | argomenti | temi
potrebbero interessarti | altri articoli | più letti | le più lette | articoli simili
notizie correlate | dello stesso autore | ti potrebbe interessare | ultime notizie | tópicos | assuntos
as mais lidas | mais lidos | posts relacionados | artigos recentes | posts recentes | relacionados
relacionadas | mais sobre | últimas notícias | mais notícias | você pode gostar
você também pode gostar | veja mais | sobre o autor | sobre a autora | sobre la autora | sull'autore
l'autore | à propos de l'auteure | reuse this content
""")

COMMENT_HEADS = _phrases("""
comments | comment | post a comment | post comment | add a comment | add comment | leave a comment
leave comment | leave a reply | leave your comment | leave your reply | write a comment | write a reply
view comments | show comments | hide comments | load comments | join the conversation
join the discussion | start the conversation | start the discussion | have your say | what do you think
comments are closed | comments closed | reader comments | cancel reply | be the first to comment
no comments | no comments yet | 0 comments | comment on this story | your comment | discussion
responses | kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentar hinterlassen
einen kommentar schreiben | hinterlasse einen kommentar | hinterlasse eine antwort
schreibe einen kommentar | schreiben sie einen kommentar | antworten abbrechen | keine kommentare
alle kommentare | alle kommentare anzeigen | kommentare anzeigen | diskutieren sie mit | commentaires
laisser un commentaire | laissez un commentaire | poster un commentaire | ajouter un commentaire
écrire un commentaire | aucun commentaire | répondre | comentarios | deja un comentario
deja una respuesta | dejar un comentario | escribir un comentario | agregar un comentario | commenti
lascia un commento | nessun commento | comentários | deixe um comentário | deixe uma resposta | reacties
geef een reactie
comment guidelines | community guidelines | commenting guidelines | reader interactions | community q&a
discussion guidelines | voir les commentaires | tous les commentaires | voir tous les commentaires
réagir | réagissez | vos réactions | réactions | ver comentarios | deja tu comentario
publicar comentario | haz un comentario | opina | inserisci un commento | scrivi un commento
mostra i commenti | tutti i commenti | deixe o seu comentário | deixe seu comentário
seja o primeiro a comentar | escreva um comentário | comentar | ver comentários | enviar comentário
leserkommentare | leserbrief schreiben | kommentieren | jetzt kommentieren | mitdiskutieren | diskussion
""")

ACCOUNT = _phrases("""
log in | login | log out | logout | sign in | sign up | sign out | register | register now
register for free | create account | create an account | create a free account | my account | subscribe
subscribe now | subscribe today | subscribe to continue | subscribe for free | subscriber only
subscribers only | for subscribers | members only | already a subscriber | already have an account
already a member | already subscribed | become a member | become a subscriber | become a supporter
join now | join today | join us | support us | donate | donate now | make a donation | support our work
support our journalism | start your free trial | get unlimited access | manage subscription | my profile
forgot password | forgot your password | remember me | continue with google | continue with facebook
anmelden | abmelden | registrieren | jetzt registrieren | einloggen | abonnieren | jetzt abonnieren
abo | zum abo | konto erstellen | passwort vergessen | jetzt spenden | spenden | se connecter
connexion | s'inscrire | s'abonner | s'identifier | je m'abonne | mon compte | déjà abonné
réservé aux abonnés | iniciar sesión | regístrate | registrarse | suscríbete | suscribirse | mi cuenta
accedi | registrati | abbonati | entrar | assine | inloggen | abonneren
your account | subscribe from | become a subscriber today | sign in to comment
sign in or create an account | create your account | manage account | exklusiv für abonnenten
nur für abonnenten | mein konto | mein abo | jetzt abo sichern | jetzt testen | jetzt anmelden | konto
zum login | article réservé aux abonnés | contenu réservé aux abonnés | se connecter ou s'inscrire
je me connecte | créer un compte | déjà abonné ? | abonnez-vous | suscríbete ya | hazte socio
crear cuenta | crea una cuenta | regístrate gratis | solo para suscriptores
exclusivo para suscriptores | iniciar sesion | inicia sesión | inicia sesión para comentar
accedi o registrati | crea un account | solo per abbonati | riservato agli abbonati | registrati gratis
sostienici | assinar | subscrever | iniciar sessão | criar conta | fazer login
exclusivo para assinantes | conteúdo exclusivo | já é assinante | apoie-nos | yes please | sign me up
""")

NEWSLETTER = _phrases("""
newsletter | newsletters | our newsletter | sign up for our newsletter | sign up to our newsletter
subscribe to our newsletter | subscribe to newsletter | newsletter sign up | newsletter signup
get our newsletter | join our newsletter | join our mailing list | email address | your email
your email address | enter your email | enter your email address | enter email | download our app
download the app | get the app | get notifications | enable notifications | subscribe to notifications
get breaking news alerts | stay connected | stay informed | stay up to date | stay in touch
thank you for subscribing | thanks for subscribing | thank you for signing up | zum newsletter anmelden
newsletter abonnieren | newsletter bestellen | jetzt newsletter abonnieren | ihre e-mail-adresse
e-mail-adresse | inscrivez-vous à notre newsletter | recevez notre newsletter | votre adresse e-mail
votre e-mail | suscríbete a nuestro boletín | suscríbete a nuestra newsletter | tu correo electrónico
iscriviti alla newsletter | la tua email | assine a nossa newsletter | schrijf je in voor de nieuwsbrief
nieuwsbrief
free newsletter | unser newsletter | hier bestellen | hier kostenlos abonnieren | kostenlos abonnieren
e-mail | jetzt kostenlos anmelden | je m'inscris | je m'abonne à la newsletter
s'inscrire à la newsletter | inscription à la newsletter | votre email | votre adresse mail
votre adresse email | entrez votre e-mail | saisissez votre e-mail | apúntate | apúntate a la newsletter
recibe nuestra newsletter | nuestra newsletter | tu email | tu correo | introduce tu correo
introduce tu email | correo electrónico | suscribirme | quiero recibirla | boletines | boletín
iscriviti | iscriviti ora | inserisci la tua email | inserisci la tua mail | indirizzo email
la tua e-mail | newsletter gratuita | iscriviti al canale whatsapp | receba a nossa newsletter
receba nossa newsletter | subscreva a nossa newsletter | subscreva | seu e-mail | seu email
o seu e-mail | seu melhor e-mail | quero receber | cadastre-se | inscreva-se | assine nossa newsletter
type your email | your email here | e-mail address | your e-mail address | first name | last name
no spam
""")

FOOTER = _phrases("""
privacy policy | privacy notice | privacy | privacy statement | privacy settings | privacy center
privacy preferences | privacy & cookies | terms of use | terms of service | terms and conditions
terms & conditions | terms | terms of sale | terms & privacy | cookie policy | cookie settings
cookie preferences | cookie notice | cookies | manage cookies | manage preferences | manage consent
accept | accept all | accept cookies | accept all cookies | accept and continue | accept & close
reject | reject all | decline | i agree | i accept | agree | got it | got it! | allow all
allow all cookies | ad choices | adchoices | do not sell my personal information | do not sell my info
do not sell or share my personal information | your privacy choices | your california privacy rights
california privacy rights | all rights reserved | legal | legal notice | disclaimer | imprint
impressum | sitemap | site map | site index | careers | jobs | advertise | advertise with us | press
press room | masthead | accessibility | accessibility statement | editorial guidelines
editorial policy | corrections | corrections policy | ethics policy | code of ethics | contact us
about us | report a typo | report an error | send feedback | give feedback | feedback | help center
help centre | copyright | mobile apps | mobile site | desktop version | powered by wordpress
proudly powered by wordpress | datenschutz | datenschutzerklärung | datenschutzhinweise
datenschutzeinstellungen | nutzungsbedingungen | nutzungsbasierte online-werbung | agb
impressum und datenschutz | cookie-einstellungen | cookie einstellungen | cookies akzeptieren
alle cookies akzeptieren | alle akzeptieren | akzeptieren | ablehnen | zustimmen | widerrufsrecht
barrierefreiheit | mediadaten | karriere | über uns | hilfe | mentions légales
politique de confidentialité | conditions générales | conditions générales d'utilisation
gestion des cookies | gérer les cookies | tout accepter | accepter | refuser | plan du site
qui sommes-nous | nous contacter | contactez-nous | aviso legal | política de privacidad
política de cookies | aceptar | aceptar cookies | aceptar todo | rechazar | condiciones de uso
términos y condiciones | mapa del sitio | quiénes somos | contacto | note legali
informativa sulla privacy | accetta | accetta tutti | chi siamo | política de privacidade | aceitar
quem somos | privacybeleid | over ons
ethics | complaints | complaints & corrections | complaints and corrections
your privacy choices/manage cookies | accessibility help | consent | cookie consent | cookie statement
customer care | faqs | investor relations | investors | media kit | newsroom | our team | work with us
write for us | all topics | digital edition | do not sell my personal info | modern slavery statement
terms & policies | user agreement | licensing | reprints and permissions | download references
article google scholar | google scholar | verträge hier kündigen | vertrag kündigen | kündigen
leserservice | abo-service | datenschutz & impressum | privatsphäre | einstellungen | alle ablehnen
nur notwendige | jugendschutz | utiq verwalten | redaktion | fehler gefunden | fehler melden | cgu | cgv
cookies et données personnelles | continuer sans accepter | accepter et continuer | tout refuser
paramétrer | paramétrer les cookies | données personnelles | contact | la rédaction
recrutement | charte | crédits | préférences cookies | accepter & fermer | rechazar todo
configurar cookies | configuración de cookies | gestionar cookies | normas | normas de participación
quienes somos | redacción | trabaja con nosotros | configurar | aviso de privacidad
términos de uso | contacta | contáctanos | privacy policy e cookie | preferenze cookie
preferenze privacy | gestisci cookie | rifiuta | rifiuta tutto | accetta tutto | contatti | redazione
termini e condizioni | condizioni d'uso | chi sono | lavora con noi | informativa privacy
informativa cookie | riproduzione riservata | © riproduzione riservata | ficha técnica
estatuto editorial | termos e condições | termos de uso | termos de utilização | sobre nós | contactos
contato | fale conosco | anuncie | expediente | aceitar todos | rejeitar | entendi
aceito | gerir cookies | preferências de cookies | livro de reclamações | impressum & datenschutz
""")

COMMENT_LINKS = _phrases("""
view comments | show comments | leave a comment | post a comment | add a comment
""")

SOFT = _phrases("""
newsletter | inbox | sign up | signing up | subscribe | subscriber | unsubscribe | privacy policy
our partners | user agreement | postfach | datenschutzbestimmungen | datenschutzerklärung | abonnieren
abonnent | désinscri | s'inscrire | abonnez | inscrivez | politique de confidentialité | boîte mail
boletín | suscríb | suscrip | política de privacidad | tu correo | iscriviti | iscrivi | informativa
casella di posta | acconsento | subscrever | assinar | política de privacidade | seu e-mail | cadastre
""")

SHOP = _phrases("""
buy now | book now | view deal | view deals | see deal | see price | see prices | check price
check prices | check availability | check price on amazon | buy at amazon | buy on amazon | shop now
order now | get tickets | buy tickets | get deal | see it | add to cart | add to basket | jetzt kaufen
zum angebot | zum shop | jetzt buchen | jetzt bestellen | zum produkt | preis prüfen | in den warenkorb
acheter | voir l'offre | voir le prix | réserver | j'en profite | ajouter au panier | acheter maintenant
comprar | comprar ahora | ver oferta | ver precio | reservar | añadir al carrito | acquista
acquista ora | vedi offerta | vedi prezzo | prenota | prenota ora | aggiungi al carrello | comprar agora
ver preço | reservar agora | confira
""")

CONTENTS = _phrases("""
table of contents | contents | jump to | in this article | in this story | on this page | quick links
skip to section | inhalt | inhaltsverzeichnis | in diesem artikel | auf dieser seite | sommaire
table des matières | dans cet article | au sommaire | índice | contenido | en este artículo
tabla de contenidos | indice | in questo articolo | sommario | indice dei contenuti | neste artigo
conteúdo | sumário
""")

FEEDBACK = _phrases("""
was this helpful | was this article helpful | was this page helpful | was this step helpful
did this article help you | did you find this helpful | did you make this recipe | rate this article
how helpful was this post | click a star to vote | helpful | not helpful | report this
war dieser artikel hilfreich | war das hilfreich | hilfreich | melden
cet article vous a-t-il été utile | cet article vous a-t-il aidé | signaler
te ha resultado útil | te ha sido útil | fue útil este artículo | denunciar | ti è stato utile
questo articolo ti è stato utile | segnala | esta dica foi útil | este artigo foi útil | isso foi útil
denunciar comentário
""")
