"""Inputs (files, folders, globs, standard input, JSON lines) as a stream of documents, skips and failures."""

from __future__ import annotations

from runut.read.identity import document_id
from runut.read.inputs import Input, read_paths

__all__ = ["Input", "document_id", "read_paths"]
