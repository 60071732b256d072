"""Closed lists: small words inside of names, and words with a capital that are in no name."""

PLACES = frozenset(
    """
    san santa santo são saint sainte sankt villa vila bad puerto porto
    arena stadion stadium stade stadio estadio estádio ginásio teatro théâtre theater
    """.split()  # noqa: SIM905 -- reads as a list of words
)
"""What begins the name of many a town or house, and of few persons."""

PARTICLES = frozenset(
    "de da do dos di del della la le van von der den zu zur bin al el ibn y ter ten du st".split()  # noqa: SIM905 -- reads as a list of words
)
NOT_NAMES = frozenset(
    """
    handout text size
    senior tester
    the a an and of in on for to with how why what when who new news world more all about our your my
    it without this that is are was from top best sports sport business politics opinion culture health tech
    technology science travel home middle east west north south united states kingdom europe asia africa
    america us uk life style lifestyle money market markets food music film movies books arts art
    entertainment local national international breaking latest video photos press release blog post
    article posts story magazine daily times journal post-gazette weekly guide review reviews privacy
    policy terms contact staff reporter editor ago min read share comments der die das und ein eine im
    für view views embed tweet trending now search help slide shows show open delete horizontal vertical
    mehr thema seite suche home login newsletter abo redaktion karte plus leer más ver voir lire suite leggi
    anfang exemple ejemplo dios exemplo esempio fact checked verified now then christmas monday tuesday
    wednesday thursday friday saturday sunday noon night day
    facebook twitter linkedin whatsapp telegram instagram youtube pinterest messenger meneame bluesky
    men's women's boys' girls' version imprimer imprimir drucken stampa compartir partager condividi teilen
    journaliste jornalista giornalista periodista journalistin redakteur redakteurin traducción tradução
    traduction traduzione übersetzung translation ilustración ilustração illustration illustrations foto fotos
    photos fotografía fotografia libre gratis exclusivo exclusive exklusiv
    by par por photo picture pictures image images bild bilder grafik
    tutto tutti todos todas veja leia mais sign log subscribe register follow join
    """.split()  # noqa: SIM905 -- reads as a list of words
)
