"""The silent alef after a final waw: the plural verb has it, no other word does."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import Candidate, candidates, respelled
from qa_toolkit.document import Segment
from qa_toolkit.language.lexicon import Reading, arabic
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

# After these a plural verb in the present loses its nun: لم يكونوا, أن يذهبوا.
_NO_NUN = "لم لن أن ألا لا كي لكي حتى لئلا ولم ولن وأن وألا ولا فلم فلن فلا بأن لأن ان وان لان"
_WITHOUT_NUN = frozenset(_NO_NUN.split())
_REACH = 14  # words in which such a particle may govern a verb that is joined to another by و
_POSSESSORS = "العزم الألباب القربى الأبصار النهى الأرحام"
_TRIBES = "إسرائيل هاشم أمية العباس آدم قريظة النضير تميم هلال سليم عثمان"
# أولوا and بنوا are verbs as well: only before these words are they not.
_IDAFA = {
    "أولوا": _POSSESSORS,
    "وأولوا": _POSSESSORS,
    "بنوا": _TRIBES,
    "وبنوا": _TRIBES,
}


class MissingAlefAfterWaw(SegmentRule):
    """A plural verb without its silent alef: ذهبو."""

    meta = RuleMeta(
        id="ar/missing-alef-after-waw",
        summary=Message(en="Plural verb without its alef", ar="واو الجماعة بلا ألف"),
        explanation=Message(
            en="The waw of the plural at the end of a verb is followed by a silent alef: ذهبوا, لم "
            "يكونوا, اكتبوا. Reported if the lexicon does not have the word without it, has it "
            "with it as a verb, and knows that verb as a frequent one.",
            ar="تُكتب بعد واو الجماعة في آخر الفعل ألف لا تُنطق: ذهبوا، لم يكونوا، اكتبوا. "
            "يُبلَّغ عن "
            "الكلمة إذا لم يعرفها المعجم إلا بالألف، فعلاً شائعاً.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Academy of the Arabic Language, Cairo: spelling rules (the distinguishing alef)",
        examples=(
            Example(
                "[[ذهبو]] إلى المدينة ولم [[يكونو]] وحدهم.", "ذهبوا إلى المدينة ولم يكونوا وحدهم."
            ),
            Example("ثم [[قالو]] إنهم تعبوا.", "ثم قالوا إنهم تعبوا."),
            Example("حضر معلمو المدينة، ويدعو المدير إلى الهدوء."),
            Example("وصل اللاعب رينو غيرو مع أنطونيو وأندرو إلى جريدة لوفيغارو."),
        ),
        measured=Measured(
            1.0,
            113,
            "faults put into NTREX-128, TICO-19, PUD and SaudiNewsNet (recall .56); one alarm on "
            "them, aghlat, Gulf laws and books as they are, true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each word in waw that is a verb only with an alef."""
        around = candidates(segment)
        for place, candidate in enumerate(around):
            word, plain, _ = candidate
            if plain.endswith("و") and _plural_verb(around, place) and plain not in context.house:
                meant = plain + "ا"
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"The plural verb ends in a silent alef: write “{meant}”.",
                        ar=f"بعد واو الجماعة ألف: اكتب «{meant}».",
                    ),
                    replace=word.text + "ا",
                )


def _plural_verb(around: tuple[Candidate, ...], place: int) -> bool:
    lexicon = arabic()
    plain = around[place].plain
    if len(plain) < 4:
        return False
    own = lexicon.readings(plain)
    verbs = [
        r for r in lexicon.readings(plain + "ا") if r.pos == "verb" and r.tense != "imperative"
    ]
    if not verbs or any(reading.pos != "participle" for reading in own):
        return False
    zipf = lexicon.frequency(plain + "ا")
    gain = zipf - lexicon.frequency(plain)
    before = around[place - 1].plain if place else ""
    present = any(reading.tense == "present" for reading in verbs)
    if present and (before in _WITHOUT_NUN or all("ل" in reading.prefix for reading in verbs)):
        return gain > 0
    # Foreign names end in waw too, and stand beside other words that the lexicon lacks.
    beside = (*around[max(0, place - 1) : place], *around[place + 1 : place + 2])
    return zipf >= 3.0 and gain >= 1.2 and all(lexicon.knows(each.plain) for each in beside)


