"""French numbers in words, and the gender of the nouns behind them.

This module owns what bends. What is written for units, sums and abbreviations is in `french`.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.grammar import listed

_UNBENT = frozenset({11, 71, 91})


_OWN_TENS = (("soixante", "septante"), ("quatre-vingt", "nonante"))
_BELOW_TWENTY = {
    "onze": "un",
    "douze": "deux",
    "treize": "trois",
    "quatorze": "quatre",
    "quinze": "cinq",
    "seize": "six",
}
_TEENS = re.compile(
    r"(soixante|quatre-vingt)(?:(?: et |-)(onze)|-(douze|treize|quatorze|quinze|seize)|-dix(?!\w))"
)


def _own_tens(match: re.Match[str]) -> str:
    tens = dict(_OWN_TENS)[match[1]]
    if match[2]:
        return f"{tens} et un"
    return f"{tens}-{_BELOW_TWENTY[match[3]]}" if match[3] else tens


def spoken(number: int, tag: str) -> str:
    """Return a number in words; Belgium and Switzerland say "septante" and "nonante"."""
    said = words.cardinal(number, tag)
    return _TEENS.sub(_own_tens, said) if tag.upper().endswith(("-BE", "-CH")) else said


def cardinal(number: int, gender: str, tag: str) -> str:
    """Return a number in words; before a feminine noun "une", "vingt et une"."""
    said = spoken(number, tag)
    bends = gender == "f" and number % 10 == 1 and number % 100 not in _UNBENT
    return f"{said}e" if bends else said


def year(value: int, tag: str) -> str:
    """Return a year, which is said as a number."""
    return spoken(value, tag)


def ordinal(number: int, ending: str, tag: str) -> str:
    """Return an ordinal from the letters behind it: "premier", "première", "seconde", "troisièmes"."""
    many = "s" if ending.endswith("s") else ""
    if number == 1:
        return ("premi" + ("er" if ending.startswith("er") or ending == "" else "ère")) + many
    if ending.startswith(("nd", "de")):
        return ("seconde" if "e" in ending else "second") + many
    return words.ordinal(number, tag).replace("tsième", "tième") + many


_FEMININE = re.compile(
    r"(?:[tsx]ion|[^l]té|[^aoué]ée|ette|esse|ance|[^l]ence|ure|ude|ière|euse|trice|elle|enne|aine|ade|ille|erie|[mnhpg]ie|ie|ise|"
    r"que|ouche|âche|ache|ante|ente|ine|une|ère|ave|ive|ole|ule|ace|ice|nne|mme|sse|tte|rre|lle)s?$"
)
_FEMININES = listed("""
    femme fille personne place espèce voix minute seconde heure fois page ligne famille tonne année
    semaine journée école commune ville île langue table chambre salle pièce victime œuvre équipe
    maison infirmière mère sœur lettre voiture route rue image photo chanson usine plante bouteille
    phrase question fenêtre porte couleur carte arme histoire étape chaîne entreprise marche tombe
    branche tête main dent fleur église tour note part plage nuit candidate élève-infirmière
    étudiante députée adhérente sénatrice émission vidéo vie vague vache brebis poule roue idée
    soirée nation zone région province loi mesure tâche réponse demande offre livraison balle bombe
    maladie récolte campagne montagne barre boîte caisse feuille pomme tranche cuillère tasse goutte
    dose
""")
_MASCULINES = listed("""
    musée lycée trophée été côté comité traité député pâté arrêté silence siècle modèle kilomètre
    mètre litre homme gramme programme problème diplôme système centimètre millimètre article
    musicien artiste élève membre livre titre chapitre maître ministre arbre nombre mètre verre
    terre-plein tonnerre squelette magazine domaine capitaine génie incendie parapluie foie ménage
    village étage âge message personnage kilogramme groupe peuple exemplaire journaliste touriste
    cycliste spécialiste dixième quatrième cimetière caractère ministère mystère père frère critère
    adultère hémisphère service exercice bénéfice édifice office espace palace royaume volume
    costume légume disque kiosque moustique cirque chèque bibliothécaire dialogue catalogue
    architecte athlète poète squatteur conclave esclave zouave lave-vaisselle vignoble meuble double
    immeuble vestiaire dortoire pétale scandale intervalle sceptre monastère siège collège privilège
    cortège piège manège stage rapide vide suicide cierge verbe crime régime film phénomène poème
    thème stratagème cinquième gendarme charme gouffre coffre chiffre filtre mètre-carré spectacle
    obstacle siècles miracle véhicule crépuscule module scrupule symbole monopole pétrole contrôle
    rôle pôle capitole protocole
""")
SMALL = listed("""
    de du des à au aux et ou en est ans pour par sur sous dans avec sans plus moins contre entre
    vers chez selon dès qui que ne se le la les un une ont sont était mais comme puis car si ce
    cette une elle elles autre même
""")


def gender(word: str, *, many: bool) -> str:
    """Return "f" for a feminine noun, and nothing for any other word."""
    low = word.lower()
    single = low.removesuffix("s") if many and low not in {"fois", "brebis"} else low
    if many and not low.endswith(("s", "x")):
        return ""
    if single in _FEMININES:
        return "f"
    if single in _MASCULINES or (not many and len(single) < 4):  # noqa: PLR2004 -- short verbs
        return ""
    return "f" if _FEMININE.search(single) else ""
