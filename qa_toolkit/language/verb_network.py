"""Where a verb was lost: a small convolutional network over the words of an Arabic sentence.

A word is the sum of what is known of it: its vector in :mod:`qa_toolkit.language.context`, its
affixes, the lexicon's readings and how verbal the tagger finds it by itself. Six dilated
convolutions (Yu and Koltun, 2016) with residual connections let it see some thirty words around,
and a maximum over the sentence the rest. Three answers are read off: for every word, whether it is
a finite verb and whether one was lost just before it; for the sentence, whether one was lost at
all. :mod:`qa_toolkit.language.train_verbs` makes the weights.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import marisa_trie
import numpy as np
import numpy.typing as npt

from qa_toolkit.errors import InputError
from qa_toolkit.language.context import LATIN, NUMBER, OTHER, ContextModel, context_model
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import Lexicon, arabic, normalised
from qa_toolkit.language.tagger import Tagger, tagger

Floats = npt.NDArray[np.float32]

DILATIONS = (1, 2, 4, 8, 1, 2)
WHOLE = 3
"""The layer after which every word is told of the whole sentence."""

WIDTH, INNER, GLOBAL = 128, 96, 64
HIDDEN = 256
"""The width in which what is known of a word is weighed together, before its neighbours."""

MOST_FEATURES = 24
WEIGHTS = (
    *("scales", "context", "word_in", "word_bias", "word_out"),
    *("global_in", "global_out", "lost", "lost_bias"),
    *("verb", "verb_bias", "pooled", "pooled_bias", "sentence", "sentence_bias"),
    *(f"{part}{layer}" for layer in range(len(DILATIONS)) for part in ("around", "bias", "out")),
)
"""The arrays of the network beside the embeddings, by name."""

BEGIN, END = "<begin>", "<end>"

_VECTORS = 1 << 13
"""Vectors of words that are kept: half a kilobyte each."""
_CACHED = 1 << 15
_MARKS = str.maketrans(",;?!«»“”„", '،؛؟."""""')  # of one kind to the network
_KNOWN_MARKS = frozenset('.،؛؟:()"-')


def arabic_letter(letter: str) -> bool:
    """Whether it is a letter of the lexicon."""
    return "\u0620" <= letter <= "\u06d3" and letter.isalpha()


@functools.lru_cache(_CACHED)
def symbol(token: str) -> str:
    """What the network reads for a token: the word without marks; numbers are alike, and names."""
    if token[:1].isdigit():
        return NUMBER
    plain = normalised(token)
    if plain[:1].isalpha():
        return plain if arabic_letter(plain[0]) else LATIN
    mark = token.translate(_MARKS)
    return mark if mark in _KNOWN_MARKS else OTHER


def features(word: str, lexicon: Lexicon, tagger: Tagger) -> list[str]:
    """What is known of a symbol, most particular first; see the module."""
    found = [f"w:{word}"]
    if not arabic_letter(word[0]):
        return found
    found.append(f"v:{tagger.lean(word)}")
    for length in (1, 2, 3):
        if len(word) > length:
            found += (f"p:{word[:length]}", f"s:{word[-length:]}")
    found.append(f"z:{int(lexicon.frequencies.zipf(word))}")
    readings = lexicon.readings(word)
    if not readings:
        found.append("r:none")
    said: set[str] = set()
    for reading in readings:
        said |= {f"r:{reading.pos}:{reading.tense}", f"c:{reading.prefix}", f"e:{reading.suffix}"}
    return found + sorted(said)


class Judgement(NamedTuple):
    """What the network says of a sentence, as logarithms of odds.

    ``lost``: of each token, and last of the end, that a verb was lost just before it. ``verb``: of
    each token, that it is a finite verb. ``sentence``: that any verb was lost.
    """

    lost: Floats
    verb: Floats
    sentence: float


class VerbNetwork:
    """The network, run with numpy; see the module. InputError for files of another kind."""

    def __init__(
        self, folder: Path, *, lexicon: Lexicon, tagger: Tagger, context: ContextModel
    ) -> None:
        self._lexicon, self._tagger, self._context = lexicon, tagger, context
        path = folder / "ar.verbs.npz"
        try:
            self._rows = marisa_trie.Trie().mmap(str(folder / "ar.verbs.marisa"))
            with path.open("rb") as file, np.load(file) as stored:
                self._embeddings: npt.NDArray[np.int8] = stored["embeddings"]
                self._weights: dict[str, Floats] = {
                    name: stored[name].astype(np.float32) for name in WEIGHTS
                }
        except (OSError, EOFError, ValueError, KeyError, RuntimeError, BadZipFile) as error:
            raise InputError(f"no verb network: {error}", path=str(path)) from error
        self._vector = functools.lru_cache(_VECTORS)(self._embedded)

    def judge(self, tokens: Sequence[str]) -> Judgement:
        """What it says of a sentence, given as tokens without the final stop."""
        weights, last = self._weights, self.states(tokens)
        pooled = (last @ weights["pooled"] + weights["pooled_bias"]).max(0)
        sentence = np.maximum(pooled, 0) @ weights["sentence"] + weights["sentence_bias"]
        return Judgement(
            last[1:] @ weights["lost"] + weights["lost_bias"],
            last[1:-1] @ weights["verb"] + weights["verb_bias"],
            float(sentence),
        )

    def states(self, tokens: Sequence[str]) -> Floats:
        """What is known in the end of the beginning, of each token, and of the end: a row each."""
        weights = self._weights
        h = np.array([self._vector(each) for each in (BEGIN, *map(symbol, tokens), END)])
        for layer, reach in enumerate(DILATIONS):
            inner = _around(_norm(h), reach) @ weights[f"around{layer}"] + weights[f"bias{layer}"]
            h += np.maximum(inner, 0) @ weights[f"out{layer}"]
            if layer == WHOLE:
                whole = (_norm(h) @ weights["global_in"]).max(0)
                h += np.maximum(whole, 0) @ weights["global_out"]
        return _norm(h)

    def _embedded(self, word: str) -> Floats:
        names = features(word, self._lexicon, self._tagger)
        known = [row for name in names if (row := self._rows.get(name, -1)) >= 0][:MOST_FEATURES]
        total: Floats = self._context.vector(word) @ self._weights["context"]
        if known:
            parts = self._embeddings[known] * self._weights["scales"][known, None]
            total = total + parts.sum(0) / np.float32(len(known)) ** 0.5
        weights = self._weights
        inner = _norm(total) @ weights["word_in"] + weights["word_bias"]
        whole: Floats = total + np.maximum(inner, 0) @ weights["word_out"]
        return whole


def _norm(h: Floats) -> Floats:
    """Each row with a mean square of one."""
    squares = np.einsum("...i,...i", h, h) / np.float32(h.shape[-1])
    scaled: Floats = h * (1 / np.sqrt(squares + np.float32(1e-5)))[..., None]
    return scaled


def _around(u: Floats, reach: int) -> Floats:
    """Each row between those ``reach`` rows before and after it; zeros beyond the edges."""
    length, width = u.shape
    around = np.zeros((length, 3 * width), np.float32)
    around[:, width : 2 * width] = u
    if reach < length:
        around[reach:, :width] = u[:-reach]
        around[:-reach, 2 * width :] = u[reach:]
    return around


@functools.cache
def verb_network() -> VerbNetwork:
    """The network of the package."""
    return VerbNetwork(DATA, lexicon=arabic(), tagger=tagger(), context=context_model())
