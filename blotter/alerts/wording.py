"""What an alert says: a subject, a few sentences, and the same as fields; pure.

What the outside said in it is plain text on one line. `blotter schema export alert` describes the fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from blotter.alerts.deciding import Beginning, End, Trouble
from blotter.health import span_words, words
from blotter.present import one_line, plural, rfc3339, stamp
from scraper.health import Health, State
from scraper.model import Source

Content = Mapping[str, object]
LOOK = "Where to look: `blotter sources health`, or /sources on the web page."

_BROKEN = {
    State.BLOCKED: "refuses us",
    State.FAILING: "cannot be had",
    State.SUSPECT: "no longer reads as expected",
}


def begun(beginning: Beginning, sources: Mapping[str, Source], at: datetime) -> Content:
    """What is told when trouble begins; the alert's `id` is added where it is kept."""
    found = beginning.healths[0]
    if beginning.kind is Trouble.OFFLINE:
        subject = "no press room can be reached"
        several = plural(len(beginning.healths), "source")
        text = (
            f"No connection to any press room has come about since {stamp(beginning.since)}; {several} tried. "
            f"This is most likely our own network. {one_line(found.message, 300)}\n\n"
            "What to do: see that this machine is on the network and resolves names. Nothing is lost: every source is "
            f"looked at again as soon as it can be reached.\n\n{LOOK}"
        )
    else:
        name = _name(found, sources)
        quiet = beginning.kind is Trouble.QUIET
        subject = f"{name} {'has gone quiet' if quiet else _BROKEN.get(found.state, 'cannot be had')}"
        since = "" if quiet else f", since {stamp(beginning.since)}"
        text = f"{name}: {one_line(words(found), 400)}{since}. {_known(found)}\n\nWhat to do: {found.advice}\n\n{LOOK}"
    return _content("begun", beginning.kind, subject, text, at) | {
        "since": rfc3339(beginning.since),
        "state": None if beginning.kind is Trouble.OFFLINE else found.state.value,
        "code": found.code,
        "sources": [_of_source(each, sources) for each in beginning.healths],
    }


def over(end: End, sources: Mapping[str, Source], at: datetime) -> Content:
    """What is told when trouble is over."""
    alarm, found = end.alarm, end.health
    lasted = f"That lasted from {stamp(alarm.since)}, {span_words(at - alarm.since)}."
    if found is None:
        subject = "press rooms can be reached again"
        text = f"A press room has answered again. {lasted} All are looked at again as their time comes.\n\n{LOOK}"
    else:
        name = _name(found, sources)
        if alarm.kind == Trouble.QUIET:
            subject, told = f"{name} has news again", f"{name} is no longer quiet."
        else:
            subject, told = f"{name} works again", f"{name} was read again without a fault."
        text = f"{told} {lasted} {_known(found)}\n\n{LOOK}"
    return _content("over", Trouble(alarm.kind), subject, text, at) | {
        "since": rfc3339(alarm.since),
        "over": rfc3339(at),
        "state": found.state.value if found else None,
        "sources": [_of_source(found, sources)] if found else [],
    }


def trial(at: datetime) -> Content:
    """What is sent to see whether alerts arrive."""
    text = f"Sent by `blotter sources health --test-alert`: alerts arrive here. No source is in trouble.\n\n{LOOK}"
    return _content("test", None, "this is a trial", text, at) | {"id": f"test.{at:%Y%m%dT%H%M%SZ}"}


def _content(event: str, kind: Trouble | None, subject: str, text: str, at: datetime) -> dict[str, object]:
    return {
        "event": event,
        "kind": kind.value if kind else None,
        "at": rfc3339(at),
        "subject": f"Blotter: {one_line(subject, 150)}",
        "text": text,
        "since": None,
        "over": None,
        "state": None,
        "code": None,
        "sources": [],
    }


def _known(found: Health) -> str:
    looks = f"The last good look was {stamp(found.last_good)}" if found.last_good else "No look has succeeded yet"
    return f"{looks}, the newest item came {stamp(found.last_new)}." if found.last_new else f"{looks}."


def _name(found: Health, sources: Mapping[str, Source]) -> str:
    source = sources.get(found.source)
    return f"{one_line(source.name, 100)} ({source.id})" if source else found.source


def _of_source(found: Health, sources: Mapping[str, Source]) -> dict[str, object]:
    source = sources.get(found.source)
    return {
        "source": found.source,
        "name": source.name if source else found.source,
        "home": source.home if source else None,
    }
