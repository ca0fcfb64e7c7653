"""Towns and seas that languages spell unlike, and bodies of many countries: word beginnings by concept."""

# How they are written is told in `scraper.compare.concepts`.
PLACES = """
Antwerp: antwerp anvers= amberes anversa antuerp
Athens: athens athene= athen= athenes atenas atene= pl:aten= sv:aten= ateny atenach
Atlantic: atlantic atlantik atlantiq atlantisch atlantisk atlantyk atlanten= atlanter
Balkans: balkan balcan
Baltic: baltic baltisch ostsee oostzee ostersjo ostersoen baltyk baltico
Barcelona: barcelon
Basel: basel= bazel= fr:bale= basilea bazyle
Beijing: beijing peking pekin= pequim pechino pekin
Belgrade: belgrad
Berlin: berlin= berlins= berliner pl:berlin berlijn berlino berlim
Brussels: brussel bruxelles brussels bruselas bruxelas bruksel bryssel
Bucharest: bucharest boekarest bukarest bucarest bucureste bukareszt
Budapest: budapest budapes
Cairo: cairo= kairo kair=
Canary Islands: canary_isl kanaren= kanarisch kanarisk kanarieo canaria canarisch canarie= kanary
Cologne: cologne= koln= kolner keulen pl:kolonia= pl:kolonii=
Copenhagen: copenhag kopenhag copenhague kobenhav kopenhamn kobenhavn
Dubai: dubai doebai dubaj
Eurojust: eurojust
Europol: europol
Florence: florence florenz firenze florencia florenca florencj
Frankfurt: frankfurt francfort francoforte
Geneva: geneva geneve genf= ginevra ginebra genebra genew
Genoa: genoa genua genova fr:genes= genovesi
Ghent: ghent gent= gand= gante=
Gothenburg: gothenburg goteborg gotemburg
Hamburg: hamburg= hamburgs= de:hamburg pl:hamburg amburgo hamburgo
Hong Kong: hong_kong hongkong
Interpol: interpol
Istanbul: istanbul estambul istambul stambul
Krakow: krakow krakau cracov cracow krakov
Kyiv: kyiv kiev kiew kijow kyjev
Lisbon: lisbon lisbonne lissabon lisboa lisbona lizbon
London: london= londons= londoner londonien londen londres londra londyn lontoo
Lyon: lyon= lyons= lione= liao=
Madrid: madrid madryt
Marseille: marseille marsella marsiglia marselha marsylia
Mediterranean: mediterr mittelmeer middelland mediterran medelhav middelhav srodziemn
Milan: milan= milaan mailand milano milao mediolan
Moscow: moscow moskau moskou moscou moscu= it:mosca= moskv moskw moscov
Munich: munich munchen monachium munique monaco_di_baviera
Naples: naples napels neapel napoli= napolet napoles= neapol= neapolu= neapolit napolit
New York: new_york nueva_york nowy_jork nowym_jorku nova_york nova_iorque
North Sea: north_sea noordzee nordsee nordsjon nordsoen mer_du_nord
Paris: paris= pariser parisisk parijs parigi paryz parisien parisin
Porto: oporto
Prague: prague praag prag= praga= pradze= pragi= prahy praha
Rome: rome= rom= roma= rzym it:romani=
Rotterdam: rotterdam roterdam
Saint Petersburg: petersb pietroburgo
Seoul: seoul es:seul= it:seul= pt:seul= seoel
Seville: seville sevilla sevilha siviglia sewill
Sofia: sofia=
The Hague: den_haag the_hague la_haye la_haya l_aia= haag= pl:haga= hadze=
Tokyo: tokyo tokio toquio
Turin: turin= turiner= turijn torino= turyn
Venice: venice venetie venedig venezia venise venecia veneza wenecj
Vienna: vienna wien= de:wien wenen= vienne= viena pl:wieden wiedn
Warsaw: warsaw warschau varsovie varsovia varsavia warszaw
Zurich: zurich= zurichs= zurcher= zurigo zurych
"""
