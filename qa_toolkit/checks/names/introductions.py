"""How an article introduces the people it names: full name, role, family name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa_toolkit.document import PROSE, Document, Kind
from qa_toolkit.entities import Entity, Named, entities
from qa_toolkit.entities.linking import words_of
from qa_toolkit.language.arabic_runs import AFTER, adjacent
from qa_toolkit.language.mentions_english import given_names, is_capital
from qa_toolkit.language.name_words import Part, name_word
from qa_toolkit.language.speech_verbs import attributes
from qa_toolkit.language.titles import role_stands_by
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

if TYPE_CHECKING:
    from qa_toolkit.language.lexicon import Reading

_QUOTED = 2_000
"""Code points of a quotation; a mark further back is another's."""
_BEARERS = 5
"""People of one family name that are told apart."""
_BODY = PROSE | {Kind.LIST_ITEM}


def _people(document: Document) -> Iterator[tuple[Entity, list[Named]]]:
    """The people of an article, and where its body names them."""
    for entity in entities(document):
        if entity.kind == "person":
            body = [each for each in entity.mentions if each.segment.kind in _BODY]
            if body:
                yield entity, body


def _is_full(each: Named) -> bool:
    # In English a run of two capitals is anything; in Arabic two strange words are a person.
    kinds = ("person", "unknown") if each.segment.lang == "ar" else ("person",)
    return each.mention.kind in kinds and len(words_of(each.text)) > 1


def _is_short(each: Named) -> bool:
    """Whether a mention is one word, with nothing beside it that may be the rest of the name."""
    words = each.segment.words
    if len(words_of(each.text)) > 1 or each.title or each.text.isupper():
        return False
    number = bisect_right(words, each.mention.start, key=lambda word: word.start) - 1
    text = each.segment.text
    if adjacent(text, words, number) and _may_be_name(words[number + 1]):
        return False
    return not number or not adjacent(text, words, number - 1) or _ends_there(words[number - 1])


def _is_given(name: str) -> bool:
    """Whether a name is a first name, by which people are called who have no other."""
    return name_word(name).part is Part.GIVEN or name in given_names()


def _may_be_name(word: Word) -> bool:
    if word.script != "ar":
        return is_capital(word)
    strange = name_word(word.text).part is not Part.NONE or not _readings(word.text)
    return strange and word.text not in AFTER


def _ends_there(word: Word) -> bool:
    """Whether a name can begin behind a word: a verb of saying or particle, no first name."""
    if word.script != "ar":
        return not is_capital(word)
    readings = _readings(word.text)
    return attributes(word.text) or any(each.pos == "particle" for each in readings)


def _readings(word: str) -> tuple[Reading, ...]:
    from qa_toolkit.language.lexicon import arabic

    return arabic().readings(word)


