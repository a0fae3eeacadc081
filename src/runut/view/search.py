"""Sentences that hold given words."""

from __future__ import annotations

import re

from runut.archive import Archive
from runut.language.pack import load_pack
from runut.records import Citation

WORD = re.compile(r"\w[\w-]*")


def find(archive: Archive, query: str, language: str, limit: int) -> list[Citation]:
    """Sentences that hold all words of the query as written, or all their lemmas; best first.

    Args:
        archive: an open archive.
        query: words, in any form.
        language: the pack whose lemmas are used.
        limit: how many at most.
    """
    words = WORD.findall(query)
    parsed = load_pack(language).pipeline().parse(" ".join(words)) if words else ()
    lemmas = [token.lemma_ for token in parsed]
    return [_cited(archive, *place) for place in archive.search(words, lemmas, limit)]


def _cited(archive: Archive, doc: str, start: int, end: int) -> Citation:
    reading = archive.reading(doc)
    if reading is None:
        raise LookupError(doc)
    return Citation(reading.document.name or doc, start, end, reading.document.text[start:end])
