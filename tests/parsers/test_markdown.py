import pytest

from qa_toolkit.errors import InputError
from qa_toolkit.parsers import parse
from tests.parsers.pieces import only, texts


def md(source: str) -> list[tuple[str, str]]:
    return texts(parse(source, path="a.md")[0])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# عنوان #\n\n## فرعي", [("headline", "عنوان"), ("subhead", "فرعي")]),
        ("عنوان\n===\n\n# آخر", [("headline", "عنوان"), ("subhead", "آخر")]),
        ("a **b** *c* ~~d~~", [("paragraph", "a b c d")]),
        ("نص `x y` نص", [("paragraph", "نص \ufffc نص")]),
        ("one\ntwo  \nthree", [("paragraph", "one two\nthree")]),
        ("> أول\n> ثان", [("quote", "أول ثان")]),
        ("- أول\n  - ثان\n", [("list-item", "أول"), ("list-item", "ثان")]),
        ("|a|b\\|c|\n|-|-|\n||*d*|", [("table-cell", t) for t in ("a", "b|c", "d")]),
        ("نص[^1].\n\n[^1]: حاشية.", [("paragraph", "نص."), ("footnote", "حاشية.")]),
        ("[^1]: word\n[^2]: two", [("footnote", "word"), ("footnote", "two")]),
        ("a &amp; \\* <b>c</b> <http://x.y>", [("paragraph", "a & * c \ufffc")]),
        ("قبل {{< fig >}} بعد {% x %}.", [("paragraph", "قبل بعد .")]),
        ("[نص](http://a.b 'c') [x][r]\n\n[r]: http://d.e", [("paragraph", "نص x")]),
        ("```\ncode\n```\n\n    more\n\nنص", [("paragraph", "نص")]),
        ("<figure>\n<img src=a.jpg alt=x>\n</figure>\n\nنص", [("paragraph", "نص")]),
        ("<div dir=rtl>\n\nنص\n\n</div>", [("paragraph", "نص")]),
        ("## عنوان {#id}", [("subhead", "عنوان")]),
    ],
)
def test_what_is_text(source: str, expected: list[tuple[str, str]]) -> None:
    assert md(source) == expected


def test_images_and_their_captions() -> None:
    source = (
        "![سفينة في الميناء. [وكالة الساحل]](a.jpg)\n\n"
        '![بديل](b.jpg "شرح")\n\n![شعار](c.png)\n\nنص ![رمز](d.png) نص'
    )
    (document,) = parse(source, path="a.md")
    assert texts(document) == [
        ("caption", "سفينة في الميناء. [وكالة الساحل]"),
        ("alt", "بديل"),
        ("caption", "شرح"),
        ("alt", "شعار"),
        ("alt", "رمز"),
        ("paragraph", "نص \ufffc نص"),
    ]
    first, second, third, _ = document.article.images
    assert (first.src, first.credit) == ("a.jpg", "وكالة الساحل")
    assert (second.alt, second.caption) == ("بديل", "شرح")
    assert third.caption is None
    assert source[second.span.start : second.span.end] == '![بديل](b.jpg "شرح")'


FRONT = """---
title: "عنوان: \\"أول\\""
author: 'كاتب ''ما'''
description: وصف قصير
lang: ar
date: 2024-05-06
tags: [سياسة, middle-east]
image:
  src: a.jpg
  caption: شرح الصورة
---
# عنوان داخلي

نص.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_front_matter(line_end: str) -> None:
    source = FRONT.replace("\n", line_end)
    (document,) = parse(source, path="a.md")
    assert texts(document) == [
        ("headline", 'عنوان: "أول"'),
        ("byline", "كاتب 'ما'"),
        ("deck", "وصف قصير"),
        ("tag", "سياسة"),
        ("caption", "شرح الصورة"),
        ("subhead", "عنوان داخلي"),
        ("paragraph", "نص."),
    ]
    article = document.article
    assert (article.published, article.lang, article.deck) == ("2024-05-06", "ar", "وصف قصير")
    headline = only(document, "headline")
    span = headline.span(headline.text.index("أ") - 1, len(headline.text))
    assert source[span.start : span.end] == '\\"أول\\"'
    edit = only(document, "byline").edit(0, 4, "'")
    assert edit
    assert edit.text == "''"


def test_toml_front_matter() -> None:
    source = '+++\ntitle = "عنوان"\ndraft = true\n[params]\nx = "y"\n+++\nنص.\n'
    (document,) = parse(source, path="a.md")
    assert texts(document) == [("headline", "عنوان"), ("paragraph", "نص.")]


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    assert md("---\n\nنص: هنا\n\n---\n\nآخر")[-1] == ("paragraph", "آخر")
    assert md("---\nبلا نهاية") == [("paragraph", "بلا نهاية")]


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("a: &x 1\nb: *x", 3, "alias"),
        ("title: a: b", 2, "quotes"),
        ("title: " + "[" * 5000, 2, "nested"),
        ("title: x\n" + "a" * 20_000, 1, "characters"),
    ],
)
def test_front_matter_that_cannot_be_read(front: str, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        parse(f"---\n{front}\n---\n", path="a.md")
    assert (caught.value.path, caught.value.line) == ("a.md", line)


def test_directives_count_except_in_code() -> None:
    source = "<!-- qa: off a -->\n```\n<!-- qa: off b -->\n```\nنص <!-- qa: on a --> نص"
    (document,) = parse(source, path="a.md")
    assert [d.rules for d in document.directives] == [("a",), ("a",)]
    assert texts(document) == [("paragraph", "نص نص")]


@pytest.mark.parametrize(
    "bait", ["[", "![](", "[a](", "*", "_a", "`", "> ", "<!--", "<a ", "&", "- "]
)
def test_hostile_markdown_takes_no_time(bait: str) -> None:
    source = bait * (100_000 // len(bait))
    assert parse(source, path="a.md")[0].source == source


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_too_many_lines_are_refused(suffix: str) -> None:
    with pytest.raises(InputError, match="split the file"):
        parse("a\n" * 400_001, path=f"a.{suffix}")


@pytest.mark.parametrize(
    "source",
    [
        "في المقال `<!-- qa: off -->` يوقف الفحص.",
        "> - في ``a ` <!-- qa: off -->`` نص",
        "|a `<!-- qa: off -->`|b|\n|-|-|\n|c|`<!-- qa: off -->`|",
        "نص <code><!-- qa: off --></code> نص",
        "# `<!-- qa: off -->`\n\nنص[^1].\n\n[^1]: `<!-- qa: off -->`",
    ],
)
def test_a_directive_in_a_code_span_is_spoken_of_and_not_given(source: str) -> None:
    (document,) = parse(f"{source}\n\n<!-- qa: on -->", path="a.md")
    assert [directive.action for directive in document.directives] == ["on"]
