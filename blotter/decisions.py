"""People's word as lines that another archive can take: what was decided about links and operations, told by URL.

It writes and reads the lines and finds the releases; what a word does to links and operations is the store's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeGuard, cast

from blotter.present import instant, rfc3339, stamp
from scraper.errors import BadDate, MissingField, ReadError, UsageError
from scraper.model import Judgement, Link, Relation, ReleaseStatus
from scraper.text.urls import canonical
from storage import Queries
from storage.accepting import Said
from storage.decisions import MERGE, RENAME, SPLIT, Decision
from storage.standing import PERSON

CONFIRM, REJECT = "confirm", "reject"
_WORDS = {Judgement.CONFIRMED: CONFIRM, Judgement.REJECTED: REJECT}
ACTIONS = (CONFIRM, REJECT, MERGE, SPLIT, RENAME)
MOST = 10_000  # releases of one decision
LONGEST = 300  # letters of a name, of who decided


@dataclass(frozen=True, slots=True)
class Word:
    """One decision as it stands in a file: who said what when, about which addresses, each with its side."""

    action: str
    by: str
    at: datetime
    sides: Mapping[str, int]
    relation: Relation | None = None
    score: float = 1.0
    evidence: tuple[str, ...] = ()
    containment: tuple[float, float] = (0.0, 0.0)
    name: str | None = None


# -- out ----------------------------------------------------------------------------------------------------------


def records(queries: Queries, since: datetime | None = None) -> Iterator[dict[str, object]]:
    """What people decided and has not been taken back, links first, each in the order of its decisions."""
    for row in queries.every_link(since, by_people=True):
        sides = {row.later_url: 0, row.earlier_url: 1}
        yield _record(_WORDS[row.link.judgement], sides, row.link.decided_by, row.link.decided_at, link=row.link)
    for each in queries.every_decision(since):
        sides = {queries.release(release).url: side for release, side in each.sides.items()}
        yield _record(each.action, sides, each.by, each.at, name=each.name)


def _record(
    action: str, sides: Mapping[str, int], by: str, at: datetime, *, link: Link | None = None, name: str | None = None
) -> dict[str, object]:
    return {
        "action": action,
        "relation": link.relation.value if link else None,
        "score": link.score if link else None,
        "containment": list(link.containment) if link else None,
        "evidence": list(link.evidence) if link else [],
        "name": name,
        "decided_by": by,
        "decided_at": rfc3339(at),
        "releases": [{"url": url, "side": side} for url, side in sides.items()],
    }


# -- in -----------------------------------------------------------------------------------------------------------


def read(line: Mapping[str, object]) -> Word:
    """The decision on one line. Raises ReadError, MissingField, BadDate."""
    action, relation = line.get("action"), line.get("relation")
    if action not in ACTIONS:
        raise ReadError(f'"action" is none of {", ".join(ACTIONS)}')
    about_link = action in (CONFIRM, REJECT)
    if about_link and relation not in tuple(Relation):
        raise ReadError('"relation" is no relation of two releases')
    score, evidence = line.get("score"), line.get("evidence")
    name = _text(line, "name") if action == RENAME else None
    sides = _sides(line.get("releases"))
    if about_link and sorted(sides.values()) != [0, 1]:
        raise ReadError("A word on a link is about two releases, the later one on side 0, the earlier one on side 1")
    return Word(
        action=str(action),
        by=_by(_text(line, "decided_by")),
        at=_at(_text(line, "decided_at")),
        sides=sides,
        relation=Relation(str(relation)) if about_link else None,
        score=score if _is_share(score) else 1.0,
        evidence=tuple(str(each) for each in evidence[:20]) if isinstance(evidence, list) else (),
        containment=_shares(line.get("containment")),
        name=name,
    )


def _is_share(value: object) -> TypeGuard[float]:
    return type(value) in (int, float) and 0 <= cast(float, value) <= 1  # true is none: no database takes it for 1


def _shares(value: object) -> tuple[float, float]:
    shares = [each for each in value if _is_share(each)] if isinstance(value, list) else []
    return (shares[0], shares[1]) if len(shares) == 2 else (0.0, 0.0)


def _text(line: Mapping[str, object], key: str) -> str:
    value = line.get(key)
    if not isinstance(value, str) or not value.strip():
        raise MissingField(f'The decision has no "{key}"')
    if len(value) > LONGEST or not value.isprintable():
        raise ReadError(f'"{key}" is no text of at most {LONGEST} letters on one line')
    return value.strip()


def _by(who: str) -> str:
    if not who.startswith(PERSON):
        raise ReadError(f'"decided_by" is {who[:60]!r}: only what people decided is taken')
    return who


def _at(text: str) -> datetime:
    try:
        return instant(text)
    except ValueError:
        raise BadDate(f'"decided_at" is {text[:60]!r} where RFC 3339 is expected') from None


def _sides(value: object) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in value[:MOST] if isinstance(value, list) else ():
        url, side = (each.get("url"), each.get("side")) if isinstance(each, dict) else (None, None)
        if not isinstance(url, str) or type(side) is not int or not 0 <= side < MOST:
            raise ReadError('"releases" is no list of {"url", "side"}')
        found[url] = side
    if not found:
        raise MissingField('The decision names no "releases"')
    return found


# -- what it is about ---------------------------------------------------------------------------------------------


def found(word: Word, queries: Queries, now: datetime) -> Said:
    """The word about the releases held here. Raises ReadError where one it needs is not, BadDate for days to come."""
    if word.at > now:
        raise BadDate(f'"decided_at" is {stamp(word.at)}: that is still to come')
    held = {url: _release(queries, url) for url in word.sides}
    missing = [url for url, id in held.items() if id is None]
    sides = {id: word.sides[url] for url, id in held.items() if id is not None}
    if word.relation is not None and len(sides) == 2:
        later, earlier = sorted(sides, key=sides.__getitem__)
        judgement = Judgement.CONFIRMED if word.action == CONFIRM else Judgement.REJECTED
        shares = word.containment
        return Link(later, earlier, word.relation, word.score, judgement, word.evidence, word.by, word.at, shares)
    if word.relation is not None and not missing:
        raise ReadError(f"What it is about is one release here: {' '.join(held)}")
    enough = len(set(sides.values())) > 1 if word.action in (MERGE, SPLIT) else bool(sides)
    if word.relation is not None or not enough:
        raise ReadError(f"What it is about is not held here: {' '.join(missing[:3])}{' …' if missing[3:] else ''}")
    return Decision(0, word.action, "", word.by, word.at, sides, word.name)


def told(word: Said) -> str:
    """What stands, in a sentence: `person:bo decided CONFIRMED COVERAGE on …`."""
    if isinstance(word, Link):
        return f"{word.decided_by} decided {word.judgement} {word.relation} on {stamp(word.decided_at)}"
    return f"{word.by} decided {word.action}{f' to {word.name}' if word.name else ''} on {stamp(word.at)}"


def _release(queries: Queries, url: str) -> str | None:
    try:
        row = queries.release(canonical(url, keep_query=True))
    except (UsageError, ValueError):
        return None
    # What was said of a forgotten release may quote it.
    return None if row.status is ReleaseStatus.FORGOTTEN else row.id
