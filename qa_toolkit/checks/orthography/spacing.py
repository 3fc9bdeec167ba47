"""Words run together: the space between them was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import candidates
from qa_toolkit.checks.orthography.slip_rules import slips
from qa_toolkit.document import Document
from qa_toolkit.language.letters import bare
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.language.spelling import splits
from qa_toolkit.language.suspects import Slip
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta

# Words that end nothing but themselves. Shorter ones (من، في، لا، ما) also begin many names.
_FUNCTION_WORDS = (
    "إلى على علي حتى منذ خلال بعد قبل عند عندما حول أثناء مثل هذا هذه ذلك تلك التي الذي الذين كان "
    "كانت ليس ثم لكن حيث كما وكان وقد ومع وفي ومن أنه أنها إنه إنها وهو وهي مع عن في من أن إن"
)
# عبدالله, أبوبكر, آلسعود, بنسلمان: compounds that newspapers write as one word.
_COMPOUND = re.compile(
    "[وفبل]?(?:ال)?(?:عبد|أبو|ابو|أبا|أبي|آل|ال|بن|ابن|بنت|أم|ذو|ذي|سعد|نور|جار|فضل|خير)"
)
_CLOSED_ENDING = re.compile("[ةى\u064b\u064d]")  # FATHATAN, KASRATAN


class RunTogetherWords(DocumentRule):
    """Two words without a space between them."""

    meta = RuleMeta(
        id="ar/run-together-words",
        summary=Message(en="Missing space between words", ar="مسافة ساقطة بين كلمتين"),
        explanation=Message(
            en="The lexicon does not have the word, but it is two frequent words side by side, "
            "and something shows the seam: a letter that ends words (ة, ى, tanwin), an article, "
            "a preposition or another function word, or two long frequent words.",
            ar="لا يعرف المعجم الكلمة، وهي كلمتان شائعتان متلاصقتان، وفي موضع الالتصاق ما يدل "
            "عليه: حرف لا يأتي إلا آخراً (التاء المربوطة والألف المقصورة والتنوين)، أو أل "
            "التعريف، أو حرف جر ونحوه، أو كلمتان طويلتان شائعتان.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Arabic orthography: words are separated by a space",
        examples=(
            Example("سافر الوفد [[إلىقصر]] الحاكم.", "سافر الوفد إلى قصر الحاكم."),
            Example("حضر ممثلو [[منظمةتحالف]] المدن.", "حضر ممثلو منظمة تحالف المدن."),
            Example("أيد [[حكومةترامب]] القرار.", "أيد حكومة ترامب القرار."),
            Example("تسلم رسالة [[الأممالمتحدة]] أمس.", "تسلم رسالة الأمم المتحدة أمس."),
            Example("وصل عبدالرحمن وأبوبكر مع كريستيانو ولاسانا إلى فيلادلفيا."),
        ),
        measured=Measured(
            0.98,
            245,
            "every alarm on NTREX-128, TICO-19, PUD, SaudiNewsNet and aghlat, 252,000 words",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each unknown word that falls apart in one likely way."""
        for segment, found in slips(document).items():
            likely = {
                candidate.number: diagnosis.meant[0]
                for candidate, diagnosis in found
                if diagnosis.slip is Slip.JOINED
            }
            for word, plain, number in candidates(segment):
                if len(plain) < 5 or arabic().knows(plain) or word.text in context.house:
                    continue
                rare = arabic().frequency(plain) < 2.0
                parted = rare and parted_words(word.text)
                if not parted and not _COMPOUND.match(plain):
                    parted = _cut(word.text, likely.get(number))
                if not parted:
                    continue
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"A space is missing: write “{parted}”.",
                        ar=f"مسافة ساقطة: اكتب «{parted}».",
                    ),
                    replace=parted,
                )


def _cut(written: str, words: str | None) -> str | None:
    """The word as written, parted where the two words without their marks are."""
    if words is None:
        return None
    cut = _place(written, words.index(" "))
    return f"{written[:cut]} {written[cut:]}"


def parted_words(written: str) -> str | None:
    """The two words, with the vowel marks of the writer; None without sign of a seam."""
    plain = normalised(written)
    lexicon = arabic()
    best: tuple[float, str] | None = None
    for first, second in splits(plain):
        rarer = min(lexicon.frequency(first), lexicon.frequency(second))
        if _COMPOUND.fullmatch(first) or not _seam(written, first, second, rarer):
            continue
        if best is None or rarer > best[0]:
            best = rarer, first
    head = best[1] if best else _before_ta_marbuta(plain)
    if not head:
        return None
    cut = _place(written, len(head))
    return f"{written[:cut]} {written[cut:]}"


def _before_ta_marbuta(plain: str) -> str | None:
    """The known word that a ة in the middle must end, whatever follows: a name, say."""
    first, letter, second = plain.partition("ة")
    whole = first + letter
    return whole if len(second) > 1 and len(first) > 1 and arabic().knows(whole) else None


def _seam(written: str, first: str, second: str, rarer: float) -> bool:
    closed = _CLOSED_ENDING.search(written[: _place(written, len(first))][len(first) - 1 :])
    if closed and first[-1] != "ي":
        return len(first) > 2 or len(second) > 4
    definite = second.startswith(("ال", "وال", "بال", "لل")) and len(second) >= 5
    if definite and len(first) >= 3:
        return True
    function_words = _FUNCTION_WORDS.split()
    if first in function_words or second in function_words:
        other = second if first in function_words else first
        grammatical = first if other is second else second
        return len(other) >= 4 and (len(grammatical) >= 3 or rarer >= 4.0)
    return min(len(first), len(second)) >= 4 and len(first + second) >= 9 and rarer >= 3.8


def _place(written: str, letters: int) -> int:
    """The offset in ``written`` after its first ``letters`` letters and their marks."""
    for place in range(len(written) + 1):
        if len(bare(written[:place])) > letters:
            return place - 1
    return len(written)
