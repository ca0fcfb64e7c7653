"""URLs as keys: the one spelling under which a page is known. Resolves no names and fetches nothing.

A canonical URL is stored, so this spelling is frozen: change it and every release of before seems new.
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from itertools import product
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import idna

LONGEST = 8_000  # characters; servers refuse longer request lines (RFC 9110 §4.1)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = r"A-Za-z0-9._~!$&'()*+,;=:@/-"  # RFC 3986 §3.3, and the slash between segments
_IN_PATH, _IN_QUERY = re.compile(f"[^{_KEPT}]"), re.compile(f"[^?{_KEPT}]")  # what is escaped there
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_SPACES = "".join(map(chr, range(33)))  # what browsers strip from both ends of an href
_UNUSABLE = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*")
_NUMBER_LAST = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")  # WHATWG: such a host is an IPv4 address or none at all
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")  # "http:b" has no host in any reading of ours: refused

# Only names that no site uses to tell two pages apart; "ref", "id" and "source" are kept on purpose.
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa)_.+|_hs(?:enc|mi)|(?:fb|g|d|y|ms|tw|tt)clid|li_fat_id|irclickid|s_kwcid|rdt_cid|"
    r"epik|msclkid|g(?:braid|clsrc|ad_source)|wbraid|srsltid|igshid|igsh|mc_[ce]id|mkt_tok|_g[al]|xtor|wt[._]mc.*|"
    r"vero_(?:conv|id)|oly_(?:anon|enc)_id|at_(?:medium|campaign|custom\d|link_.*)|__twitter_impression|__tn__",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # a page's own address is asked for a dozen times, and so are those that all its rows share
def canonical(url: str, base: str | None = None, *, keep_query: bool = False) -> str:
    """The one spelling of an absolute http(s) URL; a relative one is joined to `base` first.

    Scheme and host in lower case, IDNA host, no default port, no fragment, no dot segments, upper-case escapes, no
    tracking parameters (`keep_query` leaves the query whole). Parameters stay in their order. Two different pages
    are never made one. Raises ValueError with a sentence for what is no http(s) URL.
    """
    parts = _split(url, base)
    name = _host(parts, url)
    port = _port(parts, url)
    where = name if port is None else f"{name}:{port}"
    path = _without_dots(_escaped(parts.path, _IN_PATH)) or "/"
    query = _query(parts.query, keep_query)
    return f"{parts.scheme}://{where}{path}" + (f"?{query}" if query else "")


@lru_cache(maxsize=8192)  # the hosts of a release's neighbours are asked for again and again
def host(url: str) -> str:
    """The host in lower case and IDNA form, without port. Raises ValueError for what is no http(s) URL."""
    return _host(_split(url, None), url)


def same_page(a: str, b: str) -> bool:
    """Whether two addresses mean one page: http or https, with or without "www." and a last slash."""
    try:
        return _loose(a) == _loose(b)
    except ValueError:
        return False


def spellings(url: str) -> frozenset[str]:
    """The canonical addresses that `same_page` takes for this canonical one."""
    parts = urlsplit(url)
    names = {parts.netloc, f"www.{parts.netloc}", parts.netloc.removeprefix("www.")}
    paths = {parts.path.removesuffix("/") or "/", parts.path.removesuffix("/") + "/"}
    found = product(("http", "https"), names, paths)
    return frozenset(urlunsplit((scheme, name, path, parts.query, "")) for scheme, name, path in found)


def join(base: str, href: str) -> str | None:
    """The canonical address, query and all, that a link leads to; None for mailto:, javascript:, #part and the like."""
    if not href.strip(_SPACES) or href.strip(_SPACES).startswith("#"):
        return None
    try:
        return canonical(href, base, keep_query=True)
    except ValueError:
        return None


def _loose(url: str) -> str:
    address = canonical(url).partition("://")[2].removeprefix("www.")
    path, mark, query = address.partition("?")
    return path.rstrip("/") + mark + query


