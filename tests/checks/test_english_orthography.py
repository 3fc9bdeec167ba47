"""What the examples of the English orthography rules cannot show."""

import time

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.checks.orthography.english.articles import WrongIndefiniteArticle
from qa_toolkit.checks.orthography.english.compounds import InconsistentCompound
from qa_toolkit.checks.orthography.english.confused import ConfusedWord
from qa_toolkit.checks.orthography.english.misspelled import EnglishMisspelled
from qa_toolkit.checks.orthography.english.unknown import EnglishUnknownWord
from qa_toolkit.checks.orthography.english.varieties import MixedSpellingVariety, VarietyOptions
from qa_toolkit.config import Config
from qa_toolkit.engine.run import run
from qa_toolkit.language.confusion_lists import LISTS
from qa_toolkit.language.english_confusions import Context, is_confusable, meant
from qa_toolkit.language.house import HouseWords
from qa_toolkit.parsers import parse
from qa_toolkit.rule import Rule

RULES: tuple[Rule, ...] = (
    EnglishMisspelled(),
    EnglishUnknownWord(),
    MixedSpellingVariety(),
    ConfusedWord(),
    WrongIndefiniteArticle(),
    InconsistentCompound(),
)

CLEAN = """The minister's office said on Monday that its budget was larger than last year's.
"It's a hard winter, and they're there with their families," said Abdullah ibn Saad al-Zarqawi.
An FBI agent and a U.S. marshal waited for an hour at a one-way street near the Souq al-Hamidiyya.
She met the sheikh in his majlis, drank karak, and read Lietuvos rytas on an 11-hour flight.
The long-term plan helps in the long term; well-known names are well known. We set up a setup.
He was led to the lead singer, who then sang more than ever, too loud to lose.
There were more people than he had passed; the effect could affect our principles.
Whether the weather was quite quiet or not, the advice was to accept all except the last piece."""


def found(rule: Rule, text: str, *, house: HouseWords | None = None) -> list[str]:
    (document,) = parse(text, path="a.txt", format="plain", lang="en")
    outcome = run(document, [rule], house or HouseWords())
    assert outcome.crashes == ()
    return [text[finding.span.start : finding.span.end] for finding in outcome.findings]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_good_prose_is_left_alone(rule: Rule) -> None:
    assert found(rule, CLEAN) == []


@pytest.mark.parametrize(
    "text",
    [
        "He wrote “goverment” on the board.",
        "They said (goverment) and left.",
        "The Goverment party won and the GOVERMENT lost.",
        "See goverment.org or write to teh@goverment.org about #goverment.",
        "The goverment of the goverment.",
        "Il faut bien voir le monde en face et sans attendre les autres.",
        "They spoke with Amr ibn al-As and with Umm Qasr's amin.",
        "In Latin, caro means flesh.",
        "A postcolonial, unpresidential, hyperlocal, starlike speech.",
        "The segmenter and the finalizer.",
        "Call str.islwer() or the istitl(x) of {nmae} first.",
        "The getUserName function and snake_case names.",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert found(EnglishMisspelled(), text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("It was becuase of the rain.", ["becuase"]),
        ("A well-prpared visit.", ["prpared"]),
        ("They did'nt come.", ["did'nt"]),
        ("The governer is a beginer.", ["governer", "beginer"]),
        ("He met Dr Mandl in teh hall.", ["teh"]),
        ("Twe of them, recieved late.", ["recieved"]),
    ],
)
def test_slips(text: str, slips: list[str]) -> None:
    assert found(EnglishMisspelled(), text) == slips


@pytest.mark.parametrize("rule", [EnglishMisspelled(), EnglishUnknownWord()])
def test_house_words_are_right(rule: Rule) -> None:
    text = "The goverment and the glorpsnake."
    assert found(rule, text)
    assert found(rule, text, house=HouseWords(["goverment", "glorpsnake"])) == []


def test_a_word_in_italics_is_a_term() -> None:
    (document,) = parse("The *carro* came in.\n", path="a.md", format="markdown", lang="en")
    assert run(document, [EnglishMisspelled()]).findings == ()


def test_unknown_words_are_said_once() -> None:
    assert found(EnglishUnknownWord(), "A glorpsnake, a glorpsnake.") == ["glorpsnake"]


@pytest.mark.parametrize(
    ("text", "minority"),
    [
        ("colour harbour center", ["center"]),
        ("color harbor centre", ["centre"]),
        ("organize colour analyse", []),
        ("organise realise organize", ["organize"]),
        ("organize color analyze", []),
        ("organise color center", ["organise"]),
        ("Color colour Labor Department", []),
        ("colour “color” honour", []),
        ("centre center", ["center"]),
    ],
)
def test_the_variety_of_most_words_counts(text: str, minority: list[str]) -> None:
    assert found(MixedSpellingVariety(), f"There is {text} here.") == minority


@pytest.mark.parametrize(
    ("prefer", "found_words"), [("us", ["colour", "organise"]), ("uk", ["color", "organize"])]
)
def test_a_house_may_prefer_a_variety(prefer: str, found_words: list[str]) -> None:
    rule = MixedSpellingVariety(VarietyOptions(prefer=prefer))  # type: ignore[arg-type]
    assert found(rule, "colour and organise, color and organize") == found_words


def test_a_profile_may_prefer_a_variety() -> None:
    options = {"en/mixed-spelling-variety": {"prefer": "uk"}}
    checker = Checker(Config(plugins=False, options=options))
    outcome = checker.check_text("The color was right.", path="a.en.txt")
    assert [f.rule for f in outcome.articles[0].findings] == ["en/mixed-spelling-variety"]


RIGHT = """Its own board met. It's been a year. The company and its employees know it's over.
Is there any of it there? The homes are theirs; and there families live. They're friends.
Who's there? The woman whose son left knows who's next. Then came winter, and then more rain.
It was bigger then. He is older than me. They want to go to too many places. Too much is lost.
They let loose the dogs. The affect in psychology. Changes were effected. Lead poisoning is bad.
If I were you, were it not late, where he lives. The cars were parked where they were found.
He has past experience. She passed the test. In the past, he passed by. The passed bill is law.
You're right that your being here helps; your right arm. I hope you're well; know your rights.
He rolled a roll in flour. The form of the thing. A quiet well. She lets us in. Let's go.
The principal of the school. In the end, the principles of law. A peace of sorts was signed."""


@pytest.mark.parametrize("line", RIGHT.split("\n"))
def test_words_in_their_right_place(line: str) -> None:
    assert found(ConfusedWord(), line) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("They said its been a year.", "its"),
        ("The team lost it's status.", "it's"),
        ("Wash you're hands.", "you're"),
        ("You know your not alone.", "your"),
        ("He was one of there leaders.", "there"),
        ("They had they're origin there.", "they're"),
        ("It is more dangerous then ever.", "then"),
        ("He than left.", "than"),
        ("They want too leave.", "too"),
        ("It is to late for that.", "to"),
        ("It comes form the north.", "form"),
        ("They play a roll in it.", "roll"),
        ("A peace of bread.", "peace"),
        ("They had to except that the deal failed.", "except"),
        ("He was asked for advise.", "advise"),
        ("The people where arrested on Monday.", "where"),
        ("It\u2019s known that its a lie.", "its"),  # RIGHT SINGLE QUOTATION MARK
    ],
)
def test_words_in_the_wrong_place(text: str, wrong: str) -> None:
    assert found(ConfusedWord(), text) == [wrong]


