"""Cardinals, fractions and ordinals in English words, and in digits with English words."""

from __future__ import annotations

from fractions import Fraction

from qa_toolkit.language.numbers.arabic import Cells, Reading, at
from qa_toolkit.language.numbers.cells import Cell
from qa_toolkit.language.numbers.lexicon import Role, listed


def _word(row: Cells, place: int, *words: str) -> bool:
    return at(row, place).glue == " " and at(row, place).word.lower() in words


def _next(cell: Cell, *roles: Role, hyphen: bool = True) -> bool:
    return (cell.glue == " " or (hyphen and cell.glue == "-")) and cell.has(*roles)


def _small(row: Cells, place: int) -> Reading | None:
    """A number below a hundred."""
    lexeme = at(row, place).lexeme
    if lexeme is None or lexeme.role not in (Role.UNIT, Role.TEEN, Role.TENS, Role.ZERO):
        return None
    following = at(row, place + 1)
    if lexeme.role is Role.TENS and _next(following, Role.UNIT) and following.lexeme:
        return Reading(Fraction(lexeme.value + following.lexeme.value), place + 2)
    return Reading(Fraction(lexeme.value), place + 1)


def _chunk(row: Cells, place: int) -> Reading | None:  # noqa: PLR0911 - a case a form
    """A number below a thousand, a few dozen, or one in digits."""
    cell = at(row, place)
    if cell.numeral is not None:
        numeral = cell.numeral
        if numeral.joined or numeral.tens:
            return None
        return Reading(Fraction(numeral.value), place + 1, digits=True)
    if cell.word in ("a", "A") and _next(
        at(row, place + 1), Role.HUNDRED, Role.SCALE, Role.DOZEN, hyphen=False
    ):
        if at(row, place + 1).word.lower() == "dozens":
            return None
        start = Reading(Fraction(1), place + 1)
    else:
        small = _small(row, place)
        if small is None:
            return None
        start = small
    following = at(row, start.end)
    if _next(following, Role.DOZEN):
        return Reading(start.value * 12, start.end + 1)
    if not _next(following, Role.HUNDRED):
        return start
    value, end = start.value * 100, start.end + 1
    # A word of small numbers may follow with or without "and".
    after = end + 1 if _word(row, end, "and") else end
    rest = _small(row, after)
    if rest is not None and rest.value and at(row, after).glue == " ":
        return Reading(value + rest.value, rest.end)
    return Reading(value, end)


def _term(row: Cells, place: int) -> Reading | None:
    chunk = _chunk(row, place)
    if chunk is None:
        return None
    half = _half(row, chunk)
    value, end, scale = half.value, half.end, 1
    while True:
        cell = at(row, end)
        if not _next(cell, Role.SCALE) or cell.lexeme is None or cell.lexeme.lang == "ar":
            break
        if scale > 10**12:
            break
        value, scale, end = value * cell.lexeme.value, scale * int(cell.lexeme.value), end + 1
    return Reading(value, end, scale, chunk.digits)


def _half(row: Cells, chunk: Reading) -> Reading:
    """Two and a half; three and three quarters."""
    link = at(row, chunk.end)
    if link.word.lower() == "and" and link.glue in (" ", "-"):
        part = fraction(row, chunk.end + 1)
        if part is not None and part.scale == 1 and part.value < 1:
            return Reading(chunk.value + part.value, part.end)
    return chunk


def cardinal(row: Cells, place: int) -> Reading | None:
    """The longest cardinal that starts at a place."""
    if year := _year(row, place):
        return year
    total = _term(row, place)
    if total is None:
        return None
    while total.scale > 1 and total.value.denominator == 1:
        after, comma = total.end, at(row, total.end).glue == ","
        if _word(row, after, "and"):
            after += 1
        if not comma and at(row, after).glue != " ":
            break
        term = _term(row, after)
        if term is None or term.digits or term.value >= total.scale or not term.value:
            break
        if comma and term.value < 100:
            break
        total = Reading(total.value + term.value, term.end, term.scale, total.digits)
    return total


def _year(row: Cells, place: int) -> Reading | None:
    """Nineteen ninety-five."""
    first = at(row, place)
    if not first.has(Role.TEEN) or at(row, place + 1).glue != " ":
        return None
    rest = _small(row, place + 1)
    if rest is None or rest.value < 10 or first.lexeme is None:
        return None
    return Reading(Fraction(100 * first.lexeme.value) + rest.value, rest.end, kind="year")


_SHARE = frozenset(listed("last first bottom top final remaining nearly almost about over"))
_HALF_OF = frozenset(
    listed("of the a an its their his her our all that this those these as what million billion")
)


