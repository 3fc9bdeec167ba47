"""The words of an Arabic sentence that name who speaks: after the verb, before it, before الذي."""

from __future__ import annotations

import re

from qa_toolkit.language.letters import bare
from qa_toolkit.language.speech_verbs import arabic_cue
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.quotations.reports import Token

THAT = re.compile(r"(?:[وب]?أن|[وبف]?إن|ان|بان)(?:ه|ها|هم|هما|هن|ني|نا|نه|ي|ك)?\Z")
# What a name does not go on over: prepositions, times, relatives, what the speaker does beside.
_STOPS = conjoined(
    "في على عن من إلى الى مع خلال بعد قبل عقب أثناء منذ حول بشأن عند عندما حين حينما لدى عبر ضمن "
    "أمس اليوم يوم مساء صباح ليلة الليلة لاحقا أيضا سابقا مؤخرا حاليا الذي التي الذين اللذان هو هي "
    "هم حيث كما لكن بل إذ إذا لو لأن ما مما ردا تعليقا خصوصا متخيلا إنه لقد قد سوف لم لن لا ليس "
    "هناك كان كانت هذا بدوره بدورها ذلك هذه كل أنه بأنه بأن أن إن الأحد الاثنين الإثنين الثلاثاء "
    "الأربعاء الخميس الجمعة السبت الآن بينما أو وسط تحت أمام لـ ل بـ ضد نحو بين رغم بسبب فور غداة "
    "إثر اثر به بها له لها لهم عنه عنها فيه فيها منه إليه عليه جراء بشكل بصوت بصورة بـ"
)
_TITLES = conjoined(
    "الدكتور الدكتورة دكتور د المهندس المهندسة م السيد السيدة الشيخ الأستاذ الأستاذة اللواء العميد "
    "العقيد المقدم الرائد النقيب الفريق الأمير سمو معالي الوزير الرئيس الملك القاضي النائب الجنرال "
    "الأدميرال العماد المستشار البروفيسور الحاج الناطق المتحدث الكابتن"
)
_ADDRESSED = re.compile(
    r"(?:لل\w{3,}|ل(?:قناة|وكالة|صحيفة|موقع|إذاعة|شبكة|برنامج|مراسل\w*|صحفيين|صحافيين|رويترز|فرانس|أسوشيتد|أسوشيتدبرس|ـ\S*|نا|ه|ها|ي))\Z"
)
_RELATIVES = ("الذي", "التي", "الذين")
_TANWIN = re.compile(r"\u064bا?\Z|ا\u064b\Z")
_OPENERS = conjoined(
    "لكنه لكنها لكنهم أنه أنها ولكنه إنه كان كانت لكن لقد قد وقد سبق إلا بدوره بدورها أيضا كذلك"
)
_PERSONAL = conjoined("هو هي هم أنا نحن")
_PERIODS = listed("العام الشهر الأسبوع السنة الليلة الموسم")
_WHICH = listed("الماضي الماضية الحالي الحالية المقبل المقبلة الجاري الجارية القادم القادمة الفائت")
_CLAUSE_STARTS = listed("حيث لكن ولكن بينما فيما إذ")
_NO_SUBJECT = conjoined("ما كما حسبما وفقما لما مثلما فيما حسب مما ورد جاء الذي التي عندما حين")
SOFT = re.compile(r"[.؟!?؛;:\u201c،,()\[\]]|\s[-–—]")
_LONGEST_SUBJECT = 10


def text_of(row: list[Token], number: int) -> str:
    """The word at a place without its marks; empty where there is none."""
    return bare(row[number].word.text) if 0 <= number < len(row) else ""


def phrase(row: list[Token], number: int) -> tuple[int, int] | None:
    """The words after a verb that name its subject: first and last."""
    if number >= len(row) or SOFT.search(row[number].gap) or _ends_name(row, number):
        return None
    last = number
    while (
        last + 1 < len(row)
        and not SOFT.search(_without_stop(row, last + 1))
        and not _ends_name(row, last + 1)
    ):
        last += 1
    return number, _up_to_title(row, last)


def _without_stop(row: list[Token], number: int) -> str:
    """The gap, without the stop of د. and م."""
    gap = row[number].gap
    return gap.replace(".", "", 1) if len(row[number - 1].word.text) <= 2 else gap


def _ends_name(row: list[Token], number: int) -> bool:
    text, written = text_of(row, number), row[number].word.text
    if text in _STOPS or THAT.match(text) or _ADDRESSED.match(text) or _TANWIN.search(written):
        return True
    if text in _PERIODS and text_of(row, number + 1) in _WHICH:
        return True
    if text.startswith("بال") and text_of(row, number - 1)[-4:] not in ("تحدث", "ناطق"):
        return True
    cue = arabic_cue(text)
    if cue is None or cue.form == "finite":
        return cue is not None and not cue.noun
    return text.endswith(("ا", "ة", "ه")) and not text.startswith("ال")


def _up_to_title(row: list[Token], last: int) -> int:
    """A name that stands behind the place of an office: مدير الصحة في جدة الدكتور سامي باداود."""
    for number in range(last + 1, min(last + 9, len(row))):
        if (
            SOFT.search(_without_stop(row, number))
            or THAT.match(text_of(row, number))
            or arabic_cue(text_of(row, number))
        ):
            return last
        if text_of(row, number) in _TITLES:
            end = number
            while (
                end + 1 < len(row)
                and not SOFT.search(_without_stop(row, end + 1))
                and not _ends_name(row, end + 1)
            ):
                end += 1
            return end
    return last


def left_subject(row: list[Token], number: int) -> tuple[int, int] | None:  # noqa: PLR0911
    """A subject in front of its verb: الشركة قالت، وكان الوزير قال."""
    if row[number].word.text.startswith(("و", "ف")) and arabic_cue(row[number].word.text[1:]):
        return None
    if SOFT.search(row[number].gap):
        return None
    if text_of(row, number - 1) in _RELATIVES:
        return _antecedent(row, number - 1)
    first = _clause_start(row, number)
    if first == number or number - first > _LONGEST_SUBJECT:
        return None
    if _ends_name(row, first) and text_of(row, first) not in _PERSONAL:
        return None
    last = number - 1
    while last > first and text_of(row, last) in ("قد", "لقد", "سوف", "لم", "لن"):
        last -= 1
    texts = [text_of(row, each) for each in range(first, last + 1)]
    if any(text in _NO_SUBJECT or arabic_cue(text) for text in texts):
        return None
    return first, last


def _clause_start(row: list[Token], number: int) -> int:
    """The first word of the clause that a verb stands in, as far back as a subject may be."""
    first = number
    while first > 0 and number - first <= _LONGEST_SUBJECT and not SOFT.search(row[first].gap):
        first -= 1
        if THAT.match(text_of(row, first)) or text_of(row, first) in _CLAUSE_STARTS:
            first += 1
            break
    while first < number and text_of(row, first) in _OPENERS:
        first += 1
    return first


def _antecedent(row: list[Token], relative: int) -> tuple[int, int] | None:
    """The words before الذي, back to a stop: الوزير، الذي هدد."""
    last = first = relative - 1
    while first > 0 and not SOFT.search(row[first].gap) and not arabic_cue(text_of(row, first - 1)):
        first -= 1
    return (first, last) if last >= 0 else None
