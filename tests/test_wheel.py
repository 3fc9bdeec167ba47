"""The built wheel, installed outside the checkout in a fresh environment, with a plugin."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def build(source: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that has the two wheels, and our dependencies by path."""
    folder = tmp_path_factory.mktemp("wheel")
    wheels = [build(ROOT, folder / "qa"), build(ROOT / "fixtures" / "plugin", folder / "plugin")]
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    binaries = environment / "bin"
    pip = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, *map(str, wheels)], check=True, capture_output=True)
    # The dependencies are those of the running interpreter; installing them again takes minutes.
    (packages,) = environment.glob("lib/python*/site-packages")
    shared = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "shared.pth").write_text("\n".join(shared) + "\n", encoding="utf-8")
    return binaries


def run(binaries: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV"))}
    return subprocess.run(
        [str(binaries / command[0]), *command[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_both_commands_check_an_article(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "story.ar.md").write_text("قال الوزير , إن المشروع بدأ.\n", encoding="utf-8")
    for name in ("qa", "qa-toolkit"):
        result = run(installed, tmp_path, name, "check", "story.ar.md", "--format", "json")
        assert result.returncode == 1, result.stderr
        findings = json.loads(result.stdout)["files"][0]["findings"]
        assert "ar/latin-comma" in {finding["rule"] for finding in findings}


def test_the_package_comes_from_the_wheel_with_its_packs(installed: Path, tmp_path: Path) -> None:
    script = (
        "import qa_toolkit, pathlib; from qa_toolkit.packs.load import shipped;"
        "print(pathlib.Path(qa_toolkit.__file__).parent); print(shipped())"
    )
    result = run(installed, tmp_path, "python", "-c", script)
    package, packs = result.stdout.splitlines()
    assert str(installed.parent) in package, result.stderr
    assert packs == str(Path(package) / "_rules")


def test_the_plugin_is_found_by_its_entry_point(installed: Path, tmp_path: Path) -> None:
    result = run(installed, tmp_path, "qa", "rules", "--format", "json")
    assert result.returncode == 0, result.stderr
    ids = {rule["id"] for rule in json.loads(result.stdout)["rules"]}
    assert {"house/shouting", "house/utilise"} <= ids


def test_the_examples_of_the_plugin_hold(installed: Path, tmp_path: Path) -> None:
    script = (
        "from qa_toolkit.registry import registry; from qa_toolkit.testing import assert_examples;"
        "rules = registry().rules; [assert_examples(rules[i]) for i in rules if i[:6] == 'house/'];"
        "print('held')"
    )
    result = run(installed, tmp_path, "python", "-c", script)
    assert result.stdout == "held\n", result.stderr
