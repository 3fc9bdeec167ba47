"""A quotation against a source in its own language."""

from __future__ import annotations

import pytest

from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.quotations.lookup import Lookup, Verdict, looked_up
from qa_toolkit.quotations.passages import Source
from qa_toolkit.quotations.traits import Change
from qa_toolkit.quotations.wording import Wording, key

RELEASE = """\
The ministry reported on the harbour today.

“The harbour will open in 14 weeks, and no worker will lose a single day of
pay,” said Nadia Khoury, the minister.

The old lighthouse stays where it is. It was built in 1871 by a company from Marseille.

“We asked twice,” she added. “The company did not answer either letter.”
"""
ARABIC = """\
قالت الوزيرة نادية خوري: «سيفتح الميناء بعد 14 أسبوعاً، ولن يخسر أي عامل يوماً واحداً من أجره».

وتبقى المنارة القديمة في مكانها. وكانت شركة من مرسيليا قد بنتها عام 1871.
"""


def source(text: str, lang: Lang) -> Source:
    return Source.of(parse(text, path="source.txt", lang=lang)[0])


def looked(
    quote: str, text: str = RELEASE, lang: Lang = "en", *, opens: bool = True, closes: bool = True
) -> Lookup:
    words = Wording.of_document(parse(quote, path="quote.txt", lang=lang)[0])
    return looked_up(words, [source(text, lang)], opens=opens, closes=closes)


WHOLE = "The harbour will open in 14 weeks, and no worker will lose a single day of pay"


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        (WHOLE, Verdict.EXACT),
        (WHOLE.upper(), Verdict.NORMALISED),
        (WHOLE.replace("14", "fourteen"), Verdict.NORMALISED),
        ("The company didn't answer either letter", Verdict.NORMALISED),
        ("The harbour will open in [14] weeks … a single day of pay", Verdict.NORMALISED),
        ("The harbour will open in 14 weeks", Verdict.TRUNCATED),
        (WHOLE.replace("14", "40"), Verdict.ALTERED),
        ("We asked twice. The company did not answer either letter", Verdict.NORMALISED),
        (
            "No worker will lose a single day of pay, the company did not answer either letter",
            Verdict.SPLICED,
        ),
        ("Fishermen from three villages blocked the road at dawn", Verdict.MISSING),
    ],
)
def test_verdict(quote: str, verdict: Verdict) -> None:
    assert looked(quote).verdict is verdict


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        (WHOLE.replace("14", "40"), Change.NUMBER),
        (WHOLE.replace("no worker", "a worker"), Change.NEGATION),
        (WHOLE.replace("will open", "opened"), Change.TENSE),
        (WHOLE.replace("will open", "may open"), Change.MODALITY),
        (WHOLE.replace(" a single", ""), Change.OMISSION),
        (WHOLE.replace("weeks,", "long and weary weeks,"), Change.ADDITION),
        (WHOLE.replace("a single day", "a whole day"), Change.WORD),
        ("It was built in 1871 by a company from Toulon.", Change.NAME),
        ("It was built by a company from Marseille in 1871.", Change.REORDER),
    ],
)
def test_kind_of_difference(quote: str, kind: Change) -> None:
    found = looked(quote)
    assert found.verdict is Verdict.ALTERED
    assert kind in {each.kind for each in found.differences}


def test_a_lost_name_is_said_to_be_one() -> None:
    found = looked("It was built in 1871 by a company.")
    assert found.verdict is Verdict.TRUNCATED
    assert Change.NAME in found.differences[0].kinds


def test_a_fragment_is_not_truncated() -> None:
    assert looked("a single day", opens=False, closes=False).verdict is Verdict.EXACT


def test_arabic_is_compared_without_marks_and_hamza() -> None:
    found = looked("سيفتح الميناء بعد ١٤ اسبوعا، ولن يخسر أيّ عامل يوما واحدا من اجره", ARABIC, "ar")
    assert found.verdict is Verdict.NORMALISED


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("14", "40", Change.NUMBER),
        ("ولن يخسر", "وسيخسر", Change.NEGATION),
        ("سيفتح", "فتح", Change.TENSE),
        (" واحداً", "", Change.OMISSION),
    ],
)
def test_kind_of_difference_in_arabic(old: str, new: str, kind: Change) -> None:
    quote = "سيفتح الميناء بعد 14 أسبوعاً، ولن يخسر أي عامل يوماً واحداً من أجره"
    found = looked(quote.replace(old, new), ARABIC, "ar")
    assert kind in {each for difference in found.differences for each in difference.kinds}


def test_spans_are_those_of_the_files() -> None:
    found = looked(WHOLE.replace("14", "40"))
    (difference,) = found.differences
    span = found.passages[0].source.wording.span(*difference.source)
    assert RELEASE[span.start : span.end] == "14"


@pytest.mark.parametrize("text", ["", "…", "a " * 5_000, "a b " * 3_000, "كلمة " * 4_000])
def test_hostile_sources(text: str) -> None:
    assert looked("a b a b a b c", text).verdict in Verdict
    assert looked(text[:2_000] or "x", RELEASE).verdict in Verdict


def test_key() -> None:
    assert key("أُسبوعاً") == key("اسبوعا")
    assert key("١٬٥٠٠") == key("1,500") == "1500"
    assert key("Café") != key("Cafe")
