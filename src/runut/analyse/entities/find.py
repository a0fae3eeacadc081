"""All names of a document: of the model, of knowledge, of bodies, abbreviations, and their repetitions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from runut.analyse.entities.bodies import bodies, headed_phrases, persons_in_office, sites
from runut.analyse.entities.gazetteer import known_names
from runut.analyse.entities.headed import Headed
from runut.analyse.entities.holders import field, held, overlooked
from runut.analyse.entities.institutions import BASIS as INSTITUTION
from runut.analyse.entities.institutions import bare, institutions
from runut.analyse.entities.local import aliases, initials, local_names, outlets, places_told
from runut.analyse.entities.names import OUTLET, PLACES, Name, cut, in_order
from runut.analyse.entities.page import Page
from runut.analyse.entities.repair import LONGEST, mended, model_names
from runut.analyse.entities.repeats import repeats, vote
from runut.analyse.entities.sorts import afloat, relayed, sorted_out, vessels
from runut.analyse.entities.spelled import introduced, spelled_out
from runut.analyse.entities.whole import abroad, chapters, councils, unlike
from runut.knowledge.entries import Entry

ADDRESS = re.compile(
    r"(?<![\w.@/-])\w[\w-]{1,40}\.(?:com|co|net|org|tv|news|info|id)(?:\.id)?(?![\w/-]|\.\w)", re.IGNORECASE
)
HOLDING = ("faction", "headquarters")  # kinds of bodies of another body, which their name ends in
NESTING = ("GOV", "MIL", "LEG", "JUD", "COP", "SPY")  # bodies whose name ends in the state they belong to
YEAR = 4  # digits
SHORTEST_ACRONYM = 2
SHORTEST_CLIPPING = 4  # letters of a word made of the parts of a name's words ("Unhas")


def find_names(page: Page) -> tuple[list[Name], list[Headed]]:
    """The names of a document in order of the text, and the headed phrases read with them."""
    raw = held(page, list(model_names(page)))
    known = [n for n in known_names(page, raw) if not page.silent(n.start) and not _in_noun(page, n)]
    known = in_order([*known, *regions(page, known)])
    known = in_order([*known, *bodies(page, known)])
    told = places_told(page, raw)
    names = merged([*outlets(page), *addresses(page), *known, *mended(page, raw, known)])
    names = in_order(local_names(page, names, told))
    names = merged([*institutions(page, names, told), *names])
    names = merged([*abroad(page, names), *councils(page, names), *chapters(page, names), *names])
    names = merged([*names, *bare(page, names)])
    names = merged([*vessels(page, names), *names])
    names = sorted_out(page, names)
    names = merged([*widened(page, names), *names])
    names = merged([*sites(page, names), *regions(page, names), *names])
    names = merged([*bodies(page, names), *names])
    names = merged([*spelled_out(page, names), *relayed(page, names), *names])
    names = in_order([*introduced(page, names), *names])
    names = unlike(page, names)
    names = in_order([*acronyms(page, names), *names])
    names = in_order([*names, *overlooked(page, names), *persons_in_office(page, names)])
    names = dated(page, vote(in_order([*names, *repeats(page, names)])))
    names = list(afloat(page, names))
    names = [name for name in outermost(page, names) if not page.silent(name.start)]
    names = aliases(page, initials(page, names))
    return names, headed_phrases(page, names)


def widened(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Persons with the capitalised words beside them that the model left out ("Sten | Aalto", "Kim Jong | Un")."""
    taken = {offset for name in names for offset in range(name.start, name.end)}
    for name in names:
        if name.label == "PER" and not name.entry and not page.headline(name.start):
            first, last = page.piece_at(name.start), page.piece_at(name.end - 1)
            while first > 0 and page.joined(first) and last - first < LONGEST and _name_part(page, first - 1, taken):
                first -= 1
            while page.follows(last + 1) and last - first < LONGEST and _name_part(page, last + 1, taken):
                last += 1
            start, end = page.pieces[first].start, max(name.end, page.pieces[last].end)
            if (start, end) != (name.start, name.end) and not page.silent(start):
                yield replace(name, start=start, end=end, text=page.text[start:end], entry=None)


def _name_part(page: Page, index: int, taken: Container[int]) -> bool:
    """Whether a word beside a person's name may belong to it."""
    piece, names = page.pieces[index], page.words.names
    common = piece.norm in page.nouns.first or piece.norm in names.titles | names.never or page.in_lower_case(piece)
    common = common or piece.norm in page.words.phrases.reporting or page.in_noun(index) or field(page, index)
    alone = piece.start not in taken and not common and not page.knowledge.lookup(piece.text)
    return alone and piece.capital and page.doc[piece.token].pos_ == "PROPN"


def _in_noun(page: Page, name: Name) -> bool:
    """Whether a known name is the end of a noun for people ("Warga Negara Indonesia")."""
    last = page.piece_at(name.end - 1)
    for first in range(max(0, last - 3), last):
        words = tuple(piece.norm for piece in page.pieces[first : last + 1])
        nouns = page.nouns.first.get(words[0], ())
        if any(noun.words == words and noun.person and noun.person.country for noun in nouns):
            return True
    return False


def merged(names: Sequence[Name]) -> list[Name]:
    """Names without partial overlaps: of two that overlap the first given of the longer wins; nested ones stay."""
    kept: list[Name] = []
    over: dict[int, tuple[int, ...]] = {}  # by code point: which of the kept names, all longer, cover it
    for name in sorted(names, key=lambda n: (n.start - n.end, n.start)):
        first, last = over.get(name.start, ()), over.get(name.end - 1, ())
        same = any((kept[k].start, kept[k].end) == (name.start, name.end) for k in first)
        if first == last and not same:
            for offset in range(name.start, name.end):
                over[offset] = (*over.get(offset, ()), len(kept))
            kept.append(name)
    return in_order(kept)


