"""The inventory of names for a person, a program and a spreadsheet, a name at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator

from qa_toolkit.archive.inventory import Inventory, Name, Spelling
from qa_toolkit.model import UiLang
from qa_toolkit.reports.visible import visible

SCHEMA = "qa-toolkit/names/1"
_LISTED = 5
"""Articles that are named for each spelling."""
_KINDS = {"person": "شخص", "place": "مكان", "organisation": "هيئة", "unknown": "اسم"}

Report = Callable[[Inventory, Iterable[Name]], Iterator[str]]


def as_json(inventory: Inventory, names: Iterable[Name]) -> Iterator[str]:
    """One JSON object: a list of names, each with its spellings and where they stand."""
    yield f'{{"schema": "{SCHEMA}", "articles": {inventory.articles}, "names": ['
    for number, name in enumerate(names):
        spellings = [
            {
                "text": each.text,
                "mentions": each.mentions,
                "articles": each.articles,
                "first": each.first or None,
                "last": each.last or None,
                "found_in": inventory.articles_of(each, most=_LISTED),
            }
            for each in name.spellings
        ]
        row = {
            "name": name.house.text,
            "lang": name.lang,
            "kind": name.house.kind,
            "mentions": name.mentions,
            "spellings": spellings,
        }
        yield ("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False)
    yield "\n]}\n"


def as_csv(inventory: Inventory, names: Iterable[Name]) -> Iterator[str]:
    """A row a spelling, that of the house first; a byte-order mark tells Excel what it reads."""
    yield "\ufeff" + _row(
        [
            "name",
            "lang",
            "kind",
            "spelling",
            "house",
            "mentions",
            "articles",
            "first",
            "last",
            "found in",
        ]
    )
    for name in names:
        for each in name.spellings:
            house = "yes" if each is name.house else "no"
            where = " | ".join(inventory.articles_of(each, most=_LISTED))
            counts = [str(each.mentions), str(each.articles), each.first, each.last]
            texts = [name.house.text, name.lang, name.house.kind, each.text, house]
            yield _row([*texts, *counts, where])


def _row(cells: list[str]) -> str:
    # A cell that starts like a formula would be run as one.
    safe = [f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in cells]
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(safe)
    return text.getvalue()


def as_text(lang: UiLang) -> Report:
    """The report for a reader of this language: names in several spellings show where each is."""

    def report(inventory: Inventory, names: Iterable[Name]) -> Iterator[str]:
        count = several = 0
        for name in names:
            count += 1
            several += len(name.spellings) > 1
            yield visible(_line(name, lang)) + "\n"
            if len(name.spellings) > 1:
                for each in name.spellings:
                    yield visible(f"    {_spelling(each, lang)}") + "\n"
                    for article in inventory.articles_of(each, most=_LISTED):
                        yield visible(f"        {article}") + "\n"
        articles = f"{inventory.articles:,}"
        if lang == "ar":
            yield f"المقالات: {articles}، الأسماء: {count:,}، ذوات أكثر من رسم: {several:,}\n"
        else:
            yield f"{articles} articles, {count:,} names, {several:,} in more than one spelling\n"

    return report


def _line(name: Name, lang: UiLang) -> str:
    kind = _KINDS[name.house.kind] if lang == "ar" else name.house.kind
    return f"{name.house.text} ({kind}): {name.mentions:,}{_days(name.spellings)}"


def _spelling(each: Spelling, lang: UiLang) -> str:
    articles = "في المقالات" if lang == "ar" else "articles"
    return f"{each.text}: {each.mentions:,}, {articles}: {each.articles:,}{_days([each])}"


def _days(spellings: Iterable[Spelling]) -> str:
    days = sorted(day for each in spellings for day in (each.first, each.last) if day)
    return f", {days[0]} – {days[-1]}" if days else ""
