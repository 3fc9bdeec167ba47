"""The few properties of an XMP packet that tell of a picture's making.

A document type is refused before a single entity is declared, so that none is ever expanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMES: Mapping[str, str] = {
    f"{space}{name}": f"{prefix}:{name}"
    for prefix, space, names in (
        ("dc", "http://purl.org/dc/elements/1.1/", ("description", "creator")),
        ("photoshop", "http://ns.adobe.com/photoshop/1.0/", ("DateCreated", "Credit", "Source")),
        ("exif", "http://ns.adobe.com/exif/1.0/", ("DateTimeOriginal",)),
    )
    for name in names
}
_LONGEST = 4_000
_DEEPEST = 40


class _Refused(Exception):
    """The packet is no XMP."""


def properties(packet: bytes) -> dict[str, str]:
    """The first value of each property, by its usual name (``dc:creator``).

    A property may be an attribute or an element, and hold its text itself or in a list. A packet
    that is not well-formed gives what stood before the fault.
    """
    found: dict[str, str] = {}
    path: list[str] = []
    text: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        path.append(name)
        if len(path) > _DEEPEST:
            raise _Refused
        for key, value in attributes.items():
            if key in _NAMES:
                found.setdefault(_NAMES[key], value[:_LONGEST])
        if name in _NAMES or name == f"{_RDF}li":
            text.clear()

    def finish(name: str) -> None:
        path.pop()
        if name == f"{_RDF}li" or name in _NAMES:
            owner = next((_NAMES[each] for each in (name, *path[:-3:-1]) if each in _NAMES), None)
            value = "".join(text).strip()
            if owner and value:
                found.setdefault(owner, value[:_LONGEST])
            text.clear()

    def characters(data: str) -> None:
        if len(text) < _LONGEST:
            text.append(data[:_LONGEST])

    def refuse(*_: object) -> None:
        raise _Refused

    parser = expat.ParserCreate(namespace_separator="")
    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(packet.strip(b"\0 \t\r\n"), True)
    except (expat.ExpatError, _Refused):
        return found
    return found
