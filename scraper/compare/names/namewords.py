"""The words by which ten languages introduce a named operation, and those that only look like a name after them.

Tables only; `introduced` and `nameroles` apply them. A police force's own names are in none of them.
"""

from __future__ import annotations

# "Operation" and its forms; compounds such as Polizeioperation, megaoperación and maxioperazione end in one of them.
OPERATION = (
    r"(?:operation(?:s|en|er|erna)?|operaties?|operaci[oó]n(?:es)?|op[ée]rations?|opera[çc][ãa]o|opera[çc][õo]es"
    r"|operazion[ei]|operacj[aieęą]|operacji)"
)

# Nouns that stand before a name only when the name is quoted: "Aktion „X“", "onderzoek 'X'", "insatsen ”X”".
UNDERTAKING = (
    r"(?:einsatz|aktion(?:en|stag)?|ermittlungsverfahren|ermittlungskomplex|verfahren|razzia|politieactie|actie"
    r"|onderzoek|enqu[êe]te|dossier|investigation|investigaci[óo]n|investiga[çc][ãa]o|inchiesta|indagine|blitz|akcja"
    r"|akcji|akcję|śledztwo|insats(?:en)?|indsats(?:en)?|initiative|sweep|crackdown|sting|takedown|probe|effort|action"
    r"|operativo|ermittlungsgruppe|ermittlungskommission|sonderkommission|händelsen?|aktionen|efterforskningen?"
    r"|utredningen?|ermittlungen|actiedag(?:en)?|a[çc]ão|acción|działania|działań|ärendet)"
)
# The same in capitals only, as German and European forces write it: "EG „X“", "BAO „X“".
TEAM = r"(?:EG|EK|BAO|JIT|OTF|SOKO|SoKo|Soko)"
# A team whose name is the operation's: "OTF Greenlight", "Operational Taskforce X".
TASK_FORCE = r"(?:OTF|(?i:operational\s+task\s?force))"
# What is named for one case, without quotes too: Australian strike forces, German commissions. Not a German "EG X": it
# may be an office's standing unit; nor "Project X": a case in Canada, but mostly a programme of an American department.
OF_ONE_CASE = {
    "en": r"Strike\s?Force",
    "de": r"(?:SOKO|SoKo|Soko|BAO|(?:Sonder|Mord)kommission)",
}

# "…, called X": needs an operation or undertaking in the same clause.
CALLED = (
    r"(?:called|dubbed|named|titled|nicknamed|known\sas|under\sthe\s(?:code\s?)?name|genaamd|gedoopt|met\sde\snaam"
    r"|onder\sde\snaam|namens|mit\sdem\snamen|unter\sdem\snamen|genannt|getauft|baptisée?s?|dénommée?s?|nommée?s?"
    r"|appelée?s?|intitulée?s?|sous\sle\snom(?:\sde)?|denominad[ao]s?|bautizad[ao]s?(?:\scomo)?|llamad[ao]s?"
    r"|bajo\sel\snombre(?:\sde)?|denominat[aoie]|chiamat[aoie]|ribattezzat[aoie]|batizad[ao]s?(?:\sde|\scomo)?"
    r"|baptizad[ao]s?(?:\sde|\scomo)?|chamad[ao]s?|intitulad[ao]s?|sob\so\snome(?:\sde)?|nazwan[aey]j?|o\snazwie"
    r"|kallad|kallas|med\snamnet|under\snamnet|döpt\still|kaldet|kaldes|med\snavnet|under\snavnet|pod\snazwą|zwan[aey]"
    r"|kreeg\sde\snaam|draagt\sde\snaam|con\sel\snombre(?:\sde)?|conocid[ao]s?\scomo|com\so\snome(?:\sde)?"
    r"|designad[ao]s?(?:\spor)?"
    r"|con\sil\snome(?:\sdi)?|intitolat[aoie]|surnommée?s?|du\snom\sde|portant\sle\snom(?:\sde)?"
    r"|recebeu\so\snome(?:\sde)?|recibió\sel\snombre(?:\sde)?|reçu\sle\snom(?:\sde)?|preso\sil\snome(?:\sdi)?"
    r"|recibe\sel\snombre(?:\sde)?|bajo\sla\sdenominación(?:\sde)?|recebe\so\snome(?:\sde)?|fått\snamnet"
    r"|erhielt\sden\snamen|fick\snamnet|fået\snavnet|nosi\snazwę)"
)

# "codenamed X": says by itself that X is the name of an operation.
CODENAMED = (
    r"(?:code[\s-]?named?|codenaam|deck?name[n]?|codenamen?|kodnamn(?:et)?|kodenavn(?:et)?|nom\sde\scode|nombre\sen\sclave"
    r"|nombre\sclave|nome\sin\scodice|nome\sde\sc[óo]digo|krypton(?:im|imem|imie))"
)

