"""The forms that values of packs and profiles may have: each reads a node and writes its schema.

A shape knows how to read a node of a file, reporting each mistake at its line, and how to
describe itself in JSON Schema.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qa_toolkit.errors import unknown
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
