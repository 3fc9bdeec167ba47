"""Glossaries in TBX (ISO 30042): concepts with terms by language, in its old and new elements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from qa_toolkit.errors import ConfigError, InputError
from qa_toolkit.language.words import words
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Lang
from qa_toolkit.parsers.draft import lang_of
from qa_toolkit.parsers.xml_scan import scan
from qa_toolkit.terms import Concept, Demand, Term, Use
from qa_toolkit.terms.entries import LONGEST, MOST

_ROOTS = frozenset({"tbx", "martif"})
_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_LANGS = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_STATUSES = {
    "preferredTerm-admn-sts": Use.PREFERRED,
    "admittedTerm-admn-sts": Use.ADMITTED,
    "deprecatedTerm-admn-sts": Use.FORBIDDEN,
    "supersededTerm-admn-sts": Use.FORBIDDEN,
    "preferred": Use.PREFERRED,
    "admitted": Use.ADMITTED,
    "deprecated": Use.FORBIDDEN,
    "superseded": Use.FORBIDDEN,
    "notRecommended": Use.DISCOURAGED,
    "obsolete": Use.FORBIDDEN,
}
_STATUS = "administrativeStatus"


def tbx(text: str, path: str) -> Iterator[Concept]:
    """The concepts of a file that have terms in Arabic or English.

    Raises ConfigError, with the line, for what is no TBX. Entities are not read.
    """
    reader = _Reader(path, LineIndex.of(text).starts)
    try:
        scan(text, reader)
    except InputError as error:
        raise ConfigError(error.message, path=path, line=error.line) from error
    if not reader.known:
        raise ConfigError("is no TBX: it has no element tbx or martif", path=path, line=1)
    yield from reader.concepts


class _Reader:
    def __init__(self, path: str, starts: tuple[int, ...]) -> None:
        self.path, self.starts = path, starts
        self.known = False
        self.concepts: list[Concept] = []
        self.line = 1
        self.terms: list[Term] = []
        self.lang: Lang | None = None
        self.term = ""
        self.use: Use | None = None
        self.chunks: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self.known = self.known or name in _ROOTS
        if name in _CONCEPTS:
            self.line, self.terms = bisect_right(self.starts, at), []
        elif name in _LANGS:
            self.lang = lang_of(attributes.get("lang"))
        elif name in _TERMS:
            self.term, self.use = "", None
        elif name in ("term", _STATUS) or attributes.get("type") == _STATUS:
            self.chunks = []

    def end(self, name: str) -> None:
        if self.chunks is not None and name in ("term", "termNote", _STATUS):
            text = " ".join("".join(self.chunks).split())
            self.chunks = None
            if name == "term":
                self.term = text
            else:
                self.use = _STATUSES.get(text)
        if name in _TERMS and self.term and self.lang:
            self.add(self.lang)
        elif name in _CONCEPTS and self.terms:
            if len(self.concepts) >= MOST:
                raise InputError(f"has more than {MOST:,} entries", line=self.line)
            self.concepts.append(
                Concept(self.path, self.line, tuple(self.terms), _demand(self.terms))
            )

    def add(self, lang: Lang) -> None:
        if 0 < len(words(self.term)) <= LONGEST:  # definitions and formulas are no terms
            first = all(term.lang != lang for term in self.terms)
            use = self.use or (Use.PREFERRED if first else Use.ADMITTED)
            self.terms.append(Term(self.term, lang, use))
        self.term = ""

    def text(self, data: str, start: int, end: int) -> None:
        if self.chunks is not None:
            self.chunks.append(data)


def _demand(terms: list[Term]) -> Demand:
    allowed = any(term.use in (Use.PREFERRED, Use.ADMITTED) for term in terms)
    return Demand.REQUIRED if allowed else Demand.FORBIDDEN
