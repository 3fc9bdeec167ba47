"""Precision, recall and false alarms on public data, by rule, as tables and JSON.

``python -m benchmarks.quality [--data DIR] [--json FILE] [--alarms FILE] [--profile NAME]``

``--languagetool`` adds LanguageTool's figures on samples of the same data, beside ours.

``--alarms`` writes every finding on clean text with its context, to be read and labelled.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks import data
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Finding, Severity

VERBS = frozenset(
    {
        "ar/missing-verb",
        "ar/particle-without-verb",
        "ar/possibly-missing-verb",
        "ar/verbless-sentence",
    }
)


def find(checker: Checker, text: str) -> list[Finding]:
    """What the checker reports of a text, which must not make it stumble."""
    outcome = checker.check_text(text, path="sample.txt", format="plain")
    if outcome.problems:
        raise RuntimeError(f"{outcome.problems[0].message} on {text[:80]!r}")
    return reported(outcome.articles)


def clean_text(
    checker: Checker, texts: Iterable[data.Text], alarms: list[dict[str, Any]]
) -> dict[str, Any]:
    """Alarms on text that its publisher held to be right: per article and per 1,000 words."""
    articles = count = 0
    by_rule: Counter[tuple[str, str]] = Counter()
    for item in texts:
        articles += 1
        count += len(words(item.text))
        for finding in find(checker, item.text):
            by_rule[finding.rule, finding.severity.label] += 1
            alarms.append(_alarm(item, finding))
    loud = sum(n for (_, severity), n in by_rule.items() if severity != Severity.NOTE.label)
    return {
        "articles": articles,
        "words": count,
        "warnings_per_1000_words": round(1000 * loud / max(count, 1), 2),
        "all_per_1000_words": round(1000 * by_rule.total() / max(count, 1), 2),
        "by_rule": {
            rule: {"severity": severity, "alarms": n, "per_1000_words": round(1000 * n / count, 3)}
            for (rule, severity), n in sorted(by_rule.items())
        },
    }


def _alarm(item: data.Text, finding: Finding) -> dict[str, Any]:
    start, end = finding.span.start, finding.span.end
    return {
        "set": item.name,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "before": item.text[max(0, start - 60) : start],
        "found": item.text[start:end],
        "after": item.text[end : end + 60],
        "fix": finding.fixes[0].title.en if finding.fixes else None,
    }


def corrections(checker: Checker, lines: Iterable[data.Corrected]) -> dict[str, Any]:
    """Recall of corrections made by hand, and how often our first fix is the same."""
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    same: Counter[str] = Counter()
    for line in lines:
        findings = [f for f in find(checker, line.text) if f.category == Category.ORTHOGRAPHY]
        for edit in line.edits:
            made[edit.kind] += 1
            hit = next(
                (f for f in findings if f.span.start < edit.end and edit.start < f.span.end), None
            )
            if hit is None:
                continue
            found[edit.kind] += 1
            if edit.correction in _mended(line.text, hit, edit):
                same[edit.kind] += 1
    return {
        kind: {
            "edits": n,
            "recall": round(found[kind] / n, 3),
            "first_fix_right": round(same[kind] / found[kind], 3) if found[kind] else None,
        }
        for kind, n in made.most_common()
    }


def _mended(text: str, finding: Finding, edit: data.Edit) -> str:
    """The corrected words once the finding's first fix is applied."""
    if not finding.fixes:
        return ""
    piece = text[edit.start : edit.end]
    for change in reversed(finding.fixes[0].edits):
        start = max(0, change.span.start - edit.start)
        piece = piece[:start] + change.text + piece[max(start, change.span.end - edit.start) :]
    return piece


