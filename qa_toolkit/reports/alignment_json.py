"""The report of an alignment for programs: the published format ``qa-toolkit/alignment/1``.

Its JSON Schema is ``alignment-1.schema.json`` beside this file. Spans are code points from the
start of the decoded file. Every sentence is in one link; one without a counterpart is in a link
with an empty side, whose score is how sure that is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from qa_toolkit.align import Alignment, Link, Opinion, Place
from qa_toolkit.document import Document
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, UiLang
from qa_toolkit.reports.findings_json import dumps, finding_entry
from qa_toolkit.reports.mqm import Scorecard
from qa_toolkit.reports.mqm import entry as card_entry
from qa_toolkit.reports.pair import Pair

SCHEMA = "qa-toolkit/alignment/1"
SCHEMA_FILE = "alignment-1.schema.json"


def report(pair: Pair, *, lang: UiLang, mqm: Scorecard | None = None) -> str:
    """The whole report, indented, with the scorecard where one is asked for."""
    entry = pair_entry(pair, lang=lang)
    if mqm:
        entry["mqm"] = card_entry(mqm)
    return dumps(entry) + "\n"


def pair_entry(pair: Pair, *, lang: UiLang) -> dict[str, object]:
    """The report as JSON knows it; suppressed findings are in it, and say so."""
    alignment = pair.alignment
    lines = {"source": alignment.source.lines, "target": alignment.target.lines}
    entry: dict[str, object] = {
        "schema": SCHEMA,
        "source": _side(alignment.source, alignment.source_sentences),
        "target": _side(alignment.target, alignment.target_sentences),
        "links": [
            _link(link, pair.opinions.get(number)) for number, link in enumerate(alignment.links)
        ],
        "findings": [_finding(finding, alignment, lines, lang) for finding in pair.findings],
    }
    if pair.waiting:
        entry["unchecked"] = dict(pair.waiting)
    return entry


def _link(link: Link, opinion: Opinion | None) -> dict[str, object]:
    entry: dict[str, object] = {
        "source": list(link.source),
        "target": list(link.target),
        "score": link.score,
    }
    if opinion:
        entry["back_translation"] = asdict(opinion)
    return entry


def _side(document: Document, sentences: Iterable[Place]) -> dict[str, object]:
    return {
        "path": document.path,
        "lang": document.lang,
        "sentences": [
            {
                "index": index,
                "paragraph": place.paragraph,
                "span": {"start": place.span.start, "end": place.span.end},
                "text": place.text,
            }
            for index, place in enumerate(sentences)
        ],
    }


def _finding(
    finding: Finding, alignment: Alignment, lines: dict[str, LineIndex], lang: UiLang
) -> dict[str, object]:
    """A finding and its side: that of the source for what only the source says.

    There the span is that of the sentence in the source, and the place in the target where it
    is missing is the related one.
    """
    target = alignment.target.path
    entry = finding_entry(finding, lines["target"], path=target, lang=lang)
    if finding.data.get("side") != "source" or not finding.related:
        return {"rule": entry.pop("rule"), "side": "target", **entry}
    span = finding.related[0].span
    there = lines["source"]
    place = {"path": target, "span": entry["span"], "message": _PLACE[lang]}
    entry |= {
        "span": {"start": span.start, "end": span.end},
        "start": there.position(span.start)._asdict(),
        "end": there.position(span.end)._asdict(),
        "text": there.source[span.start : span.end],
        "related": [place],
    }
    return {"rule": entry.pop("rule"), "side": "source", **entry}


_PLACE: dict[UiLang, str] = {"en": "it would stand here", "ar": "موضعها هنا"}
