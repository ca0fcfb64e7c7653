"""Which characters are kept (no NUL, no lone surrogate), and which are read (no mark that nobody sees)."""

from __future__ import annotations

import html
import re

# Where a word may be parted, or must not be. Joiners stay: Persian and Indian scripts are written with them.
_UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def storable(text: str) -> str:
    """Text that every database and encoder takes: NUL and lone surrogates (JSON's "\\ud800") become U+FFFD."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\x00", "\ufffd") if "\x00" in text else text


def seen(text: str) -> str:
    """Text without soft hyphens, zero-width spaces and byte order marks: "22\u200b kg" is 22 kg."""
    for mark in _UNSEEN:  # a letter at a time, as by str.translate, a page of Swedish took a tenth of its reading
        text = text.replace(mark, "")
    return text


def decoded(text: str) -> str:
    """Plain text that kept the entities of the page it came from, without them; "&copy=1" in an address is none."""
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), text) if "&" in text else text
