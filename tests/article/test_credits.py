"""Credits in brackets, behind a slash or with a count are known; sentences like them stay."""

import pytest

from audiopub.article.captions import caption_places, is_caption, is_signature
from audiopub.article.picture_labels import is_label
from audiopub.article.scene_signs import scene
from audiopub.article.units import Unit, to_units


def unit(text: str) -> Unit:
    """Return a line."""
    return Unit(text=text, lines=None)


@pytest.mark.parametrize(
    "line",
    [
        "(Ada Quill / For the Courier)",
        "(Ada Quill)",
        "Ada Quill / Special to the Courier",
        "(Karl Lenz / für die Seepost)",
    ],
)
def test_who_took_it_for_whom(line: str) -> None:
    """A name in brackets, or one with its paper, signs the picture above, and its caption is silent too."""
    assert is_signature(line)
    units = to_units(f"The kettles hang in the shed for the last time.\n{line}")
    assert caption_places(units) == {0, 1}


@pytest.mark.parametrize("line", ["(laughs)", "(Pause)", "(He waits for the ferry)", "She waits (as ever)"])
def test_brackets_without_a_name(line: str) -> None:
    """What somebody does is in brackets as well, and signs nothing."""
    assert not is_signature(line)


@pytest.mark.parametrize(
    "line",
    [
        "Restos de una tetera. / Cedida por la familia",
        "Ada Quill nel 1974 sul molo (archivio Lago)",
        "A kettle in the harbour. Courtesy of the parish",
        "Una vecina recorre el muelle. 2 de 9",
        "Bild 3 von 9: Die Kessel im Schuppen.",
        "Detail: the lid.",
        "Pormenor: a tampa da chaleira",
        "Ausschnitt: der Deckel",
        "Capture d’écran : la copie est en cours.",
        "Ada Quill, in a scene from ‘The Lid’. Lumen Verity",
        "Una tetera del siglo XIX. / A. Quiroga – MHN",
        "Les couvercles, rangés par taille. | AQ",
        "Der Kessel im Hafen am 3. Mai. Copyright: Hafenmuseum / Karl Lenz",
        "Less is better here. (Chart: Harbour Labs)",
        "A kettle dries on the quay. (Lower Quay College photo / Ada Quill)",
        "Barqueros en 1928. FONDO QUIROGA (MHN)",
        "La teiera stamattina. Foto mia, scusate il disordine",
        "Texto da redação. Fotografias cedidas pelo museu do porto.",
        "O mestre na oficina. Retrato: Ana Abelha",
        "(L-R) Ada Quill and Karl Lenz",
        "Beitragsbild: Titelseite der Seepost vom 2.4.2021, Ausriss.",
        "Featured image: the tower at dusk",
        f"Karl Lenz, File - FILE - In this March 2, 2021 file photo, Quill waves to {'boats and ' * 30}us.",
    ],
)
def test_captions(line: str) -> None:
    """A caption says whose it is, which of how many it is, or that it shows a part."""
    assert is_caption(unit(line))


@pytest.mark.parametrize(
    "line",
    [
        "He pulled one back with two minutes left, before the whistle.",
        "She kept 2 of 9.",
        "Details matter in a shed full of kettles.",
        "The kettle was provided by the parish.",
        "3 von 9 Kesseln haben keinen Deckel.",
        "The copyright: a question for another day.",
        "She lost the map. Charts: three of them stayed.",
        "He sold it (a photo of the shed hung there) in May.",
        "La foto mía no salió en el diario.",
        "Photographs were provided by the parish, and nobody looked at them for years.",
    ],
)
def test_sentences(line: str) -> None:
    """A sentence with the same words is none."""
    assert not is_caption(unit(line))


def test_things_are_no_names() -> None:
    """A count of things is nobody, and three things in a row are a heading."""
    assert is_label(unit("Ada Quill, keeper of the kettles"))
    assert not is_label(unit("Drei Kessel, drei Deckel"))
    assert scene(unit("Ein Kessel, ein Deckel, ein Heft")) < scene(
        unit("Ein Kessel, ein Deckel am Haken im Heft")
    )


@pytest.mark.parametrize(
    "line",
    [
        "Wenn der Wind dreht, steht Ada Quill um vier auf. Sie braucht keinen Wecker. Die Segel wecken sie.",
        '"Nobody has ever asked me to stop," she said, and laughed.',
        "«La torre d'inverno è sua», dice Ada Quill.",
    ],
)
def test_a_paragraph_above_a_credit_is_text(line: str) -> None:
    """Three sentences, and what somebody says, belong to the text although a credit stands right below."""
    for gap in ("\n", "\n\n"):
        units = to_units(gap.join(["Ada Quill has kept the tower for years.", line, "(Foto: Karl Lenz)"]))
        assert caption_places(units) == {2}
        pictured = to_units(
            gap.join(["Ada Quill has kept it.", "Ada Quill at the tower", "(Foto: Karl Lenz)"])
        )
        assert caption_places(pictured) == {1, 2}
