"""The page of findings in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import chromium
from tests.cli.test_check import qa
from tests.reports.test_alignment_html import all_of, current, press

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ENGLISH = """# The &lt;script>document.title = "hacked"&lt;/script> bridge

The minister read the the report. <!-- qa: off-next-line en/repeated-word -- as spoken -->
He spoke of of it.

Nothing is wrong here.
"""
ARABIC = "# الجسر\n\nقال الوزير , إن الجسر جاهز.\n"
RULES = "en/repeated-word,ar/latin-comma"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium(tmp_path_factory.mktemp("profile")) as session:
        yield session


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "a.en.md").write_text(ENGLISH, encoding="utf-8")
    (folder / "b.ar.md").write_text(ARABIC, encoding="utf-8")
    (folder / "c.md").write_bytes(b"\xff")
    result = qa(
        *("check", "--no-config", "--select", RULES, "--format", f"html={folder / 'page.html'}"),
        *(str(folder / name) for name in ("a.en.md", "b.ar.md", "c.md")),
    )
    assert result.exit_code == 2, result.output
    return folder / "page.html"


@pytest.fixture
def shown(browser: Chrome, page: Path) -> Chrome:
    browser.set_window_size(1300, 900)
    browser.get(page.as_uri())
    assert browser.get_log("browser") == []
    return browser


def test_words_and_findings_stand_beside_each_other(shown: Chrome) -> None:
    marks = all_of(shown, "mark")
    assert marks[0].text == "the"
    for mark in marks:
        (card,) = all_of(shown, f"#{mark.get_attribute('data-findings')}") or [None]
        if card:  # the suppressed one is hidden until it is asked for
            assert card.rect["x"] > mark.rect["x"]
            assert abs(card.rect["y"] - mark.rect["y"]) < 60
    arabic = shown.find_element("css selector", ".side.ar p")
    assert arabic.value_of_css_property("direction") == "rtl"
    assert "c.md" in shown.find_element("css selector", ".problems").text


def test_each_leads_to_the_other(shown: Chrome) -> None:
    mark = all_of(shown, "mark")[0]
    mark.click()
    card = mark.get_attribute("data-findings")
    assert current(shown) == card
    assert "near" in str(mark.get_attribute("class"))
    press(shown, "n")
    assert current(shown) not in ("", card)


def test_filters(shown: Chrome) -> None:
    assert len(all_of(shown, ".card")) == 2
    shown.find_element("css selector", '[data-value="suppressed"]').click()
    assert len(all_of(shown, ".card")) == 3
    press(shown, "f")
    assert not any("Nothing is wrong" in band.text for band in all_of(shown, ".band"))


def test_an_article_gives_no_orders(shown: Chrome) -> None:
    assert shown.title == "Findings"
    assert "<script>" in shown.find_element("css selector", "h2.headline").text


def test_on_a_telephone_it_is_one_column(shown: Chrome) -> None:
    shown.set_window_size(500, 900)
    band = all_of(shown, ".band")[1]
    width = shown.execute_script("return document.documentElement.scrollWidth")
    assert width <= shown.execute_script("return innerWidth")
    assert len(band.value_of_css_property("grid-template-columns").split()) == 1
