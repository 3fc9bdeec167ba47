"""What a source quotes is compared sentence by sentence."""

from __future__ import annotations

from pathlib import Path

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config, Layer

SOURCE = "“Prices fell in May. Wages did not rise. We hired 300 nurses,” said Layla Haddad."


def found(folder: Path, article: str) -> list[tuple[str, str]]:
    (folder / "release.en.txt").write_text(f"Release\n\n{SOURCE}\n", encoding="utf-8")
    path = folder / "a.en.md"
    path.write_text(f"# Nurses\n\n{article}\n", encoding="utf-8")
    layer = Layer(select=("any/quote-altered", "any/quote-truncated"), ignore=("all",))
    checker = Checker(Config(plugins=False, cache=False, layers=(layer,)))
    outcome = checker.check_file(path, sources=(str(folder / "release.en.txt"),))
    return [
        (finding.rule, outcome.articles[0].source[finding.span.start : finding.span.end])
        for finding in outcome.articles[0].findings
    ]


def test_one_sentence_of_a_statement_is_no_cut(tmp_path: Path) -> None:
    assert found(tmp_path, "Layla Haddad said: “Prices fell in May.”") == []


def test_a_change_in_one_of_them_is_found_alone(tmp_path: Path) -> None:
    said = "Layla Haddad said: “Prices fell in May.” She added: “We hired 500 nurses.”"
    ((rule, text),) = found(tmp_path, said)
    assert rule == "any/quote-altered"
    assert "500" in text
