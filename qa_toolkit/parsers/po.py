"""PO, the catalogues of gettext: plural forms are units of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.bitext import Bitext, State, Unit, piece
from qa_toolkit.parsers.draft import Piece

_STRING = re.compile(
    r"[ \t]*(?P<obsolete>#~[ \t]*)?(?:(?P<key>msgctxt|msgid_plural|msgid|msgstr)"
    r"(?:\[(?P<form>\d{1,2})\])?)?[ \t]*\"(?P<text>(?:[^\"\\]|\\.)*)\"[ \t]*"
)
_PIECE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{2}|.)|[^\\]+")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_HEADER = re.compile(r"^(Language|X-Source-Language):[ \t]*([\w@.-]+)", re.MULTILINE)

Chunks = list[tuple[str, int, int]]


@dataclass(slots=True)
class _Entry:
    """The strings of an entry by their keys: ``msgid``, ``msgstr[2]``."""

    strings: dict[str, Chunks] = field(default_factory=dict)
    fuzzy: bool = False
    obsolete: bool = False

    def text(self, key: str) -> str:
        return "".join(chunk for chunk, _, _ in self.strings.get(key, ()))

    def piece(self, key: str) -> Piece | None:
        return piece(self.strings.get(key, ()), quoted)


def po(text: str) -> Bitext:
    """Raises InputError, with the line, for what is not PO."""
    units: list[Unit] = []
    said: dict[str, str] = {}
    for entry in _entries(text):
        if "msgid" in entry.strings and not entry.text("msgid") and "msgctxt" not in entry.strings:
            said = dict(_HEADER.findall(entry.text("msgstr")))
        else:
            units += _units(entry)
    return Bitext(said.get("X-Source-Language"), said.get("Language"), tuple(units))


def quoted(text: str) -> str:
    """Text as it stands between the quotation marks of PO."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _entries(text: str) -> Iterator[_Entry]:
    entry, key, fuzzy = _Entry(), "", False
    for number, match in enumerate(re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", text), 1):
        line = match[0].rstrip("\r\n")
        if not line.strip() or (line.lstrip().startswith("#") and not line.startswith("#~")):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        if line.startswith("#~|"):
            continue
        found = _STRING.fullmatch(line)
        if not found or not (found["key"] or key):
            raise InputError("is no PO: expected a comment, a key or a string", line=number)
        if found["key"]:
            begins = found["key"] == "msgctxt" or (
                found["key"] == "msgid" and "msgid" in entry.strings
            )
            if begins or (found["key"] == "msgid" and not entry.strings):
                if entry.strings:
                    yield entry
                entry = _Entry(fuzzy=fuzzy)
                fuzzy = False
            key = found["key"] + (f"[{int(found['form'])}]" if found["form"] else "")
            if key in entry.strings:
                raise InputError(f"has “{key}” twice in one entry", line=number)
            entry.strings[key] = []
        entry.obsolete = entry.obsolete or found["obsolete"] is not None
        entry.strings[key] += _chunks(found["text"], match.start() + found.start("text"))
    if entry.strings:
        yield entry


def _chunks(raw: str, at: int) -> Iterator[tuple[str, int, int]]:
    for match in _PIECE.finditer(raw):
        yield _said(match[0]), at + match.start(), at + match.end()


def _said(raw: str) -> str:
    if raw[0] != "\\":
        return raw
    code = raw[1:]
    if code[0] in "01234567":
        return chr(int(code, 8))
    if code[0] == "x" and len(code) == 3:
        return chr(int(code[1:], 16))
    return _CONTROLS.get(code, code)


def _units(entry: _Entry) -> Iterator[Unit]:
    """One unit, or one for each plural form: the form for one goes with the singular."""
    forms = [key for key in entry.strings if key.startswith("msgstr[")]
    if not forms:
        yield _unit(entry, "msgid", "msgstr")
        return
    # Arabic has six forms, of which the second is for one; languages of two have it first.
    one = "msgstr[1]" if len(forms) > 2 else "msgstr[0]"
    for form in forms:
        yield _unit(entry, "msgid" if form == one else "msgid_plural", form)


def _unit(entry: _Entry, source: str, target: str) -> Unit:
    ours, theirs = entry.piece(source), entry.piece(target)
    if entry.obsolete:
        state = State.OBSOLETE
    elif entry.fuzzy:
        state = State.FUZZY
    else:
        state = State.TRANSLATED if theirs else State.UNTRANSLATED
    return Unit(state, ours, theirs)