class SuperfluousAlefAfterWaw(SegmentRule):
    """An alef after a waw that is not that of a plural verb: نرجوا, معلموا المدرسة."""

    meta = RuleMeta(
        id="ar/superfluous-alef-after-waw",
        summary=Message(
            en="Alef after a waw that is no plural verb's", ar="ألف بعد واو ليست للجماعة"
        ),
        explanation=Message(
            en="The silent alef marks the plural of a verb alone. A waw that belongs to the root "
            "(ندعو, أرجو, يبدو) and that of a plural noun before its complement (معلمو المدرسة, "
            "بنو هاشم) have none. In the present a plural verb has it only after a particle such "
            "as لم, لن or أن; elsewhere it ends in ون.",
            ar="الألف الفارقة لواو الجماعة في الفعل وحده. ولا تُكتب بعد واو هي أصل في الفعل (ندعو، "
            "أرجو، يبدو) ولا بعد واو جمع المذكر السالم المضاف (معلمو المدرسة، بنو هاشم). والفعل "
            "المضارع للجماعة لا تلحقه إلا بعد ناصب أو جازم مثل لم ولن وأن، وإلا فآخره ون.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Academy of the Arabic Language, Cairo: spelling rules (the distinguishing alef)",
        examples=(
            Example("[[نرجوا]] أن تعود، و[[أرجوا]] أن تكتب.", "نرجو أن تعود، وأرجو أن تكتب."),
            Example("[[يدعوا]] المدير إلى الهدوء.", "يدعو المدير إلى الهدوء."),
            Example(
                "حضر [[معلموا]] المدينة و[[مسؤولوا]] القرية.", "حضر معلمو المدينة ومسؤولو القرية."
            ),
            Example("كتب [[بنوا]] هاشم رسالة.", "كتب بنو هاشم رسالة."),
            Example("لم يدعوا أحداً، وعليهم أن يرجوا العودة وأن يكتبوا ويدعوا أصحابهم."),
            Example("بنوا بيتاً ودعوا أهله، ثم أولوا الأمر اهتمامهم في المساء وأبدوا رأيهم."),
        ),
        measured=Measured(
            1.0,
            91,
            "faults put into NTREX-128, TICO-19, PUD and SaudiNewsNet (recall .83); one alarm on "
            "them, aghlat, Gulf laws and books as they are, true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each word in وا that takes no alef; ون is offered where a plural may be meant."""
        around = candidates(segment)
        for place, candidate in enumerate(around):
            word, plain, _ = candidate
            if not plain.endswith("وا") or len(plain) < 4:
                continue
            cut = _without_alef(around, place)
            # و and ف before the word are no part of the fault.
            if cut is None:
                continue
            skipped = _conjunction(plain)
            start = word.start + _offset(word.text, skipped)
            meant = tuple(text[skipped:] for text in cut)
            yield self.finding(
                segment,
                start,
                word.end,
                Message(
                    en=f"This waw takes no alef: write “{meant[0]}”.",
                    ar=f"لا ألف بعد هذه الواو: اكتب «{meant[0]}».",
                ),
                replace=[
                    respelled(word.text[:-1], plain[:-1], text)[_offset(word.text, skipped) :]
                    if len(text) == len(plain) - 1
                    else text[skipped:]
                    for text in cut
                ],
            )


def _without_alef(around: tuple[Candidate, ...], place: int) -> tuple[str, ...] | None:
    """What to write for the word in وا, likeliest first; None if it is right."""
    lexicon = arabic()
    plain = around[place].plain
    stem = plain[:-1]
    following = around[place + 1].plain if place + 1 < len(around) else ""
    own, other = lexicon.readings(plain), lexicon.readings(stem)
    gain = lexicon.frequency(stem) - lexicon.frequency(plain)
    if plain in _IDAFA:
        return (stem,) if following in _IDAFA[plain].split() else None
    if any(_plural_noun(reading) for reading in other) and (
        not own or (gain >= 0.5 and following.startswith("ال"))
    ):
        return (stem,)
    if not any(reading.tense == "present" and not reading.suffix for reading in other):
        return None
    joined = _conjunction(plain)
    first = plain[joined]
    if first == "أ":  # but ألوا is a name
        return (stem,) if gain >= 1.0 and lexicon.frequency(stem[joined:]) >= 3.5 else None
    if own and first in "يت":
        # A plural is possible; only a verb that is far commoner in the singular is judged.
        return None if gain < 0.5 or _governed(around, place) else (stem, stem + "ن")
    return (stem,) if not own and first in "نستي" else None


def _governed(around: tuple[Candidate, ...], place: int) -> bool:
    """Whether a particle that takes the nun of the plural stands before the verb.

    It stands right before it, or governs another verb to which this one is joined.
    """
    plain = around[place].plain
    joined = _conjunction(plain) or (place and around[place - 1].plain in ("أو", "ثم"))
    if place and around[place - 1].plain in ("لا", "ولا") and plain.startswith("ي"):
        return place > 1 and around[place - 2].plain in _WITHOUT_NUN
    return any(
        each.plain in _WITHOUT_NUN
        or any(r.pos == "verb" and "ل" in r.prefix for r in arabic().readings(each.plain))
        for each in around[max(0, place - (_REACH if joined else 2)) : place]
    )


def _conjunction(plain: str) -> int:
    """How many letters of a joined و or ف stand before the word in وا."""
    readings = arabic().readings(plain[:-1])
    joined = readings and all(reading.prefix[:1] in ("و", "ف") for reading in readings)
    return 1 if joined else 0


def _offset(written: str, letters: int) -> int:
    """The place in ``written`` after its first letters and their marks."""
    place = letters
    while letters and place < len(written) and "\u064b" <= written[place] <= "\u0652":
        place += 1
    return place


def _plural_noun(reading: Reading) -> bool:
    return reading.suffix == "و" and reading.pos in ("participle", "adjective", "noun", "masdar")
