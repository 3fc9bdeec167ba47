"""Marks that come in pairs: brackets, quotation marks and direction controls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta, SegmentRule

_PARTNERS: Mapping[str, str] = {
    **dict(zip('([{«“"', ')]}»”"', strict=True)),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),  # LRI, RLI and FSI end at PDI
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),  # LRE, RLE, LRO, RLO at PDF
}
_FAMILIES = {**_PARTNERS, **{closer: closer for closer in _PARTNERS.values()}}

_ACROSS = 8
"""How many paragraphs a quotation or a bracket may stay open before it counts as unclosed."""

_RUNNING = PROSE | {Kind.LIST_ITEM}

# iv)  12)  أ)  at the start, or a) and 2) after a space: the mark of an item. :) ;-( are faces.
_LIST_MARKER = re.compile(r"(?:\A\s*\w{1,3}|(?<=\s)(?:\d{1,2}|\w))\Z")
_FACE = re.compile(r"[:;=8][-'\u2019^]?\Z")


class Mark(NamedTuple):
    """A mark of a pair: its place in the segment, its family (the closing mark), its role."""

    start: int
    family: str
    opens: bool


def marks(segment: Segment, characters: re.Pattern[str], *, turned: str) -> Iterator[Mark]:
    """The marks of a segment that may have a partner.

    Families in ``turned`` do not tell opening from closing by their shape: what stands beside
    the mark does, and where that is silent, whether one is open.
    """
    text = segment.text
    is_open: set[str] = set()
    for match in characters.finditer(text):
        place, character = match.start(), match.group()
        if not in_prose(text, place, place + 1) or _other_use(text, place, is_open):
            continue
        family = _FAMILIES[character]
        if family in turned:
            opens = _opens(text, place, family in is_open)
        else:
            opens = character in _PARTNERS
        (is_open.add if opens else is_open.discard)(family)
        yield Mark(place, family, opens)


def _opens(text: str, place: int, inside: bool) -> bool:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    may_open = bool(after) and not after.isspace() and after not in ".,،؛:;!?؟)]»"
    may_close = bool(before) and not before.isspace() and before not in "([«"
    return may_open if may_open != may_close else not inside


def _other_use(text: str, place: int, is_open: set[str]) -> bool:
    """Whether the character is no mark of a pair here: a list marker, a face, an inch."""
    # A stroke in front keeps the start of the window from passing for that of the segment.
    character, before = text[place], "|"[: place > 6] + text[max(0, place - 6) : place]
    if character == ")":
        return ")" not in is_open and bool(_LIST_MARKER.search(before) or _FACE.search(before))
    if character == "(":
        return bool(_FACE.search(before))
    return character == '"' and '"' not in is_open and before[-1:].isdigit()


def _near(opened: tuple[int, Segment, Mark] | None, number: int) -> bool:
    return opened is not None and number - opened[0] <= _ACROSS


def loose(found: Iterable[Mark]) -> list[Mark]:
    """The marks that have no partner, in order; pairs may nest but not cross."""
    opened: list[Mark] = []
    alone: list[Mark] = []
    waiting: Counter[str] = Counter()  # how many of each family are open
    for mark in found:
        if mark.opens:
            opened.append(mark)
            waiting[mark.family] += 1
        elif waiting[mark.family]:
            while opened[-1].family != mark.family:
                waiting[opened[-1].family] -= 1
                alone.append(opened.pop())
            opened.pop()
            waiting[mark.family] -= 1
        else:
            alone.append(mark)
    return sorted(alone + opened)


class _Pairing(DocumentRule):
    """What brackets and quotation marks have in common."""

    characters: ClassVar[re.Pattern[str]]
    turned: ClassVar[str] = ""

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A finding on each mark without a partner in its paragraph or the next few."""
        pending: dict[str, tuple[int, Segment, Mark]] = {}
        within: dict[str, int] = {}  # where a quotation of several paragraphs last went on
        for number, segment in enumerate(document.segments):
            if segment.lang not in self.meta.langs:
                continue
            for family in [name for name in pending if self._reopened(segment, name)]:
                # A quotation of several paragraphs is opened again at the head of each.
                del pending[family]
                within[family] = number
            alone = loose(marks(segment, self.characters, turned=self.turned))
            if len(alone) == 2 and alone[0].opens and alone[0].family != alone[1].family:
                yield self._mixed(segment, *alone)
                continue
            for mark in alone:
                running, family = segment.kind in _RUNNING, mark.family
                if not mark.opens and running and _near(pending.get(family), number):
                    within[family] = pending.pop(family)[0]
                elif not mark.opens and number - within.get(family, -_ACROSS) < _ACROSS:
                    pass  # the end of such a quotation
                elif mark.opens and running:
                    if family in pending:
                        _, owner, earlier = pending[family]
                        yield self._alone(owner, earlier)
                    pending[family] = (number, segment, mark)
                else:
                    yield self._alone(segment, mark)
        for _, owner, mark in pending.values():
            yield self._alone(owner, mark)

    def _reopened(self, segment: Segment, family: str) -> bool:
        first = segment.text.lstrip()[:1]
        return _FAMILIES.get(first) == family and segment.kind in _RUNNING

    def _alone(self, segment: Segment, mark: Mark) -> Finding:
        text = segment.text[mark.start]
        if mark.opens:
            said = Message(
                en=f"The mark {text} is never closed: add its partner or remove it.",
                ar=f"العلامة {text} لم تُغلق: أضف قرينتها أو احذفها.",
            )
        else:
            said = Message(
                en=f"The mark {text} closes nothing: add its partner or remove it.",
                ar=f"العلامة {text} لا تغلق شيئاً: أضف قرينتها أو احذفها.",
            )
        return self.finding(segment, mark.start, mark.start + 1, said)

    def _mixed(self, segment: Segment, first: Mark, second: Mark) -> Finding:
        opener, closer = segment.text[first.start], segment.text[second.start]
        return self.finding(
            segment,
            second.start,
            second.start + 1,
            Message(
                en=f"What {opener} opens is closed by {closer} here: write {first.family}",
                ar=f"ما فتحته العلامة {opener} أغلقته هنا {closer}: اكتب {first.family}",
            ),
            replace=first.family,
        )


