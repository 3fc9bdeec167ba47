"""What is left of Arabic after a bad copy from PDF: letters reversed, spaced out, set backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from qa_toolkit.checks.orthography.candidates import Candidate, candidates, respelled
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.letters import ARABIC_LETTERS
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta, SegmentRule

_AUTHORITY = "Unicode Standard, section 9.2 (lam-alef ligatures, logical order of letters)"
# The article before an alef, its lam-alef exchanged: األمن, اال, وباإل; and with ل: لألمن.
_SURE = re.compile("([وف]?[بك]?)ا([اأإآ])ل(.*)")
_SURE_AFTER_LAM = re.compile("([وف]?)ل([اأإآ])ل(.*)")
_INSIDE = re.compile("([اأإآ])ل")


class ReversedLamAlef(DocumentRule):
    """The two letters of a lam-alef in the wrong order: األمن."""

    meta = RuleMeta(
        id="ar/reversed-lam-alef",
        summary=Message(en="Lam-alef with its letters exchanged", ar="لام ألف مقلوبة"),
        explanation=Message(
            en="Programs that read PDF files often take the ligature لا apart in the wrong order: "
            "األمن for الأمن, اإلدارة for الإدارة, االجتماع for الاجتماع. Reported where the "
            "lexicon has the word only with the letters exchanged; inside a word (خالل for خلال) "
            "only in an article that has such words.",
            ar="كثير من البرامج التي تقرأ ملفات PDF تفك «لا» بترتيب معكوس: «األمن» للأمن، "
            "و«اإلدارة» للإدارة، و«االجتماع» للاجتماع. يُبلَّغ عن الكلمة حيث لا يعرفها المعجم إلا "
            "بتبديل "
            "الحرفين، وفي وسط الكلمة (خالل) حيث في المقال كلمات كهذه فقط.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority=_AUTHORITY,
        examples=(
            Example(
                "أعلنت [[اإلدارة]] أن [[األمن]] مستقر [[واالجتماع]] انتهى.",
                "أعلنت الإدارة أن الأمن مستقر والاجتماع انتهى.",
            ),
            Example("وصل [[باألمس]] [[خالل]] [[االجتماع]].", "وصل بالأمس خلال الاجتماع."),
            Example("سالم خالد وألف ألماني ومالك الدار، وقال فالأمر للأمير."),
        ),
        measured=Measured(
            1.0,
            2521,
            "NTREX-128 and TICO-19 with every lam-alef reversed (recall .74); silent on them, "
            "PUD, SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each such word; those with the fault inside once two others are there."""
        found = [
            (segment, candidate, meant)
            for segment in document.segments
            if segment.lang == "ar"
            for candidate in candidates(segment)
            if (meant := exchanged(candidate.plain)) and candidate.plain not in context.house
        ]
        if len(found) > 1:
            found += [
                (segment, candidate, meant)
                for segment in document.segments
                if segment.lang == "ar"
                for candidate in candidates(segment)
                if not exchanged(candidate.plain) and (meant := _exchanged_inside(candidate.plain))
            ]
        for segment, candidate, meant in found:
            yield self.finding(
                segment,
                candidate.word.start,
                candidate.word.end,
                Message(
                    en=f"Lam and alef are exchanged: write “{meant}”.",
                    ar=f"اللام والألف متبادلتان: اكتب «{meant}».",
                ),
                replace=respelled(candidate.word.text, candidate.plain, meant),
            )


def exchanged(plain: str) -> str | None:
    """The word that was meant, if one begins with an article whose lam-alef was reversed."""
    if "ا" not in plain and "ل" not in plain:
        return None
    for pattern, write in ((_SURE, r"\1ال\2\3"), (_SURE_AFTER_LAM, r"\1لل\2\3")):
        match = pattern.fullmatch(plain)
        if match and len(plain) > 4 and not arabic().knows(plain):
            meant = match.expand(write)
            if arabic().knows(meant) or arabic().knows(_exchanged_inside(meant) or ""):
                return _exchanged_inside(meant) or meant
    return None


def _exchanged_inside(plain: str) -> str | None:
    """The frequent word that comes of exchanging one alef and lam of an unknown one."""
    lexicon = arabic()
    if lexicon.knows(plain) or len(plain) < 4:
        return None
    for match in _INSIDE.finditer(plain):
        meant = plain[: match.start()] + "ل" + match[1] + plain[match.end() :]
        if lexicon.frequency(meant) >= 3.0 and lexicon.knows(meant):
            return meant
    return None


