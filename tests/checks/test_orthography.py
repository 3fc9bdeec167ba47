"""What the examples of the orthography rules cannot show."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.checks.orthography.candidates import candidates, following_words, respelled
from qa_toolkit.checks.orthography.context import RealWordSlip
from qa_toolkit.checks.orthography.hamza import MissingHamza, SuperfluousHamza
from qa_toolkit.checks.orthography.letters import AlefMaqsuraForYeh
from qa_toolkit.checks.orthography.marks import ShaddaInconsistent
from qa_toolkit.checks.orthography.possible import PossibleSlip
from qa_toolkit.checks.orthography.spacing import RunTogetherWords, parted_words
from qa_toolkit.checks.orthography.typing import ExchangedLetters, Misspelled
from qa_toolkit.document import Kind, Segment
from qa_toolkit.engine.run import run
from qa_toolkit.language.government import GOVERNED, governs
from qa_toolkit.language.house import HouseWords
from qa_toolkit.language.letters import bare
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.model import Finding
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers import parse
from qa_toolkit.registry import registry
from qa_toolkit.rule import Example, Rule
from qa_toolkit.testing import findings

IDS = frozenset(
    f"ar/{name}"
    for group in (
        "alef-maqsura-for-yeh confused-letters dad-zah doubled-letter exchanged-letters",
        "extra-letter heh-for-teh-marbuta misspelled missing-letter possible-slip real-word-slip",
        "teh-marbuta-for-heh wrong-hamza wrong-letter yeh-for-alef-maqsura",
    )
    for name in group.split()
)
SLIPS = tuple(rule for rule in registry(plugins=False).rules.values() if rule.meta.id in IDS)

RULES = (
    MissingHamza(),
    SuperfluousHamza(),
    AlefMaqsuraForYeh(),
    ExchangedLetters(),
    Misspelled(),
    PossibleSlip(),
    RealWordSlip(),
    RunTogetherWords(),
    ShaddaInconsistent(),
)

CLEAN = """افتتح وزير الثقافة مساء أمس معرضاً للكتاب في مدينة طنطا، وقال إن المعرض يضم آلاف العناوين.
وأضاف أن دور نشر من اثنتي عشرة دولة تشارك فيه، وأنه يستمر حتى الخامس من آذار/مارس.
شارك في الافتتاح الروائي سليم البستاني والشاعرة ليلى حاوي، وغاب عنه الناشر إيمانويل دوبريه.
يؤدي الإقبال الكبير إلى ازدحام في المداخل، لكن الشرطة نظمت السير ولم تُسجَّل حوادث تودي بالأرواح.
وسُئل الوزير عن الأسعار فأجاب: "لن نألو جهداً"، ثم غادر إلى بيروت على متن طائرة للشركة الوطنية."""


def found(rule: Rule, text: str) -> tuple[Finding, ...]:
    return findings(rule, text, Example(text))


def segment(text: str, kind: Kind = Kind.PARAGRAPH) -> Segment:
    return Segment.of(kind, text, OffsetMap.identity(0, len(text)), lang="ar")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_good_prose_is_left_alone(rule: Rule) -> None:
    assert found(rule, CLEAN) == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("كتب على example.com/الى ثم سكت", ["كتب", "على", "ثم", "سكت"]),
        ("رقم ب12 والـ 14 و-الى هنا", ["رقم", "هنا"]),
        ("نشر @الى و#ان مقالاً", ["نشر", "مقالاً"]),
    ],
)
def test_what_is_no_running_text_is_no_candidate(text: str, kept: list[str]) -> None:
    assert [c.word.text for c in candidates(segment(text)) if len(c.plain) > 1] == kept


def test_bylines_and_tags_are_not_read() -> None:
    assert list(candidates(segment("احمد الى", Kind.BYLINE))) == []


@given(st.text(alphabet="ابتثحدرسصعفقكلمنهويأإةى\u064e\u064f\u0651\u0652", min_size=1, max_size=14))
def test_a_correction_keeps_the_marks_and_only_them(written: str) -> None:
    plain = normalised(written)
    corrected = plain.replace("ا", "أ")
    result = respelled(written, plain, corrected)
    assert bare(result) == corrected
    if plain and not "\u064b" <= written[0] <= "\u0652":
        assert [c for c in result if c not in corrected] == [c for c in written if c not in plain]


@pytest.mark.parametrize(
    ("written", "parted"),
    [
        ("تمامًاملعب", "تمامًا ملعب"),
        ("منظمةٌتحالف", "منظمةٌ تحالف"),
        ("على", None),
        ("عبدالعزيز", None),
        ("وسيستخدمونها", None),
    ],
)
def test_marks_stay_with_their_half(written: str, parted: str | None) -> None:
    assert (None if arabic().knows(written) else parted_words(written)) == parted


def test_the_verb_of_saying_decides_between_the_two_particles() -> None:
    (said,) = found(MissingHamza(), "قال المدير ان المصنع جديد.")
    (hoped,) = found(MissingHamza(), "نأمل ان ينجح المصنع.")
    assert [fix.edits[0].text for fix in said.fixes] == ["إ", "أ"]
    assert [fix.edits[0].text for fix in hoped.fixes] == ["أ", "إ"]


def test_undotted_final_ya_is_a_style_if_it_is_the_rule_of_the_article() -> None:
    slip = "اجتمع الوفد فى القصر ثم عاد في المساء."
    style = "فى الصباح وفى المساء التقى فى القاهرة فى القصر فى سرية فى هدوء الذى يحبه."
    assert len(found(AlefMaqsuraForYeh(), slip)) == 1
    assert found(AlefMaqsuraForYeh(), style) == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("فوجئ القارىء بالعنوان.", "ar/wrong-hamza"),
        ("شارك الطلاب لإنفسهم في اللعبة.", "ar/wrong-hamza"),
        ("اجتمع الوفد فى القصر.", "ar/alef-maqsura-for-yeh"),
        ("نقل المصاب إلى المستشفي القريب.", "ar/real-word-slip"),
        ("انتشر المستوطنون في بلانا بعد ثلاثة أعوام.", "ar/possible-slip"),
        ("حضر الحفل محمد العايد وسعد الربيش ومورين كليمو.", None),
        ("كادت الحادثة تودي بحياته.", None),
        ("الخطاب المُتلقّى عبر القنوات.", None),  # who writes vowels knows the word
    ],
)
def test_each_slip_has_its_rule(text: str, rule: str | None) -> None:
    raised = {each.meta.id for each in SLIPS if found(each, text)}
    assert raised == ({rule} if rule else set())


def test_words_of_the_house_are_right() -> None:
    outcome = run(parse("عاد العكسري إلى بيته.", path="a.txt", lang="ar")[0], SLIPS)
    assert len(outcome.findings) == 1
    house = HouseWords(["العكسري"])
    document = parse("عاد العكسري إلى بيته.", path="a.txt", lang="ar")[0]
    assert run(document, SLIPS, house).findings == ()


@pytest.mark.parametrize(
    ("verb", "following", "expected"),
    [
        ("أدى", ("هذا", "إلى", "أزمة"), True),
        ("أدى", ("واجبه",), False),
        ("أدى", ("ذلك", "إليها"), True),
        ("أودى", ("بحياته",), True),
        ("أودى", ("بالأرواح",), True),
        ("أودى", ("بعض", "الناس"), False),
        ("مشى", ("إلى", "البيت"), False),
    ],
)
def test_government(verb: str, following: tuple[str, ...], *, expected: bool) -> None:
    assert governs(verb, following) is expected


def test_the_table_of_government_names_verbs_of_the_lexicon() -> None:
    unknown = [
        verb
        for verb in GOVERNED
        if not any(reading.pos == "verb" for reading in arabic().readings(verb))
    ]
    assert unknown == []


def test_the_clause_ends_the_reach_of_a_preposition() -> None:
    part = segment("نضر الوجه، ومضى إلى بيته.")
    assert following_words(part, candidates(part)[0]) == ("الوجه",)


def test_the_shadda_is_put_behind_its_letter_and_before_its_vowel() -> None:
    (finding,) = found(ShaddaInconsistent(), "يُقدم العرض.\nثم يُقدِّم آخر.")
    assert finding.fixes[0].edits[0].text == "\u0651"  # ARABIC SHADDA
    assert finding.related[0].message.en == "with the shadda"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_hostile_text_is_read_in_time(rule: Rule) -> None:
    text = " ".join(
        ["ا" * 3000, "\u0651" * 3000, "ة" * 500, "إلى" * 400]
        + [f"{chr(0x628 + n % 20)}كت{chr(0x62E + n % 13)}اب" for n in range(1500)]
    )
    start = time.process_time()
    found(rule, text)
    assert time.process_time() - start < 5
