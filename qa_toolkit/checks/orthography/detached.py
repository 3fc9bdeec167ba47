"""A space after what Arabic writes joined: و, a preposition of one letter, the article."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.splits import neighbours
from qa_toolkit.document import Segment
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_FREQUENT = 3.0
_PREPOSITIONS = "بلك"


def _single_beside(segment: Segment, number: int) -> bool:
    """Whether a word beside is a single letter: letters that are listed or spelled out."""
    words = segment.words
    return any(
        0 <= place < len(words) and len(normalised(words[place].text)) == 1
        for place in (number - 1, number + 1)
    )


class DetachedConjunction(SegmentRule):
    """و with a space after it."""

    meta = RuleMeta(
        id="ar/detached-conjunction",
        summary=Message(en="Space after the conjunction و", ar="مسافة بعد واو العطف"),
        explanation=Message(
            en="و is written joined to the word after it (وقال), never with a space between: a "
            "line may break there and leave it hanging. Letters that mark the items of a list are "
            "left alone.",
            ar="واو العطف تُكتب متصلة بما بعدها (وقال) بلا مسافة، وإلا جاز أن ينكسر السطر بينهما "
            "فتبقى معلقة. ولا يُنبَّه إلى حروف تعدّ بنود قائمة.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Arabic orthography: words of one letter are joined to the word after them",
        examples=(
            Example("وصل الوزير [[و ]]قال إنه بخير.", "وصل الوزير وقال إنه بخير."),
            Example("[[و ]]في المساء [[و ]]الليل هدأت المدينة.", "وفي المساء والليل هدأت المدينة."),
            Example("يضم المبنى القسمين أ و ب وقاعة هـ."),
            Example(
                "و. المادة السادسة من القانون، ثم الفقرة (و) والفقرة ز و ح منه، والبند و من المادة."
            ),
        ),
        measured=Measured(
            1.0,
            100,
            "100 of 695 alarms on NTREX-128, PUD, SaudiNewsNet, aghlat and Gulf laws, read",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each lone و before a word."""
        for number, one, other in neighbours(segment, "و"):
            if not _single_beside(segment, number) and not _item(segment, number):
                joined = "و" + other.text
                yield self.finding(
                    segment,
                    one.start,
                    other.start,
                    Message(
                        en=f"The conjunction is written joined: “{joined}”.",
                        ar=f"تتصل واو العطف بما بعدها: «{joined}».",
                    ),
                    replace="و",
                )


def _item(segment: Segment, number: int) -> bool:
    """Whether و is the letter of an item: الفقرة و من المادة."""
    before = segment.words[number - 1].text if number else ""
    after = segment.words[number + 1].text
    listed = _LISTED.split()
    return (before in listed or before[1:] in listed) and after in (
        "من",
        "في",
        "على",
        "أعلاه",
        "أدناه",
    )


class DetachedPreposition(SegmentRule):
    """ب, ل or ك with a space after it."""

    meta = RuleMeta(
        id="ar/detached-preposition",
        summary=Message(en="Space after a preposition of one letter", ar="مسافة بعد حرف جر متصل"),
        explanation=Message(
            en="ب, ل and ك are written joined to the word after them, and ل swallows the alef of "
            "the article: للحكومة. Reported between two words of running text, where the letter "
            "marks no item of a list, and before a word with the article.",
            ar="الباء واللام والكاف تُكتب متصلة بما بعدها، وتسقط ألف أل التعريف بعد اللام: "
            "للحكومة. "
            "يُبلَّغ عنها بين كلمتين في كلام متصل، لا حيث يعدّ الحرف بنداً، وقبل كلمة فيها أل.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Arabic orthography: words of one letter are joined to the word after them",
        examples=(
            Example("تخضع الشركة [[ل القانون]] نفسه.", "تخضع الشركة للقانون نفسه."),
            Example("التقى الوفدان [[ب القاهرة]] أمس.", "التقى الوفدان بالقاهرة أمس."),
            Example("يضم المبنى القسم ب، ل القاعة وحدها. أ الباب، ب النافذة. ك الكتاب."),
            Example("الصف الثالث ب المدرسة الأولى."),
        ),
        measured=Measured(
            1.0,
            201,
            "20 alarms on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books, "
            "true, and faults put into the first four (recall .90)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such letter between a word and a definite one that the lexicon knows joined."""
        lexicon = arabic()
        words = segment.words
        for number, one, other in neighbours(segment, *_PREPOSITIONS):
            letter = one.text
            if number == 0:
                continue
            before = words[number - 1]
            if before.script != "ar" or one.start - before.end != 1 or other.text[:2] != "ال":
                continue
            if _single_beside(segment, number) or _ordinal(before.text):
                continue
            joined = letter + ("ل" + other.text[2:] if letter == "ل" else other.text)
            if joined.startswith("للل"):
                joined = joined[1:]
            if lexicon.knows(joined) and lexicon.frequency(joined) > 0:
                yield self.finding(
                    segment,
                    one.start,
                    other.end,
                    Message(
                        en=f"The preposition is written joined: “{joined}”.",
                        ar=f"يتصل حرف الجر بما بعده: «{joined}».",
                    ),
                    replace=joined,
                )


_LISTED = (
    "القسم المجموعة الفئة الفقرة فقرة البند بند المادة الصف الفصل القاعة المبنى الطابق الملحق "
    "الجدول "
    "فيتامين حرف الحرف النوع"
)
_ORDINALS = (
    "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة "
    "السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة"
)


def _ordinal(word: str) -> bool:
    """Whether the letter after the word may be its number: الصف الثالث ب."""
    return word in _ORDINALS.split() or word in _LISTED.split()


class DetachedArticle(SegmentRule):
    """ال with a space after it."""

    meta = RuleMeta(
        id="ar/detached-article",
        summary=Message(en="Space after the article", ar="مسافة بعد أل التعريف"),
        explanation=Message(
            en="The article is part of the word: المدينة. Reported where the lexicon has the word "
            "with it as a frequent one. After a name ال may be آل, the family (آل سعد): then "
            "write that.",
            ar="أل التعريف جزء من الكلمة: المدينة. يُبلَّغ عنها حيث يعرف المعجم الكلمة معرّفة "
            "شائعة. "
            "وبعد الاسم قد تكون «آل» بمعنى الأهل (آل سعد)، فلتُكتب كذلك.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Arabic orthography: the article is joined to its noun",
        examples=(
            Example("وصل الوفد إلى [[ال مدينة]] أمس.", "وصل الوفد إلى المدينة أمس."),
            Example("فاز نادي ال إس يو، وحضر فهد آل سعد."),
        ),
        measured=Measured(
            1.0,
            188,
            "5 alarms on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books, "
            "true, and faults put into the first four (recall .91)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each lone article before a word that is frequent with it."""
        lexicon = arabic()
        for number, one, other in neighbours(segment, "ال", "وال", "بال", "فال"):
            joined = one.text + other.text
            plain = normalised(other.text)
            if (
                len(plain) >= 3
                and not plain.startswith("ال")
                and lexicon.knows(joined)
                and lexicon.frequency(joined) >= _FREQUENT
            ):
                family = one.text == "ال" and number > 0
                yield self.finding(
                    segment,
                    one.start,
                    other.end,
                    Message(
                        en=f"The article is written joined: “{joined}”.",
                        ar=f"تتصل أل التعريف بالكلمة: «{joined}».",
                    ),
                    replace=(joined, f"آل {other.text}") if family else joined,
                )