# What looks back: stands shortly before the name, in the same sentence.
EARLIER = (
    r"(?:previous(?:ly)?|earlier|prior|past|preceding|predecessors?|former|eerdere?|vorige|voorgaande|voorganger"
    r"|frühere[nrs]?|vorherige[nrs]?|vorangegangene[nrs]?|vorgänger(?:in|operation|aktion)?|précédentes?|précédents?"
    r"|antérieure?s?|anterior(?:es|i|e)?|previ[ao]s?|precedent[ei]|poprzedni(?:a|e|ej|ch|mi)?|wcześniejsz(?:a|e|ej|ych)"
    r"|tidigare|föregående|tidligere|foregående)"
)

# The same, behind the name: "…, with X named as forerunner".
FORERUNNER = (
    r"(?:forerunners?|predecessors?|voorlopers?|voorgangers?|vorläufer(?:in)?|vorgänger(?:in)?|précurseurs?"
    r"|prédécesseurs?|predecesora?|antecesora?|precursor[ae]?|predecessore|antecessora?|poprzedniczka|föregångare"
    r"|forgænger)"
)

# A clause with one of these, or of EARLIER or FORERUNNER, tells of another case, to remind of it or to measure by it.
RECALLS = (
    r"(?:recall(?:s|ed|ing)?|reminiscent|echo(?:es|ing)?|resembl(?:es|ing)|similar(?:ly)?\sto|compar(?:es?|ed|ing)"
    r"|background|builds\son|lijkt|doet\sdenken|herinnert|terugblik|vergel[ei]?[ij]?jk\w*|erinner(?:t|n)|ähnel\w+|ähnlich"
    r"|verweist?|reiht\ssich|vergleich\w*|nachfolger\w*|rappel(?:le|ant|ons)|ressemble|recuerda\w*|antecedentes?"
    r"|parecid[ao]s?|ricorda\w*|simile|lembra\w*|recorda\w*|semelhante|przypomina\w*|podobn\w+|påminner|liknar"
    r"|minder\som|ligner|se[mn]blable|comparable|comparad[ao]|paragon\w+|porówn\w+|jämför\w*|sammenlign\w*)"
)

# Before a known operation's name: another one is measured by it.
COMPARES = (
    r"(?:compare[sd]?\s(?:with|to)|than|surpass(?:es|ed|ing)?|tops|beats|exceed(?:s|ed|ing)?|follow(?:s|ed|ing|\son)"
    r"|last\syear[’']s|vergeleken\smet|dan|overtreft|volgt\sop|verglichen\smit|als|übertrifft|nach"
    r"|comparée?s?\sà|que|dépasse|après|comparad[ao]s?\scon|supera|tras|rispetto\sa|dopo|comparad[ao]s?\scom|após"
    r"|większa\sniż|niż|än|efter|end)"
)

# The name of a whole that the text's own operation is a part of.
PART_OF = (
    r"(?:part\sof|onderdeel\svan|teil\sder|teil\svon|partie\sde|parte\sde\sla|parte\sdell[ao’']?|parte\sda|część"
    r"|en\sdel\sav|under\sthe\sumbrella\sof|in\sfurtherance\sof|in\ssupport\sof)"
)

ALSO_KNOWN = (
    r"(?:also\sknown\sas|also\scalled|a\.?k\.?a\.?|alias|auch\sbekannt\sals|auch\sgenannt|ook\sbekend\sals"
    r"|également\sappelée|aussi\sappelée|también\sconocida\scomo|anche\snota\scome|também\sconhecida\scomo)"
)

# Capitalised words that follow "Operation" without being a name: offices, headline verbs, months, function words.
_CAPITALISED = """
center centre command department directorate division unit units team teams task force forces group groups
manager managers officer officers detectives investigators agents prosecutors members commander initiative program
programme room support base chief director system systems process processes plan plans
day days hours staff headquarters area areas costs cost procedures security technology europol interpol eurojust
afripol ameripol empact jcat eppo enisa fbi dea ice hsi atf nca bka doj cbp irs police polizei politie policia polícia
polizia policja polisen politiet guardia the this that these those a an of in on at by to for from with against and or
as is was were has have had will who which its their after before during between over under into targeting
targets target leads led leading results result resulted nets net netted yields ends strikes disrupts disrupt
dismantles dismantle
takes takedown shuts shut seizes seize arrests arrest arrested sees saw brings brought hits busts busted cracks
continues launched launches begins began concludes concluded unveils announced announces involving involves
gegen im der die das den dem des von vom zum zur mit und bei am wegen führt führte tegen van de het een met en
bij naar op leidt door voor contre du la le les et au aux dans avec par contra del el los las y con por para
contro di della dei delle e nel nella per do da dos com em no na przeciwko przeciw w z i od mot och på av med
imod og january february march april may june july august september october november december januari februari
maart mei juni juli augustus oktober monday tuesday wednesday thursday friday saturday sunday
carabinieri gendarmerie policji straży centralnego zoll bundespolizei kripo tullen tullverket kustbevakningen
toldstyrelsen fiscalía procura parquet douane douanes aduana dogana alfândega finanza
"""
NO_NAME = frozenset(_CAPITALISED.split())

