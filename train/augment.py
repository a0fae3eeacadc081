"""More named-entity sentences: names exchanged for others of their kind, and other letter cases."""

import random
from collections import defaultdict
from collections.abc import Sequence

from train.records import NamedSentence

Names = dict[str, list[tuple[str, ...]]]
_SWAP = 0.6
_LOWER = 0.10
_UPPER = 0.06
_TITLE = 0.08


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Start, end (exclusive) and type of each name."""
    found: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag[0] == "B":
            found.append((i, i + 1, tag[2:]))
        elif tag[0] == "I" and found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1, found[-1][2])
    return found


def collect_names(sentences: Sequence[NamedSentence]) -> Names:
    """All names that stand in the sentences, by type, repeats kept."""
    names: Names = defaultdict(list)
    for sentence in sentences:
        for start, end, kind in spans(sentence.tags):
            names[kind].append(sentence.words[start:end])
    return names


def augment(
    sentences: Sequence[NamedSentence], names: Names, foreign: Names, rng: random.Random
) -> list[NamedSentence]:
    """The sentences, a copy of each with names exchanged, and some in other letter cases."""
    made: list[NamedSentence] = []
    for sentence in sentences:
        made.append(sentence)
        if any(tag != "O" for tag in sentence.tags):
            made.append(exchange_names(sentence, names, foreign, rng))
        recased = _recase(sentence, rng.random())
        if recased:
            made.append(recased)
    return made


def exchange_names(sentence: NamedSentence, names: Names, foreign: Names, rng: random.Random) -> NamedSentence:
    """Each name, more often than not, replaced by one of its type, half the time a foreign one."""
    starts = {start: (end, kind) for start, end, kind in spans(sentence.tags)}
    words: list[str] = []
    tags: list[str] = []
    at = 0
    while at < len(sentence.words):
        end, kind = starts.get(at, (at + 1, ""))
        name = sentence.words[at:end]
        if kind and rng.random() < _SWAP:
            name = _another(name, kind, names, foreign, rng)
        words.extend(name)
        tags.extend([f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)] if kind else [sentence.tags[at]])
        at = end
    return NamedSentence(tuple(words), tuple(tags))


def _another(name: tuple[str, ...], kind: str, names: Names, foreign: Names, rng: random.Random) -> tuple[str, ...]:
    pool = foreign if rng.random() < 0.5 and foreign.get(kind) else names
    chosen = rng.choice(pool[kind])
    is_short = kind == "PER" and len(name) == 1 and len(chosen) > 1
    return (rng.choice((chosen[0], chosen[-1])),) if is_short else chosen


def _recase(sentence: NamedSentence, chance: float) -> NamedSentence | None:
    for rate, change in ((_LOWER, str.lower), (_UPPER, str.upper), (_TITLE, _capitalise)):
        if chance < rate:
            return NamedSentence(tuple(map(change, sentence.words)), sentence.tags)
        chance -= rate
    return None


def _capitalise(word: str) -> str:
    return word[:1].upper() + word[1:]
