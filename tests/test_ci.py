"""What other programs read at the root of the repository, tried with these programs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def run(*command: str, cwd: Path, **given: str) -> subprocess.CompletedProcess[str]:
    identity = {
        name: value
        for who in ("AUTHOR", "COMMITTER")
        for name, value in ((f"GIT_{who}_NAME", "Desk"), (f"GIT_{who}_EMAIL", "desk@example.org"))
    }
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **identity, "PATH": path, **given}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def repository(folder: Path) -> Path:
    folder.mkdir()
    run("git", "init", "--quiet", cwd=folder)
    return folder


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository that holds our hooks and nothing else."""
    folder = repository(tmp_path / "hooks")
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (folder / ".pre-commit-hooks.yaml").write_text(text, encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    run("git", "commit", "--quiet", "-m", "hooks", cwd=folder)
    return folder


@pytest.mark.parametrize(
    ("hook", "text", "status", "after"),
    [
        ("qa-check", "The minister read the the report.\n", 1, None),
        ("qa-check", "The minister read the report.\n", 0, None),
        ("qa-fix", "قال الوزير , إن المشروع بدأ.\n", 1, "قال الوزير، إن المشروع بدأ.\n"),
    ],
)
def test_pre_commit_runs_the_hooks(  # noqa: PLR0917 - parameters of the test
    tmp_path: Path, hooks: Path, hook: str, text: str, status: int, after: str | None
) -> None:
    desk = repository(tmp_path / "desk")
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    # "language: system" takes the qa of this environment: that a wheel installs is tested apart.
    config = {
        "repos": [
            {
                "repo": str(hooks),
                "rev": revision,
                "hooks": [{"id": hook, "language": "system"}],
            }
        ]
    }
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    article = desk / ("a.ar.md" if after else "a.en.md")
    article.write_text(text, encoding="utf-8")
    run("git", "add", ".", cwd=desk)
    result = run(
        "pre-commit", "run", "--color=never", cwd=desk, PRE_COMMIT_HOME=str(tmp_path / "home")
    )
    assert result.returncode == status, result.stdout + result.stderr
    assert article.read_text(encoding="utf-8") == (after or text)


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "docs/ci/gitlab.yml"),
    ],
)
def test_the_forges_own_schemas_hold(schema: str, path: str) -> None:
    result = run("check-jsonschema", "--builtin-schema", schema, path, cwd=ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("status", [0, 1])
def test_the_steps_of_the_action_run(tmp_path: Path, status: int) -> None:
    """The last step, in the shell that GitHub gives it, on a folder of our own."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    (tmp_path / "a.en.md").write_text("Read the the report.\n" if status else "Read it.\n")
    (tmp_path / "summary.md").touch()
    inputs = {name: str(value["default"]) for name, value in action["inputs"].items()}
    inputs["arguments"] = "--no-config --select en/repeated-word"
    given = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: inputs[m[1]], value)
        for name, value in step["env"].items()
    }
    given["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
    result = run("bash", "-eo", "pipefail", "-c", step["run"], cwd=tmp_path, **given)
    assert result.returncode == status, result.stderr
    assert result.stdout.startswith("::warning file=a.en.md,line=1,") is bool(status)
    assert (tmp_path / "qa.sarif").exists()
    assert "### qa-toolkit" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_the_image_copies_all_that_the_build_needs() -> None:
    """No daemon is asked: what the Dockerfile copies must be there and not be ignored."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    kept = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.M)
        for name in line.split()
    }
    assert copied == kept
    assert all((ROOT / name).exists() for name in copied)
