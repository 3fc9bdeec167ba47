"""Who speaks in an Arabic sentence: the cue and the words after it that name the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.speech_verbs import ARABIC_SOURCES, Cue, arabic_cue, fold
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.quotations.arabic_phrases import SOFT, THAT, left_subject, phrase, text_of
from qa_toolkit.quotations.reports import QUOTED, Hidden, Reference, Report, Row, Token, rows

_AUDIENCES = listed(
    "الجمعية الصحفيين الصحافيين مجلس وكالة شبكة هيئة قناة صحيفة موقع الحضور الحشد وسائل الإعلام "
    "الشرطة"
)
_TOLD = ("أخبر", "أبلغ")
"""Verbs whose object may follow at once: أخبر الصحفيين."""
_OBJECTS = listed("به بها عنه عنها إليه إليها فيه فيها له لها لهم لي لنا عليه عليها")
_NOT_A_SOURCE = listed("الطلب الحاجة الرغبة الأصول الظروف الإمكانات المقاس الضرورة")
_AFTER = conjoined("ما كما حسبما وفقما لما مثلما فيما حسب بحسب")
_OTHER_CLAUSES = listed(
    "حيث إلا قبل بعد لولا رغم مع يجب يمكن المتوقع الممكن المقرر ينبغي المفترض المحتمل غير بما كما "
    "منذ دون هو هي يكاد كاد يريد تريد أراد أرادت يستطيع قبيل كون سبق الواضح أساس نحو سي بي "
    "إم إس إيه"
)
_OF_THE_SPEAKER = re.compile(
    r"(?:ل?راي|ل?قول|ل?تعبير|ل?تصريحات?|ل?بيان|ل?وصف|ل?تقدير(?:ات)?)(?:ه|ها|هم)\Z"
)
_HARD = re.compile(r"[.؟!?؛;:\u201c]")
_LEMMAS = {"وفقا": "وفقاً لـ", "طبقا": "طبقاً لـ", "نقلا": "نقلاً عن"}
_FAR = 30
"""Tokens after a cue within which its clause begins."""
_CLOSE = 3
"""The same after a verb that has other uses."""


def arabic_reports(segment: Segment, hidden: Hidden) -> Iterator[Report]:
    """Every attribution of an Arabic segment, in order."""
    for row in rows(segment, hidden):
        said = False  # whether a finite verb of saying came before
        for number, token in enumerate(row.tokens):
            if token.word.script != "ar":
                continue
            if source := _source(row, number):
                yield source
                continue
            cue = arabic_cue(token.word.text)
            report = cue and _report(row, number, cue)
            if not report:
                continue
            if said and report.cue.lemma == "قال" and report.reference == "subject":
                continue  # وأضاف قائلاً is one cue
            said = report.statement is None or report.reference != "subject"
            yield report


def _source(row: Row, number: int) -> Report | None:
    """بحسب X، وفقاً لـX، نقلاً عن X، على لسان X، على حد قول X."""
    words = row.tokens
    word = fold(words[number].word.text)
    word = word.removeprefix("و") if len(word) > len("وفقا") else word
    first = _source_start(words, number, word)
    place = phrase(words, first) if first else None
    if not first or place is None:
        return None
    end = words[first].word.start if first > number + 1 else words[number].word.end
    named = not _OF_THE_SPEAKER.match(fold(text_of(words, first)))  # else بحسب رأيه
    last = place[1] if named else first
    leads = number <= 1 and not (number and words[1].gap.strip())
    statement: tuple[int, int] | None = None
    if not leads:
        statement = (row.start, words[number - 1].word.end)
    elif last + 1 < len(words):
        statement = (words[last + 1].word.start, row.end)
    start, stop = row.range((first, last))
    return Report(
        row.segment,
        words[number].word.start,
        end,
        Cue(_LEMMAS.get(word, word), form="source"),
        "named" if named else "implied",
        (start + _preposition(word, words[first].word.text), stop) if named else None,
        statement,
        after=not leads,
    )


def _source_start(words: list[Token], number: int, word: str) -> int:
    """Where the source's name starts after بحسب or its like; 0 where that is something else."""
    if word not in ARABIC_SOURCES or number + 1 >= len(words):
        return 0
    first, before = number + 1, fold(text_of(words, number - 1))
    link = fold(text_of(words, first))
    match word:
        case "نقلا":
            fits, first = link == "عن", first + 1
        case "وفقا" | "طبقا":
            fits = link.startswith("ل")
        case "لسان" | "قول" | "تعبير" | "راي" | "تصريح":
            fits = before in ("على", "حد", "وعلى")
        case "تصريحات" | "حديث":  # «…» في تصريحات الوزير
            fits = before == "في" and QUOTED in words[number - 1].gap
        case "حسب":
            fits = not number or bool(re.search("[،,\u201c]", words[number].gap))
        case _:
            fits = word not in ("حسبما", "وفقما", "بحسبما")
    name = text_of(words, first)
    # وفقا لما ذكرته الوكالة: what follows is a verb.
    return (
        first if fits and name not in _NOT_A_SOURCE and fold(name) not in ("لما", "ما", "ل") else 0
    )


