"""Peoples and what belongs to their countries: German, Germans and ألماني are of one root.

Arabic makes the adjective from the country's name, so that one root (ألمان) finds the country
(ألمانيا), the adjective in all its forms (الألمانية) and the people (الألمان).
"""

from __future__ import annotations

from functools import cache

from qa_toolkit.language.numbers.lexicon import fold

# Country (ISO 3166): its adjectives and peoples in English: Arabic roots. The name of the country
# itself is in the list of exonyms.
_TABLE = """
AF: Afghan Afghans: أفغان
AL: Albanian Albanians: ألبان
AM: Armenian Armenians: أرمين أرمن
AO: Angolan Angolans: أنغول أنجول
AR: Argentine Argentinian Argentines Argentinians: أرجنتين
AT: Austrian Austrians: نمسا نمساو
AU: Australian Australians Aussie Aussies: أسترال استرال
AZ: Azerbaijani Azeri Azerbaijanis Azeris: أذربيجان أذر آذر
BA: Bosnian Bosnians: بوسن
BD: Bangladeshi Bangladeshis: بنغلادش بنجلادش بنغال بنغلاديش بنجلاديش
BE: Belgian Belgians: بلجيك
BG: Bulgarian Bulgarians: بلغار
BH: Bahraini Bahrainis: بحرين
BO: Bolivian Bolivians: بوليف
BR: Brazilian Brazilians: برازيل
BY: Belarusian Belarusians Belarussian: بيلاروس روسيا البيضاء
CA: Canadian Canadians: كند
CD: Congolese: كونغ كونجو
CH: Swiss: سويسر
CI: Ivorian Ivorians: إيفوار عاج
CL: Chilean Chileans: تشيل شيل
CM: Cameroonian Cameroonians: كاميرون
CN: Chinese: صين
CO: Colombian Colombians: كولومب
CR: Costa-Rican: كوستاريك
CU: Cuban Cubans: كوب
CY: Cypriot Cypriots: قبرص قبارص
CZ: Czech Czechs: تشيك
DE: German Germans: ألمان
DK: Danish Dane Danes: دنمارك دانمارك دنمرك
DZ: Algerian Algerians: جزائر
EC: Ecuadorian Ecuadorean Ecuadorians: إكوادور
EE: Estonian Estonians: إستون أستون
EG: Egyptian Egyptians: مصر
ER: Eritrean Eritreans: إريتر أريتر
ES: Spanish Spaniard Spaniards: إسبان أسبان
ET: Ethiopian Ethiopians: إثيوب أثيوب
FI: Finnish Finn Finns: فنلند
FJ: Fijian Fijians: فيج
FR: French Frenchman Frenchmen Frenchwoman: فرنس
GB: British Briton Britons Brit Brits: بريطان
GE: Georgian Georgians: جورج
GH: Ghanaian Ghanaians: غان
GR: Greek Greeks: يونان إغريق
GT: Guatemalan Guatemalans: غواتيمال جواتيمال
HN: Honduran Hondurans: هندوراس
HR: Croatian Croatians Croat Croats: كروات
HT: Haitian Haitians: هايت هاييت
HU: Hungarian Hungarians: مجر هنغار
ID: Indonesian Indonesians: إندونيس أندونيس
IE: Irish Irishman Irishmen: أيرلند إيرلند ايرلند
IL: Israeli Israelis: إسرائيل
IN: Indian Indians: هند هنود
IQ: Iraqi Iraqis: عراق
IR: Iranian Iranians: إيران
IS: Icelandic Icelander Icelanders: آيسلند أيسلند
IT: Italian Italians: إيطال
JM: Jamaican Jamaicans: جامايك جاماييك
JO: Jordanian Jordanians: أردن
JP: Japanese: يابان
KE: Kenyan Kenyans: كين
KH: Cambodian Cambodians: كمبود
KP: North-Korean North-Koreans: كور
KR: Korean Koreans South-Korean South-Koreans: كور
KW: Kuwaiti Kuwaitis: كويت
KZ: Kazakh Kazakhs: كازاخ
LA: Laotian Laotians: لاو
LB: Lebanese: لبنان
LK: Sri-Lankan Sri-Lankans: سريلانك لانك
LR: Liberian Liberians: ليبير
LT: Lithuanian Lithuanians: ليتوان
LV: Latvian Latvians: لاتف
LY: Libyan Libyans: ليب
MA: Moroccan Moroccans: مغرب مغارب
MD: Moldovan Moldovans: مولدوف مولداف
ME: Montenegrin Montenegrins: الجبل الأسود مونتينيغر
MG: Malagasy: مدغشقر ملغاش
MK: Macedonian Macedonians: مقدون
ML: Malian Malians: مال
MM: Burmese: بورم ميانمار
MN: Mongolian Mongolians: منغول
MR: Mauritanian Mauritanians: موريتان
MT: Maltese: مالط
MX: Mexican Mexicans: مكسيك
MY: Malaysian Malaysians: ماليز
MZ: Mozambican Mozambicans: موزمبيق موزامبيق
NG: Nigerian Nigerians: نيجير
NL: Dutch Dutchman Dutchmen: هولند
NO: Norwegian Norwegians: نرويج
NP: Nepalese Nepali Nepalis: نيبال
NZ: New-Zealander New-Zealanders Kiwi Kiwis: نيوزيلند نيوزلند
OM: Omani Omanis: عمان
PA: Panamanian Panamanians: بنم
PE: Peruvian Peruvians: بيرو
PH: Philippine Filipino Filipinos Filipina: فلبين فيليبين
PK: Pakistani Pakistanis: باكستان
PL: Polish Pole Poles: بولند بولون
PS: Palestinian Palestinians: فلسطين
PT: Portuguese: برتغال
PY: Paraguayan Paraguayans: باراغوا باراجوا
QA: Qatari Qataris: قطر
RO: Romanian Romanians: رومان
RS: Serbian Serbians Serb Serbs: صرب
RU: Russian Russians: روس
RW: Rwandan Rwandans: رواند
SA: Saudi Saudis: سعود
SD: Sudanese: سودان
SE: Swedish Swede Swedes: سويد
SG: Singaporean Singaporeans: سنغافور
SI: Slovenian Slovenians Slovene Slovenes: سلوفين
SK: Slovak Slovaks Slovakian Slovakians: سلوفاك
SN: Senegalese: سنغال
SO: Somali Somalis Somalian: صومال
SV: Salvadoran Salvadorans: سلفادور
SY: Syrian Syrians: سور
TD: Chadian Chadians: تشاد
TH: Thai Thais: تايلاند تايلند
TN: Tunisian Tunisians: تونس توانس
TR: Turkish Turk Turks: ترك أتراك
TW: Taiwanese: تايوان
TZ: Tanzanian Tanzanians: تنزان
UA: Ukrainian Ukrainians: أوكران
UG: Ugandan Ugandans: أوغند
US: American Americans: أمريك أميرك
UY: Uruguayan Uruguayans: أوروغوا أوروجوا
UZ: Uzbek Uzbeks: أوزبك
VA: Vatican: فاتيكان
VE: Venezuelan Venezuelans: فنزويل
VN: Vietnamese: فيتنام
YE: Yemeni Yemenis: يمن
ZA: South-African South-Africans: جنوب أفريق إفريق
ZM: Zambian Zambians: زامب
ZW: Zimbabwean Zimbabweans: زيمبابو
africa: African Africans: أفريق إفريق أفارق
arab: Arab Arabs Arabic Arabian: عرب
asia: Asian Asians: آسيو أسيو آسي
europe: European Europeans: أوروب أورب
latin: Latin Latino Latinos: لاتين
kurd: Kurd Kurds Kurdish: كرد أكراد
england: England English Englishman Englishmen: إنجليز إنكليز انجليز انكليز إنجلتر
scotland: Scotland Scottish Scots Scot: اسكتلند إسكتلند أسكتلند
wales: Wales Welsh Welshman: ويلز
jew: Jewish Jew Jews: يهود
muslim: Muslim Muslims Islamic Islamist Islamists: مسلم إسلام
christian: Christian Christians: مسيح نصار
catholic: Catholic Catholics: كاثوليك
soviet: Soviet Soviets: سوفيت سوفييت سوفيات
palestine: Gazan Gazans: غزي غزا غزة
tibet: Tibetan Tibetans: تبت
rohingya: Rohingya: روهينغ روهينج
nazi: Nazi Nazis: ناز
persia: Persian Persians: فارس فرس
hindu: Hindu Hindus: هندوس
buddhist: Buddhist Buddhists: بوذ
"""


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    found = []
    for line in _TABLE.strip().splitlines():
        code, english, arabic = line.split(":")
        adjectives = tuple(form.replace("-", " ") for form in english.split())
        found.append((code, adjectives, tuple(map(fold, arabic.split()))))
    return tuple(found)


@cache
def peoples() -> dict[str, tuple[str, ...]]:
    """The Arabic roots, folded, of each English adjective or people."""
    return {form: roots for _, adjectives, roots in _rows() for form in adjectives}


@cache
def country_roots(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What belongs to a country (ISO 3166): English adjectives, and Arabic roots, folded."""
    for each, adjectives, roots in _rows():
        if each == code:
            return adjectives, roots
    return (), ()