def test_the_apostrophe_is_that_of_the_text() -> None:
    text = "It\u2019s known that its a lie."  # RIGHT SINGLE QUOTATION MARK
    (document,) = parse(text, path="a.txt", format="plain", lang="en")
    (finding,) = run(document, [ConfusedWord()]).findings
    assert finding.fixes[0].edits[0].text == "\u2019"


def test_every_pattern_can_be_read() -> None:
    assert all(is_confusable(word) for word in ("its", "there", "too", "weather"))
    assert meant("its", Context("said", "a", "lie")) == "it's"
    assert meant("its", Context("said", "a-", "lie")) is None
    assert all(words.split() for words in LISTS.values())


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("He ate a apple and an pear.", ["a", "an"]),
        ("A hour later, a 8-year-old with an U.S. flag.", ["A", "a", "an"]),
        ("He paid a £8 fine.", ["a"]),
        ("Hepatitis A is a risk; plan A or B.", []),
        ("A “unified” front and an “honest” one.", []),
        ("The a-la-carte menu, a la mode.", []),
    ],
)
def test_articles(text: str, wrong: list[str]) -> None:
    assert found(WrongIndefiniteArticle(), text) == wrong


def test_english_inside_arabic_is_read() -> None:
    text = "قال الوزير إن they want a apple today وانصرف."
    (document,) = parse(text, path="a.txt", format="plain", lang="ar")
    (finding,) = run(document, [WrongIndefiniteArticle()]).findings
    assert text[finding.span.start : finding.span.end] == "a"


@pytest.mark.parametrize(
    ("text", "minority"),
    [
        ("A policy-maker and policymakers and a policymaker.", ["policy-maker"]),
        ("Their decision making is slow. Decision-making is slow.", ["Decision-making"]),
        ("A decision-making body for decision making.", []),
        ("Every day is an everyday thing; may be, maybe.", []),
        ("“The policy-maker” met the policymaker.", []),
        ("The state-of-the-art art of state.", []),
    ],
)
def test_compounds(text: str, minority: list[str]) -> None:
    assert found(InconsistentCompound(), text) == minority


ABC = "bcdfghklmnpr"
HOSTILE = {
    "unknown words": ". ".join(
        f"they saw the {a}{b}qv{c}zt and left" for a in ABC for b in ABC for c in ABC
    ),
    "foreign words": " ".join(f"{a}{b}qv{c}zt" for a in ABC for b in ABC for c in ABC),
    "one long word": "a" * 300_000,
    "apostrophes": "it's" * 20_000,
    "quotations": "“colour” color " * 8_000,
    "confusions": "its a to too then than their there " * 5_000,
    "hyphens": "a-b" * 40_000,
    "articles": "a an " * 30_000,
    "compounds": "policy maker policymaker policy-maker " * 4_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_time(name: str) -> None:
    (document,) = parse(HOSTILE[name], path="a.txt", format="plain", lang="en")
    begin = time.process_time()
    outcome = run(document, RULES)
    assert outcome.crashes == ()
    assert time.process_time() - begin < 20
