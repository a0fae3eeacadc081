"""Every record of the development articles points at the text that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from runut.config import Config
from runut.read import read_paths
from runut.records import Document, Reading
from runut.run.local import analyse_all
from tests.run.test_build import check_offsets
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


@pytest.mark.parametrize("path", ["seeds", "eval/dev/articles/docs.jsonl"])
def test_offsets(path: str) -> None:
    documents = [item for item in read_paths([str(Path(SHARED) / path)]) if isinstance(item, Document)]
    readings = list(analyse_all([(document, None) for document in documents], Config()))
    assert readings
    for reading in readings:
        assert isinstance(reading, Reading)
        check_offsets(reading)
