"""Agencies and their names: who a picture can be credited to, and how that is spelled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa_toolkit.language.letters import bare
from qa_toolkit.model import Lang

Standing = Literal["preferred", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency as a credits list has it in one language; ``key`` is the same in all of them."""

    key: str
    lang: Lang
    preferred: str
    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()


class Named(NamedTuple):
    """An agency by one of its spellings, and what the list thinks of that spelling."""

    agency: Agency
    standing: Standing


class Agencies:
    """A credits list, asked by spelling; case, vowel marks and the width of spaces do not count.

    Of two agencies with one spelling the later one has it: a house overrides what is shipped.
    """

    def __init__(self, agencies: Iterable[Agency] = ()) -> None:
        self._named: dict[str, Named] = {}
        for agency in agencies:
            self._put(agency.rejected, agency, "rejected")
            self._put(agency.accepted, agency, "accepted")
            self._put((agency.preferred,), agency, "preferred")

    def _put(self, spellings: Iterable[str], agency: Agency, standing: Standing) -> None:
        for spelling in spellings:
            self._named[folded(spelling)] = Named(agency, standing)

    def find(self, text: str) -> Named | None:
        """The agency that the whole of ``text`` names; None if it names none."""
        if len(text) > _LONGEST:
            return None
        return self._named.get(folded(text))

    def __len__(self) -> int:
        return len(self._named)


_LONGEST = 80
_SPACES = re.compile(r"[\s\u00a0]+")  # NO-BREAK SPACE


def folded(spelling: str) -> str:
    """What makes two spellings one."""
    return _SPACES.sub(" ", bare(spelling)).strip().casefold()


UNNAMED = Agencies()
"""The list of no agencies."""
