"""Closed lists: buttons and labels of a page's machinery that no text has as a line of its own."""

from audiopub.article.vocabulary.phrases import phrases

BUTTONS = phrases("""
copy | copy page | copy code | copy snippet | copy to clipboard | copied | run code | open in playground
try it | try it yourself | view source | view page source | show source | suggest edits | report an issue
open in app | kopieren | code kopieren | quelltext anzeigen | code anzeigen | copier | copier le code
copiar | copiar código | copiado | copia | copia codice | copiato | vote now | vote | cast your vote
view results | see results | close extra sharing options | rate | listen now | watch | tap here to listen
hear more | read transcript | view transcript | download transcript | restacks | discussion about this post
ready for more | start your substack | claim my free post | member-only story | uncategorized | reblog
subscribed | related internet links | view author publications | download references
rights and permissions | cite this article | check for updates | source data | purchase licensing rights
add to calendar | suggested topics | correction policy | report error | add languages | what links here
permanent link | page information | print/export | cite this page | view history | edit source
improve this answer | your answer | post your answer | ask question | skip to next section | abstimmen
jetzt abstimmen | stimmen sie ab | ergebnis anzeigen | ergebnisse anzeigen | zum ergebnis | umfrage
zusammenfassung anzeigen | weniger anzeigen | jetzt im livestream | hier geht es zum podcast | zum profil
rezept ausdrucken | bewerte das rezept | transparenzhinweis | links auf diese seite | seiteninformationen
links bearbeiten | abrufstatistik | quelltext bearbeiten | versionsgeschichte | teile diesen artikel
infobox infobox | votez | je vote | voter | voir les résultats | le sondage du jour | sondage | voir moins
lire dans l'application | consulter le profil | voir le profil | poser votre question | notez cette recette
épinglez la recette | regarder | regarder la vidéo | réservez vos billets | pages liées
informations sur la page | lien permanent | voir l'historique | modifier le code | s'inscrire gratuitement
je m'inscris | épingler | vota | votar | vota ahora | vote ahora | encuesta | ver resultados | ver menos
ir a los comentarios | apuntarme | ver perfil | ver biografía | ver el vídeo | ver el video
ver fotogalería | compra tus entradas | comprar entradas | lo que enlaza aquí | información de la página
enlace permanente | ver historial | editar código | ver | vote agora | votar agora | enquete | ver resultado
silenciar som | ativar som | ative o som | pausar | minimizar vídeo | maximizar vídeo | compre bilhetes
comprar ingressos | comprar bilhetes | páginas afluentes | informações da página | ligação permanente
ver histórico | editar código-fonte | ver biografia | assista | vota ora | sondaggio | vedi i risultati
mostra meno | commenta | vedi profilo | puntano qui | informazioni pagina | link permanente
modifica wikitesto | acquista i biglietti | guarda | ascolta la puntata | activar sonido | silenciar sonido
minimizar video | activer le son | couper le son | réduire la vidéo | ton einschalten | ton ausschalten
video minimieren | attiva audio | disattiva audio | riduci video | minimize video | turn sound on
sound off | show transcript | hide transcript | play now | pinnen | schließen | jetzt abspielen
""")

POLLS = phrases("""
vote now | cast your vote | player of the match | man of the match | player ratings | rate the players
poll | jetzt abstimmen | stimmen sie ab | spieler des spiels | umfrage | votez | homme du match
joueur du match | le sondage du jour | sondage | vota ahora | vota | jugador del partido | encuesta
vote agora | craque do jogo | homem do jogo | enquete | vota ora | migliore in campo | uomo partita
sondaggio
""")
"""Heads of a poll: what is asked, names and their figures stand below."""

MATCHES = phrases("""
match stats | match statistics | match facts | key stats | spielstatistik | spieldaten
statistiques du match | feuille de match | estadísticas del partido | ficha técnica | estatísticas do jogo
ficha de jogo | statistiche della partita | tabellino
""")

CLIPS = phrases("""
video | the video | watch the clip | podcast | the podcast | listen | das video | video zum thema
der podcast | la vidéo | en vidéo | le podcast | el vídeo | el video | en vídeo | el podcast | o vídeo
em vídeo | o podcast | il video | il podcast | l'audio | la puntata
""")
"""Heads of a box with one video or episode: its title and a button stand below."""
