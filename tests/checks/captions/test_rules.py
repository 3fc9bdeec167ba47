"""What the examples cannot show of the rules on captions and pictures."""

from collections.abc import Mapping
from datetime import date

import pytest

from qa_toolkit.checks.captions.article_dates import CaptionDatedLater, OldPictureUnmarked
from qa_toolkit.checks.captions.credit_data import CreditUnlikePicture
from qa_toolkit.checks.captions.credits import (
    CaptionMissingCredit,
    MixedAgencyNames,
    MixedCreditStyle,
)
from qa_toolkit.checks.captions.dates import CaptionDateMismatch, CaptionDateUnlikePicture
from qa_toolkit.checks.captions.files import ImageExtensionMismatch, ImageUsedTwice
from qa_toolkit.checks.captions.names import CaptionNameUnlikeBody
from qa_toolkit.checks.captions.pairs import (
    PairCaptionDateMismatch,
    PairCaptionNameMismatch,
    PairCaptionNumberMismatch,
)
from qa_toolkit.checks.captions.presence import AltIsFileName, AltRepeatsCaption, CaptionIncomplete
from qa_toolkit.document import Picture
from qa_toolkit.packs.credits import Credits
from qa_toolkit.packs.load import load, shipped
from qa_toolkit.rule import Example, Rule
from qa_toolkit.testing import findings


def found(
    rule: Rule,
    text: str,
    *,
    format: str = "plain",
    lang: str | None = None,
    source: str | None = None,
    pictures: Mapping[str, Picture] | None = None,
    **options: object,
) -> list[str]:
    example = Example(
        text,
        format=format,
        lang=lang,  # type: ignore[arg-type]
        source=source,
        pictures=pictures or {},
        options=options,
    )
    return [text[each.span.start : each.span.end] for each in findings(rule, text, example)]


@pytest.mark.parametrize(
    ("taken", "caption", "wrong"),
    [
        ((date(2025, 9, 12),), "في بيروت، 12 أيلول 2025.", False),
        ((date(2025, 9, 12),), "في بيروت، 11 أيلول 2025.", False),  # a day: time zones
        ((date(2025, 9, 12),), "في بيروت، 10 أيلول 2025.", True),
        ((date(2025, 9, 12),), "في بيروت، 12 أيلول.", False),
        ((date(2025, 9, 12),), "في بيروت، 2 أيلول.", True),
        ((date(2025, 9, 12),), "في بيروت، 12 أيلول 2026.", True),
        ((date(2025, 9, 12),), "في بيروت، 12 أيلول 1970.", False),  # a scan
        ((date(2025, 9, 12),), "في بيروت، تشرين الأول 2025.", True),
        ((date(2025, 9, 30),), "في بيروت، تشرين الأول 2025.", False),
        ((date(2000, 1, 1),), "في بيروت، 12 أيلول 2025.", False),  # a clock never set
        ((date(1980, 5, 5),), "في بيروت، 12 أيلول 2025.", False),
        ((date(2025, 9, 1), date(2025, 9, 10)), "في بيروت، 10 أيلول 2025.", False),
        ((), "في بيروت، 10 أيلول 2025.", False),
        ((date(2025, 9, 12),), "بين 3 أيلول 2025 و5 أيلول 2025.", False),
    ],
)
def test_a_caption_against_the_pictures_own_day(
    taken: tuple[date, ...], caption: str, wrong: bool
) -> None:
    pictures = {"a.jpg": Picture(format="jpeg", size=1, taken=taken)}
    text = f"![الوزير {caption}](a.jpg)"
    assert bool(found(CaptionDateUnlikePicture(), text, pictures=pictures)) == wrong


def test_a_file_name_is_believed_before_the_files_own_data() -> None:
    text = "![Soldiers, March 14, 2024.](240314-A-CD456-1002.jpg)"
    pictures = {"240314-A-CD456-1002.jpg": Picture(taken=(date(2024, 1, 9),))}
    assert not found(CaptionDateUnlikePicture(), text, pictures=pictures)
    assert not found(CaptionDateMismatch(), text, pictures=pictures)


@pytest.mark.parametrize(
    ("src", "caption", "wrong"),
    [
        ("PXL_20250912_235900123.jpg", "Beirut, September 13, 2025.", False),
        ("PXL_20250912_235900123.jpg", "Beirut, September 14, 2025.", True),
        ("IMG-20250912-WA0001.jpg", "Beirut, September 1, 2025.", False),
        ("IMG-20250912-WA0001.jpg", "Beirut, September 14, 2025.", True),
        ("AP25255512345678.jpg", "Beirut, September 1, 2025.", False),
        ("AP25255512345678.jpg", "Beirut, October 1, 2025.", True),
        ("20250930_101500.jpg", "Beirut in October 2025.", True),
        ("urn-newsml-dpa-com-20090101-250912-99.jpg", "Beirut, September 12, 2025.", False),
    ],
)
def test_a_caption_against_the_file_name(src: str, caption: str, wrong: bool) -> None:
    assert bool(found(CaptionDateMismatch(), f"![{caption}]({src})", lang="en")) == wrong


