"""American and British spellings of one word, and the Oxford spelling between them.

A word tells its writer's variety if only one of the two dictionaries has it and the other one has
its partner (colour, color). British -ise and -yse are told from Oxford -ize, which is British too
(New Hart's Rules, 21): -ize is no sign of American spelling, but it does not go with -ise.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from qa_toolkit.language.english import BRITISH, US, EnglishLexicon, english

Variety = Literal["us", "uk", "oxford"]
Spelling = Literal["us", "uk", "ise", "ize"]

ALLOWED: dict[Variety, frozenset[Spelling]] = {
    "us": frozenset({"us", "ize"}),
    "uk": frozenset({"uk", "ise"}),
    "oxford": frozenset({"uk", "ize"}),
}
"""The spellings that each variety writes."""


class Marked(NamedTuple):
    """What a spelling says of its writer, and the spelling of the other side."""

    spelling: Spelling
    partner: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# American, British: letters that change places anywhere in the word or at its end.
_CHANGES = (
    *(("or", "our"), ("er", "re"), ("ense", "ence"), ("og", "ogue"), ("l", "ll"), ("ll", "l")),
    *(("yz", "ys"), ("e", "ae"), ("e", "oe"), ("p", "pp"), ("t", "tt"), ("gment", "gement")),
    *(("eled", "elled"), ("um", "ium"), ("ow", "ough"), ("o", "ou"), ("a", "e"), ("ter", "tre")),
    *(("m", "mme"), ("k", "c"), ("z", "s"), ("ft", "ught"), ("el", "ell"), ("ick", "eque")),
    *(("ing", "eing"), ("ipe", "ype"), ("ire", "yre"), ("ct", "x"), ("s", "c"), ("est", "st")),
)
# Pairs that no change of letters tells, or whose American member is British as well.
_PAIRS = {
    "gray": "grey",
    "grayer": "greyer",
    "grayish": "greyish",
    "pajamas": "pyjamas",
    "jewelry": "jewellery",
    "mom": "mum",
    "moms": "mums",
    "aluminum": "aluminium",
    "airplane": "aeroplane",
    "airplanes": "aeroplanes",
    "skeptic": "sceptic",
    "skeptics": "sceptics",
    "skeptical": "sceptical",
    "skepticism": "scepticism",
    "plow": "plough",
    "plows": "ploughs",
    "plowed": "ploughed",
    "cozy": "cosy",
    "mustache": "moustache",
    "donut": "doughnut",
}
# British words whose American partner is right in Britain too, in another sense: they speak for
# Britain, and only the American member is common to both.
_BRITISH = {
    "tyre": "tire",
    "tyres": "tires",
    "kerb": "curb",
    "kerbs": "curbs",
    "cheque": "check",
    "cheques": "checks",
    "programme": "program",
    "programmes": "programs",
    "storey": "story",
    "storeys": "stories",
    "metre": "meter",
    "metres": "meters",
    "grey": "gray",
    "licence": "license",
    "licences": "licenses",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "draught": "draft",
    "draughts": "drafts",
}
_LISTED = {
    **{american: Marked("us", british) for american, british in _PAIRS.items()},
    **{british: Marked("uk", american) for american, british in _PAIRS.items()},
    **{british: Marked("uk", american) for british, american in _BRITISH.items()},
}
# In one dictionary only, yet no sign: good papers on both sides print them, or they are words of
# their own (meter the instrument, curb the verb, disc and disk, theatre in American names).
_NO_SIGN = _words(
    """
    analog analogue catalog catalogs dialog dialogs theatre theatres glamour judgement judgements
    advisor advisors adviser acknowledgement acknowledgements ageing aging ax axe disc discs disk
    draft drafts enquiry enquiries inquiry omelet omelette premise premises program programs tire
    tires curb curbs check checks story stories meter meters license licenses practice practices
    towards toward afterwards backwards forwards whilst amongst learnt burnt dreamt spelt spilt
    leapt lept medieval mediaeval encyclopedia archaeology archeology aesthetic aesthetics gypsy
    connexion fetus foetus fetal foetal sulfur sulphur sulfate sulfide hemoglobin benefited
    benefitted focused focussed biased targeted budgeted combatted smolder draughty cancelation
    cancellation cancelations saccharin saccharine cigaret instalment installment instalments
    installments bused busses gasses yogurt yoghurt whiskey whisky briar brier hiccough
    fritz frits vis viz manila manilla lotta louvre pico cancelled cancelling catalogue catalogues
    tranquility tranquillity specialty specialties speciality specialities
    """
)
_ISE = re.compile(r"(?<=[a-z]{2}[a-z])is(?:e|ed|es|er|ers|ing|ation|ations|ational|able|ably)\Z")
_IZE = re.compile(r"(?<=[a-z]{2}[a-z])iz(?:e|ed|es|er|ers|ing|ation|ations|ational|able|ably)\Z")


@lru_cache(1 << 14)
def marked(word: str) -> Marked | None:
    """What a lower-case word says of the variety, or None if it says nothing."""
    lexicon = english()
    found = lexicon.flags(word) & (US | BRITISH)
    if not found or word in _NO_SIGN:
        return None
    if word in _LISTED:
        return _LISTED[word]
    oxford = _oxford(word, found, lexicon)
    if oxford or found == US | BRITISH:
        return oxford
    return _partner(word, "us" if found == US else "uk", lexicon)


def _oxford(word: str, found: int, lexicon: EnglishLexicon) -> Marked | None:
    """-ise where both dictionaries have -ize, or that -ize."""
    for pattern, spelling, other in ((_ISE, "ise", "iz"), (_IZE, "ize", "is")):
        match = pattern.search(word)
        if not match:
            continue
        partner = word[: match.start()] + other + word[match.start() + 2 :]
        flags = lexicon.flags(partner) & (US | BRITISH)
        if spelling == "ise" and found == BRITISH and flags & US:
            return Marked("ise", partner)
        if spelling == "ize" and found & US and flags == BRITISH:
            return Marked("ize", partner)
    return None


def _partner(word: str, side: Literal["us", "uk"], lexicon: EnglishLexicon) -> Marked | None:
    """The spelling that only the other dictionary has, one change of letters away."""
    wanted = BRITISH if side == "us" else US
    best, frequency = "", 1.5  # rarer partners are no evidence
    for american, british in _CHANGES:
        old, new = (american, british) if side == "us" else (british, american)
        place = word.find(old, 1)
        while place > 0:
            text = word[:place] + new + word[place + len(old) :]
            if lexicon.flags(text) & (US | BRITISH) == wanted:
                zipf = lexicon.frequencies.zipf(text)
                if zipf > frequency:
                    best, frequency = text, zipf
            place = word.find(old, place + 1)
    return Marked(side, best) if best else None
