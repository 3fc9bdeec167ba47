"""Arabic grammar: LanguageTool's own server beside our rules, on the same faults and right text.

``python -m benchmarks.grammar_languagetool [--data DIR] [--url URL] [--faults N] [--articles N]``

Without ``--url`` a local LanguageTool is started. The faults are those of ``benchmarks.grammar``; a
match counts as found where it touches the fault and does not stand in the right sentence too. Words
that its dictionary lacks are no matter of grammar and left out on its side.
"""

from __future__ import annotations

import argparse
import functools
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks import data
from benchmarks.compare_languagetool import check
from benchmarks.grammar import grammar_checker, put_in
from benchmarks.quality import find
from qa_toolkit.external.languagetool import LanguageToolEngine
from qa_toolkit.external.settings import LanguageToolSettings, server_url
from qa_toolkit.language.words import words

Spans = tuple[tuple[int, int], ...]
Reader = Callable[[Sequence[str]], list[Spans]]
"""Where something is found in each of some texts."""


def ours(*, strict: bool) -> Reader:
    """Our rules of grammar."""
    checker = grammar_checker(strict=strict)

    @functools.cache
    def spans(text: str) -> Spans:
        return tuple((each.span.start, each.span.end) for each in find(checker, text))

    return lambda texts: [spans(text) for text in texts]


def theirs(engine: LanguageToolEngine) -> Reader:
    """LanguageTool without its matches of spelling."""

    def read(texts: Sequence[str]) -> list[Spans]:
        return [
            tuple((match.start, match.end) for match in matches if not match.spelling)
            for matches in check(engine, texts, lang="ar")
        ]

    return read


def faults(read: Reader, folder: Path, most: int) -> dict[str, float]:
    """The share of each kind of fault that is found."""
    figures = {}
    for chosen in put_in(folder, most):
        before = read([fault.right for fault in chosen])
        after = read([fault.text for fault in chosen])
        found = 0
        for fault, right, faulty in zip(chosen, before, after, strict=True):
            touching = [span for span in faulty if fault.touched(*span)]
            found += len(touching) > sum(fault.touched(*span) for span in right)
        figures[f"{chosen[0].name} ({len(chosen)})"] = found / len(chosen)
    return figures


def examples(read: Reader, folder: Path) -> dict[str, float]:
    """The share of LanguageTool's examples that are flagged, by category and kind."""
    rows = list(data.usage(folder))
    made: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for row, spans in zip(rows, read([row["sentence"] for row in rows]), strict=True):
        name = f"example, {row['kind']}: {row['category'] or '–'}"
        made[name] += 1
        flagged[name] += bool(spans)
    return {f"{name} ({count})": flagged[name] / count for name, count in made.items()}


def alarms(read: Reader, folder: Path, articles: int) -> dict[str, float]:
    """Alarms for every 1,000 words of PUD and of some articles of newspapers."""
    papers = list(data.newspapers(folder))
    sets = {
        "PUD": [text.text for text in data.treebank(folder, "ar")],
        "SaudiNewsNet": [text.text for text in papers[:: max(1, len(papers) // articles)]],
    }
    figures = {}
    for name, texts in sets.items():
        lines = [line for text in texts for line in text.split("\n") if line.strip()]
        count = sum(len(words(line)) for line in lines)
        found = sum(map(len, read(lines)))
        figures[f"alarms per 1,000 words of {name} ({count:,})"] = 1000 * found / count
    return figures


def main() -> None:
    """Measure both and print them side by side."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--url", type=server_url, help="a LanguageTool server to ask")
    parser.add_argument("--faults", type=int, default=50, help="of each kind (default 50)")
    parser.add_argument("--articles", type=int, default=20, help="of newspapers (default 20)")
    options = parser.parse_args()

    def measure(read: Reader) -> dict[str, float]:
        return (
            faults(read, options.data, options.faults)
            | alarms(read, options.data, options.articles)
            | examples(read, options.data)
        )

    settings = LanguageToolSettings(url=options.url, timeout=300)
    with closing(LanguageToolEngine(settings)) as engine:
        columns = [measure(ours(strict=False)), measure(ours(strict=True)), measure(theirs(engine))]
    print(f"{'':66}{'ours':>8}{'strict':>8}{'LanguageTool':>14}")
    for name in columns[0]:
        ours_, strict, other = (column[name] for column in columns)
        print(f"{name:66}{ours_:8.2f}{strict:8.2f}{other:14.2f}")


if __name__ == "__main__":
    main()
