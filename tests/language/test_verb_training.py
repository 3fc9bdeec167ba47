"""How the verb network and the judge are taught: the corpus, the batches, the regressions."""

import json
import lzma
import random
from pathlib import Path

import numpy as np
import pytest

from qa_toolkit.language import train_lost_verbs, verb_corpus
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.logistic import fit, scores
from qa_toolkit.language.train_lost_verbs import (
    Sentence,
    cross_validated,
    learning,
    learnt,
    statements,
    table,
    threshold,
    treebank,
    without_verb,
)
from qa_toolkit.language.verb_masdars import masdar
from qa_toolkit.language.verb_sampler import LENGTHS, Robbed, Sampler, Table

PROSE = [
    "غادرت الوفود تلك المدينة صباح أمس.",
    "أعلنت الوزارة أن المدارس ستفتح أبوابها يوم الأحد.",
    "زار الوزير المصنع الجديد، والتقى العمال في القاعة.",
    "وقال إنه تم تدمير هذه المنشآت أمس.",
    "القمح رخيص في أسواق المدينة.",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data")
    (path / "text").mkdir()
    wrapped = "\n\n".join(line.replace(" في ", "\nفي ") for line in PROSE)
    (path / "text" / "books.ar.txt.xz").write_bytes(lzma.compress(wrapped.encode()))
    laws = "يجوز للمحكمة تمديد المدة.\nتحديد الإجراءات اللازمة لتنفيذ الأحكام.\n"
    (path / "text" / "laws.ar.txt.xz").write_bytes(lzma.compress(laws.encode()))
    news = "head\trefPOS\nتصدر\tV\nال+فيلم\tDET+NOUN\nال+جوائز\tDET+NOUN\nأمس\tNOUN\n.\tPUNC\n"
    (path / "text" / "wikinews-pos.tsv.xz").write_bytes(lzma.compress(news.encode()))
    rows = ["1\tغادرت\t_\tVERB\t_\t_\t0\troot", "2\tالوفود\t_\tNOUN\t_\t_\t1\tnsubj"]
    block = "\n".join(["# newdoc id = n1", "# text = غادرت الوفود.", *rows])
    (path / "pud_ar.conllu").write_text(block + "\n", encoding="utf-8")
    (path / "names_ar2en_train.tsv").write_text("غونت\tgaunt\nآا\taa\n", encoding="utf-8")
    row = json.dumps({"target": "لم يحضر المدير الاجتماع. وبقي"})
    (path / "aghlat.jsonl").write_text(row + "\n", encoding="utf-8")
    for name in ("ntrex", "tico19"):
        rows = [json.dumps({"doc_id": f"{name}{n}", "ar": PROSE}) for n in range(12)]
        (path / f"{name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def corpus(folder: Path) -> verb_corpus.Corpus:
    return verb_corpus.build(folder)


def texts(corpus: verb_corpus.Corpus, source: str) -> list[str]:
    wanted = verb_corpus.SOURCES.index(source)
    return [
        " ".join(corpus.types[n] for n in corpus.stream[corpus.starts[i] : corpus.starts[i + 1]])
        for i, code in enumerate(corpus.source)
        if code == wanted
    ]


def test_wrapped_lines_are_joined_and_the_stop_is_left_out(corpus: verb_corpus.Corpus) -> None:
    assert texts(corpus, "books")[-1] == "القمح رخيص في أسواق المدينة"


def test_an_item_of_a_list_is_no_rightful_sentence(corpus: verb_corpus.Corpus) -> None:
    assert texts(corpus, "laws") == ["يجوز للمحكمة تمديد المدة"]


def test_what_has_no_full_stop_is_no_statement(corpus: verb_corpus.Corpus) -> None:
    assert texts(corpus, "aghlat") == ["لم يحضر المدير الاجتماع"]


def test_verbs_are_marked(corpus: verb_corpus.Corpus) -> None:
    place = corpus.stream.tolist().index(corpus.types.index("غادرت"))
    assert corpus.verbs[place] > 80


def test_a_corpus_is_kept(corpus: verb_corpus.Corpus, tmp_path: Path) -> None:
    verb_corpus.save(corpus, tmp_path / "corpus.npz")
    again = verb_corpus.load(tmp_path / "corpus.npz")
    assert again.types == corpus.types
    assert (again.stream == corpus.stream).all()


def test_a_long_line_of_news_is_a_sentence_without_its_stop() -> None:
    line = "أعلنت الوزارة " + "أن المدارس ستفتح أبوابها " * 3
    assert list(verb_corpus.news([line, "عنوان الخبر"])) == [line.strip()]


def test_half_of_the_sentences_lose_a_verb(corpus: verb_corpus.Corpus) -> None:
    sampler = Sampler(corpus, Table(corpus), seed=0)
    robbed = [sampler._made(0) for _ in range(200)]
    whole = [each for each in robbed if not each.lost]
    assert 60 < len(whole) < 140
    verb = corpus.types.index("غادرت")
    for words, verbs, lost in robbed:
        assert len(words) == len(verbs)
        assert not lost or (lost == [0] and verb not in words)


def test_names_stand_in_place_of_nouns(corpus: verb_corpus.Corpus) -> None:
    sampler = Sampler(corpus, Table(corpus), seed=0)
    words = [corpus.types.index(word) for word in ("غادرت", "الوفود", "تلك", "المدينة")]
    name = corpus.types.index("غونت")
    assert corpus.names.tolist() == [name]
    made = [sampler._renamed(words, [99, 0, 0, 0]) for _ in range(20)]
    assert any(name in found for found, _ in made)
    for found, verbs in made:
        assert len(found) == len(verbs)
        assert found[0] == words[0]
        assert found[-1] == words[-1]


def test_verbs_far_apart_may_be_lost_together(corpus: verb_corpus.Corpus) -> None:
    sampler = Sampler(corpus, Table(corpus), seed=0)
    verb = corpus.types.index("غادرت")
    verbs = [99, *[0] * 8, 99, 0, 0]
    taken = [sampler._choice([verb] * 12, verbs) for _ in range(30)]
    assert {frozenset(each) for each in taken} >= {frozenset({0, 9}), frozenset({0})}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("أصدرت", "إصدار"),
        ("انتخبوا", "انتخاب"),
        ("اكتشفه", "اكتشافه"),
        ("أعاد", "إعادة"),
        ("وقرر", "وتقرير"),
        ("يستعيدها", "استعادتها"),
        ("كان", None),
        ("المدينة", None),
    ],
)
def test_a_verb_is_turned_into_its_masdar(verb: str, expected: str | None) -> None:
    assert masdar(verb, arabic()) == expected


