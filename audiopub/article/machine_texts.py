"""Descriptions of pictures that sites and word processors made because nobody wrote one.

This module owns their wordings. They are no part of an article, and are shown as captions are.
"""

import re

_MADE = re.compile(
    r"""
    ^\W*(?:
      (?:this\ )?(?:image|photo|picture)\ (?:may|might)\ contain
    | may\ be\ (?:an?\ )?(?:black-and-white\ )?(?:image|photo|art|cartoon|graphic|selfie|close-up)
    | no\ (?:photo|image)\ description\ available | image\ without\ a\ caption
    | (?:das\ )?bild\ könnte\ .{0,60}enthalten | (?:kann|könnte)\ ein\ bild\ von
    | keine\ (?:foto|bild)beschreibung\ verfügbar
    | l['’]image\ (?:contient\ peut-être|peut\ contenir) | peut\ être\ (?:une\ image|une\ photo|un\ dessin)
    | aucune\ description\ de\ (?:photo|l['’]image)\ disponible
    | (?:la\ )?imagen\ puede\ contener | puede\ ser\ (?:una\ imagen|un\ dibujo|una\ foto)
    | no\ hay\ (?:ninguna\ )?descripción\ de\ la\ foto
    | (?:a\ )?imagem\ pode\ conter | pode\ ser\ (?:uma\ imagem|um\ desenho|uma\ foto)
    | nenhuma\ descrição\ de\ foto
    | l['’]immagine\ può\ contenere | potrebbe\ essere\ un['’](?:immagine|illustrazione)
    | nessuna\ descrizione\ della\ foto
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WARNED = re.compile(
    r"""\b(?:
      (?:ai|ki)[- ](?:generated\ content\ may\ be\ incorrect|generierte\ inhalte\ können\ fehlerhaft\ sein)
    | contenu\ généré\ par\ l['’]ia\ peut\ être\ incorrect
    | contenido\ generado\ por\ ia\ puede\ ser\ incorrecto
    | conteúdo\ gerado\ por\ ia\ pode\ estar\ incorreto
    | contenuto\ generato\ dall['’]ia\ potrebbe\ non\ essere\ corretto
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def is_machine_text(text: str) -> bool:
    """Tell a description that a program made: "Image may contain: Person, Dog, and Lamp"."""
    return _MADE.match(text) is not None or _WARNED.search(text) is not None
