"""The sample articles with sources against the findings that stand beside them.

``python -m tests.quotations.test_fixtures`` writes these again; read the difference first.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer

SOURCES = Path(__file__).parents[2] / "fixtures" / "sources"
ARTICLES = sorted(SOURCES.glob("article.*.md"))


def expected(article: Path) -> Path:
    return article.with_name(f"{article.name}.expected")


def found(article: Path) -> list[dict[str, Any]]:
    facts = Layer(select=("any/fact-differs",))
    config = Config(plugins=False, only=("quotes",), layers=(facts,))
    (checked,) = Checker(config).check_file(article).articles
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity.label,
            "text": checked.source[finding.span.start : finding.span.end],
            "message": finding.message.en,
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
