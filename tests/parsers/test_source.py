import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.source import Source, decode, read

TEXT = "سطر أول\r\nسطر ثان\rثالث\n"


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_a_file_round_trips(tmp_path: Path, encoding: str, bom: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(bom + TEXT.encode(encoding))
    source = read(path, max_bytes=1_000)
    assert source == Source(TEXT, encoding, bom)
    assert source.encode(source.text) == path.read_bytes()


@given(
    st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs", "Cc"]))
)
def test_any_text_round_trips(text: str) -> None:
    data = text.encode()
    source = decode(data, path="a")
    assert source.text == text
    assert source.encode(text) == data


def test_windows_1256_on_request_and_when_declared() -> None:
    data = "نص عربي".encode("windows-1256")
    assert decode(data, path="a", encoding="windows-1256").text == "نص عربي"
    for head in (
        b'<meta charset="windows-1256">',
        b'<?xml version="1.0" encoding="windows-1256"?>',
    ):
        source = decode(head + data, path="a.html")
        assert source.text.endswith("نص عربي")
        assert source.encode(source.text) == head + data
        with pytest.raises(InputError, match=r"U\+1F600"):
            source.encode("\U0001f600")


def test_a_wrong_byte_is_named() -> None:
    data = "سطر\r\nنص ".encode() + b"\xe4x"
    with pytest.raises(InputError, match=r"byte 0xE4 at offset 13.*windows-1256") as caught:
        decode(data, path="a.txt")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "binary"),
        ("نص".encode("utf-16-le") * 10, "binary"),
        ("text".encode("utf-16-le") * 10, "UTF-16 without a byte-order mark"),
        (bytes(range(1, 9)) * 50, "binary"),
        (b"\xff\xfea\0\0\0", "NUL"),
        (b'<meta charset="klingon">\xff', "klingon"),
        (b'<meta charset="rot13">\xff', "rot13"),
    ],
)
def test_what_is_no_text(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(data, path="a")


def test_what_is_no_file_never_hangs(tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for path, words in (
        (pipe, "named pipe"),
        (tmp_path, "folder"),
        (Path("/dev/zero"), "device"),
        (loop, "cannot be opened"),
        (tmp_path / "missing", "cannot be opened"),
        (Path("a\0b"), "cannot be opened"),
    ):
        with pytest.raises(InputError, match=words):
            read(path, max_bytes=10)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    assert read(path, max_bytes=11).text == "x" * 11
    with pytest.raises(InputError, match=r"11 bytes.*limit of 10"):
        read(path, max_bytes=10)


def test_text_that_speaks_of_encodings_is_still_utf_8() -> None:
    text = 'استعمل `<meta charset="windows-1256">` في الصفحة.\n'
    assert decode(text.encode(), path="a.md").text == text


@pytest.mark.parametrize("encoding", ["unicode_escape", "utf-16", "utf-8-sig"])
def test_what_would_not_be_written_back_unchanged_is_refused(encoding: str) -> None:
    with pytest.raises(InputError, match="cannot be written back"):
        decode(b"a\\u0041 okay", path="a.txt", encoding=encoding)
