"""What is fuzzed: each target takes bytes and raises nothing, or what it gives is wrong.

A target is also called by the tests, with the inputs that fuzzing once found (`fuzz/corpus/TARGET/`).
"""

from __future__ import annotations

import contextlib
import functools
import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from runut.errors import ReadError
from runut.read.decode import decode
from runut.read.feeds import parse_feed
from runut.read.files import read_open
from runut.read.jsonlines import read_lines
from runut.read.pages import Page, read_page
from runut.read.published import iso_time
from runut.read.tables import read_csv
from runut.read.unpack import DECODERS, inflate
from runut.read.warc import read_warc
from runut.records import Document, Failure, Skip
from runut.run.work import Outcome, analyse_one

LIMIT = 100_000
SENTENCE = "Wali Kota Tirtamarta Bima Sanjaya mengatakan jembatan itu akan dibuka untuk warga pada Kamis (1/5/2031)."
RECORDS = Document | Skip | Failure | Page


def check(item: object) -> None:
    """A record of the readers, that can be stored."""
    assert isinstance(item, RECORDS), type(item)
    if isinstance(item, Document):
        assert item.text.strip()
        assert "\0" not in item.text
        for value in (item.text, item.title, item.outlet, item.url, item.byline, item.published, *item.notes):
            (value or "").encode("utf-8")


def page(data: bytes) -> None:
    """A web page with an address."""
    check(read_page(Page("a.html", data, url="https://kabar.example/2031/05/01/a")))


def mail(data: bytes) -> None:
    """A mail."""
    check(read_page(Page("a.eml", data, "mail")))


def crawl(data: bytes) -> None:
    """A crawl archive, and the pages in it."""
    for item in read_warc(io.BytesIO(data), "a.warc", LIMIT):
        check(item)
        if isinstance(item, Page):
            check(read_page(item))


def feed(data: bytes) -> None:
    """A feed."""
    with contextlib.suppress(ReadError):
        parse_feed(data, "https://kabar.example/")


def lines(data: bytes) -> None:
    """JSON lines."""
    for item in read_lines(io.BytesIO(data), "a.jsonl", LIMIT):
        check(item)


def table(data: bytes) -> None:
    """A table in CSV."""
    for item in read_csv(io.BufferedReader(io.BytesIO(data)), "a.csv", LIMIT):  # type: ignore[arg-type]
        check(item)


def packed(data: bytes) -> None:
    """Compressed data of every form."""
    for form in DECODERS:
        with contextlib.suppress(ReadError):
            assert len(inflate(data, LIMIT, form)) <= LIMIT + 1


def text(data: bytes) -> None:
    """Bytes as text, and as a time."""
    found = decode(data)
    if found is not None:
        found.encode("utf-8")
        iso_time(found)


def file(data: bytes) -> None:
    """A file whose extension is its first line."""
    name, _, rest = data.partition(b"\n")
    path = Path("a" + name[:16].decode("latin-1").replace("/", "").replace("\0", ""))
    if path.suffix != ".parquet":
        with contextlib.suppress(ReadError):
            for item in read_open(io.BufferedReader(io.BytesIO(rest)), path, str(path), LIMIT):  # type: ignore[arg-type]
                check(item)


def parquet(data: bytes) -> None:
    """A table in Parquet."""
    from runut.read.tables import read_parquet

    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        file.write(data)
        file.flush()
        for item in read_parquet(file.name, "a.parquet", LIMIT):
            check(item)


def analyse(data: bytes) -> None:
    """Any string in, behind a sentence that tells its language; records with valid offsets out, or a skip."""
    document = Document("d", "a.txt", f"{SENTENCE}\n\n{data.decode('utf-8', 'replace')}".replace("\0", "\ufffd"))
    outcome = analyse_one((document, None), "accurate", "id")
    assert not isinstance(outcome, Failure), outcome
    check_offsets(outcome, document.text)


def check_offsets(outcome: Outcome, text: str) -> None:
    """Every span lies in the text and says what it covers."""
    if isinstance(outcome, Skip | Failure):
        return
    found = outcome.analysis
    spans = [*found.sentences, *found.noise, *found.mentions, *found.times, *(e.trigger for e in found.events)]
    spans += [span for said in found.statements for span in (said.cue, said.content) if span]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text), span
    for named in (*found.mentions, *found.times):
        assert text[named.start : named.end] == named.text, named


@functools.cache
def targets() -> dict[str, Callable[[bytes], None]]:
    """The targets by name."""
    made = (page, mail, crawl, feed, lines, table, packed, text, file, parquet, analyse)
    return {target.__name__: target for target in made}