def _meta(
    lang: Lang, name: str, severity: Severity, measured: Measured | None, *examples: Example
) -> RuleMeta:
    quotes = name == "quotes"
    return RuleMeta(
        id=f"{lang}/unbalanced-{name}",
        summary=Message(en="Quotation mark without its partner.", ar="علامة تنصيص بلا قرينتها.")
        if quotes
        else Message(en="Bracket without its partner.", ar="قوس بلا قرينه."),
        explanation=Message(
            en="A mark that opens must be closed by one of its own kind. A quotation of several "
            "paragraphs may be opened again at the head of each and closed once. Apostrophes, "
            "inches, list markers such as a) and faces such as :) are left alone.",
            ar="كل علامة تُفتح تُغلق بعلامة من نوعها. ويجوز أن يُفتح الاقتباس الممتد على فقرات في "
            "أول كل فقرة ويُغلق مرة واحدة. ولا يُنبَّه إلى الفاصلة العليا وعلامة البوصة وعلامات "
            "القوائم مثل أ) والوجوه مثل :).",
        ),
        category=Category.PUNCTUATION,
        langs=frozenset({lang}),
        severity=severity,
        examples=examples,
        measured=measured,
        authority="W3C Arabic & Persian Layout Requirements"
        if lang == "ar"
        else "The Chicago Manual of Style, chapter 6",
    )


# Published text seldom shows these faults, so they were put into it.
_INJECTED = Measured(
    1.0, 100, "faults put into NTREX-128 and TICO-19, silent on them unspoiled", "2026-11-24"
)


class ArabicBrackets(_Pairing):
    """ar/unbalanced-brackets."""

    characters = re.compile(r"[()\[\]{}]")
    meta = _meta(
        "ar",
        "brackets",
        Severity.WARNING,
        _INJECTED,
        Example("وصل الوفد [[(]]الرسمي أمس", "وصل الوفد (الرسمي) أمس"),
        Example("وصل الوفد (الرسمي[[}]] أمس", "وصل الوفد (الرسمي) أمس"),
        Example("وصل الوفد الرسمي[[)]] أمس", "وصل الوفد الرسمي أمس"),
        Example("أ) الوفد الرسمي (الأول) :)"),
        Example("قال (وكان متعبا\nثم مضى) وسكت"),
    )