def usage(checker: Checker, examples: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Recall on the faulty examples of LanguageTool's rules, and alarms on their right ones."""
    kinds: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for example in examples:
        kinds[example["kind"]] += 1
        findings = [f for f in find(checker, example["sentence"]) if f.severity > Severity.NOTE]
        flagged[example["kind"]] += bool(findings)
    return {kind: {"sentences": n, "flagged": flagged[kind]} for kind, n in kinds.items()}


def missing_verbs(checker: Checker, sentences: Iterable[data.Verbless]) -> dict[str, Any]:
    """Recall of deleted verbs at warning and at note, and alarms on the same sentences whole."""
    results: dict[str, Counter[str]] = {}
    clean = set()
    for sentence in sentences:
        count = results.setdefault(sentence.kind, Counter())
        count["sentences"] += 1
        found = [f for f in find(checker, sentence.damaged) if f.rule in VERBS]
        count["found"] += bool(found)
        count["warned"] += any(f.severity > Severity.NOTE for f in found)
        clean.add(sentence.clean)
    false = sum(any(f.rule in VERBS for f in find(checker, text)) for text in sorted(clean))
    rows: dict[str, Any] = {
        kind: {
            "sentences": count["sentences"],
            "recall": round(count["found"] / count["sentences"], 3),
            "recall_at_warning": round(count["warned"] / count["sentences"], 3),
        }
        for kind, count in results.items()
    }
    rows["whole"] = {"sentences": len(clean), "alarms": false}
    return rows


def measure(folder: Path, profile: str, alarms: list[dict[str, Any]]) -> dict[str, Any]:
    """Every figure, by name."""
    checker = Checker(Config(profile=profile, plugins=False))
    sets: dict[str, Iterator[data.Text]] = {
        "NTREX-128, Arabic": _side(data.parallel(folder, "ntrex"), "ar"),
        "NTREX-128, English": _side(data.parallel(folder, "ntrex"), "en"),
        "TICO-19, Arabic": _side(data.parallel(folder, "tico19"), "ar"),
        "TICO-19, English": _side(data.parallel(folder, "tico19"), "en"),
        "PUD, Arabic": data.treebank(folder, "ar"),
        "PUD, English": data.treebank(folder, "en"),
        "SaudiNewsNet, near clean": _papers(folder, clean=True),
        "SaudiNewsNet, the others": _papers(folder, clean=False),
    }
    return {
        "clean": {name: clean_text(checker, texts, alarms) for name, texts in sets.items()},
        "aghlat": corrections(checker, data.corrected(folder)),
        "languagetool": usage(checker, data.usage(folder)),
        "missing_verbs": missing_verbs(checker, data.verbless(folder)),
    }


def _side(texts: Iterable[data.Text], lang: str) -> Iterator[data.Text]:
    return (text for text in texts if text.lang == lang)


def _papers(folder: Path, *, clean: bool) -> Iterator[data.Text]:
    for text in data.newspapers(folder):
        if (text.name.partition(":")[0] in data.NEAR_CLEAN) is clean:
            yield text


def show(figures: dict[str, Any]) -> None:
    """Print the figures as tables."""
    from rich.console import Console
    from rich.table import Table

    console = Console(width=120)
    for name, result in figures["clean"].items():
        table = Table("rule", "severity", "alarms", "per 1,000 words", title=name)
        for rule, row in result["by_rule"].items():
            table.add_row(rule, row["severity"], str(row["alarms"]), f"{row['per_1000_words']:.3f}")
        loud = result["warnings_per_1000_words"]
        size = f"{result['articles']} articles, {result['words']:,} words"
        table.caption = f"{size}; {loud} alarms per 1,000 words at warning or above"
        console.print(table)
    for name in ("aghlat", "languagetool", "missing_verbs"):
        rows = figures[name]
        columns = list(dict.fromkeys(key for row in rows.values() for key in row))
        table = Table("", *columns, title=name)
        for kind, row in rows.items():
            table.add_row(kind, *(str(row.get(column, "")) for column in columns))
        console.print(table)


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--profile", default="default")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--alarms", type=Path, help="write the findings on clean text, one a line")
    parser.add_argument(
        "--languagetool",
        nargs="?",
        const="",
        metavar="URL",
        help="compare with LanguageTool too: at URL, or one that is started here",
    )
    arguments = parser.parse_args()
    alarms: list[dict[str, Any]] = []
    figures = measure(arguments.data, arguments.profile, alarms)
    show(figures)
    if arguments.languagetool is not None:
        from benchmarks import compare_languagetool

        tables = compare_languagetool.compare(
            arguments.data, url=arguments.languagetool or None, lines=1500, articles=6
        )
        compare_languagetool.show(tables)
        figures["beside_languagetool"] = tables
    if arguments.json:
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    if arguments.alarms:
        lines = (json.dumps(alarm, ensure_ascii=False) + "\n" for alarm in alarms)
        arguments.alarms.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
