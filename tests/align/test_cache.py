from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from qa_toolkit.align.cache import CachedEncoder, folder
from tests.align.words import Words


def test_a_text_is_encoded_once(tmp_path: Path) -> None:
    words = Words()
    path = tmp_path / "deep" / "vectors.sqlite"
    first = CachedEncoder(words, path).encode(["a b", "c", "a b"])
    again = CachedEncoder(words, path).encode(["c", "a b"])
    assert words.asked == ["a b", "c"]
    assert np.array_equal(first[[1, 0]], again)


def test_encoders_do_not_share_vectors(tmp_path: Path) -> None:
    one, other = Words(), Words()
    other.name = "other"
    for each in (one, other):
        CachedEncoder(each, tmp_path / "v.sqlite").encode(["a"])
    assert one.asked == other.asked == ["a"]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"x" * 4000])
def test_a_damaged_cache_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "v.sqlite"
    path.write_bytes(damage)
    words = Words()
    for _ in range(3):
        assert CachedEncoder(words, path).encode(["a"]).shape == (1, 128)
    assert len(words.asked) < 3


def test_a_vector_of_another_length_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    CachedEncoder(Words(), path).encode(["a", "b"])
    with sqlite3.connect(path) as database:
        database.execute("UPDATE kept SET value = x'0000' WHERE number = 1")
    database.close()
    assert CachedEncoder(Words(), path).encode(["a", "b"]).shape == (2, 128)


def test_a_home_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cached = CachedEncoder(Words(), tmp_path / "file" / "v.sqlite")
    assert cached.encode(["a"]).shape == (1, 128)


def test_the_oldest_vectors_go_first(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    words = Words()
    cached = CachedEncoder(words, path, most=2)
    cached.encode(["a", "b", "c"])
    cached.encode(["c", "b"])
    assert words.asked == ["a", "b", "c"]
    cached.encode(["a"])
    assert words.asked[-1] == "a"


def test_nothing_to_encode(tmp_path: Path) -> None:
    assert len(CachedEncoder(Words(), tmp_path / "v.sqlite").encode([])) == 0


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert folder() == tmp_path / "qa-toolkit"