class EnglishBrackets(_Pairing):
    """en/unbalanced-brackets."""

    characters = re.compile(r"[()\[\]{}]")
    meta = _meta(
        "en",
        "brackets",
        Severity.WARNING,
        _INJECTED,
        Example("The delegation [[(]]official left", "The delegation (official) left"),
        Example("The delegation left[[)]] again", "The delegation left again"),
        Example("a) The delegation (the first) left :)"),
    )


class ArabicQuotes(_Pairing):
    """ar/unbalanced-quotes."""

    characters = re.compile('["«»“”]')
    # Arabic keyboards give “ and ” in either order.
    turned = '"”'
    meta = _meta(
        "ar",
        "quotes",
        Severity.WARNING,
        Measured(0.86, 43, "SaudiNewsNet, NTREX, TICO-19, PUD", "2026-11-24"),
        Example("قال [[«]]لن نتراجع ثم خرج", "قال «لن نتراجع» ثم خرج"),
        Example('قال «لن نتراجع[["]] ثم خرج', "قال «لن نتراجع» ثم خرج"),
        Example('قال [["]]لن نتراجع ثم خرج', 'قال "لن نتراجع" ثم خرج'),
        Example("قال «لن نتراجع\n«ولن نستسلم» ثم خرج"),
        Example('طول الأنبوب 6" وقال و"نعم" ثم "لا".'),
    )


class EnglishQuotes(_Pairing):
    """en/unbalanced-quotes."""

    characters = re.compile('["“”]')
    turned = '"'
    meta = _meta(
        "en",
        "quotes",
        Severity.NOTE,
        Measured(0.64, 11, "SaudiNewsNet, NTREX, TICO-19, PUD", "2026-11-24"),
        Example("He said [[“]]we stay and left", "He said “we stay” and left"),
        Example('He said “we stay[["]] and left', "He said “we stay” and left"),
        Example("“We stay,” he said.\n“We do not go\n“and will not go.”"),
        Example("It’s a 6\" pipe, the players' choice"),
    )


class DirectionControls(SegmentRule):
    """any/unbalanced-bidi: an embedding or isolate without its end, or an end without its start."""

    characters = re.compile("[\u202a-\u202e\u2066-\u2069]")
    meta = RuleMeta(
        id="any/unbalanced-bidi",
        summary=Message(en="Direction control without its partner", ar="محرف اتجاه بلا قرينه"),
        explanation=Message(
            en="An embedding or isolate without its end turns the rest of the paragraph; an end "
            "without its start does nothing.",
            ar="التضمين أو العزل الذي لا نهاية له يقلب بقية الفقرة، والنهاية التي لا بداية لها لا "
            "أثر لها.",
        ),
        category=Category.BIDI,
        langs=BOTH,
        severity=Severity.WARNING,
        measured=_INJECTED,
        examples=(
            # RIGHT-TO-LEFT ISOLATE; POP DIRECTIONAL FORMATTING
            Example("وصل [[\u2067]]الوفد أمس", "وصل الوفد أمس"),
            Example("وصل الوفد[[\u202c]] أمس", "وصل الوفد أمس"),
            Example("وصل \u2066Reuters\u2069 أمس"),  # LEFT-TO-RIGHT ISOLATE and its end
        ),
        authority="Unicode Standard Annex 9, section 2.7",
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """A finding on each control without a partner in the segment."""
        for mark in loose(marks(segment, self.characters, turned="")):
            said = (
                Message(en="A direction control is never closed.", ar="محرف اتجاه لم يُغلق.")
                if mark.opens
                else Message(
                    en="A direction control closes nothing.", ar="محرف اتجاه لا يغلق شيئا."
                )
            )
            yield self.finding(segment, mark.start, mark.start + 1, said, replace="")
