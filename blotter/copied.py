"""Copies by their headlines, as the page and the command list them. What copies what is decided elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scraper.model import Cluster
from storage import Queries
from storage.rows import ReleaseRow

Titles = Mapping[str, ReleaseRow]
NAMED = 5  # copies of one text named in the list of all copies


def titles(queries: Queries, clusters: Sequence[Cluster], named: int) -> Titles:
    """The lead and the first members of these clusters as releases, by id."""
    wanted = {cluster.lead: None for cluster in clusters}
    wanted |= {member.release: None for cluster in clusters for member in cluster.members[: named + 1]}
    return {id: queries.release(id) for id in wanted}
