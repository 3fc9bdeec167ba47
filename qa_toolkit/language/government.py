"""Which preposition an Arabic verb governs, for verbs that one slip turns into another verb.

Only verbs whose preposition is practically fixed in modern prose stand here; a verb may govern
several. Sources: Hans Wehr, A Dictionary of Modern Written Arabic; Lane's Lexicon for the rare
ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa_toolkit.language.lexicon import arabic

GOVERNED: dict[str, frozenset[str]] = {
    verb: frozenset(prepositions.split())
    for verb, prepositions in {
        "أدى": "إلى",
        "أودى": "ب",
        "أثر": "على في",
        "آثر": "على",
        "تأثر": "ب",
        "أجل": "إلى",
        "أشار": "إلى",
        "أضاف": "إلى",
        "أكد": "على",
        "ألح": "على",
        "التجأ": "إلى",
        "انضم": "إلى",
        "حرض": "على",
        "حض": "على",
        "حظي": "ب",
        "حافظ": "على",
        "خطئ": "في",
        "دأب": "على",
        "رأى": "أن",
        "سأل": "عن",
        "ساءل": "عن",
        "تساءل": "عن",
        "ضل": "عن",
        "ضن": "ب على",
        "ظن": "أن ب",
        "ضم": "إلى",
        "عرض": "على",
        "عوض": "عن",
        "فاض": "على ب",
        "فاوض": "على",
        "قضى": "على ب",
        "لجأ": "إلى",
        "نظر": "إلى في",
        "هدأ": "من",
        "هدى": "إلى",
        "هنأ": "ب على",
        "يئس": "من",
    }.items()
}
"""The prepositions by dictionary form; ``ب`` and ``ل`` are written onto the next word."""

_JOINED = {"ب": ("ب", "وب"), "ل": ("ل", "لل", "ول")}
_FREE = {"إلى", "على", "عن", "من", "في", "أن"}


def governs(verb: str, following: Sequence[str]) -> bool:
    """Whether a preposition that ``verb`` governs stands among the words that follow it.

    ``following``: the next words of the clause, without vowel marks. A joined preposition counts
    only if the rest of its word is a word (بحياته, not بعض).
    """
    return any(
        _is(preposition, word) for preposition in GOVERNED.get(verb, ()) for word in following
    )


def _is(preposition: str, word: str) -> bool:
    if preposition in _FREE:
        if preposition == "أن":
            return word in ("أن", "أنه", "أنها", "أنهم", "بأن")
        return word == preposition or _with_pronoun(preposition, word)
    readings = arabic().readings(word)
    # بعض is a word of its own, whatever else it could be taken apart into.
    return bool(readings) and all(
        reading.prefix.startswith(_JOINED[preposition]) and reading.pos != "verb"
        for reading in readings
    )


_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي")


def _with_pronoun(preposition: str, word: str) -> bool:
    stem = preposition[:-1] + "ي" if preposition.endswith("ى") else preposition
    return any(word == stem + pronoun for pronoun in _PRONOUNS)
