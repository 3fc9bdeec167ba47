"""The page of an alignment in a real browser: by pointer, by keyboard and by what it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from typer.testing import CliRunner

from qa_toolkit.cli.app import app
from qa_toolkit.reports.page import quoting
from tests.chromium import chromium

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
RULES = "pair/omitted,pair/added,pair/moved,pair/number-mismatch"
HOSTILE = (
    "The <script>window.hacked = 1</script> bridge & the \"><img src=x onerror='hacked=1'> river "
    "opened to 45 visitors \u202e on Monday.\n"  # RIGHT-TO-LEFT OVERRIDE
)


def write(folder: Path, source: str, target: str, *args: str) -> str:
    """Align two files; the address of the page."""
    out = folder / "page.html"
    command = ["align", source, target, "--format", "html", "--output", str(out), *args]
    result = CliRunner().invoke(app, command, prog_name="qa")
    assert result.exit_code in (0, 1), result.output
    return out.as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium(tmp_path_factory.mktemp("profile")) as session:
        yield session


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        folder = tmp_path_factory.mktemp("page")
        bridge = str(PAIRS / "bridge.en.md"), str(PAIRS / "bridge.ar.md")
        return write(folder, *bridge, "--select", RULES)


@pytest.fixture
def shown(browser: Chrome, page: str) -> Chrome:
    for domain in ("setDeviceMetricsOverride", "setEmulatedMedia"):
        settings: dict[str, Any] = {"width": 1400, "height": 900, "deviceScaleFactor": 1}
        settings = {**settings, "mobile": False} if "Metrics" in domain else {"features": []}
        browser.execute_cdp_cmd(f"Emulation.{domain}", settings)
    browser.get(page)
    assert browser.get_log("browser") == []
    return browser


def all_of(browser: Chrome, selector: str) -> list[Any]:
    return [each for each in browser.find_elements("css selector", selector) if each.is_displayed()]


def press(browser: Chrome, keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser).send_keys(keys).perform()


def current(browser: Chrome) -> str:
    return str(browser.execute_script("return document.querySelector('.current')?.id ?? ''"))


def test_arabic_stands_right_and_level_with_english(shown: Chrome) -> None:
    left = shown.find_element("css selector", "#p0s1").rect
    right = shown.find_element("css selector", "#p0t1").rect
    card = shown.find_element("css selector", ".card").rect
    assert left["x"] + left["width"] < right["x"] < card["x"]
    assert abs(left["y"] - right["y"]) < 20
    side = shown.find_element("css selector", ".side.ar[dir]")
    assert side.value_of_css_property("direction") == "rtl"


def test_pointing_draws_the_link(shown: Chrome) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    assert not all_of(shown, "svg.links path")
    ActionChains(shown).move_to_element(shown.find_element("css selector", "#p0s2")).perform()
    (ribbon, *_) = all_of(shown, "svg.links path")
    left = shown.find_element("css selector", ".side.en").rect
    right = shown.find_element("css selector", ".side.ar").rect
    assert left["x"] < ribbon.rect["x"] < right["x"]
    assert ribbon.rect["width"] > 20
    # The first two sentences were merged: both are linked with the one.
    assert len(all_of(shown, ".s.near")) == 3


def test_a_click_on_a_mark_leads_to_its_finding(shown: Chrome) -> None:
    mark = next(each for each in all_of(shown, ".side.ar mark") if "54" in each.text)
    mark.click()
    card = shown.find_element("css selector", ".card.current")
    assert "45 million" in card.text
    assert all_of(shown, "svg.links path")


def test_a_quotation_keeps_its_direction_in_a_message() -> None:
    assert quoting("في المصدر «45 <million>»") == "في المصدر «<bdi>45 &lt;million&gt;</bdi>»"


def test_keyboard(shown: Chrome) -> None:
    press(shown, "n")
    assert current(shown) == "p0f0"
    press(shown, "n")
    second = current(shown)
    press(shown, "np")
    assert current(shown) == second
    press(shown, "x")
    assert current(shown).startswith("p0s")
    press(shown, "j")
    press(shown, "\ue00c")  # ESCAPE, as WebDriver writes it
    assert current(shown) == ""
    press(shown, "?")
    assert shown.find_element("css selector", "dialog").is_displayed()
    press(shown, "\ue00c")
    assert not shown.find_element("css selector", "dialog").is_displayed()


def test_filters(shown: Chrome) -> None:
    assert len(all_of(shown, ".card")) == 4
    shown.find_element("css selector", "[data-value=warning]").click()
    assert [card.get_attribute("data-severity") for card in all_of(shown, ".card")] == ["note"]
    shown.find_element("css selector", "[data-value=note]").click()
    assert not all_of(shown, ".card")
    assert all_of(shown, "#hidden")
    shown.find_element("css selector", "[data-value=warning]").click()
    rule = shown.find_element("css selector", "#rule option[value='pair/omitted']")
    rule.click()
    assert len(all_of(shown, ".card")) == 1
    shown.find_element("css selector", "#only").click()
    assert len(all_of(shown, ".band:not(.names)")) == 1
    press(shown, "f")
    assert len(all_of(shown, ".band:not(.names)")) > 5
    shown.find_element("css selector", "[data-value=added]").click()
    assert [band.get_attribute("data-kinds") for band in all_of(shown, "[data-kinds]")] == ["added"]


def test_light_and_dark(shown: Chrome) -> None:
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    assert brightness(shown) > 200
    shown.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    assert brightness(shown) < 80
    press(shown, "t")
    assert brightness(shown) > 200


def brightness(browser: Chrome) -> float:
    """How bright a screenshot is on the whole, from 0 to 255."""
    picture = Image.open(BytesIO(browser.get_screenshot_as_png())).convert("L").resize((1, 1))
    return float(picture.getpixel((0, 0)))  # type: ignore[arg-type]


def test_a_telephone_shows_one_text_below_the_other(shown: Chrome) -> None:
    metrics = {"width": 390, "height": 800, "deviceScaleFactor": 2, "mobile": True}
    shown.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    above = shown.find_element("css selector", "#p0s1").rect
    below = shown.find_element("css selector", "#p0t1").rect
    assert below["y"] >= above["y"] + above["height"]
    assert shown.execute_script("return document.documentElement.scrollWidth") <= 390


def test_print_leaves_out_what_only_a_screen_can_use(shown: Chrome) -> None:
    shown.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not all_of(shown, ".toolbar")
    assert len(all_of(shown, ".card")) == 4


def test_hostile_text_is_only_text(browser: Chrome, tmp_path: Path) -> None:
    source, target = tmp_path / "<b>a.en.txt", tmp_path / "a.ar.txt"
    source.write_text(HOSTILE, encoding="utf-8")
    target.write_text("<script>hacked=1</script> افتُتح الجسر أمام 54 زائراً.\n", encoding="utf-8")
    browser.get(write(tmp_path, str(source), str(target), "--ui-lang", "ar"))
    assert browser.get_log("browser") == []
    assert browser.execute_script("return window.hacked") is None
    assert len(browser.find_elements("css selector", "script")) == 1
    text = browser.find_element("css selector", ".side.en[dir]").text
    assert "<script>window.hacked = 1</script>" in text
    assert "⟨U+202E⟩" in text


def test_nothing_runs_but_the_scripts_of_the_page(browser: Chrome, page: str) -> None:
    html = Path(page.removeprefix("file://")).read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["'](?!#)|url\(|@import""", html)
    forged = Path(page.removeprefix("file://")).with_name("forged.html")
    attack = "<script>window.hacked = 1</script><img src=x onerror='hacked = 1'></main>"
    forged.write_text(html.replace("</main>", attack), encoding="utf-8")
    browser.get(forged.as_uri())
    assert browser.execute_script("return window.hacked") is None
    assert any("Content Security Policy" in each["message"] for each in browser.get_log("browser"))
