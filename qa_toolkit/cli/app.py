"""The program as a whole: its commands, in the order that ``--help`` lists them."""

from __future__ import annotations

from typing import Annotated

import typer

from qa_toolkit.cli.align import align
from qa_toolkit.cli.baseline import baseline
from qa_toolkit.cli.check import FAMILIES, check
from qa_toolkit.cli.config import config
from qa_toolkit.cli.doctor import doctor
from qa_toolkit.cli.explain import explain
from qa_toolkit.cli.init import init
from qa_toolkit.cli.lexicon import lexicon
from qa_toolkit.cli.lsp import lsp
from qa_toolkit.cli.names import names
from qa_toolkit.cli.program import Program
from qa_toolkit.cli.quotes import quotes
from qa_toolkit.cli.rules import rules
from qa_toolkit.version import __version__

# Plain help: Rich's would take longer to load than the whole program, and a screen reader or a
# pipe reads plain text best.
app = typer.Typer(
    cls=Program, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=True
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"qa-toolkit {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def program(
    context: typer.Context,
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Check Arabic and English articles before they are published.

    Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 the run could not be made.
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


_OWN = {"quotes": quotes, "names": names}
app.command("check", help="Check articles against every rule of the profile.")(check)
for _name, _family in FAMILIES.items():
    app.command(_name, help=f"Check {_family.summary} only.")(_OWN.get(_name, check))
app.command("align")(align)
app.add_typer(baseline, name="baseline")
app.add_typer(config, name="config")
app.command("rules")(rules)
app.command("explain")(explain)
app.command("init")(init)
app.add_typer(lexicon, name="lexicon")
app.command("lsp")(lsp)
app.command("doctor")(doctor)
