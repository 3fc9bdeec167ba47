"""The same word twice in a row, unless the language repeats it rightly."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from itertools import pairwise

from qa_toolkit.document import Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_TANWIN = re.compile("\u064b")  # ARABIC FATHATAN


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Said twice for emphasis, or word by word: no, yes, come, God, alas, beware, amen, slowly …
_EMPHATIC = _words(
    "لا نعم كلا بلى هيا الله يا آه أه حذار هيهات مهلا رويدا أبدا جدا بين خطوة مرة كلمة حرفا آمين "
    "رب بل طق بم تك ها هه أهلا صبرا يوما واحدا شبرا بيتا بابا جماعات أفواجا زرافات واحدة فردا "
    "كفى لو ثم هو هي هم"
)

# Words that end in alif yet are no indefinite accusative, which may be doubled (صفا صفا).
_PARTICLES_IN_ALIF = _words(
    "هذا ما إذا كما لما إنما فيما بينما عندما مما عما أما إلا إما أنا هنا هما ربما كانا كذا حينما "
    "بعدما قبلما أنها إنها منها فيها عنها بها لها عليها إليها لديها كلها فلما لنا منا إننا أننا "
    "ولا وما كلما طالما لولا لكنها مهما أينما حيثما"
)

# The names of Latin letters, which abbreviations repeat: بي بي سي، سي إس إس، تي تي.
_LETTER_NAMES = _words(
    "إيه ايه بي سي دي إي اي إف اف جي إتش اتش آي جيه جاي كيه كي إل إم ام إن كيو آر "
    "ار إس اس تي يو دبليو إكس اكس واي زد زي"
)

# The deputy of a deputy, the son of a son: ولي ولي العهد، ابن ابن عمه.
_CHAINED = _words(
    "ولي نائب وكيل مساعد ابن بنت ابنة أخ أخو أخي أخت خال خالة عم عمة أم أبو أبي جد جدة والد والدة "
    "حفيد صديق شقيق زوج زوجة"
)

# Between members of one people: الحوار اللبناني اللبناني، المصالحة العربية العربية.
_AMONG = re.compile(r"(?:وال|بال|لل|ال)\w{3,}(?:ي|ية)\Z")

# A name may follow that is an ordinary word said twice: فرقة دوران دوران.
_BEFORE_NAMES = _words(
    "فرقة جزيرة جزر مدينة بلدة نادي فيلم أغنية مسرحية مسلسل رواية برنامج مطعم شركة"
)

# A rarer word that stands twice is mostly half a name: تان تان.
_COMMON = 4.0

_RIGHTLY = _EMPHATIC | _LETTER_NAMES | _CHAINED

# had had, that that, gave her her book, told you you …, what it is is …; and emphasis.
_ENGLISH = _words(
    "had that is her you it who do did was his this there one very many much so long no yes bye "
    "ha far way really never ever more now hush tut knock blah night well please win "
    "yeah hey big old cha can"
)


class _Repetition(SegmentRule):
    """What both languages have in common."""

    mixed = True

    @abstractmethod
    def rightly(self, before: str, first: Word, second: Word) -> bool:
        """Whether these equal words may stand one after the other, and after ``before``."""

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """A finding on the second of two equal words, the space before it included."""
        text = segment.text
        for number, (first, word) in enumerate(pairwise(segment.words)):
            if first.script != word.script or len(first.text) != len(word.text):
                continue
            if word.script not in self.meta.langs or first.text.casefold() != word.text.casefold():
                continue
            before = segment.words[number - 1].text if number else ""
            gap = text[first.end : word.start]
            if not gap.isspace() or not in_prose(text, first.start, word.end):
                continue
            if not self._a_whole(text, first.start, word.end) or self.rightly(before, first, word):
                continue
            yield self.finding(
                segment,
                first.end,
                word.end,
                Message(
                    en=f"“{word.text}” stands twice; remove one.",
                    ar=f"كلمة «{word.text}» مكررة؛ احذف إحداهما.",
                ),
                replace="",
            )

    @staticmethod
    def _a_whole(text: str, start: int, end: int) -> bool:
        # re-re-elected, co-op op-ed, «Duran» Duran: part of something larger.
        return text[start - 1 : start] not in ("-", "'", "’") and text[end : end + 1] not in (
            "-",
            "'",
            "’",
        )


class ArabicRepetition(_Repetition):
    """ar/repeated-word."""

    meta = RuleMeta(
        id="ar/repeated-word",
        summary=Message(en="The same word twice in a row", ar="كلمة مكررة بلا داعٍ"),
        explanation=Message(
            en="A doubled word is mostly left over from editing. Arabic doubles rightly for "
            "emphasis and distribution (رويداً رويداً، صفاً صفاً), in letters of an abbreviation "
            "(بي بي سي) and in names.",
            ar="الكلمة المكررة غالبا من بقايا التحرير. وتكرر العربية للتوكيد والتوزيع (رويداً "
            "رويداً، صفاً صفاً)، وفي أحرف الاختصارات (بي بي سي)، وفي الأسماء.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        examples=(
            Example("وصل الوفد إلى[[ إلى]] العاصمة", "وصل الوفد إلى العاصمة"),
            Example("قال إن هذا[[ هذا]] القرار نهائي", "قال إن هذا القرار نهائي"),
            Example("تقدموا رويداً رويداً ووقفوا صفا صفا"),
            Example("نقلت بي بي سي عن سي إس إس"),
            Example("هو هو لم يتغير، وهي هي كما عهدناها"),
            Example("غنت فرقة دوران دوران وكتبت جداً جداً عن مغامرات تان تان"),
            Example("تحسن شيئاً فشيئاً والتقى ولي ولي العهد في الحوار اللبناني اللبناني"),
        ),
        authority="Arabic grammar of emphasis (التوكيد اللفظي)",
        measured=Measured(1.0, 4, "SaudiNewsNet, NTREX, TICO-19, PUD", "2026-11-24"),
    )

    def rightly(self, before: str, first: Word, second: Word) -> bool:
        """Emphasis and distribution, letter names, names that no dictionary has."""
        word = bare(second.text)
        if _TANWIN.search(first.text) or _TANWIN.search(second.text) or first.text != second.text:
            # من مَن: where one is vocalised they are two words.
            return True
        if len(word) == 1 or word in _RIGHTLY or before in _BEFORE_NAMES:
            return True
        if _AMONG.match(word):
            return True
        if word.endswith("ا") and len(word) > 2 and word not in _PARTICLES_IN_ALIF:
            return True
        if arabic().frequency(word) < _COMMON:
            return True
        readings = arabic().readings(word)
        return not readings or all(reading.pos == "name" for reading in readings)


class EnglishRepetition(_Repetition):
    """en/repeated-word."""

    meta = RuleMeta(
        id="en/repeated-word",
        summary=Message(en="The same word twice in a row", ar="كلمة مكررة بلا داعٍ"),
        explanation=Message(
            en="A doubled word is mostly left over from editing. English doubles rightly in “had "
            "had”, “that that”, “gave her her book”, for emphasis, and in names.",
            ar="الكلمة المكررة غالبا من بقايا التحرير. وتكرر الإنجليزية في had had وthat that "
            "وgave her her book وللتوكيد وفي الأسماء.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"en"}),
        severity=Severity.WARNING,
        examples=(
            Example("in the[[ the]] city", "in the city"),
            Example("The[[ the]] city slept", "The city slept"),
            Example("They took a[[ a]] train", "They took a train"),
            Example(
                "قال الوزير إن the council met[[ met]] yesterday وانصرف.",
                "قال الوزير إن the council met yesterday وانصرف.",
                lang="ar",
            ),
            Example("He had had enough of Duran Duran and said that that was it"),
        ),
        authority="The Chicago Manual of Style, on proofreading",
        measured=Measured(
            1.0,
            102,
            "2 alarms on NTREX-128, TICO-19 and PUD; 100 faults put into them",
            "2026-11-24",
        ),
    )

    def rightly(self, before: str, first: Word, second: Word) -> bool:
        """A known idiom, a name in capitals, or a single letter."""
        return (
            (len(second.text) == 1 and second.text != "a")
            or second.text.casefold() in _ENGLISH
            or (first.text[0].isupper() and second.text[0].isupper())
        )
