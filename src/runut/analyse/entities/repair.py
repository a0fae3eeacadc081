"""The model's names, mended: what it swallowed is cut off, what it joined is split, what is no name goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.analyse.entities.headed import Reader
from runut.analyse.entities.names import Name, cut, inside
from runut.analyse.entities.page import Page, Piece
from runut.records import EntityType

LABELS: dict[str, EntityType] = {"PER": "PER", "ORG": "ORG", "LOC": "GPE"}
EDGES = "\"'“”‘’«»()[]{}.,;:!?…*•|/\\–—- "
LONGEST = 20  # pieces of a name; what is longer is none
INITIAL = 3  # letters of the longest abbreviation that keeps its full stop at the end of a name ("Jr.")


def model_names(page: Page) -> Iterator[Name]:
    """The names of the trained model that count, one piece of text each."""
    for ent in page.doc.ents:
        label = LABELS.get(ent.label_)
        if label and not page.silent(ent.start_char):
            for start, end in _stretches(page, ent.start_char, ent.end_char, label):
                yield Name(start, end, page.text[start:end], label, "model")


def _stretches(page: Page, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """The parts of a model's name between line breaks, brackets, hyphens that join two names, and conjunctions."""
    run: list[Piece] = []
    for piece in page.pieces_in(start, end):
        if _parts(page, run, piece, label):
            yield from _trimmed(page, run)
            run = []
        if piece.word or run:
            run.append(piece)
    yield from _trimmed(page, run)


def _parts(page: Page, run: Sequence[Piece], piece: Piece, label: str) -> bool:
    if not run:
        return False
    between = page.text[run[-1].end : piece.start]
    if "\n" in between or piece.text in ("(", ")", '"', "“", "”", ";", ":"):
        return True
    if label == "PER" and piece.norm in page.words.phrases.conjunctions:
        return True
    return label != "ORG" and between in ("-", "–", "/") and piece.capital and _pair(page, run, piece, label)


def _pair(page: Page, run: Sequence[Piece], piece: Piece, label: str) -> bool:
    """Whether a hyphen joins two names: one of them is known, or stands alone elsewhere in the text."""
    left = page.text[run[0].start : run[-1].end]
    alone = left in page.whole_words and piece.text in page.whole_words
    either = label == "PER" and " " not in left and (left in page.whole_words or piece.text in page.whole_words)
    return alone or either or bool(page.knowledge.lookup(left) or page.knowledge.lookup(piece.text))


