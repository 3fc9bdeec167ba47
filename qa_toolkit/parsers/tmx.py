"""TMX, translation memories: of each unit the Arabic and the English version."""

from __future__ import annotations

from collections.abc import Mapping

from qa_toolkit.errors import InputError
from qa_toolkit.model import Lang
from qa_toolkit.parsers.bitext import Bitext, State, Unit, piece
from qa_toolkit.parsers.draft import Piece, lang_of
from qa_toolkit.parsers.xml_scan import Flow, escape, scan

_CODES = frozenset({"bpt", "ept", "it", "ph", "sub", "ut"})
_OBJECTS = frozenset({"it", "ph", "ut"})


def tmx(text: str) -> Bitext:
    """Raises InputError for what is not TMX, or has no unit in Arabic and English."""
    reader = _Reader()
    scan(text, reader)
    source = reader.source or reader.first
    if not any(len(unit) == 2 for unit in reader.units):
        raise InputError("has no unit in both Arabic and English")
    target: Lang = "en" if source == "ar" else "ar"
    return Bitext(source, target, tuple(_unit(unit, source, target) for unit in reader.units))


def _unit(texts: Mapping[str, Piece | None], source: Lang | None, target: Lang) -> Unit:
    ours, theirs = texts.get(source or ""), texts.get(target)
    return Unit(State.TRANSLATED if ours and theirs else State.UNTRANSLATED, ours, theirs)


class _Reader:
    def __init__(self) -> None:
        self.source: Lang | None = None
        self.first: Lang | None = None
        """The language that the first unit begins with."""
        self.units: list[dict[str, Piece | None]] = []
        self.lang: Lang | None = None
        self.flow: Flow | None = None
        self.began = False

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if not self.began and name != "tmx":
            raise InputError(f"is no TMX: its first element is “{name:.40}”", line=1)
        self.began = True
        if self.flow:
            self.flow.start(name, at)
        elif name == "header":
            self.source = lang_of(attributes.get("srclang"))
        elif name == "tu":
            self.units.append({})
        elif name == "tuv":
            self.lang = lang_of(attributes.get("lang"))
            self.first = self.first or self.lang
        elif name == "seg" and self.lang and self.units and self.lang not in self.units[-1]:
            self.flow = Flow(_CODES, _OBJECTS)

    def end(self, name: str) -> None:
        if self.flow and name == "seg" and self.lang:
            self.units[-1][self.lang] = piece(self.flow.chunks, escape)
            self.flow = None
        elif self.flow:
            self.flow.end(name)

    def text(self, data: str, start: int, end: int) -> None:
        if self.flow:
            self.flow.text(data, start, end)
