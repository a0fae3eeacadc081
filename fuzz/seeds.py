"""What fuzzing starts from, written to `fuzz/seeds/` (not kept): `python -m fuzz.seeds`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from tests.read.makers import PROSE, crawl, page, paragraphs, record, rss

HERE = Path(__file__).parent / "seeds"
TEXT = "\n\n".join(PROSE).encode()
LD: dict[str, object] = {"@type": "NewsArticle", "headline": "Jembatan", "datePublished": "2031-05-01T10:00:00+07:00"}


def seeds() -> Iterator[tuple[str, bytes]]:
    """Targets with inputs that they read."""
    markup = page(head='<meta property="og:site_name" content="Kabar">', ld=LD).encode()
    yield "page", markup
    yield "mail", b"Subject: =?utf-8?q?a?=\nContent-Type: text/html; charset=utf-8\n\n" + markup
    answer = record("https://kabar.example/a", markup)
    yield "crawl", answer
    yield "crawl", crawl([answer, answer])
    whole = f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded>"
    yield "feed", rss([("https://kabar.example/a", "Jembatan")], whole)
    yield "lines", json.dumps({"text": TEXT.decode(), "id": 7, "published": "2031-05-01"}).encode() + b"\n"
    yield "table", b'text,title,published\n"' + TEXT + b'",Jembatan,2031-05-01\n'
    yield "packed", gzip.compress(TEXT)
    yield "text", "Kamis (1/5/2031) “é”".encode("utf-16")
    yield "file", b".csv\ntext\n" + PROSE[0].encode()
    yield "file", b".html.gz\n" + gzip.compress(markup)
    yield "analyse", TEXT


def main() -> None:
    """Write them."""
    for number, (target, data) in enumerate(seeds()):
        folder = HERE / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}").write_bytes(data)


if __name__ == "__main__":
    main()
