"""Saved pages of five kinds of outlets and of other shapes: the prose is found, and what stands beside it is told."""

from __future__ import annotations

from collections import Counter

import pytest
import trafilatura

from runut.analyse.noise import Page as Layout
from runut.language.pack import load_pack
from runut.read.pages import Page, read_page
from runut.records import Document
from tests.read.outlets import PAGES, Saved
from tests.read.shapes import SHAPES

LEAST = 0.95
ALL = (*PAGES, *SHAPES)


def read(saved: Saved) -> Document:
    document = read_page(Page(f"{saved.name}.html", saved.markup.encode()))
    assert isinstance(document, Document)
    return document


def prose(document: Document) -> str:
    """The text without what is marked as noise."""
    text = list(document.text)
    for noise in Layout(document.text, load_pack("id"), document.title).noise:
        text[noise.start : noise.end] = " " * (noise.end - noise.start)
    return "".join(text)


def f1(found: str, wanted: str) -> float:
    ours, theirs = Counter(found.split()), Counter(wanted.split())
    shared = sum((ours & theirs).values())
    return 2 * shared / (ours.total() + theirs.total())


@pytest.mark.parametrize("saved", ALL, ids=lambda saved: saved.name)
def test_the_prose_of_a_page_is_found(saved: Saved) -> None:
    document = read(saved)
    assert document.title == saved.title
    assert f1(prose(document), " ".join(saved.prose)) >= LEAST, prose(document)


@pytest.mark.parametrize("saved", ALL, ids=lambda saved: saved.name)
def test_captions_links_and_ads_are_left_out_or_marked(saved: Saved) -> None:
    left = " ".join(prose(read(saved)).split())
    assert [line for line in saved.beside if line in left] == []
    assert "Terpopuler" not in left
    assert "Harga Cabai" not in left


@pytest.mark.parametrize("saved", ALL, ids=lambda saved: saved.name)
def test_the_text_is_what_trafilatura_finds(saved: Saved) -> None:
    """Word for word and in its order; its marks of tables aside."""
    found = trafilatura.extract(saved.markup, include_comments=False, include_tables=True) or ""
    assert [word for word in read(saved).text.split() if word != "|"] == [word for word in found.split() if word != "|"]
