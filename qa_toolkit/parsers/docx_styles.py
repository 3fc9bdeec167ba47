"""What the paragraphs of a Word file are, by their styles.

The names of Word's own styles are English in ``styles.xml``, whatever language its user sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Kind
from qa_toolkit.parsers.docx_package import Package
from qa_toolkit.parsers.docx_xml import Node

_KINDS = {
    "title": Kind.HEADLINE,
    "subtitle": Kind.DECK,
    "byline": Kind.BYLINE,
    "dateline": Kind.DATELINE,
    "date": Kind.DATE,
    "caption": Kind.CAPTION,
    "quote": Kind.QUOTE,
    "intense quote": Kind.QUOTE,
    "block text": Kind.QUOTE,
}
_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (?:bullet|number)(?: \d)?")
_CONTENTS = re.compile(r"toc \d|table of (?:figures|authorities)|index \d")
_DEEPEST = 20
"""Styles that may be based one on another."""


class Styles:
    """The styles of a package."""

    def __init__(self, package: Package) -> None:
        self._styles = {
            style.attributes.get("w:styleId", ""): style
            for name in package.related(package.document, "styles")
            if name in package
            for style in package.tree(name).children
            if style.name == "w:style"
        }

    def kind(self, properties: Node | None) -> tuple[Kind, int]:
        """The kind of a paragraph by its ``w:pPr``, and its level if it is a heading."""
        if properties is not None:
            for each in (properties, *self._based(properties.value("w:pStyle"))):
                if found := _kind(each):
                    return found
        return Kind.PARAGRAPH, 0

    def hides(self, properties: Node | None) -> bool:
        """Whether text with these ``w:rPr`` is hidden."""
        if properties is None:
            return False
        if properties.child("w:vanish"):
            return properties.flag("w:vanish")
        styles = self._based(properties.value("w:rStyle"))
        return any(style.flag("w:rPr", "w:vanish") for style in styles)

    def _based(self, name: str | None) -> Iterator[Node]:
        """A style, and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = style.value("w:basedOn")


def _kind(style: Node) -> tuple[Kind, int] | None:
    """What a style, or a paragraph's own properties, say by themselves."""
    name = (style.value("w:name") or "").lower()
    own = style.child("w:pPr") or style
    if heading := _HEADING.fullmatch(name):
        return Kind.SUBHEAD, min(int(heading[1]), 6)
    if name in _KINDS:
        return _KINDS[name], 0
    if _CONTENTS.fullmatch(name):
        return Kind.TABLE_CELL, 0
    if (level := own.value("w:outlineLvl") or "9") in "012345678":
        return Kind.SUBHEAD, min(int(level) + 1, 6)
    if _LIST.fullmatch(name) or (own.value("w:numPr", "w:numId") or "0") != "0":
        return Kind.LIST_ITEM, 0
    return None
