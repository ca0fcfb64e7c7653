"""The wire: httpx2 over httpcore2's pool, every connection opened by the Guard, every wait cut by a deadline.

httpcore2 hands its timeouts to our own backend and streams, which read them as *moments* (monotonic seconds), not as
spans: a span starts anew with each byte, so that a site sending one byte a second never trips it. What goes wrong on
the wire is raised as a BlotterError right where it happens and passes through httpcore2 untouched.
"""

from __future__ import annotations

import select
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpcore2
import httpx2 as httpx
from h2.errors import ErrorCodes
from h2.events import ConnectionTerminated
from h2.exceptions import H2Error

from scraper.errors import BadResponse, TimedOut, TlsFailed, Unreachable
from scraper.fetch.guard import Guard

CONNECTIONS = 64
KEPT_ALIVE = 32
KEEP_SECONDS = 10.0  # longer than the gap between two visits, shorter than most servers keep a connection

SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class Transport(httpx.BaseTransport):
    """Sends one request; its `deadline` extension (monotonic seconds) bounds everything up to the body's end."""

    def __init__(self, guard: Guard, tls: ssl.SSLContext | None = None) -> None:
        tls = tls or httpx.create_ssl_context(trust_env=False)
        tls.options &= ~ssl.OP_IGNORE_UNEXPECTED_EOF  # Python 3.11.2 sets it: half a page would be taken for the whole
        self._pool = httpcore2.ConnectionPool(
            ssl_context=tls,
            max_connections=CONNECTIONS,
            max_keepalive_connections=KEPT_ALIVE,
            keepalive_expiry=KEEP_SECONDS,
            http1=True,
            http2=True,
            network_backend=Wire(guard),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises BlotterError; the response's stream is to be read to its end or closed."""
        deadline: float = request.extensions["deadline"]
        moments = {"connect": deadline, "read": deadline, "write": deadline}
        moments["pool"] = max(0.0, deadline - time.monotonic())  # the one that stays a span: waited for by the pool
        asked = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.content or None,
            extensions={"timeout": moments},
        )
        answer = self._sent(asked)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
            request=request,
        )

    def close(self) -> None:
        self._pool.close()

    def _sent(self, asked: httpcore2.Request) -> httpcore2.Response:
        with protocol_faults():
            try:
                return self._over_line(asked)
            except Stale:
                return self._over_line(asked)
            except httpcore2.RemoteProtocolError as error:
                if asked.method != b"GET" or not _retired(error):
                    raise
                return self._over_line(asked)

    def _over_line(self, asked: httpcore2.Request) -> httpcore2.Response:
        """Over a connection that was still open when it was asked: each that was not is closed then, a new one is."""
        while True:
            with suppress(Unasked):
                return self._pool.handle_request(asked)


def _retired(error: httpcore2.RemoteProtocolError) -> bool:
    """Whether a server ended a connection in good order, as many do after so many requests (RFC 9113 §6.8): httpcore2
    gives up the answer that is still to come on it."""
    told = error.args[0] if error.args else None
    return isinstance(told, ConnectionTerminated) and told.error_code == ErrorCodes.NO_ERROR


class Stale(Exception):
    """A kept connection turned out closed before any answer: ask again on a new one (RFC 9112 §9.3.1)."""


class Unasked(Exception):
    """A kept connection was closed, or something came on it, before anything was asked: the next one is as good."""


@contextmanager
def protocol_faults() -> Iterator[None]:
    """Tell as BadResponse or TimedOut what httpcore2, h11 and h2 find wrong with an answer."""
    try:
        yield
    except httpcore2.TimeoutException as error:
        raise TimedOut("No free connection in the time allowed") from error
    except (httpcore2.NetworkError, Stale) as error:
        raise BadResponse("The site broke the connection off") from error
    except (httpcore2.ProtocolError, H2Error, httpcore2.ConnectionNotAvailable) as error:
        raise BadResponse(f"The answer breaks the rules of HTTP ({_brief(error)})") from error
    except ValueError as error:
        # httpcore2 reads an HTTP/2 answer's :status with int() and lets the ValueError out.
        raise BadResponse(f"The answer's status line cannot be read ({_brief(error)})") from error


