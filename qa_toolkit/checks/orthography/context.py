"""Real words in the wrong place: يودي إلى for يؤدي إلى."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import (
    Candidate,
    candidates,
    following_words,
    respelled,
    verbs,
)
from qa_toolkit.checks.orthography.slip_rules import slips
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.government import governs
from qa_toolkit.language.lexicon import Reading, arabic, normalised
from qa_toolkit.language.spelling import variants
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta


class RealWordSlip(DocumentRule):
    """A word of the language that one slip made out of a far more frequent one."""

    meta = RuleMeta(
        id="ar/real-word-slip",
        summary=Message(en="Another word was meant", ar="كلمة مكان أخرى"),
        explanation=Message(
            en="The word exists, but a word that differs in hamza, in ض/ظ or in ى/ي is far more "
            "frequent, and the context is the other word's: its preposition follows (أدى إلى, but "
            "أودى بـ), or nothing speaks for the rare word.",
            ar="الكلمة موجودة، لكن كلمة تخالفها في الهمزة أو في ض/ظ أو ى/ي أشيع منها كثيراً والسياق "
            "سياقها: يليها حرف الجر الذي تتعدى به (أدى إلى، لكن أودى بـ)، أو لا شيء يشهد للنادرة.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Hans Wehr, A Dictionary of Modern Written Arabic (the verbs' prepositions); "
        "the word frequencies of wordfreq 3.1.1",
        examples=(
            Example("قد [[تودي]] هذه السياسة إلى أزمة.", "قد تؤدي هذه السياسة إلى أزمة."),
            Example("[[نضر]] الوزير إلى الخريطة.", "نظر الوزير إلى الخريطة."),
            Example("كادت الحادثة تودي بحياة السائق."),
            Example("ظلت المفاوضات [[تتوالي]] شهراً.", "ظلت المفاوضات تتوالى شهراً."),
            Example("سُئلت الوزيرة عن الأمر، ويُجرى التحقيق في آن واحد."),
        ),
        measured=Measured(
            0.85,
            80,
            "every alarm on NTREX-128, TICO-19, PUD, SaudiNewsNet and aghlat, 252,000 words",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each known word that must give way to another."""
        for segment, found in slips(document).items():
            likelier = {
                candidate.number: diagnosis.meant
                for candidate, diagnosis in found
                if diagnosis.known and diagnosis.sure
            }
            for candidate in candidates(segment):
                word, plain, number = candidate
                governed = _meant(segment, candidate)
                meant = (governed,) if governed else likelier.get(number)
                if not meant or word.text in context.house:
                    continue
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"“{word.text}” is another word; “{meant[0]}” fits here.",
                        ar=f"«{word.text}» كلمة أخرى؛ الموافق للسياق «{meant[0]}».",
                    ),
                    replace=[respelled(word.text, plain, text) for text in meant],
                )


def _meant(segment: Segment, candidate: Candidate) -> str | None:
    lexicon = arabic()
    plain = candidate.plain
    if len(plain) < 3 or lexicon.frequency(plain) >= 4.0:
        return None
    readings: tuple[Reading, ...] = ()
    for text in variants(plain):
        gain = lexicon.frequency(text) - lexicon.frequency(plain)
        if gain < 0.5:
            break  # they come by falling frequency
        slip = _single_slip(plain, text)
        if slip is None:
            continue
        readings = readings or lexicon.readings(plain)
        if not readings or any(reading.pos in ("name", "particle") for reading in readings):
            break
        place, pair = slip
        if place == len(plain) - 1 and pair == ("ي", "ى"):
            fits = _dots_too_many(candidate.word.text, readings, gain)
        else:
            fits = _fits_better(
                plain,
                text,
                readings,
                pair=pair,
                gain=gain,
                following=following_words(segment, candidate),
            )
        if fits:
            return text
    return None


def _single_slip(plain: str, text: str) -> tuple[int, tuple[str, str]] | None:
    """Where the one letter differs, and (written, meant); None if more than one does."""
    if len(plain) != len(text):
        return None
    pairs = enumerate(zip(plain, text, strict=True))
    slips = [(place, pair) for place, pair in pairs if pair[0] != pair[1]]
    return slips[0] if len(slips) == 1 else None


def _fits_better(
    plain: str,
    text: str,
    readings: tuple[Reading, ...],
    *,
    pair: tuple[str, str],
    gain: float,
    following: tuple[str, ...],
) -> bool:
    """Whether the clause wants ``text`` rather than the word with these readings."""
    own, other = verbs(readings), verbs(arabic().readings(text))
    # Two forms of one verb may be active and passive; and nobody adds a hamza to a waw.
    if own & other or pair == ("ؤ", "و") or any(governs(verb, following) for verb in own):
        return False
    if own and any(governs(verb, following) for verb in other):
        return True
    if pair == ("و", "ؤ"):
        derived = {"masdar", "participle", "adjective"} & {reading.pos for reading in readings}
        return gain >= 1.5 and bool(own) and not derived
    return set(pair) == {"ض", "ظ"} and gain >= 2.5 and arabic().frequency(plain) < 2.0


def _dots_too_many(written: str, readings: tuple[Reading, ...], gain: float) -> bool:
    """Whether a final ي stands for ى: the word exists, but rarely or to address a woman."""
    plain = normalised(written)
    if written != plain:
        return False  # إليَّ: the writer says which letter it is
    if any(reading.pos != "verb" for reading in readings):
        return gain >= 1.5
    # تتوالي can only address a woman; تبقي is also the third person of أبقى, as يبقي shows.
    prefix = readings[0].prefix
    third_person = f"{prefix}ي{plain[len(prefix) + 1 :]}"
    return gain >= 1.3 and not arabic().knows(third_person)
