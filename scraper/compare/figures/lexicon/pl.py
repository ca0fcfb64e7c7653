"""Polish words for figures, in the cases that stand beside numbers; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, calendar, numbered, phrases, split, table, verbs

_NUMBERS = numbered(
    "jeden/jedna/jedno/jednego/jednej/jedną dwa/dwie/dwóch/dwoje/dwojgu/dwojga/dwóm/dwoma/dwiema/dwaj/dwójka/dwójkę "
    "trzy/trzech/troje/trojgu/trojga/trzem/trzema/trzej/trójka/trójkę "
    "cztery/czterech/czworo/czworgu/czworga/czterem/czterema/czterej/czwórka/czwórkę "
    "pięć/pięciu/pięcioma/pięcioro/pięciorgu/pięciorga/piątka/piątkę "
    "sześć/sześciu/sześcioma/sześcioro/sześciorgu/szóstka "
    "siedem/siedmiu/siedmioma/siedmioro/siedmiorgu  osiem/ośmiu/ośmioma/ośmioro/ośmiorgu "
    "dziewięć/dziewięciu/dziewięcioma/dziewięcioro/dziewięciorgu dziesięć/dziesięciu/dziesięcioma/dziesięcioro "
    "jedenaście/jedenastu  dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu "
    "szesnaście/szesnastu  siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu "
    "dwadzieścia/dwudziestu"
) | {
    word: value
    for value, words in {
        30.0: "trzydziesci trzydziestu",
        40.0: "czterdziesci czterdziestu",
        50.0: "piecdziesiat piecdziesieciu",
        60.0: "szescdziesiat szescdziesieciu",
        70.0: "siedemdziesiat siedemdziesieciu",
        80.0: "osiemdziesiat osiemdziesieciu",
        90.0: "dziewiecdziesiat dziewiecdziesieciu",
        100.0: "sto stu",
        200.0: "dwiescie dwustu",
        300.0: "trzysta trzystu",
        400.0: "czterysta czterystu",
        500.0: "piecset pieciuset",
        600.0: "szescset szesciuset",
        700.0: "siedemset siedmiuset",
        800.0: "osiemset osmiuset",
        900.0: "dziewiecset dziewieciuset",
        1000.0: "tysiac tysiaca",
        1.5: "poltora poltorej",
        12.0: "tuzin",
    }.items()
    for word in words.split()
}

POLISH = Lexicon(
    code="pl",
    decimal=",",
    spaced=True,
    numbers=_NUMBERS,
    magnitudes={
        word: value
        for value, words in {
            1e3: "tys tysiac tysiace tysiecy tysiaca tysiacami tysiacom",
            1e6: "mln milion miliona miliony milionow milionom milionach milionami m",
            1e9: "mld miliard miliarda miliardy miliardow",
            1e12: "bln bilion biliona biliony bilionow",
        }.items()
        for word in words.split()
    },
    bounds=phrases(
        over="ponad, więcej niż, co najmniej, przynajmniej, przeszło, powyżej, minimum, nie mniej niż, grubo ponad, "
        "przekracza, przekraczają, przekroczyła, przekraczającej, przekraczającą, przekraczające, przekraczającym, "
        "nie mniej, nie mniejszej niż, >",
        under="mniej niż, do, do lat, maksymalnie, najwyżej, poniżej, nawet do, nie więcej niż, nawet, <",
        about="około, ok, ok ., blisko, prawie, niemal, niespełna, mniej więcej, w przybliżeniu, szacunkowo, "
        "bez mała, rzędu, ~, nieco ponad, nieco mniej niż, w granicach",
    ),
    behind=phrases(over="lub więcej, +"),
    between=split("między pomiędzy"),
    to=split("do"),
    since=split("z"),
    links=split("i oraz"),
    articles=split(""),
    halves=split("pół"),
    vague=split(
        "kilka kilku kilkanaście kilkunastu kilkadziesiąt kilkudziesięciu kilkaset setki dziesiątki tysiące wiele"
    ),
    nouns=table(
        arrests="zatrzymań zatrzymania zatrzymanych zatrzymani aresztowań aresztowanych zatrzymane aresztowania",
        suspects="podejrzanych podejrzani podejrzane podejrzanym podejrzanymi podejrzanego podejrzaną",
        victims="pokrzywdzonych pokrzywdzeni ofiar ofiary poszkodowanych pokrzywdzone oszukanych oszukani "
        "pokrzywdzonym poszkodowani poszkodowane ofiarami",
        searches="przeszukań przeszukania rewizji przeszukaniach nalotów przeszukaniami rewizje",
        countries="krajów kraje krajach państw państwa państwach krajami państwami krajom państwom",
        deaths="zabitych zgonów zmarłych zabici zwłok ciała ciał",
        injured="rannych ranni ranne rannymi",
        convicted="skazanych skazani wyroków skazańców skazane",
        charged="oskarżonych oskarżeni oskarżone oskarżonym współoskarżonych",
        firearms="pistoletów pistolety karabinów karabiny rewolwerów rewolwery strzelb palnej karabinki "
        "kałasznikowów karabinków strzelby pistoletami dubeltówek sztucerów",
        weapons="broni noży maczet noże nożami maczety szabli pałek kastetów mieczy kusz sztyletów bagnetów "
        "siekier tasaków ",
        ammunition="amunicji naboi nabojów pocisków",
        vehicles="pojazdów pojazdy samochodów samochody aut auta ciężarówek motocykli motocykle samochodach "
        "ciężarówki busów busy ciągników osobówek pojazdami pojazdach pojazdom samochodami samochodom "
        "autami autach ciężarówkami motocyklami autobusów autobusy cystern cysterny ciągniki ciągnik "
        "skuterów motorowerów dostawczaków furgonów furgonetek furgonetki lawet radiowozów radiowozy "
        "radiowóz quadów koparek osobówki tirów tiry kamperów limuzyn samochodu pojazdu kabrioletów "
        "terenówek autokarów wywrotek",
        servers="serwerów serwery serwerami serwerach",
        domains="domen domeny domenami domenach",
        websites="stron strony witryn platform witryny serwisów serwisy portali portale forów witrynami "
        "platformy platformach stronami stronach",
        accounts="kont konta rachunków rachunki kontami kontach rachunkach rachunkami profili profile",
        devices="telefonów telefony komputerów komputery laptopów laptopy urządzeń urządzenia smartfonów "
        "smartfony nośników tabletów pendrive'ów telefonami komputerami laptopami urządzeniami dysków "
        "dyski nośniki tablety routerów modemów dronów konsol zagłuszarek simboxów smartfonami terminali "
        "drukarek drukarki notebooków",
        wallets="portfeli portfele",
        pills="tabletek tabletki pigułek tabletkami pigułki kapsułek kapsułki",
        plants="krzaków krzaki roślin rośliny sadzonek krzewów roślinami sadzonki krzewy",
        users="użytkowników klientów użytkownicy abonentów abonenci subskrybentów użytkownikami klientami "
        "klienci członków",
        officers="policjantów funkcjonariuszy policjanci funkcjonariusze śledczych agentów żołnierzy mundurowych "
        "celników strażników kryminalnych policjantami funkcjonariuszami śledczy agenci żołnierze "
        "strażnicy celnicy pograniczników kontrolerów inspektorów inspektorzy kryminalni policjantom "
        "terytorialsów antyterrorystów",
        detained="aresztantów",
    ),
    single=table(
        actors="mężczyzna mężczyznę kobieta kobietę mężczyzny",
        persons="osoba osobę",
        searches="przeszukanie",
        countries="kraj",
        suspects="podejrzany podejrzanego",
        victims="pokrzywdzony ofiara ofiarę",
        firearms="pistolet",
        vehicles="samochód pojazd",
    ),
    needs={
        "czlonkow": split("forum serwisu portalu platformy zarejestrowanych"),
        "stron": split("zamknięto zablokowano zablokowanych internetowych www fałszywych"),
        "strony": split("internetowe www fałszywe"),
        "rachunki": split("bankowe bankowych"),
        "rachunkow": split("bankowych bankowe"),
        "konta": split("bankowe internetowe zablokowano zablokowane"),
        "kont": split("bankowych internetowych zablokowano zablokowanych"),
        "tabletow": split("telefonów komputerów laptopów zabezpieczono"),
    },
    people=split("osób osoby osobom osobami ludzi"),
    actors=split(
        "mężczyznami Polaków Białorusinów Rosjan Niemców członkami innych inni mężczyźni mężczyznom "
        "kobiety członkowie obywateli obywatele cudzoziemcy obcokrajowców nastolatkowie nieletni sprawców "
        "sprawcy polaków ukraińców gruzinów młodych poszukiwanych seniorzy obcokrajowcy paserów kurierzy "
        "cudzoziemki gruzini ukraińcy rosjanie białorusini nielegalnych studenci turyści kłusownicy "
        "aptekarzy przedsiębiorcy urzędnicy sportowców pseudokibice fałszerze rodzin sąsiadów "
        "organizatorzy finansistów pośrednicy importerów przewoźników tirowców litwinów łotyszy rumunów "
        "bułgarów mołdawian czechów słowaków wietnamczyków turków syryjczyków afgańczyków hiszpanów "
        "francuzów niemcy polacy polki ukrainek ukrainki gruzinek cudzoziemek robotnicy pasażerowie "
        "kobietami nastolatkami sprawcami kurierami paserzy złodzieje gangsterzy wspólnicy "
        "administratorzy handlarze dilerzy nietrzeźwych oszustów oszuści współpracowników kupców stręczycieli "
        "uzbeków tadżyków latków latkowie latkami latkom latki"
    ),
    premises=split(
        "pomieszczeń adresy obiekty lokale pomieszczenia budynki firmy posesje nieruchomość magazyny "
        "garaże warsztaty hale mieszkaniach domach lokalach miejscach adresach obiektach firmach "
        "pomieszczeniach posesjach nieruchomościach salony"
    ),
    roles=verbs(
        "pl",
        victims="oszukano oszukane wykorzystywanych oszukał oszukali oszukała oszukiwali wyzyskiwali "
        "wykorzystywali wykorzystywano oszukać oszukanych wyłudzili wyłudził wyłudziła zmuszał zmuszali "
        "zmuszano pokrzywdzono naciągnięto naciąga naciągają oszukuje oszukują",
        arrests="zatrzymano zatrzymali zatrzymał zatrzymała zatrzymani zatrzymane zatrzymanych zatrzymany "
        "zatrzymana zatrzymać zatrzymują zatrzymaliśmy zatrzymaniu zatrzymania zatrzymanie aresztowano aresztowani "
        "aresztowane ujęto ujęli wpadło wpadli wpadły schwytano zatrzymaniem ujęła ujął schwytali "
        "złapano złapali obezwładnili wpadł wpadła ujęły zakuto przyłapano przyłapali przyłapani "
        "przyłapał zatrzymuje łapie łapią aresztuje",
        detained="aresztował aresztowała aresztowali tymczasowym aresztu areszcie tymczasowo areszt "
        "aresztowanych aresztować aresztowanie osadzono osadzeni izolacji",
        charged="usłyszało usłyszeli usłyszały usłyszał zarzuty oskarżono oskarżeni oskarżył oskarżyła "
        "oskarżone oskarżonych oskarżyli oskarża oskarżenia przedstawiono postawiono usłyszy zarzut zarzutami "
        "zarzutów",
        convicted="skazano skazał skazani skazane skazała skazanych winnych winni winny skazujący skazany skazana",
        deaths="zginęły zginęło zginęli zginął zginęła zmarło zmarły zmarli zmarła zmarł żyje żyją śmierć "
        "zabitych zginąć zmarłych utonęło utonęły utonął zabił zabili zamordowano zamordował "
        "śmiertelnie zabito uduszono zastrzelono giną ginie umierają umiera toną tonie martwych martwe "
        "martwi",
        injured="złamania złamaniami ranne rannych ranny ranni rannych ranna obrażenia obrażeń poszkodowanych "
        "szpitala potrącił potrącone zranił ranił ranili poparzenia poparzonych zatrucia zatruciem uraz "
        "urazem urazami obrażeniami szpitalu hospitalizowano potrąciła szpitali szpitale poparzono "
        "poparzeni poparzone poturbowanych postrzelono postrzelonych dźgnięto szpitalach podtruło "
        "podtruły zatruło zatruli podtrutych rani ranią",
        searches="przeszukano przeszukali przeszukane przeszukał przeszukują przeszukania przeszukać przeszukań "
        "przeszukując przeszukaniu weszli wkroczyli przeszukuje",
        rescued="uratowano uwolniono uratowali uwolnili uwolnieni uwolnione uratował ocalono wyzwolono "
        "oswobodzono uwolniła ratuje ratują uwalnia uwalniają",
        suspects="podejrzewanych podejrzewani podejrzane podejrzani podejrzany",
    ),
    parted={},
    auxiliaries=split(
        "zostało zostały zostali został została jest są było były byli w do odniosło odniosły odnieśli nie i"
    ),
    verb_last=False,
    stops=split(
        "z ze w we na do od za i oraz lub a o u przy przez po dla pod nad przed między który która które którzy "
        "jest są był była były było zostało zostały zostali jak ale podczas gdy gdzie ich jego jej ten ta te że"
    ),
    fillers=split(
        "zaś łącznie w sumie m in do tej pory już także również kolejne kolejnych dotychczas ponad co najmniej"
    ),
    breaks=split("który która które którzy których którym gdy podczas po ale gdzie ponieważ że aby zaś"),
    months=calendar("pl"),
    years=table(year="rok roku lata lat latach", month="miesiąc miesiące miesięcy miesiąca"),
    age=split(
        "wieku wiek letni letnia letniego letnią letniej letnich letnie latek latka latkę latki latkiem latków "
        "latkowie latkami latkom"
    ),
    prison=split("więzienia pozbawienia więzieniu więzienie odsiadki aresztu więzień odsiadkę kratami krat"),
    sentenced=split(
        "skazany skazana skazał skazani wyrok wyroki kara karę kary skazano usłyszał spędzi odsiedzi "
        "usłyszała wymierzył"
    ),
    not_sentence=split(
        "zawieszeniu żądał żąda żądała żądali domaga domagał domagała wnioskował wnioskowała wnosił "
        "wieku temu ostatnich próby ograniczenia minimum tymczasowego zawiasach "
        "warunkowo aresztu"
    ),
    maximum=split(
        "grozi grożą maksymalnie maksymalna nawet grozić zagrożone zagrożony zagrożona zagrożenie "
        "zagrożeni przewiduje podlega"
    ),
    money=verbs(
        "pl",
        money_seized="zabezpieczono zabezpieczyli zabezpieczył zabezpieczony zabezpieczenia zabezpieczenie przejęto "
        "przejęli skonfiskowano zajęto zajęli zablokowano zablokowali zamrożono odzyskano odzyskali "
        "zablokowane zarekwirowano konfiskata konfiskaty zabezpieczone przejął zabezpieczyła zajęła "
        "przepadek przepadku przejęte zajęte przejmując zabezpieczyło skonfiskowała skonfiskował "
        "zamrozili zamroziła odzyskał odzyskała zablokowała zablokował przejęła zajął zabezpiecza "
        "zabezpieczają zajmuje przejmuje przejmują konfiskuje blokuje",
        money_loss="straty strat stratę straciło straciła stracił stracili szkoda szkody szkód skradziono ukradli "
        "ukradł wyłudzili wyłudziła wyłudził wyłudzono oszukani oszukał oszukała łupem wyłudzenie wyłudzenia "
        "oszustwo oszustwa łup uszczuplenia uszczuplenie przywłaszczył kradzież kradzieży oszustw przekazała "
        "przelała wyłudzonych wyłudzone stracono uszczuplił uszczuplone przywłaszczenie uszczupleń "
        "narazili naraził naraziła wyłudziło wyłudzając wyłudzać oszukali oszukano oszukanych oszukując "
        "oszukiwali skradzione skradziony ukradziono okradli okradł zrabowano zrabowali uszczuplono "
        "uszczupliła naraziło stratach karuzela karuzeli utylizacji utylizacja koszt koszty kosztów "
        "niezapłaconego niezapłaconych akcyzy należności przelał przelali wpłacił wpłaciła wpłacili "
        "szkodę podatków podatku stracić tracić zniknęło zniknęły zdefraudowano sprzeniewierzono "
        "straciłby straciłaby wyprowadzono wyprowadzili oszustom oszusta oszustów oszuści oszust kradną "
        "kradnie tracą traci wyłudzają wyłudza",
        money_laundered="wyprali wyprała wyprał wyprano pranie prania wyprać wypranie wyprania piorąc prał prali "
        "praniu wybielili pierze piorą",
        money_fine="grzywna grzywnę grzywny zadośćuczynienie odszkodowania nawiązki mandat mandaty mandatów karę "
        "odszkodowanie nawiązkę naprawienia grzywien ukarany ukarano karą karami sankcji mandatem "
        "zwrócić zwrotu kary nawiązka zadośćuczynienia",
        money_proceeds="zysk zyski zysków zarobili zarobiła zarobił zarabiali przychody przychód dochód dochody obrót "
        "obroty okup okupu okupy zarabiał zarabiała zarobiono przychodów dochodów korzyści korzyść "
        "obrotów obrotu zarobku zarobek zysku zyskiem przyniósł przyniosło przyniosła przyniosły "
        "zarabia zarabiają",
        money_reward="nagroda nagrodę nagrody wyznaczono nagród",
        money="dług długu długi pożyczki kaucja kaucji kaucję",
    ),
    worth=split(
        "wartości wartość wartą warte wart wartych warty szacowana wartością wyceniono wycenił wycenili wyceniła "
        "wyceniana "
        "szacowany szacowane cena"
    ),
    assets=split(
        "mienie majątek nieruchomości mienia majątku kryptowaluty środki kryptowalut aktywa środków majątkowe"
    ),
    cash=split("gotówce gotówki gotówka gotówkę banknotach banknoty banknotów banknotami"),
    inside=split("w we na"),
    compounds=False,
    head_first=True,
    would=split("mogłyby mógłby mogłaby mogło można byłaby byłyby by"),
    yields=split("sprzedane sprzedać sprzedany warte osiągnąć przynieść uzyskać trafić"),
    coins={"zl": "PLN"},
)
