"""Parts in another language than the article are known when it is sure, and names never are such a part."""

# ruff: noqa: E501 -- a sentence to be looked at stays on its line

from pathlib import Path

import pytest

from audiopub.article.foreign import foreign_language
from audiopub.article.language import detect
from audiopub.article.read import READERS, read_article
from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS, Read

ROOT = Path(__file__).resolve().parents[2]

FOREIGN = {
    "de": "Wir haben den ganzen Sommer auf dieses Schiff gewartet, und jetzt ist es da, aber niemand freut sich.",
    "fr": "Je ne sais pas ce que vous voulez dire, mais je suis content que vous soyez venus jusque dans le port.",
    "es": "No sé lo que quiere decir, pero me alegro de que haya venido hasta el puerto con los niños por la tarde.",
    "pt": "Não sei o que o senhor quer dizer, mas estou contente que tenha vindo até ao porto com os seus filhos.",
    "it": "Non so che cosa vuole dire, ma sono contento che Lei sia venuto fino al porto con i suoi figli e la nonna.",
    "nl": "Wij hebben de hele zomer op dit schip gewacht en nu is het er eindelijk, maar niemand is er blij mee.",
    "sv": "Vi har väntat på det här skeppet hela sommaren och nu är det äntligen här, men det är inte vad jag ville.",
    "fi": "Me olemme odottaneet tätä laivaa koko kesän, ja nyt se on täällä, mutta se ei ole mitä minä halusin vielä.",
    "pl": "Czekaliśmy na ten statek przez całe lato i teraz jest, ale to nie jest to, co ja chciałem, bo już po nim.",
    "cs": "Čekali jsme na tu loď celé léto a teď je tady, ale to není to, co jsem si přál, protože by byla i pro nás.",
    "ru": "Мы ждали этот корабль всё лето, и теперь он здесь, но никто не рад, и дети не выходят на берег.",
    "el": "Περιμέναμε αυτό το πλοίο όλο το καλοκαίρι και τώρα είναι εδώ, αλλά κανείς δεν χαίρεται στο λιμάνι.",
    "ja": "私たちは夏の間ずっとこの船を待っていました。そして今、ついに港に来ました。",
    "zh": "我们整个夏天都在等这艘船,现在它终于来了,可是没有人高兴,孩子们也不去海边。",
    "ko": "우리는 여름 내내 이 배를 기다렸고 이제 마침내 왔지만 아무도 기뻐하지 않습니다.",
    "ar": "انتظرنا هذه السفينة طوال الصيف والآن وصلت أخيرا إلى الميناء لكن لا أحد سعيد بذلك",
    "he": "חיכינו לאונייה הזאת כל הקיץ ועכשיו היא סוף סוף כאן אבל אף אחד לא שמח והילדים לא באים",
    "th": "เรารอเรือลำนี้มาตลอดฤดูร้อนและตอนนี้มันมาถึงแล้วแต่ไม่มีใครดีใจและเด็กๆก็ไม่มาที่ท่าเรือ",
}

NAMES = (
    "He met Jean-Claude Trichet, Angela Merkel, Silvio Berlusconi and José Luis Rodríguez Zapatero in Aix.",
    "The Gesellschaft der Freunde der Künste, the Société des gens de lettres and the Accademia della Crusca came.",
    "She read Le Rouge et le Noir, À la recherche du temps perdu and Der Mann ohne Eigenschaften in one summer.",
    "From Châteauneuf-du-Pape they went by way of Saint-Rémy-de-Provence and Les Baux to Aigues-Mortes at last.",
    "Rio de Janeiro, São Paulo, Belo Horizonte, Porto Alegre, Ribeirão Preto, Juiz de Fora, São José dos Campos.",
    "Van der Bellen, de la Rosa, von der Leyen, van den Berg, de las Casas, dos Santos, della Rovere, du Pont.",
    "Menu: boeuf bourguignon, coq au vin, crème brûlée, pot-au-feu, quiche lorraine, tarte aux pommes du jour.",
    "Real Madrid, Atlético de Madrid, Borussia Dortmund, Paris Saint-Germain, Internazionale, Sporting de Gijón.",
    "Schadenfreude, Zeitgeist, Weltschmerz and Wanderlust are words that English has taken from German as they are.",
    "Dr. Müller-Lüdenscheidt, Frau Klöbner und Söhne GmbH, Königstraße 12, Baden-Württemberg, Deutschland.",
    "et cetera, in vino veritas, carpe diem, alea iacta est, cogito ergo sum, quod erat demonstrandum, ad astra.",
    "Tel. 030 1234567, Fax 030 1234568, www.example.org, info@example.org, IBAN DE00 1234 5678 9012 3456 78.",
)


