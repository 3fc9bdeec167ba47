"""Lists of words, written as one text."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def conjoined(text: str) -> frozenset[str]:
    """The words of a text, by themselves and after و or ف."""
    return frozenset(before + word for word in text.split() for before in ("", "و", "ف"))
