"""Ways of writing figures that press rooms share over ten languages: halves, parts of a whole, terms in a row."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Tres años y medio de cárcel.", [("sentence", 3.5)]),
        ("da", "Han fik fire et halvt års fængsel.", [("sentence", 4.5)]),
        ("pl", "Pięć i pół roku więzienia.", [("sentence", 5.5)]),
        ("en", "They lost six and a half million dollars.", [("money_loss", 6_500_000)]),
        ("it", "Un chilo e mezzo di eroina.", [("heroin", 1.5)]),
        ("nl", "Een halve ton ketamine in beslag genomen.", [("ketamine", 500)]),
        ("nl", "De schade bedraagt drie ton.", [("money_loss", 300_000)]),
        ("sv", "En kvarts miljon kronor togs i beslag.", [("money_seized", 250_000)]),
        ("fr", "Une amende de neuf mille trois cents euros.", [("money_fine", 9_300)]),
        ("fr", "Dix-neuf personnes arrêtées.", [("arrests", 19)]),
        ("en", "Officers seized 1 250 devices.", [("devices", 1250)]),
        ("da", "Tyve-tredive personer blev anholdt.", [("arrests", 20), ("arrests", 30)]),
        ("fr", "Ils payaient de 1 500 à 3 000 euros.", [("money", 1500), ("money", 3000)]),
        ("en", "Fines rose from $500 to $2,000.", [("money_fine", 2000)]),
    ],
)
def test_how_much(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Four of the five men were remanded in custody.", [("detained", 4)]),
        ("en", "Two of the five arrested were remanded in custody.", [("detained", 2), ("arrests", 5)]),
        ("en", "Two of the five men arrested were remanded in custody.", [("detained", 2), ("arrests", 5)]),
        ("en", "Two of the five arrested men were remanded in custody.", [("detained", 2), ("arrests", 5)]),
        ("nl", "Twee van de vijf aangehoudenen zitten nog vast.", [("detained", 2), ("arrests", 5)]),
        ("de", "Zwei der fünf Festgenommenen sitzen in Untersuchungshaft.", [("detained", 2), ("arrests", 5)]),
        ("fr", "Deux des cinq interpellés ont été écroués.", [("detained", 2), ("arrests", 5)]),
        ("es", "Dos de los cinco detenidos ingresaron en prisión.", [("detained", 2), ("arrests", 5)]),
        ("it", "Due dei cinque arrestati sono in carcere.", [("detained", 2), ("arrests", 5)]),
        ("pt", "Dois dos cinco detidos ficaram em prisão preventiva.", [("detained", 2), ("arrests", 5)]),
        ("pl", "Dwóch z pięciu zatrzymanych trafiło do aresztu.", [("detained", 2), ("arrests", 5)]),
        ("sv", "Två av de fem gripna har häktats.", [("detained", 2), ("arrests", 5)]),
        ("da", "To af de fem anholdte er varetægtsfængslet.", [("detained", 2), ("arrests", 5)]),
        ("en", "Two of the five arrested are minors.", [("arrests", 5)]),
        ("en", "Three of the 12 suspects were charged.", [("charged", 3), ("suspects", 12)]),
        ("de", "Neun der 288 Festnahmen erfolgten in Österreich.", [("arrests", 9), ("arrests", 288)]),
        ("en", "Seventeen of those arrested have been charged.", [("charged", 17)]),
        ("pt", "Dois dos detidos são reincidentes.", []),
        ("en", "120 of the arrests were made in Ghana.", [("arrests", 120)]),
        ("es", "Detenidos tres hombres y una mujer.", [("arrests", 3), ("arrests", 1)]),
        ("es", "La operación se salda con 57 detenidos y 112 registros.", [("arrests", 57), ("searches", 112)]),
        ("es", "La base de datos contenía 112 registros.", []),
        ("da", "Banden franarrede 62 ældre deres opsparing.", [("victims", 62)]),
        ("de", "Ein Toter und 27 Verletzte.", [("deaths", 1), ("injured", 27)]),
        ("it", "Le vittime accertate sono 64.", [("victims", 64)]),
        ("it", "19 le persone arrestate.", [("arrests", 19)]),
        ("en", "A gunman opened fire, wounding four.", [("injured", 4)]),
        ("da", "34 personer, heraf tre kvinder, blev anholdt.", [("arrests", 34), ("arrests", 3)]),
        ("en", "The owner of a forum with 90,000 members was sentenced.", [("users", 90_000)]),
        ("en", "Six men defrauded 1,200 buyers.", [("victims", 1200)]),
        ("de", "Zwei Wilderer (34, 41) wurden am Dienstag festgenommen.", [("arrests", 2)]),
        ("de", "Zwei Männer wurden bei der Übergabe festgenommen.", [("arrests", 2)]),
        ("nl", "Agenten doorzochten vijf woningen en twee loodsen.", [("searches", 5), ("searches", 2)]),
        ("fr", "Les perquisitions, menées dans 19 domiciles.", [("searches", 19)]),
        ("de", "Sechs Server in Deutschland, drei in Finnland.", [("servers", 6), ("servers", 3)]),
    ],
)
def test_who_and_what(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The two received 22 and 19 years respectively.", [("sentence", 22), ("sentence", 19)]),
        (
            "de",
            "Verurteilt zu fünf Jahren, vier Jahren und neun Monaten sowie drei Jahren Haft.",
            [("sentence", 5), ("sentence", 57), ("sentence", 3)],
        ),
        ("nl", "Celstraffen van 18, 24 en 30 maanden.", [("sentence", 18), ("sentence", 24), ("sentence", 30)]),
        ("nl", "Hij kreeg een jaar cel.", [("sentence", 1)]),
        ("en", "The ringleader got 14 years; his deputy 11½ years.", [("sentence", 14), ("sentence", 11.5)]),
        ("pt", "Foi condenado a três anos, com pena suspensa.", []),
        ("it", "Inflitti nove anni all'imputato, 57 anni, e due alla moglie.", [("sentence", 9)]),
        ("de", "Er hatte 6.800 falsche 50-Euro-Scheine.", []),
        ("es", "Imprimieron 11.400 billetes de 50 euros.", []),
        ("es", "El tribunal lo condenó. Deberá pagar 350.000 euros.", [("money_fine", 350_000)]),
        ("sv", "Rånet gav 3,4 mkr.", [("money_loss", 3_400_000)]),
        ("sv", "Bedragare lurade äldre på 62 miljoner.", [("money_loss", 62_000_000)]),
        ("it", "Sequestro da 11 milioni.\n\nEvasi 7 milioni di euro.", [("money_seized", 11e6), ("money_loss", 7e6)]),
        ("fr", "Ils ont saisi 74 000 livres sterling.", [("money_seized", 74_000)]),
    ],
)
def test_terms_and_sums(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The ring took in $4.6 million in two years.", [("money_proceeds", 4_600_000)]),
        ("en", "Insurers paid out £3.1 million.", [("money_loss", 3_100_000)]),
        ("sv", "Laxen såldes svart för 900 000 kronor.", [("money_proceeds", 900_000)]),
        ("da", "Tyvene slap væk med 350.000 kroner.", [("money_loss", 350_000)]),
        ("nl", "Agenten namen twee auto's en 18.000 euro mee.", [("vehicles", 2), ("money_seized", 18_000)]),
        ("nl", "De dieven namen voor 18.000 euro aan horloges mee.", [("money_loss", 18_000)]),
        ("nl", "Vier ton op bankrekeningen is in beslag genomen.", [("money_seized", 400_000)]),
        ("da", "Varer for 2 millioner kroner blev beslaglagt.", [("money_value", 2_000_000)]),
        ("sv", "Polisen tog kontanter för 2 miljoner kronor i beslag.", [("cash", 2_000_000)]),
        ("pl", "Musi naprawić szkodę w kwocie 9000 zł.", [("money_fine", 9000)]),
        ("de", "Sie sollte 20.000 Euro Kaution zahlen, sonst drohe Haft wegen Betrugs.", [("money", 20_000)]),
        (
            "sv",
            "Beslagtogs två pistoler och 1,4 mkr. Värdet är osäkert.",
            [("firearms", 2), ("money_seized", 1_400_000)],
        ),
    ],
)
def test_sums_told_by_a_verb_that_is_vague_alone(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Se ha detenido a seis personas e investiga a otras tres.", [("arrests", 6), ("suspects", 3)]),
        ("pt", "Foram detidos dois homens e constituídos arguidos outros três.", [("arrests", 2), ("suspects", 3)]),
        ("da", "Otte personer er sigtet, heraf tre for hæleri.", [("charged", 8), ("charged", 3)]),
        ("de", "Die Polizei nahm zwei Männer und eine Frau fest.", [("arrests", 2), ("arrests", 1)]),
        ("pl", "Grozi im od roku do ośmiu lat więzienia.", [("sentence_max", 1), ("sentence_max", 8)]),
        ("es", "Hubo doce heridos, de los cuales tres permanecen en la UCI.", [("injured", 12), ("injured", 3)]),
        (
            "de",
            "MATRIX mit rund 7000 Nutzern abgeschaltet, Betreiber nach langer Suche am Montag verhaftet.",
            [("users", 7000)],
        ),
        ("en", "Nine were arrested; four were already in state custody.", [("arrests", 9), ("detained", 4)]),
    ],
)
def test_people_told_by_others_before_them(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "four of the "),
        ("en", "4 men and "),
        ("nl", "3 mensen zijn in "),
        ("fr", "neuf mille "),
        ("en", "one thousand "),
        ("de", "fünf Jahren, "),
    ],
)
def test_a_text_of_nothing_but_numbers_is_read_to_its_end(language: str, text: str) -> None:
    assert isinstance(figures(text * 2000, language), tuple)
