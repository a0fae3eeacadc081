"""Who made a text or picture: agencies, outlets and picture houses as credits name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runut.analyse.noise.lexicon import Vocabulary, fold, words_of
from runut.knowledge import Entry, Knowledge

NAME_LENGTH = 4  # words of the longest name of an agency
CREDIT_LENGTH = 120
SLASHED_WORDS = 8
SIGN_LETTERS = 4  # initials of the desk may follow a photographer's name
DOMAIN = re.compile(
    r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+){0,3}\.(?:com|co|id|net|org|news|tv|info|live|today|my|sg|au|uk|de)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[/|,;&()\[\]:]|\s[-–—]\s|\bvia\b", re.IGNORECASE)
_SLASHED = re.compile(r"([^\s/|]+)\s?/\s?\S")


class Sources:
    """Names of sources, asked of the knowledge and the vocabulary."""

    def __init__(self, knowledge: Knowledge, words: Vocabulary) -> None:
        self.knowledge = knowledge
        self.words = words

    def agency(self, name: str) -> Entry | None:
        """The wire agency that is written `name`, which must start with a capital ("antara" is a preposition)."""
        if not name[:1].isupper():
            return None
        entry = self.knowledge.outlet(name)
        return entry if entry is not None and entry.agency else None

    def agencies(self, text: str) -> Iterator[str]:
        """The canonical names of all agencies that a credit names, in order."""
        words = words_of(text)
        at = 0
        while at < len(words):
            sizes = range(min(NAME_LENGTH, len(words) - at), 0, -1)
            found = ((size, self.agency(" ".join(words[at : at + size]))) for size in sizes)
            size, entry = next(((size, entry) for size, entry in found if entry), (1, None))
            if entry:
                yield entry.name
            at += size

    def signed(self, sign: str) -> Iterator[str]:
        """The agencies among the initials of a sign-off ("ant/rln")."""
        for part in parts_of(sign):
            name = self.words.shape.signs.get(part.casefold())
            entry = self.agency(name) if name else None
            if entry:
                yield entry.name

    def is_outlet(self, name: str) -> bool:
        """Whether a name is a domain, an outlet's name or an agency's."""
        if DOMAIN.fullmatch(name) or fold(name) in self.words.outlets:
            return True
        entry = self.knowledge.outlet(name) if name[:1].isupper() else None
        return entry is not None and entry.sector == "JRN"

    def is_source(self, name: str) -> bool:
        """Whether a name is an outlet or a picture house."""
        return self.is_outlet(name) or fold(name) in self.words.houses

    def has_mark(self, credit: str) -> bool:
        """Whether a credit holds a word of pictures ("Foto:", "dok.", "via")."""
        folded = fold(credit)
        return any(word in self.words.marks for word in words_of(folded)) or folded in self.words.marks

    def has_source(self, credit: str) -> bool:
        """Whether a part of a credit, between slashes, bars and commas, is a source."""
        return any(self.is_source(part) for part in parts_of(credit))

    def all_sources(self, credit: str) -> bool:
        """Whether every part of a credit is a source."""
        parts = parts_of(credit)
        return bool(parts) and all(self.is_source(part) for part in parts)

    def is_picture_credit(self, credit: str) -> bool:
        """Whether a credit is a picture's: it has a picture's word, or names a source with a person after a slash."""
        if len(credit) > CREDIT_LENGTH or "://" in credit:
            return False
        if self.has_mark(credit):
            return True
        joined = "/" in credit or " via " in credit
        return joined and self.has_source(credit) and not self.all_sources(credit)

    def slashed(self, text: str) -> int | None:
        """Where, near the end of a line, a source with a slash begins ("REUTERS/Nama Orang"); `None` if nowhere."""
        window = max(0, len(text) - CREDIT_LENGTH)
        for match in _SLASHED.finditer(text, window):
            name = match.group(1)
            tail = text[match.start() :]
            named = name[0].isupper() and self.is_source(name) and not self.all_sources(tail)
            if len(name) < SIGN_LETTERS - 1 and len(tail.split()) < 2:  # "RT/RW" is no credit
                continue
            if named and all(part[0].isupper() or len(part) <= SIGN_LETTERS for part in parts_of(tail)):
                return match.start() if len(tail.split()) <= SLASHED_WORDS else None
        return None


def parts_of(credit: str) -> list[str]:
    """The parts of a credit between slashes, bars, commas, brackets and dashes."""
    return [part for part in (raw.strip(" .\"'") for raw in _PARTS.split(credit)) if part]
