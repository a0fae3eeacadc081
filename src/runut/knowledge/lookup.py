"""`Knowledge`: everything known, looked up by name, by phrase, by office and day."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from runut.knowledge.dates import Tenure
from runut.knowledge.entries import Body, Entry, Form, HeadNoun, Office
from runut.knowledge.loading import (
    check_shared,
    head_nouns,
    read_ambiguous,
    read_entries,
    read_heads,
    read_peoples,
)
from runut.knowledge.names import is_acronym, normalise
from runut.knowledge.phrases import Phrases
from runut.knowledge.shapes import GROUPS, AmbiguousShape, HeadsShape, OfficesShape

_PLACES = ("country:", "city:", "region:")


class Knowledge:
    """Who's who. Names are compared as `runut.knowledge.names.normalise` writes them."""

    def __init__(
        self,
        entries: Iterable[Entry],
        ambiguous: AmbiguousShape,
        heads: HeadsShape,
        offices: OfficesShape,
        peoples: Mapping[str, str | None],
    ) -> None:
        self._entries = {entry.key: entry for entry in entries}
        self._shared = {normalise(form): country for form, country in ambiguous.shared.items()}
        self._words = frozenset(normalise(word) for word in ambiguous.words)
        self._forms: dict[str, list[Form]] = {}
        self._holders: dict[tuple[str, str | None], list[tuple[Entry, Tenure]]] = {}
        self._domains: dict[str, Entry] = {}
        self._leads = offices.leads
        self._peoples = {normalise(people): country for people, country in peoples.items()}
        for entry in self._entries.values():
            self._index(entry)
        self._check_shared(ambiguous)
        self._phrases = Phrases(head_nouns(heads, offices), heads, self._place, self._body)
        self._after = tuple(f" {normalise(word)}" for word in sorted(heads.directions, key=len, reverse=True))
        around = (*heads.place_nouns, *heads.directions)
        self._before = tuple(f"{normalise(word)} " for word in sorted(around, key=len, reverse=True))

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return self._entries.get(key)

    def lookup(self, name: str, on: date | None = None) -> tuple[Entry, ...]:
        """The entries that `name` may mean, in any case unless the form is an acronym; empty if unknown.

        With a day, persons who held an office on that day are preferred over those who did not.
        """
        forms = self._matching(name)
        found = tuple(dict.fromkeys(form.entry for form in forms))
        if on is None or len(found) < 2:
            return found
        serving = tuple(e for e in found if any(t.since is not None and t.possible(on) for t in e.tenures))
        return serving or found

    def names(self) -> Iterator[Form]:
        """Every form of every entry, for matching in text; see `Form` for what its marks ask for."""
        for forms in self._forms.values():
            yield from forms

    def country(self, name: str) -> str | None:
        """The code of the state that a place or people belongs to; `None` if it is not known or undecided.

        Directions and kinds of place around a name are left out ("Ukraina timur", "Provinsi Aceh").
        """
        known = self._place(name)
        if known is not None:
            return known
        folded = normalise(name)
        inner = self._inner(folded)
        return self._peoples.get(folded) or (self._place(inner) if inner else None)

    def is_people(self, name: str) -> bool:
        """Whether a name is that of a people or following, and so of no place ("Kurdi")."""
        return normalise(name) in self._peoples

    def holder(self, office: str, country: str | None, on: date | None, *, sure: bool = True) -> Entry | None:
        """Who held an office on a day; `None` where nobody is known for sure, or several may have held it.

        Args:
            office: an office key, as in `Office.key`.
            country: the state's or group's code.
            on: the day; without one the office must have had a single holder in all the time covered.
            sure: `False` also gives the one who may hold it as far as is known (the caller marks it as inferred).
        """
        terms = self.holders(office, country)
        if on is None:
            people = {entry.key: entry for entry, _ in terms}
            return next(iter(people.values())) if len(people) == 1 else None
        possible = {entry.key: entry for entry, term in terms if term.possible(on)}
        certain = {entry.key for entry, term in terms if term.certain(on)}
        if len(possible) == 1 and (set(possible) == certain or not sure):
            return next(iter(possible.values()))
        return None

    def holders(self, office: str, country: str | None) -> tuple[tuple[Entry, Tenure], ...]:
        """All known terms of an office, oldest first. The `leader` of a state is who leads it, by whatever office."""
        if office == "leader" and country is not None and (office, country) not in self._holders:
            office = self._leads.get(country, "president")
        terms = self._holders.get((office, country), [])
        if not terms and country in GROUPS:  # an office of the group may be told without its body
            terms = self._holders.get((office.partition(":")[0], country), [])
        return tuple(sorted(terms, key=lambda term: term[1].since or ""))

    def who(self, phrase: str, on: date | None) -> Entry | None:
        """The person whom a phrase with an office means on a day ("Menlu Rusia"); `None` where `holder` is."""
        office = self.office(phrase)
        return self.holder(office.key, office.country, on) if office else None

    def office(self, phrase: str) -> Office | None:
        """The office and state that a phrase names at its start: "Menlu Rusia", "juru bicara Kremlin"."""
        return self._phrases.office(phrase)

    def body(self, phrase: str) -> Body | None:
        """The body and state that a phrase names at its start: "Kemlu Rusia", "militer Korea Selatan"."""
        return self._phrases.body(phrase)

    def head(self, noun: str) -> HeadNoun | None:
        """The head noun that a phrase begins with, the longest first ("para diplomat senior": diplomat)."""
        return self._phrases.head(noun)

    def outlet(self, name: str) -> Entry | None:
        """The news agency or outlet with this domain (or host name, or address) or name."""
        host = name.casefold().strip().partition("://")[2] or name.casefold().strip()
        host = host.partition("/")[0].removeprefix("www.")
        while "." in host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        found = [entry for entry in self.lookup(name.strip()) if entry.sector == "JRN"]
        return found[0] if len(found) == 1 else None

    def _index(self, entry: Entry) -> None:
        for name in entry.names:
            self._add(name, entry)
        for name in dict.fromkeys(short for short in entry.short if short not in entry.names):
            self._add(name, entry, short=True)
        for domain in entry.domains:
            self._domains[domain.casefold()] = entry
        for term in entry.tenures:
            self._holders.setdefault((term.office, term.country), []).append((entry, term))

    def _add(self, name: str, entry: Entry, *, short: bool = False) -> None:
        folded = normalise(name)
        ambiguous = folded in self._words or folded in self._shared
        form = Form(name, entry, case=is_acronym(name), ambiguous=ambiguous, short=short)
        self._forms.setdefault(folded, []).append(form)

    def _matching(self, name: str) -> list[Form]:
        written = name.strip()
        return [form for form in self._forms.get(normalise(name), []) if not form.case or form.text == written]

    def _place(self, name: str) -> str | None:
        folded = normalise(name)
        codes = {form.entry.country for form in self._matching(name) if form.entry.key.startswith(_PLACES)}
        if len(codes) > 1:
            return self._shared.get(folded)
        return next(iter(codes), None)

    def _inner(self, folded: str) -> str | None:
        """A normalised name without the directions and kinds of place around it; `None` if there are none."""
        inner = folded
        while (last := next((word for word in self._after if inner.endswith(word)), None)) is not None:
            inner = inner.removesuffix(last)
        while (first := next((word for word in self._before if inner.startswith(word)), None)) is not None:
            inner = inner.removeprefix(first)
        return inner if inner != folded else None

    def _body(self, name: str) -> Entry | None:
        found = {form.entry.key: form.entry for form in self._matching(name) if form.entry.kind == "ORG"}
        return next(iter(found.values())) if len(found) == 1 else None

    def _check_shared(self, ambiguous: AmbiguousShape) -> None:
        full = ((key, {form.entry.country for form in forms if not form.short}) for key, forms in self._forms.items())
        check_shared({key: countries for key, countries in full if countries}, ambiguous)


@functools.cache
def load_knowledge() -> Knowledge:
    """Everything known, read once from the files of this package.

    Raises:
        KnowledgeError: a file does not hold what it should; the message names the entry.
    """
    heads, offices = read_heads()
    return Knowledge(read_entries(heads, offices), read_ambiguous(), heads, offices, read_peoples())
