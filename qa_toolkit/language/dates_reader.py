"""Reads every date expression of a text: days, ranges, the same day in two calendars.

The text is walked once, token by token; only a number or a word that can start a date is looked
at, and what a reader looks at from there is bounded, so the time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qa_toolkit.language.dates_joined import same_day, shared_month, up_to
from qa_toolkit.language.dates_model import DateExpression
from qa_toolkit.language.dates_single import STARTERS, phased
from qa_toolkit.language.dates_tables import key
from qa_toolkit.language.dates_tokens import Tokens

_ABOUT = frozenset(
    map(key, ["نحو", "حوالي", "قرابة", "زهاء", "about", "around", "circa", "approximately"])
)


def date_expressions(text: str) -> tuple[DateExpression, ...]:
    """The date expressions of ``text``, in order; none overlaps another.

    The prepositions before a date and the word يوم are no part of it; its weekday, its phase
    (أواخر), its year and the marks of its calendar are.
    """
    return _of_paragraph(text) if len(text) < _LONG else _of_long_text(text)


def _read(text: str) -> Iterator[DateExpression]:
    tokens = Tokens(text)
    keys, numbers = tokens.keys, tokens.numbers
    after = 0
    for i, word in enumerate(keys):
        if i >= after and (word in STARTERS or numbers[i] >= 0):
            found = _expression(tokens, i)
            if found:
                yield found[0]
                after = found[1]


# Several rules read the dates of one segment; the memory that the answers take is bounded.
_LONG = 10_000


@lru_cache(256)
def _of_paragraph(text: str) -> tuple[DateExpression, ...]:
    return tuple(_read(text))


@lru_cache(1)
def _of_long_text(text: str) -> tuple[DateExpression, ...]:
    return tuple(_read(text))


def _expression(tokens: Tokens, i: int) -> tuple[DateExpression, int] | None:
    approximate = tokens.key(i - 1) in _ABOUT
    if ranged := shared_month(tokens, i):
        first, until, after = ranged
        return DateExpression(first.start, until.end, first, until, None, approximate), after
    found = phased(tokens, i)
    if found is None:
        return None
    one, after = found
    if ranged := up_to(tokens, i, one, after):
        first, until, after = ranged
        return DateExpression(first.start, until.end, first, until, None, approximate), after
    if second := same_day(tokens, one, after):
        also, after = second
        # A bracket that was opened before the second date is closed after it.
        end = tokens.ends[after - 1] if tokens.key(after - 1) == ")" else also.end
        return DateExpression(one.start, end, one, None, also, approximate), after
    # السبت (29 سبتمبر) is closed by its bracket.
    end = tokens.ends[after - 1] if tokens.key(after - 1) == ")" else one.end
    return DateExpression(one.start, end, one, approximate=approximate), after
