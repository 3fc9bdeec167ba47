"""The editor server: findings while an article is typed, over the Language Server Protocol.

A document is checked in one thread beside the one that talks to the editor, once its writer has
paused; a check that was overtaken by a change is thrown away. The settings of a document are those
of the nearest ``qa.toml``, read again when that file changes.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from qa_toolkit import config as configs
from qa_toolkit.checker import Checker
from qa_toolkit.engine.fingerprint import key
from qa_toolkit.engine.outcome import reported
from qa_toolkit.engine.silence import silenced
from qa_toolkit.errors import QAError
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Safety, UiLang
from qa_toolkit.parsers import SUFFIXES
from qa_toolkit.parsers.source import Source
from qa_toolkit.rule import RuleMeta
from qa_toolkit.servers.lsp_text import (
    Unit,
    changed,
    diagnostic,
    difference,
    quick_fixes,
    range_of,
    span_of,
)
from qa_toolkit.version import __version__

PAUSE = 0.2
"""Seconds without a keystroke after which a document is checked."""
FIX_ALL = "source.fixAll.qa-toolkit"
_FORMATS = {"markdown": "markdown", "html": "html", "plaintext": "plain", "text": "plain"}


@dataclass(slots=True)
class Open:
    """A document in the editor: its text, and what was found in it when it was last checked."""

    uri: str
    language: str
    text: str
    version: int
    checked: str | None = None
    findings: tuple[Finding, ...] = ()
    diagnostics: list[types.Diagnostic] = field(default_factory=list)
    waiting: asyncio.Task[None] | None = None

    @property
    def path(self) -> Path | None:
        """The document's file; None for one that was never saved."""
        if not self.uri.startswith("file:"):
            return None
        name = uris.to_fs_path(self.uri)
        return Path(name) if name else None

    @property
    def name(self) -> str:
        """What the document is called in findings and rules about paths."""
        return str(self.path) if self.path else "untitled"

    @property
    def format(self) -> str | None:
        """The format that the editor tells, where the file's suffix says none."""
        known = self.path is not None and self.path.suffix.lower() in SUFFIXES
        return None if known else _FORMATS.get(self.language, "plain")


class Checkers:
    """A checker for each configuration file, made again when the file changes."""

    def __init__(self) -> None:
        self._known: dict[Path | None, tuple[float, Checker]] = {}

    def of(self, document: Open) -> Checker:
        """The checker of a document; raises ConfigError where its settings cannot be used."""
        path = configs.find(document.path.parent if document.path else Path.cwd())
        changed_at = path.stat().st_mtime if path else 0.0
        known = self._known.get(path)
        if known is None or known[0] != changed_at:
            base = configs.load(path) if path else configs.Config()
            known = changed_at, Checker(configs.from_environment(base, os.environ))
            self._known[path] = known
        return known[1]


class QaServer(LanguageServer):
    """The server and the documents that are open."""

    def __init__(self) -> None:
        super().__init__("qa-toolkit", __version__)
        self.documents: dict[str, Open] = {}
        self.checkers = Checkers()
        self.worker = ThreadPoolExecutor(1)
        self.told: str | None = None

    @property
    def unit(self) -> Unit:
        """What columns are counted in."""
        encoding = self.workspace.position_encoding
        units: dict[object, Unit] = {
            types.PositionEncodingKind.Utf8: "utf-8",
            types.PositionEncodingKind.Utf32: "utf-32",
        }
        return units.get(encoding, "utf-16")

    def plan(self, document: Open, *, pause: float) -> None:
        """Check a document after a pause, and not before."""
        if document.waiting:
            document.waiting.cancel()
        document.waiting = asyncio.get_running_loop().create_task(self._check(document, pause))

    async def _check(self, document: Open, pause: float) -> None:
        await asyncio.sleep(pause)
        text, version = document.text, document.version
        try:
            findings = await self.work(self._findings, document, text)
        except QAError as error:
            self.tell(str(error))
            return
        if document.version != version or self.documents.get(document.uri) is not document:
            return
        lines = LineIndex.of(text)
        lang = self.checkers.of(document).config.ui_lang
        document.checked, document.findings = text, findings
        document.diagnostics = [
            diagnostic(each, lines, uri=document.uri, unit=self.unit, lang=lang)
            for each in findings
        ]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, document.diagnostics, version)
        )

    async def work(self, call: Any, *given: Any) -> Any:
        """Do something long beside the conversation."""
        return await asyncio.get_running_loop().run_in_executor(self.worker, partial(call, *given))

    def _findings(self, document: Open, text: str) -> tuple[Finding, ...]:
        path = document.path
        outcome = self.checkers.of(document).check_text(
            text,
            path=document.name,
            format=document.format,
            folder=path.parent if path else None,
        )
        for problem in outcome.problems:
            self.tell(f"{problem.path}: {problem.message}")
        return tuple(reported(outcome.articles))

    def tell(self, message: str) -> None:
        """Show a message to the writer, but not the same one at every keystroke."""
        if message != self.told:
            self.told = message
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"qa-toolkit: {message}")
            )

    def fixed(self, document: Open) -> str:
        """The text of a document with its safe fixes applied."""
        path = document.path
        return (
            self.checkers.of(document)
            .fix_text(
                Source(document.text),
                path=document.name,
                bar=Safety.SAFE,
                format=document.format,
                folder=path.parent if path else None,
            )
            .after
        )

    def silenced(self, document: Open, number: int) -> str:
        """The text of a document with a suppression for one of its findings."""
        wanted = key(document.findings[number], document.text)

        def check(text: str) -> list[Finding]:
            return [each for each in self._findings(document, text) if key(each, text) == wanted]

        return silenced(document.text, check, "checked").text


