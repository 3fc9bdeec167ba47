"""Numbers as Arabic and English newsrooms write them, read and written.

``numerals`` reads digits alone and is cheap. ``numbers`` reads words too and says what each
number is; ``value_of`` reads a text that is nothing but a number in words. ``arabic_words`` and
``english_words`` write one.
"""

from qa_toolkit.language.numbers.digits import Numeral, numerals
from qa_toolkit.language.numbers.model import Exact, Number, NumberKind, Unit
from qa_toolkit.language.numbers.ranges import ends_of_range
from qa_toolkit.language.numbers.reader import numbers, value_of
from qa_toolkit.language.numbers.units import same_unit
from qa_toolkit.language.numbers.write import arabic_words, english_words

__all__ = [
    "Exact",
    "Number",
    "NumberKind",
    "Numeral",
    "Unit",
    "arabic_words",
    "ends_of_range",
    "english_words",
    "numbers",
    "numerals",
    "same_unit",
    "value_of",
]
