"""Who and what a document speaks of: names, the entities behind them, and what every phrase refers to."""

from __future__ import annotations

from datetime import date

from runut.analyse.draft import Draft, Step
from runut.analyse.entities.cluster import cluster
from runut.analyse.entities.describe import Describer
from runut.analyse.entities.find import find_names
from runut.analyse.entities.lexicon import Lexicon
from runut.analyse.entities.page import Page
from runut.analyse.entities.places import Places
from runut.analyse.entities.referents import DocumentReferents
from runut.analyse.entities.roles import find_roles
from runut.analyse.entities.store import Store
from runut.knowledge import load_knowledge


def run(draft: Draft) -> dict[str, object]:
    """Find names, join those of one thing, and make the referents of the document."""
    return {"referents": read_referents(draft)}


def read_referents(draft: Draft) -> DocumentReferents:
    """The referents of a parsed document."""
    on = date.fromisoformat(draft.reference.date) if draft.reference else None
    noise = tuple(sorted(draft.noise, key=lambda n: n.start))
    page = Page(draft.tokens, noise, draft.pack.lexicon("entities", Lexicon), load_knowledge(), on, draft.outlet)
    names, heads = find_names(page)
    roles = find_roles(page, names, heads)
    describer = Describer(page, names, cluster(names), roles)
    return DocumentReferents(Places(page, names, heads, roles), Store(describer, names, roles))


STEP = Step("entities", ("noise", "outlet", "doc", "sentences", "times", "reference"), ("referents",), run)