class FamilyNameFirst(DocumentRule):
    """Somebody called by the family name before the article has said who that is."""

    meta = RuleMeta(
        id="any/family-name-before-full",
        summary=Message(en="Family name before the full name", ar="اسم العائلة قبل الاسم الكامل"),
        explanation=Message(
            en="The body calls somebody by one name, without a title, and gives the full name only "
            "further down. The full name belongs to the first mention; headlines and captions are "
            "free to be short.",
            ar="يذكر المتن شخصاً باسم واحد بلا لقب، ولا يذكر اسمه الكامل إلا بعد ذلك. والاسم "
            "الكامل مكانه "
            "أول ذكر، أما العناوين وتعليقات الصور فلها أن تختصر.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice (AP, Reuters): full name at the first mention",
        examples=(
            Example(
                "أكد [[روبيو]] أمس أن المحادثات مستمرة.\nوقال ماركو روبيو إن الحل قريب.",
                "أكد ماركو روبيو أمس أن المحادثات مستمرة.\nوقال ماركو روبيو إن الحل قريب.",
            ),
            Example(
                "The talks with [[Kanaan]] went on.\nLater Omar Kanaan left the room.",
                "The talks with Omar Kanaan went on.\nLater Omar Kanaan left the room.",
            ),
            Example("أكد الوزير روبيو أن المحادثات مستمرة.\nوقال ماركو روبيو إن الحل قريب."),
        ),
        measured=Measured(
            1.0, 2, "502 articles of NTREX-128, TICO-19 and SaudiNewsNet", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The first mention in the body, where a fuller one follows in another sentence."""
        for _, body in _people(document):
            first = body[0]
            full = next((each for each in body if _is_full(each)), None)
            if full is None or not _is_short(first) or _in_quotation(first):
                continue
            if words_of(first.text)[-1] != words_of(full.text)[-1] or _is_given(first.text):
                continue
            yield self.finding(
                first.segment,
                first.mention.start,
                first.mention.end,
                Message(
                    en=f"The full name, {full.text}, comes only further down.",
                    ar=f"لا يأتي الاسم الكامل، {full.text}، إلا بعد ذلك.",
                ),
                replace=full.text,
                related=[
                    Related(
                        full.segment.span(full.mention.start, full.mention.end),
                        Message(en="the full name", ar="الاسم الكامل"),
                    )
                ],
            )


def _in_quotation(each: Named) -> bool:
    """Whether a mark of quotation is open before a mention: who is quoted names as they like."""
    start = each.mention.start
    before = each.segment.text[max(0, start - _QUOTED) : start]
    return any(before.count(left) > before.count(right) for left, right in ("«»", "“”")) or (
        before.count('"') % 2 == 1
    )


class PersonNotIntroduced(DocumentRule):
    """Somebody whom the article never introduces."""

    meta = RuleMeta(
        id="any/person-not-introduced",
        summary=Message(
            en="Person never named in full, nor with a role", ar="شخص لا يُذكر كاملاً ولا بصفته"
        ),
        explanation=Message(
            en="The article calls somebody by a full name only, without a word on who that is, or "
            "by one name alone. Readers should learn at the first mention who speaks.",
            ar="يذكر المقال شخصاً باسمه من غير كلمة تعرّف به، أو باسم واحد لا غير. ومن حق القارئ "
            "أن "
            "يعرف عند أول ذكر من المتحدث.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice (AP, Reuters): name and role at the first mention",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "وقال [[محمود]] إن العمل في الجسر انتهى وإن المدينة ستفتحه غداً أمام السيارات.",
                "وقال المهندس محمود إن العمل في الجسر انتهى وإن المدينة ستفتحه غداً أمام السيارات.",
            ),
            Example(
                "وقالت وزيرة النقل ليلى الحربي إن العمل في الجسر انتهى وإن المدينة ستفتحه غداً.",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The first mention of whoever has neither title, role nor apposition anywhere."""
        for _, body in _people(document):
            first = body[0]
            if any(each.title or role_stands_by(*_around(each)) for each in body):
                continue
            if _in_quotation(first):
                continue
            yield self.finding(
                first.segment,
                first.mention.start,
                first.mention.end,
                Message(
                    en="Who is this? The article gives no role or title.",
                    ar="من هذا؟ لا يذكر المقال له صفة ولا لقباً.",
                ),
            )


def _around(each: Named) -> tuple[str, int, int]:
    return each.segment.text, each.mention.start, each.mention.end


class SharedFamilyName(DocumentRule):
    """A family name that two people of the article bear, by itself."""

    meta = RuleMeta(
        id="any/ambiguous-family-name",
        summary=Message(
            en="Family name that two people of the article bear",
            ar="اسم عائلة يحمله شخصان في المقال",
        ),
        explanation=Message(
            en="The article has introduced two people of one family name and then uses this name "
            "alone: readers cannot tell who is meant. Add the first name or a title.",
            ar="عرّف المقال بشخصين من عائلة واحدة ثم ذكر اسم العائلة وحده، فلا يعرف القارئ من "
            "المقصود. "
            "أضف الاسم الأول أو لقباً.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice (AP): first names tell relatives apart",
        examples=(
            Example(
                "التقى سامر الحلبي شقيقه خالد الحلبي في المطار.\nوقال [[الحلبي]] إن السفر طويل.",
                "التقى سامر الحلبي شقيقه خالد الحلبي في المطار.\nوقال سامر الحلبي إن السفر طويل.",
            ),
            Example(
                "Omar Kanaan met Khaled Kanaan in Rome.\nThen [[Kanaan]] left the town.",
                "Omar Kanaan met Khaled Kanaan in Rome.\nThen Omar Kanaan left the town.",
            ),
            Example("التقى سامر الحلبي شقيقه خالداً في المطار.\nوقال الحلبي إن السفر طويل."),
        ),
        measured=Measured(
            0.5, 2, "502 articles of NTREX-128, TICO-19 and SaudiNewsNet", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A single name without title, after two different full names that end in it."""
        bearers: dict[str, dict[str, Named]] = {}
        for _, body in _people(document):
            for each in body:
                words = words_of(each.text)
                if len(words) > 1 and _is_full(each):
                    family = bearers.setdefault(words[-1], {})
                    if len(family) < _BEARERS:
                        family.setdefault(words[0], each)
        # Of two, one that has a title is whom the article calls so.
        shared = {
            family: full
            for family, full in bearers.items()
            if len(full) > 1 and sum(bool(each.title) for each in full.values()) != 1
        }
        if not shared:
            return
        places = {segment: number for number, segment in enumerate(document.segments)}

        def place(each: Named) -> tuple[int, int]:
            return places[each.segment], each.mention.start

        for _, body in _people(document):
            for each in body:
                words = words_of(each.text)
                if words[0] not in shared or not _is_short(each):
                    continue
                full = [other for other in shared[words[0]].values() if place(other) < place(each)]
                if len(full) > 1:
                    names = full[0].text, full[1].text
                    yield self.finding(
                        each.segment,
                        each.mention.start,
                        each.mention.end,
                        Message(en=f"{names[0]} or {names[1]}?", ar=f"{names[0]} أم {names[1]}؟"),
                        replace=[other.text for other in full[:3]],
                        related=[
                            Related(
                                other.segment.span(other.mention.start, other.mention.end),
                                Message(en="one of them", ar="أحدهما"),
                            )
                            for other in full[:2]
                        ],
                    )
