"""Tokens, tags and syntax of the whole text, with sentences that end where noise begins or ends."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan

from runut.analyse.draft import Draft, Step
from runut.records import Span


def borders(draft: Draft) -> list[int]:
    """The offsets at which a sentence must start because a noise span starts or ends there."""
    return sorted({offset for noise in draft.noise for offset in (noise.start, noise.end)})


def parse(draft: Draft, size: str = "accurate") -> dict[str, object]:
    """Parse the text with the pack's pipeline."""
    doc = draft.pack.pipeline(size).parse(draft.text, borders(draft))
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
    return {
        "doc": doc,
        "sentences": tuple(map(_trimmed, sentences)),
        "lemmas": tuple(" ".join(t.lemma_ for t in s if not t.is_space) for s in sentences),
    }


def _trimmed(sentence: SpacySpan) -> Span:
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def step(size: str = "accurate") -> Step:
    """The step that parses with the pipeline of `size`."""
    return Step("syntax", ("noise", "language"), ("doc", "sentences", "lemmas"), lambda draft: parse(draft, size))
