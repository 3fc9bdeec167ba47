"""What real and hostile files of pictures say."""

import io
import struct
import time
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.document import Picture
from qa_toolkit.parsers.pictures import reading
from qa_toolkit.parsers.pictures.reading import read
from qa_toolkit.parsers.pictures.signatures import format_of
from qa_toolkit.parsers.pictures.xmp import properties
from tests.pictures import AGENCY, chunk, exif, iptc, png_with, png_xmp, save, with_iptc, xmp

DAY = date(2025, 9, 12)


def of(path: Path) -> Picture:
    with path.open("rb") as file:
        return read(file)


def of_bytes(data: bytes) -> Picture:
    return read(io.BytesIO(data))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_without_metadata(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}")
    format = {"jpg": "jpeg"}.get(suffix, suffix)
    assert of(path) == Picture(format=format, size=path.stat().st_size)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_exif(tmp_path: Path, suffix: str) -> None:
    found = of(save(tmp_path / f"a.{suffix}", exif=exif()))
    assert (found.taken, found.photographer, found.caption) == (
        (DAY,), "Sami Halabi", "The old market",
    )  # fmt: skip


@pytest.mark.parametrize("suffix", ["jpg", "webp"])
def test_xmp(tmp_path: Path, suffix: str) -> None:
    found = of(save(tmp_path / f"a.{suffix}", xmp=xmp()))
    assert found.taken == (DAY,)
    assert found.photographer == "Sami Halabi"
    assert found.caption == "السوق القديم"
    assert found.credits == ("AFP", "Desk")


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("after", [False, True])
def test_xmp_of_a_png_wherever_it_stands(tmp_path: Path, compressed: bool, after: bool) -> None:
    block = png_xmp(xmp(), compressed=compressed)
    assert of(png_with(tmp_path / "a.png", block, after=after)).taken == (DAY,)


def test_iptc(tmp_path: Path) -> None:
    assert of(with_iptc(tmp_path / "a.jpg")) == Picture(
        format="jpeg",
        size=(tmp_path / "a.jpg").stat().st_size,
        taken=(DAY,),
        caption="السوق القديم",
        photographer="Sami Halabi",
        credits=("AFP via Getty Images", "AFP"),
    )


def test_all_three_say_what_they_say_once(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", exif=exif(), xmp=xmp(day="2025-09-13"))
    data = path.read_bytes()
    path.write_bytes(data[:2] + iptc(*AGENCY) + data[2:])
    found = of(path)
    assert found.taken == (DAY, date(2025, 9, 13))
    assert found.credits == ("AFP via Getty Images", "AFP", "Desk")


@pytest.mark.parametrize(
    "written",
    ["0000:00:00 00:00:00", "2025:13:40", "", "    ", "yesterday", "20259", "2025:02:30 10:00:00"],
)
def test_a_camera_without_a_clock_gives_no_day(tmp_path: Path, written: str) -> None:
    assert of(save(tmp_path / "a.jpg", exif=exif(day=written))).taken == ()


def test_texts_of_an_unknown_encoding_are_left_out(tmp_path: Path) -> None:
    path = with_iptc(tmp_path / "a.jpg", (120, "السوق".encode("cp1256")), (110, b"AFP"))
    assert (of(path).caption, of(path).credits) == (None, ("AFP",))
    for name, encoding, read_as in (
        ("سامر الحلبي", "utf-8", "سامر الحلبي"),
        ("سامر الحلبي", "cp1256", None),
    ):
        written = name.encode(encoding)
        at = len(TIFF + directory(entry(0x013B, 2, 0, 0)))
        block = TIFF + directory(entry(0x013B, 2, len(written), at)) + written
        assert of_bytes(jpeg_with(segment(0xE1, b"Exif\0\0" + block))).photographer == read_as


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"", "empty"),
        (b"GIF89a....", "gif"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf\n<html lang=ar>", "html"),
        (b'<?xml version="1.0"?>\n<svg xmlns="x">', "svg"),
        (b"<svg>", "svg"),
        (b"%PDF-1.7", "pdf"),
        (b"\0\0\0\x20ftypavif....", "avif"),
        (b"\0\0\0\x20ftypheic....", "heic"),
        (b"\0\0\0\x20ftypmp42....", None),
        (b"II*\0....", "tiff"),
        (b"anything", None),
    ],
)
def test_formats(data: bytes, format: str | None) -> None:
    assert format_of(data) == format
    assert of_bytes(data) == Picture(format=format, size=len(data))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_file_cut_anywhere_is_read_as_far_as_it_goes(tmp_path: Path, suffix: str) -> None:
    data = save(tmp_path / f"a.{suffix}", exif=exif()).read_bytes()
    for length in range(0, len(data), 7):
        found = of_bytes(data[:length])
        assert found.taken in ((), (DAY,))
        assert found.size == length


