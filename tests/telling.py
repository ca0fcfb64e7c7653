"""Where alerts arrive in the tests: a webhook and a mail server on loopback that keep what they are given."""

from __future__ import annotations

import contextlib
import json
import socketserver
import ssl
import threading
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self


class Hook(ThreadingHTTPServer):
    """A webhook; `status` is what it answers, `got` what it took."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Posted)
        self.status = 204
        self.tries = 0
        self.got: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/hook?token=s3cret"

    @property
    def subjects(self) -> list[str]:
        return [each["subject"] for each in self.got]

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Posted(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.tries += 1
        if self.server.status < 300:
            self.server.got.append(json.loads(body))
            self.server.headers.append(dict(self.headers))
        self.send_response(self.server.status)
        if 300 <= self.server.status < 400:
            self.send_header("Location", "http://169.254.169.254/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Post(socketserver.ThreadingTCPServer):
    """A mail server: with `pem` it offers STARTTLS, or speaks TLS from the first byte; `silent` ones never answer."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, pem: Path | None = None, *, implicit: bool = False, silent: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), _Delivered)
        self.implicit, self.silent = implicit, silent
        self.tls: ssl.SSLContext | None = None
        if pem is not None:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(pem)
        self.answers: dict[str, str] = {}  # verb -> another answer than the usual one
        self.said: list[str] = []
        self.mails: list[EmailMessage] = []
        self.ended = threading.Event()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.shutdown()
        self.server_close()


class _Delivered(socketserver.StreamRequestHandler):
    server: Post
    open: contextlib.ExitStack

    def handle(self) -> None:
        if self.server.silent:
            self.server.ended.wait(10)
            return
        with contextlib.suppress(OSError), contextlib.ExitStack() as self.open:
            if self.server.implicit:
                self._encrypt()
            self._say("220 ready")
            while line := self.rfile.readline():
                said = line.decode().strip()
                self.server.said.append(said)
                if not self._answered(said.partition(" ")[0].upper()):
                    return

    def _answered(self, verb: str) -> bool:
        if verb in self.server.answers:
            self._say(self.server.answers[verb])
        elif verb == "EHLO":
            offers = ["250-here", *(["250-STARTTLS"] if self.server.tls and not self.server.implicit else [])]
            self._say("\r\n".join([*offers, "250 AUTH PLAIN"]))
        elif verb == "STARTTLS":
            self._say("220 go on")
            self._encrypt()
        elif verb == "DATA":
            self._say("354 go on")
            self._take()
        else:
            self._say({"AUTH": "235 welcome", "QUIT": "221 bye"}.get(verb, "250 ok"))
        return verb != "QUIT"

    def _take(self) -> None:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        self.server.mails.append(message_from_bytes(b"".join(lines), policy=default))
        self._say("250 taken")

    def _encrypt(self) -> None:
        assert self.server.tls is not None
        self.rfile.close()
        self.connection = self.open.enter_context(self.server.tls.wrap_socket(self.connection, server_side=True))
        self.rfile = self.open.enter_context(self.connection.makefile("rb"))

    def _say(self, words: str) -> None:
        self.connection.sendall(f"{words}\r\n".encode())
