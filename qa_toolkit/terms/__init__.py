"""Glossaries: which words a house uses for what, in Arabic and English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_toolkit.model import Lang


class Use(StrEnum):
    """Whether a term may be used for its concept."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DISCOURAGED = "discouraged"
    FORBIDDEN = "forbidden"


class Demand(StrEnum):
    """What a house asks of a concept."""

    REQUIRED = "required"
    """A translation uses one of its terms, and what it excludes is forbidden."""
    PREFERRED = "preferred"
    """What it excludes is merely discouraged."""
    FORBIDDEN = "forbidden"
    """None of its terms is used."""
    KEEP = "keep"
    """A translation leaves the term as it is."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term as the glossary writes it, in one or several words."""

    text: str
    lang: Lang
    use: Use


@dataclass(frozen=True, slots=True)
class Concept:
    """What a house calls one thing: its terms, and the file and line (from 1) that say so."""

    path: str
    line: int
    terms: tuple[Term, ...]
    demand: Demand = Demand.REQUIRED
    note: str = ""

    @property
    def place(self) -> str:
        """Where it stands, for a message."""
        return f"{self.path}:{self.line}"

    def named(self, lang: Lang) -> tuple[str, ...]:
        """The terms of a language that may be used, the preferred ones first."""
        found = [t for t in self.terms if t.lang == lang and t.use in (Use.PREFERRED, Use.ADMITTED)]
        return tuple(term.text for term in sorted(found, key=lambda term: term.use != "preferred"))
