"""Runs a server for as long as its owner lives: ``python keeper.py COMMAND…``.

The owner holds the other end of our standard input and never writes. However it ends, even
killed outright, that pipe is closed then, and so is the server. Stands alone: it is started by
its path, and imports nothing of the package.
"""

import os
import subprocess
import sys
import threading


def keep(command: list[str]) -> int:
    """Run a command until it ends (its exit status) or until standard input does."""
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:

        def watch() -> None:
            os.read(0, 1)
            server.kill()

        threading.Thread(target=watch, daemon=True).start()
        return server.wait()


if __name__ == "__main__":
    sys.exit(1 if keep(sys.argv[1:]) else 0)
