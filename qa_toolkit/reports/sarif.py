"""SARIF 2.1.0, the OASIS standard that code scanning services and editors read.

Columns count code points (``columnKind``). Every result has a fingerprint that outlives edits
elsewhere, suppressed ones say by what, and files that could not be checked are notifications.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from qa_toolkit.engine.outcome import Checked, FileOutcome, Problem
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Fix, Span
from qa_toolkit.reports.findings_json import dumps
from qa_toolkit.reports.places import Located, located, uri
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally
from qa_toolkit.rule import RuleMeta
from qa_toolkit.version import __version__

FINGERPRINT = "qaToolkitContext/v1"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_KINDS = {"inline": "inSource", "baseline": "external"}


class Sarif(Report):
    """One run of one tool; the rules come first, then the results as they are found."""

    def begin(self) -> str:
        """The tool, with every rule it may report."""
        self.separator = "\n"
        self.problems: list[Problem] = []
        self.order = {name: number for number, name in enumerate(sorted(self.about.metas))}
        driver = {
            "name": "qa-toolkit",
            "version": __version__,
            "rules": [self._rule(self.about.metas[name]) for name in self.order],
        }
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}
        opened = dumps(run).removesuffix("\n}") + ',\n  "results": ['
        head = dumps({"$schema": _SCHEMA, "version": "2.1.0"}).removesuffix("\n}")
        return f'{head},\n  "runs": [\n{indent(opened, "    ")}'

    def add(self, outcome: FileOutcome) -> str:
        """The results of one file."""
        self.problems += outcome.problems
        text = ""
        for article in outcome.articles:
            for result in self._results(article):
                text += self.separator + indent(dumps(result), "        ")
                self.separator = ",\n"
        return text

    def end(self, tally: Tally) -> str:
        """How the run went."""
        invocation = {
            "executionSuccessful": not self.problems,
            "exitCode": tally.status,
            "toolExecutionNotifications": [_notification(each) for each in self.problems],
        }
        closing = dumps({"invocations": [invocation]}).removeprefix("{\n")
        bracket = "]" if self.separator == "\n" else "\n      ]"
        return f"{bracket},\n{indent(closing, '    ')}\n  ]\n}}\n"

    def _rule(self, meta: RuleMeta) -> dict[str, object]:
        lang = self.about.lang
        rule: dict[str, object] = {
            "id": meta.id,
            "shortDescription": {"text": meta.summary.text(lang)},
            "fullDescription": {"text": meta.explanation.text(lang)},
            "defaultConfiguration": {"level": meta.severity.label},
            "properties": {"category": meta.category.value, "tags": [meta.category.value]},
        }
        if meta.url:
            rule["helpUri"] = meta.url
        return rule

    def _results(self, article: Checked) -> Iterator[dict[str, object]]:
        lines = LineIndex.of(article.source)
        for found in located(article, suppressed=True):
            yield self._result(found, lines, article)

    def _result(self, found: Located, lines: LineIndex, article: Checked) -> dict[str, object]:
        lang, path, finding = self.about.lang, article.path, found.finding
        result: dict[str, object] = {"ruleId": finding.rule}
        if finding.rule in self.order:
            result["ruleIndex"] = self.order[finding.rule]
        result |= {
            "level": finding.severity.label,
            "message": {"text": finding.message.text(lang)},
            "locations": [{"physicalLocation": _location(path, lines, finding.span)}],
            "partialFingerprints": {FINGERPRINT: found.fingerprint},
        }
        if finding.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": related.message.text(lang)},
                    "physicalLocation": _location(
                        related.path or path, None if related.path else lines, related.span
                    ),
                }
                for number, related in enumerate(finding.related, 1)
            ]
        if finding.fixes:
            result["fixes"] = [self._fix(fix, lines, path) for fix in finding.fixes]
        if finding.suppressed:
            silenced: dict[str, object] = {"kind": _KINDS[finding.suppressed.kind]}
            if finding.suppressed.reason:
                silenced["justification"] = finding.suppressed.reason
            result["suppressions"] = [silenced]
        properties: dict[str, object] = {"category": finding.category.value}
        if article.record:
            properties["record"] = article.record
        return result | {"properties": properties}

    def _fix(self, fix: Fix, lines: LineIndex, path: str) -> dict[str, object]:
        replacements = [
            {"deletedRegion": _region(lines, edit.span), "insertedContent": {"text": edit.text}}
            for edit in fix.edits
        ]
        return {
            "description": {"text": fix.title.text(self.about.lang)},
            "artifactChanges": [
                {"artifactLocation": {"uri": uri(path)}, "replacements": replacements}
            ],
            "properties": {"safety": fix.safety.label},
        }


def _location(path: str, lines: LineIndex | None, span: Span) -> dict[str, object]:
    """A place; in a file whose lines are not at hand, by its offset alone."""
    region = (
        _region(lines, span, snippet=True)
        if lines
        else {"charOffset": span.start, "charLength": len(span)}
    )
    return {"artifactLocation": {"uri": uri(path)}, "region": region}


def _region(lines: LineIndex, span: Span, *, snippet: bool = False) -> dict[str, object]:
    start, end = lines.position(span.start), lines.position(span.end)
    region: dict[str, object] = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }
    if snippet:
        region["snippet"] = {"text": lines.source[span.start : span.end]}
    return region


def _notification(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": uri(problem.path)}}
    if problem.line is not None:
        place["region"] = {"startLine": problem.line}
    return {
        "level": "error",
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


REPORT = Sarif
