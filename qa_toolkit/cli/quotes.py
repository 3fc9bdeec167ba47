"""``qa quotes``: check quotations, or list them."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qa_toolkit.cli.check import check, with_options_of_check

if TYPE_CHECKING:
    from qa_toolkit.config import Config
    from qa_toolkit.document import Document


def quotes(
    context: typer.Context,
    *,
    list_quotations: Annotated[
        bool, typer.Option("--list", help="List every quotation and who speaks; check nothing.")
    ] = False,
    **options: Any,
) -> None:
    """Check quotations as ``qa check`` does, or list them."""
    if not list_quotations:
        check(context, **options)
        return
    raise typer.Exit(_listed(**options))


with_options_of_check(quotes)


def _listed(
    *,
    paths: list[Path] | None,
    config: Path | None,
    no_config: bool,
    ui_lang: Any,
    encoding: str | None,
    lang: Any,
    format: list[str] | None,
    output: Path | None,
    color: Any,
    **_: object,
) -> int:
    """List the quotations of the files; the exit status is 2 where one could not be read."""
    from qa_toolkit.cli.options import CONSOLE, configuration, wanted
    from qa_toolkit.cli.targets import STDIN, chosen
    from qa_toolkit.cli.terminal import look
    from qa_toolkit.errors import InputError, UsageError
    from qa_toolkit.parsers.source import write

    (report_wanted, *more) = wanted(format, output)
    if more or report_wanted.name not in (CONSOLE, "json"):
        raise UsageError("--list has two forms, one at a time: console and json")
    output = report_wanted.output
    settings = configuration(
        path=config, none=no_config, ui_lang=ui_lang, encoding=encoding, lang=lang
    )
    files, problems = chosen(paths or [Path()], settings)
    if STDIN in files:
        raise UsageError("--list reads files, not standard input; give a file")
    said = [f"{problem.path}: {problem.message}" for problem in problems]
    documents: list[Document] = []
    for file in files:
        try:
            documents += _documents(file, settings)
        except InputError as error:
            said.append(str(error))
    if report_wanted.name == "json":
        from qa_toolkit.reports.quotations_json import report

        text = report(documents)
    else:
        from qa_toolkit.reports.console import Look
        from qa_toolkit.reports.quotations_console import report as shown

        style = Look(lang=settings.ui_lang) if output else look(color=color, lang=settings.ui_lang)
        text = shown(documents, style)
    if output:
        write(output, text.encode("utf-8"))
    elif report_wanted.name == "json":  # UTF-8 whatever the terminal's encoding
        typer.echo(text.encode("utf-8"), nl=False)
    else:
        sys.stdout.write(text)
    for line in said:
        typer.echo(f"error: {line}", err=True)
    return 2 if said else 0


def _documents(file: Path, settings: "Config") -> "Iterator[Document]":
    from qa_toolkit.parsers import parse
    from qa_toolkit.parsers.source import read

    source = read(file, encoding=settings.encoding, max_bytes=settings.max_file_size)
    yield from parse(source.text, path=str(file), lang=settings.lang, fields=settings.fields)
