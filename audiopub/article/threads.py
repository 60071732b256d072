"""Regular expressions over whole lines of pages that grow: forums, live reports, and the bets beside them.

This module owns how such a line looks in the languages of most web pages. It refuses to say where a line
must stand to be removed; `rules` does. All patterns are in verbose form and without case, and no repeat in
them is without a bound.
"""

_USER = r"[\w.@-]{2,24}(?:\ [\w.@-]{1,24}){0,2}"
_HANDLE = (
    r"(?-i:(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O)[A-Z])"
    r"(?:\w{1,20}[_\d]\w{0,12}|[A-Z]?[a-z]{2,14}[A-Z]\w{1,14}))"
)
_SAID = (
    r"(?:said|wrote|schrieb|hat\ geschrieben|a\ (?:dit|écrit)|dijo|escribió|disse|escreveu"
    r"|ha\ (?:detto|scritto))"
)

THREAD = rf"""^\W*(?:
    (?:likes?|reactions?|gefällt(?:\ mir)?|reaktionen|j['’]aime|réactions?|me\ gusta|reacciones|gostos?
        |curtidas|reações|mi\ piace|reazioni|thanks|danke)\s?:\s(?:a:\s)?[\w.@,\ -]{{2,70}}\s(?:and|und|et|y
        |e)
        \ (?:(?:altri|altre|andere|weitere|autres|otros|outros|outras)\ )?\d{{1,4}}(?:\ [\w]{{3,10}})?
    | {_HANDLE}\ {_SAID}\s?:\W{{0,3}} | {_USER}\ {_SAID}\s?:\s?[↑⬆]\W{{0,2}}
    | (?:click|klicken?|cliquez|haz\ clic|clique|clicca)\b[^.!?]{{0,8}}\b(?:to\ expand|zum\ erweitern
        |pour\ (?:agrandir|développer)|para\ (?:expandir|ampliar)|per\ (?:espandere|allargare))\W{{0,4}}
    | zum\ vergrößern\ anklicken\W{{0,4}}
    | (?:page|seite|página|pagina)\ \d{{1,4}}\ (?:of|von|sur|de|di)\ \d{{1,4}}
    | (?:active|new|junior|senior|well-known|registered|veteran)\ member
        | (?:aktives|neues|bekanntes|erfahrenes|registriertes)\ mitglied
        | membre\ (?:actif|régulier|confirmé|émérite|inscrit)
        | (?:miembro|usuario)\ (?:activo|nuevo|registrado|destacado|veterano)
        | (?:membro|usuário|utilizador)\ (?:ativo|novo|registado|registrado|veterano)
        | utente\ (?:attivo|storico|registrato|senior|junior|esperto)
    | (?:thread\ starter|themenstarter|autore\ (?:della\ )?discussione|auteur\ de\ la\ discussion
        |autor\ del\ (?:tema|hilo)|(?:autor|criador)\ do\ tópico)(?:\W{{1,3}}{_USER})?
    | (?:forum|foren|foro|fórum|forums|foros|fóruns)(?:\s?[>»›/]\s?[\w\ &-]{{2,30}}){{1,5}}
    | javascript\ (?:is\ disabled|ist\ deaktiviert|est\ désactivé|está\ (?:desactivado|deshabilitado
        |desativado)|è\ (?:disabilitato|disattivato))\b.{{0,140}}
    | originally\ posted\ by\ {_USER}
)\W*$"""

LIVE = r"""^\W*(?:
    (?:(?:order|sort(?:\ by)?|sortier(?:en|ung)(?:\ nach)?|trier(?:\ par)?|orden(?:ar)?(?:\ por)?
        |ordina(?:\ per)?)\s?:?\s)?(?:newest|oldest|latest|most\ recent|neueste|älteste
        |(?:les\ )?plus\ (?:récents?|anciens?)
        |(?:lo\ |los\ )?más\ (?:recientes?|antiguos?)|mais\ (?:recentes?|antig[ao]s?)
        |più\ (?:recent[ei]|vecch[ie]{1,2}))
        \ (?:first|zuerst|d['’]abord|en\ premier|primero|primeiro|prima|per\ prim[aio])
    | automatisch(?:es)?\ (?:aktualisieren|aktualisierung)
    | auto(?:matic)?[-\ ]?(?:refresh|update)s?(?:\ (?:on|off))?
        | actualisation\ automatique | actualización\ automática | atualização\ automática
        | aggiornamento\ automatico
    | (?:show|load|see)\ (?:key\ events|earlier\ updates|newer\ updates)(?:\ only)?
        | nur\ (?:wichtige|höhepunkte)\ (?:ereignisse\ )?anzeigen
)\W*$"""

