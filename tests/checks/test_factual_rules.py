"""What the examples cannot show of the rules on dates, numbers, captions, names and quotes."""

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.checks.captions.dates import CaptionDateMismatch
from qa_toolkit.checks.captions.files import ImageUsedTwice
from qa_toolkit.checks.captions.presence import CaptionMissing
from qa_toolkit.checks.dates.calendar import ImpossibleDate, WeekdayMismatch
from qa_toolkit.checks.dates.months import TwinMonthMismatch
from qa_toolkit.checks.names.spelling import NameSpelledTwoWays
from qa_toolkit.checks.numbers.amounts import NumberDisagreement, PercentOverHundred
from qa_toolkit.checks.numbers.digits import MixedDigits, MixedSeparators
from qa_toolkit.checks.quotes.unattributed import UnattributedQuote
from qa_toolkit.checks.structure.bylines import BylineDateMissing
from qa_toolkit.checks.style import LongSentence, RepeatedSentence
from qa_toolkit.document import Article, Document, Image, Kind, Segment
from qa_toolkit.language.calendar_names import ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS, WESTERN_MONTHS
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Span
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.rule import Context, DocumentRule, Rule, SegmentRule

RULES: tuple[type[Rule], ...] = (
    BylineDateMissing,
    CaptionDateMismatch,
    CaptionMissing,
    ImageUsedTwice,
    ImpossibleDate,
    LongSentence,
    MixedDigits,
    MixedSeparators,
    NameSpelledTwoWays,
    NumberDisagreement,
    PercentOverHundred,
    RepeatedSentence,
    TwinMonthMismatch,
    UnattributedQuote,
    WeekdayMismatch,
)


def document(*parts: tuple[Kind, str], src: str | None = None) -> Document:
    """The parts, a line each; ``src`` is the address of a picture with the first caption."""
    segments, position = [], 0
    for kind, text in parts:
        segments.append(Segment.of(kind, text, OffsetMap.identity(position, len(text))))
        position += len(text) + 1
    source = "\n".join(text for _, text in parts)
    caption = next((text for kind, text in parts if kind is Kind.CAPTION), None)
    images = () if src is None else (Image(src, None, caption, None, Span(0, 1)),)
    article = Article(images=images)
    return Document("article", source, article, tuple(segments), LineIndex.of(source))


def found(rule: Rule, checked: Document) -> list[str]:
    def findings() -> Iterator[Finding]:
        context = Context(checked)
        if isinstance(rule, DocumentRule):
            yield from rule.check(checked, context)
        elif isinstance(rule, SegmentRule):
            for segment in checked.segments:
                if rule.kinds is None or segment.kind in rule.kinds:
                    yield from rule.check(segment, context)

    return [checked.source[item.span.start : item.span.end] for item in findings()]


def prose(*texts: str) -> Document:
    return document(*((Kind.PARAGRAPH, text) for text in texts))


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2100, 12, 31)), st.integers(0, 6))
def test_only_the_right_weekday_passes(day: datetime.date, weekday: int) -> None:
    written = f"{day.day} {WESTERN_MONTHS[day.month - 1][0]} {day.year}"
    arabic = prose(f"عُقد الاجتماع {ARABIC_WEEKDAYS[weekday][0]} {written}.")
    english = prose(f"It met on {ENGLISH_WEEKDAYS[weekday][0]}, {day:%B} {day.day}, {day.year}.")
    for text in (arabic, english):
        assert bool(found(WeekdayMismatch(), text)) == (weekday != day.weekday())
        assert not found(ImpossibleDate(), text)


@pytest.mark.parametrize("text", ["الأحد 12 سبتمبر", "الأحد 12 سبتمبر 1812", "الأحد 5 شوال 1436"])
def test_a_weekday_is_not_judged_without_a_certain_date(text: str) -> None:
    assert not found(WeekdayMismatch(), prose(text))


@pytest.mark.parametrize(
    ("src", "caption", "wrong"),
    [
        ("/2025/12/09/53053-250912-d-d0477-0001-600_384.webp", "في 12 سبتمبر/أيلول 2025", False),
        ("/2025/12/09/53053-250912-d-d0477-0001-600_384.webp", "في 13 سبتمبر/أيلول 2025", True),
        ("/2025/12/09/53053-250912-d-d0477-0001-600_384.webp", "في 12 سبتمبر", False),
        ("/2025/12/09/53053-250912-d-d0477-0001-600_384.webp", "في 21 سبتمبر", True),
        ("/2025/12/09/53053-250912-d-d0477-0001-600_384.webp", "في تشرين الأول 2025", True),
        ("a/IMG_20250912_101010.jpg", "on September 11, 2025", True),
        ("a/WhatsApp%20Image%202025-09-12%20at%2010.jpg", "on September 12, 2025", False),
        ("a/2025-09-12-harbour.jpg", "on September 11, 2025", False),
        ("a/2025-09-12-harbour.jpg", "on September 13, 2025", True),
        ("/2025/12/09/harbour.jpg", "on September 13, 2025", False),
        ("a/251399-d-d0477-0001.jpg", "on September 13, 2025", False),
        ("a/250912-A-AB123-1001.jpg", "from May 4, 2024 to June 5, 2024", False),
        ("a/250912-A-AB123-1001.jpg", "nothing dated", False),
        ("", "on September 13, 2025", False),
    ],
)
def test_caption_dates(src: str, caption: str, wrong: bool) -> None:
    checked = document((Kind.CAPTION, f"الوزير {caption}."), src=src)
    assert bool(found(CaptionDateMismatch(), checked)) == wrong


