"""Finds the people, places and organisations that a text names, without a neural model."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from qa_toolkit.language import mentions_arabic, mentions_english
from qa_toolkit.language.mention_model import Mention
from qa_toolkit.language.words import Word, words
from qa_toolkit.model import Lang

__all__ = ["Mention", "find_mentions"]

_LONG = 20_000


def find_mentions(
    text: str,
    lang: Lang,
    *,
    families: Set[str] = frozenset(),
    split: Sequence[Word] | None = None,
) -> tuple[Mention, ...]:
    """The mentions in a text of one language, in order, none inside another.

    ``families`` are names that are known to stand for people in this article, alone and whatever
    else they may mean: the الشرع of an article that has said أحمد الشرع. ``split``: the words of
    the text, where they are at hand.
    """
    if split is not None:
        return _find(text, lang, families, split)
    if len(text) > _LONG:
        return _find(text, lang, families, words(text))
    return _cached(text, lang, frozenset(families))


@lru_cache(maxsize=512)
def _cached(text: str, lang: Lang, families: frozenset[str]) -> tuple[Mention, ...]:
    return _find(text, lang, families, words(text))


def _find(text: str, lang: Lang, families: Set[str], split: Sequence[Word]) -> tuple[Mention, ...]:
    finder = mentions_arabic if lang == "ar" else mentions_english
    return tuple(finder.find(text, split, families))
