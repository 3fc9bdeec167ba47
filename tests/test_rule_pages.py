"""The pages under ``docs/rules`` are what the rules say today.

``python -m tests.test_rule_pages`` writes them again.
"""

import shutil
from pathlib import Path

from qa_toolkit.registry import registry
from qa_toolkit.reports.rule_pages import pages

FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def current() -> dict[str, str]:
    return pages(registry(plugins=False).rules.values())


def test_the_pages_are_up_to_date() -> None:
    written = {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in FOLDER.rglob("*.md")
    }
    assert written == current(), "run: python -m tests.test_rule_pages"


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name, text in current().items():
        target = FOLDER / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
