"""Finds names in English text: runs of capitalised words, with titles, lists and gazetteers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from qa_toolkit.language.countries import countries, demonyms
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.mention_model import Mention, MentionKind
from qa_toolkit.language.organisations import ENGLISH_HEADS
from qa_toolkit.language.places import places
from qa_toolkit.language.titles import ENGLISH_TITLES, LOWER_TITLES
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word

_PARTICLES = listed("de da di del der den van von bin bint ibn al el la le du dos das ter abu ben")
_SMALL = listed(
    "a an the of in on at for to and or but nor with from by as is be vs via over into after "
    "before about than that up off out amid its his her their he she it was are not"
)  # what has no capital in headlines whose other words have one
_TAKE_OF = listed("Isle Gulf Bay Cape Strait Sea")
_COMMON = 2.5  # Zipf of a word that a capital at the start of a sentence does not make a name
_SENTENCE = re.compile(
    r"(?:^|[.!?:\u2014\u2026]['\"\u201d\u2019)]*\s+|[\"\u201c\u2018(\[]\s?)$"
)  # — …
_POSSESSIVE = re.compile(r"['\u2019]s$|['\u2019]$")
_NOT_NAMES = listed(
    "The A An In On At But And Or If It He She They We You I His Her Their Its My Your Our This "
    "That "
    "These Those There Here When While What Who Why How Where Which For From With Without After "
    "Before "
    "As To By Of Not No Yes So Then Than Now Also One Two Three Four Five Six Seven Eight Nine Ten "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June "
    "July August September October November December AM PM OK TV PhD Mum Dad God I'm "
    "I've I'll I'd It's He's She's They're We're You're That's There's Don't Can't Didn't Let's"
)
_PLACE_NOUNS = listed(
    "Street Road Avenue Square River Lake Mount Mountain Island Islands Bay Cape Valley County "
    "Canal "
    "Ocean Sea Strait Peninsula Province District Airport Bridge Beach Park Desert"
)
_ARAB = listed(
    "Mohammed Muhammad Mohamed Mohammad Ahmed Ahmad Khaled Ali Hassan Hussein Omar Yousef Fatima "
    "Abdullah Abdel Abdul Mahmoud Mahmood Mustafa Ibrahim Ismail Khalid Bashar Salman Nasser Yasser"
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of many countries in Latin letters."""
    text = (DATA / "en.given-names.txt").read_text(encoding="utf-8")
    return frozenset(text.split()) | _ARAB


def find(text: str, words: Sequence[Word], families: Set[str]) -> Iterator[Mention]:
    """The names in a text, in order; ``families`` are names by which the article calls people."""
    owned = [Word(_POSSESSIVE.sub("", each.text), each.start, each.script) for each in words]
    known = [(each.start, each.end) for each in countries(text, owned)]
    known += [(each.start, each.end) for each in places(text, owned)]
    if _title_case(words):
        for start, end in sorted(dict(known).items()):
            yield Mention(start, end, "place")
        return
    found = _Capitals(text, words, dict(sorted(known)), families)
    number = 0
    while number < len(words):
        last = found.run(number)
        if last is None:
            number += 1
            continue
        mention = found.judged(number, last)
        if mention is not None:
            yield mention
        number = last + 1


def _title_case(words: Sequence[Word]) -> bool:
    """Whether nearly all words have capitals, as in headlines of some houses: then none tells."""
    told = [word.text for word in words if word.script == "en" and word.text not in _SMALL]
    return len(told) > 3 and sum(text[0].islower() for text in told) <= len(told) // 8


