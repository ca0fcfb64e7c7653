"""Crimes, how they are done, and what police and courts do: word beginnings in ten languages, by concept."""

# How they are written is told in `scraper.compare.concepts`.
DEEDS = """
accidents: accident ongeval ongeluk= ongelukken verkeersongeluk verongeluk unfall accidente it:incident ulykke= ulykken
accidents: ulykker trafikulyk olycka olyckor olycks wypadek wypadk crash collision acidente
acquittal: acquit vrijspr vrijgespr freispr freigespr fr:relaxe absuelt absuel assolt assoluzion assolve absolvic
acquittal: absolvid friad= friade= sv:frias= frikend frifund uniewin
appeal: court_of_appeal appeal_court appeals_court appeal_against hoger_beroep berufung cour_d_appel apelac appello
appeal: recurso= es:recurr hovratt landsret apelacj cassation cassaz casacion tribunal_supremo beroep=
arrest: arrest aanhouding aanhouden= aanhoudt= aangehoud festnahm festgenom interpell detenc detenid detenir detener
arrest: detention detentie detenu detenz detain arrestat arresti detido detida sv:grip= gripn sv:gripen sv:greps anhold
arrest: zatrzym opgepakt captur verhaft apprehend presos= es:preso= pt:preso= pt:prende= prisoes es:detuv pt:deteve=
arrest: pt:detiver anhall haktad es:deteng es:detien
arson: arson brandstif brandstich incendi mordbrand pozar= pozaru= pozary= pozarow= pozarem= pozarze= pozarn podpal
arson: brandanschl pyroman de:brand= nl:brand= da:brand= sv:brand= en:fire= en:fires=
audit: audit= audits= auditor= auditors= auditing auditoria accountant wirtschaftspr boekhoud expert-compta contador
audit: commercialist revisor ksiegow balance_sheet
bankruptcy: bankrupt insolven faillis faillite quiebra bancarott fallimen falencia de:konkurs sv:konkurs da:konkurs
bankruptcy: upadlos
betting: betting de:wetten= wettmanip gambling glucksspiel gokken gok= gokbedr apuesta scommess aposta spelbol bets=
betting: matchfix match-fix amanad paris_sportifs pl:hazard da:hazard casino
bikers: rocker= rockerg biker hells_angels outlaws= motorclub motorbende motards en:bandidos de:bandidos nl:bandidos
bikers: sv:bandidos da:bandidos mc-klubb mongols
burglary: burglar inbraak inbrek einbruch einbrech cambriol effrazion inbrott indbrud wlaman innbrud
call centres: call_cent call_centr callcenter call-center call-centre call_center helpdesk telefonbetr centralino
call centres: schockanruf enkeltrick falsche_polizist
cash: cash= contant= nl:contant bargeld es:efectivo= contanti gotowk kontant= kontanter especes= liquide=
charges: en:charged en:charges indict aangeklaag aanklag anklag angeklag mis_en_examen mises_en_examen acusad acusac
charges: imputat imputad accusa accuse accusi atalad atalas tiltal tiltalt oskarz zarzut sigtet= sigtede=
child abuse: kinderporn kindermisbr kindesmis missbrauch misbruik pedoporn pedopornog pedocrim pedofil paedophil
child abuse: padophil padokrim pornograf barnporn bornepor csam= child_porn child_abuse sexual_abuse abuso= abusos=
child abuse: abusi= abus= overgreb overgrepp wykorzystywanie_seks wykorzystywania_seks wykorzystanie_seks
cold case: cold_case coldcase altfall altfalle dna= adn= dns-spur
corruption: corrupt korrup corrupc corruzion en:bribe bestech bestoch omkop omgekocht pots-de-vin pot-de-vin soborn
corruption: mazzett it:tangent propina suborn mutor= mutbrott bestikke lapow lapown schmiergeld steekpenn kickback
counterfeit: counterfeit gefalsch falschung false= falsi= falsk= falska= falske= falskt= falskn falso= falsos= falsa=
counterfeit: falsas= falsif falsz namaak nep= nepgeld vervals faux= fausse falsche contrafa contraf contrefa forfalsk
counterfeit: forfalskn podrob fake= forged forgery kopi= imitac nl:vals= nl:valse=
cybercrime: cyber cibern ciberc ciberat ciber kyber hack= hacker hackers hacking hackerang hackat hackad
cybercrime: piratage_informat
darknet: darknet darkweb dark_web deepweb dark_net
DDoS: ddos= denial_of_service en:stresser nl:stresser booter
deaths: dead= died= deaths doden tote= morts= muert mortos= mortes doda= dode= smierc zmarl dood= de:tot= fr:mort=
deaths: it:morto= it:morti= pt:morto= death= en:dies= da:dod= sv:dod= deced fallec falec overled verstorb avlid zgine
deaths: it:morta= it:morte= pt:morta= pt:morte=
deportation: deporta deported deporter deportow de:deporti fr:deporte abschieb uitgezet expuls repatri utvis udvis
deportation: wydalen wydalon wydalic
dismantling: dismantl opgerold zerschlag demantel desarticul smantell desmantel optrevl rozbi= rozbito= rozbit ontmantel
dismantling: ausgehob bust= busted disrupt deshecho
doping: doping dopage dopaje anabol steroid esteroid sterydy
election: election elections verkiezing wahlen eleccion elezion eleic eleitor valet= valg= wyborach= wyborcz wyborca=
election: wyborcow= wyborcy= wyborami= wybory= nl:stemmen= sv:riksdagsval sv:kommunalval de:wahl=
embargo: embargo dual-use export_control exportkontroll
emissions: en:emission de:emission emissioni= emissie emisiones=
escapes: escape ontsnap ausbruch evade= evades fuga= fugg fuite= flykt= flykten= rymde= rymd= rymning undslap ucieczk
escapes: uciekl fugitiv voortvlucht fluchtig latitan foragid prison_break da:flugt= fr:evade fr:evasion entfloh entwich
extortion: extort afpers erpress extors estors utpress afpresn wymusz chantag blackmail szantaz en:racket fr:racket
extortion: it:racket
extradition: extradit extrada extradi uitlever uitgelev ausliefer ausgelief utlamn udlevering udleveret= udleveres=
extradition: ekstrad estradi estradat nl:overlever overgelev
extremists: rechtsextrem neonazi neo-nazi extremist extremism extreemrecht rechtsterr ultradroite ultradereita
extremists: ultraderecha skrajna_prawic skrajnej_prawic skrajnie_prawic skrajnoprawic nazist nynazist reichsburger
extremists: supremac
fraud: fraud betrug betrieger oplicht schwindel estafa estafador escroq burla= burlao pt:golpe= pt:golpes= pt:golpist
fraud: bedrageri bedrager oszust oszuk svindel svindl arnaqu it:frode= frodi= scam= scams= scammer scammed swindl bedrog
fraud: zwendel it:truff
guilty pleas: plead pleads pleaded plea= gestand= gestanden= gestandni gestehen aveux avoue bekent bekande guilty
guilty pleas: schuldig= schuldige= schuldigen= coupable culpab colpevol culpad skyldig= skyldiga= skyldige= pl:winny=
guilty pleas: confess confiesa confessa tilstar sv:erkanna= sv:erkanner= sv:erkande= sv:erkannande= sv:erkant=
guilty pleas: da:erkender= da:erkendte=
hate: haat= haatzaai hass= hasskrim haine= odio= hatbrott hatefull nienawis racis rassis homofob homophob xenofob
hate: xenophob lgbt gay= en:hate=
hawala: hawala
hijacking: hijack kaping gekaapt entfuhrtes detournement_d_avion dirottat
hitmen: hitman hitmen huurmoord auftragsmor sicari killer= tueur contract_kill pistolero lejemord lonnmord
injuries: en:injur gewond verletz fr:bless herid= herido feriti= ferito feridos skadad ranny= rannych
insider trading: insider insiderhandel delit_d_initie delits_d_initie
investment: invest= invests= invested investe investin investis investm investo investier investition investidor
investment: investiment anleger anlagebet belegg es:inversi inversor inwest investering fr:investir
islamists: islamist jihad isis= daesh dschihad djihad yihad al-qaida al-qaeda islamischer_staat islamitische_staat
islamists: estado_islamico stato_islamico panstwo_islamsk panstwa_islamsk
kidnapping: kidnap ontvoer entfuhr fr:enlev secuestr rapt= pt:sequestr bortforan kidnappn bortfort porwan porwani
kidnapping: rapiment hostage geisel gijzel otage= otages= rehen= rehenes= ostagg gisslan gidsel zakladnik
life imprisonment: life_sentence lebenslang levenslang perpetuit perpetua= ergastol livstid dozywoc life_imprison
lottery: lotter loteri loterij tombola
mafia: mafia mafie maffia mafios ndrangheta camorra cosa_nostra clan= clans= clanes= boss=
malware: malware schadsoft en:trojan de:trojan nl:trojan troyan botnet maliciel skadlig_kod virus= infostealer
malware: szkodliwe_oprogramowanie spyware
mixer: mixer mixing tumbler
money laundering: launder witwas geldwasch blanchim blanque blanquead riciclagg riciclar riciclat branqueam lavagem
money laundering: penningt hvidvask hvitvask pranie= praniu= prania= lavado= lavaggio
money mules: money_mule money_mules geldezel geldesel finanzagent mulas= mule= mules= slup= pengemul muldyr
murder: murder moord mord= mordes sv:mord da:mord meurtr assass asesin omicid homicid zabojst zabojc morderst morderc
murder: drapet drapsm da:drab= sv:drap drabet drabss killing totung getotet totschl doodslag gedood ermord
offshore: offshore shell_compan briefkastenf brievenbusf brievenbusm empresa_pantalla sociedades_pantalla
offshore: empresa_de_fachada empresas_de_fachada it:cartier paradis_fisc paraiso_fiscal steueroas tax_haven
phishing: phishing smishing vishing spoofing quishing
pickpockets: pickpocket zakkenroll taschendieb carterista borseggia ficktjuv lommetyv kieszonkow
piracy: piracy raubkop piratage piraterij piraterie piratstrom streaming iptv= pirata= piratas= nedladd
piracy: piratk
pirates at sea: piracy_at_sea pirates= piraten pirates_somal
poaching: jagd= chasse= caza= caccia= pt:caca=
poison: poison giftig vergift vergif= veneno veleno trucizn empoison de:gift= da:forgift sv:forgift
prison: gevangenis gefangnis carcel= carcer prisao cadeia fangels faengsel wiezieni jail= jailed= inmate haftling
prison: prisoner prison
prostitution: prostitu bordell brothel bordeel prostyt escort= escorts= sexarbei sekswerk
protest: protest= protests= protesta= protestas= protestar proteste protesti protesto protestu protesty protestach
protest: protestat demonstrant demonstrati demonstrator demonstrer demonstrier demonstracj manifestac manifestant
protest: manifestat manifestaz riot krawall nl:rellen= emeut disturbi= disturbio public_disorder violent_disorder
protest: zamieszki= zamieszek= zamieszkach= upplopp optojer uroligh
pyramid schemes: ponzi pyramid piramid
ransom: ransom= losgeld losegeld losesum rescate= riscatto resgate= losensum okup= rancon
ransomware: ransomware gijzelsoft rancongiciel
reward: reward beloning belohnung recompens ricompens belonning nagrod
robbery: robber= robbers= robbery robberi robbed nl:overval raububer raub= braquag braqueur es:atraco atracador rapina=
robbery: rapine= rapinat rapinar assalto roubo= roubos= rananfall ranare= ranaren= ranarna= rans= roveri rabun= napad=
robbery: en:heist nl:roof= beroof rabunek es:robo= es:robos= es:robar
romance scams: romance love_scam liebesbetr datingfr dating estafa_sentimental truffa_sentimental heiratsschw
sanctions: sanction sanktion sancion sanzion sancoes sankcj
searches: search searches searched doorzoek doorzoch durchsuch perquisi es:registros= es:registro= perquis buscas=
searches: busca= husrann ransag przeszuk razzia razzien raid= raided raiding raids inval= invallen
sects: sect= sekte secte= secta= setta= seita= sekta cult=
seizure: en:seiz beslag inbeslag sichergest sichersteil beschlagn saisi= saisir= saisis= saisit= saisie saisies incaut
seizure: decomis intervenid it:sequestr apreen apreens beslagl konfisk zabezpiecz confisc haul= confisqu
sentence: sentenc veroordeel verurteil condamn condena condann skazan domd= domda= doms= domt= domf wyrok urteil vonnis
sentence: gevangenisstr haftstraf freiheitsstr pena= en:convict ans_de_prison
serial crime: serial_kill serial_killer seriemoord serienm serienein seriemord serienmord seryjn en:serial=
serial crime: es:serie_de_robos
sexual crimes: rape= raped= rapes= rapist verkracht vergewalt viol= viols= violacion violenza_sessuale stupro estupro
sexual crimes: valdtakt voldtaegt gwalt= gwaltow= gwaltu= gwalty= gwalcic zgwalc sexual sexuel sessual seksu sexuell
sexual crimes: zedenz
shadow fleet: shadow_fleet schattenflot schaduwvl flotte_fant flota_fant flotta_fant skuggflot skyggefl flota_cien
shooting: shoot shot= nl:schiet schoten= geschoten schuss= schusswaff schusswechs schusse= schussen= geschossen=
shooting: angeschoss niedergeschoss tirote fusillad sparatori tiroteo skjutn skot= skott= skyder skuddr strzela strzal
shooting: beschiet erschoss coups_de_feu it:spari= shots= sparato= es:disparo pt:disparo
shutdown: shut= shuts= abgeschalt neergehaald offline uit_de_lucht cierra= cierre= clausur oscurat desativ stangd
shutdown: lukket= zamkniet takedown taken_down lamgelegd platgelegd lahmgel stillgeleg stillgel
skimming: carding carder skimm skimming
slavery: forced_labour forced_labor zwangsarb dwangarb uitbuit ausbeut en:exploitation exploitation_sexuelle esclav
slavery: slavery slave= slaven= slavenh slaver= slaverne= slavern slaveri caporalato tvangsarb tvangsarbe wyzysk
slavery: sfruttam explotac exploracao niewoln schiavit sklav slaves=
smuggling: smuggl smokkel schleuser schleusung geschleust schlepper= schlepperb passeur contrabband contraband
smuggling: contrebande contrabbando smugl przemyt mensensmok
spying: spy= spies= spying spion espion espia= espias= spionag spionaz szpieg sabotag sabotaj sabotaz spioni espiao
stabbing: stabb messer= messeran steek= steekpart neergestok coltell cuchill apunal pt:facad esfaque knivsk knivhug
stabbing: knivsti knivstu knife knives poignard couteau pl:noz= nozem nozown en:stab=
subsidies: subsidie subsidio subsidy subsidis subsidiz fordermit subvent fondi_europei dotacj bidragsb subvencion
subsidies: agricultural_funds fordergeld
suicide: suicid selbstmord zelfmoord sjalvmord selvmord samoboj
taxes: tax= taxes= belasting steuer= steuern= steuerf steuerg steuerh steuerl steuerer steuerein steuerber steuers
taxes: steuerz steuerbet steuerbeh einkommensteu impot= impots= impuesto en:fiscal fr:fiscal it:fiscal nl:fiscal
taxes: pt:fiscal fraude_fiscal delito_fiscal fisco pt:imposto skatt= skatte skat= podat nl:btw= iva= sv:moms= da:moms=
taxes: fr:tva= en:vat= pl:vat= umsatzst mehrwertst steuerhint evasion_fiscal evasione_fiscal carousel karussel carrousel
taxes: carosello karusell karuzel
terror: terror attentat anschlag aanslag atentad zamach zamachow
theft: theft thefts en:stolen en:stole= diebstahl diebe= dieb= diefstal gestolen vols= voles= hurto furto= furti=
theft: furtos= stold stulen stulna tyveri stjal kradzie skradz gestohlen dieven ladron ladri= thief thieves voleur rubat
theft: roubad robad fr:vol=
threat: threat bedreig dreig bedroh drohung amenaz minacc ameac hotade trussel grozb sv:hot= hotelse menaces= menace=
torture: tortur folter nl:martel mishandel misshand maltrat
trading: forex trading en:trader fr:trader it:trader broker aandelen aktien aksje aktier= aktierna= aktierne=
trading: stock_market stock_exchange shares hedge_fund
trafficking in people: mensenhand menschenhand traite_des_etres traite_d_etres traite_des_femmes traite_de_femmes
trafficking in people: trata_de_personas trata_de_mujeres trata_de_seres manniskohand menneskehand handel_ludzmi
trafficking in people: handlu_ludzmi human_trafficking people_trafficking trafico_de_pessoas tratta_di_esseri
trials: trial= trials= proces= prozess= prozesse= prozessen= prozesses= prozessa prozessb juicio= processo= processos=
trials: processi= pl:procesi rattegang retssag rozpraw maxiproces
undercover work: undercover infiltr verdeckt ondercover cyberagent incognito
victims: victim slachtoffer opfer= opfern vittim vitima brottsoffer ofiar
wanted people: wanted gesucht= gesuchte= gesuchten= gesuchter= gezocht= gezochte= fr:recherche= fr:recherches= buscados
wanted people: buscado= ricercati= ricercato= ricercata= procurado= procurada= procurados= efterlyst poszukiw
war: oorlog krieg= kriegsver guerre= guerra= krig= krigsbr krigsf krigsr krigss krigsz wojna wojny wojenn war_crime
war: genocid volkermord en:war=
"""
