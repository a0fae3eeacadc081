"""One act while a sentence is read: what becomes an event once the whole document is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from runut.analyse.events.standing import Ground
from runut.analyse.events.triggers import Trigger
from runut.records import Event, Size, Span, TimeExpression

NO_SIZE = Size()


@dataclass(frozen=True)
class Act:
    """An act with its sides.

    `base` is the type of its frame, before time and certainty changed it; `time` the expression of its sentence that
    dates it, or, with `before_time`, by which it was done. A `weak` act has no side that is known to be
    political; one that is `apart` is told as another occasion ("setelah serangan X"); `again` is how many sentences
    back the noun points that names it again ("serangan itu"); an `understood` act names no side;
    `points_to` the type of the meeting, deal or help told before that its object or subject names.
    """

    type: str
    base: str
    frame: str
    roles: str
    modes: tuple[str, ...]
    aux: tuple[str, ...]
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    span: Span
    trigger: Trigger
    ground: Ground
    place: str | None = None
    time: TimeExpression | None = None
    before_time: bool = False
    weak: bool = False
    apart: bool = False
    again: int = 0
    understood: bool = False
    points_to: str = ""
    from_: str | None = None
    to: str | None = None
    size: Size = NO_SIZE
    reasons: tuple[str, ...] = ()

    def with_(self, **changes: object) -> Act:
        """A copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def because(self, reason: str, **changes: object) -> Act:
        """A copy with some fields changed for a reason that it keeps."""
        return self.with_(reasons=(*self.reasons, reason), **changes)

    @property
    def sides(self) -> frozenset[str]:
        """All entities of both sides."""
        return frozenset((*self.actors, *self.recipients))

    def event(self, ident: str) -> Event:
        """The record of the act."""
        statement = self.ground.statement
        return Event(
            id=ident,
            type=self.type,
            mode=self.modes,
            aux=self.aux,
            context=self.contexts,
            actors=self.actors,
            recipients=self.recipients,
            place=self.place,
            from_=self.from_,
            to=self.to,
            trigger=self.span,
            standing=self.ground.standing,
            source=self.ground.source,
            statement=statement.id if statement else None,
            size=self.size,
            reasons=self.reasons,
        )
