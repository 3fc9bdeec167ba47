"""Who speaks in an English sentence: the cue and the words around it that name the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.english_verbs import finite
from qa_toolkit.language.speech_verbs import BARE_CLAUSE, TAKES_THAT, Cue, english_cues
from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.english_phrases import (
    BREAK,
    CAPITAL,
    DAYS,
    PREPOSITIONS,
    PRONOUNS,
    STOP,
    abbreviated,
    after_preposition,
    gap_before,
    is_noun_before,
    is_time,
    left_phrase,
    lower,
    opening_subject,
    right_phrase,
)
from qa_toolkit.quotations.reports import QUOTED, Hidden, Reference, Report, Row, Token, rows

_NOT_A_VERB_AFTER = listed(
    "the a an his her its their our my your this these no any some of in on for with by from every "
    "each such and or official first last latest to as"
)
_DETERMINERS = listed("the a an his its their our my your every each")
_NO_CLAUSE = (PREPOSITIONS - {"this", "as", "after", "over"}) | listed(
    "are is was were could would"
)
_TIMES = DAYS | {"week", "month", "night", "year"}
_BEING = listed("be been being is was were are")
_CONTRACTED = re.compile("(?:n['\u2019]t|['\u2019]d)\\Z")
_HARD = re.compile("[.;:\u201c]")  # the last stands for a quotation
_FAR = 14
"""Words after a verb within which “that” follows: told the General Assembly on Monday that."""
_SOURCE = Cue("according to", form="source")
_NEAR = 6
"""Words that may stand between a weak cue and its quotation: called Kim a “rocket man”."""
_FEW = 3
"""Words before an inserted “he noted”."""
_FIRST_PERSON = re.compile(r"(?:i|we|you)\b")
_VERBLIKE = listed(
    "is are was were be has have had will would can could may might must should do does did s"
)


def english_reports(segment: Segment, hidden: Hidden) -> Iterator[Report]:
    """Every attribution of an English segment, in order."""
    cues = english_cues()
    for row in rows(segment, hidden):
        for number, token in enumerate(row.tokens):
            if token.lower == "according" and lower(row.tokens, number + 1) == "to":
                report = _source(row, number)
            else:
                cue = cues.get(token.word.text if number else token.lower)  # no States, no Post
                report = _report(row, number, cue) if cue else None
            if report:
                yield report


def _source(row: Row, number: int) -> Report | None:
    """“according to X”, before or after what X said."""
    words = row.tokens
    place = right_phrase(words, number + 2)
    if not place:
        return None
    leads = number < 2 and not words[number].gap.strip()
    statement = None
    if not leads:
        statement = (row.start, words[number - 1].word.end) if number else None
    elif place[1] + 1 < len(words):
        statement = (words[place[1] + 1].word.start, row.end)
    start, end = row.range((number, number + 1))
    return Report(
        row.segment, start, end, _SOURCE, "named", row.range(place), statement, after=not leads
    )


def _report(row: Row, number: int, cue: Cue) -> Report | None:
    """What a verb of saying attributes; None where it does not, or not to a third person."""
    token = row.tokens[number]
    told = None if _is_no_verb(row.tokens, number, cue) else _speaker(row, number, cue)
    if told is None:
        return None
    reference, place = told
    speaker = row.range(place) if place else None
    first = min(number, place[0]) if place else number
    quoted = row.quoted_after(token.word.end)
    opened = row.quoted_before(token.word.start)
    statement, after = None, False
    if place is None or place[0] < number:
        statement = _statement(row, number, cue)
        if statement is None and first < number and reference != "subject":
            statement = _parenthesis(row, number, cue, first)
    if statement is None and speaker and not quoted:
        statement = _before(row, cue, first)
        after = statement is not None
    if quoted and cue.noun and statement is None:
        ahead = row.tokens[number + 1 : number + _NEAR + 2]
        far = len(ahead) > _NEAR and ahead[-1].word.start < quoted[0]
        quoted = None if far else quoted
    touched = QUOTED in row.tokens[first].gap
    if not (quoted or touched or statement) and (cue.noun or cue.form == "participle"):
        return None
    return Report(
        row.segment,
        token.word.start,
        token.word.end,
        cue,
        reference,
        speaker,
        statement,
        after=after or (opened and not quoted and statement is None),
    )


def _is_no_verb(words: list[Token], number: int, cue: Cue) -> bool:
    """Whether a form is an infinitive, a passive or a noun where it stands."""
    before = lower(words, number - 1)
    if words[number].gap.strip():
        return False
    if before == "to" or (before in _BEING and cue.form == "finite"):
        return True
    if before in _DETERMINERS:
        return True
    return cue.noun and (before in _NOT_A_VERB_AFTER or before.endswith(("'s", "\u2019s")))


def _speaker(row: Row, number: int, cue: Cue) -> tuple[Reference, tuple[int, int] | None] | None:
    """How the speaker is told, and the first and last word; None where that is no third person."""
    words = row.tokens
    place: tuple[int, int] | None
    reference: Reference = "named"
    participle = cue.form == "participle"
    if participle and not words[number].gap.strip() and is_noun_before(words, number):
        place = left_phrase(words, number)
        place = place and (after_preposition(words, *place), place[1])
    elif participle or _elided(row, number):
        place, reference = opening_subject(words, number), "subject"
    elif _inverted(words, number, cue):
        place = right_phrase(words, number + 1)
    else:
        place = left_phrase(words, number)
    if place is None:
        return ("subject", None) if reference == "subject" else None
    written = row.segment.text[slice(*row.range(place))].lower()
    if _FIRST_PERSON.match(written) or written in PREPOSITIONS:
        return None
    return ("pronoun" if written in PRONOUNS else reference), place


def _parenthesis(row: Row, number: int, cue: Cue, first: int) -> tuple[int, int] | None:
    """The whole sentence, where its cue is put in: Instead, he noted, the sanctions go on."""
    words = row.tokens
    inserted = (
        0 < first <= _FEW
        and cue.lemma in TAKES_THAT
        and words[first].gap.strip() == ","
        and gap_before(words, number + 1).strip() == ","
    )
    return (row.start, row.end) if inserted else None


def _before(row: Row, cue: Cue, first: int) -> tuple[int, int] | None:
    """What stands before a cue at the end: the bridge is closed, the company said."""
    words = row.tokens
    trailing = (
        first > _FEW
        and "," in words[first].gap
        and QUOTED not in words[first].gap
        and cue.lemma in TAKES_THAT
        and words[0].lower not in PREPOSITIONS - {"this", "as", "to"}
        and not words[first].lower.endswith("ed")
    )
    return (row.start, words[first - 1].word.end) if trailing else None


def _inverted(row: list[Token], number: int, cue: Cue) -> bool:
    """Whether the speaker follows: “…” said Lee; the plan will fail, says the investor Kai Lee."""
    token = row[number]
    if QUOTED in token.gap:
        return not STOP.search(gap_before(row, number + 1)) or (lower(row, number + 1) in DAYS)
    if cue.lemma not in ("say", "write", "explain", "report") or "," not in token.gap:
        return False
    place = right_phrase(row, number + 1)
    if place is None or row[place[0]].lower in DAYS | PRONOUNS or row[place[0]].lower == "that":
        return False
    ended = STOP.search(gap_before(row, place[1] + 1)) or row[place[1] + 1].lower in PREPOSITIONS
    inner = range(place[0] + 1, place[1])
    verb = any(finite(row[n].lower, row[n - 1].lower, row[n + 1].lower) for n in inner)
    named = CAPITAL.match(row[place[1]].word.text) or row[place[0]].lower == "the"
    return bool(ended) and bool(named) and not verb


def _elided(sentence: Row, number: int) -> bool:
    """Whether a verb shares its subject with one before: met Ri and said; Waters denies, blasts."""
    if number < 2:
        return False
    row = sentence.tokens
    gap = row[number].gap.strip()
    if sentence.segment.kind in (Kind.HEADLINE, Kind.DECK) and (
        gap == "," or (QUOTED in gap and lower(row, number + 1) in PRONOUNS)
    ):
        return True
    before = number - 1
    while before > 1 and row[before].lower in ("also", "then", "later", "has", "have", "had"):
        before -= 1
    return row[before].lower in ("and", "but") and not BREAK.search(row[number].gap)


def _statement(row: Row, number: int, cue: Cue) -> tuple[int, int] | None:
    """The clause after a verb of saying: said (on Monday) (that) …; told her (that) …."""
    if cue.lemma not in TAKES_THAT:
        return None
    words, cues, place = row.tokens, english_cues(), number + 1
    for far in range(place, min(place + _FAR, len(words))):
        if _HARD.search(abbreviated(words, far)) or words[far].lower in cues:
            break
        if words[far].lower == "that" and far + 1 < len(words):
            return words[far + 1].word.start, row.end
    place = _bare_clause(words, place, cue)
    return (words[place].word.start, row.end) if place else None


def _bare_clause(words: list[Token], place: int, cue: Cue) -> int:
    """Where a clause without “that” starts after a verb and a time; 0 where none does."""
    if cue.lemma not in BARE_CLAUSE or STOP.search(gap_before(words, place)):
        return 0
    if cue.lemma == "tell":
        place += 1
    elif lower(words, place) in ("on", "last", "this") and lower(words, place + 1) in _TIMES:
        place += 2
    elif lower(words, place) in DAYS:
        place += 1
    if is_time(words, place + 1):  # said earlier this year
        place += 2
    if place + 1 >= len(words) or STOP.search(words[place].gap):
        return 0
    if words[place].lower in _NO_CLAUSE:
        return 0
    if cue.lemma == "tell" and words[place].lower not in PRONOUNS | {"the", "a"}:
        if words[place - 1].lower != "the" or place + 2 >= len(words):
            return 0
        place += 1  # told the rally politicians must be made to listen
    # A clause has a verb: said the bill was dead, but announced the end of an era.
    ahead = range(place, min(place + 10, len(words)))
    has_verb = any(
        words[n].lower in _VERBLIKE
        or _CONTRACTED.search(words[n].lower)
        or finite(words[n].lower, lower(words, n - 1) if n > place else "", lower(words, n + 1))
        for n in ahead
    )
    return place if has_verb or cue.lemma in ("say", "think") else 0