class _Body(httpx.SyncByteStream):
    """The body as it comes off the wire; closing it gives the connection back or ends it."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with protocol_faults():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        line = self._answer.extensions.get("network_stream")
        if isinstance(line, Stream) and _leftover(self._answer):
            line.spoiled = True
        self._answer.close()


def _leftover(answer: httpcore2.Response) -> bool:
    """Whether more was sent than this answer (HTTP/1.1): on a kept connection it would pass for the next page's.

    httpcore2 drops such bytes only while they are still in the socket; what it has read it keeps, and tells nobody.
    """
    connection = getattr(getattr(answer.stream, "_stream", None), "_connection", None)
    state = getattr(connection, "_h11_state", None)
    return state is not None and bool(state.trailing_data[0])


class Wire(httpcore2.NetworkBackend):
    """Opens connections where the Guard lets it, and nowhere else."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.NetworkStream:
        """`timeout` is a moment. Raises BlockedAddress, Unreachable, TimedOut."""
        if timeout is None:
            raise RuntimeError("a connection without a deadline")
        line = self._guard.connect(host, port, timeout)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return Stream(line, host)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[SocketOption] | None = None
    ) -> httpcore2.NetworkStream:
        raise RuntimeError("Blotter fetches from no Unix socket")


class Stream(httpcore2.NetworkStream):
    """One connection; all `timeout`s are moments after which TimedOut is raised."""

    def __init__(self, line: socket.socket, host: str) -> None:
        self._line, self._host = line, host
        self._framed = isinstance(line, ssl.SSLSocket) and line.selected_alpn_protocol() == "h2"
        self.spoiled = False  # what comes next on it belongs to nobody's request
        self._answered = False  # something was read of this connection
        self._stale = False  # it was used before, and has been silent since we last wrote

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._until(timeout):
            try:
                piece = self._line.recv(max_bytes)
            except TimeoutError:
                raise
            except ssl.SSLError as error:
                if not isinstance(error, ssl.SSLEOFError) and error.reason != "UNEXPECTED_EOF_WHILE_READING":  # 3.11.2
                    raise
                # Without the farewell that encryption asks for, an end may be anybody's: no answer is whole by it.
                fault = Stale if self._stale else BadResponse
                raise fault(f"{self._host} broke the connection off before its answer was whole") from error
            except OSError as error:
                fault = Stale if self._stale else BadResponse
                raise fault(f"{self._host} broke the connection off ({error.strerror})") from error
        if not piece and self._stale:
            raise Stale(f"{self._host} had closed the connection")
        self._answered, self._stale = True, False
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        view = memoryview(buffer)
        if self._answered and not self._stale and not self._framed and self._readable():
            raise Unasked
        self._stale = self._answered
        while view:
            with self._until(timeout):
                try:
                    view = view[self._line.send(view) :]
                except (TimeoutError, ssl.SSLError):
                    raise
                except OSError as error:
                    # After a WriteError httpcore2 reads on: a server may refuse early and still have answered.
                    raise (Stale if self._stale else httpcore2.WriteError)(str(error)) from error

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        try:
            with self._until(timeout):
                line = ssl_context.wrap_socket(self._line, server_hostname=server_hostname, suppress_ragged_eofs=False)
                return Stream(line, self._host)
        except OSError as error:
            self.close()
            raise Unreachable(f"{self._host} broke off before encryption was agreed on ({error.strerror})") from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._line.close()

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object":
            return self._line if isinstance(self._line, ssl.SSLSocket) else None
        if info == "is_readable":  # of all idle connections, twice a request: `write` looks at the one that is used
            return self.spoiled or self._line.fileno() < 0
        return {"server_addr": self._line.getpeername, "client_addr": self._line.getsockname}.get(info, lambda: None)()

    def _readable(self) -> bool:
        if self._line.fileno() < 0:  # closed by us meanwhile, as at the end
            return True
        waiting = select.poll()
        waiting.register(self._line, select.POLLIN)
        return bool(waiting.poll(0))

    @contextmanager
    def _until(self, moment: float | None) -> Iterator[None]:
        left = (moment or 0.0) - time.monotonic()
        if left <= 0:
            raise TimedOut(f"{self._host} took longer than the time allowed for one fetch")
        self._line.settimeout(left)
        try:
            yield
        except TimeoutError:
            raise TimedOut(f"{self._host} took longer than the time allowed for one fetch") from None
        except ssl.SSLCertVerificationError as error:
            raise TlsFailed(f"The certificate of {self._host} does not hold: {error.verify_message}") from error
        except ssl.SSLError as error:
            raise TlsFailed(f"Encryption with {self._host} failed ({error.reason or error})") from error


def _brief(error: Exception) -> str:
    return (str(error) or type(error).__name__)[:120]
