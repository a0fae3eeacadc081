"""Tokens, tags and syntax of the whole text, with sentences that end where noise begins or ends."""

from __future__ import annotations

from runut.analyse.draft import Draft, Step
from runut.records import Span


def borders(draft: Draft) -> list[int]:
    """The offsets at which a sentence must start because a noise span starts or ends there."""
    return sorted({offset for noise in draft.noise for offset in (noise.start, noise.end)})


def parse(draft: Draft, size: str = "accurate") -> dict[str, object]:
    """Parse the text with the pack's pipeline."""
    doc = draft.pack.pipeline(size).parse(draft.text, borders(draft))
    sentences = tuple(Span(start, end) for start, end in map(_trimmed, doc.sents) if start < end)
    return {"doc": doc, "sentences": sentences}


def _trimmed(sentence: object) -> tuple[int, int]:
    text: str = sentence.text  # type: ignore[attr-defined]
    start: int = sentence.start_char + len(text) - len(text.lstrip())  # type: ignore[attr-defined]
    return start, start + len(text.strip())


def step(size: str = "accurate") -> Step:
    """The step that parses with the pipeline of `size`."""
    return Step("syntax", ("noise", "language"), ("doc", "sentences"), lambda draft: parse(draft, size))
