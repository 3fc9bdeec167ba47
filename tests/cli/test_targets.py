from __future__ import annotations

from pathlib import Path

import pytest

from qa_toolkit.cli.targets import targets


def names(tmp_path: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    given = [tmp_path / path for path in paths]
    files, problems = targets(given, exclude=exclude, root=tmp_path)
    assert not problems
    return [file.relative_to(tmp_path).as_posix() for file in files]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "c.odt",
        ".hidden.md",
        ".git/x.md",
        "in/d.HTML",
        "in/deep/e.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_articles_sorted(tree: Path) -> None:
    assert names(tree, ".") == ["a.txt", "b.md", "in/d.HTML", "in/deep/e.json"]


def test_a_named_file_is_taken_whatever_it_is_called(tree: Path) -> None:
    assert names(tree, "c.odt", ".hidden.md") == [".hidden.md", "c.odt"]


def test_a_file_is_taken_once(tree: Path) -> None:
    (tree / "link.md").symlink_to(tree / "b.md")
    assert names(tree, "b.md", ".", "in/../b.md", "link.md") == [
        "a.txt",
        "b.md",
        "in/d.HTML",
        "in/deep/e.json",
    ]


def test_a_circle_of_links_ends(tree: Path) -> None:
    (tree / "in" / "up").symlink_to(tree)
    assert len(names(tree, ".")) == 4


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("in", ["a.txt", "b.md"]),
        ("in/", ["a.txt", "b.md"]),
        ("*.txt", ["b.md", "in/d.HTML", "in/deep/e.json"]),
        ("e.json", ["a.txt", "b.md", "in/d.HTML"]),
        ("in/*", ["a.txt", "b.md"]),
        ("in/*.json", ["a.txt", "b.md", "in/d.HTML", "in/deep/e.json"]),
        ("**/e.json", ["a.txt", "b.md", "in/d.HTML"]),
        ("in/**/e.json", ["a.txt", "b.md", "in/d.HTML"]),
        ("?.md", ["a.txt", "in/d.HTML", "in/deep/e.json"]),
        ("[ab].md", ["a.txt", "in/d.HTML", "in/deep/e.json"]),
    ],
)
def test_exclude(tree: Path, pattern: str, left: list[str]) -> None:
    assert names(tree, ".", exclude=(pattern,)) == left


def test_what_is_not_there_is_a_problem(tree: Path) -> None:
    files, problems = targets([tree / "none.md", tree / "b.md"], root=tree)
    assert files == (tree / "b.md",)
    assert [problem.path for problem in problems] == [str(tree / "none.md")]


def test_what_git_ignores_is_left_out(tree: Path) -> None:
    assert (tree / ".git").is_dir()
    (tree / ".gitignore").write_text("# built\n/in/deep/\n*.txt\n!keep.txt\n", encoding="utf-8")
    (tree / "keep.txt").write_text("x", encoding="utf-8")
    (tree / "notes.txt").write_text("x", encoding="utf-8")
    (tree / "sub").mkdir()
    (tree / "sub" / ".gitignore").write_text("own.md\n!late.txt\n", encoding="utf-8")
    for name in ("own.md", "late.txt", "other.txt", "a.md"):
        (tree / "sub" / name).write_text("x", encoding="utf-8")
    files, _ = targets([tree], root=tree)
    names = {file.relative_to(tree).as_posix() for file in files}
    assert {"keep.txt", "sub/late.txt", "sub/a.md"} <= names
    assert names.isdisjoint({"notes.txt", "sub/own.md", "sub/other.txt"})
    assert not any(name.startswith("in/deep/") for name in names)
    inside, _ = targets([tree / "sub"], root=tree)  # the files above count there too
    assert {file.name for file in inside} == {"late.txt", "a.md"}
    every, _ = targets([tree], root=tree, gitignore=False)
    assert {"notes.txt", "own.md"} <= {file.name for file in every}


def test_a_baseline_is_no_article(tree: Path) -> None:
    (tree / "qa-baseline.json").write_text("{}", encoding="utf-8")
    files, _ = targets([tree], root=tree)
    assert "qa-baseline.json" not in {file.name for file in files}
