"""LanguageTool and our own rules on the same public data, as one table.

``python -m benchmarks.compare_languagetool [--data DIR] [--url URL] [--lines N] [--articles N]``

Without ``--url`` a local LanguageTool is started (docs/languagetool.md says what it needs). It is
slow on Arabic, so samples are bounded: the first ``--lines`` of aghlat, and the first paragraphs
of ``--articles`` of each set of published text, evenly spaced. ``check`` is for others to import.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.external.languagetool import LanguageToolEngine
from qa_toolkit.external.languagetool.matches import Match
from qa_toolkit.external.languagetool.texts import LONGEST, SEPARATOR
from qa_toolkit.external.settings import LanguageToolSettings, server_url
from qa_toolkit.language.words import words
from qa_toolkit.model import Lang, Severity


class Alarm(NamedTuple):
    """Something found, whoever found it; ``fixed`` is the first suggestion for ``start:end``."""

    start: int
    end: int
    loud: bool
    fixed: str | None


PARAGRAPHS = 40
"""Paragraphs that are read of each article: one of TICO-19's has hundreds."""

Tables = dict[str, dict[str, float]]
Reader = Callable[[Sequence[str], Lang], Iterator[list[Alarm]]]


def check(
    engine: LanguageToolEngine, texts: Iterable[str], *, lang: Lang
) -> Iterator[tuple[Match, ...]]:
    """LanguageTool's matches in each text, in order; offsets are code points of that text.

    Short texts share a request, as paragraphs of one article; a match across two is left out.
    """
    waiting: list[str] = []
    size = 0
    for text in texts:
        if waiting and size + len(text) > LONGEST:
            yield from _asked(engine, waiting, lang)
            waiting, size = [], 0
        waiting.append(text)
        size += len(text) + len(SEPARATOR)
    if waiting:
        yield from _asked(engine, waiting, lang)


def _asked(engine: LanguageToolEngine, texts: list[str], lang: Lang) -> Iterator[tuple[Match, ...]]:
    matches = sorted(engine.ask(SEPARATOR.join(texts), lang).matches)
    start = 0
    for text in texts:
        end = start + len(text)
        yield tuple(
            m._replace(start=m.start - start, end=m.end - start)
            for m in matches
            if start <= m.start and m.end <= end
        )
        start = end + len(SEPARATOR)


def theirs(engine: LanguageToolEngine) -> Reader:
    """LanguageTool as a reader."""

    def read(texts: Sequence[str], lang: Lang) -> Iterator[list[Alarm]]:
        for matches in check(engine, texts, lang=lang):
            yield [Alarm(m.start, m.end, True, next(iter(m.replacements), None)) for m in matches]

    return read


def ours(checker: Checker) -> Reader:
    """Our own rules as a reader."""

    def read(texts: Sequence[str], _: Lang) -> Iterator[list[Alarm]]:
        for text in texts:
            yield [
                Alarm(f.span.start, f.span.end, f.severity > Severity.NOTE, _mended(text, f.fixes))
                for f in find(checker, text)
            ]

    return read


