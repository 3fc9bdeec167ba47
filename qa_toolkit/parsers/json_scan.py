"""JSON values with the place of every string, read without recursion.

The standard library's decoder forgets where a string stood; tree-sitter-json remembers, but a
flat scan is as short, needs no grammar and says what is wrong. As lenient as the decoder of
the standard library: NaN and Infinity, repeated keys (the last counts), numbers of any length,
and raw control characters inside strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from qa_toolkit.errors import InputError
from qa_toolkit.offsets import OffsetMap

_DEEPEST = 200
"""Lists and objects inside one another that are read."""

_SPACE = re.compile(r"[ \t\r\n]*+")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"", re.DOTALL)
_LITERAL = re.compile(
    r"-?(?:(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|Infinity)(?![\w.])"
    r"|(?:true|false|null|NaN)(?!\w)"
)
_ESCAPE = re.compile(
    r"(?P<pair>\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2})"
    r"|\\u(?P<code>[0-9A-Fa-f]{4})"
    r"|\\(?P<char>[\"\\/bfnrt])"
    r"|(?P<bad>\\)"
)


@dataclass(frozen=True)
class Text:
    """A string: the range of the source between its quotation marks."""

    source: str
    start: int
    end: int

    @cached_property
    def decoded(self) -> tuple[str, OffsetMap]:
        """The string and where each of its code points stands; InputError for a bad escape."""
        parts: list[str] = []
        pieces: list[tuple[int, int, int]] = []
        position = self.start
        for match in _ESCAPE.finditer(self.source, self.start, self.end):
            at = match.start()
            if at > position:
                parts.append(self.source[position:at])
                pieces.append((at - position, position, at))
            if match["bad"] or (match["code"] and match["code"][:2].lower() in _SURROGATES):
                raise error(
                    self.source,
                    at,
                    f"{self.source[at : at + 6]} is no escape of a character; export it anew",
                )
            parts.append(json.loads(f'"{match[0]}"'))
            position = match.end()
            pieces.append((1, at, position))
        if position < self.end:
            parts.append(self.source[position : self.end])
            pieces.append((self.end - position, position, self.end))
        return "".join(parts), OffsetMap.of(pieces)


_SURROGATES = frozenset({"d8", "d9", "da", "db", "dc", "dd", "de", "df"})


class Literal(str):
    """A number, ``true``, ``false`` or ``null``, as written."""

    __slots__ = ()


Value = Text | Literal | list["Value"] | dict[str, "Value"]


def scan(source: str, start: int = 0, end: int | None = None) -> Value:  # noqa: PLR0912
    """The JSON value that fills ``source[start:end]``; InputError, with the line, if none does."""
    end = len(source) if end is None else end
    stack: list[tuple[list[Value] | dict[str, Value], str]] = []
    position = _skip(source, start, end)
    while True:
        value: Value
        # A value begins here.
        mark = source[position] if position < end else ""
        if mark in ("[", "{"):
            container: list[Value] | dict[str, Value] = [] if mark == "[" else {}
            if len(stack) >= _DEEPEST:
                raise error(source, position, f"is nested more than {_DEEPEST} deep")
            position = _skip(source, position + 1, end)
            if source.startswith("]" if mark == "[" else "}", position, end):
                value, position = container, position + 1
            else:
                key = ""
                if mark == "{":
                    key, position = _key(source, position, end)
                stack.append((container, key))
                continue
        else:
            value, position = _scalar(source, position, end)
        # A value has ended: it belongs to the containers that are open.
        while True:
            position = _skip(source, position, end)
            if not stack:
                if position < end:
                    raise error(source, position, "holds more than one JSON value")
                return value
            container, key = stack[-1]
            if isinstance(container, list):
                container.append(value)
            else:
                container[key] = value
            mark = source[position] if position < end else ""
            closing = "]" if isinstance(container, list) else "}"
            if mark == closing:
                value, position = container, position + 1
                stack.pop()
                continue
            if mark != ",":
                raise error(source, position, f"expected a comma or {closing}")
            position = _skip(source, position + 1, end)
            if closing == "}":
                key, position = _key(source, position, end)
                stack[-1] = (container, key)
            break


def _skip(source: str, position: int, end: int) -> int:
    match = _SPACE.match(source, position, end)
    return match.end() if match else position


def _key(source: str, position: int, end: int) -> tuple[str, int]:
    match = _STRING.match(source, position, end)
    if match is None:
        raise error(source, position, "expected a key in quotation marks")
    position = _skip(source, match.end(), end)
    if not source.startswith(":", position, end):
        raise error(source, position, "expected a colon after the key")
    raw = match[1]
    key = Text(source, *match.span(1)).decoded[0] if "\\" in raw else raw
    return key, _skip(source, position + 1, end)


def _scalar(source: str, position: int, end: int) -> tuple[Value, int]:
    if match := _STRING.match(source, position, end):
        return Text(source, *match.span(1)), match.end()
    if match := _LITERAL.match(source, position, end):
        return Literal(match[0]), match.end()
    if source.startswith('"', position, end):
        raise error(source, position, "a string is never closed")
    raise error(source, position, "expected a value")


def error(source: str, offset: int, problem: str) -> InputError:
    """The error of a source that is no valid JSON at an offset."""
    before = source[:offset]
    line = len(re.findall(r"\r\n|\n|\r", before)) + 1
    column = offset - max(before.rfind("\n"), before.rfind("\r"))
    return InputError(f"is not valid JSON: {problem} (column {column})", line=line)


def lines(source: str) -> Iterator[tuple[int, int]]:
    """The range of each line of a JSON Lines source that is not blank."""
    for match in re.finditer(r"[^\r\n]+", source):
        if not match[0].isspace():
            yield match.span()


def escape(text: str) -> str:
    """Text as the inside of a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
