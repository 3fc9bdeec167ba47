"""Reads the YAML packs of a folder into rules, and reports every mistake of every file at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.model import Category, Message, Severity
from qa_toolkit.packs.consistent import Consistent
from qa_toolkit.packs.credits import Credits
from qa_toolkit.packs.kinds import Forbid, Packed, Require, Spacing, Substitute, Term
from qa_toolkit.packs.names import Names
from qa_toolkit.packs.nodes import Node, Report, compose
from qa_toolkit.packs.patterns import PatternError, check_template
from qa_toolkit.packs.schema import KINDS
from qa_toolkit.packs.shapes import ABSENT
from qa_toolkit.rule import Example, Measured, Rule, RuleMeta

CLASSES: Mapping[str, type[Packed]] = {
    "substitute": Substitute,
    "forbid": Forbid,
    "require": Require,
    "consistent": Consistent,
    "spacing": Spacing,
    "term": Term,
    "credits": Credits,
    "names": Names,
}
PROFILES = "profiles"
"""The folder beside the packs that holds profiles."""
LEXICON = "lexicon.yaml"
"""The file beside the packs, or in a language's folder, that lists words known to be right."""

# The precision that a severity must have been measured to deserve.
_EARNED = {Severity.ERROR: 0.95, Severity.WARNING: 0.8, Severity.NOTE: 0.0}
_ID = re.compile(r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
_MARK = re.compile(r"\[\[.*?\]\]", re.DOTALL)


def shipped() -> Traversable:
    """The folder of the packs that come with the toolkit, installed or in the repository."""
    installed = files("qa_toolkit") / "_rules"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "rules"


def load(
    folders: Iterable[Traversable | Path], *, thorough: bool | None = None
) -> tuple[Rule, ...]:
    """The rules of all ``*.yaml`` files under the folders, by file and place.

    Unless ``thorough`` says otherwise, the patterns of the shipped packs, which our tests
    compile, are compiled when they are first used, and those of others at once.

    Raises ConfigError, whose text lists every mistake of every file as ``file:line: what``.
    """
    rules: list[Rule] = []
    reports: list[Report] = []
    places: dict[str, str] = {}
    for folder in folders:
        if not folder.is_dir():
            raise ConfigError("is not a folder of rule packs", path=str(folder))
        try_all = str(folder) != str(shipped()) if thorough is None else thorough
        for path, file in pack_files(folder, shown(folder)):
            report, root = read(file, path, thorough=try_all)
            reports.append(report)
            if root is not None:
                rules += _entries(root, report, places)
    complain(reports)
    return tuple(rules)


def shown(folder: Traversable | Path) -> str:
    """How messages name a folder: as seen from the current one where it lies below that."""
    path = Path(str(folder))
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def pack_files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """The packs under a folder with the path to show for each, in order.

    Neither profiles nor lexicons are among them.
    """
    for path_of_file, file in yaml_files(folder, path):
        if file.name != LEXICON:
            yield path_of_file, file


def yaml_files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """The packs and lexicons under a folder with the path to show for each, in order."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name != PROFILES:
            yield from yaml_files(item, f"{path}/{item.name}")
        elif item.name.endswith((".yaml", ".yml")) and item.is_file():
            yield f"{path}/{item.name}", item


def read(
    file: Traversable | Path, path: str, *, thorough: bool = True
) -> tuple[Report, Node | None]:
    """The tree of one YAML file, and the report to which its readers add."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot be read: {error}", path=path) from error
    report = Report(path, text.split("\n"), thorough)
    return report, compose(text, report)


def complain(reports: Iterable[Report]) -> None:
    """Raise one ConfigError with the problems of all reports, if there are any."""
    problems = [problem for report in reports for problem in report.problems]
    if problems:
        problems.sort(key=lambda problem: (problem.path, problem.line))
        raise ConfigError("\n".join(map(str, problems)))


