"""The words of an English sentence that name who speaks: subjects, and what follows a verb."""

from __future__ import annotations

import re

from qa_toolkit.language.english_verbs import finite
from qa_toolkit.language.speech_verbs import english_cues
from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.reports import QUOTED, Token

PRONOUNS = listed("he she they it i we you who")
SKIPPED = listed(
    "has have had also reportedly later then once again repeatedly never still even just once "
    "further did do does would could might may will is was were are be been being previously "
    "recently first added finally not both only now instead afterwards all"
)
"""Between a subject and its verb."""
CLAUSE_WORDS = listed(
    "that but while when after before because if although though since until where so than as and "
    "or whether unless once which whom"
)
PREPOSITIONS = listed(
    "on in at after before during when while as about following from by through via to of with for "
    "over under amid into against ahead yesterday today earlier last this"
)
AUXILIARIES = listed("is are was were has have had would will can could may might did does do")
_FARTHEST = 60
"""Words back from a verb within which its subject begins."""
_ENDS = re.compile("[.!?]")
_NEAR = 6
"""Words of the longest name or age."""
_CUTS_NAME = PREPOSITIONS - {"of", "for", "from", "with", "to", "over", "against", "this", "last"}
DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today afterwards later "
    "earlier"
)
_AMOUNTS = listed("about almost nearly more most some over around at least between roughly")
_APPOSITION = re.compile(
    r"\s*(?:\d|(?:who|which|whose|whom|an?|one|the|pictured|including|left|right|centre|center|formerly|now|also)\b)"
)
_HEADS = listed(
    "head chief president chairman chairwoman chair director manager minister spokesman professor "
    "spokeswoman spokesperson coach captain leader founder owner author editor secretary analyst"
)
BREAK = re.compile(r"[;:\u2014\u2013\u201c]|\s-+\s")  # — – and a quotation
STOP = re.compile(r"[,.;:!?()\[\]\u2014\u2013\u201c]|\s-+\s")
CAPITAL = re.compile(r"[A-Z\u00c0-\u00de0-9]")


def lower(row: list[Token], number: int) -> str:
    """The word at a place in lower case; empty where there is none."""
    return row[number].lower if 0 <= number < len(row) else ""


def is_noun_before(row: list[Token], number: int) -> bool:
    """Whether a participle belongs to the noun in front of it: groups chanting “…”."""
    before = lower(row, number - 1)
    if not before or before in PREPOSITIONS | CLAUSE_WORDS | AUXILIARIES | SKIPPED:
        return False
    # He left the city in July saying …: a whole clause stands in front.
    clause, first = number - 1, max(0, number - _FARTHEST)
    while clause > first and not STOP.search(abbreviated(row, clause)):
        clause -= 1
    return row[clause].lower not in PRONOUNS and not any(
        _is_verb(row, each) for each in range(clause + 1, number)
    )


def after_preposition(row: list[Token], first: int, last: int) -> int:
    """Where the noun before a participle starts: faced off with [unionist protesters] shouting."""
    places = [n for n in range(first, last) if row[n].lower in PREPOSITIONS - {"of"}]
    return places[-1] + 1 if places else first


def opening_subject(row: list[Token], number: int) -> tuple[int, int] | None:
    """The first and last word of what a sentence begins with, up to its verb."""
    first = 0
    if row[0].lower in PREPOSITIONS:  # In a tweet, Warren …
        first = next((n for n in range(1, min(number, _FARTHEST)) if "," in row[n].gap), 0)
        if not first:
            return None
    if row[first].lower in PRONOUNS:
        return first, first
    for place in range(first + 1, min(number, first + _FARTHEST) + 1):
        stopped = STOP.search(abbreviated(row, place))
        if stopped or finite(row[place].lower, row[place - 1].lower, lower(row, place + 1)):
            if row[first].lower in CLAUSE_WORDS:
                return None
            return first, place - 1
    return None


def gap_before(row: list[Token], number: int) -> str:
    """What stands before the word at a place; a stop where the sentence is over."""
    return row[number].gap if number < len(row) else "."


def right_phrase(row: list[Token], number: int) -> tuple[int, int] | None:
    """The words after a verb up to a stop or a preposition: said Neal Baer, … (first and last)."""
    if number >= len(row) or row[number].lower in PREPOSITIONS or BREAK.search(row[number].gap):
        return None
    last = number
    while (
        last + 1 < len(row)
        and not STOP.search(abbreviated(row, last + 1))
        and row[last + 1].lower not in _CUTS_NAME | _AMOUNTS
    ):
        last += 1
    while last > number and row[last].lower in ("of", "for", "from", "with", "to"):
        last -= 1
    return number, last


def abbreviated(row: list[Token], number: int) -> str:
    """The gap before a word, without the stop of an abbreviation: Ms. Steinem, U.S. Secretary."""
    word = row[number - 1].word.text
    gap = row[number].gap
    return gap.replace(".", "", 1) if len(word) <= 3 and word[:1].isupper() else gap


