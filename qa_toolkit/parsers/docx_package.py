"""The package that a Word file is: a zip of parts, read within bounds and never unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from posixpath import join, normpath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.docx_xml import Node, tree

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How compound files begin: old .doc files, and new ones that a password protects."""
_ENTRIES = 5_000
_PART = 30_000_000
"""Bytes of the largest part of text; that of a thick book has a few million."""
_WHOLE = 400_000_000
_SMALL, _RATIO = 20_000_000, 100
"""Above so many bytes, how many times larger than the file its content may be."""
_ENCRYPTED = 1
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
"""All that the standard library raises at a zip that is none."""


class Package:
    """The parts of a Word file by name; InputError for what is none, or is out of bounds."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise InputError(
                "is an old Word file (.doc), or protected by a password; save it as .docx "
                "without a password"
            )
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise InputError(f"is no Word file: {error}") from error
        self.entries = self._zip.infolist()
        _refuse_bomb(self.entries, len(data))
        self._by_name = {entry.filename: entry for entry in self.entries}
        self._trees: dict[str, Node] = {}
        found = self.related("", "officeDocument")
        if not found or found[0] not in self:
            raise InputError("is no Word file: it has no document inside")
        self.document = found[0]
        """The name of the part that holds the body."""

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            return self._zip.read(self._by_name[name])
        except _DAMAGE as error:
            raise InputError(f"is damaged: “{name}” cannot be read ({error})") from error

    def text(self, name: str) -> str:
        """The XML of a part."""
        if self._by_name[name].file_size > _PART:
            raise InputError(f"has too much text: “{name}” is larger than {_PART:,} bytes")
        try:
            return self.read(name).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InputError(f"is damaged: “{name}” is not in UTF-8") from error

    def tree(self, name: str) -> Node:
        """The elements of a part."""
        if name not in self._trees:
            try:
                self._trees[name] = tree(self.text(name))
            except InputError as error:
                raise InputError(f"is damaged: “{name}” {error.message}") from error
        return self._trees[name]

    def relations(self, part: str) -> list[Node]:
        """What a part refers to; the package itself is the part without a name."""
        name = relations_of(part)
        return self.tree(name).children if name in self else []

    def related(self, part: str, kind: str) -> list[str]:
        """The names of the parts of one kind that a part refers to."""
        folder = part.rpartition("/")[0]
        return [
            normpath(join("/", folder, each.attributes.get("Target", ""))).lstrip("/")
            for each in self.relations(part)
            if each.attributes.get("Type", "").endswith(f"/{kind}")
            and each.attributes.get("TargetMode") != "External"
        ]

    def with_parts(self, parts: Mapping[str, str]) -> bytes:
        """The file with some parts replaced or added, the others as they were."""
        output = io.BytesIO()
        with ZipFile(output, "w", ZIP_DEFLATED) as written:
            for entry in self.entries:
                changed = parts.get(entry.filename)
                data = self.read(entry.filename) if changed is None else changed.encode()
                written.writestr(entry, data, entry.compress_type)
            for name, text in parts.items():
                if name not in self:
                    written.writestr(name, text)
        return output.getvalue()


def relations_of(part: str) -> str:
    """The name of the part that says what a part refers to."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def _refuse_bomb(entries: list[ZipInfo], size: int) -> None:
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > _ENTRIES or whole > _WHOLE or whole > max(_SMALL, _RATIO * size):
        raise InputError(f"unpacks to {len(entries):,} parts of {whole:,} bytes, which is too much")
    if len({entry.filename for entry in entries}) < len(entries):
        raise InputError("is damaged: it holds two parts of one name")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise InputError("is protected by a password; save it without one")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise InputError("is damaged: it is packed in a way that Word does not know")
