"""The way out for alerts: one POST, or one mail, to where the operator said, behind the same guard and a deadline.

It follows no redirect and tries nothing twice. Its faults name the host alone: addresses of hooks and relays hold
secrets.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import cast

import httpx2 as httpx

from scraper.errors import BadResponse, FetchError, Forbidden, NotFound, ServerFailed, TimedOut, TlsFailed, Unreachable
from scraper.fetch.client import user_agent
from scraper.fetch.guard import Guard
from scraper.fetch.transport import Transport

SECONDS = 20.0  # for one message, from the name's resolution to the answer
ANSWER = 64 * 1024  # bytes of an answer that are read; nothing in it matters


def post(
    guard: Guard, url: str, body: bytes, *, headers: Mapping[str, str] | None = None, seconds: float = SECONDS
) -> None:
    """POST a body and take any 2xx for "received". Raises FetchError."""
    deadline = time.monotonic() + seconds
    asked = httpx.Request(
        "POST",
        _checked(guard, url),
        content=body,
        headers={"User-Agent": user_agent(None), **(headers or {})},
        extensions={"deadline": deadline},
    )
    transport = Transport(guard)
    try:
        answer = transport.handle_request(asked)
        try:
            _drain(answer)
        finally:
            answer.close()
    finally:
        transport.close()
    if not 200 <= answer.status_code < 300:
        raise _refusal(asked.url.host, answer.status_code)


def _checked(guard: Guard, url: str) -> httpx.URL:
    try:
        port = httpx.URL(url).port
    except (httpx.InvalidURL, ValueError):
        port = None  # the guard says so in a sentence
    try:
        return guard.checked(url, (80, 443) if port is None else (port,))
    except FetchError as error:
        error.url = None
        raise


def _drain(answer: httpx.Response) -> None:
    size = 0
    for piece in cast(Iterator[bytes], answer.stream):
        size += len(piece)
        if size > ANSWER:
            return


def _refusal(host: str, status: int) -> FetchError:
    if 300 <= status < 400:
        return BadResponse(f"{host} redirects elsewhere ({status}): name the final address")
    if status in (404, 410):
        return NotFound(f"{host} knows no such hook ({status})")
    if status in (401, 403):
        return Forbidden(f"{host} refuses the message ({status})")
    return (ServerFailed if status >= 500 else FetchError)(f"{host} answered {status}")


# -- mail ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Relay:
    """The server that takes our mail: encrypted from the first byte (`implicit`), by STARTTLS, or not at all."""

    host: str
    port: int
    implicit: bool = False
    starttls: bool = True
    user: str | None = None
    password: str | None = field(default=None, repr=False)


def mail(
    guard: Guard, relay: Relay, message: EmailMessage, to: Sequence[str], *, seconds: float = SECONDS
) -> Collection[str]:
    """Hand one mail to the relay; those of its recipients who were refused. Raises FetchError, if all were too."""
    sender = str(message["From"])
    deadline = time.monotonic() + seconds
    with _mail_faults(relay, deadline):
        session = _Session(guard, relay, deadline, sender.rpartition("@")[2])
        try:
            session.ehlo()
            if relay.starttls and not relay.implicit:
                session.starttls(context=ssl.create_default_context())
                session.ehlo()
            if relay.user is not None:
                session.login(relay.user, relay.password or "")
            refused = session.sendmail(sender, list(to), message.as_bytes())
            with suppress(smtplib.SMTPException, OSError):
                session.quit()  # the mail is taken: a bad farewell changes nothing
        finally:
            session.end()
    return list(refused)


class _Session(smtplib.SMTP):
    """An SMTP session whose connection the guard opens, and which is cut at the deadline whatever it waits for."""

    def __init__(self, guard: Guard, relay: Relay, deadline: float, name: str) -> None:
        self._guard, self._relay, self._deadline = guard, relay, deadline
        self._cut: threading.Timer | None = None
        try:
            # With a name of its own given it does not ask a name server for this machine's.
            super().__init__(relay.host, relay.port, local_hostname=name or "localhost", timeout=SECONDS)
        except BaseException:
            self.end()
            raise

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = self._guard.connect(host, port, self._deadline)
        left = max(0.1, self._deadline - time.monotonic())
        line.settimeout(left)
        # A span starts anew with each byte: only the end of the connection ends what drips.
        self._line = line.dup()
        self._cut = threading.Timer(left, _break_off, (self._line,))
        self._cut.daemon = True
        self._cut.start()
        if not self._relay.implicit:
            return line
        return ssl.create_default_context().wrap_socket(line, server_hostname=host)

    def end(self) -> None:
        """Let go of the connection."""
        if self._cut is not None:
            self._cut.cancel()
            self._line.close()
        self.close()


def _break_off(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


@contextmanager
def _mail_faults(relay: Relay, deadline: float) -> Iterator[None]:
    """Whatever goes wrong with a relay, as a FetchError that holds neither password nor what the relay echoes."""
    host = relay.host
    try:
        yield
    except FetchError:
        raise
    except (smtplib.SMTPException, OSError) as error:
        if time.monotonic() >= deadline or isinstance(error, TimeoutError):
            raise TimedOut(f"The mail server {host} took longer than the time allowed") from None
        raise _mail_fault(host, error) from None


def _mail_fault(host: str, error: Exception) -> FetchError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return TlsFailed(f"The certificate of the mail server {host} does not hold: {error.verify_message}")
    if isinstance(error, ssl.SSLError):
        return TlsFailed(f"Encryption with the mail server {host} failed ({error.reason or 'no agreement'})")
    answered = f" ({error.smtp_code})" if isinstance(error, smtplib.SMTPResponseException) else ""
    fault, what = next((fault, what) for kind, fault, what in _REFUSALS if isinstance(error, kind))
    return fault(f"The mail server {host} {what}{answered}")


_REFUSALS: tuple[tuple[type[Exception], type[FetchError], str], ...] = (
    (smtplib.SMTPAuthenticationError, Forbidden, "refuses the user name or password"),
    (smtplib.SMTPRecipientsRefused, Forbidden, "takes mail for none of the recipients"),
    (smtplib.SMTPNotSupportedError, TlsFailed, "lacks what is needed (encryption by STARTTLS, or a login)"),
    (smtplib.SMTPResponseException, FetchError, "does not take the mail"),
    (smtplib.SMTPServerDisconnected, BadResponse, "broke the conversation off"),
    (ConnectionError, BadResponse, "broke the conversation off"),
    (smtplib.SMTPException, BadResponse, "offers no way of logging in that is known here"),
    (Exception, Unreachable, "can no longer be reached"),
)
