"""The lines of a source, and where in them an offset stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from qa_toolkit.model import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place as editors count it: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LineIndex:
    r"""The lines of a source; only ``\n``, ``\r\n`` and ``\r`` end one."""

    source: str = field(repr=False)
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> LineIndex:
        """The index of ``source``."""
        return cls(source, (0, *(match.end() for match in _LINE_END.finditer(source))))

    def position(
        self, offset: int, *, unit: Literal["utf-8", "utf-16", "utf-32"] = "utf-32"
    ) -> Position:
        """The line and column of a code point, the column counted in ``unit``'s code units."""
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        match unit:
            case "utf-8":
                column = len(self.source[start:offset].encode("utf-8", "surrogatepass"))
            case "utf-16":
                column = len(self.source[start:offset].encode("utf-16-le", "surrogatepass")) // 2
            case _:
                column = offset - start
        return Position(line, column + 1)

    def offset(
        self, line: int, column: int, *, unit: Literal["utf-8", "utf-16", "utf-32"] = "utf-32"
    ) -> int:
        """The code point at a line and column, the column counted in ``unit``'s code units.

        A column beyond the end of its line, or inside a character, is that character's or the
        line's end; a line beyond the last is the end of the source.
        """
        if line > len(self.starts):
            return len(self.source)
        span = self.line(line)
        if unit == "utf-32":
            return min(span.start + column - 1, span.end)
        width = 1
        for offset in range(span.start, span.end):
            if width >= column:
                return offset
            code = ord(self.source[offset])
            if unit == "utf-16":
                width += 1 + (code > 0xFFFF)
            else:
                width += 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)
        return span.end

    def line(self, number: int) -> Span:
        """The span of a line, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
