"""Headlines: their length, their stop, their capitals, and whether there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.errors import ConfigError
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta, SegmentRule


@dataclass(frozen=True, slots=True)
class HeadlineLengthOptions:
    """``max_words`` and ``max_characters``: the longest headline that passes; 0 is no limit."""

    max_words: int = 0
    max_characters: int = 0

    def __post_init__(self) -> None:
        if min(self.max_words, self.max_characters) < 0:
            raise ConfigError("options “max-words” and “max-characters” must be from 0 up")


class HeadlineTooLong(SegmentRule):
    """A headline longer than the house allows."""

    kinds = frozenset({Kind.HEADLINE})
    Options = HeadlineLengthOptions
    options: HeadlineLengthOptions
    meta = RuleMeta(
        id="any/headline-too-long",
        summary=Message(en="Headline too long", ar="عنوان طويل"),
        explanation=Message(
            en="Search engines and telephones cut long headlines. The options max-words and "
            "max-characters set the house's limit; without them any length passes.",
            ar="تقتطع محركات البحث والهواتف العناوين الطويلة. يحدد الخياران max-words "
            "وmax-characters حد الدار، وبدونهما يُقبل كل طول.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the house's own limit",
        examples=(
            Example(
                "[[City library opens its doors again after two years]]",
                "City library opens again",
                kind=Kind.HEADLINE,
                options={"max_words": 6},
            ),
            Example(
                "[[مكتبة المدينة تفتح أبوابها بعد عامين]]",
                "مكتبة المدينة تفتح أبوابها",
                kind=Kind.HEADLINE,
                options={"max_characters": 30},
            ),
            Example("City library opens its doors again", kind=Kind.HEADLINE),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Count words, and code points of the text as shown."""
        words, characters = len(segment.words), len(segment.text)
        most_words, most = self.options.max_words, self.options.max_characters
        if most_words and words > most_words:
            message = Message(
                en=f"A headline of {words} words: shorten it (the limit is {most_words}).",
                ar=f"عنوان من {words} كلمة: اختصره (الحد {most_words}).",
            )
        elif most and characters > most:
            message = Message(
                en=f"A headline of {characters} characters: shorten it (the limit is {most}).",
                ar=f"عنوان من {characters} حرفا: اختصره (الحد {most}).",
            )
        else:
            return
        data = {"words": words, "characters": characters}
        yield self.finding(segment, 0, len(segment.text), message, data=data)


# A word of letters and its stop; no other stop before, nor an abbreviation (Inc., U.S.).
_STOPPED = re.compile(r"[^.!?\u061f\u2026]*(?:[a-z]{4,}|[\u0621-\u064a]{3,})(\.)\s*")
_ABBREVIATED = re.compile(r"(?:Corp|Bros|Prof|Capt|dept|approx)\.\s*$")


