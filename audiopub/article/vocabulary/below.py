"""Closed lists: what stands below a text: other articles, comments, the footer."""

from audiopub.article.vocabulary.phrases import phrases

READ_MORE = phrases("""
zum rezept | zum test | zum video | zum podcast | zur ausstellung | zum blog | zur meldung | zur themenseite
à lire sur le sujet | la recette ici | ver receta | ver receita | vai alla scheda | vai allo speciale
ver ficha
afficher l'article | voir la recette | visitar sitio | visit website | visit site | website besuchen
zur website
read more | read next | read also | read on | read full story | read the full story | read the full article
continue reading | keep reading | learn more | find out more | click here | click here for more | more info
more information | details | full story | view comments | view the discussion thread | related | recommended
weiterlesen | mehr lesen | mehr erfahren | mehr dazu | lesen sie auch | lesen sie mehr | lire la suite
lire aussi | à lire aussi | en savoir plus | lire plus | leer más | lea también | seguir leyendo
leggi anche | leggi tutto | continua a leggere | leia mais | leia também | lees meer | lees ook
más información | más sobre este tema | lee también | también lee | ver también | sigue leyendo
te puede interesar | leggi di più | approfondisci | approfondimenti | potrebbe interessarti anche
ti potrebbe interessare | ti potrebbero interessare | ti potrebbero interessare anche | veja também
saiba mais | continue lendo | continuar a ler | ler mais | recomendado | voir aussi | pour aller plus loin
hier weiterlesen | auch lesenswert | lesetipp | das könnte sie interessieren | auch interessant
das könnte sie auch interessieren | related coverage | what to read next | more on this | related documents
related reading | see also | further reading | recommended reading | read this next | read the article
read the report | read the review | read the full report | read the full interview | read full article
read more here | read more about this | more details | see more details | see details | watch more
watch next | listen next | for more | more here | full article | go deeper | explore more | discover more
find out how | find out why | further information | more reading | suggested reading | additional reading
in pictures | must read | must-read | must-reads | also read | also see | dw recommends | you may like
you might like | hier mehr lesen | hier lesen | zum artikel | zum beitrag | zum interview
ganzen artikel lesen | artikel lesen | weiterlesen auf | lesen sie hier mehr | lesen sie dazu auch
lesen sie dazu | mehr erfahren sie hier | mehr hier | weitere informationen | mehr informationen
mehr infos | weitere infos | zum weiterlesen | mehr dazu hier | lies auch | lies mehr | auch spannend
passend dazu | lesetipps | unsere leseempfehlung | leseempfehlung | zum thema mehr | mehr aus dieser rubrik
anschauen | jetzt lesen | jetzt ansehen | das könnte dich interessieren | das könnte ihnen auch gefallen
das könnte dir auch gefallen | interessant für sie | lire également | lire l'article
lire l'article complet | lire l'intégralité | voir également | à voir aussi | à voir | à écouter aussi
en lire plus | plus d'infos | plus d'informations | pour en savoir plus | sur le même thème
découvrir aussi | découvrez aussi | voir plus d'articles | notre sélection | notre dossier | relire
lire le dossier | cela peut vous intéresser | cela pourrait vous intéresser | vous aimerez peut-être
leer también | lea más | lee más | leer noticia | leer artículo | leer artículo completo | más info
saber más | saber más sobre | conoce más | descubre más | más detalles | ver nota | ver noticia
ver más sobre | vea también | mira también | mirá también | te recomendamos leer | no te pierdas
noticia relacionada | artículo relacionado | nota relacionada | lee además | puede interesarte
puede interesarle | le puede interesar | quizá te interese | relacionado | en contexto | leggi l'articolo
leggi l'articolo completo | leggi tutto l'articolo | per saperne di più | più informazioni
maggiori informazioni | vedi anche | guarda anche | leggi pure | da leggere | da leggere anche
da non perdere | approfondimento | notizia correlata | articolo correlato | ti può interessare
può interessarti | ler também | ler artigo | ler notícia | ler artigo completo | ler a notícia
continue a ler | continuar lendo | mais informações | mais detalhes | ver também | veja mais | veja ainda
leia ainda | leia mais sobre | saber mais | confira também | não perca | notícia relacionada
artigo relacionado | pode interessar | pode lhe interessar | pode te interessar | talvez te interesse
descubra mais | read the rest | read the rest of this entry | weiter lesen | hier klicken
read the full text | full text | more on this story | lire la suite de l'article | la suite | leer entrada
leer el resto | continua la lettura | leggi il resto | ler o resto | mais aqui | mehr erfahren sie hier
""")

