"""``qa align``: two versions of a story side by side, and what one of them lacks."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
from pathlib import Path
from typing import Annotated, Literal

import typer

from qa_toolkit.cli.options import (
    AtLeast,
    Color,
    ConfigFile,
    Encoding,
    FailOn,
    Glossaries,
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

Form = Literal["console", "json", "html", "csv", "tmx"]
Segmentation = Literal["sentence", "line"]


def align(
    *,
    source: Annotated[
        Path | None,
        typer.Argument(
            metavar="[SOURCE]",
            help="The story as it was written; or a file of both languages: XLIFF, TMX, PO.",
            readable=False,
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        Path | None,
        typer.Argument(
            metavar="[TARGET]", help="Its translation.", readable=False, show_default=False
        ),
    ] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            metavar="PATTERN",
            help="Align many: 'content/{lang}/**/*.md', or a folder of story.ar.md, story.en.md.",
            show_default=False,
        ),
    ] = None,
    pair_key: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KEY",
            help="With --pairs: a key of the metadata that names the other file.",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Worker processes; 0 is one a core."),
    ] = None,
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
        bool,
        typer.Option("--allow-network", help="Let --encoder and --translator use the network."),
    ] = False,
    back_translate: Annotated[
        bool,
        typer.Option(
            "--back-translate", help="Translate back what links that score low say, to compare."
        ),
    ] = False,
    translator: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who translates back: libre, google, microsoft or mymemory.",
            show_default="libre",
        ),
    ] = None,
    translator_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Address of a LibreTranslate server.", show_default=False),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    severity: AtLeast = None,
    fail_on: FailOn = None,
    glossary: Glossaries = None,
    ui_lang: UiLang = None,
    encoding: Encoding = None,
    format: Annotated[Form, typer.Option("--format", help="Form of the report.")] = "console",
    output: Output = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print only what was found.")
    ] = False,
    mqm: Annotated[
        bool, typer.Option("--mqm", help="Add the MQM scorecard (console, json).")
    ] = False,
    color: Color = "auto",
) -> None:
    """Align an article with its translation: what was left out, added, moved, merged or split."""
    from qa_toolkit.cli.alignments import Job, execute
    from qa_toolkit.config import SEVERITIES
    from qa_toolkit.errors import UsageError
    from qa_toolkit.external.translators import TranslatorSettings
    from qa_toolkit.pairs.run import Task

    if (translator or translator_url) and not back_translate:
        raise UsageError("--translator and --translator-url go with --back-translate")
    settings = configuration(
        path=config,
        none=no_config,
        profile=profile,
        glossaries=glossary,
        ui_lang=ui_lang,
        encoding=encoding,
        jobs=jobs,
        min_severity=SEVERITIES[severity] if severity else None,
        fail_on=SEVERITIES[fail_on] if fail_on else None,
    )
    raise typer.Exit(
        execute(
            Job(
                task=Task(
                    config=narrowed(
                        settings, listed("--select", select), listed("--ignore", ignore)
                    ),
                    encoder=encoder,
                    network=allow_network,
                    segmentation=segmentation,
                    source_lang=source_lang,
                    target_lang=target_lang,
                    translator=(
                        TranslatorSettings(translator or "libre", translator_url)
                        if back_translate
                        else None
                    ),
                ),
                source=source,
                target=target,
                pattern=pairs,
                keys=listed("--pair-key", pair_key),
                format=format,
                output=output,
                quiet=quiet,
                mqm=mqm,
                color=color,
            )
        )
    )