@pytest.mark.parametrize("language", FOREIGN)
def test_every_language_is_known_in_an_article_of_another(language: str) -> None:
    """A sentence of full length is known in articles of other languages, and is nothing special in its own."""
    for own in {"en", "de", "es"} - {language}:
        assert foreign_language(FOREIGN[language], own) == language
    assert foreign_language(FOREIGN[language], language) is None


@pytest.mark.parametrize("own", ["en", "en-GB", "de", "fr", "pl"])
@pytest.mark.parametrize("text", NAMES)
def test_names_change_no_language(text: str, own: str) -> None:
    """Names, titles of works, dishes, clubs and loans are no other language, in any article."""
    found = foreign_language(text, own)
    assert found is None or (own not in {"en", "en-GB"} and found == "en")


@pytest.mark.parametrize(
    "text", ["", "Guten Tag.", "Ich weiß nicht, was das soll.", "これは船です", "123 " * 40, "!" * 90]
)
def test_little_text_changes_nothing(text: str) -> None:
    """A few words are read in the article's language: nobody can be sure of them."""
    assert foreign_language(text, "en") is None


def test_a_text_in_two_languages_is_in_neither() -> None:
    """A part that holds sentences of the article's own language as well stays as it is."""
    assert foreign_language(f"{FOREIGN['de']} {PARAGRAPHS[0]}", "en") is None
    assert foreign_language(f"{PARAGRAPHS[0]} {FOREIGN['de']}", "en") is None


def languages(article: Article) -> dict[str, str]:
    """Return all parts of an article that are in another language, by their words."""
    found = {block.text: block.language for block in article.blocks if block.language}
    for block in article.blocks:
        spans = (span for span in block.spans if span.kind == "language")
        found |= {block.text[span.start : span.end]: span.value for span in spans}
    return found


def test_quotations_and_emphasis_are_marked(read: Read) -> None:
    """A quoted block, a quotation inside a paragraph and an emphasised part have their language each."""
    text = (
        f"{PARAGRAPHS[0]}\n\n> {FOREIGN['de']}\n\nHe said: “{FOREIGN['fr']}” Then he left.\n\n"
        f"It is written, *{FOREIGN['es']}*, on the wall of the house.\n\n{PARAGRAPHS[1]}\n"
    )
    assert languages(read(text, "a.md")) == {
        FOREIGN["de"]: "de",
        f"“{FOREIGN['fr']}”": "fr",
        FOREIGN["es"]: "es",
    }


@pytest.mark.parametrize(
    ("said", "language"),
    [
        (", the old driver used to say.", "en"),
        (", sagte der alte Fahrer.", ""),
        (", sagte Ada Quill.", ""),
        (".", "en"),
    ],
)
def test_who_said_it_belongs_to_the_quotation(read: Read, said: str, language: str) -> None:
    """Between two halves of a quotation the words of whoever tells it are in its language, or in the article's."""
    quotation = f"“We had no more than three trains a day in those years”{said} “They never came on time, and nobody minded at all.”"
    found = read(f"---\nlanguage: de\n---\n{FOREIGN['de']}\n\n> {quotation}\n\nDie Leute sind müde.", "a.md")
    (quote,) = [block for block in found.blocks if block.kind == "quote"]
    assert quote.language == (language or None)


def test_what_the_author_marked_stays(read: Read) -> None:
    """A block with a language of its own is not looked at again."""
    page = f'<html lang="en"><body><article><h1>A</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p><i lang="nb">{FOREIGN["de"]}</i></p></article></body></html>'
    assert languages(read(page, "a.html")) == {FOREIGN["de"]: "nb"}


def _corpus() -> list[Path]:
    folders = (ROOT / "articles", ROOT / "tests" / "article" / "pastes")
    return sorted(path for folder in folders for path in folder.iterdir() if path.suffix in READERS)


@pytest.mark.parametrize("path", _corpus(), ids=lambda path: path.name)
def test_no_sentence_of_real_prose_changes_its_language(path: Path) -> None:
    """In the sample articles and the labelled pastes, of six languages, nothing is in another language."""
    article = read_article(str(path), path.read_bytes())
    assert languages(article) == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The harbour master said no. “港に入る船はない。灯台は暗い。霧が濃い。今日も待つ。” he read aloud, and then “Kein Schiff kommt.” and closed the book.",
            "en",
        ),
        (
            "The ship came in. Корабль вошёл в порт вчера. Το πλοίο μπήκε στο λιμάνι. Nobody saw it come, and nobody saw it leave. 배가 항구에 들어왔다.",
            "en",
        ),
        ("港に入る船はない。灯台は暗い。Harbour Light という船だけが待っている。朝まで動かない。", "ja"),
        ("Корабль вошёл в порт. The Harbour Light was its name. Никто не ждал его в тот день.", "ru"),
    ],
)
def test_quoted_scripts_say_nothing_of_the_whole(text: str, language: str) -> None:
    """A short text is in the language of the script that most of its letters are of."""
    assert detect(text) == language
