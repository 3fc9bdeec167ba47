import textwrap

import pytest

from qa_toolkit.document import Kind
from qa_toolkit.errors import ConfigError
from qa_toolkit.packs.load import load, shipped
from qa_toolkit.packs.nodes import MAX_CHARACTERS

GOOD = """\
- id: ar/a-fault
  kind: forbid
  summary: {en: A, ar: أ}
  message: {en: "A “{found}”", ar: أ}
  explanation: {en: A, ar: أ}
  authority: House
  category: style
  langs: [ar]
  severity: note
  pattern: خطأ
  examples:
    - {marked: "هذا [[خطأ]]", fixed: "هذا صواب"}
    - {marked: "هذا صواب"}
"""


def complaint(tmp_path, *texts):
    for number, text in enumerate(texts):
        (tmp_path / f"pack{number}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load([tmp_path])
    return str(caught.value)


def test_a_good_pack(tmp_path):
    (tmp_path / "pack.yaml").write_text(GOOD, encoding="utf-8")
    (rule,) = load([tmp_path])
    assert rule.meta.id == "ar/a-fault"
    assert rule.meta.examples[0].fixed == "هذا صواب"


def test_texts_without_which_there_is_nothing_to_find(tmp_path):
    wanted = "pattern: '(?i:fault)'\n  any_text: [Fault, slip]"
    text = GOOD.replace("pattern: خطأ", wanted).replace("خطأ", "fault")
    (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
    (rule,) = load([tmp_path])
    assert rule.worth("A FAULT")
    assert not rule.worth("none")


def test_a_kind_that_looks_at_captions_alone_keeps_to_them():
    rules = [rule for rule in load([shipped()]) if rule.meta.id.endswith("/agency-name")]
    assert rules
    assert all(rule.kinds == {Kind.CAPTION, Kind.ALT} for rule in rules)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("  authority:", "  authorty:", 6, "unknown key “authorty”; did you mean “authority”?"),
        ("  authority: House\n", "", 1, 'lacks the key "authority"'),
        ("langs: [ar]", "langs: ar", 8, 'must be a list, not "ar"'),
        ("severity: note", "severity: notes", 9, "unknown value “notes”; did you mean “note”?"),
        ("kind: forbid", "kind: forbids", 2, "unknown kind “forbids”; did you mean “forbid”?"),
        ("id: ar/a-fault", "id: A fault", 1, "an id looks like family/the-fault"),
        ("pattern: خطأ", "pattern: '(خطأ'", 10, "is not a regular expression"),
        ("pattern: خطأ", "pattern: '(?:a+)+'", 10, "a repeated group"),
        ("pattern: خطأ", "pattern: 'a.*b'", 10, "runs across the whole text"),
        ("pattern: خطأ", "pattern: '[{arabc}]'", 10, "did you mean “{arabic}”?"),
        ("{found}", "{fond}", 4, 'unknown placeholder "{fond}"'),
        ('    - {marked: "هذا صواب"}\n', "", 12, "no example is a near miss"),
        ("[[خطأ]]", "خطأ", 12, "no example is faulty"),
        (', fixed: "هذا صواب"', "", 12, 'needs its mended text as "fixed"'),
        ("category: style", "category: style\n  category: style", 8, "stands twice"),
        ("authority: House", "authority: &a House", 6, "anchor"),
        ("authority: House", "authority: !!python/name:os.system House", 6, "a tag"),
        ("authority: House", "authority: Ho\u200buse", 6, "invisible character U+200B"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path, old, new, line, said):
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    told = complaint(tmp_path, text)
    assert f"pack0.yaml:{line}: " in told
    assert said in told


def test_the_line_is_quoted(tmp_path):
    told = complaint(tmp_path, GOOD.replace("authority:", "authorty:"))
    assert "    6 | authorty: House" in told


def test_all_mistakes_of_all_files_at_once(tmp_path):
    told = complaint(tmp_path, GOOD.replace("House", "[]"), GOOD.replace("style", "stile"))
    assert "pack0.yaml:6" in told
    assert "pack1.yaml:7" in told


def test_two_rules_with_one_id(tmp_path):
    told = complaint(tmp_path, GOOD, GOOD)
    assert '"ar/a-fault" is taken by' in told
    assert "pack0.yaml:1" in told


def test_an_alias_that_is_taken(tmp_path):
    other = GOOD.replace("ar/a-fault", "ar/b-fault") + "  aliases: [ar/a-fault]\n"
    assert '"ar/a-fault" is taken by' in complaint(tmp_path, GOOD, other)


def test_a_severity_that_is_not_earned(tmp_path):
    text = GOOD.replace("note", "error") + textwrap.indent(
        "measured: {precision: 0.9, sample: 50, data: news, date: 2026-01-01}\n", "  "
    )
    assert "does not earn the severity error" in complaint(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a: [", "is not valid YAML"),
        ("a: 1", "a pack must be a list of entries"),
        ("- 1", 'must be a table with the key "kind"'),
        ("- &x [1]\n- *x", "anchor"),
        ("- *x", 'uses the alias "*x"'),
        ("[" * 100_000, "nested more than"),
        ("--- [1]\n--- [2]", "a second document"),
        ("#" * (MAX_CHARACTERS + 1), "is longer than"),
        ("- ? [a]\n  : 1", "a key must be text"),
    ],
)
def test_files_that_are_no_packs(tmp_path, text, said):
    assert said in complaint(tmp_path, text)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ConfigError, match="is not a folder"):
        load([tmp_path / "none"])


def test_a_file_that_is_no_text(tmp_path):
    (tmp_path / "pack.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="cannot be read"):
        load([tmp_path])


def test_look_behind_of_no_fixed_width(tmp_path):
    text = GOOD.replace("kind: forbid", "kind: spacing").replace(
        "pattern: خطأ", "before: 'a+'\n  after: b\n  gap: none"
    )
    assert "do not fit together" in complaint(tmp_path, text)


def test_variants_of_unequal_length(tmp_path):
    variants = "variants:\n    one: {forms: [a, b]}\n    two: {forms: [c]}"
    text = GOOD.replace("forbid", "consistent").replace("pattern: خطأ", variants)
    assert "as many forms in each" in complaint(tmp_path, text)
