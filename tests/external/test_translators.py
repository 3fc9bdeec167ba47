"""Translators through deep-translator's real clients, against a real server."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from qa_toolkit.errors import UsageError
from qa_toolkit.external import translators
from qa_toolkit.external.translators import (
    Translator,
    TranslatorError,
    TranslatorSettings,
    checked,
)
from tests.external.libretranslate import LibreTranslate, serving

ARABIC, ENGLISH = "افتُتح الجسر & أُغلق الطريق.", "The bridge opened & the road closed."


@pytest.fixture
def server() -> Iterator[LibreTranslate]:
    with serving(LibreTranslate({ARABIC: ENGLISH})) as running:
        yield running


def translator(server: LibreTranslate, *, key: str | None = None, timeout: float = 5) -> Translator:
    settings = TranslatorSettings("libre", server.url, timeout)
    return Translator(settings, "ar", "en", key)


def test_a_text_is_translated(server: LibreTranslate) -> None:
    assert translator(server).translate(ARABIC) == ENGLISH
    assert server.asked == [{"q": ARABIC, "source": "ar", "target": "en", "format": "text"}]


def test_the_key_is_sent_where_there_is_one(server: LibreTranslate) -> None:
    server.key = "sesame"
    assert translator(server, key="sesame").translate(ARABIC) == ENGLISH
    with pytest.raises(
        TranslatorError, match=r"does not accept the key.*Invalid API key"
    ) as caught:
        translator(server, key="wrong-one").translate(ARABIC)
    assert "wrong-one" not in str(caught.value)


def test_what_is_for_this_machine_goes_through_no_proxy(
    server: LibreTranslate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert translator(server).translate(ARABIC) == ENGLISH


def test_too_many_requests_are_waited_for_once(
    server: LibreTranslate, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        server.limit = None

    monkeypatch.setattr(translators, "time", _Clock(sleep))
    server.limit, server.retry_after = 0, "7"
    assert translator(server).translate(ARABIC) == ENGLISH
    assert waits == [7.0]


class _Clock:
    def __init__(self, sleep: Any) -> None:
        self.sleep = sleep

    @staticmethod
    def monotonic() -> float:
        return 0.0


@pytest.mark.parametrize("after", ["3600", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_quota_that_is_used_up_is_said(server: LibreTranslate, after: str) -> None:
    server.limit, server.retry_after = 0, after
    with pytest.raises(TranslatorError, match=r"takes no more.*Slowdown.*run again later"):
        translator(server).translate(ARABIC)
    assert server.requests == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"status": 500}, r"refused \(status 500\): not today"),
        ({"status": 503}, "overloaded"),
        ({"status": 302}, "refused"),
        ({"raw": b"<html>"}, "no translation"),
        ({"raw": b"[]"}, "no translation"),
        ({"raw": b'{"translatedText": 7}'}, "no translation"),
        ({"raw": b'{"translatedText": " "}'}, "no translation"),
        ({"raw": b"x" * 2_000_000}, "more than it may"),
        ({"delay": 0.5}, "did not answer within 0.2 seconds"),
    ],
)
def test_what_goes_wrong_is_said(server: LibreTranslate, wrong: dict[str, Any], said: str) -> None:
    for name, value in wrong.items():
        setattr(server, name, value)
    with pytest.raises(TranslatorError, match=said):
        translator(server, timeout=0.2 if "delay" in wrong else 5).translate(ARABIC)


def test_no_server_is_said() -> None:
    settings = TranslatorSettings("libre", "http://127.0.0.1:9", 5)
    with pytest.raises(TranslatorError, match=r"at 127\.0\.0\.1:9 does not answer"):
        Translator(settings, "ar", "en").translate(ARABIC)


@pytest.mark.parametrize("service", ["google", "mymemory"])
def test_other_services_know_both_languages(service: str) -> None:
    for source, target in (("ar", "en"), ("en", "ar")):
        assert Translator(TranslatorSettings(service), source, target) is not None


def test_a_service_wants_its_key() -> None:
    with pytest.raises(UsageError, match="needs its key in MICROSOFT_API_KEY"):
        Translator(TranslatorSettings("microsoft"), "ar", "en")


@pytest.mark.parametrize(
    ("settings", "network", "said"),
    [
        (TranslatorSettings(), True, "needs --translator-url"),
        (TranslatorSettings("goggle"), True, "did you mean “google”"),
        (TranslatorSettings("google"), False, "--allow-network"),
        (TranslatorSettings("google", "http://localhost:1"), True, "leave it out"),
        (TranslatorSettings("libre", "https://example.org"), False, "--allow-network"),
        (TranslatorSettings("libre", "localhost:5000"), False, "must start with http"),
    ],
)
def test_what_may_not_be_asked(settings: TranslatorSettings, network: bool, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        checked(settings, network=network)


def test_what_may_be_asked() -> None:
    for settings, network in (
        (TranslatorSettings("libre", "http://localhost:5000"), False),
        (TranslatorSettings("libre", "http://[::1]:5000/"), False),
        (TranslatorSettings("libre", "https://example.org"), True),
        (TranslatorSettings("google"), True),
    ):
        assert checked(settings, network=network) == settings


def test_without_deep_translator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "deep_translator.libre", None)
    with pytest.raises(UsageError, match="pip install"):
        Translator(TranslatorSettings("libre", "http://localhost:1"), "ar", "en")
