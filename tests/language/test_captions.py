"""What the caption reader makes of captions of every shape."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.captions import credited, read
from qa_toolkit.language.credits import Agencies, Agency
from qa_toolkit.packs.credits import shipped_agencies

AGENCIES = shipped_agencies()
WORDS = (
    "استقبل الرئيس ضيوفه في دمشق، في 12 سبتمبر/أيلول 2025",
    "مشاة على الجسر (يسار) صباح الاثنين",
    "People cross the old bridge on September 12, 2025",
    'The sign said "no way" (left) in Tripoli',
)
CREDITS = (
    ("رويترز", None, {"reuters"}),
    ("أ ف ب", None, {"afp"}),
    ("تصوير: سامر الحلبي/الأناضول", "سامر الحلبي", {"anadolu"}),
    ("AP Photo/Hassan Ammar", "Hassan Ammar", {"ap"}),
    ("Anwar Amro/AFP via Getty Images", "Anwar Amro", {"afp", "getty"}),
    ("Photo by Sami Halabi/Reuters", "Sami Halabi", {"reuters"}),
    ("القيادة المركزية الأمريكية", None, {"centcom"}),
)


@pytest.mark.parametrize(("words", "credit"), [*product(WORDS, CREDITS)])
@pytest.mark.parametrize("brackets", ["[]", "()"])
@pytest.mark.parametrize("shape", ["{w} {c}.", "{w}. {c}", "{w} {c}", "{w}.\n{c} "])
def test_bracketed(
    words: str, credit: tuple[str, str | None, set[str]], brackets: str, shape: str
) -> None:
    said, photographer, agencies = credit
    text = shape.format(w=words, c=brackets[0] + said + brackets[1])
    caption = read(text, AGENCIES)
    found = caption.credit
    assert found is not None
    assert found.sure
    assert text[found.start : found.end] == f"{brackets[0]}{said}{brackets[1]}"
    assert found.brackets == {"[]": "square", "()": "round"}[brackets]
    assert found.place == {"{w} {c}.": "inside", "{w} {c}": None}.get(shape, "after")
    assert (found.photographer, found.agencies) == (photographer, agencies)
    assert caption.words == (words + "." if "{w}." in shape else words)
    for name in found.names:
        assert text[name.start : name.end] == name.text


@pytest.mark.parametrize(
    ("text", "said", "photographer"),
    [
        ("The harbour at dawn. Photo by Sami Halabi", "Photo by Sami Halabi", "Sami Halabi"),
        ("The harbour at dawn. Photo: Sami Halabi.", "Photo: Sami Halabi", "Sami Halabi"),
        ("The harbour. Anwar Amro/AFP via Getty Images",
         "Anwar Amro/AFP via Getty Images", "Anwar Amro"),
        ("The harbour at dawn – Reuters", "Reuters", None),
        ("The harbour at dawn | AFP", "AFP", None),
        ("السوق القديم. تصوير: سامر الحلبي", "تصوير: سامر الحلبي", "سامر الحلبي"),
        ("السوق القديم - أ ف ب", "أ ف ب", None),
        ("السوق القديم. عدسة: سامر الحلبي.", "عدسة: سامر الحلبي", "سامر الحلبي"),
        ("السوق القديم المصدر: الأناضول", "المصدر: الأناضول", None),
        ("The harbour. © Sami Halabi", "© Sami Halabi", "Sami Halabi"),
    ],
)  # fmt: skip
def test_without_brackets(text: str, said: str, photographer: str | None) -> None:
    found = read(text, AGENCIES).credit
    assert found is not None
    assert found.sure
    assert found.brackets == "none"
    assert text[found.start : found.end] == said
    assert found.photographer == photographer


@pytest.mark.parametrize(
    "text",
    [
        "",
        "الوزير (يسار) يتحدث في بيروت",
        "The minister spoke to Reuters",
        "Prices rose, said the AP",
        "أثناء تصوير فيلم في عمّان",
        "الرئيس يتحدث إلى الأناضول",
        "He left. She stayed in Beirut",
        "The men (from left to right)",
        "الوزيران (من اليمين إلى اليسار)",
        "The price: 12 dollars",
        "[",
        "a ] b",
        "(AFP]",
    ],
)
def test_captions_without_a_credit(text: str) -> None:
    found = read(text, AGENCIES)
    assert found.credit is None or not found.credit.sure
    assert found.words == text.rstrip()


@pytest.mark.parametrize(
    ("text", "archive"),
    [
        ("الميناء (أرشيفية)", True),
        ("صورة أرشيفية للميناء. [رويترز]", True),
        ("من الأرشيف: الميناء", True),
        ("صورة تعبيرية", True),
        ("FILE PHOTO: The harbour", True),
        ("The harbour (file)", True),
        ("An undated photo of the harbour", True),
        ("The harbour at dawn", False),
        ("The profile of a leader", False),
        ("رئيس أرشيفات الدولة", False),
    ],
)
def test_old_pictures_that_say_so(text: str, archive: bool) -> None:
    assert read(text, AGENCIES).archive == archive


def test_dates_are_those_of_the_words() -> None:
    caption = read("في دمشق، 12 أيلول 2025. [وكالة، 3 آذار 2024]", AGENCIES)
    assert [(each.day, each.month) for each in caption.dates] == [(12, 9)]


def test_a_credit_in_a_field_of_its_own() -> None:
    assert credited("Sami Halabi / AFP", AGENCIES).agencies == {"afp"}
    assert credited("", AGENCIES).names == ()


def test_the_list_of_a_house_overrides() -> None:
    ours = Agency("afp", "ar", "وكالة فرنسا", rejected=("أ ف ب",))
    both = Agencies([Agency("afp", "ar", "أ ف ب"), ours])
    found = both.find("أ  ف ب")
    assert found is not None
    assert (found.agency, found.standing) == (ours, "rejected")


CHARACTERS = st.sampled_from("ab AB.ة و[]()|/–-:؟12\n«»")
PIECES = st.sampled_from(
    ["[", "]", "(", ")", "AFP", "رويترز", "Photo by ", "تصوير: ", " via ", "/", ". ",
     "12 أيلول 2025", "Sami Halabi", "\u00a0", "©", " - ", "\n", "\u200f"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.text(CHARACTERS, max_size=200),
                 st.lists(PIECES, max_size=30).map("".join)))  # fmt: skip
def test_what_is_read_lies_in_the_caption(text: str) -> None:
    caption = read(text, AGENCIES)
    assert 0 <= caption.end <= len(text)
    assert caption.words == text[: caption.end].rstrip()
    if caption.credit:
        assert 0 <= caption.credit.start < caption.credit.end <= len(text)
        for name in caption.credit.names:
            assert text[name.start : name.end] == name.text
            assert caption.credit.start <= name.start < name.end <= caption.credit.end
    for mention in caption.dates:
        assert mention.end <= caption.end


@pytest.mark.parametrize("piece", ["[", "(", "a/", "via ", "Photo by ", ". AFP", "أرشيف", " - "])
def test_a_long_caption_costs_little(piece: str) -> None:
    text = piece * 50_000
    assert read(text, AGENCIES).end <= len(text)
