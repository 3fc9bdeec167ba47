"""Reading and compiling dictionaries, on one small enough to know all its words."""

from pathlib import Path

import pytest

from qa_toolkit.errors import InputError
from qa_toolkit.language.compile_lexicon import compile_frequencies, compile_lexicon
from qa_toolkit.language.frequency import Frequencies
from qa_toolkit.language.hunspell import read_dictionary
from qa_toolkit.language.lexicon import Lexicon, Reading

AFF = """SET UTF-8
FLAG long
AF 3
AF nrAC
AF PaPb
AF AxPaPb
AM 1
AM is:pst st:كتب po:verb
IGNORE \u064b\u0651
TRY ابت
# nouns
PFX nr Y 3
PFX nr 0 و .
PFX nr 0 ال [^ل]
PFX nr ل لل ل
SFX AC Y 3
SFX AC 0 ه/aanr [^ة]
SFX AC ة ته/aa ة
SFX AC 0 0/nr ة
SFX aa Y 3
SFX aa ه نا ه
SFX aa ه ي [^ت]ه
SFX aa 0 0 [^ه]
PFX Pa Y 1
PFX Pa 0 أ .
PFX Pb Y 1
PFX Pb 0 و .
SFX Ax Y 1
SFX Ax 0 وا .
"""
# The flag names of the object pronouns, which the compiler mends, must exist in both dictionaries.
PRONOUNS = "".join(f"SFX G{letter} Y 1\nSFX G{letter} 0 ني .\n" for letter in "bcdefghi")
DIC = """4
### names.dic ###
دمشق
##المصادر##
كتابة/1
بيت/AC
لحم/AC
##verbs##
كتّب/2
كتب/3\t1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ar.aff").write_text(AFF + PRONOUNS, encoding="utf-8")
    (tmp_path / "ar.dic").write_text(DIC, encoding="utf-8")
    return tmp_path


@pytest.fixture
def lexicon(folder: Path) -> Lexicon:
    compile_lexicon(read_dictionary(folder), read_dictionary(folder), folder)
    compile_frequencies("ar", {"كتب": 5.214, "بيت": 4.0}, folder)
    return Lexicon(folder, Frequencies(folder / "ar.words.marisa", folder / "ar.words.zipf"))


def test_aliases_ignored_marks_and_sections(folder: Path) -> None:
    lines = {line.word: line for line in read_dictionary(folder).lines}
    assert list(lines) == ["دمشق", "كتابة", "بيت", "لحم", "كتب"]
    assert lines["كتابة"].flags == {"nr", "AC"}
    assert lines["كتابة"].section == "المصادر"
    assert lines["كتب"].morphology == "is:pst st:كتب po:verb"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("بيت", True),
        ("بيته", True),  # one suffix
        ("بيتنا", True),  # two suffixes, the second replacing part of the first
        ("بيتي", False),  # the second suffix's condition looks through the first into the stem
        ("كتابتنا", True),
        ("لحمي", True),
        ("البيته", True),  # the prefix is allowed by the suffix
        ("البيت", False),  # and only by it
        ("الكتابة", True),  # or by the stem
        ("للحم", False),
        ("للحمه", True),  # prefix that takes a letter away
        ("اللحمه", False),  # prefix whose condition fails
        ("وكتبوا", True),
        ("وكتبواني", False),
        ("و", False),
        ("دمشقه", False),
    ],
)
def test_affixes_follow_hunspell(lexicon: Lexicon, word: str, *, known: bool) -> None:
    assert lexicon.knows(word) is known


def test_readings_and_frequencies(lexicon: Lexicon) -> None:
    assert lexicon.readings("دمشق") == (Reading("دمشق", "name", "", "", ""),)
    assert lexicon.readings("وكتابته") == (Reading("كتابة", "masdar", "", "و", "ته"),)
    assert lexicon.readings("الكتابة") == (Reading("كتابة", "masdar", "", "ال", ""),)
    assert Reading("كتب", "verb", "past", "و", "") in lexicon.readings("وكتب")
    assert lexicon.frequency("كَتَبَ") == 5.21
    assert lexicon.frequency("كتبوا") == 0.0


def test_compiling_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    results = []
    for name in ("first", "second"):
        output = tmp_path / name
        output.mkdir()
        compile_lexicon(read_dictionary(folder), read_dictionary(folder), output)
        results.append({path.name: path.read_bytes() for path in output.iterdir()})
    assert results[0] == results[1]
    assert len(results[0]) == 4


@pytest.mark.parametrize("option", ["COMPOUNDFLAG zz", "FLAG num", "NEEDAFFIX na", "PFX zz 0 ab ."])
def test_what_is_not_understood_is_refused(folder: Path, option: str) -> None:
    path = folder / "ar.aff"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{option}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_dictionary(folder)
    assert caught.value.path == str(path)
    assert caught.value.line == text.count("\n") + 1
