"""Whether an English sentence can have a finite verb.

A list of the auxiliaries and irregular verbs, and the lexicon, which knows that a word is a verb if
it has forms in -ed and -ing. Many verbs are nouns as well (plans, state): they count unless the
word before them makes a noun of them (the plans, of state).
"""

from __future__ import annotations

import functools
import re

from qa_toolkit.language.english import english
from qa_toolkit.language.words import words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AUXILIARIES = _words(
    "am is are was were has have had do does did will would shall should can could may might must "
    "ought need dare cannot let lets wanna gonna"
)
# A noun with 's is mostly a possessor.
_CONTRACTED = re.compile(
    "n't$|'(?:re|ve|d|ll|m)$|^(?:it|that|this|he|she|there|here|what|who|where|how|let|one|"
    "everyone|everything|nothing|nobody|somebody|someone|something)'s$"
)
# Past forms that are not in -ed; those that are also nouns or participles count all the same.
_IRREGULAR = _words(
    "arose ate awoke became began bent bet bid bit bled blew bought bound bred broke brought built "
    "burnt burst came cast caught chose clung cost crept cut dealt drank dreamt drew drove dug fed "
    "fell felt fled flew flung forbade forgave forgot fought found froze gave got grew ground hid "
    "hit held heard hung hurt kept knelt knew laid lay leant leapt learnt led left lent lit lost "
    "made meant met misled mistook outdid overcame overran overthrew overtook paid proved put quit "
    "ran rang read rebuilt resold rewrote rid rode rose said sang sank sat saw sawed sent set "
    "sewed shed shone shook shot shrank shut slept slew slid slit slung smelt sold sought sowed "
    "spat sped spelt spent spilt split spoilt spoke sprang spread spun stank stole stood stove "
    "strode struck strung stuck stung sung sunk swam swept swore swung taught thought threw "
    "thrust told took tore trod undertook underwent understood upheld upset went wept withdrew "
    "withheld withstood woke won wore wound wove wrote wrung began undid foresaw oversaw broadcast "
    "forecast input sublet"
)
_DETERMINERS = _words(
    "a an the its his her their our my your no every another whose two three four five six seven "
    "eight nine ten"
)
_DEMONSTRATIVES = _words("this that these those each any some")  # or pronouns: that means
_SUBJECTS = _words("i you we they who he she it also now never often always still then")
_PREPOSITIONS = _words(
    "of in on at by for from with without into onto over under between among against during "
    "through about after before since until per via amid despite towards toward across behind "
    "beyond near like as than within upon outside inside"
)


# Words that only look like verbs to the lexicon (ofed, withing …), or hardly ever are.
_OTHERS = _words(
    "and but or nor not to be been being by up out off down so yet very even just also only still "
    "well too then now here there first last next own same he she it they we you i him them us me "
    "who whom when where why how if while because although though unless whether new old good bad "
    "big small high low long short young right left best better least less far early late hard "
    "soft clear real sure able back home time part side way per cent percent"
)
_NO_VERBS = _OTHERS | _DETERMINERS | _DEMONSTRATIVES | _PREPOSITIONS
_SHORTEST = 6  # words; shorter ones are mostly exclamations, and leads of a caption
_STATEMENT = re.compile(r"[\"“'‘]?[A-Z]")
_ASIDE = re.compile(r"[():;\[\]|]|\b(?:yes|no),|^\W*(?:No|Yes|Not|What|How|Thank|Hence|Thus|So)\b")
# The more the better: two comparatives are a sentence.
_PROPORTION = re.compile(r"The (?:more|less|fewer|worse|\w+er)\b.*, the (?:more|less|\w+er)\b")
# Without a form of have: The course been certified. A subject before an article: I the games.
_HAVE = re.compile(
    r"\b(?:ha(?:ve|s|d|ving)|(?:ha(?:ve|s|d)n|\w+)['’](?:t|ve|d|s))\b", re.IGNORECASE
)
_BEEN = re.compile(r"\b\w+ (?:(?:also|already|just|long|never|not|recently|since) )?been\b")
_SUBJECT = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey) (?:the|an?|my|his|her|their|our)\b"
    r"|^(?:This|That|It) (?:the|an?)\b"
)
_RELATED = 1.4
"""A verb's other forms are at most so much rarer (in Zipfs) than the form it shares with a noun."""


def verbless(sentence: str) -> bool:
    """Whether a sentence that should have a finite verb has no word that could be one."""
    if not _STATEMENT.match(sentence) or _ASIDE.search(sentence) or _PROPORTION.match(sentence):
        return False
    return len(words(sentence)) >= _SHORTEST and not candidates(sentence)


