"""Reviewdog's JSON, from which it comments on pull requests of any forge, with its suggestions.

Columns of this format count UTF-8 bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from qa_toolkit.engine.outcome import Checked, FileOutcome, reported
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Severity, Span
from qa_toolkit.reports.findings_json import dumps
from qa_toolkit.reports.places import posix
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


class RdJson(Report):
    """One result with all its diagnostics."""

    def begin(self) -> str:
        """The source, and the list opened."""
        self.separator = "\n"
        return '{\n  "source": {"name": "qa-toolkit"},\n  "diagnostics": ['

    def add(self, outcome: FileOutcome) -> str:
        """The diagnostics of one file."""
        text = ""
        for each in self._diagnostics(outcome):
            text += self.separator + indent(dumps(each), "    ")
            self.separator = ",\n"
        return text

    def end(self, tally: Tally) -> str:
        """Closes the list."""
        return "]\n}\n" if self.separator == "\n" else "\n  ]\n}\n"

    def _diagnostics(self, outcome: FileOutcome) -> Iterator[dict[str, object]]:
        for problem in outcome.problems:
            place: dict[str, object] = {"path": posix(problem.path)}
            if problem.line is not None:
                place["range"] = {"start": {"line": problem.line}}
            yield {"message": problem.message, "location": place, "severity": "ERROR"}
        for article in outcome.articles:
            index = LineIndex.of(article.source)
            for finding in reported([article]):
                yield self._diagnostic(finding, article, index)

    def _diagnostic(
        self, finding: Finding, article: Checked, index: LineIndex
    ) -> dict[str, object]:
        entry: dict[str, object] = {
            "message": finding.message.text(self.about.lang),
            "location": {"path": posix(article.path), "range": _range(index, finding.span)},
            "severity": _SEVERITY[finding.severity],
            "code": {"value": finding.rule},
        }
        # A suggestion is one edit; a fix of several could only be offered in halves.
        whole = [fix.edits[0] for fix in finding.fixes if len(fix.edits) == 1]
        if whole:
            entry["suggestions"] = [
                {"range": _range(index, edit.span), "text": edit.text} for edit in whole
            ]
        return entry


def _range(index: LineIndex, span: Span) -> dict[str, object]:
    return {
        "start": index.position(span.start, unit="utf-8")._asdict(),
        "end": index.position(span.end, unit="utf-8")._asdict(),
    }


REPORT = RdJson
