"""Whether an Arabic and a Latin spelling are of one name, by a learnt model of their letters.

The two spellings are cut into pieces that stand for each other (شي and ``she``, ر and ``rr``); the
model knows what each pair of pieces speaks for or against one name, and the best cut counts.
``python -m qa_toolkit.language.train_transliteration`` makes the table.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.language.letters import bare

TABLE = Path(__file__).parent / "data" / "transliteration.json"
START, END = "^", "$"
"""A piece may hold an edge of the name: many letters sound otherwise there."""
LONGEST_ARABIC, LONGEST_LATIN = 2, 3
"""Letters of a piece."""
SAME = 0.5
"""Similarity from which two spellings are of one name: both kinds of error are as rare there."""
IMPOSSIBLE = -1e9
_LONGEST = 60  # letters of a name; beyond them it is no name

_ARABIC = str.maketrans("أإٱىپڤچگیک", "ااايبفجكيك")
_ARTICLE, _SHORTEST = START + "ال", 6
_NOT_ARABIC = re.compile("[^ء-غف-ي]+")
_LATIN = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
_NOT_LATIN = re.compile("[^a-z]+")
# Consonants that one script or the other does not tell apart, for a first look.
_ARABIC_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("تطثدضظذ", "t"),
        **dict.fromkeys("سصزش", "s"),
        **dict.fromkeys("كقغخج", "k"),
        **dict(zip("بفرلمن", "bfrlmn", strict=True)),
        **dict.fromkeys("اآيوءؤئةعهح" + START + END),
    }
)
_DIGRAPHS = re.compile("(tch|sch|sh|ch|c(?=[eiy]))|(ph)|(kh|gh|ck)|(dh|th)")
_LATIN_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("bp", "b"),
        **dict.fromkeys("fv", "f"),
        **dict.fromkeys("td", "t"),
        **dict.fromkeys("sz", "s"),
        **dict.fromkeys("kcqgj", "k"),
        "x": "ks",
        **dict.fromkeys("aeiouyhw" + START + END),
    }
)
_DOUBLED = re.compile(r"(.)\1+")
# Particles that Arabic writes onto a name, and how few letters must be left of it.
_PARTICLE = re.compile("[وف]?[بلك]?")
_LEFT = 3

Weights = Mapping[str, Mapping[str, float]]
"""What each pair of an Arabic and a Latin piece adds to a score."""


class Model(NamedTuple):
    """The table: weights of pairs of pieces, how probable they are, and the scale of scores.

    ``slope`` is for the score of two spellings, ``length`` for their letters, ``bias`` for neither.
    """

    weights: Weights
    probabilities: Weights
    slope: float
    length: float
    bias: float


@cache
def model() -> Model:
    """The table as trained."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    weights: dict[str, dict[str, float]] = {}
    probabilities: dict[str, dict[str, float]] = {}
    for arabic, pieces in table["pieces"].items():
        weights[arabic] = {latin: weight for latin, (weight, _) in pieces.items()}
        probabilities[arabic] = {latin: value for latin, (_, value) in pieces.items() if value}
    return Model(weights, probabilities, *table["scale"])


@lru_cache(maxsize=1 << 14)
def arabic_letters(name: str) -> str:
    """The letters of an Arabic name between the signs of its edges, hamza on alef made plain."""
    return START + _NOT_ARABIC.sub("", bare(name).translate(_ARABIC)) + END


@lru_cache(maxsize=1 << 14)
def latin_letters(name: str) -> str:
    """The letters of a Latin name between the signs of its edges, small and without accents."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LATIN))
    return START + _NOT_LATIN.sub("", plain) + END


def similarity(arabic: str, latin: str) -> float:
    """How sure it is, 0 to 1, that two spellings are of one name; ``SAME`` parts yes from no.

    A name may have several words; no particle may be written onto the Arabic one.
    """
    return _similarity(arabic_letters(arabic), latin_letters(latin))


@lru_cache(maxsize=1 << 16)
def _similarity(arabic: str, latin: str) -> float:
    shorter, longer = sorted((len(arabic) - 2, len(latin) - 2))
    if not 0 < shorter <= longer <= min(_LONGEST, 3 * shorter + 1):
        return 0.0
    if arabic.startswith(_ARTICLE) and len(arabic) > _SHORTEST:
        plain = START + arabic[len(_ARTICLE) :]  # الأهدل is Ahdal as well as Al-Ahdal
        return max(_chance(arabic, latin), _chance(plain, latin))
    return _chance(arabic, latin)


def _chance(arabic: str, latin: str) -> float:
    # The model takes a tenth of a millisecond, and most words of a text are far from a name.
    if _far(_arabic_sounds(arabic), _latin_sounds(latin)):
        return 0.0
    table = model()
    odds = table.slope * score(arabic, latin, table.weights) + table.bias
    odds += table.length * (len(arabic) + len(latin))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@lru_cache(maxsize=1 << 14)
def _arabic_sounds(letters: str) -> str:
    """The consonants of a name, those that are alike as one."""
    return _DOUBLED.sub(r"\1", letters.translate(_ARABIC_SOUNDS))


@lru_cache(maxsize=1 << 14)
def _latin_sounds(letters: str) -> str:
    plain = _DIGRAPHS.sub(lambda match: "sfkt"[(match.lastindex or 1) - 1], letters)
    return _DOUBLED.sub(r"\1", plain.translate(_LATIN_SOUNDS))


def _far(one: str, other: str) -> bool:
    """Whether more than half of the consonants differ; no more than two in a thousand names do."""
    from rapidfuzz.distance import Levenshtein

    most = max(1, max(len(one), len(other)) // 2)
    return Levenshtein.distance(one, other, score_cutoff=most) > most


def score(arabic: str, latin: str, weights: Weights) -> float:
    """The sum of the weights of the best cut of two names into pieces, edges included."""
    rows, columns = len(arabic), len(latin)
    best = [[IMPOSSIBLE] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    for row in range(rows + 1):
        pieces = [
            (many, found)
            for many in range(min(LONGEST_ARABIC, rows - row) + 1)
            if (found := weights.get(arabic[row : row + many]))
        ]
        here = best[row]
        for column in range(columns + 1):
            so_far = here[column]
            if so_far == IMPOSSIBLE:
                continue
            for many, found in pieces:
                there = best[row + many]
                # One letter alone may have no counterpart in the other spelling.
                first, last = (1, 1) if not many else (0 if many == 1 else 1, LONGEST_LATIN)
                for end in range(column + first, min(column + last, columns) + 1):
                    weight = found.get(latin[column:end])
                    if weight is not None and so_far + weight > there[end]:
                        there[end] = so_far + weight
    return best[rows][columns]


@lru_cache(maxsize=1 << 14)
def without_particles(word: str) -> tuple[str, ...]:
    """What an Arabic word may be once and, in, for, as and the like are taken off; itself first."""
    particles = _PARTICLE.match(word)
    longest = particles.end() if particles else 0
    forms = [word[many:] for many in range(longest + 1) if many == 0 or len(word) - many >= _LEFT]
    if longest and word.startswith("لل", longest - 1):  # للقاهرة is ل and القاهرة
        forms.append("ا" + word[longest:])
    return tuple(forms)


def same_name(arabic: str, latin: str) -> bool:
    """Whether two spellings are of one name; the Arabic one may carry particles."""
    return any(similarity(form, latin) >= SAME for form in without_particles(arabic))
