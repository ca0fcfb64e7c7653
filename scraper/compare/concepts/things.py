"""Goods, vehicles, animals, buildings, people by what they do: word beginnings in ten languages, by concept."""

# How they are written is told in `scraper.compare.concepts`.
THINGS = """
accounts: account= accounts konten konto= konton= kontot= kontoen= kontonum bankkonto sparkonto girokonto rekening
accounts: bankkont compte_banc comptes= cuenta_banc cuenta_corr cuentas= conti= it:conto= pt:conta= pt:contas= konta=
accounts: pl:kont=
activist: activist aktivist attivist ativist militant klima= klimaa klimaschu klimawan klimaet= climate climat= climatic
activist: climatiq klimat= sv:klimat klimatu=
aircraft: en:plane= en:planes= aircraft airplane flugzeug vliegtuig avion= avions= aviones aereo= aerei= aviao= flygplan
aircraft: samolot jet= jets= helicopter helikopt helicopt hubschrau elicotter airline avioes= da:fly= da:flyet=
airport: airport luchthav flughaf aeroport aeropuert flygplats lufthavn lotnisk vliegveld
alcohol: alcohol alkohol alcool vodka wodka spirits= whisky
ammunition: ammunition munitie munition municion munizion municoes amunic sv:patron da:patron de:patronen=
amphetamine: amphetamin amfetamin anfetamin methamphetamin metanfetamin metamfetamin crystal= captagon
antiquities: antiquit antichit archaeol arqueol archeol archaol antigued antiguid antiquites fornminn oldsag arkeol
antiquities: arkaeo zabytk en:coins= munzen= moneda= monete= munten= mynt=
apps: app= apps= applicatie applik aplicaciones= aplicativ aplikac messenger messager message= messages= berichtend
apps: nachrichtend mensaj messagg mensag messaging
art: painting schilderij gemalde tableau= tableaux= cuadros= dipint quadri= quadros= maleri= maleriet= malerier= obraz=
art: obrazy= obrazow= museum museo= musei= musee= musees= muzeum museu= artwork kunstwerk kunst= oeuvre_d_art
art: oeuvres_d_art malning tavlor= konstverk galleri= galleriet gallery galleria= gallerie= galerie galleries= museen=
art: museer= museet=
artificial intelligence: deepfake kunstmatig kunstlich artificiel artificial
auction: auction veiling auktion enchere subast it:asta= it:aste= leilao aukcj
babies: baby= babys= babies babyen= babyer= newborn surrog adoption= adopcion adozion adopcj adoptie= saugling neugebor
babies: neonat recien_nac
bank cards: bankkart kreditkart creditcard bankkort kreditkort bankpas pinpas debitcard credit_card credit_cards
bank cards: carte_bancaire cartes_bancaires tarjeta tarjetas carta_di_credito
banknotes: banknote bankbilj falschgeld geldschein es:billet fr:billet banconot notas_falsas sedlar= sedlarna pengesed
banknotes: banknot
banks: bank= banks= banque= banques= banquier banqueir banquer banco= bancos= banca= banche= banki= bankow= banken=
banks: bancari
barber: barber kapper friseur coiffeu peluquer parrucch frisor barbearia fryzjer
beach: beach= beaches= strand= strander plage= plages= playa= playas= spiaggia praia plaz= strande= stranden=
bees: bee= bees= bijen de:biene abeja abeille abelha pszczol
bicycle: bicycle bike= bikes fiets fahrrad fahrrader fr:velo= de:velo= fr:velos= bicicl biciclet cykel cyklar pl:rower=
birds: bird= birds= vogel vogels vogeln oiseau pajaro aves= uccell fagel faglar fugl= fugle= ptak ptaki ptakow parrot
birds: papagei papegaai falcon en:finch
boats: boat= boats= speedboat schnellboot lancha embarcac it:barca= es:barca= pt:barca= narcolanch lodz= da:gummibad
boats: da:speedbad
bodies: corpse lijk= leiche= leichen= leichent leichenf leichnam cadav cadaver kadav zwlok zwloki stoffelijk dead_body
bodies: human_remains da:lig= liget= cuerpo_sin_vida cuerpos_sin_vida fr:corps= en:bodies=
books: library bibliothe bibliotec bibliotek books= boeken bucher fr:livres libros libri= livros bocker boger ksiazk
books: manuscri handschrift
borders: border= borders= grens= grenzen grenze frontier= frontiers= frontera= fronteras= it:confine= it:confini=
borders: fronteira grans= gransen graense= graensen= graenser= graenserne= graensekon granic frontiere= frontieres=
borders: frontiera=
bridge: bridge= bridges= nl:brug= nl:bruggen= brucke= brucken= autobahnbruck fr:pont= puente ponte= ponti= sv:bron=
bridge: broen= collapse einsturz instort pl:most= mostu=
brothers: brother nl:broer bruder frere= freres hermano fratell irmao broder= brodern brodre pl:braci pl:brat= bror=
building: building gebouw= gebouwen= flatgebouw kantoorgebouw schoolgebouw gebaude batiment= batiments= edifici edificio
building: edificios byggnad bygning budyn construction bouw= bauwirt baustell bouwplaats constructie constructora obras=
building: cantiere bygg= construcc construtora costruzion
bunker: bunker
bus: buses= autobus autocar autocarro onibus buss= bus=
businessman: businessm zakenman unternehmer entrepreneu entreprenor empresario empresaria= empresarias= imprendit
businessman: foretagsled biznesm tycoon magnat ondernemer geschaftsman affarsman
cables: cable cables kabel= kabels= kabeln= kabeldi kabelba seekabel sjokabel cable=
camera: kamera= kameras= kameran= kameraet= kameraer= kameraerne= kameror= kameraub kameraov uberwachungskam telecamer
camera: en:camera en:cameras nl:camera cctv=
cannabis: cannabis hashish hasch hasj hachich hachis haschisch marihuana marijuana wiet= wietplant wietkwek hennep
cannabis: hanf= hanfplant hampa konopi canapa maconha canhamo canamo
care homes: nursing_home care_home verpleeghuis pflegeheim pflegedienst altenheim ehpad= residencia_de_anc
care homes: residencia_de_may residencias_de_anc residencias_de_may casa_di_riposo lar_de_idosos aldreboende plejehjem
care homes: dom_opieki zorgfraude pflegebetrug
cars: car= cars= auto= autos= voiture vehicul vehicle veicol veicul fahrzeug voertuig sv:bil= da:bil= bilar= bilen=
cars: biler= samochod pojazd macchina= macchine= coche= coches= carro= carros= autovett luxeauto
cash in transit: geldtransport waardetransp fourgon_blind furgon_blind furgone_blind blindado portavalor vardetransport
cash in transit: vaerditransport konwoj armoured armored cash-in-transit blindato
cash machines: atm= atms= geldautomat plofkraak bancomat bankomat cajeros distributeur_auto distributeur_de_bil
cash machines: distributeurs_de_bil caixas_automat
castle: castle= castles= kasteel schloss= chateau= chateaux= castillo castello= castelli= castelo slott= zamek= palace
castle: palast= palaste= paleis da:slot=
catalytic converters: catalytic katalysator catalys catalizador catalizzat
cattle: cattle cow= cows koeien kuhe= vache= vaches= vaca= vacas mucca bovin gado= nötkreatur kvaeg bydlo pig= pigs
cattle: nl:varken schwein= schweine porc= cerdo maial suini= suino= suinos= porco= porcos= sheep schap= schapen schaf=
cattle: mouton oveja pecor
charity: charity charit goed_doel spendengeld wohltat caritat association_carit stiftung= stiftungen= donatie donation
charity: donativ donacion beneficen dobroczyn valgoren velgoren foundation fundacion fundacj fondazion fondation
chemicals: chemical chemicali chimiq quimic chimic chemie= chemika kemikal kemisk precursor prekursor precurseur
chemicals: precursori grundstoff
children: child= children kinder= kinderen enfant enfants es:nino= ninos= es:nina= es:ninas= menores minderjahr
children: minderjar minori= minore= bambin crianc barnen= bornene dzieci dziecko mineur mineurs underage minorenn
children: nl:kind= de:kind= da:born= da:barn= sv:barn= es:menor= pt:menor=
Christmas: christmas kerst= kerstm kerstd kersta kerstb kerstf kerstv weihnacht fr:noel= navidad it:natale= pt:natal=
Christmas: sv:jul= da:jul= boze_narodz swiateczn bozego_narodzen
churches: church= churches= kerk= kirche= kirchen= kircheng eglise iglesia chiesa igreja kyrka kyrkan kirke= kosciol
churches: priest= priester pretre sacerdot it:prete= pt:padre= prast= praest= praesten= praester= praesteg ksiadz bishop
churches: bisschop bischof obispo vescovo pfarrkirch stadtkirch dorfkirch
clothing: cloth clothes kleding kleidung vetement es:ropa= vestiti= vestito= abbigliam roupa klader kladesp toj= odziez
clothing: shoes schoenen schuhe chaussure zapato zapatill scarpe sapat sv:skor= buty= sneaker perfum parfum profum
clothing: handbag handtas en:brand= merkkled textil
cocaine: cocain kokain coca=
company: company companies de:firma= nl:firma= sv:firma= da:firma= pl:firma= pt:firma= pt:firmas= firmen= bedrijf
company: bedrijv unternehmen entrepris empresa= empresas= azienda aziende foretag= virksomh spolka spolki societe
company: societa= firms=
container: container contenedor conteneur kontener contentor conteiner
couple: couple= couples= echtpaar ehepaar pareja coppia casal= ektepar parret malzen sv:paret=
courier: courier koerier kurier livreur repartidor corriere estafeta kurer
Covid: covid de:corona= nl:corona= coronav koronaw pandemi vaccin vacuna de:impf szczepion mascarill mascherin mondkap
crew: crew bemanning besatzung equipage tripul equipaggio= equipaggi= besattn besaetn zalogi= zaloga= zaloge= captain
crew: kapitein kapitan capitain es:capitan kapten kaptajn skipper seaman
cryptocurrency: crypto krypto bitcoin cripto criptomon cryptomon stablecoin
customs: customs douan zoll= zollfahn zollbeam zollamt aduan dogan alfandeg receita_federal tull= tullen tullverk
customs: da:told= toldst celn= celni celnik skarbow
data: databas de:daten= datos= pt:dados= datenleck database leak= leaked datalek it:dati=
diplomat: embass ambass botschaft diplomat embajad embaixad consul= consuls= consulat consulaa consulad consulair
diplomat: consular konsul= konsulat
doctor: doctor doctors arzt= arzte nl:arts= artsen medecin medic= medici= medico= medicos lekarz lakare laege= laeger
doctor: physician nurse= nurses= krankenpfl verpleegk infirm enfermera enfermero enfermeir sjukskot sygeplej pielegniark
dogs: en:dog= en:dogs= puppy puppies hond= honden= hund= hunde= hunden welpen= welpe= pup= pups= chien= chiens= chiot=
dogs: chiots= perro= perros= cachorr cuccioli cucciol pt:caes= hundar sv:valp hvalp psow= szczeni it:cane= it:cani=
dogs: pl:pies= pl:psy= pt:cao=
driver: en:driver chauffeur fahrer= bestuurder conducteur conductor it:autist motorista forare= chauffor kierowc
drones: drone drones drohne dron=
ecstasy: ecstasy xtc= mdma= extasi= extase=
eels: eel= eels= glasaal glasal paling aal= aale= anguil angulas enguia alyngel alar= wegorz
elderly: elderly ouderen seniors senioren anzian ancian idosos= aldre= aeldre= seniorow starszych= starsza= starsi=
elderly: pensioner rentner retraite jubilad pensionist bejaarden ageing
electronics: laptop computer ordinateu ordenador
encryption: encrypt versleutel verschlussel chiffrement encripta cifrad cifrat criptat szyfrow krypterad krypterade
encryption: krypteret kryptohand cryptotelef cryptophon kryptotelef fr:chiffree= fr:chiffrees=
energy: electric elektric strom= energie energia energy gas= solar
environment: environm milieud milieudel umwelt medioambient medio_ambient ambiental ambientale miljo= miljobrott
environment: srodowisk pollut deforest entwald ontboss garimp desmatam
exchanges: borse bourse= beurs handelsplatz stock_exchange crypto_exchange
explosives: explosiv sprengstof explosie bomb= bombs= bomben= bommen= bombe= bombes= bomba= bombas= sprangam spraengs
explosives: wybuch esplosiv esplosion detonat sprengung granat grenade granada_de granadas= bombing sprangd sprangn
explosives: sprangt de:bombe da:bombe sv:bombe
factory: factory factories fabriek fabrik usine= usines= fabrica= fabricas fabbrica= fabbriche= fabryk
farm: farm= farms= farmer boerderij bauernhof finca= fattoria fazenda sv:garden= da:garden= gospodarst de:bauer= boer=
farm: agricult landwirt agric sv:gard= da:gard=
festival: festival concert= concerts= concerten= concertz konzert concierto concerto= concertos= concerti= koncert
festival: konsert carnival carnaval karneval carnevale
fireworks: firework vuurwerk feuerwerk feu_d_artifice feux_d_artifice pirotec fogos_de fyrverk fyrvaerk fajerwerk
fish: fish= fishing fisch= fischer nl:visser poisson pescad pescat pesce= peixe fiske= ryby= rybak seafood trawler trawl
fish: pecheur marisco marisqu es:almeja vongol fisk= vissen=
flowers: flower bloemen blumen fleurs flores= fiori= blommor blomster kwiat roses rozen=
food: food= voedsel lebensmitt alimento alimentar alimentacao alimentacion alimentai alimentation alimentazion alimenti=
food: aliments= livsmedel fodevar zywnosc olive_oil olijfolie olivenol huile= es:aceite olio= azeite olivolja en:wine=
food: wijn= wein= weine= vin= vino= vini= vinho wino= honey= honig= honing=
football: football voetbal fussball futbol it:calcio= calciat futebol fotboll fodbold pilkarz pilki_nozn soccer fifa=
football: uefa= hooligan
forest: forest= forests= forestal forestier foreste= bos= nl:bossen= wald= waldern fr:foret bosque boschi= bosco= skog=
forest: skov= lesie= lasu= floresta pl:las= lasach foresta=
forum: forum foro= de:foren=
fruit: banana bananen banane platano de:obst= frutta fruta= frukt= frukter= frukten= ananas pineapple es:pina= abacax
fruit: avocado aguacate citrus coffee koffie kaffee es:cafe= pt:cafe= caffe= sugar= suiker zucker= fr:sucre azucar
fruit: zucchero acucar fruit= fruits= de:reis= rice=
fuel: fuel brandstof kraftstoff diesel= dieseld dieselk carburant combustibl gasoil gasolio combustiv bransle braendst
fuel: paliw petrol= benzin benzine erdol oil=
garage: garage werkstatt es:taller= es:talleres officina pt:oficina= verkstad vaerksted warsztat
gold: gold= goud= gouden ouro= guld= guldet zlota= lingot ingot goldbarr goudstav goldmun lingotti barras_de_ouro
gold: es:oro= it:oro= pl:zloto= pl:zlota=
grave: en:grave= en:graves= nl:graf= de:grab= de:graber it:tombe= es:tumba= es:tumbas= it:tomba= grav= pl:grob= cemeter
grave: friedhof cementer cimiter cmentarz kerkhof cimetier cemiter
guards: guard= guards bewaker wachter gardien guardia_di vigilante es:vigilant pt:vigilant vagter ochroniarz
harbour: en:port= fr:port= pl:port= ports= harbour harbor nl:haven= hafen= hafens= hafenst seehafen containerhafen
harbour: puerto= puertos= it:porto= pt:porto= hamn= hamnen havn= havnen= portu= porcie= seaport zeehaven
heroin: heroin eroina
horses: horse= horses= paard= paardens paardr pferd cheval= chevaux= caballo cavallo= cavalli= sv:hast= hastar= hest=
horses: heste= konie= konina= koni= paarden=
hospital: hospital ziekenhui krankenhau klinik clinic= clinics= clinica cliniche hopital ospedal sjukhus sygehus szpital
hospital: kliniek clinique
hosting: hosting hoster bulletproof hebergeu alojamiento_web vpn= proxy rechenzentrum datacent datacenter
hotel: hotel hotels albergo hotell
identity papers: passport paspoort reisepass passeport pasaport passaport paszport identiteitsb ausweis= ausweise=
identity papers: personalausw personaldokument identity_card papiers document= documents= documento= documentos=
identity papers: documenti= documenten= dokument= dokumente= dokumenten= dokumenter= dokumenty= dokumentow= en:visa=
identity papers: fr:visa= es:visa= de:visa= visum= en:visas= fr:visas= es:visas=
influencer: influencer rapper youtub tiktok instagram telegram= whatsapp facebook
insurance: insurance insured insurer verzeker versicher fr:assurance seguros= assicuraz seguradora forsakr forsikr
insurance: ubezpiecz asegurador
islands: en:island eiland insel= isla= isola= ilha= oen= wyspa wyspie fr:ile=
jewels: jewel= jewels= jewell jewelr juwel schmuck bijou joya= joyas= joyer gioiell joia= joias= joalh smyck smykk
jewels: bizuter juvel diamond diamant brylant sieraden
Jews: synagog sinagog jewish joodse judisch judend juden= juif= juive judio it:ebrei ebraic judeu judisk jodisk zydow
Jews: antisemit
journalist: journalist reporter periodist giornalist jornalist dziennik verslaggev
judges: judge judges nl:rechter= nl:rechters= onderzoeksrechter richter= richters= richtern= richterin= ermittlungsricht
judges: haftrichter amtsrichter juge= juges juez= jueces giudic juiz domare dommer= dommeren= dommere= dommerne= sedzia
jury: jury geschwor
laboratory: laborator laboratoi labs= drugslab drogenlabor laboratoire de:labor=
lawyer: lawyer nl:advoca advogad anwalt= anwalts= anwaltin anwaltsk anwalte= anwalten= rechtsanw avocat abogad avvocat
lawyer: adwokat advokat de:notar= de:notars= notaris notair notari notai advocaci
leaders: leader kingpin ringleader baas= bazen= de:chef= nl:chef= fr:chef= sv:chef= da:chef= cabecilla jefe= it:capo=
leaders: es:lider pt:lider pl:lider liderem ledare da:leder= hovedmand hauvudman szef bendeleider radelsf drahtzieh
leaders: kopstuk cerveau cerebro
licence: rijbewijs fuhrerschein permis_de_conduire carnet_de_conducir it:patente= patenti= carta_de_conducao korkort
licence: korekort prawo_jazdy driving_licen
loans: loan loans leningen kredit= kredite prestamo prestit emprest da:lan= banklan sv:lanet= kredyt usury wucher usura
loans: emprunt
loot: loot= buit= beute= butin= botin= bottino bytet= da:bytte= lupem= pl:lup=
lorries: truck lorry lorries lkw= lastwagen vrachtwagen vrachtauto camion caminhao caminhoe caminhone lastbil ciezarow
luggage: suitcase koffer valise maleta valigi resvask kuffert walizk luggage bagage gepack= gepacks equipaj bagagl bagaz
luggage: pt:mala= pt:malas=
luxury: luxur luxe= luxus lujo= lujos lusso luxo= lyx luksus
marketplace: marketplace marktplaats marktplatz mercado= it:mercati= it:mercato= marknadspl handelsplats handelspl
marketplace: handelsplatf place_de_marche online_market
marriage: marriage scheinehe schijnhuw fr:mariage matrimon casament aktenskap aegteskab malzenst hochzeit wedding
marriage: bruiloft nozze es:boda= slub= brollop bryllup
meat: meat= vlees fleisch viande carni= kott= mieso= miesa= slaughter slachth schlachth schlachter abattoir da:kod=
meat: carne=
medicines: medicin medicijn medikament medicament farmac lakemedel laegemid lekow= leki= lekami= arznei pharma geneesmid
medicines: pillen= pills= pilul pastilh pastill pastigli
metals: copper nl:koper= kupfer cuivre cobre= it:rame= koppar kobber miedz= miedzi metal= metals= metalen metaux metales
metals: metalli
migrants: migrant refugee vluchteling fluchtling refugiad refugie flyktin flygtning uchodzc asyl nl:asiel asile= asilo=
migrants: asylum immigra inmigra migranti imigrant migranci profug
motorway: motorway highway snelweg autobahn autoroute autopista autovia autostrad autoestrad motorvag motorvej
Muslims: mosque= mosques= moskee moschee mosquee mezquit moschea mesquit moske= meczet muslim moslim musulm mucul
NFTs: nft= nfts
nightclub: nightclub discothe diskothek discotec diskotek boate= nattklubb natklub klub_nocn nachtclub boite_de_nuit
nuclear: nuclear nuklear uranium radioact radioakt
oligarch: oligarch oligark oligarq oligarc
opioids: fentanyl fentanil opioid oxycodon nitazen opium opio= tramadol
parcels: parcel= parcels= pakket paket paketen colis= paquete pacch encomend paczk pakke= postpak
parents: father= fathers= nl:vader= vater= fr:pere= es:padre= it:padre= pt:pai= pappa= pappan= fader= fadern= faderen=
parents: ojciec ojca mother= mothers= moeder= mutter= fr:mere= madre= pt:mae= moder= moderen= matka matki parent=
parents: parents= parental ouders= pleegouders grootouders eltern genitor da:mor= sv:mor= rodzic foraeldr foraldr
passwords: password wachtwoord passwort passworter mot_de_passe contrasena senha= senhas= losenord haslo hasla
passwords: credential inloggeg zugangsdaten
patients: patient paciente pazient pacjent
pension: pension= pensions= pensioen de:renten= de:rente=
petrol stations: tankstell tankstation gasolinera station-service benzinaio bensinmack petrol_station gas_station
petrol stations: posto_de_gas
pharmacy: pharmacy pharmacies apothek apotheek pharmacie apotek aptek farmacia
phones: phone= phoned phones smartphone de:handy= handys= telefoon telefono telefoni telephone movil= moviles telefon
phones: mobiltele telefone telemov mobieltje
plantation: plantag kwekerij growhouse invernader indoor plantac odling plantas= plants= da:planter= nl:planten=
plantation: pflanzen= piante= uprawa
police officers: policeman policemen police_officer police_officers politieman agenten= polizist policier
police officers: policia_militar poliziott carabinier agente= agentes= poliser betjent policjant politieagent
politician: politician politiker politicus parlament parliament parlement deputad deputat deputow fr:depute senator
politician: senador senateur en:mayor= burgemeest burgermeis maire= alcalde sindaco prefeito borgmast borgmest burmistrz
politician: president regering government regierung gouvernement gobierno governo= governi= poslanka pl:rzad= pl:posel=
politician: minister= ministers= ministr
programmer: programmer= programmers programmier programmeur programador programator programist developer ontwikkelaar
programmer: entwickler developpeur desarrollador sviluppator administrator administrateur administrador amministratore
programmer: amministratori beheerder betreiber
prosecutors: prosecutor procureur staatsanwalt fiscalia fiscal_gen it:procura= procuraduri ministerio_publico aklagar
prosecutors: anklagemynd prokuratur parquet= procurador prokurator es:fiscal=
real estate: real_estate vastgoed immobilie immobiliar it:immobil inmobil fastighet ejendom nieruchom villa= villas=
real estate: mansion= mansiones= mansions= apartment apartament appartement wohnung piso= appartamento landgoed landhuis
restaurant: restaurant ristorant restauracj eiscaf pizzeri trattoria kebab
river: en:river= en:rivers= rivier= rivieren= riviere= rivieres= fluss= fleuve fiume flod= rzeka es:rio=
sailing: yacht jacht sailboat sailing segelboot segelschiff zeilboot zeilsch voilier velero= veleiro= barca_a_vela
sailing: segelbat sejlbad zaglow
school: school schools schule ecole escuela scuola escola skola= skolan skole= skolen szkola szkole= szkoly= szkol=
school: szkoln universit uniwersytet teacher leraar lehrer professeur profesor insegnant professor larare laerer=
school: laereren= laerere= laererne= nauczyciel
scooter: scooter moped motorcycle motorrad motorfiets motocicl motorcykel motocykl moto= motos=
servers: server= servern= servers= serveur servidor pl:serwer de:server nl:server
ships: ship= ships= vessel schip= schepen schiff navire buque barco= barcos= it:nave= es:nave= it:navi= navio fartyg
ships: skib= statek= statku= freighter frachter vrachtsch carguero cargueir en:tanker de:tanker= nl:tanker= petrolier=
ships: petroliers= frachtschiff bateau
shops: shop= shops= en:store= en:stores= nl:winkel de:laden= ladendieb geschaft= geschafts= geschafte= geschaften=
shops: magasin= magasins= tienda negozi= negozio= loja= lojas= butik butiker sklep sklepy supermar
singer: singer de:sanger= da:sanger= sangare zanger cantant chanteu cantor= piosenk spiewak actor= actress schauspiel
singer: acteur= acteurs= attore skuespil skadespel pl:aktor celebrit
skiing: ski= ski-resort
solar panels: solar= zonnepan fotovolt photovolt
soldiers: army nl:leger= armee= armeen= militar militair militaer ejercito esercito soldat soldier zolnierz wojsk
soldiers: exercito navy marine= es:marina= it:marina= marinha
sport: sport= tennis olymp wielren cyclis ciclis athlete athlet
stadium: stadium stadion estadio stade=
statue: statue= statues= statuen= standbeeld sculpt escult skulptur skulptura estatua statua bronze bronzen bronzo
statue: bronce brons=
storage: warehouse loods= lagerhalle lagerhaus entrepot almacen magazzin armazem lager= lagerlok magazyn hangar
storage: nave_industrial bodega
submarine: submarin semisubmers semisumerg sottomarin onderzee ubat ubad lodz_podwodn
taxi: taxi= taxin= taxis= taxif taxic taxist
telecom: en:sim= de:sim= fr:sim= es:sim= it:sim= nl:sim= simbox sim-box simkort telecom telekom telecom= telecommunic
telecom: telecomunic sms=
tobacco: tobacco tabak tabac tabaco tobak tyton sigaret sigarett zigarett cigaret cigarr papieros snus= vape= vapes=
tobacco: vaping
tokens: token= tokens=
tourists: tourist toerist touris turist turyst
toys: toys speelgoed spielzeug jouet juguet giocattol brinqued leksak legetoj zabawk
tractor: tractor traktor trattor
train: train= trains= trein= treinen trenes treno= treni= rail= railway bahnhof spoorweg jarnvag sv:tag= sv:taget=
train: tagtraf toget= pociag kolei= kolejow stazione_ferrov stazione_central ferrovi estacion_de_tren ferrocarril
train: de:zug= de:bahn= es:tren= fr:gare=
tunnel: tunnel tunel
turtles: turtle tortoise schildpad schildkrot tortue tortug tartarug skoldpad zolw snake nl:slang= schlang serpent
turtles: serpient shark= haai= de:hai= requin tiburon squalo= squali= tiger= tigers= tigre leeuw= leeuwen= lion= de:lowe
turtles: es:leones= it:leone=
uniform: uniform
vault: vault kluis= kluisj kluizen de:tresor schliessfach schliessfacher coffre-fort coffres-forts caja_fuerte
vault: cajas_de_seguridad cassetta_di_sicur cassette_di_sicur cofre bankfack kassaskap bankboks sejf safe_deposit
video: video videos filmed gefilmd gefilmt livestream
waste: waste= afval= afvalc afvald afvalw abfall mull= mullskandal dechet dechets residuos rifiuti= residuo lixo= avfall
waste: affald odpady= odpadow= odpadami= dumping gefahrgut
watches: watches= horloge armbanduhr luxusuhr uhren= reloj orologi relogi klocka= klockor= armbandsur zegark montres=
weapons: weapon wapen waffe vuurwapen schusswaffe firearm armes= vapen skjutvap vaben= skydevab broni= gun= guns= pistol
weapons: rifle= rifles= da:rifle gewehr= gewehre= geweer= geweren= machinegeweer karabin machinegun maschinengew
weapons: pl:bron= fr:arme= es:arma= pt:arma= it:arma= armas= it:armi=
website: website webseite websit webbplats webside internetseite portal stron_internetow strony_internetowe domain
website: domein dominio= dominios= domanen nom_de_domaine noms_de_domaine nl:sites= pt:sites= it:siti= it:sito=
website: site_internet sites_internet fr:site=
wife: wife vrouw_van ehefrau epouse esposa moglie hustru fru= pl:zona= pl:zony= husband echtgen ehemann marito marido
wildlife: wildlife artenschutz species fauna= animal animals animaux animales animali animais djur= djuren da:dyr=
wildlife: dyrene dier= nl:dieren de:tier= de:tiere= de:tieren= zwierz exotic reptil ivory ivoor elfenbein=
wildlife: trafic_d_ivoire marfil avorio marfim elfenben kosc_sloniow rhino poach stroper wilderer wilderei braconn
wildlife: furtiv
women: woman women vrouw frau= frauen femme mujer donna= it:donne= mulher kvinna kvinnor kvinde kobiet
wood: timber= hout= holz fr:bois= madera legno legname madeira= drewn lumber wood= da:trae=
youth: teen= teens= teenag tiener adolesc jugend jongeren es:joven giovane giovani= jovem ungdom mlodzi nastolat youth
youth: jeunes jongens jovens=
"""
