"""A text as the row of words and numerals that numbers are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from qa_toolkit.language.numbers.digits import Numeral
from qa_toolkit.language.numbers.lexicon import Lexeme, Role, look_up
from qa_toolkit.language.words import Word


class Cell(NamedTuple):
    """A word or a numeral.

    ``start`` is where the number would start: after particles. ``glue`` is what stands between
    this cell and the one before: a space, a hyphen, a comma, or ``"|"`` for anything else.
    ``conjoined``: و stands before it, attached or not. ``word`` is empty for a numeral.
    """

    start: int
    end: int
    word: str
    glue: str
    lexeme: Lexeme | None = None
    numeral: Numeral | None = None
    conjoined: bool = False

    def has(self, *roles: Role) -> bool:
        """Whether the word has one of these roles."""
        return self.lexeme is not None and self.lexeme.role in roles

    @property
    def bare(self) -> bool:
        """Whether it may follow in a number: no particle but و, and no article."""
        return self.lexeme is not None and not (
            self.lexeme.definite or self.lexeme.prefix > self.lexeme.conjoined
        )


_HYPHEN = re.compile(r"[-\u2010\u2011]")
_COMMA = re.compile(r",\s")
NOWHERE = Cell(0, 0, "", "|")
"""What stands beyond either end of a text."""


def cells(text: str, tokens: Iterable[Word], numerals: Iterable[Numeral]) -> list[Cell]:
    """The words and numerals of a text in order; a lone و is part of what follows it."""
    found: list[Cell] = []
    waiting = list(numerals)[::-1]
    end = 0
    held: str | None = None  # the glue of a lone و
    for token in tokens:
        if token.start < end:
            continue  # inside a numeral
        rows: list[Cell] = []
        while waiting and waiting[-1].start < token.end:
            numeral = waiting.pop()
            if numeral.start < end:
                continue
            glue = _glue(text, end, numeral.start)
            rows.append(Cell(numeral.start, numeral.digits_end, "", glue, numeral=numeral))
            end = numeral.digits_end
        if token.start >= end and token.script != "number":
            lexeme = look_up(token.text)
            start = token.start + (lexeme.prefix if lexeme else 0)
            conjoined = lexeme is not None and lexeme.conjoined
            glue = _glue(text, end, token.start)
            rows.append(Cell(start, token.end, token.text, glue, lexeme, None, conjoined))
            end = token.end
        for cell in rows:
            if held is not None:
                if cell.glue in ("", " "):
                    cell = cell._replace(glue=held, conjoined=True)  # noqa: PLW2901
                held = None
            if cell.word == "و":
                held = cell.glue
                continue
            found.append(cell)
    return found


def _glue(text: str, start: int, end: int) -> str:
    gap = text[start:end] if end - start <= 3 else "|"
    if not gap or gap.isspace():
        return " " if gap else ""
    if _HYPHEN.fullmatch(gap):
        return "-"
    return "," if _COMMA.fullmatch(gap) else "|"
