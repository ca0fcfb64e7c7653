"""`make quality`: every score on labelled data beside its peers, into the table of docs/quality.md.

With names (`make quality ONLY=copies`) only those are measured and told; the page is left alone then.
"""

from __future__ import annotations

import logging
import platform
import sys
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.quality.rows import SCORES
from tests.quality.table import Result, Score, chosen, lines, markdown, measured, placed

PAGE = Path(__file__).parents[2] / "docs" / "quality.md"


def told(scores: Sequence[Score]) -> Iterator[Result]:
    """Each score as soon as it is measured, and how long it took."""
    for score in scores:
        began = time.perf_counter()
        result = measured(score)
        print("\n".join(lines(result, SCORES)), f"  {time.perf_counter() - began:.0f} s", sep="\n", flush=True)
        yield result


def main(names: Sequence[str]) -> int:
    """Measure, print, and write the page where everything was asked for; 2 for a name that there is not."""
    try:
        scores = chosen(SCORES, names)
    except KeyError as unknown:
        print(f"There is no score {unknown}; there is {', '.join(score.name for score in SCORES)}", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    logging.disable()
    results = list(told(scores))
    if not names:
        note = f"CPython {platform.python_version()}"
        PAGE.write_text(placed(PAGE.read_text("utf-8"), markdown(results), note), "utf-8")
        print(f"written to {PAGE.relative_to(Path.cwd()) if PAGE.is_relative_to(Path.cwd()) else PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:]).replace(",", " ").split()))
