"""The abbreviations of Italian, by what they stand before. This module owns tables."""

from collections.abc import Mapping

ANYWHERE: Mapping[str, str] = {
    "p. es.": "per esempio",
    "ad es.": "ad esempio",
    "a. C.": "avanti Cristo",
    "d. C.": "dopo Cristo",
    "ecc.": "eccetera",
    "etc.": "eccetera",
    "S. p. A.": "società per azioni",
    "c. d.": "cosiddetto",
    "cfr.": "confronta",
    "tel.": "telefono",
    "ca.": "circa",
}
"""Whatever follows."""

BEFORE_NUMBER: Mapping[str, str] = {
    "op.": "opera",
    "n.": "numero",
    "nn.": "numeri",
    "n°": "numero",
    "nr.": "numero",
    "pag.": "pagina",
    "pagg.": "pagine",
    "p.": "pagina",
    "pp.": "pagine",
    "vol.": "volume",
    "cap.": "capitolo",
    "art.": "articolo",
    "artt.": "articoli",
    "fig.": "figura",
    "max.": "massimo",
    "min.": "minimo",
    "§": "paragrafo",
    "#": "numero",
}


BEFORE_NAME: Mapping[str, str] = {
    "sig.": "signor",
    "sig.ra": "signora",
    "sig.na": "signorina",
    "sigg.": "signori",
    "dott.": "dottor",
    "dott.ssa": "dottoressa",
    "dr.": "dottor",
    "prof.": "professor",
    "prof.ssa": "professoressa",
    "ing.": "ingegner",
    "avv.": "avvocato",
    "arch.": "architetto",
    "on.": "onorevole",
    "sen.": "senatore",
    "gen.": "generale",
    "mons.": "monsignor",
    "geom.": "geometra",
}
