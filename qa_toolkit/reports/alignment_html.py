"""The report of alignments as one page: both texts side by side, and findings in the margin.

English stands on the left and Arabic on the right. The page is cut into bands, paragraphs of the
one text beside those of the other that say the same, so that they stay level; on a telephone a
band is read from top to bottom. ``page/alignment.js`` draws the links.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.align.order import longest_chain
from qa_toolkit.document import Kind
from qa_toolkit.model import Finding, Message, Severity, Span, UiLang
from qa_toolkit.reports.alignment_console import BACK, KINDS, kinds
from qa_toolkit.reports.page import card, chip, group, marked, page, shown, toolbar, word
from qa_toolkit.reports.pair import Pair

_TITLE = Message(en="Alignment", ar="محاذاة")
_LINKS = Message(en="Sentences", ar="الجمل")
_LANGS = {"en": Message(en="English", ar="الإنجليزية"), "ar": Message(en="Arabic", ar="العربية")}
_SIDES = {"s": Message(en="source", ar="المصدر"), "t": Message(en="translation", ar="الترجمة")}
_COMMA = Message(en=", ", ar="، ")
_ALONE = Message(en="Files without a counterpart", ar="ملفات بلا مقابل")
_KEYS = {
    "n p": Message(en="next, previous finding", ar="النتيجة التالية، السابقة"),
    "j k": Message(en="next, previous sentence", ar="الجملة التالية، السابقة"),
    "x": Message(en="to the other text and back", ar="إلى النص الآخر والعودة"),
    "f": Message(en="only where something was found", ar="مواضع النتائج وحدها"),
    "t": Message(en="light or dark", ar="فاتح أو داكن"),
    "Esc": Message(en="let go", ar="إلغاء التحديد"),
    "?": Message(en="these keys", ar="هذه المفاتيح"),
}
_TAGS = {Kind.HEADLINE: "h2", Kind.SUBHEAD: "h3"}


class _Mark(NamedTuple):
    """A stretch of a side's source that a finding is about."""

    span: Span
    id: str
    severity: Severity


class _Band(NamedTuple):
    """The sentences ``source:`` and ``target:`` that stand beside each other."""

    source: range
    target: range


def report(pairs: Iterable[Pair], *, lang: UiLang, alone: Sequence[str] = ()) -> str:
    """The page of one pair, or of many with those files that have no counterpart."""
    shown_pairs = list(pairs)
    findings = [finding for pair in shown_pairs for finding in pair.findings]
    told = Counter(
        kind for pair in shown_pairs for link in pair.alignment.links for kind in kinds(link)
    )
    chips = [
        chip("kind", name, text.text(lang), told[name], on=False)
        for name, text in KINDS.items()
        if told[name]
    ]
    extra = group("kind", chips, lang, _LINKS) if chips else ""
    sections = "\n".join(_section(pair, number, lang) for number, pair in enumerate(shown_pairs))
    title = _TITLE.text(lang)
    if len(shown_pairs) == 1:
        title = f"{title}: {shown_pairs[0].alignment.target.path}"
    bar = toolbar(findings, lang=lang, extra=extra)
    return page(
        title=title,
        body=(
            f'<header class="top"><h1>{shown(title)}</h1>{bar}</header>'
            f"<main>{_contents(shown_pairs, lang)}{_alone(alone, lang)}{sections}</main>"
        ),
        lang=lang,
        keys=_KEYS,
        styles=("text.css", "alignment.css"),
        scripts=("alignment.js",),
    )


def _contents(pairs: Sequence[Pair], lang: UiLang) -> str:
    """Where each of many pairs is, and how many findings it has."""
    if len(pairs) < 2:
        return ""
    items = "".join(
        f'<li><a href="#pair{number}"><bdi>{shown(pair.alignment.target.path)}</bdi></a> '
        f'<span class="number">{sum(not each.suppressed for each in pair.findings)}</span></li>'
        for number, pair in enumerate(pairs)
    )
    return f'<nav class="contents"><ol>{items}</ol></nav>'


def _alone(paths: Sequence[str], lang: UiLang) -> str:
    if not paths:
        return ""
    items = "".join(f"<li><bdi>{shown(path)}</bdi></li>" for path in paths)
    return f'<section class="alone"><h2>{shown(_ALONE.text(lang))}</h2><ul>{items}</ul></section>'


