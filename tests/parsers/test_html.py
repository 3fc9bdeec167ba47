import pytest

from qa_toolkit.parsers import parse
from tests.parsers.pieces import only, texts


def html(source: str) -> list[tuple[str, str]]:
    return texts(parse(source, path="a.html")[0])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<h1>أ</h1><h2>ب</h2><h1>ج</h1>", [("headline", "أ"), ("subhead", "ب"), ("subhead", "ج")]),
        ("<p>a\n   <b> b </b> c</p>", [("paragraph", "a b c")]),
        ("<p>one<p>two", [("paragraph", "one"), ("paragraph", "two")]),
        ("one<br>two<br><br>three", [("paragraph", "one\ntwo"), ("paragraph", "three")]),
        ("<blockquote><p>قول</p></blockquote>", [("quote", "قول")]),
        ("<ul><li>أ<li><p>ب</p></ul>", [("list-item", "أ"), ("list-item", "ب")]),
        (
            "<table><tr><td>أ<th>ب</table>ج",
            [("table-cell", "أ"), ("table-cell", "ب"), ("paragraph", "ج")],
        ),
        ("<p>a <code>x<b>y</b></code> b</p>", [("paragraph", "a \ufffc b")]),
        ("<script>if (a<b) '<p>x'</script><style>p</style><p>نص", [("paragraph", "نص")]),
        ("<pre>x</pre><template><p>y</p></template><svg><text>z</text></svg>", []),
        ("&laquo;نص&raquo; &amp;&nbsp;&#x41; &copy", [("paragraph", "«نص» &\u00a0A ©")]),
        ("&ampword &notit; &x", [("paragraph", "&word ¬it; &x")]),
        ("a <!-- c --> b", [("paragraph", "a b")]),
        ("<p hidden>x</p><p>y</p>", [("paragraph", "y")]),
        (
            "<p class='byline x'>كاتب</p><p class=deck>وصف</p>",
            [("byline", "كاتب"), ("deck", "وصف")],
        ),
        ("<p>قال <span class=author>سامي</span> كلمة</p>", [("paragraph", "قال سامي كلمة")]),
        ("<div>أ<div>ب</div>ج</div>", [("paragraph", t) for t in "أبج"]),
        ("1 < 2 and <b unclosed", [("paragraph", "1 < 2 and <b unclosed")]),
        ("<p>x</b></i></p></div>y", [("paragraph", "x"), ("paragraph", "y")]),
        ("<p title='a>b' data-x=\"<p>\">نص</p>", [("paragraph", "نص")]),
        ("نص<!-- never closed", [("paragraph", "نص")]),
        ("<P>نص</P>", [("paragraph", "نص")]),
    ],
)
def test_what_is_text(source: str, expected: list[tuple[str, str]]) -> None:
    assert html(source) == expected


PAGE = """<!doctype html>
<html lang="ar" dir="rtl"><head><title>عنوان الصفحة</title>
<meta name="author" content="سامي"><meta property="og:title" content="عنوان &amp; آخر">
<meta property="article:published_time" content="2024-05-06T10:00">
<body>
<figure><img src="a.jpg" alt='بديل &quot;قديم&quot;'>
<figcaption>شرح <span class="credit">[وكالة]</span></figcaption></figure>
<p>نص.</p><p lang="en">Quoted words.</p><p lang="fr">Bonjour.</p>
<p><time datetime="2024-05-06">6 مايو</time></p>
<!-- qa: off-next-line ar/x -- سبب -->
"""


def test_a_page_and_what_its_head_says() -> None:
    (document,) = parse(PAGE, path="page.en.html")
    assert [(s.kind.value, s.lang, s.text) for s in document.segments] == [
        ("alt", "ar", 'بديل "قديم"'),
        ("caption", "ar", "شرح [وكالة]"),
        ("paragraph", "ar", "نص."),
        ("paragraph", "en", "Quoted words."),
        ("date", "ar", "6 مايو"),
    ]
    article = document.article
    assert (article.headline, article.byline) == ("عنوان الصفحة", "سامي")
    assert article.published == "2024-05-06T10:00"
    assert article.lang == "ar"
    (image,) = article.images
    assert (image.alt, image.caption, image.credit) == ('بديل "قديم"', "شرح [وكالة]", "وكالة")
    assert [d.reason for d in document.directives] == ["سبب"]


def test_edits_are_escaped_for_where_they_stand() -> None:
    (document,) = parse("<p>نص هنا</p><img alt=one><img alt='two'>", path="a.html")
    paragraph, unquoted, quoted = document.segments
    texts = [segment.edit(0, 2, "<\"' &") for segment in (paragraph, unquoted, quoted)]
    assert [edit.text if edit else None for edit in texts] == [
        "&lt;\"' &amp;",
        "&lt;&quot;&#x27;&#32;&amp;",
        "&lt;&quot;&#x27; &amp;",
    ]


def test_an_edit_never_swallows_a_tag() -> None:
    (document,) = parse("<p>قال <b>سامي</b> كلمة</p>", path="a.html")
    segment = only(document, "paragraph")
    assert segment.edit(0, len(segment.text), "آخر") is None
    edit = segment.edit(0, len(segment.text), "قال رامي كلمة")
    assert edit is not None


@pytest.mark.parametrize(
    "bait",
    ["<div>", "</div>", "<!--", "<", "<a ", '<a href="', "&amp", "&", "<b>x ", "<script>", "<p>"],
)
def test_hostile_html_takes_no_time(bait: str) -> None:
    source = bait * (200_000 // len(bait))
    assert parse(source, path="a.html")[0].source == source


def test_end_tags_without_a_start_cost_nothing() -> None:
    for source in ("<div>" * 50_000 + "</b>" * 50_000, '<a x=">' + "<a " * 50_000):
        assert parse(source, path="a.html")[0].source == source