def outermost(page: Page, names: Sequence[Name]) -> list[Name]:
    """Names without those that are parts of another, save the state or body at the end of a public body's name."""
    kept, open_names = [], list[Name]()
    for name in in_order(names):
        open_names = [other for other in open_names if other.end > name.start]
        if all(_owner_in(page, name, other) for other in open_names if other.covers(name)):
            kept.append(name)
        open_names.append(name)
    return kept


def _owner_in(page: Page, inner: Name, outer: Name) -> bool:
    if outer.label != "ORG" or inner.end != outer.end or outer.basis == OUTLET:
        return False
    if outer.entry is not None and inner.norm in page.words.names.own_state:
        return False
    if inner.entry is not None and inner.entry == outer.entry:
        return False
    if outer.body and outer.body.key in HOLDING and inner.label == "ORG":
        return inner.entry is not None or inner.body is not None
    if outer.basis == INSTITUTION or outer.own:
        return inner.entry is not None and inner.entry.key.startswith("country:")
    if inner.label == "PER" or outer.basis == "office":
        return outer.basis == "office"
    if outer.entry and inner.label in PLACES and not (inner.entry and inner.entry.key.startswith("country:")):
        return False  # the place of a known body is part of its name
    if outer.body and outer.entry:  # a known mission: its state is part of its name
        return False
    sector = outer.body.sector if outer.body else outer.entry.sector if outer.entry else None
    return outer.body is not None or sector in NESTING or (outer.entry is None and inner.label == "ORG")


def addresses(page: Page) -> Iterator[Name]:
    """Outlets that are named by their address ("Contoh.com")."""
    for found in ADDRESS.finditer(page.text):
        start, end = found.span()
        if found[0][0].isalpha() and not page.silent(start):
            entry = page.knowledge.outlet(found[0])
            yield Name(start, end, found[0], "ORG", "knowledge" if entry else "address", entry)


def regions(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Places with a direction after them, which name a part ("Ukraina timur")."""
    longest = max(map(len, page.nouns.directions), default=0)
    for name in names:
        if name.label != "GPE" or page.pieces[page.piece_at(name.end - 1)].end != name.end:
            continue
        after = page.piece_at(name.end - 1) + 1
        for count in range(longest, 0, -1):
            pieces = page.pieces[after : after + count]
            if pieces and pieces[0].norm in page.words.names.extents:
                continue
            if tuple(p.norm for p in pieces) in page.nouns.directions and not _progressive(page, after + count):
                same = all(p.text.islower() for p in pieces) or all(p.text.istitle() for p in pieces)
                if same and page.joined(after) and page.text[name.end] == " ":
                    end = pieces[-1].end
                    yield Name(name.start, end, page.text[name.start : end], "GPE", name.basis)
                    break


def _progressive(page: Page, index: int) -> bool:
    """Whether a verb follows, so that the word before it is no direction ("Israel tengah menyerang")."""
    return index < len(page.pieces) and page.doc[page.pieces[index].token].pos_ in ("VERB", "AUX", "ADV")


def acronyms(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Abbreviations in brackets after the name of the body or place that they stand for."""
    known = {(name.start, name.end): name.entry for name in names if name.entry}
    for name in names:
        index = page.piece_at(name.end - 1) + 1
        if index + 2 >= len(page.pieces) or page.pieces[index].text != "(":
            continue
        piece = page.pieces[index + 1]
        entry = known.get((piece.start, piece.end))
        foreign = entry is not None and (entry.kind != name.label or (name.entry is not None and name.entry != entry))
        foreign = foreign and not (name.entry is not None and piece.text in name.entry.names)
        foreign = foreign or (entry is not None and _ends_in(names, name, entry))
        if page.pieces[index + 2].text == ")" and not foreign and _abbreviates(piece.text, name):
            yield replace(
                name,
                start=piece.start,
                end=piece.end,
                text=piece.text,
                basis="acronym",
                expands=name.start,
                entry=name.entry or entry,
                body=None,
                own=None,
            )


def _ends_in(names: Sequence[Name], name: Name, entry: Entry) -> bool:
    """Whether a name ends in that of the body that an abbreviation behind it stands for ("Dewan Contoh PBB (PBB)")."""
    return any(other.end == name.end and other.start > name.start and other.entry == entry for other in names)


def _abbreviates(short: str, name: Name) -> bool:
    """Whether a word in brackets may stand for a name: mostly capitals, and, save for bodies, those of its words.

    The abbreviation of a body may come from its name in another language; a clipping has the letters of the name.
    """
    capitals = [char for char in short if char.isupper()]
    if name.label == "ORG" and " " in name.text and short.istitle() and len(short) >= SHORTEST_CLIPPING:
        letters = iter(name.text.lower())
        return all(char in letters for char in short.lower())
    if len(capitals) < SHORTEST_ACRONYM or len(capitals) < len(short) / 2 or " " not in name.text:
        return False
    return name.label == "ORG" or capitals == [word[0].upper() for word in name.text.split()]


def dated(page: Page, names: Sequence[Name]) -> list[Name]:
    """Names of gatherings with the year behind them ("... Forum 2025")."""
    out = []
    for name in names:
        year = page.text[name.end + 1 : name.end + 1 + YEAR]
        follows = page.text[name.end : name.end + 1] == " " and len(year) == YEAR and year.isdigit()
        gathering = name.label == "ORG" and name.norm.split()[-1] in page.words.names.gatherings
        out.append(cut(page, name, name.start, name.end + 1 + YEAR) if follows and gathering else name)
    return out
