"""Closed lists: what a page offers or sells: advertisements, shops, newsletters, accounts."""

from audiopub.article.vocabulary.phrases import phrases

ADVERTISEMENT = phrases("""
advertisement | advertisements | advertising | ad | ads | ad feedback | sponsored | sponsored content
sponsored by | paid content | promoted content | partner content | promoted
advertisement - continue reading below | advertisement – continue reading below
advertisement continue reading the main story
story continues below advertisement | story continues below | article continues below
article continues below advertisement | article continues after advertisement | article continues after ad
continue reading below | continue reading the main story | scroll to continue
scroll to continue with content | scroll for more | skip advertisement | skip ad | remove ads
why am i seeing this ad | report this ad | report ad | hide ad | click here to view ad | anzeige | anzeigen
werbung | advertorial | weiterlesen nach der anzeige | artikel wird nach der anzeige fortgesetzt
nach der anzeige geht es weiter | publicité | annonce | la suite après la publicité
la suite après cette publicité | publicidad | publicidade | continúa después de la publicidad | pubblicità
continua a leggere dopo la pubblicità | advertentie | advertising continues below | this is an advertisement
paid post | sponsor message | from our sponsor | from our partners | anzeige entfernen | werbeanzeige
gesponsert | gesponserter inhalt | contenu sponsorisé | contenu sponsorise | publi-rédactionnel
contenido patrocinado | contenido promocionado | continua depois da publicidade
continua após a publicidade | conteúdo patrocinado | conteúdo publicitário | patrocinado
contenuto sponsorizzato | annuncio | annunci | anuncio | anúncio | sponsorizzato
after newsletter promotion | skip past newsletter promotion | skip newsletter promotion
publicidad - sigue leyendo debajo | la nota sigue después de la publicidad | continua dopo la pubblicità
advertiser content | branded content | native ad | in partnership with | presented by | brought to you by
ad choices | adchoices | close ad | skip ads | ad - scroll to continue | advertisement scroll to continue
article continues below ad | story continues after ad | content continues below | more after the ad
our sponsors | this is a paid advertisement | report an ad | report this advertisement
support our sponsors | affiliate link | affiliate links | nach der werbung weiterlesen
weiter nach der anzeige | weiterlesen nach der werbung | werbung weiterlesen | bezahlte werbung
bezahlte partnerschaft | bezahlter inhalt | werblicher inhalt | anzeige schließen | anzeige endet
in kooperation mit | eine anzeige von | enthält werbung | anzeigensonderveröffentlichung
sponsored by anzeige | ende der anzeige | werbeinhalt | verlagsangebot | promotion anzeige | provisionslink
publicité fermer | publicités | la suite après la pub | continuer sans accepter | espace partenaire
contenu partenaire | contenu proposé par | en partenariat avec | offre partenaire | communiqué
suite de l'article après la publicité | lire la suite après la publicité | article sponsorisé
continuar leyendo | sigue leyendo después de la publicidad | contenido de marca | contenido ofrecido por
espacio patrocinado | ofrecido por | publirreportaje | anuncios | cerrar publicidad | en colaboración con
la noticia continúa tras la publicidad | el artículo continúa después de la publicidad
annunci sponsorizzati | annuncio pubblicitario | contenuto promozionale | contenuti sponsorizzati
offerto da | in collaborazione con | messaggio pubblicitario | l'articolo continua dopo la pubblicità
contenuto a pagamento | continua dopo l'annuncio | pubblicità chiudi | spazio pubblicitario | inserzione
publicidade fechar | anúncios | conteúdo de marca | conteúdo oferecido por | oferecido por
informe publicitário | apresentado por | em parceria com | continua após o anúncio
a notícia continua após a publicidade | continue a ler após a publicidade | conteúdo pago | publi
patrocinados | conteúdo patrocinado por | produkte von unseren partnern | products from our partners
""")

SHOP = phrases("""
buy now | book now | view deal | view deals | see deal | see price | see prices | check price | check prices
check availability | check price on amazon | buy at amazon | buy on amazon | shop now | order now
get tickets | buy tickets | get deal | see it | add to cart | add to basket | jetzt kaufen | zum angebot
zum shop | jetzt buchen | jetzt bestellen | zum produkt | preis prüfen | in den warenkorb | acheter
voir l'offre | voir le prix | réserver | j'en profite | ajouter au panier | acheter maintenant | comprar
comprar ahora | ver oferta | ver precio | reservar | añadir al carrito | acquista | acquista ora
vedi offerta | vedi prezzo | prenota | prenota ora | aggiungi al carrello | comprar agora | ver preço
reservar agora | confira | add to bag | shop the look | view product | view offer | get offer | see offer
get it now | get yours | learn more here | check it out | see at amazon | view at amazon | shop on amazon
see on amazon | jetzt ansehen | angebot ansehen | zum deal | preis ansehen | bei amazon ansehen
bei amazon kaufen | jetzt sichern | jetzt shoppen | hier kaufen | im shop ansehen | tickets kaufen
voir le produit | découvrir l'offre | profiter de l'offre | voir sur amazon | je commande | je réserve
commander | ver producto | ver en amazon | comprar en amazon | comprar entradas | lo quiero
acquista su amazon | compra ora | scopri l'offerta | vedi su amazon | ordina ora | comprar na amazon
compre agora | compre aqui | ver oferta na amazon | ver na amazon | eu quero | garanta o seu
""")

