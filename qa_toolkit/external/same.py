"""Whether an engine says again what one of our rules said already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from qa_toolkit.model import Category, Edit, Finding, Span

_FAMILIES = (
    {Category.ORTHOGRAPHY, Category.NAMES, Category.TERMINOLOGY, Category.TRANSLATION},
    {Category.PUNCTUATION, Category.QUOTES, Category.BIDI},
    {Category.GRAMMAR},
    {Category.STYLE, Category.STRUCTURE, Category.CAPTIONS},
    {Category.NUMBERS, Category.DATES},
)
_FAMILY = {category: number for number, family in enumerate(_FAMILIES) for category in family}
_SHORT = 60
"""Code points up to which a finding is about words; a longer one is about a clause or more, and
what stands inside it is seldom the same fault."""


class Said:
    """What our rules found in a document, so that a finding can be held against it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        ours = tuple(findings)
        self._edits: set[Edit] = {edit for f in ours for fix in f.fixes for edit in fix.edits}
        self._exact: set[tuple[Span, int | None]] = {
            (f.span, _FAMILY.get(f.category)) for f in ours
        }
        self._short = sorted(
            (f.span.start, f.span.end, _FAMILY.get(f.category, -1))
            for f in ours
            if len(f.span) <= _SHORT
        )

    def covers(self, finding: Finding) -> bool:
        """Whether ours has the same fix, or is of the same family on some of the same words."""
        if any(edit in self._edits for fix in finding.fixes for edit in fix.edits):
            return True
        family = _FAMILY.get(finding.category)
        if (finding.span, family) in self._exact:
            return True
        number = bisect_left(self._short, (finding.span.end + 1,)) - 1
        while number >= 0:
            start, end, its = self._short[number]
            if start < finding.span.start - _SHORT:
                return False
            if its == family and finding.span.overlaps(Span(start, end)):
                return True
            number -= 1
        return False
