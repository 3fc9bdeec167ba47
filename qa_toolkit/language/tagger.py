"""A verb tagger: the probability that an Arabic word is a finite verb where it stands.

A logistic regression over strings: what the lexicon says of the word, its affixes and frequency,
and the words beside it. :mod:`qa_toolkit.language.train_tagger` makes the weights, which are read
here on first need; tagging is a handful of look-ups a word.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.letters import ARABIC_LETTERS
from qa_toolkit.language.lexicon import Lexicon, arabic, normalised
from qa_toolkit.language.words import words

WEIGHTS = DATA / "ar.verb-weights.tsv"
EDGE = "#"
"""What stands before the first and after the last word of a sentence."""

_CACHED = 1 << 15
_TANWIN = re.compile(
    "[\u064b-\u064d]|\u064b?ا\u064b"
)  # FATHATAN, DAMMATAN, KASRATAN: nominal endings
_PASSIVE = re.compile("^[وف]?س?[يتنأ]\u064f")  # DAMMA on the prefix of the present
_MARKS = str.maketrans(",;?!", "،؛؟.")  # Latin marks stand for the Arabic ones
_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")


class Token(NamedTuple):
    """A word, a number or a mark of punctuation, and where it starts in its text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.text)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of ``text`` and, one by one, the punctuation marks between them."""
    found: list[Token] = []
    position = 0
    for word in words(text):
        found += _marks(text, position, word.start)
        found.append(Token(word.text, word.start))
        position = word.end
    found += _marks(text, position, len(text))
    return tuple(found)


def _marks(text: str, start: int, end: int) -> list[Token]:
    between = range(start, end)
    return [
        Token(text[place], place)
        for place in between
        if text[place].isprintable() and text[place] != " "
    ]


class Features(NamedTuple):
    """What is known of a word on its own.

    ``own``: its features by itself; ``shape``: the class under which its neighbours are judged;
    ``face``: what its neighbours see of it, most general first.
    """

    own: tuple[str, ...]
    shape: str
    face: tuple[str, ...]


def features(word: str, lexicon: Lexicon) -> Features:
    """The features of a token as written; punctuation and numbers have only a face."""
    if not _ARABIC.search(word):
        kind = "0" if word[:1].isdigit() else "A" if word[:1].isalpha() else ""
        return Features((), "", (kind or word.translate(_MARKS),))
    plain = normalised(word)
    readings = lexicon.readings(word)
    tenses = sorted({reading.tense[:3] for reading in readings if reading.pos == "verb"})
    others = sorted({reading.pos[:3] for reading in readings if reading.pos != "verb"})
    zipf = lexicon.frequency(word)
    possible = ("v" + "+".join(tenses) if tenses else "") + ("n" if others else "")
    shape = possible or "?"
    if plain.startswith(("ال", "وال", "بال", "كال", "فال", "لل", "ولل")) and not tenses:
        shape = "ال"
    core = plain[1:] if len(plain) > 3 and plain[0] in "وف" else plain
    own = [
        f"shape={shape}",
        f"pos={'+'.join(tenses)}/{'+'.join(others)}",
        f"word={plain}",
        f"core={core}",
        f"start={core[0]}{shape}",
        f"start2={core[:2]}{shape}",
        f"end={core[-1]}{shape}",
        f"end2={core[-2:]}{shape}",
        f"length={min(len(core), 8)}{shape}",
        f"zipf={int(zipf)}{shape}",
    ]
    for reading in readings:
        if reading.pos == "verb":
            own.append(f"verb={reading.tense[:3]}{reading.prefix}_{reading.suffix}/{bool(others)}")
            own.append(f"stem={reading.stem}")
        else:
            own.append(f"noun={reading.pos[:3]}{reading.prefix}_{reading.suffix}/{bool(tenses)}")
    if tenses and others:
        own.append(f"paradigm={_paradigm(core, lexicon)}{shape}")
    if _TANWIN.search(word):
        own.append("tanwin")
    if _PASSIVE.search(word):
        own.append(f"damma{shape}")
    return Features(tuple(dict.fromkeys(own)), shape, (shape, plain))


def _paradigm(core: str, lexicon: Lexicon) -> int:
    """How much commoner a form's verb-only relatives are than its noun-only ones, in half Zipfs.

    Beside عاد stand عادت and عادوا, hardly العاد: it is read as a verb. Beside عام stands العام.
    """
    endings, beginnings = ("ت", "وا", "ها"), ("س", "وس")
    verbal = max(
        *(lexicon.frequency(core + ending) for ending in endings[:2]),
        *(lexicon.frequency(beginning + core) for beginning in beginnings),
    )
    nominal = max(lexicon.frequency(beginning + core) for beginning in ("ال", "وال", "بال"))
    return max(-4, min(4, round(verbal - nominal)))


def _pair(side: str, neighbour: Features, shape: str) -> tuple[str, ...]:
    return tuple(f"{side}{face}|{shape}" for face in neighbour.face)


def context(before: Features, left: Features, right: Features, shape: str) -> tuple[str, ...]:
    """The features of a word of the given shape between ``left`` and ``right``."""
    return (
        *_pair("<", left, shape),
        *_pair(">", right, shape),
        *_pair("<<", before, shape),
        f"<>{left.face[0]}|{right.face[0]}|{shape}",
    )


class Tagger:
    """Scores words by weights of string features, read from ``path``: feature, tab, thousandths."""

    def __init__(self, path: Path, lexicon: Lexicon) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = (line.split("\t") for line in lines if not line.startswith("##"))
        self._weights = {name: int(weight) / 1000 for name, weight in pairs}
        self._lexicon = lexicon
        self._features = functools.lru_cache(_CACHED)(self._read)
        self._score = functools.lru_cache(_CACHED)(self._sum)
        self._side = functools.lru_cache(_CACHED)(self._sum_side)

    def probabilities(self, tokens: Sequence[str]) -> tuple[float, ...]:
        """P(finite verb) of each token of a sentence; 0.0 of punctuation, numbers, Latin words."""
        known = [self._features(token) for token in tokens]
        edge = self._features(EDGE)
        found = []
        for place, (own, shape, _) in enumerate(known):
            if not own:
                found.append(0.0)
                continue
            left = known[place - 1] if place else edge
            before = known[place - 2] if place > 1 else edge
            right = known[place + 1] if place + 1 < len(known) else edge
            score = (
                self._score(own)
                + self._side("<", left, shape)
                + self._side(">", right, shape)
                + self._side("<<", before, shape)
                + self._weights.get(f"<>{left.face[0]}|{right.face[0]}|{shape}", 0.0)
            )
            found.append(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))
        return tuple(found)

    def lean(self, word: str) -> int:
        """How far a word by itself leans towards a verb, from -6 to 6."""
        own = self._features(word).own
        return max(-6, min(6, round(self._score(own)))) if own else -6

    def _read(self, word: str) -> Features:
        return features(word, self._lexicon)

    def _sum(self, names: tuple[str, ...]) -> float:
        weights = self._weights
        return weights.get("bias", 0.0) + sum(weights.get(name, 0.0) for name in names)

    def _sum_side(self, side: str, neighbour: Features, shape: str) -> float:
        return sum(self._weights.get(name, 0.0) for name in _pair(side, neighbour, shape))


@functools.cache
def tagger() -> Tagger:
    """The tagger of the package."""
    return Tagger(WEIGHTS, arabic())
