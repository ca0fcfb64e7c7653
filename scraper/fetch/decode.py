"""Content codings taken off within limits; which characters the bytes stand for is scraper.text.charsets' to say.

Nothing here asks for a coding: Blotter asks for `identity` and this is for servers that code all the same. Each decoder
is stopped at its limit while it works (a 32 kB zstd body can hold 1 GiB) and must reach its own end mark.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

from scraper.errors import BadEncoding, TooLarge

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PIECE = 1 << 20
ZSTD_WINDOW_LOG = 23  # 8 MiB, what RFC 9659 lets a web server use
MEMBERS = 64  # each one copies what follows it: 10 MiB of tiny members would take hours


# -- content codings ----------------------------------------------------------------------------------------------


def decoded(body: bytes, coding: str | None, limit: int) -> bytes | None:
    """The body without its content coding; None where there is none to take off.

    `coding` is the Content-Encoding header. Raises BadEncoding (broken, cut off, unknown, more than one) and TooLarge.
    """
    codings = [name for part in (coding or "").split(",") if (name := part.strip().lower()) not in ("", "identity")]
    if not codings:
        return None
    if len(codings) > 1:
        raise BadEncoding(f"The answer is coded {len(codings)} times over; at most one coding is read")
    decoder = _DECODERS.get(codings[0])
    if decoder is None:
        raise BadEncoding(f"The answer is coded as {codings[0][:40]!r}, which was not asked for and is not read")
    return decoder(body, limit) if body else b""


class _Decoder(Protocol):
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...


def _gzip(body: bytes, limit: int) -> bytes:
    """All members; what follows the last one is ignored, as browsers do."""
    return _unpacked(body, limit, lambda: zlib.decompressobj(31), lambda rest: rest.startswith(b"\x1f\x8b"))


def _deflate(body: bytes, limit: int) -> bytes:
    """As RFC 9110 says (zlib), else the raw form that some servers send."""
    zlib_form = len(body) > 1 and body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    return _unpacked(body, limit, lambda: zlib.decompressobj(15 if zlib_form else -15), lambda _: False)


def _zstd(body: bytes, limit: int) -> bytes:
    options = {int(zstd.DecompressionParameter.window_log_max): ZSTD_WINDOW_LOG}
    return _unpacked(body, limit, lambda: zstd.ZstdDecompressor(options=options), bool)


def _unpacked(body: bytes, limit: int, start: Callable[[], _Decoder], more: Callable[[bytes], bool]) -> bytes:
    """Member after member as long as there are `more`, at most `limit` bytes in all."""
    out, rest = bytearray(), body
    for _ in range(MEMBERS):
        decoder = start()
        try:
            out += decoder.decompress(rest, limit - len(out) + 1)
        except (zlib.error, zstd.ZstdError) as error:
            raise BadEncoding(f"The answer's compression is broken ({error})") from None
        if len(out) > limit:
            raise _too_large(limit)
        if not decoder.eof:
            raise BadEncoding("The compressed answer is cut off before its end")
        rest = decoder.unused_data
        if not more(rest):
            return bytes(out)
    raise BadEncoding(f"The answer is compressed in more than {MEMBERS} pieces")


class _BrotliDecoder(Protocol):
    def process(self, data: bytes, output_buffer_limit: int = ...) -> bytes: ...
    def can_accept_more_data(self) -> bool: ...
    def is_finished(self) -> bool: ...


def _brotli(make: Callable[[], _BrotliDecoder], broken: type[Exception]) -> Callable[[bytes, int], bytes]:
    def decode(body: bytes, limit: int) -> bytes:
        decoder, out = make(), bytearray()
        try:
            out += decoder.process(body, output_buffer_limit=PIECE)
            while not decoder.is_finished() and not decoder.can_accept_more_data() and len(out) <= limit:
                out += decoder.process(b"", output_buffer_limit=PIECE)
        except broken as error:
            raise BadEncoding(f"The answer's compression is broken ({error})") from None
        if len(out) > limit:
            raise _too_large(limit)
        if not decoder.is_finished():
            raise BadEncoding("The compressed answer is cut off before its end")
        return bytes(out)

    return decode


def _too_large(limit: int) -> TooLarge:
    return TooLarge(
        f"The answer unpacks to more than {limit // (1 << 20) or limit} {'MiB' if limit >> 20 else 'bytes'}"
    )


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "zstd": _zstd,
}
if find_spec("brotli"):  # not a dependency: without it `br` is an unknown coding
    brotli = import_module("brotli")
    if hasattr(brotli.Decompressor, "can_accept_more_data"):  # since 1.2; before, its output has no bound
        _DECODERS["br"] = _brotli(brotli.Decompressor, brotli.error)
