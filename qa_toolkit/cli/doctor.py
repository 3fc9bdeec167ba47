"""``qa doctor``: whether everything the program needs is in place."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import typer

from qa_toolkit.cli.options import ConfigFile, NoConfig, Profile, configuration
from qa_toolkit.errors import QAError
from qa_toolkit.version import __version__


class Check(NamedTuple):
    """One line of the diagnosis; ``ok`` is None where nothing depends on it."""

    name: str
    ok: bool | None
    said: str


def doctor(profile: Profile = None, config: ConfigFile = None, no_config: NoConfig = False) -> None:
    """Check the installation and the configuration."""
    from qa_toolkit.reports.visible import visible

    checks = list(_checks(profile, config, no_config))
    marks = {True: "ok", False: "FAULT", None: "-"}
    for check in checks:
        typer.echo(f"{marks[check.ok]:>5}  {check.name}: {visible(check.said)}")
    faults = sum(check.ok is False for check in checks)
    typer.echo(f"{faults} faults" if faults != 1 else "1 fault")
    raise typer.Exit(1 if faults else 0)


def _checks(profile: str | None, config: Path | None, no_config: bool) -> Iterator[Check]:
    version = platform.python_version()
    yield Check("qa-toolkit", True, __version__)
    yield Check("Python", sys.version_info >= (3, 11), f"{version} on {platform.system()}")
    yield from _dependencies()
    yield _tried("lexicon", _lexicon)
    yield _tried("rules", lambda: _rules(profile, config, no_config))
    yield from _terminal()
    yield _languagetool(profile, config, no_config)


def _tried(name: str, diagnose: Callable[[], str]) -> Check:
    try:
        return Check(name, True, diagnose())
    except Exception as error:  # whatever is wrong, the diagnosis goes on
        return Check(name, False, f"{type(error).__name__}: {error}")


def _dependencies() -> Iterator[Check]:
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        wanted = requires("qa-toolkit") or []
    except PackageNotFoundError:
        yield Check("installation", False, "not installed as a package; pip install qa-toolkit")
        return
    for requirement in wanted:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if "extra ==" in requirement:
            continue
        try:
            yield Check(name, True, f"{version(name)} ({requirement})")
        except PackageNotFoundError:
            yield Check(name, False, f"missing; pip install “{requirement}”")


def _lexicon() -> str:
    from qa_toolkit.language.frequency import DATA
    from qa_toolkit.language.lexicon import arabic

    files = [path for path in sorted(DATA.iterdir()) if path.is_file()]
    size = sum(len(path.read_bytes()) for path in files)
    arabic()
    return f"{len(files)} data files, {size / 1e6:.1f} MB, all readable"


def _rules(profile: str | None, config: Path | None, no_config: bool) -> str:
    from qa_toolkit.checker import Checker
    from qa_toolkit.packs.profiles import profile_names

    settings = configuration(path=config, none=no_config, profile=profile)
    checker = Checker(settings)
    sources = sorted({checker.registry.origins[name] for name in checker.registry.rules})
    source = settings.path or "none found, the defaults hold"
    return (
        f"{len(checker.rules)} of {len(checker.registry.rules)} run, from {', '.join(sources)}; "
        f"profile {settings.profile} of {', '.join(profile_names(settings.packs))}; "
        f"configuration: {source}"
    )


def _terminal() -> Iterator[Check]:
    encoding = sys.stdout.encoding or "unknown"
    utf8 = encoding.lower().replace("-", "") == "utf8"
    advice = "" if utf8 else "; Arabic needs UTF-8: set PYTHONUTF8=1"
    yield Check("encoding", utf8, encoding + advice)
    if not sys.stdout.isatty():
        yield Check("terminal", None, "standard output is not one: plain text, no colour")
        return
    columns = shutil.get_terminal_size().columns
    color = "no colour (NO_COLOR)" if os.environ.get("NO_COLOR") else "colour"
    yield Check("terminal", None, f"{columns} columns, {color}; {_reordering()}")


def _reordering() -> str:
    environment = os.environ
    if environment.get("TMUX") or environment.get("STY"):
        known = "inside a multiplexer, so the outer terminal decides about Arabic"
    elif int(environment.get("VTE_VERSION") or 0) >= 5800:
        known = "reorders Arabic (VTE)"
    elif {"KONSOLE_VERSION", "MLTERM"} & environment.keys() or environment.get(
        "TERM_PROGRAM"
    ) == "Apple_Terminal":
        known = "reorders Arabic"
    else:
        known = "may show Arabic unreordered"
    return f"{known}; reports read the same either way"


def _languagetool(profile: str | None, config: Path | None, no_config: bool) -> Check:
    """Whether LanguageTool could give a second opinion; a fault only where it is asked for."""
    from qa_toolkit.external import EngineError

    name = "LanguageTool (optional)"
    try:
        settings = configuration(path=config, none=no_config, profile=profile)
        wanted, url = "languagetool" in settings.engines, settings.languagetool.url
    except QAError:  # told by the line about the rules
        wanted, url = False, None
    try:
        if url:
            from qa_toolkit.external.languagetool.client import languages

            known = languages(url, timeout=5)
            arabic = "reads Arabic" if "ar" in known else "does not read Arabic"
            return Check(name, True if wanted else None, f"{url} answers and {arabic}")
        from qa_toolkit.external.languagetool.server import installed

        found = installed()
    except EngineError as error:
        return Check(name, False if wanted else None, str(error))
    except Exception as error:  # a folder of LanguageTool that nobody foresaw
        return Check(name, False if wanted else None, f"{type(error).__name__}: {error}")
    said = f"{found.version_name} in {found.get_directory_path()}"
    return Check(name, True if wanted else None, said)
