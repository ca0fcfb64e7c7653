"""Words, sentences and the language of a text, with the places where they stand. Judges nothing about them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from scraper.model import Span
from scraper.text.months import month

# Letters that Unicode does not take apart into letter and accent.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTERS_RUN = rf"(?:[^\W_]++|[\u0300-\u036f{_INVISIBLE}]++)"  # possessive: a third of the time, and no way back
_TOKEN = re.compile(
    rf"\d++(?:[.,]\d++)*+{_LETTERS_RUN}*+(?:[-‐‑]{_LETTERS_RUN}++)*+|{_LETTERS_RUN}++(?:[-‐‑]{_LETTERS_RUN}++)*+"
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
_POINTED = re.compile("[0-9](?<![0-9]{2})[0-9]*+(?:[.,][0-9]++)++")
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


# -- sentences ----------------------------------------------------------------------------------------------------

# From the first mark of a run, and no way back: 30,000 exclamation marks took ten seconds.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|\n\s*\n|\n")
_BEFORE_LAST = re.compile(r".*[\s(\"'“‘«]")  # a search for the last word itself would try every letter before it
_NEXT_WORD = re.compile(r"\s*[\"'“”‘«„(\[]*(\w+)")
ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        """mr mrs ms dr prof st sgt lt capt col gen det insp vs inc ltd co corp jr sr dept approx ca cf etc e.g i.e u.s
        u.k d.c a.m p.m nr bijv bv dhr mevr drs ing o.a m.b.t t.a.v resp z.b d.h u.a bzw str tel evtl inkl zzgl ggf mme
        mlle sra sig dott avv ul godz tzw np św kl bl.a t.ex f.eks aug sept sep oct okt nov dec jan feb mrt apr jun jul
    """,
    )
)
_BEFORE_NUMBERS = frozenset(["no", "nos", "art", "p", "pp", "abs"])


def sentences(text: str) -> list[Span]:
    """Spans of the sentences, without the white space around them; a line break ends one."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if not match.group().isspace() and not _ends(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    trimmed = (_trimmed(text, span) for span in spans)
    return [span for span in trimmed if span[0] < span[1]]


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether this mark ends a sentence: not after "Mr.", "U.S." or "27." before a month, nor before a small letter."""
    following = _NEXT_WORD.match(text, match.end())
    if following and following.group(1)[0].islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    begin, end = max(start, match.start() - 40), match.start()
    before = _BEFORE_LAST.match(text, begin, end)
    last = text[before.end() if before else begin : end].casefold()
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return False
    return not (following and _belong_together(last, following.group(1)))


def _belong_together(last: str, following: str) -> bool:
    if last in _BEFORE_NUMBERS:
        return following.isdigit()
    return last.isdigit() and len(last) <= 2 and month(following, None) is not None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


# -- language -----------------------------------------------------------------------------------------------------

_ENOUGH_WORDS = 5  # below it the identifier calls "Two men arrested" anything
_ENOUGH_LETTERS = 25
_SURE = 0.9
_READ = 2000  # characters that decide; more change nothing and cost 0.1 ms each thousand


def primary(tag: str | None) -> str:
    """The language in a language tag: "nl" of "nl", "nl-NL" and "nl_BE"; "" for none."""
    return (tag or "").replace("_", "-").partition("-")[0].lower()


def language_of(text: str) -> str | None:
    """The language (ISO 639-1) a text is written in; None for a text too short or too mixed to tell."""
    return _language(text[:_READ])


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