class _Capitals:
    """The runs of capitalised words of a text."""

    def __init__(
        self, text: str, words: Sequence[Word], spans: dict[int, int], families: Set[str]
    ) -> None:
        self.text, self.words, self.spans, self.families = text, words, spans, families

    def run(self, first: int) -> int | None:
        """The number of the last word of the run that starts at a word; None where none does."""
        word = self.words[first]
        if not is_capital(word) or (
            len(word.text) == 1 and self.text[word.end : word.end + 2] != ". "
        ):
            return None
        last = first
        while last + 1 < len(self.words) and self._joins(last):
            if is_capital(self.words[last + 1]):
                last += 1
            elif bridge := self._bridge(last):
                last += bridge
            else:
                break
        return last

    def _joins(self, number: int) -> bool:
        """Whether a word and the next can be parts of one name, as far as what is between tells."""
        word = self.words[number]
        gap = self.text[word.end : self.words[number + 1].start]
        if gap == ". ":
            return len(word.text) == 1 or word.text in ENGLISH_TITLES
        return gap in (" ", "-", "\u00a0") and not _POSSESSIVE.search(word.text)

    def _bridge(self, number: int) -> int:
        """How many words to the next capital across ``of``, ``bin`` or ``de la``; 0 for none."""
        small = self.words[number + 1].text
        if small not in _PARTICLES and not (
            small == "of" and self.words[number].text in _TAKE_OF | ENGLISH_HEADS | ENGLISH_TITLES
        ):
            return 0
        following = self.words[number + 2 : number + 4]
        steps = 3 if following and following[0].text in ("the", "la", "los") else 2
        return steps if len(following) >= steps - 1 and is_capital(following[steps - 2]) else 0

    def judged(self, first: int, last: int) -> Mention | None:
        """The mention that a run is, without what only the sentence gave a capital."""
        while first < last and self._only_sentence(first):
            first += 1
        end = self.words[last].end - len(_tail(self.words[last].text))
        if self._only_sentence(first) and self.words[first].start not in self.spans:
            return None
        name, title = self._title(first, last)
        if title is not None:
            return Mention(self.words[name].start, end, "person", title)
        while first < last and self.words[first].text in demonyms():
            first += 1
        if self.words[first].text in demonyms():
            return None
        start = self.words[first].start
        if self.spans.get(start, 0) >= end:
            return Mention(start, end, "place")
        return Mention(start, end, self._kind(first, last))

    def _only_sentence(self, number: int) -> bool:
        """Whether a word has its capital from its place alone."""
        word = self.words[number]
        if word.text in given_names() or word.text in self.families or word.text.isupper():
            return False
        start = word.start
        begins = not start or _SENTENCE.search(self.text, max(0, start - 4), start) is not None
        return begins and _common(word.text.lower())

    def _title(self, first: int, last: int) -> tuple[int, tuple[int, int] | None]:
        """The number of the first word of the name behind its title, and the title's range."""
        words = self.words
        if any(word.text in ENGLISH_HEADS for word in words[first : last + 1]):
            return first, None
        titles = [n for n in range(first, last) if words[n].text in ENGLISH_TITLES]
        if titles and words[last].text not in ENGLISH_TITLES and words[titles[-1] + 1].text != "of":
            name = titles[-1] + 1
            return name, (words[first].start, words[name - 1].end)
        number = first
        while number and words[number - 1].text in LOWER_TITLES:
            if self.text[words[number - 1].end : words[number].start] not in (" ", "-"):
                break
            number -= 1
        if number == first:
            return first, None
        return first, (words[number].start, words[first - 1].end)

    def _kind(self, first: int, last: int) -> MentionKind:
        texts = [_POSSESSIVE.sub("", word.text) for word in self.words[first : last + 1]]
        if len(texts) > 1 and not _PLACE_NOUNS.isdisjoint(texts):
            return "place"
        if not ENGLISH_HEADS.isdisjoint(texts):
            return "organisation"
        given = texts[0] in given_names()
        if (len(texts) > 1 and given) or (
            texts[-1] in self.families and (len(texts) == 1 or given)
        ):
            return "person"
        if len(texts) == 1 and len(texts[0]) > 1 and texts[0].isupper():
            return "organisation"
        return "unknown"


def is_capital(word: Word) -> bool:
    """Whether a word has a capital that may be a name's."""
    return word.script == "en" and word.text[0].isupper() and word.text not in _NOT_NAMES


def _tail(word: str) -> str:
    match = _POSSESSIVE.search(word)
    return match[0] if match else ""


@lru_cache(maxsize=1 << 14)
def _common(word: str) -> bool:
    from qa_toolkit.language.english import english

    lexicon = english()
    return lexicon.flags(word) > 0 and lexicon.frequency(word) > _COMMON
