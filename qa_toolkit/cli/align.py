"""``qa align``: two versions of a story side by side, and what one of them lacks."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from qa_toolkit.cli.options import (
    AtLeast,
    Color,
    ConfigFile,
    Encoding,
    FailOn,
    Ignore,
    Language,
    NoConfig,
    Output,
    Profile,
    Select,
    UiLang,
    configuration,
    listed,
    narrowed,
)

if TYPE_CHECKING:
    from qa_toolkit.align import Alignment
    from qa_toolkit.checker import Checker
    from qa_toolkit.document import Document
    from qa_toolkit.engine.outcome import FileOutcome
    from qa_toolkit.reports.console import Look

Form = Literal["console", "json", "html", "csv", "tmx"]
Segmentation = Literal["sentence", "line"]


def align(
    *,
    source: Annotated[
        Path, typer.Argument(metavar="SOURCE", help="The story as it was written.", readable=False)
    ],
    target: Annotated[
        Path, typer.Argument(metavar="TARGET", help="Its translation.", readable=False)
    ],
    segmentation: Annotated[
        Segmentation, typer.Option(help="Find the sentences, or take one a line.")
    ] = "sentence",
    source_lang: Annotated[
        Language | None, typer.Option(help="Language of SOURCE.", show_default=False)
    ] = None,
    target_lang: Annotated[
        Language | None, typer.Option(help="Language of TARGET.", show_default=False)
    ] = None,
    encoder: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Compare by other vectors: labse, or the URL of an embeddings server.",
            show_default=False,
        ),
    ] = None,
    allow_network: Annotated[
        bool, typer.Option("--allow-network", help="Let --encoder use the network.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    severity: AtLeast = None,
    fail_on: FailOn = None,
    ui_lang: UiLang = None,
    encoding: Encoding = None,
    format: Annotated[Form, typer.Option("--format", help="Form of the report.")] = "console",
    output: Output = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print only what was found.")
    ] = False,
    color: Color = "auto",
) -> None:
    """Align an article with its translation: what was left out, added, moved, merged or split."""
    from qa_toolkit.align.cache import CachedEncoder
    from qa_toolkit.align.documents import align as aligned
    from qa_toolkit.align.encoders import encoder as encoder_called
    from qa_toolkit.align.settings import PROFILES
    from qa_toolkit.checker import Checker
    from qa_toolkit.config import SEVERITIES
    from qa_toolkit.parsers.source import write

    settings = configuration(
        path=config,
        none=no_config,
        profile=profile,
        ui_lang=ui_lang,
        encoding=encoding,
        min_severity=SEVERITIES[severity] if severity else None,
        fail_on=SEVERITIES[fail_on] if fail_on else None,
    )
    vectors = CachedEncoder(encoder_called(encoder, network=allow_network))
    with Checker(
        narrowed(settings, listed("--select", select), listed("--ignore", ignore))
    ) as checker:
        ours = _document(source, checker, source_lang, segmentation)
        theirs = _document(target, checker, target_lang, segmentation)
        _refuse_one_language(ours, theirs)
        free = "free" in checker.selection.profiles
        alignment = aligned(ours, theirs, vectors, PROFILES["free" if free else "news"])
        outcome = checker.check_pair(alignment)
    if output:
        text = _report(alignment, outcome, checker, format, None, quiet=quiet)
        write(output, text.encode("utf-8"))
    else:
        from qa_toolkit.cli.terminal import look

        style = look(color=color, lang=settings.ui_lang)
        text = _report(alignment, outcome, checker, format, style, quiet=quiet)
        if format == "console":
            sys.stdout.write(text)
        else:  # UTF-8 whatever the terminal's encoding
            typer.echo(text.encode("utf-8"), nl=False)
    raise typer.Exit(_status(outcome, checker))


def _document(
    path: Path, checker: "Checker", lang: Language | None, segmentation: Segmentation
) -> "Document":
    """The one article of a file; raises InputError where it holds none, or several."""
    from qa_toolkit.align.documents import by_lines
    from qa_toolkit.errors import InputError
    from qa_toolkit.parsers import parse
    from qa_toolkit.parsers.source import read

    config = checker.config
    source = read(path, encoding=config.encoding, max_bytes=config.max_file_size)
    documents = parse(source.text, path=str(path), lang=lang, fields=config.fields)
    if len(documents) != 1:
        raise InputError(f"holds {len(documents)} articles; align takes one", path=str(path))
    return by_lines(documents[0]) if segmentation == "line" else documents[0]


def _refuse_one_language(source: "Document", target: "Document") -> None:
    from qa_toolkit.errors import UsageError

    if source.lang == target.lang:
        name = {"ar": "Arabic", "en": "English"}[source.lang]
        raise UsageError(
            f"{source.path} and {target.path} are both in {name}; a pair is one article in "
            "Arabic and one in English (--source-lang and --target-lang say which is which)"
        )


def _report(
    alignment: "Alignment",
    outcome: "FileOutcome",
    checker: "Checker",
    format: Form,
    style: "Look | None",
    *,
    quiet: bool,
) -> str:
    lang = checker.config.ui_lang
    match format:
        case "json":
            from qa_toolkit.reports.alignment_json import report

            return report(alignment, outcome.articles[0].findings, lang=lang)
        case "html":
            from qa_toolkit.reports import alignment_html

            pair = alignment_html.Pair(alignment, outcome.articles[0].findings)
            return alignment_html.report([pair], lang=lang)
        case "csv":
            from qa_toolkit.reports.alignment_exchange import as_csv

            return as_csv(alignment)
        case "tmx":
            from qa_toolkit.reports.alignment_exchange import as_tmx

            return as_tmx(alignment)
    from qa_toolkit.reports import alignment_console
    from qa_toolkit.reports.console import Look, file_report, summary
    from qa_toolkit.reports.tally import Tally

    style = style or Look(lang=lang)
    tally = Tally(fail_on=checker.config.fail_on)
    tally.add(outcome)
    pieces = [] if quiet else [alignment_console.links(alignment, style)]
    pieces += [file_report(outcome, style), alignment_console.summary(alignment, style)]
    return "".join([*pieces, summary(tally, style)])


def _status(outcome: "FileOutcome", checker: "Checker") -> int:
    from qa_toolkit.engine.outcome import exit_status

    for problem in outcome.problems:
        typer.echo(f"error: {problem.path}: {problem.message}", err=True)
    return exit_status([outcome], fail_on=checker.config.fail_on)
