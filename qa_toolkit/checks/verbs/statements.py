"""What the rules about lost verbs share: which sentences they read, and the verb they propose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.analysis import Word, analyse
from qa_toolkit.language.governors import passive_support, verbless_governors
from qa_toolkit.language.lost_verbs import Lost, judge, whole
from qa_toolkit.model import Lang
from qa_toolkit.rule import Context

ARABIC: frozenset[Lang] = frozenset({"ar"})
_CLOSERS = "\"'”’»)]"
_LONGEST = 400  # tokens: beyond that it is no sentence


class Statement(NamedTuple):
    """A sentence that ends in a full stop, without that stop, and its words."""

    text: str
    start: int
    words: tuple[Word, ...]

    def place(self, word: int) -> int:
        """Where a word starts in the segment."""
        return self.start + self.words[word].token.start

    def end(self, word: int) -> int:
        """Where a word ends in the segment."""
        return self.start + self.words[word].token.end


def statements(segment: Segment) -> Iterator[Statement]:
    """The sentences that end in a full stop: anything else may be a heading, a list, a question."""
    for sentence in segment.sentences:
        body = sentence.text.rstrip(_CLOSERS)
        if body.endswith(".") and not body.endswith(".."):
            words = analyse(body[:-1])
            if 1 < len(words) <= _LONGEST:
                yield Statement(body[:-1], sentence.start, words)


def lost_verb(statement: Statement, segment: Segment, context: Context) -> Lost | None:
    """The verb that the judge misses, unless a surer rule reports the sentence."""
    if _heading(segment, context.document.segments) or not whole(statement.text):
        return None
    if verbless_governors(statement.words):
        return None
    return judge().lost(statement.text)


def auxiliary(masdar: Word, *, imperfect: bool) -> str | None:
    """The auxiliary that makes a verb of a masdar, None where another verb is needed."""
    if not passive_support(masdar):
        return None
    if imperfect:
        return "تتم" if masdar.feminine else "يتم"
    return "تمت" if masdar.feminine else "تم"


def _heading(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Whether it seems to be a headline with a full stop that nothing marks as one."""
    return len(segments) > 1 and segments[0] is segment and len(segment.sentences) == 1
