"""Plain text files: one file, one document."""

from __future__ import annotations

from typing import BinaryIO

from runut.read.characters import suspicions
from runut.read.decode import decode, universal_newlines
from runut.read.identity import document_id
from runut.records import Document, Failure, Skip


def read_text(stream: BinaryIO, source: str, name: str | None, max_bytes: int) -> Document | Skip | Failure:
    """The text of `stream` as a document, its line ends as newlines.

    Args:
        stream: read no further than one byte over the limit.
        source: how the input is called in records.
        name: the file's base name, which takes part in the document's id.
        max_bytes: the largest text that is taken.
    """
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        return too_large(source, max_bytes)
    text = decode(data)
    if text is None:
        return Skip(source, "binary file")
    if not text.strip():
        return Skip(source, "empty")
    text = universal_newlines(text)
    return Document(id=document_id(text, name), source=source, text=text, notes=tuple(suspicions(text)))


def too_large(source: str, max_bytes: int) -> Failure:
    """The failure of an input over the limit."""
    return Failure(source, "too-large", f"more than {max_bytes} bytes; split it, or raise the setting max_bytes")
