"""One row of a table or line of JSON as a document, with what the input knows of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

import msgspec

from runut.errors import UsageError
from runut.read.characters import suspicions
from runut.read.decode import storable
from runut.read.identity import document_id
from runut.read.published import local_time
from runut.records import Document, Failure

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")


class Row(msgspec.Struct, frozen=True):
    """The keys that are read; others are ignored."""

    text: str
    id: str | int | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: object = None
    byline: str | None = None


Columns = Mapping[str, str]  # the field of `Row` that a column or key of another name holds: {"isi": "text"}


def columns(pairs: Mapping[str, str]) -> Columns:
    """The columns that the user named, by field, turned round.

    Raises:
        UsageError: a field does not exist.
    """
    for field in pairs:
        if field not in Row.__struct_fields__:
            raise UsageError(f"no field {field!r}; the fields are {', '.join(Row.__struct_fields__)}")
    return {column: field for field, column in pairs.items()}


def renamed(values: Mapping[str, object], names: Columns) -> dict[str, object]:
    """`values` under the fields' names; a column that the user named comes before one that has the field's own name."""
    own = {name: value for name, value in values.items() if name not in names and name not in names.values()}
    return own | {names[name]: value for name, value in values.items() if name in names}


def parse_row(values: object, place: str) -> Document | Failure:
    """A document from an object with `text`; `place` is its source.

    The text is kept as it stands, line ends included, but for lone surrogates and NUL (see `runut.read.decode`).
    """
    try:
        row = msgspec.convert(values, Row)
    except msgspec.ValidationError as error:
        return Failure(place, "malformed", f"{error}; give an object with the string `text`")
    if not row.text.strip():
        return Failure(place, "malformed", "`text` is empty; give the article's text or leave the line out")
    return _document(row, place)


def _document(row: Row, place: str) -> Document:
    text = storable(row.text)
    name = _clean(None if row.id is None else str(row.id))
    title, outlet, url = _clean(row.title), _clean(row.outlet), _clean(row.url)
    published = iso_date(row.published)
    return Document(
        id=document_id(text, name, outlet, url, published, title),
        source=place,
        text=text,
        name=name,
        title=title,
        outlet=outlet,
        url=url,
        published=published,
        byline=_clean(row.byline),
        notes=tuple(suspicions(text)),
    )


def _clean(value: str | None) -> str | None:
    return storable(value).strip() or None if value else None


def iso_date(value: object) -> str | None:
    """`value` if it is an ISO 8601 calendar date or date-time that exists, else `None`: dates are not guessed.

    UTC is told in local time (see `runut.read.published`).
    """
    if isinstance(value, datetime.date):  # of a column with a type; a date-time is one too
        return local_time(value.isoformat())
    if not isinstance(value, str) or not _ISO.fullmatch(value.strip()):
        return None
    try:
        return local_time(value.strip())
    except ValueError:
        return None
