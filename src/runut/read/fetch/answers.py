"""What a server answered, and why fetching can fail."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from runut.errors import ReadError


class FetchError(ReadError):
    """An address could not be fetched.

    Attributes:
        kind: "address" (refused or malformed), "robots", "status", "redirect", "timeout", "connection", "too-large",
            "damaged".
        status: the server's status, where it answered with one.
        wait: seconds that the server asks to wait, where it does.
    """

    def __init__(self, kind: str, message: str, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.status = status
        self.wait = wait

    @property
    def passing(self) -> bool:
        """Whether another attempt, later, may go better."""
        if self.status is not None:
            return self.status >= 500 or self.status in (408, 425, 429)
        return self.kind in ("timeout", "connection", "damaged")


class Answer(msgspec.Struct, frozen=True):
    """A complete answer: `data` with its codings undone; `url` after redirects; header names in small letters.

    `moved` is the address to use from now on, where the server says that it is for good.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    moved: str | None = None

    @property
    def type(self) -> str:
        """The media type without parameters, in small letters; empty if there is none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the media type names."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'")[:40] or None
        return None