def _entries(root: Node, report: Report, places: dict[str, str]) -> Iterator[Rule]:
    if root.items is None:
        report.add(root.line, f"a pack must be a list of entries, not {root.kind}")
        return
    for node in root.items:
        rule = _entry(node, report)
        if rule is None:
            continue
        assert node.table is not None
        for name in (rule.meta.id, *rule.meta.aliases):
            key = "id" if name == rule.meta.id else "aliases"
            if name in places:
                report.add(node.table[key].line, f'"{name}" is taken by {places[name]}')
            places.setdefault(name, f"{report.path}:{node.line}")
        yield rule


def _entry(node: Node, report: Report) -> Rule | None:
    """The rule of an entry; None if a mistake was reported."""
    before = len(report.problems)
    table = node.table
    if table is None or "kind" not in table:
        report.add(node.line, 'an entry must be a table with the key "kind"')
        return None
    name, line = table["kind"].text or "", table["kind"].line
    if name not in KINDS:
        report.add(line, unknown("kind", name, KINDS))
        return None
    kind = CLASSES[name]
    entry = KINDS[name].read(node, report)
    if entry is ABSENT:
        return None
    _check(kind, entry, table, report)
    if len(report.problems) > before:
        return None
    if report.thorough:
        try:
            for expression in kind.expressions(entry).values():
                re.compile(expression)
        except re.error as error:
            # The parts were sound; put together they are not (a group named twice, a
            # look-behind of no fixed width).
            report.add(line, f"its patterns do not fit together: {error.msg}")
            return None
    return kind(_meta(entry), entry)


def _check(
    kind: type[Packed], entry: Mapping[str, Any], table: Mapping[str, Node], report: Report
) -> None:
    """Report what is wrong between the keys of an entry."""
    if not _ID.fullmatch(entry["id"]):
        report.add(table["id"].line, "an id looks like family/the-fault, in lower case")
    _check_examples(entry, table["examples"], report)
    measured = entry.get("measured")
    earned = _EARNED[Severity[entry["severity"].upper()]]
    if measured and measured["precision"] < earned:
        report.add(
            table["severity"].line,
            f"a precision of {measured['precision']:g} does not earn the severity "
            f"{entry['severity']}, which needs {earned:g}",
        )
    names = kind.groups(entry)
    templates = [(table["message"], text) for text in entry["message"].values()]
    if "replace" in entry:
        templates += [(table["replace"], text) for text in entry["replace"]]
    for node, text in templates:
        try:
            check_template(text, names)
        except PatternError as error:
            report.add(node.line, str(error))
    for problem in kind.inconsistencies(entry):
        report.add(table["kind"].line, problem)


def _check_examples(entry: Mapping[str, Any], node: Node, report: Report) -> None:
    marked = [bool(_MARK.search(example["marked"])) for example in entry["examples"]]
    if True not in marked:
        report.add(node.line, "no example is faulty; mark what is found with [[ ]]")
    if False not in marked:
        report.add(node.line, "no example is a near miss: a text that must stay clean")
    for item, example, faulty in zip(node.items or (), entry["examples"], marked, strict=False):
        if faulty and "fixed" not in example:
            report.add(item.line, 'a faulty example needs its mended text as "fixed"')


def _meta(entry: Mapping[str, Any]) -> RuleMeta:
    measured = entry.get("measured")
    return RuleMeta(
        id=entry["id"],
        summary=Message(**entry["summary"]),
        explanation=Message(**entry["explanation"]),
        category=Category(entry["category"]),
        langs=frozenset(entry["langs"]),
        severity=Severity[entry["severity"].upper()],
        examples=tuple(Example(**example) for example in entry["examples"]),
        authority=entry["authority"],
        profiles=frozenset(entry.get("profiles", ())),
        aliases=entry.get("aliases", ()),
        url=entry.get("url"),
        measured=Measured(**{**measured, "sample": int(measured["sample"])}) if measured else None,
    )
