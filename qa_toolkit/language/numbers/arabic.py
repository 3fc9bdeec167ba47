"""Cardinals, fractions and ordinals in Arabic words, and in digits with Arabic words.

A number is a row of terms, each smaller in scale than the one before: ثلاثة ملايين ومئتا ألف
وخمسة. A term is a chunk below a thousand and its scale; the bare scale is one of it, the dual
two.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from qa_toolkit.language.numbers.cells import NOWHERE, Cell
from qa_toolkit.language.numbers.lexicon import Role, fold, listed
from qa_toolkit.language.numbers.units import unit_named


class Reading(NamedTuple):
    """A value, the index of the cell after it, and the smallest scale of it (1 for none)."""

    value: Fraction
    end: int
    scale: int = 1
    digits: bool = False
    kind: str = "cardinal"


Cells = Sequence[Cell]


def at(row: Cells, place: int) -> Cell:
    """The cell at a place, which may lie beyond the end."""
    return row[place] if 0 <= place < len(row) else NOWHERE


def _follows(cell: Cell, *roles: Role, conjoined: bool) -> bool:
    """Whether a cell continues a number, after و or without it."""
    return cell.conjoined is conjoined and cell.glue == " " and cell.has(*roles) and cell.bare


_SMALL = frozenset({Role.ZERO, Role.UNIT, Role.TEN, Role.TENS})


def _small(row: Cells, place: int) -> Reading | None:
    """A number below a hundred."""
    lexeme = at(row, place).lexeme
    if lexeme is None or lexeme.role not in _SMALL:
        return None
    value, following = Fraction(lexeme.value), at(row, place + 1)
    if lexeme.role is Role.UNIT:
        if _follows(following, Role.TEN, conjoined=False):
            return Reading(value + 10, place + 2)
        if (
            following.conjoined
            and following.glue == " "
            and following.lexeme is not None
            and following.lexeme.role is Role.TENS
            and (following.bare or (lexeme.definite and following.lexeme.definite))
        ):
            return Reading(value + following.lexeme.value, place + 2)
    return Reading(value, place + 1)


def _chunk(row: Cells, place: int) -> Reading | None:  # noqa: PLR0911 - a case a form
    """A number below a thousand, or one in digits."""
    cell = at(row, place)
    if cell.numeral is not None:
        if cell.numeral.joined or cell.numeral.tens:
            return None
        return Reading(Fraction(cell.numeral.value), place + 1, digits=True)
    lexeme = cell.lexeme
    if lexeme is None:
        return None
    if lexeme.role is Role.UNIT and lexeme.value >= 3:
        if _follows(at(row, place + 1), Role.HUNDRED, conjoined=False):
            return _remainder(row, place + 2, Fraction(100 * lexeme.value))
    elif lexeme.role in (Role.HUNDRED, Role.HUNDREDS):
        if lexeme.plural:
            return None
        if lexeme.role is Role.HUNDRED and lexeme.definite and not _counts(row, place):
            return None
        return _remainder(row, place + 1, Fraction(lexeme.value))
    return _small(row, place)


def _remainder(row: Cells, place: int, hundreds: Fraction) -> Reading:
    if _follows(at(row, place), Role.UNIT, Role.TEN, Role.TENS, conjoined=True):
        small = _small(row, place)
        if small is not None:
            return Reading(hundreds + small.value, small.end)
    return Reading(hundreds, place)


_COUNTED_BEFORE = frozenset(listed("الأعوام السنوات السنين الأيام الأشهر الكيلومترات"))


def _counts(row: Cells, place: int) -> bool:
    """Whether a definite hundred or thousand counts a unit: المائة عام, not في المائة."""
    cell, following = at(row, place), at(row, place + 1)
    if at(row, place - 1).word in _COUNTED_BEFORE and cell.glue == " ":
        return True
    percent = at(row, place - 1).word in ("في", "فى") or (cell.lexeme and cell.lexeme.prefix)
    return not percent and following.glue == " " and unit_named(following.word) is not None


def _scale(cell: Cell) -> int:
    """The scale that a cell gives to what stands before it; 0 for none."""
    lexeme = cell.lexeme
    if lexeme is None or cell.conjoined or cell.glue != " " or not cell.bare:
        return 0
    if lexeme.lang == "en":
        return 0
    if lexeme.role is Role.SCALE:
        return int(lexeme.value)
    return int(lexeme.value) // 2 if lexeme.also is Role.SCALE else 0


def _term(row: Cells, place: int) -> Reading | None:
    """A chunk and its scales, a bare scale, or a dual."""
    lexeme = at(row, place).lexeme
    scale, digits = 1, False
    if lexeme is not None and lexeme.role in (Role.SCALE, Role.DUAL):
        if lexeme.plural or lexeme.lang == "en":
            return None
        if lexeme.definite and not _counts(row, place):
            return None
        value, end = Fraction(lexeme.value), place + 1
        scale = int(lexeme.value) // (2 if lexeme.role is Role.DUAL else 1)
    else:
        chunk = _chunk(row, place)
        if chunk is None:
            return None
        value, end, digits = chunk.value, chunk.end, chunk.digits
    while following := _scale(at(row, end)):
        if scale > 1 and following <= scale and not value == scale == 1000:
            break
        value, scale, end = value * following, scale * following, end + 1
        if scale > 10**15:
            break
    return Reading(value, end, scale, digits)


def cardinal(row: Cells, place: int) -> Reading | None:
    """The longest cardinal that starts at a place; with ونصف and the like."""
    total = _term(row, place)
    if total is None:
        return None
    first = at(row, place).lexeme
    if first is not None and first.also is Role.SCALE and total.end == place + 1:
        # The dual loses its last letter before a noun alone: ألفا و300, مليونا ونصف.
        following = at(row, total.end)
        if following.conjoined and (following.numeral is not None or following.lexeme is not None):
            total = total._replace(value=total.value / 2)
    multiple = total.value / total.scale
    while True:
        cell = at(row, total.end)
        if not cell.conjoined or cell.glue not in (" ", "") or total.scale == 1:
            break
        if cell.lexeme is not None and not cell.bare:
            break
        term = _term(row, total.end)
        if term is None or not _fits(total, term, multiple, cell):
            break
        scale, value = term.scale, total.value + term.value
        if term.scale > total.scale:  # ألف ومئتي مليون
            value = total.value * term.scale + term.value
        multiple = term.value / term.scale
        total = Reading(value, term.end, scale, total.digits or term.digits)
    return _with_fraction(row, total)


def _fits(total: Reading, term: Reading, multiple: Fraction, cell: Cell) -> bool:
    """Whether a term continues a number."""
    if term.digits and term.scale == 1 and total.scale != 1000:
        return False  # 3 ملايين و200 شخص may well be two numbers
    if term.scale == total.scale:  # مئة ألف وألف
        bare = cell.has(Role.SCALE, Role.DUAL)
        return bare and multiple % 100 == 0
    if term.scale > total.scale:
        hundreds = term.value / term.scale
        return total.value == total.scale == 1000 and hundreds % 100 == 0 and hundreds < 1000
    return term.value < total.scale


def _with_fraction(row: Cells, total: Reading) -> Reading:
    cell = at(row, total.end)
    if not cell.conjoined or cell.glue != " " or total.value.denominator != 1:
        return total
    part = fraction(row, total.end)
    if part is None or part.scale > total.scale or not cell.bare:
        return total
    if part.scale > 1:  # ونصف المليون
        if part.scale != total.scale:
            return total
        return total._replace(value=total.value + part.value, end=part.end)
    return total._replace(value=total.value + part.value * total.scale, end=part.end)


_OF_HALF = frozenset(listed("من الي علي عن حتي"))


def _shared(row: Cells, place: int) -> bool:
    """Whether a definite fraction is a share: أكثر من النصف, not a quarter of the year."""
    cell, following = at(row, place), at(row, place + 1)
    if following.glue == " " and unit_named(following.word) is not None:
        return cell.lexeme is not None and not cell.lexeme.prefix
    if cell.lexeme is not None and cell.lexeme.value == Fraction(1, 2) and following.glue == " ":
        ranked = following.has(Role.ORDINAL) or fold(following.word) in ("الاخير", "الاخر")
        if following.word.startswith("ال") and not ranked:
            return True  # النصف الأعلى, where النصف الأول is a period
    described = following.glue == " " and following.word.startswith("ال")
    return not described and fold(at(row, place - 1).word) in _OF_HALF


def fraction(row: Cells, place: int) -> Reading | None:
    """نصف, ثلثا, ثلاثة أرباع, and نصف مليون."""
    cell = at(row, place)
    following = at(row, place + 1)
    value: Fraction | None = None
    if cell.lexeme is not None and cell.has(Role.FRACTION) and cell.lexeme.lang == "ar":
        if following.word.removeprefix("ال") == "نهائي":
            return None  # a semi-final
        if cell.lexeme.definite and not _shared(row, place):
            return None
        value, end = Fraction(cell.lexeme.value), place + 1
    elif (
        (cell.has(Role.UNIT) or (cell.numeral is not None and not cell.numeral.joined))
        and _follows(following, Role.DENOMINATOR, conjoined=False)
        and following.lexeme is not None
    ):
        above = cell.numeral.value if cell.numeral else cell.lexeme.value if cell.lexeme else 0
        if not 2 <= above < 20 or above % 1:
            return None
        value, end = Fraction(above) / following.lexeme.value, place + 2
    if value is None:
        return None
    after = at(row, end)
    lexeme = after.lexeme
    if (
        lexeme is not None
        and lexeme.role is Role.SCALE
        and not lexeme.prefix
        and not lexeme.plural
        and after.glue == " "
    ):
        return Reading(value * lexeme.value, end + 1, int(lexeme.value))
    return Reading(value, end, kind="fraction")


_RANKED = frozenset(
    listed("القرن الذكرى الذكري الدورة المرتبة المركز النسخة اليوم الدقيقة المرة للمرة السنوية")
)
_MONTH_STEMS = frozenset(listed("كانون تشرين ربيع جمادي"))


_PLACED = frozenset(listed("حل حلت جاء جاءت احتل وحل وحلت وجاء وجاءت ليحل لتحل يحل تحل فحل"))
_SECONDLY = frozenset(
    fold(f"{form}ا") for form in listed("ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر")
)


def _ranks(cell: Cell, before: Cell) -> bool:
    """Whether a form is an ordinal: حل ثالثاً but not ثالثاً (thirdly); مرة ثانية, not 20 ثانية."""
    folded = fold(cell.word)
    if folded == "ثانية":
        return (
            cell.glue == " "
            and before.lexeme is None
            and (before.word.endswith("ة") and fold(before.word) != "جهة")
        )
    return folded not in _SECONDLY or fold(before.word) in _PLACED


def ordinal(row: Cells, place: int) -> Reading | None:  # noqa: PLR0911 - a case a form
    """الثالث, الحادي عشر, الخامسة والعشرون, and the twentieth of القرن العشرين."""
    cell, before, following = at(row, place), at(row, place - 1), at(row, place + 1)
    lexeme = cell.lexeme
    if lexeme is None or lexeme.lang == "en":
        return None
    if lexeme.role is Role.UNIT and lexeme.definite and lexeme.value == 1:
        following_tens = following.lexeme  # القرن الواحد والعشرون
        if following_tens and following_tens.role is Role.TENS and following_tens.definite:
            return Reading(Fraction(1 + following_tens.value), place + 2, kind="ordinal")
        return None
    if lexeme.role in (Role.TENS, Role.SCALE, Role.HUNDRED) and lexeme.definite:
        if fold(before.word) in _RANKED and not cell.conjoined:
            return Reading(Fraction(lexeme.value), place + 1, kind="ordinal")
        return None
    if lexeme.role is not Role.ORDINAL or fold(before.word) in _MONTH_STEMS:
        return None
    if not _ranks(cell, before):
        return None
    value = Fraction(lexeme.value)
    if _follows(following, Role.TEN, conjoined=False):
        return Reading(value + 10, place + 2, kind="ordinal")
    if (
        lexeme.definite
        and following.lexeme is not None
        and following.conjoined
        and following.has(Role.TENS)
        and following.lexeme.definite
    ):
        return Reading(value + following.lexeme.value, place + 2, kind="ordinal")
    if fold(following.word) in ("امس", "من") and fold(at(row, place + 2).word) in ("امس", ""):
        return None  # أول من أمس
    if fold(following.word) in ("اكسيد", "كلوريد"):
        return None  # carbon dioxide
    return Reading(value, place + 1, kind="ordinal")
