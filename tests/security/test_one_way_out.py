"""There is one door to the network: whoever imports something that can open a connection stands in a table here.

A new line in a table is a new way in or out, and a person has to write it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.recorded import ROOT

DOOR = "scraper/fetch/"
CODE = [path for room in ("scraper", "storage", "blotter") for path in sorted((ROOT / room).rglob("*.py"))]
CODE += [ROOT / "scheduler.py", ROOT / "fleet.py"]

# What can open a connection, or let somebody else do it: of the standard library, and clients by name.
STANDARD = {
    *("socket", "socketserver", "ssl", "select", "selectors", "asyncio", "asyncore", "smtplib", "ftplib", "imaplib"),
    *("poplib", "nntplib", "telnetlib", "xmlrpc", "http.client", "http.server", "urllib.request", "urllib.robotparser"),
    *("webbrowser", "multiprocessing", "subprocess", "wsgiref", "logging.handlers", "ctypes", "idlelib", "pty"),
}
CLIENTS = {
    *("httpx2", "httpcore2", "httpx", "httpcore", "h2", "h11", "requests", "aiohttp", "urllib3", "pycurl", "niquests"),
    *(
        "websockets",
        "websocket",
        "anyio",
        "trio",
        "dns",
        "paramiko",
        "apprise",
        "mcp",
        "uvicorn",
        "starlette.testclient",
    ),
    *("psycopg", "psycopg2", "asyncpg", "procrastinate", "pip", "playwright", "boto3", "grpc", "zmq", "redis"),
}
ALLOWED = {
    "blotter/alerts/ways.py": {
        "apprise"
    },  # an extra that connects by itself, told so in docs/alerts.md; off unless set
    "blotter/daemon.py": {"socket"},  # the Unix socket on which systemd hears that we are well
    "blotter/pressroom/server.py": {"http.server"},  # the make-believe press listens on loopback
    "blotter/web/__init__.py": {"socket", "uvicorn"},  # listens
    "fleet.py": {"asyncio", "procrastinate"},  # talks to the operator's own PostgreSQL
    "scraper/deadline.py": {"ctypes"},  # ends a judge that hangs
    "scraper/reading.py": {"multiprocessing"},  # how the reading processes are started
}
# Functions of libraries that take an address and fetch it, or a name and resolve it.
CALLS = {
    *("fetch_url", "fetch_response", "urlopen", "urlretrieve", "create_connection", "open_connection", "getaddrinfo"),
    *("gethostbyname", "system", "popen", "spawnl", "spawnv", "create_subprocess_exec", "create_subprocess_shell"),
}
# Guards that let more through than public addresses on the ports of the web, and why.
GUARDS = {
    "blotter/alerts/ways.py": "addresses of one's own network, where BLOTTER_ALERT_ALLOW_PRIVATE says so",
    "blotter/pressroom/demo.py": "the ports of the make-believe press on loopback",
    "scheduler.py": "none: the plain guard, where tests give no other",
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported, with the modules it lies in: a.b.c is a, a.b and a.b.c."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def called(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def trees() -> Iterator[tuple[str, ast.Module]]:
    yield from ((name_of(path), ast.parse(path.read_text())) for path in CODE)


def test_only_the_door_and_the_table_can_open_a_connection() -> None:
    found = {name: set(imported(tree)) & (STANDARD | CLIENTS) for name, tree in trees() if not name.startswith(DOOR)}
    assert {name: modules for name, modules in found.items() if modules} == ALLOWED


def test_nobody_calls_what_fetches_by_itself() -> None:
    found = [
        (name, called_name(call))
        for name, tree in trees()
        for call in called(tree)
        if called_name(call) in CALLS and name != "scraper/fetch/guard.py"
    ]
    assert found == []


def test_within_the_door_connections_are_opened_in_one_place() -> None:
    opening = {"create_connection", "connect", "connect_ex", "socket", "getaddrinfo"}
    found = {
        (name, called_name(call))
        for name, tree in trees()
        for call in called(tree)
        if name.startswith(DOOR) and called_name(call) in opening
    }
    asked_of_the_guard = {("scraper/fetch/transport.py", "connect"), ("scraper/fetch/sending.py", "connect")}
    in_the_guard = {("scraper/fetch/guard.py", "create_connection"), ("scraper/fetch/guard.py", "getaddrinfo")}
    assert found == asked_of_the_guard | in_the_guard


def test_a_guard_that_opens_more_stands_in_the_table() -> None:
    made = {name for name, tree in trees() for call in called(tree) if called_name(call) == "Guard"}
    assert made - {f"{DOOR}client.py"} == set(GUARDS)
    plain = {f"{DOOR}client.py", "scheduler.py"}
    for name, tree in trees():
        for call in called(tree):
            if called_name(call) == "Guard" and name in plain:
                assert not call.args
                assert not call.keywords


def test_modules_by_name_are_our_own_or_libraries_that_open_nothing() -> None:
    """`import_module` would pass the table by."""
    found = {
        name for name, tree in trees() for call in called(tree) if called_name(call) in ("import_module", "__import__")
    }
    assert found <= {"scraper/adapters/__init__.py", "scraper/fetch/decode.py", "scraper/reading.py"}


def test_the_feed_parser_never_sees_an_address() -> None:
    tree = ast.parse((ROOT / "scraper/discover/feed.py").read_text())
    parses = [
        call for call in called(tree) if called_name(call) == "parse" and ast.unparse(call.func) == "feedparser.parse"
    ]
    assert len(parses) == 1
    assert ast.unparse(parses[0].args[0]).startswith("io.BytesIO(")


@pytest.mark.parametrize("name", sorted(STANDARD))
def test_the_table_names_real_modules(name: str) -> None:
    gone_since = {"asyncore", "nntplib", "telnetlib", "idlelib"}
    assert name.partition(".")[0] in sys.stdlib_module_names | gone_since
