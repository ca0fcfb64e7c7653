"""A web server on loopback that misbehaves by path, one misbehaviour each; it holds no expectation of its own."""

from __future__ import annotations

import contextlib
import gzip
import socket
import socketserver
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Self

DRIP = 0.02  # seconds between two bytes of a slow answer
LONGEST = 5.0  # a misbehaviour ends by then, whatever the client does

Misbehaviour = Callable[["Talk"], None]
CASES: dict[str, Misbehaviour] = {}


class Talk:
    """One request and the socket to answer it on."""

    def __init__(self, line: socket.socket, head: str, port: int) -> None:
        self.line, self.head, self.port = line, head, port
        self.path = head.split(" ")[1] if " " in head else "/"
        self._until = time.monotonic() + LONGEST

    def send(self, words: bytes) -> None:
        self.line.sendall(words)

    def drip(self, words: Iterator[bytes]) -> None:
        for piece in words:
            if time.monotonic() > self._until:
                return
            self.send(piece)
            time.sleep(DRIP)

    def answer(self, body: bytes = b"ok", status: str = "200 OK", **headers: str) -> None:
        lines = {"Content-Length": str(len(body)), "Content-Type": "text/html"}
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        told = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
        self.send(f"HTTP/1.1 {status}\r\n{told}\r\n".encode("latin-1") + body)


def case(function: Misbehaviour) -> Misbehaviour:
    CASES[function.__name__] = function
    return function


def endless(piece: bytes) -> Iterator[bytes]:
    while True:
        yield piece


