"""What the aligner weighs, and how much; chosen on half of the documents of the benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Weights of the gain of a block; similarities are centred, about 1 for the same sentence.

    ``threshold`` is what a block must reach to be worth more than leaving both sides alone, and
    ``gap`` the same for sentences left alone on both sides of one place. ``extra`` is the price,
    and ``share`` the worth, of each sentence beyond one and one; ``broken`` is the price instead
    where the sentence before it has no end. ``length`` weighs the square of the logarithm by
    which the lengths differ from the usual, in sentences of some eighty letters; ``rival`` how
    much better another single sentence fits; ``marks`` the figures, foreign words and addresses
    that both have or only one has. ``moved`` is the similarity from which a block out of order
    is believed. Blocks within ``slack`` of the best path are looked at closely, or within
    ``hurry`` in a long text: that costs half the time, and one link in three hundred.
    """

    threshold: float = 0.23
    gap: float = 0.1
    extra: float = 0.18
    broken: float = 0.1
    share: float = 0.465
    length: float = 0.2
    rival: float = 1.0
    marks: float = 0.03
    moved: float = 0.34
    slack: float = 0.4
    hurry: float = 0.15


PROFILES = MappingProxyType({"news": Settings(), "free": Settings(threshold=0.05)})
"""``free``: literary translation, in which true pairs resemble each other less."""
