"""Datelines: the outlet, place and agency that open an article, up to the dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from runut.analyse.noise.sources import DOMAIN, Sources

HEAD_LENGTH = 100
PARTS = 6
SEATS = ("city:", "region:")  # keys of places that news is sent from
STATE = "country:"
SHORTEST_STATE = 4  # letters; what is shorter is an abbreviation ("AS-China")
PLACE_WORDS = 4
SHOUT_LENGTH = 5  # an unknown place in capitals has as many letters; a body's acronym has fewer
_DASH = re.compile(r"[ \t\u00a0]*(?:[-–—―\ufffd]{1,3})[ \t\u00a0]*")
_COLON = re.compile(r":\s+(?=[A-Z“\"])")
_COMMA_PARTS = re.compile(r"[,()/|]|(?:(?<=\.com)|(?<=\.co)|(?<=\.id)|(?<=\.net))\.?\s+", re.IGNORECASE)
_SECOND = re.compile(r"([A-Z][A-Z .]{2,30}?)(?:\.\s+|\s*[-–—]{1,2}\s*)(?=[A-Z“\"])")
_GLUED = re.compile(r"([^\s,]{4,40}),\s?([A-Z][a-z]+(?: [A-Z][a-z]+)?)[\s\u00a0]*[-–—]?(?=[A-Z“\"])")


class Dateline(NamedTuple):
    """A dateline: its end in its line, what it names as written, and where in the line it begins."""

    length: int
    place: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    offset: int = 0


def find_dateline(text: str, sources: Sources, *, first: bool, whole: str = "") -> Dateline | None:
    """The dateline that a paragraph starts with.

    Args:
        text: the paragraph.
        sources: whom datelines name.
        first: whether it is the article's first paragraph of prose; elsewhere only a dateline with an outlet counts.
        whole: the article, where a place that is not known by name can be seen to be one.
    """
    for match in _DASH.finditer(text, 0, HEAD_LENGTH):
        rest = text[match.end() :]
        spaced = match.group() != match.group().strip()
        head = text[: match.start()].rstrip()
        if not rest or rest[0].islower() or not head or head.count("(") > head.count(")"):
            continue
        dateline = _read(head, sources, first=first, spaced=spaced)
        if dateline is None and first and spaced and _is_placed(head, whole, sources):
            dateline = Dateline(0, head)
        if dateline is None and first and _is_shouted_state(head, rest, sources):
            dateline = Dateline(0, head)
        if dateline:
            return _extend(dateline._replace(length=match.end()), text, sources)
    return _glued(text, sources) or (_with_colon(text, sources) if first else None)


def _of_one_word(head: str) -> bool:
    """Whether a head is one word with a capital inside, as outlets write their names ("KabarBahari")."""
    return (
        len(head) > SHOUT_LENGTH and head.isalpha() and any(char.isupper() for char in head[1:]) and not head.isupper()
    )


def _read(head: str, sources: Sources, *, first: bool, spaced: bool) -> Dateline | None:
    parts = [part for raw in _COMMA_PARTS.split(head) if (part := raw.strip(" .\u200b\ufeff"))]
    if not 1 <= len(parts) <= PARTS:
        return None
    outlets = [part for part in parts if sources.is_outlet(part)]
    others = [part for part in parts if part not in outlets]
    if not all(_may_be_place_or_day(part) for part in others):
        return None
    if outlets:
        if not spaced and not any(DOMAIN.fullmatch(part) for part in outlets) and not others:
            return None
        agencies = tuple(name for part in outlets for name in sources.agencies(part))
        named = next((part for part in outlets if sources.agency(part) is None), None)
        return Dateline(0, _place(others), named, agencies)
    return _without_known_outlet(parts, sources, spaced=spaced) if first else None


def _without_known_outlet(parts: list[str], sources: Sources, *, spaced: bool) -> Dateline | None:
    """A place alone, or beside an unknown outlet in capitals ("KABAR BAHARI, Tirtamarta")."""
    if len(parts) == 1 and spaced and _of_one_word(parts[0]) and not sources.knowledge.lookup(parts[0]):
        return Dateline(0, None, parts[0])
    shouted = [part for part in parts if part.isupper() and not sources.knowledge.lookup(part)]
    places = [part for part in parts if part not in shouted]
    if len(shouted) == len(places) == 1 and spaced:
        return Dateline(0, places[0], shouted[0])
    return Dateline(0, parts[0]) if len(parts) <= 2 and _is_place(parts[0], sources, spaced=spaced) else None


def _may_be_place_or_day(part: str) -> bool:
    words = part.split()
    return len(words) <= PLACE_WORDS and (part[0].isupper() or part[0].isdecimal())


def _place(parts: list[str]) -> str | None:
    return next((part for part in parts if not any(char.isdecimal() for char in part)), None)


def _is_place(name: str, sources: Sources, *, spaced: bool) -> bool:
    """Whether a head with no outlet is where news is sent from: a known city, or an unknown name in capitals."""
    entries = sources.knowledge.lookup(name)
    if entries:
        return any(entry.key.startswith(SEATS) for entry in entries) and (spaced or name.isupper())
    letters = [char for char in name if char.isalpha()]
    return len(letters) >= SHOUT_LENGTH and name.isupper() and len(letters) >= len(name) - 3


def _is_shouted_state(head: str, rest: str, sources: Sources) -> bool:
    """Whether a state in capitals is where news is sent from ("MESIR-Warga ..."); two in capitals are a pair."""
    if not head.isupper() or len(head) < SHORTEST_STATE:
        return False
    word = rest.split()[0] if rest.split() else ""
    known = any(entry.key.startswith(STATE) for entry in sources.knowledge.lookup(head))
    return known and not (word.isupper() and len(word) > 1)


def _is_placed(name: str, whole: str, sources: Sources) -> bool:
    """Whether an unknown name stands behind a word of place elsewhere in the article ("di Wonosari")."""
    words = name.split()
    if len(words) > 2 or not all(word.isalpha() and word[0].isupper() for word in words):
        return False
    return not sources.knowledge.lookup(name) and any(
        f" {word} {name}" in whole for word in sources.words.shape.datelines.before
    )


def _extend(dateline: Dateline, text: str, sources: Sources) -> Dateline:
    """A place in capitals that follows the outlet's dash: "OUTLET.CO.ID - JAKARTA. ..."."""
    match = _SECOND.match(text, dateline.length)
    if match is None or dateline.outlet is None or dateline.place is not None:
        return dateline
    if not sources.knowledge.lookup(match.group(1).strip(" .")):
        return dateline
    return dateline._replace(length=match.end(), place=match.group(1).strip(" ."))


def _glued(text: str, sources: Sources) -> Dateline | None:
    """An outlet's domain and a city with no dash, as faulty extraction leaves them."""
    match = _GLUED.match(text)
    if match is None or not DOMAIN.fullmatch(match.group(1)):
        return None
    for place, length in _prefixes(match):
        if any(entry.key.startswith(SEATS) for entry in sources.knowledge.lookup(place)):
            return Dateline(length, place, match.group(1))
    return None


def _prefixes(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    place = match.group(2)
    yield place, match.end()
    if " " in place:
        first = place.partition(" ")[0]
        yield first, match.start(2) + len(first)


def _with_colon(text: str, sources: Sources) -> Dateline | None:
    match = _COLON.search(text, 0, HEAD_LENGTH)
    if match is None or len(text[: match.start()].split()) > PLACE_WORDS:
        return None
    head = text[: match.start()]
    outlet, _, place = head.rpartition(", ")
    known = any(entry.key.startswith(SEATS) for entry in sources.knowledge.lookup(place))
    if not known or (outlet and not DOMAIN.fullmatch(outlet)):
        return None
    return Dateline(match.end(), place, outlet or None)
