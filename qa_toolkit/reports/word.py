"""A copy of a Word file with the findings as comments and their fixes as tracked changes.

What Word allows no comment in (notes, headers, text boxes) is commented in the body, at what it
hangs on; where no change may be tracked (in insertions of others, fields, text boxes) there is a
comment alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple
from unicodedata import category

from qa_toolkit.engine.fix import chosen, compatible
from qa_toolkit.engine.outcome import Checked
from qa_toolkit.errors import InputError
from qa_toolkit.model import Edit, Finding, Fix, Safety, Span, UiLang
from qa_toolkit.parsers.docx import written
from qa_toolkit.parsers.docx_text import Leaf, Story, story
from qa_toolkit.reports.word_comments import Comments
from qa_toolkit.reports.word_runs import Cuts

_LONGEST_WORD = 60
"""Code points beyond which letters in a row are no word to be replaced as a whole."""


class Annotated(NamedTuple):
    """The bytes of the copy, and how many comments and changes are new in it."""

    data: bytes
    comments: int
    changes: int


def annotated(data: bytes, article: Checked, *, lang: UiLang, now: datetime) -> Annotated:
    """A Word file with what was found in it; InputError where it is not what was checked.

    ``lang`` is the language of the comments, ``now`` their time.
    """
    found = story(data)
    if written(found) != article.source:
        raise InputError("has changed since it was checked; check it again")
    findings = [finding for finding in article.findings if finding.suppressed is None]
    return _Annotator(found, lang, now).run(findings)


@dataclass(frozen=True, slots=True)
class _Place:
    """The leaves of a comment's words; the same run twice where another place stands for them."""

    first: Leaf
    last: Leaf
    start: int
    end: int


class _Annotator:
    def __init__(self, found: Story, lang: UiLang, now: datetime) -> None:
        self.story = found
        self.starts = [leaf.start for leaf in found.leaves]
        self.lang: UiLang = lang
        self.when = now.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.cuts = Cuts(found, self.when)

    def run(self, findings: Sequence[Finding]) -> Annotated:
        fixes = compatible(filter(self._writable, chosen(findings, Safety.UNSAFE)))
        for edit in self._whole_words([edit for fix in fixes for edit in fix.edits]):
            self.cuts.change(self._leaves(edit.span), edit.span, edit.text)
        comments = Comments(self.story.package, self.lang, self.when)
        number = 0
        for finding in findings:
            place = self._place(finding.span)
            if place:
                words = self.story.text[finding.span.start : finding.span.end]
                apart = words if self._leaf(finding.span.start).where.apart else None
                id = comments.add(finding, words=apart)
                self._comment(place, id)
                number += 1
        parts = self.cuts.parts() | comments.parts()
        return Annotated(self.story.package.with_parts(parts), number, len(fixes))

    def _comment(self, place: _Place, id: int) -> None:
        first, last = place.first, place.last
        if first.where.anchor:
            self.cuts.comment_run(first.where.anchor, id)
        else:
            self.cuts.comment(first, place.start, last, place.end, id)

    def _place(self, span: Span) -> _Place | None:
        """Where a comment on a range stands; None in a body without any text."""
        if not self.story.leaves:
            return None
        first = self._leaf(span.start)
        last = self._leaf(max(span.end - 1, span.start))
        if last.where.anchor is not first.where.anchor:
            last = first
        if first.where.apart and not first.where.anchor:
            return None
        start = min(max(span.start, first.start), first.end)
        end = min(max(span.end, last.start, start), last.end)
        if start == end:  # a comment on nothing is hard to see: it takes a letter beside it
            if start < first.end:
                end = start + 1
            else:
                start -= 1
        return _Place(first, last, start, end)

    def _leaf(self, offset: int) -> Leaf:
        """The leaf at a code point, or the last one before."""
        return self.story.leaves[max(bisect_right(self.starts, offset) - 1, 0)]

    def _leaves(self, span: Span) -> list[Leaf]:
        """The leaves that share a code point with a range; of an empty one, those beside it.

        An insertion looks like the text before it, in the same paragraph, or else behind it.
        """
        number = max(bisect_right(self.starts, span.start) - 1, 0)
        if len(span):
            found = takewhile(lambda leaf: leaf.start < span.end, self._from(number))
            return [leaf for leaf in found if leaf.end > span.start]
        near = [
            leaf
            for leaf in self.story.leaves[max(number - 1, 0) : number + 1]
            if leaf.start <= span.start <= leaf.end
        ]
        return near[:1]

    def _from(self, number: int) -> Iterator[Leaf]:
        return (self.story.leaves[each] for each in range(number, len(self.story.leaves)))

    def _whole_words(self, edits: Sequence[Edit]) -> Iterator[Edit]:
        """The edits, those inside of a word as a change of the word.

        Arabic letters join: a word with one letter struck out and another put in cannot be read.
        """
        groups: list[tuple[Span, list[Edit]]] = []
        for edit in sorted(edits, key=lambda edit: edit.span):
            span = self._widened(edit)
            if groups and span.start < groups[-1][0].end:
                before, together = groups[-1]
                span = Span(before.start, max(before.end, span.end))
                groups[-1] = span, [*together, edit]
            else:
                groups.append((span, [edit]))
        for span, together in groups:
            pieces, position = [], span.start
            for edit in together:
                pieces += [self.story.text[position : edit.span.start], edit.text]
                position = edit.span.end
            yield Edit(span, "".join((*pieces, self.story.text[position : span.end])))

    def _widened(self, edit: Edit) -> Span:
        text, (start, end) = self.story.text, (edit.span.start, edit.span.end)
        old = text[start:end]
        if _is_letter(old[:1]) or _is_letter(edit.text[:1]):
            while start and end - start < _LONGEST_WORD and _is_letter(text[start - 1]):
                start -= 1
        if _is_letter(old[-1:]) or _is_letter(edit.text[-1:]):
            while end - start < _LONGEST_WORD and _is_letter(text[end : end + 1]):
                end += 1
        span = Span(start, end)
        return span if self._open(span) else edit.span

    def _writable(self, fix: Fix) -> bool:
        return all(self._open(edit.span) for edit in fix.edits)

    def _open(self, span: Span) -> bool:
        """Whether a change of a range may be tracked: it is all text of one paragraph."""
        found = self._leaves(span)
        end = span.start
        for leaf in found:
            if leaf.start > end or leaf.where.frozen:
                return False
            end = leaf.end
        return bool(found) and end >= span.end


def _is_letter(character: str) -> bool:
    """Whether it is part of a word: a letter, a figure or a mark on one."""
    return bool(character) and category(character)[0] in "LNM"
