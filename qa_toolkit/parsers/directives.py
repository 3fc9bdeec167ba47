"""Inline instructions to the checker, written as HTML comments in every format.

``<!-- qa: off ar/latin-comma, en/spelling -- quoted as published -->``; the action is ``off``,
``on``, ``off-next-line`` or ``off-file``. Without rules it speaks of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Directive
from qa_toolkit.model import Span

_OPEN = re.compile(r"<!--\s{0,20}qa:")
_BODY = re.compile(r"\s{0,20}(?P<action>[\w-]+?)(?=--|[\s,،]|$)(?P<rest>.*)", re.S)
_LONGEST = 2_000


def directives(text: str, start: int = 0, end: int | None = None) -> Iterator[Directive]:
    """The directives in ``text``, with the span of each comment."""
    end = len(text) if end is None else end
    position = start
    while match := _OPEN.search(text, position, end):
        close = text.find("-->", match.end(), min(end, match.end() + _LONGEST))
        if close < 0:
            position = match.end()
            continue
        position = close + 3
        found = _directive(text[match.end() : close], Span(match.start(), position))
        if found:
            yield found


def _directive(body: str, span: Span) -> Directive | None:
    match = _BODY.match(body)
    if not match:
        return None
    rules, dashes, reason = match["rest"].partition("--")
    return Directive(
        action=match["action"],
        rules=tuple(rule for rule in re.split(r"[,،\s]+", rules) if rule),
        reason=(reason.strip() or None) if dashes else None,
        span=span,
    )
