"""The editor server, by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Span
from qa_toolkit.servers.lsp_text import changed, difference, range_of, span_of
from tests.cli.test_check import qa

PATIENCE = 60
ARABIC = "# الجسر 🌉\n\nقال 🌉🌉 مُحَمَّدٌ , إن الجسر جاهز.\n"


class Editor:
    """A client that keeps what the server publishes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("tests", "1")
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.messages: list[str] = []
        self.news = asyncio.Event()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published[params.uri] = params
            self.news.set()

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def told(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self.news.set()

    async def start(self) -> None:
        await self.client.start_io(sys.executable, "-m", "qa_toolkit", "lsp", cwd=str(self.folder))
        result = await self.client.initialize_async(
            types.InitializeParams(
                types.ClientCapabilities(), root_uri=self.folder.as_uri(), process_id=None
            )
        )
        assert result.capabilities.code_action_provider is not None
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        item = types.TextDocumentItem(path.as_uri(), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return path.as_uri()

    def change(self, uri: str, version: int, *changes: Any) -> None:
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri), list(changes)
            )
        )

    async def until(self, done: Callable[[], Any]) -> Any:
        async with asyncio.timeout(PATIENCE):
            while not (found := done()):
                self.news.clear()
                await self.news.wait()
        return found

    async def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        def there() -> bool:
            return uri in self.published and self.published[uri].version == version

        await self.until(there)
        return list(self.published[uri].diagnostics)

    async def actions(self, uri: str, place: types.Range, *only: str) -> list[Any]:
        context = types.CodeActionContext([], only=list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        return list(await self.client.text_document_code_action_async(params) or [])


def conversation(folder: Path, talk: Callable[[Editor], Awaitable[None]]) -> None:
    """Run one conversation with a server of its own."""

    async def run() -> None:
        editor = Editor(folder)
        await editor.start()
        try:
            await talk(editor)
        finally:
            await editor.stop()

    asyncio.run(run())


def applied(text: str, edits: list[types.TextEdit]) -> str:
    lines = LineIndex.of(text)
    spans = [(span_of(lines, edit.range, "utf-16"), edit.new_text) for edit in edits]
    for span, new in sorted(spans, key=lambda each: each[0], reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


def changed_by(action: types.CodeAction, uri: str) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    return applied(ARABIC, list(action.edit.changes[uri]))


def test_findings_while_an_article_is_typed(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('select = ["ar/latin-comma"]\nignore = ["all"]\n')

    async def talk(editor: Editor) -> None:
        uri = editor.open("a.ar.md", ARABIC)
        (found,) = await editor.diagnostics(uri)
        assert found.code == "ar/latin-comma"
        # UTF-16: each bridge is two code units, each vowel mark one.
        assert found.range.start == types.Position(2, 19)
        assert span_of(LineIndex.of(ARABIC), found.range, "utf-16").start == ARABIC.index(",")

        hover = await editor.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(2, 19))
        )
        assert hover is not None
        assert "ar/latin-comma" in hover.contents.value  # type: ignore[union-attr]

        fix, suppress, every = await editor.actions(uri, found.range)
        assert fix.is_preferred
        assert applied(ARABIC, fix.edit.changes[uri]) == ARABIC.replace(",", "،")
        assert [each.title for each in await editor.actions(uri, found.range, "source.fixAll")] == [
            every.title
        ]
        resolved = await editor.client.code_action_resolve_async(every)
        assert changed_by(resolved, uri) == ARABIC.replace(",", "،")
        resolved = await editor.client.code_action_resolve_async(suppress)
        assert "off-next-line ar/latin-comma" in changed_by(resolved, uri)

        # Typing: only the last version is answered for, whatever came in between.
        place = found.range.start
        for version in range(2, 6):
            change = types.TextDocumentContentChangePartial(types.Range(place, place), "x")
            editor.change(uri, version, change)
        end = types.Position(place.line, place.character + 5)
        gone = types.TextDocumentContentChangePartial(types.Range(place, end), "،")
        editor.change(uri, 6, gone)
        assert await editor.diagnostics(uri, 6) == []

        editor.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    conversation(tmp_path, talk)


def test_settings_are_those_of_the_workspace_and_follow_it(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text("profil = 1\n")
    (tmp_path / "sub").mkdir()

    async def talk(editor: Editor) -> None:
        uri = editor.open("sub/a.en.md", "Read the the report.\n")
        await editor.until(lambda: editor.messages)
        assert "did you mean “profile”" in editor.messages[0]
        config = '[severity]\n"en/repeated-word" = "error"\n'
        (tmp_path / "qa.toml").write_text(config)
        editor.change(uri, 2, types.TextDocumentContentChangeWholeDocument("Read the the end.\n"))
        (found,) = await editor.diagnostics(uri, 2)
        assert found.severity == types.DiagnosticSeverity.Error

    conversation(tmp_path, talk)


def test_places_in_the_counterpart_are_shown(tmp_path: Path) -> None:
    english = "# Bridge\n\nThe bridge cost 45 million pounds.\n\nIt opened on Sunday.\n"
    (tmp_path / "b.en.md").write_text(english, encoding="utf-8")
    head = "---\ncounterpart: b.en.md\n---\n\n# الجسر\n\n"
    arabic = f"{head}كلف الجسر 54 مليون جنيه.\n\nوافتتح يوم الأحد.\n"
    (tmp_path / "qa.toml").write_text('select = ["pair/number-mismatch"]\nignore = ["all"]\n')

    async def talk(editor: Editor) -> None:
        uri = editor.open("b.ar.md", arabic)
        found = await editor.diagnostics(uri)
        related = [place for each in found for place in each.related_information or []]
        command = json.loads(qa("check", str(tmp_path / "b.ar.md"), "--format", "json").stdout)
        assert len(found) == len(command["files"][0]["findings"])
        assert all(place.location.uri.endswith("b.en.md") for place in related)
        assert len(related) == len(found)

    conversation(tmp_path, talk)


@pytest.mark.parametrize("unit", ["utf-8", "utf-16", "utf-32"])
def test_changes_are_applied_in_the_agreed_unit(unit: Any) -> None:
    before = "a🌉\u2028b\r\nجسرٌ\rend"  # LINE SEPARATOR ends no line
    lines = LineIndex.of(before)
    for start in range(len(before) + 1):
        for end in range(start, len(before) + 1):
            if (
                "\r\n" in before[max(0, start - 1) : start + 1]
                or before[end - 1 : end + 1] == "\r\n"
            ):
                continue  # inside a line end there is no place
            place = range_of(lines, Span(start, end), unit)
            change = types.TextDocumentContentChangePartial(place, "🌉x")
            expected = before[:start] + "🌉x" + before[end:]
            assert changed(before, [change], unit) == expected


def test_a_difference_is_one_edit() -> None:
    assert difference("same", "same", "utf-16") == []
    (edit,) = difference("a 🌉 b c", "a 🌉 x c", "utf-16")
    assert (edit.range.start.character, edit.range.end.character, edit.new_text) == (5, 6, "x")
    assert applied("aaa", difference("aaa", "aa", "utf-16")) == "aa"
