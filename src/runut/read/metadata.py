"""What a page says of itself beside its text: headline, outlet, author, address."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import msgspec

from runut.read.characters import visible
from runut.read.jsonld import Node, names, string

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 300
LONGEST_URL = 2_000
AUTHORS = 5
LEVELS = ("h1", "h2", "h3", "h4")
MAX_HEADINGS = 100
MARKS = frozenset("-|–—»:·")
BARS = (" - ", " | ", " – ", " — ", " » ", " :: ")
_TAG = re.compile(r"<[^<>]{0,1000}>")
_CODE = re.compile(r"<(script|style)\b", re.IGNORECASE)


class Metadata(msgspec.Struct, frozen=True):
    """The page's own words about itself, each cleaned; `None` where it says nothing."""

    title: str | None
    outlet: str | None
    byline: str | None
    url: str | None


def read_metadata(tree: HtmlElement, node: Node, address: str | None) -> Metadata:
    """The metadata of a page.

    Args:
        tree: the page.
        node: its article in JSON-LD (see `runut.read.jsonld`).
        address: where it was fetched from, if known.
    """
    metas = _metas(tree)
    outlet = _first([metas.get("og:site_name"), *names(node.get("publisher")), metas.get("application-name")])
    given = [string(node, "headline"), metas.get("og:title"), *_headings(tree), metas.get("twitter:title")]
    title = _first([*given, tree.findtext(".//title")])
    authors = [*names(node.get("author")), metas.get("author"), metas.get("article:author")]
    url = _address(tree, node, metas, address)
    return Metadata(
        title=_without_outlet(title, outlet, url),
        outlet=outlet or (urlsplit(url).hostname if url else None),
        byline=_byline(authors, outlet),
        url=url,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        content = element.get("content") or ""
        if name and content.strip():
            found.setdefault(name, content)
    return found


def _headings(tree: HtmlElement) -> Iterator[str]:
    """The page's only heading of the first level, then the first of any that its title starts or ends with.

    One that is a link to the front page is the site's name.
    """
    headings = [(element.tag, plain(element.text_content())) for element in tree.iter(*LEVELS) if not _is_home(element)]
    highest = [text for tag, text in headings if text and tag == "h1"]
    if len(highest) == 1:
        yield highest[0]
    title = plain(tree.findtext(".//title")) or ""
    yield from (text for _, text in headings[:MAX_HEADINGS] if text and _is_named(text, title))


def _is_home(heading: HtmlElement) -> bool:
    return any(_leads_home(link.get("href") or "-") for link in heading.iter("a"))


def _leads_home(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def _is_named(heading: str, title: str) -> bool:
    """Whether the page's title is a heading with a mark and more behind or before it."""
    before, found, behind = title.partition(heading)
    return (
        bool(found) and (not before or before.rstrip()[-1:] in MARKS) and (not behind or behind.lstrip()[:1] in MARKS)
    )


def plain(value: str | None) -> str | None:
    """One line of visible text, without markup, of bounded length; `None` if nothing is left.

    What stands behind an opened script or style is left out.
    """
    text = html.unescape((value or "")[: 4 * LONGEST])
    code = _CODE.search(text)
    text = text[: code.start()] if code else text
    return " ".join(visible(_TAG.sub(" ", text)).split())[:LONGEST].rstrip() or None


def _first(values: list[str | None]) -> str | None:
    return next((text for value in values if (text := plain(value))), None)


def _without_outlet(title: str | None, outlet: str | None, url: str | None) -> str | None:
    """The headline without the outlet's name, which titles of pages end with."""
    if title is None:
        return None
    host = (urlsplit(url).hostname or "") if url else ""
    for bar in BARS:
        head, found, tail = title.rpartition(bar)
        squeezed = tail.casefold().replace(" ", "")
        if found and head and squeezed and (tail.casefold() == (outlet or "").casefold() or squeezed in host):
            return head.rstrip()
    return title


def _byline(authors: list[str | None], outlet: str | None) -> str | None:
    known = dict.fromkeys(text for author in authors if (text := plain(author)))
    people = [name for name in known if not name.startswith(("http:", "https:", "@")) and name != outlet]
    return ", ".join(people[:AUTHORS])[:LONGEST] or None


def _address(tree: HtmlElement, node: Node, metas: dict[str, str], address: str | None) -> str | None:
    """The canonical address; one on another host than the page was fetched from is not believed."""
    links = [e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    for value in (*links, metas.get("og:url"), string(node, "mainEntityOfPage", "url")):
        url = web_address(value, address)
        if url and (address is None or _site(url) == _site(address)):
            return url
    return web_address(address)


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def web_address(value: str | None, base: str | None = None) -> str | None:
    """An absolute http or https address without its fragment, or `None`."""
    text = "".join(visible(value or "").split())
    if not text or len(text) > LONGEST_URL:
        return None
    try:
        parts = urlsplit(urljoin(base or "", text))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            return None
        parts.port  # noqa: B018 (raises on a port that is no number)
    except ValueError:
        return None
    return parts._replace(fragment="").geturl()
