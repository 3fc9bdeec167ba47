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

    def line(self, number: int) -> Span:
        """The span of a line, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
