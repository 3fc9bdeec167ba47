"""``qa baseline``: the findings that are known already, and may wait."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_toolkit.cli.options import ConfigFile, Ignore, NoConfig, Profile, Select

if TYPE_CHECKING:
    from qa_toolkit.engine.baseline import Baseline, Use
    from qa_toolkit.engine.outcome import FileOutcome

baseline = typer.Typer(help="Keep the findings that were there before out of the report.")

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATHS",
        readable=False,
        help="Files and folders. Without any: this folder.",
        show_default=False,
    ),
]
File = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="The baseline (qa-baseline.json).", show_default=False
    ),
]


@baseline.command("write")
def write(
    *,
    paths: Paths = None,
    file: File = None,
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why the new entries may wait.")
    ] = None,
    expires: Annotated[
        str | None, typer.Option(metavar="DAY", help="Day (2027-01-31) on which the new ones end.")
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write down what is found now; entries that are there keep their reason and their day."""
    from datetime import date

    from qa_toolkit.engine.baseline import Baseline, load
    from qa_toolkit.errors import UsageError
    from qa_toolkit.parsers.source import write as write_file

    try:
        day = date.fromisoformat(expires) if expires else None
    except ValueError as error:
        raise UsageError(f"--expires: “{expires}” is no day; write 2027-01-31") from error
    run = _Run(
        paths=paths,
        file=file,
        select=select,
        ignore=ignore,
        profile=profile,
        config=config,
        no_config=no_config,
    )
    before = load(run.file) if run.file.exists() else Baseline(run.file)
    outcomes = run.outcomes(before)
    renewed = before.renewed(outcomes, run.heard, reason=reason, expires=day)
    write_file(run.file, renewed.write())
    typer.echo(f"{run.file}: {_entries(renewed)}", err=True)
    raise typer.Exit(run.status)


@baseline.command("check")
def check(
    *,
    paths: Paths = None,
    file: File = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Say which entries match nothing any more, or have had their day; exit with 1 if any do."""
    from qa_toolkit.reports.visible import visible

    run = _Run(
        paths=paths,
        file=file,
        select=select,
        ignore=ignore,
        profile=profile,
        config=config,
        no_config=no_config,
    )
    use = run.use()
    stale = list(use.stale())
    for entry in stale:
        why = "expired" if entry.expired(use.baseline.today) else "stale"
        text = f"{entry.path}: {why}: {entry.key.rule}: {entry.key.text}"
        typer.echo(visible(text).encode("utf-8", "replace"))
    raise typer.Exit(max(run.status, int(bool(stale))))


@baseline.command("prune")
def prune(
    *,
    paths: Paths = None,
    file: File = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Take out the entries that match nothing any more, or have had their day."""
    from qa_toolkit.parsers.source import write as write_file

    run = _Run(
        paths=paths,
        file=file,
        select=select,
        ignore=ignore,
        profile=profile,
        config=config,
        no_config=no_config,
    )
    use = run.use()
    pruned = use.pruned()
    gone = len(use.baseline.entries) - len(pruned.entries)
    if pruned != use.baseline:
        write_file(run.file, pruned.write())
    typer.echo(f"{run.file}: {gone} taken out, {_entries(pruned)} left", err=True)
    raise typer.Exit(run.status)


class _Run:
    """A check of the articles for the sake of the baseline alone."""

    def __init__(
        self,
        *,
        paths: list[Path] | None,
        file: Path | None,
        select: list[str] | None,
        ignore: list[str] | None,
        profile: str | None,
        config: Path | None,
        no_config: bool,
    ) -> None:
        from qa_toolkit.cli.options import configuration, listed, narrowed
        from qa_toolkit.engine.baseline import FILE_NAME

        settings = configuration(path=config, none=no_config, profile=profile)
        self.file = file or settings.baseline or Path(FILE_NAME)
        self.config = narrowed(settings, listed("--select", select), listed("--ignore", ignore))
        self.paths = tuple(paths or [Path()])
        self.status = 0
        self.heard: frozenset[str] = frozenset()

    def use(self) -> "Use":
        """What of the baseline is needed."""
        from qa_toolkit.engine.baseline import Use, load

        known = load(self.file)
        outcomes = self.outcomes(known)
        use = Use(known, self.heard)
        for outcome in outcomes:
            use.add(outcome)
        return use

    def outcomes(self, known: "Baseline") -> "list[FileOutcome]":
        """The outcome of each file, with what the baseline knows marked; problems are said."""
        from dataclasses import replace

        from qa_toolkit.checker import Checker
        from qa_toolkit.cli.targets import chosen

        config = replace(self.config, baseline=None)
        files, missing = chosen(self.paths, config)
        with Checker(config) as checker:
            self.heard = checker.heard
            outcomes = [known.mark(outcome) for outcome in checker.check_files(files)]
        for problem in (*missing, *(p for outcome in outcomes for p in outcome.problems)):
            place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            typer.echo(f"error: {place}: {problem.message}", err=True)
            self.status = 2
        return outcomes


def _entries(known: "Baseline") -> str:
    number = len(known.entries)
    return "1 entry" if number == 1 else f"{number} entries"
