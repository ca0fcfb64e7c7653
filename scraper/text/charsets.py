"""In which encoding a page is written, by the HTML standard's rules, and its text. Guesses by no statistics.

Labels are those of the WHATWG table, so that Python's own ("idna", "utf-7", "rot13") stand for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import webencodings

PRESCANNED = 1024  # bytes in which a page should declare its encoding
STRAY = 5  # characters of UTF-8, beyond ASCII, beside each byte that is none: then it is UTF-8 with stray bytes

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_WIDE = (  # how a document begins that is written in more than a byte a letter; the longer beginnings first
    (b"\xff\xfe\0\0", "utf-32le"),
    (b"\0\0\xfe\xff", "utf-32be"),
    *((letter + b"\0\0\0", "utf-32le") for letter in (b"<", b"{")),
    *((b"\0\0\0" + letter, "utf-32be") for letter in (b"<", b"{")),
    (b"\xff\xfe", "utf-16le"),
    (b"\xfe\xff", "utf-16be"),
    *((letter + b"\0", "utf-16le") for letter in (b"<", b"{")),
    *((b"\0" + letter, "utf-16be") for letter in (b"<", b"{")),
)
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,256}\?>")
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,256}?encoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)


def decode(body: bytes, charset: str | None = None) -> str:
    """Text of a page; `charset` is what its header said. NUL becomes U+FFFD, and what is no character, as half
    surrogate pairs are in every encoding."""
    name = sniffed(body, charset)
    mark = next((mark for mark, _ in _MARKS if body.startswith(mark)), b"")
    text: str = webencodings.lookup(name).codec_info.decode(body[len(mark) :], "replace")[0]
    return text.replace("\0", "\ufffd")


def sniffed(body: bytes, charset: str | None = None) -> str:
    """The WHATWG name of the encoding: byte order mark, header, own declaration, UTF-8 if it is that, windows-1252."""
    marked = next((name for mark, name in _MARKS if body.startswith(mark)), None)
    return marked or labelled(charset) or declared(body) or _tried(body)


def narrowed(body: bytes) -> bytes:
    """XML or JSON in UTF-16 or UTF-32, marked or not (XML 1.0, appendix F), as UTF-8; any other body as it is.

    A declaration, which would name another encoding by now, is left out.
    """
    name = next((name for mark, name in _WIDE if body.startswith(mark)), None)
    if name is None:
        return body
    return _DECLARATION.sub("", body.decode(name, "replace").removeprefix("\ufeff"), count=1).encode("utf-8")


def stated(content_type: str | None) -> str | None:
    """The WHATWG name of the charset that a Content-Type header states, if it is one."""
    found = _HEADER.search(content_type or "")
    return labelled(found[1]) if found else None


def labelled(label: str | None) -> str | None:
    """The WHATWG name of the encoding that a label stands for."""
    encoding = webencodings.lookup(label) if label and label.isascii() else None
    return str(encoding.name) if encoding else None


def declared(body: bytes) -> str | None:
    """What a page says of itself: `<meta>` in its first bytes, else the XML declaration, else a `<meta>` further on.

    The first is the standard's prescan (§13.2.3.2); the last is what a browser does that comes upon a `<meta>` while it
    builds the page (§13.2.3.5), where the text of scripts and titles is no markup.
    """
    if b"charset" not in body.lower() and b"encoding" not in body[:PRESCANNED]:
        return None
    early = _first(_metas(body[:PRESCANNED], ()))
    xml = _XML.match(body[:PRESCANNED])
    return early or (_usable(xml[1]) if xml else None) or _first(_metas(body, _RAW))


def _tried(body: bytes) -> str:
    """For a page that says nothing the standard leaves the guess to us (§13.2.3.2, step 9)."""
    return "utf-8" if is_utf8(body) else "windows-1252"


def is_utf8(body: bytes) -> bool:
    """Whether these bytes are UTF-8, be it with a stray one among many characters that are: cut off, pasted, broken.

    Bytes of windows-1252 hardly ever make a character of UTF-8 ("É»" is one such accident).
    """
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd") - body.count("\ufffd".encode())
    if not broken:
        return True
    return len(text) - len(text.encode("ascii", "ignore")) >= (STRAY + 1) * broken


# -- the prescan --------------------------------------------------------------------------------------------------

_RAW = (b"script", b"style", b"title", b"textarea", b"noscript", b"xmp", b"iframe", b"noembed", b"noframes")
_OPENING = re.compile(rb"<(?:(?P<comment>!--)|(?P<other>[!?]|/(?![A-Za-z]))|(?P<tag>/?[A-Za-z][^\t\n\f\r />]*+))")
_ATTRIBUTE = re.compile(
    rb"[\t\n\f\r /]*+(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*+)(?=[\t\n\f\r />=])"
    rb"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?=>)"
    rb"|(?P<bare>[^\t\n\f\r >\"'][^\t\n\f\r >]*+)(?=[\t\n\f\r >]))|(?![\t\n\f\r ]*+=))"
)
_END = re.compile(rb"[\t\n\f\r /]*+>")
_IN_CONTENT = re.compile(
    rb"charset[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\t\n\f\r ;\"'][^\t\n\f\r ;]*+))", re.IGNORECASE
)


def _metas(body: bytes, raw: tuple[bytes, ...]) -> Iterator[dict[bytes, bytes]]:
    """Attributes of every `<meta>`, comments left out, until the bytes end inside a tag."""
    at = 0
    while opening := _OPENING.search(body, at):
        if opening["comment"]:
            at = body.find(b"-->", opening.start() + 2) + 3
        elif opening["other"]:
            at = body.find(b">", opening.end()) + 1
        else:
            name = opening["tag"].lower()
            found, at = _attributes(body, opening.end())
            if at and name == b"meta":
                yield found
            if at and name in raw:
                at = _behind(body, name, at)
        if at < opening.end():
            return


def _attributes(body: bytes, at: int) -> tuple[dict[bytes, bytes], int]:
    """Those of the tag whose name ends here, and where it ends: 0 where it does not."""
    found: dict[bytes, bytes] = {}
    while one := _ATTRIBUTE.match(body, at):
        value = one["double"] or one["single"] or one["bare"] or b""
        found.setdefault(one["name"].lower(), value)
        at = one.end()
    end = _END.match(body, at)
    return found, end.end() if end else 0


def _behind(body: bytes, name: bytes, at: int) -> int:
    end = re.compile(b"</" + name + rb"(?=[\t\n\f\r />])", re.IGNORECASE).search(body, at)
    return end.start() if end else len(body)


def _first(metas: Iterator[dict[bytes, bytes]]) -> str | None:
    return next((name for meta in metas if (name := _of(meta))), None)


def _of(meta: dict[bytes, bytes]) -> str | None:
    if b"charset" in meta:
        return _usable(meta[b"charset"])
    content = _IN_CONTENT.search(meta.get(b"content", b""))
    pragma = meta.get(b"http-equiv", b"").lower() == b"content-type"
    return _usable(content[1] or content[2] or content[3] or b"") if content and pragma else None


def _usable(label: bytes) -> str | None:
    name = labelled(label.decode("ascii", "replace"))
    if name in ("utf-16be", "utf-16le"):
        return "utf-8"  # it was readable as ASCII, so it is not UTF-16
    return "windows-1252" if name == "x-user-defined" else name
