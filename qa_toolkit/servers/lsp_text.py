r"""Texts and findings as the Language Server Protocol speaks of them: lines, columns and edits.

Lines and columns count from 0 there, columns in the code units that client and server agreed on
(UTF-16 unless the client prefers another), and only ``\n``, ``\r\n`` and ``\r`` end a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from lsprotocol import types

from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Edit, Finding, Safety, Severity, Span, UiLang

Unit = Literal["utf-8", "utf-16", "utf-32"]

_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def changed(text: str, changes: Iterable[types.TextDocumentContentChangeEvent], unit: Unit) -> str:
    """A text after the changes of one notification, applied in their order."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            span = span_of(LineIndex.of(text), change.range, unit)
            text = text[: span.start] + change.text + text[span.end :]
        else:
            text = change.text
    return text


def span_of(lines: LineIndex, place: types.Range, unit: Unit) -> Span:
    """The code points of a range; what lies beyond the end of a line or the text is cut."""
    start = lines.offset(place.start.line + 1, place.start.character + 1, unit=unit)
    end = lines.offset(place.end.line + 1, place.end.character + 1, unit=unit)
    return Span(min(start, end), max(start, end))


def range_of(lines: LineIndex, span: Span, unit: Unit) -> types.Range:
    """A span as a range."""
    start = lines.position(span.start, unit=unit)
    end = lines.position(span.end, unit=unit)
    return types.Range(
        types.Position(start.line - 1, start.column - 1),
        types.Position(end.line - 1, end.column - 1),
    )


def diagnostic(
    finding: Finding, lines: LineIndex, *, uri: str, unit: Unit, lang: UiLang
) -> types.Diagnostic:
    """A finding, with the places that explain it, those in the counterpart's file included."""
    related = []
    for each in finding.related:
        place = _elsewhere(Path(each.path), each.span, unit) if each.path else None
        if each.path is None:
            place = types.Location(uri, range_of(lines, each.span, unit))
        if place:
            message = each.message.text(lang)
            related.append(types.DiagnosticRelatedInformation(place, message))
    return types.Diagnostic(
        range=range_of(lines, finding.span, unit),
        message=finding.message.text(lang),
        severity=_SEVERITY[finding.severity],
        code=finding.rule,
        source="qa-toolkit",
        related_information=related or None,
    )


def _elsewhere(path: Path, span: Span, unit: Unit) -> types.Location | None:
    """A place in another file; None where the file cannot be read any more."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    if span.end > len(text):
        return None
    return types.Location(path.resolve().as_uri(), range_of(LineIndex.of(text), span, unit))


def text_edits(edits: Sequence[Edit], lines: LineIndex, unit: Unit) -> list[types.TextEdit]:
    """The edits of a fix."""
    return [types.TextEdit(range_of(lines, edit.span, unit), edit.text) for edit in edits]


def difference(before: str, after: str, unit: Unit) -> list[types.TextEdit]:
    """One edit that makes a text another one, as short as their ends allow."""
    if before == after:
        return []
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    most = min(len(before), len(after)) - start
    while end < most and before[-1 - end] == after[-1 - end]:
        end += 1
    span = Span(start, len(before) - end)
    return text_edits([Edit(span, after[start : len(after) - end])], LineIndex.of(before), unit)


def quick_fixes(
    finding: Finding,
    found: types.Diagnostic,
    lines: LineIndex,
    *,
    uri: str,
    unit: Unit,
    lang: UiLang,
) -> list[types.CodeAction]:
    """What an editor may offer for a finding; a fix that no editor could object to comes first."""
    return [
        types.CodeAction(
            title=fix.title.text(lang),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[found],
            is_preferred=fix.safety == Safety.SAFE and number == 0,
            edit=types.WorkspaceEdit(changes={uri: text_edits(fix.edits, lines, unit)}),
        )
        for number, fix in enumerate(finding.fixes)
        if fix.safety > Safety.DISPLAY
    ]
