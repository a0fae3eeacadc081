"""Which states a document speaks of, and which one it is told from where none is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from runut.analyse.entities.headed import Reader, by_start
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.page import Page
from runut.knowledge.shapes import GROUPS

HOME = "IDN"  # the state of a ministry without a state in Indonesian news, where Indonesia is spoken of
SPOKEN_OF = 0.15  # share of the mentions of states from which a text speaks of Indonesia
OFTEN = 4  # mentions from which a state abroad may be the only one that a text is about
DOMESTIC = 0.75  # share from which whoever is named without a state is taken for Indonesian


class Home:
    """The states of one document, counted by its places, bodies, persons and offices."""

    def __init__(self, page: Page, names: Sequence[Name]) -> None:
        self._page = page
        self._names = names
        self._reader = Reader(page, by_start(names))
        places = [self._place(name) for name in names if name.label in PLACES and page.prose(name.start)]
        bodies = [n.entry.country for n in names if n.entry and n.entry.kind != "PER" and n.entry.sector != "JRN"]
        persons = [n.entry.country for n in names if n.entry and n.entry.kind == "PER"]
        nouns = [self._implied(index) for index in range(len(page.pieces))]
        self.at_home = HOME in (*bodies, *persons, *nouns)
        self._mentioned = Counter(code for code in (*places, *bodies, *persons, *nouns) if code and code not in GROUPS)
        self._local = sum(piece.norm in page.words.names.local for piece in page.pieces)

    def _place(self, name: Name) -> str | None:
        return name.entry.country if name.entry else self._page.knowledge.country(name.text)

    def _implied(self, index: int) -> str | None:
        """The state that a noun implies, unless it is named with another."""
        found = self._reader.noun(index)
        code = found[0].head.country if found else None
        if code is None:
            return None
        phrase = self._reader.at(index)
        owner = self._place(phrase.owner) if phrase and phrase.owner else None
        return owner or code

    @property
    def stated(self) -> bool:
        """Whether the text names any state."""
        return bool(self._mentioned)

    def states(self) -> tuple[str, ...]:
        """The states that the text names by any of their places, the most named first."""
        return tuple(code for code, _ in self._mentioned.most_common())

    def home(self) -> str | None:
        """The state meant where none is named: Indonesia if the text speaks of it, else the one most spoken of."""
        if not self._mentioned or self.at_home or self._mentioned[HOME] >= SPOKEN_OF * self._mentioned.total():
            return HOME
        return self._mentioned.most_common(1)[0][0]

    @cached_property
    def domestic(self) -> str | None:
        """Indonesia, if nearly all that the text names by state is Indonesian, or it tells of its regencies alone."""
        ours = self._mentioned[HOME] + self._local
        others = self._mentioned.total() - self._mentioned[HOME]
        return HOME if ours and ours >= DOMESTIC * (ours + others) else None

    @cached_property
    def single(self) -> str | None:
        """The state of a domestic text, or the one state abroad that nearly all it names belongs to."""
        (first, most), *_ = (*self._mentioned.most_common(1), ("", 0))
        abroad = first if most >= OFTEN and most >= DOMESTIC * self._mentioned.total() else None
        return self.domestic or abroad

    def inferred(self, names: Sequence[Name]) -> str | None:
        """The state of what is named without one: that of a domestic text, save in sentences of other states only."""
        return self.domestic if self.domestic and any(not self._abroad(name) for name in names) else None

    def _abroad(self, name: Name) -> bool:
        """Whether a name's sentence names other states and not this one."""
        sentence = self._page.token_at(name.start).sent
        return self._foreign.get(sentence.start_char, False)

    @cached_property
    def _foreign(self) -> dict[int, bool]:
        """For each sentence that names a state, whether it names foreign ones only."""
        foreign: dict[int, bool] = {}
        for name in self._names:
            code = self._place(name) if name.label in PLACES else None
            if code and code not in GROUPS:
                start = self._page.token_at(name.start).sent.start_char
                foreign[start] = foreign.get(start, True) and code != HOME
        return foreign
