"""A page of the web, fetched with bounds: http and https only, so many bytes, so many seconds."""

from __future__ import annotations

from time import monotonic
from typing import BinaryIO, NamedTuple
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.source import decode
from qa_toolkit.version import __version__

_WAIT = 20
"""Seconds without an answer."""
_LONGEST = 60
"""Seconds that a page may take in all."""
_PIECE = 1 << 16
_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "plain",
    "text/markdown": "markdown",
    "application/json": "json",
}


class Page(NamedTuple):
    """The text of a page and the format it is in."""

    text: str
    format: str


def is_address(name: str) -> bool:
    """Whether a name is an address of the web, and not of a file."""
    return urlsplit(name).scheme.lower() in ("http", "https") if ":" in name[:6] else False


class _SameSchemes(HTTPRedirectHandler):
    """Follows no redirection away from http and https."""

    def redirect_request(  # noqa: PLR0917 - as urllib has it
        self, req: Request, fp: object, code: int, msg: str, headers: object, newurl: str
    ) -> Request | None:
        if not is_address(newurl):
            raise URLError(f"it leads away from the web, to {newurl:.100}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _bounded(answer: BinaryIO, size: int) -> bytes:
    """At most so many bytes; a server that sends them one by one is not waited for."""
    end = monotonic() + _LONGEST
    data = bytearray()
    while len(data) < size and (piece := answer.read(min(_PIECE, size - len(data)))):
        data += piece
        if monotonic() > end:
            raise TimeoutError(f"it takes more than {_LONGEST} seconds")
    return bytes(data)


def fetched(address: str, *, max_bytes: int) -> Page:
    """The page at an address; InputError says why there is none."""
    if not is_address(address):
        raise InputError("is no http or https address", path=address)
    request = Request(address, headers={"User-Agent": f"qa-toolkit/{__version__}"})
    try:
        with build_opener(_SameSchemes).open(request, timeout=_WAIT) as answer:
            data = _bounded(answer, max_bytes + 1)
            kind = answer.headers.get_content_type()
            charset = answer.headers.get_content_charset()
    except (OSError, ValueError) as error:  # what urllib raises is an OSError
        raise InputError(f"cannot be fetched: {error}", path=address) from error
    if len(data) > max_bytes:
        raise InputError(f"has more than {max_bytes:,} bytes; raise max-file-size", path=address)
    if kind not in _FORMATS:
        raise InputError(f"is of type {kind}, not text", path=address)
    return Page(decode(data, path=address, encoding=charset).text, _FORMATS[kind])