def _section(pair: Pair, number: int, lang: UiLang) -> str:
    writer = _Writer(pair, f"p{number}", lang)
    bands = "\n".join(writer.bands())
    nothing = "" if pair.findings else f'<p class="empty">{word("nothing", lang)}</p>'
    return (
        f'<section class="pair" id="pair{number}"><div class="band names">{writer.names()}</div>'
        f'{nothing}{bands}<svg class="links" aria-hidden="true"></svg></section>'
    )


class _Writer:
    """Writes one pair; ``prefix`` begins the ids of its elements."""

    def __init__(self, pair: Pair, prefix: str, lang: UiLang) -> None:
        self.alignment, self.prefix, self.lang = pair.alignment, prefix, lang
        self.opinions = pair.opinions
        self.places = {"s": self.alignment.source_sentences, "t": self.alignment.target_sentences}
        self.order = {side: _in_file_order(places) for side, places in self.places.items()}
        self.links: dict[str, dict[int, tuple[int, Link]]] = {"s": {}, "t": {}}
        for number, link in enumerate(self.alignment.links):
            for side, numbers in (("s", link.source), ("t", link.target)):
                self.links[side] |= dict.fromkeys(numbers, (number, link))
        self.findings = {f"{prefix}f{n}": finding for n, finding in enumerate(pair.findings)}
        self.marks: dict[str, dict[int, list[_Mark]]] = {"s": {}, "t": {}}
        self.about: dict[str, list[tuple[str, int]]] = {}
        for name, finding in self.findings.items():
            self.about[name] = list(self._placed(name, finding))

    def _placed(self, name: str, finding: Finding) -> Iterator[tuple[str, int]]:
        """The sentences, ``(side, number)``, that a finding marks."""
        spans = [("t", finding.span)]
        path = self.alignment.source.path
        spans += [("s", each.span) for each in finding.related if each.path == path]
        for side, span in spans:
            for number in _overlapping(self.order[side], span):
                mark = _Mark(span, name, finding.severity)
                self.marks[side].setdefault(number, []).append(mark)
                yield side, number

    def names(self) -> str:
        """The heads of the two columns."""
        cells = []
        for side, document in (("s", self.alignment.source), ("t", self.alignment.target)):
            told = _COMMA.text(self.lang).join(
                (_LANGS[document.lang].text(self.lang), _SIDES[side].text(self.lang))
            )
            cells.append(
                f'<div class="side {document.lang}"><bdi class="path">{shown(document.path)}</bdi> '
                f'<span class="label">{shown(told)}</span></div>'
            )
        return "".join([*self._ordered(cells), '<div class="margin"></div>'])

    def _ordered(self, cells: Sequence[str]) -> list[str]:
        """English left, Arabic right: as cells follow each other in the page's direction."""
        first = "ar" if self.lang == "ar" else "en"
        return list(cells if self.alignment.source.lang == first else cells[::-1])

    def bands(self) -> Iterator[str]:
        """Every band; a finding stands at the first of its sentences."""
        bands = _bands(self.alignment)
        cards: dict[int, list[str]] = {}
        where = {place: n for n, band in enumerate(bands) for place in _numbers(band)}
        for name, finding in self.findings.items():
            place = next(iter(self.about[name]), None) or self._before(finding)
            cards.setdefault(where.get(place, 0), []).append(name)
        for number, band in enumerate(bands):
            cells = [self._side("s", band.source), self._side("t", band.target)]
            here = [
                link for place in _numbers(band) if (link := self.links[place[0]].get(place[1]))
            ]
            margin = "".join(map(self._card, cards.get(number, ())))
            margin += "".join(map(self._opinion, sorted({link[0] for link in here})))
            told = sorted({kind for _, link in here for kind in kinds(link)})
            yield (
                f'<div class="band" data-kinds="{" ".join(told)}">{"".join(self._ordered(cells))}'
                f'<div class="margin">{margin}</div></div>'
            )

    def _before(self, finding: Finding) -> tuple[str, int]:
        """The last sentence of the target before a finding that marks none."""
        order = self.order["t"]
        before = bisect_right(order, (finding.span.start, 0, 0)) - 1
        return "t", order[before][2] if before >= 0 else 0

    def _card(self, name: str) -> str:
        places = [f"{self.prefix}{side}{number}" for side, number in self.about[name]]
        return card(self.findings[name], id=name, places=places, lang=self.lang)

    def _opinion(self, number: int) -> str:
        """The translation back of a link, if there is one, in the language of the source."""
        opinion = self.opinions.get(number)
        if opinion is None:
            return ""
        places = [f"{self.prefix}s{n}" for n in self.alignment.links[number].source]
        lang = self.alignment.source.lang
        figures = f"chrF {opinion.chrf:.0f} · {opinion.similarity:.2f}"
        return (
            f'<aside class="back" data-places="{" ".join(places)}"><p class="tag">'
            f"{shown(BACK.text(self.lang))} <bdi>{figures}</bdi></p>"
            f'<p lang="{lang}" dir="auto">{shown(opinion.text)}</p></aside>'
        )

    def _side(self, side: str, numbers: range) -> str:
        document = self.alignment.source if side == "s" else self.alignment.target
        places = self.places[side]
        blocks = []
        for _, each in groupby(numbers, key=lambda number: places[number].paragraph):
            paragraph = list(each)
            segment = places[paragraph[0]].segment
            tag = _TAGS.get(segment.kind, "p")
            text = " ".join(self._sentence(side, number) for number in paragraph)
            blocks.append(f'<{tag} class="{segment.kind}">{text}</{tag}>')
        direction = "rtl" if document.lang == "ar" else "ltr"
        return (
            f'<div class="side {document.lang}" lang="{document.lang}" dir="{direction}">'
            f"{''.join(blocks)}</div>"
        )

    def _sentence(self, side: str, number: int) -> str:
        place = self.places[side][number]
        link_number, link = self.links[side].get(number, (-1, Link((), (), 0.0)))
        told = kinds(link) if link_number >= 0 else []
        marks = [
            (start, end, mark.id, mark.severity)
            for mark in self.marks[side].get(number, ())
            for start, end in [_inside(place, mark.span)]
            if start < end
        ]
        label = " · ".join(
            [str(number + 1), *(KINDS[kind].text(self.lang) for kind in told), f"{link.score:.2f}"]
        )
        return (
            f'<span class="{" ".join(["s", *told])}" id="{self.prefix}{side}{number}" '
            f'tabindex="-1" data-link="{link_number}" title="{shown(label)}">'
            f"{marked(place.text, marks)}</span>"
        )


