"""Where the development material lies; tests that use it skip where it is absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("RUNUT_SHARED", Path(__file__).resolve().parent.parent.parent / "shared"))
needs_shared = pytest.mark.skipif(
    not (SHARED / "eval").is_dir(), reason=f"the development material is not at {SHARED} (set RUNUT_SHARED)"
)
