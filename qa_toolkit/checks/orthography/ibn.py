"""The alef of ابن: left out between the names of a son and his father, kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_NAMES = (
    "محمد أحمد احمد محمود حامد حمد حمدان حميد علي حسن حسين محسن خالد مخلد فهد سعود سلمان سليمان "
    "فيصل "
    "نايف نواف تركي بندر سلطان عمر عمرو عامر عمار عثمان يوسف إبراهيم ابراهيم إسماعيل إسحاق موسى "
    "عيسى "
    "داود يعقوب هارون صالح ناصر منصور ماجد مساعد سعد سعيد مسعود جاسم قاسم راشد رشيد زايد زيد مكتوم "
    "طارق زياد وليد هشام هاشم معاوية مروان يزيد طلال مشعل متعب مقرن ثامر تميم جابر صباح بدر ثنيان "
    "مبارك سالم سليم غانم خليفة حمود عايض مشاري جلوي عياض أنس مالك بلال جعفر حمزة طلحة الزبير "
    "سفيان "
    "يحيى زكريا أيوب إدريس نوح لقمان آدم عدنان غسان نعمان مصعب أسامة عباد عبيد عبدة شريف ياسر"
)
_GIVEN = frozenset(_NAMES.split())
_FATHERS = _GIVEN | {
    *("الخطاب", "الوليد", "العاص", "الحسن", "الحسين", "العباس", "الزبير", "الجراح", "اليمان"),
    *("المهلب", "الحارث", "الحجاج", "النعمان", "المغيرة", "الأشعث", "المنذر", "الربيع", "أبي"),
}
_SERVANT = ("عبدال", "عبدرب")


def _is_given(word: str) -> bool:
    return word in _GIVEN or word.startswith(_SERVANT)


class IbnBetweenNames(SegmentRule):
    """ابن between two names: محمد ابن علي."""

    meta = RuleMeta(
        id="ar/ibn-between-names",
        summary=Message(en="ابن with its alef between two names", ar="ألف «ابن» بين علمين"),
        explanation=Message(
            en="Between the name of a son and that of his father ابن loses its alef: محمد بن علي. "
            "It "
            "keeps it before the mother's name (عيسى ابن مريم), and wherever no name stands before "
            "it (ابن خلدون, قال ابن رشد).",
            ar="تُحذف ألف «ابن» بين علمين ثانيهما أبو الأول: محمد بن علي. وتبقى إذا نُسب إلى أمه "
            "(عيسى "
            "ابن مريم)، وحيث لا علم قبلها (ابن خلدون، قال ابن رشد).",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Academy of the Arabic Language, Cairo: spelling rules (the alef of ابن)",
        examples=(
            Example("وصل خالد [[ابن]] الوليد إلى المدينة.", "وصل خالد بن الوليد إلى المدينة."),
            Example("عاد عبد الله [[ابن]] سعد [[ابن]] علي.", "عاد عبد الله بن سعد بن علي."),
            Example("قال ابن سعد إن عيسى ابن مريم عاد مع محمد، ابن علي، وأحمد ابن أخيه."),
        ),
        measured=Measured(
            1.0,
            196,
            "بن made ابن in SaudiNewsNet (recall .78); 2 alarms on it, NTREX-128, TICO-19, PUD, "
            "aghlat, Gulf laws and books as they are, true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each ابن with a given name on either side."""
        words = segment.words
        text = segment.text
        for number in range(1, len(words) - 1):
            word = words[number]
            if bare(word.text) not in ("ابن", "إبن"):
                continue
            before, after = words[number - 1], words[number + 1]
            if text[before.end : word.start] != " " or text[word.end : after.start] != " ":
                continue
            father = bare(after.text)
            if not (_is_name(segment, number - 1) and _names_father(segment, number + 1, father)):
                continue
            if in_prose(text, word.start, word.end):
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en="Between a son's and a father's name write “بن”.",
                        ar="بين علمين ثانيهما أبو الأول تُحذف الألف: اكتب «بن».",
                    ),
                    replace="بن",
                )


class IbnWithoutAlef(SegmentRule):
    """بن at the head of a sentence: no name stands before it."""

    meta = RuleMeta(
        id="ar/ibn-without-alef",
        summary=Message(en="بن at the start of a sentence", ar="«بن» في أول الجملة"),
        explanation=Message(
            en="بن without its alef stands between two names. At the start of a sentence there is "
            "no "
            "name before it: ابن خلدون. In the Maghreb بن is part of family names (بن علي), and "
            "headlines shorten names so: on in the strict profile only.",
            ar="لا تُحذف ألف «ابن» إلا بين علمين، ولا علم قبلها في أول الجملة: ابن خلدون. وفي بلاد "
            "المغرب «بن» من اسم العائلة (بن علي)، وتختصر العناوين الأسماء هكذا، فلا تعمل القاعدة "
            "إلا "
            "في النمط الصارم.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="Academy of the Arabic Language, Cairo: spelling rules (the alef of ابن)",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "[[بن]] خلدون مؤرخ كبير. [[بن]] رشد فيلسوف.", "ابن خلدون مؤرخ كبير. ابن رشد فيلسوف."
            ),
            Example("ابن خلدون مؤرخ كبير، ومحمد بن رشد فيلسوف."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each sentence whose first word is بن before another word."""
        for sentence in segment.sentences:
            first = segment.words_between(sentence.start, sentence.end)[:2]
            if len(first) == 2 and bare(first[0].text) == "بن" and first[1].script == "ar":
                word = first[0]
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en="No name stands before it: write “ابن”.",
                        ar="لا علم قبلها: اكتب «ابن».",
                    ),
                    replace="ابن",
                )


def _is_name(segment: Segment, number: int) -> bool:
    """Whether the word is a given name, or the second half of one: عبد الله."""
    word = bare(segment.words[number].text)
    if _is_given(word) or (word[:1] in "ولبف" and word[1:] in _GIVEN and len(word) > 4):
        return True
    return number > 0 and word.startswith("ال") and _serves(segment, number - 1)


def _names_father(segment: Segment, number: int, word: str) -> bool:
    if word in ("عبد", "أبي"):
        return number + 1 < len(segment.words)
    return word in _FATHERS or word.startswith(_SERVANT)


def _serves(segment: Segment, number: int) -> bool:
    return bare(segment.words[number].text).removeprefix("و") == "عبد"