TAIL_HEADS = phrases("""
weitere interessante themen | weitere interessante artikel | weitere interessante beiträge | further topics
more interesting topics | other interesting articles | autres sujets intéressants | autres articles à lire
otros temas de interés | otros artículos de interés | más temas de interés | altri temi interessanti
altri articoli interessanti | outros temas de interesse | outros artigos interessantes | aller plus loin
also worth reading | other recipes you'll love | more places to visit
nearby attractions | places nearby | things to do nearby | where next | plan your visit | plan your trip
customers also bought | customers also viewed | frequently bought together | related products
similar products
recently viewed | you recently viewed | ähnliche produkte | passendes zubehör
kunden kauften auch | zuletzt angesehen | das könnte ihnen gefallen | produits similaires
produits associés
vous aimerez également | productos relacionados | productos similares | otros clientes compraron
prodotti correlati | prodotti simili | produtos relacionados | quem viu também viu
quem comprou também comprou
in der nähe | ausflugsziele in der nähe | weitere ausstellungen | weitere veranstaltungen
kommende veranstaltungen
nächste termine | upcoming events | other exhibitions | current exhibitions | prochains rendez-vous
événements à venir | expositions en cours | à voir aussi au musée | próximos eventos | otras exposiciones
prossimi eventi | altre mostre | mostre in corso | próximas exposições | agenda cultural | outras exposições
more match reports | more sport | more football | latest results | upcoming fixtures | weitere spielberichte
weitere ergebnisse | nächste spiele | prochains matchs | derniers résultats | próximos partidos | más fútbol
prossime partite | altri risultati | próximos jogos | mais futebol | communiqué suivant
communiqué précédent
more press releases | other press releases | weitere pressemitteilungen | otros comunicados
altri comunicati
outras notícias do órgão | outras notícias | leia mais notícias | notícias do dia | em outras notícias
more columns | more opinion | more from opinion | weitere kolumnen | dernières tribunes | más opinión
altre opinioni | mais colunas | mais de opinião | últimas colunas | compléments d'info à l'article
fil d'infos
derniers commentaires | nos guides | nos bons plans | nos tests | unsere tests | aktuelle tests
le nostre guide
nuestras guías | nossos guias | aktuelle angebote | our guides | hot deals | good deals
interessante artikel
zusammenhängende posts | redaktionstipp
related | related articles | related article | related stories | related story | related posts
related post | related content | related topics | related news | related links | related reading
related coverage | related items | recent posts | recent articles | recent stories | recent news
recent comments | most popular | most read | most viewed | most shared | most recent | most commented
popular posts | popular articles | popular stories | popular now | popular | trending | trending now
trending stories | trending topics | top stories | top news | top posts | latest news | latest stories
latest articles | latest posts | latest from | latest headlines | more stories | more news | more articles
more posts | more from this author | more by this author | more from the author | more from author
more from this section | more on this story | more on this topic | more on this | more like this
more to read | more to explore | more to discover | more to love | more headlines | more top stories
recommended | recommended for you | recommended stories | recommended articles | recommended reading
recommended videos | you may also like | you might also like | you may like | you might like
you may also be interested in | you might also be interested in | you might be interested in
you may be interested in | also on | also read | around the web | from the web | from around the web
elsewhere on the web | sponsored stories | promoted stories | promoted links | editor's picks
editors' picks | editors picks | editor's choice | don't miss | don't miss out | in case you missed it
what to read next | read next | read this next | next article | up next | what others are reading
people also read | readers also liked | about the author | about the authors | about author | author bio
similar articles | similar posts | similar stories | see also from | other articles | other stories
other news | other posts | suggested for you | suggested articles | tags | filed under | keywords | archives
categories | blogroll | das könnte sie auch interessieren | das könnte dich auch interessieren
auch interessant | mehr zum thema | mehr zu diesem thema | weitere artikel | weitere meldungen
weitere themen | weitere beiträge | weitere nachrichten | ähnliche artikel | ähnliche beiträge
verwandte artikel | verwandte themen | verwandte beiträge | neueste artikel | neueste beiträge
letzte beiträge | aktuelle beiträge | aktuelle meldungen | meistgelesen | meistgelesene artikel
meist gelesen | beliebte artikel | beliebte beiträge | lesen sie auch | lesen sie mehr zum thema
empfehlungen der redaktion | top-themen | schlagwörter | schlagworte | über den autor | über die autorin
zum autor | zur autorin | zur startseite | articles liés | articles similaires | articles récents
à lire aussi | à lire également | sur le même sujet | dans la même rubrique | les plus lus | les plus lues
les plus consultés | vous aimerez aussi | vous pourriez aussi aimer | à propos de l'auteur
nos derniers articles | derniers articles | mots-clés | artículos relacionados | noticias relacionadas
entradas relacionadas | entradas recientes | lo más leído | lo más visto | más leídas | más noticias
te puede interesar | también te puede interesar | te recomendamos | sobre el autor | etiquetas
articoli correlati | articoli recenti | leggi anche | i più letti | potrebbe interessarti anche
potrebbe interessarti | artigos relacionados | notícias relacionadas | leia também | mais lidas | lees ook
meest gelezen | gerelateerde artikelen | topics | subjects | tagged | tagged with | latest on | more reviews
most watched | featured | around the site | also in this issue | in this section | browse by topic
related documents | post navigation | about this article | about the writer | explore more | cite this page
mehr aus dem ressort | mehr aus der rubrik | mehr von uns | empfohlen | empfehlungen | ähnliche rezepte
beliebte rezepte | themen | zum thema | meistgelesene | meistkommentiert | das interessiert andere
rezept von | sur le même thème | à découvrir | à ne pas manquer | les plus partagés | dans la même catégorie
thèmes | thématiques | nos recommandations | contenus sponsorisés | plus d'articles | archivado en | temas
temas relacionados | más sobre | lo último | las más leídas | los más leídos | más vistas
quizás también te interese | en portada | notas relacionadas | contenidos relacionados | recomendados
argomenti | temi | potrebbero interessarti | altri articoli | più letti | le più lette | articoli simili
notizie correlate | dello stesso autore | ti potrebbe interessare | ultime notizie | tópicos | assuntos
as mais lidas | mais lidos | posts relacionados | artigos recentes | posts recentes | relacionados
relacionadas | mais sobre | últimas notícias | mais notícias | você pode gostar | você também pode gostar
veja mais | sobre o autor | sobre a autora | sobre la autora | sull'autore | l'autore
à propos de l'auteure | reuse this content | keep reading | more in | more from us | more from our network
more from our partners | from our partners | you might have missed | you may have missed | what to watch
read more from | further reading | other readers also read | people are reading | most read today
most read this week | trending this week | top reads | top picks | top videos | latest videos | the latest
today's top stories | top articles | today's picks | our picks | our latest | our best | staff picks
best of | popular in the community | popular this week | popular right now | popular recipes | popular on
hot topics | in other news | in the news | news in pictures | from the archive | from the archives
in case you missed | more coverage | other stories you may like | stories you may like | stories for you
recommended by | recommended from | you'll also like | keep exploring | follow the topics in this article
topics in this story | topics in this article | article topics | related tags | related topic
related stories from | about the contributor | about the contributors | about the reporter | written by
meet the author | author info | author information | find more by | more by | posted by | more recipes
related recipes | you might also enjoy | you may also enjoy | more like this recipe | similar recipes
more great reads | continue reading | discover more | explore more topics | explore further | next story
next post | das könnte sie interessieren | das könnte dich interessieren | das könnte ihnen auch gefallen
das lesen andere | andere lesen auch | andere leser interessierte auch | leser interessierten sich auch für
auch interessant für sie | mehr aus | mehr aus der region | mehr aus dem web | mehr von | mehr lesen
mehr dazu | mehr nachrichten | mehr news | mehr artikel | mehr meldungen | weitere news | weitere videos
weiteres zum thema | weitere artikel zum thema | weitere texte | weitere rezepte | mehr rezepte
noch mehr rezepte | aus dem archiv | aktuell beliebt | beliebteste artikel | meistgeklickt | meistgesehen
top-artikel | top artikel | topthemen | top-news | topnews | top 5 | neueste nachrichten | neueste meldungen
neueste kommentare | letzte kommentare | neuste artikel | neu auf | unsere empfehlungen | unsere tipps
empfehlung der redaktion | redaktionsempfehlung | nicht verpassen | jetzt im fokus | schlagworte zum thema
themen in diesem artikel | stichwörter | themenseiten | mehr zu | über die redaktion | über uns | zur person
der autor | die autorin | verfasst von | links zum artikel | zum weiterlesen | lesen sie jetzt | jetzt lesen
jetzt beliebt | passend zum thema | newsletter-empfehlung | regionales | à la une | à découvrir aussi
à lire ensuite | à lire sur le même sujet | aussi dans la rubrique | articles associés
articles recommandés | articles les plus lus | les articles les plus lus | autres articles | autres recettes
au sommaire | cela peut vous intéresser | cela pourrait vous intéresser
ces articles peuvent vous intéresser | contenus associés | contenus recommandés | continuer la lecture
dans l'actualité | dernières actualités | dernières nouvelles | dernières vidéos | en ce moment | en vidéo
l'actu en continu | la sélection de la rédaction | nos sélections | le choix de la rédaction
les dernières actualités | les incontournables | les plus récents | les plus commentés | lire ensuite
notre sélection | nos articles | plus de contenus | plus de recettes | plus sur le sujet | plus sur ce sujet
pour aller plus loin | recommandé pour vous | recommandés pour vous | sur le web | sujets associés
toute l'actualité | tous les sujets | vidéos à la une | vous pourriez être intéressé par
vous pourriez aimer | l'auteur | l'autrice | suivez-nous | suivre l'auteur | tags associés
thématiques associées | votre avis nous intéresse | al minuto | artículos recientes | artículos recomendados
contenido relacionado | contenido recomendado | contenidos recomendados | de la misma sección | el autor
la autora | en esta sección | entradas populares | etiquetas del artículo | lee además | lo más
lo más comentado | lo más compartido | lo más leído hoy | lo más popular | lo más reciente | lo último en
los más vistos | más artículos | más contenidos | más de | más en | más historias | más información sobre
más leído | más leídos | más popular | más populares | más recetas | más sobre el tema | más vídeos
más visto | más vistos | no te lo pierdas | no te pierdas | noticias destacadas | noticias recientes
nuestra selección | otras noticias | otras recetas | otros artículos | para seguir leyendo
podría interesarte | puede que te interese | quizá te interese | quizás te interese | recomendado para ti
recomendaciones | seguir leyendo | sigue leyendo | sobre este tema | te puede gustar | te sugerimos
temas de hoy | también te puede gustar | últimas noticias | últimos artículos | ver también | conforme a
acerca del autor | acerca de la autora | recetas relacionadas | lo más visto de | altre notizie
altre ricette | altri contenuti | altri video | ancora su | approfondimenti | articoli consigliati
articoli popolari | articoli più letti | articoli suggeriti | consigliati | consigliati per te
contenuti correlati | contenuti suggeriti | continua a leggere | da leggere | dalla home
dalla stessa categoria | dalla stessa sezione | dello stesso argomento | forse ti interessa anche
gli ultimi articoli | i nostri consigli | i più popolari | i più visti | il meglio di | in evidenza
in primo piano | in questa sezione | le ultime notizie | leggi di più | leggi pure | notizie dal web
notizie più lette | notizie recenti | più popolari | più visti | potrebbe piacerti
potrebbero interessarti anche | primo piano | raccomandati | ricette correlate | ricette simili
scelti per te | sullo stesso tema | sullo stesso argomento | tag | tendenze | ti consigliamo
ti consigliamo anche | ti può interessare | tutto su | ultim'ora | ultimi articoli | ultimi video
video correlati | video in evidenza | vedi anche | altro su | commenti recenti | a não perder
artigos populares | artigos recomendados | as mais vistas | as notícias mais lidas | conteúdo relacionado
conteúdos relacionados | do mesmo autor | leia mais | mais artigos | mais conteúdo | mais do autor | mais em
mais lida | mais lidos da semana | mais populares | mais receitas | mais recentes | mais sobre o tema
mais vistas | mais vistos | matérias relacionadas | não perca | não deixe de ler | nesta secção
notícias recentes | o autor | a autora | o mais lido | os mais lidos | outras notícias | outras receitas
outros artigos | para você | pode gostar | pode interessar | pode interessar-lhe | posts populares
postagens relacionadas | próximas notícias | receitas relacionadas | recomendadas | recomendado para você
recomendamos | reportagens relacionadas | saiba mais sobre | talvez também goste | tópicos relacionados
últimas | últimos artigos | últimos posts | ver mais artigos | veja também | vídeos relacionados
vai gostar de | vale a pena ler | você pode gostar também | sugestões
""")

