"""The options that the shipped profiles set change what is found."""

from pathlib import Path

import pytest

from qa_toolkit import Checker, Config
from qa_toolkit.packs.profiles import profile_names

STYLES = [name for name in profile_names() if name != "free"]  # that one is of alignment alone


def found(profile: str, text: str, *, path: str = "story.ar.md", folder: Path | None = None):
    outcome = Checker(Config(profile=profile)).check_text(text, path=path, folder=folder)
    assert not outcome.problems
    return {finding.rule for finding in outcome.articles[0].findings}


ARTICLE = "---\ntitle: فتح الجسر القديم\ndate: {date}\n---\n\n{text}\n"
LONG = "أعادت البلدية فتح الجسر القديم أمام المشاة والدراجات بعد أعوام من الترميم والدعم والتأخير"
DATELINE = "بيروت (رويترز) \u2014 أعادت البلدية فتح الجسر القديم أمس.\n\nوقال رئيسها إن الجسر متين."
ROUND, SQUARE = "![السوق. (رويترز)](1.jpg)", "![السوق. [رويترز]](1.jpg)"
SIGNED_BELOW = (
    "<h1>فتح الجسر</h1><p>أعادت البلدية فتح الجسر أمس.</p><p class='byline'>سلمى الحارثي</p>"
)

# The rule, an article, and the profiles under which the rule speaks of it.
CASES = {
    "ar/twin-month-order": [
        (
            "في 7 أيلول/سبتمبر 2020 وفي 8 أيلول/سبتمبر 2020 وفي 9 سبتمبر/أيلول 2020.",
            {"default", "gulf", "strict"},
        ),
        ("في 7 أيلول/سبتمبر 2020 بدأ العمل.", {"gulf"}),
        ("في 7 سبتمبر/أيلول 2020 بدأ العمل.", set()),
    ],
    "ar/mixed-month-names": [
        ("بدأ العمل في 7 أيلول 2020.", {"gulf"}),
        ("بدأ العمل في 7 سبتمبر/أيلول 2020.", {"gulf", "levantine"}),
        ("بدأ العمل في 7 سبتمبر 2020.", {"levantine"}),
    ],
    "ar/mixed-digits": [
        ("شارك 300 عامل و25 مهندساً.", {"gulf"}),
        ("شارك ٣٠٠ عامل و٢٥ مهندساً.", {"levantine"}),
    ],
    "ar/ambiguous-date": [("ينتهي العمل في 03/04/2025.", {"strict"})],
    "any/mixed-credit-style": [(SQUARE, {"gulf"}), (ROUND, {"levantine"})],
    "any/dateline-format": [(DATELINE, {"gulf", "levantine"})],
}


@pytest.mark.parametrize("rule", CASES)
@pytest.mark.parametrize("profile", STYLES)
def test_a_profile_speaks_for_its_house(profile: str, rule: str) -> None:
    for text, speaking in CASES[rule]:
        said = rule in found(profile, ARTICLE.format(date="1/2/2020", text=text))
        assert said is (profile in speaking)


@pytest.mark.parametrize(
    ("length", "speaking"),
    [(80, set()), (95, {"strict"}), (105, {"strict", "gulf", "levantine"})],
)
def test_the_longest_headline(length: int, speaking: set[str]) -> None:
    headline = (LONG * 2)[:length]
    text = f"---\ntitle: {headline}\n---\n\nأعادت البلدية فتح الجسر.\n"
    for profile in STYLES:
        assert ("any/headline-too-long" in found(profile, text)) is (profile in speaking)


def test_the_byline_stands_above_the_text() -> None:
    for profile, said in (("default", False), ("gulf", True), ("levantine", True)):
        assert ("any/misplaced-part" in found(profile, SIGNED_BELOW, path="story.ar.html")) is said


def test_the_parts_that_a_house_requires() -> None:
    nothing = "أعادت البلدية فتح الجسر القديم أمس، وقال رئيسها إنه متين.\n"
    unsigned = ARTICLE.format(date="2020-02-01", text=nothing)
    for profile, headless, byline in (
        ("default", False, False),
        ("gulf", True, False),
        ("levantine", True, False),
        ("strict", True, True),
    ):
        assert ("any/missing-part" in found(profile, nothing)) is headless
        assert ("any/missing-part" in found(profile, unsigned)) is byline


def test_strict_asks_about_younger_pictures() -> None:
    text = "---\ndate: 2025-05-12\n---\n\n![الميناء عند الفجر. (رويترز)](250114-A-CD456-1002.jpg)\n"
    assert "any/old-picture-unmarked" in found("strict", text)
    assert "any/old-picture-unmarked" not in found("default", text)


def test_months_first_is_no_order_of_these_houses() -> None:
    text = "It opened on March 5, 2020, the mayor of the town said.\n"
    for profile in STYLES:
        said = "any/mixed-date-order" in found(profile, text, path="story.en.md")
        assert said is (profile in {"gulf", "levantine"})


def test_the_order_of_digits_is_known_to_these_houses() -> None:
    text = "The deadline is 03/04/2025, the mayor of the town said.\n"
    for profile in STYLES:
        said = "en/ambiguous-date" in found(profile, text, path="story.en.md")
        assert said is (profile in {"default", "strict"})
