"""What the interface says, in Indonesian and English; the words are in `texts.yaml`."""

from __future__ import annotations

import functools
from importlib import resources

import msgspec

from runut.language.pack import read_yaml


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text of the interface, as a template for `str.format`."""

    id: str
    en: str


@functools.cache
def _texts() -> dict[str, Text]:
    return read_yaml(resources.files("runut.view").joinpath("texts.yaml"), dict[str, Text])


class Interface:
    """The texts of one interface language.

    Args:
        code: `id` or `en`.
    """

    def __init__(self, code: str) -> None:
        self.code = code

    def __call__(self, key: str, **values: object) -> str:
        """The text named `key`, filled in.

        Raises:
            KeyError: there is no such text.
        """
        template: str = getattr(_texts()[key], self.code)
        return template.format(**values)

    def note(self, note: str) -> str:
        """A document's note for people to read (see `runut.records.Document`)."""
        kind, _, detail = note.partition(": ")
        key = f"note-{kind}"
        return self(key, detail=detail) if key in _texts() else note

    def count(self, key: str, number: int) -> str:
        """The text named `key` for a number; where it has two forms, parted by "|", the first is for one."""
        one, _, more = self(key, n=number).partition("|")
        return one if number == 1 or not more else more
