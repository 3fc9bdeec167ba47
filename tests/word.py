"""Word files for the tests, written part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": W,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = {
    "Titre": "Title",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Subtitle": "Subtitle",
    "Caption": "caption",
    "Quote": "Quote",
}


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; plain words become one."""
    if style:
        properties = f'<w:pStyle w:val="{style}"/>{properties}'
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inner = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p>{about}{inner}</w:p>"


def text_box(*blocks: str) -> str:
    """A run with a text box as Word writes it, twice: for itself, and for older programs."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" '
        'distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2000000" cy="900000"/><wp:wrapNone/><wp:docPr id="1" name="Box"/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def part(name: str, content: str) -> str:
    """The XML of a part with a root of that name."""
    return f"{_HEAD}<w:{name} {SPACES}>{content}</w:{name}>"


def package(
    *blocks: str,
    parts: Mapping[str, str] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """A Word file of these blocks. ``parts`` are others by the name of their root.

    ``relations`` are further ones of the document: kind and address by their identifier.
    """
    parts = {"styles": _styles(), **(parts or {})}
    related = "".join(
        f'<Relationship Id="p{name}" Type="{OFFICE}/{_kind(name)}" Target="{name}.xml"/>'
        for name in parts
    ) + "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for id, (kind, target) in (relations or {}).items()
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{_kind(name)}+xml"/>'
        for name in parts
    )
    rest = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        f'ContentType="{_TYPE}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{related}</Relationships>",
        "word/document.xml": part("document", f"<w:body>{''.join(blocks)}</w:body>"),
        "word/media/picture.bin": "\x00\x01 not touched",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    return zipped(rest)


def zipped(parts: Mapping[str, str]) -> bytes:
    """A zip of these files."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as written:
        for name, text in parts.items():
            written.writestr(name, text)
    return output.getvalue()


def unzipped(data: bytes) -> dict[str, str]:
    """The files of a zip."""
    with zipfile.ZipFile(BytesIO(data)) as read:
        return {name: read.read(name).decode() for name in read.namelist()}


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _styles() -> str:
    return part(
        "styles",
        "".join(
            f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
            for id, name in _STYLES.items()
        )
        + '<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/>'
        '<w:basedOn w:val="Heading2"/></w:style>',
    )
