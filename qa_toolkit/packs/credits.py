"""The kind ``credits``: a list of agencies with the spellings of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.captions import read
from qa_toolkit.language.credits import Agencies, Agency, folded
from qa_toolkit.model import Finding, Lang
from qa_toolkit.packs.kinds import Match, Packed
from qa_toolkit.rule import Context, Rule, SegmentRule


@dataclass(frozen=True, slots=True)
class CreditOptions:
    """``write``: any spelling that the list accepts, or only the one it prefers."""

    write: Literal["accepted", "preferred"] = "accepted"


class Credits(Packed, SegmentRule):
    """An agency's name in a credit, spelled as the list has it.

    Its agencies are known to every rule about credits. Where a later list has the same spelling
    (a house's, after the shipped one), that list decides.
    """

    placeholders = frozenset({"found", "replacement"})
    kinds = frozenset({Kind.CAPTION, Kind.ALT})
    Options = CreditOptions
    options: CreditOptions

    @classmethod
    def inconsistencies(cls, entry: Mapping[str, Any]) -> Iterator[str]:
        """A spelling that stands twice could not be told."""
        places: dict[str, str] = {}
        for key, names in entry["agencies"].items():
            for text in _spellings(names):
                other = places.setdefault(folded(text), key)
                if other != key or [*map(folded, _spellings(names))].count(folded(text)) > 1:
                    yield f'the spelling "{text}" of {key} stands twice (also under {other})'

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """The list, for the first of the rule's languages."""
        lang: Lang = "ar" if "ar" in self.meta.langs else "en"
        return tuple(
            Agency(
                key,
                lang,
                names["preferred"],
                names.get("accepted", ()),
                names.get("rejected", ()),
            )
            for key, names in self.entry["agencies"].items()
        )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """The names in the credit of a caption, be it written as an alternative text."""
        credit = read(segment.text, context.agencies).credit
        for name in credit.names if credit else ():
            if name.agency is None or name.agency.agency not in self.agencies:
                continue
            agency, standing = name.agency
            wrong = standing == "rejected"
            if wrong or (standing == "accepted" and self.options.write == "preferred"):
                match = Match(name.start, name.end, {"found": name.text})
                texts = (agency.preferred, *(agency.accepted if wrong else ()))
                finding = self.suggest(segment, match, texts[:4])
                if finding:
                    yield finding


def _spellings(names: Mapping[str, Any]) -> tuple[str, ...]:
    return (names["preferred"], *names.get("accepted", ()), *names.get("rejected", ()))


def agencies_of(rules: Iterable[Rule]) -> Agencies:
    """The credits list that the rules of this kind make up together, a later one deciding."""
    return Agencies(
        agency for rule in rules if isinstance(rule, Credits) for agency in rule.agencies
    )


@lru_cache(maxsize=1)
def shipped_agencies() -> Agencies:
    """The credits list that comes with the toolkit."""
    from qa_toolkit.packs.load import load, shipped

    return agencies_of(load([shipped()]))
