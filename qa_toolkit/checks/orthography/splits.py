"""Words torn apart: a space before what Arabic writes joined, or in the middle of a word."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import NOT_WRITTEN_AS_TEXT
from qa_toolkit.document import Segment
from qa_toolkit.language.letters import TATWEEL
from qa_toolkit.language.lexicon import LONGEST_WORD, arabic, normalised
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_FREQUENT = 3.0
_PREPOSITIONS = "بلك"


def _neighbours(segment: Segment, *firsts: str) -> Iterator[tuple[int, Word, Word]]:
    """Each pair of Arabic words with one space between them, and the number of the first.

    With ``firsts``, only pairs that one of these words begins.
    """
    if segment.kind in NOT_WRITTEN_AS_TEXT:
        return
    text = segment.text
    for number, (one, other) in enumerate(zip(segment.words, segment.words[1:], strict=False)):
        if (
            one.script == other.script == "ar"
            and (not firsts or one.text in firsts)
            and other.start - one.end == 1
            and text[one.end] in " \u00a0"  # NO-BREAK SPACE
            and TATWEEL not in one.text + other.text
            and len(one.text) + len(other.text) <= 2 * LONGEST_WORD
            and (not firsts or _free(text, one.start, other.end))
        ):
            yield number, one, other


def _free(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or sign of code touches the range."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(c in "-_/&;#'’" or c.isalnum() for c in around) and in_prose(text, start, end)


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
            Example("و. المادة السادسة من القانون، ثم الفقرة (و) والفقرة ز و ح منه."),
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
        for number, one, other in _neighbours(segment, "و"):
            if not _single_beside(segment, number):
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
            202,
            "21 alarms on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books, "
            "true, and faults put into the first four (recall .90)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such letter between a word and a definite one that the lexicon knows joined."""
        lexicon = arabic()
        words = segment.words
        for number, one, other in _neighbours(segment, *_PREPOSITIONS):
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


_ORDINALS = (
    "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة "
    "السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة القسم المجموعة الفئة الفقرة "
    "البند المادة "
    "الصف الفصل القاعة المبنى الطابق فيتامين حرف الحرف النوع"
)


def _ordinal(word: str) -> bool:
    """Whether the letter after the word may be its number: الصف الثالث ب."""
    return word in _ORDINALS.split()


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
        for number, one, other in _neighbours(segment, "ال", "وال", "بال", "فال"):
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


class SplitWord(SegmentRule):
    """Two pieces that are one word: الحك ومة."""

    meta = RuleMeta(
        id="ar/split-word",
        summary=Message(en="A word broken by a space", ar="كلمة شقّتها مسافة"),
        explanation=Message(
            en="Neither the lexicon nor the list of frequent words has one of the two pieces, and "
            "together they are a frequent word. Names and letters that are spelled out are spared.",
            ar="لا يعرف المعجم ولا قائمة الكلمات الشائعة إحدى القطعتين، وهما معاً كلمة شائعة. ولا "
            "يُنبَّه إلى الأعلام ولا إلى حروف تُهجّى.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="the dictionary Ayaspell 3.5 and the word frequencies of wordfreq 3.1.1",
        examples=(
            Example("أعلنت [[الحك ومة]] خطتها أمس.", "أعلنت الحكومة خطتها أمس."),
            Example("اجتمع [[المسؤ ولون]] في العاصمة.", "اجتمع المسؤولون في العاصمة."),
            Example("زار كيم إيل سونغ مدينة بيونغ يانغ، وبثت سي إن إن اللقاء."),
        ),
        measured=Measured(
            1.0,
            43,
            "1 alarms on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books, "
            "true, and faults put into the first four (recall .21)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such pair."""
        lexicon = arabic()
        for _, one, other in _neighbours(segment):
            first, second = normalised(one.text), normalised(other.text)
            joined = first + second
            if not 5 <= len(joined) <= LONGEST_WORD or first == "و":
                continue
            if lexicon.frequency(joined) < _FREQUENT or not lexicon.knows(joined):
                continue
            if _is_word(first, context) and _is_word(second, context):
                continue
            if not _free(segment.text, one.start, other.end):
                continue
            yield self.finding(
                segment,
                one.start,
                other.end,
                Message(
                    en=f"A space breaks the word: write “{one.text}{other.text}”.",
                    ar=f"شقّت مسافة الكلمة: اكتب «{one.text}{other.text}».",
                ),
                replace=one.text + other.text,
            )


def _is_word(plain: str, context: Context) -> bool:
    lexicon = arabic()
    return (
        (len(plain) > 1 and lexicon.knows(plain))
        or lexicon.frequency(plain) >= 2.5
        or plain in context.house
    )
