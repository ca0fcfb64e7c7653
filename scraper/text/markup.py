"""The only door to the HTML parser: documents, elements, visible text, metadata. Never renders, fetches or runs.

Two shapes of page keep lexbor busy for minutes in C, where no deadline reaches (20,000 nested <div> 0.8 s, 200,000
145 s; one tag with 60,000 attributes 14 s): both are counted in the text of larger pages beforehand and refused.
"""

from __future__ import annotations

import html as entities
import re
import sys
from collections.abc import Iterator
from functools import cache, cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from scraper.errors import ParseKilled
from scraper.text import charsets, strictjson
from scraper.text.characters import storable

MAX_DEPTH = 10_000
MAX_ATTRIBUTES = 5_000
SMALL = 64_000  # bytes; the worst that fits in: 17,000 attributes with the shortest names .34 s, nested <ul> .19 s

# -- before parsing -----------------------------------------------------------------------------------------------

# Elements that nest as deeply as they are written; a <p> or <li> closes its elder, so its count says nothing.
_NESTING = (
    b"div section article aside blockquote center details dialog fieldset figure footer form header main nav ol ul dl "
    b"menu table span a b i em strong font u s small big code tt nobr button svg math template object"
)
_NEST = re.compile(rb"<(/?)(?:" + b"|".join(_NESTING.split()) + rb")(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(rb"<[a-zA-Z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*")
# A page whose tags all have at most 41 stretches of 200 bytes between "=" signs, so of less than MAX_ATTRIBUTES: most
# pages, told in half of the time that looking at each tag takes.
_TAME = re.compile(
    rb"(?:[^<]*+<(?:(?![a-zA-Z])|[^>=]{1,200}+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')?+[^>=]{0,200}+){0,40}+(?=>)))*+[^<]*+"
)
_QUOTED = re.compile(rb"=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)")


decode = charsets.decode
charset = charsets.stated


def document(html: bytes | str, charset: str | None = None) -> Document:
    """Parse a page; `charset` is what the Content-Type header said. Raises ParseKilled for a page not safe to parse."""
    text = decode(html, charset) if isinstance(html, bytes) else storable(html)
    body = text.encode()
    if len(body) > SMALL:
        refuse_hostile(body)
    return Document(LexborHTMLParser(body, scripting=True))


def refuse_hostile(body: bytes) -> None:
    """Raises ParseKilled for HTML or XML whose nesting or attributes would keep a parser busy without end."""
    if body.count(b"<") > MAX_DEPTH and _deepest(body) > MAX_DEPTH:
        raise ParseKilled(f"The page nests its elements more than {MAX_DEPTH:,} deep; it is not read")
    if len(body) > 2 * MAX_ATTRIBUTES and _most_attributes(body) > MAX_ATTRIBUTES:
        raise ParseKilled(f"A tag of the page has more than {MAX_ATTRIBUTES:,} attributes; it is not read")


def _deepest(body: bytes) -> int:
    depth = deepest = 0
    for match in _NEST.finditer(body):
        if not match[1]:
            depth += 1
            deepest = max(deepest, depth)
        elif depth:
            depth -= 1
    return deepest


def _most_attributes(body: bytes) -> int:
    if sys.version_info >= (3, 11, 5) and _TAME.fullmatch(body):  # before, possessive groups keep what they gave up
        return 0
    long_tags = (match.group() for match in _TAG.finditer(body) if match.end() - match.start() > 2 * MAX_ATTRIBUTES)
    return max((len(re.split(rb"[\s/]+", _QUOTED.sub(b" ", tag))) for tag in long_tags), default=0)


# -- elements -----------------------------------------------------------------------------------------------------

_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output picture q "
        "rp rt ruby s samp small source span strike strong sub sup time tt u var wbr td th",
    )
)
_CELLS = frozenset(["td", "th"])
_UNSEEN = frozenset(
    re.findall(
        r"\w+",
        "script style noscript template head title iframe object embed svg math canvas audio video select textarea "
        "button datalist input",
    )
)
_HIDING_CLASS = re.compile(r"(?:^|\s)(?:visually-hidden|sr-only|element-invisible|screen-reader-text)(?:\s|$)")
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class Element:
    """One element of a document. Selectors are CSS; a scope matches itself too."""

    __slots__ = ("_node",)

    def __init__(self, node: LexborNode) -> None:
        self._node = node

    @property
    def tag(self) -> str:
        return self._node.tag or ""

    @property
    def html(self) -> str:
        return self._node.html or ""

    @property
    def identity(self) -> int:
        """The same number for the same element, while its document is held."""
        return self._node.mem_id

    @property
    def parent(self) -> Element | None:
        node = self._node.parent
        return Element(node) if node is not None and node.is_element_node else None

    @property
    def before(self) -> tuple[str, str]:
        """What stands right before it beside it: the tag, "" for loose text, and the words."""
        node = self._node.prev
        while node is not None and not (node.text(deep=True) or "").strip():
            node = node.prev
        if node is None:
            return "", ""
        tag = (node.tag or "") if node.is_element_node else ""
        return tag, " ".join((node.text(deep=True) or "").split())

    def all(self, css: str) -> list[Element]:
        """Every element that `css` selects, in document order."""
        return [Element(node) for node in self._node.css(css)]

    def first(self, css: str) -> Element | None:
        node = self._node.css_first(css)
        return Element(node) if node is not None else None

    def attribute(self, name: str) -> str | None:
        """The value, "" for an attribute without one, None for none."""
        attributes = self._node.attributes
        return (attributes[name] or "") if name in attributes else None

    def text(self) -> str:
        """The visible text on one line, a space between blocks."""
        return " ".join(self.paragraphs())

    def terse(self, longest: int) -> str | None:
        """The same, where it is no longer than that: a long text is not read to its end."""
        line, blocks, size = _Line(), list[str](), -1
        for step in _steps(self._node, set()):
            if block := line.take(step):
                blocks.append(block)
                size += 1 + len(block)
                if size > longest:
                    return None
        text = " ".join(filter(None, (*blocks, line.end())))
        return text if len(text) <= longest else None

    def paragraphs(self, drop: tuple[str, ...] = ()) -> list[str]:
        """The visible text, one string a block: paragraph, list item, heading, table row, loose text, <br><br>.

        White space is folded. What the selectors in `drop` select is left out, as are scripts, forms and hidden parts.
        """
        unwanted = {node.mem_id for css in drop for node in self._node.css(css)}
        line = _Line()
        blocks = [line.take(step) for step in _steps(self._node, unwanted)]
        return [block for block in (*blocks, line.end()) if block]

    @property
    def content(self) -> str:
        """All text inside as it stands, hidden parts too: a cheap first look at what `text` would say."""
        return self._node.text(deep=True) or ""

    def links(self) -> list[tuple[str, str]]:
        """(href as written, text) of every link."""
        return [(link.attribute("href") or "", link.text()) for link in self.all("a[href]")]