BETS = r"""^\W*(?:
    (?:\w[^.!?]{0,60}\b)?(?:18|21)\s?\+\s?[^.!?]{0,40}\b(?:respons\w{3,10}|verantwort\w{2,8}|gambl\w{1,6}
        |t&cs?)\b[^!?]{0,60}
    | (?:\w[^.!?]{0,60}\b)?(?:respons\w{3,10}|verantwort\w{2,8}|gambleaware)
        \b[^.!?]{0,30}\b(?:18|21)\s?\+.{0,40}
    | (?:(?:18|21)\s?\+\W{1,3})?(?:please\ )?(?:gamble|bet|play)\ responsibly\b.{0,80}
    | spielen?\ (?:sie\ )?(?:bitte\ )?(?:mit\ verantwortung|verantwortungs(?:voll|bewusst))\b.{0,60}
    | jouez?\ (?:avec\ modération|responsable)\b.{0,60} | jouer\ comporte\ des\ risques\b.{0,160}
    | (?:juegu?[ae]|apuest[ae])\ (?:con\ responsabilidad|responsablemente)\b.{0,90}
    | (?:jogue|aposte)\ com\ responsabilidade\b.{0,90}
    | gioca(?:te)?\ (?:responsabilmente|con\ responsabilità)\b.{0,90}
    | (?:jetzt\ )?(?:wettquoten|quoten)\ vergleichen | compare\ (?:the\ )?(?:betting\ )?odds
        | comparer\ les\ cotes | comparar?\ (?:las\ )?cuotas | comparar\ (?:as\ )?odds | confronta\ le\ quote
    | (?:betting\ )?odds\ (?:are\ )?(?:correct|subject)\b[^.!?]{0,60}
)\W*$"""

CLIPS_LOADING = r"""^\W*(?:
    (?:click|tap|press)\ to\ (?:play|unmute)
    | the\ video\ will\ (?:auto-?play|start)\ soon(?:\W{1,3}\d{1,2}\W{0,3}cancel)?
    | (?:the\ )?video\ (?:could\ not|failed\ to|can(?:no|['’])t)\ (?:be\ loaded|load|be\ played|play)
    | (?:das\ )?video\ konnte\ nicht\ (?:geladen|abgespielt)\ werden
    | (?:la\ vidéo|le\ média)\ n['’]a\ pas\ pu\ être\ (?:chargée?|lue?)
    | (?:el\ vídeo|el\ video|o\ vídeo)\ (?:no\ se\ (?:ha\ podido|pudo|puede)\ (?:cargar|reproducir)
        |não\ (?:pôde|pode)\ ser\ (?:carregado|reproduzido))
    | (?:impossibile|non\ è\ (?:stato\ )?possibile)\ (?:caricare|riprodurre)\ il\ video
    | (?:by\ playing|by\ clicking|by\ loading)\ (?:this\ )?(?:video|play|the\ video)\b[^.!?]{0,30}
        \ you\ (?:agree|accept)\b[^!?]{0,60}
    | (?:accept|akzeptieren|accepter|aceptar|aceitar|accetta)\ (?:and|und|et|y|e)\ (?:play|continue|abspielen
        |lire|reproducir|reproduzir|riproduci|view|load|laden)
    | (?:keep\ (?:the\ )?screen\ (?:on|awake)|prevent\ (?:your|the)\ screen\ from\ going\ dark
        |cook\ mode\b.{0,50}
        |bildschirm\ (?:aktiv|an)\ ?lassen|kochmodus\b.{0,50}|garder\ l['’]écran\ allumé|mode\ cuisson
        |mantener\ (?:la\ )?pantalla\ (?:encendida|activa)|modo\ (?:cocina|cozinha)\b.{0,50}
        |manter\ (?:a\ )?(?:tela|ecrã)\ (?:ligad[ao]|ativ[ao])|mantieni\ lo\ schermo\ (?:acceso|attivo)
        |modalità\ cottura)
)\W*$"""
