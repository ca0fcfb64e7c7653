"""Everything held, written out for other programs: JSON lines, CSV, ninjs, one row at a time.

The shapes are DESIGN's and `blotter.schemas` says them in JSON Schema; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from blotter import decisions
from blotter.dossier import Credit, Dossier, Known, Other, belongs, claims, dossier
from blotter.files import file_records, named_by
from blotter.present import json_text, rfc3339
from blotter.sheets import sheet
from scraper.compare.claims import Comparison
from scraper.compare.claims.rates import Rates
from scraper.errors import UsageError
from scraper.model import Cluster, Edit, Figure, Member, Moment, Version
from storage import Queries
from storage.decisions import Decision
from storage.rows import AttachedFile, LinkRow, OperationRow, ReleaseRow

Record = dict[str, object]

FORMATS: Mapping[str, tuple[str, ...]] = {
    "releases": ("jsonl", "csv", "ninjs", "warc"),
    "versions": ("jsonl", "csv"),
    "copies": ("jsonl", "csv"),
    "operations": ("jsonl", "csv"),
    "links": ("jsonl", "csv"),
    "figures": ("jsonl", "csv"),
    "decisions": ("jsonl", "csv"),
    "forgotten": ("jsonl", "csv"),
}


def check(what: str, form: str) -> None:
    """Raise UsageError, naming what there is, for an export that does not exist."""
    if what not in FORMATS:
        raise UsageError(f"There is no export {what!r}; there are {', '.join(FORMATS)}")
    if form not in FORMATS[what]:
        raise UsageError(f"{what} are not written as {form!r}; there is {', '.join(FORMATS[what])}")


def lines(
    queries: Queries, what: str, form: str = "jsonl", *, since: datetime | None = None, rates: Rates | None = None
) -> Iterator[str]:
    """The export as text, a line (or CSV row) at a time; `since` leaves out what came or was decided before.

    Raises UsageError for an export that does not exist.
    """
    check(what, form)
    if form == "warc":
        raise UsageError("A web archive is no text: `blotter export releases --format warc` writes one")
    if form == "csv":
        return sheet(what, records(queries, what, since, rates))
    if form == "ninjs":
        return (_json(ninjs(version)) for _, version in _newest(queries, since))
    return (_json(record) for record in records(queries, what, since, rates))


def records(queries: Queries, what: str, since: datetime | None = None, rates: Rates | None = None) -> Iterator[Record]:
    """The same as values, one record for each line."""
    if what == "operations":
        return _operations(queries, since, rates)
    return _RECORDS[what](queries, since)


def _json(record: Record) -> str:
    return json_text(record) + "\n"


# -- releases and versions ----------------------------------------------------------------------------------------


def release_record(row: ReleaseRow) -> Record:
    """A release as it stands now."""
    return {
        "release": row.id,
        "source": row.source,
        "agency": row.agency,
        "url": row.url,
        "title": row.title,
        "published": moment_record(row.published),
        "language": row.language,
        "status": row.status,
        "versions": row.versions,
        "first_seen": rfc3339(row.first_seen),
        "last_seen": rfc3339(row.last_seen),
        "copies": row.cluster,
        "operation": row.operation,
        "operation_name": row.operation_name,
        "attachments": file_records(row.files),
    }


def version_record(version: Version, files: Iterable[AttachedFile] = ()) -> Record:
    """A version: what was said from a moment on, what changed, and the digest of the bytes that prove it.

    `files` are those that are held of its release.
    """
    article = version.article
    return {
        "version": version.id,
        "release": version.release,
        "source": version.source,
        "url": article.url,
        "number": version.number,
        "title": article.title,
        "lead": article.lead,
        "text": article.text,
        "published": moment_record(article.published),
        "modified": moment_record(article.modified),
        "language": article.language,
        "place": article.place,
        "topics": list(article.topics),
        "case_numbers": list(article.case_numbers),
        "notices": list(article.notices),
        "kinds": [kind.value for kind in version.change.kinds],
        "summary": version.change.summary,
        "edits": [_edit(edit) for edit in version.change.edits],
        "captured_at": rfc3339(version.captured_at),
        "evidence": version.evidence,
        "attachments": file_records(named_by(article.attachments, files)),
    }


def _edit(edit: Edit) -> Record:
    return {
        "kind": edit.kind.value,
        "old": edit.old,
        "new": edit.new,
        "old_span": list(edit.old_span) if edit.old_span else None,
        "new_span": list(edit.new_span) if edit.new_span else None,
    }


def moment_record(moment: Moment | None) -> Record | None:
    """A stated time: the instant in RFC 3339, how precise it is, its zone, and where it was read."""
    if moment is None:
        return None
    return {
        "at": rfc3339(moment.at),
        "precision": moment.precision.value,
        "zone": moment.zone,
        "origin": moment.origin.value,
    }


def ninjs(version: Version) -> Record:
    """A release's newest version as an IPTC ninjs 2.1 item."""
    article = version.article
    record: Record = {
        "uri": article.url,
        "type": "text",
        "version": str(version.number),
        "versioncreated": rfc3339(version.captured_at),
        "firstcreated": rfc3339(article.published.at) if article.published else None,
        "language": article.language,
        "infosources": [{"name": version.agency.name, "uri": f"blotter:agency:{version.agency.id}"}],
        "headlines": [{"role": "main", "value": article.title}],
        "descriptions": [{"role": "summary", "value": article.lead}] if article.lead else None,
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": "\n\n".join(article.paragraphs)}],
        "places": [{"name": article.place}] if article.place else None,
        "subjects": [{"name": topic} for topic in article.topics] or None,
        "altids": [{"role": "release", "value": version.release}, {"role": "version", "value": version.id}],
    }
    return {key: value for key, value in record.items() if value is not None}


