"""The one place where the parts are wired: read, parse, run, decide, fix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from qa_toolkit.align import Alignment
from qa_toolkit.checker.beside import Beside, evidence_of
from qa_toolkit.checker.choice import choose
from qa_toolkit.config import Config
from qa_toolkit.document import Document
from qa_toolkit.engine.baseline import load as load_baseline
from qa_toolkit.engine.cache import references
from qa_toolkit.engine.fix import converge
from qa_toolkit.engine.gather import LISTED, Gathering
from qa_toolkit.engine.outcome import Checked, FileOutcome, Notice, Problem
from qa_toolkit.engine.per_path import Selections
from qa_toolkit.engine.run import Crash, inspect, inspect_pair, inspect_sources, run_pair
from qa_toolkit.engine.select import Selection, rate
from qa_toolkit.engine.suppress import Suppressions, UnusedSuppression
from qa_toolkit.errors import ConfigError, InputError
from qa_toolkit.external import foreign, meta
from qa_toolkit.external.panel import Panel
from qa_toolkit.language.house import HouseWords
from qa_toolkit.model import Finding, Safety
from qa_toolkit.packs.credits import agencies_of
from qa_toolkit.packs.lexicons import load_words
from qa_toolkit.parsers import parse
from qa_toolkit.parsers.pictures import PictureFiles
from qa_toolkit.parsers.source import Source, read
from qa_toolkit.registry import Registry, registry
from qa_toolkit.rule import NO_PICTURES, PairRule, Pictures, Rule, SourceRule
from qa_toolkit.terms.load import load_glossaries

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence

MENDED = 100_000
"""Findings of one rule that are mended in one pass over a file."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source before and after its fixes, how many were applied, and what is left to say."""

    before: Source
    after: str
    applied: int
    outcome: FileOutcome


