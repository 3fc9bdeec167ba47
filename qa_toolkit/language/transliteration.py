"""Whether an Arabic and a Latin spelling may be of one name, by their consonants."""

from __future__ import annotations

import re

from qa_toolkit.language.letters import bare

# Consonants that one script or the other does not tell apart fall into one class.
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("بپ", "b"),
        **dict.fromkeys("فڤ", "f"),
        **dict.fromkeys("تطثدضظذ", "t"),
        **dict.fromkeys("سصزش", "s"),
        **dict.fromkeys("كقغگخجچ", "k"),
        "ر": "r",
        "ل": "l",
        "م": "m",
        "ن": "n",
        **dict.fromkeys("اأإآىويءؤئةعهح\u0640"),
    }
)
_DIGRAPHS = re.compile("tch|sch|ph|kh|gh|dh|th|sh|ch|ck")
_DIGRAPH_CLASSES = {
    "tch": "s", "sch": "s", "ph": "f", "kh": "k", "gh": "k", "dh": "t", "th": "t", "sh": "s",
    "ch": "s", "ck": "k",
}  # fmt: skip
_LATIN = str.maketrans(
    {
        **dict.fromkeys("bp", "b"),
        **dict.fromkeys("fv", "f"),
        **dict.fromkeys("td", "t"),
        **dict.fromkeys("sz", "s"),
        **dict.fromkeys("kcqgj", "k"),
        "x": "ks",
        **dict.fromkeys("aeiouyhw'\u2019-"),
    }
)
_DOUBLED = re.compile(r"(.)\1+")
_CLITIC = re.compile("^[وفبلك](?=.{4})")


def same_name(arabic: str, latin: str) -> bool:
    """Whether the consonants agree, but for one in every four."""
    one, other = _latin(latin), ""
    for form in (arabic, _CLITIC.sub("", arabic)):
        other = _DOUBLED.sub(r"\1", bare(form).translate(_ARABIC))
        if _close(one, other):
            return True
    return False


def _latin(word: str) -> str:
    folded = _DIGRAPHS.sub(lambda match: _DIGRAPH_CLASSES[match[0]], word.lower())
    return _DOUBLED.sub(r"\1", folded.translate(_LATIN))


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= min(len(one), len(other)) // 4
