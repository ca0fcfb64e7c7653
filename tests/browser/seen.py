"""One answer as a browser would take it apart, so that tests ask for elements and words instead of for HTML."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = frozenset({"div", "h1", "h2", "h3", "h4", "li", "p", "section", "summary", "td", "th", "tr", "blockquote"})


@dataclass
class Seen(HTMLParser):
    """One answer as a browser would take it apart: elements with their attributes, and the text between them."""

    status: int
    html: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.text += " "
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def links(self) -> list[str]:
        return [attributes["href"] for tag, attributes in self.elements if tag == "a" and "href" in attributes]

    @property
    def words(self) -> str:
        return " ".join(self.text.split())
