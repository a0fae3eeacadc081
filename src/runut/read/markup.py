"""The bytes of a web page as a tree: encoding, bounds on size and depth."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from runut.errors import ReadError
from runut.read.decode import MARKS, decode, storable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEAD_BYTES = 4096  # browsers look no further for the encoding
DEPTH = 250  # deeper than this the parser drops what it finds; pages have 20 to 40 levels
MAX_ELEMENTS = 200_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")
# Web pages that say Latin-1 mean Windows-1252; UTF-7 is refused, as by browsers, since it hides markup.
SAME = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}
REFUSED = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})


def page_text(data: bytes, charset: str | None = None) -> str | None:
    """The markup as text; `None` if it is binary.

    A byte order mark decides, then the charset that the server gave, then the page's own, then the bytes themselves.
    """
    if not data.startswith(tuple(mark for mark, _ in MARKS)):
        found = _CHARSET.search(data[:HEAD_BYTES])
        for name in (charset, found.group(1).decode("ascii") if found else None):
            text = _decoded(data, name)
            if text is not None:
                return text
    return decode(data)


def _decoded(data: bytes, name: str | None) -> str | None:
    """The text if the encoding is known and fits; what is not UTF-8 says so by itself."""
    try:
        codec = codecs.lookup(name or "")
        if codec.name in REFUSED or not getattr(codec, "_is_text_encoding", True):
            return None
        text = codecs.decode(data, SAME.get(codec.name, codec.name), "strict")
    except (LookupError, ValueError, TypeError):
        return None
    return storable(text) if isinstance(text, str) and text.count("\0") < len(text) / 100 else None


def parse_page(markup: str) -> HtmlElement:
    """The tree of a page.

    Raises:
        ReadError: it holds no element, or is nested so deeply or has so many elements that no page is like it.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True, remove_comments=True)
    try:
        tree = document_fromstring(_DECLARATION.sub("", markup, count=1).encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadError(f"no web page: {error}") from error
    _check_size(tree)
    return tree


def _check_size(tree: HtmlElement) -> None:
    from lxml import etree

    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth >= DEPTH:
            raise ReadError(f"nested more than {DEPTH} levels deep")
        if count > 2 * MAX_ELEMENTS:
            raise ReadError(f"more than {MAX_ELEMENTS} elements")
