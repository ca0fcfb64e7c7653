"""Sums of money as press rooms write them: what each is, its currency and its bound."""

import pytest

from scraper.compare.figures import figures


def read(language: str, text: str) -> list[tuple[str, float, str | None, str]]:
    return [(each.what, each.value, each.unit, each.bound.value) for each in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Agenten vonden € 318.450,- in contanten.", ("cash", 318450, "EUR", "exact")),
        ("nl", "Hij kreeg een boete van 95,-.", ("money_fine", 95, "EUR", "exact")),
        ("de", "Es wurden 10.000,- Euro ausgelobt.", ("money_reward", 10000, "EUR", "exact")),
        ("de", "Sichergestellt wurden CHF 1'240'000.– in bar.", ("cash", 1240000, "CHF", "exact")),
        ("sv", "I lägenheten låg 340.000:-.", ("money", 340000, "SEK", "exact")),
        ("sv", "Ligan tjänade drygt 4 mnkr.", ("money_proceeds", 4e6, "SEK", "over")),
        ("fr", "Un coffre contenait 60 k€.", ("money", 60000, "EUR", "exact")),
        ("de", "Der Schaden beträgt mind. 130.000 Euro.", ("money_loss", 130000, "EUR", "over")),
        ("it", "Il danno è di 94.000 euro circa.", ("money_loss", 94000, "EUR", "about")),
        ("en", "He embezzled three-quarters of a million dollars.", ("money_loss", 750000, "USD", "exact")),
        ("es", "Impusieron una multa de tres cuartos de millón de euros.", ("money_fine", 750000, "EUR", "exact")),
        ("pt", "Houve prejuízos de 1 milhão e 300 mil euros.", ("money_loss", 1300000, "EUR", "exact")),
        ("pl", "Straty wyniosły 1 mln 200 tys. zł.", ("money_loss", 1200000, "PLN", "exact")),
        ("en", "Losses almost tripled, from $137 million to $384 million.", ("money_loss", 384e6, "USD", "exact")),
        ("en", "Up to $10 million for information on the group.", ("money_reward", 1e7, "USD", "under")),
        ("en", "Agents seized $8.6 million in extorted funds.", ("money_seized", 8.6e6, "USD", "exact")),
        ("en", "He was caught trafficking $13M in illegal drugs.", ("money_value", 13e6, "USD", "exact")),
        ("en", "Officers seized $61,204 in drug proceeds.", ("money_seized", 61204, "USD", "exact")),
        ("en", "Officers seized $39.5 million in counterfeit sports goods.", ("money_seized", 39.5e6, "USD", "exact")),
        ("en", "They evaded more than $25 million of federal income taxes.", ("money_loss", 25e6, "USD", "over")),
        ("en", "A charity paid $6 million to victims of terrorism.", ("money", 6e6, "USD", "exact")),
        ("en", "He took a bribe of $5,000.", ("money", 5000, "USD", "exact")),
        ("en", "The courier earned a commission of $1,000.", ("money_proceeds", 1000, "USD", "exact")),
        ("en", "It led to the recovery of more than $197,000.", ("money_seized", 197000, "USD", "over")),
        ("en", "The Federal Trade Commission has $1 million.", ("money", 1e6, "USD", "exact")),
        ("en", "One of the leaders owned property worth €12m.", ("money_value", 12e6, "EUR", "exact")),
        ("nl", "Beslag op 8000 euro vanwege het vermoeden van witwassen.", ("money_seized", 8000, "EUR", "exact")),
        ("nl", "De Belastingdienst inde 37.800 euro.", ("money", 37800, "EUR", "exact")),
        ("fr", "Blanchiment : 3,4 M€ d'avoirs criminels saisis.", ("money_seized", 3.4e6, "EUR", "exact")),
        ("da", "Hvidvasksag: 130 mio. kr.", ("money_laundered", 130e6, "DKK", "exact")),
        ("de", "Dem Fiskus entgingen knapp 278 Mio. €.", ("money_loss", 278e6, "EUR", "about")),
    ],
)  # fmt: skip
def test_a_sum(language: str, text: str, expected: tuple[str, float, str, str]) -> None:
    assert read(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("nl", "De schade bedraagt tussen de 28 en 31 miljoen euro.", 28e6, 31e6),
        ("nl", "De schade is € 2,1 à € 2,4 miljoen.", 2.1e6, 2.4e6),
        ("fr", "Le préjudice est de 15 à 20 000 euros.", 15000, 20000),
    ],
)
def test_a_range_of_sums(language: str, text: str, low: float, high: float) -> None:
    assert [(value, bound) for _, value, _, bound in read(language, text)] == [(low, "over"), (high, "under")]


