"""Relative clauses with a verb of speech: whom they explain, and whether they report anything."""

from __future__ import annotations

from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import Page

JUDGING = frozenset({"criticise", "deny", "depict", "label"})  # classes of verbs that set nobody apart


def restrictive(page: Page, cue: Cue) -> bool:
    """Whether the verb only tells which one is meant ("kelompok yang menuntut kemerdekaan")."""
    at = cue.first - 1
    while at > 0 and page.lower[at] in page.index.fillers:
        at -= 1
    if at > 0 and issues(page, at - 1) is not None:
        return False
    named = page.name_at(at - 1) if at > 0 else None
    person = named is not None and named[0].last == at and _needs_no_telling(cue, named[1].label)
    return at > 0 and page.lower[at] in page.index.words.relative and page.lower[at - 1] != "," and not person


def issues(page: Page, place: int) -> int | None:
    """The verb by which somebody issues the document named at a word ("mengeluarkan pernyataan"), if there is one."""
    verbs = {*page.index.lexicon.light_voicing, *page.index.lexicon.voicing, *page.index.lexicon.issuing}
    report = page.index.nouns.get(page.lower[place])
    before = place - 1
    return before if report is not None and report.report and before >= 0 and page.lower[before] in verbs else None


def main_verb(page: Page, cue: Cue) -> int:
    """The verb that a name has besides the one in its relative clause ("X yang menyebut … meminta …")."""
    at = cue.first - 1
    name = page.name_at(at - 1) if at > 0 and page.lower[at] in page.index.words.relative else None
    if name is None or name[0].last != at:
        return len(page)
    heads = (page.place_of(page.tokens[i].head) for i in name[0])
    return next((place for place in heads if place > cue.last and page.is_verb(place)), len(page))


def _needs_no_telling(cue: Cue, label: str) -> bool:
    """Whether a relative clause tells nobody apart: behind a person's name, or a state's with a judgement."""
    return label == "PER" or (label in {"GPE", "ORG"} and cue.entry.name in JUDGING)


def caused(page: Page, cue: Cue) -> bool:
    """Whether what drives somebody to act is a thing: a relative clause behind no name ("…, yang mendorong X …")."""
    at = cue.first - 1
    if page.lower[at] not in page.index.words.relative:
        return False
    at -= 1 + (page.lower[at - 1] == ",")
    name = page.name_at(at)
    return name is None or page.after_time(name[0].first) is not None
