"""Leftovers of the desk: what is one, and the look-alikes that are none."""

import pytest

from tests.checks.structure.finding import found

FAULTS = [
    ("any/placeholder-mark", "The town has TKTK people.", "TKTK"),
    ("any/placeholder-mark", "It rose by TK percent.", "TK"),
    ("any/placeholder-mark", "It cost $TK million.", "TK"),
    ("any/placeholder-mark", "A man named XXXX came.", "XXXX"),
    ("any/placeholder-mark", "بلغ العدد XXX شخصا.", "XXX"),
    ("any/filler-text", "Then LOREM IPSUM came.", "LOREM IPSUM"),
    ("any/filler-text", "هنا لوريم ايبسوم كثير.", "لوريم ايبسوم"),
    ("any/bracketed-placeholder", "قبل [صورة] بعد.", "[صورة]"),
    ("any/bracketed-placeholder", "Then [insert map] and on.", "[insert map]"),
    ("any/template-mark", "Hello [[name]] there.", "[[name]]"),
    ("any/template-mark", "Hello <%= name %> there.", "<%= name %>"),
    ("any/template-mark", "Hello %(first_name)s there.", "%(first_name)s"),
    ("any/template-mark", "Hello {first_name} there.", "{first_name}"),
    ("any/editor-note", "It (sic?) was.", "(sic?)"),
    ("any/editor-note", "قال [يرجى التأكد من الاسم] ذلك.", "[يرجى التأكد من الاسم]"),
    ("any/tracked-change", "Comment [AB12]: why?", "Comment [AB12]:"),
    ("any/tracked-change", "A {>>why?<<} word.", "{>>why?<<}"),
    ("any/conflict-marker", ">>>>>>> topic", ">>>>>>>"),
    ("any/raw-markup", 'Read <a href="http://x.yz/">this</a>.', "<a href="),
    ("any/raw-markup", "A [caption id=x]b[/caption].", "[caption id=x]"),
    ("any/placeholder-blank", "On 12/xx/2024 it began.", "12/xx/2024"),
    ("any/undefined-reference", "See [the text][ref] now.", "[the text][ref]"),
]


@pytest.mark.parametrize(("rule", "text", "piece"), FAULTS)
def test_a_leftover_is_found_whole(rule: str, text: str, piece: str) -> None:
    assert found(rule, text, "a.txt")[0] == piece


CLEAN = [
    ("any/placeholder-mark", "Super Bowl XXX and TK Maxx; an XXL shirt, XXXX is the bug number."),
    ("any/placeholder-mark", "الأولمبياد XXXI، ومقاس XXL"),
    ("any/filler-text", "The text goes there, and the headline too."),
    ("any/bracketed-placeholder", "شاهد (فيديو) و(صور)، [رويترز] و[أ ف ب]"),
    ("any/template-mark", "Up 5 % so far, 100%s, {1, 2}, x[1][2], a {recursive} call"),
    ("any/editor-note", "Editor’s note: this story was corrected. “It were [sic] so.”"),
    ("any/editor-note", "ملاحظة المحرر: نُشرت المادة أول مرة أمس."),
    ("any/tracked-change", "He deleted: files. C++ and i++ ++ done -- so it is."),
    ("any/conflict-marker", "a << b, <<, >>> quoted, <<<<<<<<<<<"),
    ("any/raw-markup", "AT&T; R&D; 3 < 5 and 7 > 2; <3; [1] [b]"),
    ("any/placeholder-blank", "his_name, 1/2/2024, ___ and 24/7/365"),
    ("any/undefined-reference", "As shown [1][2], in row[i][j] and [the man][sic]"),
]


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_what_only_looks_like_one(rule: str, text: str) -> None:
    assert found(rule, text, "a.txt") == []


def test_code_and_shortcodes_of_markdown_are_no_leftovers() -> None:
    text = "Run `{{ name }}` and `TODO: x`, {{< ref x >}}.\n\n```\n<<<<<<< HEAD\n```\n"
    for rule in ("any/template-mark", "any/placeholder-mark", "any/conflict-marker"):
        assert found(rule, text) == []


def test_a_defined_reference_is_a_link() -> None:
    assert found("any/undefined-reference", "See [it][r] and [that][].\n\n[r]: a.md\n") == [
        "[that][]"
    ]


@pytest.mark.parametrize("rule", sorted({rule for rule, _, _ in FAULTS}))
@pytest.mark.parametrize(
    "piece", ["{", "{{ ", "[", "[[a", "<a ", "&", "X", "TK", "_", "{++ ", "%(", "](", "\u200f<"]
)
def test_endless_openings_cost_little(rule: str, piece: str) -> None:
    marked = found(rule, piece * (20_000 // len(piece)), "a.txt")
    assert sum(map(len, marked)) <= 20_000
