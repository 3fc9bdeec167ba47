"""``qa explain``: what a rule finds, why, and how far to trust it."""

from __future__ import annotations

from typing import Annotated

import typer

from qa_toolkit.cli import completion
from qa_toolkit.cli.options import (
    Color,
    ConfigFile,
    NoConfig,
    Profile,
    ReportFormat,
    UiLang,
    configuration,
)


def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="Id of a rule, or an alias.", show_default=False, autocompletion=completion.rules
        ),
    ],
    *,
    profile: Profile = None,
    ui_lang: UiLang = None,
    format: ReportFormat = "console",
    config: ConfigFile = None,
    no_config: NoConfig = False,
    color: Color = "auto",
) -> None:
    """Explain a rule, with examples."""
    from qa_toolkit.checker import Checker
    from qa_toolkit.cli.terminal import look
    from qa_toolkit.errors import UsageError, unknown
    from qa_toolkit.external import TITLES, foreign

    settings = configuration(path=config, none=no_config, profile=profile, ui_lang=ui_lang)
    checker = Checker(settings)
    found = checker.registry.get(rule)
    if found is None and foreign(rule):
        owners = " or ".join(TITLES.values())
        raise UsageError(f"“{rule}” is a rule of {owners}, which says what it means in its message")
    if found is None:
        raise UsageError(unknown("rule", rule, checker.registry.origins))
    meta = found.meta
    configured = checker.configured[meta.id]
    severity, runs = checker.selection.severity(meta), checker.selection.enabled(meta)
    if format == "json":
        from qa_toolkit.reports.findings_json import dumps
        from qa_toolkit.reports.rules import rules_entry

        document = dumps(rules_entry([(configured, severity, runs)], lang=settings.ui_lang))
        typer.echo(document.encode("utf-8"))
    else:
        from qa_toolkit.reports.rules import explanation

        style = look(color=color, lang=settings.ui_lang)
        text = explanation(configured, style, severity=severity, runs=runs)
        typer.echo(text, nl=False, color=True)
