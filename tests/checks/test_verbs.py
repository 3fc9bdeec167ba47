from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.checks.verbs.missing import MissingVerb, PossiblyMissingVerb
from qa_toolkit.checks.verbs.particles import ParticleWithoutVerb
from qa_toolkit.checks.verbs.verbless import VerblessSentence
from qa_toolkit.document import Article, Document, Kind, Segment
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Safety, Severity
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.rule import Context, SegmentRule

# The place of the lost verb is marked.
FAULTY = [
    "باستخدام طائرات مسيّرة حديثة، ^تصوير أحياء المدينة القديمة خلال يومين.",
    "في مطلع الأسبوع الجاري، ^إغلاق هذا الطريق أمام الشاحنات الثقيلة.",
    "وبالتعاون مع البلدية، ^تنظيف شواطئ المحافظة قبل موسم السياحة.",
    "بعد اجتماع استمر ثلاث ساعات، ^إعادة انتخاب رئيس النقابة لولاية ثانية.",
    "خلال العام الماضي، ^تركيب هذه العدادات في عشرين قرية.",
    "وبحضور وزير الصحة، ^افتتاح المستشفى الجديد في المدينة.",
    "عقب صلاة الجمعة، ^تشييع جثامين الضحايا في مسقط رأسهم.",
    "ومنذ بداية الموسم، ^استيراد ألف طن من القمح عبر الميناء.",
    "وفي إطار الحملة الوطنية، ^تلقيح جميع الأطفال دون الخامسة.",
    "من خلال منحة من البنك الدولي، ^ترميم تلك المدارس التي تضررت في الزلزال.",
    "في العاشر من مارس، ^إطلاق هذا القمر الصناعي من قاعدة بحرية.",
    "وعلى مدى أسبوعين، ^تدريب عشرات المعلمين على المناهج الجديدة.",
    "وبموجب الاتفاق، ^تسليم الأسرى عبر الصليب الأحمر.",
    "نتيجة للأمطار الغزيرة، ^تأجيل مباريات الدوري إلى الأسبوع المقبل.",
    "خلال الليلة الماضية، ^إخماد حريق الغابة بمساعدة مروحيتين.",
    "إثر خلاف عائلي، ^احتجاز هؤلاء الأطفال في شقة مهجورة.",
]

WITHOUT_VERB = [
    "أكد الوزير أن اللجنة ^لم استلام الملف حتى الآن.",
    "^وقد إعادة فتح المعبر صباح اليوم.",
    "وأضاف أن الشركة ^سوف إطلاق خدمتها الجديدة في الربيع.",
    "عاد السكان إلى منازلهم ^بعد أن إزالة الألغام من الحقول.",
    "زار الوفد المصانع ^التي تحديثها في العام الماضي.",
    "وقال إنه ^يجب أن توفير المياه للنازحين.",
]

