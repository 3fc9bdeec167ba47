"""Words that the comparison of names in two languages is told, since no sound tells them."""

from __future__ import annotations

from qa_toolkit.language.word_lists import listed

SMALL = listed(
    "de da di del der den van von bin bint ibn al el la le du dos das ter abu ben and of"
)
"""Particles inside names."""
DATES = listed(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July "
    "August September October November December Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday Mon Tue Wed Thu Fri Sat Sun Mr Mrs Ms Dr"
)
"""Words with a capital that are no names."""
THINGS = listed(
    "Mosque Church Cathedral Temple Monastery Street Road Square Bridge Park Market Airport Island "
    "River Lake Mount Mountain Province City University College School Hospital Museum Library "
    "Theatre Theater Gallery Palace Castle Tower Hotel Stadium Cup Cross Prize Award League Week "
    "Show Institute Foundation Agency Party"
)
"""Words after which a name is that of a thing; they are translated."""
BRITAIN = ("Britain", "Great Britain", "UK", "United Kingdom", "بريطانيا", "المملكة المتحدة")
"""The state, of which England is a part."""
SHORT = {
    r"U\.S\.|USA": "الولايات المتحدة",
    r"U\.K\.|BST": "بريطانيا",
    r"UAE": "الإمارات",
    r"D\.C\.|DC": "واشنطن",
    r"NYC|N\.Y\.": "نيويورك",
    r"SF": "سان فرانسيسكو",
    r"L\.A\.|LA": "لوس أنجلوس",
    r"MERS": "الشرق الأوسط",
}
"""Patterns of what English writes for places in capitals, and what Arabic says in full."""
KNOWN = {
    "John": "يوحنا جون",
    "Francis": "فرنسيس فرانسيس فرانسوا فرانشيسكو",
    "Charles": "تشارلز شارل كارل كارلوس",
    "William": "وليم ويليام وليام غيوم",
    "Peter": "بطرس بيتر",
    "Paul": "بولس بول",
    "James": "جيمس يعقوب",
    "Joseph": "يوسف جوزيف",
    "David": "داود ديفيد",
    "Alexander": "الإسكندر الاسكندر ألكسندر",
    "Michael": "مايكل ميشيل مايكيل",
    "Sean": "شون",
    "Abraham": "إبراهيم",
    "Moses": "موسى",
    "Jesus": "يسوع عيسى المسيح",
    "Christ": "المسيح",
    "Mary": "مريم ماري",
    "Solomon": "سليمان",
    "Hugh": "هيو",
    "Zhao": "تشاو جاو",
    "Xu": "شيوي شو",
    "Xi": "شي",
    "Jinping": "جينبينغ جينبينج",
    "Job": "أيوب",
    "Lee": "لي",
    "Li": "لي",
    "Wu": "وو",
    "Charlemagne": "شارلمان",
    "Plato": "أفلاطون",
    "Aristotle": "أرسطو",
}
"""Names that have a form of their own in Arabic, or are not spoken as they are spelled."""
