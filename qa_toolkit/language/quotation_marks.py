"""Where quotations begin and end, whatever marks a newsroom uses.

English nests ‘…’ inside “…”; Arabic newspapers write «…», "…" or “…”, and some turn the curly
marks round (”…“), so a curly mark closes when a curly one is open, whichever way it points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile('["\u201c\u201d\u201e«»]')  # the curly ones: “ ” „
_CURLY = frozenset("\u201c\u201d\u201e")
_INCHES = re.compile(r"[0-9٠-٩]\Z")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: its marks stand at ``start`` and ``end - 1`` (half-open, code points).

    ``depth`` is 0 for an outermost one, 1 inside it, and so on.
    """

    start: int
    end: int
    depth: int

    def inner(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.start + 1 : self.end - 1]


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in order of their opening marks, sentences notwithstanding.

    A mark without its other half makes no quotation, and neither do the marks inside it.
    """
    found: list[Quotation] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        family = _family(match.group())
        position = match.start()
        if _closes(match.group(), family, open_marks):
            start = open_marks.pop()[1]
            found.append(Quotation(start, position + 1, len(open_marks)))
        elif match.group() != "»" and not (family == '"' and _is_inches(text, position)):
            open_marks.append((family, position))
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def _family(mark: str) -> str:
    if mark in _CURLY:
        return "\u201c"
    return "«" if mark == "»" else mark


def _closes(mark: str, family: str, open_marks: list[tuple[str, int]]) -> bool:
    return bool(open_marks) and mark != "«" and open_marks[-1][0] == family


def _is_inches(text: str, position: int) -> bool:
    return bool(_INCHES.search(text, max(0, position - 1), position))
