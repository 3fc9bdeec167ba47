"""The engines of a run: asked after our rules, and never in their way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from qa_toolkit.document import Document
from qa_toolkit.engine.outcome import FileOutcome, Notice
from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.external import NAMES, TITLES, Engine, EngineError
from qa_toolkit.external.same import Said
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.language.house import NONE, HouseWords
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Finding


@dataclass(slots=True)
class Opinions:
    """What the engines add to our findings on a document.

    ``heard`` says whether all of them read the whole of it.
    """

    findings: list[Finding] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    heard: bool = True


class Panel:
    """Asks each engine, drops what our rules said already, and turns failures into notices.

    An engine that fails is not asked again, so that a slow one costs one time limit and not one
    for each file; each engine gets one notice at most.
    """

    def __init__(
        self, engines: Iterable[Engine], *, languagetool: LanguageToolSettings | None = None
    ) -> None:
        self.engines = tuple(engines)
        self._languagetool = languagetool or LanguageToolSettings()
        self._failed: set[str] = set()
        self._noticed: set[str] = set()

    @classmethod
    def of(cls, names: Iterable[str], *, languagetool: LanguageToolSettings) -> Panel:
        """The engines with these names; ConfigError for one that there is not."""
        engines: list[Engine] = []
        for name in names:
            if name not in NAMES:
                raise ConfigError(unknown("engine", name, NAMES))
            from qa_toolkit.external.languagetool import LanguageToolEngine

            engines.append(LanguageToolEngine(languagetool))
        return cls(engines, languagetool=languagetool)

    def shared(self) -> tuple[tuple[str, ...], LanguageToolSettings]:
        """What other processes need so that they use the servers that are running already."""
        engines = self.willing()
        url = next((e.url for e in engines if e.name == "languagetool"), None)
        return tuple(e.name for e in engines), replace(self._languagetool, url=url)

    def start(self) -> list[Notice]:
        """Start every engine; the notices on those that could not be."""
        notices: list[Notice] = []
        for engine in self.willing():
            try:
                engine.start()
            except Exception as error:
                self._gave_up(engine, error, notices)
        return notices

    def read(
        self, document: Document, ours: Iterable[Finding], *, house: HouseWords = NONE
    ) -> Opinions:
        """What the engines say of a document beyond our own findings.

        That a word of the ``house`` is misspelled is not for them to say.
        """
        opinions = Opinions(heard=not self._failed)
        willing = self.willing()
        said = Said(ours) if willing else None
        for engine in willing:
            try:
                for reading in engine.read(document):
                    opinions.findings += [
                        finding
                        for finding in reading.findings
                        if said
                        and not said.covers(finding)
                        and not _right(finding, document, house)
                    ]
                    for complaint in reading.complaints:
                        opinions.heard = False
                        self._notice(engine, complaint, opinions.notices)
            except Exception as error:
                opinions.heard = False
                self._gave_up(engine, error, opinions.notices)
        return opinions

    def close(self) -> None:
        """Stop every engine."""
        for engine in self.engines:
            engine.close()

    def willing(self) -> list[Engine]:
        """The engines that have not failed."""
        return [engine for engine in self.engines if engine.name not in self._failed]

    def _gave_up(self, engine: Engine, error: Exception, notices: list[Notice]) -> None:
        # Whatever goes wrong in or with another program must not cost our own findings.
        self._failed.add(engine.name)
        said = str(error) if isinstance(error, EngineError) else f"{type(error).__name__}: {error}"
        self._notice(engine, f"{said}; it is not asked again", notices)
        engine.close()

    def _notice(self, engine: Engine, message: str, notices: list[Notice]) -> None:
        if engine.name not in self._noticed:
            self._noticed.add(engine.name)
            title = TITLES.get(engine.name, engine.name)
            notices.append(Notice(engine.name, f"{title}: {message}. Our own findings stand"))


def _right(finding: Finding, document: Document, house: HouseWords) -> bool:
    """Whether a finding calls misspelled what the house has said is right."""
    if not house or finding.category not in (Category.ORTHOGRAPHY, Category.NAMES):
        return False
    found = words(document.source[finding.span.start : finding.span.end])
    return bool(found) and all(word.text in house for word in found)


class Notices:
    """Lets each engine's first notice through: each worker finds out for itself that one fails.

    Those ``waiting`` were made before there was an outcome to carry them.
    """

    def __init__(self, waiting: Iterable[Notice] = ()) -> None:
        self._waiting = tuple(waiting)
        self._seen: set[str] = set()

    def once(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome with the notices that are new, and those that waited."""
        new: list[Notice] = []
        for notice in (*self._waiting, *outcome.notices):
            if notice.source not in self._seen:
                self._seen.add(notice.source)
                new.append(notice)
        self._waiting = ()
        return replace(outcome, notices=tuple(new))
