"""Headless Chromium for the tests of pages, driven by its own driver.

Standard library only at the top: it is looked for before anything else is installed.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome


def find() -> tuple[str, str]:
    """The browser and its driver; exits with what to install where one of them is missing."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        sys.exit(
            "The tests of pages run in a real Chromium and need it and its driver. "
            "On Debian: apt install chromium chromium-driver"
        )
    return browser, driver


@contextmanager
def chromium(profile: Path, *, width: int = 1400, height: int = 900) -> Iterator[Chrome]:
    """A browser without a window that can reach nothing on the network."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    browser, driver = find()
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for argument in (
        "--headless=new",
        "--no-sandbox",  # continuous integration runs as root
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--proxy-server=127.0.0.1:9",
        "--force-color-profile=srgb",
        f"--window-size={width},{height}",
        f"--user-data-dir={profile}",
    ):
        options.add_argument(argument)
    session = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield session
    finally:
        session.quit()
