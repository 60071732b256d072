"""The abbreviations of French, by what they stand before. This module owns tables."""

from collections.abc import Mapping

ANYWHERE: Mapping[str, str] = {
    "BD": "B D",
    "CPAM": "C P A M",
    "OCDE": "O C D E",
    "etc.": "et cetera",
    "p. cent": "pour cent",
    "c.-à-d.": "c'est-à-dire",
    "c.-à-d": "c'est-à-dire",
    "càd": "c'est-à-dire",
    "p. ex.": "par exemple",
    "par ex.": "par exemple",
    "av. J.-C.": "avant Jésus-Christ",
    "apr. J.-C.": "après Jésus-Christ",
    "ap. J.-C.": "après Jésus-Christ",
    "J.-C.": "Jésus-Christ",
    "env.": "environ",
    "cf.": "voir",
    "n. d. l. r.": "note de la rédaction",
    "NDLR": "note de la rédaction",
    "tél.": "téléphone",
}
"""Whatever follows."""

BEFORE_NUMBER: Mapping[str, str] = {
    "op.": "opus",
    "n°": "numéro",
    "no": "numéro",
    "nº": "numéro",
    "nᵒ": "numéro",
    "nᵒˢ": "numéros",
    "n°s": "numéros",
    "p.": "page",
    "pp.": "pages",
    "vol.": "volume",
    "t.": "tome",
    "chap.": "chapitre",
    "ch.": "chapitre",
    "art.": "article",
    "al.": "alinéa",
    "fig.": "figure",
    "éd.": "édition",
    "max.": "maximum",
    "min.": "minimum",
    "§": "paragraphe",
    "#": "numéro",
}


BEFORE_NAME: Mapping[str, str] = {
    "MM.": "Messieurs",
    "Mme": "Madame",
    "Mmes": "Mesdames",
    "Mlle": "Mademoiselle",
    "Mlles": "Mesdemoiselles",
    "Dr": "Docteur",
    "Dre": "Docteure",
    "Pr": "Professeur",
    "Me": "Maître",
    "Mgr": "Monseigneur",
    "St": "Saint",
    "Ste": "Sainte",
    "bd": "boulevard",
    "bld": "boulevard",
    "av.": "avenue",
    "pl.": "place",
    "Gal": "Général",
    "Cie": "compagnie",
}
