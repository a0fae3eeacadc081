"""The main text of a page, a paragraph for each block, so that captions and link lines stay apart from prose."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from runut.read.characters import visible

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor

# Trafilatura's elements, and those of HTML that some of its ways leave as they are.
BLOCKS = frozenset(
    {
        *("p", "head", "item", "quote", "row", "code", "ab", "fw", "list", "table", "div", "body"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "tr", "blockquote", "pre"),
        *("article", "section", "figure", "figcaption", "header", "footer", "hr"),
    }
)
LINE_ENDS = frozenset({"lb", "br"})
CELLS = frozenset({"cell", "td", "th"})
LEAST_WORDS = 8
ENDS = (".", "!", "?", "…", '."', ".”", '?"', "?”", '!"', "!”", ".'", ".’", ")")


def main_text(tree: HtmlElement) -> str:
    """The article on a page, as trafilatura finds it, paragraphs with a blank line between them; empty if none."""
    from trafilatura import bare_extraction

    found = bare_extraction(tree, options=_options())
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(paragraphs(body))


@functools.cache
def _options() -> Extractor:
    """What is asked of trafilatura, made once: it would read its settings again for every page."""
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", comments=False, tables=True, with_metadata=False)


def paragraphs(body: _Element) -> Iterator[str]:
    """The blocks of a body that trafilatura gave, each a line; a line break in a block starts another line."""
    waiting: list[str] = []
    for text in _pieces(body):
        if text is None:
            yield from _lines(waiting)
            waiting = []
        else:
            waiting.append(text)
    yield from _lines(waiting)


def _pieces(body: _Element) -> Iterator[str | None]:
    """Text in order of the page; `None` where a block starts or ends."""
    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in BLOCKS:
                yield None
            elif element.tag in LINE_ENDS:
                yield "\n"
            elif element.tag in CELLS:
                yield " "
            yield element.text or ""
        else:
            if element.tag in BLOCKS:
                yield None
            yield element.tail or ""


def _lines(pieces: list[str]) -> Iterator[str]:
    # A line end in the source is a blank; only <lb> ends a line.
    joined = "".join(piece if piece == "\n" else piece.replace("\n", " ") for piece in pieces)
    for line in visible(joined).split("\n"):
        if text := " ".join(line.split()):
            yield text


def is_article(text: str) -> bool:
    """Whether a text has a paragraph of prose: lists of headlines and notices have none."""
    return any(
        len(line.split()) >= LEAST_WORDS and line.rstrip().endswith(ENDS) for line in text.split("\n") if line.strip()
    )
