from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import numpy as np
import pytest

from qa_toolkit.align.address import is_loopback
from qa_toolkit.align.encoders import RemoteEncoder, encoder
from qa_toolkit.errors import InputError, UsageError


def test_the_default_brings_translations_together() -> None:
    texts = ["The bridge opened on Monday.", "افتُتح الجسر يوم الاثنين.", "أسعار القمح تتراجع."]
    vectors = encoder().encode(texts)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    alike = vectors @ vectors.T
    assert alike[0, 1] > alike[0, 2] + 0.3


@pytest.mark.parametrize(
    ("choice", "said"),
    [("bert", "is no encoder"), ("https://example.org/v1/embeddings", "--allow-network")],
)
def test_what_is_no_encoder(choice: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        encoder(choice)


def test_addresses_of_this_machine() -> None:
    for url in ("http://127.0.0.2:8000", "http://localhost/v1", "http://[::1]:80"):
        assert is_loopback(url)
    for url in ("http://localhost.example.org", "http://10.0.0.1", "http://[oops", ""):
        assert not is_loopback(url)


def test_labse_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(UsageError, match="pip install"):
        encoder("labse").encode(["a"])


class _Server(BaseHTTPRequestHandler):
    answer: Any = None

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["input"]
        answer = self.answer
        if answer is None:
            vectors = [{"index": n, "embedding": [3.0, 4.0]} for n in range(len(asked))]
            answer = {"data": vectors[::-1]}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    _Server.answer = None
    with HTTPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1/embeddings"
        server.shutdown()
        thread.join()


def test_a_server_of_vectors(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")  # this machine needs none, and no leave
    vectors = encoder(url).encode(["a"] * 120)
    assert vectors.shape == (120, 2)
    assert np.allclose(vectors, [0.6, 0.8])


@pytest.mark.parametrize(
    "answer", [{}, {"data": []}, {"data": [{"index": 0, "embedding": ["x"]}]}, [1]]
)
def test_an_odd_answer_is_an_error(url: str, answer: Any) -> None:
    _Server.answer = answer
    with pytest.raises(InputError, match="not one of embeddings"):
        RemoteEncoder(url).encode(["a"])


def test_no_server_is_an_error() -> None:
    with pytest.raises(InputError, match="does not answer"):
        RemoteEncoder("http://127.0.0.1:9/").encode(["a"])
