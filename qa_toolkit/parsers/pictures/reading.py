"""Reads the metadata of JPEG, PNG and WebP files with Pillow; pixels are never decoded.

Of a hostile file no more is read than ``BYTES`` in ``CALLS`` pieces. Pillow (MIT-CMU licence)
reads JPEG segments, EXIF directories and IPTC records; it would decode the pixels to reach what
PNG and WebP keep behind them, so their chunks are walked here.
"""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import IO, Any, BinaryIO, cast

from qa_toolkit.document import Picture
from qa_toolkit.parsers.pictures.signatures import format_of
from qa_toolkit.parsers.pictures.xmp import properties

BYTES = 2_000_000
CALLS = 8_000
_BLOCK = 1_000_000
"""Bytes of one block of metadata."""
_TEXT = 4_000
"""Bytes of one text of the metadata."""

# Tags of EXIF 2.32 and datasets of IPTC IIM 4.2.
_DESCRIPTION, _ARTIST, _DIRECTORY, _TAKEN = 0x010E, 0x013B, 0x8769, 0x9003
_IIM_DATE, _IIM_BYLINE, _IIM_CREDIT, _IIM_SOURCE, _IIM_CAPTION = 55, 80, 110, 115, 120
_EDGES = "\0 \t\r\n"
_DAY = re.compile(r"\s*([12][0-9]{3})[-:/]?([01][0-9])[-:/]?([0-3][0-9])(?![0-9])")


class Spent(OSError):
    """A file asked for more than any picture needs."""


class Bounded(io.RawIOBase):
    """A file of which only so much can be read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bytes, self._calls = BYTES, CALLS

    def read(self, size: int | None = -1) -> bytes:
        """At most ``size`` bytes; Spent once the file has cost too much."""
        self._calls -= 1
        wanted = self._bytes if size is None or size < 0 else size
        if self._calls < 0 or wanted > self._bytes:
            raise Spent("too much to read")
        data = self._file.read(wanted)
        self._bytes -= len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move, as a file does."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """The place in the file."""
        return self._file.tell()

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True


@dataclass(slots=True)
class _Said:
    """What the blocks of a file say, the surest first."""

    taken: list[date] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    photographers: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)

    def add(self, place: list[str], value: object) -> None:
        text = _text(value)
        if text and text not in place:
            place.append(text)

    def day(self, value: object) -> None:
        match = _DAY.match(_text(value))
        try:
            day = date(*map(int, match.groups())) if match else None
        except ValueError:
            return  # 0000:00:00 is what a camera without a clock writes
        if day and day not in self.taken:
            self.taken.append(day)


def read(file: BinaryIO) -> Picture:
    """What a picture's file says; whatever is damaged or hostile in it says nothing."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    format = format_of(file.read(512))
    said = _Said()
    file.seek(0)
    blocks = {"jpeg": _jpeg, "png": _png, "webp": _webp}.get(format or "")
    if blocks:
        with warnings.catch_warnings():  # a damaged block is worth a warning to Pillow
            warnings.simplefilter("ignore")
            _gather(blocks(Bounded(file)), said)
    return Picture(
        format=format,
        size=size,
        taken=tuple(said.taken),
        caption=said.captions[0] if said.captions else None,
        photographer=said.photographers[0] if said.photographers else None,
        credits=tuple(said.credits[:4]),
    )


def _gather(blocks: Iterator[tuple[str, Any]], said: _Said) -> None:
    readers: dict[str, Callable[[Any, _Said], None]] = {"exif": _exif, "iptc": _iptc, "xmp": _xmp}
    found: list[tuple[str, Any]] = []
    try:
        for block in blocks:
            found.append(block)
            if len(found) >= 8:
                break
    except Exception:  # no library promises what it raises on a hostile file
        pass
    for kind, data in found:
        try:
            readers[kind](data, said)
        except Exception:  # nor on a hostile block; the others may be sound
            continue


