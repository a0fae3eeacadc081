"""A folder of malformed and hostile files, each with the state that it deserves."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

from tests.read.makers import PROSE, crawl, page, paragraphs, record, rss

TEXT = "\n\n".join(PROSE)
GOOD, SKIPPED, FAILED, ANY = "analysed", "skipped", "failed", "any"
Made = tuple[str, bytes, str]  # the file's name, what it holds, the state that it or its only record deserves


def _texts() -> Iterator[Made]:
    yield "kosong.txt", b"", SKIPPED
    yield "blank.txt", b" \n\t\r\n" * 1000, SKIPPED
    yield "biner.txt", bytes(range(256)) * 50, SKIPPED
    yield "nul.txt", TEXT.replace(" ", " \0", 3).encode(), GOOD
    yield "utf16.txt", TEXT.encode("utf-16"), GOOD
    yield "rusak-utf8.txt", TEXT.encode() + b"\xff\xfe\x80" * 5, GOOD
    yield "besar.txt", b"a " * 3_000_000, FAILED
    yield "sebaris.txt", b"kata " * 900_000, ANY
    yield "arah.txt", ("\u202e" + TEXT.replace(" ", " \u2066", 20)).encode(), GOOD
    yield "takterlihat.txt", TEXT.replace("a", "a\u200b").encode(), ANY
    yield "serupa.txt", TEXT.replace("Bima", "\u0412i\u043ca").encode(), GOOD
    yield "gabung.txt", TEXT.replace("a", "a" + "\u0301" * 50, 30).encode(), ANY
    yield "kurung.txt", (TEXT + "(" * 20_000).encode(), ANY
    yield "kutip.txt", (TEXT + '"' * 20_000).encode(), ANY
    yield "angka.txt", (TEXT + " 1/1/1/" * 5_000).encode(), ANY
    yield "titik.txt", (TEXT + "." * 50_000).encode(), ANY
    yield "sepatah.txt", ("a" * 100_000).encode(), ANY
    yield "inggris.txt", b"The mayor opened a bridge in the town on Thursday, officials said. " * 8, SKIPPED


def _packed() -> Iterator[Made]:
    yield "bom.txt.gz", gzip.compress(bytes(40_000_000)), FAILED
    yield "bom.jsonl.bz2", bz2.compress(bytes(90_000_000)), FAILED
    yield "lapis.txt.gz", gzip.compress(gzip.compress(TEXT.encode())), SKIPPED
    yield "palsu.gz", b"bukan gzip sama sekali", SKIPPED
    yield "palsu.txt.gz", b"bukan gzip sama sekali", FAILED
    yield "potong.txt.xz", lzma.compress(TEXT.encode())[:-40], FAILED
    yield "baik.txt.bz2", bz2.compress(TEXT.encode()), GOOD
    yield "jalan.zip", b"PK\x03\x04../../etc/passwd", SKIPPED
    yield "jalan.tar.gz", gzip.compress(b"../../etc/passwd"), SKIPPED


def _pages() -> Iterator[Made]:
    entity = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    yield "baik.html", page().encode(), GOOD
    yield "dalam.html", b"<div>" * 50_000, FAILED
    yield "banyak.html", b"<p>x</p>" * 300_000, FAILED
    yield "entitas.html", f"<!DOCTYPE html [<!ENTITY e0 'x'>{entity}]>{page()}<p>&e39;</p>".encode(), GOOD
    yield "judul.html", page(title="Jembatan<script>alert(1)</script>").encode(), GOOD
    yield "utf7.html", b"<meta charset=utf-7>+ADw-script+AD4-" * 20, SKIPPED
    yield "atribut.html", b"<p " + b"a=1 " * 400_000 + b">", SKIPPED
    yield "komentar.html", b"<!--" + b"-" * 500_000, FAILED
    yield "ld.html", page(head='<script type="application/ld+json">' + "[" * 90_000 + "</script>").encode(), GOOD
    yield "pendek.html", b"<p>Pendek.</p>", SKIPPED
    yield "kosong.html", b"", SKIPPED
    yield "tabel.html", b"<table><tr><td>" * 3_000, FAILED
    yield "nul.html", page(paragraphs(line.replace(" ", "\0 ") for line in PROSE)).encode(), ANY
    mail = EmailMessage()
    mail["Subject"] = "Jembatan"
    mail.set_content("\n".join(PROSE))
    yield "baik.eml", mail.as_bytes(), GOOD
    yield "dalam.eml", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 2_000, ANY
    yield "kosong.mht", b"MIME-Version: 1.0\n\n", SKIPPED


def _feeds_and_crawls() -> Iterator[Made]:
    yield "tawa.xml", b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>', FAILED
    yield "luar.rss", b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', FAILED
    yield "rusak.atom", b"<feed><entry>", FAILED
    yield "lain.xml", b"<a/>", FAILED
    yield "kosong.xml", rss([]), SKIPPED
    yield "rusak.warc.gz", gzip.compress(b"bukan arsip" * 9), FAILED
    yield "kosong.warc", b"", SKIPPED
    bomb = record("https://kabar.example/", gzip.compress(bytes(50_000_000)), headers=["Content-Encoding: gzip"])
    yield "bom.warc.gz", crawl([bomb]), FAILED
    yield "panjang.warc", b"WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\nx", ANY
    yield "minus.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx", ANY


def _tables() -> Iterator[Made]:
    yield "tanpa.csv", b"isi,judul\n1,2\n", FAILED
    yield "buka.csv", b'text\n"' + b"baris\n" * 1_000_000, FAILED
    yield "biner.csv", b"\0\1\2" * 500, SKIPPED
    yield "rusak.parquet", b"PAR1" + b"x" * 90 + b"PAR1", FAILED
    yield "kosong.parquet", b"", FAILED
    yield "dalam.jsonl", b"[" * 200_000, FAILED
    yield "panjang.jsonl", b'{"text": "' + b"a" * 6_000_000, FAILED
    yield "angka.jsonl", b'{"text": 5}', FAILED
    yield "besar-angka.jsonl", b'{"text": "x", "id": ' + b"9" * 10_000 + b"}", FAILED
    yield "lone.jsonl", json.dumps({"text": TEXT + "\ud800\0"}).encode(), GOOD
    yield "utf16.jsonl", '{"text": "a"}'.encode("utf-16"), FAILED


def _cut(seed: int, count: int) -> Iterator[Made]:
    """Good files cut off, with bytes turned, or with others put in."""
    chance = random.Random(seed)
    good: list[tuple[str, Callable[[], bytes]]] = [
        ("html", lambda: page().encode()),
        ("warc.gz", lambda: crawl([record("https://kabar.example/", page().encode())] * 2)),
        ("rss", lambda: rss([("https://kabar.example/", "Jembatan")])),
        ("jsonl", lambda: json.dumps({"text": TEXT}).encode()),
        ("csv", lambda: f'text\n"{TEXT}"\n'.encode()),
        ("txt.gz", lambda: gzip.compress(TEXT.encode())),
        ("eml", lambda: b"Subject: a\nContent-Type: text/html\n\n" + page().encode()),
        ("txt", lambda: TEXT.encode()),
    ]
    for number in range(count):
        extension, make = good[number % len(good)]
        data = bytearray(make())
        for _ in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        at = chance.randrange(len(data))
        data[at:at] = chance.randbytes(chance.randrange(200))
        yield f"acak-{number:03}.{extension}", bytes(data[: chance.randrange(1, len(data) + 1)]), ANY


def hostile(count: int = 300) -> list[Made]:
    """The files; those with no state of their own may end in any."""
    made = [*_texts(), *_packed(), *_pages(), *_feeds_and_crawls(), *_tables()]
    return [*made, *_cut(5, count - len(made))]


def write(folder: Path, files: list[Made]) -> None:
    for name, data, _ in files:
        (folder / name).write_bytes(data)
