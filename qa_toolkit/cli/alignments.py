"""One run of ``qa align``: from a task to the report and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import typer

from qa_toolkit.cli.options import When
from qa_toolkit.cli.targets import chosen
from qa_toolkit.cli.terminal import look, progress, shows_progress
from qa_toolkit.engine.outcome import Problem
from qa_toolkit.errors import UsageError
from qa_toolkit.pairs.find import Alone, find
from qa_toolkit.pairs.run import Aligned, Aligner, Task, many
from qa_toolkit.parsers.bitext import FORMATS, is_bitext
from qa_toolkit.parsers.source import write
from qa_toolkit.registry import registry
from qa_toolkit.reports import mqm
from qa_toolkit.reports.console import Look
from qa_toolkit.reports.pair import Pair
from qa_toolkit.reports.tally import Tally
from qa_toolkit.reports.visible import visible

Form = Literal["console", "json", "html", "csv", "tmx"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a command line asked for: one pair, a file of units, or a ``pattern`` of many pairs."""

    task: Task
    source: Path | None
    target: Path | None
    pattern: str | None
    keys: tuple[str, ...]
    format: Form
    output: Path | None
    quiet: bool
    mqm: bool
    color: When


@dataclass(frozen=True, slots=True)
class _Run:
    """What came of a job; ``alone`` is None where it was about one pair."""

    aligned: Sequence[Aligned]
    alone: Sequence[Alone] | None
    tally: Tally

    @property
    def status(self) -> int:
        """The exit status: a file without a counterpart is a story that was not translated."""
        return max(self.tally.status, 1 if self.alone else 0)


def execute(job: Job) -> int:
    """Align, check and report as the job says; returns the exit status."""
    _refuse(job)
    run = _aligned(job)
    for each in run.aligned:
        for problem in each.outcome.problems:
            place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            typer.echo(f"error: {visible(place)}: {visible(problem.message)}", err=True)
        for notice in each.outcome.notices:
            typer.echo(f"warning: {visible(notice.message)}", err=True)
    if job.output:
        text = _report(run, job, Look(lang=job.task.config.ui_lang))
        write(job.output, text.encode("utf-8"))
        return run.status
    text = _report(run, job, look(color=job.color, lang=job.task.config.ui_lang))
    if job.format == "console":
        sys.stdout.write(text)
    else:  # UTF-8 whatever the terminal's encoding
        typer.echo(text.encode("utf-8"), nl=False)
    return run.status


def _refuse(job: Job) -> None:
    if job.mqm and job.format not in ("console", "json"):
        raise UsageError("--mqm goes with --format console or json")
    if job.pattern is not None:
        if job.source:
            raise UsageError("--pairs finds the files itself; leave SOURCE and TARGET out")
        if job.format == "csv":
            raise UsageError("--format csv is a table of one pair; with --pairs use json or tmx")
    elif job.source is None:
        raise UsageError("align what? Give SOURCE and TARGET, or --pairs PATTERN")
    elif job.target is None and not is_bitext(str(job.source)):
        raise UsageError(
            f"{job.source} needs a TARGET; alone go files of both languages: {', '.join(FORMATS)}"
        )


def _aligned(job: Job) -> _Run:
    tally = Tally(fail_on=job.task.config.fail_on)
    alone = None
    if job.pattern is not None:
        config = job.task.config
        found = find(
            job.pattern,
            source=job.task.source_lang or "en",
            keys=job.keys,
            encoding=config.encoding,
            max_bytes=config.max_file_size,
            files=lambda root: chosen([root], config)[0],
        )
        alone = found.alone
        done: Iterable[Aligned] = many(job.task, found.pairs)
        if shows_progress(len(found.pairs)):
            done = progress(done, total=len(found.pairs))
    else:
        done = [_single(job)]
    aligned = []
    for each in done:
        tally.add(each.outcome)
        aligned.append(each)
    return _Run(aligned, alone, tally)


def _single(job: Job) -> Aligned:
    assert job.source is not None
    aligner = Aligner(job.task)
    return aligner.pair(job.source, job.target) if job.target else aligner.bitext(job.source)


def _report(run: _Run, job: Job, style: Look) -> str:
    lang = job.task.config.ui_lang
    pairs = [
        Pair(each.alignment, each.outcome.articles[0].findings, each.waiting, each.opinions)
        for each in run.aligned
        if each.alignment
    ]
    match job.format:
        case "json":
            from qa_toolkit.reports import alignment_json, alignments_json

            if run.alone is None:
                return alignment_json.report(pairs[0], lang=lang, mqm=_card(run, job))
            alone = [(str(each.path), each.lang, each.message) for each in run.alone]
            return alignments_json.report(
                pairs, alone, run.tally, _problems(run), lang=lang, mqm=_card(run, job)
            )
        case "html":
            from qa_toolkit.reports import alignment_html

            told = [f"{each.path}: {each.message}" for each in run.alone or ()]
            return alignment_html.report(pairs, lang=lang, alone=told)
        case "csv":
            from qa_toolkit.reports.alignment_exchange import as_csv

            return as_csv(pairs[0].alignment)
        case "tmx":
            from qa_toolkit.reports.alignment_exchange import as_tmx

            return as_tmx([pair.alignment for pair in pairs])
    return "".join(_console(run, job, style))


def _problems(run: _Run) -> list[Problem]:
    return [problem for each in run.aligned for problem in each.outcome.problems]


def _console(run: _Run, job: Job, style: Look) -> Iterator[str]:
    from qa_toolkit.reports import alignment_console
    from qa_toolkit.reports.console import file_report, summary

    for each in run.aligned:
        if each.alignment is None:
            continue
        if run.alone is None and not job.quiet:
            yield alignment_console.links(each.alignment, style, each.opinions)
        elif run.alone is not None and (each.outcome.articles[0].findings or not job.quiet):
            yield alignment_console.heading(each.alignment, style)
        yield file_report(each.outcome, style)
        if run.alone is None or not job.quiet:
            yield alignment_console.summary(each.alignment, style, each.waiting)
    if run.alone:
        told = [(str(each.path), each.message) for each in run.alone]
        yield alignment_console.alone(told, style)
    card = _card(run, job)
    if card:
        yield mqm.table(card, style)
    yield summary(run.tally, style)


def _card(run: _Run, job: Job) -> mqm.Scorecard | None:
    """The scorecard of all pairs together, where it was asked for."""
    if not job.mqm:
        return None
    config = job.task.config
    metas = registry(packs=config.packs, plugins=config.plugins).metas
    words = sum(
        len(segment.words)
        for each in run.aligned
        if each.alignment
        for segment in each.alignment.source.segments
    )
    return mqm.scorecard(run.tally.rules, metas, words)
