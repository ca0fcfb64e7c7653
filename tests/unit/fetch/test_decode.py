"""Content codings within limits, charsets by the WHATWG rules, unusable characters."""

from __future__ import annotations

import contextlib
import gzip
import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import BadEncoding, TooLarge
from scraper.fetch import decode
from scraper.fetch.decode import decoded

BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA") or Path(__file__).parents[3] / "../shared/data")
PAGE = "<p>Zürich, ’s-Hertogenbosch</p>".encode() * 50
LIMIT = 1 << 20


def raw_deflate(words: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(words) + packer.flush()


CODED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "zstd": zstd.compress,
}


@pytest.mark.parametrize("coding", [None, "", "identity", "identity, identity"])
def test_nothing_to_take_off(coding: str | None) -> None:
    assert decoded(PAGE, coding, LIMIT) is None


@pytest.mark.parametrize("coding", CODED)
def test_round_trip(coding: str) -> None:
    assert decoded(CODED[coding](PAGE), f" {coding.upper()} ", LIMIT) == PAGE
    assert decoded(b"", coding, LIMIT) == b""


@given(st.binary(max_size=2000))
def test_deflate_in_both_forms(words: bytes) -> None:
    assert decoded(zlib.compress(words), "deflate", LIMIT) == words
    assert decoded(raw_deflate(words), "deflate", LIMIT) == words


@pytest.mark.parametrize("coding", CODED)
def test_members_one_after_the_other(coding: str) -> None:
    if coding != "deflate":
        assert decoded(CODED[coding](b"one ") + CODED[coding](b"two"), coding, LIMIT) == b"one two"


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_million_members_are_not_unpacked_one_by_one(coding: str) -> None:
    with pytest.raises(BadEncoding, match="pieces"):
        decoded(CODED[coding](b"x") * 100_000, coding, LIMIT)


@pytest.mark.parametrize("coding", CODED)
@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_cut_off(coding: str, keep: float) -> None:
    whole = CODED[coding](os.urandom(4000))
    with pytest.raises(BadEncoding, match="cut off"):
        decoded(whole[: int(len(whole) * keep)], coding, LIMIT)


@pytest.mark.parametrize("coding", CODED)
def test_one_byte_over_the_limit(coding: str) -> None:
    assert decoded(CODED[coding](bytes(LIMIT)), coding, LIMIT) == bytes(LIMIT)
    with pytest.raises(TooLarge):
        decoded(CODED[coding](bytes(LIMIT + 1)), coding, LIMIT)


@pytest.mark.parametrize("coding", ["gzip, gzip", "gzip,br", "rot13", "br;q=1", "compress"])
def test_codings_that_are_not_read(coding: str) -> None:
    with pytest.raises(BadEncoding):
        decoded(PAGE, coding, LIMIT)


@pytest.mark.parametrize("coding", CODED)
@given(words=st.binary(min_size=1, max_size=300))
def test_garbage_is_an_encoding_fault_or_bytes(coding: str, words: bytes) -> None:
    with contextlib.suppress(BadEncoding, TooLarge):
        assert decoded(words, coding, 1000) is not None


def test_a_zstd_window_larger_than_the_web_allows() -> None:
    options = {int(zstd.CompressionParameter.window_log): 27, int(zstd.CompressionParameter.content_size_flag): 0}
    with pytest.raises(BadEncoding):
        decoded(zstd.compress(os.urandom(9 << 20), options=options), "zstd", 20 << 20)


class StandInBrotli:
    """As brotli 1.2's Decompressor behaves: at most a piece per call, and more to come."""

    def __init__(self) -> None:
        self.left = 5

    def process(self, data: bytes, output_buffer_limit: int = 0) -> bytes:
        if data == b"broken":
            raise ValueError("broken")
        self.left -= 1
        return bytes(output_buffer_limit)

    def can_accept_more_data(self) -> bool:
        return self.left <= 0

    def is_finished(self) -> bool:
        return self.left <= 0


def test_brotli_stops_at_its_limit() -> None:
    read = decode._brotli(StandInBrotli, ValueError)
    assert len(read(b"bomb", 5 * decode.PIECE)) == 5 * decode.PIECE
    with pytest.raises(TooLarge):
        read(b"bomb", 2 * decode.PIECE)
    with pytest.raises(BadEncoding):
        read(b"broken", 2 * decode.PIECE)


@pytest.mark.parametrize("name", ["bomb-gzip.bin", "bomb-deflate.bin", "bomb-zstd.bin"])
def test_recorded_bombs(name: str) -> None:
    bomb = BENCH / "robust/http/scrapy_compressed" / name
    if not bomb.is_file():
        pytest.skip(f"no corpus at {bomb} (BLOTTER_BENCH_DATA)")
    with pytest.raises(TooLarge):
        decoded(bomb.read_bytes(), name.removeprefix("bomb-").removesuffix(".bin"), LIMIT)
