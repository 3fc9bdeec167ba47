"""Parts, headings and headlines of articles in every format."""

import json

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.errors import ConfigError
from tests.checks.structure.finding import found

BODY = "The old bridge over the river opened on Sunday after years of repairs. " * 8


@pytest.mark.parametrize(
    ("part", "addition"),
    [
        ("headline", "title: Bridge"),
        ("deck", "description: It opened"),
        ("byline", "author: Sam Doe"),
        ("section", "section: Local"),
        ("date", "date: 2025-05-04"),
        ("tags", "tags: [bridge]"),
    ],
)
def test_a_required_part(part: str, addition: str) -> None:
    def page(field: str) -> str:
        return f"---\nlang: en\n{field}\n---\n\n{BODY}\n"

    assert found("any/missing-part", page("x: y"), required=[part]) == [""]
    assert found(
        "any/missing-part", page(f"{addition.split(':', maxsplit=1)[0]}:"), required=[part]
    ) == [""]
    assert found("any/missing-part", page(addition), required=[part]) == []
    assert found("any/missing-part", page("x: y")) == []


@pytest.mark.parametrize(
    ("part", "block"),
    [
        ("body", BODY),
        ("subhead", "## Costs"),
        ("caption", '![a](b.jpg "The bridge. [Agency]")'),
        ("dateline", f"BEIRUT (Agency) - {BODY}"),
    ],
)
def test_a_required_part_of_the_body(part: str, block: str) -> None:
    assert found("any/missing-part", "# Bridge\n", required=[part]) == [""]
    assert found("any/missing-part", f"# Bridge\n\n{block}\n", required=[part]) == []


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ConfigError, match="required"):
        Checker(Config(plugins=False, options={"any/missing-part": {"required": ["title"]}}))


def test_records_have_no_order() -> None:
    record = json.dumps({"title": "Bridge", "author": "Sam Doe", "body": BODY, "deck": "It opened"})
    for rule in ("any/misplaced-part", "any/doubled-part"):
        assert found(rule, record, "a.json") == []


def test_front_matter_has_no_order() -> None:
    text = f"---\ndescription: It opened\ntitle: Bridge\nauthor: Sam\n---\n\n{BODY}\n"
    assert found("any/misplaced-part", text) == []


def test_a_byline_that_signs_what_it_heads_is_no_second_one() -> None:
    page = '<h1>B</h1><p class="byline">{}</p><p>It opened.</p><p class="byline">{}</p><p>x'
    assert found("any/doubled-part", page.format("Sam Doe", "By Sam Doe"), "a.html") == []
    assert found("any/doubled-part", page.format("Sam Doe", "Ann Roe"), "a.html") == ["Ann Roe"]


@pytest.mark.parametrize(("place", "ends"), [("top", 1), ("bottom", 0), ("", 0)])
def test_the_house_says_where_it_signs(place: str, ends: int) -> None:
    page = f'<h1>B</h1><p>{BODY}</p><p class="byline">Sam Doe</p>'
    assert len(found("any/misplaced-part", page, "a.html", byline=place)) == ends


def test_a_byline_amid_the_body() -> None:
    page = f'<h1>B</h1><p>{BODY}</p><p class="byline">Sam Doe</p><p>{BODY}</p>'
    assert found("any/misplaced-part", page, "a.html") == ["Sam Doe"]


def test_what_may_stand_under_a_subhead_without_being_text() -> None:
    for block in ("```\nx\n```", "![](map.png)", "<iframe src=x></iframe>", "---\n\n- x", "$$x$$"):
        assert (
            found("any/subhead-without-text", f"# A\n\nx\n\n## Map\n\n{block}\n\n## B\n\ny\n") == []
        )
    assert found("any/subhead-without-text", "# A\n\nx\n\n## Map\n\n### Steel\n\ny\n") == []
    assert found("any/subhead-without-text", "# A\n\nx\n\n## Map\n\n<!-- y -->\n\n# B\n\ny\n") == [
        "Map"
    ]


def test_a_heading_of_code_has_its_level() -> None:
    text = "# A\n\nx\n\n## B\n\n### `c`\n\nx\n\n#### D\n\nx\n"
    assert found("any/heading-level-skipped", text) == []
    assert found("any/heading-level-skipped", text.replace("### `c`", "y")) == ["D"]


