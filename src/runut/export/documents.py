"""One JSON object per document: the text and everything read from it (format `documents`)."""

from __future__ import annotations

from typing import Any

import msgspec

from runut.records import Analysis, Document

HEAD = ("title", "outlet", "agencies", "byline", "published", "language")
BODY = ("sentences", "noise", "entities", "mentions", "times", "statements", "events")


def document_row(document: Document, analysis: Analysis) -> dict[str, Any]:
    """The exported object of one document; offsets are code points of its `text`, end exclusive."""
    rows: dict[str, Any] = msgspec.to_builtins(analysis)
    reference = analysis.reference
    row: dict[str, Any] = {"id": document.name or document.id, "source": document.source, "url": document.url}
    row |= {key: rows[key] for key in HEAD}
    row["reference_date"] = reference.date if reference else None
    row["reference_basis"] = reference.basis if reference else None
    row["reference_reason"] = reference.reason if reference else None
    row["text"] = document.text
    return row | {key: rows[key] for key in BODY}
