"""What can be asked, one method per question: releases, versions and words; clusters, operations and links; sources.

Reading only, for people and exports; the pipeline asks the store.
"""

from __future__ import annotations

from storage.evidence import Evidence
from storage.queries.evidence import EvidenceQueries
from storage.queries.files import FileQueries
from storage.queries.groups import GroupQueries
from storage.queries.links import LinkQueries
from storage.queries.releases import ReleaseQueries
from storage.queries.search import SearchQueries
from storage.queries.sources import SourceQueries
from storage.writer import Lane


class Queries(ReleaseQueries, FileQueries, SearchQueries, GroupQueries, LinkQueries, SourceQueries, EvidenceQueries):
    """Every question that can be asked of one database; safe to use from many threads.

    A streaming method (`every_…`) reads one state of the database to its end; use it up or close it.
    """

    def __init__(self, lane: Lane, evidence: Evidence) -> None:
        self._lane = lane
        self._evidence = evidence


__all__ = ["Queries"]
