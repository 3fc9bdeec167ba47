"""Servers that are not LanguageTool, or not in good health: ``python fake.py -p PORT``."""

from __future__ import annotations

import argparse
import json
import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

LANGUAGES = [{"code": "ar", "longCode": "ar"}] + [
    {"code": "en", "longCode": f"en-{country}"} for country in ("US", "GB")
]


def matches(text: str) -> list[dict[str, object]]:
    """A match on each “Tset”, as LanguageTool answers, counted in UTF-16."""
    return [
        {
            "message": "A fake fault.",
            "offset": len(text[: match.start()].encode("utf-16-le")) // 2,
            "length": 4,
            "replacements": [{"value": "test"}],
            "rule": {"id": "FAKE_RULE", "category": {"id": "TYPOS"}},
        }
        for match in re.finditer("Tset", text)
    ]


class Fake(BaseHTTPRequestHandler):
    """Answers as the server's ``mood`` says; counts what it is asked."""

    server: FakeServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path.endswith("/languages") and self.server.mood != "foreign":
            known = LANGUAGES[1:] if self.server.mood == "no-arabic" else LANGUAGES
            self.answer(json.dumps(known).encode())
        else:
            self.answer(b'{"hello": "world"}')

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        form = parse_qs(self.rfile.read(length).decode())
        self.server.asked.append(self.path)
        self.server.forms.append(form)
        text = form["text"][0]
        getattr(self, self.server.mood.replace("-", "_"), self.sound)(text)

    def sound(self, text: str) -> None:
        self.answer(json.dumps({"matches": matches(text)}).encode())

    def broken(self, _: str) -> None:
        self.answer(b"Error: out of memory", status=500)

    def garbage(self, _: str) -> None:
        self.answer(b"\xff<html>")

    def nested(self, _: str) -> None:
        self.answer(b"[" * 200_000)

    def odd(self, text: str) -> None:
        wrong = {**matches("Tset")[0], "offset": 10**9}
        self.answer(json.dumps({"matches": [*matches(text), wrong, 7]}).encode())

    def partial(self, text: str) -> None:
        warned = {"matches": matches(text), "warnings": {"incompleteResults": True}}
        self.answer(json.dumps(warned).encode())

    def moved(self, _: str) -> None:
        self.send_response(302)
        self.send_header("Location", "/v2/languages")
        self.end_headers()

    def slow(self, text: str) -> None:
        time.sleep(2)
        self.sound(text)

    def hang(self, _: str) -> None:
        time.sleep(60)

    def trickle(self, _: str) -> None:
        self.start(100_000)
        for _ in range(100):
            time.sleep(0.05)
            self.put(b" ")

    def cut(self, _: str) -> None:
        self.start(100)
        self.put(b'{"matches": [')
        self.close_connection = True

    def huge(self, _: str) -> None:
        self.start(10**9)
        for _ in range(20):
            self.put(b" " * 1_000_000)

    def once(self, text: str) -> None:
        if len(self.server.forms) > 1:
            self.answer(b"", status=503)
        else:
            self.sound(text)

    def start(self, length: int, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def answer(self, data: bytes, status: int = 200) -> None:
        self.start(len(data), status)
        self.put(data)

    def put(self, data: bytes) -> None:
        try:
            self.wfile.write(data)
        except OSError:  # the client had enough
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class FakeServer(ThreadingHTTPServer):
    """``asked``: the paths asked for; ``forms``: what was posted."""

    daemon_threads = True

    def __init__(self, mood: str, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Fake)
        self.mood = mood
        self.asked: list[str] = []
        self.forms: list[dict[str, list[str]]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def fake(mood: str) -> Iterator[FakeServer]:
    """A server in a thread, in one of the moods above."""
    with FakeServer(mood) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("-p", dest="port", type=int)
    mood = os.environ.get("FAKE_MOOD", "sound")
    FakeServer(mood, parser.parse_known_args()[0].port).serve_forever()
