"""Language, noise and what the page says of itself: title, outlet, agencies, byline, date.

Noise is marked, never removed: captions, links, credits and the like keep their offsets and can be cited.
"""

from __future__ import annotations

from runut.analyse.draft import Draft, Step
from runut.analyse.noise.language import Language, identify
from runut.analyse.noise.page import Page

__all__ = ["STEP", "Language", "Page", "identify", "read_page"]


def read_page(draft: Draft) -> dict[str, object]:
    """Assign language, noise and meta; what the input's metadata gives comes before what the text says."""
    document = draft.document
    page = Page(document.text, draft.pack, document.title)
    dateline = page.dateline
    return {
        "language": identify(document.text, draft.pack).code,
        "noise": page.noise,
        "title": document.title or page.layout.title,
        "outlet": (dateline.outlet if dateline else None) or document.outlet,
        "agencies": page.agencies(),
        "byline": page.byline(),
        "published": document.published or page.published(),
        "dateline": dateline.place if dateline else None,
    }


STEP = Step(
    "noise",
    ("document", "pack"),
    ("language", "noise", "title", "outlet", "agencies", "byline", "published", "dateline"),
    read_page,
)
