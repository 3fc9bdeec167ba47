"""Whose picture it is: credits that are missing, of two styles, or another's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa_toolkit.checks.captions.shown import captioned, shown
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.captions import Credit, Name, read
from qa_toolkit.language.credits import folded
from qa_toolkit.model import Category, Finding, Fix, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta


class CaptionMissingCredit(DocumentRule):
    """A caption that does not say whose picture it is."""

    meta = RuleMeta(
        id="any/caption-missing-credit",
        summary=Message(en="Caption without a credit", ar="تعليق صورة بلا مصدر"),
        explanation=Message(
            en="A published picture names its photographer or agency, in brackets at the end of "
            "the caption.",
            ar="تُنسب كل صورة منشورة إلى مصوّرها أو وكالتها، بين معقوفين في آخر التعليق.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="IPTC Photo Metadata Standard: Credit Line",
        examples=(
            Example(
                "![ [[مدخل الميناء صباح أمس.]] ](port.jpg)",
                "![مدخل الميناء صباح أمس. [وكالة] ](port.jpg)",
                format="plain",
            ),
            Example("![The harbour at dawn. [AFP] ](port.jpg)", format="plain"),
            Example("![مدخل الميناء صباح أمس (رويترز)](port.jpg)", format="plain"),
            Example("![The harbour at dawn. Photo by Sami Halabi](port.jpg)", format="plain"),
            Example("![السوق القديم. تصوير: سامر الحلبي](market.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Anything that may be a credit is one: a remark in brackets at the end too."""
        for image, segment in captioned(document):
            if image.credit or not image.caption or segment is None:
                continue
            if read(segment.text, context.agencies).credit:
                continue
            yield self.finding(
                segment,
                0,
                len(segment.text),
                Message(
                    en="The caption has no credit: add the source of the picture in brackets.",
                    ar="التعليق بلا مصدر: أضف مصدر الصورة بين معقوفين.",
                ),
            )


@dataclass(frozen=True, slots=True)
class CreditStyleOptions:
    """What the house asks for; "any": what most credits of the article have.

    ``brackets``: what stands around a credit. ``place``: before the caption's full stop
    ("inside") or after it.
    """

    brackets: Literal["any", "square", "round", "none"] = "any"
    place: Literal["any", "inside", "after"] = "any"


class _Written(NamedTuple):
    segment: Segment
    credit: Credit


_SHAPES = {
    "square": Message(en="in square brackets", ar="بين معقوفين []"),
    "round": Message(en="in round brackets", ar="بين قوسين ()"),
    "none": Message(en="without brackets", ar="بلا أقواس"),
    "inside": Message(en="before the full stop", ar="قبل النقطة"),
    "after": Message(en="after the full stop", ar="بعد النقطة"),
}
_PAIRS = {"square": ("[", "]"), "round": ("(", ")")}