def clash(sentence: str) -> tuple[int, int] | None:
    """Where two words stand side by side that only a verb can part."""
    found = _SUBJECT.search(sentence) or (not _HAVE.search(sentence) and _BEEN.search(sentence))
    return found.span() if found else None


def candidates(sentence: str) -> list[str]:
    """The words that can be finite verbs where they stand."""
    found = [word for word in words(sentence) if word.script == "en"]
    plain = ["", *(word.text.lower().replace("’", "'") for word in found), ""]
    return [
        word.text
        for place, word in enumerate(found, 1)
        if finite(plain[place], plain[place - 1], plain[place + 1])
    ]


def finite(word: str, before: str, after: str) -> bool:
    """Whether a word in lower case can be a finite verb between its neighbours."""
    if word in _AUXILIARIES or _CONTRACTED.search(word):
        return True
    if before == "to" or word in _NO_VERBS:
        return False
    if word in _IRREGULAR or word.endswith("ed"):
        return after != "by" and before not in _DETERMINERS
    if before in _DETERMINERS or before in _PREPOSITIONS or before.endswith("'s"):
        return False
    if before in _DEMONSTRATIVES and not word.endswith("s"):
        return False
    return _verb(word, sure=before in _SUBJECTS)


@functools.lru_cache(1 << 12)
def verb_form(word: str) -> bool:
    """Whether a word by itself may be a form of a verb, participles and gerunds included."""
    plain = word.lower()
    if plain in _AUXILIARIES or plain in _IRREGULAR or plain.endswith(("ed", "ing")):
        return True
    return plain not in _NO_VERBS and (_participle(plain) or _verb(plain, sure=True))


@functools.lru_cache(1 << 14)
def _verb(word: str, *, sure: bool) -> bool:
    """Whether a form without -ed is one of the present of a verb.

    ``sure``: it is enough that it can be one, however much more often it is a noun.
    """
    return any(_conjugated(base, sure=sure) for base in (word, *_singular(word)))


def _participle(word: str) -> bool:
    """Whether it is one in -en or -n: taken, known, drawn."""
    return any(
        word.endswith(ending) and word[: -len(ending)] in _BASES for ending in ("n", "en")
    ) or word in ("been", "done", "gone", "written", "driven", "spoken", "chosen", "stolen")


def _singular(word: str) -> list[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return []
    bases = [word[:-1]]
    if word.endswith("es"):
        bases.append(word[:-2])
    if word.endswith("ies"):
        bases.append(word[:-3] + "y")
    return bases


def _conjugated(base: str, *, sure: bool) -> bool:
    if base in _BASES:
        return True
    stem = base[:-1] if base.endswith("e") else base
    past = base[:-1] + "ied" if base.endswith("y") else stem + "ed"
    doubled = base + base[-1:]
    lexicon = english()
    forms = [f for f in (past, doubled + "ed", stem + "ing", doubled + "ing") if lexicon.flags(f)]
    if len(forms) < 2 or sure:
        return len(forms) > 1
    return max(map(lexicon.frequency, forms)) > lexicon.frequency(base) - _RELATED


_BASES = _words(
    "arise be become begin bend bind bite bleed blow break breed bring build buy catch choose "
    "cling come creep deal dig draw drink drive eat fall feed feel fight find flee fly forbid "
    "forget forgive freeze get give go grow hang have hear hide hold keep know lay lead leave "
    "lend let lie lose make mean meet pay ride ring rise run say see seek sell send shake "
    "shine shoot shrink sing sink sit sleep slide speak spend spin spring stand steal stick "
    "sting strike swear sweep swim swing take teach tear tell thank think throw understand "
    "wake wear weave win wind withdraw write"
)


# Irregular verbs whose past is no other word: plain form, past, participle.
_PRINCIPAL = (
    "go went gone | come came come | take took taken | give gave given | know knew known | "
    "become became become | begin began begun | write wrote written | speak spoke spoken | "
    "grow grew grown | draw drew drawn | drive drove driven | choose chose chosen | "
    "eat ate eaten | throw threw thrown | fly flew flown | forget forgot forgotten | "
    "shake shook shaken | swim swam swum | sing sang sung | drink drank drunk | "
    "hide hid hidden | forgive forgave forgiven | undertake undertook undertaken | "
    "withdraw withdrew withdrawn | overcome overcame overcome | arise arose arisen | "
    "steal stole stolen | wear wore worn | tear tore torn | blow blew blown"
)
_TRIPLES = [each.split() for each in _PRINCIPAL.split(" | ")]
PLAIN = {past: plain for plain, past, _ in _TRIPLES}
PARTICIPLE = {
    past: participle for _, past, participle in _TRIPLES if past not in ("stole", "forgot")
}
