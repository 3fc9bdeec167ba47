"""One run of ``qa check``: from a job to the report and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from qa_toolkit.checker import Checker
from qa_toolkit.cli.annotate import annotate, refuse
from qa_toolkit.cli.fixing import mended, patch
from qa_toolkit.cli.gates import Gates, NewFrom
from qa_toolkit.cli.options import CONSOLE, Wanted, When
from qa_toolkit.cli.targets import STDIN, chosen
from qa_toolkit.cli.terminal import look, progress, shows_progress
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import FileOutcome, Problem, reported
from qa_toolkit.engine.silence import silenced
from qa_toolkit.errors import InputError, UsageError
from qa_toolkit.external.panel import Notices
from qa_toolkit.model import Finding, Safety
from qa_toolkit.parsers.source import Source, decode, write
from qa_toolkit.reports.console import file_report, statistics, summary
from qa_toolkit.reports.report import About, Report, report
from qa_toolkit.reports.tally import Tally
from qa_toolkit.reports.visible import visible
from qa_toolkit.rule import PairRule, Rule, SourceRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a command line asked for; ``fix`` and ``diff`` name the least safe fix to use."""

    config: Config
    paths: tuple[Path, ...]
    reports: tuple[Wanted, ...]
    fix: Safety | None
    diff: Safety | None
    statistics: bool
    stdin_name: str
    quiet: bool
    color: When
    counterpart: Path | None = None
    sources: tuple[str, ...] = ()
    new_from: NewFrom | None = None
    max_warnings: int | None = None
    silence: str | None = None
    """The reason to write into a suppression of everything that is found; None to write none."""
    annotate: Path | None = None


def execute(job: Job) -> int:
    """Check, mend and report as the job says; returns the exit status."""
    run = _Run(job)
    with run.checker:
        return _reported(run, job)


def _reported(run: _Run, job: Job) -> int:
    bar = shows_progress(len(run.files))  # a report printed now would tear the bar apart
    writers = [_Writer(_report(wanted, run), wanted.output, run, bar) for wanted in job.reports]
    outcomes = _announced(run.outcomes(), problems=_said_apart(job.reports))
    if bar:
        outcomes = progress(outcomes, total=len(run.files))
    tally = Tally(fail_on=job.config.fail_on)
    for writer in writers:
        writer.put(writer.report.begin())
    for outcome in map(run.gates.passed, outcomes):
        tally.add(outcome)
        for writer in writers:
            writer.put(writer.report.add(outcome))
    for writer in writers:
        writer.put(writer.report.end(tally))
    for writer in writers:
        writer.close()
    if run.applied and all(wanted.name != CONSOLE for wanted in job.reports):
        typer.echo(run.said(), err=True)
    return run.gates.status(tally)


def _announced(outcomes: Iterator[FileOutcome], *, problems: bool) -> Iterator[FileOutcome]:
    """The outcomes, with their notices said on standard error, once for each source.

    ``problems`` are said there too, where no report on standard output holds them.
    """
    notices = Notices()
    for outcome in map(notices.once, outcomes):
        for notice in outcome.notices:
            typer.echo(f"warning: {visible(notice.message)}", err=True)
        for problem in outcome.problems if problems else ():
            place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            typer.echo(f"error: {visible(place)}: {visible(problem.message)}", err=True)
        yield outcome


def _said_apart(reports: Iterable[Wanted]) -> bool:
    return all(wanted.name == CONSOLE or wanted.output for wanted in reports)


def _report(wanted: Wanted, run: _Run) -> Report:
    config = run.job.config
    metas = {rule.meta.id: rule.meta for rule in run.checker.rules}
    about = About(lang=config.ui_lang, metas=metas)
    return _Console(about, wanted, run) if wanted.name == CONSOLE else report(wanted.name, about)


