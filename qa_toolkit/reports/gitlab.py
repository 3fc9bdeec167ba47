"""GitLab's code quality report: the part of Code Climate's format that merge requests show."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from qa_toolkit.engine.fingerprint import digest
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.model import Severity
from qa_toolkit.reports.findings_json import dumps
from qa_toolkit.reports.places import located, posix
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


class GitLab(Report):
    """A list of issues; what is suppressed is left out, for GitLab has no word for it."""

    def begin(self) -> str:
        """Opens the list."""
        self.separator = "\n"
        return "["

    def add(self, outcome: FileOutcome) -> str:
        """The issues of one file."""
        text = ""
        for issue in self._issues(outcome):
            text += self.separator + indent(dumps(issue), "  ")
            self.separator = ",\n"
        return text

    def end(self, tally: Tally) -> str:
        """Closes the list."""
        return "]\n" if self.separator == "\n" else "\n]\n"

    def _issues(self, outcome: FileOutcome) -> Iterator[dict[str, object]]:
        path = posix(outcome.path)
        for problem in outcome.problems:
            yield {
                "description": problem.message,
                "check_name": "qa-toolkit/problem",
                "fingerprint": digest(path, problem.message),
                "severity": "blocker",
                "location": {"path": path, "lines": {"begin": problem.line or 1}},
            }
        for article in outcome.articles:
            for finding, start, end, fingerprint in located(article):
                yield {
                    "description": finding.message.text(self.about.lang),
                    "check_name": finding.rule,
                    "fingerprint": fingerprint,
                    "severity": _SEVERITY[finding.severity],
                    "location": {"path": path, "lines": {"begin": start.line, "end": end.line}},
                }


REPORT = GitLab
