"""Ordinary sentences with the words of a page's machinery are no part of it, in six languages."""

import pytest

from audiopub.article.notes import is_note
from audiopub.article.rules import reason
from audiopub.article.table_notes import table_note_places
from audiopub.article.units import Unit, to_units

PROSE = {
    "voices": """
The voice coach spent a month on her pronunciation.
This story about a computer with a human voice is forty years old.
This voice was that of a generation.
This narration was artificial and stiff, and nobody minded.
Cette lecture m'a changé la vie.
Esta lectura me cambió la vida.
Narrated by her brother, the film lost its charm.
The computer in the hall had a voice like a gate.
La lectura en voz alta mejora la pronunciación de los niños.
La lecture à voix haute améliore la prononciation.
Ce texte que j'ai lu à voix haute a fait pleurer la salle.
Cette voix est générée par les cordes vocales.
Die Stimme wird im Kehlkopf erzeugt.
Die Stimme kann man üben, und die Aussprache auch.
A leitura em voz alta pode melhorar a pronúncia.
La lettura ad alta voce può migliorare la pronuncia.
Beyond words
""",
    "players and consent": """
This video was shown to the jury on Tuesday.
This video, shown at the festival in 2019, won three prizes.
This content is available to every teacher in the town.
Cette vidéo est disponible depuis lundi dans les écoles du canton.
Dieses Video ist seit Montag im Archiv verfügbar.
Este vídeo está disponible desde ayer en la biblioteca.
Este vídeo está disponível na biblioteca desde ontem.
Questo video è disponibile da lunedì in biblioteca.
To see how the cookies were baked, I drove to Bonn.
To see her mother, she needed the consent of the court.
Um den Betrug anzuzeigen, braucht man die Zustimmung des Opfers.
Para ver las cookies del horno, abrimos la puerta.
Your browser does not store the video, and neither does the phone.
Ihr Browser speichert das Video nicht.
If you want to see the map, tap the compass on the wall.
Es können dabei personenbezogene Daten an die Behörde übermittelt werden.
See the bigger picture
Download the map.
""",
    "ways past a box": """
The story continues after her death.
Der Text geht nach der Pause weiter.
L'histoire continue après la guerre.
El texto sigue después de la firma.
A reportagem continua depois da chuva.
L'articolo prosegue dopo la guerra.
Début de la lettre du soldat à sa mère.
Fin de la publicité à la télévision publique.
Fin de la publicidad en la radio del puerto.
Skip the section on tides.
""",
    "sign-ups": """
Sie können den Vertrag jederzeit kündigen.
Du kannst dein Zeitungsabo kündigen und trotzdem lesen.
Puede cancelar la suscripción en cualquier momento.
Pode cancelar a assinatura quando quiser.
Vous pouvez vous désinscrire de la course jusqu'à midi.
Puoi disiscriverti dalla gara fino a mezzogiorno.
Please bring a valid passport.
Please bring a valid number of plates and enter by the side door.
Bitte bringen Sie einen gültigen Ausweis mit.
Veuillez présenter un billet valide au capitaine.
Por favor, traiga un pasaporte válido.
Sie bekommen auch Werbung von Parteien.
Vous recevrez plusieurs offres avant de vendre la maison.
You may receive special treatment if you ask the captain.
Unser letzter Brief an sie: vier Seiten voller Wut.
Listo, revisa que no queden grumos.
She thanked them for subscribing to the theatre.
""",
    "walls": """
Install the app on your phone.
Only 12 a month are built.
Only $12 a month was left for food.
Nur 12 Euro im Monat bleiben ihr.
Sie haben 12 Artikel geschrieben.
Testen Sie das Öl für 5 Minuten im Ofen.
Ten weeks for the roof, and two for the door.
12 months for a man of his age is a long time.
L'accès au stade est réservé aux abonnés du club.
Schon wieder ein neuer Kunde?
Why you can trust a barometer
""",
    "errors and comments": """
Comments are not evidence, the judge said.
Kommentare sind nicht seine Stärke.
Haben Sie Hinweise? Die Polizei in Bonn nimmt sie an.
Was it a mistake? The report says no.
Where was the error? Nobody could tell.
War es ein Fehler? Hier gehen die Meinungen auseinander.
¿Fue un error? Aquí nadie lo cree.
Foi um erro? Aqui ninguém acredita.
Era un errore? Qui nessuno lo crede.
Était-ce une erreur ? Ici, personne ne le croit.
""",
    "works of reference": """
This article relies on interviews with more than forty former employees.
This article relies on sources close to the captain.
This list may be surprising.
This section may contain nuts.
This article requires no references to older works.
Some statements lack sources, he conceded.
In other projects the walls were brick.
Altri progetti di legge sono fermi.
Boston Commons has a pond for skaters.
From Vienna, the free city, she wrote every week.
Este artículo necesita paciencia.
Este artigo precisa de leitores pacientes.
Vous pouvez l'améliorer avec un peu de citron.
Vous pouvez partager vos connaissances avec vos élèves.
You can help by adding a log to the fire.
Hilf deiner Oma, indem du die Suppe rührst.
Puedes ayudar añadiendo un poco de sal.
Puoi migliorare la salsa con un po' di limone.
This article covers what visitors see when they enter the museum.
Cet article traite des étoiles que l'on peut voir à l'œil nu.
Este artículo trata de lo que se puede ver en el cielo de agosto.
Este artigo trata do que se pode ver no céu de agosto.
Se stai cercando un gatto, vieni al porto.
For other uses, dry the herbs first.
Para otros usos, guarda el caldo.
Para el cumpleaños, ver París era su sueño.
Pour la reine, voir Paris était une fête.
""",
    "recipes and affiliates": """
Guardé la foto en Pinterest y la olvidé.
Saved on Pinterest in May, forgotten in June.
Save this for later, when the dough has rested.
Hast du das Rezept von Oma noch?
Avez-vous la recette du bonheur ?
Hai la ricetta della nonna?
This post contains a bell from 1790.
Dieser Artikel enthält ein Rezept für Suppe.
Questo articolo contiene una mappa del porto.
""",
    "buttons": """
Copy the page by hand, she said.
Vote now, the mayor begged them, and go home.
Ver el mar desde la torre cuesta dos euros.
Regarder la mer ne coûte rien.
Assista à chegada do barco ao porto.
Guarda la nave che entra in porto.
Die Umfrage ergab nichts Neues.
""",
    "tables": """
Prices as of May 2025 were twice those of 2020.
Prices checked in May 2025, and again in June, had doubled.
Preise stand Mai 2025 hin oder her, sie kaufte das Brot.
""",
}
"""Sentences for each kind of rule that could take them, one a line."""

