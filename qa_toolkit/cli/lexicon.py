"""``qa lexicon``: the words that the house has said are right."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_toolkit.cli.options import ConfigFile, Language, NoConfig, configuration
from qa_toolkit.cli.program import Program

if TYPE_CHECKING:
    from qa_toolkit.config import Config
    from qa_toolkit.packs.lexicons import HouseWord

lexicon = typer.Typer(cls=Program, rich_markup_mode=None)
Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORD…", help="Words; a name of several words in quotation marks.",
        show_default=False,
    ),
]  # fmt: skip


@lexicon.callback(invoke_without_command=True)
def commands(context: typer.Context) -> None:
    """Keep the words that are right whatever the dictionaries say."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


@lexicon.command("add")
def add(
    words: Words,
    *,
    note: Annotated[str, typer.Option(help="Who or what it is.", show_default=False)] = "",
    lang: Annotated[
        Language | None,
        typer.Option(help="Use the lexicon of this language.", show_default=False),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Add words to the lexicon of the house: that of its first folder of packs."""
    from qa_toolkit.errors import ConfigError, UsageError
    from qa_toolkit.packs.lexicons import key, load_words
    from qa_toolkit.reports.visible import visible

    settings = configuration(path=config, none=no_config)
    for word in words:
        if not any(map(str.isalpha, word)) or visible(word) != word:
            raise UsageError(f"“{visible(word)}” is not a word that can be added")
    if visible(note) != note:
        raise UsageError(f"the note holds what cannot be seen: {visible(note)}")
    folder = _folder(settings)
    if settings.packs:
        known = {key(entry.word): entry for entry in load_words(settings.packs)}
    else:
        known = {key(entry.word): entry for entry in load_words([folder])}
    new: dict[Path, dict[str, str]] = {}
    for word in words:
        there = known.get(key(word))
        if there:
            typer.echo(f"{word}: there already ({there.path}:{there.line})")
        else:
            new.setdefault(_file(folder, word, lang), {}).setdefault(key(word), word)
    for path, chosen in new.items():
        try:
            _append(path, chosen.values(), note)
        except OSError as error:
            raise ConfigError(f"cannot be written: {error.strerror}", path=str(path)) from error
        typer.echo(f"{visible(str(path))}: {', '.join(chosen.values())} added")
    if not settings.packs:
        where = settings.path or Path("qa.toml")
        typer.echo(f'to have them used, put into {visible(str(where))}: packs = ["house"]')


def _folder(settings: Config) -> Path:
    """The folder whose lexicon is written: the first of the packs, or ``house`` to begin with."""
    if settings.packs:
        return settings.packs[0]
    base = settings.path.parent if settings.path else Path()
    folder = base / "house"
    folder.mkdir(exist_ok=True)
    return folder


def _file(folder: Path, word: str, lang: Language | None) -> Path:
    """The lexicon of the language if there is one or it was asked for, else that of the folder."""
    from qa_toolkit.language.detect import language
    from qa_toolkit.packs.load import LEXICON

    if lang:
        return folder / lang / LEXICON
    own = folder / (language(word) or "ar") / LEXICON
    return own if own.is_file() else folder / LEXICON


def _append(path: Path, words: Iterable[str], note: str) -> None:
    from qa_toolkit.errors import ConfigError
    from qa_toolkit.packs.lexicons import added, parse_words
    from qa_toolkit.packs.nodes import MAX_CHARACTERS
    from qa_toolkit.parsers.source import Source, read, write

    path.parent.mkdir(exist_ok=True)
    old = read(path, max_bytes=4 * MAX_CHARACTERS) if path.exists() else Source("")
    before = parse_words(old.text, str(path))
    chosen = tuple(words)
    text = added(old.text, chosen, note=note)
    try:
        after = parse_words(text, str(path))
    except ConfigError:
        after = ()
    if len(after) != len(before) + len(chosen):
        raise ConfigError(
            "is not written one word a line, so nothing can be added at its end", path=str(path)
        )
    write(path, old.encode(text))


@lexicon.command("list")
def list_words(
    text: Annotated[
        str, typer.Argument(help="Only words or notes that hold this.", show_default=False)
    ] = "",
    *,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List the words of the shipped lexicons and of the house."""
    from qa_toolkit.packs.lexicons import key, load_words
    from qa_toolkit.reports.visible import visible

    settings = configuration(path=config, none=no_config)
    for entry in load_words(settings.packs):
        if key(text) in key(f"{entry.word} {entry.note}"):
            note = f"  {entry.note}" if entry.note else ""
            typer.echo(visible(f"{entry.path}:{entry.line}: {entry.word}{note}"))


@lexicon.command("check")
def check(words: Words, *, config: ConfigFile = None, no_config: NoConfig = False) -> None:
    """Say what the dictionary, the word frequencies and the house know of words."""
    from qa_toolkit.packs.lexicons import load_words
    from qa_toolkit.reports.visible import visible

    settings = configuration(path=config, none=no_config)
    entries = load_words(settings.packs)
    known = True
    for word in (part for text in words for part in text.split()):
        said, right = _said(word, entries)
        known = known and right
        typer.echo(f"{visible(word)}: {said}")
    raise typer.Exit(0 if known else 1)


def _said(word: str, entries: Iterable[HouseWord]) -> tuple[str, bool]:
    """What is known of a word, and whether anything makes it right."""
    from qa_toolkit.language.detect import language
    from qa_toolkit.language.house import HouseWords
    from qa_toolkit.language.lexicon import arabic, english_frequency
    from qa_toolkit.language.spelling import corrections

    parts: list[str] = []
    is_arabic = language(word) != "en"
    entry = next((entry for entry in entries if word in HouseWords([entry.word])), None)
    if entry:
        parts.append(f"in the house lexicon ({entry.path}:{entry.line})")
    in_dictionary = is_arabic and arabic().knows(word)
    if is_arabic:
        parts.append("in the dictionary" if in_dictionary else "not in the dictionary")
    zipf = arabic().frequency(word) if is_arabic else english_frequency().zipf(word.casefold())
    parts.append(f"frequency {zipf:g} of 8" if zipf else "not among the frequent words")
    right = bool(entry or in_dictionary or (zipf and not is_arabic))
    if is_arabic and not right:
        near = "، ".join(each.text for each in corrections(word))
        parts.append(f"near it: {near}" if near else "nothing near it")
    return "; ".join(parts), right
