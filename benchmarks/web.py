"""A small web server on loopback that serves the recorded pages and one list per host; in a process of its own.

It answers If-None-Match with 304, keeps connections open, and does as little else as possible: its CPU is not counted.
"""

from __future__ import annotations

import asyncio
import sys
import zlib
from urllib.parse import quote, unquote

from benchmarks.pages import sites

Answers = dict[tuple[str, str], tuple[str, bytes]]


def answers(count: int) -> Answers:
    """(host, path) -> (entity tag, body)."""
    found: Answers = {}
    for host, pages in sites(count).items():
        rows = "".join(f'<li><a href="{quote(page.path)}">Release {place}</a></li>' for place, page in enumerate(pages))
        for path, body in [("/", f"<html><body><ul>{rows}</ul></body></html>".encode())] + [
            (page.path, page.body) for page in pages
        ]:
            found[host, path] = (f'"{zlib.crc32(body):08x}"', body)
    return found


class Web(asyncio.Protocol):
    """One connection: whole requests without a body, answered in order."""

    def __init__(self, held: Answers) -> None:
        self._held = held
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head, self._read = self._read[:end].decode("latin-1"), self._read[end + 4 :]
            self._transport.write(self._answer(head))

    def _answer(self, head: str) -> bytes:
        first, *lines = head.split("\r\n")
        fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        host, path = fields.get("host", "").split(":")[0], unquote(first.split(" ")[1])
        found = self._held.get((host, path))
        if found is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        tag, body = found
        if fields.get("if-none-match") == tag:
            return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
        head = (
            f"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}"
        )
        return f"{head}\r\n\r\n".encode() + body


async def serve(count: int) -> None:
    """Serve until the process is ended; the port is the first line said."""
    held = answers(count)
    loop, (first, *others) = asyncio.get_running_loop(), sites(count)
    server = await loop.create_server(lambda: Web(held), first, 0)
    port = server.sockets[0].getsockname()[1]
    for host in others:
        await loop.create_server(lambda: Web(held), host, port)
    print(port, flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
