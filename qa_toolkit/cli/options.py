"""The options that several commands share, and the configuration they amount to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from qa_toolkit.cli import completion

if TYPE_CHECKING:
    from qa_toolkit.config import Config

Level = Literal["note", "warning", "error"]
Language = Literal["ar", "en"]
Format = Literal["console", "json"]
CONSOLE = "console"
When = Literal["auto", "always", "never"]

Profile = Annotated[
    str | None,
    typer.Option(
        help="House style to check by.",
        metavar="NAME",
        show_default=False,
        autocompletion=completion.profiles,
    ),
]
UiLang = Annotated[
    Language | None, typer.Option(help="Language of the messages.", show_default=False)
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration to use instead of the nearest qa.toml or pyproject.toml.",
        show_default=False,
    ),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no configuration file.")]
ReportFormat = Annotated[Format, typer.Option("--format", help="Form of the report.")]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORM[=FILE]",
        autocompletion=completion.forms,
        help="Form of the report: console, json, jsonl, sarif, github, gitlab, junit, checkstyle, "
        "rdjson, markdown or html; repeat it, each with a file, for several.",
        show_default="console",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        autocompletion=completion.selectors,
        help="Run these and no others: ids, prefixes, categories; repeat or use commas.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        autocompletion=completion.selectors,
        help="Leave these out; as --select.",
    ),
]
AtLeast = Annotated[
    Level | None, typer.Option(help="Report what is at least this severe.", show_default=False)
]
FailOn = Annotated[
    Level | None, typer.Option(help="Exit with 1 at this severity (warning unless configured).")
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of files that do not tell theirs.")
]
Output = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write the report to a file.", show_default=False),
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        metavar="FILE",
        readable=False,  # one that cannot be read is an error of ours, with its remedy
        help="Check terms by this glossary, too (CSV, TSV, YAML, TBX); repeat it.",
        show_default=False,
    ),
]
Color = Annotated[When, typer.Option(help="Colour; NO_COLOR is honoured.")]


def configuration(
    *, path: Path | None, none: bool, glossaries: Iterable[Path] | None = None, **chosen: Any
) -> Config:
    """The configuration file in force, with what was ``chosen`` (not None) in its stead.

    ``glossaries`` are added to its own.

    Raises ConfigError if the file cannot be used, UsageError if both are asked for.
    """
    from dataclasses import replace

    from qa_toolkit import config
    from qa_toolkit.errors import UsageError

    if path and none:
        raise UsageError("--config and --no-config exclude each other")
    found = None if none else path or config.find(Path.cwd())
    base = config.load(found) if found else config.Config()
    if not none:
        base = config.from_environment(base, os.environ)
    base = replace(
        base,
        jobs=0 if base.jobs is None else base.jobs,
        glossaries=(*base.glossaries, *(glossaries or ())),
    )
    return replace(base, **{key: value for key, value in chosen.items() if value is not None})


def listed(option: str, values: Iterable[str] | None) -> tuple[str, ...]:
    """The items of an option that may be repeated, and may each time hold a comma list.

    Raises UsageError if it is given and holds nothing.
    """
    from qa_toolkit.errors import UsageError

    given = list(values or ())
    items = tuple(item for value in given for part in value.split(",") if (item := part.strip()))
    if given and not items:
        raise UsageError(f"{option} names nothing")
    return items


def narrowed(config: Config, select: tuple[str, ...], ignore: tuple[str, ...]) -> Config:
    """The configuration under ``--select``, which leaves out whatever it does not name."""
    from dataclasses import replace

    from qa_toolkit.engine.select import ALL, Layer

    rest = (ALL,) if select and ALL not in select else ()
    return replace(config, layers=(*config.layers, Layer(select=select, ignore=ignore + rest)))


class Wanted(NamedTuple):
    """A report that is asked for, and the file it goes to; None is standard output."""

    name: str
    output: Path | None


def wanted(
    forms: list[str] | None, output: Path | None, *, more: tuple[str, ...] = ()
) -> tuple[Wanted, ...]:
    """The reports of ``--format FORM[=FILE]``; ``output`` is for the one that names no file.

    ``more`` are forms that a command has besides those of findings.

    Raises UsageError for a form that is not known, and for two reports in one place.
    """
    from qa_toolkit.errors import UsageError, unknown
    from qa_toolkit.reports.report import FORMATS

    known = (CONSOLE, *FORMATS, *more)
    reports = []
    for form in forms or [CONSOLE]:
        name, _, file = form.partition("=")
        if name not in known:
            raise UsageError(f"--format: {unknown('form', name, known)}")
        reports.append(Wanted(name, Path(file) if file else output))
    places = [report.output for report in reports]
    if len(set(places)) < len(places):
        where = "standard output" if None in places else "one file"
        raise UsageError(f"two reports want {where}; write --format FORM=FILE for each")
    return tuple(reports)
