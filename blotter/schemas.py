"""The JSON Schema (2020-12) of every export, one line of it each, and of the alert that a webhook gets.

The tests hold every export and alert to these.
"""

from __future__ import annotations

from collections.abc import Mapping

from blotter.decisions import ACTIONS
from scraper.compare.claims import Agreement
from scraper.compare.figures import WHAT
from scraper.errors import UsageError
from scraper.health import State
from scraper.model import (
    Bound,
    ChangeKind,
    DateOrigin,
    FileState,
    IndicatorKind,
    Judgement,
    Precision,
    Relation,
    ReleaseStatus,
)
from storage.decisions import MERGE, RENAME, SPLIT

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_TIME: Schema = {"type": "string", "format": "date-time", "pattern": "Z$"}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_MAYBE_YEAR: Schema = {"type": ["integer", "null"], "minimum": 1000, "maximum": 9999}
_SPAN: Schema = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}
_MAYBE_DIGEST: Schema = {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"}
_BOTH_WAYS: Schema = {"type": "array", "items": _SHARE, "minItems": 2, "maxItems": 2}


def _one_of(names: object) -> Schema:
    return {"enum": [str(name) for name in names]}  # type: ignore[attr-defined]


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _closed(properties: Mapping[str, Schema], **more: object) -> Schema:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
        **more,
    }


_MOMENT = _closed({"at": _TIME, "precision": _one_of(Precision), "zone": _TEXT, "origin": _one_of(DateOrigin)})
_FIGURE_KEYS: dict[str, Schema] = {
    "what": _one_of(WHAT),
    "value": {"type": "number"},
    "unit": _MAYBE_TEXT,
    "bound": _one_of(Bound),
    "for": _MAYBE_TEXT,
    "text": _TEXT,
    "url": _TEXT,
    "version": _TEXT,
    "span": _SPAN,
}
_FIGURE = _closed(_FIGURE_KEYS)
_MEMBER_KEYS: dict[str, Schema] = {"release": _TEXT, "url": _TEXT, "relation": _one_of(Relation), "score": _SHARE}
_OTHER = _closed(
    {
        "name": _TEXT,
        "year": _MAYBE_YEAR,
        "operation": _MAYBE_TEXT,
        "releases": _COUNT,
        "known_by_mention": {"type": "boolean"},
        "quote": _MAYBE_TEXT,
        "url": _MAYBE_TEXT,
    }
)
_CREDIT = _closed({"url": _TEXT, "credited": _TEXT, "agency": _MAYBE_TEXT, "text": _TEXT, "held": _MAYBE_TEXT})
_INDICATOR = _closed(
    {
        "kind": _one_of(IndicatorKind),
        "value": _TEXT,
        "url": _TEXT,
        "quote": _TEXT,
        "dates": _list(_closed({"date": _MOMENT, "quote": _TEXT})),
    }
)
_DECISION = _closed(
    {
        "decision": _COUNT,
        "action": {"enum": [MERGE, SPLIT, RENAME]},
        "name": _MAYBE_TEXT,
        "decided_by": {"type": "string", "pattern": "^person:"},
        "decided_at": _TIME,
        "undone_at": _maybe(_TIME),
        "undone_by": _maybe({"type": "string", "pattern": "^person:"}),
        "releases": _list(_closed({"release": _TEXT, "side": _COUNT})),
    }
)
_EDIT = _closed(
    {
        "kind": _one_of(ChangeKind),
        "old": _TEXT,
        "new": _TEXT,
        "old_span": _maybe(_SPAN),
        "new_span": _maybe(_SPAN),
    }
)

_FILE = _closed(
    {
        "url": _TEXT,
        "title": _MAYBE_TEXT,
        "media_type": _MAYBE_TEXT,
        "state": _one_of(FileState),
        "digest": _MAYBE_DIGEST,
        "pages": {"type": ["integer", "null"], "minimum": 1},
    }
)

