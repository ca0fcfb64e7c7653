"""What scraper.compare.figures reads, and above all what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.figures import WHAT, figures
from scraper.compare.figures.numbers import read_digits
from scraper.model import Bound, Figure

LANTERN = (
    "Operation Lantern: 311 arrested\n\nPolice arrested a total of 311 suspects. More than 60 million euros in coins "
    "and banknotes, 720 kg of drugs and 94 firearms were seized. Among the drugs were more than 231 kg of amphetamine, "
    "37 kg of cocaine and 29 kg of MDMA. For two years teams searched in 9 countries. A total of 14 people have been "
    "arrested in the Netherlands.\n\nBesides the 14 arrests in the Netherlands, suspects were arrested in the United "
    "States (161), the United Kingdom (58), Germany (49), Austria (12), France (8), Switzerland (4), Poland (3) and "
    "Brazil (2)."
)


def one(text: str, language: str | None = "en") -> Figure:
    (figure,) = figures(text, language)
    return figure


def told(text: str, language: str | None = "en") -> list[tuple[str, float, str | None]]:
    return [(figure.what, figure.value, figure.unit) for figure in figures(text, language)]


def test_every_figure_of_a_release_is_read_once_and_in_order() -> None:
    assert told(LANTERN)[:9] == [
        ("arrests", 311, None),
        ("arrests", 311, None),
        ("money_seized", 60e6, "EUR"),
        ("drugs", 720, "kg"),
        ("firearms", 94, None),
        ("amphetamine", 231, "kg"),
        ("cocaine", 37, "kg"),
        ("mdma", 29, "kg"),
        ("countries", 9, None),
    ]


def test_a_list_by_country_gives_one_figure_for_each() -> None:
    by_country = {figure.party: figure.value for figure in figures(LANTERN, "en") if figure.party}
    assert by_country == {"NL": 14, "US": 161, "GB": 58, "DE": 49, "AT": 12, "FR": 8, "CH": 4, "PL": 3, "BR": 2}


def test_the_span_holds_the_words() -> None:
    for figure in figures(LANTERN, "en"):
        assert LANTERN[slice(*figure.span)] == figure.text
    assert [figure.text for figure in figures(LANTERN, "en")][2] == "More than 60 million euros"


def test_drugs_laced_with_another_are_told_under_that_one() -> None:
    text = (
        "The raids netted 94 guns, 720 kilograms of drugs, 58 kilograms of drugs laced with fentanyl, and $61.2 "
        "million of all kinds."
    )
    assert told(text) == [
        ("firearms", 94, None),
        ("drugs", 720, "kg"),
        ("fentanyl", 58, "kg"),
        ("money_seized", 61.2e6, "USD"),
    ]


@pytest.mark.parametrize(
    ("word", "sign", "reading"),
    [
        ("1,200", ".", (1200, 1200)),
        ("1.200", ".", (1.2, 1200)),
        ("1.200", ",", (1200, 1200)),
        ("1,200", ",", (1.2, 1200)),
        ("50,8", ",", (50.8, None)),
        ("1.234.567", ",", (1234567, 1234567)),
        ("1.234,50", ",", (1234.5, None)),
        ("1'200", ".", (1200, 1200)),
        ("0900", ".", None),
        ("192.168.0.1", ".", None),
        ("27.03.2026", ",", None),
        ("12345678901234567", ".", None),
    ],
)
def test_digits_are_read_by_the_rules_of_the_language(word: str, sign: str, reading: object) -> None:
    assert read_digits(word, sign) == reading


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("50,8 miljoen euro in beslag genomen", "nl", 50.8e6),
        ("50.8 million euros seized", "en", 50.8e6),
        ("53,4 Mio. Euro beschlagnahmt", "de", 53.4e6),
        ("1,23 Milliarden Euro beschlagnahmt", "de", 1.23e9),
        ("900 millions d'euros saisis", "fr", 900e6),
        ("145 000 euros saisis", "fr", 145e3),
        ("Incautados 32 mil euros", "es", 32e3),
        ("een half miljoen euro in beslag genomen", "nl", 5e5),
        ("€20m seized", "en", 20e6),
    ],
)
def test_magnitudes_are_applied(text: str, language: str, value: float) -> None:
    figure = one(text, language)
    assert (figure.what, figure.value, figure.unit) == ("money_seized", value, "EUR")


@pytest.mark.parametrize(
    ("text", "language", "value", "bound"),
    [
        ("More than 2,000 victims were identified", "en", 2000, Bound.OVER),
        ("up to 300 victims", "en", 300, Bound.UNDER),
        ("nearly 300 victims", "en", 300, Bound.ABOUT),
        ("100+ victims", "en", 100, Bound.OVER),
        ("ruim tweehonderd slachtoffers", "nl", 200, Bound.OVER),
        ("bijna 50 slachtoffers", "nl", 50, Bound.ABOUT),
        ("über 150 Opfer", "de", 150, Bound.OVER),
        ("rund zweiundvierzig Geschädigte", "de", 42, Bound.ABOUT),
        ("plus de quatre-vingts victimes", "fr", 80, Bound.OVER),
        ("quatre-vingt-douze victimes", "fr", 92, Bound.EXACT),
        ("two hundred and fifty victims", "en", 250, Bound.EXACT),
        ("une trentaine de victimes", "fr", 30, Bound.ABOUT),
        ("más de treinta y dos víctimas", "es", 32, Bound.OVER),
        ("a dozen victims", "en", 12, Bound.ABOUT),
    ],
)
def test_bounds_and_number_words(text: str, language: str, value: float, bound: Bound) -> None:
    found = figures(text, language)
    assert [(figure.what, figure.value, figure.bound) for figure in found] == [("victims", value, bound)]


def test_a_range_is_a_lower_and_an_upper_bound_over_the_same_words() -> None:
    low, high = figures("Between 30 and 40 people were arrested.", "en")
    assert (low.value, low.bound, high.value, high.bound) == (30, Bound.OVER, 40, Bound.UNDER)
    assert low.span[0] <= high.span[0]
    assert told("The number rose from 150 to 179 arrests.") == [("arrests", 179, None)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Customs seized $5 million.", "money_seized"),
        ("The fraud caused losses of $5 million.", "money_loss"),
        ("They laundered $5 million.", "money_laundered"),
        ("He was fined $5 million.", "money_fine"),
        ("Drugs worth $5 million were seized.", "money_value"),
        ("The market's turnover was $5 million.", "money_proceeds"),
        ("A reward of $5 million is offered.", "money_reward"),
        ("Agents found $5 million in cash.", "cash"),
        ("Agents found $5 million in cryptocurrency.", "crypto"),
        ("The firm employs people and has $5 million.", "money"),
    ],
)
def test_a_sum_is_told_by_what_was_done_with_it(text: str, what: str) -> None:
    assert (one(text).what, one(text).value) == (what, 5e6)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("€5 million seized", "EUR", 5e6),
        ("US$5 million seized", "USD", 5e6),
        ("A$5 million seized", "AUD", 5e6),
        ("R$ 5 million seized", "BRL", 5e6),
        ("5 million Australian dollars seized", "AUD", 5e6),
        ("CHF 5 million seized", "CHF", 5e6),
        ("5 million pounds seized", "GBP", 5e6),
        ("5 million Swiss francs seized", "CHF", 5e6),
    ],
)
def test_currencies(text: str, unit: str, value: float) -> None:
    assert (one(text).unit, one(text).value) == (unit, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500 grams of heroin", 0.5),
        ("2 tonnes of heroin", 2000),
        ("10 lbs of heroin", 4.535924),
        ("10 pounds of heroin", 4.535924),
        ("heroin (12 kg)", 12),
    ],
)
def test_masses_come_in_kilograms(text: str, value: float) -> None:
    assert (one(text).what, one(text).unit) == ("heroin", "kg")
    assert one(text).value == pytest.approx(value, rel=1e-4)


def test_a_weight_of_anything_else_or_of_doubtful_reading_is_no_figure() -> None:
    assert told("A lorry carried 56 tonnes of fish oil and 10 pounds of feathers.") == []
    assert told("Police seized 1.200 kg of cocaine.") == []


@pytest.mark.parametrize(
    ("text", "what", "value", "unit"),
    [
        ("He was sentenced to 12 years in prison.", "sentence", 12, "year"),
        ("She received a 54-month prison sentence.", "sentence", 54, "month"),
        ("He was jailed for four years and six months in prison.", "sentence", 54, "month"),
        ("He faces a maximum of 20 years in prison.", "sentence_max", 20, "year"),
    ],
)
def test_sentences(text: str, what: str, value: float, unit: str) -> None:
    assert told(text) == [(what, value, unit)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Call 0900-8844, 555-0142 or +31 20 123 45 67.", "en"),
        ("On 27 March 2026 at 14:30 and again on May 3, 2021.", "en"),
        ("The 34-year-old suspect and Jan de Wit, 41, were there.", "en"),
        ("De verdachten (22 en 31) zaten op de A2 bij hectometer 45,3.", "nl"),
        ("Een man van 28 opgepakt", "nl"),
        ("Zwei Männer im Alter zwischen 20 und 30 Jahren", "de"),
        ("Am 3. März auf der B51 und der A 7.", "de"),
        ("Case 2024-118, section 12, Route 66, § 263 and Title 18.", "en"),
        ("The server at 192.168.0.10:443 sent 40 % of it.", "en"),
        ("1. Suspects were found. 2. Victims were heard. EC3 and C19 met.", "en"),
        ("Hundreds of arrests, dozens of victims and several thousand users.", "en"),
        ("It costs €22 a month.", "en"),
        ("The action took 1.5 years and spanned three continents.", "en"),
        ("Three years of supervised release and two years ago.", "en"),
        ("Criminal Alien 9 was convicted.", "en"),
        ("In 2020 arrests fell.", "en"),
        ("Read /pr/man-sentenced-97-months-prison here; it cost $0.", "en"),
        ("De twee jongens zijn niet aangehouden.", "nl"),
        ("Een verdachte en een slachtoffer.", "nl"),
        ("Ein Opfer und ein Verdächtiger.", "de"),
        ("Un suspect de 34 ans, deux ans plus tard.", "fr"),
        ("Un hombre de 45 años, vecino de la calle 12.", "es"),
        ("", "en"),
    ],
)
def test_what_is_no_figure(text: str, language: str) -> None:
    assert figures(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "party"),
    [
        ("10 people have been arrested in the Netherlands.", "en", "NL"),
        ("In Belgium, 52 suspects were arrested.", "en", "BE"),
        ("Tien mensen zijn in Duitsland aangehouden.", "nl", "DE"),
        ("In Spanien wurden sechzehn Personen verhaftet.", "de", "ES"),
        ("Aux Pays-Bas, 12 suspects ont été arrêtés.", "fr", "NL"),
        ("En Portugal han sido detenidas nueve personas.", "es", "PT"),
        ("12 people were arrested in Germany, France and Spain.", "en", None),
        ("12 people were arrested.", "en", None),
        ("12 people were arrested in U.S. courts.", "en", None),
        ("12 people were arrested in the U.S. on Monday.", "en", "US"),
    ],
)
def test_the_country_is_the_one_beside_the_count(text: str, language: str, party: str | None) -> None:
    assert (one(text, language).what, one(text, language).party) == ("arrests", party)


def test_coordinated_people_share_the_verb() -> None:
    assert told("14 men and 3 women were arrested.") == [("arrests", 14, None), ("arrests", 3, None)]


def test_a_language_without_a_table_is_tried_as_english() -> None:
    assert told("288 arrests, € 50 million seized", "xx") == told("288 arrests, € 50 million seized", None)
    assert told("288 arrests", "nl-NL") == []


@given(
    st.text(alphabet="0123456789.,  €$kgmil ()-arestdinyof\n'", max_size=80),
    st.sampled_from(["en", "nl", "de", "fr", "es"]),
)
def test_any_text_gives_figures_of_the_list_with_exact_spans(text: str, language: str) -> None:
    for figure in figures(text, language):
        assert figure.what in WHAT
        assert text[slice(*figure.span)] == figure.text
        assert figure.value >= 0


def test_the_list_has_one_sentence_for_each() -> None:
    assert all(meaning.endswith(".") and meaning.count(".") == 1 for meaning in WHAT.values())
