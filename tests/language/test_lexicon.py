"""The compiled lexicon; the verdicts below are those of Hunspell 1.7 on the same dictionary."""

import shutil
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.frequency import DATA, arabic_frequency, english_frequency
from qa_toolkit.language.lexicon import Lexicon, Reading, arabic, normalised

KNOWN = (
    "كتاب للكتاب فالكتاب بالمدرسة مدرستنا ومدارسهم لغة للغة اللغات استخدمناها سيكتب وسيكتبون "
    "يؤدي يودي أدى مسئول مسؤول شئون شؤون قضية قضايا المبدأ مبادئ مبادئهم مباراة مبارياتها أولئك "
    "لأن لئلا دمشق بدمشق ميامي لميامي ومحمد تدمير استعادة يتطلب نجحت نجحوا كلاهما بناؤه "
    "بنائه بناءه سماؤها معلمون المعلمين معلموهم لعبت يلعبان أفبهذا والذين بالذي قاضٍ"
)

UNKNOWN = (
    "الى ان او اعادة العكسري مدرسةنا الكتابه بالالمدرسة لالكتاب اعلان إستخدام المدرسه مسؤؤل يكتبنن "
    "داعش عنواين كليومترات الفنلدنية منمن القظية فى"
)


@pytest.mark.parametrize("word", KNOWN.split())
def test_words_of_the_dictionary(word: str) -> None:
    assert arabic().knows(word)


@pytest.mark.parametrize("word", UNKNOWN.split())
def test_words_that_are_not_in_the_dictionary(word: str) -> None:
    assert not arabic().knows(word)
    assert arabic().readings(word) == ()


@pytest.mark.parametrize("word", ["يستخدمونه", "كتبوها", "أخبروني", "وضعتموه", "يؤيدونهم"])
def test_plural_verbs_take_object_pronouns(word: str) -> None:
    assert arabic().knows(word)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("كُتُبٌ", "كتب"),
        ("كتــــاب", "كتاب"),
        ("\ufefb", "لا"),  # ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM
        ("\u0671لكتاب", "الكتاب"),  # ARABIC LETTER ALEF WASLA
        ("ا\u0654هل", "أهل"),  # ALEF with ARABIC HAMZA ABOVE, decomposed
        ("هـٰذا", "هذا"),
    ],
)
def test_spelling_is_normalised_first(written: str, plain: str) -> None:
    assert normalised(written) == plain
    assert arabic().knows(written) == arabic().knows(plain) is True
    assert arabic().frequency(written) == arabic().frequency(plain) > 0


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("يؤدي", Reading("أدى", "verb", "present", "", "")),
        ("وسيستخدمونها", Reading("استخدم", "verb", "present", "وس", "ها")),
        ("كتبت", Reading("كتب", "verb", "past", "", "")),
        ("اكتب", Reading("كتب", "verb", "imperative", "", "")),
        ("وأكدت", Reading("أكد", "verb", "past", "و", "")),
        ("باستخدام", Reading("استخدام", "masdar", "", "ب", "")),
        ("بدمشق", Reading("دمشق", "name", "", "ب", "")),
        ("للكتاب", Reading("كتاب", "noun", "", "لل", "")),
        ("مدرستنا", Reading("مدرسة", "noun", "", "", "تنا")),
        ("إلى", Reading("إلى", "particle", "", "", "")),
    ],
)
def test_readings_say_what_the_dictionary_says(word: str, reading: Reading) -> None:
    assert reading in arabic().readings(word)


@given(st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u0651\u0640ab ", max_size=40))
def test_readings_exist_exactly_for_known_words(word: str) -> None:
    lexicon = arabic()
    assert bool(lexicon.readings(word)) == lexicon.knows(word)
    assert 0.0 <= lexicon.frequency(word) < 8.0


@pytest.mark.parametrize("word", ["", "ـ", "\u064b", "abc", "12", " ", "ك" * 100_000])
def test_what_is_no_word_is_unknown(word: str) -> None:
    assert not arabic().knows(word)
    assert arabic().readings(word) == ()
    assert arabic().frequency(word) == 0.0


def test_frequencies_are_of_surface_words() -> None:
    words = arabic_frequency()
    assert words.zipf("في") > 7 > words.zipf("الحكومة") > words.zipf("وبالحكومة")
    assert "الحكومة" in words
    assert "كتبككك" not in words
    assert len(words) > 400_000


def test_english_frequencies_are_lower_case() -> None:
    words = english_frequency()
    assert words.zipf("the") > 7
    assert words.zipf("The") == 0.0
    assert words.zipf("don't") > words.zipf("parliament") > 4 > words.zipf("gazebo") > 2


def test_hostile_text_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa_toolkit.language.lexicon._CACHED_WORDS", 500)
    monkeypatch.setattr("qa_toolkit.language.lexicon._normalised", str)
    lexicon = Lexicon(DATA, arabic_frequency())
    letters = "بتثجحخدذرزسشصضطظ"
    words = ["".join(letters[n >> shift & 15] for shift in (0, 4, 8)) for n in range(4_000)]
    for word in words[:600]:
        lexicon.knows(word)
    tracemalloc.start()
    for word in words:
        lexicon.knows(word)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 100_000


def test_read_only_folder_is_enough(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    for path in [*before, folder]:
        path.chmod(0o555)
    try:
        lexicon = Lexicon(folder, arabic_frequency())
        assert lexicon.knows("الكتاب")
        assert lexicon.readings("يكتب")
        assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    finally:
        folder.chmod(0o755)


def test_the_lexicon_needs_no_heavy_module() -> None:
    code = (
        "import sys; from qa_toolkit.language.lexicon import arabic; arabic().knows('كتاب');"
        "print([m for m in ('wordfreq', 'hunspell', 'numpy', 'regex') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.strip() == b"[]"


def test_the_data_name_their_licences() -> None:
    text = (DATA / "LICENSES.md").read_text(encoding="utf-8")
    assert all(
        name in text for name in ("Ayaspell", "SCOWL", "wordfreq 3.1.1", "by-sa/4.0", "GNU General")
    )
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 16_000_000
