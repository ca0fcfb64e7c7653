"""Danish words for figures, with their definite forms; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, calendar, germanic, numbered, phrases, split, table, verbs

_UNITS = numbered(
    "en/et to tre fire fem seks syv otte ni ti elleve/elve tolv tretten fjorten femten seksten sytten atten nitten"
)
_TENS = {
    "tyve": 20.0,
    "tredive": 30.0,
    "fyrre": 40.0,
    "halvtreds": 50.0,
    "tres": 60.0,
    "halvfjerds": 70.0,
    "firs": 80.0,
    "halvfems": 90.0,
}

DANISH = Lexicon(
    code="da",
    decimal=",",
    spaced=False,
    numbers=germanic(_UNITS, _TENS, "og", "hundrede", "tusind")
    | {
        "halvanden": 1.5,
        "halvandet": 1.5,
        "dusin": 12.0,
        "snes": 20.0,
        "hundred": 100.0,
        "tusind": 1e3,
        "tusinde": 1e3,
    },
    magnitudes={
        "tusind": 1e3,
        "tusinde": 1e3,
        "million": 1e6,
        "millioner": 1e6,
        "mio": 1e6,
        "mill": 1e6,
        "m": 1e6,
        "milliard": 1e9,
        "milliarder": 1e9,
        "mia": 1e9,
        "mrd": 1e9,
        "billion": 1e12,
        "billioner": 1e12,
    },
    bounds=phrases(
        over="mere end, flere end, over, mindst, i hvert fald, godt, ikke mindre end, mere end en, "
        "mere end et, >, overstiger, minimum, ikke under, ikke færre end, intet mindre end",
        under="mindre end, færre end, op til, højst, under, maksimalt, op mod, op imod, ikke over, <, "
        "ikke mere end, højest",
        about="cirka, ca, ca ., omkring, omtrent, rundt regnet, næsten, knap, knapt, tæt på, tæt ved, hen ved, "
        "anslået, henved, en, et, ~, lidt over, lidt under, lidt mere end, godt og vel",
    ),
    behind=phrases(over="eller mere, eller flere, +", about="stykker"),
    between=split("mellem"),
    to=split("til"),
    since=split("fra"),
    links=split("og"),
    articles=split("en et"),
    halves=split("halv halve halvt"),
    vague=split("flere nogle hundredvis tusindvis snesevis adskillige mange par enkelte"),
    nouns=table(
        arrests="arrestationer arresterede anholdelser anholdte anholdelserne anholdelse pågrebne",
        suspects="mistænkte mistænkt",
        victims="ofre forurettede ofrene forurettet svindelofre",
        searches="ransagninger razziaer ransagningerne ransagning razzia aktioner",
        countries="lande stater medlemslande medlemsstater nationer",
        deaths="døde dødsfald omkomne dræbte dødsofre dødsofrene lig",
        injured="sårede tilskadekomne kvæstede",
        convicted="dømte domfældte",
        charged="sigtede tiltalte medtiltalte",
        detained="fængslede varetægtsfængslede varetægtsfængslinger fængslinger",
        firearms="skydevåben pistoler rifler geværer revolvere haglgeværer maskinpistoler jagtgeværer jagtrifler "
        "automatrifler maskingeværer signalpistoler haglgevær gevær riffel automatvåben karabiner "
        "salonrifler",
        weapons="våben knive sværd macheter knojern dolke stikvåben bajonetter økser armbrøster ",
        ammunition="patroner skud ammunition",
        vehicles="køretøjer biler personbiler lastbiler motorcykler varevogne luksusbiler knallerter kassevogne "
        "scootere busser traktorer autocampere campingvogne tankvogne taxaer lastvogne udlejningsbiler "
        "patruljevogne patruljebiler firhjulstrækkere motorcykel varebiler politibiler kassebiler "
        "minibusser limousiner cabrioleter jeeps sportsvogne lejebiler firehjulstrækkere gravemaskiner "
        "quads",
        servers="servere",
        domains="domæner domænenavne",
        websites="hjemmesider websites platforme netsider webshops netbutikker fora hjemmeside netbutik "
        "webbutikker websider portaler",
        accounts="konti bankkonti kontoer profiler bankkonto",
        devices="mobiltelefoner telefoner computere mobiler enheder smartphones tablets bærbare harddiske "
        "routere modemmer droner spillekonsoller simbokse telefon mobiltelefon laptops harddisk jammere "
        "printere",
        wallets="tegnebøger wallets kryptopunge kryptotegnebøger",
        pills="piller tabletter kapsler ecstasypiller ecstasytabletter",
        plants="cannabisplanter hampplanter planter hashplanter skunkplanter",
        users="brugere kunder abonnenter brugerne medlemmer",
        officers="betjente politifolk efterforskere politibetjente betjentene toldere toldmedarbejdere soldater "
        "politiassistenter kontrollører inspektører politimænd kriminalfolk kystvagter polititjenestemænd "
        "polititjenestefolk politifolkene",
    ),
    single=table(
        arrests="anholdelse",
        suspects="mistænkt",
        victims="offer",
        searches="ransagning razzia",
        firearms="pistol",
        persons="person",
        actors="mand kvinde dansker svensker litauer polak rumæner",
        deaths="død dræbt",
        injured="såret",
        countries="land",
        vehicles="bil",
    ),
    needs={
        "medlemmer": split("forum side platform registrerede"),
        "enheder": split("digitale elektroniske"),
        "tegneboger": split("digitale krypto"),
        "skud": split("ammunition skarpe"),
        "baerbare": split("computere"),
    },
    people=split("personer mennesker folk individer personerne"),
    actors=split(
        "andre medlemmer danskere borgere statsborgere udlændinge rumænere svenskere årige håndlangere "
        "stråmænd medtiltalte nordmænd polakker sportsfolk hælere par familier husstande finansmænd "
        "mellemmænd importører vognmænd lastbilchauffører litauere letter ukrainere russere georgiere "
        "moldovere bulgarere tyskere briter spaniere tyrkere syrere afghanere vietnamesere kinesere "
        "albanere serbere rengøringsassistenter sæsonarbejdere knallertkørere personale formænd deltagere "
        "landsmænd kvindelige mandlige mændene kvinderne drengene brødrene svindlere svindlerne medhjælpere "
        "eftersøgte ekspedienter trafikanter muldyr"
    ),
    premises=split("sommerhuse grillbarer"),
    roles=verbs(
        "da",
        arrests="arresteret arresterede arresteres anholdt anholdes anholdte anholder anholdelsen anholde "
        "anholdelse anholdelser anholdelserne pågrebet pågreb pågribes anholdtes pågribe fanget grebet snuppet "
        "pågriber",
        detained="varetægtsfængslet fængslet varetægtsfængsles fængslede tilbageholdt varetægtsfængsling varetægt "
        "varetægtsfængslede tilbageholdte tilbageholdes frihedsberøvet",
        charged="sigtet sigtede sigtes tiltalt tiltales tiltalte sigter tiltale tiltalerejst sigtelse "
        "tiltalen sigtelsen",
        convicted="dømt dømtes dømmes idømt idømte dømte idømmes domfældt skyldige skyldig dømme straffet",
        deaths="dræbt omkommet omkom døde død dræbte døet afgået druknede druknet dør livet omkommer kvalt "
        "myrdet skuddræbt knivdræbt trafikdræbt dræber",
        injured="knoglebrud såret kvæstet skade skadet sårede kvæstede hospitalet sygehus sygehuset "
        "tilskadekommet skadestuen skadestue kvæstelser skader røgforgiftning brandsår knivstukket "
        "livsfare indlagt behandlet behandling skudsår forbrændinger påkørt skadestuer hospitaler rigshospitalet sårer",
        searches="ransaget ransagede ransages ransager ransagning slog ransagninger ransagelser slået gennemsøgt "
        "gennemsøgte endevendt endevendte rykkede rykker",
        rescued="reddet befriet befrier redder sikkerhed redde reddede undsat",
        victims="snydt svindlet ofre franarret franarrede narret udnyttet udnyttede snydte lokket snød tvang tvunget "
        "bedraget snyder narrer franarrer bedrager",
        suspects="mistænker mistænkt mistænkte mistænkes",
    ),
    parted={},
    auxiliaries=split("er var blev blevet bliver har havde være kunne kommet til i"),
    verb_last=True,
    stops=split(
        "af i og eller den det de en et at for fra med ved på efter som har havde er var blev kan men end under da "
        "hvor fordi per deres sin sine hans disse dette denne til om mod samt inden for bliver blevet"
    ),
    fillers=split(
        "i alt de den det også hidtil yderligere andre nu foreløbig der mere end mindst over samlet dag til mod"
    ),
    breaks=split("som der da mens efter fordi men hvor inden siden når at hvilket hvis"),
    months=calendar("da"),
    years=table(year="år års", month="måned måneder måneders"),
    age=split("årig årige åring gammel gamle alder alderen årsalderen"),
    prison=split("fængselsstraffe fængsel fængselsstraf ubetinget fængselsstraffen tremmer"),
    sentenced=split("dømt idømt dom dømmes fik straf straffen idømte får fængselsstraffe fængselsstraf idømme afsone"),
    not_sentence=split(
        "krævede kræver krævet påstand påstået påstod betinget siden seneste tidligere prøvetid mindst ældre varetægt"
    ),
    maximum=split("strafferammen strafferamme maksimalt risikerer højst op maksimumstraf straframme straframmen"),
    money=verbs(
        "da",
        money_seized="beslaglagt beslaglagde beslaglægger beslaglægges beslaglæggelse beslag konfiskeret "
        "konfiskerede konfiskeres indefrosset indefryst indefrøs sikret beslaglagte sikrede spærret "
        "indefrosne forvaring konfiskere konfiskerer indefryse inddraget beslaglægge indefryser",
        money_loss="tabet tabene skaden skaderne snydt franarre tab tabt mistede mistet skade skader snydt svindel "
        "svindlet bedrageri bedraget stjålet tyveri bytte franarret afluret udbytte stjal røvede "
        "underslæb unddragelse unddraget afgiftsunddragelsen bedragerier svindlede momssvindel narrede "
        "narret overførte overføre overført momskarrusel karrusel momssvig skattesvig moms afgifter afgift "
        "oprydning kostet kostede koste omkostninger stjålne stjæle røveri tyverier svindelnummer "
        "franarrede skattesnyd tømt strømtyveri skat opkrævet forsvundet forsvandt underslået afpresset "
        "bedragere bedragerne svindlere svindlerne stjæler taber",
        money_laundered="hvidvasket hvidvaskede hvidvask hvidvaskning hvidvaske",
        money_fine="bøde bøder bøden bøderne erstatning tillægsbøde erstatningen tillægsbøder godtgørelse bødestraf "
        "bødeforlæg dagbøder tort",
        money_proceeds="fortjeneste omsætning omsat tjent tjente indtægter profit løsesum løsesummer overskud udbyttet "
        "omsatte omsætter scoret scorede "
        "tjene tjener kastet indtjent indtjening gevinst indbragte indbragt indbringer",
        money_reward="dusør findeløn dusøren",
        money="gæld lån kaution",
    ),
    worth=split(
        "værdi værd værdien gadeværdi gadeværdien markedsværdi vurderet salgsværdi salgsværdien "
        "handelsværdi vurderes vurderer gadeplan gadepris gadeprisen"
    ),
    assets=split("værdier aktiver formue ejendomme kryptovaluta ejendele midler"),
    cash=split("kontanter kontant sedler kontante seddel kontantbeløb"),
    inside=split("i"),
    compounds=True,
    would=split("ville kunne skulle"),
    yields=split("solgt sælges indbringe indbragt sælge givet"),
    coins={"kr": "DKK", "kroner": "DKK", "krone": "DKK", "kroners": "DKK"},
)
