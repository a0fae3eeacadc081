"""A web page, or a mail that holds one, as a document.

Readers hand pages on as bytes: finding the text in them is work, and can go wrong, so it is done where documents are
analysed, under the same limits of time and memory.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

from runut.errors import ReadError
from runut.read.characters import suspicions
from runut.read.identity import document_id
from runut.read.jsonld import article_node
from runut.read.markup import page_text, parse_page
from runut.read.metadata import plain, read_metadata
from runut.read.paragraphs import is_article, main_text
from runut.read.published import Publication, disagreement, iso_time, publications, settled
from runut.records import Document, Failure, Record, Skip

SHORTEST = 120  # characters of text below which nothing was told


class Page(Record, frozen=True):
    """A page as it was fetched or stored.

    `url` is where it was fetched from, `charset` what the server said; `fetched` an ISO time; `outlet`, `title` and
    `published` what a feed or mail (`told_by`) says of it, taken where the page is silent.
    """

    source: str
    data: bytes
    form: Literal["html", "mail", "text"] = "html"
    url: str | None = None
    charset: str | None = None
    fetched: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    told_by: Literal["feed", "mail"] = "feed"

    @property
    def digest(self) -> str:
        """32 hexadecimal digits that differ where the bytes or the address do."""
        digest = hashlib.blake2b(self.data, digest_size=16)
        digest.update((self.url or "").encode("utf-8", "replace"))
        return digest.hexdigest()


def read_page(page: Page) -> Document | Skip | Failure:
    """The article on a page; a skip if there is none, a failure if the page cannot be read."""
    try:
        return _read(page)
    except ReadError as error:
        return Failure(page.source, "malformed", str(error))
    except RecursionError:
        return Failure(page.source, "malformed", "nested too deeply")


def _read(page: Page) -> Document | Skip | Failure:
    if page.form == "mail":
        from runut.read.mail import unwrap

        found = unwrap(page)
        return found if isinstance(found, Skip) else _read(found)
    if not page.data.strip():
        return Skip(page.source, "empty")
    markup = page_text(page.data, page.charset)
    if markup is None:
        return Skip(page.source, "binary file")
    if page.form == "text":
        text = "\n".join(line.strip() for line in markup.splitlines()).strip()
        return _judged(page, text) or _document(page, text, plain(page.title), page.outlet, None, page.url, ())
    return _read_markup(page, markup)


def _read_markup(page: Page, markup: str) -> Document | Skip:
    tree = parse_page(markup)
    node = article_node(tree)
    known = read_metadata(tree, node, page.url)
    times = publications(tree, node, known.url)
    text = main_text(tree)
    refused = _judged(page, text)
    return refused or _document(page, text, known.title, known.outlet, known.byline, known.url, times)


def _judged(page: Page, text: str) -> Skip | None:
    if not text:
        return Skip(page.source, "not an article: no main text")
    if len(text) < SHORTEST:
        return Skip(page.source, f"too short: {len(text)} characters of text")
    return None if is_article(text) else Skip(page.source, "not an article: no paragraph of prose")


def _document(
    page: Page,
    text: str,
    title: str | None,
    outlet: str | None,
    byline: str | None,
    url: str | None,
    times: tuple[Publication, ...],
) -> Document:
    given = iso_time(page.published) if page.published else None
    times = settled((*times, Publication(given, page.told_by)) if given else times)
    chosen = times[0] if times else None
    title, outlet = title or plain(page.title), page.outlet or outlet
    name = None if url else Path(page.source).name
    published = chosen.value if chosen else None
    conflict = disagreement(times)
    return Document(
        id=document_id(text, name, outlet, url, published, title),
        source=page.source,
        text=text,
        title=title,
        outlet=outlet,
        url=url,
        published=published,
        published_source=chosen.source if chosen else None,
        byline=byline,
        notes=(*([conflict] if conflict else []), *suspicions(text)),
    )
