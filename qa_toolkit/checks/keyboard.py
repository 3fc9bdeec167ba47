"""Text typed with the keyboard of the other language on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.checks.orthography.candidates import NOT_WRITTEN_AS_TEXT, candidates
from qa_toolkit.document import Segment
from qa_toolkit.language.keyboards import KEYS, arabic_meant, latin_meant
from qa_toolkit.language.lexicon import arabic, english_frequency
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

_TOKEN = re.compile(rf"(?<!\S)[{re.escape(KEYS)}]{{2,40}}(?!\S)")
_LONGEST = 300  # letters that are taken together
_STOPS = ".,;/'"


class _Typed(NamedTuple):
    start: int
    end: int
    meant: str
    sure: bool


class WrongKeyboardLayout(SegmentRule):
    """Arabic that came out as Latin keys, or English as Arabic ones."""

    meta = RuleMeta(
        id="any/wrong-keyboard-layout",
        summary=Message(
            en="Typed with the wrong keyboard on", ar="كُتب ولوحة المفاتيح على لغة أخرى"
        ),
        explanation=Message(
            en="The letters make no word of their language, but the same keys give a frequent word "
            "on the keyboard of the other: hgp;,lm is الحكومة, اثممخ is hello. Arabic 101 "
            "(Windows, "
            "Linux) and the Arabic layout of macOS are tried. Short words are read so only beside "
            "longer ones.",
            ar="ليست الحروف كلمة في لغتها، ومفاتيحها نفسها تعطي كلمة شائعة على لوحة اللغة الأخرى: "
            "hgp;,lm هي «الحكومة» و«اثممخ» هي hello. وتُجرَّب لوحة عربي 101 (ويندوز ولينكس) ولوحة "
            "ماك العربية. ولا تُقرأ الكلمات القصيرة كذلك إلا بجوار أطول منها.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=BOTH,
        severity=Severity.ERROR,
        authority="Unicode Common Locale Data Repository: the keyboards Arabic 101 and Arabic of "
        "macOS",
        examples=(
            Example("أعلنت [[hgp;,lm]] خطتها أمس.", "أعلنت الحكومة خطتها أمس.", lang="ar"),
            Example("سافر الوفد [[Ygn hgl]dkm]].", "سافر الوفد إلى المدينة.", lang="ar"),
            Example("كتب المدير [[اثممخ صخقمي]] في رسالته.", "كتب المدير hello world في رسالته."),
            Example("The [[اخعسث]] is near.", "The house is near.", lang="en"),
            Example("اشترى هاتف iPhone من شركة Huawei وزار موقع hgp.com وكتب HDMI وgh."),
            Example("He said, [he] would go; they left/right by day.", lang="en"),
        ),
        measured=Measured(
            1.0,
            1382,
            "words of NTREX-128 and TICO-19 typed on the other layout (recall .84); silent on both "
            "sides of them, on DEMETR, PUD, SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each run of words that make sense on the other keyboard only."""
        if segment.kind in NOT_WRITTEN_AS_TEXT:
            return
        for typed in (*_runs(segment, _latin(segment)), *_runs(segment, _arabic(segment, context))):
            yield self.finding(
                segment,
                typed.start,
                typed.end,
                Message(
                    en=f"Typed with the wrong keyboard on: write “{typed.meant}”.",
                    ar=f"كُتب ولوحة المفاتيح على لغة أخرى: اكتب «{typed.meant}».",
                ),
                replace=typed.meant,
            )


def _runs(segment: Segment, found: Iterator[_Typed]) -> Iterator[_Typed]:
    """Neighbours with one space between made one; those without a sure one are dropped."""
    run: _Typed | None = None
    for typed in found:
        near = run and typed.end - run.start < _LONGEST and typed.start - run.end == 1
        if run and near and segment.text[run.end] == " ":
            meant = f"{run.meant} {typed.meant}"
            run = _Typed(run.start, typed.end, meant, run.sure or typed.sure)
            continue
        if run and run.sure:
            yield run
        run = typed
    if run and run.sure:
        yield run


def _latin(segment: Segment) -> Iterator[_Typed]:
    """The stretches of Latin keys that give an Arabic word."""
    lexicon, english = arabic(), english_frequency()
    for match in _TOKEN.finditer(segment.text):
        token = match.group()
        stripped = token.rstrip(_STOPS)
        if not in_prose(segment.text, *match.span()) or token.isupper():
            continue
        # The keys of , and . are letters too: the whole is tried before a stop is taken off.
        for text in dict.fromkeys((token, stripped)):
            plain = text.strip(_STOPS + "[]").casefold()
            # Short words count only beside longer ones, and many are an abbreviation too.
            if len(text) < 2 or english.zipf(plain) >= (1.5 if len(text) > 3 else 4.0):
                continue
            meant = next((word for word in arabic_meant(text) if lexicon.knows(word)), None)
            zipf = lexicon.frequency(meant) if meant else 0.0
            if meant and zipf >= 3.0:
                sure = len(meant) >= 4 and len(text) >= 4
                if sure or zipf >= 4.5:
                    yield _Typed(match.start(), match.start() + len(text), meant, sure)
                break


def _arabic(segment: Segment, context: Context) -> Iterator[_Typed]:
    """The words in Arabic letters that give an English word."""
    lexicon, english = arabic(), english_frequency()
    for word, plain, _ in candidates(segment):
        if lexicon.frequency(plain) >= 1.0 or lexicon.knows(plain) or plain in context.house:
            continue
        ranked = [(english.zipf(text), text) for text in latin_meant(plain)]
        zipf, meant = max(ranked, default=(0.0, ""))
        if zipf >= 3.5:
            sure = len(meant) >= 4 and len(plain) >= 4
            if sure or zipf >= 5.0:
                yield _Typed(word.start, word.end, meant, sure)
