"""Which mentions of an article name one entity."""

from __future__ import annotations

import pytest

from qa_toolkit.document import Document
from qa_toolkit.entities import entities, named
from qa_toolkit.parsers import parse


def read(*paragraphs: str) -> Document:
    return parse("\n\n".join(paragraphs), path="article.md")[0]


def linked(*paragraphs: str) -> list[tuple[str, str, list[str]]]:
    """Kind, fullest name and mentions, with their titles, of each entity."""
    return [
        (each.kind, each.name, [f"{m.title} {m.text}".strip() for m in each.mentions])
        for each in entities(read(*paragraphs))
    ]


def test_full_name_family_name_and_title_are_one_person() -> None:
    assert linked(
        "استقبل الرئيس السوري أحمد الشرع الأدميرال براد كوبر في دمشق.",
        "وقال كوبر إن الاجتماع مفيد، وشكر للشرع استقباله.",
    ) == [
        ("person", "أحمد الشرع", ["الرئيس السوري أحمد الشرع", "الشرع"]),
        ("person", "براد كوبر", ["الأدميرال براد كوبر", "كوبر"]),
        ("place", "دمشق", ["دمشق"]),
    ]


def test_english_names_are_linked_alike() -> None:
    assert linked("They met President Omar Kanaan in Rome.", "Later Kanaan's aide left.") == [
        ("person", "Omar Kanaan", ["President Omar Kanaan", "Kanaan"]),
        ("place", "Rome", ["Rome"]),
    ]


def test_a_father_is_not_his_son() -> None:
    found = linked("وصل الأمير محمد بن سلمان، ثم الملك سلمان بن عبد العزيز.")
    assert [name for _, name, _ in found] == ["محمد بن سلمان", "سلمان بن عبد العزيز"]


def test_a_family_name_is_that_of_whoever_was_named_last() -> None:
    found = linked("سامر الحلبي هنا.", "خالد الحلبي هناك.", "وقال الحلبي ذلك.")
    assert found[1] == ("person", "خالد الحلبي", ["خالد الحلبي", "الحلبي"])


def test_a_name_without_its_alef_is_written_whole() -> None:
    texts = [each.text for each in named(read("وصل أحمد الشرع.", "رسالة للشرع"))]
    assert texts == ["أحمد الشرع", "الشرع"]


@pytest.mark.parametrize("text", ["", "محمد " * 400, "Omar Kanaan " * 400, "بن " * 300, "«" * 300])
def test_odd_texts_are_read(text: str) -> None:
    assert len(entities(read(text or "لا شيء"))) < 10
