"""Machine translation by services that deep-translator knows (the extra ``translate``).

deep-translator knows the services: their addresses, parameters, language codes and answers. Its
transport is replaced: it would wait for ever, take an answer of any size, follow redirects, send
what is meant for this machine through a proxy, and drop what a service says of a refusal.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from qa_toolkit.align.address import is_loopback
from qa_toolkit.errors import UsageError, unknown
from qa_toolkit.model import Lang

if TYPE_CHECKING:
    import requests

LARGEST = 1_000_000
"""Bytes of an answer."""
PATIENCE = 20.0
"""Seconds that we wait when a service asks to; it may ask for more."""
_TRIES = 3
_TOO_MANY = 429
_REFUSALS = {
    400: "cannot translate this",
    401: "does not accept the key",
    403: "does not accept the key, or does not let us in",
    413: "finds the text too long",
    456: "has no quota left for this key",
    503: "is overloaded, or not ready",
}


class TranslatorError(Exception):
    """A service that did not translate; its text says what to do."""


class _Service(NamedTuple):
    module: str
    client: str
    codes: dict[Lang, str]
    key: str | None
    """The variable of the environment that holds the user's key."""


_SHORT: dict[Lang, str] = {"ar": "ar", "en": "en"}
SERVICES = {
    "libre": _Service("libre", "LibreTranslator", _SHORT, "LIBRE_API_KEY"),
    "google": _Service("google", "GoogleTranslator", _SHORT, None),
    "microsoft": _Service("microsoft", "MicrosoftTranslator", _SHORT, "MICROSOFT_API_KEY"),
    "mymemory": _Service("mymemory", "MyMemoryTranslator", {"ar": "ar-SA", "en": "en-GB"}, None),
}


class TranslatorSettings(NamedTuple):
    """Which service, where (LibreTranslate alone), and the seconds that an answer may take."""

    service: str = "libre"
    url: str | None = None
    timeout: float = 30.0


def checked(settings: TranslatorSettings, *, network: bool) -> TranslatorSettings:
    """The settings; UsageError where they name no service, or one that needs the network."""
    if settings.service not in SERVICES:
        raise UsageError(f"--translator: {unknown('service', settings.service, SERVICES)}")
    if settings.url is None:
        if settings.service == "libre":
            raise UsageError(
                "--back-translate needs --translator-url, the address of a LibreTranslate server "
                "(http://localhost:5000), or another --translator"
            )
    elif settings.service != "libre":
        raise UsageError("--translator-url is the address of LibreTranslate; leave it out")
    elif urlsplit(settings.url).scheme not in ("http", "https"):
        raise UsageError("--translator-url must start with http:// or https://")
    if not network and not is_loopback(settings.url or ""):
        raise UsageError(
            "a translator elsewhere is sent parts of the articles; add --allow-network"
        )
    return settings


class Translator:
    """One service and one direction; ``name`` tells its translations from those of others."""

    def __init__(
        self, settings: TranslatorSettings, source: Lang, target: Lang, key: str | None = None
    ) -> None:
        self.settings = settings
        self.name = f"{settings.service} {settings.url or ''} {source} {target}"
        self._transport = _Transport(settings)
        self._client = _client(settings, source, target, key, self._transport)

    def translate(self, text: str) -> str:
        """The translation of a text; TranslatorError says why there is none."""
        try:
            found = self._client.translate(text)
        except TranslatorError:
            raise
        except Exception as error:  # what its clients raise is no one tree, and may hold the key
            raise TranslatorError(
                f"{self._transport.place} gave an answer that is no translation "
                f"({type(error).__name__})"
            ) from None
        if not isinstance(found, str) or not found.strip():
            raise TranslatorError(f"{self._transport.place} gave no translation")
        return found.strip()


def _client(
    settings: TranslatorSettings, source: Lang, target: Lang, key: str | None, transport: _Transport
) -> Any:
    service = SERVICES[settings.service]
    try:
        module = import_module(f"deep_translator.{service.module}")
    except ImportError as error:
        raise UsageError("--back-translate needs: pip install 'qa-toolkit[translate]'") from error
    module.requests = transport  # type: ignore[attr-defined]
    options: dict[str, str] = {}
    if service.key:
        if not key and settings.service != "libre":
            raise UsageError(f"the translator “{settings.service}” needs its key in {service.key}")
        options["api_key"] = key or "none"
    if settings.url:
        options["custom_url"] = settings.url.rstrip("/") + "/"
    client = getattr(module, service.client)(
        source=service.codes[source], target=service.codes[target], **options
    )
    if service.key and not key:  # a server of one's own asks for none
        client.api_key = None
    return client


class _Transport:
    """What deep-translator calls ``requests``: it keeps to limits and says what went wrong."""

    def __init__(self, settings: TranslatorSettings) -> None:
        self.timeout = settings.timeout
        self.local = is_loopback(settings.url or "")
        self.place = f"the translator at {urlsplit(settings.url or '').netloc}"
        if not settings.url:
            self.place = f"the translator “{settings.service}”"

    @property
    def exceptions(self) -> Any:
        """The errors that a client may name."""
        import requests

        return requests.exceptions

    def get(self, url: str, **options: Any) -> requests.Response:
        """As ``requests.get``; raises TranslatorError."""
        return self._asked("GET", url, options)

    def post(self, url: str, **options: Any) -> requests.Response:
        """As ``requests.post``; raises TranslatorError."""
        return self._asked("POST", url, options)

    def _asked(self, method: str, url: str, options: dict[str, Any]) -> requests.Response:
        for left in reversed(range(_TRIES)):
            answer = self._answer(method, url, options)
            if answer.status_code != _TOO_MANY:
                break
            wait = _seconds(answer.headers.get("Retry-After"))
            if not left or wait > PATIENCE:
                raise TranslatorError(
                    f"{self.place} takes no more for now (too many requests, or the quota is "
                    f"used up){_said(answer)}; run again later"
                )
            time.sleep(wait)
        if answer.status_code != 200:
            reason = _REFUSALS.get(answer.status_code, "refused")
            raise TranslatorError(
                f"{self.place} {reason} (status {answer.status_code}){_said(answer)}"
            )
        return answer

    def _answer(self, method: str, url: str, options: dict[str, Any]) -> requests.Response:
        import requests

        deadline = time.monotonic() + self.timeout
        with requests.Session() as session:
            session.trust_env = not self.local
            try:
                answer = session.request(
                    method, url, timeout=self.timeout, allow_redirects=False, stream=True, **options
                )
                body = b""
                for piece in answer.iter_content(8_192):
                    body += piece
                    if time.monotonic() > deadline:
                        raise requests.exceptions.Timeout
                    if len(body) > LARGEST:
                        raise TranslatorError(f"{self.place} answers with more than it may")
            except requests.exceptions.Timeout as error:
                raise TranslatorError(
                    f"{self.place} did not answer within {self.timeout:g} seconds"
                ) from error
            except requests.exceptions.RequestException as error:
                raise TranslatorError(
                    f"{self.place} does not answer ({type(error).__name__})"
                ) from error
            answer._content = body
        return answer


def _seconds(header: str | None) -> float:
    """How long a service asks us to wait; a date, or nonsense, is longer than we do."""
    if header is None:
        return 1.0
    return float(header) if header.strip().isdigit() else PATIENCE + 1


def _said(answer: requests.Response) -> str:
    """What a service gives as its reason, as far as it is a short text."""
    try:
        error = answer.json().get("error")
    except (ValueError, AttributeError, RecursionError):
        return ""
    return f": {error[:200]}" if isinstance(error, str) and error.isprintable() else ""
