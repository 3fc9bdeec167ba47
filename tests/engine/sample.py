"""Small rules and documents for tests of the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.align import Alignment
from qa_toolkit.document import Article, Directive, Document, Kind, Segment
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Category, Finding, Message, Safety, Severity
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.rule import (
    BOTH,
    Context,
    DocumentRule,
    Example,
    PairRule,
    RuleMeta,
    SegmentRule,
)


def meta(
    id: str,
    *,
    category: Category = Category.STYLE,
    severity: Severity = Severity.WARNING,
    profiles: frozenset[str] = frozenset(),
    aliases: tuple[str, ...] = (),
) -> RuleMeta:
    words = Message(en=id, ar=id)
    return RuleMeta(
        id=id,
        summary=words,
        explanation=words,
        category=category,
        langs=BOTH,
        severity=severity,
        examples=(Example("a [[foo]] b", "a bar b"), Example("food")),
        authority="the tests",
        profiles=profiles,
        aliases=aliases,
    )


def document(text: str, *, directives: tuple[Directive, ...] = ()) -> Document:
    lines = LineIndex.of(text)
    segments = []
    for number in range(1, len(lines.starts) + 1):
        span = lines.line(number)
        content = text[span.start : span.end]
        segments.append(
            Segment.of(Kind.PARAGRAPH, content, OffsetMap.identity(span.start, len(span)))
        )
    return Document("a.txt", text, Article(lang="en"), tuple(segments), lines, directives)


class Foo(SegmentRule):
    """Every "foo" should be "bar"."""

    meta = meta("en/foo")

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\bfoo\b", segment.text):
            yield self.finding(
                segment,
                *match.span(),
                Message(en="foo", ar="foo"),
                replace="bar",
                safety=Safety.SAFE,
            )


class Crashing(SegmentRule):
    """Finds the first word, then fails."""

    meta = meta("en/crashing")

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        yield self.finding(segment, 0, 1, Message(en="first", ar="first"))
        raise RuntimeError("boom")


class Longest(DocumentRule):
    """Points at the longest segment."""

    meta = meta("any/longest")

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        segment = max(document.segments, key=lambda segment: len(segment.text))
        yield self.finding(segment, 0, len(segment.text), Message(en="longest", ar="longest"))


class Unlinked(PairRule):
    """Points at target sentences that nothing is linked to."""

    meta = meta("pair/unlinked", category=Category.ALIGNMENT)

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        for link in alignment.links:
            if not link.source:
                for number in link.target:
                    segment = alignment.target.segments[number]
                    words = Message(en="added", ar="added")
                    yield self.finding(segment, 0, len(segment.text), words)
