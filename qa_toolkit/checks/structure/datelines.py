"""Datelines: the place and the source at the head of a report, as the house writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_DASH = re.compile(r"\s{0,2}(--|[-\u2013\u2014])\s")
# A place without a source, which only a house that wants the source asks about: بيروت -
_BARE = re.compile(r"[^\W\d_]{2,20}(?:[ ][^\W\d_]{2,20}){0,2}(?= (?:--|[-\u2013\u2014]) )")
_SOURCE = re.compile(r"\([^()]{2,40}\)")
_PLACE = re.compile(r"[^(),\u060c]{1,60}")


@dataclass(frozen=True, slots=True)
class DatelineOptions:
    """How the house writes a dateline; what is empty is not looked at.

    ``dash``: the mark that parts it from the text. ``source``: whether the agency stands in round
    brackets after the place ("brackets") or not at all ("none"). ``capitals``: whether a place
    in Latin letters is in capitals.
    """

    dash: Literal["", "-", "--", "\u2013", "\u2014"] = ""
    source: Literal["", "brackets", "none"] = ""
    capitals: bool = False


class DatelineFormat(DocumentRule):
    """A dateline that is not written as the house writes it."""

    Options = DatelineOptions
    options: DatelineOptions
    meta = RuleMeta(
        id="any/dateline-format",
        summary=Message(en="Dateline not in the house's form", ar="سطر المكان بغير صيغة الدار"),
        explanation=Message(
            en="BEIRUT (Agency) — is one form of many. The options dash, source and capitals say "
            "which is the house's; nothing is looked at unless they do.",
            ar="«بيروت (وكالة) -» صيغة من صيغ كثيرة. تحدد الخيارات dash وsource وcapitals صيغة "
            "الدار، "
            "ولا يُنظر في شيء لم تحدده.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the house's own form; The Associated Press Stylebook has BEIRUT (AP) —",
        examples=(
            Example(
                "Bridge opens\n\n[[BEIRUT (Agency) -]] The old bridge opened on Sunday.\n"
                "People crossed it all day long.\n",
                "Bridge opens\n\nBEIRUT (Agency) \u2014 The old bridge opened on Sunday.\n"
                "People crossed it all day long.\n",
                format="plain",
                options={"dash": "\u2014"},
            ),
            Example(
                "فتح الجسر القديم\n\n[[بيروت -]] فُتح الجسر القديم أمام المشاة أمس.\n"
                "وعبره الناس طوال النهار.\n",
                "فتح الجسر القديم\n\nبيروت (وكالة) - فُتح الجسر القديم أمام المشاة أمس.\n"
                "وعبره الناس طوال النهار.\n",
                format="plain",
                options={"source": "brackets"},
            ),
            Example(
                "فتح الجسر القديم\n\nبيروت - فُتح الجسر القديم أمام المشاة أمس.\n"
                "وعبره الناس طوال النهار.\n",
                format="plain",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The dateline that the parser told, with the dash after it."""
        found = _dateline(document, bare=self.options.source == "brackets")
        if found is None:
            return
        segment, end, dash = found
        text = segment.text[:end]
        options = self.options
        place = _PLACE.match(text)
        wrong: list[Message] = []
        if options.dash and dash and dash != options.dash:
            wrong.append(Message(en=f"“{options.dash}” after it", ar=f"«{options.dash}» بعده"))
        sourced = _SOURCE.search(text) is not None
        if options.source == "brackets" and not sourced:
            wrong.append(Message(en="the agency in brackets", ar="الوكالة بين قوسين"))
        elif options.source == "none" and sourced:
            wrong.append(Message(en="no agency", ar="بلا وكالة"))
        if options.capitals and place and place[0].upper() != place[0]:
            wrong.append(Message(en="the place in capitals", ar="المكان بأحرف كبيرة"))
        if wrong:
            yield self.finding(
                segment,
                0,
                end,
                Message(
                    en=f"The house writes a dateline with {' and '.join(w.en for w in wrong)}.",
                    ar=f"تكتب الدار سطر المكان هكذا: {'، '.join(w.ar for w in wrong)}.",
                ),
            )


def _dateline(document: Document, *, bare: bool) -> tuple[Segment, int, str] | None:
    """The segment that has the dateline, where it ends with its dash, and the dash.

    ``bare``: whether a place and a dash make one, too.
    """
    for segment in document.segments:
        if segment.kind is Kind.DATELINE:
            return segment, len(segment.text), ""
        if segment.kind is Kind.PARAGRAPH:
            dateline = document.article.dateline
            if bare and not dateline and (place := _BARE.match(segment.text)):
                dateline = place[0]
            if not dateline or not segment.text.startswith(dateline):
                return None
            match = _DASH.match(segment.text, len(dateline))
            return (segment, match.end(1), match[1]) if match else None
    return None
