"""Makes annotated sentences of international news out of this project's own templates and name lists.

See `data/README.md` for the rules of annotation.
"""

import random
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from train.augment import Names
from train.records import NamedSentence

_FOLDER = Path(__file__).with_name("data")
_SLOT = re.compile(r"\{(\w+)\}")
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_AGENCIES = ("Associated Press", "Reuters", "AFP", "Xinhua", "Kyodo", "Antara", "Al Jazeera", "Bloomberg", "DW", "CNN")

#: Words with their tags: a name, or words outside of any.
Tagged = list[tuple[str, str]]


class Inventor:
    """Fills the slots of templates; the same seed gives the same sentences."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._people: dict[str, dict[str, Any]] = _read("names.yaml")
        self._places: dict[str, list[str]] = _read("places.yaml")
        self._organisations: dict[str, list[str]] = _read("organisations.yaml")
        self._titles: dict[str, list[str]] = _read("titles.yaml")

    def sentences(self, count: int) -> list[NamedSentence]:
        """That many sentences, headlines being a fourth of them; some in capitals or without a stop."""
        bodies, headlines = _lines("templates.txt"), _lines("headlines.txt")
        made = []
        for i in range(count):
            template = self.rng.choice(headlines if i % 4 == 0 else bodies)
            made.append(self._fill(template))
        return made

    def names(self, count: int) -> Names:
        """That many people, and the places and organisations, by type."""
        return {
            "PER": [self._words(self._name()) for _ in range(count)],
            "LOC": [self._words(name) for names in self._places.values() for name in names],
            "ORG": [self._words(name) for kind in ("alone", "parties") for name in self._organisations[kind]],
        }

    def _fill(self, template: str) -> NamedSentence:
        tagged: Tagged = []
        for word in template.split():
            slot = _SLOT.fullmatch(word)
            tagged.extend(self._slot(slot[1]) if slot else [(word, "O")])
        words, tags = zip(*tagged, strict=True)
        return NamedSentence((words[0][:1].upper() + words[0][1:], *words[1:]), tags)

    def _slot(self, name: str) -> Tagged:
        makers: dict[str, Callable[[], Tagged]] = {
            "person": lambda: self._tag(self._name(), "PER"),
            "person_last": lambda: self._tag(self._short_name(), "PER"),
            "country": partial(self._place, "countries"),
            "city": partial(self._place, "cities"),
            "city_upper": lambda: [(word.upper(), tag) for word, tag in self._place("cities")],
            "place": partial(self._place, "facilities"),
            "organisation": self._organisation,
            "party": lambda: self._tag(self.rng.choice(self._organisations["parties"]), "ORG"),
            "agency": lambda: self._tag(self.rng.choice(_AGENCIES), "ORG"),
            "acronym": lambda: self._tag("".join(self.rng.choices("ABDIKLMNPST", k=4)), "ORG"),
            "titled": self._titled,
            "title_lower": lambda: self._plain(
                self.rng.choice(("menteri", "atlet", "peneliti", "gubernur", "penulis"))
            ),
            "title_of_country": lambda: self._expand(self.rng.choice(self._titles["of_country"][:8])),
            "day": lambda: self._plain(self.rng.choice(_DAYS)),
            "date": self._date,
            "age": lambda: self._plain(str(self.rng.randint(19, 80))),
        }
        return makers[name]()

    def _plain(self, text: str) -> Tagged:
        return [(word, "O") for word in text.split()]

    def _words(self, name: str) -> tuple[str, ...]:
        return tuple(name.split())

    def _tag(self, name: str, kind: str) -> Tagged:
        first, *rest = name.split()
        return [(first, f"B-{kind}"), *((word, f"I-{kind}") for word in rest)]

    def _place(self, kind: str) -> Tagged:
        return self._tag(self.rng.choice(self._places[kind]), "LOC")

    def _organisation(self) -> Tagged:
        if self.rng.random() < 0.5:
            return self._tag(self.rng.choice(self._organisations["alone"]), "ORG")
        body = self.rng.choice(self._organisations["with_country"])
        country = f" {self.rng.choice(self._places['countries'])}" if self.rng.random() < 0.7 else ""
        return self._tag(body + country, "ORG")

    def _titled(self) -> Tagged:
        kinds, chances = ("of_country", "of_city", "of_organisation", "bare"), (5, 1, 2, 2)
        title = self.rng.choice(self._titles[self.rng.choices(kinds, chances)[0]])
        return [
            *self._expand(title),
            *self._tag(self._name() if self.rng.random() < 0.7 else self._short_name(), "PER"),
        ]

    def _expand(self, title: str) -> Tagged:
        tagged: Tagged = []
        for word in title.split():
            slot = _SLOT.fullmatch(word)
            tagged.extend(self._slot(slot[1]) if slot else [(word, "O")])
        return tagged

    def _date(self) -> Tagged:
        day, month = self.rng.randint(1, 28), self.rng.randint(1, 12)
        return self._plain(f"{self.rng.choice(_DAYS)} ( {day}/{month} )")

    def _name(self) -> str:
        people = self.rng.choice(list(self._people.values()))
        if "single" in people and self.rng.random() < 0.5:
            return str(self.rng.choice(people["single"]))
        given, family = self.rng.choice(people["given"]), self.rng.choice(people["family"])
        return f"{family} {given}" if people.get("order") == "family" else f"{given} {family}"

    def _short_name(self) -> str:
        people = self.rng.choice(list(self._people.values()))
        return str(self.rng.choice(people["family"]))


def _read(name: str) -> Any:
    return yaml.safe_load((_FOLDER / name).read_text("utf-8"))


def _lines(name: str) -> list[str]:
    return [line for line in (_FOLDER / name).read_text("utf-8").splitlines() if line]
