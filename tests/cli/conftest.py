"""A folder with rules and a configuration of its own, so that no test depends on shipped rules."""

from __future__ import annotations

from pathlib import Path

import pytest

PACK = r"""
- id: en/teh
  kind: term
  summary: {en: “teh” for “the”, ar: كتابة teh بدل the}
  message: {en: "“{found}” is a slip; write “{replacement}”.", ar: "اكتب «{replacement}»."}
  explanation: {en: Two letters changed places., ar: تبادل حرفان موضعيهما.}
  authority: any dictionary
  category: orthography
  langs: [en]
  severity: error
  safety: safe
  terms: {teh: [the]}
  examples:
    - {marked: "[[teh]] cat", fixed: "the cat"}
    - {marked: "the cat"}

- id: en/colour
  kind: term
  summary: {en: American spelling, ar: تهجئة أميركية}
  message: {en: "“{found}”: write “{replacement}”.", ar: "اكتب «{replacement}»."}
  explanation: {en: The house writes British English., ar: الدار تكتب بالإنجليزية البريطانية.}
  authority: the house
  category: style
  langs: [en]
  severity: note
  safety: unsafe
  terms: {color: [colour]}
  examples:
    - {marked: "a [[color]] plate", fixed: "a colour plate"}
    - {marked: "a colour plate"}
"""
CONFIG = """\
packs = ["pack"]
plugins = false
select = ["en/teh", "en/colour"]
ignore = ["all"]
exclude = ["drafts", "*.skip.md"]
"""
FAULTY = "The minister read teh report in color.\n"
CLEAN = "The minister read the report.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of a test: two rules, two articles."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "own.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "qa.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "faulty.en.md").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "clean.en.md").write_text(CLEAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path
