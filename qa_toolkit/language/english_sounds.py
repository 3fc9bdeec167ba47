"""Whether an English word begins with the sound of a vowel, as far as its letters tell."""

from __future__ import annotations

import re
from typing import Literal

from qa_toolkit.language.english import english

Sound = Literal["vowel", "consonant", "either"]

_HOUR = re.compile("hour|honest|honou?r|heir(?!l?ess)|hono")
# British and American speech differ, or newspapers do: an historic, an herb, an hotel.
_EITHER = re.compile(
    "histor|hotel|heroi|hypothe|habitu|hyster|heredit|horri|hallucin|hispan|herb|homage|humble"
    "|harass|herculean|hilarious|hegemon|hereditary|heretical|hexagon|hermetic|hiatus|halluc"
    "|uruguay|uygh?ur|uigh?ur|urdu|ukulele|ewe|ouija|oaxac|uyo|yttri|nth$|x[^aeiouy]|unio$|ubuntu|uber"
)
# Spelled with a vowel, spoken with y or w: a union, a European, a one-way street.
_CONSONANT = re.compile(
    "eu|ew|once|one(?![a-z])|one(?:self|ness)|oui|u(?:bi|[ck]r|fo|gand|k(?![a-z])|n(?:a(?:nim|ry)|esco"
    "|i(?![nmd]))|r(?:an|ea|eth|in|ol)|s(?:[ae]|u[ar])|t(?:e|il|op)|ta[hn]?(?![a-z])|vul)"
)
_UN = re.compile("uni(?:ll|rr|gn)")  # un + ill…, not uni-
_AS_SPEAKERS_LIKE = frozenset({"SQL", "LED", "RSVP"})
_SPELLED_WITH_VOWEL = frozenset("fhlmnrsux")
_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")
_SPELLED_OUT = frozenset(
    {"FBI", "RNA", "NSA", "SEC", "HIV", "MEP", "MIT", "NBA", "NRA", "LSE", "RAF", "SUV", "FDA"}
    | {"UAE", "UCLA", "USAF", "UPS", "USB", "UFO", "USSR", "RSA", "FAA", "FIA", "HSE", "MRI"}
)
# Abbreviations that are read as a word, or that people read in both ways.
_READ_AS_WORD = re.compile("[A-Z]*[AEIOUY][A-Z]*")
_ASCII = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})*|\d+)(?:\.\d+)?")


def initial_sound(word: str) -> Sound:
    """The sound that ``word``, or a number in European digits, begins with.

    ``either`` where good usage differs or the letters do not tell: historic, abbreviations that
    may be read as a word (SARS, FAQ), four-digit numbers that may be years.
    """
    if word[0].isdigit():
        return _of_number(word)
    if len(word) == 1 or (word.isupper() and len(word) <= 5) or _is_mixed(word):
        return _of_letters(word) if word[0] in _ASCII else "either"
    if word[0] in _SPELLED_WITH_VOWEL and not english().knows(word):
        return "either"  # rpc, mRNA: abbreviations, or names
    return _of_word(word.lower())


def _of_word(plain: str) -> Sound:
    if plain[0] not in _ASCII or _EITHER.match(plain):
        return "either"
    match plain[0]:
        case "h":
            vowel = bool(_HOUR.match(plain))
        case "y":
            return "consonant" if plain[1] in "aeiou" else "either"
        case letter:
            spoken = letter in "aeiou"
            vowel = spoken and not (_CONSONANT.match(plain) and not _UN.match(plain))
    return "vowel" if vowel else "consonant"


def _is_mixed(word: str) -> bool:
    """Whether a word starts with two capitals and goes on in small letters: MPs."""
    return word[:2].isupper() and not word.isupper()


def _of_letters(word: str) -> Sound:
    spelled: Sound = "vowel" if word[0].upper() in _LETTERS_WITH_VOWEL else "consonant"
    if len(word) == 1:
        return spelled
    capitals = "".join(letter for letter in word if letter.isupper())
    if capitals in _AS_SPEAKERS_LIKE:
        return "either"
    if capitals in _SPELLED_OUT or not _READ_AS_WORD.fullmatch(capitals):
        return spelled
    # Read as a word it starts with the sound of its first letter, spelled out with that of its
    # name; both agree on B, C, D … and on A, E, I, O.
    as_word: Sound = "vowel" if word[0] in "AEIO" else "consonant"
    if word[0] == "U":
        return "consonant" if len(capitals) == 2 else "either"
    return spelled if spelled == as_word else "either"


def _of_number(word: str) -> Sound:
    match = _NUMBER.fullmatch(word)
    if not match:
        return "either"
    whole = match["whole"]
    digits = whole.replace(",", "")
    if len(digits) == 4 and digits[:2] in ("11", "18"):
        return "either" if "," not in whole else "consonant"  # 1,800 or eighteen hundred
    leading = digits[: len(digits) % 3 or 3]
    return "vowel" if leading[0] == "8" or leading in ("11", "18") else "consonant"
