"""Phrases that name an office or a body by its kind and state: "Menlu Rusia", "militer Korea Selatan"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from runut.knowledge.entries import Body, Entry, HeadNoun, Office
from runut.knowledge.names import normalise
from runut.knowledge.shapes import HeadsShape

_LONGEST = 10  # words in a head noun, name of a state or name of a body

Words = tuple[str, ...]


class Phrases:
    """Reads phrases from their start: words before the head, head noun, state or body."""

    def __init__(
        self,
        nouns: Iterable[HeadNoun],
        heads: HeadsShape,
        place: Callable[[str], str | None],
        body: Callable[[str], Entry | None],
    ) -> None:
        self._nouns: dict[str, HeadNoun] = {}
        self._bodies: dict[str, HeadNoun] = {}
        for noun in nouns:
            self._nouns.setdefault(normalise(noun.noun), noun)
            if noun.kind == "body":
                self._bodies.setdefault(normalise(noun.noun), noun)
        self._qualifiers = {normalise(word): kind for word, kind in heads.qualifiers.items()}
        self._links = frozenset(heads.links)
        self._determiners = frozenset(normalise(word) for word in heads.determiners)
        self._place = place
        self._entry = body

    def head(self, phrase: str) -> HeadNoun | None:
        """The head noun that `phrase` begins with, after words of number; the longest that is known."""
        return self._head(self._counted(_words(phrase)), self._nouns)[0]

    def body(self, phrase: str) -> Body | None:
        """The body that `phrase` names with its state, which the head may imply."""
        head, rest = self._head(self._counted(_words(phrase)), self._bodies)
        if head is None:
            return None
        country = head.country or self._state(rest) or self._closing_state(rest)
        return Body(head.key, country, head.sector, head) if country else None

    def office(self, phrase: str) -> Office | None:
        """The office that `phrase` names, with its state or body where it names one."""
        qualifier, words = self._qualified(self._counted(_words(phrase)))
        head, rest = self._head(words, self._nouns)
        if head is None or head.office is None:
            return None
        rest = self._repeated(head, rest)
        body, country, sector = self._owner(rest)
        key = f"{qualifier}-{head.office}" if qualifier else head.office
        key = f"{key}:{body}" if body else key
        return Office(key, country or head.country, head.sector or sector, head, body)

    def _owner(self, words: Words) -> tuple[str | None, str | None, str | None]:
        """The body, state and sector that the words after an office begin with, the longest name first."""
        words = self._unlinked(words)
        for end in range(min(len(words), _LONGEST), 0, -1):
            name = " ".join(words[:end])
            if (country := self._place(name)) is not None:
                return None, country, None
            if (entry := self._entry(name)) is not None:
                return entry.key.removeprefix("org:"), entry.country, entry.sector
        head, rest = self._head(words, self._bodies)
        state = (head.country or self._state(rest)) if head else None
        return (head.key, state, head.sector) if head and state else (None, None, None)

    def _state(self, words: Words) -> str | None:
        words = self._unlinked(words)
        for end in range(min(len(words), _LONGEST), 0, -1):
            if (country := self._place(" ".join(words[:end]))) is not None:
                return country
        return None

    def _closing_state(self, words: Words) -> str | None:
        """The state that closes a title in capitals: "Urusan Keluarga Korea Selatan" gives Korea Selatan's."""
        end = next((at for at, word in enumerate(words[:_LONGEST]) if word[0].islower()), min(len(words), _LONGEST))
        closings = (self._place(" ".join(words[start:end])) for start in range(end))
        return next(filter(None, closings), None)

    def _head(self, words: Words, nouns: dict[str, HeadNoun]) -> tuple[HeadNoun | None, Words]:
        for end in range(min(len(words), _LONGEST), 0, -1):
            noun = nouns.get(normalise(" ".join(words[:end])))
            if noun is not None:
                return noun, words[end:]
        return None, words

    def _repeated(self, head: HeadNoun, words: Words) -> Words:
        """Without a second name of the same office: "menteri luar negeri (menlu) Rusia"."""
        again, rest = self._head(words, self._nouns)
        return rest if again is not None and again.office == head.office else words

    def _qualified(self, words: Words) -> tuple[str | None, Words]:
        if self._head(words, self._nouns)[0] is not None and self._starts_office(words):
            return None, words
        for length in (2, 1):
            kind = self._qualifiers.get(normalise(" ".join(words[:length])))
            if kind and len(words) > length:
                return kind, words[length:]
        return None, words

    def _starts_office(self, words: Words) -> bool:
        head, _ = self._head(words, self._nouns)
        return head is not None and head.office is not None

    def _counted(self, words: Words) -> Words:
        while len(words) > 1 and (words[0].isdigit() or normalise(words[0]) in self._determiners):
            words = words[1:]
        return words

    def _unlinked(self, words: Words) -> Words:
        while words and normalise(words[0]) in self._links:
            words = words[1:]
        return words


def _words(phrase: str) -> Words:
    """The words of a phrase in their own case, brackets and commas left out."""
    return tuple(word for word in (part.strip("(),;:\"“”'") for part in phrase.split()) if word)
