"""What the forms of glossaries share: an entry becomes a concept, or a mistake with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.language.letters import ARABIC_LETTERS
from qa_toolkit.language.words import words
from qa_toolkit.model import Lang
from qa_toolkit.terms import Concept, Demand, Term, Use

MOST = 200_000
"""Entries of a file."""
LONGEST = 12
"""Words of a term."""
FIELDS = ("en", "ar", "not", "status", "note")
_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")


def concept(path: str, line: int, entry: Mapping[str, Iterable[str]]) -> Concept:
    """The concept of an entry, whose fields are those of ``FIELDS`` with the texts of each.

    Raises ConfigError, with the line, for an entry that makes no sense.
    """
    status = next(iter(entry.get("status", ())), "") or Demand.REQUIRED.value
    if status not in set(Demand):
        message = unknown("status", status, [each.value for each in Demand])
        raise ConfigError(message, path=path, line=line)
    demand = Demand(status)
    langs: tuple[Lang, ...] = ("en", "ar")
    terms = [
        Term(_checked(text, path, line), lang, _use(demand, number))
        for lang in langs
        for number, text in enumerate(entry.get(lang, ()))
    ]
    if not terms:
        raise ConfigError("an entry needs a term: en, ar or both", path=path, line=line)
    excluded = list(entry.get("not", ()))
    if excluded and demand in (Demand.FORBIDDEN, Demand.KEEP):
        message = f"“not” goes with required or preferred, not with {demand.value}"
        raise ConfigError(message, path=path, line=line)
    use = Use.DISCOURAGED if demand is Demand.PREFERRED else Use.FORBIDDEN
    for text in excluded:
        written: Lang = "ar" if _ARABIC.search(text) else "en"
        terms.append(Term(_checked(text, path, line), written, use))
    return Concept(path, line, tuple(terms), demand, " ".join(entry.get("note", ())))


def _use(demand: Demand, number: int) -> Use:
    if demand is Demand.FORBIDDEN:
        return Use.FORBIDDEN
    return Use.ADMITTED if number else Use.PREFERRED


def _checked(text: str, path: str, line: int) -> str:
    many = len(words(text))
    if many == 0:
        raise ConfigError(f"“{text:.40}” is no word", path=path, line=line)
    if many > LONGEST:
        message = f"“{text:.40}…” has {many} words; a term has at most {LONGEST}"
        raise ConfigError(message, path=path, line=line)
    return text


def parts(text: str) -> list[str]:
    """The terms of a field, which ``|`` parts."""
    return [each for part in text.split("|") if (each := " ".join(part.split()))]
