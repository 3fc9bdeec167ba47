"""The inventory of an archive's names, its reports and the pack it drafts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from qa_toolkit.archive.batches import Part, batches
from qa_toolkit.archive.inventory import Inventory, Name
from qa_toolkit.archive.name_pack import pack
from qa_toolkit.archive.name_reports import as_csv, as_json, as_text
from qa_toolkit.archive.reading import names_in
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config

ROWS = [
    {"id": "a", "date": "2024-05-01", "title": "زيارة", "body": "وصل براد غرينبرغ إلى دمشق."},
    {"id": "b", "date": "2023-02-03", "title": "خبر", "body": "وصل براد غرينبرغ إلى دمشق."},
    *(
        {"id": f"c{n}", "date": "2025-01-01", "title": "خبر", "body": "غادر براد غرينبرغ دمشق."}
        for n in range(4)
    ),
    {"id": "d", "date": "2025-07-08", "title": "خبر", "body": "وقال براد جرينبرج ذلك في دمشق."},
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    lines = [json.dumps(row, ensure_ascii=False) for row in ROWS]
    file.write_text("\n".join([*lines, "{broken"]) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def inventory(archive: Path, tmp_path: Path) -> Inventory:
    found = Inventory(tmp_path / "names.sqlite")
    for articles, _ in names_in([archive], Config(jobs=1)):
        found.add(articles)
    return found


def named(inventory: Inventory, text: str) -> Name:
    return next(each for each in inventory.names() if each.house.text == text)


def test_spellings_of_one_name_stand_together(inventory: Inventory) -> None:
    name = named(inventory, "براد غرينبرغ")
    assert [(s.text, s.mentions, s.articles) for s in name.spellings] == [
        ("براد غرينبرغ", 6, 6),
        ("براد جرينبرج", 1, 1),
    ]
    assert (name.house.first, name.house.last) == ("2023-02-03", "2025-01-01")
    assert inventory.articles_of(name.spellings[1], most=5)[0].endswith("#d")
    assert named(inventory, "دمشق").house.kind == "place"


def test_what_cannot_be_read_is_told_with_its_line(archive: Path) -> None:
    ((articles, problems),) = names_in([archive], Config(jobs=1))
    assert len(articles) == len(ROWS)
    assert [problem.line for problem in problems] == [len(ROWS) + 1]


def test_a_large_file_is_cut_at_line_ends(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa_toolkit.archive.batches._BATCH", 200)
    parts = [part for batch in batches([archive]) for part in batch]
    assert len(parts) > 3
    assert parts[0] == Part(archive, 0, parts[1].start, 0)
    read = [each for articles, _ in names_in([archive], Config(jobs=1)) for each in articles]
    assert [each.article.partition("#")[2] for each in read] == [row["id"] for row in ROWS]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    ((articles, problems),) = names_in([tmp_path / "none.jsonl"], Config(jobs=1))
    assert not articles
    assert len(problems) == 1


def test_reports_tell_the_same(inventory: Inventory) -> None:
    document = json.loads("".join(as_json(inventory, inventory.names())))
    assert document["schema"] == "qa-toolkit/names/1"
    first = next(each for each in document["names"] if each["name"] == "براد غرينبرغ")
    assert [each["mentions"] for each in first["spellings"]] == [6, 1]
    table = "".join(as_csv(inventory, inventory.names())).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["spelling"]: row["house"] for row in rows}["براد جرينبرج"] == "no"
    english = "".join(as_text("en")(inventory, inventory.names()))
    assert "7 articles, " in english
    assert "1 in more than one spelling" in english
    assert "المقالات: 7" in "".join(as_text("ar")(inventory, inventory.names()))


def test_a_drafted_pack_is_a_pack(inventory: Inventory, tmp_path: Path) -> None:
    text = pack(inventory.names())
    assert text is not None
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "names.yaml").write_text(text, encoding="utf-8")
    checker = Checker(Config(packs=(tmp_path / "house",), plugins=False))
    outcome = checker.check_text("وصل براد جرينبرج أمس.", path="a.md")
    found = [each for each in outcome.articles[0].findings if each.rule == "house/arabic-names"]
    assert [each.fixes[0].edits[0].text for each in found] == ["غرينبرغ"]


def test_no_pack_of_names_that_vary_in_nothing() -> None:
    assert pack([]) is None
