"""How the program ends: every error is one line, with the nearest right word where one is wrong.

Exit status 2 stands for every run that could not be made, 130 for one that was interrupted,
and 141, as a shell reports it, for one whose reader went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from qa_toolkit.errors import QAError, UsageError

UNUSABLE, INTERRUPTED, UNREAD = 2, 130, 141


class Program(TyperGroup):
    """The group of all commands."""

    def get_params(self, ctx: Any) -> Any:
        """The flags of the program, each off unless given."""
        parameters = super().get_params(ctx)
        for parameter in parameters:
            if parameter.default is None:
                # Typer's own flags: to read a None it loads pydantic, a third of a second.
                parameter.default = False
        return parameters

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that ``args`` begins with; UsageError names the nearest one."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            from qa_toolkit.errors import unknown

            raise UsageError(unknown("command", name, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command, ending quietly if nobody reads what it writes."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _abandon_output()
            raise typer.Exit(UNREAD) from None

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run the program and exit with its status."""
        try:
            status = super().main(
                args, prog_name, complete_var, False, windows_expand_args, **extra
            )
        except QAError as error:
            status = _fail(str(error))
        except typer.TyperException as error:
            status = _fail(_usage(error))
        except (KeyboardInterrupt, typer.Abort):
            status = INTERRUPTED
        except OSError as error:  # files answer for themselves; what is left are the streams
            _abandon_output()
            status = _fail(f"the output cannot be written: {error.strerror or error}")
        except Exception:  # a bug of ours must not leave with 1, which stands for findings
            import traceback

            traceback.print_exc()
            status = _fail("an internal error; please report it with the lines above")
        sys.exit(status if isinstance(status, int) else 0)


def _fail(message: str) -> int:
    from qa_toolkit.reports.visible import visible

    # The lines of an error are ours; whatever else is invisible came from outside.
    lines = "\n".join(visible(line) for line in message.split("\n"))
    with suppress(OSError):  # where not even this can be written, the exit status says it
        typer.secho("error: ", fg="red", bold=True, err=True, nl=False, color=_color())
        typer.echo(lines, err=True)
    return UNUSABLE


def _abandon_output() -> None:
    """What is still buffered must not fail again when the interpreter flushes it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _color() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def _usage(error: typer.TyperException) -> str:
    # Typer keeps the classes of its parsing errors to itself; their attributes tell them apart.
    context: Any = getattr(error, "ctx", None)
    if context is None:
        return error.format_message()
    hint = f"\n“{context.command_path} --help” shows what there is"
    option = getattr(error, "option_name", None)
    if option is None or not hasattr(error, "possibilities"):
        message = error.format_message().replace("Value error, ", "")  # pydantic's prefix
        return f"{message[:1].lower()}{message[1:].rstrip('.')}{hint}"
    from qa_toolkit.errors import unknown

    known = [
        name
        for parameter in context.command.get_params(context)
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("--")
    ]
    return unknown("option", option, known) + hint
