"""Pages, feeds and crawls for tests, in the manner of news sites; all text is the project's own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable

PROSE = (
    "Wali Kota Tirtamarta Bima Sanjaya meresmikan jembatan gantung di Kelurahan Wana Asri, Kamis (1/5/2031).",
    "Jembatan sepanjang sembilan puluh meter itu menghubungkan dua kelurahan yang selama ini dipisahkan sungai.",
    '"Jembatan ini dibangun untuk warga yang setiap hari menyeberang," kata Bima di lokasi acara.',
    "Pembangunan jembatan menelan biaya empat miliar rupiah dan memakan waktu sebelas bulan.",
    "Ketua RT setempat mengatakan warga harus memutar sejauh lima kilometer sebelum jembatan itu ada.",
)
TITLE = "Wali Kota Resmikan Jembatan Gantung"


def paragraphs(lines: Iterable[str] = PROSE) -> str:
    return "\n".join(f"<p>{line}</p>" for line in lines)


def page(
    body: str | None = None, head: str = "", *, title: str = TITLE, ld: dict[str, object] | None = None, outer: str = ""
) -> str:
    script = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld else ""
    inner = paragraphs() if body is None else body
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>{head}{script}</head>'
        f"<body><nav><a href='/'>Beranda</a> <a href='/politik'>Politik</a></nav>{outer}"
        f"<article><h1>{title}</h1>{inner}</article><footer>Hak cipta 2031</footer></body></html>"
    )


def record(
    url: str,
    body: bytes,
    *,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: Iterable[str] = (),
    type_: str = "response",
    date: str = "2031-05-02T03:04:05Z",
) -> bytes:
    """One record of a crawl, not compressed."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers, "", ""]
    block = "\r\n".join(lines).encode() + body
    head = [
        "WARC/1.0",
        f"WARC-Type: {type_}",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {date}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + block + b"\r\n\r\n"


def crawl(records: Iterable[bytes], *, packed: bool = True) -> bytes:
    return b"".join(gzip.compress(item) if packed else item for item in records)


def rss(entries: Iterable[tuple[str, str]], more: str = "") -> bytes:
    """A feed of (address, title); `more` stands in each entry."""
    items = "".join(
        f"<item><title>{title}</title><link>{url}</link><pubDate>Thu, 01 May 2031 10:00:00 +0700</pubDate>{more}</item>"
        for url, title in entries
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Kabar Bahari</title>{items}</channel></rss>"
    ).encode()
