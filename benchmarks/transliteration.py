"""How well the similarity of Arabic and Latin spellings tells names apart.

The names are those of ``names_ar2en_eval.tsv``, which nothing was learnt from.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks import data
from qa_toolkit.language.transliteration import SAME, similarity

Pair = tuple[str, str]


def read(folder: Path) -> list[Pair]:
    """The names held out from the training."""
    lines = (folder / "names_ar2en_eval.tsv").read_text(encoding="utf-8").splitlines()
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def equal_error(right: Sequence[float], wrong: Sequence[float]) -> tuple[float, float]:
    """The accuracy where as large a share of right as of wrong pairs is misjudged, and where."""
    for bar in sorted({*right, *wrong}):
        missed = sum(value < bar for value in right) / len(right)
        taken = sum(value >= bar for value in wrong) / len(wrong)
        if missed >= taken:
            return 1 - (missed + taken) / 2, bar
    return 0.0, 1.0


def main() -> None:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--distractors", type=int, default=1000)
    parser.add_argument("--sample", type=int, help="names to rank (default: all)")
    arguments = parser.parse_args()
    chance = random.Random(11)
    every = read(arguments.data)
    few = chance.sample(every, arguments.sample) if arguments.sample else every
    latin = [each for _, each in every]
    first = 0
    values: dict[str, list[float]] = {"right": [], "random": [], "closest": []}
    for arabic, right in few:
        own = similarity(arabic, right)
        others = [each for each in chance.sample(latin, arguments.distractors) if each != right]
        wrong = [similarity(arabic, each) for each in others]
        first += own > max(wrong)
        values["right"].append(own)
        values["random"].append(wrong[0])
        values["closest"].append(max(wrong))
    accuracy, bar = equal_error(values["right"], values["random"])
    taken = sum(value >= SAME for value in values["right"])
    refused = sum(value < SAME for value in values["random"])
    print(
        json.dumps(
            {
                "names": len(few),
                "ranked first": round(first / len(few), 4),
                "accuracy at equal error": round(accuracy, 4),
                "at similarity": round(bar, 3),
                "accuracy at SAME": round((taken + refused) / (2 * len(few)), 4),
                "right pairs at SAME": round(taken / len(few), 4),
                "accuracy at equal error, closest of all": round(
                    equal_error(values["right"], values["closest"])[0], 4
                ),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
