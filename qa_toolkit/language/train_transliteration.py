"""Learn which letters stand for which: ``data/transliteration.json``.

A developer's command; the result is committed:

    python -m qa_toolkit.language.train_transliteration names_ar2en_train.tsv

A line of the source is a name in Arabic and in Latin letters (google/transliteration, Apache-2.0).
First the names are cut into pieces by expectation and maximisation: the pairs of pieces that
explain most names win. The weight of a pair is how much oftener it occurs than its letters would
by chance. Last a logistic regression says what score makes two spellings one name. No name is in
the file.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from qa_toolkit.language.logistic import fit
from qa_toolkit.language.transliteration import (
    END,
    LONGEST_ARABIC,
    LONGEST_LATIN,
    START,
    TABLE,
    Weights,
    arabic_letters,
    latin_letters,
    score,
)

Name = tuple[str, str]
"""An Arabic and a Latin spelling with their edges; or a piece of each."""
Table = dict[str, dict[str, float]]

_ROUNDS = 6
_RARE, _RARE_AT_LAST = 0.3, 0.8  # how often a pair must occur to be kept
_UNSEEN = -4.0  # the weight of two letters that never stood for each other
_DRAWN = 20  # wrong names of which the closest sets the scale: the names of an article


def read(path: Path) -> list[Name]:
    """The pairs of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t")[:2] for line in lines)
    return [(arabic_letters(arabic), latin_letters(latin)) for arabic, latin in pairs]


def _steps(name: Name, row: int, column: int) -> Iterator[tuple[int, int]]:
    """The pairs of pieces that may come next, by their numbers of letters."""
    arabic, latin = name
    for many in range(min(LONGEST_ARABIC, len(arabic) - row) + 1):
        first, last = (1, 1) if not many else (0 if many == 1 else 1, LONGEST_LATIN)
        for more in range(first, min(last, len(latin) - column) + 1):
            yield many, more


def aligned(names: Sequence[Name]) -> dict[Name, float]:
    """How often each pair of pieces is used, by expectation and maximisation."""
    counts: dict[Name, float] = defaultdict(float)
    for name in names:  # letters at about the same place of their names may belong together
        arabic, latin = name
        for row in range(len(arabic)):
            near = int(row / len(arabic) * len(latin))
            for column in range(max(0, near - 2), min(len(latin), near + 3)):
                for many, more in _steps(name, row, column):
                    pair = arabic[row : row + many], latin[column : column + more]
                    counts[pair] += 1 if many == 1 and more < LONGEST_LATIN else 0.1
    for number in range(_ROUNDS):
        chances = _chances(counts, _RARE)
        counts = defaultdict(float)
        for name in names:
            _expect(name, chances, counts)
        print(f"round {number + 1}: {len(chances)} pairs of pieces")
    return {pair: count for pair, count in counts.items() if count > _RARE_AT_LAST}


def _chances(counts: dict[Name, float], rare: float) -> dict[Name, float]:
    total = sum(counts.values())
    return {pair: count / total for pair, count in counts.items() if count > rare}


def _expect(name: Name, chances: dict[Name, float], counts: dict[Name, float]) -> None:
    """Add how often each pair is expected in a name: the forward–backward algorithm."""
    arabic, latin = name
    rows, columns = len(arabic) + 1, len(latin) + 1
    forward = [[0.0] * columns for _ in range(rows)]
    forward[0][0] = 1.0
    arcs: list[tuple[int, int, int, int, float]] = []
    for row in range(rows):
        for column in range(columns):
            if so_far := forward[row][column]:
                for many, more in _steps(name, row, column):
                    pair = arabic[row : row + many], latin[column : column + more]
                    if chance := chances.get(pair):
                        forward[row + many][column + more] += so_far * chance
                        arcs.append((row, column, many, more, chance))
    if not (whole := forward[-1][-1]):
        return
    backward = [[0.0] * columns for _ in range(rows)]
    backward[-1][-1] = 1.0
    for row, column, many, more, chance in reversed(arcs):
        if rest := backward[row + many][column + more]:
            backward[row][column] += chance * rest
            pair = arabic[row : row + many], latin[column : column + more]
            counts[pair] += forward[row][column] * chance * rest / whole


def against_chance(counts: dict[Name, float]) -> Table:
    """For each pair, the logarithm of how much oftener it occurs than its letters by chance."""
    letters: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for pair, count in counts.items():
        for side, piece in zip(letters, pair, strict=True):
            for letter in piece:
                side[letter] += count  # type: ignore[assignment]  # counts are expectations
    shares = [
        {letter: math.log(count / sum(side.values())) for letter, count in side.items()}
        for side in letters
    ]
    weights: Table = {}
    for (arabic, latin), chance in _chances(counts, 0).items():
        usual = sum(shares[0][letter] for letter in arabic) + sum(shares[1][c] for c in latin)
        weights.setdefault(arabic, {})[latin] = math.log(chance) - usual
    ours, theirs = (sorted(set(side) - {START, END}) for side in letters)
    for arabic in ["", *ours]:
        for latin in ["", *theirs]:
            if arabic or latin:
                weights.setdefault(arabic, {}).setdefault(latin, _UNSEEN)
    for edge in (START, END):
        weights.setdefault(edge, {}).setdefault(edge, 0.0)
    return weights


def scale(names: Sequence[Name], weights: Weights) -> list[float]:
    """How a score and the number of letters make the odds that two spellings are one name."""
    chance = random.Random(8)
    spellings = [latin for _, latin in names]
    rows, labels = [], []
    for arabic, latin in names:
        others = [other for other in chance.sample(spellings, _DRAWN) if other != latin]
        closest = max(others, key=partial(score, arabic, weights=weights))
        for label, spelling in ((1, latin), (0, closest)):
            rows.append([score(arabic, spelling, weights), len(arabic) + len(spelling)])
            labels.append(label)
    found = fit(np.array(rows, float), np.array(labels, float), ridge=0.01)
    return [round(float(weight), 4) for weight in found]


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=Path)
    names = read(parser.parse_args().names)
    counts = aligned(names)
    total = sum(counts.values())
    weights = against_chance(counts)
    pieces = {
        arabic: {
            latin: [
                round(weight, 2),
                round(math.log(counts[arabic, latin] / total), 2)
                if (arabic, latin) in counts
                else 0,
            ]
            for latin, weight in sorted(found.items())
        }
        for arabic, found in sorted(weights.items())
    }
    table = {"scale": scale(names, weights), "pieces": pieces}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    TABLE.write_text(text.replace("},", "},\n") + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