NEWSLETTER = phrases("""
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
nieuwsbrief | free newsletter | unser newsletter | hier bestellen | hier kostenlos abonnieren
kostenlos abonnieren | e-mail | jetzt kostenlos anmelden | je m'inscris | je m'abonne à la newsletter
s'inscrire à la newsletter | inscription à la newsletter | votre email | votre adresse mail
votre adresse email | entrez votre e-mail | saisissez votre e-mail | apúntate | apúntate a la newsletter
recibe nuestra newsletter | nuestra newsletter | tu email | tu correo | introduce tu correo
introduce tu email | correo electrónico | suscribirme | quiero recibirla | boletines | boletín | iscriviti
iscriviti ora | inserisci la tua email | inserisci la tua mail | indirizzo email | la tua e-mail
newsletter gratuita | iscriviti al canale whatsapp | receba a nossa newsletter | receba nossa newsletter
subscreva a nossa newsletter | subscreva | seu e-mail | seu email | o seu e-mail | seu melhor e-mail
quero receber | cadastre-se | inscreva-se | assine nossa newsletter | type your email | your email here
e-mail address | your e-mail address | first name | last name | no spam | newsletter signup form
sign up for free | sign up here | sign up today | sign up now | get the newsletter | email address *
your name | email me | follow this topic | get email alerts | follow topic | email alerts
breaking news alerts | get alerts | manage newsletters | all newsletters | see all newsletters
browse all newsletters | stay up-to-date | never miss a story | join the list | join our community
get email updates | e-mail adresse | ihre e-mail | deine e-mail-adresse | deine e-mail | e-mail eingeben
newsletter anmelden | newsletter-anmeldung | zur newsletter-anmeldung | jetzt newsletter bestellen
alle newsletter | immer auf dem laufenden | bleiben sie informiert | bleib auf dem laufenden
push-nachrichten | benachrichtigungen aktivieren | nachrichten aufs handy | jetzt eintragen | eintragen
kostenlos anmelden | adresse e-mail | adresse mail | mon adresse e-mail | toutes nos newsletters
nos newsletters | gérer mes newsletters | restez informé | restez informés | ne manquez rien
recevoir la newsletter | abonnez-vous à la newsletter | abonnez-vous à notre newsletter
recevez nos alertes | activer les notifications | dirección de correo electrónico | dirección de correo
tu dirección de correo | suscribir | recibir newsletter | recibe las noticias | todas las newsletters
nuestros boletines | mantente informado | mantente al día | no te pierdas nada | recibir alertas
activar notificaciones | recíbela en tu correo | regístrame | email * nome | iscrivimi | tutte le newsletter
le nostre newsletter | ricevi la newsletter | resta aggiornato | rimani aggiornato | non perderti nulla
attiva le notifiche | inserisci email | inserisci la tua e-mail | endereço de e-mail | endereço de email
inscrever | inscrever-se | receber newsletter | receba as notícias | todas as newsletters
nossas newsletters | as nossas newsletters | fique por dentro | mantenha-se informado
ative as notificações | ativar notificações | receba por e-mail | digite seu e-mail | insira seu e-mail
cadastrar
""")

