"""Gender, number and visible case of Arabic nouns and adjectives.

``forms`` reads a word as written. Unvocalised Arabic shows case only in the dual, the sound
masculine plural and the accusative alif, and gender mostly in ة; for the rest the lexicon's stems
are looked up in a list of genders and broken plurals that
:mod:`qa_toolkit.language.compile_nouns` makes. What is not known stays "": a rule that accuses
must find that every reading is against the writer.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import Reading, arabic, normalised
from qa_toolkit.language.word_lists import listed

Gender = Literal["m", "f", ""]
Count = Literal["s", "d", "p", ""]
Case = Literal["nominative", "oblique", "accusative", ""]


# Feminine without a mark of it, and words that good writers use in both genders.
_FEMININE = listed(
    "شمس نار دار أرض نفس حرب يد عين أذن ساق قدم كف بئر ريح فأس عصا أفعى كأس سن كتف فخذ ورك جهنم "
    "عروس أم أخت بنت بئر رحى ضبع أرنب يمين شمال جنوب عقرب استراتيجية أفغانستان"
)
_EITHER = listed(
    "روح سوق طريق سبيل حال سكين عنق لسان سلاح عقرب سماء درع قوس خمر بطن رحم عرس قدر دلو فرس بلد "
    "ذراع إصبع ركبة ضلع كبد عضد عنكبوت فردوس موسى إبط قفا سلم ضحى دكان حانوت ملح ذهب صراط زقاق "
    "جناح وسط شخصية ضحية أصبع أنف نحل نمل بقر غنم شجر تمر إنس جن قوم عدو ضيف خصم عجوز زوج صبا "
    "مال جمل إبل خيل غيث فلك منى أنثى ملاك جمهور حامل مرضع عاقر طالق حائض بضع "
    "كل بعض أي غير مثل سوى كلا كلتا مجموع شمال جنوب يمين يسار عدد نصف ثلث ربع أغلب معظم جميع كافة "
    "كثير قليل مزيد سائر سكان ناس أهل رهط نفر عرب روم فرس ترك كرد هنود عير آل إنترنت لعب لعبة"
)
# ة ends these although a man is meant; some of them women too.
_MASCULINE_IN_TEH = listed(
    "خليفة علامة طاغية داعية رحالة نابغة عبقرية باقعة راوية همزة قدوة أسوة بطريركة "
    "علّامة فهامة نسابة طاغية حجة آية ضحية رهينة شخصية سيادة فخامة معالي سمو جلالة "
    "خواجة صحابة حمزة أسامة طلحة عبيدة قتادة معاوية عنترة عكرمة جمعة خليفة فضيلة سماحة عطية نخبة "
    "ثلة"
)

_PRONOUN = re.compile("(?:هما|هم|هن|ها|ه|نا|كما|كم|كن|ك)$")


class Form(NamedTuple):
    """One reading of a noun or adjective.

    ``number``: singular, dual or plural; ``broken``: a plural whose shape shows neither gender nor
    case. ``case`` is what can be seen; ``oblique`` is genitive or accusative. ``clitic``: the
    conjunction and preposition before it. ``article``, ``pronoun``: whether it has one. ``bound``:
    the ending shows that a genitive follows (مهندسو). ``singular``: that of a broken plural.
    """

    stem: str
    pos: str
    gender: Gender
    number: Count
    case: Case = ""
    clitic: str = ""
    article: bool = False
    pronoun: bool = False
    bound: bool = False
    broken: bool = False
    singular: str = ""

    @property
    def definite(self) -> bool:
        """Whether it has the article or a pronoun."""
        return self.article or self.pronoun


# What a suffix says, once the pronoun is off: gender, number, case, whether it is bound.
_ENDINGS: dict[str, tuple[tuple[Gender, Count, Case, bool], ...]] = {
    "ة": (("f", "s", "", False),),
    "ت": (("f", "s", "", False),),  # before a pronoun
    "ات": (("f", "p", "", False),),
    "آت": (("f", "p", "", False),),
    "ون": (("m", "p", "nominative", False),),
    "ين": (("m", "p", "oblique", False), ("m", "d", "oblique", False)),
    "ان": (("m", "d", "nominative", False),),
    "تان": (("f", "d", "nominative", False),),
    "تين": (("f", "d", "oblique", False),),
    "تا": (("f", "d", "nominative", True),),
    "تي": (("f", "d", "oblique", True), ("f", "s", "", False)),
    "و": (("m", "p", "nominative", True),),
}
_SHAPED = re.compile("(تان|تين|تا|تي|[اآ]ت|ة|ت|ون|ين|ان|و)$")


@functools.cache
def _readings() -> dict[str, str]:
    """For each noun its readings as written: an article needs few of them read."""
    text = (DATA / "ar.nouns.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines())


_DEFECTIVE = re.compile("(?:.آ|.وا|م.ا).ي")  # مآسي, listed as مآس


def _genders(noun: str) -> Iterator[tuple[Gender, str]]:
    """The readings of a noun: the gender, and of a broken plural the singular."""
    listed = _readings().get(noun)
    if listed is None and _DEFECTIVE.fullmatch(noun):
        listed = " ".join(each for each in _readings().get(noun[:-1], "").split() if ":" in each)
    for each in (listed or "").split():
        gender, _, singular = each.partition(":")
        yield ("f" if gender in "fF" else "m"), singular


@functools.lru_cache(1 << 14)
def singulars(noun: str) -> tuple[str, ...]:
    """The singulars of a broken plural, without article or particles; none of any other noun."""
    return tuple(singular for _, singular in _genders(noun) if singular)


def gender_of(singular: str) -> Gender:
    """The gender of a noun in its dictionary form, "" where it is unknown or has two."""
    if singular in _EITHER or singular in _MASCULINE_IN_TEH:
        return ""
    if singular in _FEMININE or singular.endswith("ة"):
        return "f"
    if singular.endswith("ا") or (singular.endswith("ى") and not singular.startswith("م")):
        return ""  # دراما, عدوى
    genders = {gender for gender, plural_of in _genders(singular) if not plural_of}
    return genders.pop() if len(genders) == 1 else ""


@functools.lru_cache(1 << 14)
def forms(word: str) -> tuple[Form, ...]:
    """The nominal readings of a word as written; empty if the lexicon has none."""
    plain = normalised(word)
    found: dict[Form, None] = {}
    for reading in arabic().readings(plain):
        if reading.pos not in ("verb", "particle"):
            found.update(dict.fromkeys(_forms(reading)))
    return tuple(found)


def _forms(reading: Reading) -> list[Form]:  # noqa: PLR0911 - a case an ending
    stem, pos, _, prefix, suffix = reading
    article = prefix.endswith(("ال", "لل"))
    clitic = prefix.removesuffix("ال") if not prefix.endswith("لل") else prefix[:-1]
    base = Form(stem, pos, "", "", clitic=clitic, article=article)
    bare = _PRONOUN.sub("", suffix)
    if pronoun := bare != suffix:
        base = base._replace(pronoun=True)
    shape = _SHAPED.search(bare)
    if shape and not (pronoun and bare in ("ان", "ين", "ون")):
        if bare == "ة" and (listed := _listed(base, stem.removesuffix("ة") + "ة")):
            return listed
        if bare == "ة" and gender_of(stem + "ة") == "":
            return [base._replace(number="s")]
        if "ي" in bare[:-1]:
            base = base._replace(pos="adjective")  # an adjective of relation
        return [
            base._replace(gender=gender, number=number, case=case, bound=bound)
            for gender, number, case, bound in _ENDINGS[shape[1]]
        ]
    if bare.endswith("ا") and not pronoun:
        return [
            *(form._replace(case="accusative") for form in _base(base, stem)),
            base._replace(gender="m", number="d", case="nominative", bound=True),
        ]
    if bare.endswith("ي") and article:  # الليالي is listed, السياسي not
        adjective = base._replace(gender="m", number="s", pos="adjective")
        return _listed(base, stem + "ي") or [adjective]
    if bare.endswith("ي"):  # nisba, "my", or the oblique of a plural or dual before a genitive
        return [
            base._replace(gender="m", number="s"),
            *_base(base._replace(pronoun=True), stem),
            base._replace(gender="m", number="p", case="oblique", bound=True),
            base._replace(gender="m", number="d", case="oblique", bound=True),
        ]
    return _base(base, stem)


def _base(base: Form, stem: str) -> list[Form]:
    """The readings of a stem without an ending that shows anything."""
    listed = _listed(base, stem)
    if listed:
        return listed
    if stem.endswith("ة"):
        return [base._replace(gender=gender_of(stem), number="s")]
    if stem.endswith("ات"):
        return [base._replace(gender="f", number="p")]
    adjective = base.article and stem.endswith("ي")  # البريطاني, which is listed as a name
    if adjective or (
        base.pos in ("adjective", "participle", "masdar") and not stem.endswith(("ا", "ى", "اء"))
    ):
        return [base._replace(gender="m", number="s")]
    return [base]


def _listed(base: Form, noun: str) -> list[Form]:
    return [
        base._replace(gender=gender_of(noun), number="s")
        if not singular
        else base._replace(
            gender=gender_of(singular) or gender, number="p", broken=True, singular=singular
        )
        for gender, singular in _genders(noun)
    ]


@functools.cache
def _plurals() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in _readings():
        for _, singular in _genders(word):
            if singular:
                found.setdefault(singular, []).append(word)
    return found


def listed_plurals(singular: str) -> tuple[str, ...]:
    """The broken plurals of a noun in its dictionary form."""
    return tuple(_plurals().get(singular, ()))