ARTICLE = "---\ndate: {date}\nlang: ar\n---\n\n![{caption}]({src})\n\nنص المقال هنا.\n"


@pytest.mark.parametrize(
    ("published", "caption", "wrong"),
    [
        ("2025-05-12", "مشاة على الجسر، 12 أيار 2025.", False),
        ("2025-05-12", "مشاة على الجسر، 13 أيار 2025.", False),
        ("2025-05-12T23:10:00+03:00", "مشاة على الجسر، 15 أيار 2025.", True),
        ("2025-05-12", "الملعب الذي سيفتتح في 15 أيار 2025.", False),
        ("2025-05-12", "المعرض مستمر حتى 15 أيار 2025.", False),
        ("unknown", "مشاة على الجسر، 15 أيار 2025.", False),
        ("2025-05-12", "مشاة على الجسر في أيار.", False),
    ],
)
def test_a_caption_against_the_day_of_publication(
    published: str, caption: str, wrong: bool
) -> None:
    text = ARTICLE.format(date=published, caption=caption, src="a.jpg")
    assert bool(found(CaptionDatedLater(), text, format="markdown")) == wrong


@pytest.mark.parametrize(
    ("src", "caption", "wrong"),
    [
        ("240314-A-CD456-1002.jpg", "مشاة على الجسر.", True),
        ("240314-A-CD456-1002.jpg", "مشاة على الجسر في آذار 2024.", False),
        ("240314-A-CD456-1002.jpg", "مشاة على الجسر عام 2024.", False),
        ("240314-A-CD456-1002.jpg", "مشاة على الجسر (أرشيفية).", False),
        ("250314-A-CD456-1002.jpg", "مشاة على الجسر.", False),
        ("old.jpg", "مشاة على الجسر.", True),
        ("AP24055512345678.jpg", "مشاة على الجسر.", False),  # the day it was sent
    ],
)
def test_an_old_picture(src: str, caption: str, wrong: bool) -> None:
    text = ARTICLE.format(date="2025-05-12", caption=caption, src=src)
    pictures = {"old.jpg": Picture(taken=(date(2023, 5, 6),))}
    assert bool(found(OldPictureUnmarked(), text, format="markdown", pictures=pictures)) == wrong


def test_how_old_a_picture_may_be_is_an_option() -> None:
    text = ARTICLE.format(date="2025-05-12", caption="مشاة.", src="250314-A-CD456-1002.jpg")
    assert found(OldPictureUnmarked(), text, format="markdown", days=30) == ["مشاة."]


@pytest.mark.parametrize(
    ("credit", "picture", "wrong"),
    [
        ("(رويترز)", Picture(credits=("Reuters",)), False),
        ("(رويترز)", Picture(credits=("AFP",)), True),
        ("(غيتي)", Picture(credits=("AFP via Getty Images",)), False),
        ("(وكالتنا)", Picture(credits=("AFP",)), False),
        ("(Sami Halabi/AFP)", Picture(photographer="SAMI HALABI", credits=("AFP",)), False),
        ("(Sami Halabi/AFP)", Picture(photographer="Sami Halaby", credits=("AFP",)), False),
        ("(Sami Halabi/AFP)", Picture(photographer="John Smith", credits=("AFP",)), True),
        ("(Sami Halabi/AFP)", Picture(photographer="STR", credits=("AFP",)), False),
        ("(Sami Halabi/AFP)", Picture(photographer="سامر درويش"), False),
        ("(Sami Halabi/AFP)", Picture(), False),
        ("", Picture(credits=("AFP",)), False),
    ],
)
def test_a_credit_against_the_pictures_own(credit: str, picture: Picture, wrong: bool) -> None:
    text = f"![السوق القديم. {credit}](a.jpg)"
    assert found(CreditUnlikePicture(), text, pictures={"a.jpg": picture}) == [credit] * wrong


def test_a_credit_in_an_element_of_its_own_is_compared_too() -> None:
    text = (
        '<figure><img src="a.jpg" alt=""><figcaption>The market '
        '<span class="credit">AFP</span></figcaption></figure>'
    )
    pictures = {"a.jpg": Picture(credits=("Reuters",))}
    assert found(CreditUnlikePicture(), text, format="html", pictures=pictures)
    assert not found(CaptionMissingCredit(), text, format="html")


