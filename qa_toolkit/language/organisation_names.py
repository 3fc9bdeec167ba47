"""Organisations that news names often: their English names and acronyms, and the Arabic ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from qa_toolkit.language.numbers.lexicon import fold

_TABLE = """
United Nations|UN|U.N.: الأمم المتحدة|الأمم المتّحدة|المنظمة الدولية|أممي|أممية|الأممي|الأممية
Security Council|UN Security Council|UNSC: مجلس الأمن
World Health Organization|World Health Organisation|WHO: الصحة العالمية
UNICEF: يونيسف|يونيسيف|اليونيسف|اليونيسيف
UNESCO: يونسكو|اليونسكو
UNHCR: شؤون اللاجئين|شئون اللاجئين|مفوضية اللاجئين
UNRWA: أونروا|الأونروا
World Food Programme|World Food Program|WFP: الأغذية العالمي|الغذاء العالمي
Food and Agriculture Organization|FAO: الفاو|فاو|الأغذية والزراعة
International Monetary Fund|IMF: النقد الدولي
World Bank: البنك الدولي
World Trade Organization|WTO: التجارة العالمية
International Atomic Energy Agency|IAEA: الطاقة الذرية
International Criminal Court|ICC: الجنائية الدولية
International Court of Justice|ICJ: العدل الدولية
European Union|EU: الاتحاد الأوروبي|الاتحاد الأوربي|أوروبي|أوروبية|الأوروبي|الأوروبية
European Commission: المفوضية الأوروبية
European Central Bank|ECB: المركزي الأوروبي
NATO: الناتو|ناتو|شمال الأطلسي|الحلف الأطلسي|الأطلسي
African Union|AU: الاتحاد الأفريقي|الاتحاد الإفريقي
Arab League: جامعة الدول العربية|الجامعة العربية
Gulf Cooperation Council|GCC: التعاون الخليجي|التعاون لدول الخليج
OPEC: أوبك|الأوبك
OECD: التعاون الاقتصادي والتنمية
ASEAN: آسيان|الآسيان|رابطة دول جنوب شرق آسيا
FBI|Federal Bureau of Investigation: التحقيقات الفيدرالي|التحقيقات الفدرالي|التحقيقات الاتحادي
CIA|Central Intelligence Agency: المخابرات المركزية|الاستخبارات المركزية|سي آي إيه|السي آي إيه
NASA: ناسا|الفضاء الأمريكية|الفضاء الأميركية
NHS|National Health Service: الصحية الوطنية|الصحة الوطنية
White House: البيت الأبيض
Pentagon: البنتاغون|البنتاجون|الدفاع الأمريكية|الدفاع الأميركية
Kremlin: الكرملين|كرملين
Congress: الكونغرس|الكونجرس|كونغرس|كونجرس
Supreme Court: المحكمة العليا
Federal Reserve: الاحتياطي الفيدرالي|الاحتياطي الفدرالي|الاحتياطي الاتحادي
State Department: الخارجية الأمريكية|الخارجية الأميركية|وزارة الخارجية
Republican Party|Republicans|GOP: الحزب الجمهوري|الجمهوريون|الجمهوريين|جمهوريين|جمهوريون
Democratic Party|Democrats: الحزب الديمقراطي|الديمقراطيون|الديمقراطيين|ديمقراطيين|الديموقراطي
Red Cross|ICRC: الصليب الأحمر
Red Crescent: الهلال الأحمر
Amnesty International: العفو الدولية
Human Rights Watch|HRW: هيومن رايتس|هيومان رايتس
Doctors Without Borders|MSF: أطباء بلا حدود
Hamas: حماس
Hezbollah|Hizbollah|Hizbullah: حزب الله
Islamic Jihad: الجهاد الإسلامي
Islamic State|ISIS|ISIL|Daesh: داعش|الدولة الإسلامية
Taliban: طالبان
Al Qaeda|al-Qaeda|Al-Qaeda|al-Qaida: القاعدة
Muslim Brotherhood: الإخوان المسلمين|الإخوان المسلمون|الإخوان
Revolutionary Guard|Revolutionary Guards|IRGC: الحرس الثوري
Syrian Democratic Forces|SDF: سوريا الديمقراطية|سورية الديمقراطية|قسد
CENTCOM|Central Command: القيادة المركزية|سنتكوم
Reuters: رويترز
Associated Press|AP: أسوشيتد برس|أسوشييتد برس|الأسوشيتد برس|اسوشيتد
Agence France-Presse|AFP: فرانس برس|الفرنسية
BBC: بي بي سي|هيئة الإذاعة البريطانية
CNN: سي إن إن|سي ان ان
Al Jazeera|Al-Jazeera: الجزيرة
Al Arabiya|Al-Arabiya: العربية
New York Times: نيويورك تايمز
Washington Post: واشنطن بوست
Guardian|The Guardian: الغارديان|الجارديان|غارديان|جارديان
FIFA: فيفا|الفيفا|الاتحاد الدولي لكرة القدم
UEFA: يويفا|اليويفا|الاتحاد الأوروبي لكرة القدم
Premier League: الدوري الإنجليزي|الدوري الانجليزي|البريميرليغ|البريمييرليغ|الدوري الممتاز
Champions League: دوري أبطال|دوري الأبطال
Brexit: بريكست|البريكست|بريكسيت|خروج بريطانيا|الخروج من الاتحاد|من الاتحاد الأوروبي
Olympics|Olympic Games: الأولمبية|الأولمبياد|أولمبياد|الأوليمبية|الألعاب الأولمبية
"""


class Organisation(NamedTuple):
    """A name at ``start:end`` of a text, and the number of what it names."""

    start: int
    end: int
    number: int


@cache
def _names() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    found = []
    for line in _TABLE.strip().splitlines():
        english, arabic = line.split(": ")
        found.append((tuple(english.split("|")), tuple(arabic.split("|"))))
    return tuple(found)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    numbers: dict[str, int] = {}
    sides: tuple[list[str], list[str]] = ([], [])
    for number, (english, arabic) in enumerate(_names()):
        for name in english:
            numbers[name] = number
            sides[0].append(re.escape(name))
        for name in map(fold, arabic):
            numbers.setdefault(name, number)
            sides[1].append(re.escape(name))
    latin, letters = (sorted(side, key=len, reverse=True) for side in sides)
    return (
        re.compile(rf"(?<![\w-])(?:{'|'.join(latin)})(?![\w-])"),
        re.compile(rf"(?<!\w)(?:[وف]?[بلك]?)({'|'.join(letters)})(?!\w)"),
        numbers,
    )


@lru_cache(maxsize=1 << 10)
def organisations(text: str) -> tuple[Organisation, ...]:
    """The well-known organisations that a text of either language names."""
    latin, arabic, numbers = _patterns()
    found = [
        Organisation(match.start(), match.end(), numbers[match[0]])
        for match in latin.finditer(text)
    ]
    folded = fold(text)
    if len(folded) == len(text):  # with vowel marks the places would be others
        found += [
            Organisation(match.start(1), match.end(1), numbers[match[1]])
            for match in arabic.finditer(folded)
        ]
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def speaks_of(text: str, number: int) -> bool:
    """Whether a text has any of the names of an organisation, of whatever words it is a part."""
    english, arabic = _names()[number]
    folded = fold(text).replace("لل", "ال")
    return any(name in folded for name in map(fold, arabic)) or any(
        name in text for name in english
    )
