"""Which of the dates that stand on a page is its own, and in whose language it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.extract import article
from scraper.model import Entry
from tests.unit.extract.test_article import SOURCE, TEXT, capture, page


@pytest.mark.parametrize(
    ("body", "language", "wanted"),
    [
        ("<p>17.10.2026, 10:30 Uhr</p>", "de", "2026-10-17 09:30"),
        ("<div>Pressemitteilung vom 17.10.2026</div>", "de", "2026-10-16 23:00"),
        (
            "<dl><dt>Geburtsdatum</dt><dd>12.03.1985</dd><dt>Datum</dt><dd>17.10.2026</dd></dl>",
            "de",
            "2026-10-16 23:00",
        ),
        ("<p>Vermisst seit: <span>12.03.2026</span></p>", "de", None),
        ("<p>Vermisst seit: <span>12 March 2026</span></p>", "en", None),
        ("<p>Vermisst seit <span>12.10.2026</span></p>", "de", None),
        ("<p>Vermisst seit dem <time datetime='2026-10-12'>12. Oktober</time></p>", "de", None),
        ("<p>Vermisst am 12. Oktober 2026</p>", "de", None),
        ("<div><p>Vermisst seit</p><p>12.10.2026</p></div>", "de", None),
        (
            "<p>Seit dem 12.10.2026 wird ein Schüler aus der Altstadt vermisst, der abends nicht nach Hause kam.</p>",
            "de",
            None,
        ),
        ("<p>Anna (15) missing since <time datetime='2026-10-12'>12 October 2026</time></p>", "en", None),
        ("<p>Last seen on Monday, <span>12 October 2026</span></p>", "en", None),
        ("<h3>Missing since</h3><p>12 October 2026</p>", "en", None),
        ("<p>Born March 12, 1985</p>", "en", None),
        ("<p>Vermist sinds <span>12 oktober 2026</span></p>", "nl", None),
        ("<p>Disparu depuis le <span>12 octobre 2026</span></p>", "fr", None),
        ("<p>Desaparecida desde el <span>12 de octubre de 2026</span></p>", "es", None),
        ("<p>Scomparso dal <span>12 ottobre 2026</span></p>", "it", None),
        ("<p>Desaparecido desde <span>12 de outubro de 2026</span></p>", "pt", None),
        ("<p>Försvunnen sedan <span>12 oktober 2026</span></p>", "sv", None),
        ("<p>Savnet siden <span>12. oktober 2026</span></p>", "da", None),
        ("<p>Zaginiony od 12 października 2026</p>", "pl", None),
        ("<p>Serving Hull since 1999</p><p>12 October 2026</p>", "en", "2026-10-11 23:00"),
        ("<p>Missing persons</p><p>12 October 2026</p>", "en", "2026-10-11 23:00"),
        ("<p>En ligne depuis le 12 octobre 2026</p>", "fr", "2026-10-11 23:00"),
        ("<p>Geboren 12.03.1985</p>", "de", None),
        ("<table><tr><td>Nato il</td><td>12/03/1985</td></tr></table>", "it", None),
        ("<p>Publicerad 2026-10-17 kl. 10.30</p>", "sv", "2026-10-17 09:30"),
        ("<p>Diarienummer 2026-10-17</p>", "sv", None),
        ("<p>Data: 17/10/2026</p>", "it", "2026-10-16 23:00"),
        ("<p>Publié le 17/10/2026 - Mis à jour le 18/10/2026</p>", "fr", "2026-10-16 23:00"),
        ("<p>Published 17.10.2026</p>", "en", "2026-10-16 23:00"),
        ("<p>Published 10/17/2026</p>", "en", "2026-10-16 23:00"),
        ("<p>17/10/2026 10:30</p>", "en", "2026-10-17 09:30"),
        ("<p>10-17-2026</p>", "de", "2026-10-16 23:00"),
        ("<p>Published 02/03/2026</p>", "en", None),
    ],
)
def test_a_date_in_numbers_alone_or_under_its_own_name(body: str, language: str, wanted: str | None) -> None:
    source = replace(SOURCE, languages=(language,))
    address = "https://police.example/news/two-men-held"
    found = article.read(source, Entry(address), capture(page("", body + TEXT), url=address)).published
    assert (f"{found.at:%Y-%m-%d %H:%M}" if found else None) == wanted


POLISH = (
    "<p>Policjanci zatrzymali dwóch mężczyzn podejrzanych o rozbój, do którego doszło w porcie w nocy z niedzieli na "
    "poniedziałek. Trzeci sprawca uciekł przez las i jest nadal poszukiwany.</p><p>Podczas przeszukania samochodu "
    "funkcjonariusze znaleźli 14 kilogramów kokainy oraz gotówkę ukrytą pod tylnym siedzeniem. Obaj trafili do aresztu "
    "na trzy miesiące.</p>"
)


@pytest.mark.parametrize(
    ("spoken", "entry", "language"),
    [
        ((), Entry("https://police.example/a"), "pl"),  # the page's own lang=en
        (("pl",), Entry("https://police.example/a", language="en"), "pl"),  # as a feed's template says
        (("pl", "en"), Entry("https://police.example/a"), "pl"),
        (("en",), Entry("https://police.example/a"), "en"),  # as sources.yaml says
    ],
)
def test_a_template_that_states_its_own_language(spoken: tuple[str, ...], entry: Entry, language: str) -> None:
    html = page(body=f"<p>Opublikowano: 12 października 2026</p>{POLISH}")
    found = article.read(replace(SOURCE, languages=spoken), entry, capture(html, url=entry.url))
    assert found.language == language
    assert (found.published is not None) == (language == "pl"), "months are read in the language of the text"