def left_phrase(row: list[Token], number: int) -> tuple[int, int] | None:
    """The subject of the verb at ``number``: its first and last token."""
    last = number - 1
    gap = row[number].gap
    while (
        last >= 0
        and not BREAK.search(gap)
        and (row[last].lower in SKIPPED or row[last].lower.endswith("ly"))
    ):
        gap = row[last].gap if "," not in gap else gap
        last -= 1
    if last < 0 or BREAK.search(gap):
        return None
    chunks = _chunks(row, last)
    if "," in gap and len(chunks) > 1:
        # X, who …, said: the chunk next to the verb is an apposition.
        rest = chunks[:-1]
        kept = [each for each in rest if not _apposition(row, each)]
        return _before_verb(row, *(kept[-1] if kept else rest[0]))
    while len(chunks) > 1 and _in_between(row, chunks[-1]) and _may_be_named(row, chunks[-2]):
        chunks.pop()
    first, last = chunks[-1]
    if is_time(row, last):
        last -= 2
    if last < first:
        return None
    if row[last].lower in PRONOUNS - {"who"}:
        return last, last
    if row[last].lower == "who" and last > first:
        last -= 1
    elif row[last].lower == "who" and len(chunks) > 1:
        first, last = chunks[-2]
    first = _behind_verb(row, _after_clause_word(row, first, last), last)
    if first > last or (first == last and row[first].lower.endswith("ed")):
        return None
    return first, last


def _behind_verb(row: list[Token], first: int, last: int) -> int:
    """The subject after another verb: fell under the spell of [the billionaire] who claims."""
    start = first
    for number in range(first + 1, last):
        if _is_verb(row, number):
            start = number + 1
    if start == first:
        return first
    places = [n for n in range(start, last) if row[n].lower in PREPOSITIONS]
    return places[-1] + 1 if places else start


def _is_verb(row: list[Token], number: int) -> bool:
    """Whether a word is a finite verb; one in -ed may as well be: a poll published by X."""
    word = row[number].lower
    if word.endswith("ed") or word in PREPOSITIONS:
        return False
    return finite(word, lower(row, number - 1), lower(row, number + 1))


def _before_verb(row: list[Token], first: int, last: int) -> tuple[int, int]:
    """A chunk up to its own verb: Toyota [was unable to say more], but …, warned."""
    verbs = (n for n in range(first + 1, last + 1) if row[n].lower in AUXILIARIES)
    return first, next(verbs, last + 1) - 1


def _chunks(row: list[Token], last: int) -> list[tuple[int, int]]:
    """What commas part, back to the last break; first and last token each."""
    chunks: list[tuple[int, int]] = []
    end = last
    first = max(0, last - _FARTHEST)
    for number in range(last, first - 1, -1):
        stop = abbreviated(row, number) if number > first else "."
        if "," in stop or BREAK.search(stop) or _ENDS.search(stop):
            chunks.append((number, end))
            end = number - 1
            if "," not in stop or QUOTED in stop:
                break
    return chunks[::-1]


def _apposition(row: list[Token], chunk: tuple[int, int]) -> bool:
    word = row[chunk[0]].word.text
    return bool(_APPOSITION.match(word)) or word.lower() in PREPOSITIONS


def _in_between(row: list[Token], chunk: tuple[int, int]) -> bool:
    """An age or a description before a verb without a comma: X, 68, an electrician said."""
    first, last = row[chunk[0]].lower, row[chunk[1]].lower
    described = first in ("a", "an", "one", "who", "whose", "which") or first[0].isdigit()
    return (described or first in _HEADS) and last not in PRONOUNS


def is_time(row: list[Token], number: int) -> bool:
    """Whether a word and the one before are a time: last year, this month."""
    return (
        0 < number < len(row)
        and row[number].lower in ("year", "month", "week", "night", "season")
        and row[number - 1].lower in ("last", "this", "earlier")
    )


def _may_be_named(row: list[Token], chunk: tuple[int, int]) -> bool:
    """Whether a chunk can be the name before such a description, or the age after one."""
    word = row[chunk[1]].word.text
    return chunk[1] - chunk[0] < _NEAR and bool(CAPITAL.match(word))


def _after_clause_word(row: list[Token], first: int, last: int) -> int:
    """Where the subject starts behind what links its clause to the one before."""
    start = first
    cues = english_cues()
    for number in range(first, last + 1):
        word = row[number].lower
        if number > first and word in cues and not cues[word].noun and number < last:
            start = number + 1  # He said [Kim] had told him
        elif word in CLAUSE_WORDS and not (
            word in ("and", "or") and _joins_names(row, number, last)
        ):
            start = number + 1
    if start + 2 <= last and is_time(row, start + 1):  # this month DARPA
        start += 2
    if row[start].lower in ("on", "in") and start < last:  # On Saturday Mr Clark …
        names = [n for n in range(start + 1, last + 1) if row[n].lower in DAYS]
        start = names[0] + 1 if names and names[0] < last else start
    return start


def _joins_names(row: list[Token], number: int, last: int) -> bool:
    return (
        number > 0
        and number < last
        and bool(
            (CAPITAL.match(row[number - 1].word.text) and CAPITAL.match(row[number + 1].word.text))
            or row[number - 1].lower.endswith("s")
        )
    )
