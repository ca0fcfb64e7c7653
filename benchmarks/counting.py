"""CPU seconds of a whole tree of processes: a command, its workers, and what those leave behind."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

PR_SET_CHILD_SUBREAPER = 36  # Linux: orphans come to us, so that their CPU time is counted when they end


def cpu_seconds(command: Sequence[str]) -> tuple[float, str]:
    """User and system seconds of this Python command and everything it started, and its last line. Raises if it fails.

    Counted by a process of its own: it waits for whatever the command leaves behind.
    """
    counted = [sys.executable, "-m", "benchmarks.counting", *command]
    said = subprocess.run(counted, check=True, stdout=subprocess.PIPE, text=True).stdout.split("\n")
    return float(said[-2]), said[-3]


def _count(command: Sequence[str]) -> float:
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    subprocess.run([sys.executable, *command], check=True)
    with suppress(ChildProcessError):
        while True:
            os.wait()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    print(_count(sys.argv[1:]))
