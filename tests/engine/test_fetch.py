"""Pages of the web, from a server of this process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from qa_toolkit.engine.fetch import fetched, is_address
from qa_toolkit.errors import InputError


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            return
        kind = "image/png" if self.path == "/picture" else "text/html; charset=utf-8"
        body = "<p>قالت الوزيرة</p>".encode() * (1_000 if self.path == "/long" else 1)
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Pages) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_page(site: str) -> None:
    page = fetched(f"{site}/page", max_bytes=10_000)
    assert page.format == "html"
    assert "الوزيرة" in page.text


@pytest.mark.parametrize("path", ["/away", "/picture", "/long", "/missing"])
def test_what_is_not_read(site: str, path: str) -> None:
    with pytest.raises(InputError):
        fetched(f"{site}{path}", max_bytes=10_000)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://a.b/c", "release.md"])
def test_other_schemes(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(InputError):
        fetched(address, max_bytes=10)
