"""``--annotate``: a copy of a Word file with what was found in it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import typer

from qa_toolkit.cli.targets import STDIN
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import FileOutcome, Problem
from qa_toolkit.errors import InputError, UsageError
from qa_toolkit.model import UiLang
from qa_toolkit.parsers.source import is_package, read_bytes, write
from qa_toolkit.reports.visible import visible


def refuse(files: tuple[Path, ...], output: Path) -> None:
    """Raise UsageError for anything but one Word file, and another file to write."""
    if len(files) != 1 or files[0] == STDIN or not is_package(str(files[0])):
        raise UsageError("--annotate goes with exactly one Word file (.docx); name it")
    if not is_package(str(output)):
        raise UsageError("--annotate writes a Word file; give it a name that ends in .docx")
    if os.path.realpath(output) == os.path.realpath(files[0]):
        raise UsageError("--annotate writes a copy; give it another name than the article")


def annotate(outcome: FileOutcome, output: Path, config: Config, *, quiet: bool) -> FileOutcome:
    """Write the copy; the outcome says what went wrong if that could not be done."""
    from qa_toolkit.reports.word import annotated

    if not outcome.articles:
        return outcome
    path = Path(outcome.path)
    now = datetime.now(UTC)
    try:
        data = read_bytes(path, max_bytes=config.max_file_size)
        done = annotated(data, outcome.articles[0], lang=config.ui_lang, now=now)
        write(output, done.data)
    except InputError as error:
        problem = Problem(error.path or outcome.path, error.message, error.line)
        return replace(outcome, problems=(*outcome.problems, problem))
    if not quiet:
        said = _said(done.comments, done.changes, config.ui_lang)
        typer.echo(f"{visible(str(output))}: {said}", err=True)
    return outcome


def _said(comments: int, changes: int, lang: UiLang) -> str:
    if lang == "ar":
        return f"التعليقات: {comments}، التعديلات المتعقَّبة: {changes}"
    return f"comments: {comments}, tracked changes: {changes}"