def test_a_batch_tells_the_places_of_lost_verbs(corpus: verb_corpus.Corpus) -> None:
    sampler = Sampler(corpus, Table(corpus), seed=0)
    batch = [Robbed([3, 4, 5], [0, 100, 0], [1]), Robbed([3, 4], [0, 0], [])]
    rows, vectors, ids, mask, lost, verbs = sampler.arrays(batch)
    assert ids.shape == mask.shape == lost.shape == verbs.shape == (2, LENGTHS[0])
    assert mask.sum() == 5 + 4
    assert np.argwhere(lost).tolist() == [[0, 2]]
    assert np.argwhere(verbs).tolist() == [[0, 2]]
    assert len(rows) == len(vectors)


def test_a_regression_finds_what_parts_two_kinds() -> None:
    rows = np.array([[0.0, 1.0], [0.2, 0.0], [1.0, 0.1], [0.9, 0.8]])
    labels = np.array([0.0, 0.0, 1.0, 1.0])
    found = scores(rows, fit(rows, labels, ridge=0.01))
    assert (found[2:] > 0).all()
    assert (found[:2] < 0).all()


def test_sentences_are_robbed_of_a_verb_and_say_where_it_stood() -> None:
    whole, robbed = without_verb("d", PROSE[0].removesuffix("."), random.Random(0))
    assert whole.kind == "clean"
    assert robbed == Sentence("d", "الوفود تلك المدينة صباح أمس", "only", 0)


def test_an_auxiliary_is_taken_from_its_masdar() -> None:
    found = list(without_verb("d", "وقال إنه تم تدمير هذه المنشآت أمس", random.Random(0)))
    assert found[-1] == Sentence("d", "وقال إنه تدمير هذه المنشآت أمس", "auxiliary", 9)


def test_a_treebank_loses_the_verb_of_its_root(tmp_path: Path) -> None:
    rows = ["1\tوصل\t_\tVERB\t_\t_\t0\troot", "2\tالوفد\t_\tNOUN\t_\t_\t1\tnsubj"]
    text = "\n".join(["# newdoc id = n1", "# text = وصل الوفد.", *rows])
    (tmp_path / "pud_ar.conllu").write_text(text + "\n", encoding="utf-8")
    assert list(treebank(tmp_path)) == [
        Sentence("pud:n1", "وصل الوفد", "clean"),
        Sentence("pud:n1", "الوفد", "only", 0),
    ]


def test_pieces_of_quotations_are_left_out() -> None:
    assert list(statements('وصل الوفد. قال "وصل الوفد. لا')) == ["وصل الوفد"]


def test_the_judge_learns_from_documents_that_the_network_has_not_read(folder: Path) -> None:
    found = table(learning(folder))
    documents = {sentence.document for sentence in found.sentences} - {"pud:n1"}
    assert documents
    assert not any(verb_corpus.taught(name.partition(":")[2]) for name in documents)
    held_out = cross_validated(found)
    assert held_out.shape == (len(found.sentences),)
    clean = held_out[found.where("clean")]
    assert threshold(clean, 5.0) == clean.max()
    assert held_out[found.where("only")].mean() > clean.mean()
    assert learnt(found.values, [s.kind for s in found.sentences]).shape == (len(found.names) + 1,)


def test_the_weights_are_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "weights.json"
    monkeypatch.setattr(train_lost_verbs, "WEIGHTS", path)
    monkeypatch.setattr("sys.argv", ["train", "--data", str(folder)])
    train_lost_verbs.main()
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert {"strict", "loose", "bias", "weights"} == set(stored)