# Letters one by one with a space between, and two or more between words.
_SPACED = re.compile(
    rf"(?<![^\s«\"'(،؛:])[{ARABIC_LETTERS}]"
    rf"(?:[ \u00a0][{ARABIC_LETTERS}](?![^\s»\"'),.،؛:؟!])){{3,60}}"
)
_ALPHABETS = ("ابجدهوزحطيكلمنسعفصقرشتثخذضظغ", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_BARE = str.maketrans("أإآ", "ااا")


class SpacedLetters(SegmentRule):
    """A word with a space after every letter: ا ل ح ك و م ة."""

    meta = RuleMeta(
        id="ar/spaced-letters",
        summary=Message(en="Word spaced letter by letter", ar="كلمة مفرّقة حروفها بمسافات"),
        explanation=Message(
            en="Text that was spaced out for a title, or copied from PDF, has a space after every "
            "letter, and no search or reader finds the word. Reported where the letters make a "
            "word of the lexicon; a list of letters (أ ب ج د) is left alone.",
            ar="يبقى من عنوان مُدّت حروفه أو من نسخ ملف PDF مسافة بعد كل حرف، فلا يجد الكلمة بحث "
            "ولا "
            "قارئ آلي. يُبلَّغ عنها حيث تؤلف الحروف كلمة في المعجم، لا حيث تُعدّ الحروف (أ ب ج د).",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Unicode Standard, section 9.2; W3C, Arabic Layout Requirements (letter spacing)",
        examples=(
            Example("أعلنت [[ا ل ح ك و م ة]] خطتها.", "أعلنت الحكومة خطتها."),
            Example("حضر [[ا ل و ز ي ر]]، ثم غادر.", "حضر الوزير، ثم غادر."),
            Example("الفقرات أ ب ج د من المادة، والحروف ا ب ت ث ج ح خ."),
        ),
        measured=Measured(
            0.99,
            600,
            "words of NTREX-128 and TICO-19 spaced out (recall .90); silent on them, PUD, "
            "SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each run of single letters that together are a word."""
        for match in _SPACED.finditer(segment.text):
            joined = re.sub(r"\s", "", match.group())
            listed = any(joined.translate(_BARE) in alphabet for alphabet in _ALPHABETS)
            if listed or not arabic().knows(joined) or not in_prose(segment.text, *match.span()):
                continue
            yield self.finding(
                segment,
                *match.span(),
                Message(
                    en=f"The letters are spaced out: write “{joined}”.",
                    ar=f"الحروف مفرّقة: اكتب «{joined}».",
                ),
                replace=joined,
            )


class ReversedText(SegmentRule):
    """Words stored in the order in which they are seen from the left: ةموكحلا."""

    meta = RuleMeta(
        id="ar/reversed-text",
        summary=Message(en="Text stored backwards", ar="نص مخزَّن معكوساً"),
        explanation=Message(
            en="Old programs, and some that read PDF, store Arabic in visual order, from left to "
            "right. Reported where the lexicon has none of the words as they stand and all of them "
            "reversed.",
            ar="تخزّن برامج قديمة وبعض ما يقرأ ملفات PDF النص العربي بترتيب رؤيته من اليسار إلى "
            "اليمين. يُبلَّغ عنه حيث لا يعرف المعجم الكلمات كما هي ويعرفها كلها معكوسة.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Unicode Standard, section 2.10 (logical order); Unicode Standard Annex 9",
        examples=(
            Example("[[ةديدجلا ةموكحلا]] وصلت.", "الحكومة الجديدة وصلت."),
            Example("زار [[ةعماجلا]] أمس.", "زار الجامعة أمس."),
            Example("زار سوسو وميمي مدينة نانسي، ثم عاد باب وليل وخوخ."),
        ),
        measured=Measured(
            1.0,
            632,
            "paragraphs of NTREX-128 and TICO-19 reversed (recall .95); silent on them, PUD, "
            "SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each run of reversed words, put right as a whole."""
        text = segment.text
        for backwards, group in groupby(candidates(segment), key=_backwards):
            if not backwards:
                continue
            run = list(group)
            start, end = run[0].word.start, run[-1].word.end
            between = "".join(text[one.word.end : other.word.start] for one, other in pairwise(run))
            # One word must show that it cannot be a name: no Arabic word begins with ة.
            sure = any(each.plain[0] in "ةى" or each.plain.endswith("لا") for each in run)
            if not sure or between.strip(" "):
                continue
            meant = text[start:end][::-1]
            yield self.finding(
                segment,
                start,
                end,
                Message(
                    en=f"The letters stand backwards: write “{meant}”.",
                    ar=f"الحروف معكوسة: اكتب «{meant}».",
                ),
                replace=meant,
            )


def _backwards(candidate: Candidate) -> bool:
    """Whether the word is frequent when read backwards and unknown as it stands."""
    plain = candidate.plain
    if len(plain) < 4 or len(plain) != len(candidate.word.text):
        return False
    lexicon = arabic()
    meant = plain[::-1]
    return (
        lexicon.frequency(meant) >= 3.0
        and lexicon.frequency(plain) < 1.5
        and not lexicon.knows(plain)
        and lexicon.knows(meant)
    )