class MixedCreditStyle(DocumentRule):
    """Credits that are not written in one way, or not in the house's."""

    meta = RuleMeta(
        id="any/mixed-credit-style",
        summary=Message(en="Credits written in two ways", ar="مصادر الصور بأكثر من صيغة"),
        explanation=Message(
            en="Houses differ: [AFP] or (AFP), before the caption’s full stop or after it. Within "
            "an article they are written in one way; a profile may say which (brackets: square, "
            "round or none; place: inside or after).",
            ar="تختلف الصحف: [أ ف ب] أو (أ ف ب)، قبل نقطة التعليق أو بعدها. لكنها في المقال الواحد "
            "بصيغة واحدة، وللدار أن تحددها (brackets: square أو round أو none، وplace: inside أو "
            "after).",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="IPTC Photo Metadata Standard: Credit Line; one style in an article",
        examples=(
            Example(
                "![السوق. [رويترز] ](1.jpg)\n![الميناء. [أ ف ب] ](2.jpg)\n![الجسر. "
                "[[(الأناضول)]]](3.jpg)",
                "![السوق. [رويترز] ](1.jpg)\n![الميناء. [أ ف ب] ](2.jpg)\n![الجسر. "
                "[الأناضول]](3.jpg)",
                format="plain",
            ),
            Example(
                "![The market [[(Reuters)]].](1.jpg)",
                "![The market. (Reuters)](1.jpg)",
                format="plain",
                lang="en",
                options={"place": "after"},
            ),
            Example(
                "![The market. [[Sami Halabi/AFP via Getty Images]]](1.jpg)",
                "![The market. (Sami Halabi/AFP via Getty Images)](1.jpg)",
                format="plain",
                lang="en",
                options={"brackets": "round"},
            ),
            Example("![Market (Reuters)](1.jpg)\n![The harbour. (AFP)](2.jpg)", format="plain"),
            Example("![السوق. [رويترز] ](1.jpg)\n![الوزير (يسار)](2.jpg)", format="plain"),
        ),
        measured=Measured(
            1.0,
            300,
            "captions made of SaudiNewsNet, NTREX and TICO-19, one credit of three in other "
            "brackets: 300 of 300 found; all alike: no alarm",
            "2026-11-24",
        ),
    )
    Options = CreditStyleOptions
    options: CreditStyleOptions

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Of two styles used alike, the first of the article is its own."""
        written = [
            _Written(each.segment, each.caption.credit)
            for each in shown(document, context.agencies)
            if each.caption.credit and each.caption.credit.sure
        ]
        brackets = self._house(self.options.brackets, [each.credit.brackets for each in written])
        place = self._house(self.options.place, [each.credit.place for each in written])
        for segment, credit in written:
            wrong = [
                asked
                for asked, is_so in ((brackets, credit.brackets), (place, credit.place))
                if asked and is_so and is_so != asked
            ]
            if not wrong:
                continue
            shapes = [_SHAPES[each] for each in wrong]
            house = any(each in (self.options.brackets, self.options.place) for each in wrong)
            why_en = "as the house style has it" if house else "as the others"
            why_ar = "كما في نمط الدار" if house else "كسائر المصادر"
            yield self.finding(
                segment,
                credit.start,
                credit.end,
                Message(
                    en=f"Write the credit {' and '.join(each.en for each in shapes)}, {why_en}.",
                    ar=f"اكتب المصدر {' و'.join(each.ar for each in shapes)} {why_ar}.",
                ),
                fixes=self._bracketed(segment, credit, brackets) if place not in wrong else (),
            )

    def _house(self, asked: str, used: Iterable[str | None]) -> str:
        counted = Counter(each for each in used if each)  # a tie goes to the first
        return asked if asked != "any" else max(counted, key=counted.__getitem__, default="")

    def _bracketed(self, segment: Segment, credit: Credit, brackets: str) -> Iterator[Fix | None]:
        if brackets not in _PAIRS:
            return
        opener, closer = _PAIRS[brackets]
        start, end = credit.start, credit.end
        if credit.brackets == "none":
            if credit.names and credit.names[0].start == start:  # not “Photo by …”
                yield self.fix(segment, (start, start, opener), (end, end, closer))
        else:
            yield self.fix(segment, (start, start + 1, opener), (end - 1, end, closer))


class MixedAgencyNames(DocumentRule):
    """One agency under two names in the credits of an article."""

    meta = RuleMeta(
        id="any/mixed-agency-names",
        summary=Message(en="One agency under two names", ar="وكالة واحدة باسمين"),
        explanation=Message(
            en="Both spellings are right, but the credits of one article give an agency one name.",
            ar="الصيغتان صحيحتان، لكن مصادر الصور في المقال الواحد تسمي الوكالة باسم واحد.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: one spelling of a name in an article",
        examples=(
            Example(
                "![السوق. (أ ف ب)](1.jpg)\n![الميناء. ([[فرانس برس]])](2.jpg)",
                "![السوق. (أ ف ب)](1.jpg)\n![الميناء. (أ ف ب)](2.jpg)",
                format="plain",
            ),
            Example(
                "![The market. (AP)](1.jpg)\n![The harbour. (AP Photo/Sami Halabi)](2.jpg)",
                format="plain",
            ),
        ),
        measured=Measured(
            1.0,
            283,
            "captions made of SaudiNewsNet, NTREX and TICO-19, one agency of three credits "
            "renamed: 283 of 300 found; all alike: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A longer name that holds the other (AP Photo) is no second one."""
        uses: dict[tuple[str, str], list[tuple[Segment, Name]]] = defaultdict(list)
        for each in shown(document, context.agencies):
            for name in each.caption.credit.names if each.caption.credit else ():
                if name.agency and name.agency.standing != "rejected":
                    agency = name.agency.agency
                    uses[agency.key, agency.lang].append((each.segment, name))
        for found in uses.values():
            counted = Counter(folded(name.text) for _, name in found)
            usual = max(counted, key=counted.__getitem__)
            place, first = next(each for each in found if folded(each[1].text) == usual)
            for segment, name in found:
                other = folded(name.text)
                if other == usual or other in usual or usual in other:
                    continue
                yield self.finding(
                    segment,
                    name.start,
                    name.end,
                    Message(
                        en=f"Called “{first.text}” elsewhere in this article: choose one name.",
                        ar=f"تسمى «{first.text}» في موضع آخر من المقال: اختر اسماً واحداً.",
                    ),
                    replace=first.text,
                    related=[
                        Related(
                            place.span(first.start, first.end),
                            Message(en="the other name", ar="الاسم الآخر"),
                        )
                    ],
                )
