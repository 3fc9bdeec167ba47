"""The quotations of articles for programs: the published format ``qa-toolkit/quotations/1``.

Its JSON Schema is ``quotations-1.schema.json`` beside this file. Spans are code points from the
start of the decoded file.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa_toolkit.document import Document
from qa_toolkit.model import Span
from qa_toolkit.quotations import Attributed, Attribution, Speaker, every_quotation
from qa_toolkit.reports.findings_json import dumps

SCHEMA = "qa-toolkit/quotations/1"
SCHEMA_FILE = "quotations-1.schema.json"


def report(documents: Iterable[Document]) -> str:
    """The whole report, indented."""
    return dumps({"schema": SCHEMA, "files": [_file(each) for each in documents]}) + "\n"


def _file(document: Document) -> dict[str, object]:
    entry: dict[str, object] = {"path": document.path, "lang": document.lang}
    if document.record is not None:
        entry["record"] = document.record
    entry["quotations"] = [_quotation(each) for each in every_quotation(document)]
    return entry


def _quotation(each: Attributed) -> dict[str, object]:
    quotation, attribution = each.quotation, each.attribution
    first, last = quotation.parts[0].span, quotation.parts[-1].span
    return {
        "kind": quotation.kind.value,
        "lang": quotation.lang,
        "depth": quotation.depth,
        "marks": {"opening": quotation.opening, "closing": quotation.closing},
        "span": _span(Span(first.start, last.end)),
        "parts": [
            {"span": _span(part.span), "inner": _span(part.inner_span)} for part in quotation.parts
        ],
        "text": quotation.text,
        "attribution": _attribution(attribution) if attribution else None,
    }


def _attribution(attribution: Attribution) -> dict[str, object]:
    cue = attribution.cue
    return {
        "position": attribution.position.value,
        "cue": {
            "text": cue.text,
            "span": _span(cue.span),
            "lemma": attribution.lemma,
            "loaded": attribution.loaded,
        },
        "speaker": _speaker(attribution.speaker) if attribution.speaker else None,
    }


def _speaker(speaker: Speaker) -> dict[str, object]:
    written = speaker.written
    return {
        "name": speaker.name,
        "named": speaker.named,
        "role": speaker.role,
        "written": {"text": written.text, "span": _span(written.span)} if written else None,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
