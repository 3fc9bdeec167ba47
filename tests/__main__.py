"""Install everything into ``.venv``, then run lint, types, layers and tests.

``python3 -m tests`` is all a fresh machine needs; ``python3 -m tests --coverage`` does the same and
measures what the tests reach, in twice the time. Other arguments go to pytest, and the checks
before it are left out (``python3 -m tests tests/engine -x``).
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

from tests import chromium, languagetool, libreoffice

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / ("Scripts" if os.name == "nt" else "bin")


def run(*command: str) -> None:
    """Run one tool of the environment; its failure is ours."""
    print("$", *command, flush=True)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    tool = [str(BIN / command[0]), *command[1:]]
    status = subprocess.run(tool, cwd=ROOT, env=environment, check=False)
    if status.returncode:
        sys.exit(status.returncode)


def main(arguments: list[str]) -> None:
    """Set up, check, test."""
    whole = set(arguments) <= {"--coverage"}
    if whole:
        chromium.find()
        libreoffice.find()
        languagetool.prepare()  # what is missing is better said now than after the other tests
    if not (BIN / "python").exists():
        venv.create(ROOT / ".venv", with_pip=True)
    run("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--constraint", "constraints.txt", "--editable", ".[dev]")  # fmt: skip
    if not whole:
        run("pytest", *arguments)
        return
    run("ruff", "format", "--check")
    run("ruff", "check")
    run("mypy")
    run("lint-imports")
    coverage = ["--cov", "--cov-report=term:skip-covered"] if arguments else []
    run("pytest", "--numprocesses=auto", "--dist=loadfile", *coverage)


if __name__ == "__main__":
    main(sys.argv[1:])
