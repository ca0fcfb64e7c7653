"""Dutch words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, germanic, numbered, phrases, split, table

_UNITS = numbered(
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien "
    "negentien"
)
_TENS = {
    "twintig": 20.0,
    "dertig": 30.0,
    "veertig": 40.0,
    "vijftig": 50.0,
    "zestig": 60.0,
    "zeventig": 70.0,
    "tachtig": 80.0,
    "negentig": 90.0,
}

DUTCH = Lexicon(
    code="nl",
    decimal=",",
    spaced=False,
    numbers=germanic(_UNITS, _TENS, "en", "honderd", "duizend")
    | {f"{unit}{joint}half": value + 0.5 for unit, value in _UNITS.items() for joint in ("en", "eneen")}
    | {"anderhalf": 1.5, "anderhalve": 1.5, "tiental": 10.0, "vijftiental": 15.0, "twintigtal": 20.0}
    | {"dertigtal": 30.0, "veertigtal": 40.0, "vijftigtal": 50.0, "zestigtal": 60.0, "zeventigtal": 70.0}
    | {"tachtigtal": 80.0, "negentigtal": 90.0, "honderdtal": 100.0},
    magnitudes={
        "duizend": 1e3,
        "miljoen": 1e6,
        "mln": 1e6,
        "mio": 1e6,
        "m": 1e6,
        "miljard": 1e9,
        "mld": 1e9,
        "mrd": 1e9,
        "biljoen": 1e12,
    },
    bounds=phrases(
        over="meer dan, ruim, minstens, minimaal, zeker, ten minste, tenminste, boven de, ruim een, "
        "meer dan een, dik, >, niet minder dan, overschrijdt de, overstijgt de",
        under="minder dan, tot wel, maximaal, hooguit, hoogstens, ten hoogste, op zijn hoogst, <, "
        "niet meer dan, nog geen",
        about="ongeveer, circa, ca, ca ., zo n, rond de, omstreeks, bijna, een kleine, krap, plusminus, "
        "naar schatting, om en nabij de, rond, ~, bij benadering, nagenoeg, grofweg, iets meer dan, "
        "iets minder dan, tegen de",
    ),
    behind=phrases(over="of meer, plus, +", about="tal"),
    between=split("tussen"),
    to=split("tot à"),
    since=split("van"),
    links=split("en"),
    articles=split("een"),
    halves=split("half halve"),
    vague=split("enkele paar tientallen honderden duizenden meerdere verschillende"),
    nouns=table(
        arrests="arrestanten gearresteerden opgepakten arrestaties aanhoudingen arrestanten aangehoudenen",
        suspects="hoofdverdachten medeverdachten verdachten",
        victims="benadeelden slachtoffertjes aangevers slachtoffers gedupeerden opgelichten gedupeerde",
        searches="invallen razzia's huiszoekingsbevelen doorzoekingen huiszoekingen zoekingen invallen "
        "instappen zoekacties invalacties huiszoeking",
        countries="landen lidstaten naties",
        deaths="dodelijke sterfgevallen omgekomenen doden lichamen overledenen",
        injured="gewonden lichtgewonden zwaargewonden gekwetsten",
        convicted="veroordeelden veroordelingen",
        firearms="handvuurwapens jachtgeweren machinegeweren automatische kalasjnikovs vuistvuurwapens vuurwapens "
        "pistolen geweren revolvers karabijnen mitrailleurs kalasjnikov handwapens hagelgeweren "
        "alarmpistolen gasdrukwapens machinepistolen",
        weapons="messen steekwapens wapens zwaarden machetes boksbeugels dolken kruisbogen bajonetten bijlen "
        "zakmessen hakmessen stiletto's tasers",
        ammunition="munitie patronen kogels",
        vehicles="wagens trucks personenwagens motorfietsen fatbikes busjes voertuigen auto's vrachtwagens motoren "
        "scooters bestelbussen personenauto's bestelauto's taxi's motorvoertuigen politieauto's "
        "dienstwagens bussen tankwagens bakwagens campers caravans bestelwagens bromfietsen tractoren "
        "quads trekkers personenvoertuigen bestelbusjes bedrijfswagens bedrijfsauto's vrachtauto's "
        "cabrio's terreinwagens sportwagens limousines stationwagens huurauto's touringcars minibussen "
        "graafmachines kiepwagens shovels snorfietsen opleggers luxewagens",
        servers="servers",
        domains="domeinen domeinnamen",
        websites="sites webshops webpagina's marktplaatsen websites platforms webwinkels pagina's nepwebshops fora "
        "portalen",
        accounts="profielen bankrekeningnummers accounts bankrekeningen rekeningen rekeningnummers "
        "betaalrekeningen spaarrekeningen",
        devices="mobieltjes gsm's tablets cryptotelefoons mobiele pc's toestellen telefoons computers laptops "
        "apparaten smartphones gegevensdragers gsm-toestellen simkaarten harddisks iPads harde schijven "
        "routers modems simboxen drones spelcomputers telefoontoestellen jammers printers notebooks "
        "werkstations stoorzenders usb-sticks iPhones mediaplayers cryptophones",
        wallets="wallets cryptowallets",
        pills="xtc-pillen pillen tabletten pilletjes capsules",
        plants="hennepplanten wietplanten cannabisplanten planten plantjes stekjes stekken hennepstekken wietstekken",
        users="abonnees bezoekers gebruikers klanten leden",
        officers="opsporingsambtenaren speurders inspecteurs politieambtenaren agenten politieagenten rechercheurs "
        "politiemensen douaniers marechaussees boa's handhavers militairen controleurs politiemannen "
        "wijkagenten boswachters kustwachters agentes dienders",
        charged="beklaagden",
    ),
    single=table(
        arrests="arrestatie aanhouding",
        suspects="verdachte",
        victims="slachtoffer",
        searches="doorzoeking huiszoeking inval zoeking",
        firearms="vuurwapen pistool",
        weapons="wapen",
        vehicles="voertuig auto personenauto bestelbus vrachtwagen scooter fatbike motor bromfiets bestelauto",
        servers="server",
        persons="persoon",
        actors="man vrouw agent agente politieman politieagent medewerker medewerkster bewoner bewoonster bestuurder "
        "inzittende passagier fietser jongen meisje brandweerman",
        deaths="dode",
        injured="gewonde",
        countries="land",
    ),
    needs={
        "leden": split("forum site platform website online geregistreerde"),
        "sites": split("web internet darknet phishing nepwebsites offline"),
        "toestellen": split("telefoons mobiele gsm"),
        "mobiele": split("telefoons"),
        "automatische": split("wapens geweren"),
        "bezoekers": split("website platform forum"),
        "profielen": split("online nep"),
        "wagens": split("beslag gestolen"),
        "dodelijke": split("slachtoffers"),
    },
    people=split("mensen personen"),
    actors=split(
        "drugssmokkelaars daders katvangers vijftigers twintigers britten duitsers fransen spanjaarden "
        "polen roemenen bulgaren albanezen anderen leden inwoners nederlanders belgen voortvluchtigen "
        "mannelijke vrouwelijke jongemannen arbeiders helers geldezels uitvoerders agressors zeilers "
        "zakenmannen voetbalfans kidnappers gokkers gezinnen huishoudens buren groothandelaren importeurs "
        "exporteurs transporteurs truckers vrachtwagenchauffeurs koppelbazen seizoenarbeiders "
        "arbeidsmigranten slachtofferhelpers zestigers zeventigers dertigers veertigers tachtigers turken "
        "marokkanen syriërs oekraïners russen italianen moldaviërs georgiërs litouwers spookjongeren "
        "pinners phishers drugskoeriers oplichters aanwezigen nepagenten neppolitieagenten weggebruikers "
        "drugsgebruikers zoons actievoerders medeplichtigen dammers helpers ronselaars facilitators "
        "opdrachtgevers zwartrijders"
    ),
    premises=split("adres opslagruimtes bedrijfsruimtes bunkers horecazaken vakantiehuisjes speelhallen gokhallen"),
    roles=table(
        victims="opgelicht gedupeerd benadeeld uitgebuit uitgebuite opgelichte dwong dwongen lichtte lichtten "
        "misbruikt misbruikte misleid bedrogen dupeert duperen oplichten bedriegt bedriegen misleidt "
        "misleiden uitbuiten onderbetaald bestolen",
        arrests="opgepakte gearresteerde aangehoudenen opgepakten gevat gevatte arrestatie aanhouding pakte "
        "aangehouden opgepakt gearresteerd arresteert arresteren ingerekend gepakt aangehoudene "
        "arresteerde arresteerden betrapt aanhouden aanhield gearresteerden gegrepen gesnapt geboeid "
        "klemgereden grijpt grijpen",
        detained="gevangengezet vastzitten opgesloten voorarrest vastgezet bewaring vastgehouden hechtenis vast "
        "vastgezeten ingesloten gedetineerd",
        charged="vervolgd aangeklaagd gedaagd aangeklaagd gedagvaard terechtstaan berechting dagvaardt dagvaardde "
        "dagvaarden vervolgt",
        convicted="veroordeelde veroordeelt veroordeelden veroordelen veroordeeld schuldig celstraffen gestraft",
        deaths="stierven gestorven omgebracht omgekomen overleden gedood doodgeschoten vermoord overleed "
        "overleden leven doodgestoken verdronken levenloos overlijden gestikt doodgereden bezweken "
        "verongelukt gesneuveld sterven sterft overlijdt verdrinken verdrinkt dood",
        injured="botbreuken brandwonden gewonde gewonden gewondgeraakt gewond verwond ziekenhuis zwaargewond "
        "lichtgewond gewondgeraakte verwondingen rookvergiftiging letsel intensive gekwetst "
        "neergestoken neergeschoten gehospitaliseerd onderkoeld onderkoelingsverschijnselen "
        "levensgevaar ziekenhuizen kneuzingen snijwonden schotwonden rookinhalatie verwondt verwonden",
        searches="doorzochten doorzoekt doorzoeken doorzochte onderzocht doorzocht binnengevallen invallen inval "
        "gezocht zochten doorzoeking",
        rescued="bevrijd gered gered gered ontzet bevrijdt bevrijdde bevrijden redden redde weggehaald redt",
        suspects="verdacht",
    ),
    parted={
        "hield": ("aan", "arrests"),
        "hielden": ("aan", "arrests"),
        "houdt": ("aan", "arrests"),
        "houden": ("aan", "arrests"),
        "pakte": ("op", "arrests"),
        "pakten": ("op", "arrests"),
        "pakt": ("op", "arrests"),
        "pakken": ("op", "arrests"),
        "viel": ("binnen", "searches"),
        "vielen": ("binnen", "searches"),
        "vallen": ("binnen", "searches"),
    },
    auxiliaries=split("zijn werden worden wordt werd is was heeft hebben had hadden blijven bleven"),
    verb_last=True,
    stops=split(
        "van in en of de het een te voor uit met door op bij na die dat was waren is zijn heeft hebben werd werden "
        "wordt worden kan als maar dan tijdens toen waar omdat per hun zijn haar deze dit aan tot om naar"
    ),
    fillers=split("op bij een de in totaal van het nog ook al meer dan ruim zeker andere"),
    breaks=split("die dat toen terwijl nadat omdat maar waar waarbij voordat"),
    months=split(
        "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun "
        "jul aug sept sep okt nov dec"
    ),
    years=table(year="jaar jaren", month="maand maanden"),
    age=split("oud oude leeftijd jarige jarigen"),
    prison=split(
        "celstraffen gevangenisstraffen cellen cel celstraf gevangenisstraf gevangenis hechtenis detentie "
        "jeugddetentie jeugdgevangenis jeugdcel tralies"
    ),
    sentenced=split(
        "veroordeeld kreeg krijgt gekregen veroordeelde veroordeelt straf kregen krijgen opgelegd "
        "veroordelen legt legde gestraft"
    ),
    not_sentence=split(
        "vordert vorderde vorderden gevorderd eisten eisen "
        "voorwaardelijk voorwaardelijke proeftijd eist eiste eis geeist geleden afgelopen vorige oud minimaal "
        "ervaring "
        "komende tbs rijontzegging"
    ),
    maximum=split(
        "kan hoogste maximaal maximum maximale riskeert riskeren hooguit hoogstens oplopen oplopend maximumstraf "
        "maximumstraffen strafmaximum strafbaar"
    ),
    money=table(
        money_seized="geconfisqueerd geconfisceerd geblokkeerd inbeslaggenomen bevriezen veiliggesteld "
        "verbeurdverklaard aangetroffen beslag inbeslaggenomen inbeslagname beslaggelegd afgepakt "
        "bevroren verbeurd beslaglegging inbeslagnames afgenomen meegenomen geblokkeerde afpakken "
        "onderschept onderscheppen bevriest bevroor",
        money_loss="schadebedragen gedupeerd opgelichte verduisterd bankhelpdeskfraude fraude benadeelden "
        "verduistering nadeel kwijtgeraakt afgetroggeld kwijt schade buitgemaakt gestolen opgelicht "
        "schadebedrag gedupeerden verlies verloren afhandig ontvreemd benadeeld oplichting schadepost "
        "buit benadelingsbedrag fraudebedrag belastingschade afgeperst misgelopen overgemaakt ontdoken "
        "ontduiking belastingontduiking belastingfraude carrousel geroofd saneringskosten opruimkosten "
        "opruimen schades kosten accijnsderving derving verduisterde belasting belastingen "
        "verdwenen verdween weggesluisd leeggeplunderd vandoor oplichters stelen steelt roven verliezen "
        "verliest verloor stalen afgeschreven bestolen verdwijnen verdwijnt ervandoor overgeboekt mislopen misliep",
        money_laundered="witwaste witwasten wit witgewassen witgewassen witwassen witwast",
        money_fine="geldboetes schadevergoedingen terugbetalen taakstraf boete geldboete boetes schadevergoeding "
        "ontnemingsvordering ontnemingsmaatregel dwangsom ontneming ontneemt ontnemen ontnomen ontnam ontnamen "
        "schikte schikten betalingsverplichting "
        "naheffing sanctie proceskosten bestuurlijke bekeuring bekeuringen smartengeld dwangsommen "
        "schikking",
        money_proceeds="winsten omgezet opbrengsten omzette verdienen verdient inkomsten omzet winst verdiend "
        "opbrengst verdiensten verdienden verdiende losgeld omzetten commissie overgehouden "
        "binnengehaald incasseerde incasseerden geïncasseerd",
        money_reward="beloning tipgeld looft loofde uitgeloofd beloningen",
        money="schulden schuld lening borgsom borgtocht inden gemeentebelastingen wegenbelasting",
    ),
    worth=split(
        "waarde waard straatwaarde verkoopwaarde marktwaarde dagwaarde winkelwaarde nominale "
        "handelswaarde straatprijs verkoopprijs"
    ),
    assets=split("bezittingen vermogen goederen tegoeden cryptovaluta beleggingen panden"),
    cash=split("contant contanten cash bankbiljetten contante briefgeld biljetten bankbiljet briefjes"),
    inside=split("in"),
    compounds=True,
    would=split("zou zouden kunnen"),
    yields=split("opgebracht opgeleverd opbrengen opleveren verkocht opbrachten"),
)
