"""Releases that list several cases: weekly round-ups, a day's police report, a court's dates. It joins nothing.

Recognised by a headline that says so, in ten languages, or by passages that all open alike, each with a person or case
number and a deed of its own, with little text besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scraper.compare.anchors import numbers
from scraper.compare.menus import ends, without
from scraper.compare.vocabulary import outcome
from scraper.model import NameRole, OperationName
from scraper.text.sentences import sentences
from scraper.text.words import UPPER, fold, words

# Measured on 196 weekly round-ups put together from 2009-2014 of one prosecutor's releases, among these: pair F1 of the
# releases .921 without the guard, .996 with it where the headline says so, .985 where it does not. Of that office's
# 1,522 own releases seven that list who is charged in one case are taken for round-ups; none of their links changes.
LEAST = 3  # passages that open alike
ENOUGH = 12  # words of a passage that tells of a case
MOST = 0.6  # of the text stands in the passages
OWN = 2 / 3  # of the passages, and no fewer than three, have a person or a number of their own and a deed

# How passages of a list open; the kind that opens most of them counts.
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[•●▪■◦‣►*»–—-]\s*\S",
        r"\(?\d{1,2}[.)]\s+[^\W\d]",
        r"(?:[^\W\d]{1,8}\.?\s+){0,2}\d{1,2}[.:]\d{2}\b",
        rf"[{UPPER}][\w .,]{{1,40}}\s(?:vs?\.|versus|contra|c\.|gegen|tegen|mot)\s",
        rf"[{UPPER}][^.!?:\n]{{2,60}}:\s+\S",
        rf"[{UPPER}][^.!?\n]{{2,40}}?\s?[–—]\s",
        rf"(?=.{{0,60}}?,? \(?\d\d[,)])[{UPPER}][\w’'-]+ [{UPPER}]",
    )
)
_NUMBER = re.compile(r"\b(?=[\w/-]*\d{4})(?=[\w/-]*[A-Za-z])[\w/-]{7,20}\b")
_SAYS_SO = {
    "en": r"round-?up|(?:week|month)(?:ly)? in (?:review|court|brief)|this week in court|news in brief|case summaries"
    r"|(?:weekly|daily|nightly|overnight|weekend|monthly)(?: [\w-]+){0,4}"
    r" (?:report|summary|update|recap|bulletin|digest|log|cases)"
    r"|(?:sentencings?|court|trial) (?:calendar|dates|results|report|list)|(?:police|crime|press) (?:log|blotter)"
    r"|in review\b|(?:operational|annual|year(?:ly)?|top) (?:highlights|review|results|report)|year in numbers"
    r"|in court (?:this|last) (?:week|month)|(?:crime|annual|yearly|court) (?:figures|statistics)"
    r"|(?:recorded|overall|violent) crime (?:falls|fell|rises|rose|drops|is (?:down|up))|crime (?:falls|rises|drops) ",
    "de": r"(?:presse|polizei|tages|wochen|wochenend)(?:bericht|meldungen)\b|wochen(?:end)?(?:ruckblick|ubersicht)"
    r"|sammelmeldung|kurzmeldungen|(?:weitere|mehrere) (?:presse)?meldungen|ruckblick auf (?:die woche|das wochenende)"
    r"|(?:verhandlungs|sitzungs)(?:termine|ubersicht)"
    r"|jahres(?:ruckblick|bericht|bilanz|ubersicht|zahlen)|(?:kriminal|unfall|jahres)statistik|sicherheits(?:bericht|bilanz)",
    "nl": r"(?:week|weekend|dag|nieuws|maand)(?:overzicht|bericht|rapport)|kort nieuws|korte berichten|week in het kort"
    r"|overzicht van (?:de week|het weekend|zaken|zittingen|incidenten)|zittings?(?:rooster|overzicht|agenda)"
    r"|jaar(?:overzicht|verslag|bericht|cijfers)|(?:misdaad|criminaliteits)cijfers|terugblik op (?:het jaar|\d{4})",
    "fr": r"(?:bilan|revue|point) (?:de la semaine|hebdomadaire|du week-?end)|faits divers|chronique judiciaire"
    r"|(?:actualites?|affaires) (?:judiciaires? )?de la semaine|calendrier des audiences|en bref"
    r"|bilan (?:annuel|de l.annee|\d{4}|d.activite|de la delinquance)|rapport annuel|retrospective"
    r"|(?:chiffres|statistiques) de la (?:delinquance|criminalite)|audience solennelle|rentree solennelle",
    "es": r"(?:resumen|balance|parte|boletin) (?:semanal|diario|mensual|de la semana|del fin de semana|de sucesos"
    r"|del dia|de sentencias|de intervenciones)|cronica de sucesos|sucesos de la semana|agenda judicial"
    r"|(?:resumen|balance|memoria) (?:anual|del ano|de \d{4})|(?:balance|estadisticas?) de (?:la )?criminalidad",
    "it": r"(?:riepilogo|bilancio|bollettino|resoconto) (?:settimanale|giornaliero|della settimana|del fine settimana)"
    r"|notizie in breve|cronaca in breve|calendario delle udienze"
    r"|(?:bilancio|consuntivo|resoconto) (?:annuale|di fine anno|dell.anno)|anno giudiziario",
    "pt": r"(?:resumo|balanco|boletim|relatorio) (?:semanal|diario|da semana|do dia|do fim de semana)|noticias breves"
    r"|(?:resumo|balanco|relatorio) (?:anual|do ano)|estatisticas? (?:anua|da criminalidade)",
    "sv": r"sammanfattning (?:dag|kvall|natt|dygn|helg|vecka)|(?:dygns|vecko|natt)rapport|veckans (?:handelser|domar)"
    r"|handelser (?:under|i|fran) (?:helgen|dygnet|natten|veckan)|nattens handelser"
    r"|ars(?:rapport|sammanfattning|kronika)|aret som gick|(?:kriminal|brotts)statistik",
    "da": r"dogn ?rapport|ugerapport|ugens (?:sager|domme|haendelser)|weekendens haendelser|retslister?"
    r"|ars(?:rapport|beretning)|aret der gik|kriminalstatistik",
    "pl": r"(?:tygodniowy|weekendowy|dobowy) (?:raport|przeglad)|podsumowanie (?:tygodnia|weekendu|doby)"
    r"|przeglad (?:tygodnia|zdarzen)|kronika (?:policyjna|kryminalna)"
    r"|(?:roczny|coroczny) (?:raport|przeglad)|raport roczny|podsumowanie roku|statystyk[ai] przestepczosci",
}
# Who stands in one passage is of the case told in another.
_FELLOWS = re.compile(
    r"co-?defendant|co-?conspirator|accomplice|co-?accus|mitangeklagt|mitbeschuldigt|mittater|komplize|medeverdacht"
    r"|medeplichtig|mededader|co-?prevenu|complice|coacusad|coimputad|complice|coimputat|corre[oi]\b|medatalt|medtiltalt"
    r"|medgarningsm|medgerning|wspoloskarz|wspolspraw"
)
_HEADLINE = re.compile("|".join(rf"\b(?:{said})" for said in _SAYS_SO.values()))


@dataclass(frozen=True, slots=True)
class Passage:
    """What is told of one case: its words and numbers, folded, and how many letters they take."""

    words: frozenset[str]
    letters: int
    opening: str


@dataclass(frozen=True, slots=True)
class Roundup:
    """The words outside of the passages, headline and all, and the passages; whether the headline says so."""

    frame: frozenset[str]
    passages: tuple[Passage, ...]
    said: bool = False


def roundup(
    title: str, text: str, people: Sequence[str], language: str | None, operations: Sequence[str] = ()
) -> Roundup | None:
    """The passages of a release that lists several cases; None for any other. `people` and `operations` it names."""
    lines = [line.strip() for line in without(text)[len(title) :].split("\n") if line.strip()]
    said = _HEADLINE.search(fold(title)) is not None
    starts = _starts(lines)
    if len(starts) < LEAST:
        if not said:
            return None
        return _of_sentences(title, lines)
    told = [" ".join(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    passages = tuple(Passage(_words(each), len(each), _short(each)) for each in told)
    frame = " ".join((title, *lines[: starts[0]]))
    if said or (_fills(passages, frame) and _each_its_own(told, passages, (people, operations), language)):
        return Roundup(_words(frame), passages, said)
    return None


def _of_sentences(title: str, lines: Sequence[str]) -> Roundup | None:
    """The sentences of a report that lists nothing line by line: a year's cases share a paragraph, or a sentence."""
    told = [line[start:end] for line in lines for start, end in sentences(line)]
    passages = tuple(Passage(_words(each), len(each), _short(each)) for each in told)
    return (
        Roundup(_words(title), passages, said=True) if sum(len(each.split()) >= ENOUGH for each in told) > 1 else None
    )


