"""When a page was published: what it says in its several places, which is taken, and where they disagree."""

from __future__ import annotations

import copy
import datetime
import email.utils
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from runut.read.jsonld import Node, string

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DAY = datetime.timedelta(days=1)
# Where UTC is read: Western Indonesian Time, which the national press dates by.
HOME = datetime.timezone(datetime.timedelta(hours=7))
ZERO = datetime.timedelta(0)
LONGEST = 60
METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "published-date",
    "published_date",
    "content_publisheddate",
    "dtk:publishdate",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
ZONES = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00"}
_STAMP = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T ]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,3}(Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?"
)
_URL_DAY = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=\d{0,8}[/._-])")


class Publication(NamedTuple):
    """One time of publication: `value` in ISO 8601, `source` as in `runut.records.Document`."""

    value: str
    source: str

    def day(self) -> datetime.date:
        """The calendar day as written."""
        return datetime.date.fromisoformat(self.value[:10])

    def __str__(self) -> str:
        return f"{self.source} {self.value}"


def publications(tree: HtmlElement, node: Node, url: str | None) -> tuple[Publication, ...]:
    """Every time of publication that the page gives, the one to be believed first."""
    found = (
        Publication(value, source)
        for source, text in _written(tree, node, url)
        if (value := iso_time(text)) is not None
    )
    return tuple(dict.fromkeys(found))


def _written(tree: HtmlElement, node: Node, url: str | None) -> Iterator[tuple[str, str]]:
    for key in ("datePublished", "dateCreated"):
        if value := string(node, key):
            yield "json-ld", value
            break
    yield from (("meta", value) for value in _metas(tree))
    times = (element.get("datetime") for element in tree.iter("time"))
    if first := next((value for value in times if value), None):
        yield "time", first
    if match := _URL_DAY.search(url or ""):
        yield "url", "-".join(match.groups())
    if printed := _printed(tree):
        yield "text", printed


def _metas(tree: HtmlElement) -> Iterator[str]:
    """The first of the known meta elements, by our order."""
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        values.setdefault(name, element.get("content") or "")
    yield from (values[name] for name in METAS if values.get(name))


def _printed(tree: HtmlElement) -> str | None:
    """The day that the page prints where dates of publication stand."""
    from htmldate import find_date

    body = copy.deepcopy(tree)
    for head in body.findall("head"):
        body.remove(head)
    for element in body.iter("time"):  # what machines read there is looked at for itself
        element.attrib.pop("datetime", None)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of zones that the library does not know
            return find_date(body, extensive_search=False, original_date=True, deferred_url_extractor=True)
    except (ValueError, OverflowError, RecursionError, AttributeError, TypeError):  # of a library that guesses
        return None


def iso_time(text: str) -> str | None:
    """A time as machines write it, in ISO 8601, its offset kept; `None` if there is no such time."""
    text = text.strip()[:LONGEST]
    if match := _STAMP.match(text):
        return _iso(*match.groups())
    try:
        return email.utils.parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    try:
        date = datetime.date(int(year), int(month), int(day))
        if hour is None:
            return date.isoformat()
        time = datetime.time(int(hour), int(minute or 0), min(int(second or 0), 59))
        stamp = f"{date.isoformat()}T{time.isoformat()}{ZONES.get(zone or '', zone or '')}"
        return datetime.datetime.fromisoformat(stamp).isoformat()
    except ValueError:
        return None


def local_time(value: str, zone: datetime.tzinfo = HOME) -> str:
    """An ISO 8601 time that is given in UTC, as the clock in `zone` shows it; any other, and a day, as it is.

    Raises:
        ValueError: there is no such day or time.
    """
    time = datetime.datetime.fromisoformat(value)
    try:
        return time.astimezone(zone).isoformat() if time.utcoffset() == ZERO else value
    except OverflowError:  # on the calendar's last day
        return value


def settled(found: Sequence[Publication]) -> tuple[Publication, ...]:
    """The times with those in UTC told by the page's own clock: its first other offset, else Western Indonesian Time.

    Systems that write local time and call it UTC are known by the day printed or in the address, if it is theirs and
    not the day after.
    """
    times = (datetime.datetime.fromisoformat(item.value) for item in found)
    zone = next((time.tzinfo for time in times if time.utcoffset()), None) or HOME
    days = {item.day() for item in found if item.source in ("url", "text")}
    return tuple(dict.fromkeys(_local(item, zone, days) for item in found))


def _local(item: Publication, zone: datetime.tzinfo, days: set[datetime.date]) -> Publication:
    local = Publication(local_time(item.value, zone), item.source)
    return item if item.day() in days and local.day() not in days else local


def disagreement(found: Sequence[Publication]) -> str | None:
    """What to tell where the times are more than a day apart: zones and pages put live at midnight are no conflict."""
    if not found:
        return None
    others = [item for item in found if abs(item.day() - found[0].day()) > DAY]
    return f"published: {'; '.join(map(str, (found[0], *others)))}" if others else None
