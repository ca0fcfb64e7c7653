"""Who a number may count, side by side in ten languages: trades, kin, offenders; only words, no rules.

They are counted by what happened to them. Columns as in `fields`; nations stand in `nations`.
"""

PEOPLE = """
guards stewards bouncers doormen | beveiligers bewakers portiers uitsmijters stewards cipiers | Wachleute Wachmänner
Türsteher Ordner Aufseher | vigiles surveillants stadiers videurs | vigilantes porteros celadores | vigilantes
buttafuori custodi sorveglianti steward | vigilantes seguranças porteiros | ochroniarzy ochroniarze wartowników
stewardów | vakter ordningsvakter väktare dörrvakter | vagter dørmænd vægtere ;
guests visitors shoppers patrons partygoers revellers | gasten bezoekers feestgangers cafébezoekers | Gäste Besucher
Partygäste | invités visiteurs fêtards convives | invitados visitantes asistentes | ospiti visitatori avventori
partecipanti | convidados visitantes frequentadores | gości goście uczestników uczestnicy imprezowiczów | gäster
besökare festdeltagare | gæster besøgende festdeltagere ;
residents neighbours householders villagers occupants lodgers | omwonenden bewoners buurtbewoners dorpelingen huurders
| Anwohner Bewohner Mieter Nachbarn Dorfbewohner Hausbewohner | habitants riverains villageois occupants locataires |
vecinos habitantes inquilinos moradores ocupantes residentes | residenti abitanti condomini inquilini vicini occupanti
| moradores vizinhos residentes habitantes inquilinos | mieszkańców mieszkańcy lokatorów sąsiedzi | boende grannar
invånare hyresgäster bybor | beboere naboer lejere indbyggere landsbyboere ;
employees staff workers clerks cashiers colleagues | medewerkers werknemers personeelsleden kassiers bedienden
collega's | Mitarbeiter Angestellte Beschäftigte Kassierer Kollegen Arbeitnehmer | employés salariés caissiers
caissières collègues | empleados trabajadores trabajadoras cajeros compañeros dependientes empleadas | dipendenti
impiegati lavoratori lavoratrici cassieri colleghi commessi | empregados funcionários trabalhadores colegas caixas |
pracowników pracownicy kasjerów kasjerki kolegów | anställda medarbetare kassörer kollegor arbetare | ansatte
medarbejdere kasserere kolleger arbejdere ;
firefighters medics paramedics rescuers volunteers lifeguards | brandweerlieden brandweermannen hulpverleners
vrijwilligers ambulancemedewerkers reddingswerkers | Feuerwehrleute Feuerwehrmänner Sanitäter Rettungskräfte Helfer
Freiwillige Retter | pompiers sapeurs secouristes bénévoles ambulanciers sauveteurs | bomberos sanitarios socorristas
voluntarios rescatistas brigadistas | pompieri vigili soccorritori volontari sanitari bagnini | bombeiros socorristas
voluntários paramédicos | strażaków strażacy ratowników ratownicy wolontariuszy medyków | brandmän räddare
räddningsarbetare ambulansförare frivilliga volontärer | brandmænd reddere redningsfolk frivillige ambulancefolk
brandfolk ;
doctors nurses surgeons midwives dentists pharmacists carers caregivers vets | artsen verpleegkundigen verplegers
tandartsen apothekers verzorgers zorgmedewerkers huisartsen | Ärzte Krankenschwestern Pfleger Pflegerinnen Zahnärzte
Apotheker Pflegekräfte Tierärzte | médecins infirmiers infirmières dentistes pharmaciens soignants chirurgiens
vétérinaires | médicos médicas enfermeros enfermeras dentistas farmacéuticos cuidadores cuidadoras cirujanos
veterinarios | medici infermieri infermiere dentisti farmacisti badanti chirurghi veterinari | médicos enfermeiros
enfermeiras dentistas farmacêuticos cuidadores cirurgiões veterinários | lekarzy lekarze pielęgniarek pielęgniarki
dentystów farmaceutów opiekunów opiekunek ratowników weterynarzy | läkare sjuksköterskor undersköterskor tandläkare
apotekare vårdare skötare veterinärer | læger sygeplejersker tandlæger apotekere plejere kirurger dyrlæger ;
teachers pupils students schoolchildren professors principals coaches trainers | leraren docenten leerlingen studenten
scholieren trainers coaches hoogleraren | Lehrer Lehrerinnen Schüler Schülerinnen Studenten Studierende Professoren
Trainer Erzieher | enseignants professeurs élèves étudiants écoliers entraîneurs éducateurs | profesores maestros
alumnos alumnas estudiantes escolares entrenadores catedráticos | insegnanti docenti alunni studenti scolari
allenatori maestri professori | professores alunos alunas estudantes treinadores educadores | nauczycieli nauczyciele
uczniów uczniowie studentów trenerów wykładowców | lärare elever studenter tränare lärarinnor professorer | lærere
elever studerende trænere pædagoger professorer ;
farmers farmhands fishermen hunters poachers foresters growers breeders | boeren vissers jagers stropers tuinders
kwekers fokkers landarbeiders | Bauern Landwirte Fischer Jäger Wilderer Züchter Erntehelfer | agriculteurs éleveurs
pêcheurs chasseurs braconniers exploitants vignerons | agricultores ganaderos pescadores cazadores furtivos jornaleros
temporeros criadores | agricoltori allevatori pescatori cacciatori bracconieri braccianti contadini | agricultores
pescadores caçadores criadores pastores camponeses | rolników rolnicy rybaków rybacy myśliwych kłusowników hodowców |
bönder fiskare jägare tjuvjägare odlare uppfödare lantbrukare | landmænd fiskere jægere krybskytter avlere gartnere ;
sailors seamen skippers dockers crewmen captains pilots stewards | matrozen zeelieden schippers havenarbeiders
bemanningsleden kapiteins piloten opvarenden | Seeleute Matrosen Hafenarbeiter Kapitäne Besatzungsmitglieder
Crewmitglieder Piloten | marins matelots dockers capitaines pilotes skippers | marineros tripulantes estibadores
capitanes patrones pilotos | marinai portuali scafisti capitani marittimi piloti | marinheiros estivadores tripulantes
comandantes pilotos | marynarzy marynarze dokerów kapitanów członków pilotów | sjömän besättningsmän hamnarbetare
kaptener skeppare piloter | søfolk sømænd havnearbejdere kaptajner besætningsmedlemmer piloter ;
drivers motorists truckers bikers motorcyclists cyclists pedestrians passengers commuters | bestuurders automobilisten
motorrijders fietsers voetgangers passagiers chauffeurs inzittenden forenzen bromfietsers | Fahrer Autofahrer
Motorradfahrer Biker Radfahrer Fußgänger Passagiere Insassen Fahrgäste Lkw-Fahrer Lenker | conducteurs automobilistes
motards cyclistes piétons passagers chauffeurs routiers occupants | conductores motoristas ciclistas peatones
pasajeros ocupantes camioneros viandantes taxistas | conducenti automobilisti motociclisti ciclisti pedoni passeggeri
camionisti autisti occupanti centauri tassisti | condutores automobilistas motociclistas ciclistas peões passageiros
camionistas motoristas pedestres taxistas | kierowców kierowcy kierujących rowerzystów motocyklistów pieszych
pasażerów taksówkarzy | förare bilister motorcyklister cyklister fotgängare passagerare resenärer chaufförer
taxiförare | førere bilister motorcyklister cyklister fodgængere passagerer rejsende chauffører taxachauffører
spritbilister ;
lawyers notaries judges prosecutors solicitors bailiffs | advocaten notarissen rechters officieren deurwaarders
juristen | Anwälte Rechtsanwälte Notare Richter Staatsanwälte Juristen | avocats notaires juges magistrats procureurs
huissiers | abogados notarios jueces magistrados fiscales procuradores | avvocati notai giudici magistrati | advogados
notários juízes magistrados procuradores | adwokatów prawników notariuszy sędziów prokuratorów komorników | advokater
jurister domare åklagare notarier | advokater jurister dommere anklagere notarer ;
accountants bankers brokers traders advisers consultants auditors insurers | boekhouders accountants bankiers
makelaars adviseurs handelaren tussenpersonen | Buchhalter Banker Makler Berater Händler Vermittler Steuerberater |
comptables banquiers courtiers conseillers négociants | contables banqueros corredores asesores gestores consultores |
commercialisti contabili banchieri broker consulenti intermediari promotori | contabilistas banqueiros corretores
consultores contadores | księgowych księgowe bankierów maklerów doradców pośredników | revisorer bankirer mäklare
rådgivare konsulter handlare | revisorer bogholdere bankfolk mæglere rådgivere konsulenter handlende ;
businessmen entrepreneurs executives directors managers owners shareholders | ondernemers zakenlieden bestuurders
directeuren managers eigenaren aandeelhouders vennoten | Unternehmer Geschäftsleute Geschäftsführer Direktoren Manager
Inhaber Betreiber Eigentümer Vorstände | entrepreneurs gérants dirigeants patrons propriétaires actionnaires associés
| empresarios directivos gerentes dueños propietarios socios administradores | imprenditori titolari dirigenti
amministratori gestori proprietari soci | empresários gerentes gestores proprietários sócios administradores donos |
przedsiębiorców biznesmenów właścicieli właściciele dyrektorów menedżerów prezesów udziałowców | företagare direktörer
chefer ägare delägare företagsledare | erhvervsfolk direktører chefer ejere virksomhedsejere restauratører salonejere
;
officials politicians mayors councillors ministers ambassadors diplomats bureaucrats | ambtenaren politici
burgemeesters raadsleden wethouders diplomaten | Beamte Politiker Bürgermeister Stadträte Diplomaten Amtsträger
Bedienstete | fonctionnaires politiciens maires élus conseillers diplomates | funcionarios políticos alcaldes
concejales diplomáticos exalcaldes | funzionari politici sindaci consiglieri assessori diplomatici | funcionários
políticos autarcas vereadores prefeitos deputados diplomatas | urzędników polityków burmistrzów radnych wójtów
dyplomatów | tjänstemän politiker kommunalråd diplomater | embedsmænd politikere borgmestre diplomater ;
soldiers troops veterans marines reservists militants fighters | militairen soldaten veteranen mariniers strijders |
Soldaten Veteranen Kämpfer Reservisten | soldats militaires vétérans combattants | soldados militares veteranos
combatientes | soldati militari veterani combattenti | soldados veteranos combatentes fuzileiros | żołnierze weteranów
bojowników | soldater veteraner | soldater veteraner krigere ;
players fans supporters hooligans ultras spectators athletes footballers | spelers fans supporters hooligans
toeschouwers sporters voetballers voetbalsupporters | Spieler Fans Anhänger Hooligans Ultras Zuschauer Sportler
Fußballer | joueurs supporters ultras spectateurs sportifs footballeurs hooligans | jugadores aficionados hinchas
ultras radicales espectadores deportistas futbolistas | giocatori tifosi ultrà ultras spettatori atleti calciatori
supporter | jogadores adeptos torcedores claques espectadores atletas futebolistas | piłkarzy kibiców kiboli kibole
kibice pseudokibiców widzów zawodników | spelare supportrar huliganer ligister åskådare idrottare fotbollsspelare |
spillere fans tilhængere hooligans tilskuere fodboldfans fodboldspillere ;
protesters demonstrators rioters activists extremists looters vandals squatters | demonstranten betogers relschoppers
activisten extremisten plunderaars vandalen krakers | Demonstranten Randalierer Aktivisten Extremisten Plünderer
Besetzer Störer | manifestants émeutiers militants casseurs activistes extrémistes pillards | manifestantes
alborotadores activistas extremistas saqueadores okupas vándalos | manifestanti attivisti estremisti rivoltosi
anarchici vandali | manifestantes ativistas extremistas vândalos desordeiros | demonstrantów aktywistów ekstremistów
chuliganów szabrowników protestujących | demonstranter aktivister extremister upploppsmän plundrare | demonstranter
aktivister ekstremister ballademagere uromagere ;
tourists holidaymakers travellers hikers climbers skiers campers swimmers bathers | toeristen reizigers wandelaars
klimmers skiërs kampeerders zwemmers badgasten | Touristen Urlauber Reisende Wanderer Bergsteiger Skifahrer Camper
Schwimmer Badegäste | touristes vacanciers voyageurs randonneurs alpinistes skieurs baigneurs campeurs | turistas
viajeros senderistas excursionistas montañeros alpinistas esquiadores bañistas | turisti viaggiatori escursionisti
alpinisti sciatori bagnanti villeggianti | turistas viajantes caminhantes alpinistas banhistas veraneantes
excursionistas | turystów podróżnych wędrowców alpinistów narciarzy plażowiczów wczasowiczów | turister resenärer
vandrare bergsklättrare skidåkare badgäster campare | turister rejsende vandrere bjergbestigere skiløbere badegæster
campister sejlere ;
migrants refugees asylum-seekers stowaways castaways smuggled | migranten vluchtelingen asielzoekers verstekelingen
vreemdelingen drenkelingen | Migranten Flüchtlinge Geflüchtete Geschleuste Asylbewerber Schiffbrüchige Ausländer |
migrants réfugiés exilés clandestins naufragés demandeurs | migrantes refugiados inmigrantes náufragos polizones
solicitantes | migranti profughi rifugiati naufraghi clandestini richiedenti superstiti | migrantes refugiados
imigrantes náufragos clandestinos requerentes | migrantów migranci uchodźców uchodźcy cudzoziemców imigrantów
rozbitków | migranter flyktingar asylsökande skeppsbrutna båtflyktingar | migranter flygtninge asylansøgere skibbrudne
bådflygtninge ;
investors savers depositors borrowers lenders policyholders shareholders homeowners taxpayers | beleggers spaarders
investeerders inleggers huiseigenaren belastingbetalers | Anleger Sparer Investoren Kapitalanleger Kreditnehmer
Hausbesitzer Steuerzahler Bankkunden | investisseurs épargnants déposants emprunteurs souscripteurs contribuables |
inversores ahorradores depositantes prestatarios contribuyentes inversionistas | investitori risparmiatori correntisti
contribuenti azionisti | investidores aforradores depositantes contribuintes acionistas | inwestorów inwestorzy
ciułaczy kredytobiorców podatników oszczędzających | investerare sparare låntagare skattebetalare aktieägare |
investorer opsparere låntagere skatteborgere aktionærer ;
pensioners seniors elderly grandmothers grandparents widows | ouderen senioren bejaarden hoogbejaarden gepensioneerden
weduwen | Senioren Seniorinnen Rentner Rentnerinnen Pensionäre Witwen | retraités seniors aînés octogénaires veuves |
ancianos ancianas jubilados mayores pensionistas viudas | anziani anziane pensionati pensionate vedove ultraottantenni |
idosos idosas reformados reformadas aposentados viúvas | seniorów seniorki seniorek emerytów staruszek staruszków wdów
pań | pensionärer äldre seniorer åldringar änkor | pensionister ældre seniorer enker ;
collectors dealers antiquarians gallerists artists painters musicians actors singers | verzamelaars antiquairs
galeriehouders kunstenaars muzikanten zangers kunsthandelaren | Sammler Antiquitätenhändler Galeristen Künstler
Musiker Kunsthändler Sänger | collectionneurs antiquaires galeristes artistes musiciens chanteurs | coleccionistas
anticuarios galeristas artistas músicos cantantes | collezionisti antiquari galleristi artisti musicisti cantanti |
colecionadores antiquários galeristas artistas músicos cantores | kolekcjonerów antykwariuszy galerników artystów
muzyków | samlare antikhandlare konstnärer musiker gallerister | samlere antikvitetshandlere kunstnere musikere
gallerister ;
builders carpenters plumbers electricians roofers painters labourers mechanics welders miners | bouwvakkers
timmerlieden loodgieters elektriciens schilders monteurs mijnwerkers lassers | Bauarbeiter Handwerker Klempner
Elektriker Maler Monteure Mechaniker Bergleute Arbeiter | ouvriers maçons plombiers électriciens peintres mécaniciens
mineurs artisans | obreros albañiles fontaneros electricistas pintores mecánicos mineros operarios | operai muratori
idraulici elettricisti imbianchini meccanici minatori artigiani | operários pedreiros canalizadores eletricistas
pintores mecânicos mineiros | robotników budowlańców hydraulików elektryków malarzy mechaników górników spawaczy |
byggarbetare hantverkare rörmokare elektriker målare mekaniker gruvarbetare | bygningsarbejdere håndværkere
blikkenslagere elektrikere malere mekanikere minearbejdere ;
cooks waiters bartenders bakers butchers shopkeepers grocers hairdressers cleaners couriers porters | obers barmannen
bakkers slagers winkeliers kappers schoonmakers bezorgers | Köche Kellner Barkeeper Bäcker Metzger Ladenbesitzer
Friseure Reinigungskräfte Zusteller Wirte | cuisiniers barmans boulangers bouchers commerçants coiffeurs livreurs
restaurateurs buralistes | cocineros camareros panaderos carniceros comerciantes tenderos peluqueros repartidores
hosteleros | cuochi camerieri baristi panettieri macellai negozianti commercianti parrucchieri corrieri ristoratori
rider | cozinheiros empregados padeiros talhantes comerciantes lojistas cabeleireiros estafetas | kucharzy kelnerów
barmanów piekarzy rzeźników sklepikarzy fryzjerów sprzątaczek dostawców kurierów | kockar servitörer bagare slaktare
butiksägare frisörer städare bud krögare | kokke tjenere bagere slagtere købmænd butiksejere frisører rengøringsfolk
bude ;
priests monks nuns pastors bishops imams preachers | priesters monniken nonnen dominees bisschoppen imams predikers |
Priester Mönche Nonnen Pfarrer Bischöfe Imame Prediger | prêtres moines religieuses pasteurs évêques imams
prédicateurs | sacerdotes monjes monjas pastores obispos imanes curas | preti sacerdoti monaci suore vescovi imam
parroci | padres monges freiras pastores bispos imãs | księży księża mnichów zakonnic biskupów imamów | präster munkar
nunnor biskopar imamer pastorer | præster munke nonner biskopper imamer ;
journalists reporters photographers bloggers influencers | journalisten verslaggevers fotografen bloggers influencers
| Journalisten Reporter Fotografen Blogger Influencer | journalistes reporters photographes blogueurs influenceurs |
periodistas reporteros fotógrafos blogueros influencers | giornalisti cronisti fotografi blogger influencer |
jornalistas repórteres fotógrafos influenciadores | dziennikarzy reporterów fotografów influencerów | journalister
reportrar fotografer influerare | journalister reportere fotografer influencere ;
robbers burglars thieves pickpockets shoplifters muggers carjackers joyriders gunmen shooters assailants attackers |
overvallers inbrekers dieven zakkenrollers winkeldieven straatrovers schutters aanvallers belagers | Räuber Einbrecher
Diebe Taschendiebe Ladendiebe Schützen Angreifer Schläger | braqueurs cambrioleurs voleurs pickpockets tireurs
assaillants agresseurs | atracadores ladrones carteristas asaltantes pistoleros agresores tiradores | rapinatori ladri
borseggiatori taccheggiatori scippatori aggressori sparatori | assaltantes ladrões carteiristas atiradores agressores
| bandytów złodziei włamywaczy włamywacze kieszonkowców napastników napastnicy strzelców rabusiów | rånare
inbrottstjuvar tjuvar ficktjuvar skyttar angripare | røvere indbrudstyve tyve lommetyve skytter angribere gerningsmænd
;
smugglers traffickers couriers mules dealers pushers suppliers wholesalers distributors runners | smokkelaars
handelaars koeriers dealers drugsdealers leveranciers groothandelaars uithalers mensensmokkelaars | Schmuggler
Schleuser Kuriere Dealer Drogenhändler Lieferanten Großhändler Drogenkuriere | trafiquants contrebandiers passeurs
dealers revendeurs fournisseurs grossistes mules | traficantes contrabandistas narcotraficantes correos distribuidores
proveedores camellos | trafficanti contrabbandieri spacciatori corrieri pusher fornitori scafisti narcotrafficanti |
traficantes contrabandistas correios fornecedores distribuidores passadores | przemytników przemytnicy handlarzy
dilerów dostawców kurierów hurtowników | smugglare langare kurirer leverantörer grossister knarklangare | smuglere
pushere kurerer leverandører grossister narkohandlere menneskesmuglere ;
fraudsters scammers swindlers impostors forgers counterfeiters launderers embezzlers conmen tricksters collectors |
oplichters fraudeurs zwendelaars vervalsers witwassers bedriegers nepagenten babbeltruckers | Betrüger Trickbetrüger
Fälscher Geldwäscher Hochstapler Abholer Schwindler | escrocs fraudeurs arnaqueurs faussaires blanchisseurs imposteurs
| estafadores defraudadores timadores falsificadores blanqueadores impostores | truffatori falsari riciclatori
impostori imbroglioni | burlões falsificadores vigaristas branqueadores impostores estelionatários golpistas |
oszustów oszuści fałszerzy naciągaczy | bedragare svindlare förfalskare penningtvättare lurendrejare telefonbedragare
| bedragere svindlere falsknere hvidvaskere telefonsvindlere ;
hackers cybercriminals cyberattackers coders programmers developers moderators operators administrators | hackers
cybercriminelen programmeurs ontwikkelaars moderators beheerders | Hacker Cyberkriminelle Programmierer Entwickler
Moderatoren Administratoren Betreiber | pirates hackers cybercriminels programmeurs développeurs modérateurs
administrateurs informaticiens | piratas hackers ciberdelincuentes programadores moderadores administradores
informáticos | hacker pirati cybercriminali programmatori moderatori amministratori | piratas hackers cibercriminosos
programadores moderadores administradores | hakerów hakerzy cyberprzestępców cyberprzestępcy programistów moderatorów
administratorów | hackare hackers cyberbrottslingar programmerare moderatorer administratörer | hackere
cyberkriminelle programmører moderatorer administratorer ;
criminals gangsters mobsters mafiosi racketeers bandits henchmen affiliates gangmembers outlaws thugs | criminelen
gangsters maffiosi bandieten handlangers bendeleden rovers | Kriminelle Gangster Mafiosi Banditen Bandenmitglieder
Komplizen Handlanger Rocker | malfaiteurs criminels gangsters mafieux bandits délinquants comparses complices |
delincuentes criminales mafiosos pandilleros sicarios bandidos cómplices | criminali malviventi mafiosi boss affiliati
camorristi banditi complici gregari pregiudicati | criminosos mafiosos bandidos capangas cúmplices meliantes
delinquentes | przestępców przestępcy gangsterów bandytów mafiosów wspólników | brottslingar kriminella gangstrar
medbrottslingar gängmedlemmar ligamedlemmar | forbrydere kriminelle gangstere bandemedlemmer medgerningsmænd rockere ;
leaders ringleaders bosses masterminds organisers organizers planners financiers lieutenants | leiders kopstukken
hoofdrolspelers organisatoren breinen financiers bazen | Anführer Köpfe Drahtzieher Hintermänner Organisatoren Bosse
Rädelsführer Haupttäter | chefs meneurs cerveaux organisateurs commanditaires lieutenants | líderes cabecillas jefes
cerebros organizadores financieros responsables | capi vertici promotori organizzatori mandanti reggenti finanziatori
| líderes cabecilhas chefes mentores organizadores financiadores mandantes | liderów liderzy hersztów szefów bossów
organizatorów mózgów | ledare huvudmän bossar organisatörer hjärnor ligaledare | ledere bagmænd bosser organisatorer
hjerner hovedmænd ;
pimps prostitutes escorts sexworkers masseuses | pooiers prostituees sekswerkers loverboys | Zuhälter Prostituierte
Freier Sexarbeiterinnen | proxénètes prostituées | proxenetas prostitutas | sfruttatori prostitute protettori |
proxenetas prostitutas | sutenerów prostytutek alfonsów | hallickar prostituerade sexköpare torskar | alfonser
prostituerede sexkøbere bordelværter ;
kidnappers extortionists blackmailers hijackers abductors stalkers rapists abusers paedophiles | ontvoerders afpersers
chanteurs kapers verkrachters misbruikers pedofielen | Entführer Erpresser Geiselnehmer Vergewaltiger Pädophile
Stalker | ravisseurs kidnappeurs extorqueurs violeurs pédophiles agresseurs | secuestradores extorsionadores
chantajistas violadores pederastas | rapitori sequestratori estorsori ricattatori stupratori pedofili | sequestradores
raptores extorsionários violadores pedófilos | porywaczy szantażystów gwałcicieli pedofilów | kidnappare utpressare
våldtäktsmän pedofiler | kidnappere afpressere voldtægtsmænd pædofile ;
arsonists bombers terrorists jihadists murderers killers assassins hitmen poisoners | brandstichters terroristen
jihadisten moordenaars huurmoordenaars bommenleggers | Brandstifter Terroristen Dschihadisten Mörder Attentäter
Auftragsmörder | incendiaires pyromanes terroristes djihadistes meurtriers assassins tueurs poseurs | incendiarios
pirómanos terroristas yihadistas asesinos homicidas | incendiari piromani terroristi jihadisti assassini killer sicari
attentatori | incendiários pirómanos terroristas jihadistas assassinos homicidas | podpalaczy terrorystów dżihadystów
morderców zabójców zamachowców | mordbrännare terrorister jihadister mördare attentatsmän | brandstiftere terrorister
jihadister mordere drabsmænd attentatmænd ;
relatives brothers sisters siblings cousins parents spouses couples partners sons daughters nephews uncles in-laws |
familieleden broers zussen neven ouders echtgenoten echtparen partners zonen dochters ooms | Angehörige Verwandte
Brüder Schwestern Geschwister Cousins Eltern Ehepaare Eheleute Söhne Töchter | proches frères sœurs cousins parents
époux couples conjoints fils filles | familiares hermanos hermanas primos padres cónyuges parejas matrimonios hijos
hijas | familiari fratelli sorelle cugini genitori coniugi coppie figli figlie parenti | familiares irmãos irmãs
primos pais cônjuges casais filhos filhas parentes | krewnych braci bracia sióstr siostry kuzynów rodziców małżonków
małżeństw synów córek | anhöriga bröder systrar syskon kusiner föräldrar makar par söner döttrar | pårørende brødre
søstre søskende fætre forældre ægtefæller ægtepar sønner døtre ;
children toddlers babies infants teenagers youths juveniles adolescents boys girls kids underage | kinderen peuters
baby's zuigelingen tieners jongeren jongens meisjes kleuters minderjarigen pubers | Kinder Kleinkinder Babys Säuglinge
Jugendliche Teenager Jungen Mädchen Heranwachsende Minderjährige | enfants bambins bébés nourrissons adolescents
adolescentes jeunes garçons filles mineurs mineures ados | niños niñas bebés lactantes adolescentes jóvenes chicos
chicas menores muchachos críos | bambini bambine neonati adolescenti ragazzi ragazze giovani minori minorenni
ragazzini | crianças bebés bebês adolescentes jovens rapazes raparigas menores meninos meninas garotos | dzieci
niemowląt nastolatków nastolatek nastolatki chłopców dziewcząt dziewczynek nieletnich małoletnich młodzieży | barn
spädbarn bebisar tonåringar ungdomar pojkar flickor minderåriga ynglingar | børn spædbørn babyer teenagere unge drenge
piger mindreårige ;
inmates prisoners convicts detainees remandees | gevangenen gedetineerden gevangenisbewaarders veroordeelden |
Häftlinge Gefangene Insassen Strafgefangene Sträflinge | prisonniers codétenus taulards | presos reclusos internos
presidiarios | carcerati reclusi prigionieri | prisioneiros | więźniów więźniowie osadzonych skazańców | fångar
interner intagna kåkfarare | fanger indsatte ;
bystanders onlookers witnesses passersby | omstanders voorbijgangers toeschouwers | Passanten Umstehende Zuschauer
Unbeteiligte Zeugen | passants témoins badauds | transeúntes viandantes testigos curiosos | passanti testimoni curiosi
| transeuntes populares testemunhas | przechodniów świadków gapiów | åskådare vittnen förbipasserande | tilskuere
vidner forbipasserende ;
men women males females gentlemen ladies chaps blokes folk adults widowers bachelors housewives | mannen vrouwen heren
dames kerels volwassenen huisvrouwen | Männer Frauen Herren Damen Kerle Erwachsene Hausfrauen | hommes femmes
messieurs dames adultes | hombres mujeres señores señoras varones adultos | uomini donne signori signore adulti maschi
femmine | homens mulheres senhores senhoras adultos varões | mężczyzn kobiet panów panie panowie pań dorosłych | män
kvinnor herrar damer vuxna karlar | mænd kvinder herrer damer voksne ;
tenants landlords buyers sellers vendors renters bidders consumers | kopers verkopers verhuurders huurders consumenten
bieders | Käufer Verkäufer Vermieter Mieter Verbraucher Bieter Konsumenten | acheteurs vendeurs bailleurs
consommateurs propriétaires | compradores vendedores arrendadores consumidores | acquirenti venditori locatori
consumatori compratori | compradores vendedores senhorios consumidores | kupujących sprzedawców wynajmujących
konsumentów nabywców | köpare säljare hyresvärdar konsumenter | købere sælgere udlejere forbrugere ;
patients addicts drinkers drunks | patiënten verslaafden dronkaards | Patienten Patientinnen Süchtige Abhängige
Betrunkene | patients patientes toxicomanes consommateurs | pacientes toxicómanos adictos | pazienti tossicodipendenti
assuntori | pacientes toxicodependentes | pacjentów pacjenci pacjentek narkomanów pijanych | patienter missbrukare
narkomaner | patienter misbrugere narkomaner ;
insurgents rebels guerrillas partisans separatists paramilitaries | opstandelingen rebellen guerrillero's separatisten |
Aufständische Rebellen Guerilleros Separatisten Partisanen | insurgés rebelles guérilleros séparatistes maquisards |
insurgentes rebeldes guerrilleros separatistas paramilitares | insorti ribelli guerriglieri separatisti paramilitari |
insurgentes rebeldes guerrilheiros separatistas paramilitares | rebeliantów powstańców partyzantów separatystów |
rebeller upprorsmän gerillasoldater separatister | oprørere rebeller guerillasoldater separatister ;
hostages captives survivors worshippers parishioners followers devotees | gijzelaars gegijzelden overlevenden
kerkgangers parochianen volgelingen | Geiseln Überlebende Gläubige Kirchgänger Gefolgsleute | otages captifs rescapés
survivants fidèles paroissiens adeptes | rehenes cautivos supervivientes feligreses fieles seguidores | ostaggi
sopravvissuti fedeli parrocchiani seguaci | reféns cativos sobreviventes fiéis paroquianos seguidores | zakładników
ocalałych wiernych parafian zwolenników | gisslan överlevande församlingsbor anhängare | gidsler overlevende
kirkegængere tilhængere ;
friends acquaintances classmates roommates comrades rivals companions | vrienden vriendinnen kennissen klasgenoten
huisgenoten kameraden rivalen metgezellen | Freunde Freundinnen Bekannte Mitschüler Mitbewohner Kameraden Rivalen
Begleiter | amis amies camarades colocataires rivaux compagnons | amigos amigas conocidos compañeras rivales camaradas
acompañantes | amici amiche conoscenti compagni coinquilini rivali accompagnatori | amigos amigas conhecidos colegas
rivais acompanhantes | przyjaciół znajomych kolegów koleżanek współlokatorów rywali | vänner väninnor kamrater bekanta
klasskamrater rivaler | venner veninder bekendte kammerater klassekammerater rivaler ;
"""
