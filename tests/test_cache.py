"""Runs that find their outcomes in the cache say what fresh runs say, or are fresh runs."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from qa_toolkit.checker import Checker, many
from qa_toolkit.config import Config, Layer
from qa_toolkit.engine import cache
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.model import Severity

FIXTURES = Path(__file__).parents[1] / "fixtures" / "articles"
FAULTY = "The minister read the the report.\n"


@pytest.fixture(autouse=True)
def store(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "qa-toolkit" / cache.FILE_NAME


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were really checked, as they are."""
    seen: list[str] = []
    real = Checker.examined

    def spy(self: Checker, path: Path, **given: object) -> FileOutcome:
        seen.append(Path(path).name)
        return real(self, path, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "examined", spy)
    return seen


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.en.md"
    path.write_text(FAULTY, encoding="utf-8")
    return path


CONFIG = Config(plugins=False, jobs=1)


def run(*paths: Path, config: Config = CONFIG) -> list[FileOutcome]:
    return list(Checker(config).check_files(paths))


def test_every_fixture_is_told_alike(checked: list[str]) -> None:
    paths = sorted(
        path for path in FIXTURES.rglob("*.*") if path.suffix in {".md", ".html", ".txt"}
    )
    plain = run(*paths, config=replace(CONFIG, cache=False))
    assert run(*paths) == plain
    checked.clear()
    again = run(*paths)
    assert again == plain
    assert len(checked) < len(paths) / 2


def test_workers_fill_it_and_need_not_start_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{number}.en.md" for number in range(12)]
    for path in paths:
        path.write_text(FAULTY, encoding="utf-8")
    first = run(*paths, config=replace(CONFIG, jobs=2))

    def no_workers(*_: object) -> Iterator[FileOutcome]:
        raise AssertionError("a worker was started")

    monkeypatch.setattr(many, "in_workers", no_workers)
    assert run(*paths, config=replace(CONFIG, jobs=2)) == first


@pytest.mark.parametrize(
    "other",
    [
        replace(CONFIG, profile="strict"),
        replace(CONFIG, layers=(Layer(ignore=("en/repeated-word",)),)),
        replace(CONFIG, layers=(Layer(severity={"en/repeated-word": Severity.ERROR}),)),
        replace(CONFIG, min_severity=Severity.ERROR),
        replace(CONFIG, options={"any/long-sentence": {"max-words": 3}}),
        replace(CONFIG, lang="ar"),
    ],
)
def test_other_settings_are_other_entries(article: Path, checked: list[str], other: Config) -> None:
    run(article)
    fresh = run(article, config=replace(other, cache=False))
    checked.clear()
    assert run(article, config=other) == fresh
    assert checked == ["a.en.md"]


def test_a_change_of_the_text_or_the_name_is_seen(article: Path, checked: list[str]) -> None:
    run(article)
    article.write_text("The minister read the report.\n", encoding="utf-8")
    assert run(article)[0].articles[0].findings == ()
    moved = article.rename(article.with_name("b.en.md"))
    (outcome,) = run(moved)
    assert outcome.articles[0].path == str(moved)
    assert checked == ["a.en.md", "a.en.md", "b.en.md"]


def test_a_change_of_a_pack_is_seen(article: Path, tmp_path: Path, checked: list[str]) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    words = packs / "lexicon.yaml"
    words.write_text("- {word: xyzzy, note: a spell}\n", encoding="utf-8")
    config = replace(CONFIG, packs=(packs,))
    article.write_text("They said xyzzy and plugh.\n", encoding="utf-8")
    (before,) = run(article, config=config)
    words.write_text(f"{words.read_text('utf-8')}- {{word: plugh, note: another}}\n", "utf-8")
    (after,) = run(article, config=config)
    assert len(after.articles[0].findings) < len(before.articles[0].findings)
    assert checked == ["a.en.md", "a.en.md"]


def test_another_version_of_the_program_is_another_entry(
    article: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(article)
    monkeypatch.setattr(cache, "program", lambda: "next")
    run(article)
    assert checked == ["a.en.md", "a.en.md"]


def test_pictures_and_links_are_looked_at_again_when_they_change(
    tmp_path: Path, checked: list[str]
) -> None:
    path = tmp_path / "a.en.md"
    path.write_text("# Bridge\n\n![The bridge](a.jpg)\n\nSee [it](other.md).\n", encoding="utf-8")
    steps = []

    def step() -> list[str]:
        outcome = run(path)
        assert outcome == run(path, config=replace(CONFIG, cache=False))
        checked.clear()
        assert run(path) == outcome
        assert checked == []
        return [finding.rule for finding in outcome[0].articles[0].findings]

    steps.append(step())
    (tmp_path / "other.md").write_text("# Other\n\nText.\n", encoding="utf-8")
    steps.append(step())
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg")
    steps.append(step())
    (tmp_path / "other.md").unlink()
    steps.append(step())
    assert "any/dead-link" in steps[0]
    assert "any/dead-link" not in steps[1]
    assert "any/dead-link" in steps[3]


def test_what_could_not_be_read_is_never_kept(tmp_path: Path, checked: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xff\xfe\xfd")
    assert run(path) == run(path)
    assert checked == ["a.md", "a.md"]


def test_the_baseline_is_not_part_of_it(article: Path, tmp_path: Path, checked: list[str]) -> None:
    from qa_toolkit.engine.baseline import Baseline

    (before,) = run(article)
    known = Baseline(tmp_path / "qa-baseline.json").renewed([before], {"en/repeated-word"})
    known.file.write_bytes(known.write())
    config = replace(CONFIG, baseline=known.file)
    for _ in range(2):
        (marked,) = run(article, config=config)
        assert [finding.suppressed is not None for finding in marked.articles[0].findings] == [
            True
        ] * len(before.articles[0].findings)
    assert run(article) == [before]
    assert checked == ["a.en.md"]


@pytest.mark.parametrize("damage", ["empty", "noise", "cut", "swapped", "closed"])
def test_a_damaged_cache_costs_only_time(article: Path, store: Path, damage: str) -> None:
    first = run(article)
    match damage:
        case "empty":
            store.write_bytes(b"")
        case "noise":
            store.write_bytes(os.urandom(5_000))
        case "cut":
            store.write_bytes(store.read_bytes()[:3_000])
        case "swapped":
            with sqlite3.connect(store) as database:
                (value,) = database.execute("SELECT value FROM kept").fetchone()
                database.execute("UPDATE kept SET value = ?", (value.replace(b"the", b"a"),))
        case "closed":
            store.chmod(0)
    assert run(article) == first
    assert run(article) == first


def test_many_at_once_agree(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.en.md" for number in range(70)]
    for path in paths:
        path.write_text(FAULTY, encoding="utf-8")
    config = replace(CONFIG, layers=(Layer(select=("en/repeated-word",), ignore=("all",)),))
    found: list[list[FileOutcome]] = []
    threads = [
        threading.Thread(target=lambda: found.append(run(*paths, config=config))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(each == found[0] for each in found)
