"""Text made safe and honest for a terminal: nothing invisible, nothing that moves the cursor.

An article may hold escape sequences that repaint a screen, or bidirectional controls that show
its words in another order (the "Trojan Source" attack, CVE-2021-42574). They are shown by
number instead, ⟨U+202E⟩, which is also what an editor needs to see.
"""

from __future__ import annotations

import re

_UNSAFE = (
    "\x00-\x1f\x7f-\x9f"  # C0 and C1 controls, ESCAPE and CSI among them
    "\u00ad"  # SOFT HYPHEN
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks and controls
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # ZERO WIDTH SPACE, WORD JOINER and their like
    "\u180e\u2028\u2029\ufff9-\ufffb"  # separators and annotation marks
    "\ud800-\udfff"  # lone surrogates, which no terminal can be sent
    "\U000e0000-\U000e0fff"  # tags
)
_BLANK = (
    "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # spaces that look like the common one
    "\u200c\u200d"  # ZERO WIDTH NON-JOINER and JOINER, which Arabic spelling may need
)
_HIDDEN = re.compile(f"[{_UNSAFE}]")
_ALL_HIDDEN = re.compile(f"[{_UNSAFE}{_BLANK}]")


def visible(text: str, *, blanks: bool = False) -> str:
    """The text with each invisible character as ⟨U+XXXX⟩, and tabs as spaces.

    ``blanks`` also names the unusual spaces and joiners: for the fault itself, which may be
    one of them.
    """
    pattern = _ALL_HIDDEN if blanks else _HIDDEN
    return pattern.sub(_name, text.replace("\t", " "))


def _name(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match.group()):04X}⟩"
