"""The sums of a run, kept as its outcomes go by, so that no report needs them all at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from qa_toolkit.engine.outcome import FileOutcome, exit_status, reported
from qa_toolkit.model import Safety, Severity
from qa_toolkit.parsers.source import is_package

FIX, UNSAFE_FIXES, ANNOTATE = "--fix", "--fix --unsafe-fixes", "--annotate"


@dataclass(slots=True)
class Tally:
    """How much was found so far, and the exit status it amounts to.

    ``files`` counts those that were checked; ``rules`` counts findings by severity and rule.
    """

    fail_on: Severity
    files: int = 0
    suppressed: int = 0
    problems: int = 0
    status: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[tuple[Severity, str]] = field(default_factory=Counter)
    fixable: Counter[str] = field(default_factory=Counter)
    """How many findings have a fix, by the options that apply it."""

    def add(self, outcome: FileOutcome) -> None:
        """Count one more file."""
        findings = reported(outcome.articles)
        unlisted = [more for article in outcome.articles for more in article.unlisted]
        self.files += bool(outcome.articles or not outcome.problems)
        self.suppressed += sum(len(article.findings) for article in outcome.articles)
        self.suppressed += sum(more.number for more in unlisted if more.suppressed)
        self.suppressed -= len(findings)
        self.problems += len(outcome.problems)
        self.status = max(self.status, exit_status([outcome], fail_on=self.fail_on))
        for finding in findings:
            self.severities[finding.severity] += 1
            self.rules[finding.severity, finding.rule] += 1
            if finding.fixes:
                self.fixable[_options(finding.fixes[0].safety, outcome.path)] += 1
        for more in unlisted:
            if not more.suppressed:
                self.severities[more.severity] += more.number
                self.rules[more.severity, more.rule] += more.number
                if more.fix:
                    self.fixable[_options(more.fix, outcome.path)] += more.number


def _options(safety: Safety, path: str) -> str:
    """The options that apply a fix; none for one that is only shown."""
    if safety is Safety.DISPLAY:
        return ""
    if is_package(path):
        return ANNOTATE
    return FIX if safety is Safety.SAFE else UNSAFE_FIXES
