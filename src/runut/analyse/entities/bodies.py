"""Bodies named by their kind and state, and persons found through the office that stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.holders import field
from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page, Piece
from runut.knowledge.entries import Body, HeadNoun

SPOKESPERSON = "spokesperson"  # key of knowledge
NOUNS = 3  # words of the nouns before a noun that also serves as an adjective
LONGEST_NAME = 5  # pieces of a person's name that no one but its office points to


def headed_phrases(page: Page, names: Sequence[Name]) -> list[Headed]:
    """All phrases with a head noun, in order; none lies within another that starts before it, save owners."""
    reader, found, index = Reader(page, by_start(names)), [], 0
    while index < len(page.pieces):
        phrase = reader.at(index) if _stands_alone(page, index) else None
        if phrase:
            found.append(phrase)
            index = max(index + 1, page.piece_at(phrase.noun_end - 1) + 1)
        else:
            index += 1
    return found


def bodies(page: Page, names: Sequence[Name]) -> list[Name]:
    """Names of bodies made of a kind and a state ("kementerian pertahanan Korea Selatan", "militer Iran").

    Read from the end of the text, so that a body that belongs to another finds it named.
    """
    starts = by_start(names)
    reader = Reader(page, starts)
    found: list[Name] = []
    for index in range(len(page.pieces) - 1, -1, -1):
        body = _body(page, reader, index)
        if body and not page.silent(body.start):
            known = starts.get(body.start)
            if not (known and known.end >= body.end and (known.body or not body.body)):
                starts[body.start] = body
                found.append(body)
    return found


def _body(page: Page, reader: Reader, index: int) -> Name | None:
    if page.pieces[index].norm in page.words.names.personal and (office := _office_of(page, reader, index)):
        return office
    if page.pieces[index].start in reader.names:
        return _mission(page, reader, index)
    phrase = reader.at(index)
    if not phrase or not phrase.noun.body or phrase.qualifier or phrase.inner:
        return None
    head = phrase.noun.body
    names = page.words.names
    title = len(phrase.noun.words) > 1 and page.pieces[index].capital and not page.starts_sentence(page.pieces[index])
    if (phrase.noun.words[0] in names.unnamed and not title) or not _stands_alone(page, index):
        return None
    owner, sends = phrase.owner, head.key in names.missions
    if head.key not in names.named or (phrase.loose and not sends):
        return None
    if owner:
        return _named(page, phrase.start, owner.end, head, None if sends and not _is_state(owner) else owner)
    return _named(page, phrase.start, phrase.noun_end, head, None) if head.key in names.bare else None


def _office_of(page: Page, reader: Reader, index: int) -> Name | None:
    """The office of a person ("kantor Contoh")."""
    after = index + 1
    owner = reader.names.get(page.pieces[after].start) if after < len(page.pieces) and page.joined(after) else None
    if owner is None or owner.label != "PER":
        return None
    start = page.pieces[index].start
    return Name(start, owner.end, page.text[start : owner.end], "ORG", "office")


def _mission(page: Page, reader: Reader, index: int) -> Name | None:
    """A known embassy with the city where it stands ("KBRI Teheran")."""
    name = reader.names[page.pieces[index].start]
    noun = next((n for n in page.nouns.first.get(page.pieces[index].norm, ()) if n.body), None)
    if name.label != "ORG" or noun is None or noun.body is None or noun.body.key not in page.words.names.missions:
        return None
    body = name.body or Body(noun.body.key, (name.entry and name.entry.country) or "", noun.body.sector, noun.body)
    city = reader.owner(reader.after(name, index))
    end = city.end if city and city.label == "GPE" and city.start == name.end + 1 else name.end
    return replace(name, end=end, text=page.text[name.start : end], body=body)


def _is_state(owner: Name) -> bool:
    return owner.entry is not None and owner.entry.key.startswith("country:")


def _named(page: Page, start: int, end: int, head: HeadNoun, owner: Name | None) -> Name:
    country = head.country or (_country(page, owner) if owner else None)
    body = Body(head.key, country or "", head.sector, head)
    return Name(start, end, page.text[start:end], "ORG", "knowledge", body=body)


def _country(page: Page, owner: Name) -> str | None:
    if owner.body:
        return owner.body.country or None
    if owner.entry:
        return owner.entry.country
    return page.knowledge.country(owner.text)


def _stands_alone(page: Page, index: int) -> bool:
    """Whether a noun that also serves as an adjective is none here ("aksi militer Rusia")."""
    piece = page.pieces[index]
    if index == 0 or not page.joined(index):
        return True
    before, words = page.pieces[index - 1], page.words
    if piece.norm in words.names.on_demand:
        return before.norm not in words.phrases.owned and not _of_body(page, index)
    if piece.norm not in words.names.adjectival:
        return True
    if before.norm in words.phrases.reporting | words.phrases.speech or not before.word:
        return True
    bound = before.norm in words.phrases.bound or page.doc[before.token].pos_ in ("NOUN", "PROPN")
    return not bound or _speaks_for(page, index)


def _of_body(page: Page, index: int) -> bool:
    """Whether a noun only says whose a body is that stands before it ("televisi pemerintah", "pasukan pemerintah")."""
    return any(
        noun.body is not None and after >= index
        for at in range(max(0, index - NOUNS), index)
        for noun, after in page.nouns_at(at)
    )


def _speaks_for(page: Page, index: int) -> bool:
    """Whether the noun of those who speak for others stands before a place ("juru bicara militer")."""
    return any(
        noun.person is not None and SPOKESPERSON in (noun.person.key, noun.person.office) and after == index
        for at in range(max(0, index - NOUNS), index)
        for noun, after in page.nouns_at(at)
    )


def sites(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Places that the noun before them gives away: "Semenanjung Korea", "Istana Merdeka", "pelabuhan Contoh".

    The noun belongs to the name where it has a capital of its own.
    """
    starts, first = by_start(names), dict[str, int]()
    taken = {offset for name in names if name.label == "ORG" for offset in range(name.start, name.end)}
    for index, piece in enumerate(page.pieces):
        direction = index > 0 and (page.pieces[index - 1].norm, piece.norm) in page.nouns.directions
        building = piece.norm in page.words.names.buildings and piece.capital and not page.starts_sentence(piece)
        if not (building or piece.norm in page.words.names.sites) or piece.start in taken or direction:
            continue
        if page.headline(piece.start) or page.in_noun(index):
            continue
        last = _site_end(page, starts, _past_kind(page, index + 1))
        if last is None:
            continue
        whole = piece.norm in page.words.names.whole_sites
        known = starts.get(page.pieces[_past_kind(page, index + 1)].start)
        if whole and known and _is_state(known) and piece.norm in page.words.actors.things:
            continue  # "pangkalan AS"
        if known and known.entry and known.end == last and not (piece.capital or whole):
            continue
        if (piece.capital or whole) and not (page.starts_sentence(piece) and piece.norm in page.words.definite.city):
            own = page.text[page.pieces[_past_kind(page, index + 1)].start : last]
            same = first.setdefault(f"{piece.norm} {own}", piece.start)
            expands = same if same != piece.start else None
            entry = known.entry if known and known.end == last and known.label == "LOC" else None
            yield Name(piece.start, last, page.text[piece.start : last], "LOC", "site", entry, expands=expands)
        else:
            start = page.pieces[index + 1].start
            yield Name(start, last, page.text[start:last], "GPE", "site")