def _mended(text: str, fixes: Sequence[Any]) -> str | None:
    """The whole text once the first fix is applied; None without one."""
    if not fixes:
        return None
    for edit in sorted(fixes[0].edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def corrections(read: Reader, lines: Sequence[data.Corrected], *, whole: bool) -> dict[str, float]:
    """Recall of corrections made by hand, and how often the first suggestion is the same.

    ``whole``: suggestions are whole texts; otherwise they stand for the alarm's own range.
    """
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line, alarms in zip(lines, read([line.text for line in lines], "ar"), strict=True):
        for edit in line.edits:
            made[edit.kind] += 1
            hits = [a for a in alarms if a.start < edit.end and edit.start < a.end]
            if not hits:
                continue
            found[edit.kind] += 1
            meant = line.text[: edit.start] + edit.correction + line.text[edit.end :]
            right[edit.kind] += any(
                hit.fixed is not None
                and (
                    hit.fixed
                    if whole
                    else line.text[: hit.start] + hit.fixed + line.text[hit.end :]
                )
                == meant
                for hit in hits
            )
    figures: dict[str, float] = {}
    for kind, count in [*made.most_common(5), ("all kinds", made.total())]:
        hit = found.total() if kind == "all kinds" else found[kind]
        same = right.total() if kind == "all kinds" else right[kind]
        figures[f"aghlat, {kind} ({count:,}): found"] = hit / count
        if hit:
            figures[f"aghlat, {kind}: first suggestion right, of those"] = same / hit
    return figures


def published(read: Reader, texts: Sequence[data.Text], name: str) -> dict[str, float]:
    """Alarms for every 1,000 words of text that its publisher held to be right."""
    count = sum(len(words(text.text)) for text in texts)
    loud = total = 0
    for text in texts:
        for alarms in read(text.text.split("\n"), text.lang):
            total += len(alarms)
            loud += sum(alarm.loud for alarm in alarms)
    return {
        f"{name} ({count:,} words): warned, per 1,000": 1000 * loud / count,
        f"{name}: notes too, per 1,000": 1000 * total / count,
    }


def usage(read: Reader, examples: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The share of the examples of LanguageTool's own rules that are flagged."""
    kinds: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    alarms = read([example["sentence"] for example in examples], "ar")
    for example, seen in zip(examples, alarms, strict=True):
        kinds[example["kind"]] += 1
        flagged[example["kind"]] += any(alarm.loud for alarm in seen)
    return {
        f"LanguageTool's examples, {kind} ({count}): flagged": flagged[kind] / count
        for kind, count in kinds.items()
    }


def measure(read: Reader, samples: Samples, *, whole: bool) -> dict[str, float]:
    """Every figure of one reader, by name."""
    figures = corrections(read, samples.lines, whole=whole)
    for name, texts in samples.texts.items():
        figures |= published(read, texts, name)
    return figures | usage(read, samples.examples)


class Samples(NamedTuple):
    """The data that both readers are handed."""

    lines: list[data.Corrected]
    texts: dict[str, list[data.Text]]
    examples: list[dict[str, Any]]

    @classmethod
    def of(cls, folder: Path, *, lines: int, articles: int) -> Samples:
        """Bounded samples of the sets in a folder."""
        near = [t for t in data.newspapers(folder) if t.name.split(":")[0] in data.NEAR_CLEAN]
        sets = {"SaudiNewsNet, near clean": near}
        for title, name in (("NTREX-128", "ntrex"), ("TICO-19", "tico19")):
            texts = list(data.parallel(folder, name))
            sets[f"{title}, Arabic"] = [text for text in texts if text.lang == "ar"]
            sets[f"{title}, English"] = [text for text in texts if text.lang == "en"]
        spaced = {
            name: [_head(text) for text in texts[:: max(1, len(texts) // articles)][:articles]]
            for name, texts in sets.items()
        }
        corrected = list(islice(data.corrected(folder), lines))
        return cls(corrected, spaced, list(data.usage(folder)))


def _head(text: data.Text) -> data.Text:
    return text._replace(text="\n".join(text.text.split("\n")[:PARAGRAPHS]))


def show(tables: Tables) -> None:
    """Print the figures side by side."""
    from rich.console import Console
    from rich.table import Table

    table = Table("", *tables)
    for name in next(iter(tables.values())):
        table.add_row(
            name, *(f"{row[name]:.3f}" if name in row else "–" for row in tables.values())
        )
    Console(width=120).print(table)


def compare(folder: Path, *, url: str | None, lines: int, articles: int) -> Tables:
    """The figures of both, by name; ``url`` names a server, else one is started."""
    samples = Samples.of(folder, lines=lines, articles=articles)
    tables = {"ours": measure(ours(Checker(Config(plugins=False))), samples, whole=True)}
    with closing(LanguageToolEngine(LanguageToolSettings(url=url, timeout=300))) as engine:
        tables["LanguageTool"] = measure(theirs(engine), samples, whole=False)
    return tables


def main() -> None:
    """Measure both, print one table, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--url", type=server_url, help="a LanguageTool server to ask")
    parser.add_argument("--lines", type=int, default=1500, help="lines of aghlat (default 1500)")
    parser.add_argument("--articles", type=int, default=6, help="articles of each set (default 6)")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args()
    tables = compare(
        arguments.data, url=arguments.url, lines=arguments.lines, articles=arguments.articles
    )
    show(tables)
    if arguments.json:
        text = json.dumps(tables, ensure_ascii=False, indent=1)
        arguments.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
