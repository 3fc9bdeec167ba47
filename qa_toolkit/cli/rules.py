"""``qa rules``: which rules there are, and which of them run."""

from __future__ import annotations

from typing import Annotated

import typer

from qa_toolkit.cli import completion
from qa_toolkit.cli.options import (
    Color,
    ConfigFile,
    Language,
    NoConfig,
    ReportFormat,
    UiLang,
    configuration,
)


def rules(
    *,
    text: Annotated[
        str | None,
        typer.Argument(help="Only rules whose id or summary holds this.", show_default=False),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", autocompletion=completion.categories, help="Only rules of this family."
        ),
    ] = None,
    lang: Annotated[
        Language | None, typer.Option(help="Only rules about this language.", show_default=False)
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            autocompletion=completion.profiles,
            help="Only rules that run in this house style.",
        ),
    ] = None,
    ui_lang: UiLang = None,
    format: ReportFormat = "console",
    config: ConfigFile = None,
    no_config: NoConfig = False,
    color: Color = "auto",
) -> None:
    """List the rules, with the severity they count at."""
    from qa_toolkit.checker import Checker
    from qa_toolkit.cli.terminal import look
    from qa_toolkit.errors import UsageError, unknown
    from qa_toolkit.model import Category

    if category is not None and category not in set(Category):
        raise UsageError(unknown("category", category, list(Category)))
    settings = configuration(path=config, none=no_config, profile=profile, ui_lang=ui_lang)
    checker = Checker(settings)
    wanted = (text or "").casefold()
    chosen = [
        (rule, checker.selection.severity(meta), runs)
        for rule in checker.configured.values()
        for meta in [rule.meta]
        if (runs := checker.selection.enabled(meta)) or profile is None
        if category is None or meta.category == category
        if lang is None or lang in meta.langs
        if wanted in f"{meta.id}\n{meta.summary.en}\n{meta.summary.ar}".casefold()
    ]
    if format == "json":
        from qa_toolkit.reports.findings_json import dumps
        from qa_toolkit.reports.rules import rules_entry

        document = dumps(rules_entry(chosen, lang=settings.ui_lang))
        typer.echo(document.encode("utf-8"))
    else:
        from qa_toolkit.reports.rules import table

        typer.echo(table(chosen, look(color=color, lang=settings.ui_lang)), nl=False, color=True)
