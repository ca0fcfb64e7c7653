"""Evidence: the bytes come back as they went in, and damage is found."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import Damaged
from storage import Evidence


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    return Evidence(tmp_path_factory.mktemp("kept") / "evidence")


@given(body=st.binary(max_size=3000))
def test_what_is_put_is_read(evidence: Evidence, body: bytes) -> None:
    digest = evidence.put(body)
    assert digest == hashlib.sha256(body).hexdigest()
    assert evidence.read(digest) == body
    assert evidence.put(body) == digest


def test_it_lies_sharded_packed_and_nothing_else_stays(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    digest = evidence.put(b"<p>the same line</p>\n" * 2000)
    files = [path.relative_to(evidence.root).as_posix() for path in evidence.root.rglob("*") if path.is_file()]
    assert files == [f"{digest[:2]}/{digest[2:4]}/{digest}.zst"]
    assert evidence.place(digest).stat().st_size < 1000
    assert list(evidence.digests()) == [digest]


def test_what_is_staged_counts_only_when_settled(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    staged = [evidence.stage(b"one"), evidence.stage(b"two"), evidence.stage(b"two")]
    assert not evidence.exists(staged[0].digest)
    evidence.discard(staged[:1])
    evidence.settle(staged[1:])
    assert not evidence.exists(staged[0].digest)
    assert evidence.read(staged[1].digest) == b"two"


def test_damage_and_loss_are_found(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    whole, swapped, cut, lost = (evidence.put(body) for body in (b"whole", b"swapped", b"cut" * 99, b"lost"))
    evidence.place(swapped).write_bytes(evidence.place(whole).read_bytes())
    evidence.place(cut).write_bytes(evidence.place(cut).read_bytes()[:9])
    evidence.forget(lost)
    found = dict(evidence.verify([whole, swapped, cut, lost]))
    assert found[whole] is None
    assert "does not match" in str(found[swapped])
    assert "cannot be unpacked" in str(found[cut])
    assert "missing" in str(found[lost])
    assert dict(evidence.verify()).keys() == {whole, swapped, cut}
    with pytest.raises(Damaged):
        evidence.read(swapped)


def test_putting_again_mends_nothing_silently_but_a_lost_file_comes_back(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    digest = evidence.put(b"bytes")
    evidence.forget(digest)
    assert not evidence.exists(digest)
    assert evidence.put(b"bytes") == digest
    assert evidence.read(digest) == b"bytes"
