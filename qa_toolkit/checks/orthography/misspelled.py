"""Words that the lexicon lacks although it has a much more frequent word one slip away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import (
    Candidate,
    candidates,
    occurrences,
    respelled,
    spells_letters,
)
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.spelling import corrections, variants
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta

# Letters that are confused, (written, meant), and how much more frequent the word meant must be,
# in powers of ten. Initial hamza varies in foreign names and ة for ه marks feminine nouns that the
# lexicon lacks: both need more.
_FINAL_SLIPS = {("ه", "ة"): 1.0, ("ى", "ي"): 1.0, ("ي", "ى"): 1.0, ("ة", "ه"): 2.0}
# ي for ئ is left out: names (العايد) and dialect write it on purpose.
_INNER_SLIPS = {
    **{(one, other): 1.0 for one in "ءؤئأ" for other in "ءؤئأ" if one != other},
    **dict.fromkeys([("ض", "ظ"), ("ظ", "ض"), ("و", "ؤ"), ("أ", "ا")], 1.0),
    **dict.fromkeys([("أ", "إ"), ("إ", "أ")], 1.4),
    **dict.fromkeys([("أ", "آ"), ("آ", "أ")], 2.0),
}
_ALEFS = str.maketrans("أإآ", "ااا")
_QUOTATION_MARKS = '"«»“”‘’()[]'


class Misspelled(DocumentRule):
    """An unknown word that is a frequent word with one slip."""

    meta = RuleMeta(
        id="ar/misspelled",
        summary=Message(en="Misspelled word", ar="خطأ إملائي"),
        explanation=Message(
            en="The lexicon does not have the word, but has a far more frequent one that differs "
            "by a slip that writers make: ه for ة, ى for ي, ظ for ض, the seat of a hamza, two "
            "letters exchanged, a letter typed twice, or one letter of a long word. Names are "
            "spared as far as they show themselves.",
            ar="لا يعرف المعجم الكلمة ويعرف كلمة أشيع منها كثيراً تخالفها بهفوة مألوفة: هاء مكان "
            "التاء المربوطة، أو ألف مقصورة مكان الياء، أو ظاء مكان الضاد، أو كرسي همزة آخر، أو "
            "حرفان تبادلا مكانيهما، أو حرف تكرر، أو حرف من كلمة طويلة. وتُستثنى الأعلام ما أمكن.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="the dictionary Ayaspell 3.5 and the word frequencies of wordfreq 3.1.1",
        examples=(
            Example("عاد [[العكسري]] إلى بيته.", "عاد العسكري إلى بيته."),
            Example("ناقش المجلس [[القظية]] أمس.", "ناقش المجلس القضية أمس."),
            Example("سلّم الجائزة [[التى]] فاز بها.", "سلّم الجائزة التي فاز بها."),
            Example("أعلنت [[الحكومةة]] خطتها.", "أعلنت الحكومة خطتها."),
            Example("نشر [[مستقلبنا]] في كتاب.", "نشر مستقبلنا في كتاب."),
            Example("بقى الوفد فى الفندق فى حى هادئ، ثم اجتمع فى القصر الذى بنى فى القاهرة."),
            Example("قالت مورين كليمو إنها تسكن ميلكوي قرب كوينستاون منذ سنين."),
            Example("حضر اللقاء محمد العايد وفهد القويز وسعد الربيش."),
        ),
        measured=Measured(
            0.93,
            142,
            "alarms on NTREX-128, PUD, SaudiNewsNet, aghlat and Gulf laws, read one by one",
            "2026-11",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each unknown word with one likely correction."""
        counts = occurrences(document)
        # The Egyptian press writes final ي without its dots throughout: a style, not a slip.
        undotted = counts["فى"] >= 2 and counts["فى"] > counts["في"]
        for segment in document.segments:
            for candidate in candidates(segment):
                meant = guess(candidate, segment, counts)
                if meant is None or (undotted and _undotted(candidate.plain, meant)):
                    continue
                word, plain, _ = candidate
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"Misspelled: the likely word is “{meant}”.",
                        ar=f"خطأ إملائي: الأرجح «{meant}».",
                    ),
                    replace=respelled(word.text, plain, meant),
                )


