"""Words of Arabic and of its neighbours that English newspapers print and dictionaries lack."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LOANWORDS = _words(
    """
    adhan amn aqida argileh asabiyya ashura athan ayran badia badiya baklawa baladi baqala
    barakat basbousa basij beit biladi bisht burghul chaabi dabka dabke daesh dallah darija
    dawa dawah debka derbouka dhikr dhimmi dishdasha diwaniya diwaniyah diya dua duaa eid faqih
    fasih fidayeen fiqh fitna fitr freekeh fusha galabeya galabiya gallabiya ghutra hadiths
    hakawati halaqa halawa halva hamam hammam hammams hamsa haraam haram harira hasanat hawala
    hijri hisba hizb ibn iftars ijaza ijma ijtihad ikhwan isnad itikaf jalabiya jallabiya
    janazah janjaweed jilbab jizya jubba jumua kaak kafala kafiya kahwa kanafeh karak katib
    khabar khalifa khanjar kharaj khatib khilafa khimar khutba kibbe kibbeh kiswa kiswah knafeh
    koshari koshary kufi kufiya kufiyeh kunafa kunya kushari labneh loubia maamoul madhhab
    mahalla mahr mahram mahshi majlis makdous makhzen mansaf maqam maqams maqluba mashrabiya
    maulana mawal mawlid mawwal mezze mizmar moulid muhajiroun mukhabarat mukhtar mulukhiya
    murid musalla mushaf muta mutawa muwashshah nabulsi nafs nakba naksa nargileh nasheed
    nasheeds nashid nikah niqab niqabs oudh qahwa qanun qawwali qiblah qidra qirat qiyas rababa
    rai ramadan raqs ribat riwaq rukn sabkha sadaqa sadu sahn sahur salafi salah salam salat
    sambousek sambusa samoon sanad sayyida seerah shabaab shabbiha shabiha shahada shahid shami
    sharif shawarma sheesha shemagh shibriya shura shurta simsim sira sirwal souq souqs sufi
    suhoor sujud sukuk sumoud sumud sunna sunnah tafsir tajwid takbir takfir takfiri takfiris
    talaq taqiyya taqlid tarab taraweeh tarboush tarbush tariqa tashkil tatreez tawhid tekke
    thawb thob thobe thobes ulama umm umma ummah umra umrah ustad ustaz waha wahhabi wali waqf
    waqfs wasta wilaya wilayah wilayat wudu zaatar zaffa zaim zaima zajal zakah zakat zawiya
    zellij zikr zurna
    """
)
