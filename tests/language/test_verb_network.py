"""The network that misses lost verbs: what it reads, its files, its answers."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.errors import InputError
from qa_toolkit.language.context import context_model
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import tagger, tokens
from qa_toolkit.language.verb_network import VerbNetwork, symbol, verb_network


def load(folder: Path) -> VerbNetwork:
    return VerbNetwork(folder, lexicon=arabic(), tagger=tagger(), context=context_model())


def judged(text: str) -> tuple[list[str], list[float], float]:
    found = [token.text for token in tokens(text)]
    judgement = verb_network().judge(found)
    return found, [float(each) for each in judgement.lost], judgement.sentence


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("مُدير", "مدير"),
        ("2024", "<number>"),
        ("٢٠٢٤", "<number>"),
        ("Reuters", "<latin>"),
        (",", "،"),
        ("»", '"'),
        ("“", '"'),
        ("%", "<other>"),
        ("\u0640", "<other>"),  # TATWEEL
    ],
)
def test_what_is_read_of_a_token(token: str, expected: str) -> None:
    assert symbol(token) == expected


@pytest.mark.parametrize(
    ("whole", "lost", "place"),
    [
        ("أعلنت الوزارة أن المدارس ستفتح أبوابها", "أعلنت الوزارة أن المدارس أبوابها", 4),
        ("قال الوزير إن الحكومة ستعمل على حل الأزمة", "قال الوزير إن الحكومة على حل الأزمة", 4),
    ],
)
def test_a_lost_verb_is_missed_where_it_stood(whole: str, lost: str, place: int) -> None:
    _, gaps, sentence = judged(lost)
    assert int(np.argmax(gaps)) == place
    assert sentence > judged(whole)[2] + 1


@given(st.text(alphabet="كتبيعملوال ،.\u064f\u0640a1«", max_size=60))  # DAMMA, TATWEEL
def test_any_text_gets_a_number_for_each_gap(text: str) -> None:
    found = [token.text for token in tokens(text)]
    judgement = verb_network().judge(found)
    assert judgement.lost.shape == (len(found) + 1,)
    assert judgement.verb.shape == (len(found),)
    assert np.isfinite(judgement.lost).all()
    assert np.isfinite(judgement.verb).all()
    assert np.isfinite(judgement.sentence)


def test_a_sentence_of_one_word_and_a_very_long_one_are_judged() -> None:
    assert verb_network().judge(["وصل"]).lost.shape == (2,)
    assert verb_network().judge(["وصل"] * 500).lost.shape == (501,)


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04"])
def test_a_damaged_file_is_one_clear_error(tmp_path: Path, content: bytes) -> None:
    shutil.copy(DATA / "ar.verbs.marisa", tmp_path)
    (tmp_path / "ar.verbs.npz").write_bytes(content)
    with pytest.raises(InputError, match="no verb network") as raised:
        load(tmp_path)
    assert str(tmp_path / "ar.verbs.npz") in str(raised.value)


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no verb network"):
        load(tmp_path)


def test_an_archive_of_something_else_is_one_clear_error(tmp_path: Path) -> None:
    shutil.copy(DATA / "ar.verbs.marisa", tmp_path)
    np.savez(tmp_path / "ar.verbs.npz", something=np.zeros(3))
    with pytest.raises(InputError, match="no verb network"):
        load(tmp_path)


def test_the_network_is_small() -> None:
    assert (DATA / "ar.verbs.npz").stat().st_size < 3_000_000
