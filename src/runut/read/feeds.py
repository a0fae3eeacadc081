"""Feeds (RSS 0.9 to 2.0, RDF, Atom): their entries, and the articles of those that carry their text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

import msgspec

from runut.errors import ReadError
from runut.read.metadata import plain, web_address
from runut.read.pages import Page
from runut.records import Failure, Skip

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_ENTRIES = 1_000
WITH_TEXT = 500  # characters of markup from which an entry carries its article rather than a summary
TEXTS = ("encoded", "content", "description", "summary")
DATES = ("pubDate", "published", "issued", "date", "updated")


class Entry(msgspec.Struct, frozen=True):
    """One article as a feed names it; `markup` is what text the feed gives of it."""

    url: str | None
    title: str | None
    published: str | None
    markup: str


class Feed(msgspec.Struct, frozen=True):
    """A feed: its name and its entries, in its order."""

    title: str | None
    entries: tuple[Entry, ...]


def parse_feed(data: bytes, address: str | None = None) -> Feed:
    """A feed from its XML; entities of its own, and anything outside the file, are refused.

    Args:
        data: the feed.
        address: where it was fetched from, for relative links.

    Raises:
        ReadError: it is no well-formed XML, declares entities, or is no feed.
    """
    import defusedxml.ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        root = defusedxml.ElementTree.fromstring(data.lstrip(), forbid_dtd=False)
    except DefusedXmlException as error:
        raise ReadError(f"the feed declares entities, which is refused: {type(error).__name__}") from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise ReadError(f"no well-formed XML: {error}") from error
    if _name(root) not in ("rss", "RDF", "feed"):
        raise ReadError(f"no feed: its outermost element is {_name(root)[:40]!r}")
    entries = [element for element in root.iter() if _name(element) in ("item", "entry")][:MAX_ENTRIES]
    head = next((element for element in root if _name(element) == "channel"), root)
    return Feed(plain(_text(head, "title")), tuple(_entry(element, address) for element in entries))


def read_feed(data: bytes, source: str) -> Iterator[Page | Skip | Failure]:
    """The articles of a feed that is a file; an entry's source is `source#number`."""
    try:
        feed = parse_feed(data)
    except ReadError as error:
        yield Failure(source, "malformed", str(error))
        return
    for number, entry in enumerate(feed.entries, 1):
        yield entry_page(entry, feed, f"{source}#{number}") or Skip(
            f"{source}#{number}", "feed entry without its text; `runut watch` fetches what feeds name"
        )
    if not feed.entries:
        yield Skip(source, "feed without entries")


def entry_page(entry: Entry, feed: Feed, source: str) -> Page | None:
    """The article that an entry carries, or `None` if it carries a summary or nothing."""
    if len(entry.markup) < WITH_TEXT:
        return None
    data = f"<html><body><article>{entry.markup}</article></body></html>".encode("utf-8", "replace")
    return Page(
        source,
        data,
        url=entry.url,
        charset="utf-8",
        outlet=feed.title,
        title=entry.title,
        published=entry.published,
    )


def _entry(element: Element, address: str | None) -> Entry:
    texts = [_text(element, name) for name in TEXTS]
    return Entry(
        url=_link(element, address),
        title=plain(_text(element, "title")),
        published=next((text.strip() for name in DATES if (text := _text(element, name)).strip()), None),
        markup=next((text for text in texts if len(text) >= WITH_TEXT), ""),
    )


def _link(element: Element, address: str | None) -> str | None:
    for child in element:
        here = _name(child) == "link" and child.get("rel", "alternate") == "alternate"
        if here and (url := web_address(child.get("href") or child.text, address)):
            return url
    for child in element:
        if _name(child) == "guid" and child.get("isPermaLink", "true") == "true":
            return web_address(child.text)
    return None


def _text(element: Element, name: str) -> str:
    found = next((child for child in element if _name(child) == name), None)
    return "" if found is None else "".join(found.itertext())


def _name(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