def test_the_house_decides_on_brackets_and_place() -> None:
    text = "![Market [AFP]. ](1.jpg)\n![Harbour. (Reuters)](2.jpg)\n![Bridge. Photo: AP](3.jpg)"
    assert found(MixedCreditStyle(), text, brackets="square", place="inside") == [
        "(Reuters)",
        "Photo: AP",
    ]
    assert found(MixedCreditStyle(), text, brackets="none") == ["[AFP]", "(Reuters)"]
    text = "![Market (AFP). ](1.jpg)\n![Harbour. (Reuters)](2.jpg)\n![Bridge (AP)](3.jpg)"
    assert found(MixedCreditStyle(), text, place="after") == ["(AFP)"]
    assert found(MixedCreditStyle(), text, place="inside") == ["(Reuters)"]


def test_two_credits_of_two_styles_go_by_the_first() -> None:
    text = "![السوق. [رويترز] ](1.jpg)\n![الميناء. (أ ف ب)](2.jpg)"
    assert found(MixedCreditStyle(), text) == ["(أ ف ب)"]


@pytest.mark.parametrize("remark", ["(يسار)", "(أرشيفية)", "(في الوسط)", "(1998)"])
def test_a_remark_is_no_credit_of_another_style(remark: str) -> None:
    text = f"![السوق. [رويترز] ](1.jpg)\n![الوزير {remark}](2.jpg)"
    assert not found(MixedCreditStyle(), text)


def test_agencies_are_named_in_one_way() -> None:
    text = "![السوق. (أ ف ب)](1.jpg)\n![الميناء. (أ.ف.ب)](2.jpg)\n![الجسر. (أ.ف.ب)](3.jpg)"
    assert found(MixedAgencyNames(), text) == ["أ ف ب"]
    assert not found(MixedAgencyNames(), "![a. (AFP)](1.jpg)\n![السوق. (أ ف ب)](2.jpg)")


LISTS = [rule for rule in load([shipped()]) if isinstance(rule, Credits)]
MISSPELT = [(rule, agency) for rule in LISTS for agency in rule.agencies]


@pytest.mark.parametrize(("rule", "agency"), MISSPELT, ids=lambda each: getattr(each, "key", ""))
def test_every_spelling_of_the_lists(rule: Credits, agency: object) -> None:
    lang = "ar" if rule.meta.id.startswith("ar/") else "en"
    words = "السوق القديم" if lang == "ar" else "The old market"
    for name in agency.rejected:  # type: ignore[attr-defined]
        assert found(rule, f"![{words} ({name})](1.jpg)", lang=lang) == [name]
        assert not found(rule, f"![{words} {name} (x)](1.jpg)", lang=lang)
    for name in agency.accepted:  # type: ignore[attr-defined]
        text = f"![{words} ({name})](1.jpg)"
        assert not found(rule, text, lang=lang)
        assert found(rule, text, lang=lang, write="preferred") == [name]
    text = f"![{words} ({agency.preferred})](1.jpg)"  # type: ignore[attr-defined]
    assert not found(rule, text, lang=lang, write="preferred")


def test_pictures_of_one_content_are_one_picture() -> None:
    pictures = {
        "1.jpg": Picture(format="jpeg", size=5),
        "2.jpg": Picture(format="jpeg", size=5),
        "3.gif": Picture(format="gif", size=5),
    }
    text = "![a](1.jpg)\n![b](2.jpg)\n![c](3.gif)\n![d](https://example.org/1.jpg)"
    assert found(ImageUsedTwice(), text, pictures=pictures) == ["![b](2.jpg)"]


def test_one_file_in_two_sizes_is_one_picture() -> None:
    text = "![a](1.jpg?w=600)\n![b](1.jpg?w=900)\n![c](i.php?id=1)\n![d](i.php?id=2)"
    assert found(ImageUsedTwice(), text) == ["![b](1.jpg?w=900)"]


def test_the_caption_inside_the_file_is_believed_before_its_clock() -> None:
    text = "![The minister in Beirut, September 20, 2025.](a.jpg)"
    clock = (date(2025, 9, 12),)
    for inside, wrong in (("Beirut on September 20, 2025", False), ("Beirut", True)):
        pictures = {"a.jpg": Picture(taken=clock, caption=inside)}
        assert bool(found(CaptionDateUnlikePicture(), text, pictures=pictures)) == wrong


@pytest.mark.parametrize(
    ("src", "format", "wrong"),
    [
        ("a.jpg", "jpeg", False),
        ("a.JPEG", "jpeg", False),
        ("a.jpg?w=1", "webp", True),
        ("a.jpg", "html", True),
        ("a.jpg", "empty", True),
        ("a.jpg", None, False),
        ("a.php", "jpeg", False),
        ("a", "png", False),
    ],
)
def test_a_file_and_its_extension(src: str, format: str | None, wrong: bool) -> None:
    pictures = {src: Picture(format=format, size=1)}
    assert bool(found(ImageExtensionMismatch(), f"![a]({src})", pictures=pictures)) == wrong


