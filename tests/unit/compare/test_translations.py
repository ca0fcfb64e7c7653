"""Translations: told by figures, names and order, apart from other offices' own news; which one is the original."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.compare import judge, traits
from scraper.compare.copies import translations
from scraper.compare.copies.origins import origin
from scraper.compare.copies.parallel import parallel, passages
from scraper.compare.copies.survivors import MOST, units
from scraper.compare.copies.translator import translator_note
from scraper.model import Agency, AgencyKind, Article, Judgement, Link, Neighbourhood, Relation, Subject, Version
from tests.unit.compare.shelf import PAPER, POLITIE, released

DUTCH = (
    "De havenpolitie heeft dinsdag 3 februari in Oudewaard vijf mannen aangehouden in de operatie Zilvermeeuw. Ze zijn "
    "tussen 23 en 61 jaar oud.",
    "In een loods aan de Molenkade lagen 1.250 kilo cocaïne en 64 vuurwapens. Ook werd 2,4 miljoen euro gevonden.",
    "De hoofdverdachte, Ferdinand Kuipershoek, werd om 6.15 uur opgepakt. Hij wilde naar Brazilië vluchten.",
    "‘Dit is een zware slag’, zegt officier van justitie Marijke Ravensteijn. De zaak dient op 12 mei in Rietmonde.",
)
ENGLISH = (
    "Harbour police arrested five men in Oudewaard on Tuesday 3 February in operation Zilvermeeuw. They are between 23 "
    "and 61 years old.",
    "In a shed on the Molenkade lay 1,250 kilos of cocaine and 64 firearms. Also found were 2.4 million euros.",
    "The main suspect, Ferdinand Kuipershoek, was seized at 6:15. He was about to flee to Brazil.",
    "“This is a heavy blow,” says prosecutor Marijke Ravensteijn. The case will be heard on 12 May in Rietmonde.",
)
GERMAN = (
    "Die Hafenpolizei hat am Dienstag, 3. Februar, in Oudewaard in der Operation Zilvermeeuw fünf Männer festgenommen. "
    "Sie sind zwischen 23 und 61 Jahre alt.",
    "In einer Halle an der Molenkade lagen 1.250 Kilo Kokain und 64 Schusswaffen, dazu 2,4 Millionen Euro.",
    "Der Hauptverdächtige, Ferdinand Kuipershoek, wurde um 6.15 Uhr gefasst. Er wollte nach Brasilien fliehen.",
    "„Das ist ein schwerer Schlag“, sagt Staatsanwältin Marijke Ravensteijn. Verhandelt wird am 12. Mai in Rietmonde.",
)
GAZETTE = Agency("gazette", "The Gazette", "GB", AgencyKind.NEWS)
KRIPO = Agency("kripo", "Kripo Grenzau", "DE", AgencyKind.POLICE)


def told(
    name: str, text: tuple[str, ...], language: str, *, agency: Agency = PAPER, day: str | None = "2026-02-03"
) -> Subject:
    version = released(name, "Zilvermeeuw", "\n\n".join(text), day=day, agency=agency)
    version = replace(version, article=replace(version.article, language=language))
    return Subject(version, traits(version, (POLITIE, GAZETTE, KRIPO)))


ORIGINAL = told("nl", DUTCH, "nl", agency=POLITIE)


def links(new: Subject, *held: Subject, **said: Judgement) -> tuple[Link, ...]:
    return translations.links(new.version, new.traits, Neighbourhood(held, decided=said))


def test_a_whole_translation_is_told_with_its_reasons() -> None:
    (link,) = links(told("en", ENGLISH, "en", agency=GAZETTE, day="2026-02-04"), ORIGINAL)
    assert (link.later, link.earlier, link.relation) == ("en", "nl", Relation.TRANSLATION)
    assert (link.judgement, link.containment) == (Judgement.CONFIRMED, (1.0, 1.0))
    assert link.evidence[0] == "It translates the other from Dutch into English, all of it."
    assert link.evidence[1].startswith("8 of its 8 sentences stand in the same order as 8 of the other's 8; ")
    assert "1250" in link.evidence[2]


ASIDE = "Readers told the Gazette that lorries came and went all night. Nobody had complained to the town."


@pytest.mark.parametrize(
    ("kept", "extra", "extent"), [((0, 1, 2), (), "abridged"), ((0, 1, 2, 3), (ASIDE,) * 3, "all of it, among")]
)
def test_how_much_of_it_is_told(kept: tuple[int, ...], extra: tuple[str, ...], extent: str) -> None:
    text = (*(ENGLISH[at] for at in kept), *extra, "Source: Politie")
    (link,) = links(told("en", text, "en", agency=GAZETTE, day="2026-02-04"), ORIGINAL)
    assert link.judgement is Judgement.CONFIRMED
    assert extent in link.evidence[0]
    assert "One credits Politie, which published the other." in link.evidence


def test_a_translation_belongs_to_the_operation_as_that() -> None:
    new = told("en", ENGLISH, "en", agency=GAZETTE, day="2026-02-04")
    verdict = judge(new.version, new.traits, Neighbourhood((ORIGINAL,)))
    assert verdict.copy_of is not None
    assert not verdict.leads
    assert verdict.belonging is not None
    assert (verdict.belonging.relation, verdict.belonging.lead) == (Relation.TRANSLATION, "nl")


def test_an_original_that_comes_later_leads_and_is_no_translation() -> None:
    held = told("en", ENGLISH, "en", agency=GAZETTE, day="2026-02-03")
    late = told("nl", DUTCH, "nl", agency=POLITIE, day="2026-02-04")
    verdict = judge(late.version, late.traits, Neighbourhood((held,)))
    assert verdict.leads
    assert verdict.belonging is not None
    assert verdict.belonging.relation is Relation.COUNTERPART
    assert verdict.links[0].evidence[0] == "The other translates it from Dutch into English, all of it."


_OTHER_FIGURES = {"1,250": "1,480", "64": "71", "five": "seven", "2.4": "3.1"}


def with_other_figures(part: str) -> str:
    for one, other in _OTHER_FIGURES.items():
        part = part.replace(one, other)
    return part


OTHERS = {
    "other figures": tuple(map(with_other_figures, ENGLISH)),
    "a digest": ("Five men held in Oudewaard in operation Zilvermeeuw; 1,250 kilos of cocaine and 64 firearms found.",),
    "a verdict": (f"A court has sentenced five men arrested in operation Zilvermeeuw. {ENGLISH[0]}", *ENGLISH[1:]),
    "own news": (
        "Officers of the coast guard followed a fishing boat for 31 hours before they stopped it off Sandhook.",
        "The action was part of operation Zilvermeeuw, in which 1,250 kilos of cocaine were found in Oudewaard.",
        "Three crewmen from Portugal and Cape Verde will appear before magistrates on Friday 6 February.",
        "The boat, the Maria Luisa, was searched by 14 divers. They found 380 kilos of cocaine below the water line.",
    ),
}


@pytest.mark.parametrize("what", OTHERS)
def test_other_news_of_one_operation_is_no_translation(what: str) -> None:
    assert links(told("en", OTHERS[what], "en", agency=GAZETTE, day="2026-02-05"), ORIGINAL) == ()


def test_long_after_it_is_none() -> None:
    assert links(told("en", ENGLISH, "en", agency=GAZETTE, day="2026-06-03"), ORIGINAL) == ()


def test_nor_is_a_text_in_the_same_language_that_a_page_calls_another() -> None:
    assert links(told("nl2", DUTCH, "en", agency=GAZETTE), ORIGINAL) == ()


def test_a_little_evidence_is_a_suggestion() -> None:
    rest = "The case will be heard on 12 May in Rietmonde. The police will say more about it later, a spokeswoman said."
    (link,) = links(
        told(
            "en", (ENGLISH[0], f"{rest} She had nothing else to tell the reporters who waited."), "en", agency=GAZETTE
        ),
        ORIGINAL,
    )
    assert (link.judgement, link.score) == (Judgement.SUGGESTED, 0.6)


def test_people_s_word_stands() -> None:
    new = told("en", ENGLISH, "en", agency=GAZETTE)
    assert links(new, ORIGINAL, nl=Judgement.REJECTED) == ()
    verdict = told("de", OTHERS["a verdict"], "en", agency=GAZETTE)
    (link,) = links(verdict, ORIGINAL, nl=Judgement.CONFIRMED)
    assert link.judgement is Judgement.CONFIRMED


def test_of_one_text_in_three_languages_the_original_is_linked() -> None:
    held = [replace(each, cluster="cnl") for each in (told("de", GERMAN, "de", agency=GAZETTE), ORIGINAL)]
    (link,) = links(told("en", ENGLISH, "en", agency=GAZETTE, day="2026-02-04"), *held)
    assert link.earlier == "nl"


# -- which is the original ----------------------------------------------------------------------------------------


def test_of_two_offices_on_one_day_the_original_is_in_its_publisher_s_language() -> None:
    german = told("de", GERMAN, "de", agency=KRIPO)
    english = told("en", ENGLISH, "en", agency=KRIPO)
    assert origin(german, english)
    assert not origin(english, german)


@pytest.mark.parametrize(
    "note",
    [
        "Translated from the Dutch original",
        "Vertaald uit het Engels",
        "Übersetzung aus dem Niederländischen",
        "Traduit du néerlandais",
        "Traducido del inglés",
        "Traduzione dal francese",
        "Traduzido do inglês",
        "Tłumaczenie z języka niderlandzkiego",
        "Översättning från engelska",
        "Oversat fra engelsk",
        "(This is an unofficial translation of the release of 3 February.)",
        "Dieser Text wurde übersetzt aus dem Englischen.",
        "Aus dem Englischen übersetzt",
        "Die Übersetzung dieses Textes ist nicht amtlich.",
        "Vertaling: redactie",
        "(Officieuze vertaling)",
        "Traduction non officielle",
        "Traducción no oficial del inglés",
        "Traduzione di cortesia",
        "Tradução livre do inglês",
        "Nieoficjalne tłumaczenie z języka niemieckiego",
        "Maskinöversatt från engelska",
        "Oversat af redaktionen",
    ],
)
def test_a_translator_s_note_tells_the_translation(note: str) -> None:
    noted = told("en", (*ENGLISH, note), "en", day=None)
    plain = told("nl", DUTCH, "nl", day=None)
    assert translator_note(noted.version.article) == note
    assert origin(plain, noted)
    assert not origin(noted, plain)


@pytest.mark.parametrize(
    "line",
    [
        "The court heard that papers translated from Dutch by a sworn translator had been altered " + "again " * 20,
        "Seized papers had been translated from Dutch by a clerk, the court heard.",
        "Rzecznik tłumaczy z jakiego powodu zatrzymano pięć osób.",
        "Die Übersetzung der Chats dauerte Monate.",
        "De vertaling van de berichten duurde maanden.",
        "The translation of the chats took months.",
        "La traducción de los mensajes llevó semanas.",
        "Translated into money, that is 3 million euros.",
        "Tradotto in carcere, attende il processo.",
    ],
)
def test_a_line_about_translators_is_no_note(line: str) -> None:
    assert translator_note(Article("https://a.example/1", "T", (line,))) is None


# -- what outlives translation ------------------------------------------------------------------------------------


SAID = {
    "n:1250": "en 1,250 kilos|nl 1.250 kilo|fr 1 250 kilos|sv 1 250 kilo|pl 1250 kilogramów|it 1.250 chili",
    "n:2400000": "en 2.4 million|de 2,4 Millionen|es 2,4 millones|da 2,4 millioner|pl 2,4 mln|pt 2,4 milhões",
    "n:7": "en seven men|nl zeven mannen|it sette uomini|pt sete homens|sv sju män|pl siedem osób",
    "d:5-2": "en on May 2nd|nl op 2 mei|de am 2. Mai|fr le 2 mai|es el 2 de mayo|it il 2 maggio|pt a 2 de maio"
    "|pl 2 maja|sv den 2 maj|da den 2. maj|nl op 02-05-2026",
    "y:12": "en in December 2021|nl in december 2021|es en diciembre de 2021",
    "t:14:30": "en at 2:30 p.m.|nl om 14.30 uur|de um 14.30 Uhr|fr à 14h30|sv klockan 14.30|fr à 14 h 30",
    "c:DE": "en in Germany|nl in Duitsland|fr en Allemagne|pl w Niemczech|it in Germania|sv i Tyskland",
    "u:check.police.example": "en at https://check.police.example|de auf check.police.example",
}


@pytest.mark.parametrize(("key", "said"), [(key, said) for key, each in SAID.items() for said in each.split("|")])
def test_what_is_said_in_ten_languages_is_one_key(key: str, said: str) -> None:
    language, _, words = said.partition(" ")
    (unit,) = units(Article("https://a.example/1", "T", (f"Xx {words}",)), language)
    assert key in unit.exact


def test_an_english_may_is_no_month_and_a_german_noun_no_name() -> None:
    (unit,) = units(Article("https://a.example/1", "T", ("They may 2 times",)), "en")
    assert unit.exact == {"n:2"}
    (unit,) = units(Article("https://a.example/1", "T", ("Die Polizei fand im Keller Waffen",)), "de")
    assert (unit.names, unit.capitals >= {"keller", "waffen"}) == (frozenset(), True)


# -- side by side -------------------------------------------------------------------------------------------------


def spoken(version: Version) -> Article:
    return version.article


def test_what_is_too_long_to_be_aligned_is_shown_all_the_same() -> None:
    long = Article("https://a.example/1", "Crates", tuple(f"Paragraph {number} is here." for number in range(90)))
    short = Article("https://a.example/2", "Kisten", ("Absatz 1 ist hier.",))
    for one, other in ((long, short), (short, long), (long, long)):
        found = passages(one, other, ("en", "de"))
        for place, article in enumerate((one, other)):
            spans = [(each.first, each.second)[place] for each in found]
            assert " ".join(article.text[slice(*span)] for span in spans).split() == article.text.split()[1:]


def test_passages_stand_paragraph_by_paragraph() -> None:
    first = spoken(told("en", ENGLISH[:3], "en").version)
    second = spoken(ORIGINAL.version)
    found = passages(first, second, ("en", "nl"))
    assert [first.text[slice(*each.first)] for each in found[:3]] == list(ENGLISH[:3])
    assert [second.text[slice(*each.second)] for each in found] == list(DUTCH)
    assert found[3].first == (0, 0)


@given(st.lists(st.text(max_size=60), max_size=12), st.lists(st.text(max_size=60), max_size=12))
def test_passages_of_any_two_texts_are_in_order(one: list[str], other: list[str]) -> None:
    articles = [Article("https://a.example/1", "T", tuple(parts)) for parts in (one, other)]
    found = passages(articles[0], articles[1], ("en", None))
    for text, spans in zip(
        (each.text for each in articles), zip(*((p.first, p.second) for p in found), strict=True), strict=False
    ):
        filled = [span for span in spans if span != (0, 0)]
        assert filled == sorted(filled)
        assert all(0 <= start < end <= len(text) for start, end in filled)


def test_a_page_of_ten_thousand_sentences_is_cut() -> None:
    glued = Article("https://a.example/1", "T", ("Police found 12 guns in Oudewaard. " * 2000,))
    assert len(units(glued, "en")) == MOST
    alike = parallel(units(glued, "en"), units(glued, "en"))
    assert all(half.agreed == 1 for half in alike.halves)