COMMENT_HEADS = phrases("""
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
comment guidelines | community guidelines | commenting guidelines | reader interactions
discussion guidelines | voir les commentaires | tous les commentaires | voir tous les commentaires
réagir | réagissez | vos réactions | réactions | ver comentarios | deja tu comentario
publicar comentario | haz un comentario | opina | inserisci un commento | scrivi un commento
mostra i commenti | tutti i commenti | deixe o seu comentário | deixe seu comentário
seja o primeiro a comentar | escreva um comentário | comentar | ver comentários | enviar comentário
leserkommentare | leserbrief schreiben | kommentieren | jetzt kommentieren | mitdiskutieren | diskussion
""")

COMMENT_LINKS = phrases("""
view comments | show comments | leave a comment | post a comment | add a comment | go to comments
jump to comments | zu den kommentaren | kommentare lesen | kommentare anzeigen | kommentar schreiben
zum kommentarbereich | voir les commentaires | lire les commentaires | laisser un commentaire
ver comentarios | ir a comentarios | dejar un comentario | vai ai commenti | leggi i commenti
lascia un commento | ver comentários | deixe um comentário | deixe o seu comentário
be the first to comment
""")

FOOTER = phrases("""
privacy policy | privacy notice | privacy | privacy statement | privacy settings | privacy center
privacy preferences | privacy & cookies | terms of use | terms of service | terms and conditions
terms & conditions | terms | terms of sale | terms & privacy | cookie policy | cookie settings
cookie preferences | cookie notice | cookies | manage cookies | manage preferences | manage consent | accept
accept all | accept cookies | accept all cookies | accept and continue | accept & close | reject
reject all | decline | i agree | i accept | agree | got it | got it! | allow all | allow all cookies
ad choices | adchoices | do not sell my personal information | do not sell my info
do not sell or share my personal information | your privacy choices | your california privacy rights
california privacy rights | all rights reserved | legal | legal notice | disclaimer | imprint | impressum
sitemap | site map | site index | careers | jobs | advertise | advertise with us | press | press room
masthead | accessibility | accessibility statement | editorial guidelines | editorial policy | corrections
corrections policy | ethics policy | code of ethics | contact us | about us | report a typo
report an error | send feedback | give feedback | feedback | help center | help centre | copyright
mobile apps | mobile site | desktop version | powered by wordpress | proudly powered by wordpress
datenschutz | datenschutzerklärung | datenschutzhinweise | datenschutzeinstellungen | nutzungsbedingungen
nutzungsbasierte online-werbung | agb | impressum und datenschutz | cookie-einstellungen
cookie einstellungen | cookies akzeptieren | alle cookies akzeptieren | alle akzeptieren | akzeptieren
ablehnen | zustimmen | widerrufsrecht | barrierefreiheit | mediadaten | karriere | über uns | hilfe
mentions légales | politique de confidentialité | conditions générales | conditions générales d'utilisation
gestion des cookies | gérer les cookies | tout accepter | accepter | refuser | plan du site
qui sommes-nous | nous contacter | contactez-nous | aviso legal | política de privacidad
política de cookies | aceptar | aceptar cookies | aceptar todo | rechazar | condiciones de uso
términos y condiciones | mapa del sitio | quiénes somos | contacto | note legali | informativa sulla privacy
accetta | accetta tutti | chi siamo | política de privacidade | aceitar | quem somos | privacybeleid
over ons | ethics | complaints | complaints & corrections | complaints and corrections
your privacy choices/manage cookies | accessibility help | consent | cookie consent | cookie statement
customer care | investor relations | investors | media kit | newsroom | our team | work with us
write for us | all topics | digital edition | do not sell my personal info | modern slavery statement
terms & policies | user agreement | licensing | reprints and permissions | download references
article google scholar | google scholar | verträge hier kündigen | vertrag kündigen | kündigen
leserservice | abo-service | datenschutz & impressum | privatsphäre | einstellungen | alle ablehnen
nur notwendige | jugendschutz | utiq verwalten | redaktion | fehler gefunden | fehler melden | cgu | cgv
cookies et données personnelles | continuer sans accepter | accepter et continuer | tout refuser
paramétrer | paramétrer les cookies | données personnelles | contact | la rédaction | recrutement | charte
crédits | préférences cookies | accepter & fermer | rechazar todo | configurar cookies
configuración de cookies | gestionar cookies | normas | normas de participación | quienes somos | redacción
trabaja con nosotros | configurar | aviso de privacidad | términos de uso | contacta | contáctanos
privacy policy e cookie | preferenze cookie | preferenze privacy | gestisci cookie | rifiuta | rifiuta tutto
accetta tutto | contatti | redazione | termini e condizioni | condizioni d'uso | chi sono | lavora con noi
informativa privacy | informativa cookie | riproduzione riservata | © riproduzione riservata | ficha técnica
estatuto editorial | termos e condições | termos de uso | termos de utilização | sobre nós | contactos
contato | fale conosco | anuncie | expediente | aceitar todos | rejeitar | entendi | aceito | gerir cookies
preferências de cookies | livro de reclamações | impressum & datenschutz | our mission | our story
contact the newsroom | contact info | help & support | customer service | customer support | support center
press center | press kit | work for us | your privacy rights | california privacy | legal information
editorial standards | publishing principles | syndication | reprint permissions | permissions
reader services | subscriber services | home delivery | back issues | report a bug
powered by blogger | powered by ghost | powered by wix | powered by squarespace | powered by medium
blog at wordpress.com | follow | social media | find us on | connect with us | get in touch | quick links
useful links | important links | change language | reject all cookies | only necessary
necessary cookies only | essential only | customize | customise | agree and close | save settings
save preferences | more options | allgemeine geschäftsbedingungen | allgemeine nutzungsbedingungen
ansprechpartner | barriere melden | bezahlmöglichkeiten | cookie-hinweis | cookie-richtlinie
cookies verwalten | datenschutz-einstellungen | privatsphäre-einstellungen | hilfe & kontakt
hilfe und kontakt | kontakt | kontaktformular | kündigung | abo kündigen | mediathek | netiquette
nutzungsrechte | unternehmen | über das unternehmen | werben | werben auf | wir über uns | werbung buchen
anzeige aufgeben | anzeigen aufgeben | kundenservice | alles akzeptieren | alles ablehnen | einwilligen
einstellungen anpassen | einstellungen verwalten | nur notwendige cookies
nur essenzielle cookies akzeptieren | auswahl speichern | zustimmen und weiter | akzeptieren und schließen
einverstanden | mehr informationen | datenschutzhinweis | folgen sie uns | lizenzen | lizenzierung
nutzungsrechte erwerben | kontakt zur redaktion | so erreichen sie uns | die redaktion | accessibilité
accessibilité non conforme | annoncer | annonceurs | archives | charte éditoriale | charte de déontologie
charte des commentaires | conditions d'utilisation | conditions générales de vente | confidentialité
espace presse | foire aux questions | gérer mes cookies | informations légales | l'équipe | nos services
notre équipe | offres d'emploi | paramètres des cookies | politique de cookies | politique des cookies
protection des données | publicité et partenariats | qui sommes nous | régie publicitaire | service client
accepter et fermer | personnaliser | en savoir plus | je refuse | j'accepte | voir nos partenaires
aide et contact | signaler un contenu | tous droits réservés | réseaux sociaux | retrouvez-nous sur
à propos | ours | accesibilidad | avisos legales | código ético | condiciones | condiciones generales
condiciones de contratación | contacte con nosotros | mapa web | nosotros | nota legal | privacidad
preferencias de privacidad | publicidad en | anúnciate | anunciantes | tarifas | responsabilidad social
rss | sala de prensa | servicios al lector | sobre nosotros | términos | todos los derechos reservados
redes sociales | aceptar todas | aceptar todas las cookies | aceptar y continuar | aceptar y cerrar
rechazar todas | de acuerdo | más opciones | continuar sin aceptar | directorio | atención al cliente
accessibilità | condizioni | condizioni generali | condizioni di utilizzo
contattaci | cookie | dichiarazione di accessibilità | gestione cookie | gestisci preferenze
gestisci i cookie | gruppo editoriale | i nostri servizi | impostazioni cookie | impostazioni privacy
informativa | informativa sui cookie | la redazione | mappa del sito | per la pubblicità | pubblicità su
scrivici | servizio clienti | termini | termini di utilizzo | termini di servizio | termini d'uso
tutela dei minori | tutti i diritti riservati | accetta e chiudi | accetta e continua
accetta tutti i cookie | rifiuta tutti | acconsento | personalizza | maggiori opzioni | ho capito
continua senza accettare | contatti e redazione | pubblicità e contatti | acessibilidade | anunciar
anuncie aqui | anuncie conosco | assessoria de imprensa | assistência | atendimento | central de ajuda
código de ética | condições de utilização | condições gerais | configurações de cookies
contactos e informações | contatos | direitos autorais | fale connosco | ficha editorial | gerenciar cookies
gerir preferências | institucional | mapa do site | nossa equipe | política editorial
princípios editoriais | privacidade | publicidade em | redação | redes sociais | siga-nos nas redes | sobre
sobre o site | termos | termos e condições de uso | todos os direitos reservados | trabalhe conosco
trabalhe connosco | aceitar e continuar | aceitar e fechar | aceitar cookies | aceitar todos os cookies
continuar sem aceitar | rejeitar todos | rejeitar tudo | personalizar | mais opções | ok, entendi
li e aceito
""")
