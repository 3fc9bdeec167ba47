"""What a measure is in another unit: miles in kilometres, Fahrenheit in Celsius."""

from __future__ import annotations

from fractions import Fraction

# How many of the first unit of its row each unit is; the factors are exact by definition.
_ROWS: tuple[dict[str, str], ...] = (
    {
        "meter": "1",
        "millimeter": "0.001",
        "centimeter": "0.01",
        "kilometer": "1000",
        "inch": "0.0254",
        "foot": "0.3048",
        "yard": "0.9144",
        "mile": "1609.344",
    },
    {
        "square-meter": "1",
        "square-kilometer": "1000000",
        "square-mile": "2589988.110336",
        "hectare": "10000",
        "acre": "4046.8564224",
    },
    {"cubic-meter": "1", "cubic-foot": "0.028316846592", "liter": "0.001"},
    {"gram": "1", "milligram": "0.001", "kilogram": "1000", "tonne": "1000000"},
    {"kilometer-per-hour": "1", "mile-per-hour": "1.609344"},
    {
        "second": "1",
        "minute": "60",
        "hour": "3600",
        "day": "86400",
        "week": "604800",
    },
    {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    {"watt": "1", "kilowatt": "1000", "megawatt": "1000000"},
    {"megabyte": "1", "gigabyte": "1000"},
)
_FACTORS = {
    code: (row, Fraction(factor))
    for row, units in enumerate(_ROWS)
    for code, factor in units.items()
}


def converted(value: Fraction, unit: str, other: str) -> Fraction | None:
    """The value in another unit; None where the two do not measure the same thing."""
    if (unit, other) == ("fahrenheit", "celsius"):
        return (value - 32) * Fraction(5, 9)
    if (unit, other) == ("celsius", "fahrenheit"):
        return value * Fraction(9, 5) + 32
    ours, theirs = _FACTORS.get(unit), _FACTORS.get(other)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return None
    return value * ours[1] / theirs[1]