def test_thousands_are_not_lent_to_a_number_that_has_its_own() -> None:
    assert [value for _, value, _, _ in read("en", "The damage is between $500 and $20,000.")] == [500, 20000]


def test_a_sum_in_brackets_is_what_the_sum_before_it_is() -> None:
    found = read("en", "Police seized €4.2 million in cash and GBP 600,000 (approx. EUR 702 000).")
    assert found[1:] == [("money_seized", 6e5, "GBP", "exact"), ("money_seized", 702000, "EUR", "about")]
    coins = read("pl", "Zajęto portfel z 8,75 BTC (ponad 500 tys. USD).")
    assert coins == [("crypto", 8.75, "BTC", "exact"), ("crypto", 500000, "USD", "over")]


def test_two_sums_in_notes_side_by_side() -> None:
    found = read("pl", "Zabezpieczono 480 tys. zł i 92 tys. euro w gotówce.")
    assert found == [("cash", 480000, "PLN", "exact"), ("cash", 92000, "EUR", "exact")]
    goods = read("es", "Recuperaron joyas valoradas en 240.000 euros y 31.000 euros en efectivo.")
    assert goods == [("money_value", 240000, "EUR", "exact"), ("cash", 31000, "EUR", "exact")]


def test_a_sign_that_belongs_to_the_next_number_is_not_this_ones() -> None:
    assert read("en", "Phishing scams, with losses: 2,948 $13.3M") == [("money_loss", 13.3e6, "USD", "exact")]


def test_what_stands_beside_a_forfeit_is_worth_its_own_sum() -> None:
    found = read("en", "She agreed to forfeit $33,200 and a boat valued at $41,500.")
    assert found == [("money_fine", 33200, "USD", "exact"), ("money_value", 41500, "USD", "exact")]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "La police a saisi CHF 230'000.- en fausses coupures."), ("en", "They passed one hundred dollar bills.")],
)
def test_false_notes_and_single_notes_are_no_sum(language: str, text: str) -> None:
    assert read(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Police seized 43 kg of MDMA, 12 kg of it in one house.", [("mdma", 43), ("mdma", 12)]),
        ("nl", "In de auto lag cocaïne. Thuis lag nog 12 kilo van hetzelfde spul.", [("cocaine", 12)]),
        ("fr", "Trafic d'héroïne : l'un d'eux détenait 9 kg dans sa cave.", [("heroin", 9)]),
        ("en", "Officers seized 2,000 kilograms of cocaine and fentanyl.", [("drugs", 2000)]),
        ("en", "Officers seized 20 kilograms of cocaine and fentanyl pills.", [("cocaine", 20)]),
        ("en", "Officers seized 3 kilograms of crack cocaine and heroin.", [("drugs", 3)]),
        ("en", "Officers seized 3 kilograms of crystal meth and heroin.", [("drugs", 3)]),
        ("en", "Officers seized 3 kilograms of crack cocaine.", [("cocaine", 3)]),
        ("en", "Officers seized 170 tons of chemicals used to make methamphetamine.", []),
        ("en", "In the truck were drugs. It weighed 40 tonnes of steel.", []),
    ],
)  # fmt: skip
def test_a_mass_of_what_was_told_before(language: str, text: str, expected: list[tuple[str, float]]) -> None:
    assert [(what, value) for what, value, unit, _ in read(language, text) if unit == "kg"] == expected


def test_a_sentence_before_what_was_admitted() -> None:
    found = read("en", "He was sentenced to six years and six months after admitting his part.")
    assert found == [("sentence", 78, "month", "exact")]
