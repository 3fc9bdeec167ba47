"""Translation back as a second opinion, from the links that score low to the report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from qa_toolkit.pairs import back
from qa_toolkit.pairs.chrf import chrf
from qa_toolkit.reports.alignment_json import SCHEMA_FILE
from tests.external.libretranslate import LibreTranslate, serving

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
BRIDGE = str(PAIRS / "bridge.en.md"), str(PAIRS / "bridge.ar.md")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setattr(back, "BAR", 0.75)
    (cache / "qa-toolkit" / "translations.sqlite").unlink(missing_ok=True)


@pytest.fixture
def server() -> Iterator[LibreTranslate]:
    with serving(LibreTranslate()) as running:
        yield running


def qa(server: LibreTranslate, *args: str) -> Result:
    command = ["align", *args, "--back-translate", "--translator-url", server.url]
    return CliRunner().invoke(app, command, prog_name="qa")


def test_low_scores_get_an_opinion_once(server: LibreTranslate) -> None:
    first = qa(server, *BRIDGE, "--format", "json")
    report = json.loads(first.stdout)
    schema = json.loads((files("qa_toolkit.reports") / SCHEMA_FILE).read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(report)
    low = [
        link
        for link in report["links"]
        if link["source"] and link["target"] and link["score"] < 0.75
    ]
    assert low
    assert [link for link in report["links"] if "back_translation" in link] == low
    assert {each["source"] for each in server.asked} == {"ar"}
    asked = len(server.asked)
    assert asked == len(low)
    assert qa(server, *BRIDGE, "--format", "json").stdout == first.stdout
    assert len(server.asked) == asked


def test_it_is_shown_in_every_report_for_people(server: LibreTranslate) -> None:
    text = qa(server, *BRIDGE).stdout
    assert "translated back (chrF" in text
    assert 'class="back"' in qa(server, *BRIDGE, "--format", "html").stdout
    assert "الترجمة العكسية" in qa(server, *BRIDGE, "--ui-lang", "ar").stdout


def test_a_service_that_stops_loses_nothing(server: LibreTranslate) -> None:
    server.limit, server.retry_after = 1, "3600"
    result = qa(server, *BRIDGE, "--format", "json")
    assert result.exit_code == 1  # that of the findings
    assert "run again later; 1 of " in result.stderr
    assert result.stdout.count("back_translation") == 1
    server.limit, asked = None, len(server.asked)
    whole = qa(server, *BRIDGE, "--format", "json")
    assert whole.stderr == ""
    assert whole.stdout.count("back_translation") == len(server.asked)
    assert len(server.asked) > asked


def test_units_of_a_memory_are_compared_first(
    server: LibreTranslate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(back, "BAR", 0.5)
    Path("a.po").write_text(
        'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "The bridge opened on Monday."\n'
        'msgstr "افتُتح الجسر يوم الاثنين."\n\nmsgid "Wheat got cheaper."\n'
        'msgstr "فازت العداءة بالذهب."\n',
        encoding="utf-8",
    )
    report = json.loads(qa(server, "a.po", "--format", "json").stdout)
    good, bad = report["links"]
    assert good["score"] > 0.5 > bad["score"]
    assert "back_translation" in bad
    assert "back_translation" not in good


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--translator", "google"], "go with --back-translate"),
        (["--back-translate"], "--translator-url"),
        (["--back-translate", "--translator", "google"], "--allow-network"),
    ],
)
def test_it_is_never_done_unasked(args: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["align", *BRIDGE, *args], prog_name="qa")
    assert result.exit_code == 2
    assert said in result.stderr


def test_chrf() -> None:
    assert chrf("The bridge opened.", "The bridge  opened.") == pytest.approx(100)
    assert chrf("abc", "xyz") == chrf("", "a") == chrf("a", "") == 0
    assert 30 < chrf("The bridge was opened", "The bridge opened") < 95
    # Half of the single letters, precision and recall alike; no run of two is shared.
    assert chrf("ab", "bc") == pytest.approx(25)


@given(st.text(max_size=40), st.text(max_size=40))
def test_chrf_is_a_percentage(one: str, other: str) -> None:
    assert 0 <= chrf(one, other) <= 100.0001
