"""Titles and roles that stand before the names of people: الرئيس, وزير الخارجية, spokesman."""

from __future__ import annotations

from functools import lru_cache

from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import words

# Roles as they stand before a genitive; ال and ة make the other forms.
_ROLES = (
    "رئيس وزير مدير قائد أمين نائب عضو متحدث ناطق سفير حاكم عمدة محافظ مستشار مبعوث ملك أمير قاض "
    "قاضي "
    "لاعب مدرب كاتب ممثل مساعد وكيل ضابط لواء عميد عقيد نقيب مشير جنرال أدميرال عريف "
    "رقيب ملازم دكتور أستاذ مهندس محامي محام صحفي صحافي صحافية شيخ إمام مفتي مطران بطريرك بابا "
    "أسقف كاردينال "
    "قس أب حاخام سيد سيدة آنسة سناتور سيناتور مرشح زعيم قيادي باحث خبير محلل مؤرخ عالم طبيب جراح "
    "ممرض "
    "معلم مؤسس منسق مفوض مسؤول مسئول مراقب مراسل مذيع إعلامي مخرج منتج مغني مغن مطرب فنان شاعر "
    "روائي "
    "أديب ناقد رسام مصور حارس مهاجم مدافع مدعي مفكر داعية ناشط معارض مستشارة ملكة أميرة رئيسة "
    "وزيرة "
    "مدعية فتى طالب صاحب مالك شريك مشرف سكرتير سائق نجم هداف قنصل مندوب موفد داعيه نقيبة عميدة "
    "لاعبة "
    "ولي خادم سمو معالي سعادة فخامة جلالة سماحة فضيلة الرفيق الحاج الزميل الشاب الطفل الشهيد "
    "الراحل "
    "الفريق الرائد المقدم شقيق شقيقة نجل ابنة زوجة زوج والد والدة ابن"
)
_NO_FEMININE = listed("ابن ابنة زوجة والدة شقيقة سيدة ملكة أميرة رئيسة وزيرة عمدة داعية محافظ")
_ABBREVIATED = listed("د أ م ا")
_BETWEEN = listed(
    "باسم العام العامة عام السابق السابقة الأسبق الحالي الراحل أول ثان في لدى الأول الأولى"
)

ENGLISH_TITLES = listed(
    "President Prime Minister King Queen Prince Princess Senator Sen General Gen Pope Dr Judge "
    "Justice Mayor Governor Gov Ambassador Chancellor Admiral Adm Colonel Col Captain Capt Rep "
    "Congressman Congresswoman Mr Mrs Ms Miss Sheikh Bishop Archbishop Cardinal Professor Prof Sir "
    "Dame Lord Lady Lt Lieutenant Major Maj Sgt Sergeant Cpl Corporal Private Detective Inspector "
    "Officer Secretary Chief Chairman Chairwoman Commissioner Director Sheriff Deputy Vice Emir "
    "Sultan Crown Ayatollah Imam Rabbi Father Sister Brother Rev Reverend Coach Attorney Speaker "
    "Spokesman Spokeswoman Foreign Defense Defence Treasury State Representative Councillor "
    "Congress Archduke Duke Duchess Baron Baroness Count Countess Marshal Commander Brigadier"
)
LOWER_TITLES = listed(
    "president minister senator spokesman spokeswoman spokesperson chairman chairwoman chairperson "
    "director secretary leader actor actress singer author writer striker midfielder defender "
    "goalkeeper captain coach manager boss judge lawyer attorney mayor governor ambassador analyst "
    "professor historian founder executive commander general editor correspondent journalist "
    "candidate lawmaker activist researcher scientist economist doctor teammate rival champion "
    "comedian presenter detective sergeant officer envoy king queen prince princess"
)
_NO_TITLES = listed("أمام وأمام")  # but إمام, however it is written
_FOLD = str.maketrans("أإآ", "ااا")


@lru_cache(maxsize=1)
def _arabic() -> frozenset[str]:
    found = set()
    for role in _ROLES.split():
        found.add(role)
        if not role.startswith("ال"):
            found.add(f"ال{role}")
            if role not in _NO_FEMININE:
                found |= {f"{role}ة", f"ال{role}ة"}
    return frozenset(role.translate(_FOLD) for role in found)


_JOINED = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


@lru_cache(maxsize=1 << 13)
def arabic_title(word: str) -> int | None:
    """How many letters are joined before a word that is a title or role; None if it is none."""
    if word in _NO_TITLES:
        return None
    plain = bare(word).translate(_FOLD)
    if plain in _ABBREVIATED:
        return 0
    for joined in _JOINED:
        if plain.startswith(joined):
            rest = plain[len(joined) :]
            # للرئيس is ل and الرئيس.
            if rest in _arabic() or (joined.endswith("ل") and "ا" + rest in _arabic()):
                return len(joined)
    return None


def goes_between(word: str) -> bool:
    """Whether a word may stand between a role and the name, whatever the dictionary says of it."""
    return word in _BETWEEN


def role_stands_by(text: str, start: int, end: int) -> bool:
    """Whether a role stands behind a comma after the name at ``start:end``, or in its sentence.

    «براد كوبر، قائد القيادة», "Ian Beattie, chairman of …", «هو محافظ المدينة».
    """
    return any(
        arabic_title(word.text) is not None
        if word.script == "ar"
        else word.text in LOWER_TITLES or word.text in ENGLISH_TITLES
        for word in words(text[max(0, start - _NEAR) : end + _NEAR])
        if len(word.text) > 1
    )


_NEAR = 60  # code points on either side of a name
