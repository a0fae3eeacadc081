"""What must hold of all links together: order does not matter, evidence is exact, known truths are found."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link import link, references
from runut.records import Links
from tests.link import measures
from tests.link.generator import ERRORS, corpus

ROOT = Path(__file__).resolve().parents[2]
READINGS, TRUTH = corpus(60, seed=4)
LINKS = link(READINGS)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32), cut=st.integers(1, 40))
def test_any_order_gives_the_same_links(seed: int, cut: int) -> None:
    some = READINGS[:cut]
    shuffled = random.Random(seed).sample(some, len(some))
    assert link(shuffled) == link(some)


SCRIPT = """
import hashlib, msgspec
from runut.link import link
from tests.link.generator import corpus
print(hashlib.sha256(msgspec.json.encode(link(corpus(25, seed=9, slips=0.1)[0]))).hexdigest())
"""


def test_links_do_not_depend_on_the_seed_of_hashes() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(digests) == 1


def test_a_document_given_twice_counts_once() -> None:
    assert link([*READINGS[:10], *READINGS[:5]]) == link(READINGS[:10])


def test_nothing_links_to_nothing() -> None:
    assert link([]) == Links()
    assert references([]) == {}


def test_ids_are_unique() -> None:
    for group in (LINKS.origins, LINKS.actors, LINKS.incidents, LINKS.claims, LINKS.conflicts, LINKS.stories):
        ids = [item.id for item in group]
        assert len(set(ids)) == len(ids)


def test_all_evidence_is_cut_from_the_texts() -> None:
    texts = {r.document.id: r.document.text for r in READINGS}
    cited = [c for o in LINKS.origins for c in o.evidence] + [c for x in LINKS.conflicts for c in x.values]
    cited += [c for s in LINKS.stories for c in s.digest]
    assert cited
    assert all(texts[c.doc][c.start : c.end] == c.text for c in cited)


def test_everything_belongs_somewhere_once() -> None:
    docs = sorted(r.document.id for r in READINGS)
    assert sorted(d for o in LINKS.origins for d in o.docs) == docs
    assert sorted(d for s in LINKS.stories for d in s.docs) == docs
    events = sorted((r.document.id, e.id) for r in READINGS for e in r.analysis.events)
    assert sorted((m.doc, m.event) for i in LINKS.incidents for m in i.mentions) == events
    said = sorted((r.document.id, s.id) for r in READINGS for s in r.analysis.statements)
    assert sorted((v.doc, v.statement) for c in LINKS.claims for v in (*c.asserted_by, *c.denied_by)) == said


@pytest.mark.parametrize(
    ("measure", "floor"),
    [(measures.origins, 0.95), (measures.incidents, 0.95), (measures.stories, 0.95), (measures.disputes, 0.95)],
)
def test_known_truth_is_found(measure: object, floor: float) -> None:
    precision, recall = measure(LINKS, TRUTH)  # type: ignore[operator]
    assert precision >= floor
    assert recall >= floor


@pytest.mark.parametrize("kind", ERRORS)
def test_planted_errors_are_found(kind: str) -> None:
    precision, recall = measures.conflicts(LINKS, TRUTH, [kind])
    assert precision >= 0.75
    assert recall >= 0.75