class HeadlineFullStop(SegmentRule):
    """A headline that ends in a full stop."""

    kinds = frozenset({Kind.HEADLINE})
    meta = RuleMeta(
        id="any/headline-full-stop",
        summary=Message(en="Headline that ends in a full stop", ar="عنوان ينتهي بنقطة"),
        explanation=Message(
            en="A headline of one sentence takes no full stop. One of two sentences may, and a "
            "question mark stays.",
            ar="لا توضع نقطة في آخر عنوان من جملة واحدة. وقد توضع في عنوان من جملتين، وتبقى علامة "
            "الاستفهام.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="The Associated Press Stylebook and newsroom practice",
        examples=(
            Example(
                "City library opens its doors again[[.]]",
                "City library opens its doors again",
                kind=Kind.HEADLINE,
            ),
            Example(
                "مكتبة المدينة تفتح أبوابها[[.]]", "مكتبة المدينة تفتح أبوابها", kind=Kind.HEADLINE
            ),
            Example("We waited. The library opened.", kind=Kind.HEADLINE),
            Example("Library opens in the U.S.", kind=Kind.HEADLINE),
            Example("ماذا بعد؟", kind=Kind.HEADLINE),
        ),
        measured=Measured(
            1.0,
            7,
            "all alarms on 474 headlines of SaudiNewsNet and NTREX-128; and 83 of 114 stops"
            " put behind headlines found, the rest behind another mark or capitals",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """A single stop at the very end."""
        match = _STOPPED.fullmatch(segment.text) if len(segment.text) < 500 else None
        if match and not _ABBREVIATED.search(segment.text):
            yield self.finding(
                segment,
                *match.span(1),
                Message(
                    en="A headline takes no full stop: remove it.",
                    ar="لا نقطة في آخر العنوان: احذفها.",
                ),
                replace="",
            )


_LEAST_WORDS, _LEAST_LETTERS = 3, 12
"""From how many words and letters on capitals are a style and no name (UNESCO, FIFA)."""


class HeadlineInCapitals(SegmentRule):
    """A headline in capital letters throughout."""

    kinds = frozenset({Kind.HEADLINE})
    meta = RuleMeta(
        id="en/headline-in-capitals",
        summary=Message(en="Headline in capitals", ar="عنوان كله بأحرف كبيرة"),
        explanation=Message(
            en="A headline typed in capitals reads slowly, loses the difference between names and "
            "words, and cannot be set otherwise by the design. Capitals belong to the style sheet.",
            ar="العنوان المكتوب كله بأحرف كبيرة بطيء القراءة ويضيع فيه الفرق بين الأسماء وغيرها، "
            "ومكان ذلك ورقة الأنماط لا النص.",
        ),
        category=Category.STRUCTURE,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="WCAG 2.2, understanding success criterion 1.4.8; The Associated Press Stylebook",
        examples=(
            Example("[[CITY LIBRARY OPENS AGAIN]]", "City library opens again", kind=Kind.HEADLINE),
            Example("UNESCO and FIFA meet", kind=Kind.HEADLINE),
            Example("NATO, UN", kind=Kind.HEADLINE),
        ),
        measured=Measured(
            1.0,
            56,
            "57 headlines of NTREX-128 in capitals, 56 found; no alarm on them as they are",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """All letters are capitals, and there are enough of them."""
        letters = sum(map(str.isalpha, segment.text))
        if (
            segment.text.isupper()
            and len(segment.words) >= _LEAST_WORDS
            and letters >= _LEAST_LETTERS
        ):
            yield self.finding(
                segment,
                0,
                len(segment.text),
                Message(
                    en="The headline is in capitals: write it as a sentence.",
                    ar="العنوان كله بأحرف كبيرة: اكتبه كما تُكتب الجملة.",
                ),
            )


class SecondHeadline(DocumentRule):
    """A second heading of the first level."""

    meta = RuleMeta(
        id="any/second-headline",
        summary=Message(en="A second headline", ar="عنوان رئيس ثان"),
        explanation=Message(
            en="An article has one headline, the heading of the first level; those inside it are "
            "of the second level or below. A second one is another version of the first, or a "
            "subhead of the wrong level.",
            ar="للمقال عنوان رئيس واحد من المستوى الأول، وما في داخله من المستوى الثاني فما دونه. "
            "والعنوان الثاني صيغة أخرى للأول أو عنوان داخلي بمستوى غير مستواه.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="WCAG 2.2, technique G141 (headings organise a page)",
        examples=(
            Example(
                "# Bridge opens\n\nIt opened.\n\n# [[Old bridge opens again]]\n\nPeople crossed.\n",
                "# Bridge opens\n\nIt opened.\n\n## Old bridge opens again\n\nPeople crossed.\n",
                format="markdown",
            ),
            Example(
                "<h1>فتح الجسر</h1><p>فُتح أمس.</p><h1>[[الجسر يُفتح]]</h1><p>وعبره الناس.</p>",
                "<h1>فتح الجسر</h1><p>فُتح أمس.</p><h2>الجسر يُفتح</h2><p>وعبره الناس.</p>",
                format="html",
            ),
            Example("# Bridge opens\n\nIt opened.\n\n## Afterwards\n\nDone.\n", format="markdown"),
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
        """The parsers take the first such heading for the headline, the others for subheads."""
        first = next((s for s in document.segments if s.kind is Kind.HEADLINE), None)
        if first is None:
            return
        for segment in document.segments:
            if segment.kind is Kind.SUBHEAD and segment.level == 1:
                yield self.finding(
                    segment,
                    0,
                    len(segment.text),
                    Message(
                        en="A second headline: make it a subhead (level 2) or delete it.",
                        ar="عنوان رئيس ثان: اجعله عنواناً داخلياً (المستوى الثاني) أو احذفه.",
                    ),
                    related=[
                        Related(
                            first.span(0, len(first.text)),
                            Message(en="the headline", ar="العنوان"),
                        )
                    ],
                )