def _past_kind(page: Page, index: int) -> int:
    """Past the word that tells a site's kind ("pangkalan udara Contoh")."""
    ahead = index + 1 < len(page.pieces) and page.joined(index) and page.joined(index + 1)
    return index + 1 if ahead and page.pieces[index].norm in page.words.names.kinds else index


def _site_end(page: Page, starts: Mapping[int, Name], index: int) -> int | None:
    """Where the name that begins at a piece ends: a known name, else a run of capitals."""
    end = None
    while index < len(page.pieces) and page.joined(index):
        piece = page.pieces[index]
        name = starts.get(piece.start)
        if name and name.label in ("GPE", "LOC", "PER"):
            return name.end
        if name or not piece.capital or page.doc[piece.token].pos_ not in ("PROPN", "X", "NOUN", "ADJ"):
            return end
        end = piece.end
        index += 1
    return end


def persons_in_office(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Persons whom only the office before their name gives away ("Menlu Contoh Nama")."""
    starts = by_start(names)
    taken = {offset for name in names for offset in range(name.start, name.end)}
    reader = Reader(page, starts)
    for index in range(len(page.pieces)):
        phrase = reader.at(index)
        if not phrase or not phrase.noun.head.office or page.headline(page.pieces[index].start):
            continue
        after = page.piece_at(phrase.end - 1) + 1
        pieces = _capitals(page, after, taken)
        if pieces and page.pieces[min(after + len(pieces), len(page.pieces) - 1)].start in taken:
            continue  # capitals between the office and a name belong to the office
        if pieces and (_hyphened(page, pieces[-1].end) or _joined_on(page, after + len(pieces))):
            continue
        if pieces and not page.silent(pieces[0].start):
            start, end = pieces[0].start, pieces[-1].end
            yield Name(start, end, page.text[start:end], "PER", "role")


def _hyphened(page: Page, end: int) -> bool:
    """Whether a hyphen and a number end a word ("Covid-19"), which is no person's name then."""
    return page.text[end : end + 1] == "-" and page.text[end + 1 : end + 2].isdigit()


def _joined_on(page: Page, index: int) -> bool:
    """Whether an English conjunction and a capital go on, so that what stands before it is a field of the office."""
    pieces = page.pieces
    joins = page.follows(index) and pieces[index].norm in page.words.phrases.foreign_joints
    return joins and page.follows(index + 1) and pieces[index + 1].capital


def _capitals(page: Page, index: int, taken: set[int]) -> list[Piece]:
    found: list[Piece] = []
    for at in range(index, min(len(page.pieces), index + LONGEST_NAME)):
        piece = page.pieces[at]
        inside = piece.norm in page.words.names.particles and found
        if not page.joined(at) or piece.start in taken or not (piece.capital or inside):
            break
        common = page.doc[piece.token].pos_ not in ("PROPN", "X") and not inside
        common = common or piece.norm in page.words.names.sections or field(page, at)
        if (piece.text.isupper() and len(piece.text) > 1) or piece.norm in page.nouns.first or common:
            break
        found.append(piece)
    while found and not found[-1].capital:
        found.pop()
    return found
