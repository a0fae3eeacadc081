"""Small records for tests that need no model."""

from __future__ import annotations

from runut.records import Analysis, Document, Entity, Event, Mention, Reading, Reference, Span, Statement


def document(text: str, ident: str = "d1", **more: object) -> Document:
    """A document with this text."""
    return Document(id=ident, source=f"{ident}.txt", text=text, **more)  # type: ignore[arg-type]


def analysis(ident: str = "d1", **more: object) -> Analysis:
    """An analysis that holds only what is given."""
    empty: dict[str, object] = {
        "language": "id",
        "title": None,
        "outlet": None,
        "agencies": (),
        "byline": None,
        "published": None,
        "reference": None,
        "sentences": (),
        "lemmas": (),
        "noise": (),
        "entities": (),
        "mentions": (),
        "times": (),
        "statements": (),
        "events": (),
    }
    return Analysis(document=ident, **(empty | more))  # type: ignore[arg-type]


def span(text: str, part: str) -> Span:
    """Where `part` first stands in `text`."""
    start = text.index(part)
    return Span(start, start + len(part))


def meeting(ident: str = "d1") -> Reading:
    """One sentence: a visit that a spokesman announces."""
    text = "Juru bicara Kemlu Norlandia, Ane Solberg, mengatakan Presiden Tavi akan mengunjungi Malura pada 3 Mei 2031."
    entities = (
        Entity("e1", "Ane Solberg", "PER", "NOR", "GOV"),
        Entity("e2", "Tavi", "PER", "NOR", "GOV"),
        Entity("e3", "Malura", "GPE", "MLT"),
    )
    mentions = tuple(Mention(span(text, e.name).start, span(text, e.name).end, e.name, e.type, e.id) for e in entities)
    clause = text[text.index("Presiden") : -1]
    said = Statement("s1", "e1", span(text, "mengatakan"), span(text, clause), "indirect", "assert")
    visit = Event(
        "v1",
        "AGREE",
        (),
        (),
        ("diplomatic",),
        ("e2",),
        ("e3",),
        "Malura",
        "2031-05-03",
        "2031-05-03",
        span(text, "mengunjungi"),
        "attributed",
        "e1",
        "s1",
    )
    made = analysis(
        ident,
        reference=Reference("2031-05-01", "text"),
        sentences=(Span(0, len(text)),),
        lemmas=("juru bicara kemlu norlandia ane solberg kata presiden tavi akan kunjung malura pada 3 mei 2031",),
        entities=entities,
        mentions=mentions,
        statements=(said,),
        events=(visit,),
    )
    return Reading(document(text, ident), made)
