"""The abbreviations of Portuguese, by what they stand before. This module owns tables."""

from collections.abc import Mapping

ANYWHERE: Mapping[str, str] = {
    "p. ex.": "por exemplo",
    "a. C.": "antes de Cristo",
    "d. C.": "depois de Cristo",
    "etc.": "etcétera",
    "aprox.": "aproximadamente",
    "tel.": "telefone",
    "V. Exa.": "Vossa Excelência",
    "Ltda.": "limitada",
    "Lda.": "limitada",
}
"""Whatever follows."""

BEFORE_NUMBER: Mapping[str, str] = {
    "op.": "opus",
    "n.º": "número",
    "nº": "número",
    "n°": "número",
    "núm.": "número",
    "pág.": "página",
    "págs.": "páginas",
    "p.": "página",
    "pp.": "páginas",
    "vol.": "volume",
    "cap.": "capítulo",
    "art.": "artigo",
    "fig.": "figura",
    "máx.": "máximo",
    "mín.": "mínimo",
    "§": "parágrafo",
    "#": "número",
}


BEFORE_NAME: Mapping[str, str] = {
    "Sr.": "senhor",
    "Sra.": "senhora",
    "Srta.": "senhorita",
    "Srs.": "senhores",
    "Dr.": "doutor",
    "Dra.": "doutora",
    "Prof.": "professor",
    "Profa.": "professora",
    "Prof.ª": "professora",
    "Eng.": "engenheiro",
    "Gen.": "general",
    "Sto.": "Santo",
    "Sta.": "Santa",
    "Av.": "avenida",
}
