"""Who speaks, by which cue, and where that stands."""

from __future__ import annotations

import time

import pytest

from qa_toolkit.parsers import parse
from qa_toolkit.quotations import Attributed, attribute, every_quotation


def all_of(text: str, name: str = "a.txt") -> list[Attributed]:
    return list(attribute(parse(text, path=name)[0]))


def told(text: str) -> list[tuple[str, str, str] | None]:
    """The name, the lemma of the cue and the place, of each quotation."""
    return [
        (
            each.attribution.speaker.name if each.attribution.speaker else "?",
            each.attribution.lemma,
            each.attribution.position.value,
        )
        if each.attribution
        else None
        for each in all_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "name", "lemma", "place"),
    [
        ("“We stay,” Lina Haddad said.", "Lina Haddad", "say", "after"),
        ("“We stay,” said Lina Haddad, the engineer.", "Lina Haddad", "say", "after"),
        ("The engineer Lina Haddad said: “We stay.”", "Lina Haddad", "say", "before"),
        ("Lina Haddad, who built it, told them: “We stay.”", "Lina Haddad", "tell", "before"),
        ("“We stay,” according to Lina Haddad.", "Lina Haddad", "according to", "after"),
        ("“We stay here,” a police officer said.", "a police officer", "say", "after"),
        ("Lina Haddad: “We stay.”", "Lina Haddad", ":", "before"),
        ("وقالت المهندسة لينا حداد: «سنبقى».", "لينا حداد", "قال", "before"),
        ("«سنبقى هنا»، تقول لينا حداد.", "لينا حداد", "قال", "after"),
        ("«سنبقى هنا»، بحسب لينا حداد.", "لينا حداد", "بحسب", "after"),
        ("الوزير سامر الحلبي: «سنبقى هنا».", "سامر الحلبي", ":", "before"),
        ("وأضافت مصادر محلية: «سنبقى هنا».", "مصادر محلية", "أضاف", "before"),
    ],
)
def test_one_quotation(text: str, name: str, lemma: str, place: str) -> None:
    assert told(text) == [(name, lemma, place)]


def test_a_cue_inside() -> None:
    assert told("“We stay,” Lina Haddad said, “and we build.”") == [
        ("Lina Haddad", "say", "inside"),
        ("Lina Haddad", "say", "inside"),
    ]


def test_pronouns_and_chains() -> None:
    english = "Lina Haddad built it. “We stay,” she said. She added that the road was closed."
    assert [each and each[0] for each in told(english)] == ["Lina Haddad"] * 2
    arabic = "قالت المهندسة لينا حداد: «سنبقى هنا». وأضافت أن الطريق مغلق، مشيرة إلى أن الجسر آمن."
    assert [each and each[0] for each in told(arabic)] == ["لينا حداد"] * 3


def test_the_role_alone_means_the_last_person() -> None:
    text = "Samer Halabi said: “We stay here.”\nThe minister added: “We build the road.”"
    assert [each and each[0] for each in told(text)] == ["Samer Halabi"] * 2
    second = all_of(text)[1].attribution
    assert second is not None
    assert second.speaker is not None
    assert second.speaker.role == "The minister"


def test_a_quotation_that_goes_on() -> None:
    text = "“We stay here,” Lina Haddad said.\n“Nobody asked us about the road.”"
    assert told(text)[1] == ("Lina Haddad", "say", "continued")


def test_the_sentence_before() -> None:
    text = "ثم تحدثت لينا حداد أمام الناس.\n«لن نعود إلى بيوتنا قبل الربيع القادم.»"
    assert told(text) == [("لينا حداد", "تحدث", "sentence-before")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Lina Haddad said that the road was closed.", "the road was closed"),
        ("The road is closed, Lina Haddad said.", "The road is closed"),
        ("قالت لينا حداد إن الطريق مغلق.", "إن الطريق مغلق"),
        ("الطريق مغلق منذ أمس، بحسب لينا حداد.", "الطريق مغلق منذ أمس"),
    ],
)
def test_indirect(text: str, clause: str) -> None:
    (each,) = all_of(text)
    assert each.quotation.kind.value == "indirect"
    assert each.quotation.text == clause
    assert each.attribution is not None
    assert each.attribution.speaker is not None
    assert each.attribution.speaker.name in ("Lina Haddad", "لينا حداد")


@pytest.mark.parametrize(
    "text",
    [
        "The report was in his hands, and the claims were many.",
        "A state of fear and a note of hope.",
        "جلس بين الناس، ورد الباب، وعبر الجسر.",
        "رجل يدعى سامر يبلغ من العمر ستين عاماً.",
        "The road was closed “for good” in May.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert [each for each in all_of(text) if each.attribution] == []


def test_loaded_cues() -> None:
    (each,) = all_of("زعم الوزير سامر الحلبي أن الطريق مغلق.")
    assert each.attribution is not None
    assert each.attribution.loaded


def test_every_quotation_is_listed() -> None:
    document = parse("صدرت رواية «بيت الريح». وقالت لينا حداد إن «الجسر» آمن.", path="a.txt")[0]
    kinds = [each.quotation.kind.value for each in every_quotation(document)]
    assert kinds[0] == "title"
    assert "indirect" in kinds


@pytest.mark.parametrize(
    "piece",
    ["he said ", "“a” he said, ", "قال إن ", "قال «ا» ", "بحسب الوزير، ", "Lina Haddad said that "],
)
def test_hostile_texts_take_no_longer_than_their_length(piece: str) -> None:
    start = time.process_time()
    all_of(piece * 1_000)
    assert time.process_time() - start < 2
