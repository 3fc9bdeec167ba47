"""One name in several spellings within an article."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.entities import named
from qa_toolkit.language.mentions_english import given_names
from qa_toolkit.language.name_variants import Company, one_name, variant_key
from qa_toolkit.language.name_words import is_first_name
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_SHORTEST = 4  # letters of a name that may vary; the part in common may have one less
_CLITICS = "وفبلك"
_ARTICLES = ("ال", "وال")
_TANWIN = "\u064b"  # ARABIC FATHATAN: an adverb or object, no name


class _Place(NamedTuple):
    segment: Segment
    word: Word
    name: str


class NameSpelledTwoWays(DocumentRule):
    """One person's name in two spellings."""

    meta = RuleMeta(
        id="any/name-spelled-two-ways",
        summary=Message(en="One name in two spellings", ar="اسم واحد برسمين"),
        explanation=Message(
            en="Two names in the article share a part, and the other part differs only as two "
            "transliterations of one name do (كوبر/كوبير, Mohammed/Muhammad). Choose one spelling.",
            ar="اسمان في المقال يشتركان في جزء، ولا يختلف الجزء الآخر إلا كما تختلف كتابتا الاسم "
            "الأجنبي الواحد (كوبر/كوبير، Mohammed/Muhammad). اختر رسماً واحداً.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice: one spelling of a name in an article",
        examples=(
            Example(
                "وصل الأدميرال براد كوبر إلى المطار.\nثم غادر براد [[كوبير]] إلى عمّان.",
                "وصل الأدميرال براد كوبر إلى المطار.\nثم غادر براد كوبر إلى عمّان.",
            ),
            Example(
                "They met Mohammed Kanaan in Rome. Later [[Muhammad]] Kanaan left.",
                "They met Mohammed Kanaan in Rome. Later Mohammed Kanaan left.",
            ),
            Example("حضر سامر الحلبي وأخته سمر الحلبي، ثم تحدث سامر الحلبي."),
            Example("The Party Leader met the Parties Leader."),
        ),
        measured=Measured(
            1.0,
            18,
            "18 alarms in 502 articles of NTREX-128, TICO-19 and SaudiNewsNet, all true; put into "
            "such articles, 179 of 199 pairs of spellings found, and none of 200 pairs of people "
            "with close names taken for one",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Names with a part in common, and names that stand alone; words are no names."""
        varied = _varied(document)
        if not varied:  # nearly always
            return
        alone = _Alone(document)
        groups: dict[tuple[str, str, bool], dict[str, list[_Place]]] = {}
        for segment in document.segments:
            if segment.kind in (Kind.TAG, Kind.ALT):
                continue
            words = segment.words
            for number, word in enumerate(words):
                if word.text not in varied:
                    continue
                name, key = varied[word.text]
                place = _Place(segment, word, name)
                if alone.holds(place):
                    groups.setdefault(("", key, False), {}).setdefault(name, []).append(place)
                for neighbour, after in ((number - 1, False), (number + 1, True)):
                    if 0 <= neighbour < len(words) and _joins(segment, word, words[neighbour]):
                        shared = _shared(words[neighbour].text)
                        if shared in varied:  # two parts of a name may vary together
                            shared = varied[shared][1]
                        found = groups.setdefault((shared, key, after), {})
                        found.setdefault(name, []).append(place)
        reported: set[_Place] = set()
        for (shared, _, after), places in groups.items():
            if len(places) > 1:
                company: Company = "part" if shared else "alone"
                if shared and not after and _is_first_name(shared):
                    company = "first name"
                yield from self._compare(places, reported, company, alone)

    def _compare(
        self,
        places: dict[str, list[_Place]],
        reported: set[_Place],
        company: Company,
        alone: _Alone,
    ) -> Iterator[Finding]:
        # The spelling used most is the article's; of two used alike, the commoner elsewhere.
        usual, *others = sorted(
            places.values(), key=lambda found: (-len(found), -_frequency(found[0].name))
        )
        name = usual[0].name
        for different in others:
            other = different[0].name
            if not one_name(name, other, company):
                continue
            if company == "alone" and alone.of_two(name, other):
                continue
            for place in different:
                if place in reported:
                    continue
                reported.add(place)
                yield self.finding(
                    place.segment,
                    place.word.end - len(place.name),
                    place.word.end,
                    Message(
                        en=f"Also spelled “{name}” in this article: choose one spelling.",
                        ar=f"كُتب أيضاً «{name}» في هذا المقال: اختر رسماً واحداً.",
                    ),
                    replace=name,
                    related=[
                        Related(
                            usual[0].segment.span(usual[0].word.start, usual[0].word.end),
                            Message(en="the other spelling", ar="الرسم الآخر"),
                        )
                    ],
                )


def _is_first_name(word: str) -> bool:
    return word in given_names() if word.isascii() else is_first_name(word)


class _Alone:
    """Where an article has a name that no dictionary knows, whatever stands beside it."""

    def __init__(self, document: Document) -> None:
        self._ends: set[tuple[Segment, int]] = set()
        self._full: set[str] = set()
        for each in named(document):
            if each.mention.kind != "place":
                self._ends.add((each.segment, each.mention.end))
                words = each.text.split()
                if len(words) > 1:
                    self._full.add(words[-1])

    def holds(self, place: _Place) -> bool:
        """Whether the word is a name, or the last word of one."""
        return (place.segment, place.word.end) in self._ends

    def of_two(self, one: str, other: str) -> bool:
        """Whether both names have first names: then these tell whether they are of one person."""
        return one in self._full and other in self._full


def _varied(document: Document) -> dict[str, tuple[str, str]]:
    """The words that have a look-alike in the article: each with its name and its key.

    The name is without a clitic that hides the look-alike: وكوبر is كوبر where كوبر occurs.
    """
    forms = {word.text for segment in document.segments for word in segment.words}
    first: dict[str, str] = {}  # by key: the name that was met first
    varied: set[str] = set()
    for _, name, key in _named(forms):
        if first.setdefault(key, name) != name:
            varied.add(key)
    # Few articles have any: looking again is cheaper than keeping all that the first look saw.
    if not varied:
        return {}
    return {form: (name, key) for form, name, key in _named(forms) if key in varied}


def _named(forms: Set[str]) -> Iterator[tuple[str, str, str]]:
    """Each form that may be a name, the name without its clitic, and its key."""
    for form in forms:
        if key := _key(form):
            if form[0] in _CLITICS and form[1:] in forms:
                if key := _key(form[1:]):
                    yield form, form[1:], key
            else:
                yield form, form, key


@lru_cache(maxsize=1 << 15)
def _key(form: str) -> str:
    """What the spellings of one name share; empty for a word that cannot be such a name."""
    # A foreign name takes no article, and what takes one has inflexions: الحوثيون الحوثيين.
    if len(form) < _SHORTEST or form.startswith(_ARTICLES) or form[0].islower() or _TANWIN in form:
        return ""
    # One consonant is left of very many words.
    key = variant_key(form)
    return key if len(key) > 1 else ""


def _joins(segment: Segment, word: Word, other: Word) -> bool:
    """Whether two neighbours can be parts of one name: one script, nothing but a space between."""
    if word.script != other.script or len(other.text) < _SHORTEST - 1 or other.text[0].islower():
        return False
    first, second = (word, other) if word.start < other.start else (other, word)
    return segment.text[first.end : second.start] == " "


def _shared(word: str) -> str:
    return word[1:] if word[0] == "و" and len(word) > _SHORTEST else word


def _frequency(name: str) -> float:
    from qa_toolkit.language.lexicon import arabic, english_frequency

    return english_frequency().zipf(name) if name.isascii() else arabic().frequency(name)
