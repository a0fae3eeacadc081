"""Names of bodies made whole: councils with whose they are, chapters with their state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.analyse.entities.headed import by_start
from runut.analyse.entities.home import HOME
from runut.analyse.entities.institutions import BASIS
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.page import Page
from runut.knowledge.entries import Body

LONGEST = 8  # pieces of a council's name before whose it is
PUBLIC = ("GOV", "JUD", "LEG", "SPY")  # sectors of bodies that every state has one of
STATELESS = ("MNC", "NGO", "UNO")  # groups whose bodies have chapters in states


def councils(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Bodies by the noun of their kind, capitals, and the state or body they belong to ("Dewan Contoh AS")."""
    starts, short = by_start(names), dict[tuple[str, ...], int]()
    for index, piece in enumerate(page.pieces):
        known = starts.get(piece.start)
        named = known is not None and (known.entry is not None or known.body is not None)
        if piece.norm in page.words.names.councils and piece.capital and not named and not page.headline(piece.start):
            owner = _owner(page, starts, index)
            if owner and not page.silent(piece.start):
                own = page.pieces_in(piece.start, owner.start)
                first = piece.start
                if len(own) > 1:
                    first = short.setdefault(tuple(part.text for part in own), piece.start)
                same = first if first != piece.start and _owned_alike(starts, first, owner) else None
                yield Name(piece.start, owner.end, page.text[piece.start : owner.end], "ORG", BASIS, expands=same)
            elif again := _again(page, index, short):
                yield again


def _owned_alike(starts: Mapping[int, Name], first: int, owner: Name) -> bool:
    """Whether the next body or state named behind an offset is the same, by whatever name."""
    other = next((starts[at] for at in sorted(starts) if at > first), None)
    return other is not None and other.entry is not None and other.entry == owner.entry


def _again(page: Page, index: int, short: Mapping[tuple[str, ...], int]) -> Name | None:
    """A council named before, without whose it is ("Dewan Contoh itu")."""
    for words, full in short.items():
        pieces = page.pieces[index : index + len(words)]
        if tuple(piece.text for piece in pieces) == words:
            start, end = pieces[0].start, pieces[-1].end
            return Name(start, end, page.text[start:end], "ORG", BASIS, expands=full)
    return None


def _owner(page: Page, starts: Mapping[int, Name], index: int) -> Name | None:
    """The first state or body that the capitals of a council lead to."""
    for at in range(index + 1, min(len(page.pieces), index + LONGEST)):
        if not page.joined(at):
            return None
        piece, owner = page.pieces[at], starts.get(page.pieces[at].start)
        if owner is not None and (owner.entry or owner.body):
            return owner if owner.label == "ORG" or (owner.label == "GPE" and at > index + 1) else None
        links = piece.norm in page.words.phrases.conjunctions and piece.word and at > index + 1
        if not (piece.capital or links) or (owner is not None and owner.label == "PER"):
            return None
    return None


def chapters(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Bodies of no one state with the state of their chapter behind them ("Greenpeace Indonesia")."""
    starts = by_start(names)
    for name in names:
        entry, state = name.entry, starts.get(name.end + 1)
        chapter = entry is not None and name.label == "ORG" and entry.country in STATELESS
        place = state is not None and state.entry is not None and state.entry.key.startswith("country:")
        if chapter and place and state is not None and page.text[name.end] == " ":
            yield replace(name, end=state.end, text=page.text[name.start : state.end], entry=None)


def abroad(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Bodies of other states that are called as Indonesia's are ("Kemlu Rusia", "MK Korea Selatan")."""
    starts = by_start(names)
    for name in names:
        entry, state = name.entry, starts.get(name.end + 1)
        own = entry is not None and name.label == "ORG" and entry.country == HOME and entry.sector in PUBLIC
        place = state is not None and state.entry is not None and state.entry.key.startswith("country:")
        if not own or not place or state is None or page.text[name.end] != " ":
            continue
        country = state.entry.country if state.entry else None
        if country not in (HOME, None):
            noun = next((noun for noun, _ in page.nouns_at(page.piece_at(name.start)) if noun.body), None)
            body = Body(noun.body.key, country or "", noun.body.sector, noun.body) if noun and noun.body else None
            text = page.text[name.start : state.end]
            yield replace(name, end=state.end, text=text, entry=None, body=body, basis=name.basis if body else BASIS)


def unlike(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names; abbreviations that a text spells out as a body of another state lose what knowledge holds of them."""
    others = {text for name in names for text in _spelled_otherwise(page, names, name)}
    return [replace(name, entry=None) if name.text in others else name for name in names]


def _spelled_otherwise(page: Page, names: Sequence[Name], name: Name) -> Iterator[str]:
    index = page.piece_at(name.end - 1) + 1
    bracket = index + 2 < len(page.pieces) and page.pieces[index].text == "(" and page.pieces[index + 2].text == ")"
    if not bracket or name.entry is not None or name.label != "ORG":
        return
    start = page.pieces[index + 1].start
    short = next((other for other in names if other.start == start and other.entry is not None), None)
    within = [other for other in names if name.covers(other) and other != name and other.label in PLACES]
    states = {other.entry.country for other in within if other.entry is not None} - {None}
    if short is not None and short.entry is not None and states and short.entry.country not in states:
        yield short.text
