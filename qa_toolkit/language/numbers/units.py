"""Units and currencies as newsrooms write them: words, symbols and ISO 4217 codes.

The names are those of CLDR and the ones that newspapers use beside them; a test compares them
with CLDR's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa_toolkit.language.letters import LATIN_LETTERS
from qa_toolkit.language.numbers.lexicon import fold

# A currency of several countries is named by its word alone: a dollar need not be the American.
CURRENCIES: dict[str, str] = {
    "dollar": "دولار دولارا دولاران دولارين دولارات dollar dollars buck bucks $",
    "USD": "دولار_أمريكي دولار_أميركي دولارا_أمريكيا دولارا_أميركيا دولارات_أمريكية "
    "دولارات_أميركية دولاران_أمريكيان us_dollar us_dollars american_dollars usd us$",
    "AUD": "دولار_أسترالي دولارا_أستراليا دولارات_أسترالية australian_dollar "
    "australian_dollars aud a$",
    "CAD": "دولار_كندي دولارا_كنديا دولارات_كندية canadian_dollar canadian_dollars cad c$",
    "EUR": "يورو euro euros eur €",
    "pound": "جنيه جنيها جنيهان جنيهين جنيهات pound pounds quid £",
    "GBP": "جنيه_إسترليني جنيه_استرليني جنيها_إسترلينيا جنيها_استرلينيا جنيهات_إسترلينية "
    "جنيهات_استرلينية british_pound british_pounds pounds_sterling gbp",
    "EGP": "جنيه_مصري جنيها_مصريا جنيهات_مصرية egyptian_pound egyptian_pounds egp",
    "SDG": "جنيه_سوداني جنيها_سودانيا جنيهات_سودانية sudanese_pound sudanese_pounds sdg",
    "riyal": "ريال ريالا ريالان ريالين ريالي ريالات riyal riyals rial rials",
    "SAR": "ريال_سعودي ريالا_سعوديا ريالات_سعودية saudi_riyal saudi_riyals sar sr",
    "QAR": "ريال_قطري ريالا_قطريا ريالات_قطرية qatari_riyal qatari_riyals qatari_rials "
    "qatari_rial qar",
    "OMR": "ريال_عماني ريالا_عمانيا ريالات_عمانية omani_rial omani_rials omr",
    "YER": "ريال_يمني ريالا_يمنيا ريالات_يمنية yemeni_rial yemeni_rials yer",
    "IRR": "ريال_إيراني ريالا_إيرانيا ريالات_إيرانية iranian_rial iranian_rials irr",
    "dirham": "درهم درهما درهمان درهمين دراهم dirham dirhams",
    "AED": "درهم_إماراتي درهما_إماراتيا دراهم_إماراتية uae_dirham uae_dirhams aed",
    "MAD": "درهم_مغربي درهما_مغربيا دراهم_مغربية moroccan_dirham moroccan_dirhams mad",
    "dinar": "دينار دينارا ديناران دينارين دنانير دينارات dinar dinars",
    "KWD": "دينار_كويتي دينارا_كويتيا دنانير_كويتية دينارات_كويتية "
    "kuwaiti_dinar kuwaiti_dinars kwd",
    "BHD": "دينار_بحريني دينارا_بحرينيا دنانير_بحرينية دينارات_بحرينية "
    "bahraini_dinar bahraini_dinars bhd",
    "JOD": "دينار_أردني دينارا_أردنيا دنانير_أردنية دينارات_أردنية "
    "jordanian_dinar jordanian_dinars jod",
    "IQD": "دينار_عراقي دينارا_عراقيا دنانير_عراقية دينارات_عراقية iraqi_dinar iraqi_dinars iqd",
    "TND": "دينار_تونسي دينارا_تونسيا دنانير_تونسية دينارات_تونسية "
    "tunisian_dinar tunisian_dinars tnd",
    "DZD": "دينار_جزائري دينارا_جزائريا دنانير_جزائرية دينارات_جزائرية "
    "algerian_dinar algerian_dinars dzd",
    "LYD": "دينار_ليبي دينارا_ليبيا دنانير_ليبية دينارات_ليبية libyan_dinar libyan_dinars lyd",
    "lira": "ليرة ليرتان ليرتين ليرات lira liras",
    "LBP": "ليرة_لبنانية جنيه_لبناني ليرات_لبنانية lebanese_pound lebanese_pounds lbp",
    "SYP": "ليرة_سورية ليرات_سورية syrian_pound syrian_pounds syp",
    "TRY": "ليرة_تركية ليرات_تركية turkish_lira turkish_liras try ₺",
    "JPY": "ين ينا ين_ياباني yen japanese_yen jpy ¥",
    "CNY": "يوان يوانا يوان_صيني yuan chinese_yuan renminbi cny",
    "INR": "روبية_هندي روبية_هندية روبيات_هندية indian_rupee indian_rupees inr ₹",
    "rupee": "روبية روبيات rupee rupees",
    "RUB": "روبل روبلا روبل_روسي ruble rubles rouble roubles russian_ruble russian_rubles rub ₽",
    "CHF": "فرنك_سويسري swiss_franc swiss_francs chf",
    "franc": "فرنك فرنكا فرنكات franc francs",
    "ILS": "شيكل شيكلا شيكلات شيقل شيكل_إسرائيلي_جديد shekel shekels israeli_new_shekel "
    "israeli_new_shekels ils ₪",
    "cent": "سنت سنتا سنتات cent cents",
    "halala": "هللة هللات هللتان هللتين halala halalas",
    "fils": "فلس فلسا فلسان فلوس fils",
    "piastre": "قرش قرشا قرشان قروش piastre piastres",
}
# Measures by the last part of their CLDR names.
MEASURES: dict[str, str] = {
    "millimeter": "مليمتر مليمترا ملليمتر مليمترات millimetre millimetres millimeter "
    "millimeters mm ملم مم",
    "centimeter": "سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا centimetre centimetres centimeter "
    "centimeters cm سم",
    "meter": "متر مترا متران مترين أمتار metre metres meter meters m م",
    "kilometer": "كيلومتر كيلومترا كيلومتران كيلومترين كيلومترات كيلو_متر كيلو_مترا كلم كم "
    "kilometre kilometres kilometer kilometers km kms",
    "mile": "ميل ميلا ميلان ميلين أميال mile miles mi",
    "foot": "قدم قدما قدمان قدمين أقدام foot feet ft",
    "inch": "بوصة بوصتان بوصتين بوصات إنش inch inches",
    "yard": "ياردة ياردتان ياردات yard yards yd",
    "square-meter": "متر_مربع مترا_مربعا أمتار_مربعة square_metre square_metres square_meter "
    "square_meters sq_m m² م²",
    "square-kilometer": "كيلومتر_مربع كيلومترا_مربعا كيلومترات_مربعة كلم_مربع كم_مربع "
    "square_kilometre square_kilometres square_kilometer square_kilometers sq_km km² كم²",
    "square-mile": "ميل_مربع ميلا_مربعا أميال_مربعة square_mile square_miles sq_mi",
    "cubic-meter": "متر_مكعب مترا_مكعبا أمتار_مكعبة cubic_metre cubic_metres cubic_meter "
    "cubic_meters m³ م³",
    "cubic-foot": "قدم_مكعب قدم_مكعبة قدما_مكعبا أقدام_مكعبة cubic_foot cubic_feet",
    "hectare": "هكتار هكتارا هكتارات هكتاران hectare hectares ha",
    "acre": "فدان فدانا أفدنة acre acres",
    "gram": "غرام غراما غرامات جرام جراما جرامات غم gram grams gramme grammes g",
    "milligram": "مليغرام مليغراما ملغم ملليغرام مليجرام milligram milligrams mg",
    "kilogram": "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغم كغ كجم "
    "kilogram kilograms kilogramme kilogrammes kilo kilos kg",
    "tonne": "طن طنا طنان أطنان tonne tonnes ton tons طن_متري metric_ton metric_tons",
    "liter": "لتر لترا لترات ليتر ليترا ليترات litre litres liter liters l",
    "barrel": "برميل برميلا برميلان براميل barrel barrels",
    "degree": "درجة درجتان درجتين درجات degree degrees °",
    "celsius": "درجة_مئوية درجات_مئوية درجتان_مئويتان degree_celsius degrees_celsius °c",
    "fahrenheit": "درجة_فهرنهايت درجات_فهرنهايت degree_fahrenheit degrees_fahrenheit °f",
    "second": "ثانية ثانيتان ثانيتين ثوان ثواني second seconds sec secs",
    "minute": "دقيقة دقيقتان دقيقتين دقائق minute minutes min mins",
    "hour": "ساعة ساعتان ساعتين ساعات hour hours hr hrs",
    "day": "يوم يوما يومان يومين أيام day days",
    "week": "أسبوع أسبوعا أسبوعان أسبوعين أسابيع week weeks",
    "month": "شهر شهرا شهران شهرين أشهر شهور month months",
    "year": "عام عاما عامان عامين أعوام سنة سنتان سنتين سنوات سنين year years",
    "decade": "عقد عقدا عقدان عقدين عقود decade decades",
    "century": "قرن قرنا قرنان قرنين قرون century centuries",
    "megapixel": "ميغابكسل ميجابكسل ميغابيكسل ميجابيكسل megapixel megapixels",
    "megabyte": "ميغابايت ميجابايت megabyte megabytes mb",
    "gigabyte": "غيغابايت جيجابايت gigabyte gigabytes gb",
    "watt": "واط واطا watt watts",
    "kilowatt": "كيلوواط كيلووات kilowatt kilowatts kw",
    "megawatt": "ميغاواط ميجاواط ميغاوات ميجاوات megawatt megawatts mw",
    "point": "نقطة_مئوية نقاط_مئوية percentage_point percentage_points",
    "basis-point": "نقطة_أساس نقاط_أساس basis_point basis_points",
    "kilometer-per-hour": "كم/س كلم/س كم/ساعة كلم/ساعة كم-ساعة كلم-ساعة "
    "كيلومتر_في_الساعة كيلومترا_في_الساعة كلم_في_الساعة km/h kph "
    "kilometres_per_hour kilometers_per_hour kmh",
    "mile-per-hour": "ميل_في_الساعة ميلا_في_الساعة mph miles_per_hour",
}


def _by_form(table: dict[str, str]) -> dict[str, str]:
    return {
        fold(form.replace("_", " ")): code
        for code, forms in table.items()
        for form in forms.split()
    }


_CURRENCY = _by_form(CURRENCIES)
_MEASURE = _by_form(MEASURES)
_FORMS = _MEASURE | _CURRENCY
_ISO = frozenset(code for code in CURRENCIES if code.isupper())
LONGEST = 3
"""Words of the longest name."""

_FAMILIES = {
    code: family
    for family, codes in {
        "dollar": "USD AUD CAD",
        "pound": "GBP EGP SDG LBP SYP",
        "riyal": "SAR QAR OMR YER IRR",
        "dirham": "AED MAD",
        "dinar": "KWD BHD JOD IQD TND DZD LYD",
        "lira": "LBP SYP TRY",
        "rupee": "INR",
        "franc": "CHF",
    }.items()
    for code in codes.split()
}

# £5, US$5, EUR 5
_BEFORE = re.compile(r"(?:(?:US|A|C|CA|AU)?\$|[€£¥₺₹₽₪])\s?$")
_LETTERS = f"{LATIN_LETTERS}\u0620-\u064a"
# 5$, 5€, 5°C, 5km, 5 km/h, 5 م²
_AFTER = re.compile(
    rf"[ \u00a0]?(?P<symbol>[$€£¥₺₹₽₪](?!\d)|°[CF]?(?![{_LETTERS}])"
    rf"|(?:km/h|كل?م[/-]س(?:اعة)?|[kc]?m²|كم²|م²|m³|م³)(?![{_LETTERS}])"
    rf"|(?:mm|cm|km|kms|kg|mg|mph|kph|kmh|kw|mw|gb|mb|ha|ft|m|g|l|كم|كلم|كغم?|سم|ملم)"
    rf"(?![{_LETTERS}\d]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def unit_named(words: str) -> str | None:
    """The code of the unit that these words, one space between them, are a name of."""
    if words.isupper() and words in _ISO:
        return words
    if words.isascii() and words.isupper() and len(words) == 3:
        return None
    folded = fold(words)
    if folded.upper() in _ISO:
        return None  # "try" and "mad" are words
    return _FORMS.get(folded)


def symbol_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency of the symbol before a number, and where it starts."""
    match = _BEFORE.search(text, max(0, start - 4), start)
    if match is None:
        return None
    symbol = match.group().strip().lower()
    return _CURRENCY.get(symbol, "dollar"), match.start()


def symbol_after(text: str, end: int) -> tuple[str, int, int] | None:
    """The unit of the symbol after a number, and its range."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    code = _FORMS.get(fold(match["symbol"]))
    return (code, *match.span("symbol")) if code else None


def is_currency(code: str) -> bool:
    """Whether a code is one of money."""
    return code in CURRENCIES


def same_unit(one: str, other: str) -> bool:
    """Whether two codes may name one unit: a dollar and the American dollar."""
    return one == other or _FAMILIES.get(one) == other or _FAMILIES.get(other) == one
