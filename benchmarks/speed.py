"""Words a second, start-up, whole-process time and peak memory; medians over several runs.

``python -m benchmarks.speed [--data DIR] [--article FILE] [--runs N] [--json FILE]``
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import data
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.run import run
from qa_toolkit.language.words import words
from qa_toolkit.model import Category
from qa_toolkit.parsers import parse
from qa_toolkit.rule import Rule

_LEXICAL = (Category.ORTHOGRAPHY, Category.GRAMMAR)


def process(command: Sequence[str], runs: int) -> dict[str, float]:
    """Median seconds and peak megabytes of a whole process; its first run is not counted."""
    seconds, peaks = [], []
    for number in range(runs + 1):
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        if number:
            seconds.append(time.perf_counter() - begin)
            peaks.append(usage.ru_maxrss / 1024)
    return {
        "seconds": round(statistics.median(seconds), 3),
        "slowest": round(max(seconds), 3),
        "peak_mb": round(statistics.median(peaks), 1),
    }


def rules(folder: Path) -> dict[str, dict[str, float]]:
    """Words a second of parsing, of each rule, and of many together, on one core.

    Times are of the processor, so that other work on the machine counts less.
    """
    texts = [text.text for text in data.newspapers(folder)]
    count = sum(len(words(text)) for text in texts)
    checker = Checker(Config(plugins=False))
    begin = time.process_time()
    documents = [parse(text, path="a.txt", format="plain", lang="ar")[0] for text in texts]
    parsing = time.process_time() - begin
    results: dict[str, dict[str, float]] = {"(parse)": _rate(count, parsing)}
    quick = [rule for rule in checker.rules if rule.meta.category not in _LEXICAL]
    together = {
        "(all rules but orthography and grammar)": quick,
        "(the same again, the words known)": quick,
        "(all rules)": checker.rules,
    }
    for name, chosen in together.items():
        begin = time.process_time()
        for document in documents:
            run(document, chosen)
        results[name] = _rate(count, time.process_time() - begin)
    # Article by article, as a run does: rules share what they remember. What a run costs that
    # has no rule is taken off.
    spent: dict[Rule | None, float] = dict.fromkeys((None, *checker.rules), 0.0)
    for document in documents:
        for rule in spent:
            begin = time.process_time()
            run(document, [rule] if rule else [])
            spent[rule] += time.process_time() - begin
    idle = spent.pop(None)
    for rule, seconds in spent.items():
        assert rule
        results[rule.meta.id] = _rate(count, max(seconds - idle, 1e-9))
    return results


def _rate(count: int, seconds: float) -> dict[str, float]:
    return {
        "microseconds_a_word": round(1e6 * seconds / count, 3),
        "words_a_second": round(count / seconds),
    }


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--article", type=Path, default=Path("fixtures/articles/story.ar.txt"))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args()
    qa = [sys.executable, "-m", "qa_toolkit"]
    figures: dict[str, Any] = {
        "processes": {
            "qa --version": process([*qa, "--version"], arguments.runs),
            "qa --help": process([*qa, "--help"], arguments.runs),
            "qa check ARTICLE": process(
                [*qa, "check", "--no-config", str(arguments.article)], arguments.runs
            ),
        },
        "rules": rules(arguments.data),
    }
    for title, rows in figures.items():
        print(title)
        for name, row in sorted(rows.items()):
            print(f"  {name:40}", *(f"{key} {value:>10,}" for key, value in row.items()))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
