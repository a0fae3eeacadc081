"""A document's text cut into pieces that a page can mark: sentences, noise and what lies between."""

from __future__ import annotations

import itertools

from runut.records import Analysis, Document
from runut.view.rows import Shown


class Piece(Shown, frozen=True):
    """A stretch of the text. `anchor` is its start offset where a sentence starts, `noise` the kind of noise it is."""

    text: str
    anchor: int | None
    noise: str | None


def pieces(document: Document, analysis: Analysis) -> list[Piece]:
    """The whole text in order, nothing left out: joined again it is the text."""
    starts = {sentence.start for sentence in analysis.sentences}
    cuts = {0, len(document.text), *starts}
    cuts |= {offset for sentence in analysis.sentences for offset in (sentence.start, sentence.end)}
    cuts |= {offset for noise in analysis.noise for offset in (noise.start, noise.end)}
    order = sorted(cuts)
    return [
        Piece(document.text[start:end], start if start in starts else None, _noise(analysis, start))
        for start, end in itertools.pairwise(order)
    ]


def _noise(analysis: Analysis, position: int) -> str | None:
    return next((noise.kind for noise in analysis.noise if noise.start <= position < noise.end), None)
