"""Real pictures for tests, made with Pillow, and the metadata that newsrooms put into them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import Image

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:DateCreated="{day}T10:15:00+03:00" photoshop:Credit="{credit}">
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li><rdf:li>Another</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>
<photoshop:Source>Desk</photoshop:Source>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def xmp(
    day: str = "2025-09-12",
    credit: str = "AFP",
    creator: str = "Sami Halabi",
    caption: str = "السوق القديم",
) -> bytes:
    return XMP.format(day=day, credit=credit, creator=creator, caption=caption).encode()


def exif(day: str = "2025:09:12 10:15:00", artist: str = "Sami Halabi") -> bytes:
    data = Image.Exif()
    data[0x010E] = "The old market"
    data[0x013B] = artist
    data.get_ifd(0x8769)[0x9003] = day
    return data.tobytes()


def iptc(*fields: tuple[int, bytes]) -> bytes:
    """A JPEG segment with an IPTC record in a Photoshop resource."""
    records = b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(value)) + value
        for number, value in fields
    )
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    body = b"Photoshop 3.0\0" + resource + b"\0" * (len(records) % 2)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


AGENCY = (
    (55, b"20250912"),
    (80, b"Sami Halabi"),
    (110, b"AFP via Getty Images"),
    (115, b"AFP"),
    (120, "السوق القديم".encode()),
)


def save(path: Path, **options: object) -> Path:
    """A small real picture in the format of the path's suffix."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_noise((32, 24), 40).convert("RGB").save(path, **options)  # type: ignore[arg-type]
    return path


def with_iptc(path: Path, *fields: tuple[int, bytes]) -> Path:
    """A JPEG with an IPTC record put behind its start."""
    data = save(path).read_bytes()
    path.write_bytes(data[:2] + iptc(*(fields or AGENCY)) + data[2:])
    return path


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def png_with(path: Path, *chunks: bytes, after: bool = False) -> Path:
    """A real PNG with more chunks before its pixels or after them."""
    data = save(path).read_bytes()
    at = data.index(b"IEND") - 4 if after else data.index(b"IDAT") - 4
    path.write_bytes(data[:at] + b"".join(chunks) + data[at:])
    return path


def png_xmp(packet: bytes, *, compressed: bool = False) -> bytes:
    """The chunk in which a PNG keeps XMP."""
    text = zlib.compress(packet) if compressed else packet
    flags = b"\1\0" if compressed else b"\0\0"
    return chunk(b"iTXt", b"XML:com.adobe.xmp\0" + flags + b"\0\0" + text)
