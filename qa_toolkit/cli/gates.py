"""What decides whether a run passes: its findings, how many may be there, and which are new."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from qa_toolkit.engine.baseline import Use
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Severity
from qa_toolkit.reports.tally import Tally
from qa_toolkit.reports.visible import visible

if TYPE_CHECKING:
    from qa_toolkit.checker import Checker
    from qa_toolkit.external.git import Changes

_SHOWN = 10
"""Stale entries that are listed."""


@dataclass(frozen=True, slots=True)
class NewFrom:
    """A revision of git since which findings count, or since the branch parted from it."""

    revision: str
    merge_base: bool = False


class Gates:
    """The gates of one run."""

    def __init__(
        self, checker: Checker, new_from: NewFrom | None, max_warnings: int | None
    ) -> None:
        self.use = Use(checker.baseline, checker.heard) if checker.baseline else None
        self.max_warnings = max_warnings
        self.changes: Changes | None = None
        if new_from:
            from qa_toolkit.external.git import changes

            self.changes = changes(
                new_from.revision, folder=Path.cwd(), merge_base=new_from.merge_base
            )

    def opens(self, path: Path) -> bool:
        """Whether a file needs to be checked at all."""
        return self.changes is None or bool(self.changes.of(path))

    def passed(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome with what counts; of a file that changed, what stands on its new lines."""
        if self.use:
            self.use.add(outcome)
        if self.changes is None:
            return outcome
        articles = []
        for article in outcome.articles:
            lines = LineIndex.of(article.source)
            new = tuple(
                finding
                for finding in article.findings
                if self.changes.touch(
                    outcome.path,
                    lines.position(finding.span.start).line,
                    lines.position(max(finding.span.start, finding.span.end - 1)).line,
                )
            )
            articles.append(replace(article, findings=new, unlisted=()))
        return replace(outcome, articles=tuple(articles))

    def status(self, tally: Tally) -> int:
        """The exit status of the whole run; says why where the findings do not."""
        status = self._of_findings(tally)
        stale = list(self.use.stale()) if self.use and self.changes is None else []
        if self.use and stale:
            typer.echo(f"error: {stale_text(self.use, len(stale))}", err=True)
            for entry in stale[:_SHOWN]:
                text = visible(f"{entry.path}: {entry.key.rule}: {entry.key.text}")
                typer.echo(f"  {text}", err=True)
            if len(stale) > _SHOWN:
                typer.echo(f"  … and {len(stale) - _SHOWN} more", err=True)
        return max(status, 1 if stale else 0)

    def _of_findings(self, tally: Tally) -> int:
        if self.max_warnings is None or tally.problems:
            return tally.status
        warnings = tally.severities[Severity.WARNING]
        if warnings > self.max_warnings:
            typer.echo(f"error: {warnings} warnings, more than {self.max_warnings}", err=True)
            return 1
        failing = [level for level in Severity if level >= tally.fail_on]
        return int(any(tally.severities[level] for level in failing if level != Severity.WARNING))


def stale_text(use: Use, number: int) -> str:
    """What is to be said of stale entries."""
    name = visible(os.path.relpath(use.baseline.file))
    entries = "1 entry matches" if number == 1 else f"{number} entries match"
    return f"{name}: {entries} nothing any more, or only in part; run “qa baseline prune”"
