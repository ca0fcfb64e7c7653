"""Crimes, how they are done, and what police and courts do: word beginnings in ten languages, by concept."""

# How they are written is told in `scraper.compare.concepts`.
DEEDS = """
accidents: accident ongeval ongeluk unfall accidente incidente ulyk olyck wypadek wypadk crash collision
acquittal: acquit vrijspr vrijgespr freispr freigespr relax absuelt absuel assol assolt absolv friad= friade= frias=
acquittal: frikend frifund uniewin
appeal: appeal hoger_beroep berufung appel= apelac appello recurso= recurr hovratt landsret apelacj cassation cassaz
appeal: casacion tribunal_supremo beroep=
arrest: arrest aanhoud aangehoud festnahm festgenom interpell deten arrestat arresti detid detido grip= gripn gripen
arrest: greps anhold zatrzym opgepakt captur verhaft apprehend presos= preso= prende= prisoes
arson: arson brandstif brandstich incendi mordbrand pozar podpal brandanschl pyroman de:brand= nl:brand= da:brand=
arson: sv:brand= fire=
audit: audit accountant wirtschaftspr boekhoud expert-compta contador commercialist revisor ksiegow bilanz
audit: balance_sheet
bankruptcy: bankrupt insolven faillis faillite quiebra bancarott fallimen falencia konkurs upadlos
betting: betting wetten= wettmanip gambling glucksspiel gokken gok= gokbedr apuesta scommess aposta spelbol bets=
betting: matchfix match-fix amanad paris_sportifs hazard casino
bikers: rocker= rockerg biker hells_angels outlaw motorclub motorbende motards bandidos mc-klubb mongols
burglary: burglar inbraak inbrek einbruch einbrech cambriol effrazion inbrott indbrud wlaman innbrud
call centres: call_cent call_centr callcenter call-center call-centre call_center helpdesk telefonbetr centralino
call centres: schockanruf enkeltrick falsche_polizist
cash: cash= contant bargeld efectivo contanti gotowk kontant especes= liquide=
charges: charged charges indict aangeklaag aanklag anklag angeklag mis_en_examen mises_en_examen acusad acusac imputat
charges: imputad accus atalad atalas tiltal tiltalt oskarz zarzut sigtet
child abuse: kinderporn kindermisbr kindesmis missbrauch misbruik pedoporn pedopornog pedocrim pedofil paedophil
child abuse: padophil padokrim pornograf barnporn bornepor csam= child_porn child_abuse sexual_abuse abuso= abusos=
child abuse: abusi= abus= overgreb overgrepp wykorzystyw
cold case: cold_case coldcase altfall altfalle dna= adn= dns-spur
corruption: corrupt korrup corrupc corruzion bribe bribes bribery bestech bestoch omkop omgekocht pots-de-vin
corruption: pot-de-vin soborn mazzett tangent propina suborn muta= mutor= mutbrott bestik lapow lapown schmiergeld
corruption: steekpenn kickback
counterfeit: counterfeit gefalsch falschung fals namaak nep= nepgeld vervals faux= fausse falsif falsche contrafa
counterfeit: contraf contrefa forfalsk forfalskn podrob fake= forged forgery kopi= imitac
cybercrime: cyber cibern ciberc ciberat ciber kyber hack= hacker hackers hacking hackerang hackat hackad
cybercrime: piratage_informat
darknet: darknet darkweb dark_web deepweb dark_net
DDoS: ddos= denial stresser booter
deaths: dead= died= deaths doden tote= morts= muert mortos= mortes doda= dode= smierc zmarl dood= de:tot= fr:mort=
deaths: it:morto= it:morti= pt:morto=
deportation: deport abschieb uitgezet expuls repatri utvis udvis wydal
dismantling: dismantl opgerold zerschlag demantel desarticul smantell desmantel spranger sprangt optrevl rozbi=
dismantling: rozbito= rozbit ontmantel ausgehob bust= busted disrupt deshecho
doping: doping dopage dopaje anabol steroid esteroid sterydy
election: election elections verkiezing wahlen eleccion elezion eleic eleitor valet= valg= wybor wybory stemmen
election: sv:val= de:wahl=
embargo: embargo dual-use export_control exportkontroll
emissions: emission emissie emisi
escapes: escape ontsnap ausbruch ausgebroch evade= evades fuga= fugg fuite= flykt rymde rymning undslap ucieczk uciekl
escapes: fugitiv profug voortvlucht fluchtig latitan foragid prison_break
extortion: extort afpers erpress extors estors utpress afpresn wymusz chantag blackmail szantaz racket
extradition: extradit extrada extradi uitlever uitgelev ausliefer ausgelief utlamn udlever ekstrad estrad overlever
extradition: overgelev
extremists: rechtsextrem neonazi neo-nazi extremist extremism extreemrecht rechtsterr ultradroite ultradereita
extremists: ultraderecha skrajn nazist nynazist reichsburger supremac
fraud: fraud betrug betrieger oplicht schwindel estafa estafador escroq truff= truffa truffe burla= burlao golpe=
fraud: golpes= golpist bedrageri bedrager oszust oszuk svindel svindl arnaqu frode= frodi= scam swindl bedrog zwendel
guilty pleas: plead pleads pleaded plea= gestand gestehen aveux avoue bekent bekande guilty schuldig coupable culpab
guilty pleas: colpevol culpad skyldig winn= winny= confess confiesa confessa tilstar erkan
hate: haat= haatzaai hass= hasskrim haine= odio= hatbrott hatefull nienawis racis rassis homofob homophob xenofob
hate: xenophob lgbt gay= en:hate=
hawala: hawala
hijacking: hijack kaping gekaapt entfuhrtes detourn dirottat
hitmen: hitman hitmen huurmoord auftragsmor sicari killer= tueur contract_kill pistolero lejemord lonnmord
injuries: injur gewond verletz blesse herid= herido feriti= ferito feridos skadad ranny= rannych
insider trading: insider insiderhandel initie
investment: invest anlage= anleger anlagebet belegg inversi inversor inwest investering
islamists: islamist jihad isis= daesh dschihad djihad yihad al-qaida al-qaeda islamischer_staat islamitische_staat
islamists: estado_islamico stato_islamico islamsk
kidnapping: kidnap ontvoer entfuhr enlev enleve secuestr rapt= sequestrad bortforan kidnappn bortfort porwan porwani
kidnapping: rapiment hostage geisel gijzel otage rehen ostagg gisslan gidsel zakladnik
life imprisonment: life_sentence lebenslang levenslang perpetuit perpetua= ergastol livstid dozywoc life_imprison
lottery: lotter loteri loterij tombola
mafia: mafia mafie maffia mafios ndrangheta camorra cosa_nostra clan= clans= clanes= boss=
malware: malware schadsoft trojan troyan botnet maliciel skadlig virus= infostealer szkodliwe_oprogramowanie spyware
mixer: mixer mixing tumbler
money laundering: launder witwas geldwasch blanchim blanque blanquead ricicl branqueam lavagem penningt hvidvask
money laundering: hvitvask pranie= praniu= prania= lavado= lavaggio
money mules: money_mule money_mules geldezel geldesel finanzagent mulas= mulas_ mule= mules= mules_ slup= pengemul
money mules: muldyr
murder: murder moord mord= mordes meurtr assass asesin omicid homicid zabojst zabojc morderst morderc drap= drapet
murder: drapsm drab= drabet drabss killing totung getotet totschl doodslag gedood
offshore: offshore shell_compan briefkastenf brievenbus pantalla= fachada cartier paradis_fisc paraiso_fiscal
offshore: steueroas tax_haven
phishing: phishing smishing vishing spoofing quishing
pickpockets: pickpocket zakkenroll taschendieb carterista borseggia ficktjuv lommetyv kieszonkow
piracy: piracy raubkop piratage piraterij piraterie piratstrom streaming iptv= pirata= piratas= nedladd
piracy: piratk
pirates at sea: piracy_at_sea pirates= piraten pirates_somal
poaching: jagd= chasse= caza= caccia= caca=
poison: poison giftig vergift vergif veneno veleno trucizn empoison de:gift= da:gift= sv:gift=
prison: gevangenis gefangnis carcel= carcer prisao cadeia fangels faengsel wiezieni jail= jailed= inmate haftling
prison: prisoner prison
prostitution: prostitu bordell brothel bordeel prostyt escort sexarbei sekswerk
protest: protest demonstr manifesta riot krawall rellen emeut disturbi disorder zamieszk oplopp uroligh
pyramid schemes: ponzi pyramid piramid
ransom: ransom= losgeld losegeld losesum rescate= riscatto resgate= losensum okup= rancon
ransomware: ransomware gijzelsoft rancongiciel
reward: reward beloning belohnung recompens ricompens belonning nagrod
robbery: robber overval raububer raub= braquag braqueur atraco atracador rapin assalto roubo= roubos= rananfall ranare
robbery: rans= roveri rabun= napad= heist roof= beroof rabunek
romance scams: romance love_scam liebesbetr datingfr dating amoureux sentimental heiratsschw
sanctions: sanction sanktion sancion sanzion sancoes sankcj
searches: search searches searched doorzoek doorzoch durchsuch perquisi registros= registro= perquis buscas= busca=
searches: husrann ransag przeszuk razzia raid raids inval= invallen
sects: sect= sekte secte= secta= setta= seita= sekta cult=
seizure: seiz beslag inbeslag sichergest sichersteil beschlagn saisi saisie saisies incaut decomis intervenid sequestr
seizure: apreen apreens beslagl konfisk zabezpiecz confisc haul= confisqu
sentence: sentenc veroordeel verurteil condamn condena condann skazan domd= domda= doms= domt= domf wyrok urteil
sentence: vonnis gevangenisstr haftstraf freiheitsstr pena= condemn convict ans_de_prison
serial crime: serial_kill serial_killer seriemoord serienm serienein seriemord serienmord seryjn en:serial=
serial crime: es:serie_de_robos
sexual crimes: rape= raped= rapes= rapist verkracht vergewalt viol= viols= violacion violenza_sessuale stupro estupro
sexual crimes: valdtakt voldtaegt gwalt sexual sexuel sessual seksu sexuell zedenz
shadow fleet: shadow_fleet schattenflot schaduwvl flotte_fant flota_fant flotta_fant skuggflot skyggefl flota_cien
shooting: shoot shot= schiet schoten= geschoten schuss schusse schosse tirote fusillad sparatori tiroteo skjutn skot=
shooting: skott= skyder skuddr strzela strzal beschiet erschoss coups_de_feu it:spari=
shutdown: shut= shuts= abgeschalt neergehaald offline uit_de_lucht cierra= cierre= clausur oscurat desativ stangd
shutdown: lukket zamkniet takedown taken_down lamgelegd platgelegd lahmgel stillgeleg stillgel
skimming: carding carder skimm skimming
slavery: forced_labour forced_labor zwangsarb dwangarb uitbuit ausbeut exploitation esclav slavery slave= slaven
slavery: slaver caporalato tvangsarb tvangsarbe wyzysk sfruttam explotac exploracao niewoln schiavit sklav
smuggling: smuggl smokkel schleus schlepp passeur contrabband contraband contrebande contrabbando smugl przemyt
smuggling: mensensmok coyote
spying: spy= spies= spying spion espion espia= espias= spionag spionaz szpieg sabotag sabotaj sabotaz spioni espiao
stabbing: stabb messer= messeran steek= steekpart neergestok coltell cuchill apunal facad esfaque knivs knivhug knivst
stabbing: knife knives poignard couteau noz= nozem nozown en:stab=
subsidies: subsid fordermit subvent fondi_europei dotacj bidragsb subvencion stotte= agricultural_funds fordergeld
suicide: suicid selbstmord zelfmoord sjalvmord selvmord samoboj
taxes: tax= taxes= belasting steuer impot impots= impuest fiscal fiscale fisco imposto skatt skatte skat= podat btw=
taxes: iva= moms= tva= vat= umsatzst mehrwertst steuerhint evasion= evasione carousel karussel carrousel carosello
taxes: karusell karuzel
terror: terror attentat anschlag aanslag atentad zamach zamachow
theft: theft thefts stolen stole= diebstahl diebe= dieb= diefstal gestolen vols= voles= hurto furto= furti= furtos=
theft: stold stulen stulna tyveri stjal kradzie skradz gestohlen dieven ladron ladri= thief thieves voleur rubat
theft: roubad robad fr:vol=
threat: threat bedreig dreig bedroh drohung amenaz minacc ameac hotade trussel grozb sv:hot= hotelse menaces= menace=
torture: tortur folter martel mishandel misshand maltrat
trading: forex trading trader broker aandelen aktien acciones= azioni= aksje aktier akcje stock= shares hedge
trafficking in people: mensenhand menschenhand traite= tratta= trata= manniskohand menneskehand handel_ludzmi
trafficking in people: handlu_ludzmi human_trafficking people_trafficking trafico_de_pessoas tratta_di_esseri
trials: trial proces= prozess juicio= processo procesi rattegang retssag rozpraw maxiproces
undercover work: undercover infiltr verdeckt ondercover cyberagent incognito
victims: victim slachtoffer opfer= opfern vittim vitima brottsoffer ofiar
wanted people: wanted gesucht gezocht recherche= recherches buscados buscado= ricercat procurado efterlyst poszukiw
war: oorlog krieg= kriegsver guerre= guerra= krig= krigs wojna wojny wojenn war_crime genocid volkermord en:war=
"""
