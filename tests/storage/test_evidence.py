"""Evidence: the bytes come back as they went in, and damage is found."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import Damaged
from storage import Evidence

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


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
    assert files == [f"{digest[:2]}/{digest}.zst"]
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


def test_among_many_exactly_the_damaged_ones_are_found(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    digests = [evidence.put(f"page {number} ".encode() * 40) for number in range(500)]
    flipped, cut, lost = digests[:50], digests[50:60], digests[60:70]
    for place, digest in enumerate(flipped):
        packed = bytearray(evidence.place(digest).read_bytes())
        packed[place % len(packed)] ^= 1 << place % 8
        evidence.place(digest).write_bytes(bytes(packed))
    for digest in cut:
        evidence.place(digest).write_bytes(evidence.place(digest).read_bytes()[:-3])
    for digest in lost:
        evidence.forget(digest)
    one, other = (evidence.place(digest) for digest in digests[70:72])
    packed_one, packed_other = one.read_bytes(), other.read_bytes()
    one.write_bytes(packed_other)
    other.write_bytes(packed_one)
    found = [digest for digest, fault in evidence.verify(digests) if fault]
    assert found == digests[:72]
    assert [digest for digest, fault in evidence.verify() if fault] == sorted(set(digests[:72]) - set(lost))


def aged(path: Path) -> Path:
    os.utime(path, (1, 1))
    return path


def test_tidying_leaves_what_is_young_and_what_somebody_came_to_rest_on(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    old, young, wanted = (evidence.put(body) for body in (b"old", b"young", b"wanted"))
    for digest in (old, wanted):
        aged(evidence.place(digest))
    aged(Path(evidence.stage(b"never settled").temporary or ""))
    assert [path.suffix for path in evidence.leftovers()] != []
    staged = evidence.stage(b"wanted")  # held already: its file counts as new from now on
    assert evidence.tidy([old, young, wanted]) == 2
    evidence.settle([staged])
    assert list(evidence.digests()) == sorted([young, wanted])
    assert evidence.leftovers() == []


def test_what_was_kept_before_there_were_seals_is_read(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence")
    digest = evidence.put(b"kept long ago")
    place = evidence.place(digest)
    place.write_bytes(zstd.compress(b"kept long ago"))
    assert evidence.read(digest) == b"kept long ago"
    sealed = evidence.place(evidence.put(b"kept now")).read_bytes()
    assert zstd.decompress(sealed) == b"kept now", "any other reader of zstd passes over the seal"


@given(place=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=7))
def test_no_bit_flips_unseen(evidence: Evidence, place: int, bit: int) -> None:
    digest = evidence.put(b"<p>Lanternfish</p>" * 30)
    whole = evidence.place(digest).read_bytes()
    packed = bytearray(whole)
    packed[place % len(packed)] ^= 1 << bit
    evidence.place(digest).write_bytes(bytes(packed))
    try:
        with pytest.raises(Damaged):
            evidence.read(digest)
    finally:
        evidence.place(digest).write_bytes(whole)


def test_what_may_not_be_read_is_told_by_its_name(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path)
    digest = evidence.put(b"bytes")
    evidence.place(digest).unlink()
    evidence.place(digest).mkdir()  # as root may read everything, this stands for what is refused
    with pytest.raises(Damaged, match=f"{digest[:12]} in .* cannot be read: Is a directory"):
        evidence.read(digest)