class Checker:
    """Checks articles as a configuration says; one checker serves any number of them.

    Raises ConfigError or PluginError at once when the configuration cannot be used. Where an
    engine gives a second opinion, ``close`` (or ``with``) stops what it started; so does the end
    of the process.
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.registry: Registry = registry(packs=self.config.packs, plugins=self.config.plugins)
        self.house = HouseWords(entry.word for entry in load_words(self.config.packs))
        self.agencies = agencies_of(self.registry.loaded)
        self.glossary = load_glossaries(self.config.glossaries)
        chosen = choose(self.config, self.registry)
        self.selections: Selections = chosen.selections
        self.selection = self.selections.general
        self.configured: Mapping[str, Rule] = chosen.configured
        """Every rule by id, with its options as chosen, whether it runs or not."""
        self.rules: tuple[Rule, ...] = chosen.rules
        """Those that run on some file."""
        self.beside = Beside(self.config, self.rules)
        self.baseline = load_baseline(self.config.baseline) if self.config.baseline else None
        self.panel = Panel.of(self.config.engines, languagetool=self.config.languagetool)
        if not self.rules and not self.panel.engines:
            raise ConfigError("no rule is left to run; select one, or ignore fewer")

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop the servers that engines started; they start again when asked again."""
        self.panel.close()

    def check_text(
        self,
        text: str,
        *,
        path: str,
        format: str | None = None,
        limit: int = LISTED,
        folder: Path | None = None,
        counterpart: Path | None = None,
        sources: Sequence[str] = (),
    ) -> FileOutcome:
        """The findings in a text; ``path`` names it and, by its suffix, its format.

        Of one rule at most ``limit`` are listed; the others are counted. Only where the
        ``folder`` of the text is given are the files of its pictures looked at, and the
        counterpart and the sources that its metadata name. ``counterpart`` is the file of the
        same story in the other language, which the rules about two versions compare the text
        with; ``sources`` are files and addresses that the text quotes.
        """
        outcome = self._check_text(
            text,
            path=path,
            format=format,
            limit=limit,
            folder=folder,
            counterpart=counterpart,
            sources=sources,
        )
        return self.marked(outcome)

    def _check_text(
        self,
        text: str,
        *,
        path: str,
        format: str | None = None,
        limit: int = LISTED,
        folder: Path | None = None,
        counterpart: Path | None = None,
        sources: Sequence[str] = (),
    ) -> FileOutcome:
        """``check_text`` without what the baseline says of it."""
        broken: list[InputError] = []
        try:
            documents = self._parse(text, path, format, broken.append)
        except InputError as error:
            return FileOutcome(path, problems=(Problem(path, error.message, error.line),))
        except Exception as error:  # a bug in a parser must not keep the other files unchecked
            message = f"internal error while reading it ({type(error).__name__}: {error})"
            return FileOutcome(path, problems=(Problem(path, f"{message}; please report it"),))
        gathering = Gathering(limit)
        pictures = PictureFiles(folder, self.config.image_root) if folder else NO_PICTURES
        articles: list[Checked] = []
        problems = [Problem(path, error.message, error.line) for error in broken]
        notices: list[Notice] = []
        alignment, quoted = self.beside.of(
            documents,
            path,
            folder=folder,
            counterpart=counterpart,
            sources=sources,
            problem=problems.append,
            notice=notices.append,
        )
        for document in documents:
            evidence = evidence_of(document, quoted)
            for item in self._gather(document, gathering, pictures, alignment, evidence):
                if isinstance(item, Crash):
                    problems.append(item.problem(path))
                else:
                    notices.append(item)
            findings, unlisted = gathering.article()
            articles.append(
                Checked(path, document.lang, document.source, findings, document.record, unlisted)
            )
        return FileOutcome(
            path,
            tuple(articles),
            tuple(dict.fromkeys(problems)),
            tuple(notices),
            None if alignment or quoted or self.panel.engines else references(documents),
        )

    def marked(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome with what the baseline knows marked as suppressed."""
        return self.baseline.mark(outcome) if self.baseline else outcome

    def check_file(
        self, path: Path, *, counterpart: Path | None = None, sources: Sequence[str] = ()
    ) -> FileOutcome:
        """Every finding in a file; a file that cannot be read is a problem, not an exception."""
        return self.marked(self.examined(path, counterpart=counterpart, sources=sources))

    def examined(
        self, path: Path, *, counterpart: Path | None = None, sources: Sequence[str] = ()
    ) -> FileOutcome:
        """``check_file`` without what the baseline says of it."""
        try:
            source = self.read(path)
        except InputError as error:
            return FileOutcome(str(path), problems=(Problem(str(path), error.message, error.line),))
        return self._check_text(
            source.text,
            path=str(path),
            folder=path.parent,
            counterpart=counterpart,
            sources=sources,
        )

    def check_pair(self, alignment: Alignment) -> FileOutcome:
        """What the rules about two versions of a story find; suppressions are the target's."""
        target = alignment.target
        suppressions = Suppressions(target, self.registry.metas)
        gathering = Gathering()
        selection = self.selections.of(target.path)
        rules = self._rules_of(selection)
        severities = {rule.meta.id: selection.severity(rule.meta) for rule in rules}
        seen = run_pair(alignment, rules, agencies=self.agencies, glossary=self.glossary)
        for finding in seen.findings:
            rated = rate(suppressions.mark(finding), severities[finding.rule])
            if rated.severity >= self.config.min_severity:
                gathering.add(rated)
        findings, unlisted = gathering.article()
        checked = Checked(
            target.path, target.lang, target.source, findings, target.record, unlisted
        )
        problems = [crash.problem(target.path) for crash in seen.crashes]
        return FileOutcome(target.path, (checked,), tuple(dict.fromkeys(problems)))

    def check_files(self, paths: Iterable[Path]) -> Iterator[FileOutcome]:
        """The outcome of each file, in the order given, whatever the number of workers.

        A file that was checked before, and of which nothing has changed, is not checked again if
        the configuration allows a cache.
        """
        from qa_toolkit.checker.many import check_files

        return check_files(self, list(paths))

    def fix_text(
        self,
        source: Source,
        *,
        path: str,
        bar: Safety,
        format: str | None = None,
        folder: Path | None = None,
        counterpart: Path | None = None,
        sources: Sequence[str] = (),
    ) -> Fixed:
        """A source with the fixes at or above ``bar`` applied until nothing changes.

        ``folder``, ``counterpart`` and ``sources`` as for ``check_text``. Raises InputError for a
        Word file.
        """
        source.refuse_package()
        notices: list[Notice] = []
        whole = partial(
            self.check_text,
            path=path,
            format=format,
            folder=folder,
            counterpart=counterpart,
            sources=sources,
        )

        def check(text: str) -> Iterator[Finding]:
            found = whole(text, limit=MENDED)
            notices.extend(found.notices)
            for article in found.articles:
                yield from article.findings

        def readable(text: str) -> bool:
            now: list[InputError] = []
            try:
                self._parse(text, path, format, now.append)
            except InputError:
                return False
            return len(now) <= len(before)

        before: list[InputError] = []
        with suppress(InputError):  # it is read again to be checked, and then it is said
            self._parse(source.text, path, format, before.append)
        after, applied = converge(source.text, check, bar, readable=readable)
        left = whole(after)
        left = replace(left, notices=(*notices, *left.notices))
        return Fixed(source, after, applied, left)

    def fix_file(
        self,
        path: Path,
        *,
        bar: Safety,
        counterpart: Path | None = None,
        sources: Sequence[str] = (),
    ) -> Fixed:
        """``fix_text`` on a file, which is not written; raises InputError if it cannot be read."""
        source = self.read(path)
        return self.fix_text(
            source,
            path=str(path),
            bar=bar,
            folder=path.parent,
            counterpart=counterpart,
            sources=sources,
        )

    def _rules_of(self, selection: Selection) -> tuple[Rule, ...]:
        if selection is self.selection and not self.config.per_path:
            return self.rules
        return tuple(rule for rule in self.rules if selection.enabled(rule.meta))

    def _parse(
        self, text: str, path: str, format: str | None, broken: Callable[[InputError], object]
    ) -> tuple[Document, ...]:
        return parse(
            text,
            path=path,
            format=format,
            lang=self.config.lang,
            fields=self.config.fields,
            broken=broken,
        )

    @property
    def heard(self) -> frozenset[str]:
        """The ids of the rules whose findings are severe enough to be reported."""
        return frozenset(
            rule.meta.id
            for rule in self.rules
            if self.selection.severity(rule.meta) >= self.config.min_severity
        )

    def read(self, path: Path) -> Source:
        """The text of a file as the configuration says; InputError where it cannot be read."""
        return read(path, encoding=self.config.encoding, max_bytes=self.config.max_file_size)

    def _gather(
        self,
        document: Document,
        gathering: Gathering,
        pictures: Pictures,
        alignment: Alignment | None,
        evidence: Evidence | None,
    ) -> Iterator[Crash | Notice]:
        """Add what rules and engines find in a document, as it counts; yield what went wrong."""
        selection = self.selections.of(document.path)
        rules = self._rules_of(selection)
        metas = [
            rule.meta
            for rule in rules
            if (alignment or not isinstance(rule, PairRule))
            and (evidence or not isinstance(rule, SourceRule))
        ]
        severities = {meta.id: selection.severity(meta) for meta in metas}
        # What engines find has no list of names: whatever a suppression calls so is one.
        named = {name for each in document.directives for name in each.rules if foreign(name)}
        unlisted = [meta(name) for name in sorted(named)]
        suppressions = Suppressions(document, (*self.registry.metas, *unlisted))
        ours: list[Finding] = []

        def gather(finding: Finding) -> None:
            rated = rate(finding, severities[finding.rule])
            if rated.severity >= self.config.min_severity:
                gathering.add(rated)

        agencies, glossary = self.agencies, self.glossary
        seen = inspect(
            document, rules, self.house, pictures=pictures, agencies=agencies, glossary=glossary
        )
        if alignment:
            pairs = inspect_pair(alignment, rules, agencies=agencies, glossary=glossary)
            seen = chain(seen, pairs)
        if evidence:
            seen = chain(seen, inspect_sources(evidence, rules, agencies=self.agencies))
        for found in seen:
            if isinstance(found, Crash):
                yield found
                continue
            gather(suppressions.mark(found))
            if self.panel.engines:
                ours.append(found)
        opinions = self.panel.read(document, ours, house=self.house)
        yield from opinions.notices
        theirs = {f.rule: meta(f.rule, f.category) for f in opinions.findings}
        suppressions.know(theirs.values())
        for finding in opinions.findings:
            about = theirs[finding.rule]
            if selection.enabled(about):
                prefix = about.id.partition("/")[0]
                severities[about.id] = selection.severity(about, only=prefix)
                gather(suppressions.mark(finding))
        if self.panel.engines and opinions.heard:
            metas += [*theirs.values(), *unlisted]
        for rule in rules:
            if isinstance(rule, UnusedSuppression):
                for idle in suppressions.idle(rule, metas):
                    gather(idle)