RIGHTFUL = [
    "على جميع الجهات المختصة، تنفيذ هذا القرار.",
    "ألقى القصيدة التي مطلعها معروف لدى الجميع.",
    "هو من المذاهب التي قوامها التجربة.",
    "عرفنا فيما بعد أن اللجنة رفضت الطلب.",
    "في هذه المرحلة، الأولوية للمدنيين والنازحين من القرى.",
    "من هنا أهمية الحوار بين الطرفين في هذه المرحلة.",
    "من هنا، ضرورة تعزيز التعاون بين الدول المتجاورة.",
    "وفي ما يلي، عرض لأبرز نتائج الجولة الأولى.",
    "وفي ما يلي أبرز بنود الاتفاق.",
    "لا شك في قدرة الفريق على الفوز باللقب.",
    "على الرغم من الخسارة، إلا أن الفريق واثق من نفسه.",
    "في انتظار قرار المحكمة، مصير الموظفين مجهول.",
    "في انتظار نتائج الفحوص، قلق الأهالي على أشده.",
    "بالنسبة إلى المزارعين، المطر نعمة كبيرة.",
    "في رأي الخبراء، تحقيق هذا الهدف أمر صعب.",
    "بعد عشر سنوات من الحرب، إعادة بناء المدارس أولوية قصوى.",
    "وفي الأسواق، ارتفاع كبير في أسعار الخضار.",
    "في المقابل، مواقف الدول الأوروبية متباينة.",
    "على الطاولة، ملفات كثيرة تنتظر الحسم.",
    "أمام المبنى، صفوف طويلة من المنتظرين.",
    "في الجنوب، قرى بلا ماء ولا كهرباء.",
    "القمح رخيص هذا العام.",
    "تحقيق السلام العادل هدف الجميع.",
    "الفائزون بالمراكز الأولى: سعاد الخطيب، مروان حداد، ليلى عيسى.",
    "النتائج: فوز المنتخب على ضيفه بهدفين.",
    "إغلاق الطرق المؤدية إلى العاصمة.",
    "توقيع اتفاق تجاري بين البلدين في أبريل.",
    "«السلام خيارنا الوحيد، والحوار طريقنا إليه.»",
    "في النهاية، هذا قرار السكان وحدهم.",
    "بعد الزلزال، لا مأوى ولا دواء في القرية.",
    "وفي قلب المدينة، سوق عمرها خمسة قرون.",
    "وراء كل رقم من هذه الأرقام، قصة عائلة.",
    "من بين أهداف الخطة، توفير فرص العمل للشباب.",
    "ومن أبرز المطالب، إطلاق سراح المعتقلين.",
    "وفقاً للقانون، حماية البيئة واجب على الجميع.",
    "خلال الأزمات، توفير الغذاء على رأس الأولويات.",
    "بعد كل هذا، هل من حل قريب للأزمة؟",
    "منذ ذلك اليوم، حياة الأسرة جحيم لا يطاق.",
    "في الصورة، تسليم الجائزة إلى الفائزة.",
    "حتى الآن، عدد المصابين غير معروف.",
    "مع بداية العام الدراسي، أسعار الحقائب في ارتفاع مستمر.",
    "عام 1990، كان أبي معلماً في القرية.",
    "إلى جانب ذلك، مشكلة السكن في المدن الكبرى.",
    "وبسبب الجفاف، محصول القمح أقل من المتوقع.",
    "قبل الحرب، تعداد سكان البلدة عشرة آلاف نسمة.",
    "سعى المدرب إلى لم شمل اللاعبين قبل المباراة.",
    "لم الشمل هدف الجمعية الأول.",
    "قال إن المشروع الذي إنجازه صعب سيؤجل.",
    "بعد المباراة، فرحة كبيرة في شوارع العاصمة.",
    "وبالإضافة إلى ذلك، دعم الدولة للمزارعين محدود.",
]


def findings(rule: SegmentRule, text: str, kind: Kind = Kind.PARAGRAPH) -> list[Finding]:
    segment = Segment.of(kind, text, OffsetMap.identity(0, len(text)), lang="ar")
    document = Document("a.txt", text, Article(), (segment,), LineIndex.of(text))
    if rule.kinds is not None and kind not in rule.kinds:
        return []
    return list(rule.check(segment, Context(document)))


def repaired(text: str, found: list[Finding]) -> str:
    for finding in reversed(found):
        for edit in finding.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def loud(text: str) -> Iterator[Finding]:
    yield from findings(MissingVerb(), text)
    yield from findings(ParticleWithoutVerb(), text)


@pytest.mark.parametrize("marked", FAULTY)
def test_a_clause_without_verb_is_found_where_it_starts(marked: str) -> None:
    text = marked.replace("^", "")
    (found,) = findings(MissingVerb(), text)
    assert found.span.start == marked.index("^")
    assert found.span.end == len(text) - 1
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("marked", WITHOUT_VERB)
def test_a_particle_without_its_verb_is_found(marked: str) -> None:
    text = marked.replace("^", "")
    (found,) = findings(ParticleWithoutVerb(), text)
    assert marked.index("^") <= found.span.start < found.span.end < len(text)


@pytest.mark.parametrize("text", RIGHTFUL)
def test_a_rightful_sentence_without_verb_stays_clean(text: str) -> None:
    assert not list(loud(text))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "خلال العام الماضي، تركيب هذه العدادات في عشرين قرية.",
            "خلال العام الماضي، تم تركيب هذه العدادات في عشرين قرية.",
        ),
        (
            "وبموافقة المجلس، إعادة فتح الأسواق القديمة.",
            "وبموافقة المجلس، تمت إعادة فتح الأسواق القديمة.",
        ),
    ],
)
def test_the_fix_agrees_with_the_masdar_and_silences_the_rule(text: str, mended: str) -> None:
    found = findings(MissingVerb(), text)
    assert found[0].fixes[0].safety is Safety.UNSAFE
    assert repaired(text, found) == mended
    assert not list(loud(mended))