ACCOUNT = phrases("""
log in | login | log out | logout | sign in | sign up | sign out | register | register now
register for free | create account | create an account | create a free account | my account | subscribe
subscribe now | subscribe today | subscribe to continue | subscribe for free | subscriber only
subscribers only | for subscribers | members only | already a subscriber | already have an account
already a member | already subscribed | become a member | become a subscriber | become a supporter
join now | join today | join us | support us | donate | donate now | make a donation | support our work
support our journalism | start your free trial | get unlimited access | manage subscription | my profile
forgot password | forgot your password | remember me | continue with google | continue with facebook
anmelden | abmelden | registrieren | jetzt registrieren | einloggen | abonnieren | jetzt abonnieren | abo
zum abo | konto erstellen | passwort vergessen | jetzt spenden | spenden | se connecter | connexion
s'inscrire | s'abonner | s'identifier | je m'abonne | mon compte | déjà abonné | réservé aux abonnés
iniciar sesión | regístrate | registrarse | suscríbete | suscribirse | mi cuenta | accedi | registrati
abbonati | entrar | assine | inloggen | abonneren | your account | subscribe from
become a subscriber today | sign in to comment | sign in or create an account | create your account
manage account | exklusiv für abonnenten | nur für abonnenten | mein konto | mein abo | jetzt abo sichern
jetzt testen | jetzt anmelden | konto | zum login | article réservé aux abonnés
contenu réservé aux abonnés | se connecter ou s'inscrire | je me connecte | créer un compte | déjà abonné ?
abonnez-vous | suscríbete ya | hazte socio | crear cuenta | crea una cuenta | regístrate gratis
solo para suscriptores | exclusivo para suscriptores | iniciar sesion | inicia sesión
inicia sesión para comentar | accedi o registrati | crea un account | solo per abbonati
riservato agli abbonati | registrati gratis | sostienici | assinar | subscrever | iniciar sessão
criar conta | fazer login | exclusivo para assinantes | conteúdo exclusivo | já é assinante | apoie-nos
yes please | sign me up | log in to comment | log in to continue | log in now | login or register
log in or register | log in or sign up | sign in or register | sign in to continue | sign in now
create your free account | create free account | try it free | try for free | try it now | start free trial
free trial | view subscription options | subscription options | see offers | see options | view offers
subscribe for full access | subscribe to read | subscribe to unlock | unlock this article | get full access
give a gift | gift subscription | gift subscriptions | print subscription | digital subscription
cancel anytime | no thanks | maybe later | not now | continue reading for free | this article is free
member login | support us today | make a contribution | become a patron | buy me a coffee | tip jar
jetzt einloggen | jetzt mitglied werden | mitglied werden | unterstützen sie uns | jetzt unterstützen
unterstützen | jetzt weiterlesen | sofort weiterlesen | zugang sichern | abo abschließen | abo bestellen
abo testen | abo-shop | alle abos | alle abo-angebote | abo-angebote | digitalabo | digital-abo
e-paper-abo | probeabo | probemonat | gratismonat starten | kostenlos testen | gratis testen
sie haben bereits ein abo | bereits registriert | jetzt buchen | bereits abonnent
sie sind bereits abonnent | weiterlesen mit abo | zum angebot | hier anmelden | hier einloggen | nein danke
vielleicht später | einloggen & weiterlesen | mit werbung weiterlesen | zur abo-seite | identifiez-vous
connectez-vous | se déconnecter | déconnexion | créer mon compte | j'ai déjà un compte | je suis abonné
je suis déjà abonné | j'en profite | voir les offres | voir nos offres | nos offres
nos offres d'abonnement | offrir un abonnement | s'abonner maintenant | abonnement | abonnements
lire gratuitement | essai gratuit | soutenez-nous | faire un don | nous soutenir | je soutiens
je fais un don | non merci | offre d'essai | cerrar sesión | registrarme | ya soy suscriptor
ya tengo cuenta | ya eres suscriptor | ver ofertas | ver planes | ver suscripciones | suscripciones
suscripción | prueba gratis | suscríbete ahora | suscríbete por 1 | suscríbete para seguir leyendo
hazte suscriptor | hazte socia | apóyanos | haz una donación | ahora no | no, gracias | sigue leyendo gratis
regala suscripción | login abbonati | accedi al tuo account | abbonamenti | abbonamento | abbonati ora
abbonati subito | sei già abbonato | hai già un account | sei già registrato | scopri le offerte
vedi le offerte | prova gratis | prova gratuita | attiva ora | sostienici ora | fai una donazione | dona ora
regala un abbonamento | non ora | no grazie | continua senza accettare | entrar na conta | minha conta
a minha conta | criar uma conta | crie sua conta | crie uma conta | registar | registe-se | registre-se
já tenho conta | já sou assinante | ver planos | assinaturas | assinatura | assine agora | assine já
assine por | torne-se assinante | seja assinante | teste grátis | experimente grátis | apoie o jornalismo
doar | faça uma doação | agora não | não, obrigado | ofereça uma assinatura
""")

SOFT = phrases("""
newsletter | inbox | sign up | signing up | subscribe | subscriber | unsubscribe | privacy policy
our partners | user agreement | postfach | datenschutzbestimmungen | datenschutzerklärung | abonnieren
abonnent | désinscri | s'inscrire | abonnez | inscrivez | politique de confidentialité | boîte mail
boletín | suscríb | suscrip | política de privacidad | tu correo | iscriviti | iscrivi | informativa
casella di posta | acconsento | subscrever | assinar | política de privacidade | seu e-mail | cadastre
your inbox | e-mail-adresse | unser newsletter | in ihr postfach | kostenlos testen | probeabo
whatsapp-kanal | whatsapp channel | canal de whatsapp | canale whatsapp | canal do whatsapp
datenschutzhinweise | widerrufen | adresse e-mail | se désabonner | désabonner | désinscription
darse de baja | cancelar la suscripción | disiscriv | cancelar a inscrição | descadastr | assinante
push-nachricht | notifications push | notificaciones push
""")
