"""Closed lists: heads of the notes and sources that stand below an article."""

from audiopub.article.vocabulary.phrases import phrases

SOURCE_HEADS = phrases("""
sources | source | references | reference | bibliography | works cited | citations | footnotes | endnotes
further reading | sources and further reading | source notes | works consulted | image credits | credits
photo credits | media contact | media contacts | press contact | notes to editors | note to editors
quellen | quelle | quellenangaben | quellenverzeichnis | literatur | literaturverzeichnis | fußnoten
einzelnachweise | bildnachweis | bildnachweise | weiterführende literatur | pressekontakt | belege
références | bibliographie | notes de bas de page | crédits | crédits photo | pour aller plus loin
contact presse | contacts presse | fuentes | referencias | bibliografía | notas al pie | créditos
contacto de prensa | lecturas recomendadas | fonti | riferimenti | riferimenti bibliografici | bibliografia
note a piè di pagina | crediti | contatti stampa | ufficio stampa | fontes | referências
referências bibliográficas | notas de rodapé | contato para a imprensa | assessoria de imprensa
""")

NOTE_HEADS = phrases("""
notes | correction | corrections | note | anmerkungen | anmerkung | korrekturen | korrektur | notas | nota
correzioni | correcciones | correções | acknowledgements | acknowledgments | danksagung | remerciements
agradecimientos | agradecimentos | ringraziamenti | notizen
""")