def _in_file_order(places: Sequence[Place]) -> list[tuple[int, int, int]]:
    """Start, end and number of each sentence."""
    return sorted((place.span.start, place.span.end, n) for n, place in enumerate(places))


def _overlapping(order: Sequence[tuple[int, int, int]], span: Span) -> Iterator[int]:
    first = max(0, bisect_right(order, (span.start, 0, 0)) - 1)
    for start, end, number in islice(order, first, None):
        if start >= span.end:
            return
        if span.start < end:
            yield number


def _inside(place: Place, span: Span) -> tuple[int, int]:
    """The part of a sentence, in its own code points, that a span of the source covers."""
    start, end = place.segment.offsets.clean(span)
    return max(0, start - place.start), min(end, place.end) - place.start


def _numbers(band: _Band) -> list[tuple[str, int]]:
    return [*(("s", n) for n in band.source), *(("t", n) for n in band.target)]


def _bands(alignment: Alignment) -> list[_Band]:
    """Cut both texts where a paragraph begins in each and no link in order leads across."""
    ours, theirs = alignment.source_sentences, alignment.target_sentences
    linked = sorted(
        (link for link in alignment.links if link.source and link.target and not link.moved),
        key=lambda link: link.source,
    )
    chain = set(longest_chain([(n, link.target[0]) for n, link in enumerate(linked)]))
    ordered = [link for n, link in enumerate(linked) if (n, link.target[0]) in chain]
    cuts = [(0, 0)]
    for before, after in pairwise([None, *ordered, None]):
        i = _beginning(ours, before.source if before else (), after.source if after else ())
        j = _beginning(theirs, before.target if before else (), after.target if after else ())
        if i is not None and j is not None:
            cuts.append((i, j))
    cuts.append((len(ours), len(theirs)))
    found = (_Band(range(a, c), range(b, d)) for (a, b), (c, d) in pairwise(cuts))
    return [band for band in found if band.source or band.target]


def _beginning(places: Sequence[Place], before: Sequence[int], after: Sequence[int]) -> int | None:
    """The first sentence that begins a paragraph after those ``before``, up to those ``after``."""
    first = before[-1] + 1 if before else 0
    last = after[0] if after else len(places)
    for number in range(first, last + 1):
        if number in (0, len(places)):
            return number
        if places[number].paragraph != places[number - 1].paragraph:
            return number
    return None
