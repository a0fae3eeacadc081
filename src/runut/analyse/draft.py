"""The working state of one document while the steps of `runut.analyse` read it.

A step is a callable that takes a `Draft` and returns the fields it assigns; `runut.analyse.pipeline` checks when it is
built that every step's requirements are assigned before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from runut.records import (
    Document,
    Entity,
    Event,
    Mention,
    Noise,
    Reference,
    Span,
    Statement,
    TimeExpression,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from runut.language.pack import Pack


class Referents(Protocol):
    """Who or what a noun phrase of the document refers to."""

    def resolve(self, head: Token, speaker: str | None = None) -> tuple[str, ...]:
        """The entities that the phrase headed by `head` refers to, coordinated phrases expanded; empty if none.

        Handles names, titles with names, roles resolved by date, metonyms, pronouns, clitics (-nya), definite
        descriptions ("negara itu", "kedua negara") and, last, unnamed actors (an entity of type NOM). Inside a
        quotation `speaker` is the entity that "we" and "our" refer to.
        """

    def possessor(self, head: Token, speaker: str | None = None) -> tuple[str, ...]:
        """The entities that stand as possessor or modifier of the noun `head` ("serangan Israel": Israel)."""

    def entity(self, ident: str) -> Entity:
        """The entity with this id."""

    def entities(self) -> tuple[Entity, ...]:
        """All entities, those made for unnamed actors included."""

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, those of unnamed actors included, in order of the text."""

    def at(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that overlap a stretch of the text."""

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that covers a token."""

    def phrase(self, head: Token) -> Span:
        """The noun phrase headed by `head`."""

    def settle(self, ident: str, country: str, within: Span | None = None) -> str:
        """Give an unnamed actor that has none the state that other sentences tell; the id of the actor with it."""

    def salient_person(self, before: int) -> str | None:
        """The person spoken of last before a code point."""


@dataclass(frozen=True)
class Draft:
    """What is known of a document so far. Fields beyond the first three are assigned by steps."""

    document: Document
    pack: Pack
    hint: Reference | None = None  # a reference day that another document of the archive gives
    language: str = ""
    noise: tuple[Noise, ...] = ()
    title: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    byline: str | None = None
    published: str | None = None
    dateline: str | None = None  # the dateline's place as written
    doc: Doc | None = None
    sentences: tuple[Span, ...] = ()
    lemmas: tuple[str, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    reference: Reference | None = None
    referents: Referents | None = None
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def text(self) -> str:
        """The document's text as read."""
        return self.document.text

    @property
    def tokens(self) -> Doc:
        """The parsed text; a step that uses it requires `doc`."""
        if self.doc is None:
            raise RuntimeError("this step requires `doc`; the pipeline's order is wrong")
        return self.doc

    @property
    def who(self) -> Referents:
        """The document's referents; a step that uses them requires `referents`."""
        if self.referents is None:
            raise RuntimeError("this step requires `referents`; the pipeline's order is wrong")
        return self.referents

    def noise_at(self, position: int) -> Noise | None:
        """The noise span that covers a code point, if any."""
        return next((n for n in self.noise if n.start <= position < n.end), None)

    def with_(self, **assigned: Any) -> Draft:
        """A copy with the fields that a step assigned."""
        return replace(self, **assigned)


@dataclass(frozen=True)
class Step:
    """One step of reading: what it needs, what it gives, and the function that does it."""

    name: str
    requires: Sequence[str]
    assigns: Sequence[str]
    run: Callable[[Draft], dict[str, object]] = field(repr=False)
