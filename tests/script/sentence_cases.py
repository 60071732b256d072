"""Texts with their sentences, by language: a bar stands between two sentences."""

from collections.abc import Mapping

CASES: Mapping[str, str] = {
    "en": """
The house, est. 1887, was an est. £3m.|She read vol. II tell more.
Sergeant Wm. Cole took 2 tbsp. of oil and 3 hrs. by bus to Apt. 4 there.|He left.
Boats left at dawn.|They came back late.
At 5 a.m. Mr. Smith went out.|He was back at 9.
It opens at 9 a.m. and closes at 5 p.m. on most days.|Come early.
The shop closed at 5 p.m.|Nobody minded.
J. R. R. Tolkien never saw it.|His son did.
The poem is by W. H. Auden.|It is short.
George W. Bush and John F. Kennedy were presidents.|So was Harry S. Truman.
She paid $3.50 for it.|It was worth 2.75.
Version 2.0 is out.|Version 3.1.4 is not.
The U.S. government said no.|The E.U. agreed.
He moved to the U.S. in 1990.|He liked it.
Dr. Jones met Prof. Lee and Sen. Hill.|They talked.
Mrs. Bell and Ms. Gray sang.|St. Mary's was full.
Acme Inc. and Bolt Ltd. merged.|Shares fell.
See fig. 3 and pp. 10-12.|Then rest.
It was No. 1 for weeks.|Then it fell.
Cats, dogs, etc. are welcome.|Birds are not.
We saw gulls, terns, etc.|Then it rained.
She waited... and waited.|Nobody came.
Well… perhaps.|Perhaps not.
“Come in,” she said.|“Sit down.”
“Are you there?” he asked.|Nobody was.
“Stop!” cried the guard.|They ran.
He said “I won’t go. Never.” and left.|The door closed.
The crew (all six. Really.) was on deck.|It rained.
He came (late).|She left.
What?|Really?|Yes!
Is it true?!|I doubt it.
1. Lower the sail.|2. Tie the rope.
a) Take the boat.|b) Row it.
Go to example.org for more.|It is free.
He lives on Main St. in Hull.|She does not.
On Jan. 5 the ice broke.|By Sept. 9 it was gone.
Lt. Cole saw Capt. Moss at 10.30 p.m. that day.|Both slept.
I like it, i.e. I would buy it.|You would not, e.g. today.
The vote was 5 vs. 4 in the end.|It passed.
The ship (built in 1901) sank.|Forty men died.
Ms. Ortiz said no.|Mr. Ortiz said yes.
It rose by 0.5 per cent in Q3.|In Q4 it fell.
They met at St. James's Park at 6.|It was dark.
“Why?”|“Because.”
He wrote to Col. Hart and Rev. Moss.|Both answered.
The a.m. train is full.|The p.m. train is not.
The U.S. Senate voted 52-48.|The House did not.
He earned a Ph.D. in physics.|Then a J.D. from Yale.
She works for Apple Inc.|He works for Dell.
I live in Washington D.C.|It rains there.
“We won,” said J.K. Rowling.|“Nobody knew.”
Mr. T. pitied him.|Mrs. T. did not.
It was 5 p.m.|The bell rang.
At 10 a.m. Eastern the vote began.|It ended at noon.
We spoke at 8 a.m.|Pacific storms hit.
We met at 8 a.m.|Mountain guides came.
It is open until 5 p.m.|Central and Western banks are shut.
It begins at 5 p.m. Pacific on Friday.|Nobody knows.
It ends at 9 p.m. Mountain Time.|They sleep.
Doors open at 5 p.m. Central, or so they say.|Come.
He met us on Thu. the court sat.|We left on Tue. when it rose.
The price was $1.5 million.|It rose 3.2 percent.
"Is it over?" she asked.|"Not yet."
"No!" he shouted.|"Never!"
He said, "It's over."|She nodded.
He said, "It's over. Go home."|She nodded.
(He was late.)|She was not.
She arrived (she was late again!) and sat.|He smiled.
Wait...|What was that?
I... I don't know.|Do you?
The end.|Or is it?
Visit www.example.com.|It is free.
Visit example.com/a.b?c=d today.|Thanks.
E. coli was found.|C. elegans too.
See Fig. 2a.|It shows growth.
See Eq. 5 and Sec. 3.2.|Both hold.
Jones et al. found it.|Others agreed.
(Smith et al., 2020).|It held.
Vol. 3, No. 2, pp. 5-9.|A good read.
1. Mix flour.|2. Add eggs.|3. Bake.
(a) Read this.|(b) Sign it.
Approx. 500 people came.|None left.
He is from St. Louis, Mo.|She is from Cal.
The company, Smith & Co., failed.|It owed much.
Gen. George S. Patton Jr. led them.|They won.
Martin Luther King Jr. spoke.|People wept.
He met Martin Luther King Jr.|They talked.
Rev. Dr. King spoke.|Lt. Gov. Lee sat.
Sen. Ted Cruz, R-Texas, spoke.|So did Rep. Jim Jordan, R-Ohio.
Sgt. Maj. Tom Fox fell.|He rose.
On Jan. 6, 2021, it began.|By Feb. it was over.
It was Jan. 6.|Nobody slept.
He was born c. 1450.|He died ca. 1500.
Brown v. Board of Education changed it.|So did Roe v. Wade.
Yahoo! is old.|So is Jeopardy!
She loves Panic! at the Disco.|I do not.
Who asked "Why?" and left?|He did.
What is E.T. about?|An alien.
The N.Y.P.D. came.|The F.B.I. did too.
He left at 3 a.m. on Monday.|She stayed.
"I think—" he began.|"Don't."
“‘Stop,’ he said,” she recalled.|“And I did.”
He wrote: "Dear Sir. I resign."|Then he left.
No. 5 is best.|No.|It is not.
Is this no. 7?|No.|It is no. 8.
The ratio was 2.5:1.|It fell.
Mt. Everest is high.|Ft. Worth is flat.
Dept. of Justice lawyers came.|Asst. Atty. Gen. Cole led.
He said he'd go to the U.K.|She said the U.S.A. instead.
The U.N. General Assembly met.|The E.U. Commission did not.
It cost 5 ft. by 6 ft. of land.|They paid.
The cat weighs 10 lbs.|The dog weighs more.
Temperatures hit 40°C.|Nobody worked.
Really?!|Yes.|OK…
iPhone sales fell.|iPad sales rose.
eBay won.|iTunes lost.
'Why not?' she said.|'Because,' he said.
He works at Johnson & Johnson.|It is big.
“Go.”|“Now?”|“Yes.”|They went.
* First item.|Second item.
The talk is at 6 p.m. Monday, Oct. 9, in the hall.|Come early.
He was seen at 1:40 a.m. Thursday, police said.|Nobody asked.
It begins at 7 p.m. EDT Saturday on the pier.|Bring a coat.
The bank opens at 8 a.m. Christmas Eve.|Then it shuts.
Doors close at 9 p.m. Pacific on Friday.|Be there.
The race starts at 10 a.m. Nov. 2 downtown.|It rains.
The vote set for 5 p.m. Tuesday was put off.|Nobody knew.
The bar shut at 3 a.m.|Waiters went home.
The bar shut at 3 a.m.|Monday was quiet.
She left at 9 p.m.|May came early.
On Wed. the court sat.|It rose on Thurs. and Fri. as well.
It costs approx. the same.|Nobody minds.
It is open until 9 p.m. Tuesdays and Fridays.|Come then.
Come on Wed. 5 May or Thurs. Oct. 9 at noon.|Bring tea.
The Board of Ed. voted again.|It lost.
He said no.|5 boats left anyway.
She owns a 27" screen.|He has none.|"Sell it," she said.
A 12" ruler and a 6" one lay there.|"Mine," he said.
""",
    "de": """
Das steht in Bd. II sowie bei Fa. Müller.|Die 3. Aufl. von 1. Kor. 13,4 liegt im 3. OG.
Er hat 3.|Danach kam er.
Die Lesung ist am Samstag, 14. September, in Bonn.|Der Eintritt ist frei.
Bis Dienstag, 7. Jan., ist zu.|Ab Mittwoch, 8. Januar, nicht mehr.
Damals herrschte Friedrich II.|Er liebte die Flöte.
Es regnete im Nov.|Danach kam Schnee.
Die Liste führt ein Verein e. V. aus Kiel.|Er ist klein.
Das gilt von 3.–6. Klasse.|Danach nicht.
Frau Kunz, geb. Weber, kam.|Ihr Mann nicht.
Das kostet 5 Euro inkl. MwSt. und Versand.|Es ist billig.
Sie fanden das kranke Gen.|Dieses Gen ist neu.
Er wurde 3.|Im Ziel fiel er um.
Das Schiff kam am Morgen.|Niemand war da.
Am 3. Oktober war es kalt.|Am 4. kam Schnee.
Der 1. Preis ging an Dr. Maier.|Prof. Lenz wurde 2. Sieger.
Es kostete 3,50 Euro.|Das war z. B. viel zu viel.
Das ist z.B. so.|Oder d.h. anders.
Er kam u. a. aus Bonn.|Sie kam aus Köln.
Ludwig XIV. war König.|Karl V. auch.
Die Nr. 5 fehlt.|Die Nr. 6 ist da.
Um 17.30 Uhr ging er.|Um 18 Uhr kam sie.
„Komm herein“, sagte sie.|„Setz dich.“
„Bist du da?“, fragte er.|Niemand war da.
„Halt!“, rief der Mann.|Sie liefen.
Sie wartete … und wartete.|Keiner kam.
Er (der alte Mann) ging.|Sie blieb.
Was?|Wirklich?|Ja!
Hr. Müller und Fr. Schmidt kamen.|Sie blieben lange.
Das gilt ca. 5 Tage.|Danach nicht mehr.
Er wohnt in der Hauptstr. 5 in Kiel.|Sie nicht.
J. S. Bach lebte hier.|Das Haus steht noch.
Es waren ca. 1.200 Menschen da.|Die Polizei zählte 900.
1. Das Segel senken.|2. Das Seil binden.
Am 24.12.2024 war Ruhe.|Am 25.12. auch.
Äpfel, Birnen usw. liegen da.|Keiner isst sie.
Sie hat am 5. Mai Geburtstag.|Er am 6. Juni.
Der FC gewann 2:1.|Der SV verlor.
»Nein«, sagte er.|»Doch!«
Im 19. Jahrhundert war das anders.|Heute nicht.
Er ist seit 1990 hier.|Danach kam sie.
Am 1. Januar begann es.|Am 2. endete es.
Er kam am 5. Mai.|Sie kam nie.
Der Bundesrat stimmte am 12.3. zu.|Das war spät.
Das sind ca. 5 Mio. Euro.|Es reicht.
Z. B. Äpfel.|Oder Birnen.
Dr. med. Weber kam.|Prof. Dr. Lenz ging.
Er ist Dipl.-Ing. bei der Bahn.|Sie ist Ärztin.
„Komm!“, rief sie.|Er kam.
„Wo bist du?“, fragte er.|„Hier.“
Er sagte: „Ich gehe.“|Dann ging er.
Papst Johannes Paul II. kam.|Karl III. ging.
Im 19. Jh. war das so.|Im 20. nicht.
Die GmbH & Co. KG haftet.|Der Inhaber nicht.
Es ist 20.15 Uhr.|Der Film beginnt.
Um 8 Uhr.|Dann Ruhe.
Siehe S. 5 ff.|Dort steht es.
Das BGB, §§ 3 f., gilt.|Es ist alt.
Frau Dr. Merkel sprach.|Hr. Scholz nicht.
Rund 3,5 Prozent.|Mehr nicht.
Usw.|Und so fort.
Er wohnt in der Hauptstr. 5.|Sie auch.
Bzw. so.|Oder anders.
St. Pauli gewann.|Bayern verlor.
Er wurde 3.|Sie wurde 2.
""",
    "fr": """
Le juge P. Moreau a parlé.|Le maire non.
Prenez la ligne C.|Jean attend.
Il manque de vitamine C.|Les fruits en ont.
Ouvert le 12 sept. 2019 à Lyon.|Fermé depuis.
Env. 80 pers. dorment ici.|Elles ont froid.
Le bateau est parti.|Il est revenu tard.
M. Dupont et Mme Martin sont là.|Ils parlent.
Le Dr Petit a vu le Pr. Roche.|Ils ont ri.
Il est 17 h 30.|Elle part.
Cela coûte 3,50 €.|C'est cher.
« Entrez », dit-elle.|« Asseyez-vous. »
« Êtes-vous là ? » demanda-t-il.|Personne ne répondit.
Quoi ?|Vraiment ?|Oui !
Elle attendait… et attendait.|Personne ne vint.
Voir p. 12 et fig. 3.|Puis reposez-vous.
Le n° 5 manque.|Le n° 6 est là.
Il vit av. J.-C. dans ce récit.|C'est faux.
Les chats, les chiens, etc. sont admis.|Les oiseaux, non.
J.-J. Rousseau est passé ici.|La maison existe encore.
Louis XIV régnait.|Il mourut en 1715.
1. Baissez la voile.|2. Attachez la corde.
Il (le vieux) partit.|Elle resta.
Mme Curie reçut le prix en 1903.|Puis un autre.
« Non ! »|« Si ! »
Le XIXe siècle commence.|Tout change.
Il habite au 12 bd. Voltaire.|Elle aussi.
M. Dupont est là.|Mme Durand aussi.
« Où vas-tu ? » demanda-t-il.|Elle partit.
« Viens ! » dit-elle.|« Jamais. »
Le prix est de 3,5 M€.|C'est cher.
Cf. p. 5 et art. 3.|C'est clair.
MM. Petit et Grand sont venus.|Ils sont partis.
L'O.N.U. a voté.|L'U.E. aussi.
Il habite bd. Voltaire.|Elle aussi.
Etc.|Et puis rien.
Des pommes, des poires, etc.|Il aime tout.
Qui ?|Moi !
Il a dit : « Je pars. »|Puis il est parti.
J.-P. Martin a gagné.|P. Durand a perdu.
À 18 h 30, il part.|À 20 h, il rentre.
Le 1er mai est férié.|Le 2 non.
Il est né en 52 av. J.-C.|Il est mort jeune.
""",
    "es": """
La jueza M. Ortiz habló.|El fiscal no.
Los JJ. OO. de Atenas fueron caros.|Nadie lo niega.
Añada 2 cdas. de azúcar.|Mezcle todo.
Llegaron aprox. 300 barcos.|Ninguno partió.
Toma vitamina C.|El zumo la tiene.
El barco salió.|Volvió tarde.
El Sr. García y la Sra. López llegaron.|Hablaron mucho.
La Dra. Ruiz vio al Dr. Gil.|Se rieron.
Cuesta 3,50 euros.|Es caro.
¿Dónde estás?|¡Ven aquí!|Ya voy.
—Entra —dijo ella.|—Siéntate.
«Entra», dijo ella.|«Siéntate».
Esperó... y esperó.|Nadie vino.
El núm. 5 falta.|El núm. 6 está.
Véase pág. 12 y cap. 3.|Luego descanse.
EE. UU. dijo que no.|Europa dijo que sí.
Vive en la Avda. Mayor 5.|Ella no.
Son las 5 p. m. en punto.|Es tarde.
1. Baje la vela.|2. Ate la cuerda.
Gatos, perros, etc. pueden entrar.|Los pájaros no.
Ud. sabe más.|Yo no.
La obra es de J. L. Borges.|Es breve.
El 3 de mayo llovió.|El 4 no.
Dijo que no.|Luego calló.
¡Qué bonito!|¿Verdad?
El Sr. López llegó.|La Sra. Pérez no.
Vive en EE. UU.|Ella en Perú.
Los EE. UU. ganaron.|Rusia no.
¿Quién es?|¡Yo!
¿Vienes? —preguntó.|—No.
«Voy», dijo.|«No vengas.»
Dijo: «Me voy».|Y se fue.
Costó 3,5 millones.|Es mucho.
Véase pág. 5 y art. 3.|Es claro.
El Dr. Gil y la Dra. Ruiz salieron.|Volvieron.
J. L. Borges escribió.|G. G. Márquez también.
Av. Libertador 5.|Es allí.
""",
    "pt": """
A juíza C. Rocha falou.|O réu calou.
Custou 7 mi. de euros.|É caro.
O barco partiu.|Voltou tarde.
O Sr. Silva e a Sra. Costa chegaram.|Falaram muito.
A Dra. Reis viu o Dr. Melo.|Riram muito.
Custa 3,50 euros.|É caro.
Onde estás?|Vem cá!|Já vou.
— Entra — disse ela.|— Senta-te.
«Entra», disse ela.|«Senta-te.»
Esperou... e esperou.|Ninguém veio.
O n.º 5 falta.|O n.º 6 está.
Ver pág. 12 e fig. 3.|Depois descanse.
Mora na Av. Central 5.|Ela não.
1. Baixe a vela.|2. Ate a corda.
Gatos, cães, etc. podem entrar.|As aves não.
O Prof. Lima e a Profa. Dias sorriram.|Nós também.
A obra é de J. Amado.|É breve.
Disse que não.|Depois calou-se.
No séc. XIX era diferente.|Hoje não.
O Sr. Silva chegou.|A Sra. Souza não.
Custou R$ 3,5 mi.|É muito.
“Vem?”, perguntou.|“Não.”
O Dr. Lima e a Dra. Reis saíram.|Voltaram.
Ver pág. 5 e art. 3º.|É claro.
Nasceu em 44 a.C.|Morreu jovem.
""",
    "it": """
Il giudice L. Ferri parla.|Tutti tacciono.
La casa costa 2 mln. di euro.|È grande.
Manca la vitamina D.|Il sole aiuta.
La nave partì.|Tornò tardi.
Il Sig. Rossi e la Sig.ra Bianchi arrivarono.|Parlarono molto.
Il Dott. Verdi vide la Prof.ssa Neri.|Risero molto.
Costa 3,50 euro.|È caro.
Dove sei?|Vieni qui!|Arrivo.
«Entra», disse lei.|«Siediti».
“Entra” disse lei.|“Siediti.”
Aspettò... e aspettò.|Nessuno venne.
Il n. 5 manca.|Il n. 6 c'è.
Vedi pag. 12 e fig. 3.|Poi riposa.
Gatti, cani, ecc. possono entrare.|Gli uccelli no.
1. Abbassa la vela.|2. Lega la corda.
Luigi XIV regnava.|Morì nel 1715.
L'on. Conti parlò alle 17.30 di ieri.|Nessuno ascoltò.
Disse di no.|Poi tacque.
L'opera è di A. Manzoni.|È breve.
Nel sec. XIX era diverso.|Oggi no.
Il Sig. Rossi è qui.|La Dott.ssa Neri no.
Costa 3,5 mln.|È molto.
«Dove vai?» chiese.|Lei partì.
Nel sec. XIX era così.|Oggi no.
È nato nel 44 a.C.|È morto giovane.
Vedi pag. 5 e art. 3.|È chiaro.
L'on. Moro parlò.|Il prof. Gallo no.
""",
    "ja": """
船が出ました。|遅く戻りました。
「入ってください。」と彼女は言いました。|「座ってください。」
「誰かいますか？」と彼は尋ねた。|誰もいなかった。
本当ですか？|はい！|そうです。
値段は3.5ドルです。|高いです。
彼は待った……そして待った。|誰も来なかった。
『海』という本です。|短い本です。
会議は（たぶん）明日です。|遅れないでください。
A社とB社が合併した。|株価は下がった。
午後5時30分に出た。|6時に着いた。
すごい！|もう一度！
東京は雨です。|大阪は晴れです。
第1章です。|第2章です。
「行こう！」|「うん。」
今日は雨だ。|明日は晴れる。
「行くぞ！」と彼は言った。|誰も来なかった。
値段は3.5円だ。|高い。
本当？|はい！
彼は（遅れて）来た。|彼女は帰った。
""",
    "zh": """
船开走了。|很晚才回来。
“请进。”她说。|“请坐。”
“有人吗？”他问。|没有人。
真的吗？|是的！|当然。
价格是3.5美元。|很贵。
他等了又等……没有人来。|天黑了。
《海》是一本书。|它很短。
会议（也许）在明天。|不要迟到。
A公司和B公司合并了。|股价下跌。
下午5点30分出发。|6点到达。
太好了！|再来一次！
北京下雨；上海晴天。|广州多云。
他说：“我走了。”|门关上了。
第一章。|第二章。
今天下雨。|明天晴。
“走吧！”他说。|没人来。
价格是3.5元。|太贵了。
他说：“我走了。”|然后他走了。
""",
}
