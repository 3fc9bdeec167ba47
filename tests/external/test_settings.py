import pytest

from qa_toolkit.external.settings import server_url


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("http://localhost:8081", "http://localhost:8081/"),
        ("http://localhost:8081/", "http://localhost:8081/"),
        ("http://localhost:8081/v2", "http://localhost:8081/"),
        ("http://localhost:8081/v2/check", "http://localhost:8081/"),
        ("https://example.org/api/v2/", "https://example.org/api/"),
        (" HTTP://[::1]:8081/v2 ", "http://[::1]:8081/"),
    ],
)
def test_addresses(written: str, meant: str) -> None:
    assert server_url(written) == meant
    assert server_url(meant) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "localhost:8081",
        "file:///etc/passwd",
        "ftp://host",
        "http://",
        "http://host:99999",
        "http://me:secret@host",
        "http://host/?a=b",
        "http://host/#a",
        "http://host/a b",
        "http://[::1",
    ],
)
def test_what_is_no_address(written: str) -> None:
    with pytest.raises(ValueError, match=r"addres|http"):
        server_url(written)
