"""The words of a text, folded in one of two ways, and its language. Judges nothing about them.

`fold` is for what is compared: letters may come and go ("ß" is "ss"). `fold_in_place` is for what is read: it is the
weaker one ("ß" stays), so that every character keeps the place by which the text is quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from scraper.model import Span

# Letters that Unicode does not take apart into letter and accent.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTERS_RUN = rf"(?:[^\W_]++|[\u0300-\u036f{_INVISIBLE}]++)"  # possessive: a third of the time, and no way back
_TOKEN = re.compile(
    # No group that begins with a sign is possessive: before 3.11.5 Python keeps what it tried and gave up ("Z-").
    rf"\d++(?:[.,]\d++)*{_LETTERS_RUN}*+(?:[-‐‑]{_LETTERS_RUN}++)*|{_LETTERS_RUN}++(?:[-‐‑]{_LETTERS_RUN}++)*"
)
_FOREIGN = re.compile(r"([^\x00-\x7f]+)")
_REPEATED = 32  # letters of a word that is likely to come again
_DROPPED = re.compile(rf"[{_INVISIBLE}]")
_HYPHENS = str.maketrans({"‐": "-", "‑": "-"})


class _Accents(dict[int, int | None]):
    """What becomes of each character, for str.translate: nothing of an accent; looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_ACCENTS = _Accents()
_TITLE_CASED = 0.6  # of the words; of a German headline, with a capital on every noun, half
# The capitals of Latin letters, marked ones too, for a set in a pattern: re has no class for them.
UPPER = "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper()) + "A-Z"


def fold(text: str) -> str:
    """Text as it is compared: NFKC, casefolded, without accents and invisible characters."""
    if text.isascii():
        return text.lower()
    # What is no ASCII folds by itself: nothing of it is put together with the letter before but accents, which go.
    pieces = _FOREIGN.split(text)
    pieces[::2] = [piece.lower() for piece in pieces[::2]]
    pieces[1::2] = map(_folded, pieces[1::2])
    return "".join(pieces)


def _folded(text: str) -> str:
    return _known(text) if len(text) <= _REPEATED else _letter_by_letter(text)


@lru_cache(maxsize=8192)  # the same quotes and accented letters everywhere: a tenth of the time
def _known(text: str) -> str:
    return _letter_by_letter(text)


def _letter_by_letter(text: str) -> str:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", _DROPPED.sub("", text)).casefold())
    return unicodedata.normalize("NFC", apart.translate(_ACCENTS)).translate(_LETTERS).translate(_HYPHENS)


def _bare(code: int) -> str:
    return unicodedata.normalize("NFD", chr(code))[0]


_IN_PLACE = {chr(code): _bare(code) for code in range(0xC0, 0x250) if _bare(code).isascii()}
_IN_PLACE |= {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i", "’": "'", "‘": "'", "ʼ": "'"}


def fold_in_place(text: str) -> str:
    """Lower case without the accents of Latin letters, every character in its old place."""
    if text.isascii():
        return text.lower()
    for letter in _IN_PLACE.keys() & set(text):  # few: half the time that looking up every letter takes
        text = text.replace(letter, _IN_PLACE[letter])
    return text.lower()


def words(text: str) -> list[str]:
    """The folded words of a text; numbers ("50.8", "1.200", "50,8") and hyphenated words are one word each."""
    plain = text if text.isascii() else _PARTING.sub(" ", text)
    if plain.isascii():
        return _ascii_words(plain)
    return [folded for word in _TOKEN.findall(text) if (folded := word.lower() if word.isascii() else _folded(word))]


def word_spans(text: str) -> list[tuple[str, Span]]:
    """The same words, each with its span (code points) in the text as given."""
    return [
        (folded, match.span())
        for match in _TOKEN.finditer(text)
        if (folded := word.lower() if (word := match.group()).isascii() else fold(word))
    ]


# Most English texts are ASCII but for signs that part words anyway. Of ASCII no word has to be searched, which takes a
# third of the time: joining hyphens and points in numbers become capitals, all other signs spaces, and what is left is
# cut there.
_PARTING = re.compile("[‘’“”‚„«»–—…•€£§\u00a0\u2009\u202f]")
_JOINING = re.compile("-(?<=[a-z0-9]-)(?=[a-z0-9])")
_POINT = re.compile("[.,][0-9]")
_POINTED = re.compile("[0-9](?<![0-9]{2})[0-9]*+(?:[.,][0-9]++)+")
_KEEP_POINTS = str.maketrans(".,", "PC")
_CUT = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum()} | {"P": ".", "C": ",", "H": "-"}
)


def _ascii_words(text: str) -> list[str]:
    plain = text.lower()
    if "-" in plain:
        plain = _JOINING.sub("H", plain)
    if _POINT.search(plain):
        plain = _POINTED.sub(_with_points, plain)
    return plain.translate(_CUT).split()


def _with_points(match: re.Match[str]) -> str:
    """A number's points kept; in "a1.5" the first digits are a word's, and only what follows them is a number."""
    number, start = match.group(), match.start()
    if not start or not match.string[start - 1].isalnum():
        return number.translate(_KEEP_POINTS)
    own = len(number) - len(number.lstrip("0123456789"))
    return f"{number[:own]} {number[own + 1 :].translate(_KEEP_POINTS)}"


def title_cased(headline: str) -> bool:
    """Whether Most of Its Words Stand With a Capital, as in English headlines: it tells no names by its capitals."""
    words = headline.split()
    return len(words) > 3 and sum(word[0].isupper() for word in words) > _TITLE_CASED * len(words)


# -- language -----------------------------------------------------------------------------------------------------

_ENOUGH_WORDS = 5  # below it the identifier calls "Two men arrested" anything
_ENOUGH_LETTERS = 25
_SURE = 0.9
_PLAIN = 300  # characters by whose halves a text may be held against what is stated of it
_OURS = frozenset(["nl", "en", "de", "fr", "es", "it", "pt", "pl", "sv", "da"])  # others pass for their neighbours
_READ = 2000  # characters that decide; more change nothing and cost 0.1 ms each thousand


def primary(tag: str | None) -> str:
    """The language in a language tag: "nl" of "nl", "nl-NL" and "nl_BE"; "" for none."""
    return (tag or "").replace("_", "-").partition("-")[0].lower()


def language_of(text: str) -> str | None:
    """The language (ISO 639-1) a text is written in; None for a text too short or too mixed to tell."""
    return _language(text[:_READ])


def spoken(stated: str | None, text: str) -> str | None:
    """The language stated for a text, unless both halves of the text are plainly written in one other of the ten.

    Templates state their own language. Of 779 texts in the ten whose language is known none is taken for another; of
    2,956 recorded pages and texts 15 are, all of which state a language that is not theirs.
    """
    halves = text[: len(text[:_READ]) // 2], text[len(text[:_READ]) // 2 : _READ]
    if primary(stated) not in _OURS or len(text) < _PLAIN:
        return stated
    read = {language_of(half) for half in halves}
    return read.pop() if len(read) == 1 and read < _OURS and primary(stated) not in read else stated


@lru_cache(maxsize=1024)  # 2 MB: a release is held beside its neighbours again and again
def _language(sample: str) -> str | None:
    said = (word for match in _TOKEN.finditer(sample) if (word := fold(match.group())))
    if not _as_many(said, _ENOUGH_WORDS) or not _as_many(filter(str.isalpha, sample), _ENOUGH_LETTERS):
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else None


def _as_many(found: Iterable[str], least: int) -> bool:
    return next(islice(found, least - 1, None), None) is not None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # numpy: 0.2 s that most commands never need

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
