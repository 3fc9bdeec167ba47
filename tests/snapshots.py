"""Compares text with a file kept beside the tests; QA_UPDATE_SNAPSHOTS=1 rewrites the files."""

from __future__ import annotations

import os
from pathlib import Path

UPDATE = "QA_UPDATE_SNAPSHOTS"


def assert_snapshot(text: str, path: Path) -> None:
    if os.environ.get(UPDATE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert path.exists(), f"no snapshot {path.name}: run once with {UPDATE}=1 and read it"
    assert text == path.read_bytes().decode("utf-8"), f"differs from {path.name} ({UPDATE}=1)"
