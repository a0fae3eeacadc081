"""Contexts and numbers of an act: what its words are about, and how many people it hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.events.frames import Hit
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.records import Size

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 6  # tokens between a count and the word that says what is counted
ABOUT = 14


def contexts(scene: Scene, trigger: Trigger, hit: Hit) -> tuple[str, ...]:
    """The contexts of a record: its frame's own, and those whose words stand near it."""
    near = scene.window(trigger.start - ABOUT, trigger.end + ABOUT)
    found = {name for name, words in scene.grammar.contexts.items() if has_any(near, words)}
    found.update(hit.frame.context)
    if found & {"trafficking", "corruption", "illegal_drugs"}:
        found.discard("crime")
    return tuple(sorted(found))


def size(scene: Scene) -> Size:
    """How many dead, injured and arrested a sentence counts."""
    counts = scene.grammar.counts
    return Size(_count(scene, counts.dead), _count(scene, counts.injured), _count(scene, counts.arrested))


def _count(scene: Scene, words: frozenset[str]) -> int | None:
    for index, word in enumerate(scene.view.words):
        if word in words:
            number = _number_near(scene, index)
            if number is not None:
                return number
    return None


def _number_near(scene: Scene, index: int) -> int | None:
    """The number behind the word, or else before it; a comma or another counted word between them parts them."""
    for step in (1, -1):
        for distance in range(1, NEAR + 1):
            at = index + step * distance
            if not 0 <= at < len(scene.tokens) or scene.view.words[at] in ",.;":
                break
            number = _value(scene.tokens[at]) or scene.grammar.numbers.get(scene.view.words[at])
            if number is not None and at not in scene.view.times:
                following = scene.view.words[at + 1] if at + 1 < len(scene.tokens) else ""
                return number * scene.grammar.multipliers.get(following, 1)
    return None


def _value(token: Token) -> int | None:
    digits = token.text.replace(".", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None
