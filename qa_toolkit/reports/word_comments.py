"""The part of a Word file that holds its comments, with new ones, and what must name it."""

from __future__ import annotations

from itertools import count
from xml.sax.saxutils import escape

from qa_toolkit.model import Finding, Message, UiLang
from qa_toolkit.parsers.docx_package import Package, relations_of
from qa_toolkit.parsers.docx_xml import Node
from qa_toolkit.reports.labels import SEVERITY
from qa_toolkit.reports.visible import visible
from qa_toolkit.reports.word_runs import AUTHOR, INITIALS, printable

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml"
_APART = Message(
    en="In a note, header or text box, “{}”:", ar="في حاشية أو ترويسة أو مربع نص، «{}»:"
)
_LONGEST = 80
"""Characters of the words that a comment quotes."""


class Comments:
    """The comments of a file, to which new ones are added."""

    def __init__(self, package: Package, lang: UiLang, when: str) -> None:
        self._package = package
        self._lang: UiLang = lang
        self._when = when
        self._new: list[str] = []
        found = [each for each in package.related(package.document, "comments") if each in package]
        self._part = found[0] if found else None
        known = package.tree(found[0]).children if found else []
        used = [int(id) for each in known if (id := each.attributes.get("w:id", "")).isdecimal()]
        self._ids = count(max(used, default=-1) + 1)
        strict = _STRICT in package.text(package.document)[:20_000]
        self._word = f"{_STRICT}/wordprocessingml/main" if strict else _WORD
        self._related = f"{_STRICT}/officeDocument/relationships" if strict else _RELATED

    def add(self, finding: Finding, *, words: str | None) -> int:
        """Add a comment; returns its identifier. ``words`` that stand elsewhere are quoted."""
        id = next(self._ids)
        lines = [finding.message.text(self._lang)]
        if words is not None:
            lines.insert(0, _APART.text(self._lang).format(words[:_LONGEST]))
        lines.append(f"{SEVERITY[finding.severity].text(self._lang)} · {finding.rule}")
        self._new.append(
            f'<w:comment xmlns:w="{self._word}" w:id="{id}" w:author="{AUTHOR}" '
            f'w:date="{self._when}" w:initials="{INITIALS}">'
            f"{''.join(map(self._paragraph, lines))}</w:comment>"
        )
        return id

    def _paragraph(self, line: str) -> str:
        text = f'<w:t xml:space="preserve">{escape(printable(visible(line)))}</w:t>'
        if self._lang == "ar":
            return f"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>{text}</w:r></w:p>"
        return f"<w:p><w:r>{text}</w:r></w:p>"

    def parts(self) -> dict[str, str]:
        """The parts that change, by name."""
        if not self._new:
            return {}
        if self._part:
            return {self._part: self._inside(self._part, "".join(self._new))}
        name, id = self._free()
        main = self._package.document
        folder = f"{main.rpartition('/')[0]}/".lstrip("/")
        relation = (
            f'<Relationship xmlns="{_PACKAGE}/relationships" Id="{id}" '
            f'Type="{self._related}/comments" Target="{name.removeprefix(folder)}"/>'
        )
        relations = relations_of(main)
        root = f'{_HEAD}<w:comments xmlns:w="{self._word}">'
        empty = f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        override = (
            f'<Override xmlns="{_PACKAGE}/content-types" PartName="/{name}" ContentType="{_TYPE}"/>'
        )
        return {
            name: f"{root}{''.join(self._new)}</w:comments>",
            relations: self._inside(relations, relation)
            if relations in self._package
            else f"{empty}{relation}</Relationships>",
            _TYPES: self._inside(_TYPES, override),
        }

    def _free(self) -> tuple[str, str]:
        """A name for a new part, and one for the relation to it, that are not taken."""
        folder = f"{self._package.document.rpartition('/')[0]}/".lstrip("/")
        names = (f"{folder}comments{number or ''}.xml" for number in count())
        taken = {
            each.attributes.get("Id") for each in self._package.relations(self._package.document)
        }
        ids = (f"rIdQa{number}" for number in count(1))
        return (
            next(name for name in names if name not in self._package),
            next(id for id in ids if id not in taken),
        )

    def _inside(self, name: str, xml: str) -> str:
        """A part with more at the end of its root."""
        text, root = self._package.text(name), self._package.tree(name)
        if root.close < root.end:
            return f"{text[: root.close]}{xml}{text[root.close :]}"
        return f"{text[: root.end - 2]}>{xml}</{_tag(text, root)}>{text[root.end :]}"


def _tag(text: str, node: Node) -> str:
    """The name of an element as it is written."""
    return text[node.start + 1 : node.end - 2].split(None, 1)[0]
