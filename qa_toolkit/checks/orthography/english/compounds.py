"""One compound written in two ways: policymaker and policy-maker, e-mail and email."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from qa_toolkit.checks.orthography.english.candidates import NOT_WRITTEN_AS_TEXT, inside_quotation
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta

Form = Literal["closed", "hyphen", "open"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ELSEWHERE = Message(en="written so here", ar="كُتب هكذا هنا")
_HYPHENS = ("-", "\u2010", "\u2011")

# Two words and one of another meaning or part of speech: every day, some time, set up, in to.
_FIRST_DIFFERS = _words(
    "a after al all an anti any back be before by can de down every ex for here how in into "
    "it like more near never no non off on one out over pre re so some sub the there to un "
    "under up what when where who with "
)
_SECOND_DIFFERS = _words(
    "a about all around away back be by down for forward ever how in into it like more of off on "
    "one out over self selves so the there through to together under up ups ward ways with s t"
)
# After a word such as these, or none, a compound stands for itself; a noun makes it an attribute.
_FUNCTION = _words(
    "a an the and or but nor of in on at by for from with to into as is are was were has have had "
    "be been will would can could may might must should that which who whose when where while if "
    "because than then so not also it they he she we you its their his her this these those"
)
_AGENT = re.compile("(?:ing|ings|er|ers|or|ors|ment|tion|ship|care|line|board|book|site|mail)$")


class _Use(NamedTuple):
    form: Form
    segment: Segment
    start: int
    end: int


class InconsistentCompound(DocumentRule):
    """en/inconsistent-compound."""

    meta = RuleMeta(
        id="en/inconsistent-compound",
        summary=Message(en="One compound written in two ways", ar="كلمة مركبة كُتبت بطريقتين"),
        explanation=Message(
            en="An article writes a compound one way: policymaker or policy-maker, email or "
            "e-mail, healthcare or health care. A hyphen that only joins an attribute before its "
            "noun (a long-term plan, in the long term) is right and is not compared.",
            ar="تُكتب الكلمة المركبة في المقال على وجه واحد: policymaker أو policy-maker، وemail أو "
            "e-mail. أما الواصلة التي تصل الصفة قبل موصوفها (a long-term plan لكن in the long "
            "term) فصواب ولا تُقارن.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="The Chicago Manual of Style, 7.89; New Hart’s Rules, 3.3",
        examples=(
            Example(
                "The policymakers met. Other policymakers left.\nThe [[policy-makers]] agreed.",
                "The policymakers met. Other policymakers left.\nThe policymakers agreed.",
            ),
            Example(
                "Send an email, not another email.\nHer [[e-mail]] came late.",
                "Send an email, not another email.\nHer email came late.",
            ),
            Example(
                "The health care of the town, once its health care.\nThe [[healthcare]] of today.",
                "The health care of the town, once its health care.\nThe health care of today.",
            ),
            Example(
                "A long-term plan helps in the long term, every day; everyday things set up a "
                "setup."
            ),
            Example("A decision-making body. Their decision making is slow."),
        ),
        measured=Measured(
            1.0, 3, "every alarm on NTREX-128, TICO-19, PUD and DEMETR, English", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each use of a form that is not the commonest, or the first, of its compound."""
        for uses in _compounds(document):
            counts = Counter(use.form for use in uses)
            chosen = counts.most_common(1)[0][0]
            model = next(use for use in uses if use.form == chosen)
            write = model.segment.text[model.start : model.end]
            related = (Related(model.segment.span(model.start, model.end), _ELSEWHERE),)
            for use in uses:
                if use.form == chosen:
                    continue
                found = use.segment.text[use.start : use.end]
                right = write[0].upper() + write[1:] if found[0].isupper() else write.lower()
                right = _same_number(found, right)
                yield self.finding(
                    use.segment,
                    use.start,
                    use.end,
                    Message(
                        en=f"“{found}” is written “{right}” elsewhere in the article.",
                        ar=f"كُتبت «{found}» في موضع آخر «{right}».",
                    ),
                    replace=right,
                    related=related,
                )


def _same_number(found: str, right: str) -> str:
    if found.endswith("s") and not right.endswith("s"):
        return f"{right}s"
    return right.removesuffix("s") if right.endswith("s") and not found.endswith("s") else right


def _compounds(document: Document) -> Iterator[list[_Use]]:
    """The uses of each compound that stands in more than one form."""
    segments = [
        segment
        for segment in document.segments
        if segment.lang == "en" and segment.kind not in NOT_WRITTEN_AS_TEXT
    ]
    hyphened: dict[str, list[_Use]] = defaultdict(list)
    opened: dict[str, list[_Use]] = defaultdict(list)
    closed: dict[str, list[_Use]] = defaultdict(list)
    for segment in segments:
        for first, second in pairwise(segment.words):
            if _may_join(first, second):
                gap = segment.text[first.end : second.start]
                key = _key(first.text + second.text)
                if gap in _HYPHENS and not _longer(segment, first, second):
                    hyphened[key].append(_Use("hyphen", segment, first.start, second.end))
                elif gap == " ":
                    opened[key].append(_Use("open", segment, first.start, second.end))
        for word in segment.words:
            if word.script == "en" and (word.text.islower() or word.text.istitle()):
                closed[_key(word.text)].append(_Use("closed", segment, word.start, word.end))
    for key in {**hyphened, **opened}:
        joined = [use for use in closed.get(key, ()) if _is_compound(key)]
        dashed = hyphened.get(key, [])
        apart = opened.get(key, [])
        if dashed and apart and not joined:
            # Attribute and noun: only compared where both stand by themselves.
            dashed = [use for use in dashed if _stands_alone(use)]
            apart = [use for use in apart if _stands_alone(use)] if _AGENT.search(key) else []
        uses = [use for use in (*dashed, *apart, *joined) if _counts(use)]
        if len({use.form for use in uses}) > 1:
            yield sorted(uses, key=lambda use: use.segment.span(use.start, use.end))


def _key(text: str) -> str:
    plain = text.lower()
    return plain.removesuffix("s") if len(plain) > 4 and not plain.endswith("ss") else plain


def _may_join(first: Word, second: Word) -> bool:
    if first.script != "en" or second.script != "en" or not second.text.islower():
        return False
    if not (first.text.islower() or first.text.istitle()):
        return False
    one, two = first.text.lower(), second.text
    return one not in _FIRST_DIFFERS and two not in _SECOND_DIFFERS and len(two) > 2


def _is_compound(key: str) -> bool:
    return len(key) >= 5


def _longer(segment: Segment, first: Word, second: Word) -> bool:
    """Whether the two are part of a longer chain: state-of-the-art."""
    around = segment.text[max(0, first.start - 1) : first.start]
    return around in _HYPHENS or segment.text[second.end : second.end + 1] in _HYPHENS


def _stands_alone(use: _Use) -> bool:
    """Whether no noun follows that the compound could be an attribute of."""
    following = use.segment.words_between(use.end, use.end + 24)
    if not following:
        return True
    gap = use.segment.text[use.end : following[0].start]
    return gap != " " or following[0].text.lower() in _FUNCTION


def _counts(use: _Use) -> bool:
    text = use.segment.text
    return in_prose(text, use.start, use.end) and not inside_quotation(use.segment, use.start)
