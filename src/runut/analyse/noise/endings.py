"""What stands behind the last sentence of a paragraph: initials of the desk, stars, a source."""

from __future__ import annotations

import re
from typing import NamedTuple

from runut.analyse.noise.captions import final_bracket
from runut.analyse.noise.lines import ends_sentence
from runut.analyse.noise.sources import CREDIT_LENGTH, DOMAIN, Sources, parts_of
from runut.records import NoiseKind

SIGN_LENGTH = 48
SIGN_WORDS = 6
SOURCE_WORDS = 6
PASSES = 3
_STARS = re.compile(r"[\[(]?\*{1,12}[\])]?$|\[\]$")
_DESK = re.compile(r"\s?[-–/]\s?[a-z]{2,4}-?$")
_LAST_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s?(?=[^.!?…]*$)")


class Ending(NamedTuple):
    """What ends a line: where it starts in the line, its end there, its kind."""

    start: int
    end: int
    kind: NoiseKind


def endings(text: str, sources: Sources) -> list[Ending]:
    """The sign-offs and credits at the end of a paragraph, last first."""
    found: list[Ending] = []
    end = len(text.rstrip())
    for _ in range(PASSES):
        ending = _ending(text[:end], sources)
        if ending is None:
            break
        found.append(ending)
        end = len(text[: ending.start].rstrip())
    return found


def prose_end(text: str, sources: Sources) -> int:
    """Where the prose of a paragraph ends and its sign-off begins; the paragraph's length if it has none."""
    found = endings(text, sources)
    return len(text[: found[-1].start].rstrip()) if found else len(text)


def _ending(text: str, sources: Sources) -> Ending | None:
    stars = _STARS.search(text, max(0, len(text) - SIGN_LENGTH))
    if stars and (len(stars.group()) > 1 or ends_sentence(text[: stars.start()])):
        return Ending(stars.start(), len(text), "signoff")
    bracket = final_bracket(text)
    if bracket and ends_sentence(text[: bracket[0]]) and is_sign(bracket[1]):
        kind: NoiseKind = "credit" if sources.has_source(bracket[1]) else "signoff"
        return Ending(bracket[0], len(text), kind)
    desk = _DESK.search(text, max(0, len(text) - SIGN_LENGTH))
    if desk and ends_sentence(text[: desk.start()]):
        return Ending(desk.start(), len(text), "signoff")
    return _source(text, sources)


def is_sign(content: str) -> bool:
    """Whether brackets after the last sentence hold a sign-off: a few names or initials, no sentence."""
    return (
        0 < len(content) <= SIGN_LENGTH
        and len(content.split()) <= SIGN_WORDS
        and any(char.isalnum() for char in content)
        and not ends_sentence(content)
    )


def _source(text: str, sources: Sources) -> Ending | None:
    last = _LAST_SENTENCE.search(text, max(0, len(text) - CREDIT_LENGTH))
    if last is None or last.end() >= len(text):
        return None
    tail = text[last.end() :]
    if len(tail.split()) > SOURCE_WORDS or not tail[0].isupper():
        return None
    named = any(sources.agency(part) or DOMAIN.fullmatch(part) for part in parts_of(tail))
    return Ending(last.end(), len(text), "credit") if named else None