BODY = "\nالتقى براد كوبر المسؤولين في العاصمة اليوم. وقال كوبر إن العملية مستمرة منذ أيام عدة."


@pytest.mark.parametrize(
    ("caption", "wrong"),
    [
        ("القائد كوبر في دمشق.", []),
        ("القائد كوبير في دمشق.", ["كوبير"]),
        ("براد كوبير في دمشق.", []),  # any/name-spelled-two-ways says so
        ("القائد كبير في دمشق.", []),  # a word
        ("القائد شونبيرغ في دمشق.", []),
        ("", []),
    ],
)
def test_names_of_the_caption(caption: str, wrong: list[str]) -> None:
    assert found(CaptionNameUnlikeBody(), f"![{caption}](1.jpg){BODY}") == wrong


@pytest.mark.parametrize(
    ("alt", "src", "wrong"),
    [
        ("IMG_2034", "a/1.jpg", True),
        ("market-square-2", "a/market-square-2.jpg", True),
        ("market", "a/market.jpg", False),
        ("WhatsApp Image 2025-09-12 at 10.15.00", "a/1.jpg", True),
        ("باعة في السوق", "a/1.jpg", False),
        ("Version 2.0", "a/1.jpg", False),
    ],
)
def test_alternative_texts_that_are_file_names(alt: str, src: str, wrong: bool) -> None:
    text = f'<p>مقدمة الخبر.</p><img src="{src}" alt="{alt}">'
    assert bool(found(AltIsFileName(), text, format="html")) == wrong


def test_an_alternative_text_without_the_credit_repeats_the_caption() -> None:
    text = (
        '<figure><img src="1.jpg" alt="The old market"><figcaption>The old market. [AFP]'
        "</figcaption></figure>"
    )
    assert found(AltRepeatsCaption(), text, format="html") == ["The old market"]


@pytest.mark.parametrize(
    ("caption", "complete"),
    [
        ("استقبل الرئيس السوري أحمد الشرع الأدميرال براد كوبر في دمشق، في 12 أيلول 2025.", True),
        ("استقبل الوزير في مكتبه ضيوفه أمس", False),
        ("مشاة على الجسر القديم صباح أمس", True),
        ("مشاة وباعة وزبائن كثيرون", False),
        ("The president speaks in Beirut on Monday", False),
        ("President Sami Halabi speaks in Beirut on Monday", True),
        ("Fishing boats rest quietly (file photo)", False),
        ("Boats", True),
    ],
)
def test_who_where_and_when(caption: str, complete: bool) -> None:
    assert bool(found(CaptionIncomplete(), f"![{caption}](1.jpg)")) != complete


PAIR = "![{}](/en/b.jpg)"


@pytest.mark.parametrize(
    ("rule", "english", "arabic", "wrong"),
    [
        (PairCaptionDateMismatch, "May 12, 2025", "12 أيار", False),
        (PairCaptionDateMismatch, "May 12, 2025", "12 حزيران", True),
        (PairCaptionDateMismatch, "May 2025", "12 أيار 2024", True),
        (PairCaptionDateMismatch, "May 12, 2025", "12/5/2025", False),
        (PairCaptionDateMismatch, "May 12, 2025", "5/12/2025", False),
        (PairCaptionDateMismatch, "May 12, 2025", "12 أيار 2025 و13 أيار 2025", False),
        (PairCaptionNumberMismatch, "15 lorries", "15 شاحنة", False),
        (PairCaptionNumberMismatch, "15 lorries", "51 شاحنة", True),
        (PairCaptionNumberMismatch, "fifteen lorries", "خمس عشرة شاحنة", False),
        (PairCaptionNumberMismatch, "15 lorries, May 12, 2025", "15 شاحنة، 13 أيار 2025", False),
        (PairCaptionNumberMismatch, "one of the men", "رجلان", False),
        (PairCaptionNumberMismatch, "15 lorries and 3 cars", "51 شاحنة", False),
        (PairCaptionNameMismatch, "Gerhard Schonberg", "غيرهارد شونبيرغ", False),
        (PairCaptionNameMismatch, "Brad Cooper", "غيرهارد شونبيرغ", True),
        (PairCaptionNameMismatch, "Vladimir Kuznetsov", "فلاديمير كوزنتسوف", False),
        (PairCaptionNameMismatch, "The old market", "السوق القديم", False),
    ],
)
def test_the_captions_of_a_pair(rule: type[Rule], english: str, arabic: str, wrong: bool) -> None:
    text = f"![{arabic}. [وكالة] ](/ar/b.jpg)"
    source = f"![{english}. [Agency] ](/en/b.jpg)"
    assert bool(found(rule(), text, lang="ar", source=source)) == wrong
    other = source.replace("/en/b.jpg", "/en/other.jpg")
    assert not found(rule(), text, lang="ar", source=other)
