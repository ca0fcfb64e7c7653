"""A TLS server on loopback that speaks HTTP/1.1 or HTTP/2, and misbehaves by path; certificates made on the spot."""

from __future__ import annotations

import contextlib
import datetime as dt
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import Self

import h2.config
import h2.connection
import h2.events
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Reply = Callable[["Stream"], None]


def certificate(folder: Path, *, name: str = "localhost", days: int = 30) -> Path:
    """A self-signed certificate and its key in one PEM file; `days` < 0 makes one that has expired."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    alternatives = [x509.DNSName(name), x509.IPAddress(ip_address("127.0.0.1"))] if days > 0 else [x509.DNSName(name)]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=90))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}{days}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


class Stream:
    """One HTTP/2 request: its path, and the connection to answer it on."""

    def __init__(self, line: ssl.SSLSocket, talk: h2.connection.H2Connection, number: int, path: str) -> None:
        self.line, self.talk, self.number, self.path = line, talk, number, path

    def headers(self, *more: tuple[str, str], status: str = "200", end: bool = False) -> None:
        self.talk.send_headers(self.number, [(":status", status), *more], end_stream=end)
        self.flush()

    def body(self, words: bytes, *, end: bool = True) -> None:
        self.talk.send_data(self.number, words, end_stream=end)
        self.flush()

    def flush(self) -> None:
        self.line.sendall(self.talk.data_to_send())


class LocalServer(socketserver.ThreadingTCPServer):
    """A server on loopback, one thread a conversation, that listens while its `with` block lasts."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class TlsServer(LocalServer):
    """`replies` by path over HTTP/2; over HTTP/1.1 (no ALPN from us) every path is answered with "one"."""

    def __init__(self, pem: Path, replies: dict[str, Reply], *, http2: bool = True) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(pem)
        if http2:
            self.tls.set_alpn_protocols(["h2"])
        self.replies = replies
        self.connections = 0


class _Conversation(socketserver.BaseRequestHandler):
    server: TlsServer

    def handle(self) -> None:
        self.server.connections += 1
        with (
            contextlib.suppress(OSError, h2.exceptions.H2Error),
            self.server.tls.wrap_socket(self.request, server_side=True) as line,
        ):
            if line.selected_alpn_protocol() == "h2":
                self._speak(line)
            else:
                line.recv(65536)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none")

    def _speak(self, line: ssl.SSLSocket) -> None:
        talk = h2.connection.H2Connection(
            h2.config.H2Configuration(
                client_side=False, validate_outbound_headers=False, normalize_outbound_headers=False
            )
        )
        talk.initiate_connection()
        line.sendall(talk.data_to_send())
        while piece := line.recv(65536):
            for event in talk.receive_data(piece):
                if isinstance(event, h2.events.RequestReceived) and event.headers and event.stream_id:
                    path = dict(event.headers)[b":path"].decode()
                    reply = self.server.replies.get(path, _missing)
                    reply(Stream(line, talk, event.stream_id, path))
            with contextlib.suppress(ssl.SSLError, OSError):
                line.sendall(talk.data_to_send())


def _missing(stream: Stream) -> None:
    stream.headers(status="404", end=True)


def closed(line: ssl.SSLSocket) -> None:
    """End the connection without a word."""
    line.shutdown(socket.SHUT_RDWR)