class _Writer:
    """Where one report goes: a file that is written whole at the end, or standard output."""

    def __init__(self, report: Report, output: Path | None, run: _Run, hold: bool) -> None:
        self.report = report
        self.output = output
        self.run = run
        self.held: list[str] | None = [] if hold or output else None

    def put(self, text: str) -> None:
        """Write the next piece, or keep it for the end."""
        if self.held is None:
            self._print(text)
        else:
            self.held.append(text)

    def close(self) -> None:
        """Write what was kept."""
        text = "".join(self.held or ())
        if self.output:
            write(self.output, text.encode("utf-8", "backslashreplace"))
        else:
            self._print(text)

    def _print(self, text: str) -> None:
        """What is for programs is UTF-8 whatever the terminal's encoding."""
        taken = self.run.stdout_taken
        if not isinstance(self.report, _Console):
            typer.echo(text.encode("utf-8", "backslashreplace"), nl=False, err=taken)
        else:
            (sys.stderr if taken else sys.stdout).write(text)


class _Console(Report):
    """The report for people."""

    def __init__(self, about: About, wanted: Wanted, run: _Run) -> None:
        super().__init__(about)
        self.run = run
        self.job = job = run.job
        stream = sys.stderr if run.stdout_taken else sys.stdout
        color = "never" if wanted.output and job.color == "auto" else job.color
        style = look(color=color, lang=about.lang, stream=stream)
        self.style = replace(style, width=None) if wanted.output else style

    def add(self, outcome: FileOutcome) -> str:
        """The findings of one file."""
        hidden = self.job.quiet or self.job.diff
        return "" if hidden else file_report(outcome, self.style)

    def end(self, tally: Tally) -> str:
        """The sums."""
        text = statistics(tally, self.style) if self.job.statistics else ""
        if self.run.applied:
            text += f"{self.run.said()}\n"
        if not self.job.quiet or tally.severities or tally.problems:
            text += summary(tally, self.style)
        return text


