"""Stretches of a text that are no prose: addresses, handles, file names, code."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

# Top-level domains and file suffixes that newsrooms meet; a general "word.word" would swallow
# the missing space after a full stop.
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|io|tv|me|co|uk|us|eu|fr|de|ru|cn|ch|ca|au"
    "|sa|ae|eg|jo|qa|kw|bh|om|ye|iq|sy|lb|ps|ly|tn|dz|ma|sd|ir|tr|news|media|press|online|app|dev"
)
_SUFFIXES = (
    "pdf|docx?|xlsx?|pptx?|odt|txt|csv|tsv|json|jsonl|xml|ya?ml|toml|html?|css|js|ts|py|php|md"
    "|jpe?g|png|gif|svg|webp|tiff?|mp3|mp4|wav|mov|avi|mkv|zip|rar|gz|xz|tar|exe|apk|epub"
)
# An address ends at a bracket: one around it counts more often than one inside.
# Every branch starts where no such character stands before it and never gives back what it took,
# so that each character is read a bounded number of times.
_STRETCH = re.compile(
    r"`[^`\n]{1,500}+`"  # code
    r"|(?:https?|ftps?|file)://[^\s<>\"«»“”()]++"
    r"|(?<![\w.@-])www\.[^\s<>\"«»“”()]++"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++"  # e-mail
    r"|(?<![A-Za-z0-9_@])@\w++"  # handle; Arabic joins a conjunction to it: و@name
    r"|(?<![A-Za-z0-9_&#])#\w++"  # hashtag
    rf"|(?<![A-Za-z0-9_.-])(?:[A-Za-z0-9_-]{{1,64}}\.){{1,8}}(?:{_DOMAINS}|{_SUFFIXES})"
    r"(?![A-Za-z0-9_-])(?:/[^\s<>\"«»“”()]*+)?"
    r"|(?<![\w/\\])(?:/[A-Za-z0-9_.-]++){2,}+/?"  # path
    r"|(?<!\w)[A-Za-z]:\\[^\s<>\"]++"
)
# Every rule asks word by word about the same text; the memory that answers take is bounded.
_LONG = 20_000
# Most segments have none: one quick look for what every branch needs.
_HINT = re.compile(r"[`@#/\\]|\.(?<=[A-Za-z0-9_-].)[A-Za-z]")


def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of web and e-mail addresses, handles, hashtags, file names and code."""
    return _of_paragraph(text) if len(text) < _LONG else _of_long_text(text)


@lru_cache(maxsize=64)
def _of_paragraph(text: str) -> tuple[tuple[int, int], ...]:
    return _find(text)


@lru_cache(maxsize=1)
def _of_long_text(text: str) -> tuple[tuple[int, int], ...]:
    return _find(text)


def _find(text: str) -> tuple[tuple[int, int], ...]:
    if not _HINT.search(text):
        return ()
    return tuple(match.span() for match in _STRETCH.finditer(text))


def in_prose(text: str, start: int, end: int) -> bool:
    """Whether the range ``start:end`` keeps clear of every such stretch.

    An empty range is judged by its place: it may touch a stretch but not lie inside one.
    """
    ranges = stretches(text)
    following = bisect_left(ranges, end, key=_start)  # the first that starts at or after the end
    return following == 0 or ranges[following - 1][1] <= start


def _start(stretch: tuple[int, int]) -> int:
    return stretch[0]