def entry(tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHII", tag, kind, count, value)


def directory(*entries: bytes, after: int = 0) -> bytes:
    return struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<I", after)


TIFF = b"II*\0\x08\0\0\0"
HOSTILE_EXIF = {
    "directory that points to itself": TIFF + directory(entry(0x8769, 4, 1, 8), after=8),
    "texts longer than the file": TIFF + directory(entry(0x010E, 2, 0xFFFFFFFF, 0)),
    "many texts over the same bytes": TIFF
    + directory(*(entry(number, 7, 60_000, 0) for number in range(5_000))),
    "directories counted beyond the end": TIFF + b"\xff\xff" + b"\0" * 60_000,
    "directory beyond the end": b"II*\0\xff\xff\xff\x7f",
    "pointer that is a text": TIFF + directory(entry(0x8769, 2, 4, 0x41414141)),
    "big TIFF": b"II+\0\x08\0\0\0" + b"\xff" * 400,
    "no header": b"Exif",
}


def jpeg_with(*segments: bytes, tail: bytes = b"") -> bytes:
    out = io.BytesIO()
    from PIL import Image

    Image.new("RGB", (8, 8)).save(out, "JPEG")
    data = out.getvalue()
    return data[:2] + b"".join(segments) + data[2:] + tail


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)
        for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(98, 110)
    )
    + b"]><x>&m;</x>"
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER = chunk(b"IHDR", struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 6, 0, 0, 0))
XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
HOSTILE = {
    **{
        f"jpeg, {name}": jpeg_with(segment(0xE1, b"Exif\0\0" + data[:65_000]))
        for name, data in HOSTILE_EXIF.items()
    },
    **{f"webp, {name}": riff((b"EXIF", data)) for name, data in HOSTILE_EXIF.items()},
    **{
        f"png, {name}": SIGNATURE + HEADER + chunk(b"eXIf", data) + chunk(b"IEND", b"")
        for name, data in HOSTILE_EXIF.items()
    },
    "png of 2**62 pixels": SIGNATURE + HEADER + chunk(b"IDAT", zlib.compress(b"\0" * 10_000)),
    "png chunk that never ends": SIGNATURE + b"\xff\xff\xff\xffeXIf" + b"\0" * 1_000,
    "png of a million chunks": SIGNATURE + chunk(b"tEXt", b"") * 1_000_000,
    "png text that unpacks to a gigabyte": SIGNATURE
    + png_xmp(b"<x>" + b"a" * 300_000_000 + b"</x>", compressed=True),
    "jpeg of nothing but fill": b"\xff\xd8\xff" + b"\xff" * 3_000_000,
    "jpeg of junk": b"\xff\xd8\xff\xe0\0\x02" + b"\0" * 3_000_000,
    "jpeg of a million segments": b"\xff\xd8" + b"\xff\xe5\0\x02" * 1_000_000,
    "jpeg of EXIF piece by piece": b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + b"a" * 10) * 150_000,
    "jpeg of 65,500 pixels square": jpeg_with().replace(
        b"\xff\xc0\0\x11\x08\0\x08\0\x08", b"\xff\xc0\0\x11\x08\xff\xdc\xff\xdc"
    ),
    "jpeg resource longer than the file": jpeg_with(
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff")
    ),
    "jpeg record longer than the file": jpeg_with(iptc((120, b"a"))[:-1] + b"\xff"),
    "xmp bomb of entities": jpeg_with(segment(0xE1, XMP_NAME + LAUGHS)),
    "xmp that reads a file": riff((b"XMP ", OUTSIDE)),
    "xmp of a million levels": riff((b"XMP ", b"<a>" * 300_000)),
    "xmp of one long attribute": riff((b"XMP ", b'<a b="' + b"x" * 900_000 + b'"/>')),
    "webp of an endless chunk": b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff" + b"\0" * 99,
    "webp of a million chunks": riff(*[(b"JUNK", b"")] * 1_000_000),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_costs_less_than_a_second(data: bytes) -> None:
    began = time.perf_counter()
    found = of_bytes(data)
    assert time.perf_counter() - began < 1
    assert found.taken == ()
    assert found.credits == ()


def test_no_pixel_is_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL.ImageFile import ImageFile

    def load(self: object) -> None:
        raise AssertionError("decoded")

    paths = [save(tmp_path / f"a.{suffix}", exif=exif()) for suffix in ("jpg", "png", "webp")]
    monkeypatch.setattr(ImageFile, "load", load)
    assert [of(path).taken for path in paths] == [(DAY,)] * 3


def test_of_a_large_file_little_is_read(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", exif=exif())
    with path.open("ab") as file:
        file.truncate(3_000_000_000)

    class Counting(io.FileIO):
        count = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size if size is not None else -1)
            Counting.count += len(data)
            return data

    with Counting(path) as counted:
        assert read(counted).taken == (DAY,)  # type: ignore[arg-type]
    assert Counting.count < reading.BYTES


@given(st.binary(max_size=400))
def test_any_bytes_behind_a_signature(data: bytes) -> None:
    for start in (b"\xff\xd8\xff", SIGNATURE, b"RIFF\0\0\0\0WEBP", b""):
        assert of_bytes(start + data).size == len(start) + len(data)


@given(st.binary(max_size=300))
def test_any_bytes_as_metadata(data: bytes) -> None:
    block = segment(0xE1, b"Exif\0\0" + TIFF + data)
    record = segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", 300) + data)
    assert of_bytes(jpeg_with(block, record)).format == "jpeg"
    assert isinstance(properties(data), dict)


@pytest.mark.parametrize("packet", [LAUGHS, OUTSIDE, b"", b"\xff\xfe<\0", b"<a", b"\0" * 9])
def test_what_is_no_xmp_says_nothing(packet: bytes) -> None:
    assert properties(packet) == {}


def test_a_packet_that_breaks_off_says_what_stood_before() -> None:
    packet = xmp()
    assert properties(packet[: packet.index(b"<photoshop:Source>")]) == {
        "photoshop:DateCreated": "2025-09-12T10:15:00+03:00",
        "photoshop:Credit": "AFP",
        "dc:creator": "Sami Halabi",
        "dc:description": "السوق القديم",
    }