def _newest(queries: Queries, since: datetime | None) -> Iterator[tuple[ReleaseRow, Version]]:
    """Every release with its newest version."""
    for row in queries.every_release(since):
        yield row, queries.versions(row.id)[-1]


# -- copies and links ---------------------------------------------------------------------------------------------


def cluster_record(cluster: Cluster) -> Record:
    """One text's copies: the origin, and how each release stands to it."""
    return {"cluster": cluster.id, "lead": cluster.lead, "members": [_copy(member) for member in cluster.members]}


def _copy(member: Member) -> Record:
    return {
        "release": member.release,
        "url": member.url,
        "relation": member.relation.value,
        "containment": list(member.containment),
        "score": member.score,
    }


def link_record(row: LinkRow) -> Record:
    """A judged relation, the later release first."""
    link = row.link
    return {
        "link": row.id,
        "from_url": row.later_url,
        "to_url": row.earlier_url,
        "from": link.later,
        "to": link.earlier,
        "relation": link.relation.value,
        "score": link.score,
        "judgement": link.judgement.value,
        "decided_by": link.decided_by,
        "decided_at": rfc3339(link.decided_at),
        "containment": list(link.containment),
        "evidence": list(link.evidence),
    }


# -- operations ---------------------------------------------------------------------------------------------------


def operation_row_record(row: OperationRow) -> Record:
    """An operation in a list: what it is called, how much is held of it, when it was first and last heard of."""
    return {
        "operation": row.id,
        "name": row.name,
        "label": row.label,
        "aliases": list(row.aliases),
        "series": row.series,
        "year": row.year,
        "releases": row.releases,
        "first_seen": rfc3339(row.first) if row.first else None,
        "last_seen": rfc3339(row.last) if row.last else None,
        "agencies": list(row.agencies),
    }


def operation_record(found: Dossier) -> Record:
    """An operation: the releases that belong, their figures, which of them agree, and what came before."""
    operation = found.operation
    return {
        "operation": operation.id,
        "name": operation.name,
        "aliases": list(operation.aliases),
        "series": operation.series,
        "year": operation.year,
        "releases": [_member(member) for member in operation.members if belongs(member)],
        "figures": [figure_record(claim.figure, claim.url, claim.version) for claim in claims(found.releases)],
        "conflicts": [comparison_record(comparison) for comparison in found.comparisons],
        "earlier": [_other(other) for other in found.others if other.place != "later"],
        "later": [_other(other) for other in found.others if other.place == "later"],
        "credits": [_credit(credit) for credit in found.credits],
        "indicators": [_indicator(known) for known in found.known],
        "decisions": [decision_record(decision) for decision in found.decisions],
    }


