"""What packs and profiles may say: one description that reads them and writes their schema.

A shape knows how to read a node of a file, reporting each mistake at its line, and how to
describe itself in JSON Schema. ``rules/schema.json`` is written by
``python -m qa_toolkit.packs.schema > rules/schema.json``.
"""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qa_toolkit.document import Kind
from qa_toolkit.errors import unknown
from qa_toolkit.model import Category, Safety, Severity
from qa_toolkit.packs.nodes import Node, Report
from qa_toolkit.packs.patterns import PatternError, expand

ABSENT = object()
"""What reading yields where the node was wrong; the mistake has been reported."""


class Shape(ABC):
    """The form that a value of a pack must have."""

    doc: str = ""

    @abstractmethod
    def read(self, node: Node, report: Report) -> Any:
        """The value of a node, or ABSENT with its mistakes reported."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The shape in JSON Schema, draft 7."""

    def wrong(self, node: Node, report: Report, wanted: str) -> object:
        """Report that a node is not what was wanted."""
        said = f'"{node.text}"' if node.text is not None else node.kind
        report.add(node.line, f"must be {wanted}, not {said}")
        return ABSENT


@dataclass(frozen=True, slots=True)
class Text(Shape):
    """A string; with ``choices``, one of them."""

    doc: str = ""
    choices: tuple[str, ...] = ()

    def read(self, node: Node, report: Report) -> Any:
        """The string."""
        if node.text is None:
            return self.wrong(node, report, "text")
        if self.choices and node.text not in self.choices:
            report.add(node.line, unknown("value", node.text, self.choices))
            return ABSENT
        return node.text

    def schema(self) -> dict[str, Any]:
        """A string or an enumeration."""
        if self.choices:
            return {"type": "string", "enum": [*self.choices]}
        # An unquoted date or number is text here, though other readers of YAML see a number.
        return {"type": ["string", "number"]}


@dataclass(frozen=True, slots=True)
class Number(Shape):
    """A decimal number from ``low`` to ``high``."""

    doc: str = ""
    low: float = 0
    high: float = 1e9

    def read(self, node: Node, report: Report) -> Any:
        """The number, as a float."""
        try:
            value = float(node.text or "")
        except ValueError:
            return self.wrong(node, report, "a number")
        if not self.low <= value <= self.high:
            return self.wrong(node, report, f"from {self.low:g} to {self.high:g}")
        return value

    def schema(self) -> dict[str, Any]:
        """A number with its limits."""
        return {"type": "number", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Many(Shape):
    """A list of one shape."""

    item: Shape
    doc: str = ""
    least: int = 1

    def read(self, node: Node, report: Report) -> Any:
        """A tuple of the items that could be read."""
        if node.items is None:
            return self.wrong(node, report, "a list")
        if len(node.items) < self.least:
            report.add(node.line, f"must list at least {self.least}")
        values = [self.item.read(item, report) for item in node.items]
        return tuple(value for value in values if value is not ABSENT)

    def schema(self) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self.item.schema(), "minItems": self.least}


@dataclass(frozen=True, slots=True)
class Table(Shape):
    """A mapping whose keys the author chooses; its order is kept."""

    value: Shape
    doc: str = ""

    def read(self, node: Node, report: Report) -> Any:
        """A dict of the values that could be read."""
        if node.table is None:
            return self.wrong(node, report, "a table")
        values = {key: self.value.read(item, report) for key, item in node.table.items()}
        return {key: value for key, value in values.items() if value is not ABSENT}

    def schema(self) -> dict[str, Any]:
        """An object with any keys."""
        return {"type": "object", "additionalProperties": self.value.schema()}


