"""The web page as a browser asks for it, without a server between."""

from __future__ import annotations

from starlette.testclient import TestClient

from blotter.web.app import build
from scheduler import Installation

HERE = "http://127.0.0.1:8300"


def client_of(installation: Installation) -> TestClient:
    return TestClient(build(installation), base_url=HERE, follow_redirects=False, raise_server_exceptions=False)