def _split(url: str, base: str | None) -> SplitResult:
    if len(url) > LONGEST:
        raise ValueError(f"An address of {len(url):,} characters is not read: {url[:80]!r} …")
    cleaned = re.sub(r"[\t\r\n]", "", url.strip(_SPACES))
    if not cleaned:
        raise ValueError("An empty text is no web address")
    if _UNUSABLE.search(cleaned):
        raise ValueError(f"The address holds a character that no web address may hold: {url[:200]!r}")
    try:
        whole = urljoin(base, re.sub(r"^//+", "//", cleaned)) if base and not _absolute(cleaned) else cleaned
        parts = urlsplit(whole)
    except ValueError as error:
        raise ValueError(f"The address cannot be read ({error}): {url[:200]!r}") from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise ValueError(f"Only http and https addresses are read, not {url[:200]!r}")
    return parts


def _absolute(url: str) -> bool:
    return _SCHEME.match(url) is not None


def _host(parts: SplitResult, url: str) -> str:
    if "@" in parts.netloc:
        raise ValueError(f"An address with a user name in it is not read: {url[:200]!r}")
    name = (parts.hostname or "").removesuffix(".")
    if ":" in name:
        return f"[{_ipv6(name, url)}]"
    if not name.isascii():
        name = _ascii_host(name, url)
    if not _can_be(name):
        raise ValueError(f"The address names no host: {url[:200]!r}")
    return name


@lru_cache(maxsize=1024)  # a page's links lead to few hosts
def _can_be(name: str) -> bool:
    """Whether this is a host's name; one like a number or an IDNA label must be that, numbers as four decimals only."""
    if not _HOST.fullmatch(name) or len(name) > 253:
        return False
    try:
        if _NUMBER_LAST.fullmatch(name):
            return bool(ipaddress.IPv4Address(name))
        letters = [label[4:].encode("ascii").decode("punycode") for label in name.split(".") if label[:4] == "xn--"]
        return all(idna.uts46_remap(word, std3_rules=False) == word for word in letters)
    except ValueError:
        return False


def _ipv6(name: str, url: str) -> str:
    try:
        address = ipaddress.IPv6Address(name)
    except ValueError as error:
        raise ValueError(f"The host of the address is no IPv6 address: {url[:200]!r}") from error
    if address.scope_id is not None:
        raise ValueError(f"An address with a network zone in it is not read: {url[:200]!r}")
    if address.ipv4_mapped:  # some versions of Python write its end with dots
        high, low = divmod(int(address.ipv4_mapped), 1 << 16)
        return f"::ffff:{high:x}:{low:x}"
    return address.compressed


def _ascii_host(name: str, url: str) -> str:
    try:
        return idna.encode(name, uts46=True).decode("ascii").lower()
    except UnicodeError as error:
        raise ValueError(f"The host of the address is not a valid name ({error}): {url[:200]!r}") from error


def _port(parts: SplitResult, url: str) -> int | None:
    try:
        port = parts.port
    except ValueError as error:
        raise ValueError(f"The port in the address is no number up to 65535: {url[:200]!r}") from error
    return None if port == _DEFAULT_PORTS[parts.scheme] else port


def _escaped(text: str, unsafe: re.Pattern[str]) -> str:
    """Escapes in upper case, unreserved characters plain, everything else escaped (RFC 3986 §6.2.2)."""
    pieces = _ESCAPE.split(text)  # plain, hex, plain, hex, … plain
    for index, piece in enumerate(pieces):
        pieces[index] = _escape_of(piece) if index % 2 else unsafe.sub(_bytes_of, piece)
    return "".join(pieces)


def _escape_of(digits: str) -> str:
    character = chr(int(digits, 16))
    return character if character in _UNRESERVED else f"%{digits.upper()}"


def _bytes_of(character: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in character.group().encode("utf-8"))


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _query(query: str, keep: bool) -> str:
    fields = [field for field in query.split("&") if field]
    if not keep:
        fields = [field for field in fields if not _TRACKING.fullmatch(field.partition("=")[0])]
    return "&".join(_escaped(field, _IN_QUERY) for field in fields)
