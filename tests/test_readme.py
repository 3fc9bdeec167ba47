"""What the README promises is true: its commands, its tables, its examples, its links."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from qa_toolkit import Checker, Config
from qa_toolkit.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_every_command_is_in_the_table_and_the_other_way_round() -> None:
    listed = set(re.findall(r"^\| `qa ([a-z]+)` \|", README, re.MULTILINE))
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert listed == {name for name, command in commands.items() if not command.hidden}


def test_the_first_command_installs_and_checks_what_is_there() -> None:
    setup = blocks("sh")[0]
    assert "pip install ." in setup
    *_, check = setup.split("&&")
    words = shlex.split(check)
    assert words[0].endswith("/qa")
    result = CliRunner().invoke(app, [*words[1:-1], str(ROOT / words[-1])])
    assert result.exit_code == 1
    assert "byline" in result.output


def test_ci_runs_the_second_command() -> None:
    command = blocks("sh")[1].strip()
    assert command == "python3 -m tests"
    assert f"exec {command}\n" in CI


def test_every_option_that_is_named_exists() -> None:
    commands = get_command(app).commands.values()  # type: ignore[attr-defined]
    parameters = (parameter for command in commands for parameter in command.params)
    options = {option for parameter in parameters for option in parameter.opts}
    named = set(re.findall(r"`(--[a-z-]+)[` ]", README))
    assert named <= options


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    assert "ar/latin-comma" in capsys.readouterr().out


def test_the_suppression_in_the_readme_works() -> None:
    (comment,) = blocks("html")
    text = f"{comment}قال الوزير , إن المشروع بدأ.\n"
    (article,) = Checker(Config(plugins=False)).check_text(text, path="a.ar.md").articles
    commas = [finding for finding in article.findings if finding.rule == "ar/latin-comma"]
    assert [finding.suppressed is not None for finding in commas] == [True]


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def test_the_profiles_that_are_named_exist() -> None:
    sentence = re.search(r"Shipped profiles: (.*?)\.", README, re.DOTALL)
    assert sentence is not None
    named = set(re.findall(r"`([a-z]+)`", sentence[1]))
    shipped = {path.stem for path in (ROOT / "rules" / "profiles").glob("*.yaml")}
    assert named == shipped


def test_the_sample_output_is_real() -> None:
    (sample,) = blocks("text")
    result = CliRunner().invoke(app, ["check", str(ROOT / "fixtures/articles/harbour.ar.txt")])
    printed = {line.split("harbour.ar.txt", 1)[-1] for line in result.output.splitlines()}
    for line in sample.splitlines():
        assert line.split("story.ar.md", 1)[-1] in printed
