"""Figures as British, Irish, Australian and American press offices word them, and the grammar of sums behind them."""

import pytest

from scraper.compare.figures import figures

Told = tuple[str, float]


def read(text: str) -> list[Told]:
    return [(each.what, each.value) for each in figures(text, "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixteen of the 21 men arrested were remanded.", [("detained", 16), ("arrests", 21)]),
        ("Two of the five suspects arrested have been charged.", [("charged", 2), ("arrests", 5)]),
        ("Officials say no one was injured.", []),
        ("He has three previous convictions for burglary.", []),
        ("The unit secured 31 convictions.", [("convicted", 31)]),
        ("Judges issued six European arrest warrants.", []),
        ("They posted 900 suspected steroid parcels.", []),
        ("The audit led to arrests, two minors living on site.", []),
        ("Of the arrests, 14 concerned people who drove the vans.", [("arrests", 14)]),
        ("Nine drivers were refused bail.", [("detained", 9)]),
        ("Seven couriers were given suspended sentences.", [("convicted", 7)]),
        ("The court convicted 30 clerks, 12 of whom went to prison.", [("convicted", 30), ("convicted", 12)]),
        ("Three hikers were airlifted off the hill.", [("injured", 3)]),
        ("The shop had some 4,000 registered sellers.", [("users", 4000)]),
        ("Sixty gardaí took part.", [("officers", 60)]),
        ("None of the 14 suspects has been charged.", [("suspects", 14)]),
        ("Out of 70 arrests, 12 led to a trial.", [("arrests", 70)]),
        ("One man out of three was fined.", []),
        ("Prosecutors announced charges against 26 people.", [("charged", 26)]),
        ("The driver has two prior drink-drive convictions.", []),
        ("A man with six convictions was stopped.", []),
        ("Bystanders called 911 and held the man.", []),
        ("He was held by three men until deputies came.", []),
        ("She was tied to four fires and arrested at home.", []),
        ("The judge added two sentencing enhancements.", []),
        ("The doctor found two gunshot wounds.", []),
        ("All three sustained gunshot wounds.", [("injured", 3)]),
        ("Two cousins spoke before their arrests.", []),
        ("Most of the 60 people arrested were released.", [("arrests", 60)]),
        ("One (1) female was arrested with two (2) rifles.", [("arrests", 1), ("firearms", 2)]),
        ("Three males in their 20s and one female aged 31 were arrested.", [("arrests", 3), ("arrests", 1)]),
        ("Searches were conducted at nine commercial premises.", [("searches", 9)]),
        ("Deputies found 2,000 fake M30 pills.", [("pills", 2000)]),
        ("Four HGVs and two taxis were stopped.", [("vehicles", 4), ("vehicles", 2)]),
    ],
)  # fmt: skip
def test_people_and_things(text: str, expected: list[Told]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The widow handed over £8,000 to the caller.", [("money", 8000)]),
        ("The court ordered her to hand over £61,000.", [("money_fine", 61000)]),
        ("He dishonestly claimed £19,400 in benefits.", [("money_loss", 19400)]),
        ("They conspired to extort $45,000 from a baker.", [("money_loss", 45000)]),
        ("The robbers took about €900.", [("money_loss", 900)]),
        ("In the boot lay £7,200 in mixed notes.", [("cash", 7200)]),
        ("Agents seized $2 million in counterfeit Treasury notes.", []),
        ("The reward was raised from $20,000 to $1 million.", [("money_reward", 1e6)]),
        ("The server held two million bitcoin addresses.", []),
        ("The vendor ran nine bitcoin ATMs.", []),
        ("Residents returned 1.5 million pounds of old medicines.", []),
        ("They moved 1.5 million pounds of criminal cash.", [("cash", 1.5e6)]),
        ("The number of scams rose to 6 million; €3 billion was lost.", [("money_loss", 3e9)]),
    ],
)  # fmt: skip
def test_sums(text: str, expected: list[Told]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He faces a fine of not more than $5,000.", ("money_fine", 5000, "under")),
        ("They are liable to imprisonment not exceeding 5 years.", ("sentence_max", 5, "under")),
        ("A clerk was arrested over £90,000 theft.", ("money_loss", 90000, "exact")),
        ("A clerk stole over £90,000.", ("money_loss", 90000, "over")),
        ("Officers seized in the order of 30 kg of heroin.", ("heroin", 30, "about")),
    ],
)
def test_a_bound(text: str, expected: tuple[str, float, str]) -> None:
    assert [(each.what, each.value, each.bound.value) for each in figures(text, "en")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He got nine years with a non-parole period of five years.", [("sentence", 9)]),
        ("She received a 12-month community order.", []),
        ("They admitted two counts, each carrying up to 14 years.", [("sentence_max", 14)]),
    ],
)
def test_a_term(text: str, expected: list[Told]) -> None:
    assert read(text) == expected


