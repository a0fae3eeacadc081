"""The trained pipeline for Indonesian: tokens, sentences, tags, syntax, lemmas and names of a whole text."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, POS
from spacy.lang.id import Indonesian
from spacy.symbols import IDS
from spacy.tokens import Doc, Span
from spacy.vocab import create_vocab

from runut.errors import UsageError
from runut.language.id.encoder import Encoder, Tagged
from runut.language.id.lemma import Lemmatizer
from runut.language.id.sentences import starts
from runut.language.id.tokens import IndonesianTokenizer

_MODELS: Final = Path(__file__).with_name("model")


class IndonesianPipeline:
    """Text in, a spaCy `Doc` over exactly that text out."""

    def __init__(self, folder: Path, treebank: str | None = None, threads: int = 1) -> None:
        """Loads the model in `folder` (see `Encoder` for the arguments)."""
        self.vocab = create_vocab("id", Indonesian.Defaults)
        self._tokenizer = IndonesianTokenizer(self.vocab)
        self._encoder = Encoder(folder, treebank, threads)
        self._lemmatizer = Lemmatizer()

    def parse(self, text: str, breaks: Sequence[int] = ()) -> Doc:
        """Tokens with sentences, `pos_`, `dep_`, `head`, `lemma_`, and names in `ents` (PER, ORG, LOC).

        Args:
            text: any text; `doc.text == text`, and `token.idx` counts its code points.
            breaks: offsets at which a sentence must start.

        Returns:
            The parsed text. White space that is a token of its own has the tag SPACE and hangs from the
            token before it, without a label.
        """
        doc = self._tokenizer(text)
        if len(doc):
            self._fill(doc, self._sentences(doc, breaks))
        return doc

    def pipe(self, texts: Iterable[tuple[str, Sequence[int]]]) -> Iterator[Doc]:
        """Parses texts with their breaks, in order; each comes out as `parse` would give it alone."""
        for text, breaks in texts:
            yield self.parse(text, breaks)

    def _sentences(self, doc: Doc, breaks: Sequence[int]) -> list[range]:
        words = [token.text for token in doc]
        spaced = [bool(token.whitespace_) for token in doc]
        for i, word in enumerate(words[1:]):
            spaced[i] = spaced[i] or word.isspace()
        bounds = _first_words(words, starts(words, spaced, _forced(doc, breaks)))
        return [range(a, b) for a, b in zip(bounds, [*bounds[1:], len(doc)], strict=True)]

    def _fill(self, doc: Doc, sentences: Sequence[range]) -> None:
        words = [[i for i in sentence if not doc[i].is_space] for sentence in sentences]
        tagged = iter(self._encoder.tag([[doc[i].text for i in places] for places in words if places]))
        draft = _Draft(doc, self._lemmatizer)
        for sentence, places in zip(sentences, words, strict=True):
            if places:
                draft.add(places, next(tagged))
            draft.add_space(sentence, places)
        draft.write()


class _Draft:
    """Collects what is known of each token, then writes it into the Doc at once."""

    def __init__(self, doc: Doc, lemmatizer: Lemmatizer) -> None:
        self._doc = doc
        self._lemmatizer = lemmatizer
        self._columns = np.zeros((len(doc), 4), np.uint64)
        self._heads = np.arange(len(doc))
        self._names: list[Span] = []

    def add(self, places: Sequence[int], tagged: Tagged) -> None:
        """Takes the answer for the tokens of one sentence, white space left out."""
        strings = self._doc.vocab.strings
        for place, upos, head, label in zip(places, tagged.upos, tagged.heads, tagged.labels, strict=True):
            lemma = self._lemmatizer.lemma(self._doc[place].text, upos)
            self._heads[place] = places[head - 1] if head else place
            self._columns[place] = (0, strings.add(label), IDS[upos], strings.add(lemma))
        for start, end, kind in name_spans(tagged.names):
            self._names.append(Span(self._doc, places[start], places[end - 1] + 1, label=kind))

    def add_space(self, sentence: range, places: Sequence[int]) -> None:
        """Hangs white space from the word before it, or from the sentence's first word."""
        anchor = places[0] if places else sentence[0]
        for i in sentence:
            if self._doc[i].is_space:
                self._heads[i] = anchor
                self._columns[i] = (0, 0, IDS["SPACE"], self._doc[i].orth)
            else:
                anchor = i

    def write(self) -> None:
        """Fills the Doc; sentence starts follow from the trees."""
        offsets = self._heads - np.arange(len(self._doc))
        self._columns[:, 0] = offsets.astype(np.int64).view(np.uint64)
        self._doc.from_array([HEAD, DEP, POS, LEMMA], self._columns)  # type: ignore[arg-type]
        self._doc.set_ents(self._names)


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


def _forced(doc: Doc, breaks: Sequence[int]) -> list[bool]:
    """The first token at or after each break; a break inside a token acts before that token."""
    forced = [False] * len(doc)
    ends = np.array([token.idx + len(token) for token in doc])
    for offset in breaks:
        place = int(np.searchsorted(ends, offset, side="right"))
        if place < len(doc):
            forced[place] = True
    return forced


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
