"""What the author of a rule needs: the three scopes, a rule's metadata and its examples.

A rule is stateless: one instance serves every file. It yields everything it sees and never
looks at configuration, severity or source offsets; the engine decides what is reported.
"""

from __future__ import annotations

from abc import ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Protocol

from qa_toolkit.align import Alignment
from qa_toolkit.document import Document, Kind, Picture, Segment
from qa_toolkit.language.credits import UNNAMED, Agencies
from qa_toolkit.language.house import NONE, HouseWords
from qa_toolkit.model import (
    Category,
    Finding,
    Fix,
    Lang,
    Message,
    Mqm,
    Related,
    Safety,
    Severity,
    Span,
)

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence
from qa_toolkit.terms.glossary import EMPTY, Glossary

BOTH: frozenset[Lang] = frozenset({"ar", "en"})


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the rule says of it; every example runs as a test.

    ``[[ ]]`` in ``marked`` surrounds exactly what must be found; a text without marks must stay
    clean. ``fixed`` is the text once mended: what the rule's first fixes make of it, or, where
    the rule offers none, what an editor would write. The rule must be silent on it.

    Each line becomes a segment of ``kind``, unless ``format`` names a parser ("plain",
    "markdown", "html") to read the text as a whole article.

    ``pictures`` are the files that a rule finds at hand, by the addresses in the text. ``source``
    is the text in the other language, for a rule about two versions of a story, and that which
    is quoted, in either language, for a rule about sources. ``glossary`` is one in CSV.
    """

    marked: str
    fixed: str | None = None
    lang: Lang | None = None
    kind: Kind = Kind.PARAGRAPH
    format: str | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    source: str | None = None
    glossary: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """The precision that earned a rule its severity: true alarms among those read."""

    precision: float
    sample: int
    data: str
    date: str


@dataclass(frozen=True, slots=True)
class RuleMeta:
    """Everything a reader or a report may want to know about a rule.

    ``id`` names the fault (``ar/latin-comma``), never the cure, and never changes meaning; an
    old one becomes an alias. ``profiles`` are those in which the rule is on; empty means all.
    ``authority`` names the standard or style guide that the rule rests on. ``mqm``
    says what a fault of a translation is in that typology.
    """

    id: str
    summary: Message
    explanation: Message
    category: Category
    langs: frozenset[Lang]
    severity: Severity
    examples: tuple[Example, ...]
    authority: str
    profiles: frozenset[str] = frozenset()
    aliases: tuple[str, ...] = ()
    url: str | None = None
    measured: Measured | None = None
    mqm: Mqm | None = None


class Pictures(Protocol):
    """The files of an article's pictures, by the address in the article.

    A rule opens no file: whoever runs it decides which may be read, and none are by default.
    """

    def of(self, src: str) -> Picture | None:
        """What the file says; None where it is not at hand (an address of the web, say)."""

    def digest(self, src: str) -> str | None:
        """What only files of the same content share; None where it is not at hand."""


class NoPictures:
    """No file may be read."""

    def of(self, src: str) -> Picture | None:
        """Nothing is known."""
        return None

    def digest(self, src: str) -> str | None:
        """Nothing is known."""
        return None


NO_PICTURES = NoPictures()


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beyond the segment it is handed.

    ``house``: the words that the house has said are right. ``pictures``: the files of the
    article's pictures. ``agencies``: the names that credits are given under.
    ``glossary``: the terms of the house.
    """

    document: Document
    house: HouseWords = NONE
    pictures: Pictures = NO_PICTURES
    agencies: Agencies = UNNAMED
    glossary: Glossary = EMPTY


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


class _RuleType(ABCMeta):
    """Abstract methods without virtual subclasses.

    Those cost: whether one of hundreds of rules is of a kind would be asked of each of the kind.
    """

    def __instancecheck__(cls, instance: object) -> bool:
        return type.__instancecheck__(cls, instance)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return type.__subclasscheck__(cls, subclass)