@dataclass(frozen=True, slots=True)
class Expression(Shape):
    """A regular expression of a pack, which reads as a plain one with its repeats bounded."""

    doc: str = ""

    def read(self, node: Node, report: Report) -> Any:
        """The expression as Python's ``re`` takes it."""
        if node.text is None:
            return self.wrong(node, report, "a regular expression")
        try:
            plain = expand(node.text)
            if report.thorough:
                re.compile(plain)
        except PatternError as error:
            report.add(node.line, str(error))
        except re.error as error:
            report.add(node.line, f"is not a regular expression: {error.msg}")
        else:
            return plain
        return ABSENT

    def schema(self) -> dict[str, Any]:
        """A string; editors know no more of Python's expressions."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class WordOrRecord(Shape):
    """A word by itself, or a table that holds it under ``word``."""

    record: Record
    doc: str = ""

    def read(self, node: Node, report: Report) -> Any:
        """A dict with at least ``word``."""
        values = {"word": node.text} if node.text is not None else self.record.read(node, report)
        if values is not ABSENT and not any(map(str.isalpha, values["word"])):
            return self.wrong(node, report, "a word or a phrase")
        return values

    def schema(self) -> dict[str, Any]:
        """Text, or the table."""
        return {"anyOf": [{"type": "string"}, self.record.schema()]}


class Scalar(Shape):
    """A value of an option: true or false, a number, text, or a list of them."""

    def read(self, node: Node, report: Report) -> Any:
        """A bool, int, float or str as YAML 1.2 reads a plain scalar, or a tuple of them."""
        if node.items is not None:
            return tuple(self.read(item, report) for item in node.items)
        if node.text is None:
            return self.wrong(node, report, "a value")
        if node.text in ("true", "false"):
            return node.text == "true"
        for number in (int, float):
            try:
                return number(node.text)
            except ValueError:
                continue
        return node.text

    def schema(self) -> dict[str, Any]:
        """Any scalar, or a list."""
        return {"type": ["boolean", "number", "string", "array"]}


@dataclass(frozen=True, slots=True)
class Record(Shape):
    """A table with known keys, some of them required."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=dict)
    doc: str = ""

    def read(self, node: Node, report: Report) -> Any:
        """A dict of the keys present; ABSENT unless every required key could be read."""
        if node.table is None:
            return self.wrong(node, report, "a table")
        known = {**self.required, **self.optional}
        values: dict[str, Any] = {}
        for key, item in node.table.items():
            if key in known:
                value = known[key].read(item, report)
                if value is not ABSENT:
                    values[key] = value
            else:
                report.add(node.keys[key], unknown("key", key, known))
        for key in self.required:
            if key not in node.table:
                report.add(node.line, f'lacks the key "{key}"')
        return values if all(key in values for key in self.required) else ABSENT

    def schema(self) -> dict[str, Any]:
        """An object that allows no other keys."""
        properties = {}
        for key, shape in {**self.required, **self.optional}.items():
            properties[key] = shape.schema()
            if shape.doc:
                properties[key]["description"] = shape.doc
        return {
            "type": "object",
            "properties": properties,
            "required": [*self.required],
            "additionalProperties": False,
        }


def both(doc: str) -> Record:
    """A text in both languages of the interface."""
    return Record({"en": Text(), "ar": Text()}, doc=doc)


SEVERITIES = tuple(severity.label for severity in Severity)
SAFETIES = tuple(safety.label for safety in Safety)

EXAMPLE = Record(
    {"marked": Text("A text with [[ ]] around exactly what is found; no mark: it stays clean.")},
    {
        "fixed": Text("The text once mended; needed where something is marked."),
        "lang": Text("Its language, if detection would err.", ("ar", "en")),
        "kind": Text("The kind of segment it is; paragraph if not said.", tuple(Kind)),
        "format": Text("Read it as an article in this format.", ("plain", "markdown", "html")),
        "options": Table(Scalar(), "The options of the rule under which it holds."),
    },
)

REQUIRED: Mapping[str, Shape] = {
    "id": Text("family/the-fault in lower case; it never changes meaning."),
    "summary": both("What the rule finds, in a few words."),
    "message": both("What is wrong here and what to write; {found}, {replacement} …"),
    "explanation": both("Why it is wrong."),
    "authority": Text("The standard or style guide that says so, by name."),
    "category": Text("The family in reports.", tuple(Category)),
    "langs": Many(Text(choices=("ar", "en")), "The languages of the text it looks at."),
    "severity": Text("note, warning or error, by measured precision.", SEVERITIES),
    "examples": Many(EXAMPLE, "At least one fault and one near miss.", least=2),
}
OPTIONAL: Mapping[str, Shape] = {
    "safety": Text("How far its fix may be trusted; unsafe if not said.", SAFETIES),
    "profiles": Many(Text(), "The profiles in which it is on; all if not said."),
    "aliases": Many(Text(), "Earlier ids that still work."),
    "url": Text("Where to read more."),
    "segments": Many(Text(choices=tuple(Kind)), "The kinds of segment it looks at; all if absent."),
    "any_of": Text("Characters one of which a text must hold for the rule to look at it."),
    "measured": Record(
        {"precision": Number(high=1), "sample": Number(), "data": Text(), "date": Text()},
        doc="The share of true alarms among those read, how many were read, where and when.",
    ),
}

