"""Applying fixes to a source: whole fixes only, never two on the same text at once."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from qa_toolkit.model import Edit, Finding, Fix, Safety, Span

PASSES = 10
"""Passes after which a source that still changes is given back as it is."""


def chosen(findings: Iterable[Finding], bar: Safety) -> tuple[Fix, ...]:
    """The first fix of each reported finding, where it is at least as safe as ``bar``."""
    return tuple(
        finding.fixes[0]
        for finding in findings
        if finding.suppressed is None and finding.fixes and finding.fixes[0].safety >= bar
    )


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes in the order of the text, without those that overlap an earlier one."""
    edits: list[Edit] = []
    taken: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: min(edit.span for edit in fix.edits)):
        if any(_clashes(edit, edits) for edit in fix.edits):
            continue
        for edit in fix.edits:
            insort(edits, edit, key=_place)
        taken.append(fix)
    return taken


def apply(source: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """The source with every fix applied that overlaps no earlier one, and how many were."""
    taken = compatible(fixes)
    pieces: list[str] = []
    position = 0
    for edit in sorted((edit for fix in taken for edit in fix.edits), key=_place):
        pieces += [source[position : edit.span.start], edit.text]
        position = edit.span.end
    pieces.append(source[position:])
    return "".join(pieces), len(taken)


def _place(edit: Edit) -> Span:
    return edit.span


def _clashes(edit: Edit, taken: list[Edit]) -> bool:
    # Edits already taken do not overlap one another, so only the two neighbours can.
    number = bisect_left(taken, edit.span, key=_place)
    return any(edit.span.overlaps(other.span) for other in taken[max(0, number - 1) : number + 1])


def converge(
    source: str,
    check: Callable[[str], Iterable[Finding]],
    bar: Safety,
    *,
    readable: Callable[[str], bool] = lambda _: True,
) -> tuple[str, int]:
    """Check and fix until nothing changes, at most ``PASSES`` times.

    A fix after which the source would no longer be ``readable`` (a colon and a space in a YAML
    value without quotation marks) is left out, and the others are applied. Returns the mended
    source and the number of fixes applied.
    """
    total = 0
    for _ in range(PASSES):
        fixes = chosen(check(source), bar)
        mended, applied = apply(source, fixes)
        if mended != source and not readable(mended):
            mended, applied = apply(source, _harmless(source, fixes, (), readable))
        if mended == source:
            break
        source, total = mended, total + applied
    return source, total


def _harmless(
    source: str, fixes: Sequence[Fix], kept: tuple[Fix, ...], readable: Callable[[str], bool]
) -> tuple[Fix, ...]:
    """``kept`` and those of the fixes that leave the source readable, found by halving."""
    if not fixes or readable(apply(source, (*kept, *fixes))[0]):
        return (*kept, *fixes)
    if len(fixes) == 1:
        return kept
    half = len(fixes) // 2
    kept = _harmless(source, fixes[:half], kept, readable)
    return _harmless(source, fixes[half:], kept, readable)
