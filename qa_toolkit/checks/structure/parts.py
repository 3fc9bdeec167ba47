"""The parts of an article: which are missing, which stand twice or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qa_toolkit.checks.structure.layout import BODY, body_start, placed
from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.model import Category, Finding, Message, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

Part = Literal[
    "section",
    "headline",
    "deck",
    "byline",
    "dateline",
    "date",
    "body",
    "caption",
    "subhead",
    "tags",
]

NAMES: dict[str, Message] = {
    "section": Message(en="section", ar="القسم"),
    "headline": Message(en="headline", ar="العنوان"),
    "deck": Message(en="deck", ar="العنوان الفرعي"),
    "byline": Message(en="byline", ar="سطر الكاتب"),
    "dateline": Message(en="dateline", ar="سطر المكان"),
    "date": Message(en="date", ar="التاريخ"),
    "body": Message(en="body", ar="المتن"),
    "caption": Message(en="caption", ar="تعليق الصورة"),
    "subhead": Message(en="subhead", ar="عنوان داخلي"),
    "tags": Message(en="tags", ar="الوسوم"),
}


@dataclass(frozen=True, slots=True)
class MissingPartOptions:
    """``required``: the parts that every article of the house has; none unless it says so."""

    required: tuple[Part, ...] = ()


class MissingPart(DocumentRule):
    """A part that the house requires and the article lacks."""

    Options = MissingPartOptions
    options: MissingPartOptions
    meta = RuleMeta(
        id="any/missing-part",
        summary=Message(en="A part of the article is missing", ar="جزء ناقص من المقال"),
        explanation=Message(
            en="The option “required” lists the parts that every article of the house has: "
            "section, headline, deck, byline, dateline, date, body, caption, subhead, tags. By "
            "default nothing is required. A part that is there but empty is missing too.",
            ar="يعدّد الخيار required ما لا يخلو منه مقال في الدار: القسم والعنوان والعنوان الفرعي "
            "وسطر الكاتب وسطر المكان والتاريخ والمتن والتعليق والعناوين الداخلية والوسوم. ولا شيء "
            "مطلوب ما لم يُذكر. والجزء الفارغ كالناقص.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the house's own layout",
        examples=(
            Example(
                "---\ntitle: فتح الجسر القديم\n---\n\n[[]]أعادت البلدية فتح الجسر.\n",
                "---\ntitle: فتح الجسر القديم\nauthor: رامي الخطيب\n---\n\nأعادت البلدية فتح "
                "الجسر.\n",
                format="markdown",
                options={"required": ("headline", "byline")},
            ),
            Example(
                "[[]]The old bridge is open again.\n",
                "# Old bridge opens\n\nThe old bridge is open again.\n",
                format="markdown",
                options={"required": ("headline", "body")},
            ),
            Example("The old bridge is open again.\n", format="markdown"),
        ),
        measured=Measured(
            1.0,
            100,
            "NTREX-128 and TICO-19 as articles of Markdown without their byline; silent on them "
            "with "
            "it, and everywhere unless a house requires a part",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """One finding a part, where the article's body starts."""
        if not self.options.required:
            return
        article = document.article
        kinds = {segment.kind for segment in document.segments}
        present = {
            "section": article.section,
            "headline": article.headline,
            "deck": article.deck,
            "byline": article.byline,
            "dateline": article.dateline or Kind.DATELINE in kinds,
            "date": article.published,
            "body": not BODY.isdisjoint(kinds),
            "caption": Kind.CAPTION in kinds or any(i.caption for i in article.images),
            "subhead": Kind.SUBHEAD in kinds,
            "tags": Kind.TAG in kinds,
        }
        start = body_start(document)
        places = [segment.span(0, 0).start for segment in document.segments]
        at = min((place for place in places if place >= start), default=0)
        for part in dict.fromkeys(self.options.required):
            if present[part]:
                continue
            name = NAMES[part]
            yield self.finding_at(
                Span(at, at),
                Message(
                    en=f"The article has no {name.en}: add it.",
                    ar=f"جزء ناقص: {name.ar}. أضفه.",
                ),
                data={"part": part},
            )


_ONCE = {Kind.DECK: "deck", Kind.BYLINE: "byline", Kind.DATELINE: "dateline"}