_SCHEMAS: dict[str, Schema] = {
    "releases": _closed(
        {
            "release": _TEXT,
            "source": _TEXT,
            "agency": _TEXT,
            "url": _TEXT,
            "title": _TEXT,
            "published": _maybe(_MOMENT),
            "language": _MAYBE_TEXT,
            "status": _one_of(ReleaseStatus),
            "versions": _COUNT,
            "first_seen": _TIME,
            "last_seen": _TIME,
            "copies": _MAYBE_TEXT,
            "operation": _MAYBE_TEXT,
            "operation_name": _MAYBE_TEXT,
            "attachments": _list(_FILE),
        }
    ),
    "versions": _closed(
        {
            "version": _TEXT,
            "release": _TEXT,
            "source": _TEXT,
            "url": _TEXT,
            "number": {"type": "integer", "minimum": 1},
            "title": _TEXT,
            "lead": _MAYBE_TEXT,
            "text": _TEXT,
            "published": _maybe(_MOMENT),
            "modified": _maybe(_MOMENT),
            "language": _MAYBE_TEXT,
            "place": _MAYBE_TEXT,
            "topics": _list(_TEXT),
            "case_numbers": _list(_TEXT),
            "notices": _list(_TEXT),
            "kinds": _list(_one_of(ChangeKind)),
            "summary": _TEXT,
            "edits": _list(_EDIT),
            "captured_at": _TIME,
            "evidence": _MAYBE_DIGEST,
            "attachments": _list(_FILE),
        }
    ),
    "copies": _closed(
        {"cluster": _TEXT, "lead": _TEXT, "members": _list(_closed({**_MEMBER_KEYS, "containment": _BOTH_WAYS}))}
    ),
    "operations": _closed(
        {
            "operation": _TEXT,
            "name": _MAYBE_TEXT,
            "aliases": _list(_TEXT),
            "series": _MAYBE_TEXT,
            "year": _MAYBE_YEAR,
            "releases": _list(_closed({**_MEMBER_KEYS, "judgement": {"const": Judgement.CONFIRMED.value}})),
            "figures": _list(_FIGURE),
            "conflicts": _list(
                _closed(
                    {
                        "what": _one_of(WHAT),
                        "verdict": _one_of(Agreement),
                        "claims": _list(_FIGURE),
                        "why": _TEXT,
                    }
                )
            ),
            "earlier": _list(_OTHER),
            "later": _list(_OTHER),
            "credits": _list(_CREDIT),
            "indicators": _list(_INDICATOR),
            "decisions": _list(_DECISION),
        }
    ),
    "links": _closed(
        {
            "link": _COUNT,
            "from_url": _TEXT,
            "to_url": _TEXT,
            "from": _TEXT,
            "to": _TEXT,
            "relation": _one_of(Relation),
            "score": _SHARE,
            "judgement": _one_of(Judgement),
            "decided_by": {"type": "string", "pattern": "^(judge/|person:)"},
            "decided_at": _TIME,
            "containment": _BOTH_WAYS,
            "evidence": _list(_TEXT),
        }
    ),
    "decisions": _closed(
        {
            "action": _one_of(ACTIONS),
            "relation": {"enum": [*(str(relation) for relation in Relation), None]},
            "score": _maybe(_SHARE),
            "containment": _maybe(_BOTH_WAYS),
            "evidence": _list(_TEXT),
            "name": _MAYBE_TEXT,
            "decided_by": {"type": "string", "pattern": "^person:"},
            "decided_at": _TIME,
            "releases": _list(_closed({"url": _TEXT, "side": _COUNT})),
        }
    ),
    "forgotten": _closed(
        {
            "release": _TEXT,
            "source": _TEXT,
            "agency": _TEXT,
            "site": _TEXT,
            "at": _TIME,
            "by": {"type": "string", "pattern": "^(rule:|person:)"},
            "why": _TEXT,
        }
    ),
    "figures": _closed({"release": _TEXT, "operation": _MAYBE_TEXT, **_FIGURE_KEYS}),
}


_MESSAGES: dict[str, Schema] = {
    "alert": _closed(
        {
            "id": _TEXT,  # the same each time one alert is sent: a second copy can be known by it
            "event": {"enum": ["begun", "over", "test"]},
            "kind": {"enum": ["broken", "quiet", "offline", None]},
            "at": _TIME,
            "since": _maybe(_TIME),
            "over": _maybe(_TIME),
            "state": {"enum": [*(state.value for state in State), None]},
            "code": _MAYBE_TEXT,
            "subject": _TEXT,
            "text": _TEXT,
            "sources": _list(_closed({"source": _TEXT, "name": _TEXT, "home": _MAYBE_TEXT})),
        }
    )
}


def schemas(what: str | None = None) -> Schema:
    """The schema of one export's lines, of `alert`, or of all exports by name. Raises UsageError for another name."""
    if what is None:
        return {"$schema": DIALECT, "title": "Blotter's exports, a line of each", "$defs": dict(_SCHEMAS)}
    if what in _MESSAGES:
        return {"$schema": DIALECT, "title": f"The {what} that a webhook gets", **_MESSAGES[what]}
    if what not in _SCHEMAS:
        raise UsageError(f"There is no export {what!r}; there are {', '.join([*_SCHEMAS, *_MESSAGES])}")
    return {"$schema": DIALECT, "title": f"A line of `blotter export {what}`", **_SCHEMAS[what]}
