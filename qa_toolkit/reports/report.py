"""What every form of the findings report has in common, and which forms there are.

A report is written piece by piece while the outcomes of the files go by, so that a run over a
whole archive holds no more than one file, and several reports can be written in one run.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import cast

from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.model import UiLang
from qa_toolkit.reports.tally import Tally
from qa_toolkit.rule import RuleMeta

FORMATS = {
    "json": "findings_json",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "html": "findings_html",
}
"""The forms for programs and pages, by name, and the module that writes each."""


@dataclass(frozen=True, slots=True)
class About:
    """What a report may say of the run: its language, and the rules by id."""

    lang: UiLang = "en"
    metas: Mapping[str, RuleMeta] = field(default_factory=dict)


class Report(ABC):
    """One form of the report; each method returns the text that comes next, often none.

    The pieces, joined, are UTF-8 text that depends on nothing but what was found.
    """

    def __init__(self, about: About) -> None:
        self.about = about

    def begin(self) -> str:
        """What stands before the first file."""
        return ""

    @abstractmethod
    def add(self, outcome: FileOutcome) -> str:
        """What is said of one file; the tally has counted it already."""

    def end(self, tally: Tally) -> str:
        """What stands after the last file."""
        return ""


def report(name: str, about: About) -> Report:
    """The report of a form, by its name in ``FORMATS``."""
    module = import_module(f"qa_toolkit.reports.{FORMATS[name]}")
    return cast(Report, module.REPORT(about))
