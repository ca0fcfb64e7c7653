"""Copies, reissues, excerpts and updates, decided by the structure of the difference."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from scraper.compare.copies import links
from scraper.compare.copies.fingerprint import body, sketch
from scraper.compare.copies.origins import origin
from scraper.compare.judging import JUDGE
from scraper.model import (
    Agency,
    AgencyKind,
    Article,
    Attribution,
    Change,
    ChangeKind,
    DateOrigin,
    Judgement,
    Link,
    Moment,
    Neighbourhood,
    Precision,
    Relation,
    Statistics,
    Subject,
    Traits,
    Version,
)

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
POLICE = Agency("norrvik", "Norrvik Police", "SE", AgencyKind.POLICE, ("polis.example",))
PAPER = Agency("paper", "The Paper", "SE", AgencyKind.NEWS)
LEAD = (
    "Officers of the harbour police searched a warehouse in Norrvik on Monday and found 850 kilos of cocaine behind "
    "a false wall in a cold store that had stood empty since the spring."
)
MIDDLE = (
    "Two men from Sydvik were arrested at the scene and a third one was stopped on the road to the airport with a "
    "bag of banknotes that counting machines are still busy with."
)
END = (
    "The prosecutor asks people who saw a white van near the old quay during the last week to call the tip line, day "
    "or night, and reminds everybody that a reward was set by the harbour board."
)
TEXT = (LEAD, MIDDLE, END)


def release(
    name: str,
    *paragraphs: str,
    agency: Agency = POLICE,
    days: float = 0,
    stated: float | None = None,
    title: str = "Cocaine behind a wall",
    credited: str | None = None,
    day: bool = False,
    anchors: tuple[str, ...] = (),
) -> Subject:
    published = None
    if stated is not None:
        at = START.replace(hour=0 if day else START.hour) + timedelta(days=stated)
        precision = Precision.DAY if day else Precision.SECOND
        published = Moment(at, precision, "UTC", at.isoformat(), DateOrigin.META)
    article = Article(f"https://{agency.id}.example/{name}", title, paragraphs, published=published, language="en")
    seen = START + timedelta(days=days)
    version = Version(f"{name}.1", name, agency.id, 1, article, Change((ChangeKind.FIRST,)), seen, None, agency)
    credits = (Attribution(credited, None, credited, (0, 1)),) if credited else ()
    return Subject(version, Traits(sketch=sketch(body(article)), attributions=credits, language="en", anchors=anchors))


def judged(new: Subject, *held: Subject, **said: Judgement) -> tuple[Link, ...]:
    mine = set(new.traits.sketch)
    shared = {one.version.release: len(mine & set(one.traits.sketch)) for one in held}
    return links(new.version, new.traits, Neighbourhood(held, shared, decided=said))


def only(new: Subject, *held: Subject, **said: Judgement) -> Link:
    (link,) = judged(new, *held, **said)
    return link


def test_a_copy_word_for_word() -> None:
    link = only(release("b", *TEXT, agency=PAPER, days=1), release("a", *TEXT))
    assert (link.later, link.earlier, link.relation) == ("b", "a", Relation.VERBATIM)
    assert (link.judgement, link.decided_by, link.containment) == (Judgement.CONFIRMED, JUDGE, (1.0, 1.0))
    assert link.decided_at == START + timedelta(days=1)
    assert link.evidence[0] == "The texts are the same word for word."


@pytest.mark.parametrize("credit", ["Source: Norland Police", "Information source: the press office of Norland Police"])
def test_a_credit_line_adds_nothing_to_a_copy_word_for_word(credit: str) -> None:
    credited = release("b", *TEXT, credit, agency=PAPER, days=1, credited=credit)
    link = only(credited, release("a", *TEXT))
    assert (link.later, link.earlier, link.relation) == ("b", "a", Relation.VERBATIM)
    words = len(credit.split())
    assert link.evidence[0] == f"The texts are the same word for word, but for {words} words."
    added = only(
        release("b", *TEXT, "Two more men were found.", credit, agency=PAPER, credited=credit), release("a", *TEXT)
    )
    assert added.relation is Relation.EXPANDED


@pytest.mark.parametrize(
    ("paragraphs", "relation"),
    [
        ((LEAD, MIDDLE), Relation.ABRIDGED),
        ((MIDDLE,), Relation.EXCERPT),
        (
            ("Our own reporter was there first and saw it all happen.", *TEXT, "Read more about drugs."),
            Relation.EXPANDED,
        ),
        ((LEAD.replace("searched", "raided"), MIDDLE, END.replace("quay", "pier")), Relation.EDITED),
    ],
)
def test_the_kind_of_copy(paragraphs: tuple[str, ...], relation: Relation) -> None:
    link = only(release("b", *paragraphs, agency=PAPER, days=1), release("a", *TEXT))
    assert link.relation is relation
    assert link.judgement is Judgement.CONFIRMED
    assert link.evidence[0].startswith(f"{link.containment[0]:.0%} of this text")
    assert all(why.endswith(".") for why in link.evidence)


def test_an_edited_copy_counts_only_elsewhere_and_at_once() -> None:
    edited = (LEAD.replace("searched", "raided"), *TEXT[1:])
    late = only(release("b", *edited, agency=PAPER, days=20), release("a", *TEXT))
    assert late.judgement is Judgement.SUGGESTED
    assert 'became "raided"' in " ".join(late.evidence)


def test_another_figure_elsewhere_is_no_copy() -> None:
    changed = (LEAD.replace("850", "900"), *TEXT[1:])
    assert judged(release("b", *changed, agency=PAPER, days=1), release("a", *TEXT)) == ()


def test_an_offices_update_is_suggested_never_a_copy() -> None:
    update = (LEAD, MIDDLE.replace("arrested at the scene", "charged today in court"), END)
    link = only(release("b", *update, days=9), release("a", *TEXT))
    assert (link.relation, link.judgement) == (Relation.FOLLOW_UP, Judgement.SUGGESTED)
    assert 0.4 <= link.score <= 0.6
    assert '"arrested at the scene" became "charged today in court".' in link.evidence


def test_of_several_updates_the_nearest_is_suggested() -> None:
    update = (LEAD.replace("850", "900"), MIDDLE, END)
    far = release("far", LEAD, MIDDLE.replace("Two men", "Nine men"), "A wholly different end of that other story.")
    assert only(release("b", *update, days=9), far, release("near", *TEXT)).earlier == "near"


def test_an_offices_same_text_again_is_a_reissue() -> None:
    link = only(release("b", *TEXT, days=30), release("a", *TEXT))
    assert (link.relation, link.judgement) == (Relation.REISSUE, Judgement.CONFIRMED)


def test_a_short_daily_text_is_no_reissue_of_yesterdays() -> None:
    night = "A selection of what the police did in the district during the night between ten and seven."
    held = release("a", night, title="Night to 3 March")
    assert only(release("b", night, title="Night to 4 March", days=1), held).judgement is Judgement.SUGGESTED
    assert only(release("c", night, title="Night to 3 March", days=1), held).relation is Relation.REISSUE


def test_a_few_words_say_nothing() -> None:
    assert (
        judged(
            release("b", "Night to Saturday in the district.", agency=PAPER),
            release("a", "Night to Saturday in the district."),
        )
        == ()
    )


def test_a_few_words_inside_a_long_text_say_nothing() -> None:
    few = release("a", "Two men from Sydvik were arrested at the scene")
    new = release("b", *TEXT, agency=PAPER)
    assert links(new.version, new.traits, Neighbourhood((few,), {"a": 5})) == ()


def test_the_later_published_is_the_later_one() -> None:
    link = only(release("b", *TEXT, agency=PAPER, days=1, stated=-5), release("a", *TEXT, stated=0))
    assert (link.later, link.earlier) == ("a", "b")


def test_a_day_without_a_time_is_not_before_a_time_of_that_day() -> None:
    office, other = release("a", *TEXT, stated=0), replace(POLICE, id="sydvik", name="Sydvik Police")
    same_day, day_before = (release("b", *TEXT, agency=other, stated=days, day=True) for days in (0, -1))
    assert not origin(later=same_day, earlier=office)
    assert not origin(later=office, earlier=same_day)
    assert origin(later=day_before, earlier=office)
    paper = release("p", *TEXT, agency=PAPER, stated=0, day=True)
    for link in (only(paper, office), only(office, paper)):
        assert (link.later, link.earlier) == ("p", "a")


def test_who_links_to_the_others_page_has_the_text_from_there() -> None:
    site, paper = replace(PAPER, id="site"), replace(PAPER, id="other")
    page = "norrvik.example/news"
    first = release("a", *TEXT, agency=site, stated=1, anchors=(f"self:{page}",))
    copy = release("b", *TEXT, agency=paper, stated=0, anchors=(f"url:{page}", "self:other.example/b"))
    assert origin(later=first, earlier=copy)
    assert not origin(later=copy, earlier=first)
    each_other = replace(first, traits=replace(first.traits, anchors=(*first.traits.anchors, "url:other.example/b")))
    assert not origin(later=each_other, earlier=copy)
    own = release("c", *TEXT, agency=site, stated=0, anchors=(f"url:{page}",))
    assert not origin(later=first, earlier=own)  # an office's pages link to each other in either direction


def test_what_people_said_is_obeyed() -> None:
    held = release("a", *TEXT)
    new = release("b", LEAD.replace("searched", "raided"), *TEXT[1:], agency=PAPER, days=20)
    assert judged(new, held, a=Judgement.REJECTED) == ()
    link = only(new, held, a=Judgement.CONFIRMED)
    assert link.judgement is Judgement.CONFIRMED
    assert link.evidence[-1] == "a person confirmed this pair"


def test_what_everybody_writes_is_left_out() -> None:
    contact = " ".join(f"contact{number}" for number in range(120))
    new, held = release("b", END, contact, agency=PAPER), release("a", LEAD, contact)
    shared = {"a": len(set(new.traits.sketch) & set(held.traits.sketch))}
    assert links(new.version, new.traits, Neighbourhood((held,), shared))
    common = dict.fromkeys(sketch(contact), 500)
    assert links(new.version, new.traits, Neighbourhood((held,), shared, statistics=Statistics(1, 900, common))) == ()


def test_a_release_inside_a_giant_page_is_found() -> None:
    furniture = " ".join(f"menu{number}" for number in range(30_000))
    many = tuple(" ".join(f"{word}{part}" for word in " ".join(TEXT).split()) for part in range(4))
    page = release("page", furniture, *many, agency=PAPER)
    assert only(release("a", *many), page).relation in (Relation.EXCERPT, Relation.EXPANDED)


def test_the_origin_is_who_is_credited_then_who_is_official_then_who_was_first() -> None:
    office, paper = release("a", *TEXT, stated=1), release("b", *TEXT, agency=PAPER, stated=0)
    assert origin(later=office, earlier=paper)
    assert not origin(later=paper, earlier=office)
    assert origin(later=release("b", *TEXT, agency=PAPER), earlier=release("a", *TEXT, credited="The Paper"))
    assert not origin(later=release("a", *TEXT, credited="the paper"), earlier=paper)
    other = replace(POLICE, id="sydvik", name="Sydvik Police")
    assert origin(later=release("c", *TEXT, agency=other, stated=0), earlier=office)
    assert not origin(later=release("c", *TEXT, agency=other, stated=2), earlier=office)


def test_a_lead_of_the_houses_own_is_no_other_news_where_all_else_is_the_same() -> None:
    lead = "The old cold store was full of drugs, say the men and women who broke down its wall and jailed its keeper."
    own = release("b", lead, MIDDLE, END, agency=PAPER, days=1)
    told = release("a", LEAD.replace("found", "said a man was sentenced over"), MIDDLE, END)
    assert only(own, told).judgement is Judgement.CONFIRMED
    late = release("c", lead, MIDDLE, END, agency=PAPER, days=30)
    assert judged(late, told) == ()


def test_passages_that_tell_other_outcomes_are_an_update_wherever_it_stands() -> None:
    faces = "They face nine years in prison when they are sentenced on 14 April at noon in the old court."
    got = "They were convicted by a jury after 3 days and got 7 years from judge Aalto of Sydvik."
    held = release("a", LEAD, faces, MIDDLE, END)
    assert judged(release("b", LEAD, MIDDLE, got, END, agency=PAPER, days=1), held) == ()


def test_of_one_offices_texts_the_nearest_is_the_original() -> None:
    charged = release("charged", LEAD, MIDDLE, END)
    more = "Two further men from Ostby were questioned."
    again = release("again", LEAD, MIDDLE, more, END, days=1)
    copy = release("b", LEAD, MIDDLE, more, END, agency=PAPER, days=2)
    assert only(copy, charged, again).earlier == "again"
    told = judged(copy, charged, again, charged=Judgement.CONFIRMED)
    assert {link.earlier for link in told} == {"charged", "again"}


def test_what_an_office_writes_under_every_release_is_left_out() -> None:
    mission = " ".join(f"mission{number}" for number in range(150))
    stories = [" ".join(f"{word}{part}" for word in LEAD.split()) for part in range(10)]
    held = [release(f"h{part}", story, mission) for part, story in enumerate(stories[:-1])]
    other = release("b", stories[-1], mission, agency=PAPER, days=1)
    assert [link.earlier for link in judged(other, held[0])] == ["h0"]
    assert judged(other, *held) == ()
    assert only(release("c", stories[0], mission, agency=PAPER, days=1), *held).earlier == "h0"
