"""Checkstyle's XML, which Jenkins and many other collectors of warnings read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.model import Severity
from qa_toolkit.reports.places import located, posix, xml_text
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally

_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


class Checkstyle(Report):
    """One element a file that has findings; the rule stands in ``source``."""

    def begin(self) -> str:
        """The root element; the version is that of the format's last change."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'

    def add(self, outcome: FileOutcome) -> str:
        """The element of one file."""
        lines = "".join(self._errors(outcome))
        name = _attribute(posix(outcome.path))
        return f"  <file name={name}>\n{lines}  </file>\n" if lines else ""

    def end(self, tally: Tally) -> str:
        """Closes the root."""
        return "</checkstyle>\n"

    def _errors(self, outcome: FileOutcome) -> Iterator[str]:
        for problem in outcome.problems:
            yield _error(problem.line or 1, 1, "error", problem.message, "qa-toolkit.problem")
        for article in outcome.articles:
            for finding, start, _, _ in located(article):
                yield _error(
                    start.line,
                    start.column,
                    _SEVERITY[finding.severity],
                    finding.message.text(self.about.lang),
                    f"qa-toolkit.{finding.rule}",
                )


def _error(line: int, column: int, severity: str, message: str, source: str) -> str:
    return (
        f'    <error line="{line}" column="{column}" severity="{severity}" '
        f"message={_attribute(message)} source={_attribute(source)}/>\n"
    )


def _attribute(text: str) -> str:
    return quoteattr(xml_text(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


REPORT = Checkstyle
