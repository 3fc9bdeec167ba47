"""``qa check`` and the commands that check one family of faults."""

# No postponed annotations here: Typer would evaluate all of them anew for each command.
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from qa_toolkit.cli.options import (
    CONSOLE,
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
    Reports,
    Select,
    UiLang,
    configuration,
    listed,
    narrowed,
    wanted,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_toolkit.cli.gates import NewFrom
    from qa_toolkit.config import Config


FACTS = "any/fact-differs"
"""The rule that --facts selects."""


class Family(NamedTuple):
    """A group of categories that has a command of its own."""

    categories: tuple[str, ...]
    summary: str


FAMILIES = {
    "orthography": Family(
        ("orthography", "punctuation", "bidi"), "spelling, punctuation and writing direction"
    ),
    "verbs": Family(("grammar",), "verbs and their agreement"),
    "quotes": Family(("quotes",), "quotations and their marks"),
    "names": Family(("names",), "names of people, places and organisations"),
    "captions": Family(("captions",), "captions and credits of pictures"),
    "dates": Family(("dates",), "dates, weekdays and months"),
    "numbers": Family(("numbers",), "numbers, units and sums"),
    "style": Family(("style", "structure"), "style and the parts of an article"),
}


def check(
    context: typer.Context,
    *,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS",
            readable=False,  # one that cannot be read is its own problem, not the run's
            help="Files and folders; - is standard input. Without any: this folder.",
            show_default=False,
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    severity: AtLeast = None,
    fail_on: FailOn = None,
    lang: Annotated[
        Language | None,
        typer.Option(help="Language of the articles, instead of finding it.", show_default=False),
    ] = None,
    glossary: Glossaries = None,
    ui_lang: UiLang = None,
    encoding: Encoding = None,
    format: Reports = None,
    output: Output = None,
    counterpart: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="The same story in the other language, to compare one article with.",
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="A text that the article quotes, to compare its quotations with; repeat it.",
            show_default=False,
        ),
    ] = None,
    facts: Annotated[
        bool,
        typer.Option("--facts", help="With --source: numbers and names outside quotations, too."),
    ] = False,
    allow_network: Annotated[
        bool, typer.Option("--allow-network", help="Fetch sources that are addresses of the web.")
    ] = False,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN", help="Leave out files of folders, as in .gitignore; repeat it."
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Leave out the findings that this file knows; see “qa baseline”.",
            show_default=False,
        ),
    ] = None,
    new_from: Annotated[
        str | None,
        typer.Option(
            metavar="REV", help="Only findings on lines that are new since a git revision."
        ),
    ] = None,
    new_from_merge_base: Annotated[
        str | None,
        typer.Option(metavar="REV", help="The same, since this branch parted from another."),
    ] = None,
    max_warnings: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Let up to N warnings pass, and fail above."),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    jobs: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Worker processes; 0 is one a core."),
    ] = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Ask for a second opinion too: languagetool."),
    ] = None,
    languagetool_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Ask LanguageTool at this server, instead of starting one here.",
            show_default=False,
        ),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the other fixes too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")
    ] = False,
    add_suppressions: Annotated[
        str | None,
        typer.Option(
            metavar="REASON",
            help="Write a suppression with this reason into the files for all that is found.",
            show_default=False,
        ),
    ] = None,
    annotate: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write a copy of a Word file with comments and tracked changes.",
            show_default=False,
        ),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule.")
    ] = False,
    stdin_filename: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Name of what comes on standard input; tells its format."
        ),
    ] = "-",
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet", "-q", help="Print only the totals, and nothing when there are none."
        ),
    ] = False,
    color: Color = "auto",
) -> None:
    """Check articles; the command's name decides which family of rules runs."""
    from dataclasses import replace

    from qa_toolkit.cli.run import Job, execute
    from qa_toolkit.config import SEVERITIES
    from qa_toolkit.errors import UsageError
    from qa_toolkit.model import Safety
    from qa_toolkit.parsers.source import is_encoding

    if unsafe_fixes and not (fix or diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff")
    if add_suppressions is not None:
        _refuse_reason(add_suppressions)
        if fix or diff or counterpart or new_from or new_from_merge_base:
            raise UsageError("--add-suppressions goes with no other way to change or choose")
    if annotate and (fix or diff or new_from or new_from_merge_base or add_suppressions):
        raise UsageError("--annotate goes with no other way to change or choose")
    reports = wanted(format, output)
    if diff and any(each.name != CONSOLE and not each.output for each in reports):
        raise UsageError("--diff and a report both want standard output; add --output FILE")
    if encoding and not is_encoding(encoding):
        raise UsageError(f"“{encoding}” is not an encoding of text; one is windows-1256")
    family = FAMILIES.get(context.command.name or "")
    settings = configuration(
        path=config,
        none=no_config,
        profile=profile,
        glossaries=glossary,
        lang=lang,
        ui_lang=ui_lang,
        encoding=encoding,
        jobs=jobs,
        min_severity=SEVERITIES[severity] if severity else None,
        fail_on=SEVERITIES[fail_on] if fail_on else None,
        only=family.categories if family else None,
        baseline=baseline,
    )
    settings = replace(settings, exclude=(*settings.exclude, *(exclude or ())))
    settings = _advised(settings, listed("--engine", engine), languagetool_url)
    settings = narrowed(settings, listed("--select", select), listed("--ignore", ignore))
    settings = _with_sources(settings, source or (), facts=facts, network=allow_network)
    bar = Safety.UNSAFE if unsafe_fixes else Safety.SAFE
    raise typer.Exit(
        execute(
            Job(
                config=settings,
                paths=tuple(paths or [Path()]),
                reports=reports,
                fix=bar if fix and not diff else None,
                diff=bar if diff else None,
                statistics=statistics,
                stdin_name=stdin_filename,
                quiet=quiet,
                color=color,
                counterpart=counterpart,
                sources=tuple(source or ()),
                new_from=_new_from(new_from, new_from_merge_base, mending=fix or diff),
                max_warnings=max_warnings,
                silence=add_suppressions,
                annotate=annotate,
            )
        )
    )


def _with_sources(
    config: "Config", sources: "Sequence[str]", *, facts: bool, network: bool
) -> "Config":
    """The configuration under which sources are read, and facts compared with them if asked."""
    from dataclasses import replace

    from qa_toolkit.engine.fetch import is_address
    from qa_toolkit.engine.select import Layer
    from qa_toolkit.errors import UsageError

    if any(map(is_address, sources)) and not network:
        raise UsageError("--source: an address of the web is fetched only with --allow-network")
    layers = (*config.layers, Layer(select=(FACTS,))) if facts else config.layers
    return replace(config, layers=layers, network=network)


def _advised(config: "Config", engines: tuple[str, ...], url: str | None) -> "Config":
    """The configuration with the engines asked for; an address asks for its engine."""
    from dataclasses import replace

    from qa_toolkit.errors import UsageError, unknown
    from qa_toolkit.external import NAMES
    from qa_toolkit.external.settings import server_url

    for name in engines:
        if name not in NAMES:
            raise UsageError(f"--engine: {unknown('engine', name, NAMES)}")
    if url is not None:
        try:
            languagetool = replace(config.languagetool, url=server_url(url))
        except ValueError as error:
            raise UsageError(f"--languagetool-url: {error}") from error
        engines = (*engines, "languagetool")
        config = replace(config, languagetool=languagetool)
    return replace(config, engines=tuple(dict.fromkeys((*config.engines, *engines))))


def _new_from(since: str | None, merge_base: str | None, *, mending: bool) -> "NewFrom | None":
    """Since when findings count."""
    from qa_toolkit.cli.gates import NewFrom
    from qa_toolkit.errors import UsageError

    if since and merge_base:
        raise UsageError("--new-from and --new-from-merge-base exclude each other")
    if (since or merge_base) and mending:
        raise UsageError("--fix and --diff mend a whole file; leave out --new-from")
    if merge_base:
        return NewFrom(merge_base, merge_base=True)
    return NewFrom(since) if since else None


def _refuse_reason(reason: str) -> None:
    """Refuse what would end the comment that a suppression is, or say nothing."""
    from qa_toolkit.errors import UsageError

    if not reason.strip() or "--" in reason or ">" in reason or not reason.isprintable():
        raise UsageError("--add-suppressions needs a reason, on one line and without -- or >")


def with_options_of_check(command: Callable[..., None]) -> None:
    """Give a command the options of ``check`` beside its own, for Typer to read."""
    own = inspect.signature(command).parameters
    shared = inspect.signature(check).parameters
    first, *rest = [each for each in own.values() if each.kind is not each.VAR_KEYWORD]
    options = [each for name, each in shared.items() if name != first.name]
    vars(command)["__signature__"] = inspect.Signature([first, *rest, *options])
    command.__annotations__ = {**check.__annotations__, **command.__annotations__}
