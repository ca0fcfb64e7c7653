"""Dutch words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.lexicon.shape import Lexicon, germanic, numbered, phrases, split, table

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
    numbers=germanic(_UNITS, _TENS, "en", "honderd") | {"anderhalf": 1.5, "anderhalve": 1.5, "tiental": 10.0},
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
        over="meer dan, ruim, minstens, minimaal, zeker, ten minste, tenminste, boven de, ruim een, meer dan een, "
        "dik, >",
        under="minder dan, tot wel, maximaal, hooguit, hoogstens, <",
        about="ongeveer, circa, ca, ca ., zo n, rond de, omstreeks, bijna, een kleine, krap, plusminus, naar "
        "schatting, "
        "om en nabij de, rond, ~",
    ),
    behind=phrases(over="of meer, plus, +", about="tal"),
    between=split("tussen"),
    to=split("tot"),
    since=split("van"),
    links=split("en"),
    articles=split("een"),
    halves=split("half halve"),
    vague=split("enkele paar tientallen honderden duizenden meerdere verschillende"),
    nouns=table(
        arrests="arrestaties aanhoudingen arrestanten aangehoudenen",
        suspects="verdachten",
        victims="slachtoffers gedupeerden",
        searches="doorzoekingen huiszoekingen zoekingen invallen",
        countries="landen",
        deaths="doden",
        injured="gewonden",
        convicted="veroordeelden",
        firearms="vuurwapens pistolen geweren revolvers",
        weapons="wapens",
        ammunition="patronen kogels",
        vehicles="voertuigen auto's vrachtwagens motoren scooters bestelbussen personenauto's",
        servers="servers",
        domains="domeinen domeinnamen",
        websites="websites platforms",
        accounts="accounts bankrekeningen rekeningen",
        devices="telefoons computers laptops apparaten smartphones gegevensdragers",
        wallets="wallets",
        pills="pillen tabletten",
        plants="hennepplanten wietplanten cannabisplanten",
        users="gebruikers klanten",
        officers="agenten politieagenten rechercheurs politiemensen",
    ),
    single=table(
        arrests="arrestatie aanhouding",
        suspects="verdachte",
        victims="slachtoffer",
        searches="doorzoeking huiszoeking",
        firearms="vuurwapen pistool",
        weapons="wapen",
        vehicles="voertuig auto",
        servers="server",
        persons="persoon",
        actors="man vrouw",
        deaths="dode",
        injured="gewonde",
        countries="land",
    ),
    needs={},
    people=split("mensen personen"),
    actors=split(
        "mannen vrouwen verkopers kopers leden jongens meisjes jongeren tieners minderjarigen inwoners beheerders "
        "nederlanders belgen medewerkers handelaren dealers hackers kopstukken bestuurders kinderen "
        "criminelen voortvluchtigen mannelijke vrouwelijke automobilisten jongemannen broers"
    ),
    premises=split("panden woningen huizen adressen locaties plaatsen plekken gebouwen bedrijven loodsen"),
    roles=table(
        arrests="aangehouden opgepakt gearresteerd arresteert arresteren ingerekend gepakt",
        detained="vastgezet bewaring vastgehouden hechtenis vast",
        charged="aangeklaagd gedagvaard",
        convicted="veroordeeld",
        deaths="omgekomen overleden gedood doodgeschoten vermoord overleed overleden",
        injured="gewond verwond",
        searches="doorzocht binnengevallen invallen inval",
        rescued="gered",
    ),
    parted={
        "hield": ("aan", "arrests"),
        "hielden": ("aan", "arrests"),
        "houdt": ("aan", "arrests"),
        "houden": ("aan", "arrests"),
        "pakte": ("op", "arrests"),
        "pakten": ("op", "arrests"),
        "pakt": ("op", "arrests"),
    },
    auxiliaries=split("zijn werden worden wordt werd is was heeft hebben had hadden"),
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
    age=split("oud oude leeftijd jarige"),
    prison=split("cel celstraf gevangenisstraf gevangenis hechtenis detentie jeugddetentie"),
    sentenced=split("veroordeeld kreeg krijgt gekregen veroordeelde veroordeelt straf"),
    not_sentence=split(
        "voorwaardelijk voorwaardelijke proeftijd eist eiste eis geeist geleden afgelopen vorige oud minimaal "
        "ervaring "
        "komende tbs rijontzegging"
    ),
    maximum=split("maximaal maximum maximale riskeert riskeren hooguit"),
    money=table(
        money_seized="beslag inbeslaggenomen inbeslagname beslaggelegd afgepakt bevroren",
        money_loss="kwijt schade buitgemaakt gestolen opgelicht schadebedrag gedupeerden verlies verloren "
        "afhandig ontvreemd "
        "benadeeld oplichting schadepost buit",
        money_laundered="witgewassen witwassen",
        money_fine="boete geldboete boetes schadevergoeding ontnemingsvordering dwangsom",
        money_proceeds="omzet winst verdiend opbrengst verdiensten verdienden verdiende losgeld",
        money_reward="beloning tipgeld",
    ),
    worth=split("waarde waard straatwaarde"),
    assets=split("bezittingen vermogen goederen tegoeden cryptovaluta"),
    cash=split("contant contanten cash bankbiljetten contante"),
    inside=split("in"),
    compounds=True,
)