PATTERN = Expression("A regular expression; the group (?P<found>…), if any, is what is reported.")

OWN: Mapping[str, tuple[Mapping[str, Shape], Mapping[str, Shape]]] = {
    "substitute": (
        {"pattern": PATTERN, "replace": Many(Text(), "What to write, best first; {group} …")},
        {},
    ),
    "forbid": ({"pattern": PATTERN}, {}),
    "require": (
        {
            "when": Expression("A regular expression of what must not stand alone."),
            "need": Expression("A regular expression that the same text must then match."),
        },
        {},
    ),
    "consistent": (
        {
            "variants": Table(
                Record(
                    {"forms": Many(Expression(), "What the variant looks like, row by row.")},
                    {"write": Many(Text(), "How each row is written; as in forms if absent.")},
                ),
                "The ways of writing one thing, by name.",
            )
        },
        {
            "pattern": Expression("The expression in which {form} stands for any of the forms."),
            "per": Text(
                "article: by expressions, all rows together; word: row by row.", ("article", "word")
            ),
        },
    ),
    "spacing": (
        {
            "before": Expression("What stands before the gap; of one width."),
            "after": Expression("What stands after the gap."),
            "gap": Text("The spaces there must be.", ("none", "some", "single")),
        },
        {},
    ),
    "term": (
        {"terms": Table(Many(Text()), "The wrong word or phrase: what to write, best first.")},
        {},
    ),
    "credits": (
        {
            "agencies": Table(
                Record(
                    {"preferred": Text("How the house writes it.")},
                    {
                        "accepted": Many(Text(), "Spellings that are right too."),
                        "rejected": Many(Text(), "Spellings that are wrong."),
                    },
                ),
                "Agencies by a key that is the same in all languages.",
            )
        },
        {},
    ),
}
"""The keys of each kind of entry beside the common ones: required, optional."""

KINDS: Mapping[str, Record] = {
    kind: Record(
        {"id": REQUIRED["id"], "kind": Text(choices=(kind,)), **REQUIRED, **required},
        {**OPTIONAL, **optional},
    )
    for kind, (required, optional) in OWN.items()
}

WORD = WordOrRecord(
    Record(
        {"word": Text("A word, name or phrase that is right whatever the dictionaries say.")},
        {"note": Text("Who or what it is, or who decided.")},
    )
)
"""An entry of a house lexicon, ``lexicon.yaml`` in a pack folder."""

PROFILE = Record(
    {"name": Text("The name given to --profile."), "summary": both("What the profile is for.")},
    {
        "extends": Text("The profile it builds on."),
        "select": Many(Text(), "Rules, prefixes or categories to switch on.", least=0),
        "ignore": Many(Text(), "Rules, prefixes or categories to switch off.", least=0),
        "severity": Table(Text(choices=SEVERITIES), "The severity of rules."),
        "options": Table(Table(Scalar()), "The options of rules."),
    },
)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a file under ``rules/``: a pack, a lexicon or a profile."""
    kinds = {kind: record.schema() for kind, record in KINDS.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule pack or a lexicon (lists) or a profile (a table) of qa-toolkit",
        "if": {"type": "array"},
        "then": {
            "items": {
                "if": {"type": "object", "required": ["kind"]},
                "then": {
                    "properties": {"kind": {"enum": [*kinds]}},
                    "allOf": [
                        {
                            "if": {"properties": {"kind": {"const": kind}}},
                            "then": {"$ref": f"#/definitions/{kind}"},
                        }
                        for kind in kinds
                    ],
                },
                "else": {"$ref": "#/definitions/word"},
            }
        },
        "else": {"$ref": "#/definitions/profile"},
        "definitions": {**kinds, "word": WORD.schema(), "profile": PROFILE.schema()},
    }


if __name__ == "__main__":
    print(json.dumps(json_schema(), indent=1, ensure_ascii=False))
