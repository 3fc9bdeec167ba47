"""Reading Hunspell dictionaries: ``.aff`` and ``.dic`` files, as far as ours use them.

Format: hunspell(5). An option this reader does not know is refused, never ignored, because it
could change which words are accepted. Used by the lexicon compiler only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qa_toolkit.errors import InputError

# Input conversion is done at run time; the others steer suggestions, tokens or ordinal numbers
# (COMPOUNDRULE, in English): no influence on which words are accepted.
_NO_INFLUENCE = {
    *("ICONV", "SET", "TRY", "KEY", "MAP", "REP", "WORDCHARS", "COMPOUNDMIN", "COMPOUNDRULE"),
}


@dataclass(frozen=True, slots=True)
class Affix:
    """One PFX or SFX rule: remove ``strip``, add ``text``, if ``condition`` matches there.

    ``condition`` is a sequence of letters, dots and bracketed sets, which is also a regular
    expression. ``allows``: the flags that the affixed form may carry on. ``cross``: whether a
    prefix and a suffix may meet in one word.
    """

    flag: str
    strip: str
    text: str
    condition: str
    allows: frozenset[str]
    cross: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of the ``.dic`` file. ``section``: the last comment line before it."""

    word: str
    flags: frozenset[str]
    morphology: str
    section: str


@dataclass(slots=True)
class Dictionary:
    """The affixes by flag, and the entries.

    ``unsuggested`` and ``parts``: the flags of words that are right but vulgar, and of what is no
    word by itself.
    """

    prefixes: dict[str, list[Affix]] = field(default_factory=dict)
    suffixes: dict[str, list[Affix]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    unsuggested: str = ""
    parts: str = ""


@dataclass(slots=True)
class _Options:
    flag_width: int = 1
    crossing: dict[str, bool] = field(default_factory=dict)
    flag_sets: list[str] = field(default_factory=list)
    morphologies: list[str] = field(default_factory=list)
    ignored: dict[int, None] = field(default_factory=dict)

    def flags(self, written: str) -> frozenset[str]:
        """The flags of ``/12`` (an alias) or ``/AbCd`` (``flag_width`` characters each)."""
        if written.isdigit() and self.flag_sets:
            written = self.flag_sets[int(written) - 1]
        width = self.flag_width
        return frozenset(written[i : i + width] for i in range(0, len(written), width))

    def morphology(self, written: str) -> str:
        r"""The fields of ``\t21`` (an alias) or ``\tpo:verb``."""
        written = written.strip()
        if written.isdigit() and int(written) <= len(self.morphologies):
            return self.morphologies[int(written) - 1]
        return written


def read_dictionary(folder: Path, name: str = "ar") -> Dictionary:
    """The dictionary ``folder/name.aff`` and ``folder/name.dic``.

    InputError for an option that is not supported, OSError if a file cannot be read.
    """
    options = _Options()
    dictionary = Dictionary()
    path = folder / f"{name}.aff"
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        if not _read_option(line.split(), line, options, dictionary):
            raise InputError(f"unsupported: {line.strip()}", path=str(path), line=number)
    text = (folder / f"{name}.dic").read_text(encoding="utf-8")
    dictionary.lines.extend(_entries(text.split("\n")[1:], options))
    return dictionary


def _read_option(fields: list[str], line: str, options: _Options, result: Dictionary) -> bool:
    """Take one line of the ``.aff`` file into account; False if that is not supported."""
    tables = {"PFX": result.prefixes, "SFX": result.suffixes}
    match fields:
        case []:
            pass
        case [word, *_] if word.startswith("#") or word in _NO_INFLUENCE:
            pass
        case ["FLAG", "long"]:
            options.flag_width = 2
        case ["NOSUGGEST" | "ONLYINCOMPOUND" as name, flag]:
            setattr(result, {"NOSUGGEST": "unsuggested"}.get(name, "parts"), flag)
        case ["AF", flags, *_]:
            if not (flags.isdigit() and not options.flag_sets):
                options.flag_sets.append(flags)
        case ["AM", first, *_]:
            if not (first.isdigit() and not options.morphologies):
                options.morphologies.append(line[2:].strip())
        case ["IGNORE", characters]:
            options.ignored = dict.fromkeys(map(ord, characters))
        case ["PFX" | "SFX" as kind, flag, "Y" | "N" as cross, count, *_] if count.isdigit():
            tables[kind][flag] = []
            options.crossing[flag] = cross == "Y"
        case ["PFX" | "SFX" as kind, flag, strip, text, *rest] if flag in tables[kind]:
            text, _, allowed = text.partition("/")
            affix = Affix(
                flag=flag,
                strip="" if strip == "0" else strip.translate(options.ignored),
                text="" if text == "0" else text.translate(options.ignored),
                condition=rest[0] if rest else ".",
                allows=options.flags(allowed),
                cross=options.crossing[flag],
            )
            tables[kind][flag].append(affix)
        case _:
            return False
    return True


def _entries(lines: list[str], options: _Options) -> Iterator[Line]:
    section = ""
    for line in lines:
        written, _, morphology = line.rstrip("\r").partition("\t")
        if written.startswith("#"):
            if title := re.sub(r"#|\d+", "", written).strip():
                section = title
            continue
        word, _, flags = written.partition("/")
        if word := word.translate(options.ignored):
            yield Line(word, options.flags(flags), options.morphology(morphology), section)
