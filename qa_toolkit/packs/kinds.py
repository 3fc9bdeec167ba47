"""The kinds of pack entries: substitute, forbid, require, spacing and term.

Each class reads one entry's values, as ``packs.schema`` describes them. ``consistent``, which
looks at a whole article, stands in ``packs.consistent``, and ``credits`` in ``packs.credits``.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Finding, Message, Safety
from qa_toolkit.packs.patterns import CLASSES, LIMIT, fill
from qa_toolkit.packs.phrases import Phrases
from qa_toolkit.rule import Context, Rule, RuleMeta, SegmentRule, elided

_GROUP = re.compile(r"\(\?P<(\w+)>")


@lru_cache(maxsize=512)
def _characters(text: str) -> frozenset[str]:
    # Shared by all rules on one segment: most need a character that the segment does not have.
    return frozenset(text)


@lru_cache(maxsize=16)
def _lower(text: str) -> str:
    return text.lower()


class Match(NamedTuple):
    """What a pattern found: its range in the text and the named groups."""

    start: int
    end: int
    values: dict[str, str | None]


class Packed(Rule):
    """What every kind shares: the metadata, texts and values of one entry."""

    kinds: frozenset[Kind] | None = None

    placeholders: frozenset[str] = frozenset({"found"})
    """What the entry's message may name besides the groups of its pattern."""

    def __init__(
        self, meta: RuleMeta, entry: Mapping[str, Any], options: object | None = None
    ) -> None:
        super().__init__(options)
        self.meta = meta
        self.entry = entry
        self.message = Message(**entry["message"])
        self.safety = Safety[entry.get("safety", "unsafe").upper()]
        if "segments" in entry:
            self.kinds = frozenset(map(Kind, entry["segments"]))
        self.any_of = frozenset(entry.get("any_of", ""))
        self.any_text = tuple(text.lower() for text in entry.get("any_text", ()))

    def configured(self, options: object) -> Rule:
        """The same rule with other options."""
        return type(self)(self.meta, self.entry, options)

    @classmethod
    def expressions(cls, entry: Mapping[str, Any]) -> dict[str, str]:
        """The plain regular expressions that the entry comes to, by name."""
        return {key: entry[key] for key in ("pattern", "when", "need") if key in entry}

    @cached_property
    def compiled(self) -> dict[str, re.Pattern[str]]:
        """The expressions, compiled when a text first asks for them: most articles ask for few."""
        return {name: re.compile(text) for name, text in self.expressions(self.entry).items()}

    @classmethod
    def groups(cls, entry: Mapping[str, Any]) -> frozenset[str]:
        """The names that the entry's texts may use."""
        expressions = cls.expressions(entry).values()
        return cls.placeholders.union(*map(_GROUP.findall, expressions))

    @classmethod
    def inconsistencies(cls, entry: Mapping[str, Any]) -> Iterator[str]:
        """What is wrong between the entry's own keys, a sentence each."""
        return iter(())

    def worth(self, text: str) -> bool:
        """Whether the text has one of the characters or texts that every fault holds."""
        if self.any_of and self.any_of.isdisjoint(_characters(text)):
            return False
        return not self.any_text or any(map(_lower(text).__contains__, self.any_text))

    def matches(self, expression: str, text: str) -> Iterator[Match]:
        """What an expression finds in prose; its group ``found``, if any, is the range."""
        pattern = self.compiled[expression]
        group: int | str = "found" if "found" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            if in_prose(text, start, end):
                yield Match(start, end, {**match.groupdict(), "found": text[start:end]})

    def say(self, values: Mapping[str, str | None]) -> Message:
        """The entry's message about one finding."""
        shown = {name: elided(text or "") for name, text in values.items()}
        return Message(en=fill(self.message.en, shown), ar=fill(self.message.ar, shown))

    def suggest(self, segment: Segment, match: Match, texts: tuple[str, ...]) -> Finding | None:
        """A finding that offers texts, best first; None if the best is what stands there."""
        alternatives = tuple(dict.fromkeys(fill(text, match.values) for text in texts))
        if alternatives and alternatives[0] == match.values["found"]:
            return None
        return self.finding(
            segment,
            match.start,
            match.end,
            self.say({**match.values, "replacement": alternatives[0] if alternatives else ""}),
            replace=alternatives,
            safety=self.safety,
        )


class PackedSegmentRule(Packed, SegmentRule):
    """A kind that looks at one segment at a time; its patterns need no whole sentences."""

    mixed = True

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """The faults of one segment."""
        if self.worth(segment.text):
            yield from self.faults(segment)

    @abstractmethod
    def faults(self, segment: Segment) -> Iterator[Finding]:
        """The faults of a segment that has one of the characters that the entry asks for."""


class Substitute(PackedSegmentRule):
    """``pattern`` is wrong; ``replace`` lists what to write instead."""

    placeholders = frozenset({"found", "replacement"})

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding for each match that the replacement would change."""
        for match in self.matches("pattern", segment.text):
            finding = self.suggest(segment, match, self.entry["replace"])
            if finding:
                yield finding


class Forbid(PackedSegmentRule):
    """``pattern`` is wrong, and only an editor can say what to write."""

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding for each match."""
        for match in self.matches("pattern", segment.text):
            yield self.finding(segment, match.start, match.end, self.say(match.values))


class Require(PackedSegmentRule):
    """Where ``when`` stands, the same segment must match ``need`` too."""

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding on the first match of ``when`` if ``need`` is nowhere."""
        if self.compiled["need"].search(segment.text):
            return
        match = next(self.matches("when", segment.text), None)
        if match:
            yield self.finding(segment, match.start, match.end, self.say(match.values))


class Spacing(PackedSegmentRule):
    """The space between what stands ``before`` and ``after``: none, some or a single one."""

    placeholders = frozenset({"found", "after"})

    @classmethod
    def expressions(cls, entry: Mapping[str, Any]) -> dict[str, str]:
        """The gap between the two, or the text before it where there must be a space."""
        before, after, gap = entry["before"], f"(?=(?P<after>{entry['after']}))", entry["gap"]
        if gap == "some":
            # Nothing can be pointed at between the two, so the text before the gap is.
            return {"pattern": f"(?:{before}){after}"}
        # The first space and the one after it are looked for before what precedes them: the
        # search skips from space to space.
        space = f"[{CLASSES['space']}]"
        following = f"{space}|{entry['after']}" if gap == "none" else space
        spaces = f"{space}(?={following})(?<={before}{space}){space}{{0,{LIMIT}}}+"
        return {"pattern": f"{spaces}{after}"}

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding for each gap that is not as it must be."""
        write = {"none": "", "single": " ", "some": "{found} "}[self.entry["gap"]]
        for match in self.matches("pattern", segment.text):
            finding = self.suggest(segment, match, (write,))
            if finding:
                yield finding


class Term(PackedSegmentRule):
    """Wrong words and phrases, each with the right ones; for lists of any length.

    See ``packs.phrases`` for what counts as the same phrase. A capital is carried over.
    """

    placeholders = frozenset({"found", "replacement"})

    @cached_property
    def phrases(self) -> Phrases[tuple[str, ...]]:
        """The terms, indexed when a text first asks for them."""
        return Phrases(self.entry["terms"])

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding for each term, the longest where several start at one word."""
        for start, end, right in self.phrases.find(segment):
            found = segment.text[start:end]
            if found not in right and in_prose(segment.text, start, end):
                capital = found[0].isupper() and not found.isupper()
                texts = tuple(text[0].upper() + text[1:] if capital else text for text in right)
                finding = self.suggest(segment, Match(start, end, {"found": found}), texts)
                if finding:
                    yield finding
