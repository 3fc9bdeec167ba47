import pytest

from qa_toolkit.document import Kind
from qa_toolkit.model import Span
from qa_toolkit.parsers import parse
from tests.parsers.pieces import only, texts

ARTICLE = """اقتصاد
الميناء الجديد يفتح أبوابه أمام السفن بعد عامين من العمل
افتتحت السلطات ميناءً جديداً شرق المدينة، في خطوة يُنتظر أن توفر آلاف فرص العمل.
![سفينة ترسو في الميناء الجديد، في 4 مايو 2024. [وكالة الساحل]](/images/port.webp)
هيئة التحرير | 2024-05-06
وصلت أول سفينة إلى الرصيف صباح الاثنين وعلى متنها مئة حاوية.
وقال مدير الميناء إن العمل سيستمر على مدار الساعة.
حركة متزايدة
تتوقع الإدارة أن تتضاعف الحركة خلال عام واحد.
"""


def test_a_newsroom_layout() -> None:
    (document,) = parse(ARTICLE, path="a.txt")
    assert [segment.kind.value for segment in document.segments] == [
        "section",
        "headline",
        "deck",
        "caption",
        "byline",
        "paragraph",
        "paragraph",
        "subhead",
        "paragraph",
    ]
    article = document.article
    assert article.section == "اقتصاد"
    assert article.byline == "هيئة التحرير"
    assert article.published == "2024-05-06"
    assert article.lang == "ar"
    (image,) = article.images
    assert image.src == "/images/port.webp"
    assert image.credit == "وكالة الساحل"
    caption = only(document, "caption")
    assert caption.text == image.caption
    assert caption.text.endswith("[وكالة الساحل]")
    assert ARTICLE[image.span.start : image.span.end].startswith("![سفينة")


def test_the_same_layout_in_english() -> None:
    source = (
        "Sport\nHarbour club wins the regional cup for the first time\n"
        "The final drew a record crowd of 20,000.\nJane Roe | May 6, 2024\n"
        "The match began at noon on Sunday.\nA late goal\nThe only goal came in the last minute.\n"
    )
    (document,) = parse(source, path="a.txt")
    assert [segment.kind for segment in document.segments] == [
        Kind.SECTION,
        Kind.HEADLINE,
        Kind.DECK,
        Kind.BYLINE,
        Kind.PARAGRAPH,
        Kind.SUBHEAD,
        Kind.PARAGRAPH,
    ]
    assert document.lang == "en"


def test_a_byline_whose_date_is_missing_is_still_a_byline() -> None:
    source = "عنوان طويل بما يكفي للخبر\nفريق التحرير |\nبدأت القصة هنا."
    (document,) = parse(source, path="a.txt")
    byline = only(document, "byline")
    assert byline.text == "فريق التحرير |"
    assert document.article.byline == "فريق التحرير"
    assert document.article.published is None


@pytest.mark.parametrize(
    "source",
    [
        "The first sentence ends here.\nThe second one does, too.",
        "بدأت القصة هنا.\n\nوانتهت هناك.",
        "one phrase\nanother phrase\na third phrase\nthe last",
        "جملة وحيدة",
        "سطر أول\nسطر ثان\nسطر آخر\nسطر رابع",
    ],
)
def test_paragraphs_without_a_layout_have_no_headline(source: str) -> None:
    (document,) = parse(source, path="a.txt")
    assert {segment.kind for segment in document.segments} == {Kind.PARAGRAPH}


def test_a_short_last_line_is_no_subhead() -> None:
    (document,) = parse("One sentence is here.\nAnother one follows.\nThe end", path="a.txt")
    assert [s.kind for s in document.segments] == [Kind.PARAGRAPH] * 3


def test_lines_broken_at_a_margin_are_one_paragraph() -> None:
    source = (
        "The committee met on Monday in the old\nhall of the harbour and listened to all\n"
        "of the witnesses before it adjourned.\n\nIt will meet again at the beginning of\n"
        "next month and publish what it finds\nsoon after.\n"
    )
    (document,) = parse(source, path="a.txt")
    assert len(document.segments) == 2
    first = document.segments[0]
    assert first.text.startswith("The committee met on Monday in the old hall of")
    at = first.text.index("hall")
    assert first.span(at - 1, at + 4) == Span(38, 43)


def test_lists_tags_and_lines_that_are_no_text() -> None:
    source = "- بند أول\n1. بند ثان\n* * *\n#سياسة #اقتصاد\nhttps://example.org/a\n"
    (document,) = parse(source, path="a.txt")
    assert texts(document) == [
        ("list-item", "بند أول"),
        ("list-item", "بند ثان"),
        ("tag", "#سياسة #اقتصاد"),
    ]


def test_an_english_paragraph_in_an_arabic_article() -> None:
    source = "قال الوزير كلمته أمام الصحفيين.\nWe shall return next year.\nثم غادر القاعة."
    (document,) = parse(source, path="a.txt")
    assert [segment.lang for segment in document.segments] == ["ar", "en", "ar"]
    assert document.lang == "ar"


def test_a_dateline_is_told_by_its_shape() -> None:
    (document,) = parse("بيروت (وكالة الساحل) - وصل الوفد صباح اليوم.", path="a.txt")
    assert document.article.dateline == "بيروت (وكالة الساحل)"
    (document,) = parse("LONDON, May 4 – The delegation arrived.", path="a.txt")
    assert document.article.dateline == "LONDON, May 4"
    (document,) = parse("وصل الوفد - كما قيل - صباح اليوم.", path="a.txt")
    assert document.article.dateline is None


def test_directives_are_no_text() -> None:
    source = (
        "<!-- qa: off-file en/spelling -->\nجملة <!-- qa: off ar/a,ar/b -- كما نُشر --> أخرى.\n"
        "<!-- qa: on --> نص <!-- not: ours -->\n<!-- qa: nonsense -->"
    )
    (document,) = parse(source, path="a.txt")
    assert [(d.action, d.rules, d.reason) for d in document.directives] == [
        ("off-file", ("en/spelling",), None),
        ("off", ("ar/a", "ar/b"), "كما نُشر"),
        ("on", (), None),
        ("nonsense", (), None),
    ]
    assert document.segments[0].text == "جملة أخرى."
    comment = document.directives[1].span
    assert source[comment.start : comment.end] == "<!-- qa: off ar/a,ar/b -- كما نُشر -->"
