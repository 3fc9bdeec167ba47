"""A LanguageTool server of our own on this machine: found, started once, always stopped."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from qa_toolkit.external import EngineError
from qa_toolkit.external.languagetool import keeper
from qa_toolkit.external.languagetool.client import HOW_TO_GET

if TYPE_CHECKING:
    from language_tool_python.download_lt import LocalLanguageTool

PATIENCE = 60.0
"""Seconds that a server may take to start."""
JAVA_OPTIONS = ("-Xmx1500m", "-XX:TieredStopAtLevel=1")
"""A bound on memory; and no second compilation, which on two cores costs a short run half its
time and gains a long one nothing."""
_OPTIONS = {
    # Without it each request would build the rules of its language anew, in half a second.
    "pipelineCaching": True,
    "maxPipelinePoolSize": 8,
    "pipelineExpireTimeInSeconds": 3600,
}
_DOWNLOAD = (
    "LanguageTool is not installed; unzip its download into ~/.cache/language_tool_python, or name "
    "the folder that holds LanguageTool-X.Y in LTP_PATH, or give --languagetool-url"
)


def installed() -> LocalLanguageTool:
    """The newest LanguageTool that is unzipped where language-tool-python looks.

    Nothing is ever downloaded, and no folder made. EngineError says what is missing.
    """
    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError as error:
        raise EngineError(f"language-tool-python is missing; {HOW_TO_GET}") from error
    if shutil.which("java") is None:
        raise EngineError("Java is missing; install a Java runtime, 17 or newer")
    default = Path.home() / ".cache" / "language_tool_python"
    if not Path(os.environ.get("LTP_PATH", default)).is_dir():
        raise EngineError(_DOWNLOAD)
    found = LocalLanguageTool.get_latest_installed_version()
    if found is None:
        raise EngineError(_DOWNLOAD)
    try:
        found.get_jar_path()
    except FileNotFoundError as error:
        raise EngineError(f"{error} Unzip LanguageTool's download there again") from error
    return found


class Server:
    """A running server; ``url`` is where it listens, on this machine alone."""

    def __init__(self) -> None:
        """Start it and wait until it answers; raises EngineError."""
        from language_tool_python.config_file import LanguageToolConfig

        tool = installed()
        port = _free_port()
        # Without --public a server of LanguageTool listens on the loopback address alone.
        java, *rest = tool.get_server_cmd(port, LanguageToolConfig(dict(_OPTIONS)))
        self.url = f"http://127.0.0.1:{port}/"
        # -I: no module of the current folder gets in. A session of its own: Ctrl-C is for us.
        self._process = subprocess.Popen(
            [sys.executable, "-I", keeper.__file__, java, *JAVA_OPTIONS, *rest],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.close = weakref.finalize(self, _stop, self._process)
        try:
            self._wait(port)
        except BaseException:
            self.close()
            raise

    def _wait(self, port: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise EngineError(
                    "its server stopped as it started; it wants Java 17 or newer and a whole "
                    "download (“qa doctor” says what was found)"
                )
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return
            time.sleep(0.1)
        raise EngineError(f"its server did not start within {PATIENCE:g} seconds")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
