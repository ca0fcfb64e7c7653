"""The text of an attached PDF, page by page; other kinds of files are told apart, not read, and nothing is fetched.

pypdf (extra `pdf`) reads it. It runs in a reading process with a deadline, a few pages at a time, so that of a file in
which one page hangs the pages before it are known.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from scraper.errors import BrokenFile, WrongMediaType
from scraper.model import Capture, FileText

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PDF = "application/pdf"
AT_ONCE = 20  # pages read in one go: ordinary ones take 5-50 ms, maps and tables up to 0.3 s, and there are 10 s
MOST_PAGES = 500
PAGE_CHARACTERS = 50_000  # of one page; a page of small print holds 8,000
_HEADER = 1024  # bytes in which a PDF's mark must stand (ISO 32000-1, implementation note 13)
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\xad]")
_PARTED = re.compile(r"([^\W\d_])[-\u2010]\n([^\W\d_])")


def installed() -> bool:
    """Whether what reads PDFs is there: the extra `pdf`."""
    return find_spec("pypdf") is not None


def is_pdf(body: bytes) -> bool:
    """Whether these bytes claim to be a PDF."""
    return b"%PDF-" in body[:_HEADER]


def expect(capture: Capture, media_type: str | None) -> None:
    """Raise WrongMediaType where a page (a login, an error) came in place of a file, or no PDF where one was linked."""
    body, told = capture.decoded, (capture.header("content-type") or "bytes without a name").partition(";")[0]
    start = body[:_HEADER].lstrip().lower()
    page = start.startswith((b"<!doctype", b"<html", b"<head", b"<script")) or "html" in told.lower()
    if not body or (media_type == PDF and not is_pdf(body)) or (page and not is_pdf(body)):
        came = told if body else "nothing"
        raise WrongMediaType(f"A file was linked and {came} came: it is not kept as one.", url=capture.final_url)


def pages(body: bytes, first: int, most: int = AT_ONCE) -> FileText:
    """The text of up to `most` pages of a PDF, beginning after `first` of them. Raises BrokenFile.

    Lines stay lines; a word that a hyphen parts at a line's end is put together, so that it is found.
    """
    from pypdf import PdfReader, errors  # 0.2 s that most reading processes never need

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it comments on every oddity of a file
    try:
        reader = PdfReader(BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BrokenFile("The PDF is locked with a password; its bytes are kept.")
        return _texts(reader, range(first, first + most))
    except (MemoryError, BrokenFile):
        raise
    except errors.DependencyError as error:
        raise BrokenFile(f"The PDF is encrypted, and what opens it is not installed ({_why(error)})") from error
    except Exception as error:  # "broken PDF files might cause other Exceptions", says pypdf
        raise BrokenFile(f"The PDF does not read ({_why(error)}); its bytes are kept.") from error


def _texts(reader: PdfReader, wanted: range) -> FileText:
    count = len(reader.pages)
    if not count:
        raise BrokenFile("The PDF has no pages; its bytes are kept.")
    found, broken = list[str](), list[int]()
    for number in wanted[: max(0, count - wanted.start)]:
        text = _text(reader, number)
        found.append(text or "")
        if text is None:
            broken.append(number + 1)
    return FileText(tuple(found), count, tuple(broken))


def _text(reader: PdfReader, number: int) -> str | None:
    """One page's text; None where that page does not read, which is no matter of the others."""
    try:
        page: PageObject = reader.pages[number]
        return tidied(page.extract_text())[:PAGE_CHARACTERS]
    except MemoryError:
        raise
    except Exception:  # as above
        return None


def tidied(text: str) -> str:
    """Text as people would type it: composed letters, no ligatures, no controls, no words parted by hyphens."""
    plain = unicodedata.normalize("NFC", text.translate(_LIGATURES)).encode("utf-8", "replace").decode()
    lines = (" ".join(_CONTROLS.sub("", line).split()) for line in plain.replace("\r", "\n").split("\n"))
    return _PARTED.sub(_joined, "\n".join(line for line in lines if line))


def _joined(parted: re.Match[str]) -> str:
    return parted[1] + parted[2] if parted[2].islower() else parted[0]


def _why(error: Exception) -> str:
    """What an odd file made the reader say, in a few words."""
    return " ".join(str(error).split())[:120] or type(error).__name__
