"""The names in a caption against those in the body."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.captions.shown import shown
from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.names import same_but_hamza, skeleton
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_SHORTEST = 4
_KINDS = PROSE | {Kind.HEADLINE, Kind.DECK}
_ENDINGS = frozenset(
    {
        "s",
        "'s",
        "\u2019s",
        "es",
        "n",
        "an",
        "ي",
        "ية",
        "ة",
        "ا",
        "ه",
        "ها",
        "و",
        "ون",
        "ين",
        "ان",
        "وا",
        "ات",
    }
)
_Place = tuple[Segment, Word]


class CaptionNameUnlikeBody(DocumentRule):
    """A name that the caption spells otherwise than the body."""

    meta = RuleMeta(
        id="any/caption-name-unlike-body",
        summary=Message(
            en="Caption that spells a name otherwise than the body",
            ar="اسم في التعليق برسم غير رسمه في المتن",
        ),
        explanation=Message(
            en="The caption has a word that no dictionary knows, and the body has, twice or more, "
            "another such word that differs only as two transliterations of one name do. Names "
            "that also share a neighbour are left to any/name-spelled-two-ways.",
            ar="في التعليق كلمة لا يعرفها معجم، وفي المتن مرتين أو أكثر كلمة مثلها لا تختلف "
            "عنها إلا "
            "كما تختلف كتابتا الاسم الأجنبي الواحد. أما الأسماء المشتركة في كلمة مجاورة فتبلّغ عنها "
            "القاعدة any/name-spelled-two-ways.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: one spelling of a name in an article",
        examples=(
            Example(
                "![القائد [[كوبير]] في دمشق. [وكالة] ](1.jpg)\n"
                "التقى براد كوبر المسؤولين في العاصمة، وقال كوبر إن العملية مستمرة منذ أيام.",
                "![القائد كوبر في دمشق. [وكالة] ](1.jpg)\n"
                "التقى براد كوبر المسؤولين في العاصمة، وقال كوبر إن العملية مستمرة منذ أيام.",
                format="plain",
            ),
            Example(
                "![القائد كوبر في دمشق. [وكالة] ](1.jpg)\n"
                "التقى براد كوبر المسؤولين في العاصمة، وقال كوبر إن العملية مستمرة منذ أيام.",
                format="plain",
            ),
        ),
        measured=Measured(
            1.0,
            3,
            "SaudiNewsNet: sentences as captions of their own articles, a name without a "
            "vowel letter: 2 of 17 found, 13 more by any/name-spelled-two-ways; six "
            "sentences of each of 502 articles as captions: 1 alarm, true",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only a spelling that the body never has, in place of one that it has often."""
        captions = [*shown(document, context.agencies)]
        if not captions:
            return
        body: dict[str, list[_Place]] = {}
        for segment in document.segments:
            if segment.kind in _KINDS:
                for word in segment.words:
                    if _may_be_name(word.text):
                        body.setdefault(word.text, []).append((segment, word))
        alike: dict[str, list[str]] = {}
        for form in body:
            if len(key := skeleton(form)) > 1:
                alike.setdefault(key + form[0].lower(), []).append(form)
        for each in captions:
            for word in each.segment.words_between(0, each.caption.end):
                if word.text in body or not _may_be_name(word.text):
                    continue
                forms = alike.get(skeleton(word.text) + word.text[0].lower(), [])
                usual = max(forms, key=lambda form: len(body[form]), default=None)
                if usual is None or len(body[usual]) < 2 or word.text in context.house:
                    continue
                if _one_name(word.text, usual) and not _shares(each.segment, word, body[usual]):
                    yield self._otherwise(each.segment, word, usual, body[usual][0])

    def _otherwise(self, segment: Segment, word: Word, usual: str, place: _Place) -> Finding:
        there, other = place
        return self.finding(
            segment,
            word.start,
            word.end,
            Message(
                en=f"The body spells it “{usual}”: check the name.",
                ar=f"كُتب «{usual}» في المتن: تحقق من الاسم.",
            ),
            replace=usual,
            related=[
                Related(there.span(other.start, other.end), Message(en="the body", ar="في المتن"))
            ],
        )


def _may_be_name(text: str) -> bool:
    return (
        len(text) >= _SHORTEST
        and not text.startswith("ال")
        and not text[0].islower()
        and not text[0].isdigit()
    )


def _one_name(one: str, other: str) -> bool:
    """Whether a word of a caption, no word of the language, can be a name the body has."""
    if one.isascii() != other.isascii() or one.casefold() == other.casefold():
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    if long.endswith(short) or same_but_hamza(one, other) or _known(one):
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= 1 + len(short) // 8


def _shares(segment: Segment, word: Word, places: list[_Place]) -> bool:
    """Whether the two have a neighbour in common, as any/name-spelled-two-ways asks for."""
    return any(
        not _neighbours(segment, word).isdisjoint(_neighbours(*place)) for place in places[:50]
    )


def _neighbours(segment: Segment, word: Word) -> frozenset[tuple[bool, str]]:
    around = segment.words_between(max(0, word.start - 40), min(len(segment.text), word.end + 40))
    at = around.index(word)
    return frozenset(
        (number > at, around[number].text)
        for number in (at - 1, at + 1)
        if 0 <= number < len(around) and len(around[number].text) >= _SHORTEST - 1
    )


def _known(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic, english_frequency

    if word.isascii():
        return english_frequency().zipf(word.lower()) >= 3.0
    lexicon = arabic()
    return lexicon.knows(word)
