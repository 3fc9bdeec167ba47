"""The sample articles against the findings that stand beside them.

``python -m tests.test_fixtures`` writes these again; read the difference before you keep it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.lines import LineIndex

ROOT = Path(__file__).parents[1]
ARTICLES = sorted(
    path
    for path in (ROOT / "fixtures" / "articles").iterdir()
    if not path.name.endswith(".expected")
)


def expected(article: Path) -> Path:
    return article.with_name(f"{article.name}.expected")


def found(article: Path) -> list[dict[str, Any]]:
    (checked,) = Checker(Config(plugins=False)).check_file(article).articles
    lines = LineIndex.of(checked.source)
    return [
        {
            "line": lines.position(finding.span.start).line,
            "column": lines.position(finding.span.start).column,
            "text": checked.source[finding.span.start : finding.span.end],
            "rule": finding.rule,
            "severity": finding.severity.label,
        }
        for finding in checked.findings
    ]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_article(article: Path) -> None:
    assert found(article) == json.loads(expected(article).read_text(encoding="utf-8"))


if __name__ == "__main__":
    for each in ARTICLES:
        text = json.dumps(found(each), ensure_ascii=False, indent=1)
        expected(each).write_text(text + "\n", encoding="utf-8")
