from dataclasses import replace

import pytest

from qa_toolkit.external.same import Said
from qa_toolkit.model import Category, Edit, Finding, Fix, Message, Safety, Severity, Span

NO = Message(en="", ar="")


def finding(start: int, end: int, category: Category, text: str | None = None) -> Finding:
    edit = Edit(Span(start, end), text or "")
    fixes = (Fix((edit,), Safety.UNSAFE, NO),) if text is not None else ()
    return Finding("en/any", category, Span(start, end), NO, Severity.NOTE, fixes)


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        (finding(10, 14, Category.ORTHOGRAPHY), True),
        (finding(8, 11, Category.ORTHOGRAPHY), True),
        (finding(12, 20, Category.NAMES), True),  # the same family
        (finding(14, 18, Category.ORTHOGRAPHY), False),  # beside it
        (finding(10, 14, Category.GRAMMAR), False),  # another fault of the word
        (finding(10, 14, Category.STYLE, "right"), True),  # the same fix
        (finding(10, 14, Category.STYLE, "other"), False),
        (finding(40, 45, Category.GRAMMAR), False),  # inside our clause, not it
        (finding(30, 190, Category.GRAMMAR), True),
    ],
)
def test_what_counts_as_said_already(theirs: Finding, same: bool) -> None:
    ours = (finding(10, 14, Category.ORTHOGRAPHY, "right"), finding(30, 190, Category.GRAMMAR))
    assert Said(ours).covers(replace(theirs, rule="lt/any")) is same


def test_many_findings_take_no_square_of_time() -> None:
    many = [finding(n, n + 3, Category.ORTHOGRAPHY) for n in range(0, 200_000, 4)]
    said = Said(many)
    assert all(said.covers(each) for each in many)
