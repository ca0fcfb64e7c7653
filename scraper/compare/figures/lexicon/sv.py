"""Swedish words for figures, with their definite forms; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, calendar, nordic, numbered, phrases, split, table, verbs

_UNITS = numbered(
    "en/ett två/tvenne tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton/aderton "
    "nitton"
)
_TENS = {
    "tjugo": 20.0,
    "trettio": 30.0,
    "fyrtio": 40.0,
    "femtio": 50.0,
    "sextio": 60.0,
    "sjuttio": 70.0,
    "attio": 80.0,
    "nittio": 90.0,
}

SWEDISH = Lexicon(
    code="sv",
    decimal=",",
    spaced=True,
    numbers=nordic(_UNITS, _TENS, "hundra", "tusen")
    | {"dussin": 12.0, "dussinet": 12.0, "tiotal": 10.0, "tjugotal": 20.0, "trettiotal": 30.0, "fyrtiotal": 40.0}
    | {
        "femtiotal": 50.0,
        "sextiotal": 60.0,
        "sjuttiotal": 70.0,
        "attiotal": 80.0,
        "nittiotal": 90.0,
        "hundratal": 100.0,
        "femtontal": 15.0,
        "anderthalvt": 1.5,
    },
    magnitudes={
        "tusen": 1e3,
        "miljon": 1e6,
        "miljoner": 1e6,
        "mkr": 1e6,
        "mnkr": 1e6,
        "mdkr": 1e9,
        "tkr": 1e3,
        "mn": 1e6,
        "mln": 1e6,
        "milj": 1e6,
        "m": 1e6,
        "miljard": 1e9,
        "miljarder": 1e9,
        "mdr": 1e9,
        "biljon": 1e12,
        "biljoner": 1e12,
    },
    bounds=phrases(
        over="mer än, fler än, över, minst, åtminstone, drygt, uppemot, inte mindre än, mer än ett, "
        "mer än en, >, överstiger, överstigande, inte under",
        under="mindre än, färre än, upp till, högst, under, maximalt, max, upp emot, som mest, <, inte mer än",
        about="cirka, ca, ca ., omkring, ungefär, runt, nästan, närmare, knappt, uppskattningsvis, kring, "
        "ett, en, i runda tal, ~, strax över, strax under, lite mer än, lite över, nära, bortåt",
    ),
    behind=phrases(over="eller mer, eller fler, +", about="tal"),
    between=split("mellan"),
    to=split("till"),
    since=split("från"),
    links=split("och"),
    articles=split("en ett"),
    halves=split("halv halva halvt"),
    vague=split("flera några hundratals tusentals tiotals många par enstaka"),
    nouns=table(
        arrests="arresterade arresteringar gripna gripanden gripandena frihetsberövade frihetsberövanden anhållna "
        "gripande",
        suspects="misstänkta misstänkte huvudmisstänkta",
        victims="brottsoffer offer målsägande målsäganden drabbade målsägare målsägandena offren bedrägerioffer",
        searches="husrannsakningar husrannsakan razzior tillslag rannsakningar husrannsakningarna tillslagen "
        "genomsökningar",
        countries="länder stater medlemsländer medlemsstater nationer",
        deaths="döda dödsfall dödsoffer omkomna dödsoffren kroppar",
        injured="skadade lättskadade svårskadade sårade",
        convicted="dömda fällda domar",
        charged="åtalade medåtalade tilltalade",
        detained="häktade häktningar",
        firearms="skjutvapen pistoler gevär hagelgevär automatvapen revolvrar automatkarbiner vapenattrapper "
        "geväret pistol automatgevär kulsprutor kpistar hagelbössor startpistoler karbiner studsare",
        weapons="vapen knivar svärd machetes knogjärn dolkar armborst bajonetter yxor stickvapen",
        ammunition="patroner skott kulor ammunition",
        vehicles="fordon bilar personbilar lastbilar motorcyklar lyxbilar mopeder skåpbilar bussar långtradare "
        "taxibilar traktorer husbilar husvagnar skotrar tankbilar minibussar lastbilsekipage skoter "
        "polisbilar personbil bilarna fyrhjulingar epatraktorer limousiner cabrioleter jeepar hyrbilar "
        "sportbilar vans grävmaskiner",
        servers="servrar server",
        domains="domäner domännamn",
        websites="webbplatser webbsidor hemsidor sajter plattformar nätbutiker bluffsajter webbshoppar forum "
        "webbutiker portaler",
        accounts="konton bankkonton profiler kontona",
        devices="mobiltelefoner telefoner datorer mobiler enheter surfplattor smartphones hårddiskar usb- "
        "minnen mobil routrar modem drönare spelkonsoler simboxar läsplattor minneskort datorn laptops "
        "störsändare skrivare",
        wallets="plånböcker kryptoplånböcker",
        pills="tabletter piller kapslar ecstasytabletter narkotikatabletter",
        plants="cannabisplantor plantor",
        users="användare kunder abonnenter användarna medlemmar",
        officers="poliser polismän utredare tjänstemän polisanställda tulltjänstemän tullare kustbevakare "
        "inspektörer militärer kriminalare spanare soldater piketpoliser",
    ),
    single=table(
        arrests="gripande",
        suspects="misstänkt",
        victims="offer brottsoffer",
        searches="husrannsakan razzia tillslag",
        firearms="pistol",
        persons="person",
        actors="man kvinna",
        deaths="död dödsfall",
        injured="skadad",
        countries="land",
        vehicles="bil",
    ),
    needs={
        "medlemmar": split("forum sajt plattform registrerade sajten forumet"),
        "planbocker": split("digitala krypto kryptovaluta"),
        "enheter": split("digitala elektroniska"),
        "skott": split("ammunition skarpa"),
        "tillslag": split("polisen genomfördes gjordes olika samordnade mot"),
        "tjansteman": split("polisens tullens"),
        "kulor": split("ammunition"),
    },
    people=split("personer människor individer personerna"),
    actors=split(
        "andra medlemmar svenskar medborgare gärningsmän utländska åringar medåtalade danskar finländare "
        "polacker rumäner pensionären företrädare fotbollssupportrar hälare familjer hushåll finansiärer "
        "mellanhänder importörer åkare litauer letter ester ukrainare ryssar georgier moldaver bulgarer "
        "norrmän tyskar britter spanjorer turkar syrier afghaner vietnameser kineser albaner serber "
        "bärplockare säsongsarbetare mopedister passagerarna personal hantlangare målvakter utförare "
        "beställare kvinnliga manliga aktörer deltagare ungdomarna männen kvinnorna pojkarna flickorna "
        "bröderna killar tjejer killarna tjejerna bedragare bedragarna gärningspersoner gärningspersonerna "
        "förövare medhjälpare rattfyllerister rattfylleristerna fortkörare efterlysta entreprenörer papperslösa "
        "trafikanter livvakter resande"
    ),
    premises=split("hem bostad källarförråd sommarstugor massagesalonger"),
    roles=verbs(
        "sv",
        arrests="arresterade arresterats arresterades arresteras arresterad arresterat greps gripits gripit "
        "grips gripen gripna grep gripas griper gripa gripande gripandet frihetsberövats "
        "frihetsberövades frihetsberövade frihetsberövad frihetsberövas anhölls anhållits anhållna "
        "anhållen anhålls anhållit anhållas grepps tillfångatagits fångats ertappades ertappats tagits",
        detained="häktats häktades häktas häktade häktad häkte häktningsförhandlas omhändertogs omhändertagna "
        "omhändertogos omhändertog omhändertagits omhändertagit omhändertas omhändertagen kvarhållna",
        charged="åtalats åtalas åtalades åtalade åtalad åtalar åtalat åtal åtalet",
        convicted="dömts dömdes döms dömda dömd dömt dömde dömer fälldes fälls fällts skyldiga skyldig lagförda "
        "lagförts lagfördes",
        deaths="avlidit avled dog dött omkom omkommit dödades dödats dödade dödad avlider mördats mördades "
        "ihjäl omkommer drunknade drunknat knivmördades kvävdes dör dödar döda avlidna omkomna",
        injured="frakturer skadades skadats skadade skadad skadas skador sjukhus allvarligt knivskars brännskador "
        "rökskadade lindriga knivskadades sårades brännskadades vårdas vårdades behandlas behandlades "
        "sjukhuset sjukhusvård akuten skottskadades skottskadats rökskador påkörda",
        searches="genomsökts genomsöktes genomsökt rannsakats genomsökte husrannsakan slog söktes tillslag "
        "husrannsakningar genomsöker",
        rescued="räddades räddats räddat befriats befriades befriar räddar räddade räddas undsattes fritogs",
        victims="lurats lurades drabbats drabbades lurade utsatts utnyttjades utnyttjats utnyttjade lurat "
        "bedragits bedrogs exploaterats tvingade tvingades tvingats tvingas lurar bedrar utsatta",
        suspects="misstänker misstänkas misstänkta misstänks",
    ),
    parted={},
    auxiliaries=split("har hade är var blev blivit blir blivits kunde kunnat är under ha"),
    verb_last=True,
    stops=split(
        "av i och eller den det de en ett att för från ur med genom på vid efter som har hade är var blev kan men än "
        "under när där eftersom per deras sin sina hans dessa detta denna till om mot samt inom misstänks"
    ),
    fillers=split(
        "totalt sammanlagt de den i en ett också hittills även ytterligare andra dag drygt mer än minst nu till mot"
    ),
    breaks=split("som när medan efter eftersom men där innan sedan då att vilket vilka"),
    months=calendar("sv"),
    years=table(year="år års", month="månad månader månaders"),
    age=split("årig åriga årige åring åringar åringen årsåldern gammal gamla ålder åldern"),
    prison=split("fängelset fängelsestraffet fängelse fängelsestraff fängelsestraffen sluten galler"),
    sentenced=split("dömdes dömts döms dömd dömda dömde dömt dömer döma fick straff straffet får straffas avtjäna"),
    not_sentence=split(
        "yrkat yrkar yrkade yrkande krävt kräver villkorlig sedan senaste tidigare prövotid minst lägst äldre"
    ),
    maximum=split("maxstraffet maximalt maxstraff riskerar högst upp straffskalan straffmaximum hotas"),
    money=verbs(
        "sv",
        money_seized="beslag beslagtagits beslagtogs beslagtagna beslagtog beslagtas beslagtagit beslagen beslaget "
        "förvar kvarstad frysta frysts frystes fryst säkrats förverkade förverkats förverkas "
        "återfunnits omhändertagits omhändertogs förverka förverkar spärrats spärrade spärrades frös utmätt "
        "utmätts utmättes "
        "beslagtar fryser",
        money_loss="skadan skadorna lurat lura bedragit skada skador förlust förluster förlusten förlusterna "
        "lurats lurade lurad lurades bedrägeri bedrägerier stulit stöld stulna stals stulits rånade "
        "förlorat förlorade förlorar bedragits byte bytet svindlat undandragit skatteundandragande "
        "bluffats bedrogs överförde överföra överfört rånats undanhållit undanhållna moms skatteskuld sanera "
        "sanering saneringen kosta kostnad kostnaden kostnaderna kostade stal stjäla rånbyte "
        "rånbytet momskarusell karusell momsbedrägeri bluffat svindlade bedrägeriet skattebrott skattefusk "
        "stölder utpressats tömt tömde tömts rånet rån skatt försvann försvunnit förskingrat "
        "förskingrade bortförts bedragare bedragaren bedragarna bedragarnas stjäl bestulen bestulna bestulits "
        "försvinna försvinner",
        money_laundered="tvättat tvättade tvättats tvättades penningtvätt tvätta tvättar",
        money_fine="böter bot dagsböter skadestånd sanktionsavgift företagsbot bötfälls bötfälldes böterna "
        "skadeståndet straffavgift sanktionsavgiften "
        "miljösanktionsavgift miljösanktionsavgiften konkurrensskadeavgift sanktionsavgifter "
        "avgift böteslades vite viten ordningsbot bötfällts "
        "böta bötesbelopp",
        money_proceeds="vinst vinster vinsterna brottsvinsterna brottsvinsten omsättningen "
        "intäkterna omsättning omsatt omsatte tjänat tjänade intäkter brottsvinster lösensummor "
        "lösensumma inkomster vinning tjänar provision vinsten omsätter förtjänst inbringade inbringat "
        "inbringar",
        money_reward="belöning hittelön belöningen belöningar",
        money="skuld skulder lån borgen",
    ),
    worth=split(
        "värde värd värda värt värdet gatuvärde gatuvärdet marknadsvärde värderas värderade värderat "
        "värderad försäkrade försäljningsvärde gatuledet saluvärde värdera gatupris gatupriset"
    ),
    assets=split("tillgångar egendom fastigheter kryptovaluta tillgångarna beslagen bilar medel lyxbilar"),
    cash=split("kontanter kontant sedlar kontanta sedel kontantbelopp"),
    inside=split("i"),
    compounds=True,
    would=split("skulle hade kunnat kunde"),
    yields=split("sålts säljas inbringat inbringa gett sålt såldes"),
    coins={"kr": "SEK", "kronor": "SEK", "kronors": "SEK", "krona": "SEK"},
)
