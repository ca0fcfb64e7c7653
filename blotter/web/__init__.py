"""The web page: operations, releases with their versions, copies, links, source health. No login yet; one
thing can be changed, a link be decided on, and only where it listens on loopback alone.

gate (which names it answers to, headers of every answer) > app (routes) > pages (one function per page), writing (the
one form) > ledger (an operation's figures sorted for reading), passages (texts cut up for showing); templates and one
stylesheet, no script, no build step.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from scraper.errors import UsageError

if TYPE_CHECKING:
    import uvicorn

    import scheduler

PORT = 8300


def serve(
    installation: scheduler.Installation,
    host: str = "127.0.0.1",
    port: int = PORT,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Answer until interrupted; `ready` is called once the address is ours. Raises UsageError where it is taken."""
    import uvicorn

    listening = _listen(host, port)
    server = uvicorn.Server(_configured(installation, host))
    ready()
    server.run(sockets=[listening])


def background(installation: scheduler.Installation, host: str, port: int) -> Callable[[], None]:
    """Answer in a thread beside the daemon; the returned function ends it."""
    import uvicorn

    listening = _listen(host, port)
    server = uvicorn.Server(_configured(installation, host))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="web", daemon=True)
    thread.start()

    def stop() -> None:
        server.should_exit = True
        thread.join(5)

    return stop


def _configured(installation: scheduler.Installation, host: str) -> uvicorn.Config:
    import uvicorn

    from blotter.web.app import build
    from blotter.web.gate import names

    # Short: a phone that keeps a connection open must not hold up the daemon's end.
    return uvicorn.Config(
        build(installation, names(host)),
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise UsageError(f"Nothing can listen on {host}:{port} ({error.strerror}); choose another --port.") from None
