"""Misbehaviours of a server frame by frame (HTTP/2), each a Reply for tests.faults.encrypted.TlsServer."""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator

from tests.faults.encrypted import Reply, Stream

LONGEST = 4.0  # seconds; the client is gone by then
REPLIES: dict[str, Reply] = {}

DATA, HEADERS, RST, SETTINGS, PUSH, PING, GOAWAY, WINDOW, CONTINUATION = 0, 1, 3, 4, 5, 6, 7, 8, 9
END_STREAM, END_HEADERS, ACK = 1, 4, 1
OK = b"\x88"  # ":status: 200" in HPACK's static table


def frame(kind: int, flags: int = 0, stream: int = 0, payload: bytes = b"") -> bytes:
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def reply(function: Reply) -> Reply:
    REPLIES[f"/{function.__name__}"] = function
    return function


def flood(stream: Stream, pieces: Iterator[bytes] | bytes) -> None:
    """Send it again and again until the client has gone."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        stream.line.sendall(pieces if isinstance(pieces, bytes) else next(pieces))


@reply
def fine(stream: Stream) -> None:
    stream.line.sendall(
        frame(HEADERS, END_HEADERS, stream.number, OK) + frame(DATA, END_STREAM, stream.number, b"<p>fine</p>")
    )


@reply
def settings_flood(stream: Stream) -> None:
    flood(stream, frame(SETTINGS, 0, 0, struct.pack(">HI", 3, 100)) * 500)


@reply
def settings_ack_flood(stream: Stream) -> None:
    flood(stream, frame(SETTINGS, ACK) * 500)


@reply
def ping_flood(stream: Stream) -> None:
    flood(stream, frame(PING, 0, 0, b"01234567") * 500)


@reply
def reset_flood(stream: Stream) -> None:
    """Resets of streams that were never opened."""
    flood(stream, frame(RST, 0, stream.number + 1000, struct.pack(">I", 8)) * 500)


@reply
def empty_data_flood(stream: Stream) -> None:
    stream.line.sendall(frame(HEADERS, END_HEADERS, stream.number, OK))
    flood(stream, frame(DATA, 0, stream.number) * 500)


@reply
def dripping_data(stream: Stream) -> None:
    stream.line.sendall(frame(HEADERS, END_HEADERS, stream.number, OK))

    def drops() -> Iterator[bytes]:
        while True:
            time.sleep(0.02)
            yield frame(DATA, 0, stream.number, b".")

    flood(stream, drops())


@reply
def continuation_flood(stream: Stream) -> None:
    stream.line.sendall(frame(HEADERS, 0, stream.number, OK))
    flood(stream, frame(CONTINUATION, 0, stream.number, b"\x00\x01x\x01y" * 100) * 20)


@reply
def empty_continuation_flood(stream: Stream) -> None:
    stream.line.sendall(frame(HEADERS, 0, stream.number, OK))
    flood(stream, frame(CONTINUATION, 0, stream.number) * 500)


@reply
def hpack_bomb(stream: Stream) -> None:
    """One large header in the table, named by its number thousands of times."""
    name, value = b"x-bomb", b"y" * 3000
    entry = (
        b"\x40" + bytes([len(name)]) + name + b"\x7f" + bytes([(3000 - 127) & 0x7F | 0x80, (3000 - 127) >> 7]) + value
    )
    stream.line.sendall(frame(HEADERS, END_HEADERS | END_STREAM, stream.number, OK + entry + b"\xbe" * 12_000))


@reply
def early_hints_flood(stream: Stream) -> None:
    flood(stream, frame(HEADERS, END_HEADERS, stream.number, b"\x48\x03103") * 100)


@reply
def reset_at_once(stream: Stream) -> None:
    stream.line.sendall(frame(RST, 0, stream.number, struct.pack(">I", 7)))


@reply
def goaway_at_once(stream: Stream) -> None:
    stream.line.sendall(frame(GOAWAY, 0, 0, struct.pack(">II", 0, 0)))


@reply
def goaway_for_later(stream: Stream) -> None:
    """After so many requests a connection is at its end, in good order; what is under way is still answered."""
    if stream.number > 1:
        stream.line.sendall(frame(GOAWAY, 0, 0, struct.pack(">II", stream.number, 0)))
    fine(stream)


@reply
def pushed(stream: Stream) -> None:
    stream.line.sendall(frame(PUSH, END_HEADERS, stream.number, struct.pack(">I", 2) + b"\x82\x86\x84\x41\x01a"))


@reply
def window_overflow(stream: Stream) -> None:
    stream.line.sendall(frame(WINDOW, 0, 0, struct.pack(">I", 0x7FFFFFFF)) * 2)


@reply
def frame_too_large(stream: Stream) -> None:
    stream.line.sendall(
        struct.pack(">I", 1 << 20)[1:] + bytes([DATA, 0]) + struct.pack(">I", stream.number) + b"x" * 70_000
    )


@reply
def data_before_headers(stream: Stream) -> None:
    stream.line.sendall(frame(DATA, END_STREAM, stream.number, b"early"))


@reply
def answer_on_another_stream(stream: Stream) -> None:
    stream.line.sendall(frame(HEADERS, END_HEADERS | END_STREAM, stream.number + 2, OK))


@reply
def window_shut(stream: Stream) -> None:
    """Takes no byte of a request's body, and never will."""
    stream.line.sendall(frame(SETTINGS, 0, 0, struct.pack(">HI", 4, 0)))


@reply
def unknown_frames(stream: Stream) -> None:
    """Frames of kinds that nobody knows are to be passed over (RFC 9113 §4.1)."""
    stream.line.sendall(frame(0x42, 0xFF, 0, b"grease") + frame(0x0A, 0, stream.number, b"\0\0x"))
    fine(stream)
