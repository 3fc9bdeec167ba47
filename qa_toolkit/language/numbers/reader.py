"""Every number of a text, in digits and in words, with what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.dates import dates
from qa_toolkit.language.dates_tables import is_month
from qa_toolkit.language.letters import DIGITS, PERSIAN_DIGITS
from qa_toolkit.language.numbers import arabic, english
from qa_toolkit.language.numbers.arabic import Cells, Reading, at
from qa_toolkit.language.numbers.cells import Cell, cells
from qa_toolkit.language.numbers.context import code_like, dated, named_year, rough, year_like
from qa_toolkit.language.numbers.digits import numerals, percent_after
from qa_toolkit.language.numbers.joined import Joined, in_digits
from qa_toolkit.language.numbers.lexicon import Role, fold, looked_up
from qa_toolkit.language.numbers.model import Exact, Number, NumberKind, Script, Unit, exact
from qa_toolkit.language.numbers.ranges import with_ranges
from qa_toolkit.language.numbers.units import (
    LONGEST,
    is_currency,
    symbol_after,
    symbol_before,
    unit_named,
)
from qa_toolkit.language.words import Word, words

_PERSIAN = re.compile(f"[{PERSIAN_DIGITS}]")
_DIGITS_OF_DATE = re.compile(rf"[{DIGITS}]\s?[/.\-\u2011\u2013]\s?[{DIGITS}]")
_WORDS_BEFORE, _WORDS_AFTER = 3, LONGEST + 1  # that the readers look at beside a number's words
_LONGEST_REMEMBERED = 10_000  # code points; longer texts than a paragraph are not kept alive


class _Days(NamedTuple):
    """The dates of a text, to be asked in order."""

    spans: list[tuple[int, int]]

    def around(self, cell: Cell) -> tuple[int, int] | None:
        """The date that a cell is part of."""
        while self.spans and self.spans[-1][1] <= cell.start:
            self.spans.pop()
        return self.spans[-1] if self.spans and self.spans[-1][0] <= cell.start else None


def numbers(text: str, tokens: Sequence[Word] | None = None) -> tuple[Number, ...]:
    """The numbers of ``text`` in digits and in words, in order; ``tokens`` if already split.

    ``one``, واحد and أحد alone are pronouns as often as numbers, and are none here.
    """
    source = _Source(text, tokens)
    return _remembered(source) if len(text) <= _LONGEST_REMEMBERED else _read_all(source)


@dataclass(frozen=True, slots=True)
class _Source:
    """A text, known by itself alone, and its words if somebody has split it already."""

    text: str
    tokens: Sequence[Word] | None = field(compare=False)


@lru_cache(maxsize=256)
def _remembered(source: _Source) -> tuple[Number, ...]:
    return _read_all(source)


def _read_all(source: _Source) -> tuple[Number, ...]:
    text = source.text
    near = _near_numbers(words(text) if source.tokens is None else source.tokens)
    if not near:
        return ()
    row = cells(text, near, numerals(text))
    with_days = _DIGITS_OF_DATE.search(text) or any(is_month(token.text) for token in near)
    days = _Days([(day.start, day.end) for day in dates(text)][::-1] if with_days else [])
    found: list[Number] = []
    scales: dict[int, int] = {}
    place = 0
    while place < len(row):
        cell = row[place]
        if cell.numeral is None and cell.lexeme is None and cell.word not in ("a", "A"):
            place += 1
            continue
        day = days.around(cell)
        if day is not None:
            value = int(cell.numeral.value) if cell.numeral else 0
            found.append(Number(*day, value, NumberKind.DATE, spelled=cell.numeral is None))
            while place < len(row) and row[place].start < day[1]:
                place += 1
            continue
        number, place, scale = _read(text, row, place)
        if number is not None:
            found.append(number)
            scales[number.start] = scale
    return tuple(with_ranges(text, found, scales))


def _near_numbers(tokens: Sequence[Word]) -> list[Word]:
    """The words of numbers and their neighbours: the others say nothing about any number."""
    near: list[Word] = []
    after = 0
    lexemes = looked_up([token.text for token in tokens])
    for place, (token, lexeme) in enumerate(zip(tokens, lexemes, strict=True)):
        if lexeme or token.script == "number":
            start = max(after, place - _WORDS_BEFORE)
            after = place + _WORDS_AFTER + 1
            near += tokens[start:after]
    return near


def _read(text: str, row: Cells, place: int) -> tuple[Number | None, int, int]:
    """The number that starts at a cell, if any, the place to go on from, and its scale."""
    cell = row[place]
    if cell.numeral is not None:
        joined = in_digits(text, row, place)
        if joined is not None:
            return (*_of_joined(text, row, place, joined), 1)
    reading = _best(row, place)
    if reading is None:
        return None, place + 1, 1
    number = _finished(text, row, place, reading)
    return number, reading.end, reading.scale


_SPACES = (" ", "\u00a0", "\u2009", "\u202f")  # the last two: THIN SPACE, NARROW NO-BREAK SPACE
_PREPOSITIONS = frozenset({"في", "من", "على", "إلى", "عن", "مع", "أو", "هو", "هي"})
_READERS: tuple[Callable[[Cells, int], Reading | None], ...] = (
    arabic.fraction,
    arabic.ordinal,
    arabic.cardinal,
)
_ENGLISH_READERS: tuple[Callable[[Cells, int], Reading | None], ...] = (
    english.fraction,
    english.ordinal,
    english.cardinal,
)


def _best(row: Cells, place: int) -> Reading | None:
    """The longest reading; the first of several as long."""
    lexeme, cell = row[place].lexeme, row[place]
    readers = _READERS if lexeme is not None and lexeme.lang == "ar" else _ENGLISH_READERS
    if cell.numeral is not None:
        readers = (*_READERS, *_ENGLISH_READERS)
    found = [reading for read in readers if (reading := read(row, place)) is not None]
    return max(found, key=lambda reading: reading.end) if found else None


def value_of(text: str) -> Exact | None:
    """The value of a text that is nothing but a number in words or digits; None for another."""
    tokens = words(text)
    row = cells(text, tokens, numerals(text))
    if not row:
        return None
    reading = _best(row, 0)
    if (
        reading is None
        or reading.end != len(row)
        or text.strip() != text[row[0].start : row[-1].end]
    ):
        return None
    return exact(reading.value)


def _finished(text: str, row: Cells, place: int, reading: Reading) -> Number | None:
    """The number with its percent sign, its unit and what stands around it."""
    first, last = row[place], row[reading.end - 1]
    end = last.numeral.end if last.numeral is not None else last.end
    percent = last.numeral is not None and last.numeral.percent
    if not percent and (after := percent_after(text, end)):
        end, percent = after, True
    kind = _kind(text, row, place, reading)
    if percent and kind is not NumberKind.ORDINAL:
        kind = NumberKind.PERCENT
    number = Number(
        start=first.start,
        end=end,
        value=exact(reading.value),
        kind=kind,
        spelled=first.numeral is None and not reading.digits,
        script=script(text, first),
        approximate=rough(text, first.start, end),
    )
    if kind is not NumberKind.CARDINAL and kind is not NumberKind.FRACTION:
        return number
    number = with_unit(text, row, reading.end, number)
    if number.unit is None:
        if number.spelled and named_year(text, first.start, reading.value):
            return replace(number, kind=NumberKind.YEAR)
        if _pronoun(row, reading, place):
            return None
        if first.numeral is not None and reading.end == place + 1:
            if year_like(text, first.start, first.end):
                return replace(number, kind=NumberKind.YEAR)
            if code_like(text, first.start, end):
                return replace(number, kind=NumberKind.CODE)
    return number


def _kind(text: str, row: Cells, place: int, reading: Reading) -> NumberKind:
    kind = NumberKind(reading.kind)
    if kind is NumberKind.ORDINAL and at(row, place - 1).word.endswith("الساعة"):
        return NumberKind.TIME
    if row[place].numeral is not None and dated(text, row[place].start, row[reading.end - 1].end):
        return NumberKind.YEAR
    return kind


def _pronoun(row: Cells, reading: Reading, place: int) -> bool:
    """Whether the word is "one", or one as often no number: وست (West), ألفا (alpha)."""
    first = row[place]
    if reading.end != place + 1 or first.lexeme is None:
        return False
    if fold(first.word) == "الفا" and at(row, reading.end).word.startswith("و"):
        return True  # the Greek letter: ألفا وبيتا
    if first.lexeme.also is not None and first.lexeme.role is Role.DUAL:
        return at(row, reading.end).glue != " " or at(row, reading.end).word in _PREPOSITIONS
    if first.word == "ألف" and at(row, place - 1).word in ("الذي", "قد", "وقد"):
        return True  # who wrote
    if first.word == "الست":  # "the lady", but الدول الست and مجموعة الست
        before = at(row, place - 1).word
        return not before.startswith("ال") and before != "مجموعة"
    return first.word in ("وست", "فست") or (reading.value == 1 and first.has(Role.UNIT))


def with_unit(text: str, row: Cells, place: int, number: Number) -> Number:
    """The number with the unit beside it; ``place`` is that of the cell after it."""
    unit = _unit_before(text, row, number) or _unit_after(text, row, place, number)
    if unit is None:
        return number
    kind = NumberKind.MONEY if is_currency(unit.code) else NumberKind.MEASURE
    return replace(number, unit=unit, kind=kind)


def _unit_before(text: str, row: Cells, number: Number) -> Unit | None:
    symbol = symbol_before(text, number.start)
    if symbol is not None:
        return Unit(symbol[0], symbol[1], number.start)
    code = text[max(0, number.start - 4) : number.start]
    if len(code) == 4 and code[3] in " \u00a0" and code[:3].isupper() and code.isascii():
        named = unit_named(code[:3])
        if named is not None:
            return Unit(named, number.start - 4, number.start - 1)
    return None


def _unit_after(text: str, row: Cells, place: int, number: Number) -> Unit | None:
    symbol = symbol_after(text, number.end) if not number.spelled else None
    best: Unit | None = None
    name = ""
    for count in range(LONGEST):
        cell = at(row, place + count)
        gap = text[number.end : cell.start] if not count else cell.glue
        if not cell.word or gap not in (*_SPACES, "-" if not count else " "):
            break
        if len(cell.word) > 20:
            break
        word = text[cell.start - (cell.lexeme.prefix if cell.lexeme else 0) : cell.end]
        name = f"{name} {word}".strip()
        code = unit_named(name)
        if code is not None:
            best = Unit(code, row[place].start, cell.end)
    if symbol is not None and (best is None or symbol[2] > best.end):  # m², not m
        best = Unit(*symbol)
    return best


def _of_joined(text: str, row: Cells, place: int, joined: Joined) -> tuple[Number, int]:
    cell = row[place]
    number = Number(
        start=cell.start,
        end=joined.end,
        value=joined.value,
        kind=joined.kind,
        upper=joined.upper,
        script=script(text, cell),
        approximate=rough(text, cell.start, joined.end),
    )
    if joined.kind in (NumberKind.CARDINAL, NumberKind.RANGE):
        if (after := percent_after(text, number.end)) and joined.kind is NumberKind.RANGE:
            unit = Unit("percent", number.end, after)
            return replace(number, end=after, unit=unit), joined.cells
        scale = at(row, joined.cells)
        lexeme = scale.lexeme
        if scale.glue == " " and lexeme and lexeme.role is Role.SCALE and not lexeme.prefix:
            number = replace(
                number,
                end=scale.end,
                value=exact(Fraction(number.value) * lexeme.value),
                upper=None
                if number.upper is None
                else exact(Fraction(number.upper) * lexeme.value),
            )
            joined = joined._replace(cells=joined.cells + 1)
        found = with_unit(text, row, joined.cells, number)
        if joined.kind is NumberKind.RANGE:
            found = replace(found, kind=NumberKind.RANGE)
        return found, joined.cells
    return number, joined.cells


def script(text: str, cell: Cell) -> Script:
    """The script of a word, or the kind of digits."""
    if cell.numeral is None:
        return cell.lexeme.lang if cell.lexeme else "en"
    digit = text[cell.start]
    if digit.isascii():
        return "european"
    return "persian" if _PERSIAN.match(digit) else "arabic-indic"
