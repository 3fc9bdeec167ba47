"""Engines that are not ours, behind one small interface; what they say is a second opinion.

An ``Engine`` reads a document and yields findings whose ids start with a prefix of its own
(``lt/``). Those are no rules of the registry: nobody measured them here, so they are notes until
a configuration says otherwise, by a name that starts with the prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from qa_toolkit.document import Document
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, RuleMeta

NAMES = {"languagetool": "lt"}
"""The engines there are, and the prefix of what each finds."""
TITLES = {"languagetool": "LanguageTool"}
_FOREIGN = re.compile(rf"(?:{'|'.join(NAMES.values())})(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?[/-]?")


class EngineError(Exception):
    """An engine that cannot be used, or not any more; one sentence that says the remedy."""


@dataclass(slots=True)
class Reading:
    """What an engine said of one document.

    ``complaints`` are sentences about what the engine did wrong while it still answered.
    """

    findings: list[Finding] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


class Engine(Protocol):
    """A program that reads texts beside our rules."""

    name: str

    @property
    def url(self) -> str | None:
        """Where its server is; None while there is none."""

    def start(self) -> None:
        """Make ready whatever all documents share; raises EngineError."""

    def read(self, document: Document) -> Iterator[Reading]:
        """What it says of a document, part by part; raises EngineError when it fails.

        What came before the failure is kept.
        """

    def close(self) -> None:
        """Stop whatever ``start`` started; it may be called at any time, and again."""


def foreign(selector: str) -> bool:
    """Whether a selector or rule id speaks of an engine's findings (``lt``, ``lt/…``)."""
    return _FOREIGN.fullmatch(selector) is not None


def meta(rule: str, category: Category = Category.STYLE) -> RuleMeta:
    """The metadata of what an engine calls a fault: enough to select and to suppress it."""
    prefix = rule.partition("/")[0]
    name = next((TITLES[name] for name, known in NAMES.items() if known == prefix), prefix)
    return RuleMeta(
        id=rule,
        summary=Message(en=f"{name} says so", ar=f"يقول {name} بهذا"),
        explanation=Message(en=f"A second opinion, of {name}.", ar=f"رأي ثانٍ من {name}."),
        category=category,
        langs=BOTH,
        severity=Severity.NOTE,
        examples=(),
        authority=name,
    )
