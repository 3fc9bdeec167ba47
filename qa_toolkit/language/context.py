"""How well a word fits the words around it, from a small neural model of Arabic.

A log-bilinear language model over parts of words (Mnih and Hinton, 2009; Botha and Blunsom, 2014):
a word is the sum of what is known of it (itself if it is frequent, its stems, first and last
letters, the lexicon's readings), four words on either side predict what stands between them, and
the score compares that with a candidate. :mod:`qa_toolkit.language.train_context` makes the
weights.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
import numpy.typing as npt

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import Lexicon, arabic, normalised
from qa_toolkit.language.words import words

Floats = npt.NDArray[np.float32]

REACH = 4
"""Words on either side that the model looks at."""

PLACES = tuple(place for place in range(-REACH, REACH + 1) if place)
MOST_FEATURES = 20
EDGE, NUMBER, LATIN, OTHER = "<edge>", "<number>", "<latin>", "<other>"

_STEMS = 4
_VECTORS = 1 << 13
"""Vectors of words that are kept: half a kilobyte each."""
_MARKS = str.maketrans(",;?!", "،؛؟.")  # Latin marks stand for the Arabic ones
_KNOWN_MARKS = frozenset('.،؛؟:()«»"-')


def symbols(text: str) -> tuple[tuple[str, int], ...]:
    """What the model reads in a text, each with its place: words without marks, punctuation.

    Numbers and Latin words are alike to it.
    """
    found: list[tuple[str, int]] = []
    position = 0
    for word in words(text):
        found += _marks(text, position, word.start)
        symbol = {"number": NUMBER, "en": LATIN}.get(word.script) or normalised(word.text)
        if symbol:
            found.append((symbol, word.start))
        position = word.end
    found += _marks(text, position, len(text))
    return tuple(found)


def _marks(text: str, start: int, end: int) -> list[tuple[str, int]]:
    between = text[start:end]
    if between == " ":
        return []
    return [
        (mark if mark in _KNOWN_MARKS else OTHER, start + place)
        for place, mark in enumerate(between.translate(_MARKS))
        if mark.isprintable() and not mark.isspace()
    ]


def features(symbol: str, lexicon: Lexicon) -> list[str]:
    """What is known of a symbol, most particular first; see the module."""
    found = [f"w:{symbol}"]
    if not "\u0620" <= symbol[0] <= "\u06d3":
        return found
    for length in (1, 2, 3):
        if len(symbol) > length:
            found += (f"p:{symbol[:length]}", f"s:{symbol[-length:]}")
    found.append(f"z:{int(lexicon.frequencies.zipf(symbol))}")
    readings = lexicon.readings(symbol)
    if not readings:
        found.append("r:none")
    said: set[str] = set()
    for reading in readings:
        said |= {f"r:{reading.pos}:{reading.tense}", f"c:{reading.prefix}", f"e:{reading.suffix}"}
    stems = sorted({r.stem for r in readings}, key=lambda s: (-lexicon.frequencies.zipf(s), s))
    said |= {f"t:{stem}" for stem in stems[:_STEMS]}
    return found + sorted(said)


class ContextModel:
    """Scores words in a context; see the module. ``lexicon`` tells what it knows of a word."""

    def __init__(self, folder: Path, lexicon: Lexicon) -> None:
        self._rows = marisa_trie.Trie().mmap(str(folder / "ar.context.marisa"))
        with np.load(folder / "ar.context.npz") as stored:
            self._embeddings: npt.NDArray[np.int8] = stored["embeddings"]
            self._scales: Floats = stored["scales"].astype(np.float32)
            self._around: Floats = stored["around"].astype(np.float32)
            self._bias: Floats = stored["bias"].astype(np.float32)
            self._inner: Floats = stored["inner"].astype(np.float32)
            self._outer: Floats = stored["outer"].astype(np.float32)
        self._lexicon = lexicon
        self._edge = np.zeros(self._embeddings.shape[1], np.float32)
        self._vector = functools.lru_cache(_VECTORS)(self._sum)
        self._target = functools.lru_cache(_VECTORS)(self._projected)

    def fits(self, before: Sequence[str], after: Sequence[str], candidates: Sequence[str]) -> Any:
        """How much likelier each candidate is here than anywhere, as natural logarithms.

        ``before`` and ``after`` are the symbols around it in reading order; those beyond
        ``REACH`` do not count. Only differences between candidates mean something.
        """
        left = [self._vector(symbol) for symbol in before[-REACH:]]
        right = [self._vector(symbol) for symbol in after[:REACH]]
        left = [self._edge] * (REACH - len(left)) + left
        right += [self._edge] * (REACH - len(right))
        hidden = np.maximum(np.concatenate(left + right) @ self._around + self._bias, 0)
        wanted = hidden @ self._inner
        return np.stack([self._target(word) for word in candidates]) @ wanted

    def vector(self, symbol: str) -> Floats:
        """What the model knows of a symbol by itself."""
        return self._vector(symbol)

    def embedded(self, names: Sequence[str]) -> Floats:
        """The vector of a word of which these features are known."""
        rows = [self._rows.get(name, -1) for name in names]
        known = [row for row in rows if row >= 0][:MOST_FEATURES]
        if not known:
            return self._edge
        parts = self._embeddings[known] * self._scales[known, None]
        total: Floats = parts.sum(0, dtype=np.float32) / np.float32(len(known)) ** 0.5
        return total

    def _sum(self, symbol: str) -> Floats:
        return self.embedded(features(symbol, self._lexicon))

    def _projected(self, symbol: str) -> Floats:
        vector: Floats = self._vector(symbol) @ self._outer
        return vector


@functools.cache
def context_model() -> ContextModel:
    """The model of the package."""
    return ContextModel(DATA, arabic())
