"""The accepting half of the store: what people decided in another archive, beside what they decided in this one.

A word from elsewhere keeps its own time and speaker. Where people here have said otherwise, theirs stands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from scraper.model import Link
from storage import decisions, links, reshaping
from storage.decisions import GOES, RENAME, SPLIT, Decision
from storage.dialects import chunks
from storage.judged import apply_word
from storage.schema import releases
from storage.standing import standing
from storage.writer import Lane

Said = Link | Decision


@dataclass(frozen=True, slots=True)
class Accepted:
    """Whether a word was new here, and the word of people here that stands against it, if any."""

    new: bool
    against: Said | None = None


class AcceptingStore:
    """What people decided elsewhere."""

    _lane: Lane

    def take_words(self, words: Sequence[Said]) -> list[Accepted]:
        """Let people's words from elsewhere stand here, all in one transaction; what came of each.

        A link need not have been made by a judge here; a decision's id and operation are ignored. A word is refused
        where somebody else has said otherwise here, or the same person since, or where it was taken back here.
        """
        return self._lane.write(lambda writing: _Taking(writing.connection).all(words))


class _Taking:
    """One file's words: they may follow one another, as they did where they were said."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._taken: set[tuple[str, datetime]] = set()  # who said something, and when

    def all(self, words: Sequence[Said]) -> list[Accepted]:
        return [self._link(word) if isinstance(word, Link) else self._decision(word) for word in words]

    def _link(self, link: Link) -> Accepted:
        connection = self._connection
        held = links.standing_on(connection, link)
        if links.was_taken_back(connection, link):
            return Accepted(False)
        if held is not None and links.by_person(held):
            if (held.judgement, held.relation) == (link.judgement, link.relation):
                return Accepted(False)
            if self._stands(held, link):
                return Accepted(False, _of_another(held, link))
        word = None if link.relation.same_text else decisions.word_of(link)
        for other in reversed(decisions.about(connection, [link.later])):
            said = other.word([link.later], [link.earlier])
            if said is not None and word not in (None, said) and self._stands(other, link):
                return Accepted(False, _of_another(other, link))
        links.put(connection, link, standing(connection).snapshot)
        if _judged(connection, [link.later, link.earlier]) == {link.later, link.earlier}:
            apply_word(connection, link)
        return self._new(link)

    def _decision(self, decision: Decision) -> Accepted:
        connection = self._connection
        ever = decisions.about(connection, decision.sides, undone=True)
        said = [each for each in ever if each.undone_at is None]
        same = next((each for each in said if _one_word(each, decision)), None)
        if same is None and any(_one_word(each, decision) for each in ever):
            return Accepted(False)
        lacking = {id: side for id, side in decision.sides.items() if same is None or id not in same.sides}
        if not lacking:
            return Accepted(False)
        for other in _otherwise(connection, decision, said):
            if self._stands(other, decision):
                return Accepted(False, _of_another(other, decision))
        if same is not None:
            decisions.widen(connection, same.id, lacking)
        else:
            told = (decision.by, decision.at, decision.name)
            decisions.keep(connection, decision.action, _operation(connection, decision), decision.sides, told)
        for release in sorted(_judged(connection, decision.sides)):
            reshaping.enforce(connection, release)
            if decision.action == SPLIT and decision.sides[release] == GOES:
                reshaping.again(connection, release)
        return self._new(decision)

    def _new(self, word: Said) -> Accepted:
        self._taken.add(_speech(word))
        return Accepted(True)

    def _stands(self, held: Said, word: Said) -> bool:
        """Whether a word that was here before stands against another: not where its own speaker has changed it."""
        (by, at), (who, when) = _speech(held), _speech(word)
        return (by, at) not in self._taken and (by != who or at >= when)


def _speech(word: Said) -> tuple[str, datetime]:
    return (word.decided_by, word.decided_at) if isinstance(word, Link) else (word.by, word.at)


def _of_another(held: Said, word: Said) -> Said | None:
    """The word that stands, where it is somebody else's: one's own newer word is no conflict."""
    return held if _speech(held)[0] != _speech(word)[0] else None


def _one_word(one: Decision, other: Decision) -> bool:
    return (one.action, one.by, one.at, one.name) == (other.action, other.by, other.at, other.name)


def _otherwise(connection: Connection, decision: Decision, said: Sequence[Decision]) -> list[Said]:
    """The last words of people here that say otherwise of two of its releases, or call them by another name."""
    if decision.action == RENAME:
        names = [each for each in said if each.action == RENAME]
        return [each for each in names[-1:] if each.name != decision.name]
    last = {pair: (word, told) for pair, word, told in decisions.words(connection, set(decision.sides))}
    return [told for pair, (word, told) in last.items() if decision.word(pair[:1], pair[1:]) not in (None, word)]


def _operation(connection: Connection, decision: Decision) -> str:
    """The operation that its first release held is in, for the record; empty where it is in none yet."""
    found = reshaping.operations_with(connection, decision.sides)
    return found[0] if found else ""


def _judged(connection: Connection, wanted: Collection[str]) -> set[str]:
    """Those of these releases that have been judged: the others follow the word when they are."""
    asked = (select(releases.c.id).where(releases.c.id.in_(chunk)) for chunk in chunks(wanted))
    return {id for each in asked for id in connection.execute(each.where(releases.c.posted.is_not(None))).scalars()}
