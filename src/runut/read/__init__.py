"""Inputs (files, folders, crawls, feeds, tables, streams) as one stream of documents, pages, skips and failures."""

from __future__ import annotations

from runut.read.files import Found
from runut.read.identity import document_id
from runut.read.inputs import Input, Limits, read_paths, scan

__all__ = ["Found", "Input", "Limits", "document_id", "read_paths", "scan"]
