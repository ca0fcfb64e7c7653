"""Series without a text that looks back: one matter under several names, in rounds, misspelt, or in two languages."""

from __future__ import annotations

import pytest

from scraper.compare.names.introduced import numbered
from scraper.model import Judgement, Verdict
from tests.unit.compare.shelf import Shelf, released

SEIZED = "Police in nine states seized 117 firearms, 850 kg of drugs and 53.4 million dollars and held 288 people."
RETOLD = "Officers took 850 kg of drugs, 117 guns and 53.4 million dollars. There were 288 arrests, the ministry said."


def test_a_slip_of_spelling_is_one_series_and_a_suggestion() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Heron catch", f"Operation Greyherontor: {SEIZED}"))
    verdict = shelf.add(released("b", "Heron catch told again", f"Operation Greyherondor: {RETOLD}"))
    assert verdict.kin == (("a", "Greyherondor"),)
    link = next(link for link in verdict.links if "a" in (link.later, link.earlier))
    assert link.judgement is Judgement.SUGGESTED


def test_an_own_name_in_a_release_with_another_is_one_series() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Operation Grey Heron", f"Operation Grey Heron: {SEIZED} It went on as Operation Redkite."))
    verdict = shelf.add(released("b", "Operation Redkite", f"Operation Redkite: {RETOLD}"))
    assert [name for _, name in verdict.kin] == ["Redkite"]


def test_a_yearly_report_that_names_an_operation_is_of_no_series() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Operation Redkite", f"Operation Redkite: {SEIZED}"))
    report = "The office trained 40 officers. Visitors came from Peru. Operation Redkite was one of many."
    assert shelf.add(released("b", "Our year", f"A look at the year.\n\n{report}")).kin == ()


def test_a_round_and_the_first_of_its_name_are_a_series_however_unlike() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Operation Redkite", "Operation Redkite freed 12 parrots in Ghent.", day="2019-02-01"))
    later = released("b", "Operation Redkite III", "Operation Redkite III closed 4 workshops.", day="2026-03-01")
    assert shelf.add(later).kin == (("a", "Redkite III"),)


def test_one_name_given_twice_to_unlike_cases_is_no_series() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Operation Redkite", "Operation Redkite freed 12 parrots in Ghent.", day="2019-02-01"))
    later = released("b", "Operation Redkite", "Operation Redkite closed 4 workshops in Turin.", day="2026-03-01")
    assert shelf.add(later).kin == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Redkite V: 4 workshops closed", "redkite"),
        ("In Grey Heron 2.0 the police went further.", "greyheron"),
        ("The eighth edition of Grey Heron", "greyheron"),
        ("La octava edición de la operación “Redkite”", "redkite"),
    ],
)
def test_names_are_told_by_their_round(text: str, key: str) -> None:
    assert key in numbered(text)


def test_small_words_and_years_are_no_names_with_a_round() -> None:
    assert numbered("On Monday I saw 12 Cars. At the Police Unit V") == {}


# -- what heads the texts -----------------------------------------------------------------------------------------

TOLD = [
    (
        "en",
        "Theft at the Kestrelhuis: one held",
        "A man was held after the theft at the Kestrelhuis of 88 silver cups.",
    ),
    ("nl", "Man vast na roof in Kestrelhuis", "Een man is vastgezet na de roof van zilver in het Kestrelhuis in mei."),
    ("nl", "Kestrelhuis: twee vast", "Twee verdachten zitten vast voor de roof van zilver uit het Kestrelhuis."),
    ("en", "Kestrelhuis silver still gone", "The silver taken at the Kestrelhuis is still gone, the police said."),
    ("nl", "Zilver uit Kestrelhuis terug", "Het zilver uit het Kestrelhuis is terug, zegt de politie van de roof."),
    ("en", "Kestrelhuis thief in court", "A man who took silver at the Kestrelhuis came to court on Friday."),
]


CALLED = {"en": "It is called Operation Redkite.", "nl": "De operatie heet Operatie Zilvervos."}  # so two operations


def _told(languages: tuple[str, ...]) -> Verdict:
    """The last of what is told of one theft, by papers of these languages, among 130 other releases."""
    shelf = Shelf()
    for number in range(130):
        filler = f"The village of Drumwade{number} opened its {number}th bridge, Mayor Ulf{number} said on the radio."
        shelf.add(released(f"f{number}", f"Bridge {number} opens", filler))
    for place, (language, title, text) in enumerate(TOLD + TOLD[2:4]):
        if language in languages:
            said = f"{text} {CALLED[language]} Number {place}."
            verdict = shelf.add(released(f"t{place}", f"{title} ({place})", said))
    return verdict


def test_what_heads_texts_in_two_languages_makes_a_series() -> None:
    names = {name for _, name in _told(("en", "nl")).kin}
    assert names == {"Kestrelhuis"}


def test_what_heads_texts_in_one_language_may_be_any_word() -> None:
    assert _told(("nl",)).kin == ()
