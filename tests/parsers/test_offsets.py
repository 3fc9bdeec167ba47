"""The promise of every parser: each code point knows where it stood in the source."""

import json

from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.parsers import parse
from tests.parsers.pieces import (
    LINE_ENDS,
    WORDS,
    assert_edits_arrive,
    assert_reads_back,
    from_html,
    from_json,
    from_markdown,
)

SPACES = st.sampled_from([" ", "  ", "\t"])

PLAIN = st.lists(
    st.one_of(
        WORDS,
        SPACES,
        LINE_ENDS,
        st.sampled_from(
            ["![شرح [وكالة]](a.jpg)", "Name | 3 May 2025", "- ", "<!-- qa: off x -->", "|", "# "]
        ),
    ),
    max_size=40,
).map("".join)

MARKDOWN = st.lists(
    st.one_of(
        WORDS,
        SPACES,
        LINE_ENDS,
        st.sampled_from(
            [
                "**bold**",
                "*نص*",
                "_",
                "**",
                "`code`",
                "``a`b``",
                "&laquo;",
                "&#1600;",
                "&amp;",
                "\\*",
                "\\",
                "[رابط](http://x.y)",
                "![بديل *مائل*](a.jpg)",
                '![alt](b.jpg "شرح")',
                "<br>",
                "<b>",
                "<code>x</code>",
                "<http://a.b>",
                "~~strike~~",
                "[^1]",
                "{{< x >}}",
                "<!-- qa: on -->",
                "\n\n> ",
                "\n> ",
                "\n- ",
                "\n  1. ",
                "\n\n# ",
                "\n## head ##\n",
                "\n===\n",
                "\n\n| أ | b\\|c |\n|---|---|\n| *1* | `2` |\n\n",
                "\n\n[^1]: ",
                "\n```\ncode\n```\n",
                "\n\n<p>فقرة &raquo;</p>\n\n",
                "\n    ",
                "\n\t",
                "  \n",
            ]
        ),
    ),
    max_size=40,
).map("".join)

HTML = st.lists(
    st.one_of(
        WORDS,
        SPACES,
        LINE_ENDS,
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<div>",
                "</div>",
                "<br>",
                "<h1>",
                "</h1>",
                "<li>",
                "<blockquote>",
                "</blockquote>",
                "<code>x</code>",
                "<script>a<b</script>",
                "<!-- c -->",
                "<!-- qa: off a -->",
                '<img src=a alt="بديل &quot;x&quot;">',
                "<img alt=one>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<td>",
                "&laquo;",
                "&nbsp;",
                "&#x1F600;",
                "&amp",
                "&",
                "<",
                "<span lang=en>",
                "</span>",
                "<p class='byline'>",
                "<title>t</title>",
            ]
        ),
    ),
    max_size=40,
).map("".join)


@given(PLAIN)
def test_plain(source: str) -> None:
    (document,) = parse(source, path="a.txt")
    assert_reads_back(source, document, lambda raw: raw)
    assert_edits_arrive(source, document, path="a.txt")


@given(MARKDOWN)
def test_markdown(source: str) -> None:
    (document,) = parse(source, path="a.md")
    assert_reads_back(source, document, from_markdown)
    assert_edits_arrive(source, document, path="a.md")


@given(HTML)
def test_html(source: str) -> None:
    (document,) = parse(source, path="a.html")
    assert_reads_back(source, document, from_html)
    assert_edits_arrive(source, document, path="a.html", new='<b>&"')


@given(st.one_of(PLAIN, MARKDOWN, HTML), st.booleans(), WORDS)
def test_json(body: str, ascii_only: bool, title: str) -> None:
    record = {"title": title, "body": body, "images": [{"caption": title}]}
    source = json.dumps(record, ensure_ascii=ascii_only, indent=1)
    (document,) = parse(source, path="a.json")

    assert_reads_back(source, document, lambda raw: from_markdown(json.loads(f'"{raw}"')))


@given(st.lists(WORDS, min_size=1, max_size=9), st.booleans())
def test_edits_in_json(words: list[str], ascii_only: bool) -> None:
    body = "".join(f'<p>{word} &amp; "{word}"</p>' for word in words)
    source = json.dumps({"title": " ".join(words), "body": body}, ensure_ascii=ascii_only)
    (document,) = parse(source, path="a.json")
    assert_edits_arrive(source, document, path="a.json", new='<\\"&')


@given(st.text(max_size=200), st.sampled_from(["txt", "md", "html"]))
def test_any_text_at_all(source: str, suffix: str) -> None:
    (document,) = parse(source, path=f"a.{suffix}")
    for segment in document.segments:
        for index in range(len(segment.text)):
            span = segment.span(index, index + 1)
            assert 0 <= span.start <= span.end <= len(source)


def test_json_escapes_read_back() -> None:
    source = r'{"body": "a\u0628\ud83d\ude00\"\n\nb\/c."}'
    (document,) = parse(source, path="a.json")
    assert_reads_back(source, document, from_json)
    assert [segment.text for segment in document.segments] == ['aب😀"', "b/c."]
