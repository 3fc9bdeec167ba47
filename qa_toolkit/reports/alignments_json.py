"""The report of many pairs for programs: the published format ``qa-toolkit/alignments/1``.

Its JSON Schema is ``alignments-1.schema.json`` beside this file; each pair is as in the report of
one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa_toolkit.engine.outcome import Problem
from qa_toolkit.model import Lang, Severity, UiLang
from qa_toolkit.reports.alignment_json import pair_entry
from qa_toolkit.reports.findings_json import dumps, error_entry
from qa_toolkit.reports.mqm import Scorecard
from qa_toolkit.reports.mqm import entry as card_entry
from qa_toolkit.reports.pair import Pair
from qa_toolkit.reports.tally import Tally

SCHEMA = "qa-toolkit/alignments/1"
SCHEMA_FILE = "alignments-1.schema.json"


def report(
    pairs: Sequence[Pair],
    alone: Sequence[tuple[str, Lang | None, str]],
    tally: Tally,
    problems: Iterable[Problem],
    *,
    lang: UiLang,
    mqm: Scorecard | None = None,
) -> str:
    """The whole report; ``alone`` are the path, language and reason of each file by itself."""
    summary = {"pairs": len(pairs), "alone": len(alone)}
    summary |= {each.label: tally.severities[each] for each in sorted(Severity, reverse=True)}
    entry = {
        "schema": SCHEMA,
        "pairs": [pair_entry(pair, lang=lang) for pair in pairs],
        "alone": [{"path": path, "lang": own, "message": message} for path, own, message in alone],
        "summary": {**summary, "suppressed": tally.suppressed},
        "errors": [error_entry(problem) for problem in problems],
    }
    if mqm:
        entry["mqm"] = card_entry(mqm)
    return dumps(entry) + "\n"
