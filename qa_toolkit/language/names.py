"""How one foreign name comes to be spelled in several ways, in either script."""

from __future__ import annotations

import re
from functools import lru_cache

from qa_toolkit.language.letters import bare

# Arabic letters that newspapers use for one foreign sound: غوغل/جوجل, طوكيو/توكيو, باريس/باريز.
_ARABIC_CLASSES = str.maketrans(
    {
        **dict.fromkeys("طث", "ت"),
        **dict.fromkeys("صزش", "س"),
        **dict.fromkeys("ضظذ", "د"),
        **dict.fromkeys("قگغجچ", "ك"),
        "ڤ": "ف",
        "پ": "ب",
        "ح": "ه",
        **dict.fromkeys("اأإآىويءؤئةع"),  # vowels, and what foreign vowels are written with
    }
)
_LATIN_DIGRAPHS = re.compile("ph|kh|gh|dh|th")
_LATIN_CLASSES = str.maketrans(
    {**dict.fromkeys("cq", "k"), "z": "s", "v": "f", **dict.fromkeys("aeiouyhw'\u2019-")}
)
_DOUBLED = re.compile(r"([a-z])\1+")


@lru_cache(maxsize=1 << 15)
def skeleton(name: str) -> str:
    """What remains of a name once all that transliterations vary is taken away.

    Vowels and their letters go, and letters for one foreign sound become one: كوبر and كوبير
    give كبر, Mohammed and Muhammad give md. A name of vowels alone gives an empty text.
    """
    plain = bare(name).lower()
    plain = _LATIN_DIGRAPHS.sub(lambda match: "f" if match[0] == "ph" else match[0][0], plain)
    plain = plain.translate(_ARABIC_CLASSES).translate(_LATIN_CLASSES)
    return _DOUBLED.sub(r"\1", plain)


_HAMZA = str.maketrans("أإآىةؤئ", "اااي\u0647\u0648\u064a")  # the last three: HEH, WAW, YEH


def same_but_hamza(one: str, other: str) -> bool:
    """Whether two Arabic words differ in marks, hamza, ى or ة alone: a matter of orthography."""
    return bare(one).translate(_HAMZA) == bare(other).translate(_HAMZA)
