"""Full stops and commas on the wrong side of a closing quotation mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa_toolkit.document import PROSE, Document, Segment
from qa_toolkit.language.quotation_marks import read_marks
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_STOPS = ".,،"
_FEWEST_WORDS = 3  # after a single word some houses go by another rule
_FEWEST = 3
"""How many an article must have on one side before the other is an exception."""
_MARK = re.compile('["\u201c\u201d»]')  # “ ”


class _Stop(NamedTuple):
    segment: Segment
    mark: int
    """Where the closing mark stands."""
    inside: bool


@dataclass(frozen=True, slots=True)
class StopOptions:
    """``side``: where stops stand at the end of a quotation; empty: as in most of the article."""

    side: Literal["", "inside", "outside"] = ""


class StopBesideQuote(DocumentRule):
    """A stop inside the marks where the house puts it outside, or the other way round."""

    Options = StopOptions
    options: StopOptions
    meta = RuleMeta(
        id="any/stop-beside-quote",
        summary=Message(
            en="Stop on the wrong side of a quotation mark", ar="نقطة في غير جهتها من علامة التنصيص"
        ),
        explanation=Message(
            en="American houses write full stop and comma before the closing mark, Arabic and many "
            "British ones after it. The option side says which; without it an article has to keep "
            "to what it does most often.",
            ar="تضع الصحف الأمريكية النقطة والفاصلة قبل علامة الإغلاق، وتضعهما الصحف العربية وكثير "
            "من الصحف البريطانية بعدها. يحدد الخيار side الجهة، ومن دونه يلتزم المقال ما يغلب فيه.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="The Chicago Manual of Style, chapter 6; New Hart’s Rules, chapter 9",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "“We will not go now[[.”]] He stayed.",
                "“We will not go now”. He stayed.",
                options={"side": "outside"},
            ),
            Example(
                "قالت: «لن نعود اليوم[[»،]] ثم سكتت.",
                "قالت: «لن نعود اليوم،» ثم سكتت.",
                options={"side": "inside"},
            ),
            Example("“We will not go now.” He stayed. Then: “We go now”."),
            Example("“Will we go now?” he asked.", options={"side": "outside"}),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The stops beside closing marks that are on the other side than they should be."""
        found = [
            stop
            for segment in document.segments
            if segment.kind in PROSE and _MARK.search(segment.text)
            for stop in _stops(segment)
        ]
        usual: dict[Lang, str] = {}
        for lang in ("ar", "en"):
            usual[lang] = self.options.side or _majority(
                [stop for stop in found if stop.segment.lang == lang]
            )
        for stop in found:
            side = usual[stop.segment.lang]
            if side and stop.inside != (side == "inside"):
                yield self._moved(stop)

    def _moved(self, stop: _Stop) -> Finding:
        text, mark = stop.segment.text, stop.mark
        start = mark - 1 if stop.inside else mark
        said = (
            Message(
                en="The stop belongs behind the mark.", ar="موضع هذه العلامة بعد علامة التنصيص."
            )
            if stop.inside
            else Message(
                en="The stop belongs before the mark.", ar="موضع هذه العلامة قبل علامة التنصيص."
            )
        )
        return self.finding(
            stop.segment, start, start + 2, said, replace=text[start + 1] + text[start]
        )


def _stops(segment: Segment) -> Iterator[_Stop]:
    text = segment.text
    for quotation in read_marks(text).quotations:
        if quotation.depth:
            continue
        words = segment.words_between(quotation.start, quotation.end)
        if len(words) < _FEWEST_WORDS:
            continue
        mark = quotation.end - 1
        inside = text[mark - 1] in _STOPS and text[mark - 2 : mark - 1] not in (".", "…")
        outside = text[mark + 1 : mark + 2] in tuple(_STOPS)
        if inside != outside:
            yield _Stop(segment, mark, inside)


def _majority(stops: list[_Stop]) -> str:
    """The side that the article keeps to but for an exception; else nothing."""
    count = Counter(stop.inside for stop in stops)
    for inside, other in ((True, False), (False, True)):
        if count[inside] >= _FEWEST and count[inside] > _FEWEST * count[other]:
            return "inside" if inside else "outside"
    return ""
