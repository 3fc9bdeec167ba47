from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qa_toolkit.errors import UsageError
from qa_toolkit.pairs.find import find


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def files(**texts: str) -> None:
    for name, text in texts.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(pattern: str, **options: Any) -> tuple[list[tuple[str, str]], list[str]]:
    result = find(pattern, **options)
    pairs = [(one.as_posix(), other.as_posix()) for one, other in result.pairs]
    return pairs, [each.path.as_posix() for each in result.alone]


@pytest.mark.parametrize(
    ("pattern", "one", "other"),
    [
        ("content/{lang}/**/*.md", "content/en/a/b/story.md", "content/ar/a/b/story.md"),
        ("content/{lang}/**/*.md", "content/en/story.md", "content/ar/story.md"),
        ("content/{lang}/**/*.md", "content/en-GB/story.md", "content/ar_EG/story.md"),
        ("content/**/*.{lang}.md", "content/x/story.en.md", "content/x/story.ar.md"),
        ("{lang}/story-{lang}.md", "en/story-en.md", "ar/story-ar.md"),
        ("content/**/*.md", "content/story.en.md", "content/story.ar.md"),
        ("content", "content/a/story-en.md", "content/a/story-ar.md"),
        ("content", "content/story.md", "content/story.ar.md"),
        ("content", "content/en/a/story.html", "content/ar/a/story.html"),
        ("*", "story.en.txt", "story.ar.txt"),
    ],
)
def test_places_and_names_tell_pairs(pattern: str, one: str, other: str) -> None:
    files(**{one: "", other: ""})
    assert found(pattern) == ([(one, other)], [])
    assert found(pattern, source="ar") == ([(other, one)], [])


def test_a_file_without_a_counterpart_says_what_is_missing() -> None:
    files(**{"content/en/a.md": "", "content/ar/b.md": "", "content/ar/.b.md": "", "en/c.md": ""})
    result = find("content/{lang}/*.md")
    assert not result.pairs
    assert [(each.path.as_posix(), each.lang, each.message) for each in result.alone] == [
        ("content/ar/b.md", "ar", "there is no content/en/b.md"),
        ("content/en/a.md", "en", "there is no content/ar/a.md"),
    ]


def test_metadata_tell_pairs_and_which_was_first() -> None:
    files(
        **{
            "ar/jisr.md": "---\ntitle: جسر\n---\n",
            "en/bridge.md": "---\ntranslation_of: ../ar/jisr\n---\n",
            "en/rain.md": "---\ncounterpart: ../ar/matar.md\n---\n",
            "ar/matar.md": "",
            "ar/qamh.md": "---\ntranslationKey: wheat-3\n---\n",
            "en/wheat.md": "---\ntranslationKey: wheat-3\n---\n",
            "en/own.md": "+++\nsister = '../ar/khass.md'\n+++\n",
            "ar/khass.md": "",
        }
    )
    expected = [
        ("ar/jisr.md", "en/bridge.md"),
        ("en/rain.md", "ar/matar.md"),
        ("en/wheat.md", "ar/qamh.md"),
    ]
    pairs, alone = found("{lang}/*.md")
    assert sorted(pairs) == expected
    assert alone == ["ar/khass.md", "en/own.md"]
    pairs, alone = found("{lang}/*.md", keys=("sister",))
    assert ("en/own.md", "ar/khass.md") in pairs
    assert not alone


def test_what_is_not_clear_is_said() -> None:
    files(**{"a.en.md": "", "a.ar.md": "", "en/a.md": "", "b.md": "---\ncounterpart: b.md\n---\n"})
    result = find(".")
    assert not result.pairs
    messages = {each.path.as_posix(): each.message for each in result.alone}
    assert "not clear" in messages["a.en.md"]
    assert "no other file" in messages["b.md"]


def test_metadata_that_cannot_be_read_keep_no_pair_apart() -> None:
    files(**{"a.en.md": "---\na: [\n---\n", "a.ar.md": ""})
    assert found("*.md")[0] == [("a.en.md", "a.ar.md")]


def test_nothing_to_pair() -> None:
    files(**{"a.bin": ""})
    with pytest.raises(UsageError, match="no file matches"):
        find("content/{lang}/*.md")
    with pytest.raises(UsageError, match="no file matches"):
        find(".")