def decision_record(decision: Decision) -> Record:
    """What somebody decided about an operation: its releases by side (of a split, side 1 left), taken back or not."""
    return {
        "decision": decision.id,
        "action": decision.action,
        "name": decision.name,
        "decided_by": decision.by,
        "decided_at": rfc3339(decision.at),
        "undone_at": rfc3339(decision.undone_at) if decision.undone_at else None,
        "undone_by": decision.undone_by,
        "releases": [{"release": release, "side": side} for release, side in decision.sides.items()],
    }


def _member(member: Member) -> Record:
    return {
        "release": member.release,
        "url": member.url,
        "relation": member.relation.value,
        "score": member.score,
        "judgement": member.judgement.value,
    }


def figure_record(figure: Figure, url: str, version: str) -> Record:
    """One quantity claimed, with its place: code points of the version's text as exported."""
    return {
        "what": figure.what,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound.value,
        "for": figure.party,
        "text": figure.text,
        "url": url,
        "version": version,
        "span": list(figure.span),
    }


def comparison_record(comparison: Comparison) -> Record:
    """Claims about one quantity side by side, and what they are to each other."""
    return {
        "what": comparison.what,
        "verdict": str(comparison.verdict),
        "claims": [figure_record(claim.figure, claim.url, claim.version) for claim in comparison.claims],
        "why": comparison.why,
    }


def _other(other: Other) -> Record:
    return {
        "name": other.name,
        "year": other.year,
        "operation": other.operation,
        "releases": other.releases,
        "known_by_mention": other.by_mention,
        "quote": other.quote,
        "url": other.url,
    }


def _credit(credit: Credit) -> Record:
    return {
        "url": credit.url,
        "credited": credit.credit.credited,
        "agency": credit.credit.agency,
        "text": credit.credit.text,
        "held": credit.held,
    }


def _indicator(known: Known) -> Record:
    return {
        "kind": known.indicator.kind.value,
        "value": known.indicator.value,
        "url": known.url,
        "quote": known.quote,
        "dates": [{"date": moment_record(moment), "quote": quote} for moment, quote in known.dated],
    }


def _operations(queries: Queries, since: datetime | None, rates: Rates | None = None) -> Iterator[Record]:
    for operation in queries.every_operation(since):
        if any(belongs(member) for member in operation.members):
            yield operation_record(dossier(queries, operation, rates))


def _figures(queries: Queries, since: datetime | None) -> Iterator[Record]:
    for row, version in _newest(queries, since):
        for figure in queries.traits(version.id).figures:
            yield {"release": row.id, "operation": row.operation, **figure_record(figure, row.url, version.id)}


def _releases(queries: Queries, since: datetime | None) -> Iterator[Record]:
    """Those that came, were revised or were withdrawn since; a look that found nothing new is no news."""
    return map(release_record, queries.every_release(since))


def _forgotten(row: ReleaseRow) -> Record:
    """What is to be dropped elsewhere too, and why; of the address its site alone is left."""
    assert row.forgotten is not None
    tombstone = row.forgotten
    told = {"at": rfc3339(tombstone.at), "by": tombstone.by, "why": tombstone.why}
    return {"release": row.id, "source": row.source, "agency": row.agency, "site": row.url, **told}


_RECORDS: Mapping[str, Callable[[Queries, datetime | None], Iterator[Record]]] = {
    "releases": _releases,
    "versions": lambda queries, since: (
        version_record(version, queries.files(version.release) if version.article.attachments else ())
        for version in queries.every_version(since)
    ),
    "copies": lambda queries, since: map(cluster_record, queries.every_cluster(since)),
    "operations": _operations,
    "links": lambda queries, since: (link_record(row) for row in queries.every_link(since)),
    "figures": _figures,
    "decisions": decisions.records,
    "forgotten": lambda queries, since: map(_forgotten, queries.every_forgotten(since)),
}
