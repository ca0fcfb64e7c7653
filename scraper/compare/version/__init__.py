"""What changed between two looks at one article, as a reader would say it.

It decides nothing about keeping it.

    edits         which stretches of a text were replaced, added or removed
    kinds         what an edit did
    steady        several looks compared: without furniture that jitters
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from scraper.compare.version.edits import Place, Stretch, Token, calmed, span, stretches, tokens
from scraper.compare.version.kinds import Edited, edited, kinds, quoted
from scraper.compare.vocabulary import dated, number_words
from scraper.model import Article, Change, ChangeKind, Edit, Moment, Precision, Span
from scraper.text.words import fold, title_cased

_ORDER = {kind: place for place, kind in enumerate(ChangeKind)}
_NAMES = {
    ChangeKind.CHARGE: "charge or status",
    ChangeKind.CORRECTION: "correction notice",
    ChangeKind.TITLE: "headline",
    ChangeKind.MOVED: "address",
    ChangeKind.TOPIC: "category",
}
_UNIT_NAMES = (  # in the ten languages, as `fold` writes them
    "% € $ £ kg kilo kilos kilogram kilograms kilogramm kilogramo kilogramos kilogramme kilogrammes kilogrammi "
    "kilogramow kilogramy quilo quilos chilo chili gram grams gramm gramme grammes gramos grammi gramas g mg "
    "ton tons tonne tonnes tonnen tonn toneladas tonnellate liter litre litres litros litri liters l "
    "euro euros eur usd dollar dollars pounds gbp sek kr kronor kroner chf zl zloty zlotych pln franken francs "
    "percent procent prozent pct jaar jahre jahren years year ans anos anni ar months monate maanden mois meses mesi"
)
_UNITS = frozenset(_UNIT_NAMES.split())
_QUOTED = 90  # characters of one side that a summary quotes
_TOLD = 3  # edits of figures that its sentence tells
_LENGTHS = {
    Precision.SECOND: timedelta(seconds=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.DAY: timedelta(days=1),
    Precision.MONTH: timedelta(days=31),
    Precision.YEAR: timedelta(days=366),
}
Found = tuple[Edit, tuple[ChangeKind, ...]]


@dataclass(frozen=True, slots=True)
class Apart:
    """What is no part of a comparison: whole lines of either text, and places of the new one that are not certain."""

    old: tuple[Span, ...] = ()
    new: tuple[Span, ...] = ()
    torn: tuple[Place, ...] = ()


def changed(old: Article, new: Article, apart: Apart = Apart()) -> Change | None:
    """The change from `old` to `new`; None where a reader would call it the same article.

    White space, invisible characters, typographic variants of quotes and dashes, the cut into paragraphs, link targets
    and attachments are no change; punctuation inside numbers is (50.8 -> 508). Spans are code points of `Article.text`
    of either version; where a side has no words its span has no length and tells the place. Edits of other fields
    (date, place, topics, URL) carry no spans.
    """
    found = [*_text_edits(old, new, apart), *_field_edits(old, new)]
    found += _notice_edits(old, new, found)
    if not found:
        return None
    named = tuple(sorted({kind for _, several in found for kind in several}, key=_ORDER.__getitem__))
    edits = tuple(edit for edit, _ in found)
    return Change(named, edits, _summary(edits))


# -- the text -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """Headline or body of both texts, to be compared with each other."""

    old: Edited
    new: Edited
    kind: ChangeKind


def _text_edits(old: Article, new: Article, apart: Apart) -> Iterator[Found]:
    if old.text == new.text:
        return
    for part in _parts(old, new, apart):
        for stretch in stretches(part.old.tokens, part.new.tokens):
            several = kinds(part.old, part.new, stretch, part.kind)
            yield _edit(part, stretch, several[0]), several


def _parts(old: Article, new: Article, apart: Apart) -> Iterator[_Part]:
    language = new.language or old.language
    topics = frozenset(fold(token.key) for topic in (*old.topics, *new.topics) for token in tokens(topic))
    for kind in (ChangeKind.TITLE, ChangeKind.WORDING):
        before, after = _section(old, kind, apart.old), _section(new, kind, apart.new)
        if apart.torn:
            before = calmed(before, after, apart.torn)
        if [token.key for token in before] == [token.key for token in after]:
            continue
        capitals = topics
        if kind is ChangeKind.TITLE and (title_cased(old.title) or title_cased(new.title)):
            capitals = capitals | {fold(token.key) for token in (*before, *after)}
        yield _Part(edited(old.text, before, language, capitals), edited(new.text, after, language, capitals), kind)


def _section(article: Article, kind: ChangeKind, apart: Sequence[Span]) -> list[Token]:
    border = len(article.headline)
    found = tokens(article.text, 0, border) if kind is ChangeKind.TITLE else tokens(article.text, border)
    return [token for token in found if not any(start <= token.start < end for start, end in apart)]


def _edit(part: _Part, stretch: Stretch, kind: ChangeKind) -> Edit:
    old_to, new_to = stretch.old_to, stretch.new_to
    while not stretch.pure and _goes_on(part, kind, old_to, new_to):
        old_to, new_to = old_to + 1, new_to + 1
    return Edit(
        kind,
        quoted(part.old, stretch.old_from, old_to),
        quoted(part.new, stretch.new_from, new_to),
        span(part.old.tokens, stretch.old_from, old_to),
        span(part.new.tokens, stretch.new_from, new_to),
    )


def _goes_on(part: _Part, kind: ChangeKind, old_at: int, new_at: int) -> bool:
    """Whether both go on with the same unit, month or surname: "50.8 million" reads better than "50.8"."""
    if old_at >= len(part.old.tokens) or new_at >= len(part.new.tokens):
        return False
    key = part.old.tokens[old_at].key
    if key != part.new.tokens[new_at].key:
        return False
    word = fold(key)
    if kind is ChangeKind.NAME:
        return len(key) > 1 and key[0].isupper()
    if kind is ChangeKind.DATE:
        return dated(word)
    return kind is ChangeKind.FIGURE and (word in _UNITS or word in number_words(part.old.language))


# -- the other fields ---------------------------------------------------------------------------------------------


def _field_edits(old: Article, new: Article) -> Iterator[Found]:
    if not _same_moment(old.published, new.published):
        yield _field(ChangeKind.DATE, _in_words(old.published), _in_words(new.published))
    if _keys(old.place) != _keys(new.place):
        yield _field(ChangeKind.PLACE, old.place or "", new.place or "")
    if sorted(map(_keys, old.topics)) != sorted(map(_keys, new.topics)):
        yield _field(ChangeKind.TOPIC, ", ".join(old.topics), ", ".join(new.topics))
    if _address(old.url) != _address(new.url):
        yield _field(ChangeKind.MOVED, old.url, new.url)


def _field(kind: ChangeKind, old: str, new: str) -> Found:
    return Edit(kind, old, new), (kind,)


def _keys(text: str | None) -> list[str]:
    return [token.key for token in tokens(text or "")]


def _address(url: str) -> str:
    """An URL without what a site changes for all its pages at once: a move to https is no news about an article."""
    return url.partition("://")[2].rstrip("/")


def _same_moment(old: Moment | None, new: Moment | None) -> bool:
    """Whether two stated times agree as far as both were stated: 27 March and 27 March 10:15 do."""
    if old is None or new is None:
        return old is new
    coarse, fine = sorted((old, new), key=lambda moment: -_LENGTHS[moment.precision])
    return coarse.at == fine.at or coarse.at <= fine.at < coarse.at + _LENGTHS[coarse.precision]


def _in_words(moment: Moment | None) -> str:
    if moment is None:
        return ""
    if _LENGTHS[moment.precision] < timedelta(days=1):
        return f"{moment.at:%Y-%m-%d %H:%M} UTC"
    # A day begins up to 14 hours off in UTC: twelve hours later it is the stated day nearly everywhere.
    return f"{moment.at + timedelta(hours=12):%Y-%m-%d}"


def _notice_edits(old: Article, new: Article, found: Sequence[Found]) -> Iterator[Found]:
    """Notices that came or went, unless the text already told."""
    if any(ChangeKind.CORRECTION in several for _, several in found):
        return
    before, after = ({tuple(_keys(notice)): notice for notice in article.notices} for article in (old, new))
    for key in [*before, *after]:
        if (key in before) != (key in after):
            yield _field(ChangeKind.CORRECTION, before.get(key, ""), after.get(key, ""))


# -- the sentence -------------------------------------------------------------------------------------------------


def _summary(edits: Sequence[Edit]) -> str:
    """The most telling edit in words, of figures three: 'figure: "17" became "21"; "12 kg" was added; 2 more edits'.

    What headline and text share is told once.
    """
    most = min(edits, key=lambda edit: _ORDER[edit.kind])
    figures = (_sentence(edit) for edit in edits if edit.kind is most.kind is ChangeKind.FIGURE)
    told = list(dict.fromkeys((_sentence(most), *figures)))[:_TOLD]
    rest = sum(edit.kind is not most.kind or _sentence(edit) not in told for edit in edits)
    more = f"; {rest} more edit{'s' if rest > 1 else ''}" if rest else ""
    return f"{_NAMES.get(most.kind, most.kind.value)}: {'; '.join(told)}{more}"


def _sentence(edit: Edit) -> str:
    old, new = _short(edit.old), _short(edit.new)
    if not edit.old:
        return f'"{new}" was added'
    return f'"{old}" became "{new}"' if edit.new else f'"{old}" was taken out'


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1].rsplit(" ", 1)[0] + " …"