def _starts(lines: Sequence[str]) -> list[int]:
    """Where passages begin: the lines that open in the way that most of them do, or stand under a short heading."""
    ways = [[at for at, line in enumerate(lines) if way.match(line)] for way in _OPENINGS]
    ways.append([at for at in range(len(lines) - 1) if _heads(lines[at], lines[at + 1])])
    return max(ways, key=len)


def _heads(line: str, following: str) -> bool:
    return len(line.split()) <= 10 and not ends(line) and len(following.split()) >= ENOUGH


def _words(text: str) -> frozenset[str]:
    told = words(text)
    return frozenset((*told, *(part for word in told if "-" in word for part in word.split("-")), *numbers(text)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _recurs(passages: Sequence[Passage], people: Sequence[str]) -> bool:
    """Whether more than a third of the people named stand in several passages: then they tell one story."""
    held = [sum(last in each.words for each in passages) for last in _last_names(people)]
    told = [count for count in held if count]
    return 3 * sum(count > 1 for count in told) > len(told)


def _last_names(people: Sequence[str]) -> Iterator[str]:
    return (person.partition("|")[0].rpartition(" ")[2] for person in people if not person.endswith("|"))


def _fills(passages: Sequence[Passage], frame: str) -> bool:
    told = sum(each.letters for each in passages)
    return told >= MOST * (told + len(frame))


def _each_its_own(
    told: Sequence[str],
    passages: Sequence[Passage],
    named: tuple[Sequence[str], Sequence[str]],
    language: str | None,
) -> bool:
    """Whether most passages tell, at some length, of an operation, or of a person or numbered case and a deed.

    People who stand in several, or one that begins with a fellow of the accused, make all of them one case.
    """
    people, operations = named
    if _recurs(passages, people) or any(_FELLOWS.search(fold(each.opening)) for each in passages):
        return False
    aged = [frozenset(name.split(" ")) for name, _, age in (person.partition("|") for person in people) if age]
    known = _in_one(passages, operations)
    own = [
        len(text.split()) >= ENOUGH
        and (any(name <= each.words for name in known) or _tells_of_one(text, each, aged, language))
        for text, each in zip(told, passages, strict=True)
    ]
    return sum(own) >= max(LEAST, OWN * len(own))


def _tells_of_one(text: str, told: Passage, aged: Sequence[frozenset[str]], language: str | None) -> bool:
    """Whether a passage tells of somebody with an age, or of a numbered case, and of a deed."""
    someone = any(name <= told.words for name in aged) or _NUMBER.search(text) is not None
    return someone and any(outcome(word, language) for word in told.words)


def _in_one(passages: Sequence[Passage], operations: Sequence[str]) -> list[frozenset[str]]:
    """The operations that one passage alone names, as words."""
    spelt = [frozenset(words(name)) for name in operations]
    return [name for name in spelt if sum(name <= each.words for each in passages) == 1]


def in_passing(
    names: Sequence[OperationName], title: str, text: str, found: Roundup | None
) -> tuple[OperationName, ...]:
    """The operations that a text names; what a round-up does not name in its headline it looks back at."""
    if found is None:
        return tuple(names)
    return tuple(name if _in_headline(name, title, text) else replace(name, role=NameRole.EARLIER) for name in names)


def _in_headline(name: OperationName, title: str, text: str) -> bool:
    return name.span[0] < len(title) and text.startswith(title)
