"""What fuzzing starts from, written to `fuzz/seeds/` (not kept): `python -m fuzz.seeds`.

Good inputs of each target, and for analysis the words that it knows. What other layers tell apart stands in
`fuzz/dictionaries/`.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import yaml

from runut.read.unpack import zstd
from tests.read.makers import PROSE, crawl, page, paragraphs, record, rss

HERE = Path(__file__).parent / "seeds"
TEXT = "\n\n".join(PROSE).encode()
LD: dict[str, object] = {"@type": "NewsArticle", "headline": "Jembatan", "datePublished": "2031-05-01T10:00:00+07:00"}
SENTENCES = (
    'Wali Kota Tirtamarta Bima Sanjaya mengatakan, "Jembatan itu dibuka Kamis (1/5/2031)."',
    "(ANTARA) - Presiden Norlandia akan bertemu Menlu RI di Jakarta pada Selasa pekan depan.",
    "Pasukan itu menembaki kapal nelayan sehingga dua orang tewas, kata polisi. Ia membantahnya.",
    "Baca juga: Jembatan Dibuka\n\nReporter: Ani\nEditor: Budi",
)
MARKS = (
    *(
        "\n\n",
        "(",
        ")",
        ", ",
        ". ",
        "“",
        "”",
        '"',
        ": ",
        "—",
        " - ",
        "-nya",
        "»",
        ")-",
        "/",
        "ke-3",
        "12",
        "1.000",
        "Rp2 ",
    ),
    *("(1/5/2031)", "31/2", "pukul 25.00 WIB", "\u202e", "\ufeff", "\u2028", "\x1c", "的"),
)
_WORD = re.compile(r"[A-Za-z][A-Za-z -]{1,23}")


def seeds() -> Iterator[tuple[str, bytes]]:
    """Targets with inputs that they read."""
    markup = page(head='<meta property="og:site_name" content="Kabar">', ld=LD).encode()
    yield "page", b"utf-8\thttps://kabar.example/2031/05/01/a\tJembatan\tThu, 01 May 2031 10:00:00 +0700\n" + markup
    yield "page", b"\n<table><tr><td>" + b"<br>".join(line.encode() for line in PROSE) + b"</table>"
    yield "mail", b"Subject: =?utf-8?q?a?=\nContent-Type: text/html; charset=utf-8\n\n" + markup
    parts = b"--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSmVtYmF0YW4=\n--b--\n"
    yield "mail", b"Date: Thu, 01 May 2031 10:00:00 +0700\nContent-Type: multipart/mixed; boundary=b\n\n" + parts
    answer = record("https://kabar.example/a", b"<p>Jembatan.</p>")
    yield "crawl", answer
    yield "crawl", crawl([answer, answer])
    yield "crawl", record("https://kabar.example/a", b"5\r\nHalo.\r\n0\r\n\r\n", headers=["Transfer-Encoding: chunked"])
    whole = f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded>"
    yield "feed", rss([("https://kabar.example/a", "Jembatan")], whole)
    yield "lines", json.dumps({"text": TEXT.decode(), "id": 7, "published": "2031-05-01"}).encode() + b"\n"
    yield "table", b'text,title,published\n"' + TEXT + b'",Jembatan,2031-05-01\n'
    for pack in (gzip.compress, bz2.compress, lzma.compress, zstd.compress):
        yield "packed", pack(PROSE[0].encode())
    yield "text", "Kamis (1/5/2031) “é”".encode("utf-16")
    yield "text", b"Thu, 01 May 2031 10:00:00 +0700"
    yield "file", b".csv\ntext\n" + PROSE[0].encode()
    yield "file", b".html.gz\n" + gzip.compress(markup)
    yield "parquet", small_parquet()
    for sentence in SENTENCES:
        yield "analyse", sentence.encode()


def small_parquet() -> bytes:
    """A table in Parquet with one row."""
    import pyarrow
    from pyarrow import parquet

    file = io.BytesIO()
    parquet.write_table(pyarrow.table({"text": [PROSE[0]], "id": [7]}), file, compression="none", store_schema=False)
    return file.getvalue()


def words() -> list[str]:
    """The words and phrases of the Indonesian lexicons, each with a blank behind it."""
    found: set[str] = set()
    for file in resources.files("runut.language.id").iterdir():
        if file.name.endswith(".yaml"):
            waiting = [yaml.safe_load(file.read_text("utf-8"))]
            while waiting:
                value = waiting.pop()
                if isinstance(value, dict):
                    waiting += [*value, *value.values()]
                elif isinstance(value, list):
                    waiting += value
                elif isinstance(value, str) and _WORD.fullmatch(value):
                    found.add(value + " ")
    return sorted(found)


def escaped(mark: str) -> str:
    """A mark as libFuzzer's dictionaries write it."""
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in mark.encode()) + '"\n'


def main() -> None:
    """Write them."""
    HERE.mkdir(exist_ok=True)
    for number, (target, data) in enumerate(seeds()):
        folder = HERE / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}").write_bytes(data)
    (HERE / "analyse.dict").write_text("".join(map(escaped, [*MARKS, *words()])), "utf-8")


if __name__ == "__main__":
    main()
