"""Looking at the tokens around a place, with the words of the language at hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from runut.analyse.times.tokens import DASHES, Token
from runut.analyse.times.words import Words

_JOINERS = DASHES | frozenset("/_@#&")
_STOPS = frozenset('.!?:;…\n"“”«»*•([')


@dataclass(frozen=True, slots=True)
class Cursor:
    """All tokens of a text and the words to read them with; indices beyond the ends are harmless."""

    tokens: Sequence[Token]
    words: Words

    def low(self, index: int) -> str:
        """The look-up form of a token; empty beyond the ends."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def text(self, index: int) -> str:
        """A token as written; empty beyond the ends."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_in(self, index: int, words: Collection[str]) -> bool:
        """Whether a token is one of these words."""
        return self.low(index) in words

    def number(self, index: int) -> int | None:
        """The value of a plain number."""
        return self.tokens[index].number if 0 <= index < len(self.tokens) else None

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before without a space."""
        return 0 <= index < len(self.tokens) and self.tokens[index].glued

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return self.text(index)[:1].isupper()

    def is_word(self, index: int) -> bool:
        """Whether a token is made of letters."""
        return self.text(index)[:1].isalpha()

    def free(self, index: int) -> bool:
        """Whether a token begins something of its own: no part of a code, a compound or an address."""
        if not self.glued(index) or index == 0:
            return True
        before = self.tokens[index - 1]
        if self.tokens[index].word:
            return not before.word and before.text not in _JOINERS and before.number is None
        if before.text in DASHES and (self.is_in(index - 2, self.words.lex.months) or self.number(index - 2)):
            return self.is_word(index + 1)  # "27 Februari-2 Maret"
        if before.text == ",":
            return self.is_word(index - 2)
        return not before.text[0].isalnum() and before.text not in _JOINERS and before.text not in ".:$€£+"

    def begins_sentence(self, index: int) -> bool:
        """Whether a token is the first of a sentence, line or quotation."""
        return index == 0 or self.text(index - 1) in _STOPS

    def after_name(self, index: int) -> bool:
        """Whether the token goes on a name: "Pasar Minggu", "Universitas 17 Agustus"."""
        return self.is_in(index - 1, self.words.lex.names_before) and self.capital(index - 1)

    def counted(self, index: int) -> bool:
        """Whether a number, exact or vague, stands before the token."""
        before = index - 1
        if before < 0:
            return False
        if self.is_in(before, self.words.lex.vague_numbers):
            return True
        lex = self.words.lex
        spelt = any(self.is_in(before, words) for words in (lex.numbers, lex.teens, lex.tens, lex.scales))
        return spelt or (self.text(before)[0].isdigit() and self.free(before))
