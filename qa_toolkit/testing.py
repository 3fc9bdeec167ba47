"""The example kit: runs a rule's own examples, for our tests and for people who write rules.

In a plugin's tests::

    from qa_toolkit.testing import assert_examples

    def test_my_rule():
        assert_examples(MyRule())
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any

from qa_toolkit.align.documents import align
from qa_toolkit.align.encoders import Encoder, encoder
from qa_toolkit.document import Article, Document, Picture, Segment
from qa_toolkit.engine.fix import converge
from qa_toolkit.engine.run import run, run_pair, run_sources
from qa_toolkit.engine.suppress import Suppressions, UnusedSuppression
from qa_toolkit.language.credits import Agencies
from qa_toolkit.language.detect import language
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Safety, Span
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.packs.credits import Credits, agencies_of, shipped_agencies
from qa_toolkit.parsers import parse
from qa_toolkit.quotations.evidence import Evidence
from qa_toolkit.rule import Example, Rule, SourceRule
from qa_toolkit.terms.glossary import EMPTY, Glossary
from qa_toolkit.terms.load import concepts

_MARK = re.compile(r"\[\[|\]\]")


def unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text of an example without its ``[[ ]]``, and the spans they surrounded."""
    text, opened, spans, position = "", [], [], 0
    while match := _MARK.search(marked, position):
        text += marked[position : match.start()]
        position = match.end()
        if match.group() == "[[":
            opened.append(len(text))
            continue
        inside = text[opened[-1] :]
        if inside.count("[") > inside.count("]"):  # [[[photo]]] marks a text in brackets
            text += "]"
            position = match.start() + 1
            continue
        spans.append(Span(opened.pop(), len(text)))
    if opened:
        raise ValueError(f"an unclosed [[ in the example {marked!r}")
    return text + marked[position:], tuple(sorted(spans))


def document(text: str, example: Example) -> Document:
    """The document that an example stands for."""
    if example.format:
        name = f"example.{example.lang}" if example.lang else "example"
        return parse(text, path=name, format=example.format, lang=example.lang)[0]
    lang = example.lang or language(text) or "ar"
    lines = LineIndex.of(text)
    segments = []
    for number in range(1, len(lines.starts) + 1):
        span = lines.line(number)
        if len(span):
            offsets = OffsetMap.identity(span.start, len(span))
            content = text[span.start : span.end]
            segments.append(
                Segment.of(example.kind, content, offsets, lang=example.lang, default=lang)
            )
    return Document("example", text, Article(lang=lang), tuple(segments), lines)


def findings(rule: Rule, text: str, example: Example) -> tuple[Finding, ...]:
    """What the rule finds in a text read as the example says; a crash is raised as itself."""
    parsed = document(text, example)
    configured = _configured(rule, example)
    agencies = _agencies(rule)
    glossary = Glossary(concepts(example.glossary, "glossary.csv")) if example.glossary else EMPTY
    if isinstance(rule, SourceRule):
        sources = [document(example.source or "", replace(example, lang=None))]
        outcome = run_sources(Evidence(parsed, sources, _encoder()), [configured])
    elif example.source is not None:
        counterpart = replace(example, lang="ar" if parsed.lang == "en" else "en")
        alignment = align(document(example.source, counterpart), parsed, _encoder())
        outcome = run_pair(alignment, [configured], agencies=agencies, glossary=glossary)
    else:
        pictures = _Shown(example.pictures)
        outcome = run(parsed, [configured], pictures=pictures, agencies=agencies, glossary=glossary)
    if outcome.crashes:
        raise AssertionError(f"{rule.meta.id} crashed on {text!r}: {outcome.crashes[0]}")
    if isinstance(rule, UnusedSuppression):
        return tuple(Suppressions(parsed, [rule.meta]).idle(rule, [rule.meta]))
    return outcome.findings


@cache
def _encoder() -> Encoder:
    return encoder()


def _agencies(rule: Rule) -> Agencies:
    """The shipped credits list; for a rule that has a list itself, only its own."""
    return agencies_of([rule]) if isinstance(rule, Credits) else shipped_agencies()


class _Shown:
    """The pictures of an example; those of one size are one file."""

    def __init__(self, pictures: Mapping[str, Picture]) -> None:
        self._pictures = pictures

    def of(self, src: str) -> Picture | None:
        return self._pictures.get(src)

    def digest(self, src: str) -> str | None:
        picture = self._pictures.get(src)
        return str(picture.size) if picture else None


def assert_example(rule: Rule, example: Example) -> None:
    """Check one example: the marks are found exactly, and nothing is found once mended.

    Where the rule offers fixes, its first ones must lead to ``fixed``.
    """
    text, expected = unmarked(example.marked)
    found = findings(rule, text, example)
    spans = tuple(sorted(finding.span for finding in found))
    assert spans == expected, (
        f"{rule.meta.id} on {example.marked!r}: expected {expected}, "
        f"found {[(span, text[span.start : span.end]) for span in spans]}"
    )
    if not expected:
        return
    assert example.fixed is not None, f"{rule.meta.id}: a faulty example needs its fixed text"
    if any(finding.fixes for finding in found):
        mended, _ = converge(text, lambda now: findings(rule, now, example), Safety.DISPLAY)
        assert mended == example.fixed, f"{rule.meta.id}: {mended!r} instead of {example.fixed!r}"
    left = findings(rule, example.fixed, example)
    assert not left, f"{rule.meta.id} still objects to its own fixed text {example.fixed!r}: {left}"


def assert_examples(rule: Rule) -> None:
    """Check every example of a rule; there must be a faulty one and a near miss."""
    faulty = [example for example in rule.meta.examples if _MARK.search(example.marked)]
    assert faulty, f"{rule.meta.id} has no faulty example"
    assert len(faulty) < len(rule.meta.examples), f"{rule.meta.id} has no near miss"
    for example in rule.meta.examples:
        assert_example(rule, example)


def _configured(rule: Rule, example: Example) -> Rule:
    if not example.options:
        return rule
    known: dict[str, Any] = {f.name: getattr(rule.options, f.name) for f in fields(rule.Options)}
    return rule.configured(rule.Options(**{**known, **example.options}))
