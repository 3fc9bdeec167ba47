"""The values everything else speaks: spans, edits, fixes and findings.

All are frozen. Offsets are code points counted from the start of the decoded source file,
and every span is half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Literal, NamedTuple

Lang = Literal["ar", "en"]
UiLang = Lang


class Severity(IntEnum):
    """How sure a finding is to be a fault that must not be published; SARIF's three levels."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case word used in configuration and reports."""
        return self.name.lower()


class Safety(IntEnum):
    """How far a fix may be trusted: shown only, applied on request, or applied by ``--fix``."""

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def label(self) -> str:
        """The lower-case word used in reports."""
        return self.name.lower()


class Category(StrEnum):
    """The family of a rule; part of the published JSON."""

    ORTHOGRAPHY = "orthography"
    GRAMMAR = "grammar"
    PUNCTUATION = "punctuation"
    BIDI = "bidi"
    QUOTES = "quotes"
    NAMES = "names"
    DATES = "dates"
    CAPTIONS = "captions"
    NUMBERS = "numbers"
    STYLE = "style"
    STRUCTURE = "structure"
    ALIGNMENT = "alignment"
    TRANSLATION = "translation"
    TERMINOLOGY = "terminology"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the reader, in both languages of the interface."""

    en: str
    ar: str

    def text(self, lang: UiLang) -> str:
        """The sentence in the language asked for."""
        return self.ar if lang == "ar" else self.en


class MqmSeverity(IntEnum):
    """The severities of MQM, each with its penalty in the standard's scoring model."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 5
    CRITICAL = 25


class Mqm(NamedTuple):
    """What MQM (Multidimensional Quality Metrics) calls a fault of a translation.

    ``dimension`` and ``type`` are names of its typology (Accuracy, Omission).
    """

    dimension: str
    type: str
    severity: MqmSeverity = MqmSeverity.MAJOR


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the source; it may be empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point, or one is empty and touches the other's inside."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the source at ``span`` by ``text`` (already escaped for the source's format)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding: all of its edits are applied, or none."""

    edits: tuple[Edit, ...]
    safety: Safety
    title: Message


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding; ``path`` is None for the same file."""

    span: Span
    message: Message
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not reported: what silenced it, and the reason that was given."""

    kind: Literal["inline", "baseline"]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the rule that found it, where it is, what is wrong and how to mend it."""

    rule: str
    category: Category
    span: Span
    message: Message
    severity: Severity
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    suppressed: Suppression | None = None
