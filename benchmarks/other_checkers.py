"""Checkers of translations that are not ours, behind one function each."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

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


def weblate() -> Other:
    """Weblate's checks of characters, repetitions and markup: its own classes, its own defaults.

    The others need its database, or flags that prose has not. The package asks for a server's
    libraries: ``pip install --no-deps`` it and Django, then what they say is missing.
    """
    import django
    from django.conf import settings

    settings.configure(USE_I18N=False, SECRET_KEY="none", CHECK_LIST=(), DATABASES={})
    django.setup()
    from weblate.checks import chars, duplicate, markup
    from weblate.checks.base import TargetCheck

    checks = [
        kind()
        for module in (chars, duplicate, markup)
        for kind in vars(module).values()
        if _is_check(kind, TargetCheck)
    ]
    languages = {
        code: SimpleNamespace(
            code=code, base_code=code, is_base=_is_base(code), direction=direction, name=code,
            is_rtl=direction == "rtl", is_cjk=lambda: False,
        )
        for code, direction in (("ar", "rtl"), ("en", "ltr"))
    }  # fmt: skip

    def objections(source: str, target: str, lang: Lang) -> set[str]:
        component = SimpleNamespace(
            source_language=languages["en" if lang == "ar" else "ar"], is_multivalue=False
        )
        unit = SimpleNamespace(
            translation=SimpleNamespace(language=languages[lang], component=component),
            all_flags=_NoFlags(), source_string=source, source=source, target=target, note="",
            context="", is_source=False, translated=True, readonly=False, state=20, fuzzy=False,
            id_hash=0,
            get_source_plurals=lambda: [source], get_target_plurals=lambda: [target],
            check_cache={},
        )  # fmt: skip
        return {check.check_id for check in checks if check.check_single(source, target, unit)}

    return objections


def _is_check(kind: Any, base: type) -> bool:
    """Whether it is the class of a check that is on unless it is asked not to be."""
    return (
        isinstance(kind, type)
        and issubclass(kind, base)
        and bool(vars(kind).get("check_id"))
        and not vars(kind).get("default_disabled")
    )


class _NoFlags(frozenset[str]):
    """The flags of a string that has none."""

    def has_value(self, name: str) -> bool:
        """None has a value."""
        return False


def _is_base(code: str) -> Callable[[tuple[str, ...]], bool]:
    return lambda codes: code in codes


OTHERS: dict[str, Callable[[], Other]] = {"pofilter": pofilter, "weblate": weblate}
