"""Arabic keyboards over a Latin one: what was meant by text typed with the other layout on.

Two layouts: Arabic 101, of Windows and Linux, and Arabic of macOS (both as the Unicode Common
Locale Data Repository lists them), each over the US Latin keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

_KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_PC = dict(zip(_KEYS, "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", strict=True)) | {
    "b": "لا",
    "T": "لإ",
    "Y": "إ",
    "G": "لأ",
    "H": "أ",
    "B": "لآ",
    "N": "آ",
}
_MAC = dict(zip(_KEYS, "ضصثقفغعهخحجةشسيبلاتنمك؛ظطذدرو،./ـ", strict=True)) | {
    "b": "ز",
    "D": "ى",
    "H": "آ",
    "C": "ئ",
    "V": "ء",
    "B": "أ",
    "N": "إ",
    "M": "ؤ",
}
KEYS = "".join(sorted({*_PC, *_MAC}))
"""The Latin letters and signs that stand for Arabic letters on one of the layouts."""

_LONGEST = 24
_MOST_READINGS = 8  # each لا is one key or two


class _Layout(NamedTuple):
    arabic: Mapping[str, str]
    latin: Mapping[str, str]


def _layout(arabic: Mapping[str, str]) -> _Layout:
    return _Layout(arabic, {letter: key for key, letter in arabic.items()})


_LAYOUTS = (_layout(_PC), _layout(_MAC))


def arabic_meant(typed: str) -> tuple[str, ...]:
    """What the keys of Latin text give on each Arabic layout that has them all, in order."""
    if len(typed) > _LONGEST:
        return ()
    found = (
        "".join(layout.arabic[key] for key in typed)
        for layout in _LAYOUTS
        if all(key in layout.arabic for key in typed)
    )
    return tuple(dict.fromkeys(found))


def latin_meant(typed: str) -> tuple[str, ...]:
    """What the keys of Arabic text give on the Latin layout; more than one where لا is in it."""
    if len(typed) > _LONGEST:
        return ()
    found: dict[str, None] = {}
    for layout in _LAYOUTS:
        pieces = typed.split("لا") if "لا" in layout.latin else [typed]
        if not all(letter in layout.latin for piece in pieces for letter in piece):
            continue
        keys = ["".join(layout.latin[letter] for letter in piece) for piece in pieces]
        joints = list(product(("b", "gh"), repeat=min(len(keys) - 1, 3)))[:_MOST_READINGS]
        for joint in joints:
            padded = (*joint, *["b"] * (len(keys) - 1 - len(joint)), "")
            found["".join(key + next_ for key, next_ in zip(keys, padded, strict=True))] = None
    return tuple(found)
