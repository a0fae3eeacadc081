import bz2
import contextlib
import gzip
import io
import lzma
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.errors import ReadError
from runut.read import read_paths
from runut.read.unpack import FREE, RATIO, inflate, unpacked, zstd
from runut.records import Failure

FORMS = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress, "zstd": zstd.compress}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=20, deadline=None)
@given(parts=st.lists(st.binary(max_size=3000), max_size=4), size=st.integers(1, 5000))
def test_members_come_out_one_after_the_other(form, parts, size):
    stream = unpacked(io.BytesIO(b"".join(map(FORMS[form], parts))), form)
    found = []
    while data := stream.read(size):
        found.append(data)
    assert b"".join(found) == b"".join(parts)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=200), cut=st.integers(0, 300))
def test_damaged_data_is_an_error_that_says_so(form, data, cut):
    packed = FORMS[form](b"Berita dari kota. " * 20)
    whole = b"Berita dari kota. " * 20
    with contextlib.suppress(ReadError):
        found = unpacked(io.BytesIO(packed[:cut] + data), form).read()
        assert found == b"" or found.startswith(whole)


@pytest.mark.parametrize("form", ["gzip", "bzip2", "zstd"])
def test_a_bomb_is_broken_off(form):
    stream, taken = unpacked(io.BytesIO(FORMS[form](bytes(FREE + 20_000_000))), form), []
    with pytest.raises(ReadError, match=f"{RATIO} times"):
        taken.extend(len(data) for data in iter(lambda: stream.read(1 << 20), b""))
    assert sum(taken) <= FREE + (1 << 20)


def test_what_is_random_is_no_bomb():
    data = os.urandom(1_000_000)
    assert inflate(gzip.compress(data), 2_000_000) == data
    assert len(inflate(gzip.compress(bytes(9_000_000)), 1000)) == 1001


def test_xz_that_wants_much_memory_is_refused():
    packed = lzma.compress(b"x" * 100, preset=9 | lzma.PRESET_EXTREME, filters=None)
    wanting = lzma.compress(b"x" * 100, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}])
    assert inflate(packed, 1000, "xz") == b"x" * 100
    with pytest.raises(ReadError, match=r"[Mm]emory"):
        inflate(wanting, 1000, "xz")


def test_zstd_that_wants_much_memory_is_refused():
    maker = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 30})
    with pytest.raises(ReadError, match="memory"):
        inflate(maker.compress(b"x" * 100) + maker.flush(), 1000, "zstd")


def test_frames_of_zstd_that_hold_nothing_are_passed_over():
    nothing = b"\x50\x2a\x4d\x18\x05\0\0\0kosong"[:13]
    assert inflate(nothing + zstd.compress(b"Satu.") + nothing + zstd.compress(b"Dua."), 1000, "zstd") == b"Satu.Dua."


@pytest.mark.parametrize(("extension", "form"), [(".gz", "gzip"), (".bz2", "bzip2"), (".xz", "xz"), (".zst", "zstd")])
def test_packed_files_are_read_like_others(tmp_path, extension, form):
    (tmp_path / f"a.jsonl{extension}").write_bytes(FORMS[form](b'{"text": "Satu."}\n{"text": "Dua."}\n'))
    (tmp_path / f"b.txt{extension}").write_bytes(FORMS[form](b"Tiga."))
    assert [item.text for item in read_paths([str(tmp_path)])] == ["Satu.", "Dua.", "Tiga."]


def test_a_packed_file_that_is_damaged_fails_after_what_was_whole(tmp_path):
    lines = b"".join(b'{"text": "Berita %d."}\n' % n for n in range(2000))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-500])
    *whole, last = read_paths([str(tmp_path)])
    assert len(whole) > 10
    assert isinstance(last, Failure)
    assert last.kind == "damaged"


def test_a_single_line_without_end_is_not_held_in_memory(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "' + b"a" * 60_000_000, 1))
    (failure,) = read_paths([str(tmp_path)], max_bytes=1_000_000)
    assert failure.kind == "too-large"
