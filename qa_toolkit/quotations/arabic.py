"""Who speaks in an Arabic sentence: the cue and the words after it that name the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.speech_verbs import ARABIC_SOURCES, Cue, arabic_cue, fold
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.quotations.reports import (
    QUOTED,
    Hidden,
    Reference,
    Report,
    Token,
    hidden_after,
    sentences_outside,
    tokens,
)

_THAT = re.compile(r"(?:[وب]?أن|[وبف]?إن|ان|بان)(?:ه|ها|هم|هما|هن|ني|نا|نه|ي|ك)?\Z")
# What a name does not go on over: prepositions, times, relatives, what the speaker does beside.
_STOPS = conjoined(
    "في على عن من إلى الى مع خلال بعد قبل عقب أثناء منذ حول بشأن عند عندما حين حينما لدى عبر ضمن "
    "أمس اليوم يوم مساء صباح ليلة الليلة لاحقا أيضا سابقا مؤخرا حاليا الذي التي الذين اللذان هو هي هم حيث كما "
    "لكن بل إذ إذا لو لأن ما مما ردا تعليقا خصوصا متخيلا إنه لقد قد سوف لم لن لا ليس هناك كان كانت هذا بدوره بدورها "
    "ذلك هذه كل أنه بأنه بأن أن إن الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الآن بينما أو وسط تحت "
    "أمام لـ ل بـ ضد نحو بين رغم بسبب فور غداة إثر اثر به بها له لها لهم عنه عنها فيه فيها منه إليه عليه جراء بشكل بصوت بصورة بـ"
)
_TITLES = conjoined(
    "الدكتور الدكتورة دكتور د المهندس المهندسة م السيد السيدة الشيخ الأستاذ الأستاذة اللواء العميد "
    "العقيد المقدم الرائد النقيب الفريق الأمير سمو معالي الوزير الرئيس الملك القاضي النائب الجنرال "
    "الأدميرال العماد المستشار البروفيسور الحاج الناطق المتحدث الكابتن"
)
_ADDRESSED = re.compile(
    r"(?:لل\w{3,}|ل(?:قناة|وكالة|صحيفة|موقع|إذاعة|شبكة|برنامج|مراسل\w*|صحفيين|صحافيين|رويترز|فرانس|أسوشيتد|أسوشيتدبرس|ـ\S*|نا|ه|ها|ي))\Z"
)
_AUDIENCES = listed(
    "الجمعية الصحفيين الصحافيين مجلس وكالة شبكة هيئة قناة صحيفة موقع الحضور الحشد وسائل الإعلام الشرطة"
)
_TOLD = ("أخبر", "أبلغ")
"""Verbs whose object may follow at once: أخبر الصحفيين."""
_OBJECTS = listed("به بها عنه عنها إليه إليها فيه فيها له لها لهم لي لنا عليه عليها")
_NOT_A_SOURCE = listed("الطلب الحاجة الرغبة الأصول الظروف الإمكانات المقاس الضرورة")
_RELATIVES = ("الذي", "التي", "الذين")
_TANWIN = re.compile(r"\u064bا?\Z|ا\u064b\Z")
_OPENERS = conjoined(
    "لكنه لكنها لكنهم أنه أنها ولكنه إنه كان كانت لكن لقد قد وقد سبق إلا بدوره بدورها أيضا كذلك"
)
_PERSONAL = conjoined("هو هي هم أنا نحن")
_AFTER = conjoined("ما كما حسبما وفقما لما مثلما فيما حسب بحسب")
_PERIODS = listed("العام الشهر الأسبوع السنة الليلة الموسم")
_WHICH = listed("الماضي الماضية الحالي الحالية المقبل المقبلة الجاري الجارية القادم القادمة الفائت")
_CLAUSE_STARTS = listed("حيث لكن ولكن بينما فيما إذ")
_OTHER_CLAUSES = listed(
    "حيث إلا قبل بعد لولا رغم مع يجب يمكن المتوقع الممكن المقرر ينبغي المفترض المحتمل غير بما كما "
    "منذ دون هو هي يكاد كاد يريد تريد أراد أرادت يستطيع قبيل كون سبق الواضح أساس نحو"
)
_OF_THE_SPEAKER = re.compile(
    r"(?:ل?راي|ل?قول|ل?تعبير|ل?تصريحات?|ل?بيان|ل?وصف|ل?تقدير(?:ات)?)(?:ه|ها|هم)\Z"
)
_NO_SUBJECT = conjoined("ما كما حسبما وفقما لما مثلما فيما حسب مما ورد جاء الذي التي عندما حين")
_HARD = re.compile(r"[.؟!?؛;:\u201c]")
_SOFT = re.compile(r"[.؟!?؛;:\u201c،,()\[\]]|\s[-–—]")
_SOURCE_LINKS = {"نقلا": "عن", "لسان": "", "حد": ""}
_FAR = 30
"""Tokens after a cue within which its clause begins."""
_CLOSE = 3
"""The same after a verb that has other uses."""
_LONGEST_SUBJECT = 10


def arabic_reports(segment: Segment, hidden: Hidden) -> Iterator[Report]:
    """Every attribution of an Arabic segment, in order."""
    for start, end in sentences_outside(segment, hidden):
        row = tokens(segment, hidden, start, end)
        said = False  # whether a finite verb of saying came before
        for number, token in enumerate(row):
            if token.word.script != "ar":
                continue
            source = _source(segment, row, number, (start, end))
            if source:
                yield source
                continue
            cue = arabic_cue(token.word.text)
            report = cue and _report(segment, hidden, row, number, cue, (start, end))
            if not report:
                continue
            if said and report.cue.lemma == "قال" and report.reference == "subject":
                continue  # وأضاف قائلاً is one cue
            said = report.statement is None or report.reference != "subject"
            yield report


def _text(row: list[Token], number: int) -> str:
    return bare(row[number].word.text) if 0 <= number < len(row) else ""


def _source(
    segment: Segment, row: list[Token], number: int, bounds: tuple[int, int]
) -> Report | None:
    """بحسب X، وفقاً لـX، نقلاً عن X، على لسان X، على حد قول X."""
    word = fold(row[number].word.text).removeprefix("و" if len(row[number].word.text) > 4 else "")
    if word not in ARABIC_SOURCES or number + 1 >= len(row):
        return None
    first = number + 1
    link = fold(_text(row, first))
    if word == "نقلا":
        if link != "عن":
            return None
        first += 1
    elif word in ("وفقا", "طبقا", "وفق"):
        if word != "وفق" and not link.startswith("ل"):
            return None
    elif word in ("لسان", "قول", "تعبير", "راي", "تصريح"):
        if fold(_text(row, number - 1)) not in ("على", "حد", "وعلى"):
            return None
    elif word in ("حسبما", "وفقما", "بحسبما"):
        return None
    elif word == "حسب" and number and not re.search("[،,\u201c]", row[number].gap):
        return None
    if _text(row, first) in _NOT_A_SOURCE or fold(_text(row, first)) in ("لما", "ما", "ل"):
        return None  # what follows is a verb: وفقا لما ذكرته الوكالة
    place = _phrase(row, first)
    if place is None:
        return None
    if _OF_THE_SPEAKER.match(fold(_text(row, first))):  # بحسب رأيه
        place = None
    opening = number <= 1 or not "".join(each.gap.strip() for each in row[1:number])
    at_start = number <= 1 and opening
    last = place[1] if place else first
    statement: tuple[int, int] | None = None
    if at_start and last + 1 < len(row):
        statement = (row[last + 1].word.start, bounds[1])
    elif not at_start:
        statement = (bounds[0], row[number - 1].word.end)
    return Report(
        segment,
        row[number].word.start,
        row[first].word.start if first > number + 1 else row[number].word.end,
        Cue(
            {"وفقا": "وفقاً لـ", "طبقا": "طبقاً لـ", "نقلا": "نقلاً عن"}.get(word, word), form="source"
        ),
        "named" if place else "implied",
        (row[first].word.start + _preposition(word, row[first].word.text), row[last].word.end)
        if place
        else None,
        statement,
        after=not at_start,
    )


def _preposition(word: str, source: str) -> int:
    """The length of the preposition that وفقا has joined to its source."""
    if word not in ("وفقا", "طبقا"):
        return 0
    return 2 if source.startswith(("لل", "لـ")) else 1


def _report(
    segment: Segment,
    hidden: Hidden,
    row: list[Token],
    number: int,
    cue: Cue,
    bounds: tuple[int, int],
) -> Report | None:
    token = row[number]
    quoted = hidden_after(hidden, token.word.end, bounds[1])
    opened = any(bounds[0] <= a < token.word.start for a, _ in hidden)
    if cue.lemma == "ذكر" and _text(row, number + 1).startswith("اسم"):
        return None  # رفض ذكر اسمه
    if token.word.text.endswith("بين") and not _THAT.match(_text(row, number + 1)):
        return None  # the preposition
    beside = number + 1
    if _text(row, beside) in _OBJECTS and not _SOFT.search(row[beside].gap):
        beside += 1  # قالت لي السيدة، أفادت به الشركة
    place = _phrase(row, beside)
    if cue.plural and token.word.text.endswith("وا"):
        place = None  # وصفوا القرار: what follows a plural verb is no subject
    if place and cue.lemma in _TOLD and _text(row, place[0]) in _AUDIENCES:
        place = None
    reference: Reference = "named"
    if cue.form == "participle":
        reference, place = "subject", None
        if fold(token.word.text).startswith(("ال", "وال")):
            return None
    elif place is None:
        place = _left_subject(row, number)
        if place is None:
            reference = "implied"
    begin = place[1] + 1 if place and place[0] > number else number + 1
    statement = _statement(row, begin, bounds, far=_CLOSE if cue.noun else _FAR)
    before_cue = _text(row, number - 1)
    follows = (number > 2 and before_cue in _AFTER and before_cue != "كما") or (
        statement is None and (before_cue == "كما" or (opened and not quoted))
    )
    if follows and before_cue in _AFTER and number > 2:
        before = number - 2 if fold(_text(row, number - 2)) not in ARABIC_SOURCES else number - 3
        statement = (bounds[0], row[before].word.end)
    touched = opened and QUOTED in token.gap
    if not (quoted or touched or statement) and (cue.noun or cue.form == "participle"):
        return None
    if cue.noun and not (touched or statement or _near(segment, row, begin, quoted)):
        return None
    return Report(
        segment,
        token.word.start,
        token.word.end,
        cue,
        reference,
        (row[place[0]].word.start, row[place[1]].word.end) if place else None,
        statement,
        follows,
    )


def _near(segment: Segment, row: list[Token], begin: int, quoted: tuple[int, int] | None) -> bool:
    """Whether a quotation follows a weak verb and its subject at once, or after a colon."""
    if quoted is None:
        return False
    if segment.text[: quoted[0]].rstrip().endswith(":"):
        return True
    return sum(each.word.start < quoted[0] for each in row[begin : begin + _CLOSE + 1]) <= _CLOSE


def _statement(
    row: list[Token], begin: int, bounds: tuple[int, int], *, far: int
) -> tuple[int, int] | None:
    """The clause after إن or أن, or after a colon without quotation marks."""
    for number in range(begin, min(begin + far, len(row))):
        gap = row[number].gap
        if ":" in gap and QUOTED not in gap:
            return row[number].word.start, bounds[1]
        if _HARD.search(gap) or (far == _CLOSE and _SOFT.search(gap)):
            return None
        text = _text(row, number)
        if _THAT.match(text):
            if _text(row, number - 1) in _OTHER_CLAUSES:
                return None
            return row[number].word.start, bounds[1]
        other = arabic_cue(text) if number > begin else None
        if other and not other.noun and other.lemma != "قال":
            return None
    return None


def _phrase(row: list[Token], number: int) -> tuple[int, int] | None:
    """The words after a verb that name its subject: first and last."""
    if number >= len(row) or _SOFT.search(row[number].gap) or _ends_name(row, number):
        return None
    last = number
    while (
        last + 1 < len(row)
        and not _SOFT.search(_without_stop(row, last + 1))
        and not _ends_name(row, last + 1)
    ):
        last += 1
    return number, _up_to_title(row, last)


def _without_stop(row: list[Token], number: int) -> str:
    """The gap, without the stop of د. and م."""
    gap = row[number].gap
    return gap.replace(".", "", 1) if len(row[number - 1].word.text) <= 2 else gap


def _ends_name(row: list[Token], number: int) -> bool:
    text, written = _text(row, number), row[number].word.text
    if text in _STOPS or _THAT.match(text) or _ADDRESSED.match(text) or _TANWIN.search(written):
        return True
    if text in _PERIODS and number + 1 < len(row) and _text(row, number + 1) in _WHICH:
        return True
    if text.startswith("بال") and _text(row, number - 1)[-4:] not in ("تحدث", "ناطق"):
        return True
    cue = arabic_cue(text)
    if cue and cue.form == "finite" and not cue.noun:
        return True
    return (
        cue is not None
        and cue.form == "participle"
        and text.endswith(("ا", "ة", "ه"))
        and not text.startswith("ال")
    )


def _up_to_title(row: list[Token], last: int) -> int:
    """A name that stands behind the place of an office: مدير الصحة في جدة الدكتور سامي باداود."""
    for number in range(last + 1, min(last + 9, len(row))):
        if (
            _SOFT.search(_without_stop(row, number))
            or _THAT.match(_text(row, number))
            or arabic_cue(_text(row, number))
        ):
            return last
        if _text(row, number) in _TITLES:
            end = number
            while (
                end + 1 < len(row)
                and not _SOFT.search(_without_stop(row, end + 1))
                and not _ends_name(row, end + 1)
            ):
                end += 1
            return end
    return last


def _left_subject(row: list[Token], number: int) -> tuple[int, int] | None:
    """A subject in front of its verb: الشركة قالت، وكان الوزير قال."""
    if row[number].word.text.startswith(("و", "ف")) and arabic_cue(row[number].word.text[1:]):
        return None
    if _SOFT.search(row[number].gap):
        return None
    if _text(row, number - 1) in _RELATIVES:
        return _antecedent(row, number - 1)
    first = number
    while first > 0 and not _SOFT.search(row[first].gap):
        first -= 1
    for each in range(number - 1, first, -1):
        if _THAT.match(_text(row, each)) or _text(row, each) in _CLAUSE_STARTS:
            first = each + 1
            break
    while first < number and _text(row, first) in _OPENERS:
        first += 1
    if first == number or number - first > _LONGEST_SUBJECT:
        return None
    if _ends_name(row, first) and _text(row, first) not in _PERSONAL:
        return None
    last = number - 1
    while last > first and _text(row, last) in ("قد", "لقد", "سوف", "لم", "لن"):
        last -= 1
    if any(
        arabic_cue(_text(row, each)) or _text(row, each) in _NO_SUBJECT
        for each in range(first, last + 1)
    ):
        return None
    return (first, last) if first <= last else None


def _antecedent(row: list[Token], relative: int) -> tuple[int, int] | None:
    """The words before الذي, back to a stop: الوزير، الذي هدد …"""
    last = first = relative - 1
    while first > 0 and not _SOFT.search(row[first].gap) and not arabic_cue(_text(row, first - 1)):
        first -= 1
    return (first, last) if last >= 0 else None
