"""Checkers of translations that are not ours, behind one function each."""

from __future__ import annotations

from collections.abc import Callable

from qa_toolkit.model import Lang

Other = Callable[[str, str, Lang], set[str]]
"""The names of the checks that object to a source and its target, in the target's language."""


def pofilter() -> Other:
    """The checks of pofilter (translate-toolkit) that look at both sides, for each language."""
    from translate.filters.checks import CheckerConfig, StandardChecker
    from translate.storage.base import TranslationUnit

    checkers = {lang: StandardChecker(CheckerConfig(targetlanguage=lang)) for lang in ("ar", "en")}

    def objections(source: str, target: str, lang: Lang) -> set[str]:
        unit = TranslationUnit(source)
        unit.target = target
        return set(checkers[lang].run_filters(unit))

    return objections


OTHERS: dict[str, Callable[[], Other]] = {"pofilter": pofilter}
