"""Which Arabic words are parts of names: given names, family names, foreign names."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.countries import demonyms
from qa_toolkit.language.frequency import DATA, arabic_frequency
from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import listed


class Part(StrEnum):
    """What a word may be in a name; ``WEAK`` ones are ordinary words as well."""

    GIVEN = "given"
    FOREIGN = "foreign"
    STRANGE = "strange"  # in no list and no dictionary
    WEAK = "weak"
    WEAK_FOREIGN = "weak foreign"
    DEFINITE = "definite"  # with the article: الحلبي, الأسد
    NONE = "none"


class NameWord(NamedTuple):
    """What a word is, without the letters that are joined before it."""

    part: Part
    joined: int


_TANWIN = "\u064b"  # ARABIC FATHATAN: no name that news writes ends in it
_NOTHING = NameWord(Part.NONE, 0)

# Given names that stand for people in nearly all they occur in, though dictionaries know them as
# words: those of Arabs, then those of others.
_GIVEN = listed(
    "محمد أحمد احمد محمود حسن حسين حسام حمد خالد عمر عمرو عثمان علاء إبراهيم ابراهيم إسماعيل "
    "اسماعيل يوسف يونس موسى عيسى داود سليمان هارون زكريا يحيى أيوب إسحاق اسحاق يعقوب آدم نوح "
    "مصطفى جمال طارق ياسر ياسين وليد هشام هاني هيثم نبيل نزار نادر مروان مازن ماهر لطفي كمال "
    "قيس قاسم فيصل فهد فؤاد فراس غسان عصام عدنان عباس عبده عبدالله عبدالرحمن عبدالعزيز عامر "
    "طلال ضياء صلاح صدام شوقي سهيل سمير سلمان سلطان سعود زياد زيد رياض رشيد رامي رائد خليل "
    "حمزة حمدان حافظ جواد جعفر جاسم توفيق بندر بلال بشار باسم باسل أيمن أنور أنس أمين أسامة "
    "أديب إياد إلياس فاطمة عائشة خديجة زينب مريم سارة ليلى هند منى نادية سعاد سلمى رانيا ريم "
    "دينا داليا لينا هالة هدى نوال نجوى سميرة رقية آمنة حنان بسمة غادة عبير شيماء نهى "
    "معمر منصور ناصر نواف تركي بدر مشعل متعب مقرن ماجد مساعد عوض عبيد راشد سيف حمدي فتحي "
    "فوزي زكي رجب رمزي صبحي شكري صدقي غازي فاروق فتحية كاظم مقتدى هادي حيدر نوري "
    "جون جورج بيل مارك بيتر بول توم جيم جاك جو جيمس هنري ريتشارد روبرت مارتن ماري ماريا "
    "ستيفن فرانسيس فرانك كارل جان سكوت دان هاري باراك دونالد جيف جيفري كريس كريستوفر أليس "
    "أنطونيو خوان خوسيه لويس ميشيل مايكل ديفيد آن بوب تيم كيم بيث سام بن دوغلاس ألكسندر "
    "فلاديمير سيرغي إيمانويل إيلون أنجيلا هيلاري جينيفر إليزابيث كيت كيفن كين نيك رون تيد"
) - listed("بن سيف جو آن")

# Words of the lists that are names too seldom, whatever stands beside them.
_NO_NAMES = listed(
    "لا ما كل الله أي لي فيه لو هل واحد دون مرة بل أكبر كبير بك أم يكن مكان نظام ألف العرب منك "
    "كتاب "
    "بلا صباح رسول مايو عيد أغسطس أبريل حرب شبكة ظل ريال مش يعيش مساعدة خلف وان الكبرى طوال ثاني "
    "بالله شاهد كانون بلد ها معروف علامة صعب وسوف توفر نجاح ميل الكامل أعظم قصير مجاني سيدة يومي "
    "فرد الأخضر ورقة الرياضي الزمان والد شباط بدور قابل بات لحد دير كانا حركات الاختيار حمام فينا "
    "النقاش بيته ممتاز نسب جدي رئيس وزير عام يوم أول بعد قبل عند بين غير مثل تلك ذلك هذا هذه يجب "
    "التي الذي كان كانت تم أن إن عن على إلى من في مع حتى قد لقد لم لن كما هو هي هم نحن أنا بها لها "
    "سفير قائد طالب خطيب خطيبة كامل كاملة كثير قليل دليل أحلام أزهار أسرار آيات أفراح إخلاص اعتماد "
    "اعتكاف ابتكار حياة عتاب عالم عربي صامد صاحب صبر صبور شامل خاطر خميس جهاد ثابت تحسين تمام فكري "
    "غالب غالي غزير عائد طموح طائل ظاهر شجاع سرور مسرح مصباح مفتاح مقدم نادي منار نهار نهاية حب "
    "هندية نجم شرف عدوان قبيلة الأشراف السادة الساحل السهول الشرفاء الحجر الحداء النجار بحري شرقي "
    "صحراوي سوداني طويل سياح مصري تركي أمريكي دولار مليار مليون"
)

# The words that Arabic names of several words are made with.
SERVANT = listed("عبد عبيد أمة")
OF_GOD = listed("ربه الله الدين الإسلام الحق الرب")
KIN = listed("بن ابن بنت بنو بني آل أبو ابو أبي ابي أبا ابا أم ام")
PARTICLES = listed("دي دو دا دوس ديل دير فان فون لو لا ماك سان سانت بو ولد")

_JOINED = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "فب")
_RESPELT = (("ا", "أ"), ("ا", "إ"), ("الا", "الأ"), ("الا", "الإ"), ("لا", "لأ"), ("لا", "لإ"))
_COMMON = 4.9  # Zipf of a word that is too frequent to be a name that no list has
_ORDINARY = 4.6  # Zipf of a listed word that is a part of foreign names too seldom to be told


@lru_cache(maxsize=1)
def name_words() -> dict[str, str]:
    """The listed words with what they are, in letters that ``compile_names`` explains."""
    text = (DATA / "ar.names.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines())


@lru_cache(maxsize=1 << 15)
def name_word(text: str) -> NameWord:
    """What an Arabic word may be in a name, with letters joined before it or without."""
    word = bare(text)
    if not 2 <= len(word) <= 24 or _TANWIN in text or not "ء" <= word[0] <= "ي":
        return _NOTHING
    part = _part(word)
    if part not in (Part.NONE, Part.STRANGE) or arabic_frequency().zipf(word) >= _COMMON:
        return NameWord(part, 0)
    if word[0] in "وفبلك" and not _stands_alone(word):
        for joined in _JOINED:
            rest = word[len(joined) :]
            if word.startswith(joined) and len(rest) > 2:
                found = _part("ا" + rest if joined[-1] == "ل" and rest[0] == "ل" else rest)
                if found in _NAMES or (found is Part.STRANGE and joined == "و" and len(rest) > 3):
                    return NameWord(found, len(joined))
    return NameWord(part, 0)


_NAMES = frozenset({Part.GIVEN, Part.FOREIGN, Part.DEFINITE})


def _stands_alone(word: str) -> bool:
    """Whether the dictionary has a word without any particle joined before it: لدينا, بيان."""
    from qa_toolkit.language.lexicon import arabic

    return any(not each.prefix for each in arabic().readings(word))


@lru_cache(maxsize=1 << 15)
def _part(word: str) -> Part:
    from qa_toolkit.language.lexicon import arabic

    if word in _GIVEN:
        return Part.GIVEN
    if word in _NO_NAMES or word in KIN or word in demonyms():
        return Part.NONE
    kinds = name_words().get(word, "")
    if word.startswith("ال") and len(word) > 4:
        return Part.DEFINITE if _may_be_family(word, kinds) else Part.NONE
    if not kinds and arabic_frequency().zipf(word) >= _COMMON:
        return Part.NONE  # the dictionary need not be asked
    if "k" in kinds:
        return Part.FOREIGN
    return _known_part(word, kinds) if arabic().knows(word) else _unknown_part(word, kinds)


def _known_part(word: str, kinds: str) -> Part:
    if "g" in kinds:
        return Part.WEAK
    listed = kinds and arabic_frequency().zipf(word) < _ORDINARY
    return Part.WEAK_FOREIGN if listed else Part.NONE


def _unknown_part(word: str, kinds: str) -> Part:
    from qa_toolkit.language.lexicon import arabic

    if kinds:
        return Part.GIVEN if "g" in kinds else Part.FOREIGN
    if misspelt(word) or len(word) < 3:
        return Part.NONE
    odd = _INFLECTED.search(word) or (word[-1] in "يه" and arabic().knows(_respelt_end(word)))
    return Part.WEAK_FOREIGN if odd else Part.STRANGE


# What foreign names seldom look like and forms of unknown words often do.
_INFLECTED = re.compile(
    "^(?:لل|است)|^[يتن].{3,}(?:ها|هم|ون|ه|وا)$|.(?:ها|هم|هن|ته|وا|كم|تين|تان)$|[ةى]|.[أإ]|..ال..|"
    "[ءؤ]$"
)


def _may_be_family(word: str, kinds: str) -> bool:
    """Whether a word with the article may be a family name: الحربي, الجبير, الأسد in the list."""
    from qa_toolkit.language.lexicon import arabic

    if not kinds and arabic_frequency().zipf(word) >= _COMMON:
        return word.endswith("ي")
    if kinds or not arabic().knows(word):
        return not misspelt(word) and not word.endswith(("ة", "ات", "ون", "ين"))
    return word.endswith("ي")


@lru_cache(maxsize=1 << 14)
def misspelt(word: str) -> bool:
    """Whether an unknown word is a known one without its hamza."""
    from qa_toolkit.language.lexicon import arabic

    lexicon = arabic()
    if lexicon.knows(word):
        return False
    for joined in ("", "و", "ف", "ب", "ل", "ك", "س"):
        if not word.startswith(joined):
            continue
        rest = word[len(joined) :]
        for plain, hamza in _RESPELT:
            if plain == "ا" and rest.startswith("ال"):
                continue
            if rest.startswith(plain) and lexicon.knows(joined + hamza + rest[len(plain) :]):
                return True
    return False


def _respelt_end(word: str) -> str:
    return word[:-1] + ("ى" if word[-1] == "ي" else "ة")


def is_first_name(word: str) -> bool:
    """Whether an Arabic word is a first name, of an Arab or of anybody else."""
    return name_word(word).part is Part.GIVEN or "p" in name_words().get(bare(word), "")
