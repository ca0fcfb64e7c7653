"""What changed between two looks, as a reader would say it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.version import changed
from scraper.model import Article, Attachment, ChangeKind, DateOrigin, Moment, Precision

BODY = (
    "In total over EUR 50.8 million was seized in cash. The NCA and Europol took part. "
    "John Smith, 34, was arrested on 12 March 2026."
)


def article(*paragraphs: str, title: str = "Market taken offline", language: str = "en", **fields: object) -> Article:
    return Article("https://police.example/a", title, paragraphs, language=language, **fields)  # type: ignore[arg-type]


def told(old: str, new: str, language: str = "en") -> tuple[ChangeKind, ...]:
    change = changed(article(old, language=language), article(new, language=language))
    return change.kinds if change else ()


@pytest.mark.parametrize(
    "new",
    [
        BODY.replace(" million", "\u00a0million"),
        BODY.replace("seized", "sei\u00adzed"),
        BODY.replace(" The NCA", "\n\nThe NCA"),
        BODY + "\u200b ",
    ],
)
def test_what_a_reader_does_not_see_is_no_change(new: str) -> None:
    assert changed(article(BODY), article(*new.split("\n\n"))) is None


def test_typography_links_and_attachments_are_no_change() -> None:
    old = article('He said "no" - it\'s over...', links=("https://a.example/",))
    new = article("He said “no” – it’s over…", attachments=(Attachment("https://police.example/p.jpg"),))
    assert changed(old, new) is None
    assert changed(article("caf\u00e9 closed"), article("cafe\u0301 closed")) is None


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("50.8", "53.4", ChangeKind.FIGURE),
        ("50.8", "508", ChangeKind.FIGURE),
        ("50.8", "50,8", ChangeKind.FIGURE),
        ("arrested", "charged", ChangeKind.CHARGE),
        ("12 March", "13 March", ChangeKind.DATE),
        ("John Smith", "James Smith", ChangeKind.NAME),
        ("NCA and", "NCA, the FBI and", ChangeKind.AGENCY),
        ("in cash", "in coins", ChangeKind.WORDING),
    ],
)
def test_an_edit_is_of_the_kind_that_people_care_about(old: str, new: str, kind: ChangeKind) -> None:
    assert told(BODY, BODY.replace(old, new)) == (kind,)


@pytest.mark.parametrize(
    ("language", "old", "new", "kind"),
    [
        ("nl", "1.200 kilo", "1,200 kilo", ChangeKind.FIGURE),
        ("nl", "drie verdachten", "vier verdachten", ChangeKind.FIGURE),
        ("nl", "is aangehouden", "is vrijgelaten", ChangeKind.CHARGE),
        ("de", "wurde festgenommen", "wurde freigelassen", ChangeKind.CHARGE),
        ("de", "die Beamten fanden", "die Ermittler fanden", ChangeKind.WORDING),
        ("de", "ein Mann aus Hallstetten", "ein Mann aus Brunnfeld", ChangeKind.NAME),
        ("sv", "mannen är gripen", "mannen är häktad", ChangeKind.CHARGE),
        ("sv", "två bilar", "tre bilar", ChangeKind.FIGURE),
        ("sv", "klockan 22.00", "klockan 23.00", ChangeKind.DATE),
        ("sv", "natten till lördag", "natten till söndag", ChangeKind.DATE),
        ("fr", "il est mis en examen", "il est condamné", ChangeKind.CHARGE),
        ("es", "fue detenido", "fue absuelto", ChangeKind.CHARGE),
        ("it", "è stato arrestato", "è stato assolto", ChangeKind.CHARGE),
        ("pt", "foi detido", "foi libertado", ChangeKind.CHARGE),
        ("da", "er anholdt", "er løsladt", ChangeKind.CHARGE),
        ("pl", "został zatrzymany", "został skazany", ChangeKind.CHARGE),
    ],
)
def test_ten_languages(language: str, old: str, new: str, kind: ChangeKind) -> None:
    assert told(f"Vlera: {old} vandaag.", f"Vlera: {new} vandaag.", language)[0] is kind


def test_a_figure_is_told_with_its_magnitude_and_its_places() -> None:
    change = changed(article(BODY), article(new := BODY.replace("50.8", "53.4")))
    assert change is not None
    assert change.summary == 'figure: "50.8 million" became "53.4 million"'
    (edit,) = change.edits
    assert edit.old_span is not None
    assert article(BODY).text[slice(*edit.old_span)] == "50.8 million"
    assert edit.new_span is not None
    assert article(new).text[slice(*edit.new_span)] == "53.4 million"


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("de", "Kilogramm"), ("es", "kilogramos"), ("fr", "kilogrammes"), ("it", "chili"), ("pt", "quilos"),
        ("pl", "kilogramów"), ("de", "Tonnen"), ("es", "años"), ("pl", "zł"),
    ],
)  # fmt: skip
def test_a_figure_is_told_with_its_unit_spelled_out(language: str, unit: str) -> None:
    assert told(f"Vlera: 12 {unit} X.", f"Vlera: 21 {unit} X.", language)[0] is ChangeKind.FIGURE
    old, new = (article(f"Vlera: {number} {unit} X.", language=language) for number in (12, 21))
    change = changed(old, new)
    assert change is not None
    assert change.summary == f'figure: "12 {unit}" became "21 {unit}"'


def test_a_sentence_tells_three_figures_and_counts_the_rest() -> None:
    before = ("Officers held 4 people.", "They took 12 kg of cocaine, 3 cars and 7 knives near the quay.")
    after = ("Officers held 5 people.", "They took 14 kg of cocaine, 6 cars and 9 knives near the bridge.")
    change = changed(article(*before, title="4 people held"), article(*after, title="5 people held"))
    assert change is not None
    assert change.summary == 'figure: "4" became "5"; "12 kg" became "14 kg"; "3" became "6"; 2 more edits'


def test_another_telephone_is_no_figure() -> None:
    assert told("Call (555) 010-2030 now.", "Call (555) 010-9999 now.") == (ChangeKind.WORDING,)


def test_an_added_paragraph_is_one_edit_and_wording() -> None:
    added = "The investigation goes on, and the police asks witnesses to come forward at once."
    change = changed(article("One.", "Three."), article("One.", added, "Three."))
    assert change is not None
    assert [edit.new for edit in change.edits] == [added]
    assert change.kinds == (ChangeKind.WORDING,)


def test_an_added_paragraph_with_the_words_of_its_neighbour_is_told_whole() -> None:
    change = changed(
        article("The end.", "The police thanks all."), article("The end.", "The court.", "The police thanks all.")
    )
    assert change is not None
    assert [edit.new for edit in change.edits] == ["The court."]


def test_a_rewritten_sentence_is_one_edit() -> None:
    old = "Polisen söker efter en försvunnen kvinna i Norrvik."
    new = "Kvinnan som var försvunnen har hittats välbehållen, meddelar polisen."
    change = changed(article(old, language="sv"), article(new, language="sv"))
    assert change is not None
    assert len(change.edits) == 1
    assert change.kinds == (ChangeKind.WORDING,)


def test_a_redacted_name_is_told() -> None:
    old, new = "Polisen söker Ida, 35 år, sedan i går.", "Polisen söker en kvinna i 35-årsåldern, sedan i går."
    assert told(old, new, "sv")[0] is ChangeKind.NAME


@pytest.mark.parametrize("mark", ["Correction: the sum was wrong.", "Rättelse: fel belopp.", "Nachtrag: neue Angaben."])
def test_a_correction_is_told(mark: str) -> None:
    change = changed(article(BODY), article(BODY, mark))
    assert change is not None
    assert ChangeKind.CORRECTION in change.kinds
    noticed = changed(article(BODY), article(BODY, notices=(mark,)))
    assert noticed is not None
    assert noticed.kinds == (ChangeKind.CORRECTION,)


def test_other_fields() -> None:
    old = article(BODY, place="Norrvik", topics=("Fire", "Night"))
    moved = Article("https://police.example/b", old.title, old.paragraphs, place="Norrvik", topics=("Night", "Fire"))
    assert (change := changed(old, moved)) is not None
    assert change.kinds == (ChangeKind.MOVED,)
    assert (change := changed(old, article(BODY, place="Sydvik", topics=("Fire",)))) is not None
    assert change.kinds == (ChangeKind.PLACE, ChangeKind.TOPIC)
    assert (change := changed(old, article(BODY, title="Market shut", place="Norrvik", topics=old.topics))) is not None
    assert change.kinds == (ChangeKind.TITLE,)


def test_the_same_page_over_https_is_no_change() -> None:
    assert changed(Article("http://police.example/a", "T"), Article("https://police.example/a/", "T")) is None


def moment(at: datetime, precision: Precision) -> Moment:
    return Moment(at, precision, "UTC", "", DateOrigin.META)


def test_a_date_stated_more_exactly_is_no_change() -> None:
    day = datetime(2026, 3, 27, tzinfo=UTC)
    old = article(BODY, published=moment(day, Precision.DAY))
    same = article(BODY, published=moment(day + timedelta(hours=10), Precision.MINUTE))
    next_day = article(BODY, published=moment(day + timedelta(hours=34), Precision.MINUTE))
    assert changed(old, same) is None
    assert (change := changed(old, next_day)) is not None
    assert change.kinds == (ChangeKind.DATE,)
    assert change.summary == 'date: "2026-03-27" became "2026-03-28 10:00 UTC"'


def test_a_very_long_page_is_compared_by_paragraphs() -> None:
    old = [f"paragraph {number} of a long page" for number in range(4000)]
    new = [*old[:2000], "another sum of 12 million stands here", *old[2001:]]
    change = changed(article(*old), article(*new))
    assert change is not None
    assert len(change.edits) == 1


@given(st.lists(st.sampled_from(["Three", "men", "2", "arrested", ".", "Oslo", "-", "the", "\n\n"]), max_size=30))
def test_an_article_is_the_same_as_itself_and_spans_quote_their_text(words: list[str]) -> None:
    old, new = article(BODY), article(" ".join(words) or "x")
    assert changed(new, new) is None
    change = changed(old, new)
    for edit in change.edits if change else ():
        assert edit.old_span is None or old.text[slice(*edit.old_span)] == edit.old
        assert edit.new_span is None or new.text[slice(*edit.new_span)] == edit.new
