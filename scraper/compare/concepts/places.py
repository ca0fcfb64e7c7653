"""Towns and seas that languages spell unlike, and bodies of many countries: word beginnings by concept."""

# How they are written is told in `scraper.compare.concepts`.
PLACES = """
Antwerp: antwerp anvers= amberes anversa antuerp
Athens: athens athene athen= athenes atenas atene= aten= ateny atenach
Atlantic: atlanti
Balkans: balkan balcan
Baltic: baltic baltisch ostsee oostzee ostersjo ostersoen baltyk baltico
Barcelona: barcelon
Basel: basel= bazel= bale= basilea bazyle
Beijing: beijing peking pekin= pequim pechino pekin
Belgrade: belgrad
Berlin: berlin berlijn berlino berlim
Brussels: brussel bruxelles brussels bruselas bruxelas bruksel bryssel
Bucharest: bucharest boekarest bukarest bucarest bucureste bukareszt
Budapest: budapest budapes
Cairo: cairo= kairo kair=
Canary Islands: canary kanar canaria canarie= kanary
Cologne: cologne= koln= kolner keulen kolonia kolonii
Copenhagen: copenhag kopenhag copenhague kobenhav kopenhamn kobenhavn
Dubai: dubai doebai dubaj
Eurojust: eurojust
Europol: europol
Florence: florence florenz firenze florencia florenca florencj
Frankfurt: frankfurt francfort francoforte
Geneva: geneva geneve genf= ginevra ginebra genebra genew
Genoa: genoa genua genova genes= genovesi
Ghent: ghent gent= gand= gante=
Gothenburg: gothenburg goteborg gotemburg
Hamburg: hamburg amburgo hamburgo
Hong Kong: hong_kong hongkong
Interpol: interpol
Istanbul: istanbul estambul istambul stambul
Krakow: krakow krakau cracov cracow krakov
Kyiv: kyiv kiev kiew kijow kyjev
Lisbon: lisbon lisbonne lissabon lisboa lisbona lizbon
London: london londen londres londra londyn lontoo
Lyon: lyon= lyons= lione= liao=
Madrid: madrid madryt
Marseille: marseille marsella marsiglia marselha marsylia
Mediterranean: mediterr mittelmeer middelland mediterran medelhav middelhav srodziemn
Milan: milan= milaan mailand milano milao mediolan
Moscow: moscow moskau moskou moscou moscu mosca moskv moskw
Munich: munich munchen monachium munique monaco_di_baviera
Naples: naples napels neapel napoli napole neapol
New York: new_york nueva_york nowy_jork nowym_jorku nova_york nova_iorque
North Sea: north_sea noordzee nordsee nordsjon nordsoen mer_du_nord
Paris: paris parijs parigi paryz parisien parisin
Porto: oporto
Prague: prague praag prag= praga= praze prahy praha
Rome: rome= rom= roma= rzym romani
Rotterdam: rotterdam roterdam
Saint Petersburg: petersb pietroburgo
Seoul: seoul seul= seoel
Seville: seville sevilla sevilha siviglia sewill
Sofia: sofia=
The Hague: den_haag the_hague la_haye la_haya l'aia haag= haga= hadze=
Tokyo: tokyo tokio toquio
Turin: turin turijn torino turyn
Venice: venice venetie venedig venezia venise venecia veneza wenecj
Vienna: vienna wien wenen vienne= viena wieden wiedn
Warsaw: warsaw warschau varsovie varsovia varsavia warszaw
Zurich: zurich zurigo zurych
"""
