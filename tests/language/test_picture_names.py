"""The day in a picture's file name, in every pattern and every day of a year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.picture_names import file_date, file_name

SURE = (
    "{y2}{m}{d}-D-D0477-0001.jpg",
    "53053-{y2}{m}{d}-d-d0477-0001-600_384.webp",
    "IMG_{y}{m}{d}_101500.jpg",
    "IMG-{y}-{m}-{d}-101500.jpg",
    "PXL_{y}{m}{d}_101500123.MP.jpg",
    "DJI_{y}{m}{d}101500_0001_D.JPG",
    "MVIMG_{y}{m}{d}_101500.jpg",
    "{y}{m}{d}_101500.jpg",
)
SENT = (
    "IMG-{y}{m}{d}-WA0001.jpg",
    "WhatsApp%20Image%20{y}-{m}-{d}%20at%2010.15.00.jpeg",
    "Screenshot_{y}-{m}-{d}-10-15-00.png",
    "Screenshot {y}-{m}-{d} at 10.15.00.png",
    "{y}-{m}-{d}T101500Z_1234567890_RC2AB3CDEFGH_RTRMADP_3_HARBOUR.JPG",
    "XxjpbeE007086_{y}{m}{d}_PEPFN0A001.jpg",
    "AA-{y}{m}{d}-33999999-33999998-HARBOUR.jpg",
    "{y}{m}{d}-99-321654-3-dpa.jpg",
    "photo_{y}-{m}-{d}_10-15-00.jpg",
    "PTI{m}_{d}_{y}_000123A.jpg",
    "AP{y2}{n}512345678.jpg",
    "AP_{y2}{n}512345678-1741012345.jpg",
)
DAYS = [date(2024, 1, 1) + timedelta(days=number) for number in range(0, 366, 5)]


def named(pattern: str, day: date) -> str:
    return pattern.format(y=day.year, y2=f"{day:%y}", m=f"{day:%m}", d=f"{day:%d}", n=f"{day:%j}")


@pytest.mark.parametrize("pattern", SURE + SENT)
def test_every_pattern(pattern: str) -> None:
    for day in DAYS:
        found = file_date(f"https://example.org/2019/03/08/{named(pattern, day)}?w=600")
        assert found is not None
        assert (found.day, found.sure) == (day, pattern in SURE)


@pytest.mark.parametrize(
    "src",
    [
        "",
        "DSC_0123.jpg",
        "DSC01234.JPG",
        "IMG_2034.jpg",
        "000_34MN8UQ.jpg",
        "GettyImages-1234567890.jpg",
        "epa11223344.jpg",
        "RC2AB3CDEFGH.jpg",
        "/2025/12/09/harbour.jpg",
        "urn-newsml-dpa-com-20090101-99-321654-large.jpg",
        "251399-D-D0477-0001.jpg",
        "IMG_20251350_101500.jpg",
        "1234567890123.jpg",
        "AP25400512345678.jpg",
        "AP1234.jpg",
        "300x20250912345.jpg",
    ],
)
def test_names_that_surely_hold_none(src: str) -> None:
    assert file_date(src) is None


def test_the_day_of_a_pixel_telephone_is_universal() -> None:
    found = file_date("PXL_20250912_235900123.jpg")
    assert found is not None
    assert found.slack == timedelta(days=1)


@given(st.text(max_size=80))
def test_any_address(src: str) -> None:
    assert len(file_name(src)) <= 300
    file_date(src)


def test_a_long_address_costs_little() -> None:
    for piece in ("20250912", "IMG_", "1-", "newsml.", "AP25"):
        assert file_date(piece * 100_000) is None
