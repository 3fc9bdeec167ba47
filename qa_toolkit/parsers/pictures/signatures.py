"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

PICTURES = frozenset({"jpeg", "png", "webp", "gif", "tiff", "avif", "heic", "bmp", "svg"})
"""The formats that are pictures."""

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"BM", "bmp"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
)
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,300}?-->\s*)?"
    rb"<(!doctype\s+html|html|svg)",
    re.IGNORECASE | re.DOTALL,
)
_AVIF = frozenset({b"avif", b"avis"})
_HEIC = frozenset({b"heic", b"heix", b"mif1", b"hevc", b"heim", b"heis"})


def format_of(head: bytes) -> str | None:
    """The format that the first 512 bytes tell; None for one that is not known."""
    if not head:
        return "empty"
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return "avif" if head[8:12] in _AVIF else "heic" if head[8:12] in _HEIC else None
    match = _MARKUP.match(head[:512])
    if match:
        return "svg" if match[1].lower() == b"svg" else "html"
    return None
