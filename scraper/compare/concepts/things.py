"""Goods, vehicles, animals, buildings, people by what they do: word beginnings in ten languages, by concept."""

# How they are written is told in `scraper.compare.concepts`.
THINGS = """
accounts: account accounts konten konto rekening bankkont compte comptes cuenta cuentas conti= conto= conta= contas=
accounts: konta= kont=
activist: activist aktivist attivist ativist militant klima climate climat
aircraft: plane= planes= aircraft airplane flugzeug vliegtuig avion= avions= aviones aereo= aerei= aviao= flygplan
aircraft: samolot jet= jets= helicopter helikopt helicopt hubschrau elicotter airline
airport: airport luchthav flughaf aeroport aeropuert flygplats lufthavn lotnisk vliegveld
alcohol: alcohol alkohol alcool vodka wodka spirits= whisky
ammunition: ammunition munitie munition municion munizion municoes amunic patron=
amphetamine: amphetamin amfetamin anfetamin methamphetamin metanfetamin metamfetamin crystal= captagon
antiquities: antiquit antichit archaeol arqueol archeol archaol antigued antiguid antiquites fornminn oldsag arkeol
antiquities: arkaeo zabytk coins= munzen= moneda= monete= munten= mynt=
apps: app= apps= applicat applik aplicac aplikac messenger messag berichtend nachrichtend mensaj messagg mensag
art: painting schilderij gemalde tableau= tableaux= cuadro= cuadros= dipint quadro= quadri= quadros= maleri obraz=
art: obrazy= obrazow= museum museo= musei= musee muzeum museu= artwork kunstwerk kunst= oeuvre malning tavlor=
art: konstverk galler sv:tavla=
artificial intelligence: deepfake kunstmatig kunstlich artificiel artificial
auction: auction veiling auktion encher subast asta= aste= leilao aukcj
babies: baby babies newborn surrog adopt saugling neugebor neonat recien_nac
bank cards: bankkart kreditkart creditcard bankkort kreditkort bankpas pinpas debitcard credit_card credit_cards
bank cards: carte_bancaire cartes_bancaires tarjeta tarjetas carta_di_credito
banknotes: banknote bankbilj falschgeld geldschein billet billete banconot notas_falsas sedlar= sedlarna pengesed
banknotes: banknot
banks: bank= banks= banque banco= bancos= banca= banche= banki= bankow= banken= bancari
barber: barber kapper friseur coiffeu peluquer parrucch frisor barbearia fryzjer
beach: beach strand= plage= plages= playa spiaggia praia plaz= strande
bees: bee= bees= bijen biene
bicycle: bicycle bike= bikes fiets fahrrad fahrrader velo= velos= bicicl biciclet cykel cyklar rower=
birds: bird= birds= vogel vogels vogeln oiseau pajaro aves= uccell fagel faglar fugl= fugle= ptak ptaki ptakow parrot
birds: papagei papegaai falcon finch
boats: boat= boats= speedboat schnellboot lancha embarcac barca= narcolanch lodz= da:bad= da:bade=
bodies: corpse lijk= lijken leiche leichnam cadav cadaver kadav zwlok zwloki stoffelijk dead_body human_remains lig=
bodies: liget= cuerpo= corps=
books: library bibliothe bibliotec bibliotek books= boeken bucher livres libros libri= livros bocker boger ksiazk
books: manuscri handschrift
borders: border= borders= grens= grenzen grenze frontier frontera confine= fronteira grans= gransen graense granic
bridge: bridge brug= bruggen brucke brucken pont= puente ponte= ponti= bron= broen collapse einsturz instort pl:most=
bridge: mostu=
brothers: brother broer bruder frere= freres hermano fratell irmao broder brodre braci pl:brat= bror=
building: building gebouw gebaude batiment edifici edificio edificios byggnad bygning budyn construction bouw= bauwirt
building: baustell bouwplaats construct obras= cantiere bygg=
bunker: bunker
bus: buses= autobus autocar autocarro onibus buss= bus=
businessman: businessm zakenman unternehmer entrepren empresari imprendit foretags biznesm tycoon magnat ondernemer
businessman: geschaftsm affarsman
cables: cable cables kabel cable=
camera: kamera telecamer en:camera en:cameras nl:camera cctv=
cannabis: cannabis hashish hasch hasj hachich hachis haschisch marihuana marijuana wiet= wietplant wietkwek hennep
cannabis: hanf= hanfplant hampa konopi canapa maconha canhamo canamo
care homes: nursing_home care_home verpleeghuis pflegeheim pflegedienst altenheim ehpad= residencia= casa_di_riposo
care homes: lar_de_idosos aldreboende plejehjem dom_opieki zorg= zorgfraude pflegebetrug
cars: car= cars= auto= autos= voiture vehicul vehicle veicol veicul fahrzeug voertuig bil= bilar= bilen= biler=
cars: samochod pojazd macchin coche= coches= carro= carros= autovett luxeauto
cash in transit: geldtransport waardetransp fourgon furgon blindado portavalor vardetransport vaerditransport konwoj
cash in transit: armoured armored cash-in-transit blindato
cash machines: atm= atms= geldautomat plofkraak bancomat bankomat cajeros distributeur caixas_automat
castle: castle kasteel schloss= chateau castillo castello castelo slott= zamek= palace palast paleis da:slot=
catalytic converters: catalytic katalysator catalys catalizador catalizzat
cattle: cattle cow= cows koeien kuhe= vache vaca= vacas mucca bovin gado= nötkreatur kvaeg bydlo pig= pigs varken
cattle: schwein porc= cerdo maial suin porco sheep schap= schapen schaf= mouton oveja pecor
charity: charity charit goed_doel spendengeld wohltat caritat association_carit stiftung donatie donation donativ
charity: donacion beneficen dobroczyn valgoren velgoren foundation fundacion fundacj
chemicals: chemical chemicali chimiq quimic chimic chemie= chemika kemikal kemisk precursor prekursor precurseur
chemicals: precursori grundstoff
children: child children kinder= kinderen enfant enfants nino= ninos= nina= ninas= menores minderjahr minderjar
children: minori= minore= bambin crianc barnen= bornene dzieci dziecko mineur mineurs underage minorenn nl:kind=
children: de:kind= da:born= da:barn= sv:barn= es:menor= pt:menor=
Christmas: christmas kerst weihnacht noel= navidad natale= natal= jul= swiat bozego_narodzen
churches: church kerk= kirche eglise iglesia chiesa igreja kyrka kyrkan kirke= kosciol priest= priester pretre
churches: sacerdot prete= padre= prast= praest ksiadz bishop bisschop bischof obispo vescovo
clothing: cloth clothes kleding kleidung vetement ropa= vestit abbigliam roupa klader kladesp toj= odziez shoes
clothing: schoenen schuhe chaussure zapat scarpe sapat skor= buty= sneaker perfum parfum profum handbag handtas
clothing: en:brand=
clothing: merkkled textil
cocaine: cocain kokain coca=
company: company companies firma= firmas= firmen= bedrijf bedrijv unternehmen entrepris empresa= empresas= azienda
company: aziende foretag= virksomh spolka spolki societe societa firms=
container: container contenedor conteneur kontener contentor conteiner
couple: couple echtpaar ehepaar pareja coppia casal= ektepar parret malzen
courier: courier koerier kurier livreur repartidor corriere estafeta kurer pickup
Covid: covid corona= coronav korona pandemi vaccin vacuna impf szczepion mask= masks= masken mascarill mascherin
Covid: mondkap
crew: crew bemanning besatzung equipage tripul equipagg besattn besaetn zalog zaloga captain kapitein kapitan capitain
crew: capitan kapten kaptajn skipper seaman
cryptocurrency: crypto krypto bitcoin cripto criptomon cryptomon stablecoin
customs: customs douan zoll= zollfahn zollbeam zollamt aduan dogan alfandeg receita_federal tull=
customs: tullen tullverk told= toldst celn= celni celnik skarbow
data: databas daten= datos= dados= datenleck database leak= leaked datalek datas it:dati=
diplomat: embass ambass botschaft diplomat embajad embaixad consul konsul
doctor: doctor doctors arzt= arzte arts= artsen medecin medic= medici= medico= medicos lekarz lakare laege= laeger
doctor: physician nurse krankenpfl verpleegk infirm enferm sjukskot sygeplej pielegniark
dogs: dog= dogs= puppy puppies hond= honden hund= hunde= hunden welpen= welpe= pup= pups= chien= chiens= chiot perro=
dogs: perros= cachorr cuccioli cucciol caes= hundar valp= valpar hvalp psow= szczeni it:cane= it:cani= pl:pies=
dogs: pl:psy= pt:cao=
driver: driver chauffeur fahrer= bestuurder conducteur conductor autista motorista forare= chauffor kierowc
drones: drone drones drohne dron=
ecstasy: ecstasy xtc= mdma= extasi= extase=
eels: eel= eels= glasaal paling aal= aale= anguil angulas enguia alyngel alar= sv:al= da:al= wegorz
elderly: elderly ouderen seniors senioren anzian ancian idosos= aldre= aeldre seniorow starsz pensioner rentner
elderly: retraite jubilad pensionist bejaarden ageing
electronics: laptop computer ordinateu ordenador
encryption: encrypt versleutel verschlussel chiffr encripta cifrad cifrat criptat szyfrow krypterad krypterade
encryption: krypteret kryptohand cryptotelef cryptophon kryptotelef
energy: electric elektric strom= energie energia energy gas= solar
environment: environm milieud milieudel umwelt medioambient medio_ambient ambiental ambientale miljo= miljobrott
environment: srodowisk pollut deforest entwald ontboss garimp desmatam
exchanges: borse bourse= bolsa= borsa= beurs handelsplatz exchange=
explosives: explosiv sprengstof explosie bomb= bombs= bomben= bommen= bombe= bombes= bomba= bombas= bombe sprangam
explosives: spraengs wybuch esplosiv esplosion detonat sprengung granat grenade granad
factory: factory factories fabriek fabrik usine fabrica= fabricas fabbric fabryk
farm: farm= farms= farmer boerderij bauernhof ferme= fermes= finca= fattoria quinta= fazenda garden= gospodarst bauer=
farm: boer= agricult landwirt agric sv:gard= da:gard=
festival: festival concert konzert concierto concerto koncert konsert carnival carnaval karneval carnevale
fireworks: firework vuurwerk feuerwerk artifice pirotec fogos_de fyrverk fyrvaerk fajerwerk
fish: fish= fishing fisch= fischer visser poisson pescad pescat pesce= peixe fiske= ryby= rybak seafood trawler trawl
fish: pecheur marisc almeja vongol fisk= vissen=
flowers: flower bloemen blumen fleurs flores= fiori= blommor blomster kwiat roses rozen
food: food= voedsel lebensmitt aliment livsmedel fodevar zywnosc olive_oil olijfolie olivenol huile= aceite olio=
food: azeite olivolja wine= wijn= wein= weine= vin= vino= vini= vinho wino= honey= honig= honing=
football: football voetbal fussball futbol calcio= calciat futebol fotboll fodbold pilkarz pilki_nozn soccer fifa=
football: uefa= hooligan
forest: forest bos= bossen wald= waldern foret bosque bosco= bosch skog= skov= lesie floresta pl:las= lasach
forum: forum foro= foren=
fruit: banana bananen banane platano obst frutta fruta= frukt ananas pineapple pina= abacax avocado aguacate citrus
fruit: coffee koffie kaffee cafe= caffe= sugar suiker zucker sucre azucar zucchero acucar fruit de:reis= rice=
fuel: fuel brandstof kraftstoff diesel carburant combustibl gasoil gasolio combustiv bransle braendst paliw petrol=
fuel: benzin benzine erdol oil=
garage: garage werkstatt taller= talleres officina oficina= verkstad vaerksted warsztat
gold: gold= goud= gouden ouro= guld= guldet zlota= lingot ingot goldbarr goudstav goldmun lingotti barras_de_ouro
gold: es:oro= it:oro= pl:zloto= pl:zlota=
grave: grave= graves= graf= grab= graber tombe= tumba tomba= grav= grob= cemeter friedhof cementer cimiter cmentarz
grave: kerkhof
guards: guard= guards bewaker wachter gardien guardia_di vigilante vigilant vagter ochroniarz
harbour: port= ports= harbour harbor haven= hafen puerto porto= hamn= hamnen havn= havnen portu= porcie= seaport
harbour: zeehaven
heroin: heroin eroina
horses: horse= horses= paard pferd cheval= chevaux= caballo cavall haste= hastar= hest= heste= konie= konina= koni=
horses: paarden
hospital: hospital ziekenhui krankenhau klinik clinic clinica hopital ospedal sjukhus sygehus szpital kliniek clinique
hosting: hosting hoster bulletproof hebergeu alojamiento_web vpn= proxy rechenzentrum datacent datacenter
hotel: hotel hotels albergo hotell
identity papers: passport paspoort reisepass passeport pasaport passaport paszport identiteitsb ausweis
identity papers: personaldokument identity_card papiers document dokument visa= visum= visas=
influencer: influencer rapper youtub tiktok instagram telegram= whatsapp facebook
insurance: insur verzeker versicher assurance seguros= assicuraz seguradora forsakr forsikr ubezpiecz
islands: island eiland insel= isla= isola= ilha= oen= wyspa wyspie fr:ile=
jewels: jewel juwel schmuck bijou joya= joyas= joyer gioiell joia= joias= joalh smyck smykk bizuter juvel diamond
jewels: diamant brylant sieraden
Jews: synagog sinagog jewish joodse judisch juden juif= juive judio ebrei ebraic judeu judisk jodisk zydow antisemit
journalist: journalist reporter periodist giornalist jornalist dziennik verslaggev
judges: judge judges rechter richter juge= juges juez= jueces giudic juiz domare dommer sedzia
jury: jury geschwor
laboratory: laborator laborat labs= drugslab drogenlabor laboratoire de:labor=
lawyer: lawyer advoca anwalt anwalte rechtsanw avocat abogad avvocat adwokat advokat notar
leaders: leader kingpin ringleader baas kopf chef= cabecilla jefe= capo= lider liderem ledare leder= hovedmand
leaders: hauvudman szef bendeleider radelsf drahtzieh kopstuk cerveau cerebro
licence: rijbewijs fuhrerschein permis_de_conduire carnet_de_conducir patente= patenti= carta_de_conducao korkort
licence: korekort prawo_jazdy driving_licen
loans: loan loans leningen kredit= kredite prestamo prestit emprest lan= kredyt usury wucher usura fr:pret= fr:prets=
loot: loot= buit= beute= butin= botin= bottino bytet= bytte= lupem= pl:lup=
lorries: truck lorry lorries lkw= lastwagen vrachtwagen vrachtauto camion caminh lastbil ciezarow
luggage: suitcase koffer valise maleta valigi resvask kuffert walizk luggage bagage gepack equipaj bagagl bagaz
luggage: pt:mala= pt:malas=
luxury: luxur luxe= luxus lujo= lujos lusso luxo= lyx luksus
marketplace: marketplace marktplaats marktplatz mercado= mercati= mercato= marknadspl handelsplats rynek= handelspl
marketplace: handelsplatf place_de_marche online_market
marriage: marriage scheinehe schijnhuw mariage matrimon casament aktenskap aegteskab malzenst hochzeit wedding
marriage: bruiloft nozze boda= slub=
meat: meat= vlees fleisch viande carni= kott= mieso= miesa= slaughter slachth schlacht abattoir da:kod= carne=
medicines: medicin medicijn medikament medicament farmac lakemedel laegemid lekow= leki= lekami= arznei pharma
medicines: geneesmid pillen= pills= pilul pasti
metals: copper koper= kupfer cuivre cobre= rame= koppar kobber miedz metal= metals= metalen metaux metales metalli
migrants: migrant refugee vluchteling fluchtling refugi flyktin flygtning uchodz asyl asiel asile= asilo= asylum
migrants: immigra inmigra migranti imigrant migran
motorway: motorway highway snelweg autobahn autoroute autopista autovia autostrad autoestrad motorvag motorvej
Muslims: mosque moskee moschee mosquee mezquit moschea mesquit moske= meczet muslim moslim musulm mucul
NFTs: nft= nfts
nightclub: nightclub discothe diskothek discotec diskotek boate= nattklubb natklub klub_nocn nachtclub boite_de_nuit
nuclear: nuclear nuklear uranium radioact radioakt
oligarch: oligarch oligark oligarq oligarc
opioids: fentanyl fentanil opioid oxycodon nitazen opium opio= tramadol
parcels: parcel pakket paket paketen colis= paquete pacch encomend postal paczk pakke= postpak
parents: father vader= vater= pere= padre= pai= pappa fader ojciec ojca mother moeder= mutter= mere= madre= mae= moder
parents: matka matki parent ouders eltern genitor da:mor= sv:mor= da:far= sv:far=
passwords: password wachtwoord passwort passworter mot_de_passe contrasena senha= senhas= losenord haslo hasla
passwords: credential inloggeg zugangsdaten
patients: patient paciente pazient pacjent
pension: pension= pensions= pensioen renten= rente=
petrol stations: tankstell tankstation gasolinera station-service benzinaio bensinmack petrol_station gas_station
petrol stations: posto_de_gas
pharmacy: pharmacy pharmacies apothek apotheek pharmacie apotek aptek farmacia
phones: phone phones smartphone handy= handys= telefoon telefono telefoni telephone movil= moviles telefon mobiltele
phones: telefone telemov mobieltje
plantation: plantag kwekerij growhouse invernader indoor plantac odling plantas= plants= planter= planten= pflanzen=
plantation: piante= uprawa
police officers: policeman policemen police_officer police_officers politieman agenten= polizist policier
police officers: policia_militar poliziott carabinier agente= agentes= poliser betjent policjant politieagent
politician: politician politiker politicus parlament parliament parlement deput senator senador senateur mayor=
politician: burgemeest burgermeis maire= alcalde sindaco prefeito borgmast borgmest burmistrz president regering
politician: government regierung gouvernement gobierno governo poslanka pl:rzad= pl:posel= minister= ministers=
politician: ministr
programmer: programm developer ontwikkel entwickler developpeur desarrollador sviluppat administrator administrateur
programmer: administrador amministrat beheerder betreiber
prosecutors: prosecutor procureur staatsanwalt fiscalia fiscal_gen procura= procuraduri ministerio_publico aklagar
prosecutors: anklagemynd prokuratur parquet=
real estate: real_estate vastgoed immobil inmobil fastighet ejendom nieruchom villa= villas= mansion apartment
real estate: apartament appartement wohnung piso= appartamento landgoed landhuis
restaurant: restaurant ristorant restauracj eiscaf pizzeri trattori kebab
river: river rivier fluss= fleuve fiume flod= rzeka es:rio= pt:rio=
sailing: yacht jacht sailboat sailing segelboot segelschiff zeilboot zeilsch voilier velero= veleiro= barca_a_vela
sailing: segelbat sejlbad zaglow
school: school schools schule ecole escuela scuola escola skola= skolan skole= skolen szkol universit uniwersytet
school: teacher leraar lehrer professeur profesor insegnant professor larare laerer nauczyciel
scooter: scooter moped motorcycle motorrad motorfiets motocicl motorcykel motocykl moto= motos=
servers: server servers serveur servidor serwer
ships: ship= ships= vessel schip= schepen schiff navire buque barco nave= navi= navio fartyg skib= statek= statku=
ships: freighter frachter vrachtsch carguero cargueir tanker petrolier frachtschiff bateau
shops: shop= shops= store= stores= winkel winkels laden= geschaft geschafte magasin= magasins= tienda negozi negozio
shops: loja= lojas= butik butiker sklep sklepy supermar
singer: singer sanger= zanger cantant chanteu cantor= piosenk spiewak actor= actress schauspiel acteur attore skuespil
singer: skadespel aktor celebrit
skiing: ski= ski-resort
solar panels: solar= zonnepan fotovolt photovolt
soldiers: army leger= armee militar militair militaer ejercito esercito soldat soldier zolnierz wojsk exercito armen=
soldiers: navy marine= marina= armada= marinha
sport: sport= tennis olymp wielren cyclis ciclis athlete athlet
stadium: stadium stadion estadio stade=
statue: statue standbeeld sculpt escult skulptur skulptura estatua statua bronze bronzen bronzo bronce brons=
storage: warehouse loods= lagerhalle lagerhaus entrepot almacen magazzin armazem lager= lagerlok magazyn hangar
storage: nave_industrial bodega
submarine: submarin semisubmers semisumerg sottomarin onderzee ubat ubad lodz_podwodn
taxi: taxi
telecom: sim= simbox sim-box simkort telecom telekom teleco sms=
tobacco: tobacco tabak tabac tabaco tobak tyton sigaret sigarett zigarett cigaret cigarr papieros snus= vape
tokens: token tokens
tourists: tourist toerist touris turist turyst
toys: toys speelgoed spielzeug jouet juguet giocattol brinqued leksak legetoj zabawk
tractor: tractor traktor trattor gps=
train: train= trains= trein= treinen zuge= trenes treno= treni= rail railway bahnhof spoor= spoorweg jarnvag tag=
train: tagtraf toget= pociag kolej kolejow stazione estacion de:zug= de:bahn= es:tren= fr:gare=
tunnel: tunnel tunel
turtles: turtle tortoise schildpad schildkrot tortue tortug tartarug skoldpad zolw snake slang= schlang serpent
turtles: serpient shark= haai= hai= requin tiburon squal tiger leeuw lion= lowe= leon= leone
uniform: uniform
vault: vault kluis kluizen tresor schliessfach schliessfacher coffre coffres caja_fuerte cajas_de_seguridad cassett
vault: cofre bankfack kassaskap bankboks sejf safe_deposit depot=
video: video videos filmed gefilmd gefilmt livestream
waste: waste= afval abfall mull= mullskandal dechet dechets residuos rifiut residuo lixo= avfall affald odpad odpady
waste: dumping gefahrgut
watches: watch= watches= horloge uhr= uhren= reloj orologi relogi klocka= klockor= armbandsur zegark montres= montre=
weapons: weapon wapen waffe vuurwapen schusswaffe firearm armes= vapen skjutvap vaben= skydevab broni= gun= guns=
weapons: pistol rifle gewehr geweer karabin machinegun maschinengew pl:bron= fr:arme= es:arma= pt:arma= it:arma=
weapons: armas= it:armi=
website: website webseite websit webbplats webside internetseite portal stron_internetow strony_internetowe domain
website: domein dominio domanen domaine= sites= fr:site=
wife: wife vrouw_van ehefrau epouse esposa moglie hustru fru= zona husband echtgen ehemann marito marido
wildlife: wildlife artenschutz species fauna= animal animals animaux animales animali animais djur= djuren dyr= dyrene
wildlife: dier= dieren tier= tiere= zwierz cites= exotic reptil ivory ivoor elfenbein ivoire marfil avorio marfim
wildlife: elfenben kosc_sloniow rhino poach stroper wilder= braconn furtiv
women: woman women vrouw frau= frauen femme mujer donna= donne= mulher kvinna kvinnor kvinde kobiet
wood: timber hout= holz bois= madera legno legname madeira= drewn lumber wood= trae=
youth: teen= teens= teenag tiener adolesc jugend jongeren joven giovan jovem ungdom mlodzi nastolat youth jeunes
youth: jongens
"""
