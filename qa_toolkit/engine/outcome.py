"""What a run gives to a report: findings by article, and what could not be checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from qa_toolkit.model import Finding, Lang, Safety, Severity


@dataclass(frozen=True, slots=True)
class Unlisted:
    """How many more findings of a rule there are than an article lists.

    Those that are listed are of the same severity, and suppressed or not as these are.
    ``fix`` is the safety of the first fix of each of these, None where they have none.
    """

    rule: str
    severity: Severity
    suppressed: bool
    fix: Safety | None
    number: int


@dataclass(frozen=True, slots=True)
class Checked:
    """One article and its findings in reading order, the suppressed ones included.

    ``source`` is the decoded text of the file that holds it; ``record`` names the article in a
    file of several. ``unlisted`` counts the findings beyond those that a rule may list.
    """

    path: str
    lang: Lang
    source: str = field(repr=False)
    findings: tuple[Finding, ...]
    record: str | None = None
    unlisted: tuple[Unlisted, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that kept a file from being checked in full; it makes the exit status 2."""

    path: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader must know of a run though no file is the worse for it.

    An engine (``source``) that gave no second opinion, a counterpart that was not read; the exit
    status does not change.
    """

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """All that came of one file: its articles, its problems, and notices about the run.

    ``refers`` are the addresses, as written, of the pictures and links that its articles refer to;
    None where what was found may rest on anything else beside the file.
    """

    path: str
    articles: tuple[Checked, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    refers: tuple[str, ...] | None = None


def reported(articles: Iterable[Checked]) -> list[Finding]:
    """The findings that nothing suppresses."""
    return [
        finding
        for article in articles
        for finding in article.findings
        if finding.suppressed is None
    ]


def exit_status(outcomes: Iterable[FileOutcome], *, fail_on: Severity) -> int:
    """0 nothing at or above ``fail_on``, 1 findings, 2 something could not be checked."""
    status = 0
    for outcome in outcomes:
        if outcome.problems:
            return 2
        if any(finding.severity >= fail_on for finding in reported(outcome.articles)):
            status = 1
    return status
