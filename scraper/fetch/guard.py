"""The one egress rule: which URLs may be asked for, and to which addresses a connection may be made.

Every connection of Blotter is opened by `Guard.connect`, which resolves once, refuses unless *every* answer is public,
and connects to the address it checked: no second resolution between check and use. It speaks no HTTP.
"""

from __future__ import annotations

import queue
import re
import socket
import threading
import time
from collections.abc import Callable, Collection, Sequence
from ipaddress import IPv4Address, ip_address

import httpx2 as httpx

from scraper.errors import BlockedAddress, TimedOut, Unreachable
from scraper.fetch.addresses import Address, loopback, private, public

Resolve = Callable[[str, int], Sequence[str]]  # host, port -> numeric addresses; raises OSError
Dial = Callable[[str, int, float], socket.socket]  # numeric address, port, seconds -> connected; raises OSError

WEB_PORTS = (80, 443)
_HERE = (
    "{host}:{port} is this machine, from which nothing is fetched: the press rooms of `blotter demo` ended with it, "
    "and `blotter init FOLDER` makes a home with real ones"
)
ATTEMPTS = 6  # addresses tried of one name; all of them are checked
ATTEMPT_SECONDS = 5.0  # for one address, so that a dead IPv6 one leaves time for IPv4

_UNCLEAN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_NAME = re.compile(r"(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?", re.IGNORECASE)
_NUMERIC_END = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$", re.IGNORECASE)


def system_resolve(host: str, port: int) -> Sequence[str]:
    """Every address the system knows for a name, in its order of preference. Raises OSError or UnicodeError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def system_dial(address: str, port: int, seconds: float) -> socket.socket:
    """A TCP connection to a numeric address. Raises OSError."""
    return socket.create_connection((address, port), timeout=seconds)


class Guard:
    """Refuses everything but public web addresses; loopback only on ports that were named one by one.

    `allow_loopback_ports` is for the make-believe press and for tests; names under .localhost then stand for 127.0.0.1
    (RFC 6761 §6.3) without any name server being asked. `allow_private` is for where alerts are sent, never for
    fetching: addresses of one's own network, but still no link-local one, where clouds keep their secrets.
    """

    def __init__(
        self,
        allow_loopback_ports: Collection[int] = frozenset(),
        *,
        allow_private: bool = False,
        resolve: Resolve = system_resolve,
        dial: Dial = system_dial,
    ) -> None:
        self._loopback_ports, self._private = frozenset(allow_loopback_ports), allow_private
        self._resolve, self._dial = resolve, dial

    def checked(self, url: str, ports: Collection[int] = WEB_PORTS) -> httpx.URL:
        """The URL as it will be asked for, without its fragment. Raises BlockedAddress for what is no web address."""
        if found := _UNCLEAN.search(url):
            raise BlockedAddress(f"The address holds a character that no web address holds ({found[0]!r})", url=url)
        try:
            parsed = httpx.URL(url)
            if parsed.fragment or "#" in url:
                parsed = parsed.copy_with(fragment=None)
        except (httpx.InvalidURL, ValueError) as error:
            raise BlockedAddress(f"This is no web address: {error}", url=url) from None
        if parsed.scheme not in ("http", "https"):
            raise BlockedAddress(f"Only http and https addresses are fetched, not {parsed.scheme or 'none'}:", url=url)
        if parsed.userinfo:
            raise BlockedAddress("An address with a user name or password in it is not fetched", url=url)
        host = parsed.raw_host.decode("ascii")
        _check_host(host, url)
        port = parsed.port or (443 if parsed.scheme == "https" else 80)
        here = _names_loopback(host)
        if port not in ports and not (port in self._loopback_ports and here):
            told = _HERE if here else "Port {port} is not one that web pages are fetched from"
            raise BlockedAddress(told.format(host=host, port=port), url=url)
        return parsed

    def connect(self, host: str, port: int, deadline: float) -> socket.socket:
        """A connection to a checked address of `host` before `deadline` (monotonic seconds).

        Raises BlockedAddress, Unreachable, TimedOut.
        """
        return self._reach(host, port, self.addresses(host, port, deadline), deadline)

    def addresses(self, host: str, port: int, deadline: float) -> tuple[Address, ...]:
        """The addresses of a host, once all of them are found public (or loopback, where this port allows it)."""
        found = self._literal(host, port) or self._named(host, port, deadline)
        for address in found:
            allowed = port in self._loopback_ports if loopback(address) else public(address)
            if not allowed and not (self._private and private(address)):
                where = host if host.strip("[]") == str(address) else f"{host} leads to {address}, which"
                raise BlockedAddress(f"{where} is not a public web address")
        return found

    def _literal(self, host: str, port: int) -> tuple[Address, ...]:
        if port in self._loopback_ports and _under_localhost(host):
            return (IPv4Address("127.0.0.1"),)
        try:
            return (ip_address(host),)
        except ValueError:
            return ()

    def _named(self, host: str, port: int, deadline: float) -> tuple[Address, ...]:
        answers = _abandonable(self._resolve, host, port, deadline)
        try:
            found = tuple(dict.fromkeys(ip_address(answer) for answer in answers))
        except ValueError:
            raise BlockedAddress(f"The name {host} resolves to something that is no address") from None
        if not found:
            raise Unreachable(f"The name {host} has no address")
        return found

    def _reach(self, host: str, port: int, places: tuple[Address, ...], deadline: float) -> socket.socket:
        tried: OSError | None = None
        chosen = places[:ATTEMPTS]
        for number, address in enumerate(chosen):
            left = deadline - time.monotonic()
            if left <= 0:
                break
            try:
                return self._dial(str(address), port, min(left / (len(chosen) - number), ATTEMPT_SECONDS))
            except OSError as error:
                tried = error
        if tried is None or isinstance(tried, TimeoutError):
            raise TimedOut(f"{host} did not take a connection in the time allowed")
        raise Unreachable(f"No connection could be made to {host} ({tried.strerror or tried})") from tried


def _check_host(host: str, url: str) -> None:
    if not host:
        raise BlockedAddress("The address names no host", url=url)
    try:
        ip_address(host)
    except ValueError:
        pass
    else:
        return
    if _NUMERIC_END.search(host):
        # 2130706433, 0x7f.1, 017700000001: inet_aton reads them, people do not.
        raise BlockedAddress(f"The host {host} is a number in an unusual spelling", url=url)
    if len(host) > 253 or not _NAME.fullmatch(host):
        raise BlockedAddress("The address names a host that cannot exist", url=url)


def _under_localhost(host: str) -> bool:
    return f".{host.lower().rstrip('.')}".endswith(".localhost")


def _names_loopback(host: str) -> bool:
    try:
        return loopback(ip_address(host))
    except ValueError:
        return _under_localhost(host)


def _abandonable(resolve: Resolve, host: str, port: int, deadline: float) -> Sequence[str]:
    """Resolve in a thread that is left behind at the deadline: getaddrinfo itself takes no limit."""
    answer: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answer.put(resolve(host, port))
        except Exception as error:
            answer.put(error)

    threading.Thread(target=ask, daemon=True, name=f"resolve {host}").start()
    try:
        found = answer.get(timeout=max(0.0, deadline - time.monotonic()))
    except queue.Empty:
        raise TimedOut(f"The name {host} was not resolved in the time allowed") from None
    if isinstance(found, (OSError, UnicodeError)):
        why = getattr(found, "strerror", None) or found
        raise Unreachable(f"The name {host} does not resolve ({why}); is this machine on the network?") from found
    if isinstance(found, Exception):
        raise found
    return found
