"""Literary translation: what one language says in a sentence, the other says in two or three."""

from __future__ import annotations

import pytest

from qa_toolkit.align.documents import align
from qa_toolkit.align.encoders import UniversalSentenceEncoder
from qa_toolkit.align.settings import PROFILES
from qa_toolkit.parsers import parse

# One, three, two, one and two Arabic sentences for the five English ones.
ENGLISH = (
    "When the old ferryman finally spoke, nobody on the quay was listening any more.",
    "He told them that the river had once been wider, that his father had drowned in it one "
    "winter, and that he himself had never learned to swim.",
    "A child laughed, and then the child's mother laughed too, ashamed of herself.",
    "The lamps were lit along the opposite bank.",
    "By the time the boat came in he had fallen asleep with his hat over his eyes, dreaming of "
    "the wide water of his boyhood.",
)
ARABIC = (
    ("حين نطق المراكبي العجوز أخيراً لم يكن على الرصيف من يصغي إليه.",),
    (
        "حدّثهم عن النهر وكيف كان أوسع مما هو الآن.",
        "وحكى لهم أن أباه غرق فيه ذات شتاء.",
        "أما هو فلم يتعلم السباحة قط.",
    ),
    ("وضحك طفل.", "ثم ضحكت أمه أيضاً وقد استحيت من نفسها."),
    ("وأُضيئت المصابيح على الضفة المقابلة.",),
    (
        "ولما رسا القارب كان قد غلبه النوم وقبعته على عينيه.",
        "وكان يحلم بمياه صباه الواسعة.",
    ),
)


@pytest.mark.parametrize("turned", [False, True])
def test_one_sentence_becomes_two_or_three(turned: bool) -> None:
    english = parse(" ".join(ENGLISH), path="story.en.txt")[0]
    arabic = parse(" ".join(" ".join(each) for each in ARABIC), path="story.ar.txt")[0]
    pair = (arabic, english) if turned else (english, arabic)
    links = align(*pair, UniversalSentenceEncoder(), PROFILES["free"]).links
    expected, first = [], 0
    for number, sentences in enumerate(ARABIC):
        whole = tuple(range(first, first + len(sentences)))
        expected.append((whole, (number,)) if turned else ((number,), whole))
        first += len(sentences)
    assert [(link.source, link.target) for link in links] == expected
