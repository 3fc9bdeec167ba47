"""Compiles the lists of names: ``python -m qa_toolkit.language.compile_names NAMES.tsv``.

Given and family names are those of the Python package Faker; ``NAMES.tsv`` is the training list of
google/transliteration (an Arabic and a Latin name word a line); countries are CLDR's, as in Babel.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from babel import Locale

from qa_toolkit.language.frequency import arabic_frequency
from qa_toolkit.language.letters import bare
from qa_toolkit.language.lexicon import arabic as arabic_lexicon

DATA = Path(__file__).parent / "data"
_ARABIC = ("ar_AA", "ar_DZ", "ar_PS", "ar_SA")
_LATIN = (
    *("de_DE", "en_GB", "en_IE", "en_IN", "en_KE", "en_NG", "en_PK", "en_US", "es_ES", "fr_FR"),
    *("hr_HR", "id_ID", "it_IT", "nl_NL", "pt_BR", "sv_SE", "tr_TR"),
)
_ARABIC_WORD = re.compile("[ء-ي]{2,20}")
_LATIN_WORD = re.compile("[A-Z][a-z\u00df-\u024f]{1,19}")
# No form of a verb, no word with و or with a preposition before the article.
_DISGUISED = re.compile("(?!ال|[يتنساو]|لل|[بفك]ال)[ء-ي]{3,20}(?<!ية)(?<!يين)(?<!يون)")
_LEAST, _MOST = 2.2, 4.6  # Zipf
_RARER = 1.2  # how much rarer the stem is than the word: Zipf
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_MEMBER = re.compile(r"^(?:آل|بن|بنو|بني|أبو|ابو|أبا|عبد|أولاد) ")


def _faker(locales: Iterable[str], kind: str) -> Iterator[str]:
    """The first or last names of some locales of Faker, without vowel marks."""
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for name in dir(provider):
            if name.startswith(f"{kind}_names"):
                yield from map(bare, getattr(provider, name))


def arabic(pairs: Path) -> dict[str, set[str]]:
    """Arabic words by what they are: given, family, or (n) a part of a foreign or any name.

    p: such a part that is a given name in Latin letters.
    """
    given = {name.lower() for name in english()}
    found: dict[str, set[str]] = {}
    for name in _faker(_ARABIC, "first"):
        if _ARABIC_WORD.fullmatch(name):
            found.setdefault(name, set()).add("g")
    for name in _faker(_ARABIC, "last"):
        name = _MEMBER.sub("", name)  # noqa: PLW2901
        if _ARABIC_WORD.fullmatch(name):
            found.setdefault(name, set()).add("f")
    for line in pairs.read_text(encoding="utf-8").splitlines():
        name, _, latin = line.partition("\t")
        name = bare(name)
        if _ARABIC_WORD.fullmatch(name) and len(name) > 2:
            found.setdefault(name, set()).update("np" if latin in given else "n")
    return found


def disguised(listed: Container[str]) -> Iterator[tuple[str, str]]:
    """Words that the dictionary knows only as what nobody writes: k, or c if less sure.

    كوبر is to it ك and وبر; such a word is much more frequent than the stem it is said to have.
    """
    lexicon, frequencies = arabic_lexicon(), arabic_frequency()
    for word in frequencies.words():
        frequency = frequencies.zipf(word)
        if not _LEAST <= frequency < _MOST or not _DISGUISED.fullmatch(word):
            continue
        readings = lexicon.readings(word)
        if any(each.pos == "name" and not each.prefix for each in readings):
            plain = all(each.pos == "name" or each.prefix for each in readings)
            yield word, "k" if plain else "c"
        elif (
            word not in listed
            and readings
            and all(each.prefix or each.pos == "verb" for each in readings)
        ):
            stem = max(lexicon.frequency(each.stem) for each in readings)
            if stem < frequency:
                yield word, "k" if stem < frequency - _RARER and len(word) > 3 else "c"


def english() -> Iterator[str]:
    """The given names of many countries in Latin letters."""
    return filter(_LATIN_WORD.fullmatch, _faker(_LATIN, "first"))


def territories() -> Iterator[tuple[str, str, str]]:
    """The code of each country and what English and Arabic call it."""
    english, arabic = Locale("en").territories, Locale("ar").territories  # codes of both
    for code in sorted(english):
        if re.fullmatch("[A-Z]{2}", code) and code in arabic and code not in _NO_COUNTRY:
            yield code, english[code], arabic[code]


def main() -> None:
    """Write the three lists, the same bytes for the same sources."""
    listed = arabic(Path(sys.argv[1]))
    for word, kind in tuple(disguised(listed)):
        listed.setdefault(word, set()).add(kind)
    rows = (f"{name}\t{''.join(sorted(listed[name]))}" for name in sorted(listed))
    _write("ar.names.tsv", rows)
    _write("en.given-names.txt", sorted(set(english())))
    _write("territories.tsv", map("\t".join, territories()))


def _write(name: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    (DATA / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
