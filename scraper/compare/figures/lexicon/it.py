"""Italian words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, calendar, italian, numbered, phrases, split, table, verbs

_UNITS = numbered(
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_TENS = {
    "venti": 20.0,
    "trenta": 30.0,
    "quaranta": 40.0,
    "cinquanta": 50.0,
    "sessanta": 60.0,
    "settanta": 70.0,
    "ottanta": 80.0,
    "novanta": 90.0,
}
_ROUND = {
    "decina": 10.0,
    "dozzina": 12.0,
    "quindicina": 15.0,
    "ventina": 20.0,
    "trentina": 30.0,
    "quarantina": 40.0,
    "cinquantina": 50.0,
    "sessantina": 60.0,
    "settantina": 70.0,
    "ottantina": 80.0,
    "novantina": 90.0,
    "centinaio": 100.0,
    "migliaio": 1000.0,
}

ITALIAN = Lexicon(
    code="it",
    decimal=",",
    spaced=False,
    numbers=italian(_UNITS, _TENS) | {ten[:-1]: value for ten, value in _TENS.items()} | _ROUND | {"mille": 1e3},
    magnitudes={
        "mila": 1e3,
        "milione": 1e6,
        "milioni": 1e6,
        "mln": 1e6,
        "mio": 1e6,
        "m": 1e6,
        "miliardo": 1e9,
        "miliardi": 1e9,
        "mld": 1e9,
        "mrd": 1e9,
    },
    bounds=phrases(
        over="oltre, più di, più d, almeno, oltre i, oltre le, superiore a, superiori a, superiore ai, "
        "superiori ai, non meno di, ben oltre, supera i, superano i, supera, ben più di, sopra i, "
        "minimo, >, supera le, superano le, superava i, più di un, superato i, superato le, superano gli, superavano i",
        under="meno di, fino a, al massimo, un massimo di, sotto i, inferiore a, inferiore ai, massimo, <, "
        "non più di, non oltre",
        about="circa, quasi, intorno a, intorno ai, attorno a, attorno ai, approssimativamente, all incirca, "
        "una, poco più di, poco meno di, pressoché, oltre una, ~, sfiora i, sfiorano i, sfiora, "
        "sfiora le, sui, intorno alle, attorno alle, si aggira sui",
    ),
    behind=phrases(over="o più, e oltre, +", about="circa"),
    between=split("tra fra"),
    to=split("a ai"),
    since=split("da dai dalle"),
    links=split("e ed"),
    articles=split("un uno una"),
    halves=split("mezzo mezza"),
    vague=split("alcuni alcune diversi diverse numerosi numerose centinaia decine migliaia varie vari qualche"),
    nouns=table(
        arrests="arresti arrestati arrestate fermi fermati fermate catturati catture arrestato catturandi",
        suspects="sospettati sospettate sospetti indagati indagate sospette accusati indagato coinvolti",
        victims="vittime truffati truffate raggirati raggirate danneggiati raggirato",
        searches="perquisizioni blitz irruzioni decreti perquisizione",
        countries="paesi nazioni stati",
        deaths="morti decessi deceduti uccisi cadaveri salme deceduto corpi",
        injured="feriti ferite",
        convicted="condannati condannate condanne condanna",
        charged="imputati imputate denunciati denunciate denunce incriminati",
        detained="detenuti",
        firearms="pistole fucili rivoltelle mitragliatrici carabine mitragliette revolver kalashnikov lupare "
        "lunghe corte mitra pistola fucile doppiette",
        weapons="armi coltelli pugnali katane machete coltello tirapugni spade baionette asce balestre sciabole",
        ammunition="munizioni proiettili cartucce colpi pallottole",
        vehicles="veicoli automobili auto autovetture vetture camion motociclette moto furgoni autocarri automezzi "
        "autoveicoli scooter suv autocarro autoarticolati camper motocicli motorini ciclomotori autobus "
        "pullman trattori autobotti autocisterne monopattini quad tir bilici motoveicoli autoarticolato "
        "roulotte audi bmw ferrari porsche maserati limousine fuoristrada mezzi pulmini berline minibus "
        "escavatori autotreni",
        servers="server",
        domains="domini",
        websites="siti piattaforme portali forum",
        accounts="conti account profili",
        devices="telefoni cellulari telefonini smartphone computer portatili dispositivi pc tablet criptofonini "
        "router modem droni console jammer simbox chiavette supporti apparati terminali disturbatori "
        "stampanti notebook",
        wallets="portafogli wallet",
        pills="pasticche pastiglie pillole compresse capsule",
        plants="piante piantine",
        users="utenti clienti iscritti abbonati utilizzatori follower membri",
        officers="agenti poliziotti carabinieri militari finanzieri investigatori ispettori finanziere doganieri "
        "forestali operatori",
    ),
    single=table(
        actors="uomo donna minore minorenne ragazzo ragazza carabiniere poliziotto complice",
        arrests="arresto arrestato arrestata fermo",
        victims="vittima",
        deaths="morto morta",
        injured="ferito ferita",
        searches="perquisizione",
        firearms="pistola fucile",
        persons="persona",
    ),
    needs={
        "corpi": split("recuperati trovati rinvenuti esanimi senza cadaveri ripescati affiorati"),
        "membri": split("forum sito piattaforma registrati iscritti"),
        "lunghe": split("armi"),
        "corte": split("armi"),
        "conti": split("correnti bancari bancarie corrente bloccati sequestrati congelati postali"),
        "siti": split("web internet pirata phishing online oscurati chiusi clone streaming fraudolenti"),
        "colpi": split("proiettili munizioni calibro cal inesplosi"),
        "operatori": split("polizia postale"),
        "portatili": split("computer pc"),
        "profili": split("social online falsi"),
        "moto": split("auto sequestrate sequestrati rubate recuperate scooter furgoni autovetture veicoli"),
        "blitz": split("carabinieri polizia antidroga"),
    },
    people=split("persone individui soggetti"),
    actors=split(
        "altri altre membri esponenti cittadini stranieri italiani albanesi trentenni responsabili "
        "latitanti civili maggiorenni prestanome giovanissimi autotrasportatori sportivi ricettatori "
        "famiglie luogotenenti grossisti importatori trasportatori ucraini georgiani moldavi bulgari "
        "rumeni romeni spagnoli francesi tedeschi britannici olandesi turchi siriani afghani vietnamiti "
        "cinesi nigeriani senegalesi tunisini egiziani marocchini algerini bengalesi pakistani indiani "
        "brasiliani sodali associati fiancheggiatori picciotti professionisti mercanti tombaroli "
        "tecnici architetti ingegneri geometri collaboratori basisti usurai truffatori esercenti ambulanti "
        "parcheggiatori guidatori connazionali nomadi irregolari extracomunitari cognati nipoti allievi sfollati "
        "guardie creditori "
        "quarantenni cinquantenni ventenni diciottenni venticinquenni"
    ),
    premises=split("obiettivi"),
    roles=verbs(
        "it",
        victims="truffate truffati raggirate raggirati ingannate sfruttati sfruttate sfruttavano truffato "
        "truffando raggirando ingannati ingannato ingannando costretto costretti costrette "
        "costringevano imbrogliati frodati raggira inganna",
        arrests="fermano fermarono fermò presi bloccano bloccato catturano arrestando arrestato arrestati "
        "arrestata arrestate arresta arrestano arrestò arrestarono arrestare fermato fermati fermata "
        "fermate catturato catturati catturata manette arresto bloccati ammanettati catturando bloccate "
        "ammanettato arrestarli arresti acciuffati sorpresi cattura "
        "arrestandone",
        detained="custodia reclusi incarcerati carcere domiciliari detenuto detenuti detenute cautelare "
        "incarcerate ristretti",
        charged="denunciato denunciati denunciata denunciate denuncia denunciano "
        "imputate imputato incriminato incriminati accusati rinviate rinviati deferite deferiti deferito "
        "rinvio imputazione giudizio denunciandone",
        convicted="condannato condannati condannata condannate condanna condannano colpevoli colpevole "
        "condannò condannarono",
        deaths="morto morti morta morte uccise uccisi uccisa ucciso decedute deceduti perso persero muoiono "
        "muore morirono morì vita annegati annegate perito deceduta uccide soffocati asfissiati "
        "assassinati ammazzati perdono uccidono",
        injured="fratture ferito feriti ferita ferite rimaste ospedale ricoverati ricoverate ricoverato "
        "ricoverata ferisce feriscono intossicati intossicate intossicato ustionati ustionato contusi "
        "accoltellato accoltellati rianimazione medicati contusioni ospedali ustioni",
        searches="perquisite perquisiti perquisito perquisita perquisiscono perquisire ispezionati setacciati "
        "perquisizione perquisizioni perquisisce setaccia",
        rescued="salvate salvati soccorse liberate liberati soccorsi libera liberano liberato liberata salvo "
        "salvano salvarono soccorrono salvataggio salva soccorre",
        suspects="registro sospettati sospettate indagato indagati indagata indagate",
    ),
    parted={},
    auxiliaries=split(
        "sono stati state stato stata è hanno ha erano era venivano vengono viene rimaste rimasti finite finiti "
        "risultano furono fu e in agli ai"
    ),
    verb_last=False,
    stops=split(
        "di del della dello dei delle degli da dal in nel nella nei nelle e ed o il lo la i gli le un una uno a al "
        "alla "
        "ai alle per con su sul sulla tra fra dopo che cui sono stati state è hanno ha come ma mentre durante quando "
        "dove loro suo sua questo questa presso nell dell all sull d l ad"
    ),
    fillers=split(
        "un totale di gli le i complessivamente in tutto anche altri altre altre ben più meno oltre a l stato "
        "libertà sul colpo vario titolo"
    ),
    breaks=split("che cui mentre quando dopo ma dove perché poiché nonché"),
    months=calendar("it"),
    years=table(year="anno anni", month="mese mesi"),
    age=split("età enne enni"),
    prison=split("carcerazione carcere reclusione prigione detenzione galera sbarre"),
    sentenced=split(
        "condannato condannata condannati condannate condanna condanne inflitti pena pene scontare "
        "inflitto inflitta inflitte infligge inflisse patteggiato patteggia condannò"
    ),
    not_sentence=split(
        "sospesa condizionale chiesto chiesti chiede richiesta età fa scorsi ultimi minimo libertà vigilata circa "
        "prova servizio esperienza complessivamente complessivi"
    ),
    maximum=split(
        "massima massimo rischia rischiano rischiava fino rischiavano edittale puniti punito rischiare "
        "prevista prevede prevedono punita punite punisce rischierebbe"
    ),
    money=verbs(
        "it",
        money_seized="sequestrato sequestrati sequestrata sequestrate sequestro sequestri sequestra sequestrano "
        "sequestrava confiscato confiscati confiscata confiscate confisca congelati congelato congelate "
        "bloccati bloccato recuperati recuperato recuperata recupero sigilli bloccate sequestrare "
        "sequestrando cautelare confiscare recuperando pignorati blocca "
        "congelamento congelare congela",
        money_loss="danno danni perdite perdita truffa truffato truffati truffate frode rubato rubati rubata "
        "refurtiva bottino sottratti sottratto furto furti perso persi evasione evaso raggiro ammanco "
        "bancarotta distratti sottratte evasa evasi evase frodati sottratta indebita indebite "
        "indebitamente frodata raggiri appropriati appropriata rapinato rapinata rapinati rapinate "
        "evadere evadendo accisa accise imposta imposte mancato versamento omesso omessi truffando "
        "razziato razziati colpo derubato derubati saccheggiato distrazione distratto distolti costato "
        "costo costi bonifica svuotato carosello frodato spariti scomparsi fuggiti truffatori "
        "truffatore rubano ruba perde perdono sottraggono rubarono "
        "raggirato bonificato",
        money_laundered="riciclato riciclati riciclaggio riciclava ripulito ripuliti riciclare riciclavano reimpiego "
        "reinvestiti reinvestito ricicla",
        money_fine="multa multe ammenda sanzione sanzioni risarcimento provvisionale sanzionato sanzionati ammende "
        "comminate sanzionata sanzionate elevate risarcire verbali contravvenzioni",
        money_proceeds="profitto profitti guadagno guadagni guadagnato incassato incassi ricavi ricavo fatturato "
        "riscatto riscatti proventi provento utili introiti fruttato lucrato guadagnavano affari "
        "guadagnare guadagnava incassava incassavano incassando fruttava fruttavano ricavato lucro "
        "illecito intascato intascati intascando intascavano guadagna incassa intasca",
        money_reward="ricompensa taglia ricompense",
        money="debito debiti prestito cauzione",
    ),
    worth=split(
        "valore valgono vale valere valutato valutati stimato stimata valgano valutate valutata stimati "
        "stimate valeva valevano"
    ),
    assets=split(
        "beni patrimonio immobili conti disponibilità società criptovalute asset patrimoni quote somme "
        "denaro crediti fondi finanziarie liquide valuta titoli bonifici equivalente"
    ),
    cash=split("contanti contante banconote cash banconota liquidi"),
    inside=split("in nel nella nei nelle negli"),
    compounds=False,
    head_first=True,
    would=split("avrebbe avrebbero potuto potrebbe potrebbero"),
    yields=split("fruttato fruttare venduta venduto venduti vendute reso immessa immesso immessi rendere"),
)
