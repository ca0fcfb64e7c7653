"""sources.yaml as a whole: what is right becomes sources, what is wrong is told by file, line and path.

One bad source never stops the others. It writes nothing; edits are made by scraper.sources.edits.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from scraper.errors import ConfigError, UsageError
from scraper.model import Agency, Source
from scraper.sources.platforms import OfficeBlock, PlatformBlock, as_sample, merged
from scraper.sources.salvage import without_broken_items
from scraper.sources.schema import KEYS, SECTIONS
from scraper.sources.shape import AgencyBlock, Place, SourceBlock
from scraper.sources.shape import Block as AnyBlock
from scraper.sources.values import FORMS, unknown_key

Block = TypeVar("Block", bound=AnyBlock)
Item = TypeVar("Item", AgencyBlock, PlatformBlock, SourceBlock)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The press rooms of one file, the agencies it knows, and what is wrong in it."""

    sources: tuple[Source, ...] = ()
    agencies: tuple[Agency, ...] = ()
    mistakes: tuple[ConfigError, ...] = ()

    def source(self, id: str) -> Source:
        """The source of this id. Raises UsageError naming near misses, and ConfigError where its block is wrong."""
        found = next((source for source in self.sources if source.id == id), None)
        if found is None:
            for mistake in self.mistakes:
                if mistake.path and mistake.path.split(".")[0] == id:
                    raise mistake
            if named := next((source.id for source in self.sources if source.name == id), None):
                raise UsageError(f'"{id}" is the name of a source; its id is {named}')
            raise UsageError(unknown("source", id, [source.id for source in self.sources]))
        return found


def shipped() -> Path:
    """The sources.yaml that came with Blotter: beside its packages, in a checkout as in a wheel."""
    return Path(__file__).resolve().parents[2] / "sources.yaml"


def load(path: Path) -> Catalogue:
    """Read the file. Raises ConfigError where it cannot be read at all; other mistakes stand in the catalogue."""
    document, broken = _most_of(read_text(path), str(path))
    reading = _Reading(str(path), document, broken)
    for key in document:
        if key not in SECTIONS:
            reading.wrong((str(key),), unknown_key(str(key), SECTIONS))
    agencies = {block.id: block.made() for block in reading.blocks("agencies", reading.agency_block)}
    platforms = {block.id for block in reading.blocks("platforms", reading.platform_block)}
    sources = [
        block.made(agency)
        for block in reading.blocks("sources", lambda place, value: reading.source_block(place, value, platforms))
        if (agency := reading.agency(block, agencies))
    ]
    mistakes = sorted(reading.mistakes, key=lambda mistake: mistake.line or 0)
    return Catalogue(tuple(sources), tuple(agencies.values()), tuple(mistakes))


def _most_of(text: str, file: str) -> tuple[dict[str, Any], list[ConfigError]]:
    """The file's values; where it is no YAML as a whole, those of the items that are, and what the others are not."""
    try:
        return parsed(text, file), []
    except ConfigError as error:
        for anchors in (True, False):
            kept, broken = without_broken_items(text, lambda item: _yaml(item, file), anchors=anchors)
            with suppress(ConfigError):
                return parsed(kept, file), broken
        raise error


