"""What the reports of an alignment are handed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qa_toolkit.align import Alignment, Opinion
from qa_toolkit.model import Finding


@dataclass(frozen=True, slots=True)
class Pair:
    """An alignment and what was found in it.

    ``waiting`` counts the units of a file that were not looked at, by their state; ``opinions``
    are by the number of the link.
    """

    alignment: Alignment
    findings: Sequence[Finding]
    waiting: Mapping[str, int] = field(default_factory=dict)
    opinions: Mapping[int, Opinion] = field(default_factory=dict)
