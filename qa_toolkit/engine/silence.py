"""Writes the suppressions that silence what is found in a text, each tried before it is kept.

A comment for the next line goes to the end of the line before, where that is text, or on a line of
its own; where neither silences just what it should (front matter, tables), one for the whole file
goes to its head. What still cannot be silenced is left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from qa_toolkit.engine.fingerprint import Key, key
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Span

Check = Callable[[str], Iterable[Finding] | None]
"""What is found in a text; None where it cannot be read."""
_FENCE = re.compile(r"\s*(?:```|~~~|---|\.\.\.|===|[|:\s-]+$)")


class Silenced(NamedTuple):
    """The text with its suppressions, how many findings they silence, and what is left."""

    text: str
    number: int
    left: tuple[Finding, ...]


def silenced(text: str, check: Check, reason: str) -> Silenced:
    """``text`` with suppressions for all that ``check`` finds in it and nothing silences yet."""
    number = 0
    hopeless: set[tuple[int, Key]] = set()
    while True:
        found = _heard(check(text) or ())
        lines = LineIndex.of(text)
        todo = [
            (lines.position(finding.span.start).line, finding)
            for finding in found
            if (len(text) - finding.span.start, key(finding, text)) not in hopeless
        ]
        if not todo:
            return Silenced(text, number, tuple(found))
        # From the last line up, so that what waits keeps its place.
        line = max(line for line, _ in todo)
        group = [finding for at, finding in todo if at == line]
        for candidate in _candidates(text, lines, line, group, reason):
            if _only_these_are_gone(text, found, group, candidate, check):
                text = candidate
                number += len(group)
                break
        else:
            hopeless |= {(len(text) - each.span.start, key(each, text)) for each in group}


def _heard(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.suppressed is None]


def _candidates(
    text: str, lines: LineIndex, line: int, group: list[Finding], reason: str
) -> Iterator[str]:
    rules = ", ".join(sorted({finding.rule for finding in group}))
    next_line = f"<!-- qa: off-next-line {rules} -- {reason} -->"
    start = lines.line(line).start
    newline = "\r\n" if "\r\n" in text else "\n"
    before = lines.line(line - 1) if line > 1 else Span(0, 0)
    above = text[before.start : before.end]
    if above.strip() and not _FENCE.match(above):
        end = before.start + len(above.rstrip())
        yield f"{text[:end]} {next_line}{text[end:]}"
    # Only between blocks: inside one, a line more would end a list, a table or a quotation.
    if not above.strip() and not text[start : start + 1].isspace():
        yield f"{text[:start]}{next_line}{newline * 2}{text[start:]}"
    whole = f"<!-- qa: off-file {rules} -- {reason} -->"
    matter = re.match(r"---\r?\n.*?\n---[ \t]*\r?\n|\s*<!doctype[^>]*>", text, re.S | re.I)
    head = matter.end() if matter else 0
    yield f"{text[:head]}{whole}{newline * 2}{text[head:]}"


def _only_these_are_gone(
    text: str, found: list[Finding], group: list[Finding], candidate: str, check: Check
) -> bool:
    """Whether the candidate silences the group, and changes nothing else but the words around."""
    before = Counter((each.rule, text[each.span.start : each.span.end]) for each in found)
    before.subtract((each.rule, text[each.span.start : each.span.end]) for each in group)
    findings = check(candidate)
    if findings is None:
        return False
    after = Counter(
        (each.rule, candidate[each.span.start : each.span.end]) for each in _heard(findings)
    )
    return +before == after
