"""What is fuzzed: each target takes bytes and raises nothing, or what it gives is wrong.

A target is one layer: what a layer hands on is the input of another target, so that none waits for the next one's work.
Each is also called by the tests, with the inputs that fuzzing once found (`fuzz/corpus/TARGET/`).
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from runut.analyse import pipeline
from runut.analyse.draft import Draft
from runut.errors import ReadError
from runut.read.decode import decode, storable
from runut.read.feeds import parse_feed
from runut.read.files import read_open
from runut.read.jsonlines import read_lines
from runut.read.mail import unwrap
from runut.read.markup import page_text
from runut.read.pages import Page, read_page
from runut.read.published import iso_time
from runut.read.tables import read_csv
from runut.read.unpack import DECODERS, inflate
from runut.read.warc import read_warc
from runut.records import Analysis, Document, Failure, Skip
from runut.run.work import reader

LIMIT = 100_000
RECORDS = Document | Skip | Failure | Page
# The longest input by default: room for all that a layer tells apart, and short enough to be many.
LONGEST = {"analyse": 160, "text": 200, "packed": 400, "lines": 600, "table": 600, "file": 800, "feed": 1000}
LONG = 1600


def check(item: object) -> None:
    """A record of the readers, that can be stored."""
    assert isinstance(item, RECORDS), type(item)
    if isinstance(item, Document):
        assert item.text.strip()
        assert "\0" not in item.text
        for value in (item.text, item.title, item.outlet, item.url, item.byline, item.published, *item.notes):
            (value or "").encode("utf-8")


def page(data: bytes) -> None:
    """A web page; its first line is what is known of it: charset, address, title and time, with tabs between."""
    head, _, markup = data.partition(b"\n")
    known = [value or None for value in storable(head.decode("utf-8", "replace")).split("\t")]
    charset, url, title, published = (*known, None, None, None, None)[:4]
    check(read_page(Page("a.html", markup, url=url, charset=charset, title=title, published=published)))


def mail(data: bytes) -> None:
    """A mail: the page or text in it, and what the mail says of it."""
    found = unwrap(Page("a.eml", data, "mail"))
    check(found)
    if isinstance(found, Page):
        page_text(found.data, found.charset)
        for value in (found.title, found.url, found.published):
            storable(value or "").encode("utf-8")


def crawl(data: bytes) -> None:
    """A crawl archive as it is, and packed."""
    for stream in (io.BytesIO(data), io.BytesIO(gzip.compress(data, 1))):
        for item in read_warc(stream, "a.warc", LIMIT):
            check(item)


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

    with tempfile.NamedTemporaryFile(suffix=".parquet", dir=SHM if SHM.is_dir() else None) as kept:
        kept.write(data)
        kept.flush()
        for item in read_parquet(kept.name, "a.parquet", LIMIT):
            check(item)


def analyse(data: bytes) -> None:
    """Any string in, taken for Indonesian whatever it is; records with valid offsets out."""
    written = data.decode("utf-8", "replace").replace("\0", "\ufffd")
    reads = reader("fast", "id")
    draft = Draft(document=Document("d", "a.txt", written), pack=reads.pack, hint=None)
    draft = pipeline.run(reads.steps[:1], draft).with_(language=reads.pack.code)
    check_offsets(pipeline.finish(pipeline.run(reads.steps[1:], draft)), written)


def check_offsets(found: Analysis, text: str) -> None:
    """Every span lies in the text and says what it covers."""
    spans = [*found.sentences, *found.noise, *found.mentions, *found.times, *(e.trigger for e in found.events)]
    spans += [span for said in found.statements for span in (said.cue, said.content) if span]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text), span
    for named in (*found.mentions, *found.times):
        assert text[named.start : named.end] == named.text, named


SHM = Path("/dev/shm")  # noqa: S108 (files that are written and read without a disk)


@functools.cache
def targets() -> dict[str, Callable[[bytes], None]]:
    """The targets by name."""
    made = (page, mail, crawl, feed, lines, table, packed, text, file, parquet, analyse)
    return {target.__name__: target for target in made}
