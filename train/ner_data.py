"""Reads the named-entity sets and keeps test sentences out of training."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from train.records import ENTITY_TYPES, NamedSentence

_TYPE_NAMES = {
    "PERSON": "PER",
    "PER": "PER",
    "PLACE": "LOC",
    "LOCATION": "LOC",
    "LOC": "LOC",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "ORG": "ORG",
}
_FILES = {
    "nergrit": ("ner/nergrit_ner-grit", {"train": "train.txt", "dev": "valid.txt", "test": "test.txt"}),
    "idner": ("ner/idner-news-2k", {"train": "train.txt", "dev": "dev.txt", "test": "test.txt"}),
    "nerui": ("ner/nerui", {"train": "train.01.tsv", "dev": "dev.01.tsv", "test": "test.01.tsv"}),
}
NER_SETS = tuple(_FILES)


def sentence_key(words: Iterable[str]) -> str:
    """The letters and digits of a sentence in lower case; equal keys mean the same sentence."""
    return re.sub(r"\W", "", "".join(words).lower())


def read_ner_set(data: Path, name: str, split: str) -> list[NamedSentence]:
    """All sentences of one split of one set, tags mapped to PER, ORG and LOC."""
    folder, files = _FILES[name]
    return list(read_ner_file(data / folder / files[split]))


def read_ner_file(path: Path) -> Iterator[NamedSentence]:
    """Sentences of a file with a word and, last on its line, a tag; blank lines between sentences."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split()
        if len(fields) >= 2 and fields[0].strip():
            rows.append((fields[0].strip().replace(" ", "_"), _map_tag(fields[-1].strip())))
        elif rows and not line.strip():
            words, tags = zip(*rows, strict=True)
            yield NamedSentence(words, repair_tags(tags))
            rows = []


def _map_tag(tag: str) -> str:
    prefix, _, kind = tag.partition("-")
    mapped = _TYPE_NAMES.get(kind, "")
    return f"{prefix}-{mapped}" if mapped in ENTITY_TYPES else "O"


def repair_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Turns an inside tag that continues nothing into a beginning."""
    repaired: list[str] = []
    for tag in tags:
        continues = repaired and repaired[-1][1:] == tag[1:]
        repaired.append("B" + tag[1:] if tag[0] == "I" and not continues else tag)
    return tuple(repaired)


def load_ner(data: Path) -> dict[str, dict[str, list[NamedSentence]]]:
    """Every set as split -> sentences: tests without repeats, no test or dev sentence in training."""
    sets = {name: {split: read_ner_set(data, name, split) for split in ("train", "dev", "test")} for name in NER_SETS}
    held_out = {sentence_key(s.words) for splits in sets.values() for s in splits["test"]}
    for splits in sets.values():
        splits["test"] = _unique(splits["test"], set())
        splits["dev"] = _unique(splits["dev"], held_out)
    held_out |= {sentence_key(s.words) for splits in sets.values() for s in splits["dev"]}
    for splits in sets.values():
        splits["train"] = _unique(splits["train"], held_out)
    return sets


def _unique(sentences: list[NamedSentence], forbidden: set[str]) -> list[NamedSentence]:
    seen = set(forbidden)
    kept = []
    for sentence in sentences:
        key = sentence_key(sentence.words)
        if key not in seen:
            seen.add(key)
            kept.append(sentence)
    return kept
