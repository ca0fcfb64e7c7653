"""Under which name a person's word is kept, also where the user has a number and no name."""

from __future__ import annotations

import os
import pwd

import pytest

from blotter.deciders import decider


def test_a_name_that_is_given_comes_before_the_login_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "bo")
    assert (decider("ada"), decider(), decider("")) == ("person:ada", "person:bo", "person:bo")


@pytest.mark.parametrize("kind", [KeyError, OSError])  # before Python 3.13, and since
def test_a_user_without_a_name_decides_by_number(monkeypatch: pytest.MonkeyPatch, kind: type[Exception]) -> None:
    def nobody(number: int) -> None:
        raise kind(f"uid not found: {number}")

    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 1234)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert decider() == "person:uid 1234"
    assert decider("ada") == "person:ada"
