"""The two kinds of training sentence."""

from dataclasses import dataclass

ENTITY_TYPES = ("PER", "ORG", "LOC")
NER_TAGS = ("O", *(f"{prefix}-{kind}" for kind in ENTITY_TYPES for prefix in "BI"))
UPOS_TAGS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
#: Treebanks whose guidelines differ; the encoder is told which one to follow by the first symbol.
TREEBANKS = ("csui", "gsd", "gsd-current", "pud")


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """Words with one IOB2 tag each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """Surface words of a treebank (clitics not split off), heads counted from 1, 0 for the root."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    lemmas: tuple[str, ...]
    spaces: tuple[bool, ...]
    treebank: str
