"""Who speaks in an English sentence: the cue and the words around it that name the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.english_verbs import finite
from qa_toolkit.language.speech_verbs import BARE_CLAUSE, TAKES_THAT, Cue, english_cues
from qa_toolkit.language.word_lists import listed
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

PRONOUNS = listed("he she they it i we you who")
_SKIPPED = listed(
    "has have had also reportedly later then once again repeatedly never still even just once further did do does "
    "would could might may will is was were are be been being previously recently first added "
    "finally not both only now instead afterwards all"
)
"""Between a subject and its verb."""
_NOT_A_VERB_AFTER = listed(
    "the a an his her its their our my your this these no any some of in on for with by from "
    "every each such and or official first last latest to as"
)
_CLAUSE_WORDS = listed(
    "that but while when after before because if although though since until where so than as and "
    "or whether unless once which whom"
)
_PREPOSITIONS = listed(
    "on in at after before during when while as about following from by through via to of with "
    "for over under amid into against ahead yesterday today earlier last this"
)
_NO_CLAUSE = (_PREPOSITIONS - {"this", "as", "after", "over"}) | listed(
    "are is was were could would"
)
_AUXILIARIES = listed("is are was were has have had would will can could may might did does do")
_CUTS_NAME = _PREPOSITIONS - {"of", "for", "from", "with", "to", "over", "against", "this", "last"}
_DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today afterwards later "
    "earlier"
)
_AMOUNTS = listed("about almost nearly more most some over around at least between roughly")
_SOURCE = Cue("according to", form="source")
_APPOSITION = re.compile(
    r"\s*(?:\d|(?:who|which|whose|whom|an?|one|the|pictured|including|left|right|centre|center|formerly|now|also)\b)"
)
_NEAR = 6
"""Words that may stand between a weak cue and its quotation: called Kim a “rocket man”."""
_FEW = 3
"""Words before an inserted “he noted”."""
_FIRST_PERSON = re.compile(r"(?:i|we|you)\b")
_HEADS = listed(
    "head chief president chairman chairwoman chair director manager minister spokesman professor "
    "spokeswoman spokesperson coach captain leader founder owner author editor secretary analyst"
)
_VERBLIKE = listed(
    "is are was were be has have had will would can could may might must should do does did s"
)
_BREAK = re.compile(r"[;:\u2014\u2013\u201c]|\s-+\s")  # — – and a quotation
_STOP = re.compile(r"[,.;:!?()\[\]\u2014\u2013\u201c]|\s-+\s")
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de0-9]")


def english_reports(segment: Segment, hidden: Hidden) -> Iterator[Report]:
    """Every attribution of an English segment, in order."""
    cues = english_cues()
    for start, end in sentences_outside(segment, hidden):
        row = tokens(segment, hidden, start, end)
        for number, token in enumerate(row):
            if token.lower == "according" and _lower(row, number + 1) == "to":
                yield from _source(segment, row, number, (start, end))
                continue
            cue = cues.get(token.word.text if number else token.lower)  # no States, no Post
            if cue and (report := _report(segment, hidden, row, number, cue, (start, end))):
                yield report


def _lower(row: list[Token], number: int) -> str:
    return row[number].lower if 0 <= number < len(row) else ""


def _source(
    segment: Segment, row: list[Token], number: int, bounds: tuple[int, int]
) -> Iterator[Report]:
    """“according to X”, before or after what X said."""
    place = _right_phrase(row, number + 2, cut=True)
    if not place:
        return
    first, last = number, number + 1
    at_start = number == 0 or not row[number].gap.strip() and number < 2
    rest = row[place[1] + 1 :] if place[1] + 1 < len(row) else []
    statement = None
    if at_start and rest:
        statement = (rest[0].word.start, bounds[1])
    elif not at_start:
        statement = (bounds[0], row[number - 1].word.end)
    yield Report(
        segment,
        row[first].word.start,
        row[last].word.end,
        _SOURCE,
        "named",
        (row[place[0]].word.start, row[place[1]].word.end),
        statement,
        after=not at_start,
    )


def _report(
    segment: Segment,
    hidden: Hidden,
    row: list[Token],
    number: int,
    cue: Cue,
    bounds: tuple[int, int],
) -> Report | None:
    token, before = row[number], _lower(row, number - 1)
    touching = not token.gap.strip()
    if touching and (
        before == "to"
        or (before in ("be", "been", "being", "is", "was", "were", "are") and cue.form == "finite")
    ):
        return None  # an infinitive, a passive
    if (
        cue.noun
        and touching
        and (before in _NOT_A_VERB_AFTER or before.endswith(("'s", "\u2019s")))
    ):
        return None
    reference: Reference = "named"
    speaker: tuple[int, int] | None = None
    if cue.form == "participle" and not token.gap.strip() and _is_noun_before(row, number):
        place = _left_phrase(row, number)
        if place is None:
            return None
        first = _after_preposition(row, *place)
        speaker = (row[first].word.start, row[place[1]].word.end)
    elif cue.form == "participle" or _elided(segment, row, number):
        reference, speaker = "subject", _opening_subject(row, number)
    elif _inverted(row, number, cue):
        place = _right_phrase(row, number + 1, cut=True)
        if place is None:
            return None
        speaker = (row[place[0]].word.start, row[place[1]].word.end)
    else:
        place = _left_phrase(row, number)
        if place is None:
            return None
        speaker = (row[place[0]].word.start, row[place[1]].word.end)
    if speaker:
        word = segment.text[speaker[0] : speaker[1]].lower()
        if _FIRST_PERSON.match(word) or word in _PREPOSITIONS:
            return None
        if word in PRONOUNS:
            reference = "pronoun"
    quoted = hidden_after(hidden, token.word.end, bounds[1])
    opened = any(bounds[0] <= a < token.word.start for a, b in hidden)
    inverted = speaker is not None and speaker[0] > token.word.start
    statement = None if inverted else _statement(row, number, cue, bounds)
    after = False
    if statement is None and speaker and not inverted and reference != "subject":
        first = next(n for n, each in enumerate(row) if each.word.start == speaker[0])
        if (
            0 < first <= _FEW
            and cue.lemma in TAKES_THAT
            and row[first].gap.strip() == ","
            and _gap(row, number + 1).strip() == ","
        ):
            statement = bounds  # Instead, he noted, the sanctions go on.
    if statement is None and speaker and not quoted:
        first = next(
            n for n, each in enumerate(row) if each.word.start == min(speaker[0], token.word.start)
        )
        if (
            first > 3
            and "," in row[first].gap
            and QUOTED not in row[first].gap
            and cue.lemma in TAKES_THAT
            and row[0].lower not in _PREPOSITIONS - {"this", "as", "to"}
            and not row[first].lower.endswith("ed")
        ):
            statement, after = (bounds[0], row[first - 1].word.end), True
    if quoted and cue.noun and statement is None:
        between = sum(token.word.end < each.word.start < quoted[0] for each in row)
        quoted = quoted if between <= _NEAR else None
    edge = min(token.word.start, speaker[0]) if speaker else token.word.start
    touched = any(QUOTED in each.gap for each in row if each.word.start == edge)
    if not (quoted or touched or statement) and (cue.noun or cue.form == "participle"):
        return None
    return Report(
        segment,
        token.word.start,
        token.word.end,
        cue,
        reference,
        speaker,
        statement,
        after or (opened and not quoted and statement is None),
    )


def _inverted(row: list[Token], number: int, cue: Cue) -> bool:
    """Whether the speaker follows: “…” said Lee; the plan will fail, says the investor Kai Lee."""
    token = row[number]
    if QUOTED in token.gap:
        return not _STOP.search(_gap(row, number + 1)) or (_lower(row, number + 1) in _DAYS)
    if cue.lemma not in ("say", "write", "explain") or "," not in token.gap:
        return False
    place = _right_phrase(row, number + 1, cut=True)
    if place is None or row[place[0]].lower in _DAYS | PRONOUNS or row[place[0]].lower == "that":
        return False
    ended = _STOP.search(_gap(row, place[1] + 1)) or row[place[1] + 1].lower in _PREPOSITIONS
    inner = range(place[0] + 1, place[1])
    verb = any(finite(row[n].lower, row[n - 1].lower, row[n + 1].lower) for n in inner)
    return bool(ended) and bool(_CAPITAL.match(row[place[1]].word.text)) and not verb


def _elided(segment: Segment, row: list[Token], number: int) -> bool:
    """Whether a verb shares its subject with one before: met Ri and said; Waters denies, blasts."""
    if number < 2:
        return False
    gap = row[number].gap.strip()
    if segment.kind in (Kind.HEADLINE, Kind.DECK) and (
        gap == "," or (QUOTED in gap and _lower(row, number + 1) in PRONOUNS)
    ):
        return True
    before = number - 1
    while before > 1 and row[before].lower in ("also", "then", "later", "has", "have", "had"):
        before -= 1
    return row[before].lower in ("and", "but") and not _BREAK.search(row[number].gap)


def _is_noun_before(row: list[Token], number: int) -> bool:
    """Whether a participle belongs to the noun in front of it: groups chanting “…”."""
    before = _lower(row, number - 1)
    if not before or before in _PREPOSITIONS | _CLAUSE_WORDS | _AUXILIARIES | _SKIPPED:
        return False
    # He left the city in July saying …: a whole clause stands in front.
    clause = number - 1
    while clause > 0 and not _STOP.search(_abbreviated(row, clause)):
        clause -= 1
    return row[clause].lower not in PRONOUNS and not any(
        _is_verb(row, each) for each in range(clause + 1, number)
    )


def _after_preposition(row: list[Token], first: int, last: int) -> int:
    """Where the noun before a participle starts: faced off with [unionist protesters] shouting."""
    places = [n for n in range(first, last) if row[n].lower in _PREPOSITIONS - {"of"}]
    return places[-1] + 1 if places else first


def _opening_subject(row: list[Token], number: int) -> tuple[int, int] | None:
    """The range of the words that a sentence begins with, up to its verb."""
    first = 0
    if row[0].lower in _PREPOSITIONS:  # In a tweet, Warren …
        commas = [n for n in range(1, number) if "," in row[n].gap]
        if not commas:
            return None
        first = commas[0]
    if row[first].lower in PRONOUNS:
        return row[first].word.start, row[first].word.end
    for place in range(first + 1, number + 1):
        stopped = _STOP.search(_abbreviated(row, place))
        if stopped or finite(row[place].lower, row[place - 1].lower, _lower(row, place + 1)):
            if row[first].lower in _CLAUSE_WORDS:
                return None
            return row[first].word.start, row[place - 1].word.end
    return None


def _gap(row: list[Token], number: int) -> str:
    return row[number].gap if number < len(row) else "."


def _statement(
    row: list[Token], number: int, cue: Cue, bounds: tuple[int, int]
) -> tuple[int, int] | None:
    """The clause after a verb of saying: said (on Monday) (that) …; told her (that) …"""
    if cue.lemma not in TAKES_THAT:
        return None
    place, cues = number + 1, english_cues()
    for far in range(place, min(place + 14, len(row))):
        if re.search(r"[.;:\u201c]", _abbreviated(row, far)) or row[far].lower in cues:
            break
        if row[far].lower == "that" and far + 1 < len(row):
            return row[far + 1].word.start, bounds[1]
    if cue.lemma not in BARE_CLAUSE or place >= len(row) or _STOP.search(row[place].gap):
        return None
    if cue.lemma == "tell":
        place += 1
    elif row[place].lower in ("on", "last", "this") and _lower(row, place + 1) in _DAYS | {
        "week",
        "month",
        "night",
        "year",
    }:
        place += 2
    elif row[place].lower in _DAYS:
        place += 1
    if _is_time(row, place + 1):  # said earlier this year
        place += 2
    if place + 1 >= len(row) or _STOP.search(row[place].gap) or row[place].lower in _NO_CLAUSE:
        return None
    if cue.lemma == "tell" and not (
        row[place].lower in PRONOUNS or row[place].lower in ("the", "a", "it")
    ):
        return None
    # A clause has a verb: said the bill was dead, but announced the end of an era.
    ahead = row[place : place + 10]
    if cue.lemma not in ("say", "think") and not any(
        each.lower in _VERBLIKE or each.lower.endswith(("n't", "n\u2019t", "'d", "\u2019d"))
        for each in ahead
    ):
        return None
    return row[place].word.start, bounds[1]


def _right_phrase(row: list[Token], number: int, *, cut: bool) -> tuple[int, int] | None:
    """The words after a verb up to a stop or a preposition: said Neal Baer, … (first and last)."""
    if number >= len(row) or row[number].lower in _PREPOSITIONS or _BREAK.search(row[number].gap):
        return None
    last = number
    while (
        last + 1 < len(row)
        and not _STOP.search(_abbreviated(row, last + 1))
        and not (cut and (row[last + 1].lower in _CUTS_NAME or row[last + 1].lower in _AMOUNTS))
    ):
        last += 1
    while last > number and row[last].lower in ("of", "for", "from", "with", "to"):
        last -= 1
    return number, last


def _abbreviated(row: list[Token], number: int) -> str:
    """The gap before a word, without the stop of an abbreviation: Ms. Steinem, U.S. Secretary."""
    word = row[number - 1].word.text
    gap = row[number].gap
    return gap.replace(".", "", 1) if len(word) <= 3 and word[:1].isupper() else gap


def _left_phrase(row: list[Token], number: int) -> tuple[int, int] | None:
    """The subject of the verb at ``number``: its first and last token."""
    last = number - 1
    gap = row[number].gap
    while (
        last >= 0
        and not _BREAK.search(gap)
        and (row[last].lower in _SKIPPED or row[last].lower.endswith("ly"))
    ):
        gap = row[last].gap if "," not in gap else gap
        last -= 1
    if last < 0 or _BREAK.search(gap):
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
    if _is_time(row, last):
        last -= 2
    if last < first:
        return None
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
    places = [n for n in range(start, last) if row[n].lower in _PREPOSITIONS]
    return places[-1] + 1 if places else start


def _is_verb(row: list[Token], number: int) -> bool:
    """Whether a word is a finite verb; one in -ed may as well be: a poll published by X."""
    word = row[number].lower
    if word.endswith("ed") or word in _PREPOSITIONS:
        return False
    return finite(word, _lower(row, number - 1), _lower(row, number + 1))


def _before_verb(row: list[Token], first: int, last: int) -> tuple[int, int]:
    """A chunk up to its own verb: Toyota [was unable to say more], but …, warned."""
    verbs = (n for n in range(first + 1, last + 1) if row[n].lower in _AUXILIARIES)
    return first, next(verbs, last + 1) - 1


def _chunks(row: list[Token], last: int) -> list[tuple[int, int]]:
    """What commas part, back to the last break; first and last token each."""
    chunks: list[tuple[int, int]] = []
    end = last
    for number in range(last, -1, -1):
        stop = _abbreviated(row, number) if number else "."
        if "," in stop or number == 0 or _BREAK.search(stop) or re.search(r"[.!?]", stop):
            chunks.append((number, end))
            end = number - 1
            if "," not in stop or QUOTED in stop:
                break
    return chunks[::-1]


def _apposition(row: list[Token], chunk: tuple[int, int]) -> bool:
    word = row[chunk[0]].word.text
    return bool(_APPOSITION.match(word)) or word.lower() in _PREPOSITIONS


def _in_between(row: list[Token], chunk: tuple[int, int]) -> bool:
    """An age or a description before a verb without a comma: X, 68, an electrician said."""
    first, last = row[chunk[0]].lower, row[chunk[1]].lower
    described = first in ("a", "an", "one", "who", "whose", "which") or first[0].isdigit()
    return (described or first in _HEADS) and last not in PRONOUNS


def _is_time(row: list[Token], number: int) -> bool:
    return (
        0 < number < len(row)
        and row[number].lower in ("year", "month", "week", "night", "season")
        and row[number - 1].lower in ("last", "this", "earlier")
    )


def _may_be_named(row: list[Token], chunk: tuple[int, int]) -> bool:
    """Whether a chunk can be the name before such a description, or the age after one."""
    word = row[chunk[1]].word.text
    return chunk[1] - chunk[0] < _NEAR and bool(_CAPITAL.match(word))


def _after_clause_word(row: list[Token], first: int, last: int) -> int:
    """Where the subject starts behind what links its clause to the one before."""
    start = first
    cues = english_cues()
    for number in range(first, last + 1):
        word = row[number].lower
        if number > first and word in cues and not cues[word].noun and number < last:
            start = number + 1  # He said [Kim] had told him
        elif word in _CLAUSE_WORDS and not (
            word in ("and", "or") and _joins_names(row, number, last)
        ):
            start = number + 1
    if start + 2 <= last and _is_time(row, start + 1):  # this month DARPA
        start += 2
    if row[start].lower in ("on", "in") and start < last:  # On Saturday Mr Clark …
        names = [n for n in range(start + 1, last + 1) if row[n].lower in _DAYS]
        start = names[0] + 1 if names and names[0] < last else start
    return start


def _joins_names(row: list[Token], number: int, last: int) -> bool:
    return (
        number > 0
        and number < last
        and bool(
            (
                _CAPITAL.match(row[number - 1].word.text)
                and _CAPITAL.match(row[number + 1].word.text)
            )
            or row[number - 1].lower.endswith("s")
        )
    )