def _jpeg(file: Bounded) -> Iterator[tuple[str, Any]]:
    from PIL import Image, IptcImagePlugin

    with Image.open(cast(IO[bytes], file), formats=("JPEG",)) as image:
        if isinstance(exif := image.info.get("exif"), bytes):
            yield "exif", exif
        if iptc := IptcImagePlugin.getiptcinfo(image):
            yield "iptc", iptc
        if isinstance(xmp := image.info.get("xmp"), bytes):
            yield "xmp", xmp


def _png(file: Bounded) -> Iterator[tuple[str, Any]]:
    file.seek(8)
    while len(head := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        after = file.tell() + length + 4
        if kind in (b"eXIf", b"iTXt") and length <= _BLOCK:
            data = file.read(length)
            if kind == b"eXIf":
                yield "exif", data
            elif data.startswith(b"XML:com.adobe.xmp\0"):
                yield "xmp", _international(data)
        elif kind == b"IEND":
            return
        file.seek(after)


def _international(data: bytes) -> bytes:
    """The text of an iTXt chunk: keyword, compression, language and translated keyword go."""
    compressed = data[18] == 1
    text = data[20:].split(b"\0", 2)[2]
    return zlib.decompressobj().decompress(text, _BLOCK) if compressed else text


def _webp(file: Bounded) -> Iterator[tuple[str, Any]]:
    file.seek(12)
    while len(head := file.read(8)) == 8:
        kind, length = struct.unpack("<4sI", head)
        after = file.tell() + length + (length & 1)
        if kind in (b"EXIF", b"XMP ") and length <= _BLOCK:
            yield ("exif" if kind == b"EXIF" else "xmp"), file.read(length)
        file.seek(after)


def _exif(data: bytes, said: _Said) -> None:
    from PIL.Image import Exif

    exif = Exif()
    exif.load(data)
    said.day(exif.get_ifd(_DIRECTORY).get(_TAKEN))
    said.add(said.captions, exif.get(_DESCRIPTION))
    said.add(said.photographers, exif.get(_ARTIST))


def _iptc(records: dict[tuple[int, int], Any], said: _Said) -> None:
    def values(dataset: int) -> Iterable[object]:
        value = records.get((2, dataset))
        return value if isinstance(value, list) else (value,)

    said.day(next(iter(values(_IIM_DATE)), None))
    for place, datasets in (
        (said.captions, (_IIM_CAPTION,)),
        (said.photographers, (_IIM_BYLINE,)),
        (said.credits, (_IIM_CREDIT, _IIM_SOURCE)),
    ):
        for dataset in datasets:
            for value in values(dataset):
                said.add(place, value)


def _xmp(data: bytes, said: _Said) -> None:
    found = properties(data)
    for name in ("photoshop:DateCreated", "exif:DateTimeOriginal"):
        said.day(found.get(name))
    said.add(said.captions, found.get("dc:description"))
    said.add(said.photographers, found.get("dc:creator"))
    said.add(said.credits, found.get("photoshop:Credit"))
    said.add(said.credits, found.get("photoshop:Source"))


def _text(value: object) -> str:
    """A text of the metadata; empty where its encoding cannot be known."""
    if isinstance(value, str):
        # EXIF is ASCII by its standard, and UTF-8 in practice; Pillow reads it as Latin-1.
        text = value[:_TEXT]
        try:
            return _text(text.encode("latin-1"))
        except UnicodeEncodeError:
            return text.strip(_EDGES)
    if not isinstance(value, bytes):
        return ""
    try:
        return value[:_TEXT].decode("utf-8", "strict").strip(_EDGES)
    except UnicodeDecodeError as error:
        # A text cut in the middle of a letter is UTF-8 all the same.
        cut = len(value) > _TEXT and error.start > _TEXT - 4
        return value[: error.start].decode("utf-8").strip(_EDGES) if cut else ""
