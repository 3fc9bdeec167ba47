"""LanguageTool for the tests, from its published jars: ``python -m tests.languagetool``.

Newcomers and continuous integration need not unzip the big download by hand: Maven fetches the
jars of the server, of Arabic and of English once, into a folder laid out as the download is, and
the folder to name in LTP_PATH is printed. Standard library only: it runs before anything else is
installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

VERSION = "6.8"
ARTIFACTS = ("languagetool-server", "language-ar", "language-en")
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:2.8"
POM = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>qa-toolkit</groupId><artifactId>languagetool-for-tests</artifactId><version>1</version>
  <dependencies>{dependencies}</dependencies>
</project>
"""
DEPENDENCY = (
    "<dependency><groupId>org.languagetool</groupId>"
    "<artifactId>{name}</artifactId><version>{version}</version></dependency>"
)


def folder() -> Path:
    """The folder that LTP_PATH is to name, outside the repository: a clone may come and go."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "qa-toolkit" / "languagetool-for-tests"


def prepare() -> Path:
    """Fetch LanguageTool unless it is there; exits with what to install if that cannot be done."""
    home = folder() / f"LanguageTool-{VERSION}"
    missing = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    if missing:
        sys.exit(
            f"The tests ask a real LanguageTool and need Java 17 or newer and Maven; missing: "
            f"{', '.join(missing)}. On Debian: apt install openjdk-17-jre-headless maven"
        )
    if (home / "languagetool-server.jar").exists():
        return home.parent
    home.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home.parent) as scratch:
        new = Path(scratch) / home.name
        _fetch(Path(scratch), new / "libs")
        _launcher(new)
        shutil.rmtree(home, ignore_errors=True)
        new.rename(home)  # whole or not at all, should it be stopped half-way
    return home.parent


def _fetch(scratch: Path, libs: Path) -> None:
    dependencies = "".join(DEPENDENCY.format(name=name, version=VERSION) for name in ARTIFACTS)
    (scratch / "pom.xml").write_text(POM.format(dependencies=dependencies), encoding="utf-8")
    command = ["mvn", "-q", "-B", "-Dstyle.color=never", f"{PLUGIN}:copy-dependencies"]
    command.append(f"-DoutputDirectory={libs}")
    for attempt in (1, 2):
        status = subprocess.run(command, cwd=scratch, stdout=sys.stderr, check=False).returncode
        if status == 0:
            return
        print(f"mvn failed (try {attempt} of 2)", file=sys.stderr)
    sys.exit("LanguageTool's jars could not be fetched; see what Maven says above")


def _launcher(home: Path) -> None:
    """The jar that the download has, whose class path names the others."""
    names = " ".join(f"libs/{jar.name}" for jar in sorted((home / "libs").glob("*.jar")))
    lines = ["Manifest-Version: 1.0"]
    # A line of a manifest has at most 72 bytes; the next one goes on after a space.
    rest = f"Class-Path: {names}"
    lines.append(rest[:70])
    for start in range(70, len(rest), 69):
        lines.append(f" {rest[start : start + 69]}")
    with zipfile.ZipFile(home / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(lines) + "\r\n")


if __name__ == "__main__":
    print(prepare())
