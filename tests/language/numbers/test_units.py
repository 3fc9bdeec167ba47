"""The units and currencies that are read are those of CLDR."""

import pytest
from babel.numbers import get_currency_name
from babel.units import format_unit

from qa_toolkit.language.numbers import numbers, same_unit
from qa_toolkit.language.numbers.units import CURRENCIES, MEASURES, unit_named

ISO = [code for code in CURRENCIES if code.isupper()]
FAMILIES = {
    "duration": "second minute hour day week month year decade century",
    "length": "millimeter centimeter meter kilometer mile foot inch yard",
    "area": "hectare acre square-meter square-kilometer square-mile",
    "mass": "gram milligram kilogram",
    "volume": "liter barrel",
    "temperature": "celsius fahrenheit",
}
LENGTHS = ("long", "short", "narrow")
UNITS = [f"{family}-{unit}" for family, units in FAMILIES.items() for unit in units.split()]


@pytest.mark.parametrize("code", ISO)
@pytest.mark.parametrize("locale", ["ar", "en"])
def test_currencies_of_cldr(code: str, locale: str) -> None:
    counts = (3, 11, 100) if locale == "ar" else (1, 5)
    for count in counts:
        name = get_currency_name(code, count=count, locale=locale)
        (number,) = numbers(f"{count} {name}")
        assert number.kind.value == "money", name
        assert number.unit is not None
        assert same_unit(number.unit.code, code), name


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("locale", ["ar", "en"])
@pytest.mark.parametrize("count", [3, 11, 100])
def test_units_of_cldr(unit: str, locale: str, count: int) -> None:
    forms = (format_unit(count, unit, length=length, locale=locale) for length in LENGTHS)
    # What CLDR has no long name for comes back as its identifier.
    written = next(form for form in forms if unit not in form)
    (number,) = numbers(written)
    assert number.unit is not None, written
    assert number.unit.code == unit.partition("-")[2], written


def test_each_form_names_one_unit() -> None:
    forms = [
        form for table in (CURRENCIES, MEASURES) for row in table.values() for form in row.split()
    ]
    assert len(forms) == len(set(forms))


def test_a_code_in_small_letters_is_a_word() -> None:
    assert unit_named("try") is None
    assert unit_named("TRY") == "TRY"


def test_currencies_of_one_word_may_be_one() -> None:
    assert same_unit("dollar", "USD")
    assert not same_unit("USD", "CAD")
