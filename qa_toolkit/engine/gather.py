"""The findings of a file as they come: the first of each rule are kept, the others counted.

A text in which every word is a fault would otherwise fill the memory, and a report that nobody
reads to its end.
"""

from __future__ import annotations

from collections import Counter

from qa_toolkit.engine.outcome import Unlisted
from qa_toolkit.engine.run import ordered
from qa_toolkit.model import Finding, Safety, Severity

LISTED = 1_000
"""Findings of one rule in one file that are kept, and as many that are suppressed."""


class Gathering:
    """What is found in one article after the other of a file, ``limit`` of each rule kept."""

    def __init__(self, limit: int = LISTED) -> None:
        self.limit = limit
        self.seen: Counter[tuple[str, Severity, bool]] = Counter()
        self.kept: list[Finding] = []
        self.unlisted: Counter[tuple[str, Severity, bool, Safety | None]] = Counter()

    def add(self, finding: Finding) -> None:
        """Keep one more finding, or count it."""
        key = finding.rule, finding.severity, finding.suppressed is not None
        self.seen[key] += 1
        if self.seen[key] <= self.limit:
            self.kept.append(finding)
        else:
            self.unlisted[*key, finding.fixes[0].safety if finding.fixes else None] += 1

    def article(self) -> tuple[tuple[Finding, ...], tuple[Unlisted, ...]]:
        """What was added since the last call: the findings in reading order, and the counts."""
        findings = ordered(self.kept)
        unlisted = sorted(
            (Unlisted(*key, number) for key, number in self.unlisted.items()),
            key=lambda more: (more.rule, more.severity, more.suppressed, more.fix or 0),
        )
        self.kept, self.unlisted = [], Counter()
        return findings, tuple(unlisted)
