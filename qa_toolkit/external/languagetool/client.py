"""Requests to a LanguageTool server, through language-tool-python, that end in time.

language-tool-python knows the server: its addresses, its languages, the parameters of a request.
Its transport is replaced, since it waits five minutes, takes an answer of any size, follows
redirects, and restarts servers; and so is its reading of matches, which trusts every field.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

from qa_toolkit.external import EngineError
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.version import __version__

if TYPE_CHECKING:
    from language_tool_python import LanguageTool

LARGEST = 8_000_000
"""Bytes of an answer; one to a text of our length has some hundred thousand."""
HOW_TO_GET = "pip install “language-tool-python>=3.4,<4”"


class Unsupported(EngineError):
    """A server that does not read this language, though it may read the other."""


def client(url: str, language: str, settings: LanguageToolSettings) -> Callable[[str], object]:
    """A function that sends a text in one language to a server and returns its answer.

    Raises EngineError if language-tool-python is missing or no LanguageTool is at ``url``, and
    Unsupported if the server lacks the language. So does the function when a request fails.
    """
    tool = _tool(url, language, settings)

    def ask(text: str) -> object:
        parameters = tool._create_params(text)
        return tool._query_server(urljoin(tool.url, "check"), parameters, method="post")

    return ask


def _tool(url: str, language: str, settings: LanguageToolSettings) -> LanguageTool:
    try:
        from language_tool_python import LanguageTool
    except ImportError as error:
        raise EngineError(f"language-tool-python is missing; {HOW_TO_GET}") from error

    class Bounded(LanguageTool):
        """language-tool-python with a transport that keeps to limits of time and size."""

        def _query_server(
            self, url: str, params: dict[str, str] | None = None, *_: object, **__: object
        ) -> Any:
            answer = exchange(url, params, timeout=settings.timeout)
            if url.endswith("/languages"):
                return _languages(answer)
            return answer

    try:
        tool = Bounded(language, remote_server=url)
    except ValueError as error:
        raise Unsupported(f"the server at {url} does not read “{language}”") from error
    tool.disabled_rules = set(settings.disabled_rules)
    if settings.english is None:  # no kind of English is wrong for being of that kind
        tool.disabled_categories = {"AMERICAN_ENGLISH", "AMERICAN_ENGLISH_STYLE", "BRITISH_ENGLISH"}
    return tool


def languages(url: str, *, timeout: float) -> frozenset[str]:
    """The languages that the server at ``url`` reads; raises EngineError."""
    listed = _languages(exchange(urljoin(url, "v2/languages"), None, timeout=timeout))
    return frozenset(code for item in listed for code in item.values())


def _languages(answer: object) -> list[dict[str, str]]:
    """The list of languages, its entries checked."""
    if not isinstance(answer, list):
        raise EngineError("what it answered is not LanguageTool's; look at the address")
    return [
        {key: item[key] for key in ("code", "longCode")}
        for item in answer[:1_000]
        if isinstance(item, dict)
        and all(isinstance(item.get(key), str) for key in ("code", "longCode"))
    ]


def exchange(url: str, parameters: dict[str, str] | None, *, timeout: float) -> object:
    """The JSON that a server answers to a GET, or to a POST of ``parameters``.

    ``timeout`` (seconds) is for everything from the connection to the last byte, however slowly
    they trickle in. Proxies of the environment are not used and redirects not followed.
    """
    parts = urlsplit(url)
    deadline = time.monotonic() + timeout
    connection = _connection(parts, timeout)
    try:
        status, data = _answer(connection, parts.path, parameters, deadline)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline or isinstance(error, TimeoutError):
            raise EngineError(
                f"{_place(url)} did not answer within {timeout:g} seconds; “timeout” under "
                "[languagetool] allows it more"
            ) from error
        raise EngineError(f"no answer from {_place(url)} ({_reason(error)})") from error
    finally:
        connection.close()
    if status != http.client.OK:
        raise EngineError(f"{_place(url)} answered with status {status}")
    if len(data) > LARGEST:
        raise EngineError(f"{_place(url)} answered with more than {LARGEST:,} bytes")
    try:
        answer: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise EngineError(f"{_place(url)} answered something that is not JSON") from error
    return answer


def _connection(parts: SplitResult, timeout: float) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=timeout)


def _answer(
    connection: http.client.HTTPConnection,
    path: str,
    parameters: dict[str, str] | None,
    deadline: float,
) -> tuple[int, bytes]:
    """The status and the first ``LARGEST`` bytes and one; TimeoutError at the deadline."""
    connection.connect()
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.sock.settimeout(left)
    # A server that sends a byte now and then never meets a socket's own limit.
    guard = threading.Timer(left, _cut, [connection.sock])
    guard.daemon = True
    guard.start()
    try:
        headers = {"Accept": "application/json", "User-Agent": f"qa-toolkit/{__version__}"}
        if parameters is None:
            connection.request("GET", path, headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", path, urlencode(parameters), headers)
        response = connection.getresponse()
        data = response.read(LARGEST + 1)
    finally:
        guard.cancel()
    if time.monotonic() >= deadline:
        raise TimeoutError
    return response.status, data


def _cut(connection: socket.socket) -> None:
    # Closing alone would not wake a read that waits; shutting down does.
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _place(url: str) -> str:
    return f"the server at {urlsplit(url).netloc}"


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__)[:200]
