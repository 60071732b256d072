"""Captions that stand in a row are known by the row, and lists and headings like them are read aloud."""

from audiopub.article.picture_rows import row_places
from audiopub.article.units import to_units


def in_rows(*lines: str) -> list[str]:
    """Return which of these lines are captions of a row."""
    units = to_units("\n\n".join(lines))
    return [units[at].text for at in sorted(row_places(units))]


def test_counted_pictures() -> None:
    """Lines that count on to the same number are pictures of a gallery; amounts and a lone count are not."""
    row = ["1/3 The kettle", "2/3 Ada and the lid", "3/3 The shed"]
    assert in_rows(*row) == row
    assert in_rows("1 of 2 The quay", "2 of 2 The mole") == ["1 of 2 The quay", "2 of 2 The mole"]
    assert not in_rows("1/2 Tasse Mehl", "1/4 Liter Milch", "3/4 Teelöffel Salz")
    assert not in_rows("1/3 The kettle", "The shed")


def test_steps_that_the_text_has_told() -> None:
    """A numbered line that says a step's first sentence once more is its picture's caption."""
    step = "Fill the kettle with cold water. Leave two fingers below the spout."
    caption = "Step 1 Fill the kettle with cold water."
    assert in_rows(step, caption) == [caption]
    assert not in_rows("Wait for the whistle.", caption)


def test_steps_beside_numbered_ones() -> None:
    """A short line with the number of a step of the list is a caption; with its own text below, a heading."""
    steps = ["1. Llena la olla.", "2. Pon la tapa.", "3. Espera el silbido."]
    assert in_rows(*steps, "Paso 2: la tapa, bien puesta", "Consejos") == ["Paso 2: la tapa, bien puesta"]
    below = "La tapa se pone despacio y sin ruido, como en casa de la abuela."
    assert not in_rows(*steps, "Paso 2: la tapa, bien puesta", below)
    assert not in_rows("Paso 2: la tapa, bien puesta", "Consejos")


def test_line_between_two_steps() -> None:
    """A line without a stop between a step and the next is no step."""
    caption = "Der Deckel soll noch klappern"
    assert in_rows("1. Wasser einfüllen.", caption, "2. Deckel auflegen.") == [caption]
    assert not in_rows("1. Wasser einfüllen.", caption, "5. Deckel auflegen.")
    assert not in_rows("1. Wasser einfüllen.", "Für den Deckel:", "2. Deckel auflegen.")


def test_labels_that_paragraphs_begin_with() -> None:
    """Rows of "X: …" are legends where paragraphs begin with each X, and else facts in a list."""
    text = [
        "Ferrugem. Come a tampa por dentro e deixa a água com gosto de prego velho.",
        "Calcário. Cobre o fundo aos poucos e faz a chaleira cantar mais baixo.",
    ]
    legend = ["Ferrugem: pontos castanhos no bico", "Calcário: crosta branca no fundo"]
    assert in_rows(*text, *legend) == legend
    assert not in_rows(*text, "Peso: uma chaleira cheia", "Cor: azul da casa")
