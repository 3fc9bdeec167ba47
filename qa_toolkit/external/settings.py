"""What may be chosen about LanguageTool."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

ENGLISH = ("en", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
"""The kinds of English that LanguageTool knows; plain ``en`` leaves out spelling."""


@dataclass(frozen=True, slots=True)
class LanguageToolSettings:
    """Where LanguageTool is, and how it is asked.

    ``url`` names a server; without one a local server is started and stopped. ``timeout`` is in
    seconds, for each request. ``english`` is the kind of English; None takes American and British
    for right, the one as the other. ``disabled_rules`` are ids as LanguageTool spells them.
    """

    url: str | None = None
    timeout: float = 30.0
    english: str | None = None
    disabled_rules: tuple[str, ...] = ()


def server_url(text: str) -> str:
    """The address of a server as the requests want it; ValueError says what is wrong with it.

    ``http://host:8081``, ``…/v2`` and ``…/v2/check`` all name the same server.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise ValueError(f"“{text}” is not the address of a server: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"“{text}” must start with http:// or https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise ValueError("the address of a server must not hold a name or password")
    if parts.query or parts.fragment or not re.fullmatch(r"[\x21-\x7e]+", text.strip()):
        raise ValueError(f"“{text}” must be a plain address, such as http://localhost:8081")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    place = host if port is None else f"{host}:{port}"
    path = re.sub(r"(/v2(/check)?)?/*$", "", parts.path)
    return f"{parts.scheme}://{place}{path}/"