class _Run:
    """The files of a job, and their outcomes as they are checked and mended."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.checker = Checker(job.config)
        self.files, self.missing = chosen(job.paths, job.config)
        if job.counterpart:
            self._goes_with_one("--counterpart", PairRule, "compares two versions of a story")
        if job.sources:
            self._goes_with_one("--source", SourceRule, "compares an article with its sources")
        if job.annotate:
            refuse((*self.files, *(Path(problem.path) for problem in self.missing)), job.annotate)
        self._spare_articles()
        self.gates = Gates(self.checker, job.new_from, job.max_warnings)
        self.files = tuple(file for file in self.files if self.gates.opens(file))
        self.bar = job.fix or job.diff
        self.applied = 0
        # A patch or a mended standard input is the output; the report makes way for it.
        self.stdout_taken = job.diff is not None or (job.fix is not None and STDIN in self.files)

    def _goes_with_one(self, option: str, kind: type[Rule], does: str) -> None:
        """Refuse what is compared with an article where there are several, or no such rule."""
        if len(self.files) + len(self.missing) != 1 or any(map(Path.is_dir, self.job.paths)):
            raise UsageError(f"{option} goes with exactly one article; name its file")
        if not any(isinstance(rule, kind) for rule in self.checker.rules):
            raise UsageError(f"{option}: none of the rules that are on {does}")

    def _spare_articles(self) -> None:
        """Refuse a report that would replace an article that is named.

        One found in a folder was written by a run before this one: it is no article.
        """
        reports = {wanted.output.resolve() for wanted in self.job.reports if wanted.output}
        for path in self.job.paths:
            if path != STDIN and path.resolve() in reports:
                raise UsageError(f"the report would replace the article {path}")
        self.files = tuple(
            file for file in self.files if file == STDIN or file.resolve() not in reports
        )

    def said(self) -> str:
        """How many fixes were applied, or would be."""
        from qa_toolkit.reports.labels import count

        lang = self.job.config.ui_lang
        if self.job.silence:
            if lang == "ar":
                return f"كُتب الإسكات لعدد {self.applied} من النتائج"
            return f"suppressions written for {self.applied} findings"
        number = count(self.applied, "fix", lang)
        if lang == "ar":
            return f"سيُطبَّق: {number}" if self.job.diff else f"طُبِّق: {number}"
        return f"{number} would be applied" if self.job.diff else f"{number} applied"

    def outcomes(self) -> Iterator[FileOutcome]:
        """The outcome of each path: those that do not exist, then the files in order."""
        for problem in self.missing:
            yield FileOutcome(problem.path, problems=(problem,))
        if STDIN in self.files:
            yield self._standard_input()
        files = [file for file in self.files if file != STDIN]
        if self.job.counterpart or self.job.sources:
            for file in files:
                outcome = self.checker.check_file(
                    file, counterpart=self.job.counterpart, sources=self.job.sources
                )
                yield self._changed(outcome)
            return
        for outcome in self.checker.check_files(files):
            yield self._changed(outcome)

    def _changed(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome once what the job wants to be written is written."""
        if self.job.annotate:
            config, quiet = self.job.config, self.job.quiet
            return annotate(outcome, self.job.annotate, config, quiet=quiet)
        return self._silenced(outcome) if self.job.silence else self._mended(outcome)

    def _standard_input(self) -> FileOutcome:
        name, limit = self.job.stdin_name, self.job.config.max_file_size
        try:
            data = _standard_input(limit + 1)
            if len(data) > limit:
                raise InputError(f"has more than {limit:,} bytes; raise max-file-size")
            source = decode(data, path=name, encoding=self.job.config.encoding)
        except InputError as error:
            return FileOutcome(name, problems=(_problem(name, error),))
        outcome = self.checker.check_text(
            source.text,
            path=name,
            counterpart=self.job.counterpart,
            sources=self.job.sources,
        )
        return self._mended(outcome, source)

    def _mended(self, outcome: FileOutcome, source: Source | None = None) -> FileOutcome:
        """The outcome once its fixes are applied, or as it was if none are asked for."""
        if self.bar is None:
            return outcome
        try:
            fixed = mended(
                self.checker,
                outcome,
                bar=self.bar,
                source=source,
                counterpart=self.job.counterpart,
                sources=self.job.sources,
            )
            if fixed:  # what was noticed on the first reading is still to be said
                notices = (*outcome.notices, *fixed.outcome.notices)
                fixed = replace(fixed, outcome=replace(fixed.outcome, notices=notices))
            if self.job.diff:
                self._print_patch(patch(fixed) if fixed else ())
            elif source:
                text = fixed.after if fixed else source.text
                typer.echo(source.encode(text), nl=False)
            elif fixed:
                write(Path(outcome.path), fixed.before.encode(fixed.after))
        except InputError as error:
            problem = _problem(outcome.path, error)
            return replace(outcome, problems=(*outcome.problems, problem))
        self.applied += fixed.applied if fixed else 0
        return fixed.outcome if fixed and not self.job.diff else outcome

    def _silenced(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome once suppressions of all that was found are written into the file."""
        path = Path(outcome.path)
        if outcome.problems or not reported(outcome.articles):
            return outcome
        source = self.checker.read(path)

        def check(text: str) -> list[Finding] | None:
            found = self.checker.check_text(text, path=outcome.path, folder=path.parent)
            if found.problems:
                return None
            return [finding for article in found.articles for finding in article.findings]

        try:
            source.refuse_package()
            done = silenced(source.text, check, str(self.job.silence))
            if done.number:
                write(path, source.encode(done.text))
        except InputError as error:
            return replace(outcome, problems=(*outcome.problems, _problem(outcome.path, error)))
        self.applied += done.number
        return self.checker.check_text(done.text, path=outcome.path, folder=path.parent)

    def _print_patch(self, lines: Iterable[str]) -> None:
        raw = not sys.stdout.isatty()  # a program applies it, a person reads it
        for line in lines:
            shown = line if raw else visible(line.rstrip("\r\n")) + "\n"
            typer.echo(shown.encode("utf-8", "surrogatepass"), nl=False)


def _standard_input(limit: int) -> bytes:
    """At most ``limit`` bytes; InputError where there is no standard input to read."""
    try:
        if sys.stdin is None:
            raise InputError("standard input is closed; give a file, or text to read")
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}") from error


def _problem(path: str, error: InputError) -> Problem:
    return Problem(path, error.message, error.line)
