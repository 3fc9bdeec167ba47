"""The English lexicon, its corrections, and what tells American from British spelling."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.compile_english import compile_english, expanded
from qa_toolkit.language.english import BRITISH, UNSUGGESTED, US, EnglishLexicon, english
from qa_toolkit.language.english_sounds import initial_sound
from qa_toolkit.language.english_spelling import corrections
from qa_toolkit.language.frequency import english_frequency
from qa_toolkit.language.hunspell import read_dictionary
from qa_toolkit.language.loanwords import LOANWORDS
from qa_toolkit.language.varieties import marked

BOTH = US | BRITISH
ANY_WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyz'-éA", max_size=30)


@pytest.mark.parametrize(
    ("word", "varieties"),
    [
        ("house", BOTH),
        ("House", BOTH),
        ("HOUSE", BOTH),
        ("colour", BRITISH),
        ("color", US),
        ("Colour", BRITISH),
        ("organise", BRITISH),
        ("organize", BOTH),
        ("travelled", BRITISH),
        ("traveling", US),
        ("London", BOTH),
        ("london", 0),
        ("boys'", BOTH),
        ("NATO's", BOTH),
        ("colour\u2019s", BRITISH),  # RIGHT SINGLE QUOTATION MARK
        ("o'clock", BOTH),
        ("unhappiness", BOTH),
        ("goverment", 0),
        ("", 0),
        ("'", 0),
        ("a" * 100_000, 0),
    ],
)
def test_where_a_word_is_written_so(word: str, varieties: int) -> None:
    assert english().varieties(word) == varieties
    assert english().knows(word) == bool(varieties)


def test_the_lexicon_is_ready_at_once_and_needs_no_heavy_module() -> None:
    code = (
        "import sys, time; from qa_toolkit.language.english import english; begin = time.time();"
        "english().knows('house'); spent = time.time() - begin;"
        "print(spent < 1, [m for m in ('wordfreq', 'hunspell', 'regex') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.split() == [b"True", b"[]"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("goverment", "government"),
        ("becuase", "because"),
        ("accomodation", "accommodation"),
        ("occured", "occurred"),
        ("seperate", "separate"),
        ("definately", "definitely"),
        ("recieve", "receive"),
        ("beleive", "believe"),
        ("wich", "which"),
        ("thier", "their"),
        ("teh", "the"),
        ("untill", "until"),
        ("foto", "photo"),
        ("existance", "existence"),
        ("responsable", "responsible"),
        ("pushedand", "pushed and"),
        ("reperesentatives", "representatives"),
        ("independant", "independent"),
        ("buisness", "business"),
        ("acomodation", "accommodation"),
    ],
)
def test_the_likeliest_correction_comes_first(written: str, meant: str) -> None:
    assert corrections(written)[0].text == meant


def test_what_stands_in_the_article_is_likelier() -> None:
    assert corrections("pinting")[0].text == "painting"
    assert corrections("pinting", nearby={"printing"})[0].text == "printing"


@given(ANY_WORD)
def test_what_is_offered_is_known_different_and_in_order(word: str) -> None:
    offered = corrections(word, limit=4)
    assert len(offered) <= 4
    assert [each.cost for each in offered] == sorted(each.cost for each in offered)
    assert word.lower() not in {each.text for each in offered}
    for each in offered:
        for part in each.text.split(" "):
            assert english().knows(part)
            assert not english().flags(part) & UNSUGGESTED


@pytest.mark.parametrize("word", ["", "x", "q" * 25, "\u0627\u0644"])  # ALEF, LAM
def test_what_has_no_correction(word: str) -> None:
    assert corrections(word) == ()


@pytest.mark.parametrize(
    ("word", "spelling", "partner"),
    [
        ("colour", "uk", "color"),
        ("center", "us", "centre"),
        ("travelled", "uk", "traveled"),
        ("defense", "us", "defence"),
        ("fulfil", "uk", "fulfill"),
        ("analysed", "uk", "analyzed"),
        ("paralyzed", "us", "paralysed"),
        ("organised", "ise", "organized"),
        ("organization", "ize", "organisation"),
        ("aluminium", "uk", "aluminum"),
        ("gray", "us", "grey"),
        ("tyre", "uk", "tire"),
        ("programme", "uk", "program"),
        ("practise", "uk", "practice"),
        ("diarrhea", "us", "diarrhoea"),
    ],
)
def test_what_a_spelling_says(word: str, spelling: str, partner: str) -> None:
    assert marked(word) == (spelling, partner)


@pytest.mark.parametrize(
    "word",
    [
        *("house", "program", "tire", "practice", "license", "theatre", "judgement", "towards"),
        *("advise", "exercise", "surprise", "size", "prize", "capsize", "learnt", "cancelled"),
        *("goverment", "London"),
    ],
)
def test_what_says_nothing(word: str) -> None:
    assert marked(word) is None


VOWEL = (
    "apple hour honest heir MP FBI MRI RNA 8 80 11 18 8,000 uninformed umpire uncle "
    "onion unimportant 18.5 unlit Usher"
)
CONSONANT = (
    "house European one union unit university useful UN US UK once uranium Ukrainian 10 100 1,800 "
    "hero youth UAE BBC utopia user 7"
)
EITHER = "historic hotel herb SARS FAQ NGO SOS 1850 1,1 Ærø yttrium"


@pytest.mark.parametrize(
    ("word", "sound"),
    [(word, "vowel") for word in VOWEL.split()]
    + [(word, "consonant") for word in CONSONANT.split()]
    + [(word, "either") for word in EITHER.split()],
)
def test_the_sound_that_a_word_begins_with(word: str, sound: str) -> None:
    assert initial_sound(word) == sound


@given(st.text(min_size=1, max_size=12))
def test_any_text_has_a_sound(word: str) -> None:
    assert initial_sound(word) in ("vowel", "consonant", "either")


def test_loanwords_are_those_that_the_dictionaries_lack() -> None:
    assert [word for word in sorted(LOANWORDS) if english().knows(word)] == []


AFF = """\ufeffSET UTF-8
NOSUGGEST !
ONLYINCOMPOUND c
COMPOUNDRULE 1
COMPOUNDRULE n*1t
PFX U Y 1
PFX U 0 un .
SFX D Y 2
SFX D 0 d e
SFX D 0 ed [^e]
SFX N N 1
SFX N 0 ness .
SFX M Y 1
SFX M 0 's .
"""
DIC = """5
like/UDM
kind/UN
damn/!
1th/c
Paris/M
"""


def test_affixes_are_expanded_as_hunspell_does(tmp_path: Path) -> None:
    (tmp_path / "en.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "en.dic").write_text(DIC, encoding="utf-8")
    dictionary = read_dictionary(tmp_path, "en")
    words = dict(expanded(dictionary))
    # No un- before -ness: the rule of -ness does not cross. No possessives, no half words.
    assert set(words) == {
        *("like", "liked", "unlike", "unliked", "kind", "unkind", "kindness", "damn", "Paris"),
    }
    assert [word for word, suggested in words.items() if not suggested] == ["damn"]
    compile_english(dictionary, dictionary, tmp_path)
    lexicon = EnglishLexicon(tmp_path, english_frequency())
    assert sorted(lexicon.words()) == sorted(words)
    assert lexicon.flags("damn") == BOTH | UNSUGGESTED
    assert lexicon.varieties("unliked") == BOTH


def test_long_words_cost_little() -> None:
    begin = time.process_time()
    for letter in "abcdefghij":
        corrections(letter * 24)
        corrections("abcdefghijklmnopqrstuvw" + letter)
    assert time.process_time() - begin < 5
