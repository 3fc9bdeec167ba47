"""A summary in Markdown, for a comment on a pull request or a job's summary page.

Forges cut comments at 65,536 characters: what does not fit is counted instead.
"""

from __future__ import annotations

import re

from qa_toolkit.engine.outcome import FileOutcome, Problem
from qa_toolkit.model import Message, Severity
from qa_toolkit.reports.labels import SEVERITY, count
from qa_toolkit.reports.places import Located, located, posix
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally
from qa_toolkit.reports.visible import visible

_ROOM = 60_000
_SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.NOTE: "🔵"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~@&-])")
_HEAD = Message(en="| | Place | Finding | Rule |", ar="| | الموضع | الملاحظة | القاعدة |")
_CLEAN = Message(en="Nothing to report.", ar="لا شيء يُذكر.")
_MORE = Message(en="More than a comment can hold: {} not shown.", ar="لا يتسع التعليق: لم يُعرض {}.")


class Markdown(Report):
    """The sums, then a table of the findings that count, file by file."""

    def begin(self) -> str:
        """Nothing can be said before the sums are known: the tables are kept."""
        self.tables: list[str] = []
        self.size = 0
        self.hidden = 0
        return ""

    def add(self, outcome: FileOutcome) -> str:
        """Keep the table of one file, as far as there is room."""
        rows = [self._problem(problem) for problem in outcome.problems]
        for article in outcome.articles:
            rows += [self._row(found) for found in located(article)]
        if not rows:
            return ""
        title = f"\n#### `{visible(posix(outcome.path)).replace('`', chr(39))}`\n\n"
        lines = [title, f"{_HEAD.text(self.about.lang)}\n| --- | --- | --- | --- |\n"]
        for number, row in enumerate(rows):
            if self.size + sum(map(len, lines)) + len(row) > _ROOM:
                self.hidden += len(rows) - number
                break
            lines.append(row)
        if len(lines) > 2:
            self.tables.append("".join(lines))
            self.size += len(self.tables[-1])
        return ""

    def end(self, tally: Tally) -> str:
        """The whole summary."""
        lang = self.about.lang
        comma = "، " if lang == "ar" else ", "
        sums = [
            f"{_SIGNS[severity]} {count(tally.severities[severity], severity.label, lang)}"
            for severity in sorted(Severity, reverse=True)
        ]
        if tally.problems:
            sums.append(f"⛔ {count(tally.problems, 'problem', lang)}")
        text = f"### qa-toolkit\n\n{count(tally.files, 'file', lang)}: {comma.join(sums)}\n"
        if not self.tables and not self.hidden:
            return f"{text}\n{_CLEAN.text(lang)}\n"
        if self.hidden:
            text += f"\n{_MORE.text(lang).format(self.hidden)}\n"
        return text + "".join(self.tables)

    def _row(self, found: Located) -> str:
        finding = found.finding
        message = _escaped(finding.message.text(self.about.lang))
        place = f"{found.start.line}:{found.start.column}"
        return f"| {self._sign(finding.severity)} | {place} | {message} | `{finding.rule}` |\n"

    def _sign(self, severity: Severity) -> str:
        return f"{_SIGNS[severity]} {SEVERITY[severity].text(self.about.lang)}"

    def _problem(self, problem: Problem) -> str:
        return f"| ⛔ | {problem.line or ''} | {_escaped(problem.message)} | |\n"


def _escaped(text: str) -> str:
    """Text that means itself in a cell of a table: an article gives no links, tags or mentions."""
    one_line = " ".join(visible(text).split())
    return _SPECIAL.sub(r"\\\1", one_line).replace("\\@", "@\u2060")  # WORD JOINER: no mention


REPORT = Markdown