def _trimmed(page: Page, run: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    pieces = list(run)
    while pieces and not pieces[0].word:
        pieces.pop(0)
    while pieces and (not pieces[-1].word or pieces[-1].norm in page.words.phrases.conjunctions):
        pieces.pop()
    if pieces and len(pieces) <= LONGEST:
        start, end = pieces[0].start, pieces[-1].end
        text = page.text[start:end]
        while text and text[-1] in EDGES and not (text[-1] == "." and len(text.split()[-1]) <= INITIAL):
            text = text[:-1]
        if text:
            yield start, start + len(text)


def mended(page: Page, names: Sequence[Name], known: Sequence[Name]) -> Iterator[Name]:
    """The model's names with known names, offices, titles and small words at their edges cut off."""
    reader = Reader(page, {})
    over: dict[int, list[Name]] = {}
    for other in known:
        for offset in range(other.start, other.end):
            over.setdefault(offset, []).append(other)
    for name in names:
        if any(other.covers(name) for other in over.get(name.start, ())):
            continue
        within = [other for other in inside(known, name.start, name.end) if name.covers(other)]
        if name.norm.split()[-1:] and name.norm.split()[-1] in page.words.names.agreements:
            continue
        if name.label == "ORG" and _introduced(page, name, within):
            continue
        if name.label == "GPE" and _is_body(page, name, within):
            name = replace(name, label="ORG")
        if name.label == "GPE" and (rest := _behind_rank(page, name)):
            name = rest
        if _is_site(page, name):
            narrowed: Name | None = replace(name, label="LOC")
        elif name.label == "ORG" and not _swallowed(name, within):
            narrowed = _without_head(page, reader, name)
        else:
            narrowed = None if _after_place(page, name, within) else _narrowed(page, reader, name, within)
        if narrowed and _is_name(page, narrowed):
            yield narrowed


def _behind_rank(page: Page, name: Name) -> Name | None:
    """The person in what the model takes for a place that the end of a rank begins ("Marsekal | Lapangan X")."""
    after = _past_office(page, page.piece_at(name.start))
    if after is None or not page.ranked(after) or page.pieces[min(after, len(page.pieces) - 1)].start >= name.end:
        return None
    return replace(cut(page, name, page.pieces[after].start, name.end), label="PER")


def _is_site(page: Page, name: Name) -> bool:
    """Whether a place's name begins with the noun of its kind ("Istana Merdeka")."""
    index = page.piece_at(name.start)
    first = page.pieces[index]
    site = first.capital and first.norm in page.words.names.sites and not page.in_noun(index)
    return name.label == "GPE" and site and first.end < name.end


def _is_body(page: Page, name: Name, within: Sequence[Name]) -> bool:
    """Whether what the model takes for a place begins with the noun of a body and ends in a known name."""
    first = page.pieces[page.piece_at(name.start)]
    bodies = page.words.definite.body | page.words.names.personal
    ends = any(other.end == name.end and other.start > first.end for other in within)
    return ends and first.capital and first.norm in bodies


def _after_place(page: Page, name: Name, within: Sequence[Name]) -> bool:
    """Whether a place's name is a known place with more words behind it, which name none ("Indonesia Emas")."""
    first = next((other for other in within if other.start == name.start and other.label == name.label), None)
    return first is not None and page.text[first.end : first.end + 1] == " "


def _swallowed(name: Name, within: Sequence[Name]) -> bool:
    """Whether a body's name begins with another body."""
    return any(other.start == name.start and other.label == "ORG" for other in within)


def _introduced(page: Page, name: Name, within: Sequence[Name]) -> bool:
    """Whether a body's name is a known one behind the noun of its kind ("kantor berita X")."""
    ends = any(other.end == name.end and other.label == "ORG" for other in within)
    first = page.pieces[page.piece_at(name.start)].norm
    nouns = (noun.body for noun in page.nouns.first.get(first, ()))
    return ends and any(noun and noun.key in page.words.names.classes for noun in nouns)


def _without_head(page: Page, reader: Reader, name: Name) -> Name | None:
    """A body without the office that the model took in ("juru bicara Kementerian ...")."""
    first = page.piece_at(name.start)
    if page.pieces[first].norm in page.words.names.throngs and page.pieces[first].end < name.end:
        name = cut(page, name, page.pieces[first + 1].start, name.end)
        first += 1
    noun = reader.noun(first)
    if noun and noun[0].body is None and page.ranked(noun[1]) and page.pieces[noun[1] - 1].end < name.end:
        return replace(cut(page, name, page.pieces[noun[1]].start, name.end), label="PER")
    if noun and noun[0].body is None and noun[0].head.key in page.words.names.citizens:
        rest = page.pieces[noun[1]].start if noun[1] < len(page.pieces) else name.end
        return replace(cut(page, name, rest, name.end), label="PER") if rest < name.end else None
    if noun and noun[0].body is None and (noun[0].head.office or not page.pieces[first].capital):
        rest = page.pieces[noun[1]].start if noun[1] < len(page.pieces) else name.end
        return cut(page, name, rest, name.end) if rest < name.end else None
    return name


def _narrowed(page: Page, reader: Reader, name: Name, within: Sequence[Name]) -> Name | None:
    """A person or place without known names, offices and titles before or after it."""
    start, end = name.start, name.end
    moved = True
    while moved and start < end:
        moved = False
        first = page.piece_at(start)
        skip = _skip(page, reader, first, within, start, name)
        if skip:
            start, moved = skip, True
    while any(other.end == end and other.start > start for other in within):
        end = max(other.start for other in within if other.end == end and other.start > start)
        end = start + len(page.text[start:end].rstrip(EDGES))
    return cut(page, name, start, end) if start < end else None


def _skip(page: Page, reader: Reader, first: int, within: Sequence[Name], start: int, name: Name) -> int:
    """Where the name really begins, if something else stands at `start` (0: nothing does)."""
    pieces = page.pieces
    other = next((o for o in within if o.start == start), None)
    after = None
    if other:
        after = page.piece_at(other.end - 1) + 1
    elif (noun := reader.noun(first)) and (name.label == "PER" or not pieces[first].capital):
        after = noun[1]
    elif _no_part(page, pieces[first]):
        after = first + 1
    elif name.label == "PER" and start == name.start:
        after = _past_office(page, first)
    if after is None:
        return 0
    return pieces[after].start if after < len(pieces) and pieces[after].start < name.end else name.end


def _past_office(page: Page, first: int) -> int | None:
    """Behind the last words of an office whose first stand before a name ("Jaksa | Agung Contoh")."""
    if first == 0 or not page.joined(first):
        return None
    ends = (after for noun, after in page.nouns_at(first - 1) if noun.person is not None and after > first)
    return next(ends, None)


def _no_part(page: Page, piece: Piece) -> bool:
    """Whether no name begins with this piece: titles, marks, words in lower case that are no particles."""
    names = page.words.names
    if piece.norm in names.titles or piece.norm in names.never or not piece.word:
        return True
    return not (piece.capital or piece.text[:1].isdigit() or piece.norm in names.particles)


def _is_name(page: Page, name: Name) -> bool:
    pieces = page.pieces_in(name.start, name.end)
    never = page.words.names.never
    if not pieces or name.norm in never or all(piece.norm in never for piece in pieces):
        return False
    if not any(piece.capital for piece in pieces) or len(name.norm) < 2:
        return False
    if len(pieces) == 1 and page.compound(page.piece_at(name.start)):
        return False
    generic = page.words.definite.body | page.words.definite.people | page.words.definite.person
    if len(pieces) == 1 and pieces[0].norm in generic and page.starts_sentence(pieces[0]):
        return False
    if _common_noun(page, pieces, name.label) or _of_a_people(page, name):
        return False
    return not all(page.in_lower_case(piece) for piece in pieces)


def _common_noun(page: Page, pieces: Sequence[Piece], label: str) -> bool:
    """Whether the pieces are a noun for persons ("WNI"), or for bodies where no body is meant."""
    words = tuple(piece.norm for piece in pieces)
    found = [noun for noun in page.nouns.first.get(words[0], ()) if noun.words == words]
    return any(noun.body is None or label != "ORG" for noun in found)


def _of_a_people(page: Page, name: Name) -> bool:
    """Whether a single word after a noun for groups names their people and no person or place ("etnis Karen")."""
    index = page.piece_at(name.start)
    single = name.label in ("PER", "GPE") and " " not in name.norm
    before = page.pieces[index - 1].norm if index > 0 else ""
    resident = name.label == "GPE" and before in page.words.names.residents and not page.knowledge.is_people(name.text)
    return single and before in page.words.names.peoples and not resident