class DoubledPart(DocumentRule):
    """A deck, byline or dateline that stands a second time, further down."""

    meta = RuleMeta(
        id="any/doubled-part",
        summary=Message(en="A part of the article stands twice", ar="جزء مكرر من المقال"),
        explanation=Message(
            en="An article has one deck, one byline and one dateline. A second one below the first "
            "paragraphs is left over from another version. Two authors named side by side are "
            "one byline.",
            ar="للمقال عنوان فرعي واحد وسطر كاتب واحد وسطر مكان واحد، وما جاء منها ثانية بعد فقرات "
            "من المتن بقية من نسخة أخرى. والكاتبان المذكوران متجاورين سطر واحد.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom layout: each part once",
        examples=(
            Example(
                '<h1>فتح الجسر</h1><p class="byline">رامي الخطيب</p><p>فُتح الجسر أمس.</p>'
                '<p class="byline">[[سلمى الحداد]]</p><p>وعبره الناس.</p>',
                '<h1>فتح الجسر</h1><p class="byline">رامي الخطيب</p><p>فُتح الجسر أمس.</p>'
                "<p>وعبره الناس.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">After years of work</p><p>It opened.</p>'
                '<p class="deck">[[Years of work are over]]</p><p>People crossed.</p>',
                '<h1>Bridge opens</h1><p class="deck">After years of work</p><p>It opened.</p>'
                "<p>People crossed.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="author">Sam Doe</p><p class="author">Ann Roe</p>'
                "<p>It opened.</p>",
                format="html",
            ),
        ),
        measured=Measured(
            1.0,
            200,
            "NTREX-128 and TICO-19 as pages of HTML with a second deck or byline put in; silent "
            "on them "
            "unspoiled, on SaudiNewsNet and on 696 pages of software manuals",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each such part that follows one of its kind with some of the body between."""
        first: dict[Kind, Segment] = {}
        parted: set[Kind] = set()
        for segment in placed(document):
            kind = segment.kind
            if kind in BODY:
                parted.update(first)
            elif kind in _ONCE:
                if kind not in first:
                    first[kind] = segment
                elif kind in parted and not _signature(first[kind], segment):
                    earlier = first[kind]
                    name = NAMES[_ONCE[kind]]
                    yield self.finding(
                        segment,
                        0,
                        len(segment.text),
                        Message(
                            en=f"A second {name.en}: the article has one already.",
                            ar=f"{name.ar} مكرر: للمقال واحد قبله.",
                        ),
                        related=[
                            Related(
                                earlier.span(0, len(earlier.text)),
                                Message(en="the first one", ar="الأول هنا"),
                            )
                        ],
                    )


def _signature(first: Segment, second: Segment) -> bool:
    """Whether the second byline signs the article with the name that heads it."""
    if first.kind is not Kind.BYLINE:
        return False
    names = [{bare(word.text) for word in segment.words} for segment in (first, second)]
    return bool(names[0] & names[1])


@dataclass(frozen=True, slots=True)
class MisplacedPartOptions:
    """``byline``: where the house signs its articles; either place passes unless it is said."""

    byline: Literal["", "top", "bottom"] = ""


class MisplacedPart(DocumentRule):
    """A deck above its headline, or a byline where the house has none."""

    Options = MisplacedPartOptions
    options: MisplacedPartOptions
    meta = RuleMeta(
        id="any/misplaced-part",
        summary=Message(en="A part of the article out of its place", ar="جزء في غير موضعه"),
        explanation=Message(
            en="The deck follows the headline. A byline stands above the body or below it, never "
            "in its midst; the option “byline” (top, bottom) says which the house has.",
            ar="العنوان الفرعي بعد العنوان. وسطر الكاتب فوق المتن أو تحته لا في وسطه، ويحدد الخيار "
            "byline موضعه في الدار (top أو bottom).",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom layout",
        examples=(
            Example(
                '<p class="deck">[[بعد أعوام من الترميم]]</p><h1>فتح الجسر</h1><p>فُتح أمس.</p>',
                '<h1>فتح الجسر</h1><p class="deck">بعد أعوام من الترميم</p><p>فُتح أمس.</p>',
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p>It opened.</p><p class="byline">[[Sam Doe]]</p>',
                '<h1>Bridge opens</h1><p class="byline">Sam Doe</p><p>It opened.</p>',
                format="html",
                options={"byline": "top"},
            ),
            Example(
                '<h1>Bridge opens</h1><p>It opened.</p><p class="byline">Sam Doe</p>',
                format="html",
            ),
        ),
        measured=Measured(
            1.0,
            100,
            "100 put into pages made of NTREX-128, TICO-19 and SaudiNewsNet, all found; no "
            "alarm on the pages without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The deck against the headline, the first byline against the body."""
        segments = placed(document)
        kinds = [segment.kind for segment in segments]
        headline = kinds.index(Kind.HEADLINE) if Kind.HEADLINE in kinds else -1
        for segment in segments[: max(headline, 0)]:
            if segment.kind is Kind.DECK:
                yield self.finding(
                    segment,
                    0,
                    len(segment.text),
                    Message(
                        en="The deck stands above the headline: move it below.",
                        ar="العنوان الفرعي قبل العنوان: انقله بعده.",
                    ),
                )
        if Kind.BYLINE not in kinds:
            return
        number = kinds.index(Kind.BYLINE)
        above, below = (not BODY.isdisjoint(k) for k in (kinds[:number], kinds[number + 1 :]))
        wanted = self.options.byline
        if (above and below) or (wanted == "top" and above) or (wanted == "bottom" and below):
            yield self.finding(
                segments[number],
                0,
                len(segments[number].text),
                Message(
                    en="The byline is not in its place: move it to the "
                    f"{'end' if wanted == 'bottom' else 'top'} of the article.",
                    ar="سطر الكاتب في غير موضعه: انقله إلى "
                    f"{'آخر' if wanted == 'bottom' else 'أول'} المقال.",
                ),
            )
