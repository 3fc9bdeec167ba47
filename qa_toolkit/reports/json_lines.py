"""JSON Lines: an object a line, to be read as a stream (``qa-toolkit/findings-lines/1``).

Each has a ``kind``: ``finding`` (as in the JSON report, with the path and language of its
article), ``error`` (a file that was not checked), ``warning`` (a notice) and, last, ``summary``.
"""

from __future__ import annotations

import json

from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.lines import LineIndex
from qa_toolkit.reports.findings_json import error_entry, finding_entry, summary_entry, writable
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally

SCHEMA = "qa-toolkit/findings-lines/1"


class JsonLines(Report):
    """One line as soon as its file is checked."""

    def add(self, outcome: FileOutcome) -> str:
        """The lines of one file."""
        lines = [_line("error", error_entry(problem)) for problem in outcome.problems]
        lines += [
            _line("warning", {"source": each.source, "message": each.message})
            for each in outcome.notices
        ]
        for article in outcome.articles:
            index = LineIndex.of(article.source)
            of: dict[str, object] = {"path": article.path, "lang": article.lang}
            if article.record is not None:
                of["record"] = article.record
            lines += [
                _line(
                    "finding",
                    of | finding_entry(each, index, path=article.path, lang=self.about.lang),
                )
                for each in article.findings
            ]
        return "".join(lines)

    def end(self, tally: Tally) -> str:
        """The sums."""
        return _line("summary", {"schema": SCHEMA, **summary_entry(tally)})


def _line(kind: str, entry: dict[str, object]) -> str:
    text = json.dumps({"kind": kind, **entry}, ensure_ascii=False, allow_nan=False)
    return f"{writable(text)}\n"


REPORT = JsonLines
