"""Compressed streams, opened with bounds: on how much comes out for what goes in, and on memory."""

from __future__ import annotations

import bz2
import io
import lzma
import sys
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol

from runut.errors import ReadError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

if TYPE_CHECKING:
    from typing_extensions import Buffer

CHUNK = 65_536
FREE = 64_000_000  # bytes that come out before the ratio counts
RATIO = 200  # text shrinks by 3 to 20; what shrinks by more than this is a bomb
LZMA_MEMORY = 128_000_000
ZSTD_WINDOW = 27  # the power of two that is taken of memory: 128 MB, which is what zstd itself takes unasked
PACKED = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd"}


class _Decoder(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Inflate:
    """`zlib` with the manners of the other two: input that was not used is kept."""

    def __init__(self, wbits: int) -> None:
        self._inner = zlib.decompressobj(wbits)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


DECODERS: dict[str, Callable[[], _Decoder]] = {
    "gzip": lambda: _Inflate(31),
    "bzip2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(memlimit=LZMA_MEMORY),
    "zstd": lambda: zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW}),
}


class Unpacked(io.RawIOBase):
    """What a compressed stream holds, members one after the other.

    Args:
        stream: the compressed bytes.
        form: "gzip", "bzip2", "xz" or "zstd".

    Raises:
        ReadError: on reading: the data is damaged, ends early, or expands beyond `RATIO`.
    """

    def __init__(self, stream: BinaryIO, form: str) -> None:
        self._stream = stream
        self._make = DECODERS[form]
        self._decoder = self._make()
        self._form = form
        self._taken = 0
        self._given = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill `buffer` as far as one step of unpacking goes; 0 at the end."""
        view = memoryview(buffer)
        data = self._next(len(view))
        view[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        try:
            data = self._step(size)
        except (zlib.error, lzma.LZMAError, zstd.ZstdError, EOFError, ValueError) as error:
            raise ReadError(f"damaged {self._form} data: {error}") from error
        except OSError as error:
            raise ReadError(f"damaged {self._form} data: {error}") from error
        self._given += len(data)
        if self._given > FREE and self._given > RATIO * self._taken:
            raise ReadError(f"{self._form} data expands more than {RATIO} times; unpack it yourself if you trust it")
        return data

    def _step(self, size: int) -> bytes:
        """The next bytes that come out; none at the end."""
        data = b"" if self._decoder.eof else self._decoder.decompress(b"", size)
        while not data:
            if self._decoder.eof:
                rest = self._decoder.unused_data.lstrip(b"\0") or self._fill().lstrip(b"\0")
                if not rest:
                    return b""
                self._decoder = self._make()
            else:
                rest = self._fill()
                if not rest:
                    if self._taken == 0:
                        return b""
                    raise EOFError("it ends before its end mark; fetch it again")
            data = self._decoder.decompress(rest, size)
        return data

    def _fill(self) -> bytes:
        data = self._stream.read(CHUNK)
        self._taken += len(data)
        return data


def unpacked(stream: BinaryIO, form: str) -> io.BufferedReader:
    """A buffered stream of what `stream` holds (see `Unpacked`)."""
    return io.BufferedReader(Unpacked(stream, form), CHUNK)


def inflate(data: bytes, limit: int, form: str = "gzip") -> bytes:
    """What compressed bytes hold, up to one byte over `limit`.

    Raises:
        ReadError: the data is damaged or ends early.
    """
    parts, size = [], 0
    packed = Unpacked(io.BytesIO(data), form)
    while size <= limit and (part := packed.read(limit + 1 - size)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
