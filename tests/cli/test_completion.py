from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from qa_toolkit.cli.app import app


def offered(line: str) -> list[str]:
    words = line.split(" ")
    environment = {
        "_QA_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    result = CliRunner().invoke(app, [], env=environment, prog_name="qa")
    return result.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("qa check --profile le", ["levantine"]),
        ("qa rules --category numb", ["numbers"]),
        ("qa rules --profile str", ["strict"]),
        ("qa explain en/te", ["en/teh"]),
        ("qa check --select en/te", ["en/teh"]),
        ("qa check --ignore orth", ["orthography"]),
        ("qa check --select style,en/col", ["style,en/colour"]),
        ("qa doctor --profile gu", ["gulf"]),
    ],
)
def test_names_are_offered(desk: Path, line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_a_configuration_that_cannot_be_used_offers_nothing(desk: Path) -> None:
    (desk / "qa.toml").write_text("packs = 5", encoding="utf-8")
    assert offered("qa explain en/te") == []
    assert offered("qa check --profile gu") == []
    assert offered("qa rules --category gram") == ["grammar"]
