"""Copied text: near copies by MinHash over word shingles, and passages that stand word for word in both documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

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


def find_reuse(material: Material) -> list[Reuse]:
    """Pairs of documents that share half of the shorter one's shingles, in order of their ids."""
    known = {page.id: shingles(page) for page in material}
    passages = {page.id: passages_of(page) for page in material}
    pairs = set(_near_copies(known)) | set(_sharing(passages))
    return [found for a, b in sorted(pairs) if (found := _compare(material, known, passages, a, b))]


def _near_copies(known: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    idents = [ident for ident in sorted(known) if known[ident]]
    if len(idents) < 2:
        return
    hashes = RMinHash.from_token_sets([sorted(known[i]) for i in idents], PERMUTATIONS, SEED)
    index = RMinHashLSH(CANDIDATE, PERMUTATIONS, BANDS)
    for number, found in enumerate(hashes):
        for other in index.query(found):
            yield idents[other], idents[number]
        index.insert(number, found)


def passages_of(page: Page) -> dict[str, Span]:
    """The sentences of the prose that are long enough to be evidence, by their words."""
    found: dict[str, Span] = {}
    for sentence in page.analysis.sentences:
        words = [w.group().casefold() for w in WORD.finditer(page.text, sentence.start, sentence.end)]
        if len(words) >= PASSAGE and not page.in_noise(sentence.start):
            found.setdefault(" ".join(words), sentence)
    return found


def _sharing(passages: Mapping[str, Mapping[str, Span]]) -> Iterator[tuple[str, str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(passages):
        for words in passages[doc]:
            holders[words].append(doc)
    for docs in holders.values():
        if len(docs) <= COMMON:
            yield from combinations(docs, 2)


def _compare(
    material: Material,
    known: Mapping[str, frozenset[str]],
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
