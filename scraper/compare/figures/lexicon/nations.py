"""Peoples of countries as nouns, and kinds of places that are searched, side by side in ten languages; only words."""

NATIONS = """
Albanians Romanians Bulgarians Serbs Croats Bosnians Kosovars Greeks Turks | Albanezen Roemenen Bulgaren Serviërs
Kroaten Bosniërs Kosovaren Grieken Turken | Albaner Rumänen Bulgaren Serben Kroaten Bosnier Kosovaren Griechen Türken
| albanais roumains bulgares serbes croates bosniens kosovars grecs turcs | albaneses albanokosovares rumanos búlgaros
serbios croatas bosnios kosovares griegos turcos | albanesi romeni bulgari serbi croati bosniaci kosovari greci turchi
| albaneses romenos búlgaros sérvios croatas bósnios kosovares gregos turcos | Albańczyków Rumunów Bułgarów Serbów
Chorwatów Bośniaków Greków Turków | albaner rumäner bulgarer serber kroater bosnier greker turkar | albanere rumænere
bulgarere serbere kroater bosniere grækere tyrkere ;
Ukrainians Russians Belarusians Moldovans Georgians Armenians Chechens Poles Lithuanians Latvians Estonians Czechs
Slovaks Hungarians | Oekraïners Russen Wit-Russen Moldaviërs Georgiërs Armeniërs Polen Litouwers Letten Esten Tsjechen
Slowaken Hongaren | Ukrainer Russen Moldauer Georgier Armenier Polen Litauer Letten Esten Tschechen Slowaken Ungarn |
ukrainiens russes biélorusses moldaves géorgiens arméniens polonais lituaniens lettons estoniens tchèques slovaques
hongrois | ucranianos rusos bielorrusos moldavos georgianos armenios polacos lituanos letones checos eslovacos
húngaros | ucraini russi bielorussi moldavi georgiani armeni polacchi lituani lettoni cechi slovacchi ungheresi |
ucranianos russos bielorrussos moldavos georgianos arménios polacos lituanos letões checos eslovacos húngaros |
Ukraińców Rosjan Białorusinów Mołdawian Gruzinów Ormian Polaków Litwinów Łotyszy Estończyków Czechów Słowaków Węgrów |
ukrainare ryssar vitryssar moldaver georgier armenier polacker litauer letter ester tjecker slovaker ungrare |
ukrainere russere hviderussere moldovere georgiere armeniere polakker litauere letter estere tjekker slovakker
ungarere ;
Moroccans Algerians Tunisians Egyptians Nigerians Somalis Ghanaians Senegalese Eritreans Gambians | Marokkanen
Algerijnen Tunesiërs Egyptenaren Nigerianen Somaliërs Ghanezen Eritreeërs | Marokkaner Algerier Tunesier Ägypter
Nigerianer Somalier Ghanaer Eritreer | marocains algériens tunisiens égyptiens nigérians somaliens ghanéens sénégalais
érythréens guinéens maliens ivoiriens | marroquíes argelinos tunecinos egipcios nigerianos somalíes senegaleses
malienses | marocchini algerini tunisini egiziani nigeriani somali ghanesi senegalesi eritrei gambiani | marroquinos
argelinos tunisinos egípcios nigerianos somalis senegaleses angolanos guineenses moçambicanos | Marokańczyków
Algierczyków Tunezyjczyków Egipcjan Nigeryjczyków Somalijczyków | marockaner algerier tunisier egyptier nigerianer
somalier eritreaner | marokkanere algeriere tunesere egyptere nigerianere somaliere eritreere ;
Syrians Iraqis Iranians Afghans Pakistanis Indians Bangladeshis Nepalese Vietnamese Chinese Filipinos Thais | Syriërs
Irakezen Iraniërs Afghanen Pakistanen Indiërs Vietnamezen Chinezen Filipijnen Thai | Syrer Iraker Iraner Afghanen
Pakistaner Inder Nepalesen Vietnamesen Chinesen Filipinos Thailänder | syriens irakiens iraniens afghans pakistanais
indiens bangladais népalais vietnamiens chinois philippins thaïlandais | sirios iraquíes iraníes afganos pakistaníes
indios bangladesíes nepalíes vietnamitas chinos filipinos tailandeses | siriani iracheni iraniani afghani pachistani
indiani bengalesi nepalesi vietnamiti cinesi filippini thailandesi | sírios iraquianos iranianos afegãos paquistaneses
indianos nepaleses vietnamitas chineses filipinos tailandeses | Syryjczyków Irakijczyków Irańczyków Afgańczyków
Pakistańczyków Hindusów Nepalczyków Wietnamczyków Chińczyków Filipińczyków | syrier irakier iranier afghaner
pakistanier indier nepaleser vietnameser kineser filippinare thailändare | syrere irakere iranere afghanere
pakistanere indere nepalesere vietnamesere kinesere filippinere thailændere ;
Dutchmen Germans Belgians Frenchmen Britons Irishmen Spaniards Italians Portuguese Austrians Swedes Danes Norwegians
Finns | Nederlanders Duitsers Belgen Fransen Britten Ieren Spanjaarden Italianen Portugezen Oostenrijkers Zweden Denen
Noren Finnen | Niederländer Deutsche Belgier Franzosen Briten Iren Spanier Italiener Portugiesen Österreicher
Schweizer Schweden Dänen Norweger Finnen | néerlandais allemands belges français britanniques irlandais espagnols
italiens portugais autrichiens suisses suédois danois norvégiens finlandais | holandeses neerlandeses alemanes belgas
franceses británicos irlandeses españoles italianos portugueses austriacos suecos daneses noruegos | olandesi tedeschi
belgi francesi britannici inglesi irlandesi spagnoli italiani portoghesi austriaci svizzeri svedesi danesi norvegesi |
holandeses neerlandeses alemães belgas franceses britânicos irlandeses espanhóis italianos portugueses austríacos
suecos dinamarqueses noruegueses | Holendrów Niemców Belgów Francuzów Brytyjczyków Irlandczyków Hiszpanów Włochów
Portugalczyków Austriaków Szwedów Duńczyków Norwegów Finów | nederländare holländare tyskar belgare fransmän britter
irländare spanjorer italienare portugiser österrikare svenskar danskar norrmän finländare | hollændere tyskere
belgiere franskmænd briter irere spaniere italienere portugisere østrigere svenskere danskere nordmænd finner ;
Americans Canadians Australians Mexicans Colombians Venezuelans Brazilians Peruvians Ecuadorians Chileans Dominicans
Cubans Hondurans | Amerikanen Canadezen Australiërs Mexicanen Colombianen Venezolanen Brazilianen Peruanen Ecuadoranen
Chilenen Surinamers Antillianen | Amerikaner Kanadier Australier Mexikaner Kolumbianer Venezolaner Brasilianer
Peruaner Ecuadorianer Chilenen | américains canadiens australiens mexicains colombiens vénézuéliens brésiliens
péruviens équatoriens chiliens dominicains haïtiens | estadounidenses canadienses australianos mexicanos colombianos
venezolanos brasileños peruanos ecuatorianos chilenos dominicanos cubanos hondureños bolivianos paraguayos argentinos
| americani statunitensi canadesi australiani messicani colombiani venezuelani brasiliani peruviani ecuadoriani cileni
dominicani | americanos norte-americanos canadianos australianos mexicanos colombianos venezuelanos brasileiros
peruanos equatorianos chilenos bolivianos paraguaios | Amerykanów Kanadyjczyków Australijczyków Meksykanów
Kolumbijczyków Wenezuelczyków Brazylijczyków Peruwiańczyków Chilijczyków | amerikaner kanadensare australier mexikaner
colombianer venezuelaner brasilianare peruaner chilenare | amerikanere canadiere australiere mexicanere colombianere
venezuelanere brasilianere peruanere chilenere ;
Israelis Palestinians Jordanians Saudis Kurds Libyans Yemenis Ethiopians Rwandans |
Israëliërs Palestijnen Libanezen Jordaniërs Koerden Libiërs Soedanezen Ethiopiërs Congolezen | Israelis Palästinenser
Libanesen Jordanier Kurden Libyer Jemeniten Sudanesen Äthiopier Kongolesen | israéliens palestiniens libanais
jordaniens saoudiens kurdes libyens yéménites soudanais éthiopiens congolais rwandais | israelíes palestinos libaneses
jordanos saudíes kurdos libios yemeníes sudaneses etíopes congoleños | israeliani palestinesi libanesi giordani
sauditi curdi libici yemeniti sudanesi etiopi congolesi | israelitas israelenses palestinos palestinianos libaneses
jordanos curdos líbios sudaneses etíopes congoleses | Izraelczyków Palestyńczyków Libańczyków Jordańczyków Kurdów
Libijczyków Sudańczyków Etiopczyków Kongijczyków | israeler palestinier libaneser jordanier kurder libyer sudaneser
etiopier kongoleser | israelere palæstinensere libanesere jordanere kurdere libyere sudanesere etiopiere congolesere ;
"""
PLACES = """
houses homes flats apartments villas bungalows cottages residences dwellings rooms bedrooms | woningen huizen flats
appartementen villa's kamers verblijven | Wohnungen Häuser Villen Zimmer Wohnhäuser Appartements Unterkünfte | maisons
appartements villas logements chambres résidences pavillons | viviendas casas pisos apartamentos chalés chalets
habitaciones domicilios inmuebles fincas | abitazioni case appartamenti ville alloggi stanze residenze | casas
apartamentos moradias vivendas quartos residências habitações | mieszkań mieszkania domów domy willi pokoi kwater |
bostäder lägenheter hus villor rum adresser | boliger lejligheder huse villaer værelser ;
stores supermarkets kiosks jewellers pawnshops galleries bakeries butchers dealerships | winkels supermarkten kiosken
juweliers galerieën bakkerijen belwinkels autobedrijven | Geschäfte Läden Supermärkte Kioske Juweliere Galerien
Bäckereien Autohäuser | magasins commerces supermarchés kiosques bijouteries galeries boulangeries épiceries |
comercios supermercados quioscos joyerías galerías locutorios locales panaderías concesionarios | negozi supermercati
edicole gioiellerie gallerie panetterie esercizi tabaccherie concessionarie | supermercados quiosques ourivesarias
galerias padarias estabelecimentos comércios | sklepów sklepy supermarketów kiosków jubilerów galerii lombardów
komisów | butiker kiosker guldsmedsbutiker gallerier bagerier stormarknader bilfirmor | butikker kiosker supermarkeder
guldsmede gallerier bagerier ;
bars pubs clubs nightclubs restaurants cafés hotels brothels saunas casinos takeaways lounges | bars kroegen clubs
nachtclubs restaurants hotels bordelen casino's cafés shishalounges | Bars Kneipen Clubs Gaststätten Restaurants
Hotels Bordelle Lokale Cafés Spielhallen Shisha-Bars Wettbüros | bars boîtes clubs restaurants hôtels cafés casinos
brasseries discothèques | bares pubs clubes discotecas restaurantes hoteles burdeles cafeterías casinos prostíbulos |
bar locali discoteche ristoranti alberghi night circoli case sale centri | bares discotecas clubes restaurantes hotéis
cafés casinos bordéis boates | barów pubów klubów restauracji hoteli kasyn agencji lokali | barer pubar klubbar
restauranger hotell krogar bordeller kaféer | barer klubber restauranter hoteller bordeller caféer kasinoer værtshuse
;
salons parlours spas clinics surgeries pharmacies laboratories labs studios gyms hairdressers | salons klinieken
praktijken apotheken laboratoria labs studio's sportscholen kapperszaken massagesalons | Salons Kliniken Praxen
Apotheken Labore Studios Fitnessstudios Friseursalons Nagelstudios Barbershops | salons cliniques pharmacies
laboratoires studios cabinets instituts | salones clínicas farmacias laboratorios estudios gimnasios peluquerías
consultas | saloni cliniche farmacie laboratori studi palestre ambulatori centri | salões clínicas farmácias
laboratórios estúdios ginásios consultórios | salonów klinik aptek laboratoriów laboratoria gabinetów siłowni |
salonger kliniker apotek laboratorier studior gym | saloner klinikker apoteker laboratorier studier negleklinikker
frisørsaloner ;
offices companies firms businesses banks branches headquarters agencies bureaus | kantoren bedrijven firma's banken
filialen kantoorpanden hoofdkantoren bedrijfspanden | Büros Firmen Unternehmen Banken Filialen Geschäftsräume
Büroräume Kanzleien Betriebe Firmensitze | bureaux entreprises sociétés banques agences sièges locaux | oficinas
empresas sociedades bancos sucursales sedes despachos notarías | uffici aziende società banche filiali sedi studi
imprese | escritórios empresas sociedades bancos agências sedes gabinetes | biur biura firm banków oddziałów siedzib
kancelarii spółek | kontor företag banker filialer lokaler | kontorer virksomheder banker filialer firmaer lokaler ;
warehouses garages sheds barns hangars depots lockups storage units containers cellars basements | loodsen garages
schuren hallen opslagboxen depots kelders garageboxen magazijnen containers opslagplaatsen | Lagerhallen Garagen
Scheunen Hallen Depots Keller Lager Schuppen Lagerräume | entrepôts garages hangars granges dépôts caves box remises |
almacenes garajes naves cobertizos trasteros depósitos sótanos hangares | magazzini garage capannoni depositi cantine
box rimesse hangar | armazéns garagens barracões depósitos caves arrecadações hangares | magazynów garaży hal piwnic
stodół składów hangarów | lagerlokaler garage lador förråd källare magasin hangarer | lagre garager lader haller
kældre lagerlokaler lagerhaller ;
farms stables greenhouses plantations ranches fields vineyards estates properties plots | boerderijen stallen kassen
plantages percelen landgoederen erven | Bauernhöfe Ställe Gewächshäuser Plantagen Grundstücke Gehöfte Anwesen Höfe
Liegenschaften Objekte | fermes écuries serres plantations terrains propriétés | fincas granjas cuadras invernaderos
plantaciones parcelas ranchos cortijos | fattorie stalle serre piantagioni terreni poderi cascine masserie | quintas
fazendas estábulos estufas plantações terrenos herdades propriedades | gospodarstw farm stajni szklarni plantacji
posesji działek nieruchomości | gårdar stall växthus odlingar fastigheter tomter | gårde stalde drivhuse plantager
ejendomme grunde ;
factories workshops mills sawmills scrapyards quarries yards | fabrieken werkplaatsen zagerijen sloperijen terreinen
bedrijventerreinen | Fabriken Werkstätten Betriebe Schrottplätze Baustellen Anlagen | usines ateliers scieries casses
chantiers fabriques | fábricas talleres desguaces aserraderos canteras | fabbriche officine opifici cantieri segherie
autodemolizioni stabilimenti | fábricas oficinas sucatas estaleiros pedreiras | fabryk warsztatów tartaków złomowisk
wytwórni zakładów placów | fabriker verkstäder skrotar anläggningar byggplatser | fabrikker værksteder anlæg
skrotpladser byggepladser ;
schools mosques churches clubhouses shelters camps cells | scholen moskeeën kerken clubhuizen kampen cellen | Schulen
Moscheen Kirchen Vereinsheime Lager Zellen Hafträume | écoles mosquées églises camps cellules | escuelas mezquitas
iglesias campamentos celdas | scuole moschee chiese campi celle | escolas mesquitas igrejas acampamentos celas | szkół
meczetów kościołów obozów cel | skolor moskéer kyrkor läger celler klubblokaler | skoler moskéer kirker lejre celler
klubhuse ;
addresses locations places spots buildings premises blocks | adressen locaties plaatsen plekken gebouwen panden
percelen | Adressen Orte Örtlichkeiten Stellen Gebäude Objekte Standorte Räumlichkeiten Anschriften | adresses lieux
endroits bâtiments immeubles emplacements | direcciones lugares puntos edificios inmuebles emplazamientos ubicaciones
| indirizzi luoghi posti edifici immobili punti | moradas endereços locais pontos edifícios imóveis | adresów miejsc
miejsca lokalizacji budynków obiektów punktów | adresser platser ställen byggnader objekt fastigheter | adresser
steder bygninger lokaliteter objekter ejendomme ;
"""