def check_selector(css: str) -> None:
    """Raises ValueError with a sentence for a selector ("css" or "css@attribute") that cannot be used."""
    try:
        LexborHTMLParser("").css(_parted(css)[0] or "html")
    except SelectolaxError as error:
        raise ValueError(f'"{css}" is no CSS selector that can be used') from error


def pick(scope: Element, selector: str) -> str | None:
    """Text of the first element selected that has any ("css"), or its attribute ("css@attribute"); "" and "@attribute"
    mean the scope itself. None where nothing is found."""
    css, attribute = _parted(selector)
    for element in scope.all(css) if css else [scope]:
        found = (element.attribute(attribute) or "").strip() if attribute else element.text()
        if found:
            return found
    return None


def pick_all(scope: Element, selector: str) -> list[str]:
    """The same for every element selected that has any."""
    css, attribute = _parted(selector)
    elements = scope.all(css) if css else [scope]
    values = (((e.attribute(attribute) or "").strip() if attribute else e.text()) for e in elements)
    return [value for value in values if value]


def plain(html_fragment: str) -> list[str]:
    """Paragraphs of a piece of HTML, or of plain text with entities, as APIs and feeds carry it."""
    if not re.search(r"<[a-zA-Z/!]", html_fragment):
        blocks = re.split(r"\n\s*\n", entities.unescape(storable(html_fragment)))
        return [folded for block in blocks if (folded := " ".join(block.split()))]
    return document(html_fragment).paragraphs()


@cache
def _parted(selector: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*?)@([\w:-]+)", selector.strip(), re.DOTALL)
    return (match[1].strip(), match[2].lower()) if match else (selector.strip(), "")


# -- visible text -------------------------------------------------------------------------------------------------

_BREAK, _BLOCK = "\0br", "\0block"  # what a step in the tree does to the line; other steps are text, never with a NUL


