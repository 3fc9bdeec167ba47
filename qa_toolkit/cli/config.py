"""``qa config``: the settings in force, and where each comes from."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
from pathlib import Path
from typing import Annotated

import typer

from qa_toolkit.cli.options import ConfigFile, NoConfig, ReportFormat

config = typer.Typer(help="The settings in force.")


@config.command("show")
def show(
    path: Annotated[
        Path | None,
        typer.Argument(help="An article: what holds for it alone too.", show_default=False),
    ] = None,
    *,
    format: ReportFormat = "console",
    config_file: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show every setting, its value, and the file, line or variable that it comes from."""
    from qa_toolkit.cli.options import configuration
    from qa_toolkit.config import entries
    from qa_toolkit.reports.findings_json import dumps
    from qa_toolkit.reports.visible import visible

    settings = configuration(path=config_file, none=no_config)
    shown = entries(settings, str(path) if path else None)
    if format == "json":
        document = [entry._asdict() for entry in shown]
        typer.echo(dumps(document).encode("utf-8"))
        return
    texts = [(entry.key, dumps_line(entry.value), entry.origin) for entry in shown]
    widest = max(len(f"{key} = {value}") for key, value, _ in texts)
    for key, value, origin in texts:
        line = f"{key} = {value}".ljust(min(widest, 60))
        typer.echo(visible(f"{line}  # {origin}").encode("utf-8", "replace"))


def dumps_line(value: object) -> str:
    """A value on one line, as JSON writes it; "none" where there is none."""
    import json

    return "none" if value is None else json.dumps(value, ensure_ascii=False)
