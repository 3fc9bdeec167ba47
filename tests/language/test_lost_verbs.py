"""The judge of lost verbs: what it hears, its file, its verdicts."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.errors import InputError
from qa_toolkit.language.analysis import judged
from qa_toolkit.language.lost_verbs import Judge, evidence, excusable, judge, whole


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("المحكمة حكماً بالسجن عشر سنوات على المتهم", 0),
        ("الجيش هجوماً واسعاً على مواقع المسلحين شمال المدينة", 0),
    ],
)
def test_a_lost_verb_is_missed_where_it_stood(text: str, place: int) -> None:
    lost = judge().lost(text)
    assert lost is not None
    assert lost.word == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "القمح رخيص في أسواق المدينة",
        "هناك مشكلة كبيرة في هذه المدينة",
        "لديه ثقة كبيرة في نفسه",
        "هذه التدابير مطلوبة في العديد من الأماكن",
        "وصل الوفد إلى المدينة صباح أمس",
        "إعادة بناء المدارس أولوية قصوى للحكومة الجديدة",
    ],
)
def test_a_sentence_that_lost_nothing_is_left_alone(text: str) -> None:
    assert judge().lost(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «وصل الوفد»", True),
        ("قال: «وصل الوفد", False),
        ('وصل الوفد"', False),
        ("وصل الوفد”", False),
        ("- وصول الوفد", False),
        ("• وصول الوفد", False),
    ],
)
def test_a_piece_of_a_quotation_or_list_is_not_whole(text: str, *, expected: bool) -> None:
    assert whole(text) is expected


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("قرر مجلسالأمن الدولي عقد جلسة طارئة", True),  # two words run together
        ("إلقاء القبض على المتهم بسرقة المتجر", True),  # a headline
        ("الجيش هجوماً واسعاً على مواقع المسلحين شمال المدينة", False),
    ],
)
def test_what_excuses_a_sentence(text: str, *, excused: bool) -> None:
    words, judgement = judged(text)
    assert judgement is not None
    places = np.full(len(words) + 1, -9.0, np.float32)
    places[0] = 9.0
    assert excusable(evidence(words, judgement._replace(lost=places))) is excused


@given(st.text(alphabet="كتبيعملوالتم ،.:«»1", min_size=1, max_size=80))
def test_the_place_is_one_of_the_sentence(text: str) -> None:
    words, judgement = judged(text)
    if judgement is not None:
        assert all(-20 < value < 20 for value in evidence(words, judgement).values())
    lost = judge().lost(text)
    assert lost is None or 0 <= lost.word <= len(words)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"weights": {}, "bias": "x"}'])
def test_a_damaged_file_is_one_clear_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="no weights for lost verbs"):
        Judge(path)


def test_the_score_is_the_sum_of_what_is_heard(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    stored = {"weights": {"gap": 2.0}, "bias": 1.0, "strict": 3, "loose": 2}
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert Judge(path).score({"gap": 0.5, "unknown": 9.0}) == 2.0
