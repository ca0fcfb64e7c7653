"""The same news in ten languages: who was arrested, what was seized, what it was worth, and what is no figure."""

import pytest

from scraper.compare.claims import Claim, compared
from scraper.compare.figures import figures
from scraper.model import Bound
from tests.unit.compare.test_claims import DAY, only


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "Arrestate 14 persone", [("arrests", 14)]),
        ("it", "La polizia ha arrestato 14 persone", [("arrests", 14)]),
        ("it", "Quattordici persone sono finite in manette", [("arrests", 14)]),
        ("it", "Eseguite 30 perquisizioni", [("searches", 30)]),
        ("it", "Sequestrati 1.200 chili di cocaina", [("cocaine", 1200)]),
        (
            "it",
            "Sequestrati 25 veicoli, 300 telefoni e 2 milioni di euro in contanti",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("it", "Il danno ammonta a 3,5 milioni di euro", [("money_loss", 3.5e06)]),
        ("it", "Condannato a otto anni di reclusione", [("sentence", 8)]),
        ("it", "Rischia fino a 15 anni di carcere", [("sentence_max", 15)]),
        ("it", "Tre persone sono morte e dodici sono rimaste ferite", [("deaths", 3), ("injured", 12)]),
        ("it", "Denunciate 20 persone per truffa", [("charged", 20)]),
        ("it", "Due uomini e tre donne sono stati arrestati", [("arrests", 2), ("arrests", 3)]),
        ("it", "Misure cautelari per 45 indagati", [("suspects", 45)]),
        ("it", "Un valore di mercato di 12 milioni di euro", [("money_value", 1.2e07)]),
        ("pt", "A PJ deteve 14 pessoas", [("arrests", 14)]),
        ("pt", "Catorze pessoas foram detidas", [("arrests", 14)]),
        ("pt", "Foram presas 14 pessoas", [("arrests", 14)]),
        ("pt", "Realizadas 30 buscas", [("searches", 30)]),
        ("pt", "Apreendidos 1.200 quilos de cocaína", [("cocaine", 1200)]),
        (
            "pt",
            "Foram apreendidos 25 veículos, 300 telemóveis e 2 milhões de euros em numerário",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("pt", "O prejuízo ascende a 3,5 milhões de euros", [("money_loss", 3.5e06)]),
        ("pt", "Foi condenado a oito anos de prisão", [("sentence", 8)]),
        ("pt", "Arrisca uma pena até 15 anos de prisão", [("sentence_max", 15)]),
        ("pt", "Três pessoas morreram e doze ficaram feridas", [("deaths", 3), ("injured", 12)]),
        ("pt", "Resgatadas 20 vítimas de tráfico", [("victims", 20)]),
        ("pt", "Dois homens e três mulheres foram detidos", [("arrests", 2), ("arrests", 3)]),
        ("pt", "A droga está avaliada em 12 milhões de euros", [("money_value", 1.2e07)]),
        ("pl", "Policjanci zatrzymali 14 osób", [("arrests", 14)]),
        ("pl", "Zatrzymano 14 podejrzanych", [("arrests", 14)]),
        ("pl", "14 osób zostało zatrzymanych", [("arrests", 14)]),
        ("pl", "Przeprowadzono 30 przeszukań", [("searches", 30)]),
        ("pl", "Zabezpieczono 1200 kg kokainy", [("cocaine", 1200)]),
        (
            "pl",
            "Zabezpieczono 25 pojazdów, 300 telefonów i 2 mln euro w gotówce",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("pl", "Straty sięgają 3,5 mln złotych", [("money_loss", 3.5e06)]),
        ("pl", "Został skazany na osiem lat więzienia", [("sentence", 8)]),
        ("pl", "Grozi mu do 15 lat więzienia", [("sentence_max", 15)]),
        ("pl", "Trzy osoby zginęły, a dwanaście zostało rannych", [("deaths", 3), ("injured", 12)]),
        ("pl", "Uwolniono 20 kobiet", [("victims", 20)]),
        ("pl", "Dwóch mężczyzn i trzy kobiety zostali zatrzymani", [("arrests", 2), ("arrests", 3)]),
        ("pl", "Trzej mężczyźni usłyszeli zarzuty", [("charged", 3)]),
        ("pl", "Sąd aresztował pięciu podejrzanych", [("detained", 5)]),
        ("sv", "Polisen har gripit 14 personer", [("arrests", 14)]),
        ("sv", "14 personer har gripits", [("arrests", 14)]),
        ("sv", "Fjorton personer anhölls", [("arrests", 14)]),
        ("sv", "30 husrannsakningar gjordes", [("searches", 30)]),
        ("sv", "Tullen beslagtog 1 200 kilo kokain", [("cocaine", 1200)]),
        (
            "sv",
            "25 fordon, 300 mobiltelefoner och 2 miljoner kronor i kontanter togs i beslag",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("sv", "Skadan uppgår till 3,5 miljoner kronor", [("money_loss", 3.5e06)]),
        ("sv", "Han dömdes till åtta års fängelse", [("sentence", 8)]),
        ("sv", "Han riskerar upp till 15 års fängelse", [("sentence_max", 15)]),
        ("sv", "Tre personer dog och tolv skadades", [("deaths", 3), ("injured", 12)]),
        ("sv", "Två män och tre kvinnor greps", [("arrests", 2), ("arrests", 3)]),
        ("sv", "De misstänks ha lurat till sig 500 000 kronor", [("money_loss", 500000)]),
        ("sv", "Fem män åtalas för mord", [("charged", 5)]),
        ("da", "Politiet har anholdt 14 personer", [("arrests", 14)]),
        ("da", "14 personer er anholdt", [("arrests", 14)]),
        ("da", "Politiet anholdt fjorten mænd", [("arrests", 14)]),
        ("da", "Der blev foretaget 30 ransagninger", [("searches", 30)]),
        ("da", "Tolderne beslaglagde 1.200 kilo kokain", [("cocaine", 1200)]),
        (
            "da",
            "25 køretøjer, 300 mobiltelefoner og 2 millioner kroner i kontanter blev beslaglagt",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("da", "Tabet løber op i 3,5 millioner kroner", [("money_loss", 3.5e06)]),
        ("da", "Han blev idømt otte års fængsel", [("sentence", 8)]),
        ("da", "Han risikerer op til 15 års fængsel", [("sentence_max", 15)]),
        ("da", "Tre personer blev dræbt og tolv såret", [("deaths", 3), ("injured", 12)]),
        ("da", "To mænd og tre kvinder blev anholdt", [("arrests", 2), ("arrests", 3)]),
        ("da", "Fem mænd er tiltalt for drab", [("charged", 5)]),
        ("da", "Svindlere har franarret ældre 500.000 kroner", [("money_loss", 500000)]),
        ("nl", "Politie houdt 14 verdachten aan", [("arrests", 14)]),
        ("nl", "Veertien mensen zitten vast", [("detained", 14)]),
        ("nl", "Er werden 12 woningen doorzocht", [("searches", 12)]),
        ("nl", "De politie nam 30 auto's in beslag", [("vehicles", 30)]),
        ("nl", "In totaal is 1.200 kilo cocaïne onderschept", [("cocaine", 1200)]),
        ("nl", "De straatwaarde bedraagt 90 miljoen euro", [("money_value", 9e07)]),
        ("nl", "Zij kregen celstraffen van 3 tot 7 jaar", [("sentence", 3), ("sentence", 7)]),
        ("nl", "De man moet 12 jaar de cel in", [("sentence", 12)]),
        ("nl", "Drie doden en vijf gewonden bij ongeluk", [("deaths", 3), ("injured", 5)]),
        ("nl", "Elf jongeren zijn opgepakt", [("arrests", 11)]),
        ("nl", "De bende maakte 2,5 miljoen euro winst", [("money_proceeds", 2.5e06)]),
        ("nl", "Bij de inval zijn 3 vuurwapens en 400 patronen gevonden", [("firearms", 3), ("ammunition", 400)]),
        ("nl", "Slachtoffers verloren samen 3,2 miljoen euro", [("money_loss", 3.2e06)]),
        ("de", "Die Polizei nahm 14 Männer fest", [("arrests", 14)]),
        ("de", "14 Personen wurden vorläufig festgenommen", [("arrests", 14)]),
        ("de", "Gegen zwölf Beschuldigte wurde Haftbefehl erlassen", [("suspects", 12)]),
        ("de", "Durchsucht wurden 30 Wohnungen und Geschäftsräume", [("searches", 30)]),
        ("de", "Es wurden 35 Objekte durchsucht", [("searches", 35)]),
        ("de", "Die Ermittler beschlagnahmten 1,2 Tonnen Kokain", [("cocaine", 1200)]),
        ("de", "Der Schaden beläuft sich auf 3,5 Mio. Euro", [("money_loss", 3.5e06)]),
        ("de", "Der Schaden wird auf rund 20.000 Euro geschätzt", [("money_loss", 20000)]),
        ("de", "Er wurde zu einer Freiheitsstrafe von acht Jahren verurteilt", [("sentence", 8)]),
        ("de", "Ihm drohen bis zu 15 Jahre Haft", [("sentence_max", 15)]),
        ("de", "Drei Menschen kamen ums Leben, zwölf wurden verletzt", [("deaths", 3), ("injured", 12)]),
        (
            "de",
            "Sichergestellt wurden 25 Fahrzeuge, 300 Mobiltelefone und 2 Millionen Euro Bargeld",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("de", "Zwei Frauen und drei Männer sitzen in Untersuchungshaft", [("detained", 2), ("detained", 3)]),
        ("de", "Betrüger erbeuten 45.000 Euro", [("money_loss", 45000)]),
        ("fr", "14 personnes ont été interpellées", [("arrests", 14)]),
        ("fr", "La police a interpellé 14 personnes", [("arrests", 14)]),
        ("fr", "Douze suspects ont été placés en garde à vue", [("detained", 12)]),
        ("fr", "Trente perquisitions ont été menées", [("searches", 30)]),
        ("fr", "Les gendarmes ont saisi 1,2 tonne de cocaïne", [("cocaine", 1200)]),
        ("fr", "Le préjudice est estimé à 3,5 millions d'euros", [("money_loss", 3.5e06)]),
        ("fr", "Il a été condamné à huit ans de prison", [("sentence", 8)]),
        ("fr", "Ils encourent dix ans d'emprisonnement", [("sentence_max", 10)]),
        ("fr", "Trois personnes sont mortes et douze ont été blessées", [("deaths", 3), ("injured", 12)]),
        (
            "fr",
            "25 véhicules, 300 téléphones et 2 millions d'euros en espèces ont été saisis",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("fr", "Deux femmes et trois hommes ont été mis en examen", [("charged", 2), ("charged", 3)]),
        ("fr", "Une valeur marchande de 12 millions d'euros", [("money_value", 1.2e07)]),
        ("fr", "Une amende de 20 000 euros", [("money_fine", 20000)]),
        ("es", "La Policía Nacional detiene a 14 personas", [("arrests", 14)]),
        ("es", "Detenidas 14 personas en Madrid", [("arrests", 14)]),
        ("es", "Han sido arrestados doce hombres", [("arrests", 12)]),
        ("es", "Se han realizado 30 registros domiciliarios", [("searches", 30)]),
        ("es", "Intervenidos 1.200 kilos de cocaína", [("cocaine", 1200)]),
        (
            "es",
            "Los agentes incautaron 25 vehículos, 300 teléfonos móviles y 2 millones de euros en efectivo",
            [("vehicles", 25), ("devices", 300), ("cash", 2e06)],
        ),
        ("es", "El perjuicio asciende a 3,5 millones de euros", [("money_loss", 3.5e06)]),
        ("es", "Condenado a ocho años de prisión", [("sentence", 8)]),
        ("es", "Se enfrenta a una pena de hasta 15 años de cárcel", [("sentence_max", 15)]),
        ("es", "Tres personas murieron y doce resultaron heridas", [("deaths", 3), ("injured", 12)]),
        ("es", "Liberadas 20 mujeres víctimas de trata", [("victims", 20)]),
        ("es", "Habían estafado más de 500.000 euros", [("money_loss", 500000)]),
        ("es", "Detenidos dos hombres y tres mujeres", [("arrests", 2), ("arrests", 3)]),
        ("en", "Police detained 14 people in dawn raids", [("detained", 14)]),
        ("en", "17 people were taken into custody", [("detained", 17)]),
        ("en", "Officers made 23 arrests and executed 12 search warrants", [("arrests", 23), ("searches", 12)]),
        ("en", "A total of 1,204 stolen cars were recovered", [("vehicles", 1204)]),
        ("en", "Agents seized 12.5 tonnes of cocaine worth €900 million", [("cocaine", 12500), ("money_value", 9e08)]),
        ("en", "He was ordered to pay $1.2 million in restitution", [("money_fine", 1.2e06)]),
        ("en", "He was jailed for 18 years", [("sentence", 18)]),
        ("en", "The ringleader received a 21-year prison sentence", [("sentence", 21)]),
        ("en", "The two men were each sentenced to 9 years and 6 months", [("convicted", 2), ("sentence", 114)]),
        ("en", "Thirty-one victims, including 11 children, were rescued", [("victims", 31), ("victims", 11)]),
        ("en", "Six people died and 40 were injured", [("deaths", 6), ("injured", 40)]),
        (
            "en",
            "400 kg of cocaine, 30 kg of heroin and 5,000 ecstasy pills",
            [("cocaine", 400), ("heroin", 30), ("pills", 5000)],
        ),
        ("en", "More than 1 million euros in cash was found", [("cash", 1e06)]),
        ("en", "The servers hosted 3.5 million user accounts", [("accounts", 3.5e06)]),
    ],
)
def test_what_is_told(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert [(figure.what, figure.value) for figure in figures(text, language)] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "A total of 30 people were arrested. The arrests took place in Germany (12), Poland (10) and Italy (8).",
        ),
        ("nl", "In totaal zijn 30 mensen aangehouden: 12 in Duitsland, 10 in Polen en 8 in Italië."),
        (
            "de",
            "Insgesamt wurden 30 Personen festgenommen, davon zwölf in Deutschland, zehn in Polen und acht in Italien.",
        ),
        ("fr", "30 personnes ont été arrêtées, dont 12 en Allemagne, 10 en Pologne et 8 en Italie."),
        ("es", "Hay 30 personas detenidas: 12 en Alemania, 10 en Polonia y 8 en Italia."),
        ("it", "Trenta persone sono state arrestate in Germania (12), Polonia (10) e Italia (8). Gli arresti sono 30."),
        ("pt", "Foram detidas 30 pessoas: 12 na Alemanha, 10 na Polónia e 8 na Itália."),
        ("pl", "Zatrzymano 30 osób. Zatrzymań dokonano w Niemczech (12), Polsce (10) i we Włoszech (8)."),
        ("sv", "Totalt greps 30 personer: 12 i Tyskland, 10 i Polen och 8 i Italien."),
        ("da", "I alt blev 30 personer anholdt: 12 i Tyskland, 10 i Polen og 8 i Italien."),
    ],
)
def test_a_list_by_country_adds_up(language: str, text: str) -> None:
    read = figures(text, language)
    assert {figure.party: figure.value for figure in read if figure.party} == {"DE": 12, "PL": 10, "IT": 8}
    claims = [Claim(figure, "a", "a/1", "https://a.example/", "a", DAY, DAY) for figure in read]
    found = only(compared(claims), "arrests")
    assert (found.verdict, found.why) == ("same", "12 + 10 + 8 = 30, the total claimed")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The drugs would have sold for $2.1 million on the street."),
        ("nl", "De drugs zouden op straat 2,1 miljoen dollar hebben opgebracht."),
        ("de", "Die Drogen hätten im Straßenverkauf 2,1 Millionen US-Dollar eingebracht."),
        ("fr", "La drogue aurait rapporté 2,1 millions de dollars à la revente."),
        ("es", "La droga habría alcanzado 2,1 millones de dólares en el mercado."),
        ("it", "La droga avrebbe fruttato 2,1 milioni di dollari."),
        ("pt", "A droga teria rendido 2,1 milhões de dólares."),
        ("pl", "Narkotyki mogłyby trafić na rynek i przynieść 2,1 mln dolarów."),
        ("sv", "Narkotikan skulle ha inbringat 2,1 miljoner dollar."),
        ("da", "Stofferne kunne have indbragt 2,1 millioner dollar."),
    ],
)
def test_what_goods_would_have_fetched_is_their_worth_and_was_not_seized(language: str, text: str) -> None:
    assert [(f.what, f.value, f.unit) for f in figures(text, language)] == [("money_value", 2.1e6, "USD")]


@pytest.mark.parametrize(
    ("language", "text", "value", "bound"),
    [
        ("it", "oltre 1.250 vittime", 1250, Bound.OVER),
        ("it", "duecentocinquanta vittime", 250, Bound.EXACT),
        ("it", "una trentina di vittime", 30, Bound.ABOUT),
        ("it", "circa tremila vittime", 3000, Bound.ABOUT),
        ("pt", "mais de cento e vinte vítimas", 120, Bound.OVER),
        ("pt", "cerca de trinta e duas vítimas", 32, Bound.ABOUT),
        ("pt", "1 250 vítimas", 1250, Bound.EXACT),
        ("pl", "ponad stu dwudziestu pokrzywdzonych", 120, Bound.OVER),
        ("pl", "blisko 45 tys. pokrzywdzonych", 45000, Bound.ABOUT),
        ("pl", "co najmniej dwadzieścia trzy ofiary", 23, Bound.OVER),
        ("sv", "drygt tvåhundrafemtio brottsoffer", 250, Bound.OVER),
        ("sv", "närmare 1 250 brottsoffer", 1250, Bound.ABOUT),
        ("sv", "ett femtiotal offer", 50, Bound.ABOUT),
        ("da", "mere end femogtyve ofre", 25, Bound.OVER),
        ("da", "knap 1.250 ofre", 1250, Bound.ABOUT),
        ("da", "op til halvtreds ofre", 50, Bound.UNDER),
        ("de", "zweihundertfünfzig Opfer", 250, Bound.EXACT),
        ("nl", "ruim tweeduizend slachtoffers", 2000, Bound.OVER),
    ],
)
def test_number_words_formats_and_bounds(language: str, text: str, value: float, bound: Bound) -> None:
    assert [(f.what, f.value, f.bound) for f in figures(text, language)] == [("victims", value, bound)]


@pytest.mark.parametrize(
    ("language", "text", "unit", "value"),
    [
        ("sv", "Polisen beslagtog 500 000 kr i kontanter", "SEK", 5e5),
        ("da", "Politiet beslaglagde kr. 500.000 i kontanter", "DKK", 5e5),
        ("da", "Politiet beslaglagde 2,5 mio. svenske kroner i kontanter", "SEK", 2.5e6),
        ("pl", "Zabezpieczono milion złotych w gotówce", "PLN", 1e6),
        ("pl", "Zabezpieczono 1,5 mln dolarów w gotówce", "USD", 1.5e6),
        ("pt", "Foram apreendidos R$ 52 mi em dinheiro", "BRL", 5.2e7),
        ("it", "Sequestrati 750 mila euro in contanti", "EUR", 7.5e5),
    ],
)
def test_money_of_the_language(language: str, text: str, unit: str, value: float) -> None:
    (figure,) = figures(text, language)
    assert (figure.what, figure.unit, figure.value) == ("cash", unit, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "it",
            "Il 14 marzo 2024 alle ore 10, in via Roma 12, un 37enne di Borgomare; art. 640 c.p., tel. 06 5555 0142.",
        ),
        ("it", "Il 65 per cento delle vittime ha più di 70 anni; il sito costava 25 euro al mese."),
        ("pt", "No dia 5 de maio, às 7h52, ao km 87 da EN 125, um homem de 45 anos; processo n.º 45/22."),
        ("pt", "Cerca de 12 por cento; custava 49,90 euros por mês; dezenas de condutores."),
        (
            "pl",
            "W dniu 7 maja 2024 r. o godz. 2.30 przy ul. Lipowej 14 zatrzymano 45-latka; art. 286 kk, sygn. PK 14/22.",
        ),
        ("pl", "Tylko 8 proc. pieniędzy; usługa kosztowała 20 euro miesięcznie; kilkadziesiąt osób."),
        ("sv", "Den 14 maj klockan 23.47 på Storgatan 14 greps en 19-åring; 9 kap. 1 § och 114 14."),
        ("sv", "Drygt 60 procent; biljetterna kostade 895 kronor styck; tiotals bilister."),
        ("da", "Den 3. juni kl. 17.35 ved afkørsel 63 blev en 22-årig mand anholdt efter § 276."),
        ("da", "Det er 18 procent; det koster 149 kr. om måneden; to ud af tre forurettede."),
        ("en", "A K-9 found it; two out of three victims; it sold at $300 each."),
        ("de", "Er kostete 20 Euro pro Monat. Ein 43-Jähriger, Az. 214 Js 88/23, Zimmer 12."),
    ],
)
def test_what_is_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "120 of the arrests were in the United States.", [("arrests", 120)]),
        ("en", "Eleven members of a drug gang arrested in Spain", [("arrests", 11)]),
        ("en", "shipments of 200 and 300 kg of cannabis", [("cannabis", 200), ("cannabis", 300)]),
        (
            "nl",
            "23 miljoen euro in beslag genomen, omzet 1,23 miljard",
            [("money_seized", 23e6), ("money_proceeds", 1.23e9)],
        ),
        ("es", "Cocaína a bordo: 6,5 toneladas.", [("cocaine", 6500)]),
        ("es", "8 mil millones de pesos y 75.000 euros incautados", [("money_seized", 75000)]),
        ("it", "42 vittime, di cui sei minorenni", [("victims", 42), ("victims", 6)]),
        ("de", "ein Lastwagen von 40 Tonnen mit Kokain", []),
    ],
)
def test_what_the_words_around_a_number_leave_unsaid(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert [(figure.what, figure.value) for figure in figures(text, language)] == told
