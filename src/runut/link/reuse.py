"""Copied text: near copies by MinHash over word shingles, and passages that stand word for word in both documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from rensa import RMinHash, RMinHashLSH

from runut.link.material import Material, Page
from runut.records import Citation, Span

WORD = re.compile(r"\w+")  # numbers too: they tell one day's report from another's
SHINGLE = 5  # words
PERMUTATIONS = 128
BANDS = 32
SEED = 20
CANDIDATE = 0.4  # Jaccard at which the index begins to find pairs
COPY = 0.5  # share of the shorter text's shingles that stand in the other
REPRINT = 0.9  # the same of texts told from days far apart: less is a form filled in anew
FAR = 14  # days
PASSAGE = 8  # words that a sentence needs to count as a passage
COMMON = 50  # a passage that stands in more documents than this is boilerplate, no evidence


@dataclass(frozen=True)
class Reuse:
    """Two documents of which one repeats the other: the share of the shorter one, and where."""

    a: str
    b: str
    share: float
    passages: tuple[Citation, ...]


def shingles(page: Page) -> frozenset[str]:
    """The runs of five words of a document's own prose, in lower case."""
    found: set[str] = set()
    for _, text in page.prose():
        words = [w.group().casefold() for w in WORD.finditer(text)]
        found |= {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    return frozenset(found)


def find_reuse(material: Material) -> Iterator[Reuse]:
    """Pairs of documents that share half of the shorter one's shingles, one by one, by the later of them.

    Pairs are not kept: of copies of one text there are many more than copies.
    """
    passages = {page.id: passages_of(page) for page in material}
    holders = _holders(passages)
    known: dict[str, frozenset[int]] = {}
    index = _Index()
    for page in material:
        tokens = shingles(page)
        known[page.id] = frozenset(map(_digest, tokens))
        near = {doc for words in passages[page.id] for doc in holders.get(words, ()) if doc < page.id}
        for other in sorted(near | index.near(page.id, tokens)):
            found = _compare(material, known, passages, other, page.id)
            if found:
                yield found


def _digest(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=8).digest())


class _Index:
    """Documents by their MinHashes, to find near copies among those that came before."""

    def __init__(self) -> None:
        self._index = RMinHashLSH(CANDIDATE, PERMUTATIONS, BANDS)
        self._docs: list[str] = []

    def near(self, doc: str, tokens: frozenset[str]) -> set[str]:
        """Documents that may be near copies of one; it is added to them."""
        if not tokens:
            return set()
        (hashed,) = RMinHash.from_token_sets([sorted(tokens)], PERMUTATIONS, SEED)
        found = {self._docs[number] for number in self._index.query(hashed)}
        self._index.insert(len(self._docs), hashed)
        self._docs.append(doc)
        return found


def _holders(passages: Mapping[str, Mapping[str, Span]]) -> dict[str, list[str]]:
    """The documents that hold each passage, of those that several hold and not so many that it is boilerplate."""
    found: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(passages):
        for words in passages[doc]:
            found[words].append(doc)
    return {words: docs for words, docs in found.items() if 1 < len(docs) <= COMMON}


def passages_of(page: Page) -> dict[str, Span]:
    """The sentences of the prose that are long enough to be evidence, by their words."""
    found: dict[str, Span] = {}
    for sentence in page.analysis.sentences:
        words = [w.group().casefold() for w in WORD.finditer(page.text, sentence.start, sentence.end)]
        if len(words) >= PASSAGE and not page.in_noise(sentence.start):
            found.setdefault(" ".join(words), sentence)
    return found


def _compare(
    material: Material,
    known: Mapping[str, frozenset[int]],
    passages: Mapping[str, Mapping[str, Span]],
    a: str,
    b: str,
) -> Reuse | None:
    shorter = min(len(known[a]), len(known[b]))
    share = len(known[a] & known[b]) / shorter if shorter else 0.0
    ours, theirs = material.page(a).told, material.page(b).told
    far = ours and theirs and abs((ours - theirs).days) > FAR
    if share < (REPRINT if far else COPY):
        return None
    common = sorted(set(passages[a]) & set(passages[b]), key=lambda words: passages[a][words].start)
    cited = [
        material.page(doc).cite(passages[doc][words].start, passages[doc][words].end)
        for words in common[:3]
        for doc in (a, b)
    ]
    return Reuse(a, b, share, tuple(cited))
