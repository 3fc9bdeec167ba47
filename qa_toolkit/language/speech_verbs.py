"""Verbs and phrases that say who spoke: said, told, according to; قال، وأضافت، بحسب، نقلاً عن.

Each form leads to its cue: the lemma, how much the writer takes sides with it, and what its form
says of the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import listed

Strength = Literal["neutral", "loaded"]
Gender = Literal["m", "f", ""]
Form = Literal["finite", "participle", "infinitive", "source"]
"""``source``: a phrase that names who said it (according to, بحسب)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What one word or phrase that attributes speech says.

    ``loaded``: the writer doubts the speaker or takes sides (claimed, زعم). ``gender`` and
    ``plural`` are those of an Arabic verb; ``noun``: the form is a noun or an adjective as often.
    """

    lemma: str
    strength: Strength = "neutral"
    form: Form = "finite"
    gender: Gender = ""
    plural: bool = False
    noun: bool = False


# Regular English verbs by their base form.
_REGULAR = (
    "accuse acknowledge add agree announce answer argue ask assert believe call cite comment "
    "complain conclude confirm contend continue declare describe emphasise emphasize estimate "
    "exclaim explain express fear hope indicate inform joke lament learn maintain mention murmur "
    "muse mutter note object observe point predict propose question quip quote reassert recall "
    "reckon recommend reiterate remark remember repeat report respond retort reveal scream shout "
    "sigh signal speculate state stress suggest testify tweet urge vow warn whisper wonder yell "
    "post pledge promise threaten label brand dub hail blast praise demand deny denounce boast "
    "outline underline highlight caution cry chant"
)
_IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "think": "think thinks thought",
    "reply": "reply replies replied replying",
    "swear": "swear swears swore",
    "speak": "speak speaks spoke speaking",
    "admit": "admit admits admitted admitting",
    "quip": "quip quips quipped quipping",
    "hold": "holds",
    "read": "reads",
}
_LOADED_REGULAR = "allege claim concede confess insist boast whine purport"
_LOADED_IRREGULAR = {"admit": "admit admits admitted admitting"}
_NOUNS = listed(
    "answer answers brand call calls charge claim claims comment comments complaint demand demands "
    "estimate estimates fear fears hope hopes label labels mention note notes object point points "
    "pledge pledges post posts praise promise promises question questions quote quotes remark "
    "remarks repeat report reports reported reveal signal signals sigh state states stress tweet "
    "tweets vow vows warning cry blast hail highlight highlights outline objects learned thought "
    "label brands read reads went began holds sighs shout shouts spoke answered threat continue "
    "continued estimated feared hoped blasts hails praises praised informed denied deny denies "
    "reply replies denounce denounced denounces blasted hailed urge urged"
)
"""Forms that attribute speech only where a clause or a quotation follows."""

TAKES_THAT = listed(
    "acknowledge add admit agree allege announce argue assert believe boast claim comment complain "
    "concede conclude confess confirm contend declare emphasise emphasize estimate explain fear "
    "hope indicate inform insist joke maintain note observe point predict quip reassert recall "
    "reckon reiterate remark reply report respond reveal say speculate state stress suggest swear "
    "tell testify think threaten tweet vow warn write pledge promise caution deny underline deny"
)
"""English lemmas that a clause may follow without a quotation."""

BARE_CLAUSE = listed(
    "say tell think believe argue claim hope admit fear insist confirm note add report warn "
    "announce reckon suggest predict reveal allege boast"
)
"""Those that it follows without “that” as well."""


def _regular(base: str) -> Iterator[str]:
    yield base
    yield base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        yield from (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
        return
    yield from (stem + "ed", stem + "ing")


def _english() -> Iterator[tuple[str, Cue]]:
    groups: tuple[tuple[Strength, str, dict[str, str]], ...] = (
        ("neutral", _REGULAR, _IRREGULAR),
        ("loaded", _LOADED_REGULAR, _LOADED_IRREGULAR),
    )
    for strength, regular, irregular in groups:
        forms = {base: " ".join(_regular(base)) for base in regular.split()} | irregular
        for lemma, written in forms.items():
            for form in written.split():
                kind: Form = "participle" if form.endswith("ing") else "finite"
                yield form, Cue(lemma, strength, kind, noun=form in _NOUNS)


@lru_cache(maxsize=1)
def english_cues() -> dict[str, Cue]:
    """Every form of an English verb of saying, in lower case."""
    return dict(_english())


# Arabic: past and present stem (without its personal prefix), and for some the participle.
_ARABIC = """
قال قول قائل|صرح صرح مصرح|أكد ؤكد مؤكد|أضاف ضيف مضيف|أوضح وضح موضح|أعلن علن معلن|ذكر ذكر
أشار شير مشير|تابع تابع متابع|واصل واصل مواصل|استطرد ستطرد مستطرد|أردف ردف مردف|زاد زيد
بين بين مبين|شدد شدد مشدد|اعتبر عتبر معتبر|رأى رى|لفت لفت لافت|كتب كتب|غرد غرد مغرد
سأل سأل|تساءل تساءل متسائل|رد رد|أجاب جيب مجيب|علق علق معلق|وصف صف واصف|روى روي
حذر حذر محذر|طالب طالب مطالب|دعا دعو|نفى نفي نافي|أفاد فيد|أبلغ بلغ|أخبر خبر
كشف كشف كاشف|نوه نوه منوه|هتف هتف|صاح صيح|ردد ردد مردد|أعرب عرب معرب|عبر عبر معبر
حكى حكي|تحدث تحدث|استدرك ستدرك مستدرك|اختتم ختتم مختتم|ختم ختم
خلص خلص|توقع توقع متوقع|رجح رجح مرجح|جدد جدد مجدد|ألمح لمح ملمح|استبعد ستبعد مستبعد
اتهم تهم متهم|أثنى ثني|أشاد شيد مشيد|تمنى تمنى|تعهد تعهد متعهد|هدد هدد مهدد
اقترح قترح مقترح|ندد ندد مندد|جادل جادل|احتج حتج محتج|اعتقد عتقد معتقد|استنكر ستنكر
دافع دافع|صرخ صرخ|همس همس|مزح مزح|تذكر تذكر|سجل سجل|أورد ورد|نشر نشر|أظهر ظهر|وجد جد
قدر قدر|أبدى بدي|ناشد ناشد مناشد|أصر صر مصر|وعد عد|شكا شكو|توعد توعد متوعد|أرجع رجع|عزا عزو|أبرز برز
استشهد ستشهد مستشهد|انتقد نتقد منتقد|ثمن ثمن مثمن|طمأن طمئن|أسف أسف|أقسم قسم
"""
_ARABIC_LOADED = "زعم زعم زاعم|ادعى دعي مدعي|اعترف عترف معترف|أقر قر مقر|تباهى تباهى"
_WEAK = listed(
    "بين توقع عبر أعرب ادعى اعترف أقر تباهى زاد رد نفى دعا كتب علق سجل نشر وجد قدر وعد عبر تابع "
    "واصل جدد تذكر أيد ختم خلص عزا أورد طالب اتهم أسف أرجع أبدى دافع أثنى أشاد أبرز حكى هدد اعتقد "
    "ثمن رأى لفت"
)
"""Verbs with other uses: they attribute speech only where a clause or a quotation follows."""

ARABIC_SOURCES = listed(
    "بحسب حسب وفق وفقا طبقا نقلا حسبما وفقما قول لسان بحسبما تصريح تعبير رأي تصريحات حديث"
)
"""Words that name a source: بحسب الوزارة، وفقاً للوزير، نقلاً عن مصدر، على لسانه."""

_HAMZA = str.maketrans("أإآىؤئ", "اااياا")
PROCLITICS = ("", "و", "ف", "س", "وس", "فس", "ل", "ولل")


_ABOUT_SPEECH = listed(
    "statement statements speech letter interview words message motto slogan quote lyrics verse "
    "headline sign banner placard tweet post caption inscription prayer song poem oath كلمة كلمات "
    "كلمته كلمتها كلماته تصريح تصريحات تصريحاته خطاب خطابه بيان بيانه رسالة رسالته حديث حديثه "
    "حديثها مقولة مقولته عبارة عبارته شعار شعاره قصيدة قصيدته آية تغريدة تغريدته نص هتاف هتافات "
    "مثل حكمة دعاء لافتة لافتات عنوان سؤال جواب قوله تعالى قائل قائلا"
)
"""Nouns for what is spoken or written: near a quotation they may tell where it comes from."""


def speaks_of_speech(word: str) -> bool:
    """Whether a word has to do with speech at all: a cue, or a noun such as statement, بيان."""
    plain = bare(word).lower()
    cue = english_cues().get(plain)
    if cue or plain == "according":
        return cue is None or not cue.noun
    return attributes(word) or any(
        plain.removeprefix(before) in _ABOUT_SPEECH for before in ("", "و", "ال", "وال", "ب", "بال")
    )


def surely_attributes(word: str) -> bool:
    """Whether a word attributes speech and hardly ever does anything else."""
    if word.isascii():
        cue = english_cues().get(word.lower())
        return cue is not None and not cue.noun
    arabic = arabic_cue(word)
    return arabic is not None and not arabic.noun


def attributes(word: str) -> bool:
    """Whether a word, by itself, can attribute speech."""
    if word.lower() in english_cues() or word.lower() == "according":
        return True
    return arabic_cue(word) is not None or fold(word) in ARABIC_SOURCES


def fold(word: str) -> str:
    """An Arabic word without marks and without differences of hamza."""
    return bare(word).translate(_HAMZA)


def _arabic() -> Iterator[tuple[str, Cue]]:
    for strength, table in (("neutral", _ARABIC), ("loaded", _ARABIC_LOADED)):
        for entry in table.replace("\n", "|").split("|"):
            if entry:
                past, present, *participle = entry.split()
                yield from _forms(
                    past, present, participle, "loaded" if strength == "loaded" else "neutral"
                )


def _forms(
    past: str, present: str, participle: list[str], strength: Strength
) -> Iterator[tuple[str, Cue]]:
    noun = past in _WEAK
    short = past[:-1] if past[-1] in "ىا" else past

    def cue(gender: Gender, *, plural: bool = False, form: Form = "finite") -> Cue:
        return Cue(past, strength, form, gender, plural, noun)

    yield past, cue("m")
    yield short + "ت", cue("f")
    yield from ((short + "وا", cue("m", plural=True)), (short + "ن", cue("f", plural=True)))
    yield from ((past + "ا", cue("m", plural=True)), (short + "تا", cue("f", plural=True)))
    for suffix in ("ه", "ها", "ني", "نا", "هم"):  # أخبرني، أخبرته، قالها
        yield short + ("ا" if past[-1] in "ىا" else "") + suffix, cue("m")
        yield short + "ت" + suffix, cue("f")
    yield from (("ي" + present, cue("m")), ("ت" + present, cue("f")))
    yield from (
        ("ي" + present + "ون", cue("m", plural=True)),
        ("ي" + present + "ان", cue("m", plural=True)),
    )
    for stem in participle:
        yield stem + "ا", cue("m", form="participle")
        yield from (
            (stem + "ة", cue("f", form="participle")),
            (stem + "ه", cue("f", form="participle")),
        )
        yield stem + "ين", cue("m", plural=True, form="participle")


_COMMON = listed(
    "بينه بينها بينهم بيننا بينت زادت وجده رده ردها ردن عدا يبلغ تبلغ يبلغون يدعى تدعى يجد تجد ورد "
    "تعد يعد يظهر تظهر يبدي"
)
"""Forms that are mostly something else: he is called, it amounts to, his reply."""


@lru_cache(maxsize=1)
def _arabic_cues() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for form, cue in _arabic():
        if form not in _COMMON:
            found.setdefault(fold(form), cue)
    return found


@lru_cache(maxsize=1 << 14)
def arabic_cue(word: str) -> Cue | None:
    """The cue of an Arabic word with its clitics (وأضافت، فقال), or None."""
    folded = fold(word)
    if folded in _COMMON or bare(word) in _COMMON:  # يدعى is not يدعي
        return None
    cues = _arabic_cues()
    for proclitic in PROCLITICS:
        rest = folded.removeprefix(proclitic)
        if rest in cues and (proclitic == "" or rest != folded):
            return cues[rest]
    return None