class ChaosServer(socketserver.ThreadingTCPServer):
    """Serves CASES by the first path segment until it is closed; `hits` are the paths asked for."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.hits: list[str] = []
        self.heads: list[str] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class Conversation(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        head = b""
        with contextlib.suppress(OSError):
            while b"\r\n\r\n" not in head:
                piece = self.request.recv(65536)
                if not piece:
                    return
                head += piece
            server = self.server
            assert isinstance(server, ChaosServer)
            talk = Talk(self.request, head.decode("latin-1"), server.port)
            server.hits.append(talk.path)
            server.heads.append(talk.head)
            CASES.get(talk.path.split("?")[0].split("/")[1].replace(".", "_"), missing)(talk)


def missing(talk: Talk) -> None:
    talk.answer(b"no such page", "404 Not Found")


# -- slow and endless ---------------------------------------------------------------------------------------------


@case
def slow_headers(talk: Talk) -> None:
    talk.drip(bytes([byte]) for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 10_000)


@case
def slow_body(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    talk.drip(endless(b"."))


@case
def endless_chunks(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    talk.drip(endless(b"1\r\nx\r\n"))


@case
def endless_body(talk: Talk) -> None:
    talk.send(b"HTTP/1.0 200 OK\r\n\r\n")
    for piece in endless(b"x" * 65536):
        talk.send(piece)


@case
def endless_headers(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n")
    for piece in endless(b"X-More: " + b"y" * 4000 + b"\r\n"):
        talk.send(piece)


@case
def endless_continue(talk: Talk) -> None:
    talk.drip(endless(b"HTTP/1.1 100 Continue\r\n\r\n"))


@case
def silence(talk: Talk) -> None:
    talk.line.recv(1)  # until the client gives up


@case
def many_headers(talk: Talk) -> None:
    talk.answer(X_Large="z" * 70_000)


@case
def huge_length(talk: Talk) -> None:
    talk.answer(b"", Content_Length="99999999999")


# -- cut off, lying, malformed ------------------------------------------------------------------------------------


@case
def truncated_length(talk: Talk) -> None:
    talk.answer(b"half", Content_Length="100")


@case
def truncated_chunked(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n64\r\nhalf")


@case
def duplicate_length(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\nokok")


@case
def negative_length(talk: Talk) -> None:
    talk.answer(Content_Length="-5")


@case
def nul_header(talk: Talk) -> None:
    talk.answer(X_Evil="a\0b")


@case
def bad_status(talk: Talk) -> None:
    talk.answer(status="999 Nonsense")


@case
def partial_status(talk: Talk) -> None:
    talk.answer(status="206 Partial Content")


@case
def delta_status(talk: Talk) -> None:
    talk.answer(status="226 IM Used", IM="feed")


@case
def not_http(talk: Talk) -> None:
    talk.send(b"SSH-2.0-OpenSSH_9.2\r\n")


@case
def http09(talk: Talk) -> None:
    talk.send(b"<html>no status line</html>")


@case
def empty_reply(talk: Talk) -> None:
    talk.line.close()


@case
def reset(talk: Talk) -> None:
    talk.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    talk.line.close()


@case
def not_modified_always(talk: Talk) -> None:
    talk.send(b'HTTP/1.1 304 Not Modified\r\nETag: "x"\r\n\r\n')


@case
def pdf_as_html(talk: Talk) -> None:
    talk.answer(b"%PDF-1.7 " + b"x" * 100)


# -- coded --------------------------------------------------------------------------------------------------------


@case
def gzip_bomb(talk: Talk) -> None:
    talk.answer(packed_zeros(), Content_Encoding="gzip")


@cache
def packed_zeros() -> bytes:
    """96 MiB of nothing, packed once and quickly: a deadline runs while this server packs."""
    packer, zeros = zlib.compressobj(1, wbits=31), bytes(1 << 20)
    return b"".join(packer.compress(zeros) for _ in range(96)) + packer.flush()


@case
def truncated_gzip(talk: Talk) -> None:
    talk.answer(gzip.compress(bytes(range(256)) * 40)[:-9], Content_Encoding="gzip")


@case
def lies_gzip(talk: Talk) -> None:
    talk.answer(b"<p>plain text</p>", Content_Encoding="gzip")


@case
def double_gzip(talk: Talk) -> None:
    talk.answer(gzip.compress(gzip.compress(b"twice")), Content_Encoding="gzip, gzip")


@case
def unknown_coding(talk: Talk) -> None:
    talk.answer(Content_Encoding="rot13")


@case
def gzip_garbage_tail(talk: Talk) -> None:
    talk.answer(gzip.compress(b"<p>fine</p>") + b"\0\0junk", Content_Encoding="gzip")


@case
def gzip_unasked(talk: Talk) -> None:
    talk.answer(gzip.compress(b"<p>fine</p>"), Content_Encoding="gzip")


# -- elsewhere ----------------------------------------------------------------------------------------------------


@case
def redirect(talk: Talk) -> None:
    """`/redirect?<where>`: the Location is the query, with {port} filled in; empty where there is none."""
    where = talk.path.partition("?")[2].replace("{port}", str(talk.port))
    talk.answer(b"", "302 Found", Location=where)


@case
def redirect_loop(talk: Talk) -> None:
    talk.answer(b"", "302 Found", Location="/redirect_loop")


@case
def redirect_grow(talk: Talk) -> None:
    talk.answer(b"", "302 Found", Location=talk.path + "/again")


@case
def redirect_badutf8(talk: Talk) -> None:
    talk.answer(b"", "302 Found", Location="/\xff\xfe")


@case
def cookie_wall(talk: Talk) -> None:
    if "seen=1" in talk.head:
        talk.answer(b"<p>behind the wall</p>")
    else:
        talk.answer(b"", "302 Found", Location="/cookie_wall", Set_Cookie="seen=1; Path=/")


@case
def status(talk: Talk) -> None:
    """`/status?<code>[&<Retry-After>]`"""
    code, _, after = talk.path.partition("?")[2].partition("&")
    talk.answer(b"no", f"{code} Status", Retry_After=after.replace("%20", " "))


@case
def fine(talk: Talk) -> None:
    talk.answer(b"<p>fine</p>", ETag='"one"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")


@case
def nothing(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 204 No Content\r\n\r\n")
