"""The clauses of what was said, and what of each is its main clause."""

from __future__ import annotations

from runut.analyse.statements.page import Page, Stretch

LEAD = 12  # words that an adverbial before the subject may have


def clauses(page: Page, words: Stretch) -> list[Stretch]:
    """The sentences within what was said."""
    out, first = [], words.first
    for place in words:
        if page.lower[place] in {".", "!", "?", "…"} and place > first:
            out.append(Stretch(first, place))
            first = place + 1
    return [*out, Stretch(first, words.last)] if first < words.last else out


def main_clause(page: Page, words: Stretch, aside: Stretch | None = None) -> Stretch:
    """What precedes the first relative or subordinate clause, an adverbial that leads in left out.

    Args:
        page: the document.
        words: a clause of what was said.
        aside: the cue, whose commas end nothing where it stands within the clause ("Jalan itu, katanya, aman").
    """
    function = page.index.words
    first = words.first
    while first < words.last and page.is_mark(first):
        first += 1
    if first < words.last and _leads_in(page, first):
        lead = Stretch(first, min(first + LEAD, words.last))
        comma = page.find(lead, lambda i: page.lower[i] == ",")
        first = comma + 1 if comma is not None else first
    ends = {*function.relative, *function.purpose, *function.subordinators, *function.adversative, ";", ","}
    ends |= {*function.soft_complementiser, *function.asked}
    within = _within(page, words, aside)
    end = page.find(Stretch(first + 1, words.last), lambda i: page.lower[i] in ends and i not in within)
    return Stretch(first, words.last if end is None else end)


def _within(page: Page, words: Stretch, aside: Stretch | None) -> Stretch:
    """The cue within what was said with its speaker and its commas; empty where it stands outside."""
    if aside is None or aside.first - 1 not in words or page.lower[aside.first - 1] != ",":
        return Stretch(words.last, words.last)
    close = page.find(Stretch(aside.last, words.last), lambda i: page.lower[i] == ",")
    return Stretch(words.last, words.last) if close is None else Stretch(aside.first - 1, close + 1)


def late_predicate(page: Page, words: Stretch, main: Stretch) -> Stretch:
    """The predicate behind the relative clause on a subject ("Orang yang … adalah …"); empty where there is none."""
    function = page.index.words
    nothing = Stretch(main.last, main.last)
    if main.last >= words.last or page.lower[main.last] not in function.relative:
        return nothing
    if page.find(main, lambda i: page.is_verb(i) or page.lower[i] in function.predicators) is not None:
        return nothing
    ends = {",", ";", *function.subordinators, *function.adversative}
    end = page.find(Stretch(main.last, words.last), lambda i: page.lower[i] in ends)
    reach = Stretch(main.last, words.last if end is None else end)
    copula = page.find(reach, lambda i: page.lower[i] in function.copulas)
    return nothing if copula is None else Stretch(copula, reach.last)


def _leads_in(page: Page, first: int) -> bool:
    """Whether an adverbial begins at a word: a preposition, "menurut", or a connective spelled out in full."""
    word, words = page.lower[first], page.index.words
    if word in {*words.adjuncts, *words.relative, *words.subordinators, *page.index.lexicon.sources}:
        return True
    return any(page.matches(first, phrase) for phrase in page.index.openings.get(word, ()))
