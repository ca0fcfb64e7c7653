"""Who decides: the name under which a person's word is kept. Nobody checks that it is theirs."""

from __future__ import annotations

import getpass
import os


def decider(by: str | None = None) -> str:
    """The name given, else the login name, else the user's number, as it is kept: "person:ada", "person:uid 1234"."""
    return f"person:{by or _login()}"


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a number that no line of /etc/passwd names (`docker run --user 1234`)
        return f"uid {os.getuid()}"
