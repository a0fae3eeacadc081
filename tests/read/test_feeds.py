import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.errors import ReadError
from runut.read import read_paths
from runut.read.feeds import MAX_ENTRIES, parse_feed
from runut.records import Document, Skip
from tests.read.makers import PROSE, paragraphs, rss

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar <b>Bahari</b></title>
<entry><title type="html">Jembatan &amp;amp; Jalan</title><link rel="self" href="/x.atom"/><link href="/jembatan#a"/>
<published>2031-05-01T10:00:00+07:00</published><summary>Pendek.</summary></entry></feed>"""


def test_rss_entries():
    feed = parse_feed(rss([("https://kabar.example/a", "Jembatan"), ("javascript:alert(1)", "Lain")]))
    assert feed.title == "Kabar Bahari"
    assert [(entry.url, entry.title) for entry in feed.entries] == [
        ("https://kabar.example/a", "Jembatan"),
        (None, "Lain"),
    ]
    assert feed.entries[0].published == "Thu, 01 May 2031 10:00:00 +0700"


def test_atom_entries_with_relative_links():
    (entry,) = parse_feed(ATOM, "https://kabar.example/umpan.atom").entries
    assert (entry.url, entry.title) == ("https://kabar.example/jembatan", "Jembatan & Jalan")
    assert entry.published == "2031-05-01T10:00:00+07:00"


def test_a_feed_that_carries_its_articles_is_read_as_a_file(tmp_path):
    whole = f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded>"
    (tmp_path / "a.rss").write_bytes(rss([("https://kabar.example/a", "Jembatan")], whole))
    (tmp_path / "b.xml").write_bytes(rss([("https://kabar.example/a", "Jembatan")]))
    document, skip = read_paths([str(tmp_path)])
    assert isinstance(document, Document)
    assert document.text == "\n\n".join(PROSE)
    assert (document.title, document.outlet, document.published_source) == ("Jembatan", "Kabar Bahari", "feed")
    assert document.published == "2031-05-01T10:00:00+07:00"
    assert isinstance(skip, Skip)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan xml",
        b"<html><body/></html>",
        b'<?xml version="1.0" encoding="tidak-ada"?><rss/>',
        b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
        b'<!DOCTYPE r [<!ENTITY l SYSTEM "file:///etc/passwd">]><rss><channel><title>&l;</title></channel></rss>',
        b"<rss>" + b"<a>" * 100_000,
    ],
)
def test_what_is_no_feed_or_an_attack_is_an_error(data):
    with pytest.raises(ReadError):
        parse_feed(data)


def test_deep_feeds_and_long_feeds_are_bounded():
    deep = b"<rss>" + b"<a>" * 50_000 + b"</a>" * 50_000 + b"</rss>"
    assert parse_feed(deep).entries == ()
    assert len(parse_feed(rss([("https://kabar.example/", "x")] * 3000)).entries) == MAX_ENTRIES


PIECES = st.sampled_from(
    [
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<link>x",
        "</link>",
        "&#0;",
        "<!DOCTYPE a>",
        "<?a?>",
        "]]>",
        "\x00",
        "<![CDATA[",
        "</channel></rss>",
        "<a:b>",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_markup_is_a_feed_or_an_error(markup):
    with contextlib.suppress(ReadError):
        parse_feed(markup.encode())
