"""Word files: what their text is, what its lines are, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_toolkit.document import Document, Kind
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import parse
from qa_toolkit.parsers.docx_text import story
from qa_toolkit.parsers.source import decode, read
from tests.word import package, paragraph, part, run, text_box, unzipped, zipped

DOCTYPE = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"


def document(data: bytes, path: str = "story.docx") -> Document:
    (found,) = parse(decode(data, path=path).text, path=path)
    return found


def texts(data: bytes) -> list[tuple[Kind, str]]:
    return [(segment.kind, segment.text) for segment in document(data).segments]


def test_kinds() -> None:
    data = package(
        paragraph("A bridge opens", style="Titre"),
        paragraph("It took three years", style="Subtitle"),
        paragraph("The mayor opened the bridge on Monday."),
        paragraph("What it cost", style="House"),
        paragraph("A tram", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'),
        paragraph("The bridge at night", style="Caption"),
        paragraph("We are glad.", style="Quote"),
        f"<w:tbl><w:tr><w:tc>{paragraph('Length')}</w:tc><w:tc>{paragraph('310 m')}</w:tc></w:tr>"
        "</w:tbl>",
    )
    assert texts(data) == [
        (Kind.HEADLINE, "A bridge opens"),
        (Kind.DECK, "It took three years"),
        (Kind.PARAGRAPH, "The mayor opened the bridge on Monday."),
        (Kind.SUBHEAD, "What it cost"),
        (Kind.LIST_ITEM, "A tram"),
        (Kind.CAPTION, "The bridge at night"),
        (Kind.QUOTE, "We are glad."),
        (Kind.TABLE_CELL, "Length"),
        (Kind.TABLE_CELL, "310 m"),
    ]
    found = document(data)
    assert found.article.headline == "A bridge opens"
    assert [found.segments[3].level, found.segments[3].span(0, 4).start] == [2, 74]
    assert found.lines.position(74) == (4, 1)


def test_the_first_heading_is_the_headline_where_no_title_is() -> None:
    data = package(
        paragraph("A bridge opens", style="Heading1"),
        paragraph("The cost", style="Heading1"),
    )
    assert [kind for kind, _ in texts(data)] == [Kind.HEADLINE, Kind.SUBHEAD]


def test_without_styles_the_shapes_tell() -> None:
    data = package(
        paragraph("A bridge opens over the river"),
        paragraph(""),
        paragraph("The mayor opened the bridge on Monday, and many people came."),
        paragraph("Nobody had thought that it would be ready before the summer."),
    )
    assert [kind for kind, _ in texts(data)] == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_runs_and_signs() -> None:
    data = package(
        paragraph(
            run("قال الوز", "<w:rtl/>"),
            run("ير &amp; «غدًا»", "<w:b/>"),
            "<w:r><w:tab/><w:t> one </w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/></w:r>",
            run("secret", "<w:vanish/>"),
            '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
        )
    )
    assert texts(data) == [(Kind.PARAGRAPH, "قال الوزير & «غدًا»\tone\ntwo\u2011\ufffc")]


def test_tracked_changes_count_as_accepted() -> None:
    deleted_mark = "<w:rPr><w:del/></w:rPr>"
    data = package(
        paragraph("one ", "<w:del><w:r><w:delText>2</w:delText></w:r></w:del>", "<w:ins>"
                  f"{run('two')}</w:ins>", properties=deleted_mark),
        paragraph(f"<w:moveFrom>{run('gone')}</w:moveFrom>", " three"),
        paragraph(f"<w:moveTo>{run('moved')}</w:moveTo>"),
    )  # fmt: skip
    assert [text for _, text in texts(data)] == ["one two three", "moved"]
    assert [leaf.where.frozen for leaf in story(data).leaves] == [False, True, False, True]


def test_fields_links_and_comments() -> None:
    data = package(
        paragraph(
            "See ",
            f'<w:hyperlink r:id="rId9">{run("the report")}</w:hyperlink>',
            '<w:commentRangeStart w:id="0"/>',
            " of ",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            "<w:r><w:instrText>DATE</w:instrText><w:t>code</w:t></w:r>",
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            run("Monday"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
            ".",
        ),
        relations={"rId9": ("hyperlink", "https://example.org/a")},
    )
    found = document(data)
    assert [segment.text for segment in found.segments] == ["See the report of Monday."]
    (link,) = found.article.links
    assert (link.target, link.text, link.span.start) == ("https://example.org/a", "the report", 4)


def test_notes_headers_and_text_boxes() -> None:
    data = package(
        paragraph("The bridge", '<w:r><w:footnoteReference w:id="2"/></w:r>', " is long."),
        paragraph(text_box(paragraph("In the box"))),
        parts={
            "footnotes": part(
                "footnotes",
                '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p>'
                f'</w:footnote><w:footnote w:id="2">{paragraph("By the old measure.")}'
                "</w:footnote>",
            ),
            "header1": part("hdr", paragraph("The Daily")),
        },
    )
    assert texts(data) == [
        (Kind.PARAGRAPH, "The bridge is long."),
        (Kind.PARAGRAPH, "In the box"),
        (Kind.FOOTNOTE, "By the old measure."),
        (Kind.TABLE_CELL, "The Daily"),
    ]


def test_a_style_decides_nothing_but_the_text_stays() -> None:
    """Two files of the same words and other styles are two sources: a cache tells them apart."""
    one, other = package(paragraph("Word")), package(paragraph("Word", style="Quote"))
    assert decode(one, path="a.docx").text != decode(other, path="a.docx").text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "old Word file"),
        (b"Plain words", "no Word file"),
        (b"PK\x03\x04 cut off", "no Word file"),
        (zipped({"a.txt": "x"}), "no document inside"),
        (zipped({**unzipped(package()), "word/document.xml": "<w:p"}), "damaged"),
        (zipped({**unzipped(package()), "word/document.xml": DOCTYPE}), "document type"),
        (
            zipped({**unzipped(package()), "word/document.xml": "<a>" * 300 + "</a>" * 300}),
            "more elements",
        ),
        (zipped({**unzipped(package()), "word/media/zeros": "0" * 30_000_000}), "too much"),
    ],
    ids=["doc", "text", "cut", "zip", "xml", "doctype", "deep", "bomb"],
)  # fmt: skip
def test_refused(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read(path, max_bytes=10_000_000)
    assert caught.value.path == str(path)


def test_the_text_takes_the_place_of_no_package() -> None:
    source = decode(package(paragraph("Words")), path="a.docx")
    with pytest.raises(InputError, match="--annotate"):
        source.encode(source.text)


def test_boxes_inside_boxes_are_read_once() -> None:
    inner = paragraph("in")
    for _ in range(8):
        inner = paragraph("out", text_box(inner))
    assert sum(text == "in" for _, text in texts(package(inner))) == 1
