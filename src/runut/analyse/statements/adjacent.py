"""The name that stands by itself right before a reporting verb: "…, Rina Lestari (40), mengatakan"."""

from __future__ import annotations

from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import BRACKET
from runut.records import Mention


def adjacent_name(page: Page, cue: Cue) -> Mention | None:
    """A person's name that stands by itself right before the verb: "…, Rina Lestari (40), mengatakan"."""
    sentence = page.sentences[cue.sentence]
    at = cue.first - 1
    while at > sentence.first and (page.lower[at] in page.index.fillers or page.lower[at] in {",", ")"}):
        at = _opening(page, at, sentence.first) - 1 if page.lower[at] == ")" else at - 1
    related = at > sentence.first and page.lower[at] in page.index.words.relative
    at -= related
    name = page.name_at(at) if at >= sentence.first else None
    if name is None or name[0].last != at + 1:
        return None
    if related or _apposed(page, name[0], name[1]):
        return name[1] if name[1].label in {"PER", "ORG"} and (name[1].label == "PER" or not related) else None
    if name[1].label != "PER":
        return None
    return name[1] if _alone(page, name[0].first, sentence.first) else None


def _apposed(page: Page, words: Stretch, mention: Mention) -> bool:
    """Whether a body's name stands between commas behind what it is ("surat kabar Norwegia, X, menulis")."""
    between = page.lower[words.first - 1 : words.first] == [","] and page.lower[words.last : words.last + 1] == [","]
    head = page.tokens[words.first - 2] if words.first > 1 else None
    return mention.label == "ORG" and between and head is not None and not _listed(page, words.first - 2)


def _listed(page: Page, place: int) -> bool:
    """Whether a name of a person or body ends at a place, so that a comma behind it goes on a list."""
    name = page.name_at(place)
    return name is not None and name[1].label in {"PER", "ORG"}


def _alone(page: Page, place: int, first: int) -> bool:
    """Whether a clause begins with a name, a capitalised title before it included ("setelah Presiden Nusa X …")."""
    at = place
    while at > first and page.tokens[at - 1].text[:1].isupper() and page.tokens[at - 1].pos_ in NOMINAL:
        at -= 1
    opens = {*page.index.words.subordinators, *page.index.words.complementiser}
    return at == first or page.lower[at - 1] == "," or (at < place and page.lower[at - 1] in opens)


def _opening(page: Page, at: int, first: int) -> int:
    """The bracket that a closing one pairs with."""
    return next((i for i in range(at, max(first, at - BRACKET), -1) if page.lower[i] == "("), at)
