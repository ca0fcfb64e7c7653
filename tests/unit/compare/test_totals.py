"""Figures told of one person, one place, each of several or an earlier operation, and what claims make of them."""

from datetime import UTC, datetime, timedelta

import pytest

from scraper.compare.claims import Claim, Comparison, compared, disagreements
from scraper.compare.claims.totals import of_one, owned
from scraper.compare.figures import figures
from scraper.model import NameRole, OperationName

DAY = datetime(2026, 3, 1, 9, tzinfo=UTC)


def single(language: str, text: str) -> list[str]:
    read = figures(text, language)
    told = of_one(read, text, language)
    return [figure.text for figure in read if figure in told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Officers found 12 kg of heroin at the home of one of them."),
        ("en", "He was convicted of possessing 12 kg of cocaine."),
        ("en", "Trevon Hale, 29, of Tulsa, mailed 92 pounds of crystal meth."),
        ("en", "Detectives seized €5,000 from his rented flat."),
        ("nl", "In zijn schuur vonden agenten 12 kilo MDMA."),
        ("nl", "Bij een van de verdachten lag 12 kilo cocaïne."),
        ("de", "In der Wohnung eines der Tatverdächtigen lagen 12 Kilogramm Kokain."),
        ("de", "Der 29-Jährige hatte 12 Kilogramm Kokain bei sich."),
        ("fr", "Chez l'un d'eux, les policiers ont saisi 12 kg de cocaïne."),
        ("fr", "Il a été condamné pour avoir détenu et vendu 12 kg d'héroïne."),
        ("es", "En el domicilio de uno de los detenidos se hallaron 7 kilos de MDMA."),
        ("it", "Nell'abitazione di uno degli indagati sono stati trovati 12 chili di cocaina."),
        ("it", "L'uomo nascondeva 12 chili di hashish."),
        ("pt", "Na residência de um dos arguidos havia 12 quilos de cocaína."),
        ("pl", "U jednego z zatrzymanych znaleziono 4 kg kokainy."),
        ("sv", "I hans bostad fann polisen 12 kilo kokain."),
        ("sv", "Hemma hos en av de misstänkta låg 12 kilo kokain."),
        ("da", "Hos den ene lå 8 kilo hash."),
        ("da", "I hans bil lå 12 kilo kokain."),
    ],
)
def test_what_one_person_had_is_told_of_one(language: str, text: str) -> None:
    assert len(single(language, text)) == 1, text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The victims lost €5,400 on average."),
        ("nl", "De slachtoffers raakten gemiddeld 5.400 euro kwijt."),
        ("de", "Die Opfer verloren jeweils 5.400 Euro."),
        ("es", "Cada víctima perdió de media 5.400 euros."),
        ("pl", "Pokrzywdzeni stracili średnio 5400 zł."),
        ("da", "Ofrene mistede i gennemsnit 54.000 kr."),
    ],
)
def test_what_each_lost_is_no_total(language: str, text: str) -> None:
    assert len(single(language, text)) == 1, text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A total of 850 kg of drugs was seized."),
        ("en", "The man said officers had seized 43 kg of MDMA."),
        ("en", "He led a network that sold 850 kg of cocaine."),
        ("en", "One of the largest markets sold 850 kg of cocaine."),
        ("nl", "Er zijn woningen doorzocht en 12 kilo cocaïne is gevonden."),
        ("de", "Die Polizei stellte bei einer der größten Razzien 43 Kilogramm Kokain sicher."),
        ("es", "El grupo vendía 43 kilos de cocaína y el hombre fue condenado."),
        ("pl", "Policjanci przejęli 43 kg kokainy."),
        ("sv", "Beslaget var 43 kilo kokain."),
        ("en", "One of the men was charged; 43 kg of MDMA were seized."),
    ],
)
def test_what_all_had_is_not(language: str, text: str) -> None:
    assert single(language, text) == [], text


def test_a_part_and_its_whole_in_one_sentence_are_kept_apart() -> None:
    assert single("en", "One victim lost £50,000 of the £3m stolen.") == ["£50,000"]
    text = "Police seized 43 kg of MDMA in all and 12 kg of MDMA in the house of one of them."
    assert single("en", text) == ["12 kg of MDMA"]


