"""Reads the files of glossaries, each by its suffix."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from qa_toolkit.errors import ConfigError, InputError
from qa_toolkit.parsers.source import read
from qa_toolkit.terms import Concept
from qa_toolkit.terms.glossary import EMPTY, Glossary

SUFFIXES = (".csv", ".tsv", ".yaml", ".yml", ".tbx")
MAX_BYTES = 50_000_000


def concepts(text: str, path: str) -> tuple[Concept, ...]:
    """The concepts of a glossary; ConfigError, with file and line, for what cannot be used."""
    match PurePath(path).suffix.lower():
        case ".csv":
            from qa_toolkit.terms.tables import table

            return tuple(table(text, path))
        case ".tsv":
            from qa_toolkit.terms.tables import table

            return tuple(table(text, path, delimiter="\t"))
        case ".yaml" | ".yml":
            from qa_toolkit.terms.yaml_lists import entries

            return tuple(entries(text, path))
        case ".tbx":
            from qa_toolkit.terms.tbx import tbx

            return tuple(tbx(text, path))
        case suffix:
            message = f"a glossary is {', '.join(SUFFIXES)}, not “{suffix}”"
            raise ConfigError(message, path=path)


def load_glossaries(paths: Iterable[Path]) -> Glossary:
    """One glossary of all files; raises ConfigError for the first that cannot be used."""
    found: list[Concept] = []
    for path in paths:
        try:
            text = read(path, max_bytes=MAX_BYTES).text
        except InputError as error:
            raise ConfigError(error.message, path=str(path), line=error.line) from error
        found += concepts(text, str(path))
    return Glossary(found) if found else EMPTY
