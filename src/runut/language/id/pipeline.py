"""The trained pipeline for Indonesian: tokens, sentences, tags, syntax, lemmas and names of a whole text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, POS
from spacy.lang.id import Indonesian
from spacy.strings import StringStore
from spacy.symbols import IDS
from spacy.tokens import Doc, Span
from spacy.vocab import create_vocab

from runut.errors import UsageError
from runut.language.id.encoder import Encoder, Tagged
from runut.language.id.lemma import Lemmatizer
from runut.language.id.sentences import starts
from runut.language.id.tokens import Cut, cut_whole

_MODELS: Final = Path(__file__).with_name("model")


class IndonesianPipeline:
    """Text in, a spaCy `Doc` over exactly that text out."""

    def __init__(self, folder: Path, treebank: str | None = None, threads: int = 1) -> None:
        """Loads the model in `folder` (see `Encoder` for the arguments)."""
        self.vocab = create_vocab("id", Indonesian.Defaults)
        self._encoder = Encoder(folder, treebank, threads)
        self._lemmatizer = Lemmatizer()

    def parse(self, text: str, breaks: Sequence[int] = ()) -> Doc:
        """Tokens with sentences, `pos_`, `dep_`, `head`, `lemma_`, and names in `ents` (PER, ORG, LOC).

        Args:
            text: any text; `doc.text == text`, and `token.idx` counts its code points.
            breaks: offsets at which a sentence must start.

        Returns:
            The parsed text. White space that is a token of its own has the tag SPACE and no label, and belongs
            to the sentence before it.
        """
        tokens = cut_whole(text)
        doc = Doc(self.vocab, words=tokens.words, spaces=tokens.spaces)
        if tokens.words:
            self._fill(doc, tokens.words, sentence_ranges(tokens, breaks))
        return doc

    def pipe(self, texts: Iterable[tuple[str, Sequence[int]]]) -> Iterator[Doc]:
        """Parses texts with their breaks, in order; each comes out as `parse` would give it alone."""
        for text, breaks in texts:
            yield self.parse(text, breaks)

    def _fill(self, doc: Doc, words: Sequence[str], sentences: Sequence[range]) -> None:
        places = [[i for i in sentence if not words[i].isspace()] for sentence in sentences]
        tagged = iter(self._encoder.tag([[words[i] for i in chosen] for chosen in places if chosen]))
        draft = _Draft(words, doc.vocab.strings, self._lemmatizer)
        for sentence, chosen in zip(sentences, places, strict=True):
            if chosen:
                draft.add(chosen, next(tagged))
            draft.add_space(sentence, chosen)
        draft.write(doc)


class _Draft:
    """Collects what is known of each token, then writes it into the Doc at once."""

    def __init__(self, words: Sequence[str], strings: StringStore, lemmatizer: Lemmatizer) -> None:
        self._words = words
        self._strings = strings
        self._lemmatizer = lemmatizer
        self._offsets = [0] * len(words)
        self._labels = [0] * len(words)
        self._upos = [IDS["SPACE"]] * len(words)
        self._lemmas = [0] * len(words)
        self._names: list[tuple[int, int, str]] = []

    def add(self, places: Sequence[int], tagged: Tagged) -> None:
        """Takes the answer for the tokens of one sentence, white space left out."""
        add = self._strings.add
        lemma = self._lemmatizer.lemma
        for place, upos, head, label in zip(places, tagged.upos, tagged.heads, tagged.labels, strict=True):
            self._offsets[place] = places[head - 1] - place if head else 0
            self._labels[place] = add(label)
            self._upos[place] = IDS[upos]
            self._lemmas[place] = add(lemma(self._words[place], upos))
        for start, end, kind in name_spans(tagged.names):
            self._names.append((places[start], places[end - 1] + 1, kind))

    def add_space(self, sentence: range, places: Sequence[int]) -> None:
        """Hangs white space from the word before it, or from the sentence's first word."""
        if len(sentence) == len(places):
            return
        anchor = places[0] if places else sentence[0]
        words = set(places)
        for i in sentence:
            if i in words:
                anchor = i
            else:
                self._offsets[i] = anchor - i
                self._lemmas[i] = self._strings.add(self._words[i])

    def write(self, doc: Doc) -> None:
        """Fills the Doc; sentence starts follow from the trees."""
        offsets = np.array(self._offsets, np.int64).view(np.uint64)
        columns = [offsets, *(np.array(c, np.uint64) for c in (self._labels, self._upos, self._lemmas))]
        doc.from_array([HEAD, DEP, POS, LEMMA], np.stack(columns, 1))  # type: ignore[arg-type]
        doc.set_ents([Span(doc, start, end, label=kind) for start, end, kind in self._names])


def sentence_ranges(tokens: Cut, breaks: Sequence[int] = ()) -> list[range]:
    """The tokens of each sentence; none consists of white space alone, unless the text does."""
    forced = [False] * len(tokens.words)
    ends = tokens.ends()
    for offset in breaks:
        place = bisect_right(ends, offset)
        if place < len(forced):
            forced[place] = True
    bounds = _first_words(tokens.words, starts(tokens.words, tokens.is_followed_by_space(), forced))
    return [range(a, b) for a, b in pairwise([*bounds, len(tokens.words)])]


def name_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Start, end (exclusive) and type of each name in IOB2 tags."""
    found: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag[0] == "B":
            found.append((i, i + 1, tag[2:]))
        elif tag[0] == "I" and found:
            found[-1] = (found[-1][0], i + 1, found[-1][2])
    return found


def _first_words(words: Sequence[str], begins: Sequence[bool]) -> list[int]:
    """Where sentences start when none may consist of white space: it goes to the sentence before."""
    places: list[int] = []
    pending = False
    for i, begin in enumerate(begins):
        pending = pending or begin
        if pending and not words[i].isspace():
            places.append(i)
            pending = False
    return [0, *places[1:]]


def sizes() -> tuple[str, ...]:
    """The sizes of model that are installed."""
    return tuple(sorted(path.parent.name for path in _MODELS.glob("*/model.onnx")))


@cache
def load_pipeline(size: str = "accurate", treebank: str | None = None, threads: int = 1) -> IndonesianPipeline:
    """The pipeline of a size, loaded once.

    Args:
        size: "accurate" or "fast".
        treebank: whose guidelines tags and syntax follow ("csui", "gsd"); by default the news treebank's.
        threads: how many processors one text may use.

    Raises:
        UsageError: there is no model of that size.
    """
    if size not in sizes():
        raise UsageError(f"no Indonesian model of size {size!r}; there are: {', '.join(sizes()) or 'none'}")
    return IndonesianPipeline(_MODELS / size, treebank, threads)
