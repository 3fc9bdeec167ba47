import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.external import EngineError, foreign
from qa_toolkit.external.languagetool.matches import CATEGORIES, findings, read, rule_id
from qa_toolkit.external.languagetool.texts import requests
from qa_toolkit.model import Category, Safety, Severity
from qa_toolkit.parsers import parse

SOURCE = "A \U0001f600 *Tset* of it.\n\nAnother **bold** one.\n"
(DOCUMENT,) = parse(SOURCE, path="a.md")
(REQUEST,) = requests(DOCUMENT)


def match(offset: object = 5, length: object = 4, **others: object) -> dict[str, object]:
    rule = {"id": "SOME_RULE_2", "category": {"id": "TYPOS"}}
    return {"offset": offset, "length": length, "rule": rule, "message": "Wrong.", **others}


def found(*matches: object) -> list[tuple[str, str]]:
    answer = read({"matches": list(matches)}, REQUEST.text)
    return [
        (finding.rule, SOURCE[finding.span.start : finding.span.end])
        for finding in findings(REQUEST, answer.matches)
    ]


def test_a_match_becomes_a_finding_on_the_source() -> None:
    given_match = match(replacements=[{"value": text} for text in ("test", "set", "test")])
    answer = read({"matches": [given_match]}, REQUEST.text)
    (finding,) = findings(REQUEST, answer.matches)
    assert finding.rule == "lt/some-rule-2"
    assert SOURCE[finding.span.start : finding.span.end] == "Tset"
    assert (finding.category, finding.severity) == (Category.ORTHOGRAPHY, Severity.NOTE)
    assert finding.data == {"languagetool": {"rule": "SOME_RULE_2", "category": "TYPOS"}}
    assert [fix.title.en for fix in finding.fixes] == ["write “test”", "write “set”"]
    assert {fix.safety for fix in finding.fixes} == {Safety.DISPLAY}


def test_one_suggestion_may_be_applied_on_request_and_five_are_shown() -> None:
    (one,) = findings(REQUEST, read({"matches": [match(replacements=[{"value": "test"}])]},
                                    REQUEST.text).matches)  # fmt: skip
    assert [fix.safety for fix in one.fixes] == [Safety.UNSAFE]
    many = match(replacements=[{"value": f"test{n}"} for n in range(9)])
    (five,) = findings(REQUEST, read({"matches": [many]}, REQUEST.text).matches)
    assert len(five.fixes) == 5


def test_no_fix_overwrites_markup() -> None:
    bold = REQUEST.text.index("Another")
    units = bold + 1  # the face before it is two units
    answer = read({"matches": [match(units, 12, replacements=[{"value": "x"}])]}, REQUEST.text)
    (finding,) = findings(REQUEST, answer.matches)
    assert SOURCE[finding.span.start : finding.span.end] == "Another **bold"
    assert finding.fixes == ()


@pytest.mark.parametrize(
    "wrong",
    [
        match(-1),
        match(5, -1),
        match(5, 10**30),
        match(5.0),
        match(True),
        match("5"),
        match(None),
        match(rule=None),
        match(rule={"id": 7}),
        match(rule={"id": ""}),
        match(rule={"id": "ـ"}),
        None,
        [],
        "match",
    ],
)
def test_a_match_that_makes_no_sense_is_left_out_with_one_complaint(wrong: object) -> None:
    answer = read({"matches": [match(), wrong]}, REQUEST.text)
    assert len(answer.matches) == 1
    assert len(answer.complaints) == 1


def test_a_match_over_two_paragraphs_is_left_out() -> None:
    assert found(match(5, 30), match()) == [("lt/some-rule-2", "Tset")]


@pytest.mark.parametrize("answer", [None, [], {}, {"matches": None}, {"matches": {}}, "x", 3])
def test_what_is_not_languagetools_answer_is_refused(answer: object) -> None:
    with pytest.raises(EngineError, match="not LanguageTool's"):
        read(answer, REQUEST.text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELDS = ("offset", "length", "rule", "message", "replacements", "id", "category", "value")


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON | st.integers(0, 30)), max_size=4))
def test_no_answer_crashes_or_leaves_the_source(matches: list[object]) -> None:
    for item in matches:
        if isinstance(item, dict):
            item["rule"] = {"id": "X", "category": item.get("category")}
    for finding in findings(REQUEST, read({"matches": matches}, REQUEST.text).matches):
        assert finding.span.end <= len(SOURCE)
        assert all(edit.span.end <= len(SOURCE) for fix in finding.fixes for edit in fix.edits)


def test_texts_of_the_server_are_one_line_and_bounded() -> None:
    hostile = "a\x1b[31m\n\u2028" + "b" * 10_000
    answer = read(
        {
            "matches": [
                match(message=hostile, replacements=[{"value": "a\nb"}, {"value": "c" * 999}])
            ]
        },
        REQUEST.text,
    )
    (finding,) = findings(REQUEST, answer.matches)
    assert len(finding.message.en) < 600
    assert finding.message.en.isprintable()
    assert finding.fixes == ()


def test_names_of_rules() -> None:
    assert rule_id("HUNSPELL_RULE_AR") == "lt/hunspell-rule-ar"
    assert rule_id("EN_A_VS_AN[2]") == "lt/en-a-vs-an-2"
    assert all(foreign(name) for name in ("lt", "lt/", "lt/en", "lt/en-a-vs-an-2", "lt/en-"))
    assert not any(foreign(name) for name in ("ltd", "ar/lt", "lt/HUNSPELL_RULE_AR", "lt/a/b"))


def test_categories_are_in_one_table() -> None:
    wanted = {
        "TYPOS": Category.ORTHOGRAPHY,
        "CASING": Category.ORTHOGRAPHY,
        "PUNCTUATION": Category.PUNCTUATION,
        "TYPOGRAPHY": Category.PUNCTUATION,
        "GRAMMAR": Category.GRAMMAR,
    }
    assert wanted.items() <= CATEGORIES.items()
    for name in ("STYLE", "REDUNDANCY", "NEVER_HEARD_OF"):
        rule = {"id": "X", "category": {"id": name}}
        answer = read({"matches": [match(rule=rule)]}, REQUEST.text)
        (finding,) = findings(REQUEST, answer.matches)
        assert finding.category == Category.STYLE
