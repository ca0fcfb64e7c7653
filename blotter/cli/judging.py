"""How commands let the judges work: with progress, telling what was passed over. What they decide stands in scraper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotter.cli.output import note, progress
from scraper.errors import JudgedElsewhere

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.errors import NotJudged
    from scraper.model import Version


@dataclass(slots=True)
class Judged:
    """How many versions were judged, and how many passed over."""

    versions: int = 0
    failed: int = 0


def relate(installation: Installation, *, from_scratch: bool = False) -> Judged:
    """Judge what waits, and say what was passed over; where another program is judging, it is left to that one."""
    import scheduler

    judged = Judged()

    def failed(version: Version, error: Exception, fault: NotJudged) -> None:
        judged.failed += 1
        note(f"{version.article.url}: {fault}")

    with progress("relating") as step:

        def told(version: Version) -> None:
            judged.versions += 1
            step(1)

        try:
            scheduler.relate(installation, from_scratch=from_scratch, told=told, failed=failed)
        except JudgedElsewhere as error:
            note(str(error))
    return judged
