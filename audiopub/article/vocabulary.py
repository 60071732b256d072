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
save this story | save this article | save for later | add to favorites | add to favourites | bookmark
bookmark this | download pdf | listen to this article | listen to article | listen to this story
click to share | reprints | order reprints | artikel teilen | beitrag teilen | diesen artikel teilen
artikel drucken | seite drucken | artikel merken | merken | link kopieren | auf facebook teilen
auf twitter teilen | per e-mail teilen | per mail versenden | per e-mail versenden | per whatsapp teilen
artikel anhören | partager l'article | partager cet article | partager sur facebook
partager sur twitter | envoyer par e-mail | envoyer par email | copier le lien | compartir en facebook
compartir en twitter | compartir en whatsapp | comparte | compartir este artículo | copiar enlace
condividi su facebook | condividi l'articolo | partilhar | compartilhar | deel dit artikel | delen
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
""")

READ_MORE = _phrases("""
read more | read next | read also | read on | read full story | read the full story
read the full article | continue reading | keep reading | learn more | find out more | click here
click here for more | more info | more information | details | full story | view comments
view the discussion thread | related | recommended | weiterlesen | mehr lesen | mehr erfahren
mehr dazu | lesen sie auch | lesen sie mehr | lire la suite | lire aussi | à lire aussi | en savoir plus
lire plus | leer más | lea también | seguir leyendo | leggi anche | leggi tutto | continua a leggere
leia mais | leia também | lees meer | lees ook
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
