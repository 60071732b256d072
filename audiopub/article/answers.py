"""Regular expressions over whole lines in which a page asks for an answer or counts those that it has.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

ASKED = r"""^\W*(?:
    [^.!?]{3,80}\b(?:(?:on|of|about)\ this\ (?:page|site|website)|auf\ dieser\ (?:seite|website)
        |(?:sur|de)\ (?:cette\ page|ce\ site)|en\ est[ea]\ (?:página|sitio|web)
        |(?:su|in|di)\ quest[ao]\ (?:pagina|sito)|n?est[ea]\ (?:página|sítio|site))\W{0,2}\?
    | (?:thank\ you|thanks)\b[^.!?]{0,12}\b(?:feedback|opinion|answer)\b[^.?]{0,60}
    | (?:danke|vielen\ dank)\b[^.!?]{0,20}\b(?:feedback|rückmeldung|meinung|bewertung)\b[^.?]{0,60}
    | merci\b[^.!?]{0,16}\b(?:avis|retour|réponse)\b[^.?]{0,60}
    | gracias\b[^.!?]{0,16}\b(?:opinión|valoración|respuesta|comentario)\b[^.?]{0,60}
    | grazie\b[^.!?]{0,16}\b(?:parere|opinione|risposta|valutazione)\b[^.?]{0,60}
    | obrigad[oa]\b[^.!?]{0,16}\b(?:opinião|avaliação|resposta|comentário)\b[^.?]{0,60}
    | (?:have\ you\ (?:been|eaten|tried|visited|read|made)
        |did\ you\ like)\b[^.?!]{0,50}\?\W{1,3}(?:tell\ us|share)\b.{0,60}
    | (?:waren|haben|hat|warst|hast)\ (?:sie|du|ihnen|dir)\b[^.?!]{0,50}\?\W{1,3}(?:erzähl|schreib|teil
        |sag)\w*\b.{0,60}
    | (?:avez-vous|as-tu|vous\ avez|ça\ vous\ a|tu\ as)\b[^.?!]{0,50}\?\W{1,3}(?:racontez|dites|partage
        |raconte)\w*\b.{0,60}
    | (?:te\ ha|has|ha|le\ ha)\b[^.?!]{0,50}\?\W{1,3}(?:cuénta|compárte|comparte|dinos|déja)\w*\b.{0,60}
    | (?:hai|avete|ti\ è)\b[^.?!]{0,50}\?\W{1,3}(?:raccont|dicci|condivid|scriv|faccelo)\w*\b.{0,60}
    | (?:você|já|gostou|curtiu)\b[^.?!]{0,50}\?\W{1,3}(?:conte|compartilhe|partilhe|diga)\b.{0,60}
)\W*$"""

RATED = r"""^\W*(?:
    (?:rate|bewerte\w*|notez|évaluez|valora|califica|puntúa|valuta|vota|avalie|classifique)\b[^.!?]{0,20}\b(?:1|one|one|un|uno|um)
        \ (?:to|bis|à|a)\ (?:5|10|five|cinq)\b[^.!?]{0,20}
    | [0-5][.,]\d\s?\(\d[\d.,]{0,7}\)
)\W*$ | ^(?:[●○◉◯★☆⭐✩✭✮½]\s?){3,10}$"""

COMMENTS_ON = r"""^\W*\d[\d.,]{0,6}\ (?:
    (?:comments?|responses?|replies|thoughts)\ (?:on|to) | (?:kommentare?|antworten|gedanken)\ (?:zu|auf|über)
    | (?:commentaires?|réponses?|réflexions?)\ (?:sur|à|pour) | (?:comentarios?|respuestas?
        |pensamientos?)\ (?:en|a|sobre)
    | (?:commenti|commento|risposte|pensieri)\ (?:su|a) | (?:comentários?|respostas?
        |pensamentos?)\ (?:em|a|sobre)
)\ ?[“„«‘"'».].{2,200}$ | ^\W*\d[\d.,]{0,6}\ (?:(?:reader|customer|user|leser|kunden|nutzer)[- ]?)?(?:
    reviews? | bewertungen | rezensionen | avis\ (?:de|des)\ \w{4,12} | (?:opiniones
        |reseñas)\ de\ (?:los\ )?\w{4,12}
    | recensioni\ (?:dei|degli|di)\ \w{4,12} | avaliações\ (?:de|dos)\ \w{4,12})\W*$"""

CHECKED = r"""^\W*(?:
    prices?\ (?:last\ )?(?:checked|updated|correct\ as)\b[^.!?]{0,40}
    | preise?\ (?:zuletzt\ )?(?:geprüft|aktualisiert|vom|stand)\b[^.!?]{0,40}
    | prix\ (?:vérifiés?|mis\ à\ jour|relevés?|constatés?)\b[^.!?]{0,40}
    | precios?\ (?:comprobados?|actualizados?|revisados?)\b[^.!?]{0,40}
    | prezz[oi]\ (?:aggiornat[oi]|verificat[oi]|controllat[oi]|rilevat[oi])\b[^.!?]{0,40}
    | preços?\ (?:verificados?|atualizados?|consultados?)\b[^.!?]{0,40}
)\W*$"""