def test_an_imperfect_follows_the_particles_that_ask_for_it() -> None:
    text = "أكد الوزير أن اللجنة لم استلام الملف، وأن الشركة سوف إعادة المبالغ."
    mended = repaired(text, findings(ParticleWithoutVerb(), text))
    assert mended == "أكد الوزير أن اللجنة لم يتم استلام الملف، وأن الشركة سوف تتم إعادة المبالغ."


def test_an_intransitive_masdar_gets_no_auxiliary() -> None:
    text = "خلال العام الماضي، استقرار هذه الأسعار في المدن الكبرى."
    (found,) = findings(MissingVerb(), text)
    assert not found.fixes
    assert "استقرار" in found.message.ar


@pytest.mark.parametrize("kind", [Kind.HEADLINE, Kind.CAPTION, Kind.LIST_ITEM, Kind.TABLE_CELL])
def test_fragments_are_not_looked_at(kind: Kind) -> None:
    assert not findings(MissingVerb(), FAULTY[0].replace("^", ""), kind)


@pytest.mark.parametrize("ending", ["", "؟", ":", "..."])
def test_only_a_statement_is_judged(ending: str) -> None:
    assert not list(loud("خلال العام الماضي، تركيب هذه العدادات في عشرين قرية" + ending))


def test_offsets_count_from_the_segment_not_the_sentence() -> None:
    first = "وصل الوفد صباح أمس. "
    text = first + "خلال العام الماضي، تركيب هذه العدادات في عشرين قرية."
    (found,) = findings(MissingVerb(), text)
    assert text[found.span.start : found.span.end] == "تركيب هذه العدادات في عشرين قرية"


def test_a_doubtful_sentence_is_a_note_of_the_strict_profile() -> None:
    (found,) = findings(VerblessSentence(), "بعد المباراة، فرحة كبيرة في شوارع العاصمة.")
    assert found.severity is Severity.NOTE
    assert VerblessSentence.meta.profiles == {"strict"}


def test_a_sentence_is_reported_by_one_rule_alone() -> None:
    for marked in FAULTY + WITHOUT_VERB:
        text = marked.replace("^", "")
        assert list(loud(text))
        assert not findings(VerblessSentence(), text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الجيش هجوماً واسعاً على مواقع المسلحين شمال المدينة.", "الجيش هجوماً واسعاً على مواقع"),
        ("المحكمة حكماً بالسجن عشر سنوات على المتهم.", "المحكمة حكماً بالسجن عشر سنوات"),
    ],
)
def test_an_object_without_its_verb_is_found(text: str, found: str) -> None:
    (finding,) = findings(MissingVerb(), text)
    assert text[finding.span.start :].startswith(found)
    assert not findings(PossiblyMissingVerb(), text)


def test_pieces_of_quotations_and_unmarked_headlines_are_not_judged() -> None:
    text = "المحكمة حكماً بالسجن عشر سنوات على المتهم."
    assert not findings(MissingVerb(), f"«{text}")
    headline, body = (
        Segment.of(Kind.PARAGRAPH, each, OffsetMap.identity(0, len(each)), lang="ar")
        for each in (text, "وصل الوفد إلى المدينة صباح أمس.")
    )
    document = Document("a.txt", text, Article(), (headline, body), LineIndex.of(text))
    assert not list(MissingVerb().check(headline, Context(document)))
    assert not list(PossiblyMissingVerb().check(headline, Context(document)))


WORDS = [
    "تدمير",
    "هذه",
    "المنشآت",
    "المحكمة",
    "حكماً",
    "على",
    "أن",
    "وقال",
    "لم",
    "،",
    ":",
    "3",
    "«",
]
RULES = [MissingVerb(), PossiblyMissingVerb(), ParticleWithoutVerb(), VerblessSentence()]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_what_is_found_lies_on_words_of_the_sentence(drawn: list[str]) -> None:
    first = "وصل الوفد صباح أمس. "
    text = f"{first}{' '.join(drawn)}."
    for rule in RULES:
        for found in findings(rule, text):
            start, end = found.span.start, found.span.end
            assert len(first) <= start < end < len(text)
            assert (text[start - 1] + text[end]).strip(" .،:«»") == ""
            for fix in found.fixes:
                assert all(start <= edit.span.start <= end for edit in fix.edits)