def test_a_byline_with_its_date_on_a_line_of_its_own() -> None:
    byline = (Kind.BYLINE, "هيئة التحرير |")
    assert found(BylineDateMissing(), document(byline)) == ["هيئة التحرير |"]
    assert not found(BylineDateMissing(), document(byline, (Kind.DATE, "3 مارس 2024")))


@pytest.mark.parametrize(
    ("first", "second", "reported"),
    [
        ("التقى جون بولتن الوزير", "وغادر جون بولتون أمس", ["بولتن"]),
        ("زار مايك بومبيو بيروت", "قال مايك بومبيو أمس", []),
        ("حضر ولي العهد", "حضر والي العهد", []),
        ("انسحب مقاتلو الحوثيون", "وصل مقاتلو الحوثيين", []),
        ("Gen. Viktor Sokolov spoke", "Then Victor Sokolov left", ["Victor"]),
        ("The Labour Party won", "Both Labour Parties won", []),
        ("Emmanuel Macron spoke", "Emmanuel Macron's speech", []),
    ],
)
def test_names(first: str, second: str, reported: list[str]) -> None:
    assert found(NameSpelledTwoWays(), prose(f"{first}.", f"{second}.")) == reported


def test_the_usual_spelling_of_a_name_is_the_article_s() -> None:
    text = prose("جون بولتن هنا.", "قال جون بولتون ذلك.", "وغادر جون بولتون.")
    assert found(NameSpelledTwoWays(), text) == ["بولتن"]


def test_a_headline_number_is_compared_with_every_number_of_the_body() -> None:
    head = (Kind.HEADLINE, "مقتل 15 جندياً في هجوم")
    agreeing = document(head, (Kind.PARAGRAPH, "قُتل 9 مدنيين وخمسة عشر جندياً."))
    other = document(head, (Kind.PARAGRAPH, "قُتل 16 جندياً في الهجوم."))
    two = document(head, (Kind.PARAGRAPH, "قُتل 16 جندياً ثم 4 جندياً."))
    years = document((Kind.HEADLINE, "بعد 10 سنوات"), (Kind.PARAGRAPH, "وبعد 12 سنوات"))
    assert found(NumberDisagreement(), other) == ["15 جندياً"]
    assert not any(found(NumberDisagreement(), each) for each in (agreeing, two, years))


def test_growth_beyond_100_percent_is_possible() -> None:
    assert not found(PercentOverHundred(), prose("ارتفع عدد السكان 150% من 2010 إلى 2020."))
    assert found(PercentOverHundred(), prose("شارك ١٢٠٪ من الناخبين.")) == ["١٢٠٪"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال كوبر: «لن نسمح للتنظيم بأن يعود إلى هذه المنطقة أبداً.»",
        "«لن نسمح للتنظيم بأن يعود إلى هذه المنطقة أبداً»، قال القائد.",
        "“We will never let them come back to this region!” he shouted.",
        "صدر كتاب «كيف عاد التنظيم إلى المنطقة بعد عشر سنوات».",
        "رفعت لافتة «نعم للسلام».",
    ],
)
def test_attributed_quotations_and_titles(text: str) -> None:
    assert not found(UnattributedQuote(), prose("أغلقت الطرق.", text, "والأشغال مستمرة."))


def test_a_speaker_goes_on_in_the_next_paragraph() -> None:
    said = "وقال القائد: «هذه المنطقة آمنة اليوم.»"
    more = "«ولن نسمح للتنظيم بأن يعود إلى هذه المنطقة أبداً.»"
    assert not found(UnattributedQuote(), prose(said, more))
    assert found(UnattributedQuote(), prose("أغلقت الطرق.", more)) == [more]


@pytest.mark.parametrize("rule", RULES)
@given(parts=st.lists(st.tuples(st.sampled_from(list(Kind)), st.text(min_size=1, max_size=80))))
def test_no_text_breaks_a_rule(rule: type[Rule], parts: list[tuple[Kind, str]]) -> None:
    texts = found(rule(), document(*parts, src="a/250912-A-AB123-1001.jpg"))
    assert all(isinstance(text, str) for text in texts)


@pytest.mark.parametrize("rule", RULES)
def test_the_same_line_a_thousand_times(rule: type[Rule]) -> None:
    line = "قال جون بولتن «لن أعود» الأحد 31 نوفمبر 2025 ومعه 1.500,5 طن و12٣ من 150% من السكان. "
    checked = document((Kind.HEADLINE, "مقتل 15 جندياً"), (Kind.PARAGRAPH, line * 1_000))
    found(rule(), checked)