def guess(candidate: Candidate, segment: Segment, counts: Counter[str]) -> str | None:
    """The word that was meant, if there is little doubt."""
    lexicon = arabic()
    plain = candidate.plain
    if lexicon.knows(plain):
        return None
    confused = _confused(plain)
    if confused:
        return None if len(plain) <= 3 and spells_letters(segment, candidate.number) else confused
    # A spelling that returns, or that is common elsewhere, is a name or a term.
    if len(plain) < 5 or lexicon.frequency(plain) >= 2.5 or counts[plain] > 1:
        return None
    if quoted(candidate, segment):
        return None
    return _mistyped(plain)


def _undotted(plain: str, meant: str) -> bool:
    return plain.endswith("ى") and meant.endswith("ي")


def quoted(candidate: Candidate, segment: Segment) -> bool:
    """Whether the word alone stands in quotation marks or brackets: a term or a title."""
    word = candidate.word
    around = (
        segment.text[max(0, word.start - 1) : word.start] + segment.text[word.end : word.end + 1]
    )
    return len(around) == 2 and all(mark in _QUOTATION_MARKS for mark in around)


def _confused(plain: str) -> str | None:
    """The frequent word that differs in confusable letters only."""
    lexicon = arabic()
    zipf = lexicon.frequency(plain)
    last = len(plain) - 1
    for text in variants(plain):
        target = lexicon.frequency(text)
        if target < (3.0 if len(plain) > 3 else 5.0):
            return None  # they come by falling frequency
        needed = 0.0
        for place, pair in enumerate(zip(plain, text, strict=True)):
            if pair[0] != pair[1]:
                final = _FINAL_SLIPS.get(pair, 9.0) if place == last else 9.0
                needed = max(needed, min(final, _INNER_SLIPS.get(pair, 9.0)))
        if target - zipf >= needed:
            return text
    return None


def _mistyped(plain: str) -> str | None:
    """The frequent word that a slip of the fingers turned into this one."""
    lexicon = arabic()
    likely = corrections(plain, limit=3)
    if not likely or " " in likely[0].text:
        return None
    text, cost = likely[0]
    rivals = [rival.cost for rival in likely[1:] if " " not in rival.text]
    target = lexicon.frequency(text)
    if (
        target < 3.0
        or target - lexicon.frequency(plain) < 2.0
        or min(rivals, default=99.0) - cost < 0.3
    ):
        return None
    # Most unknown words one letter away from a word are names; these slips are typical of typing.
    if _exchanged(plain, text) or _doubled(plain, text):
        return text
    return text if len(plain) >= 8 and (_omitted(plain, text) or _shifted(plain, text)) else None


def _exchanged(plain: str, text: str) -> bool:
    """Whether two neighbouring letters stand in the wrong order."""
    return len(plain) == len(text) and sorted(plain) == sorted(text)


def _doubled(plain: str, text: str) -> bool:
    """Whether a letter was typed twice, an alef with or without its hamza."""
    alike = plain.translate(_ALEFS)
    return any(
        alike[i] == alike[i + 1]
        and text in (plain[:i] + plain[i + 1 :], plain[: i + 1] + plain[i + 2 :])
        for i in range(len(plain) - 1)
    )


def _omitted(plain: str, text: str) -> bool:
    """Whether a letter was left out."""
    return any(text[:i] + text[i + 1 :] == plain for i in range(len(text)))


def _shifted(plain: str, text: str) -> bool:
    """Whether غ stands for إ, which is on the same key, where an alef is meant."""
    return len(plain) == len(text) and all(
        one == other or (one == "غ" and other in "اإ")
        for one, other in zip(plain, text, strict=True)
    )
