"""Vowel marks that cannot stand where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.letters import ARABIC_LETTERS, TATWEEL
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_TANWIN = "\u064b\u064c\u064d"  # FATHATAN, DAMMATAN, KASRATAN
_SHADDA, _SUKUN, _KASRA, _KASRATAN = "\u0651", "\u0652", "\u0650", "\u064d"
_VOWELS = f"{_TANWIN}\u064e\u064f{_KASRA}{_SUKUN}"  # FATHA, DAMMA between them
_CLUSTER = re.compile("[\u064b-\u0652]++")
_LETTER = re.compile(f"[{ARABIC_LETTERS}]")
# What may carry a mark that is shown by itself: tatweel, a no-break space, a dotted circle; other
# marks, and the lam-alef and other shapes of old encodings.
_BEARER = re.compile(f"[{ARABIC_LETTERS}{TATWEEL}\u00a0\u25cc\u0653-\u065f\u0670\ufb50-\ufefc]")
_WIDEST = 3  # spaces between a mark and the letter that it was meant for
_OPENING, _CLOSING = "«(\"'[“‘", "»)\"']”’"


class _Fault(NamedTuple):
    start: int
    end: int
    message: Message
    fixes: tuple[str, ...] = ()


class ImpossibleDiacritics(SegmentRule):
    """Marks that contradict each other or have no letter to stand on."""

    meta = RuleMeta(
        id="ar/impossible-diacritics",
        summary=Message(en="Vowel marks that cannot be", ar="شكل لا يصح"),
        explanation=Message(
            en="A letter carries one vowel or a sukun, and at most one shadda; a doubled letter is "
            "never silent, so shadda and sukun exclude each other. Tanwin ends a word: only the "
            "alif of tanwin (ًا, ًى) may follow. Hamza below the alif (إ) stands for a kasra, and "
            "above it (أ) never for one at the start of a word. A mark stands on a letter, not "
            "after a space or a sign. The order of shadda and vowel does not matter: both orders "
            "are the same text.",
            ar="يحمل الحرف حركة واحدة أو سكوناً، وشدة واحدة على الأكثر، ولا يجتمع الشد والسكون. "
            "والتنوين آخر الكلمة لا يليه إلا ألفه (ًا، ًى). والهمزة تحت الألف (إ) مكسورة، وفوقها "
            "(أ) في أول الكلمة لا تكون مكسورة. والحركة فوق حرف لا بعد مسافة أو علامة. ولا عبرة "
            "بترتيب الشدة والحركة: الترتيبان نص واحد.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Arabic school orthography (vocalisation, tanwin, initial hamza); "
        "Unicode Standard, section 9.2 (shadda and vowel in either order)",
        examples=(
            Example("لم تل[[بِِ]] الإدارة الطلب.", "لم تلبِ الإدارة الطلب."),
            Example("بعد ثلاثين يوم[[اًً]] من الحادث.", "بعد ثلاثين يوماً من الحادث."),
            Example("زار نشاط[[ًاً]] جديداً.", "زار نشاطًا جديداً."),
            Example("وقع باطلا[[ ً]] كل عقد.", "وقع باطلاً كل عقد."),
            Example("كتب الد[[رّْ]]س أمس.", "كتب الدرّس أمس."),
            Example("وصل الحمي[[ًد]] أمس.", "وصل الحميد أمس."),
            Example("بعد [[إَ]]ن وصل [[أِ]]لى هنا.", "بعد أن وصل إلى هنا."),
            Example("قرأ هدىً ورضًى وكتابًا جدًّا شَيْئًا وإِنَّ مِنَ النبأِ لَمَا يُحَيِّرُ."),
            Example("علامة الضم «ُ» وعلامة الفتح (َ) والمد ـَ على السطر، وهٰذَا شَدٌّ وشَدٌّ."),
        ),
        measured=Measured(
            1.0,
            37,
            "every alarm on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each run of marks that is at fault, with the letter it stands on."""
        text = segment.text
        for match in _CLUSTER.finditer(text):
            fault = _fault(text, match.start(), match.end())
            if fault and in_prose(text, fault.start, fault.end):
                yield self.finding(
                    segment, fault.start, fault.end, fault.message, replace=fault.fixes
                )


