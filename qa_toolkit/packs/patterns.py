"""Patterns and templates of packs: named classes, bounded repeats, placeholders.

A pattern is a regular expression in which ``{arabic}``, ``{latin}`` … stand for classes of
characters, inside brackets or out. So that no text can make one slow, a repeat that names no
limit stops at ``LIMIT``, and a repeated group may hold neither a repeat nor alternatives.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from qa_toolkit.errors import unknown
from qa_toolkit.language import letters

LIMIT = 100
"""How often a repeat that names no limit goes on in a pack's pattern."""

HIGHEST = 500
"""The highest limit that a pattern may name."""

CLASSES: Mapping[str, str] = {
    "arabic": letters.ARABIC_LETTERS,
    "arabic-word": letters.ARABIC_LETTERS + letters.MARKS + letters.TATWEEL,
    "latin": letters.LATIN_LETTERS,
    "digit": letters.DIGITS,
    "european-digit": "0-9",
    "arabic-indic-digit": letters.ARABIC_INDIC_DIGITS,
    "mark": letters.MARKS,
    "tatweel": letters.TATWEEL,
    "presentation": letters.PRESENTATION_FORMS,
    "bidi": letters.BIDI_CONTROLS,
    # Horizontal white space: space, tab, no-break space, the spaces of U+2000-200A, narrow
    # no-break space, medium mathematical space.
    "space": " \\t\u00a0\u2000-\u200a\u202f\u205f",
}
"""What may stand in braces in a pattern."""

FORM = "{form}"
"""Stands for any of the forms of a variant, in the pattern of a ``consistent`` entry."""

_TOKEN = re.compile(
    r"(?P<escape>\\(?:N\{[^}]*\}|.))"
    r"|(?P<name>\{[a-z-]+\})"
    r"|(?P<open>\((?:\?(?:P?<\w+>|P=\w+|<[=!]|[:=!>]|[aiLmsux-]+:?))?)"
    r"|(?P<close>\))"
    r"|(?P<repeat>[*+?]|\{\d*,?\d*\})(?P<how>[?+]?)"
    r"|(?P<either>\|)"
    r"|(?P<class>\[\^?\]?)",
    re.DOTALL,
)
_IN_CLASS = re.compile(r"(?P<escape>\\.)|(?P<name>\{[a-z-]+\})|(?P<close>\])", re.DOTALL)


class PatternError(ValueError):
    """A pattern or template cannot be used; the text says why and what to write."""


def expand(pattern: str) -> str:
    """The plain regular expression of a pack's pattern, its repeats bounded.

    Raises PatternError for an unknown class or for a repeat whose time could explode.
    """
    out: list[str] = []
    varies = [False]  # of each open group: may it match one text in two ways
    closed_varies = False  # the same of the group closed just now
    after_dot = False
    position = 0
    while match := _TOKEN.search(pattern, position):
        between = pattern[position : match.start()]
        if between:
            closed_varies, after_dot = False, between.endswith(".")
        position, piece, varied = match.end(), match.group(), False
        if piece == FORM:
            varies[-1] = True
        elif match["name"]:
            piece = f"[{_named(piece)}]"
        elif match["class"]:
            content, position = _character_class(pattern, match.end())
            piece += content
        elif match["open"]:
            varies.append(False)
        elif match["close"]:
            if len(varies) == 1:
                raise PatternError("closes a group that was never opened")
            varied = varies.pop()
            varies[-1] |= varied
        elif match["either"]:
            varies[-1] = True
        elif match["repeat"]:
            low, high = _bounds(match["repeat"])
            piece = _limited(piece, low, high, closed_varies, after_dot)
            # A possessive repeat never gives back what it took, so it matches in one way only.
            varies[-1] |= low != high and match["how"] != "+"
        closed_varies, after_dot = varied, False
        out += between, piece
    return "".join(out) + pattern[position:]


def _named(piece: str) -> str:
    name = piece[1:-1]
    if name not in CLASSES:
        raise PatternError(unknown("class", piece, (f"{{{known}}}" for known in CLASSES)))
    return CLASSES[name]


def _character_class(pattern: str, start: int) -> tuple[str, int]:
    """The content of the class that opened before ``start``, and where it ends."""
    out: list[str] = []
    position = start
    while match := _IN_CLASS.search(pattern, position):
        out.append(pattern[position : match.start()])
        position = match.end()
        out.append(_named(match.group()) if match["name"] else match.group())
        if match["close"]:
            return "".join(out), position
    raise PatternError("an unclosed [")


