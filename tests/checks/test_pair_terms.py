"""Glossaries against two versions of a story."""

from qa_toolkit.checks.pair.terms import TermMismatch
from qa_toolkit.rule import Example
from qa_toolkit.testing import findings

MEANINGS = "en,ar\nbank,مصرف\nbank,ضفة\n"
KEPT = "en,status\nWindows,keep\n"


def found(source: str, target: str, glossary: str) -> list[str]:
    example = Example(target, lang="ar", source=source, glossary=glossary)
    return [each.message.en for each in findings(TermMismatch(), target, example)]


def test_a_word_of_two_meanings_is_right_in_either() -> None:
    assert not found("They sat on the bank.", "جلسوا على الضفة.", MEANINGS)
    assert found("They sat on the bank.", "جلسوا على الشاطئ.", MEANINGS) == [
        "The glossary (glossary.csv:2) has “مصرف” for “bank”."
    ]


def test_what_is_kept_stands_as_it_is() -> None:
    assert not found("It runs on Windows.", "يعمل على Windows.", KEPT)
    assert found("It runs on Windows.", "يعمل على ويندوز.", KEPT) == [
        "The glossary (glossary.csv:2) has “Windows” for “Windows”."
    ]
