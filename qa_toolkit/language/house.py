"""House words: names and terms that an editor has said are right, whatever the lexicons say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa_toolkit.language.letters import bare

_PROCLITICS = re.compile("[وف]?(?:[بكل]?ال|لل|[بكل])?")


class HouseWords:
    """A set of words of either language.

    Case and vowel marks do not count, and an Arabic word may carry a conjunction, a preposition
    or the article. A phrase (``قسد الديمقراطية``) makes each of its words known.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = frozenset(bare(word).casefold() for text in words for word in text.split())

    def __contains__(self, word: str) -> bool:
        if not self._words:
            return False
        plain = bare(word).casefold()
        if plain in self._words:
            return True
        match = _PROCLITICS.match(plain)
        longest = match.end() if match else 0
        return any(plain[cut:] in self._words for cut in range(1, longest + 1))

    def __len__(self) -> int:
        return len(self._words)


NONE = HouseWords()
