"""The program: ``qa``, ``qa-toolkit`` and ``python -m qa_toolkit``."""

from __future__ import annotations

import io
import os
import sys


def main() -> None:
    """Run the command line and leave with its exit status (0, 1 or 2)."""
    # A stream that was closed before the program began swallows what is written to it.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A letter that the terminal's encoding lacks is shown by number, never a crash.
            stream.reconfigure(errors="backslashreplace")
    # The products of our matrices are small: threads would wait for each other, and the articles
    # are shared out among processes already. It must be said before numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from qa_toolkit.cli.app import app

    app()


if __name__ == "__main__":
    main()