def fraction(row: Cells, place: int) -> Reading | None:  # noqa: PLR0911 - a case a form
    """Half, a third of, two-thirds, three quarters, and half a million."""
    cell, following = at(row, place), at(row, place + 1)
    if cell.word.lower() == "half":
        return _half_of(row, place)
    if cell.word in ("a", "A", "one", "One") and following.glue in (" ", "-"):
        below = _denominator(following)
        after = at(row, place + 2)
        # "A third man", "one second later", but "a third of it" and "one third".
        if below and (following.has(Role.FRACTION) or after.word.lower() == "of"):
            return Reading(Fraction(1, below), place + 2, kind="fraction")
        if below and below > 2 and cell.word.lower() == "one":
            return Reading(Fraction(1, below), place + 2, kind="fraction")
        return None
    if cell.has(Role.ORDINAL) and following.word.lower() == "of":
        below = _denominator(cell)
        if below > 2 and at(row, place - 1).word.lower() in _SHARE:
            return Reading(Fraction(1, below), place + 1, kind="fraction")
        return None
    if cell.has(Role.UNIT, Role.TEEN) and _next(following, Role.DENOMINATOR):
        assert cell.lexeme is not None and following.lexeme is not None  # noqa: PT018
        value = Fraction(cell.lexeme.value) / following.lexeme.value
        return Reading(value, place + 2, kind="fraction")
    return None


def _denominator(cell: Cell) -> int:
    if cell.lexeme is None or cell.lexeme.lang == "ar":
        return 0
    if cell.lexeme.role is Role.FRACTION:
        return int(1 / cell.lexeme.value)
    return int(cell.lexeme.value) if cell.lexeme.role is Role.ORDINAL else 0


def _half_of(row: Cells, place: int) -> Reading | None:
    half = Fraction(1, 2)
    article = at(row, place + 1).word.lower() == "a"
    scale = at(row, place + 1 + article)
    if (
        _next(scale, Role.SCALE, Role.HUNDRED, Role.DOZEN)
        and scale.lexeme
        and not (scale.lexeme.plural)
    ):
        value = int(scale.lexeme.value)
        return Reading(half * value, place + 2 + article, value)
    if at(row, place - 1).word.lower() in ("first", "second", "and"):
        return None if at(row, place - 1).word.lower() != "and" else Reading(half, place + 1)
    if at(row, place - 1).word == "a" or at(row, place + 1).word.lower() in _HALF_OF:
        return Reading(half, place + 1, kind="fraction")
    return None


_SMALL_ORDINALS = (Role.ORDINAL, Role.ORDINAL_TEEN, Role.ORDINAL_TENS)
_SECOND = frozenset(listed("per every each split last"))
_OF_TIME = frozenset(listed("later of or to and before after ago in at for is was"))


def ordinal(row: Cells, place: int) -> Reading | None:  # noqa: PLR0911 - a case a form
    """Third, twenty-first, two hundredth."""
    cell = at(row, place)
    if cell.lexeme is None or cell.lexeme.lang == "ar":
        return None
    value = Fraction(cell.lexeme.value)
    if cell.has(*_SMALL_ORDINALS):
        before = at(row, place - 1)
        if (
            value == 2
            and cell.word.lower() == "second"
            and (before.word.lower() in _SECOND or before.numeral or before.has(Role.UNIT))
        ):
            return None
        return Reading(value, place + 1, kind="ordinal")
    if cell.has(Role.TENS) and _next(at(row, place + 1), Role.ORDINAL):
        following = at(row, place + 1).lexeme
        assert following is not None
        return Reading(value + following.value, place + 2, kind="ordinal")
    number = _term(row, place)
    if number is None or number.digits:
        return None
    after = number.end + 1 if _word(row, number.end, "and") else number.end
    cell = at(row, after)
    if cell.lexeme is None or cell.glue not in (" ", "-") or cell.lexeme.lang == "ar":
        return None
    if cell.has(Role.ORDINAL_SCALE):
        return Reading(number.value * cell.lexeme.value, after + 1, kind="ordinal")
    if after == number.end and row[after - 1].has(Role.TENS) and cell.has(Role.ORDINAL):
        return Reading(number.value + cell.lexeme.value, after + 1, kind="ordinal")
    if number.value % 100 or not cell.has(*_SMALL_ORDINALS, Role.TENS):
        return None
    rest = ordinal(row, after)  # of at most two words
    if rest is None:
        return None
    return Reading(number.value + rest.value, rest.end, kind="ordinal")
