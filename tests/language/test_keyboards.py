import pytest

from qa_toolkit.language.keyboards import arabic_meant, latin_meant


@pytest.mark.parametrize(
    ("typed", "pc", "mac"),
    [
        ("hgp;,lm", "الحكومة", "الحك،مو"),
        ("hgp;ml]", "الحكةمد", "الحكومة"),
        ("Ygn", "إلى", None),
        ("hgbl", "اللام", "الزم"),
    ],
)
def test_arabic_on_a_latin_keyboard(typed: str, pc: str, mac: str | None) -> None:
    meant = arabic_meant(typed)
    assert meant[0] == pc
    assert meant[1:] == ((mac,) if mac else ())


def test_english_on_an_arabic_keyboard() -> None:
    assert "hello" in latin_meant("اثممخ")
    assert "house" in latin_meant("اخعسث")
    # لا is the key b, or g and h one after the other.
    assert {"be", "ghe"} <= set(latin_meant("لاث"))
    assert "bed" in latin_meant("زثي")  # ز is b on macOS


def test_what_no_key_gives() -> None:
    assert arabic_meant("hé") == ()
    assert arabic_meant("a" * 1000) == ()
    assert latin_meant("گ") == ()
    assert latin_meant("لا" * 1000) == ()
    assert len(latin_meant("لا" * 10)) <= 9