def _limited(piece: str, low: int, high: int | None, group_varies: bool, after_dot: bool) -> str:
    """The repeat ``piece`` with an upper limit; PatternError if its time could explode."""
    if group_varies and (high is None or high > 1):
        raise PatternError(
            "a repeated group holds a repeat or alternatives, which can take for ever on some "
            "texts; repeat a class such as [...] instead, or make the inner repeat possessive (++)"
        )
    if after_dot and high is None:
        raise PatternError(
            f'".{piece}" runs across the whole text; say what may stand there, as in [^.]{piece}'
        )
    if max(low, high or 0) > HIGHEST:
        raise PatternError(f"repeats more than {HIGHEST} times; lower the limit")
    if high is None:
        how = piece[1:] if piece[0] in "*+" else piece[piece.index("}") + 1 :]
        return f"{{{low},{max(low, LIMIT)}}}{how}"
    return piece


def _bounds(repeat: str) -> tuple[int, int | None]:
    if repeat in "*+?":
        return (1 if repeat == "+" else 0), (1 if repeat == "?" else None)
    low, comma, high = repeat[1:-1].partition(",")
    if not comma:
        return int(low or 0), int(low or 0)
    return int(low or 0), int(high) if high else None


def _digits(text: str, zero: int) -> str:
    return "".join(chr(zero + unicodedata.digit(c)) if c.isdecimal() else c for c in text)


# ARABIC DECIMAL SEPARATOR, ARABIC THOUSANDS SEPARATOR, ARABIC PERCENT SIGN: CLDR's symbols of
# the numbering system "arab".
_EUROPEAN_SIGNS = str.maketrans("\u066b\u066c\u066a", ".,%")
_DECIMAL = re.compile(r"(\d+(?:,\d{3})*+)(?:\.(\d+))?(%?)")


def _european(text: str) -> str:
    return _digits(text, 0x30).translate(_EUROPEAN_SIGNS)


def _arabic_indic(text: str) -> str:
    written = _digits(text, 0x660)
    number = _DECIMAL.fullmatch(written)  # not a date, a time or a ratio
    if number is None:
        return written.replace("%", "\u066a")
    whole, part, sign = number.groups()
    decimals = f"\u066b{part}" if part else ""
    return whole.replace(",", "\u066c") + decimals + ("\u066a" if sign else "")


# Letters of other languages in Arabic script, each with the Arabic one that looks like it:
# keheh, swash kaf; Farsi yeh; heh doachashmee, heh goal, ae.
_LOOK_ALIKES = str.maketrans("\u06a9\u06aa\u06cc\u06be\u06c1\u06d5", "ككيههه")
_LATIN_MARKS = str.maketrans("،؛؟", ",;?")
_ARABIC_MARKS = str.maketrans(",;?", "،؛؟")

_TRANSFORMS: Mapping[str, Callable[[str], str]] = {
    "nfkc": lambda text: unicodedata.normalize("NFKC", text),
    "european-digits": _european,
    "arabic-indic-digits": _arabic_indic,
    "arabic-letters": lambda text: text.translate(_LOOK_ALIKES),
    "arabic-punctuation": lambda text: text.translate(_ARABIC_MARKS),
    "latin-punctuation": lambda text: text.translate(_LATIN_MARKS),
}
_PLACE = re.compile(r"\{(\w+)(?:\|([\w-]+))?\}")


def fill(template: str, values: Mapping[str, str | None]) -> str:
    """The template with each ``{name}`` or ``{name|transform}`` replaced by its value."""

    def value(match: re.Match[str]) -> str:
        text = values.get(match[1]) or ""
        return _TRANSFORMS[match[2]](text) if match[2] else text

    return _PLACE.sub(value, template)


def check_template(template: str, known: Iterable[str]) -> None:
    """Raise PatternError if a placeholder of the template has no value or transform."""
    names = sorted(known)
    for name, transform in _PLACE.findall(template):
        if name not in names:
            raise PatternError(f'unknown placeholder "{{{name}}}"; there are {", ".join(names)}')
        if transform and transform not in _TRANSFORMS:
            raise PatternError(
                f'unknown transform "{transform}"; there are {", ".join(_TRANSFORMS)}'
            )
