"""The kind ``names``: people, places and groups with the forms that a house writes and rejects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Finding
from qa_toolkit.packs.kinds import Match, PackedSegmentRule
from qa_toolkit.packs.phrases import Phrases


@dataclass(frozen=True, slots=True)
class NameOptions:
    """``write``: any form that the list accepts, or only the one it prefers."""

    write: Literal["accepted", "preferred"] = "accepted"


class _Form(NamedTuple):
    """A form of a name, whether the list rejects it, and the entry that it belongs to."""

    rejected: bool
    key: str


class Names(PackedSegmentRule):
    """Names, each with the form that the house prefers, those it accepts and those it rejects.

    Forms are found as whole words, in any case of letters, with what Arabic joins to them; see
    ``packs.phrases``. The longest form at a place decides: what is part of an accepted one is no
    fault.
    """

    placeholders = frozenset({"found", "replacement", "reason"})
    Options = NameOptions
    options: NameOptions

    @classmethod
    def inconsistencies(cls, entry: Mapping[str, Any]) -> Iterator[str]:
        """A form that stands twice could not be told."""
        places: dict[str, str] = {}
        for key, names in entry["names"].items():
            for form in _forms(names):
                other = places.setdefault(form, key)
                if other != key or _forms(names).count(form) > 1:
                    yield f'the form "{form}" of {key} stands twice (also under {other})'

    @cached_property
    def phrases(self) -> Phrases[_Form]:
        """The forms, indexed when a text first asks for them."""
        return Phrases(
            {
                form: _Form(form in names.get("rejected", ()), key)
                for key, names in self.entry["names"].items()
                for form in _forms(names)
            }
        )

    def faults(self, segment: Segment) -> Iterator[Finding]:
        """A finding for each form that the house does not write."""
        for start, end, form in self.phrases.find(segment):
            names, found = self.entry["names"][form.key], segment.text[start:end]
            unwanted = form.rejected or (
                self.options.write == "preferred"
                and found.casefold() != names["preferred"].casefold()
            )
            if not unwanted or not in_prose(segment.text, start, end):
                continue
            accepted = () if self.options.write == "preferred" else names.get("accepted", ())
            match = Match(start, end, {"found": found, "reason": names.get("reason", "")})
            finding = self.suggest(segment, match, (names["preferred"], *accepted)[:4])
            if finding:
                yield finding


def _forms(names: Mapping[str, Any]) -> tuple[str, ...]:
    return (names["preferred"], *names.get("accepted", ()), *names.get("rejected", ()))