def server() -> QaServer:
    """The server with all it answers to."""
    qa = QaServer()
    _hears(qa)
    _tells(qa)
    _mends(qa)
    return qa


def _hears(qa: QaServer) -> None:
    """What the editor says of its documents."""

    @qa.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        # The lexicons are read before the first article is opened.
        warm = Open("untitled:", "plaintext", "قال الوزير إن العمل بدأ. The work began.", 0)
        await qa.work(lambda: _quietly(qa, warm))

    @qa.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        document = Open(item.uri, item.language_id, item.text, item.version)
        qa.documents[item.uri] = document
        qa.plan(document, pause=0)

    @qa.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def edited(params: types.DidChangeTextDocumentParams) -> None:
        document = qa.documents.get(params.text_document.uri)
        if document is None:
            return
        document.text = changed(document.text, params.content_changes, qa.unit)
        document.version = params.text_document.version
        qa.plan(document, pause=PAUSE)

    @qa.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        if document := qa.documents.get(params.text_document.uri):
            qa.plan(document, pause=0)

    @qa.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        document = qa.documents.pop(params.text_document.uri, None)
        if document and document.waiting:
            document.waiting.cancel()
        qa.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(params.text_document.uri, [])
        )


def _tells(qa: QaServer) -> None:
    """Why something is a finding."""

    @qa.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        document = qa.documents.get(params.text_document.uri)
        if document is None or document.checked != document.text:
            return None
        lines = LineIndex.of(document.text)
        place = span_of(lines, types.Range(params.position, params.position), qa.unit).start
        here = [f for f in document.findings if f.span.start <= place <= f.span.end]
        if not here:
            return None
        checker = qa.checkers.of(document)
        lang = checker.config.ui_lang
        parts = [
            f"**{finding.message.text(lang)}**\n\n"
            + (_explained(rule.meta, lang) if rule else finding.rule)
            for finding in here
            for rule in [checker.registry.get(finding.rule)]
        ]
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
        return types.Hover(content, range_of(lines, here[0].span, qa.unit))


def _mends(qa: QaServer) -> None:
    """What may be done about a finding; the edit of some is worked out when it is chosen."""

    @qa.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL], resolve_provider=True),
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        document = qa.documents.get(params.text_document.uri)
        if document is None or document.checked != document.text:
            return []
        only = params.context.only
        lines = LineIndex.of(document.text)
        lang = qa.checkers.of(document).config.ui_lang
        span = span_of(lines, params.range, qa.unit)
        found: list[types.CodeAction] = []
        for number, finding in enumerate(document.findings):
            if not finding.span.overlaps(span):
                continue
            about = document.diagnostics[number]
            found += quick_fixes(finding, about, lines, uri=document.uri, unit=qa.unit, lang=lang)
            title = f"أسكت {finding.rule} هنا" if lang == "ar" else f"Suppress {finding.rule} here"
            found.append(_lazy(title, types.CodeActionKind.QuickFix, document, number, [about]))
        title = "طبّق كل التصحيحات الآمنة" if lang == "ar" else "Apply every safe fix"
        found.append(_lazy(title, FIX_ALL, document))
        return [each for each in found if only is None or _wanted(str(each.kind), only)]

    @qa.feature(types.CODE_ACTION_RESOLVE)
    async def resolved(action: types.CodeAction) -> types.CodeAction:
        data = action.data if isinstance(action.data, dict) else {}
        document = qa.documents.get(str(data.get("uri")))
        if document is None or document.version != data.get("version"):
            return action
        number = data.get("finding")
        if number is None:
            after = await qa.work(qa.fixed, document)
        else:
            after = await qa.work(qa.silenced, document, int(number))
        edits = difference(document.text, after, qa.unit)
        action.edit = types.WorkspaceEdit(changes={document.uri: edits})
        return action


def _quietly(qa: QaServer, document: Open) -> None:
    with suppress(QAError):  # it is said when a document needs the settings
        qa.checkers.of(document).check_text(document.text, path=document.name, format="plain")


def _explained(meta: RuleMeta, lang: UiLang) -> str:
    """Why a rule objects, and on whose authority."""
    return f"{meta.explanation.text(lang)}\n\n*{meta.authority}* — `{meta.id}`"


def _lazy(
    title: str,
    kind: str,
    document: Open,
    number: int | None = None,
    about: list[types.Diagnostic] | None = None,
) -> types.CodeAction:
    """An action whose edit is worked out when it is chosen."""
    data = {"uri": document.uri, "version": document.version, "finding": number}
    return types.CodeAction(title, kind=kind, diagnostics=about, data=data)


def _wanted(kind: str, only: Iterable[types.CodeActionKind | str]) -> bool:
    """Whether an action is of one of the kinds asked for, or of one below it."""
    return any(kind == each or kind.startswith(f"{each}.") for each in map(_value, only))


def _value(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind
