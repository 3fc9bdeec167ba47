from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qa_toolkit import workers
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import exit_status
from qa_toolkit.engine.select import Layer
from qa_toolkit.model import Safety, Severity
from qa_toolkit.parsers.source import decode
from tests.engine.sample import Crashing

FAULTY = "قال الوزير , إن المشروع بدأ.\n"
CLEAN = "قال الوزير إن المشروع بدأ.\n"
CONFIG = Config(
    plugins=False, cache=False, layers=(Layer(select=("ar/latin-comma",), ignore=("all",)),)
)


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = []
    for number in range(20):
        path = tmp_path / f"{number:02}.ar.txt"
        path.write_text((CLEAN * number) + FAULTY, encoding="utf-8")
        paths.append(path)
    (tmp_path / "07.ar.txt").write_bytes(b"\xff\xfe\xfd")
    return paths


def test_the_same_whatever_the_number_of_workers(articles: list[Path]) -> None:
    serial = list(Checker(replace(CONFIG, jobs=1)).check_files(articles))
    parallel = list(Checker(replace(CONFIG, jobs=3)).check_files(articles))
    assert serial == parallel
    assert [outcome.path for outcome in serial] == [str(path) for path in articles]
    assert [bool(outcome.problems) for outcome in serial].count(True) == 1


def test_a_worker_that_dies_is_one_problem_and_the_rest_is_checked(
    articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying:
        def __init__(self, deadly: Path) -> None:
            self.deadly = deadly

        def __enter__(self) -> "Dying":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def map(self, _: object, paths: list[Path], chunksize: int) -> Iterator[object]:
            for path in paths:
                if path == self.deadly:
                    raise workers.BrokenProcessPool
                yield checker.check_file(path)

        def submit(self, _: object, path: Path) -> object:
            if path == self.deadly:
                raise workers.BrokenProcessPool

            class Done:
                def result(self) -> object:
                    return checker.check_file(path)

            return Done()

    checker = Checker(replace(CONFIG, jobs=2))
    monkeypatch.setattr(workers, "_pool", lambda jobs, make: Dying(articles[4]))
    outcomes = list(checker.check_files(articles))
    assert len(outcomes) == len(articles)
    (problem,) = outcomes[4].problems
    assert "killed" in problem.message
    assert outcomes[5].articles


def test_a_crash_is_named_and_makes_the_status_2(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(CONFIG)
    monkeypatch.setattr(checker, "rules", (*checker.rules, Crashing()))
    monkeypatch.setitem(checker.registry.rules, "en/crashing", Crashing())  # type: ignore[arg-type]
    outcome = checker.check_text(FAULTY, path="a.txt")
    (problem,) = outcome.problems
    assert "internal error in rule en/crashing (RuntimeError: boom" in problem.message
    assert any(f.rule == "ar/latin-comma" for f in outcome.articles[0].findings)
    assert exit_status([outcome], fail_on=Severity.WARNING) == 2


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        (CLEAN, Severity.NOTE, 0),
        (FAULTY, Severity.WARNING, 1),
        ("<!-- qa: off-file ar/latin-comma -->\n" + FAULTY, Severity.NOTE, 0),
    ],
)
def test_exit_status(text: str, fail_on: Severity, status: int) -> None:
    outcome = Checker(CONFIG).check_text(text, path="a.txt")
    assert exit_status([outcome], fail_on=fail_on) == status


def test_severity_from_the_configuration() -> None:
    layer = Layer(severity={"ar/latin-comma": Severity.NOTE})
    config = replace(CONFIG, layers=(*CONFIG.layers, layer))
    (finding,) = Checker(config).check_text(FAULTY, path="a.txt").articles[0].findings
    assert finding.severity == Severity.NOTE
    quiet = replace(config, min_severity=Severity.WARNING)
    assert Checker(quiet).check_text(FAULTY, path="a.txt").articles[0].findings == ()


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"])
def test_fixing_a_file_keeps_all_that_is_not_wrong(tmp_path: Path, prefix: bytes) -> None:
    path = tmp_path / "a.ar.txt"
    path.write_bytes(prefix + FAULTY.replace("\n", "\r\n").encode())
    fixed = Checker(CONFIG).fix_file(path, bar=Safety.UNSAFE)
    assert fixed.applied >= 1
    mended = fixed.before.encode(fixed.after)
    assert mended.startswith(prefix)
    assert mended.endswith("إن المشروع بدأ.\r\n".encode())
    assert "،".encode() in mended
    assert fixed.outcome.articles[0].findings == ()


def test_a_fix_that_would_break_the_front_matter_waits_alone() -> None:
    source = decode(
        "---\ntitle: قال :كذا\nlang: ar\n---\n\nوصل الوفد ، ثم غادر.\n".encode(), path="a.md"
    )
    fixed = Checker(Config(plugins=False)).fix_text(source, path="a.md", bar=Safety.UNSAFE)
    assert fixed.after == "---\ntitle: قال :كذا\nlang: ar\n---\n\nوصل الوفد، ثم غادر.\n"
    assert fixed.applied == 1


def test_a_broken_record_is_a_problem_and_the_others_are_mended() -> None:
    source = decode(
        '{"id": 1, "body": "قال , نعم."}\n{broken\n{"id": 3, "body": "قال , لا."}\n'.encode(),
        path="a.jsonl",
    )
    checker = Checker(CONFIG)
    outcome = checker.check_text(source.text, path="a.jsonl")
    assert [(problem.path, problem.line) for problem in outcome.problems] == [("a.jsonl", 2)]
    assert [len(article.findings) for article in outcome.articles] == [1, 1]
    fixed = checker.fix_text(source, path="a.jsonl", bar=Safety.SAFE)
    assert fixed.after == source.text.replace(" ,", " ،")