def test_a_term_that_is_stayed_or_spent_is_no_sentence() -> None:
    assert read("She was sentenced to four years in state prison stayed pending probation.") == []
    assert read("A man who had spent 20 years in prison was arrested again.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the £3 million lost, £250,000 has been recovered.", [("money_loss", 3e6), ("money_seized", 250000)]),
        (
            "The tobacco has a retail value of €90,000, a loss to the state of €71,000.",
            [("money_value", 90000), ("money_loss", 71000)],
        ),
        ("A woman was charged over a £4 million VAT fraud.", [("money_loss", 4e6)]),
        ("It did damage of EUR 80 million to over 600 firms.", [("money_loss", 8e7)]),
        ("It caused losses of EUR 1,500 to 2,000 victims.", [("money_loss", 1500), ("victims", 2000)]),
        ("The limit was lowered from $90,000 to $40,000.", [("money", 40000)]),
        (
            "He conned a widow out of £52,000 in savings and was ordered to repay £9,000.",
            [("money_loss", 52000), ("money_fine", 9000)],
        ),
        (
            "A judge found that she benefited by £2 million and ordered her to pay £31,000.",
            [("money_proceeds", 2e6), ("money_fine", 31000)],
        ),
        ("£2m of drugs seized", [("money_value", 2e6)]),
        ("Six deny a £10m cocaine plot.", [("money_value", 1e7)]),
        ("Agents seized $90,000 in drug proceeds.", [("money_seized", 90000)]),
        ("A $7 million Ponzi scheme.", [("money_loss", 7e6)]),
        ("The scam netted £66,000.", [("money_proceeds", 66000)]),
        ("The police operation netted £66,000.", [("money_seized", 66000)]),
        ("The runner was given £300 for each delivery.", []),
        ("An enhancement applies for property damage over $65,000.", []),
        ("The gang demanded €4 million in ransom.", [("money", 4e6)]),
        ("Clinics paid €4 million in ransom.", [("money_proceeds", 4e6)]),
        ("He made a further $2,000 payment to the agent.", [("money", 2000)]),
        ("She ran the shop for a year, making roughly £40,000.", [("money_proceeds", 40000)]),
        ("The trio were convicted in May. Ann Orr must pay £8,100.", [("convicted", 3), ("money_fine", 8100)]),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, expected: list[Told]) -> None:
    found = read(text)
    assert found == [each for each in expected if each[0] != "convicted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crash led to the deaths of three cyclists.", [("deaths", 3)]),
        ("It caused serious injuries to two passengers.", [("injured", 2)]),
        ("He denies the attempted murder of two men.", []),
        (
            "Each faces ten years in prison for fraud and a year in jail for theft.",
            [("sentence_max", 10), ("sentence_max", 1)],
        ),
        ("The law asks for not less than five years in prison.", []),
    ],
)  # fmt: skip
def test_what_befell_them_and_what_the_law_allows(text: str, expected: list[Told]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "An earlier version of this notice spoke of 31 arrests; the correct number is 33.", 33),
        ("en", "Corrected: 33 people were arrested, not 31.", 33),
        ("nl", "Rectificatie: in een eerdere versie stonden 31 aanhoudingen; het juiste aantal is 33.", 33),
        ("de", "Berichtigung: Irrtümlich wurden 31 Festnahmen gemeldet. Die richtige Zahl ist 33.", 33),
        ("fr", "Erratum : 33 personnes ont été interpellées, et non 31.", 33),
        ("es", "Corrección: por error se informó de 31 detenidos; la cifra correcta es 33.", 33),
        ("it", "Rettifica: per errore si parlava di 31 arresti; il numero corretto è 33.", 33),
        ("pt", "Correção: foram detidas 33 pessoas e não 31.", 33),
        ("pl", "Sprostowanie: zatrzymano 33 osoby, a nie 31.", 33),
        ("sv", "Rättelse: 33 personer greps, inte 31.", 33),
        ("da", "Rettelse: 33 personer blev anholdt, ikke 31.", 33),
    ],
)
def test_a_figure_taken_back_is_claimed_no_more(language: str, text: str, value: float) -> None:
    assert [(each.what, each.value) for each in figures(text, language)] == [("arrests", value)]


def test_a_part_of_the_arrests_in_german() -> None:
    found = figures("Es gab 60 Festnahmen, acht davon in Polen. Sie verhaften 20 Operatoren und Kunden.", "de")
    assert [(each.what, each.value) for each in found] == [("arrests", 60), ("arrests", 8), ("arrests", 20)]


def test_a_sum_taken_back() -> None:
    text = "Correction: a previous statement said €5 million was seized; the right amount is €4.2 million."
    assert read(text) == [("money_seized", 4.2e6)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Australian Border Force: an Australian man was fined $5,000.", "AUD"),
        ("The RCMP seized $5,000 in cash.", "CAD"),
        ("A Canadian man was fined $5,000.", "USD"),
        ("The RCMP and the FBI seized $5,000 in cash.", "USD"),
        ("The RCMP seized US$5,000 in cash.", "USD"),
        ("Singapore Police froze $5,000.", "SGD"),
    ],
)
def test_whose_dollars(text: str, unit: str) -> None:
    assert [(each.value, each.unit) for each in figures(text, "en")] == [(5000, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Owners receive £20 per weapon.",
        "The defendant must find the money within six months or be sent to jail.",
        "He has four months to repay what he took.",
    ],
)
def test_no_figure(text: str) -> None:
    assert read(text) == []


def test_a_fine_per_count_is_the_law() -> None:
    assert read("Each could be fined up to $250,000 per count.") == [("money_fine", 250000)]


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [
        ("Half a tonne of cocaine.", 500),
        ("Three-quarters of a tonne of cocaine.", 750),
        ("Over half a kilo of cocaine.", 0.5),
        ("A kilo of cocaine.", 1),
        ("2.5kgs of cocaine.", 2.5),
        ("10 lbs. of cocaine was found.", 4.535924),
    ],
)
def test_a_part_of_a_unit(text: str, kilograms: float) -> None:
    assert read(text) == [("cocaine", kilograms)]


def test_a_shop_turns_over_and_a_finder_hands_in() -> None:
    assert read("The shop turned over £300,000 in a year.") == [("money_proceeds", 300000)]
    assert read("She turned over $900 to deputies.") == [("money", 900)]


def test_a_place_in_the_next_clause_is_not_theirs() -> None:
    (found,) = figures("He admitted assaulting two women after being captured in Austria.", "en")
    assert (found.what, found.party) == ("victims", None)
