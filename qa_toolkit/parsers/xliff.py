"""XLIFF 1.2 and 2.x: units with their states; segments inside a unit are units of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.bitext import Bitext, State, Unit, piece
from qa_toolkit.parsers.draft import Piece
from qa_toolkit.parsers.xml_scan import Flow, escape, scan

_CODES = frozenset({"bpt", "ept", "it", "ph", "sub"})
_OBJECTS = frozenset({"it", "ph", "x"})
_FLOWS = frozenset({"source", "seg-source", "target"})
_UNITS = {"1": frozenset({"trans-unit"}), "2": frozenset({"segment"})}
"""Whose child a text is: alternatives, matches and ignorable parts are none of the translation."""
_LOCKS = {"no": True, "yes": False}
_NOT_YET = frozenset({"new", "needs-translation", "initial"})
_DONE = frozenset({"translated", "reviewed", "final", "signed-off"})


def xliff(text: str) -> Bitext:
    """Raises InputError for what is not XLIFF."""
    reader = _Reader()
    scan(text, reader)
    return Bitext(reader.langs.get("source"), reader.langs.get("target"), tuple(reader.units))


class _Reader:
    def __init__(self) -> None:
        self.langs: dict[str, str] = {}
        self.units: list[Unit] = []
        self.version = ""
        self.path: list[str] = []
        self.locked: list[bool] = [False]
        self.state: str | None = None
        self.flows: dict[str, dict[str, Flow]] = {}
        self.open: dict[str, Flow] | None = None
        """The flows of the text at hand, by the segment they are of; "" is outside of any."""
        self.at = [""]

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if not self.path and name != "xliff":
            raise InputError(f"is no XLIFF: its first element is “{name:.40}”", line=1)
        if name == "xliff":
            self.version = attributes.get("version", "1.2")[:1]
            if self.version not in _UNITS:
                raise InputError("is in a version of XLIFF that is not known; 1.2 and 2.x are")
        self._languages(attributes)
        inherited = self.locked[-1]
        self.locked.append(_LOCKS.get(attributes.get("translate", ""), inherited))
        parent = self.path[-1] if self.path else ""
        if name in _UNITS.get(self.version, ()):
            self.flows, self.state = {}, attributes.get("state")
            if attributes.get("approved") == "yes":
                self.state = "final"
        elif name in _FLOWS and parent in _UNITS[self.version]:
            self.open = self.flows[name] = {"": Flow(_CODES, _OBJECTS)}
            self.at = [""]
            self.state = attributes.get("state") or self.state
        elif self.open is not None:
            if name == "mrk":
                segment = attributes.get("mid") if attributes.get("mtype") == "seg" else None
                self.at.append(self.at[-1] if segment is None else segment)
                self.open.setdefault(self.at[-1], Flow(_CODES, _OBJECTS))
            self.open[self.at[-1]].start(name, at)
        self.path.append(name)

    def _languages(self, attributes: Mapping[str, str]) -> None:
        for side, names in (
            ("source", ("source-language", "srcLang")),
            ("target", ("target-language", "trgLang")),
        ):
            for name in names:
                if name in attributes:
                    self.langs.setdefault(side, attributes[name])

    def end(self, name: str) -> None:
        self.path.pop()
        parent = self.path[-1] if self.path else ""
        if name in _UNITS[self.version]:
            self.units += self._units()
        elif name in _FLOWS and parent in _UNITS[self.version]:
            self.open = None
        elif self.open is not None:
            self.open[self.at[-1]].end(name)
            if name == "mrk":
                self.at.pop()
        self.locked.pop()

    def text(self, data: str, start: int, end: int) -> None:
        if self.open is not None:
            self.open[self.at[-1]].text(data, start, end)

    def _units(self) -> Iterator[Unit]:
        """The unit that ends here, or its segments if both sides have the same ones."""
        parts = self.flows.get("seg-source", {})
        source, target = self.flows.get("source", {}), self.flows.get("target", {})
        segments = [name for name in parts if name]
        if segments and {*segments} == {name for name in target if name}:
            pairs = [(_text([parts[name]]), _text([target[name]])) for name in segments]
        else:
            pairs = [(_text(source.values()), _text(target.values()))]
        for ours, theirs in pairs:
            if ours or theirs:
                yield Unit(self._state(theirs), ours, theirs)

    def _state(self, target: Piece | None) -> State:
        if self.locked[-1]:
            return State.LOCKED
        if self.state in _NOT_YET or not (target or self.state in _DONE):
            return State.UNTRANSLATED
        return State.TRANSLATED


def _text(flows: Iterable[Flow]) -> Piece | None:
    return piece(sorted((chunk for flow in flows for chunk in flow.chunks), key=_place), escape)


def _place(chunk: tuple[str, int, int]) -> int:
    return chunk[1]