def _preposition(word: str, source: str) -> int:
    """The length of the preposition that وفقا has joined to its source."""
    if word not in ("وفقا", "طبقا"):
        return 0
    return 2 if source.startswith(("لل", "لـ")) else 1


def _report(row: Row, number: int, cue: Cue) -> Report | None:
    """What a verb of saying attributes; None where it does not."""
    words, token = row.tokens, row.tokens[number]
    if _is_no_cue(words, number, cue):
        return None
    reference, place = _speaker(words, number, cue)
    begin = place[1] + 1 if place and place[0] > number else number + 1
    statement = _statement(row, begin, far=_CLOSE if cue.noun else _FAR)
    quoted = row.quoted_after(token.word.end)
    opened = row.quoted_before(token.word.start)
    link = text_of(words, number - 1)
    after = statement is None and (link == "كما" or (opened and not quoted))
    if number > 2 and link in _AFTER and (after or link != "كما"):
        # وفقا لما ذكرته الوكالة، حسبما قال: what is said stands before.
        last = number - 2 - (fold(text_of(words, number - 2)) in ARABIC_SOURCES)
        statement, after = (row.start, words[last].word.end), True
    touched = opened and QUOTED in token.gap
    if not (quoted or touched or statement) and (cue.noun or cue.form == "participle"):
        return None
    if cue.noun and not (touched or statement or _near(row, begin, quoted)):
        return None
    return Report(
        row.segment,
        token.word.start,
        token.word.end,
        cue,
        reference,
        row.range(place) if place else None,
        statement,
        after=after,
    )


def _is_no_cue(words: list[Token], number: int, cue: Cue) -> bool:
    """Whether a form is something else here: رفض ذكر اسمه، بين الناس، المضيف."""
    written = words[number].word.text
    if cue.lemma == "ذكر":
        return text_of(words, number + 1).startswith("اسم")
    if cue.form == "participle":
        return fold(written).startswith(("ال", "وال"))
    return written.endswith("بين") and not THAT.match(text_of(words, number + 1))


def _speaker(words: list[Token], number: int, cue: Cue) -> tuple[Reference, tuple[int, int] | None]:
    """How the speaker is told, and the first and last word that name one."""
    if cue.form == "participle":
        return "subject", None
    beside = number + 1
    if text_of(words, beside) in _OBJECTS and not SOFT.search(words[beside].gap):
        beside += 1  # قالت لي السيدة، أفادت به الشركة
    place = phrase(words, beside)
    told = place and cue.lemma in _TOLD and text_of(words, place[0]) in _AUDIENCES
    if told or (cue.plural and words[number].word.text.endswith("وا")):
        place = None  # أبلغ الصحفيين، وصفوا القرار: an object follows
    place = place or left_subject(words, number)
    return ("named", place) if place else ("implied", None)


def _near(row: Row, begin: int, quoted: tuple[int, int] | None) -> bool:
    """Whether a quotation follows a weak verb and its subject at once, or after a colon."""
    if quoted is None:
        return False
    if row.segment.text[max(0, quoted[0] - 3) : quoted[0]].rstrip().endswith(":"):
        return True
    close = row.tokens[begin : begin + _CLOSE + 1]
    return sum(each.word.start < quoted[0] for each in close) <= _CLOSE


def _statement(row: Row, begin: int, *, far: int) -> tuple[int, int] | None:
    """The clause after إن or أن, or after a colon without quotation marks."""
    words = row.tokens
    for number in range(begin, min(begin + far, len(words))):
        gap, text = words[number].gap, text_of(words, number)
        starts = (":" in gap and QUOTED not in gap) or (
            THAT.match(text) and not _HARD.search(gap) and not (far == _CLOSE and SOFT.search(gap))
        )
        if starts:
            other_clause = ":" not in gap and text_of(words, number - 1) in _OTHER_CLAUSES
            return None if other_clause else (words[number].word.start, row.end)
        if _HARD.search(gap) or (far == _CLOSE and SOFT.search(gap)):
            return None
        other = arabic_cue(text) if number > begin else None
        if other and not other.noun and other.lemma != "قال":
            return None
    return None
