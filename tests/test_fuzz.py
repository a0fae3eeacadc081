"""What fuzzing found stays fixed, and any bytes are taken by every target."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.seeds import seeds
from fuzz.targets import targets

FOUND = sorted((Path(__file__).parent.parent / "fuzz" / "corpus").glob("*/*"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_findings_stay_fixed(path: Path) -> None:
    targets()[path.parent.name](path.read_bytes())


@pytest.mark.parametrize(("target", "data"), list(seeds()), ids=lambda value: value if isinstance(value, str) else "")
def test_seeds_are_read(target: str, data: bytes) -> None:
    targets()[target](data)


@pytest.mark.parametrize("target", sorted(set(targets()) - {"analyse"}))
@settings(max_examples=25, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_taken(target: str, data: bytes) -> None:
    targets()[target](data)


PIECES = (
    'Presiden|Menlu|Rusia|mengatakan|kata|"|(|)|,|.|\n\n|Senin (3/2)|31/2/2025|Baca juga:|—|-nya|\u202e|\ufeff|dia|'
    "12 orang|tewas|akan|tidak|dan|ANTARA|Foto:|)-|»|0|pukul|WIB|\x1c|\u2028|é|的|bertemu|di Jakarta"
)
WORDS = st.sampled_from(PIECES.split("|"))


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_string_is_analysed(text: str) -> None:
    targets()["analyse"](text.encode())