class Rule(metaclass=_RuleType):
    """The part common to every scope; derive from one of those below, not from this.

    A rule with options declares a frozen dataclass with defaults as ``Options`` and annotates
    ``options`` with it; a profile or a configuration file overrides the defaults.
    """

    meta: RuleMeta
    Options: ClassVar[type] = NoOptions

    def __init__(self, options: object | None = None) -> None:
        self.options = self.Options() if options is None else options

    def configured(self, options: object) -> Rule:
        """The same rule with other options."""
        return type(self)(options)

    def option_values(self) -> Mapping[str, tuple[str, ...]]:
        """What an option may be where its type does not tell, by the name of its field."""
        return {}

    def finding(
        self,
        segment: Segment,
        start: int,
        end: int,
        message: Message,
        *,
        replace: str | Iterable[str] = (),
        fixes: Iterable[Fix | None] = (),
        safety: Safety = Safety.UNSAFE,
        related: Iterable[Related] = (),
        data: Mapping[str, object] | None = None,
    ) -> Finding:
        """A finding on the clean range ``start:end`` of a segment.

        ``replace`` gives one or more alternative texts for the range, best first. For a fix
        that edits elsewhere, build it with ``fix`` and pass it in ``fixes``.
        """
        alternatives = (replace,) if isinstance(replace, str) else tuple(replace)
        offered = [self.fix(segment, (start, end, text), safety=safety) for text in alternatives]
        offered.extend(fixes)
        return self.finding_at(
            segment.span(start, end), message, fixes=offered, related=related, data=data
        )

    def finding_at(
        self,
        span: Span,
        message: Message,
        *,
        fixes: Iterable[Fix | None] = (),
        related: Iterable[Related] = (),
        data: Mapping[str, object] | None = None,
    ) -> Finding:
        """A finding on a span of the source that is no part of a segment (an image, a link)."""
        return Finding(
            rule=self.meta.id,
            category=self.meta.category,
            span=span,
            message=message,
            severity=self.meta.severity,
            fixes=tuple(fix for fix in fixes if fix is not None),
            related=tuple(related),
            data=data or {},
        )

    def fix(
        self,
        segment: Segment,
        *edits: tuple[int, int, str],
        safety: Safety = Safety.UNSAFE,
        title: Message | None = None,
    ) -> Fix | None:
        """A fix of clean-text edits ``(start, end, replacement)``.

        None when markup stands inside one of the ranges: replacing it would lose the markup.
        """
        mapped = [segment.edit(start, end, text) for start, end, text in edits]
        if not all(mapped):
            return None
        if title is None:
            start, end, text = edits[0]
            title = _title(segment.text[start:end], text)
        return Fix(tuple(edit for edit in mapped if edit is not None), safety, title)


_SHOWN = 40
"""Code points of a text that are shown in a message."""


def elided(text: str) -> str:
    """The text as a message shows it: a long one without its middle."""
    half = _SHOWN // 2
    return text if len(text) <= _SHOWN else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def _title(old: str, new: str) -> Message:
    old, new = elided(old), elided(new)
    if not old:
        return Message(en=f"insert “{new}”", ar=f"أضف «{new}»")
    if not new:
        return Message(en=f"remove “{old}”", ar=f"احذف «{old}»")
    return Message(en=f"write “{new}”", ar=f"اكتب «{new}»")


class SegmentRule(Rule):
    """A rule that needs one segment at a time; ``kinds`` limits which (None means all).

    A ``mixed`` rule is also handed the runs of its language inside segments of the other one,
    each as a segment: no rule that needs whole sentences should be. A rule about both languages
    sees them in the segment itself.
    """

    kinds: frozenset[Kind] | None = None
    mixed: bool = False

    @abstractmethod
    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """The faults of one segment."""


class DocumentRule(Rule):
    """A rule that compares, counts or remembers over a whole article."""

    @abstractmethod
    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The faults of one document."""


class PairRule(Rule):
    """A rule over two versions of a story."""

    @abstractmethod
    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """The faults of one pair; spans are those of the target document."""


class SourceRule(Rule):
    """A rule over an article and the texts that it quotes."""

    @abstractmethod
    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """The faults of one article; spans are those of the article."""
