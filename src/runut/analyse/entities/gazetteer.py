"""Names that knowledge holds, found in the text."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page, Piece
from runut.knowledge import Knowledge
from runut.knowledge.entries import Form
from runut.knowledge.names import normalise

Index = dict[str, list[tuple[tuple[str, ...], Form]]]


@functools.lru_cache(maxsize=4)
def _index(knowledge: Knowledge) -> Index:
    """Forms by their first word, the longer first. A part of a name counts where it belongs to one person only."""
    index: Index = {}
    owners: dict[str, set[str]] = {}
    forms = list(knowledge.names())
    for form in forms:
        owners.setdefault(normalise(form.text), set()).add(form.entry.key)
    for form in forms:
        keys = tuple(_norms(form.text))
        if keys and (not form.short or len(owners[" ".join(keys)]) == 1):
            index.setdefault(keys[0], []).append((keys, form))
    for rows in index.values():
        rows.sort(key=lambda row: (-len(row[0]), row[1].ambiguous, row[1].text, row[1].entry.key))
    return index


def _norms(text: str) -> list[str]:
    return normalise(text).split()


def known_names(page: Page, model: Sequence[Name]) -> Iterator[Name]:
    """The longest known names, from left to right, that do not overlap."""
    index, pieces, at = _index(page.knowledge), page.pieces, 0
    seen = frozenset((name.start, name.end) for name in model)
    while at < len(pieces):
        found = _longest(page, index, at, seen)
        if found:
            length, name = found
            yield name
            if name.label == "ORG" and length > 1:
                yield from _owner(page, index, at, length)
            at += length
        else:
            at += 1


def _owner(page: Page, index: Index, at: int, length: int) -> Iterator[Name]:
    """The known name that the name of a body ends with ("Dewan Keamanan Nasional AS")."""
    for first in range(at + 1, at + length):
        found = _longest(page, index, first, frozenset())
        if found and first + found[0] == at + length:
            yield found[1]
            return


def _longest(page: Page, index: Index, at: int, seen: frozenset[tuple[int, int]]) -> tuple[int, Name] | None:
    pieces = page.pieces
    for keys, form in index.get(pieces[at].norm, ()):
        matched = _matched(pieces, at, keys)
        if not matched:
            continue
        start, end = pieces[at].start, pieces[at + matched - 1].end
        if _accepted(page, at, matched, form, (start, end) in seen):
            entry = form.entry
            return matched, Name(start, end, page.text[start:end], entry.kind, "knowledge", entry)
    return None


def _matched(pieces: tuple[Piece, ...], at: int, keys: tuple[str, ...]) -> int:
    """How many pieces from `at` make up the words `keys` (0: they do not)."""
    count, used = 0, 0
    while used < len(keys):
        if at + count >= len(pieces):
            return 0
        words = pieces[at + count].norm.split()
        if words and list(keys[used : used + len(words)]) != words:
            return 0
        if not words and not (count and pieces[at + count].text in ".-–'’"):
            return 0
        used += len(words)
        count += 1
    return count


def _accepted(page: Page, at: int, length: int, form: Form, seen: bool) -> bool:
    """Whether the pieces may be a name here; `seen` says that the model took them for one."""
    pieces = page.pieces
    start, end = pieces[at].start, pieces[at + length - 1].end
    written = page.text[start:end]
    if form.case and written != form.text:
        return False
    if not _capitals(form.text, pieces[at : at + length]):
        return False
    if "\n" in written or (length == 1 and (page.compound(at) or _is_rank(page, at))):
        return False
    if seen or not (form.ambiguous or form.short) or _seat(page, at, form):
        return True
    return _alone(page, pieces, at, length)


def _seat(page: Page, at: int, form: Form) -> bool:
    """Whether a word that is also a place stands behind the office or unit of one ("Bupati Contoh Nama")."""
    before = page.pieces[at - 1].norm if at > 0 and page.joined(at) else ""
    return form.ambiguous and form.entry.kind == "GPE" and before in page.words.names.seats


def _is_rank(page: Page, at: int) -> bool:
    """Whether a word that is also a rank or title stands before a person's name ("AKP Contoh")."""
    person = any(noun.person and after == at + 1 for noun, after in page.nouns_at(at))
    return person and page.follows(at + 1) and page.pieces[at + 1].capital and not page.pieces[at + 1].text.isupper()


def _capitals(form: str, pieces: Sequence[Piece]) -> bool:
    """Whether the text writes a capital where the form has one ("Kantor berita X" is not "Kantor Berita X")."""
    words = form.replace("-", " ").split()
    if len(words) != len(pieces):
        return pieces[0].capital or not form[:1].isupper()
    return all(piece.capital or not word[:1].isupper() for word, piece in zip(words, pieces, strict=True))


def _alone(page: Page, pieces: tuple[Piece, ...], at: int, length: int) -> bool:
    """Whether a form that is also a word stands as a name: in capitals within a sentence, with no capital beside it."""
    if page.starts_sentence(pieces[at]):
        return False
    before = pieces[at - 1] if at else None
    after = pieces[at + length] if at + length < len(pieces) else None
    opens = before is not None and page.starts_sentence(before) and page.doc[before.token].pos_ in ("NOUN", "VERB")
    return not (before and before.capital and before.word and not opens) and not (
        after and after.capital and after.word
    )
