"""``qa names``: check names, or take stock of those of an archive."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qa_toolkit.cli.check import check, with_options_of_check

if TYPE_CHECKING:
    from qa_toolkit.archive.inventory import Inventory
    from qa_toolkit.archive.reading import Read

_FORMS = ("console", "json", "csv")


def names(
    context: typer.Context,
    *,
    report: Annotated[
        bool,
        typer.Option(
            "--report", help="List every name, its spellings, counts, dates; check nothing."
        ),
    ] = False,
    write_pack: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Draft a pack of the names that are spelled in several ways.",
            show_default=False,
        ),
    ] = None,
    transliterate: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Spell a name in the other script, the likeliest way first; check nothing.",
            show_default=False,
        ),
    ] = None,
    **options: Any,
) -> None:
    """Check names as ``qa check`` does, or take stock of them, or spell one."""
    if transliterate is not None:
        _spell(transliterate, format=options["format"], output=options["output"])
        return
    if not report and write_pack is None:
        check(context, **options)
        return
    raise typer.Exit(_stock(report=report, write_pack=write_pack, **options))


with_options_of_check(names)


def _spell(name: str, *, format: list[str] | None, output: Path | None) -> None:
    """Print how a name may be written in the other script, with how likely each way is."""
    import json

    from qa_toolkit.cli.options import wanted
    from qa_toolkit.errors import UsageError
    from qa_toolkit.language.detect import language
    from qa_toolkit.language.spellings import transliterate
    from qa_toolkit.parsers.source import write

    (form, *more) = wanted(format, output)
    if more or form.name not in ("console", "json"):
        raise UsageError("--transliterate has two forms, one at a time: console and json")
    ways = transliterate(name, "en" if language(name) == "ar" else "ar")
    if not ways:
        raise UsageError(f"“{name:.40}” is no name in Arabic or Latin letters")
    if form.name == "json":
        rows = [{"text": way.text, "probability": round(way.probability, 3)} for way in ways]
        text = json.dumps({"name": name, "spellings": rows}, ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(f"{way.probability:4.0%}  {way.text}\n" for way in ways)
    if form.output:
        write(form.output, text.encode("utf-8"))
    else:
        typer.echo(text.encode("utf-8"), nl=False)


def _stock(
    *,
    report: bool,
    write_pack: Path | None,
    paths: list[Path] | None,
    config: Path | None,
    no_config: bool,
    ui_lang: Any,
    encoding: str | None,
    lang: Any,
    jobs: int | None,
    format: list[str] | None,
    output: Path | None,
    **_: object,
) -> int:
    """The inventory of the names of files; the exit status is 2 where one could not be read."""
    from qa_toolkit.archive.inventory import Inventory
    from qa_toolkit.archive.name_pack import pack
    from qa_toolkit.archive.reading import names_in
    from qa_toolkit.cli.options import configuration, wanted
    from qa_toolkit.cli.targets import chosen
    from qa_toolkit.errors import UsageError
    from qa_toolkit.parsers.source import write

    (form, *more) = wanted(format, output, more=("csv",))
    if more or form.name not in _FORMS:
        raise UsageError("--report has three forms, one at a time: console, json and csv")
    settings = configuration(
        path=config, none=no_config, ui_lang=ui_lang, encoding=encoding, lang=lang, jobs=jobs
    )
    files, problems = chosen(paths or [Path()], settings)
    said = [f"{problem.path}: {problem.message}" for problem in problems]
    with TemporaryDirectory(prefix="qa-names-") as folder:
        inventory = Inventory(Path(folder) / "names.sqlite")
        try:
            for article in _read(names_in(files, settings), said):
                inventory.add(article)
            if report:
                _print(inventory, form.name, form.output, settings.ui_lang)
            if write_pack:
                drafted = pack(inventory.names())
                if drafted is None:
                    typer.echo("no name in several spellings: no pack is written", err=True)
                else:
                    write(write_pack, drafted.encode("utf-8"))
        finally:
            inventory.close()
    for line in said:
        typer.echo(f"error: {line}", err=True)
    return 2 if said else 0


def _read(found: "Iterable[Read]", said: list[str]) -> "Iterator[tuple[Any, ...]]":
    for articles, problems in found:
        said += [f"{each.path}: {each.message}" for each in problems]
        yield articles


def _print(inventory: "Inventory", form: str, output: Path | None, lang: Any) -> None:
    from qa_toolkit.archive.name_reports import as_csv, as_json, as_text

    shape = {"json": as_json, "csv": as_csv}.get(form) or as_text(lang)
    pieces = shape(inventory, inventory.names())
    if output:
        from qa_toolkit.parsers.source import write

        write(output, "".join(pieces).encode("utf-8"))
    elif form == "console":
        sys.stdout.writelines(pieces)
    else:  # UTF-8 whatever the terminal's encoding
        for piece in pieces:
            typer.echo(piece.encode("utf-8"), nl=False)
