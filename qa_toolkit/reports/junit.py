"""JUnit's XML, which every build server shows: a suite a file, a failed case a finding.

Notes are no failures: they are told in the suite's ``system-out``. A file without findings is a
suite with one case that passed, so that a clean run is not an empty one.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.model import Severity
from qa_toolkit.reports.places import Located, located, posix, titled, xml_text
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally


class JUnit(Report):
    """Suites without totals above them: these would have to be known before the first file."""

    def begin(self) -> str:
        """Opens the suites."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="qa-toolkit">\n'

    def add(self, outcome: FileOutcome) -> str:
        """The suite of one file."""
        cases: list[str] = []
        notes: list[str] = []
        for article in outcome.articles:
            for found in located(article):
                if found.finding.severity > Severity.NOTE:
                    cases.append(self._failure(titled(article), found))
                else:
                    notes.append(f"{self._said(titled(article), found)}\n")
        failures = len(cases)
        for problem in outcome.problems:
            where = posix(problem.path) + (f":{problem.line}" if problem.line else "")
            kind, said = "qa-toolkit/problem", problem.message
            cases.append(_case(where, kind, tag="error", kind=kind, message=said, text=said))
        errors = len(cases) - failures
        name = _attribute(posix(outcome.path))
        cases = cases or [f"    <testcase classname={name} name={name}/>\n"]
        told = f"    <system-out>{escape(xml_text(''.join(notes)))}</system-out>\n" if notes else ""
        return (
            f'  <testsuite name={name} tests="{len(cases)}" failures="{failures}" '
            f'errors="{errors}" skipped="0">\n{"".join(cases)}{told}  </testsuite>\n'
        )

    def end(self, tally: Tally) -> str:
        """Closes the suites."""
        return "</testsuites>\n"

    def _said(self, name: str, found: Located) -> str:
        words = found.finding.message.text(self.about.lang)
        return f"{name}:{found.start.line}:{found.start.column}: {words}"

    def _failure(self, name: str, found: Located) -> str:
        finding = found.finding
        return _case(
            f"{posix(name)}:{found.start.line}:{found.start.column}",
            finding.rule,
            tag="failure",
            kind=finding.severity.label,
            message=finding.message.text(self.about.lang),
            text=self._said(name, found),
        )


def _case(place: str, rule: str, *, tag: str, kind: str, message: str, text: str) -> str:
    return (
        f"    <testcase classname={_attribute(rule)} name={_attribute(f'{rule} {place}')}>\n"
        f"      <{tag} type={_attribute(kind)} message={_attribute(message)}>"
        f"{escape(xml_text(text))}</{tag}>\n    </testcase>\n"
    )


def _attribute(text: str) -> str:
    return quoteattr(xml_text(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


REPORT = JUnit