def read_text(path: Path) -> str:
    """The file as it stands, line ends included. Raises ConfigError."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ConfigError(f"the file cannot be read: {error.strerror}", file=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("the file is not text in UTF-8; save it as that", file=str(path)) from error


def parsed(text: str, file: str) -> dict[str, Any]:
    """The YAML with its line numbers (`.lc`); an empty file is an empty mapping. Raises ConfigError with the line."""
    document = _yaml(text, file)
    if document is None:
        return {}
    if not isinstance(document, dict):
        raise ConfigError('the file needs the two lists "agencies" and "sources"', file=file, line=1)
    return document


def _yaml(text: str, file: str) -> Any:
    try:
        return YAML().load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(str(error.problem or error.context).split())
        raise ConfigError(f"this is not YAML: {what}", file=file, line=mark.line + 1 if mark else None) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"this is not YAML: {' '.join(str(error).split())}", file=file) from error


def unknown(what: str, name: str, names: Sequence[str]) -> str:
    """ "There is no … X; did you mean Y?"."""
    near = get_close_matches(name, names, 3, 0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else f"; there are {', '.join(names) or 'none'}"
    return f'There is no {what} "{name}"{hint}'


@dataclass(slots=True)
class _Reading:
    """One pass over the file, and the mistakes found on the way."""

    file: str
    document: dict[str, Any]
    mistakes: list[ConfigError] = field(default_factory=list)
    taken: dict[str, set[str]] = field(default_factory=dict)

    def wrong(self, place: Place, what: str) -> None:
        line = _line(self.document, place)
        self.mistakes.append(ConfigError(what, file=self.file, line=line, path=_path(self.document, place)))

    def blocks(self, section: str, read: Callable[[Place, object], Item | None]) -> Iterator[Item]:
        """The blocks of one list that are right; what is wrong with the others is noted."""
        for index, value in enumerate(self._listed(section)):
            block = read((section, index), value)
            if block is not None and self._first_of_its_name(section, index, block.id):
                yield block

    def _listed(self, section: str) -> list[Any]:
        listed = self.document.get(section) or []
        if isinstance(listed, list):
            return listed
        self.wrong((section,), f'"{section}" is a list: every item begins with "- id:"')
        return []

    def agency_block(self, place: Place, value: object) -> AgencyBlock | None:
        return self._block(place, value, AgencyBlock)

    def platform_block(self, place: Place, value: object) -> PlatformBlock | None:
        return self._block(place, as_sample(value), PlatformBlock)

    def source_block(self, place: Place, value: object, platforms: Collection[str]) -> SourceBlock | None:
        """A source as it stands there, or as its platform and its office make it."""
        if not isinstance(value, dict) or "platform" not in value:
            return self._block(place, value, SourceBlock)
        office = self._block(place, value, OfficeBlock)
        if office is None:
            return None
        if office.platform not in platforms:
            self.wrong((*place, "platform"), self._unknown("platform", office.platform, platforms))
            return None
        platform = next(item for item in self._items("platforms") if item.get("id") == office.platform)
        return self._block(place, merged(platform, value), SourceBlock)

    def agency(self, block: SourceBlock, agencies: dict[str, Agency]) -> Agency | None:
        """Who publishes a source: the agency it names, itself where it names none; None, noted, for an unknown one."""
        if block.agency is None:
            return Agency(block.id, block.name, "ZZ")
        if block.agency not in agencies:
            self.wrong((*self._place_of(block.id), "agency"), self._unknown("agency", block.agency, agencies))
        return agencies.get(block.agency)

    def _unknown(self, what: str, name: str, right: Collection[str]) -> str:
        section = {"agency": "agencies", "platform": "platforms"}[what]
        if any(item.get("id") == name for item in self._items(section)):
            return f'the {what} "{name}" is described with a mistake'
        return unknown(what, name, list(right))

    def _items(self, section: str) -> list[dict[str, Any]]:
        listed = self.document.get(section)
        return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []

    def _block(self, place: Place, value: object, shape: type[Block]) -> Block | None:
        try:
            block = shape.model_validate(value)
        except ValidationError as error:
            self._note(place, error, shape)
            return None
        return None if self._tell(place, list(block.mistakes())) else block

    def _tell(self, place: Place, found: list[tuple[Place, str]]) -> int:
        for inner, what in found:
            self.wrong((*place, *inner), what)
        return len(found)

    def _note(self, place: Place, error: ValidationError, shape: type[AnyBlock]) -> None:
        problems: list[Any] = list(error.errors(include_url=False))
        places = [problem["loc"] for problem in problems]
        for problem in problems:
            inside = len(problem["loc"])
            if problem["type"] == "too_short" and any(len(other) > inside for other in places):
                continue  # a list is short only because what stands in it is wrong
            self.wrong((*place, *problem["loc"]), _sentence(problem, shape))

    def _first_of_its_name(self, section: str, index: int, name: str) -> bool:
        names = self.taken.setdefault(section, set())
        if name in names:
            self.wrong((section, index, "id"), f'"{name}" is there twice in {section}; the first one counts')
            return False
        names.add(name)
        return True

    def _place_of(self, id: str) -> Place:
        listed = self.document["sources"]
        return "sources", next(i for i, item in enumerate(listed) if isinstance(item, dict) and item.get("id") == id)


def _sentence(problem: Any, shape: type[AnyBlock]) -> str:
    """What pydantic found, in words for people."""
    kind, key, context = problem["type"], str(problem["loc"][-1]) if problem["loc"] else "", problem.get("ctx", {})
    if kind == "missing":
        return "a value is missing" if key.isdigit() else f'"{key}" is missing'
    if kind == "model_type":
        return f"should be a mapping of keys and values, not {_short(problem['input'])}"
    if kind == "extra_forbidden":
        return unknown_key(key, _known_keys(problem["loc"], shape))
    if kind == "value_error":
        return str(context["error"])
    if kind == "string_pattern_mismatch":
        pattern = context["pattern"]
        return f"{problem['input']!r} does not fit: {FORMS.get(pattern, f'it is not of the form {pattern}')}"
    if kind in ("enum", "literal_error"):
        return f"{problem['input']!r} is none of {context['expected']}"
    wanted = problem["msg"]
    for theirs, ours in _OURS:
        wanted = wanted.replace(theirs, ours)
    return f"{wanted}, not {_short(problem['input'])}" if wanted.startswith("should") else wanted


_OURS = (  # pydantic's words and ours
    ("Input should be", "should be"),
    ("Tuple should have at least 1 item after validation, not 0", "needs at least one item"),
    ("a valid tuple", "a list"),
    ("a valid dictionary", "a mapping of keys and values"),
    ("a valid string", "a text"),
    ("a valid integer, unable to parse string as an integer", "a whole number"),
    ("a valid boolean, unable to interpret input", "true or false"),
)


def _known_keys(place: Place, shape: type[AnyBlock]) -> Sequence[str]:
    holder = next((step for step in reversed(place[:-1]) if step in KEYS), None)
    return KEYS[str(holder)] if holder else tuple(shape.model_fields)


def _short(value: object) -> str:
    text = "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


# -- where in the file --------------------------------------------------------------------------------------------


def _line(document: object, place: Place) -> int | None:
    """The line (from 1) of the deepest step of `place` that the file has."""
    line, node = 0, document
    for step in place:
        where = getattr(getattr(node, "lc", None), "data", None)
        if where is None:
            break  # a value, or one that a tag hides ("!!python/object …")
        if isinstance(node, dict) and isinstance(step, int):
            continue  # a single block where a list may stand
        if not _has(node, step):
            break
        line = where[step][0]
        node = node[step]  # type: ignore[index]
    return line + 1


def _has(node: object, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


def _path(document: Any, place: Place) -> str:
    """ "politie_nl.channels[0].kind": a source or agency by its id, where it has one."""
    section, *rest = place
    if rest and isinstance(rest[0], int):
        item = document[section][rest[0]]
        name = item.get("id") if isinstance(item, dict) else None
        start = str(name) if name else f"{section}[{rest[0]}]"
        rest = rest[1:]
    else:
        start = str(section)
    return start + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in rest)