LINES = [line for lines in PROSE.values() for line in lines.strip().splitlines()]


@pytest.mark.parametrize("line", LINES)
def test_prose_stays_and_is_read(line: str) -> None:
    """A sentence inside a text has no reason to go, and is no note."""
    unit = Unit(text=line, lines=(1, 1))
    assert reason(unit, "body") is None
    assert not is_note(unit)
    assert not table_note_places([unit])


def test_table_notes_need_a_table() -> None:
    """Sentences about values and prices below other sentences are no notes."""
    lines = ("Values change.", "Los precios: todos subieron.", "Les prix: une fête.", "Valori: nessuno.")
    assert not table_note_places(to_units("\n\n".join(lines)))


@pytest.mark.parametrize(
    "line",
    [
        "This audio is read by an AI voice and may contain pronunciation errors.",
        "Dieser Artikel wird von einer KI-Stimme vorgelesen.",
        "Este vídeo no está disponible en tu país.",
        "Your browser does not support the video element.",
        "Um diesen Inhalt anzuzeigen, ist Ihre Zustimmung erforderlich.",
        "The article continues below",
        "La suite après cette publicité",
        "Sie können den Newsletter jederzeit abbestellen.",
        "Please enter a valid e-mail address.",
        "Bitte geben Sie eine gültige E-Mail-Adresse ein.",
        "Ab 9,99 € im Monat",
        "Only $4 per month",
        "Comments are not available on this story.",
        "Haben Sie einen Fehler entdeckt? Schreiben Sie uns.",
        "Cet article ne cite pas suffisamment ses sources.",
        "Este artículo necesita referencias adicionales.",
        "Vous avez essayé cette recette ? Dites-le-nous !",
        "Este post contém links de afiliados.",
    ],
)
def test_machinery_like_such_prose_goes(line: str) -> None:
    """What a page says with the same words still goes from the middle of a text."""
    assert reason(Unit(text=line, lines=(1, 1)), "body") is not None


@pytest.mark.parametrize("line", ["Install the Quay app", "Puede cancelar la suscripción en todo momento."])
def test_offers_go_from_the_edges_alone(line: str) -> None:
    """What a text may say as well goes only around it."""
    unit = Unit(text=line, lines=(1, 1))
    assert reason(unit, "body") is None
    assert reason(unit, "tail") is not None