class _Line:
    """The block being written: gathers text until a boundary ends it."""

    __slots__ = ("breaks", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.breaks = 0

    def take(self, step: str) -> str | None:
        """One step in the tree; the block it ends, if it does."""
        if step == _BLOCK:
            return self.end()
        if step == _BREAK:
            self.breaks += 1
            self.parts.append(" ")
            return self.end() if self.breaks > 1 else None
        if step and not step.isspace():
            self.breaks = 0
        self.parts.append(step)
        return None

    def end(self) -> str:
        block = " ".join("".join(self.parts).split())
        self.parts.clear()
        self.breaks = 0
        return block


def _steps(top: LexborNode, unwanted: set[int]) -> Iterator[str]:
    """Text and boundaries below `top` in document order, without recursion: pages nest up to MAX_DEPTH."""
    node, entered = top.first_child, True
    while node is not None:
        if entered:
            seen = node.is_text_node or (node.is_element_node and not _hidden(node, unwanted))
            if seen:
                yield _opening(node)
            if seen and node.first_child is not None:
                node = node.first_child
                continue
        if node.is_element_node:
            yield _boundary(node.tag or "")
        node, entered = (node.next, True) if node.next is not None else (node.parent, False)
        if not entered and (node is None or node.mem_id == top.mem_id):
            return


def _opening(node: LexborNode) -> str:
    if node.is_text_node:
        return node.text_content or ""
    return _BREAK if node.tag == "br" else _boundary(node.tag or "")


def _boundary(tag: str) -> str:
    if tag == "br" or tag in _INLINE:
        return " " if tag in _CELLS else ""
    return _BLOCK


def _hidden(node: LexborNode, unwanted: set[int]) -> bool:
    if node.tag in _UNSEEN or node.mem_id in unwanted:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or bool(_HIDING_CLASS.search(attributes.get("class") or ""))
        or bool(_HIDING_STYLE.search(attributes.get("style") or ""))
    )


# -- documents ----------------------------------------------------------------------------------------------------


class Document(Element):
    """A parsed page: its root element, and what its head says."""

    __slots__ = ("__dict__",)

    def __init__(self, parser: LexborHTMLParser) -> None:
        root = parser.root
        assert root is not None  # lexbor makes <html> even of nothing
        super().__init__(root)

    def meta(self, name_or_property: str) -> str | None:
        """Content of the first <meta> with this name, property, itemprop or http-equiv that is not empty."""
        return self._metas.get(name_or_property.lower())

    @cached_property
    def _metas(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for element in self.all("meta[content]"):
            stated = element._node.attributes
            content = (stated["content"] or "").strip()
            for key in ("name", "property", "itemprop", "http-equiv"):
                name = (stated.get(key) or "").strip().lower()
                if name and content:
                    found.setdefault(name, content)
        return found

    def json_ld(self) -> list[dict[str, object]]:
        """Every object of the page's JSON-LD, those of lists and of "@graph" one by one; broken scripts are skipped."""
        found: list[dict[str, object]] = []
        for script in self.all('script[type="application/ld+json" i]'):
            try:
                _collect(strictjson.loads(_script_text(script), strict=False), found)
            except ValueError:
                continue
        return found

    def script_containing(self, text: str) -> str | None:
        """The first script in the page that holds `text`."""
        return next((code for script in self.all("script") if text in (code := _script_text(script))), None)

    def script(self, css: str) -> str | None:
        """The content of the first script that `css` selects."""
        found = self.first(css)
        return _script_text(found) if found else None

    def canonical(self) -> str | None:
        """The href, as written, of the page's rel=canonical."""
        return pick(self, 'link[rel~="canonical" i]@href')

    def named(self) -> str:
        """What its title calls it, for the end of a sentence about what it lacks; nothing where it has none."""
        title = self.first("title")
        text = title.text() if title else ""
        return f'; it calls itself "{text[:80]}"' if text else ""

    def language(self) -> str | None:
        """The language (ISO 639-1) that the page states, by `lang`, else by its <meta>."""
        stated = self.attribute("lang") or self.meta("content-language") or self.meta("og:locale") or ""
        match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_,\s]|$)", stated)
        return match[1].lower() if match else None


def _script_text(script: Element) -> str:
    text = (script._node.text() or "").strip()
    return re.sub(r"^(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)$", "", text).strip()


def _collect(value: object, found: list[dict[str, object]]) -> None:
    if isinstance(value, list):
        for item in value:
            _collect(item, found)
    elif isinstance(value, dict):
        found.append(value)
        _collect(value.get("@graph", []), found)
