"""Links of Markdown and HTML: where they lead, what they show, where they stand."""

import html
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.document import Kind, Link
from qa_toolkit.parsers import parse
from qa_toolkit.parsers.draft import OBJECT
from tests.parsers.pieces import LINE_ENDS, WORDS
from tests.parsers.test_offsets import HTML, MARKDOWN

TARGETS = st.sampled_from(
    ["a.md", "../b.html", "#part", "https://example.org/x?y=1", "img/c.jpg", "/d", "mailto:e@f.gh"]
)
FILLING = st.one_of(WORDS, st.sampled_from([" ", "**غليظ**", "&laquo;", "`code`", "\\*", "  \n"]))


@st.composite
def linked(draw: st.DrawFn, *, markup: str) -> tuple[str, list[tuple[str, str, str]]]:
    """A source, and of each of its links the target, the source of its text and of the whole."""
    source, expected = draw(st.sampled_from(["", "نص ", "x "])), []
    for _ in range(draw(st.integers(1, 8))):
        target, word = draw(TARGETS), draw(WORDS)
        if markup == "markdown":
            whole = (
                f"[{word}]({target})" if draw(st.booleans()) else f'[{word}](<{target}> "عنوان")'
            )
        else:
            quote = draw(st.sampled_from(["'", '"']))
            whole = f"<a class=x href={quote}{html.escape(target)}{quote}>{word}</a>"
        expected.append((target, word, whole))
        between = draw(st.sampled_from([" ", "", " و", "\n\n", "، "]))
        if markup == "html" and between == "\n\n":
            between = "</p>\n<p>"
        source += whole + between
    return source, expected


def read(source: str, path: str) -> tuple[Link, ...]:
    return parse(source, path=path)[0].article.links


def described(source: str, links: tuple[Link, ...]) -> list[tuple[str, str, str]]:
    return [
        (
            link.target,
            source[link.inner.start : link.inner.end],
            source[link.span.start : link.span.end],
        )
        for link in links
    ]


@given(linked(markup="markdown"))
def test_each_link_of_markdown_stands_where_it_was_written(
    made: tuple[str, list[tuple[str, str, str]]],
) -> None:
    source, expected = made
    links = read(source, "a.md")
    assert described(source, links) == expected
    assert [link.text for link in links] == [word for _, word, _ in expected]


@given(linked(markup="html"))
def test_each_link_of_html_stands_where_it_was_written(
    made: tuple[str, list[tuple[str, str, str]]],
) -> None:
    source, expected = made
    links = read(source, "a.html")
    assert described(source, links) == expected
    assert [link.text for link in links] == [word for _, word, _ in expected]


@given(linked(markup="html"), st.booleans())
def test_links_inside_json_lead_through_its_escapes(
    made: tuple[str, list[tuple[str, str, str]]], ascii_only: bool
) -> None:
    body, expected = made
    source = json.dumps({"title": "x", "body": f"<p>{body}"}, ensure_ascii=ascii_only)
    links = read(source, "a.json")
    found = [
        (target, *(json.loads(f'"{raw}"') for raw in raws))
        for target, *raws in described(source, links)
    ]
    assert found == expected


@given(st.lists(st.one_of(FILLING, LINE_ENDS, st.sampled_from("[]()<>!#|"), MARKDOWN)).map("".join))
def test_any_markdown_gives_links_inside_the_source(source: str) -> None:
    for link in read(source, "a.md"):
        whole = source[link.span.start : link.span.end]
        assert whole.startswith("[")
        assert whole.endswith((")", "]"))
        assert link.span.start < link.inner.start <= link.inner.end < link.span.end


@given(
    st.lists(st.one_of(FILLING, HTML, st.sampled_from(["<a href=x>", "<a>", "</a>", "<p>"]))).map(
        "".join
    )
)
def test_any_html_gives_links_inside_the_source(source: str) -> None:
    for link in read(source, "a.html"):
        assert source.startswith("<a href=x>", link.span.start)
        assert link.span.start < link.inner.start <= link.inner.end <= link.span.end <= len(source)


def test_what_a_link_shows() -> None:
    source = (
        "[نص **غليظ**](a) [][b] [![صورة](c.jpg)](c) [`d`](d) <http://e.fg> [آخر][B] ![ل](h.jpg)"
        "[ثالث](i)\n\n[b]: j.md\n"
    )
    assert [(link.target, link.text) for link in read(source, "a.md")] == [
        ("a", "نص غليظ"),
        ("j.md", ""),
        ("c", "صورة"),
        ("d", OBJECT),
        ("j.md", "آخر"),
        ("i", "ثالث"),
    ]


def test_a_picture_ends_before_the_link_that_follows_it() -> None:
    source = "a ![ل](h.jpg)[ثالث](i)"
    (image,) = parse(source, path="a.md")[0].article.images
    assert source[image.span.start : image.span.end] == "![ل](h.jpg)"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('<a href=x><img src=y alt="صورة &amp; نص"></a>', "صورة & نص"),
        ("<a href=x aria-label='وصف'></a>", "وصف"),
        ("<a href=x> a\n <b>b</b> </a>", "a b"),
        ("<a href=x><svg><title>t</title></svg></a>", OBJECT),
        ("<a href=x>a <a href=y>b</a>", "a"),
        ("<a href=x></a>", ""),
    ],
)
def test_what_a_link_of_html_shows(source: str, text: str) -> None:
    assert read(source, "a.html")[0].text == text


def test_a_link_without_an_address_is_none() -> None:
    assert read("<p><a name=x>هنا</a>", "a.html") == ()
    assert read("<nav><a href=x>قائمة</a></nav>", "a.html") == ()


def test_empty_blocks() -> None:
    source = (
        "<p></p><h2>&nbsp;</h2><p><img src=a></p><p><iframe src=b></iframe></p><p>x</p>"
        "<h3><b> </b></h3><div></div>"
    )
    blocks = parse(source, path="a.html")[0].article.empty_blocks
    assert [(block.kind, source[block.span.start : block.span.end]) for block in blocks] == [
        (Kind.PARAGRAPH, "<p></p>"),
        (Kind.SUBHEAD, "<h2>&nbsp;</h2>"),
        (Kind.SUBHEAD, "<h3><b> </b></h3>"),
    ]
    source = "# عنوان\n\n##\n\nنص\n\n### \n"
    blocks = parse(source, path="a.md")[0].article.empty_blocks
    assert [source[block.span.start : block.span.end].strip() for block in blocks] == ["##", "###"]


def test_levels_of_headings() -> None:
    for source, path in (
        ("# a\n\nx\n\n### b\n\ny\n\nc\n---\n", "a.md"),
        ("<h1>a</h1>x<h3>b</h3><p>y<h2><b>c</b></h2>", "a.html"),
    ):
        segments = parse(source, path=path)[0].segments
        assert [s.level for s in segments] == [1, 0, 3, 0, 2]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("[a](b) " * 20_000, "a.md"),
        ("<a href=b>c" * 20_000, "a.html"),
        ("<p></p>" * 20_000, "a.html"),
    ],
)
def test_many_links_cost_no_more_than_their_number(source: str, path: str) -> None:
    begin = time.perf_counter()
    read(source, path)
    assert time.perf_counter() - begin < 20
