"""Names written again: further places of a name or of parts of it, and one type for each form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page
from runut.records import EntityType

LABELS_IN_DOUBT: tuple[EntityType, ...] = ("PER", "ORG", "GPE", "LOC")  # the first wins a tied vote
SHORTEST_PART = 3  # letters of a part of a person's name that is looked for alone


def repeats(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Further places where a name, or a part of a person's name, is written the same way."""
    taken = [(name.start, name.end) for name in names]
    wanted: dict[tuple[str, ...], Name] = {}
    for name in names:
        words = tuple(p.text for p in page.pieces_in(name.start, name.end))
        if words and not (len(words) == 1 and _common(page, name)):
            wanted.setdefault(words, name)
        if name.label == "PER" and len(words) > 1:
            for word in words:
                if len(word) >= SHORTEST_PART and word[:1].isupper() and word.lower() not in page.words.names.particles:
                    wanted.setdefault((word,), replace(name, entry=None))
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(wanted, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    free = _Free(taken)
    for index, piece in enumerate(page.pieces):
        for words in by_first.get(piece.text, ()):
            found = page.pieces[index : index + len(words)]
            if tuple(p.text for p in found) == words and free.take(piece.start, found[-1].end):
                text = page.text[piece.start : found[-1].end]
                yield replace(
                    wanted[words], start=piece.start, end=found[-1].end, text=text, basis="repeat", expands=None
                )
                break


def _common(page: Page, name: Name) -> bool:
    """Whether a one-word name is written like a common word, so that its repetitions prove nothing."""
    return not name.text[:1].isupper() or name.norm in page.words.names.never


class _Free:
    """Stretches of the text that no name has taken yet."""

    def __init__(self, taken: Sequence[tuple[int, int]]) -> None:
        self._taken = {offset for start, end in taken for offset in range(start, end)}

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, if all of it is free."""
        if any(offset in self._taken for offset in range(start, end)):
            return False
        self._taken.update(range(start, end))
        return True


def vote(names: Sequence[Name]) -> list[Name]:
    """One type for each form: that of knowledge if it has one, else the one that most of its places were given."""
    votes: dict[str, Counter[EntityType]] = {}
    known: dict[str, Name] = {}
    for name in names:
        if name.basis != "repeat":
            votes.setdefault(name.norm, Counter())[name.label] += 1
        if name.entry or name.body:
            known.setdefault(name.norm, name)
    out = []
    for name in names:
        sure = known.get(name.norm)
        if sure:
            entry = name.entry if name.entry and name.entry.kind == sure.label else sure.entry
            own = name.own if name.body else sure.own
            out.append(replace(name, label=sure.label, entry=entry, body=name.body or sure.body, own=own))
        else:
            counts = votes.get(name.norm, Counter({name.label: 1}))
            best = max(counts.values())
            winner = next(label for label in LABELS_IN_DOUBT if counts.get(label) == best)
            out.append(replace(name, label=winner))
    return out
