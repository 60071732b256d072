"""Closed lists: heads and buttons of the boxes that a page sets into a text."""

from audiopub.article.vocabulary.phrases import phrases

INSERT_HEADS = phrases("""
agenda | event | events | dates | diary | open day | open days | appointments | appointment | calculator
quiz | test yourself | our offer | our pick | our recommendation | deal of the week | deal of the day
sponsored message | a word from our sponsor | from our sponsor | a message from our partner | our shop
from our shop | applications open | applications are open | public meeting | app of the week | how to book
where to watch it | where to see it | termine | termin | veranstaltung | veranstaltungen | terminvereinbarung
veranstaltungshinweis | tag der offenen tür | rechner | selbsttest | unser angebot | unser tipp
unsere empfehlung | unsere empfehlung der woche | angebot der woche | aus unserem shop | aus dem shop
ein wort unseres partners | unser partner | unser sponsor | jetzt bewerben | bewerbung | infoabend
kaufberatung | bestes angebot | rendez-vous | évènement | événement | prise de rendez-vous | simulateur
calculateur | testez-vous | notre offre | notre coup de cœur | offre de la semaine | la boutique
notre boutique | un mot de notre partenaire | un mot de notre sponsor | candidatures ouvertes
réunion publique | journée portes ouvertes | où le voir | evento | eventos | cita previa | pedir cita
simulador | calculadora | test | nuestra oferta | nuestra recomendación | oferta de la semana
nuestra tienda | de nuestra tienda | un mensaje de nuestro patrocinador | convocatoria abierta
inscripciones abiertas | plazo abierto | jornada de puertas abiertas | dónde verla | dónde verlo
appuntamenti | appuntamento | eventi | prenotazioni | simulatore | calcolatrice | la nostra offerta
il nostro consiglio | offerta della settimana | dal nostro negozio | un messaggio dal nostro sponsor
iscrizioni aperte | incontro pubblico | porte aperte | dove vederlo | marcações | marcação
calculadora de gastos | nossa oferta | nossa recomendação | oferta da semana | nossa loja | da nossa loja
um recado do nosso patrocinador | candidaturas abertas | inscrições abertas | dia aberto | onde ver
onde assistir
""")
"""Heads of a box in whole sentences, with an offer or an event."""

RAIL_HEADS = phrases("""
related services | services near you | your services | local services | media contact | media contacts
press contact | press contacts | contact for media | in the spotlight | verwandte dienste
passende dienstleistungen | verwandte dienstleistungen | pressekontakt | kontakt für medien
ansprechpartner für medien | schnell gefunden | services associés | vos services | démarches associées
documents associés | pièces jointes | contact presse | contacts presse | contact médias
servicios relacionados | trámites relacionados | documentos relacionados | documentación relacionada
contacto para medios | contacto de prensa | contacto prensa | destacados | destacadas | últimas noticias
servizi collegati | servizi correlati | documenti collegati | documenti correlati | contatti stampa
contatti per i media | ultime notizie | notizie in evidenza | serviços relacionados | documentos associados
contacto para a imprensa | contato para a imprensa | contactos de imprensa | contato de imprensa | destaques
em destaque
""")
"""Heads of lists of links to services, documents and news, and of whom the press may ask."""