# A round as people write it: "Phase 3", "Fase II", "2.0", "III".
ROUND_WORD = (
    r"(?:phase|fase|faza|fas|teil|part|parte|deel|round|runde|ronde|ronda|vague|stage|season|saison|edition|seizoen"
    r"|temporada|stagione|sezon|säsong|sæson|etapp?e?|étape|etapa|omgång|omgang|staffel|volet)"
)
# What a round of something held again is called: "the eighth edition of Pandora", "third phase of Endgame".
EDITION = (
    r"(?:edition|[ée]dition|edici[óo]n|edi[çc][ãa]o|edizione|edycja|editie|ausgabe|upplagan?|udgave|phase|fase|faza"
    r"|round|runde|ronde)"
)
# Between the two names of one operation: "Greenlight/Trojan Shield", "Greenlight or Trojan Shield".
EITHER = r"(?:[ \u00a0]?/[ \u00a0]?|[ \u00a0](?:or|oder|ou|lub|eller|alias)[ \u00a0])"

# A language, in brackets before a name in it: "(engl. „Operation Winter Light“)".
LANGUAGE = (
    r"(?:(?:in|auf|en|på|po)\s)?(?:engl?|english|englisch|engels|anglais|ingl[eé]s|inglese|inglês|angielsk\w+|engelska?"
    r"|spanish|french|german|dutch|italian)[.:]?\s"
)

# Which round it is, by the beginnings of folded words: "tercera fase", "zweite Ausgabe", "tredje fasen". The first is
# left out: it is looked back at more often than it is announced.
ORDINALS = {
    "2": "second|tweede|zweite|deuxieme|segund|druga|drugi|andra|anden|andet",
    "3": "third|derde|dritte|troisieme|tercer|terz|terceir|trzeci|tredje",
    "4": "fourth|vierde|vierte|quatrieme|cuart|quart|czwart|fjarde|fjerde",
    "5": "fifth|vijfde|funfte|cinquieme|quint|piat|femte",
    "6": "sixth|zesde|sechste|sixieme|sext|sest|szost|sjatte|sjette",
    "7": "seventh|zevende|siebte|septieme|septim|settim|setim|siodm|sjunde|syvende",
    "8": "eighth|achtste|achte|huitieme|octav|ottav|oitav|osm|attonde|ottende",
    "9": "ninth|negende|neunte|neuvieme|noven|nona|dziewiat|nionde|niende",
    "10": "tenth|tiende|zehnte|dixieme|decim|dziesiat|tionde",
}
ROUND_OF = (
    r"(?:edition|edicion|edicao|edizione|edycj\w|editie|ausgabe|auflage|upplagan?|udgave|phase|fasen?|faz\w{1,2}|round"
    r"|runden?|ronde|ronda|volet|vague|tranche|omgangen?|stage|etap\w{0,3}|season|seizoen|saison|staffel|temporada|stagione"
    r"|sezon\w{0,2}|sasong(?:en)?|saeson(?:en)?|(?:joint )?(?:action|actie|aktions|aktion|insats)[ s]?(?:week|weken"
    r"|woche|ugen?|vecka|veckan|day|dag|dagen|tage?s?)|week of action|day of action|(?:semaine|journee) d.action"
    r"|(?:semana|dia|jornada) de ac\w{2,4}|(?:settimana|giornata) d(?:i |.)azione|(?:tydzien|tygodni\w{1,2}) dzialan)"
)
# Between a name and the round that it comes to: "geht in die dritte Runde", "enters its third phase".
ENTERS = (
    r"(?:gaat|ging|geht|ging|enters?|entered|entering|returns|returned|entra|entro|entrou|entre|wkracza|wkroczyla|gar|gick"
    r"|gik)"
)
# Before an ordinal: the round is looked back at.
AFTER = r"(?:after|following|since|nach|seit|na|sinds|tras|desde|apres|depuis|dopo|dalla|apos|po|od|efter|sedan|siden)"
# Small words inside a name of more than one capital: "Mar de Plata", "Tela di Ragno".
PARTICLE = r"(?:de|del|della|delle|dei|di|do|da|dos|das|du|des|de\sla|von|van|vom|af|of)"
# A verb behind a name: it ends where one of these begins.
VERBS = (
    r"(?:a|ont|est|était|fut|qui|que|has|have|was|is|led|ran|ha|han|fue|es|está|era|permitió|è|hanno|foi|é|tem|wurde|ist"
    r"|führte|hat|is|heeft|leidde|zijn|werd|werden|begon|loopt|draait|richt|richtte|startte|kwam|kwamen|var|er|har|blev"
    r"|ledde|førte|jest|była|trwała|objęła|zakończyła)"
)
_NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
ROMAN = {roman: str(number) for number, roman in enumerate(_NUMERALS.split(), 1)}
