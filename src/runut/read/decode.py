"""Bytes to text: which encoding they are in, or that they are no text.

What comes out can always be encoded again: lone surrogates and NUL characters are replaced by U+FFFD, one for one, so
that offsets into the text stay where they were.
"""

from __future__ import annotations

import codecs
import re

REPLACEMENT = "\ufffd"
SAMPLE_BYTES = 65_536
# Longest first, since the mark of UTF-16 LE is the beginning of that of UTF-32 LE.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How files of common binary formats begin.
SIGNATURES = (
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a",
    b"\x28\xb5\x2f\xfd",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"RIFF",
    b"OggS",
    b"ID3",
)
CONTROLS = bytes(set(range(32)) - set(b"\0\t\n\v\f\r\x1b"))
CONTROL_SHARE = 0.02  # more control bytes than this are not found in text
NUL_SHARE = 0.05  # the same for NUL, of which a damaged text may hold a few
WIDE_SHARE = 0.3  # UTF-16 of a Latin script has a NUL in nearly every other byte
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_NO_TEXT = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with each lone surrogate and NUL, which neither UTF-8 nor databases can hold, replaced by U+FFFD."""
    return _UNSTORABLE.sub(REPLACEMENT, text)


def universal_newlines(text: str) -> str:
    r"""`text` with `\r\n` and `\r` as `\n`, as Python reads text files."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(data: bytes) -> str | None:
    """The text that `data` holds, line ends untouched; `None` if it is binary.

    A byte order mark decides, and is left out; then UTF-16 is told by where its NUL bytes stand; then UTF-8 is taken,
    damaged places as U+FFFD, unless most of what is not ASCII is not UTF-8: that is read as Windows-1252.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return storable(data[len(mark) :].decode(encoding, "replace"))
    sample = data[:SAMPLE_BYTES]
    if data.startswith(SIGNATURES):
        return None
    if wide := _wide_encoding(sample):
        text = data.decode(wide, "replace")
        return None if len(_NO_TEXT.findall(text)) > len(text) * CONTROL_SHARE else storable(text)
    if _is_binary(sample):
        return None
    return storable(_narrow(data))


def _wide_encoding(sample: bytes) -> str | None:
    half = len(sample) // 2
    if half == 0:
        return None
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > WIDE_SHARE and first < second / 10:
        return "utf-16-le"
    if first > WIDE_SHARE and second < first / 10:
        return "utf-16-be"
    return None


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return controls > len(sample) * CONTROL_SHARE or sample.count(0) > len(sample) * NUL_SHARE


def _narrow(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    damaged = len(_SURROGATE.findall(text))
    if damaged == 0:
        return text
    if len(_BEYOND_ASCII.findall(text)) >= damaged:
        return _SURROGATE.sub(REPLACEMENT, text)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