def claims(release: str, text: str, *, days: float = 0, language: str = "en") -> list[Claim]:
    at = DAY + timedelta(days=days)
    read = figures(text, language)
    told = of_one(read, text, language)
    url = f"https://police.example/{release}"
    return [Claim(each, release, f"{release}/1", url, "police", at, at, of_one=each in told) for each in read]


def only(found: tuple[Comparison, ...], what: str) -> Comparison:
    (comparison,) = [each for each in found if each.what == what]
    return comparison


@pytest.mark.parametrize("days", [0, 751])
def test_what_one_of_them_had_is_a_part_of_the_whole_and_no_difference(days: float) -> None:
    later = claims("b", "In zijn schuur vonden agenten 12 kilo MDMA.", days=days, language="nl")
    found = compared(claims("a", "Police seized 43 kg of MDMA.") + later)
    pair = only(found, "mdma")
    assert (pair.verdict, pair.why) == (
        "part",
        '"12 kilo MDMA" is told of one person or place: it may be a part of 43 kg or come on top of it',
    )
    assert disagreements(found) == ()


def test_the_whole_is_the_total_though_more_releases_tell_of_the_one() -> None:
    one = "He was convicted of possessing 12 kg of cocaine."
    found = compared(claims("a", one) + claims("b", one, days=1) + claims("c", "40 kg of cocaine were seized.", days=2))
    assert only(found, "cocaine").verdict == "part"


def test_the_one_had_more_than_all_is_unclear_and_no_conflict() -> None:
    found = compared(
        claims("a", "14 firearms were seized.") + claims("b", "He was convicted of possessing 16 firearms.")
    )
    assert (only(found, "firearms").verdict, "is more than 14" in only(found, "firearms").why) == ("unclear", True)


def test_two_who_are_told_of_alone_do_not_contradict_each_other() -> None:
    found = compared(
        claims("a", "He was convicted of possessing 16 firearms.")
        + claims("b", "She was convicted of possessing 14 firearms.", days=90)
    )
    assert (only(found, "firearms").verdict, "perhaps not the same" in only(found, "firearms").why) == ("unclear", True)


def test_one_mans_sum_in_another_currency_is_beside_the_whole() -> None:
    found = compared(
        claims("a", "€50.8 million was seized.") + claims("b", "In his house officers seized $44,000.", days=30)
    )
    assert only(found, "money_seized").verdict == "part"


def test_a_number_told_of_one_and_of_all_is_one_number() -> None:
    found = compared(claims("a", "12 kg of cocaine were seized.") + claims("b", "He possessed 12 kg of cocaine."))
    assert only(found, "cocaine").verdict == "same"


def test_a_sentence_without_end_tells_of_nobody() -> None:
    hostile = "Hale, 34, had 12 kg of cocaine, one of them in his house, " * 3000
    read = figures(hostile, "en")
    assert len(read) > 1000
    assert of_one(read, hostile, "en") == frozenset()


def name(text: str, own: bool, within: str) -> OperationName:
    start = within.index(text)
    role = NameRole.OWN if own else NameRole.EARLIER
    return OperationName(text, text.casefold(), role, text, (start, start + len(text)))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Operation Gamma led to 270 arrests.", [270]),
        ("It exceeds the earlier operation Alpha (2020), with 179 arrests, and Beta (2021), with 150 arrests.", []),
        ("Gamma builds on the earlier operation Alpha, which led to 288 arrests.", []),
        ("Gamma led to 270 arrests, Alpha to 179 arrests.", [270]),
        ("With 270 arrests Gamma is larger than Alpha.", [270]),
        ("Officers made 52 arrests. Operation Alpha came before.", [52]),
    ],
)
def test_the_nearest_name_before_a_figure_decides(text: str, kept: list[int]) -> None:
    names = [name(each, each == "Gamma", text) for each in ("Gamma", "Alpha", "Beta") if each in text]
    assert [figure.value for figure in owned(figures(text, "en"), names, text)] == kept


def test_without_earlier_operations_everything_is_owned() -> None:
    text = "Operation Gamma led to 270 arrests and 12 searches."
    assert len(owned(figures(text, "en"), [name("Gamma", True, text)], text)) == 2
