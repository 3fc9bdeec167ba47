"""The names of an archive, counted in a database on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.archive.reading import ArticleNames
from qa_toolkit.entities.linking import words_of
from qa_toolkit.language.mention_model import MentionKind
from qa_toolkit.language.name_variants import Company, one_name, variant_key
from qa_toolkit.model import Lang

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32000;
CREATE TABLE spelling (
    id INTEGER PRIMARY KEY, lang TEXT, key TEXT, text TEXT,
    mentions INTEGER, articles INTEGER, first TEXT, last TEXT,
    person INTEGER, place INTEGER, organisation INTEGER, unknown INTEGER,
    UNIQUE (lang, text)
);
CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE seen (
    spelling INTEGER, article INTEGER, PRIMARY KEY (spelling, article)
) WITHOUT ROWID;
"""
_KINDS: tuple[MentionKind, ...] = ("person", "place", "organisation", "unknown")
_ADD = """
INSERT INTO spelling (lang, key, text, mentions, articles, first, last,
                      person, place, organisation, unknown)
VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
ON CONFLICT (lang, text) DO UPDATE SET
    mentions = mentions + excluded.mentions, articles = articles + 1,
    first = CASE WHEN first = '' OR (excluded.first <> '' AND excluded.first < first)
                 THEN excluded.first ELSE first END,
    last = max(last, excluded.last),
    person = person + excluded.person, place = place + excluded.place,
    organisation = organisation + excluded.organisation, unknown = unknown + excluded.unknown
RETURNING id
"""
_MANY = 200
"""Spellings of one key that are compared with each other; rarer ones stand by themselves."""


class Spelling(NamedTuple):
    """One spelling of a name: how often and where the archive has it; days may be empty."""

    number: int
    text: str
    mentions: int
    articles: int
    first: str
    last: str
    kind: MentionKind


class Name(NamedTuple):
    """Spellings of one name, the house's by use first."""

    lang: Lang
    spellings: tuple[Spelling, ...]

    @property
    def house(self) -> Spelling:
        """The spelling that the archive has most often."""
        return self.spellings[0]

    @property
    def mentions(self) -> int:
        """How often the archive has the name, however spelled."""
        return sum(each.mentions for each in self.spellings)


class Inventory:
    """Counts names as they come and yields them by name; nothing but the disk grows."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")
        self.articles = 0

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def add(self, articles: Iterable[ArticleNames]) -> None:
        """Count the names of articles that were not counted before."""
        for article in articles:
            self.articles += 1
            number = self.articles
            self._database.execute("INSERT INTO article VALUES (?, ?)", (number, article.article))
            for use in article.uses:
                kinds = [use.times if use.kind == kind else 0 for kind in _KINDS]
                row = (use.lang, _key(use.text), use.text, use.times, article.day, article.day)
                (spelling,) = self._database.execute(_ADD, (*row, *kinds)).fetchone()
                self._database.execute("INSERT INTO seen VALUES (?, ?)", (spelling, number))

    def names(self) -> Iterator[Name]:
        """Each name with its spellings, by language, the most frequent first."""
        rows = self._database.execute(
            "SELECT *, sum(mentions) OVER (PARTITION BY lang, key) AS total FROM spelling "
            "ORDER BY lang, total DESC, key, mentions DESC, text"
        )
        for (lang, _), same in groupby(rows, key=lambda row: (row[1], row[2])):
            spellings = [
                Spelling(
                    number=row[0],
                    text=row[3],
                    mentions=row[4],
                    articles=row[5],
                    first=row[6],
                    last=row[7],
                    kind=max(_KINDS, key=lambda kind: row[8 + _KINDS.index(kind)]),
                )
                for row in same
            ]
            for group in _grouped(spellings):
                yield Name(lang, tuple(group))

    def articles_of(self, spelling: Spelling, *, most: int) -> list[str]:
        """Where the archive has a spelling, the first articles that were read."""
        rows = self._database.execute(
            "SELECT name FROM seen JOIN article ON article.id = seen.article "
            "WHERE spelling = ? ORDER BY article LIMIT ?",
            (spelling.number, most),
        )
        return [name for (name,) in rows]


def _key(text: str) -> str:
    return " ".join(map(variant_key, words_of(text))) or text


def _grouped(spellings: list[Spelling]) -> list[list[Spelling]]:
    """Spellings of one key, the most frequent first, put to the first they can be one name with."""
    groups: list[list[Spelling]] = []
    for number, each in enumerate(spellings):
        group = next((g for g in groups if _same(g[0].text, each.text)), None)
        if group is None or number >= _MANY:
            groups.append([each])
        else:
            group.append(each)
    return groups


def _same(one: str, other: str) -> bool:
    """Whether two names differ in spelling alone: word by word, at least one word as written."""
    pairs = list(zip(words_of(one), words_of(other), strict=False))
    if len(words_of(one)) != len(words_of(other)):
        return False
    company: Company = "alone" if len(pairs) == 1 else "part"
    return all(a == b or one_name(a, b, company) for a, b in pairs)
