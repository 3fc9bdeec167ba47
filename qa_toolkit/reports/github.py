"""Workflow commands of GitHub Actions: each finding stands beside its line in the changes."""

from __future__ import annotations

from qa_toolkit.engine.outcome import FileOutcome, Problem
from qa_toolkit.model import Severity
from qa_toolkit.reports.places import Located, located, posix
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GitHub(Report):
    """A line for each finding that counts, and for each file that could not be checked."""

    def add(self, outcome: FileOutcome) -> str:
        """The commands of one file."""
        lines = [_problem(problem) for problem in outcome.problems]
        for article in outcome.articles:
            lines += [self._finding(found, article.path) for found in located(article)]
        return "".join(lines)

    def _finding(self, found: Located, path: str) -> str:
        finding, start, end, _ = found
        place: dict[str, object] = {
            "file": visible(posix(path)),
            "line": start.line,
            "endLine": end.line,
        }
        if start.line == end.line:  # GitHub refuses columns of a longer stretch
            place |= {"col": start.column, "endColumn": end.column}
        place["title"] = finding.rule
        message = finding.message.text(self.about.lang)
        return _command(_COMMANDS[finding.severity], place, message)


def _problem(problem: Problem) -> str:
    place: dict[str, object] = {"file": visible(posix(problem.path)), "line": problem.line or 1}
    return _command("error", place, problem.message)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    # Escaped, so that no article can give a command of its own (::set-output, ::add-path).
    given = ",".join(
        f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {given}::{visible(message).translate(_DATA)}\n"


REPORT = GitHub
