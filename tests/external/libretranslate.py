"""A real HTTP server that speaks LibreTranslate's documented API, with a dictionary for a brain."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class LibreTranslate:
    """What the server knows, what it was asked, and how it misbehaves."""

    known: dict[str, str] = field(default_factory=dict)
    key: str | None = None
    limit: int | None = None
    """Requests after which it says 429."""
    retry_after: str | None = None
    status: int | None = None
    raw: bytes | None = None
    delay: float = 0
    asked: list[dict[str, str]] = field(default_factory=list)
    requests: int = 0
    url: str = ""

    def answer(self, asked: dict[str, str]) -> tuple[int, Any]:
        """As https://libretranslate.com/docs has it: a text, or an error with its status."""
        self.requests += 1
        if self.limit is not None and self.requests > self.limit:
            return 429, {"error": "Slowdown: 10 per 1 minute"}
        if self.status is not None:
            return self.status, {"error": "not today"}
        if self.key and asked.get("api_key") != self.key:
            return 403, {"error": "Invalid API key"}
        if not {"q", "source", "target"} <= asked.keys():
            return 400, {"error": "Invalid request: missing q parameter"}
        self.asked.append(asked)
        return 200, {"translatedText": self.known.get(asked["q"], f"[{asked['q']}]")}


@contextmanager
def serving(server: LibreTranslate) -> Iterator[LibreTranslate]:
    """Run the server on this machine; ``url`` says where."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            given = parse_qs(parts.query) | parse_qs(body)
            time.sleep(server.delay)
            if parts.path != "/translate":
                status, answer = 404, {"error": "no such place"}
            else:
                status, answer = server.answer({name: each[0] for name, each in given.items()})
            data = json.dumps(answer).encode() if server.raw is None else server.raw
            self.send_response(status)
            if status == 429 and server.retry_after:
                self.send_header("Retry-After", server.retry_after)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.block_on_close = False
        thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        server.url = f"http://127.0.0.1:{running.server_port}"
        try:
            yield server
        finally:
            running.shutdown()
            thread.join()
