"""Reading a file: its bytes, its encoding and its byte-order mark, so that writing restores it."""

from __future__ import annotations

import codecs
import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qa_toolkit.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# <meta charset="windows-1256">, <meta ... content="text/html; charset=...">, <?xml encoding="...">
_DECLARED = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARATION_REACH = 1_024
"""Bytes within which HTML wants its declaration."""
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b\x85")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, without its byte-order mark, and what it takes to write it back.

    Line ends are in ``text`` as they stood. A ``package`` is a Word file: ``text`` was made of
    what it holds, and cannot take its place.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    package: bool = False

    def refuse_package(self) -> None:
        """Raise InputError for a file that cannot be written from its text."""
        if self.package:
            raise InputError(
                "is a Word file and is not rewritten; --annotate OUT.docx writes comments and "
                "tracked changes into a copy"
            )

    def encode(self, text: str) -> bytes:
        """The bytes of a file that holds ``text``; InputError where the encoding lacks a letter."""
        self.refuse_package()
        try:
            return self.bom + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            letter = text[error.start]
            raise InputError(
                f"U+{ord(letter):04X} cannot be written in {self.encoding}; "
                "save the file as UTF-8 first",
                line=_line(text[: error.start]),
            ) from error


def read(path: Path, *, encoding: str | None = None, max_bytes: int) -> Source:
    """The text of a file, decoded as its mark, its own declaration or ``encoding`` says.

    Raises InputError for what is not a regular file of at most ``max_bytes``, and for bytes
    that are not text.
    """
    return decode(read_bytes(path, max_bytes=max_bytes), path=str(path), encoding=encoding)


def read_bytes(path: Path, *, max_bytes: int) -> bytes:
    """The bytes of a regular file of at most ``max_bytes``; InputError for any other."""
    name = str(path)
    try:
        # Opened without blocking and examined by descriptor: a pipe or a device never hangs.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"cannot be opened: {reason}", path=name) from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise InputError(f"is {_kind(status.st_mode)}, not a file of text", path=name)
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > max_bytes:
            raise InputError(_too_large(status.st_size, max_bytes), path=name)
        try:
            data = file.read(max_bytes + 1)
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror}", path=name) from error
    if len(data) > max_bytes:  # it grew, or its file system gives no size
        raise InputError(_too_large(len(data), max_bytes), path=name)
    return data


def decode(data: bytes, *, path: str, encoding: str | None = None) -> Source:
    """The text of ``data``; InputError names the byte that is wrong and what to do.

    A byte-order mark decides first, then ``encoding``. Else text that is valid UTF-8 is UTF-8,
    whatever it says of itself (it may speak of encodings); other text is what it declares, as
    HTML and XML do. A text that would not be written back byte for byte is refused. A Word file
    is told by its name.
    """
    if is_package(path):
        from qa_toolkit.parsers.docx import source_text

        try:
            return Source(source_text(data), package=True)
        except InputError as error:
            raise InputError(error.message, path=path) from error
    bom, marked = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", None))
    name = marked or encoding or ("utf-8" if _is_utf8(data) else _declared(data)) or "utf-8"
    try:
        codec = codecs.lookup(name)
    except LookupError as error:
        raise InputError(
            f"has an encoding that is not known, “{name}”; save it as UTF-8", path=path
        ) from error
    if not codec._is_text_encoding:
        raise InputError(f"“{name}” is not an encoding of text; save it as UTF-8", path=path)
    body = data[len(bom) :]
    if not codec.name.startswith(("utf-16", "utf-32")):
        _refuse_binary(body, path)
    try:
        text = body.decode(codec.name)
    except UnicodeDecodeError as error:
        offset = len(bom) + error.start
        line = _line(body[: error.start].decode(codec.name, "replace"))
        raise InputError(
            f"the file is not valid {codec.name.upper()}: byte 0x{data[offset]:02X} "
            f"at offset {offset}; save it as UTF-8, or pass --encoding windows-1256 if it is an "
            "old Arabic file",
            path=path,
            line=line,
        ) from error
    except UnicodeError as error:
        raise InputError(
            f"the file is not valid {codec.name.upper()}: {error}; save it as UTF-8", path=path
        ) from error
    if text.encode(codec.name, "replace") != body:
        raise InputError(
            f"cannot be written back as {codec.name} unchanged; save it as UTF-8", path=path
        )
    if "\0" in text:
        raise InputError(
            f"holds a NUL character at offset {text.index(chr(0))}: it is no text",
            path=path,
            line=_line(text[: text.index("\0")]),
        )
    return Source(text, codec.name, bom)


def is_package(path: str) -> bool:
    """Whether a file, by its name, is a Word file."""
    return path.lower().endswith(".docx")


def is_encoding(name: str) -> bool:
    """Whether an encoding of text has this name."""
    try:
        return codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_DECLARATION_REACH])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii", "replace")
    # A declaration that could be read as single bytes cannot be of UTF-16; HTML says UTF-8 then.
    return None if name.lower().startswith(("utf-16", "utf-32", "ucs")) else name


def _refuse_binary(body: bytes, path: str) -> None:
    start = body[:8_192]
    nul = body.find(b"\0")
    if nul >= 0:
        if start.count(b"\0") > len(start) // 4:
            hint = "it is binary, or UTF-16 without a byte-order mark; save it as UTF-8"
        else:
            hint = "it is binary (a picture or a document file, perhaps), not text"
        raise InputError(f"holds a NUL byte at offset {nul}: {hint}", path=path)
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in start)
    if controls > len(start) // 20:
        raise InputError("is binary (a picture or a document file, perhaps), not text", path=path)


def _line(text: str) -> int:
    return len(re.findall(r"\r\n|\n|\r", text)) + 1


def _too_large(size: int, limit: int) -> str:
    return (
        f"has {size:,} bytes, more than the limit of {limit:,}; "
        "raise max-file-size in the configuration, or split the file"
    )


def _kind(mode: int) -> str:
    for test, name in (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    ):
        if test(mode):
            return name
    return "a special file"


def write(path: Path, data: bytes) -> None:
    """Replace a file's bytes whole or not at all, keeping its mode and, if allowed, its owner.

    The bytes go to a new file in the same folder, which then takes the old one's place: a crash
    at any moment leaves the old file or the new one. A symbolic link is followed to the file it
    names. Raises InputError where the file or its folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
            target.write_bytes(data)
        elif target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(None, "the file is read-only")
        else:
            _replace(target, data)
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror}; nothing was changed", path=str(path)
        ) from error


def _replace(target: Path, data: bytes) -> None:
    beside = target.parent / f".{target.name[:50]}.{secrets.token_hex(4)}.tmp"
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            old = target.stat()
            with suppress(OSError):  # only the superuser gives files away
                os.chown(beside, old.st_uid, old.st_gid)
            beside.chmod(stat.S_IMODE(old.st_mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