def _fault(text: str, start: int, end: int) -> _Fault | None:
    marks = text[start:end]
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if not before or not _BEARER.match(before):
        return _homeless(text, start, end)
    vowels = [mark for mark in marks if mark in _VOWELS]
    if len(vowels) > 1 or marks.count(_SHADDA) > 1:
        kept = "".join(dict.fromkeys(marks))
        same = len(set(vowels)) <= 1
        return _Fault(
            start - 1,
            end,
            Message(en="Two marks of one kind on one letter.", ar="حركتان على حرف واحد."),
            (before + kept,) if same else (),
        )
    if _SHADDA in marks and _SUKUN in marks:
        return _Fault(
            start - 1,
            end,
            Message(
                en="A doubled letter cannot be silent: shadda and sukun exclude each other.",
                ar="الحرف المشدد لا يسكن: لا تجتمع الشدة والسكون.",
            ),
            (before + _SHADDA, before + _SUKUN),
        )
    seat = _wrong_seat(text, start, before, vowels)
    if seat:
        return _Fault(start - 1, end, seat)
    if any(mark in _TANWIN for mark in marks):
        return _tanwin_inside(text, start, end, after)
    return None


def _wrong_seat(text: str, start: int, letter: str, vowels: list[str]) -> Message | None:
    if not vowels:
        return None
    if letter == "إ" and vowels[0] not in (_KASRA, _KASRATAN):
        return Message(
            en="Hamza below the alif is read with kasra; write “أ”, or kasra.",
            ar="الهمزة تحت الألف مكسورة؛ اكتب «أ» أو الكسرة.",
        )
    initial = start < 2 or not _BEARER.match(text[start - 2])
    if letter == "أ" and vowels[0] == _KASRA and initial:
        return Message(
            en="An initial hamza with kasra stands below the alif: write “إ”.",
            ar="الهمزة المكسورة في أول الكلمة تُكتب تحت الألف: اكتب «إ».",
        )
    return None


def _tanwin_inside(text: str, start: int, end: int, after: str) -> _Fault | None:
    """The fault of a tanwin that letters follow, unless they are the alif that it asks for."""
    if not after or not _LETTER.match(after):
        return None
    beyond = text[end + 1 : end + 2]
    if after in "اى" and "\u064b" in text[start:end]:
        if beyond == "\u064b":  # FATHATAN on the letter and again on the alif
            return _Fault(
                start,
                end + 2,
                Message(en="Tanwin is written twice.", ar="كُتب التنوين مرتين."),
                (text[start : end + 1], text[start:end].replace("\u064b", "") + after + beyond),
            )
        if not beyond or not _BEARER.match(beyond):
            return None
    return _Fault(
        start,
        end + 1,
        Message(
            en="Tanwin ends a word, but letters follow: another mark, or a space, is wanted.",
            ar="التنوين آخر الكلمة وقد تلته حروف: المراد حركة أخرى، أو مسافة بعده.",
        ),
    )


def _homeless(text: str, start: int, end: int) -> _Fault | None:
    """The fault of marks without a letter; none if they stand alone in quotation marks."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in _OPENING and after and after in _CLOSING:
        return None
    gap = 0
    while gap < _WIDEST and text[start - gap - 1 : start - gap] == " ":
        gap += 1
    letter = start - gap - 1
    fixes: tuple[str, ...] = ("",)
    begin = start
    if gap and letter >= 0 and _LETTER.match(text[letter]):
        begin, fixes = start - gap, (text[start:end],)
    return _Fault(
        begin,
        end,
        Message(
            en="A vowel mark without a letter: remove it, or the space before it.",
            ar="حركة بلا حرف: احذفها، أو احذف المسافة قبلها.",
        ),
        fixes,
    )
