"""Words that are confused because they sound alike or differ by a letter, and what betrays them.

Each line of the table reads ``written > meant | before | after | after that | before that``: the
word written is a slip for another if the words around it are of the classes named (empty: any). A
class in angle brackets stands for a closed list or an ending, see ``LISTS`` and ``_ENDING_TESTS``;
``!`` before an item forbids it. A pattern may only name contexts in which the written word is
ungrammatical or nearly so: no word is judged by its frequency.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import NamedTuple

from qa_toolkit.language.confusion_lists import LISTS
from qa_toolkit.language.confusion_patterns import TABLE
from qa_toolkit.language.english import LONGEST_WORD, english

START, COMMA, BREAK, END = "<start>", "<comma>", "<break>", "<end>"
"""Before the first word of a sentence, after a comma, after any other mark, and at the end."""

_NO_PLURALS = frozenset(
    [
        "always",
        "perhaps",
        "sometimes",
        "ours",
        "hers",
        "theirs",
        "his",
        "yours",
        "this",
        "thus",
        "was",
        "less",
        "yes",
        "as",
        "us",
        "towards",
        "afterwards",
        "unless",
        "besides",
        "nowadays",
        "business",
        "progress",
        "news",
        "politics",
        "always",
        "nonetheless",
        "nevertheless",
        "whereas",
        "plus",
        "does",
        "goes",
        "has",
        "is",
        "minus",
        "across",
        "alas",
        "backwards",
        "forwards",
        "upwards",
        "downwards",
        "indoors",
        "outdoors",
        "overseas",
        "upstairs",
        "downstairs",
        "years",
        "days",
        "months",
        "weeks",
        "hours",
        "minutes",
        "seconds",
        "ages",
        "times",
        "lots",
        "tons",
        "loads",
        "plans",
        "works",
        "looks",
        "needs",
        "makes",
        "takes",
        "comes",
        "starts",
        "calls",
        "turns",
        "means",
        "ends",
        "costs",
        "helps",
    ]
)
_DEMONYMS = ("an", "ish", "ese", "ic", "i", "ch", "ist")
_NOUN_ENDINGS = (
    *("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "hood", "ture", "acy"),
)
_NO_GERUNDS = frozenset({"thing", "nothing", "something", "anything", "everything", "during"})


class Context(NamedTuple):
    """The words around one, in lower case, or the mark that stands there."""

    before: str
    after: str
    beyond: str
    behind: str = START
    after_capital: bool = False


class _Test(NamedTuple):
    allowed: frozenset[str]
    endings: frozenset[str]
    forbidden: frozenset[str]
    forbidden_endings: frozenset[str]

    def passes(self, word: str, *, capital: bool = False) -> bool:
        if word in self.forbidden or _has_ending(word, self.forbidden_endings, capital):
            return False
        if not self.allowed and not self.endings:
            return True
        return word in self.allowed or _has_ending(word, self.endings, capital)


class _Pattern(NamedTuple):
    meant: str
    before: _Test
    after: _Test
    beyond: _Test
    behind: _Test


def meant(written: str, context: Context) -> str | None:
    """The word that belongs in this place, or None if the one written may be right."""
    for pattern in _patterns().get(written, ()):
        if (
            pattern.after.passes(context.after, capital=context.after_capital)
            and pattern.before.passes(context.before)
            and pattern.beyond.passes(context.beyond)
            and pattern.behind.passes(context.behind)
        ):
            return pattern.meant
    return None


def is_confusable(word: str) -> bool:
    """Whether any pattern is about this word."""
    return word in _patterns()


@functools.cache
def _patterns() -> dict[str, tuple[_Pattern, ...]]:
    table: dict[str, tuple[_Pattern, ...]] = {}
    for line in filter(None, map(str.strip, TABLE.split("\n"))):
        words, *tests = (part.strip() for part in line.split("|"))
        written, right = words.split(" > ")
        columns = [_test(text) for text in (*tests, "", "")[:4]]
        pattern = _Pattern(right, *columns)
        table[written] = (*table.get(written, ()), pattern)
    return table


def _test(text: str) -> _Test:
    found: dict[bool, tuple[set[str], set[str]]] = {True: (set(), set()), False: (set(), set())}
    for item in text.split():
        words, endings = found[item.startswith("!")]
        name = item.removeprefix("!")
        inner = name.strip("<>")
        if item == f"!{START}":
            words.update((START, COMMA, BREAK))
        elif name in (START, COMMA, END) or inner == name:
            words.add(name)
        elif inner in _ENDING_TESTS or inner in ("number", "capital", "country"):
            endings.add(inner)
        else:
            words.update(LISTS[inner].split())
    return _Test(*(frozenset(each) for each in (*found[False], *found[True])))


def _has_ending(word: str, endings: frozenset[str], capital: bool) -> bool:
    if len(word) > LONGEST_WORD:
        return False
    return any(
        (ending == "capital" and capital)
        or (ending == "number" and word[:1].isdigit())
        or (ending == "country" and capital and not word.endswith(_DEMONYMS))
        or (ending in _ENDING_TESTS and _ENDING_TESTS[ending](word))
        for ending in endings
    )


@functools.lru_cache(1 << 12)
def _is_base_verb(word: str) -> bool:
    """Whether a word has a form in -ing and none that only adjectives have."""
    knows = english().knows
    stem = word.removesuffix("e")
    if len(word) < 2 or not (knows(f"{stem}ing") or knows(f"{word}{word[-1]}ing")):
        return False
    return not any(knows(f"{word}{ending}") for ending in ("ly", "est", "ness"))


@functools.lru_cache(1 << 12)
def _is_adjective(word: str) -> bool:
    """Whether a word has a noun in -ness and is no verb."""
    knows = english().knows
    stem = f"{word[:-1]}i" if word.endswith("y") else word
    return (
        len(word) > 3
        and knows(f"{stem}ness")
        and not (knows(f"{word}ing") or knows(f"{word.removesuffix('e')}ing"))
    )


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and english().knows(word)


def _is_manner(word: str) -> bool:
    return word.endswith("ly")


def _is_noun(word: str) -> bool:
    return is_plural(word) or (len(word) > 6 and word.endswith(_NOUN_ENDINGS))


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5 and word not in _NO_GERUNDS


@functools.lru_cache(1 << 12)
def is_plural(word: str) -> bool:
    """Whether a word looks like a noun in the plural: it ends in s, and is a word without it."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return False
    if word in _NO_PLURALS:
        return False
    stems = [word[:-1]]
    if word.endswith("ies"):
        stems = [f"{word[:-3]}y"]
    elif word.endswith("es"):
        stems.append(word[:-2])
    return any(english().knows(stem) for stem in stems)


_ENDING_TESTS: dict[str, Callable[[str], bool]] = {
    "plural": is_plural,
    "ing": _is_gerund,
    "ly": _is_manner,
    "noun": _is_noun,
    "adjective": _is_adjective,
    "base": _is_base_verb,
    "participle": _is_participle,
}
