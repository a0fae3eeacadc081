"""Origins: which documents carry the same copy, and whose it is. Corroboration counts origins, not outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from runut.link.actors import Cast
from runut.link.clusters import Clusters, tie
from runut.link.ids import identity
from runut.link.material import Material, Page
from runut.link.retelling import Retelling, find_retellings
from runut.link.reuse import Reuse, find_reuse
from runut.link.words import fold
from runut.records import Citation, Origin, OriginBasis

CREDITED = frozenset({"credit", "byline", "signoff", "dateline"})
SHOWN = 6


def find_origins(material: Material, cast: Cast) -> tuple[Origin, ...]:
    """The origins of all documents, in order of their ids; every document belongs to exactly one.

    Documents are of one origin where one repeats half of the other's text, or tells the same facts in the same order.
    A retelling that credits another agency than the first has an origin of its own.
    """
    evidence: dict[str, list[Citation]] = defaultdict(list)
    clusters = Clusters({page.id: frozenset(page.analysis.agencies[:1]) for page in material}, _one_agency)
    for copy in find_reuse(material):
        clusters.join(tie(copy.a, copy.b, copy.share, "text-reuse"))
        _keep(evidence, copy)
    retold = find_retellings(material, cast)
    clusters.join_all(tie(r.a, r.b, r.share, "quotes") for r in retold)
    for retelling in retold:
        _keep(evidence, retelling)
    return tuple(
        sorted((_origin(material, g.members, g.reasons, evidence) for g in clusters.groups()), key=lambda o: o.id)
    )


def origins_of(origins: Iterable[Origin]) -> dict[str, str]:
    """The id of each document's origin."""
    return {doc: origin.id for origin in origins for doc in origin.docs}


def _one_agency(a: frozenset[str], b: frozenset[str]) -> frozenset[str] | None:
    return None if a and b and not a & b else a | b


def _keep(evidence: dict[str, list[Citation]], link: Reuse | Retelling) -> None:
    """Keep the passages of a link as evidence, as many of each document as are shown."""
    for citation in link.passages:
        kept = evidence[citation.doc]
        if len(kept) < SHOWN and citation not in kept:
            kept.append(citation)


def _origin(
    material: Material, docs: tuple[str, ...], reasons: tuple[str, ...], evidence: Mapping[str, list[Citation]]
) -> Origin:
    pages = [material.page(doc) for doc in docs]
    counts = Counter(agency for page in pages for agency in page.analysis.agencies)
    agency = min(counts, key=lambda a: (-counts[a], a), default=None)
    credited = [c for page in pages if agency and (c := _credit(page, agency))]
    shared = [c for doc in docs for c in evidence.get(doc, ())] if len(docs) > 1 else []
    basis: OriginBasis = "credit" if agency else "single"
    if len(docs) > 1:
        basis = "text-reuse" if "text-reuse" in reasons else "quotes"
    cited = sorted({*credited, *shared[:SHOWN]}, key=lambda c: (c.doc, c.start, c.end))
    return Origin(identity("org", docs), docs, agency, basis, tuple(cited))


def _credit(page: Page, agency: str) -> Citation | None:
    """Where the document credits the agency: in a line of credit, else where it is first named."""
    lines = [n for n in page.analysis.noise if n.kind in CREDITED]
    wanted = fold(agency)
    for noise in sorted(lines, key=lambda n: (n.start, n.end)):
        at = fold(page.text[noise.start : noise.end]).find(wanted)
        if at >= 0:
            return page.cite(noise.start, noise.end)
    named = [e for e in page.analysis.entities if wanted in (fold(n) for n in (e.name, *e.aliases))]
    mention = page.first_mention(n for e in named for n in (e.name, *e.aliases))
    return Citation(page.id, mention.start, mention.end, mention.text) if mention else None
