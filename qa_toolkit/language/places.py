"""Towns that news speaks of, by their names in Arabic and English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from qa_toolkit.language.numbers.lexicon import fold, listed
from qa_toolkit.language.words import Word

_LONGEST = 3  # words of a name
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
# Names that are ordinary words, however they are written.
_WORDS = listed(
    "صور الصور الباب الخبر خبر الرس رس الثورة ثورة الميادين ميادين المدينة مدينة دولة عالية "
    "الطبقة حائل القصر البيضاء الخليل المرج الزاوية الشرقية السلام الحرية العين عين الأمل "
    "امل أمان الحدود السد الدار الكاف الحمام البرج نيس روما ليل كان كولا الجديد الجديدة وان "
    "انة رقة نايف الأبيض الجميل جميل جمال بيرا الجزيرة حمد الخميس الخمس البيض معسكر منا "
    "العمارة عمارة بورصة ابا سالم لاد اول اتر سارة السلمية سلمية العيون ريم القاسم سعيدة "
    "الفحم الغازية بشار عقبة بول قوم القائم سان الساحل طراز عشاق خالص ميدان الشهداء شهداء "
    "سلطات العبور سدة المنزلة المنشأة إبادة النعمة سفيرة عمران الصف الوادي لوم الخارجة حولي "
    "ساري سلالة مشهد خفي زرقاء دوحة مفرق التل مساكن الهندية ربات تلا بحري زايد بنين الأحمدي "
    "الصدر ربك دوما رياض نعمة حي الحي "
    "nice reading mobile split bath orange bar most van batman of man tours"
)


class Place(NamedTuple):
    """A town: its country (ISO 3166), and whether it is the capital, which stands for a state."""

    number: int
    country: str
    capital: bool


class Mention(NamedTuple):
    """A name at ``start:end`` of a text (half-open, code points) and the towns that bear it."""

    start: int
    end: int
    places: tuple[Place, ...]


@lru_cache(maxsize=1)
def _gazetteer() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    words = frozenset(map(_key, _WORDS))
    text = (files("qa_toolkit.language") / "data" / "places.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        country, capital, names = line.split("\t")
        place = Place(number, country, bool(capital))
        for name in {_key(name) for name in names.split("|")} - words:
            if len(name) > 2:
                found[name] = (*found.get(name, ()), place)
    return found


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _gazetteer())


def _key(name: str) -> str:
    return fold(name).replace("ه", "ة")


@lru_cache(maxsize=1 << 14)
def _first_words(word: str) -> tuple[tuple[str, int], ...]:
    """The first words of names that a word may be, each with the letters of its particle."""
    if len(word) > 24 or (word[0].isascii() and not word[0].isupper()):
        return ()
    key, found = _key(word), []
    for prefix in _PREFIXES if not word[0].isascii() else ("",):
        if key.startswith(prefix):
            rest = key[len(prefix) :]
            # للقاهرة is ل and القاهرة.
            article = "ا" + rest if prefix.endswith("ل") else rest
            found += [(name, len(prefix)) for name in {rest, article} if name in _starts()]
    return tuple(found)


def places(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    """The names of towns in a text, the longest at each word, without their particles."""
    known = _gazetteer()
    for position, word in enumerate(words):
        for first, prefix in _first_words(word.text):
            name, end = first, word.end
            best = known.get(name, ()), end
            for following in words[position + 1 : position + _LONGEST]:
                if text[end : following.start] not in (" ", "-"):
                    break
                name, end = f"{name} {_key(following.text)}", following.end
                if name in known:
                    best = known[name], end
            if best[0]:
                yield Mention(word.start + prefix, best[1], best[0])
                break
