"""Which files of pictures may be read, and which never are."""

import os
from datetime import date
from pathlib import Path

import pytest

from qa_toolkit.document import Picture
from qa_toolkit.parsers.pictures import MOST, PictureFiles
from tests.pictures import exif, save

DAY = (date(2025, 9, 12),)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """``desk/story`` with a picture, ``desk/site`` with one, and one outside both."""
    for place in ("story/images/a b.jpg", "site/images/c.jpg", "secret.jpg", "story-2/d.jpg"):
        save(tmp_path / place, exif=exif())
    return tmp_path


@pytest.mark.parametrize(
    "src",
    [
        "images/a b.jpg",
        "images/a%20b.jpg?w=600#top",
        "./images/../images/a b.jpg",
        "images\\a b.jpg",
    ],
)
def test_a_file_below_the_article(desk: Path, src: str) -> None:
    found = PictureFiles(desk / "story").of(src)
    assert found is not None
    assert found.taken == DAY


@pytest.mark.parametrize(
    "src",
    [
        "../secret.jpg",
        "..%2fsecret.jpg",
        "images/../../secret.jpg",
        "../story-2/d.jpg",
        "{desk}/secret.jpg",
        "file://{desk}/secret.jpg",
        "https://example.org/a.jpg",
        "//example.org/a.jpg",
        "%2f%2fexample.org/a.jpg",
        "\\\\host\\share\\a.jpg",
        "c:\\a.jpg",
        "data:image/png;base64,AAAA",
        "images/a\0.jpg",
        "images/%00.jpg",
        "",
        "?",
        "images",
        ".",
        "x" * 5_000,
        "a/" * 400,
    ],
)
def test_no_other_file_is_looked_at(desk: Path, src: str) -> None:
    files = PictureFiles(desk / "story")
    address = src.replace("{desk}", str(desk))
    assert files.of(address) is None
    assert files.digest(address) is None


def test_a_link_counts_as_what_it_leads_to(desk: Path) -> None:
    (desk / "story" / "out.jpg").symlink_to(desk / "secret.jpg")
    (desk / "story" / "folder").symlink_to(desk)
    (desk / "story" / "in.jpg").symlink_to("images/a b.jpg")
    (desk / "linked").symlink_to(desk / "story")
    files = PictureFiles(desk / "linked")
    assert files.of("out.jpg") is None
    assert files.of("folder/secret.jpg") is None
    assert files.of("in.jpg") == files.of("images/a b.jpg")


def test_addresses_from_the_root_of_the_site(desk: Path) -> None:
    assert PictureFiles(desk / "story").of("/images/c.jpg") is None
    files = PictureFiles(desk / "story", desk / "site")
    for src in ("/images/c.jpg", "images/c.jpg", "images/a b.jpg"):
        found = files.of(src)
        assert found is not None
        assert found.taken == DAY
    assert files.of("/../secret.jpg") is None


def test_a_missing_file_is_missed_only_among_pictures(desk: Path) -> None:
    files = PictureFiles(desk / "story")
    assert files.of("images/gone.jpg") == Picture(missing=True)
    assert files.of("elsewhere/gone.jpg") is None
    assert files.of("gone.jpg") is None  # the article's own folder holds no picture


def test_what_is_no_regular_file_is_not_opened(desk: Path) -> None:
    os.mkfifo(desk / "story" / "pipe.jpg")
    assert PictureFiles(desk / "story").of("pipe.jpg") is None
    assert PictureFiles(desk / "story").digest("pipe.jpg") is None


def test_files_of_one_content_have_one_digest(desk: Path) -> None:
    images = desk / "story" / "images"
    (images / "copy.jpg").write_bytes((images / "a b.jpg").read_bytes())
    save(images / "other.jpg")
    files = PictureFiles(desk / "story")
    digests = [files.digest(f"images/{name}.jpg") for name in ("a b", "copy", "other")]
    assert digests[0] == digests[1] != digests[2]


def test_each_file_is_read_once(desk: Path) -> None:
    files = PictureFiles(desk / "story")
    first = files.of("images/a b.jpg")
    (desk / "story" / "images" / "a b.jpg").unlink()
    assert files.of("images/a b.jpg") is first
    assert PictureFiles(desk / "story").of("images/a b.jpg") is None


def test_an_article_of_very_many_pictures(desk: Path) -> None:
    files = PictureFiles(desk / "story")
    assert all(files.of(f"no/{number}.jpg") is None for number in range(MOST))
    assert files.of("images/a b.jpg") is None
    assert PictureFiles(desk / "story").of("images/a b.jpg") is not None
