"""Nouns that introduce what follows them: "para pejabat", "kantor berita TASS", "sekutunya Jepang"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.lists import Found
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.phrase import noun_phrase
from runut.analyse.entities.places import Places
from runut.analyse.entities.pronouns import Pronouns
from runut.analyse.entities.store import Store

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENS_LIST = ("–", "-", "—", ":", "(", ",")
CONTENT = ("NOUN", "PROPN", "ADJ", "VERB")


class Introduced:
    """Finds the noun or name behind a noun that introduces it."""

    def __init__(self, places: Places, store: Store, pronouns: Pronouns) -> None:
        self._page = places.page
        self._places = places
        self._store = store
        self._pronouns = pronouns

    def introduces(self, head: Token, following: Token) -> bool:
        """Whether a word only introduces the noun after it: "para", "Bapak Presiden", "380 orang WNI"."""
        words = self._page.words
        if head.lower_ in words.phrases.before:
            return following.pos_ in CONTENT
        if head.lower_ in words.definite.counterpart:  # "rekan sejawatnya"
            return self._pronouns.clitic(following) and self._pronouns.stem(following) in words.definite.counterpart
        introduces = head.lower_ in words.names.titles | words.actors.people
        return introduces and self._places.heads_at(following.idx)

    def name_of(self, head: Token, headed: Headed | None) -> Name | None:
        """The name that a class noun introduces: "kantor berita TASS", "kota Rafah", "negara tetangganya, Serbia"."""
        words = self._page.words
        index = self._page.piece_at(head.idx + len(head.text) - 1) + 1
        if headed and headed.noun.body and headed.noun.body.key in words.names.classes and not headed.loose:
            after = self._page.piece_at(headed.end - 1) + 1
            following = self._places.name_from(after)
            named = headed.owner if headed.owner and headed.owner.label == "ORG" else following
            return named if named and named.label == "ORG" else None
        own = self._page.piece_at(head.idx)
        compounds = self._page.place_nouns.get(self._page.pieces[own].norm, ()) if own >= 0 else ()
        index = max([index, *(self._page.spells(own, words) for words in compounds)])
        place = words.definite.city | words.definite.country | words.names.sites
        if head.lower_ in place or index > own + 1:
            name = self._places.name_from(index)
            stated = name is not None and self._store.describer.name_country(name) is not None
            fits = stated or head.lower_ not in words.definite.country  # "negara Asia" is not Asia
            return name if name and name.label in PLACES and fits else None
        return None

    def listed_after(self, head: Token, end: int) -> Found | None:
        """The names that say who is meant: "sekutunya Jepang", "empat negara lainnya – Kanada, Belgia dan Filipina"."""
        definite = self._page.words.definite
        stem = self._pronouns.stem(head)
        if stem not in definite.allies | definite.counterpart | definite.country:
            return None
        last = noun_phrase(head, self._page.words)[1] - 1
        close = self._page.doc[last].idx + len(self._page.doc[last].text) if stem in definite.country else end
        index = self._page.piece_at(close - 1) + 1
        if stem in definite.country and index < len(self._page.pieces) and self._page.pieces[index].text in OPENS_LIST:
            index += 1
        elif stem in definite.country:
            return None
        if stem in definite.counterpart and index < len(self._page.pieces):
            index += self._page.pieces[index].text == ","  # "mitranya, Menlu X"
            role = self._places.role_at(self._page.doc[self._page.pieces[index].token])
            if role is not None:
                return (self._store.of_name(role.name),), role.end
        name = self._places.name_from(index)
        if name is None or (stem in definite.counterpart and name.label != "PER"):
            return None
        return (self._store.of_name(name),), name.end
