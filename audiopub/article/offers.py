"""Lines that offer something to their reader: goods and their price, an event, an account, a service.

This module owns the kinds of words by which an offer is known, in the languages of most web pages: no single
one proves anything, an author needs each of them as well. It refuses to say where a line must stand to be
removed; `inserts` does.
"""

import re
from collections.abc import Mapping

from audiopub.article.units import Unit

_BEGINS = r"(?:^|[.!?…:;]\W{1,3}|\b(?:and|please|und|et|y|e)\ |^\W{1,3})"
_WORDS: Mapping[str, str] = {
    "price": r"\d\s?%|\d\ (?:prozent|per\ cent|percent)|(?:r\$|[£€$])\s?\d|\d\s?(?:€|euros?\b)",
    "deal": r"\b(?:discounts?|\d+%\ off|half\ price|vouchers?|coupons?|promo\w*|special\ offer"
    r"|on\ sale|free\ of\ charge"
    r"|for\ free|free\ (?:trial|copy|delivery|guide|sample|quote|gift)|giveaway|competition"
    r"|limited\ (?:time|edition)"
    r"|exclusive\w*|money-back|rabatt\w*|gutschein\w*|\w*angebot\w*|günstiger|kostenlos\w*|gratis"
    r"|geschenkt"
    r"|reduziert\w*|zum\ preis\ von|versandkosten\w*|neukunden|ohne\ mindest\w+|gewinnspiel|verlosung"
    r"|verlosen"
    r"|exklusiv\w*|probe(?:monat|abo|heft)|statt\ \d+|unverbindlich|remise|réduction|promotions?"
    r"|gratuit\w*|offerts?"
    r"|offertes?|cadeau|code\ promo|jeu[ -]concours|en\ exclusivité|mois\ d['’]essai|sans\ engagement"
    r"|descuentos?|rebajas?"
    r"|de\ regalo|ofertas?|cupón|envío|sorteo|en\ exclusiva|sin\ compromiso|sconti?|omaggio"
    r"|offert[oaie]|buono"
    r"|spedizion\w+|concorso\ a\ premi|in\ esclusiva|in\ regalo|senza\ impegno|descontos?|cupom|cupão"
    r"|brinde|grátis"
    r"|frete|portes|promoç\w+|sorteio|sem\ compromisso|e-?book|b[ôó]nus)\b",
    "act": _BEGINS + r"(?:buy|order|book|register|call|discover|find\ (?:out|your|a)|try|download"
    r"|claim|visit|come|join"
    r"|apply|reserve|take\ (?:our|the|part)|sign\ up|learn\ (?:more|how)|get|shop|save|answer|meet"
    r"|enjoy|treat|switch"
    r"|compare|request|choose|start|grab|don['’]t\ miss|click|tap|scan|hurry|plan|explore|pick\ up"
    r"|test|see\ how"
    r"|jetzt\ [^.!?]{2,40}en\b|\w{2,}(?:en|ern|eln)\ sie\b|hol\ dir|sicher\ dir|mach\ mit|entdecke"
    r"|teste|melde\ dich"
    r"|\w{3,}ez(?:[- ](?:vous|nous|la|le|les))?\b|profite[sz]?"
    r"|compra|reserva|pide|llama|descubre|llévate|prueba|apúntate|inscríbete|consulta|viaja|solicita"
    r"|ven|responde"
    r"|participa|descarga|aprovecha|calcula|no\ te\ (?:vayas|pierdas|lo\ pierdas)|llame|visite|compre"
    r"|pida|solicite"
    r"|consulte|descubra|encuentra|elige|gana|ahorra|disfruta|regístrate|entra|visita|visítanos"
    r"|aprende|conoce"
    r"|recibe|únete|hazte|compara|comprueba"
    r"|prenota\w*|ordina(?:l[aoei])?|acquista\w*|scopri\w*|scegli|scarica\w*|chiama\w*|richiedi"
    r"|approfitta|iscriviti"
    r"|vieni|ricevi|rispondi|prova|entra|vinci|risparmia|trova|confronta|partecipa|unisciti|diventa"
    r"|impara|telefona"
    r"|regala(?:ti)?|non\ perder\w*"
    r"|abra|ganhe|assine|aproveite|entre|candidate-se|responda|peça|garanta|baixe|inscreva-se|venha"
    r"|participe|simule"
    r"|conheça|experimente|marque|ligue|economize|poupe|aprenda|clique|acesse|aceda|escolha|encontre"
    r"|cadastre-se|confira|faça|agende|receba|não\ perca|junte-se|saiba)\b"
    r"|\b(?:compra|compre|reserve|reserva)\ (?:ya|já|ahora|agora)\b|\bzum\ testsieger\b|:\ (?:assine"
    r"|compra|sube|baixe)\b",
    "readers": r"\b(?:readers?|subscribers?|new\ customers|members|leser\w*|abonnent\w*|lecteurs?"
    r"|lectrices?|abonnés"
    r"|lector(?:a|es|as)?|suscriptores|cinéfilos|lettor[ei]|lettrici|abbonati|leitor(?:a|es|as)?"
    r"|assinantes"
    r"|nuestr[oa]s?|nosotras|our|ours|unsere[mnr]?|notre|nos|nostr[oaie]|noss[oa]s?)\b",
    "goods": r"\b(?:showrooms?|shops?|stores?|outlets?|online-?shop|apps?|(?:tages|giro"
    r"|festgeld)?konto|account|conta"
    r"|compte|cuenta|tickets?|eintrittskarten|karten|entradas|abonos?|billets?|places\ limitées"
    r"|biglietti|ingressos"
    r"|bilhetes|seguros?|insurance|versicherung\w*|assurances?|assicurazion\w|cursos?|courses?"
    r"|(?:online-?)?kurse?"
    r"|workshops?|ateliers?|talleres|oficinas?|formations?|waiting\ list|warteliste|lista\ de\ espera"
    r"|lista\ d['’]attesa|sold\ out|ausverkauft|vergriffen|agotad\w|esgotad\w|esaurit\w|épuisée?"
    r"|vendue?s?|lieferung"
    r"|delivery|livraison|consegna|entrega|herunterladen|ausgaben|libreria|librerías|livrarias"
    r"|en\ librairie|plazas"
    r"|vagas|posti|plätze|zum\ verkauf|for\ sale|cofrinho|tavolo|results?|resultados|résultats"
    r"|risultati|cita|termin"
    r"|appointment|rendez-vous|appuntamento|marcação|guias?|produkte?|products?|produits?|productos?"
    r"|prodott[oi]"
    r"|produtos?|kollektion|collection|colección|collezione|coleção|kredit|loan|prêt|préstamo"
    r"|prestito|empréstimo"
    r"|hypothek|mortgage|stromtarif|tarif|subscriptions?|membership|abo|abonnements?|suscripción"
    r"|abbonament\w"
    r"|assinatura|webinars?|führung|visite\ guidée|visita\ guiada|visita\ guidata|guided\ tours?"
    r"|gift\ cards?"
    r"|kochbuch|cookbook|kreuzfahrt\w*|cruises?|croisières?|cruceros?|crociere|cruzeiros?|möbel"
    r"|matratze\w*"
    r"|mattress\w*|zahnbürste\w*|toothbrush|hörgerät\w*|treppenlift\w*|solaranlage\w*"
    r"|handwerk\w+betrieb\w*)\b",
    "event": r"\b(?:bookings?|registration|open\ days?|admission|free\ entry|doors\ open|takes\ place"
    r"|anmeldung\w*|eintritt"
    r"|einlass|tag\ der\ offenen|findet\ statt|inscriptions?|entrée\ libre|portes\ ouvertes"
    r"|aura\ lieu|inscripci\w+"
    r"|entrada\ (?:libre|gratuita)|aforo|jornadas?|se\ celebra|iscrizion\w+|ingresso\ (?:libero"
    r"|gratuito)|in\ diretta"
    r"|si\ terrà|inscriç\w+|entrada\ (?:livre|franca)|a\ entrada|candidaturas?|concurso|realiza-se"
    r"|jusqu['’]au\ \d"
    r"|bis\ (?:zum\ )?\d{1,2}\.|until\ \d|hasta\ el|até\ \d|fino\ al"
    r"|(?:lunes|lunedì|montags?|mondays?|lundi|segunda)\ (?:a|bis|to|au|al|à)\ \w+)\b"
    r"|\d\s?(?:uhr|horas?\b|h\b)|\bore\ \d",
    "asks": r"^\W{0,2}[^.?!]{4,60}\?\s+\S|^¡|^[^.?!]{4,60}!\s+\S",
    "you": r"\b(?:you|your|yours|dein\w*|dich|dir|euch|votre|vos|vous|tu|tus|ti|te|tuo|tua|tuoi|vuoi"
    r"|usted"
    r"|seu|sua|seus|suas|você|lhe|vostr[oaie]|ihre?[nrm]?)\b",
}
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE | re.VERBOSE) for kind, pattern in _WORDS.items()}
_SPEAKING = frozenset({"asks", "you"})
_ASKING = frozenset({"act", "asks", "deal", "readers", "you"})
"""What costs so much, where and when, is told in texts as well: an offer turns to its reader."""

_LEAST = 2
_MOST_WORDS = 70
_QUOTES = ("“", "”", "„", "«", "»", '"', "‘", "—", "–")


def offers(unit: Unit, *, speaking: bool = False) -> int:
    """Return how many kinds of words of an offer a line has; somebody's words in quotes have none.

    With `speaking`, that it speaks to its reader counts beside another kind: an author does so as well.
    """
    if unit.words > _MOST_WORDS or unit.look.startswith(_QUOTES) or unit.text.endswith(_QUOTES):
        return 0
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(unit.look)}
    own = len(found - _SPEAKING)
    if own >= _LEAST and not found & _ASKING:
        return 1
    return len(found) if own and (speaking or own >= _LEAST) else own
