"""The report for programs: the published format ``qa-toolkit/findings/1``.

Its JSON Schema is ``findings-1.schema.json`` beside this file. Spans are code points from the
start of the decoded file; lines and columns count from 1, columns in code points. The output
depends on nothing but what was found: no times, no absolute paths that were not given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from textwrap import indent

from qa_toolkit.engine.outcome import Checked, FileOutcome, Notice, Problem
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Severity, Span, UiLang
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally
from qa_toolkit.version import __version__

SCHEMA = "qa-toolkit/findings/1"
SCHEMA_FILE = "findings-1.schema.json"
_SURROGATE = re.compile("[\ud800-\udfff]")


class FindingsJson(Report):
    """The report, file by file, as the outcomes come."""

    def begin(self) -> str:
        """The schema and the tool."""
        self.separator = "\n"
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []
        tool = dumps({"name": "qa-toolkit", "version": __version__})
        return f'{{\n  "schema": {dumps(SCHEMA)},\n  "tool": {tool},\n  "files": ['

    def add(self, outcome: FileOutcome) -> str:
        """The articles of one file."""
        self.problems += outcome.problems
        self.notices += outcome.notices
        text = ""
        for article in outcome.articles:
            entry = dumps(file_entry(article, lang=self.about.lang))
            text += self.separator + indent(entry, "    ")
            self.separator = ",\n"
        return text

    def end(self, tally: Tally) -> str:
        """The sums, and what went wrong."""
        rest: dict[str, object] = {"summary": summary_entry(tally)}
        rest["errors"] = [error_entry(problem) for problem in self.problems]
        if self.notices:
            rest["warnings"] = [
                {"source": each.source, "message": each.message} for each in self.notices
            ]
        bracket = "],\n" if self.separator == "\n" else "\n  ],\n"
        return bracket + dumps(rest).removeprefix("{\n") + "\n"


def dumps(value: object) -> str:
    """Indented JSON in which every letter reads as itself, and that UTF-8 can always hold."""
    return writable(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def writable(text: str) -> str:
    """JSON text that UTF-8 can hold: a lone surrogate's escape means the same inside a string."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def file_entry(article: Checked, *, lang: UiLang) -> dict[str, object]:
    """One article; ``record`` is there only for a file that holds several."""
    lines = LineIndex.of(article.source)
    entry: dict[str, object] = {"path": article.path, "lang": article.lang}
    if article.record is not None:
        entry["record"] = article.record
    entry["findings"] = [
        finding_entry(finding, lines, path=article.path, lang=lang) for finding in article.findings
    ]
    if article.unlisted:
        entry["unlisted"] = [
            {
                "rule": more.rule,
                "severity": more.severity.label,
                "suppressed": more.suppressed,
                "fix": more.fix.label if more.fix else None,
                "number": more.number,
            }
            for more in article.unlisted
        ]
    return entry


def finding_entry(
    finding: Finding, lines: LineIndex, *, path: str, lang: UiLang
) -> dict[str, object]:
    """One finding, with its messages in the language of the interface."""
    span = finding.span
    return {
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.label,
        "message": finding.message.text(lang),
        "span": _span(span),
        "start": lines.position(span.start)._asdict(),
        "end": lines.position(span.end)._asdict(),
        "text": lines.source[span.start : span.end],
        "fixes": [
            {
                "title": fix.title.text(lang),
                "safety": fix.safety.label,
                "edits": [{**_span(edit.span), "text": edit.text} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
        "related": [
            {
                "path": path if related.path is None else related.path,
                "span": _span(related.span),
                "message": related.message.text(lang),
            }
            for related in finding.related
        ],
        "suppressed": (
            {"kind": finding.suppressed.kind, "reason": finding.suppressed.reason}
            if finding.suppressed
            else None
        ),
        "data": _plain(finding.data),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def summary_entry(tally: Tally) -> dict[str, int]:
    """The sums of a run."""
    counts = {
        severity.label: tally.severities[severity]
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    }
    return {"files": tally.files, **counts, "suppressed": tally.suppressed}


def error_entry(problem: Problem) -> dict[str, object]:
    """A file that could not be checked in full, with the line where one is to blame."""
    entry: dict[str, object] = {"path": problem.path, "message": problem.message}
    if problem.line is not None:
        entry["line"] = problem.line
    return entry


def _plain(value: object) -> object:
    """A rule's own data as JSON knows it: sets sorted, anything foreign as its text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float) and value - value == 0:  # neither infinite nor NaN
        return value
    return str(value)


REPORT = FindingsJson
