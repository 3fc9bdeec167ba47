import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import EDGE, WEIGHTS, context, features, tagger, tokens
from qa_toolkit.language.train_tagger import treebank, wikinews


def verbs(text: str) -> list[str]:
    found = tokens(text)
    probabilities = tagger().probabilities([token.text for token in found])
    return [t.text for t, p in zip(found, probabilities, strict=True) if p >= 0.5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت الوزارة أن المدارس ستفتح أبوابها يوم الأحد.", ["أعلنت", "ستفتح"]),
        ("لم يحضر المدير الاجتماع.", ["يحضر"]),
        ("وقال المتحدث إن الطريق مغلق.", ["وقال"]),
        ("القمح رخيص في أسواق المدينة.", []),
        ("إعادة بناء المدارس أولوية قصوى.", []),
    ],
)
def test_finite_verbs_are_told_from_the_rest(text: str, expected: list[str]) -> None:
    assert verbs(text) == expected


def test_the_context_decides_on_an_ambiguous_word() -> None:
    verb = tagger().probabilities(["وقد", "حدث", "ذلك", "أمس"])[1]
    noun = tagger().probabilities(["في", "حدث", "رياضي", "كبير"])[1]
    assert verb > 0.5 > noun


def test_punctuation_numbers_and_latin_words_are_no_verbs() -> None:
    assert tagger().probabilities(["،", "2024", "٢٠٢٤", "Reuters", "."]) == (0.0,) * 5


def test_an_empty_sentence_has_no_probabilities() -> None:
    assert tagger().probabilities([]) == ()


@given(st.text(alphabet="كتبيعملوال ،.\u064f\u0640a1", max_size=60))  # DAMMA, TATWEEL
def test_any_text_gets_one_probability_a_token(text: str) -> None:
    found = tokens(text)
    probabilities = tagger().probabilities([token.text for token in found])
    assert len(probabilities) == len(found)
    assert all(0.0 <= p <= 1.0 for p in probabilities)
    assert all(text[token.start : token.end] == token.text for token in found)


def test_the_score_is_the_sum_of_the_features_named_in_training() -> None:
    lexicon, words = arabic(), ["وقد", "عمل", "الفريق"]
    table = dict(
        line.split("\t")
        for line in WEIGHTS.read_text(encoding="utf-8").splitlines()
        if not line.startswith("##")
    )
    edge, left, word, right = (features(text, lexicon) for text in [EDGE, *words])
    names = ["bias", *word.own, *context(edge, left, right, word.shape)]
    score = sum(int(table.get(name, 0)) for name in names) / 1000
    probability = tagger().probabilities(words)[1]
    assert probability == pytest.approx(1 / (1 + 2.718281828459045**-score))


def test_the_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 1_000_000


def test_training_data_is_read(tmp_path: Path) -> None:
    path = tmp_path / "wikinews-pos.tsv.xz"
    lines = "refTok\trefPOS\nو+كتب\tCONJ+V\nل+ال+صحيف+ة\tPREP+DET+NOUN+NSUFF\n.\tPUNC\n"
    path.write_bytes(lzma.compress(lines.encode()))
    assert list(wikinews(path)) == [[("وكتب", True), ("للصحيفة", False), (".", False)]]


def test_a_treebank_is_read_in_words_as_written(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    rows = [("و", "CCONJ"), ("كتب", "VERB"), ("لزيد", "NOUN"), (".", "PUNCT")]
    body = "\n".join(f"{n}\t{w}\t_\t{tag}" for n, (w, tag) in enumerate(rows, 1))
    path.write_text(f"# text = وكتب لزيد.\n{body}\n\n", encoding="utf-8")
    assert list(treebank(path)) == [[("وكتب", True), ("لزيد", False), (".", False)]]