def test_the_first_heading_may_be_of_any_level() -> None:
    text = "---\ntitle: A\n---\n\nx\n\n#### B\n\nx\n"
    assert found("any/heading-level-skipped", text) == []


@pytest.mark.parametrize("ending", ["", "?", "!", "…", "...", " in the U.S.", " Inc."])
def test_headlines_without_a_stop_of_their_own(ending: str) -> None:
    assert found("any/headline-full-stop", f"# The bridge is open{ending}\n\n{BODY}") == []


def test_a_limit_below_zero_is_refused() -> None:
    with pytest.raises(ConfigError, match="max-words"):
        found("any/headline-too-long", "# A", **{"max-words": -1})


def test_a_summary_that_a_program_cut_off_may_be_the_lead() -> None:
    record = {"title": "Bridge", "excerpt": BODY[:60] + " […]", "body": BODY}
    assert found("any/lead-repeats-deck", json.dumps(record), "a.json") == []
    record["excerpt"] = BODY[:71].strip()
    assert len(found("any/lead-repeats-deck", json.dumps(record), "a.json")) == 1


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("Mayor thanks Omar Saleh for the old bridge", ["Omar Saleh"]),
        ("Mayor thanks Mr Saleh for the old bridge", ["Mr Saleh"]),
        ("Mayor thanks Samir Haddad for the old bridge", []),  # Haddad's
        ("Mayor Thanks Omar Saleh For The Old Bridge", []),  # capitals all through tell nothing
        ("Omar praises the old bridge again today", []),
        ("The UN and the EU praise the old bridge", []),
    ],
)
def test_names_of_the_headline(headline: str, missing: list[str]) -> None:
    text = f"# {headline}\n\n{BODY} The plans were Haddad’s.\n"
    starts = [piece.removeprefix("Mr ") for piece in missing]
    assert found("any/headline-name-missing", text, "a.en.md") == starts


def test_a_name_of_the_headline_with_a_proclitic_in_the_body() -> None:
    body = "فُتح الجسر القديم فوق النهر صباح الأحد بعد أعوام من الترميم. " * 7
    text = f"# البلدية تكرم يورغن شتولتنبرغ\n\n{body}"
    assert found("any/headline-name-missing", text + "\n") == ["يورغن شتولتنبرغ"]
    assert found("any/headline-name-missing", f"{text}ورحبت بشتولتنبرغ.\n") == []


def test_dates_of_the_deck() -> None:
    page = '<h1>A</h1><p class="deck">Opens {}</p><p>The council said it opens {}.</p>'
    for deck, body, differ in (
        ("Sunday, May 4", "Monday, May 4", True),
        ("May 4, 2024", "May 4, 2025", True),
        ("Sunday, May 4", "Sunday, May 11", True),
        ("May 4", "May 11", False),
        ("May 4, 2024", "May 4", False),
        ("Sunday, May 4", "Sunday, May 11, and again on Sunday, May 18", False),
    ):
        assert (
            bool(found("any/deck-date-contradicted", page.format(deck, body), "a.html")) is differ
        )


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        ({}, False),
        ({"dash": "-"}, False),
        ({"dash": "\u2014"}, True),
        ({"source": "none"}, True),
        ({"source": "brackets"}, False),
        ({"capitals": True}, False),
    ],
)
def test_datelines(options: dict[str, object], wrong: bool) -> None:
    text = f"# Bridge\n\nBEIRUT (Agency) - {BODY}\n"
    assert bool(found("any/dateline-format", text, **options)) is wrong


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("<h2></h2>" * 20_000, "a.html"),
        ("<h2>a" * 20_000, "a.html"),
        ("# a\n" * 20_000, "a.md"),
        ("##\n" * 20_000, "a.md"),
        ('<p class="byline">a</p><p>b</p>' * 10_000, "a.html"),
        ("[a b](#c)\n\n" * 10_000, "a.md"),
        ("<a href=#b>x" * 10_000, "a.html"),
        ("<h1>" + "Ab Cd " * 20_000, "a.html"),
    ],
)
def test_hostile_pages(source: str, path: str) -> None:
    outcome = Checker(Config(plugins=False, only=("structure",))).check_text(source, path=path)
    assert not outcome.problems
