"""Compare: what changed between versions, and which releases belong together. Pure: it looks nothing up, keeps nothing.

The path asks three things of it: `traits` of a version, which `keys` to look up, and `judge` among what was found.
Each folder is a room; its own head says what stands in it.

    version/      what changed between two looks at one article
    figures/      what a text counts, and for whom
    names/        the names of operations in a text
    indicators/   domains, wallets, hashes, malware, markets
    concepts/     what a brief text tells of, in one word for all languages
    people, attribution, roundups, streets, missing   what else a text says
    anchors       what a release is found by, beside its text
    copies/       which held releases carry the same text, in another language too
    operations/   which operation a release belongs to, which operations follow one another, and why
    claims/       the figures of one operation side by side
    menus, asides, days, vocabulary, judging   what the rooms share: what is no running text, or of another case, the
                  days that a text tells of, words of news, the name that judges sign with, which of two is the later
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

# Modules, not their functions: a function would hide the module of the same name.
from scraper.compare import anchors, attribution, copies, figures, indicators, names, operations, people, roundups
from scraper.compare.copies import fingerprint, origins, quoted, translations
from scraper.compare.judging import JUDGE
from scraper.compare.operations import headlines, kinship, listed, programmes, series, sides
from scraper.model import (
    Agency,
    Belonging,
    Judgement,
    Keys,
    Link,
    Neighbourhood,
    Relation,
    Subject,
    Traits,
    Verdict,
    Version,
)
from scraper.text.words import language_of

__all__ = ["JUDGE", "judge", "keys", "traits"]


def traits(version: Version, agencies: Sequence[Agency] = ()) -> Traits:
    """Everything the judges read out of one version; `agencies` are those whose names credit lines may use."""
    article = version.article
    text = article.text
    language = article.language or language_of(text)
    counted, stated = figures.figures(text, language), indicators.indicators(text)
    named = names.names(article.title, text, language)
    persons = people.but_for(people.people(text, language), [name.name for name in named])
    if len(named) > 1:  # several operations: perhaps each in a passage of its own
        listing = roundups.roundup(article.title, text, persons, language, [name.name for name in named])
        named = roundups.in_passing(named, article.title, text, listing)
    return Traits(
        figures=counted,
        indicators=stated,
        attributions=attribution.attributions(text, article.links, agencies),
        names=named,
        people=persons,
        places=(article.place,) if article.place else (),
        sketch=fingerprint.sketch(fingerprint.body(article)),
        anchors=anchors.anchors(article, language, named, persons, stated, counted),
        language=language,
    )


def keys(traits: Traits) -> Keys:
    """What to look up for a version: its sketch, its anchors and their counterparts."""
    return Keys(traits.sketch, anchors.looked_up(traits.anchors))


def judge(version: Version, traits: Traits, neighbourhood: Neighbourhood) -> Verdict:
    """Decide what a version is to what is held near it. The same input gives the same verdict."""
    mine = sides.side(version, traits)
    near = [sides.Neighbour(mine, subject) for subject in neighbourhood.subjects]
    named, unlike = mine, programmes.unlike(mine, near, neighbourhood.statistics)
    if unlike:
        traits = programmes.without(traits, unlike)
        mine = sides.side(version, traits)
    found = (*copies.links(version, traits, neighbourhood), *translations.links(version, traits, neighbourhood))
    copied = listed.as_mentions(found, version, traits, neighbourhood)
    headed = _of_no_copy(headlines.links(mine, near, neighbourhood), copied)
    same = [*filter(_is_sure, headed), *(link for link in copied if link.relation is not Relation.MENTION)]
    links, joined, compared, alike = operations.belonging(mine, near, neighbourhood, same)
    links = quoted.with_passages(links, version, traits, neighbourhood)
    told = _together((*copied, *headed), _also(links, headed))
    copy = _best_copy(version, copied)
    kin = kinship.kin(mine, near, neighbourhood, compared, joined)
    back = series.looked_back(mine, neighbourhood.operations, joined)
    held = {subject.version.release: subject for subject in neighbourhood.subjects}
    leads = copy is not None and origins.origin(Subject(version, traits), held[copy.other(version.release)])
    told = (*told, *kinship.suggested(mine, kin, told))
    return Verdict(
        links=(*told, *programmes.suggested(named, unlike, neighbourhood, told)),
        copy_of=copy,
        leads=leads,
        belonging=_as_copy(joined, copy, version, leads=leads),
        mentions=back,
        series=series.series(mine, near, neighbourhood.operations, back, joined),
        kin=tuple((each.other.version.release, each.name) for each in kin),
        alike=alike,
        programmes=programmes.standing(unlike),
    )


def _together(copied: Sequence[Link], links: Sequence[Link]) -> tuple[Link, ...]:
    """Same text and same operation may both be said of a pair, but each once; nobody is asked whether news is a copy.

    That an office used its own words again ("update") stays as a reason where something else says follow-up too: of
    the 306 updates in one prosecutor's releases that nothing else supported, 8 were of one case.
    """
    updates = {_pair(link): link for link in copied if not link.relation.same_text}
    told = [
        replace(link, evidence=(*link.evidence, *updates[_pair(link)].evidence)) if _pair(link) in updates else link
        for link in links
    ]
    said = {_pair(link) for link in links}
    sure = [link for link in copied if _is_sure(link) and _pair(link) not in said]
    news = {_pair(link) for link in (*sure, *links) if link.relation in _NEWS and _is_sure(link)}
    same = (link for link in copied if link.relation.same_text and (_is_sure(link) or _pair(link) not in news))
    return tuple(dict.fromkeys((*same, *sure, *told)))


_NEWS = frozenset({Relation.FOLLOW_UP, Relation.CORRECTION})


def _is_sure(link: Link) -> bool:
    return link.judgement is Judgement.CONFIRMED


def _of_no_copy(headed: Sequence[Link], copied: Sequence[Link]) -> tuple[Link, ...]:
    """What goes on with another, less what has its very text: that is said of the pair already."""
    same = {_pair(link) for link in copied if link.relation.same_text and _is_sure(link)}
    return tuple(link for link in headed if _pair(link) not in same)


def _also(links: Sequence[Link], headed: Sequence[Link]) -> tuple[Link, ...]:
    """The links of operations, and what a headline suggests beside them."""
    said = {_pair(link) for link in links}
    unsure = (link for link in headed if link.judgement is Judgement.SUGGESTED and _pair(link) not in said)
    return (*links, *unsure)


def _as_copy(joined: Belonging | None, copy: Link | None, version: Version, *, leads: bool) -> Belonging | None:
    """A copy belongs to its operation as that, whatever it is most like; its original, come later, does not."""
    if joined is None or joined.relation is Relation.LEAD or copy is None:
        return joined
    if not leads:
        return replace(joined, relation=copy.relation, score=copy.score)
    if not joined.relation.same_text:
        return joined
    return replace(joined, relation=Relation.COUNTERPART if version.agency.kind.official else Relation.COVERAGE)


def _pair(link: Link) -> frozenset[str]:
    return frozenset((link.later, link.earlier))


def _best_copy(version: Version, copied: Sequence[Link]) -> Link | None:
    """The confirmed copy that shows the origin best: its own language, the surest, the fullest, the first by id."""

    def order(link: Link) -> tuple[bool, float, float, str]:
        translated = link.relation is Relation.TRANSLATION
        return translated, -link.score, -max(link.containment), link.other(version.release)

    confirmed = [link for link in copied if _is_sure(link) and link.relation.same_text]
    return min(confirmed, key=order, default=None)
