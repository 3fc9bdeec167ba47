"""Run rules over a document or a pair; a rule that crashes never stops the others."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from qa_toolkit.align import Alignment
from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.engine.outcome import Problem
from qa_toolkit.language.credits import UNNAMED, Agencies
from qa_toolkit.language.house import NONE, HouseWords
from qa_toolkit.model import Finding, Lang
from qa_toolkit.rule import (
    NO_PICTURES,
    Context,
    DocumentRule,
    PairRule,
    Pictures,
    Rule,
    SegmentRule,
    SourceRule,
)

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence
from qa_toolkit.terms.glossary import EMPTY, Glossary

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that raised: an internal error, with the place in the code that raised it."""

    rule: str
    error: str
    where: str

    def problem(self, path: str) -> Problem:
        """The crash as the user is told of it, in the file at ``path``."""
        return Problem(
            path,
            f"internal error in rule {self.rule} ({self.error}, at {self.where}); the other rules "
            f"went on. Please report it; until then --ignore {self.rule} leaves the rule out",
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that the rules saw, in reading order, and the rules that crashed."""

    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...]


def run(
    document: Document,
    rules: Iterable[Rule],
    house: HouseWords = NONE,
    *,
    pictures: Pictures = NO_PICTURES,
    agencies: Agencies = UNNAMED,
    glossary: Glossary = EMPTY,
) -> Outcome:
    """Every finding of the segment and document rules on one document."""
    seen = inspect(document, rules, house, pictures=pictures, agencies=agencies, glossary=glossary)
    return _outcome(seen)


def inspect(
    document: Document,
    rules: Iterable[Rule],
    house: HouseWords = NONE,
    *,
    pictures: Pictures = NO_PICTURES,
    agencies: Agencies = UNNAMED,
    glossary: Glossary = EMPTY,
) -> Iterator[Finding | Crash]:
    """What ``run`` gathers, one by one as the rules see it: a hostile text has no end of it."""
    context = Context(document, house, pictures, agencies, glossary)
    chosen = tuple(rules)
    # All rules see one segment before any sees the next, while its words are fresh in caches.
    whole = [rule for rule in chosen if isinstance(rule, SegmentRule)]
    mixed = [rule for rule in whole if rule.mixed and len(rule.meta.langs) == 1]
    wanting: dict[tuple[bool, Lang, Kind], list[SegmentRule]] = {}
    for segment in document.segments:
        parts = [(segment, whole), *((run, mixed) for run in segment.runs())]
        for part, concerned in parts:
            case = (concerned is whole, part.lang, part.kind)
            if case not in wanting:
                wanting[case] = [rule for rule in concerned if _wants(rule, part)]
            for reader in wanting[case]:
                yield from _guarded(reader, reader.check, part, context)
    for rule in chosen:
        if isinstance(rule, DocumentRule) and _speaks(rule, document):
            yield from _guarded(rule, rule.check, document, context)


def run_pair(
    alignment: Alignment,
    rules: Iterable[Rule],
    *,
    agencies: Agencies = UNNAMED,
    glossary: Glossary = EMPTY,
) -> Outcome:
    """Every finding of the pair rules on two versions of a story."""
    return _outcome(inspect_pair(alignment, rules, agencies=agencies, glossary=glossary))


def inspect_pair(
    alignment: Alignment,
    rules: Iterable[Rule],
    *,
    agencies: Agencies = UNNAMED,
    glossary: Glossary = EMPTY,
) -> Iterator[Finding | Crash]:
    """What ``run_pair`` gathers, one by one as the rules see it."""
    context = Context(alignment.target, agencies=agencies, glossary=glossary)
    for rule in rules:
        if isinstance(rule, PairRule):
            yield from _guarded(rule, rule.check, alignment, context)


def inspect_sources(
    evidence: Evidence, rules: Iterable[Rule], *, agencies: Agencies = UNNAMED
) -> Iterator[Finding | Crash]:
    """What the rules about an article and its sources find, one by one as they see it."""
    context = Context(evidence.document, agencies=agencies)
    for rule in rules:
        if isinstance(rule, SourceRule):
            yield from _guarded(rule, rule.check, evidence, context)


def run_sources(
    evidence: Evidence, rules: Iterable[Rule], *, agencies: Agencies = UNNAMED
) -> Outcome:
    """Every finding of the rules about an article and its sources."""
    return _outcome(inspect_sources(evidence, rules, agencies=agencies))


def _speaks(rule: Rule, document: Document) -> bool:
    # An article in one language may carry segments in the other; a rule about either is asked.
    return any(segment.lang in rule.meta.langs for segment in document.segments) or (
        document.lang in rule.meta.langs
    )


def _wants(rule: SegmentRule, segment: Segment) -> bool:
    return segment.lang in rule.meta.langs and (rule.kinds is None or segment.kind in rule.kinds)


def _guarded(
    rule: Rule,
    check: Callable[[Subject, Context], Iterator[Finding]],
    subject: Subject,
    context: Context,
) -> Iterator[Finding | Crash]:
    try:
        for finding in check(subject, context):
            if not isinstance(finding, Finding) or finding.rule != rule.meta.id:
                raise TypeError(f"a rule yields findings of its own, not {finding!r:.80}")
            yield finding
    except (Exception, SystemExit) as error:  # the one boundary for the bugs of any rule
        frame = traceback.extract_tb(error.__traceback__)[-1]
        yield Crash(
            rule.meta.id,
            f"{type(error).__name__}: {error}",
            f"{PurePath(frame.filename).name}:{frame.lineno} in {frame.name}",
        )


def _outcome(seen: Iterable[Finding | Crash]) -> Outcome:
    findings: list[Finding] = []
    crashes: list[Crash] = []
    for item in seen:
        if isinstance(item, Crash):
            crashes.append(item)
        else:
            findings.append(item)
    return Outcome(ordered(findings), tuple(crashes))


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in reading order, each once."""
    # The message breaks ties, so that output never depends on the order of rules or workers.
    unique = {(f.span, f.rule, f.message): f for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (f.span, f.rule, f.message.en)))
