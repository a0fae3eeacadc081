"""A maker of corpora whose truth is known: stories, their origins, and outlets that copy, retell, err and deny.

Every story has its own lands, persons and town. Each of its origins tells some of the story's facts in its own wording.
Outlets carry an origin's text word for word, cut short, or retold with other words and the same names and numbers; some
of those err in a number, a place, a day or a name. Readings are made directly, with exact offsets.
"""

from __future__ import annotations

import random
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec

from runut import records

# Wordings of each fact. In braces: names (A, B, C and their lands a, b, c; T and U towns), D a day, N a number, and
# t:word the trigger, k:word the cue, and the trigger where there is no other; the content of a statement stands
# between < and >.
FACTS: dict[str, tuple[str, ...]] = {
    "visit": (
        "{A} {t:tiba} di {T} {D} disambut barisan kehormatan dan lagu kebangsaan.",
        "Pesawat yang membawa {A} {t:mendarat} di {T} {D} dengan pengawalan ketat.",
        "Rombongan {A} {t:berkunjung} ke {T} {D} setelah berbulan-bulan persiapan.",
        "{A} {t:bertolak} menuju {T} {D} dalam lawatan kenegaraan perdananya.",
    ),
    "talks": (
        "{A} {t:bertemu} {B} di {T} {D} selama dua jam penuh.",
        "Di {T} {D}, {B} {t:menjamu} {A} secara tertutup bagi pers.",
        "{A} serta {B} {t:berunding} empat mata di {T} {D} guna mencairkan kebekuan.",
        "Perundingan tingkat tinggi: {A} {t:menemui} {B} di gedung tua di {T} {D}.",
    ),
    "accuse": (
        "{C} {k:menuduh} <{a} {t:mengirim} {N} peluru kendali kepada {b} lewat laut>.",
        "Menurut tudingan {C} yang {k:menuding}, <sebanyak {N} peluru {t:dipasok} {a} ke {b} diam-diam>.",
        "Kepada wartawan {C} {k:menuduh} <{N} peluru telah {t:dikirimkan} oleh {a} bagi {b} sejak musim panas>.",
        "Laporan intelijen dikutip {C} yang {k:menuding} <{a} {t:memasok} {N} peluru untuk {b}>.",
    ),
    "deny": (
        "{A} {k:membantah} <tuduhan {c} bahwa {a} {t:mengirim} peluru kepada {b}>.",
        "<Tudingan {c} soal peluru yang {t:dipasok} {a} ke {b} tak berdasar>, {k:bantah} {A}.",
        "{A} {k:menampik} <klaim {c} tentang {t:pengiriman} peluru dari {a} bagi {b}>.",
        "Lewat juru bicaranya {A} {k:menyangkal} <{a} pernah {t:memasok} peluru untuk {b}>.",
    ),
    "quote": (
        "“<Persahabatan kedua bangsa teguh laksana karang di tengah samudra>,” {k:kata} {B}.",
        "“<Hubungan dua bangsa kokoh bagai karang di samudra luas>,” {k:ujar} {B}.",
        "{B} {k:berkata}: “<bangsa kami dan mereka bersahabat, kokoh seperti karang di samudra>”.",
        "Dalam jamuan {B} {k:menegaskan}, “<karang di samudra pun kalah teguh dari persahabatan dua bangsa>”.",
    ),
    "drill": (
        "Armada {a} dan {b} {t:latihan} bersama di lepas pantai {D} melibatkan {M} kapal.",
        "Sebanyak {M} kapal milik {a} dan {b} menggelar {t:latihan} tempur laut {D}.",
        "{D}, kapal perang {a} dan {b}, seluruhnya {M} kapal, menjalani {t:latihan} gabungan.",
        "Angkatan laut {a} dan {b} menuntaskan {t:latihan} dengan {M} kapal {D}.",
    ),
    "urge": (
        "{C} {k:mendesak} <{a} membuka pelabuhannya bagi {P} pengamat>.",
        "Agar {P} pengamat diterima, {C} {k:meminta} <{a} mengizinkan pemeriksaan dermaga>.",
        "{C} {k:menyerukan} <{a} menerima {P} pengamat di seluruh dermaga>.",
        "Tuntutan {C} {k:menuntut} <{P} pengamat diberi jalan oleh {a}>.",
    ),
}
TYPES = {
    "visit": "CONSULT",
    "talks": "CONSULT",
    "accuse": "AID",
    "deny": "AID",
    "drill": "COOPERATE",
    "urge": "REQUEST",
}
SIDES = {"visit": ("A", "b"), "talks": ("A", "B"), "accuse": ("a", "b"), "deny": ("a", "b"), "urge": ("C", "a")}
SPEAKER = {"accuse": "C", "deny": "A", "quote": "B", "urge": "C"}
STANCE: dict[str, records.Stance] = {"accuse": "allege", "deny": "deny", "quote": "assert", "urge": "request"}
DAYS = {"visit": 0, "talks": 1, "drill": 2}
SEQUEL = 0.3  # how often a story has the persons of the one before
LOSSES: tuple[tuple[str, object], ...] = (("recipients", ()), ("place", None), ("from_", None), ("to", None))
ERRORS = ("number", "place", "date", "name-variant")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ONSETS = ("b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "br", "dr", "kr", "tr")
NUCLEI, CODAS = "aeiou", "lnrskmt"


@dataclass
class Truth:
    """What the corpus was made from: by document (and event) the origin, story and incident, and the errors planted."""

    origin: dict[str, str] = field(default_factory=dict)
    story: dict[str, str] = field(default_factory=dict)
    incident: dict[tuple[str, str], str] = field(default_factory=dict)
    errors: set[tuple[str, str]] = field(default_factory=set)  # kind, document
    disputed: set[str] = field(default_factory=set)  # stories with both an accusation and a denial


@dataclass(frozen=True)
class Plot:
    """One story: who, where, when, how many."""

    name: str
    names: dict[str, str]
    numbers: dict[str, int]
    begins: date


def corpus(documents: int, seed: int = 1, slips: float = 0.0) -> tuple[list[records.Reading], Truth]:
    """About `documents` readings (the last story is finished) with their truth; the same seed gives the same corpus.

    `slips` is how often the reading of an event missed it, one of its sides, or its day.
    """
    rng, truth = random.Random(seed), Truth()
    readings: list[records.Reading] = []
    plots: list[Plot] = []
    while len(readings) < documents:
        plots.append(_sequel(rng, plots[-1]) if plots and rng.random() < SEQUEL else _plot(rng, rng.randrange(2000)))
        readings += _story(rng, plots[-1], truth)
    missing = random.Random(seed)
    return [_misread(r, missing, slips, truth) for r in readings], truth


def _misread(reading: records.Reading, rng: random.Random, slips: float, truth: Truth) -> records.Reading:
    """The reading with slips; the truth forgets events that nobody read."""
    events = []
    for event in reading.analysis.events:
        if rng.random() < slips:
            del truth.incident[reading.document.id, event.id]
            continue
        lost = {name: empty for name, empty in LOSSES if rng.random() < slips}
        events.append(msgspec.structs.replace(event, **lost) if event.actors else event)
    return msgspec.structs.replace(reading, analysis=msgspec.structs.replace(reading.analysis, events=tuple(events)))


def _word(rng: random.Random, syllables: int) -> str:
    made = "".join(rng.choice(ONSETS) + rng.choice(NUCLEI) for _ in range(syllables)) + rng.choice(CODAS)
    return made.capitalize()


def _plot(rng: random.Random, day: int) -> Plot:
    lands = {key: _word(rng, 3) + "ia" for key in "abc"}
    persons = {key: f"{_word(rng, 2)} {_word(rng, 2)}ey" for key in "ABC"}
    towns = {"T": _word(rng, 2) + "grad", "U": _word(rng, 2) + "pura"}
    begins = date(2020, 1, 1) + timedelta(days=day)
    return Plot(f"{towns['T']}-{begins}", lands | persons | towns, _numbers(rng), begins)


def _sequel(rng: random.Random, plot: Plot) -> Plot:
    """Another story of the same persons, lands and towns, months later."""
    begins = plot.begins + timedelta(days=rng.randrange(60, 200))
    return Plot(f"{plot.names['T']}-{begins}", plot.names, _numbers(rng), begins)


def _numbers(rng: random.Random) -> dict[str, int]:
    return {"N": rng.randrange(20, 900), "M": rng.randrange(20, 90), "P": rng.randrange(100, 900)}


def _story(rng: random.Random, plot: Plot, truth: Truth) -> Iterator[records.Reading]:
    accused = False
    for wording in (0, 2)[: rng.choice((1, 2, 2))]:
        origin = f"{plot.name}/{wording}"
        facts = ["talks", *rng.sample([f for f in FACTS if f != "talks"], rng.choice((3, 4)) if wording else 6)]
        accused = accused or "accuse" in facts
        rng.shuffle(facts)
        yield _reading(plot, facts, wording, f"{origin}/first", origin, truth)
        for copy in range(rng.randrange(3)):
            yield _reading(plot, facts[: len(facts) - copy], wording, f"{origin}/copy{copy}", origin, truth)
        if rng.random() < 0.6:
            error = rng.choice((None, *ERRORS)) if rng.random() < 0.6 else None
            yield _reading(plot, facts, wording + 1, f"{origin}/retold", origin, truth, error)


def _reading(
    plot: Plot, facts: Sequence[str], wording: int, ident: str, origin: str, truth: Truth, error: str | None = None
) -> records.Reading:
    page = _Page(_erring(plot, error), ident)
    for fact in facts:
        page.tell(fact, wording, late=error == "date")
    told = plot.begins + timedelta(days=2)
    truth.origin[ident], truth.story[ident] = origin, plot.name
    truth.incident |= {
        (ident, event): f"{plot.name}/{'accuse' if f == 'deny' else f}" for event, f in page.told.items()
    }
    planted = {"number": "accuse", "place": "talks", "date": "talks", "name-variant": "talks"}
    if error and planted[error] in facts:
        truth.errors.add((error, ident))
    if {"accuse", "deny"} <= set(facts):
        truth.disputed.add(plot.name)
    return page.reading(told)


def _erring(plot: Plot, error: str | None) -> Plot:
    names, numbers = dict(plot.names), dict(plot.numbers)
    if error == "place":
        names["T"] = names["U"]
    if error == "name-variant":
        names["A"] = names["A"][:-2] + "ei"
    if error == "number":
        numbers["N"] = numbers["N"] * 3
    return Plot(plot.name, names, numbers, plot.begins)


class _Page:
    """A text in the making, with what stands where."""

    def __init__(self, plot: Plot, ident: str) -> None:
        self.plot, self.ident, self.text = plot, ident, ""
        self.mentions: list[records.Mention] = []
        self.sentences: list[records.Span] = []
        self.times: list[records.TimeExpression] = []
        self.statements: list[records.Statement] = []
        self.events: list[records.Event] = []
        self.told: dict[str, str] = {}

    def tell(self, fact: str, wording: int, *, late: bool) -> None:
        """Write one fact, and record its statement and event."""
        start, marks = len(self.text), dict[str, records.Span]()
        opened = 0
        day = self.plot.begins + timedelta(days=DAYS.get(fact, 0) + (2 if late and fact == "talks" else 0))
        for literal, slot, spec, _ in string.Formatter().parse(FACTS[fact][wording]):
            for piece in _pieces(literal):
                if piece == "<":
                    opened = len(self.text)
                elif piece == ">":
                    marks["content"] = records.Span(opened, len(self.text))
                else:
                    self.text += piece
            if slot:
                self._slot(slot, spec or "", day, marks)
        self.sentences.append(records.Span(start, len(self.text)))
        self.text += "\n"
        self._record(fact, day, marks)

    def _slot(self, slot: str, spec: str, day: date, marks: dict[str, records.Span]) -> None:
        at = len(self.text)
        if slot in ("t", "k"):
            self.text += spec
            marks[slot] = records.Span(at, len(self.text))
        elif slot == "D":
            self.text += f"pada {day.day} {MONTHS[day.month - 1]} {day.year}"
            iso = day.isoformat()
            self.times.append(records.TimeExpression(at + 5, len(self.text), self.text[at + 5 :], iso, iso, "day"))
        elif slot in "NMP":
            self.text += str(self.plot.numbers[slot])
        else:
            self.text += self.plot.names[slot]
            self.mentions.append(records.Mention(at, len(self.text), self.plot.names[slot], _kind(slot), f"e{slot}"))

    def _record(self, fact: str, day: date, marks: dict[str, records.Span]) -> None:
        said = None
        if fact in SPEAKER:
            kind: records.StatementKind = "direct" if fact == "quote" else "indirect"
            said = f"s{len(self.statements)}"
            spoken = marks["content"]
            self.statements.append(records.Statement(said, f"e{SPEAKER[fact]}", marks["k"], spoken, kind, STANCE[fact]))
        if fact not in TYPES:
            return
        event = f"v{len(self.events)}"
        ours, theirs = SIDES.get(fact, ("ab", ""))
        self.told[event] = fact
        self.events.append(
            records.Event(
                id=event, type=TYPES[fact], mode=(), aux=(), context=(),
                actors=tuple(f"e{k}" for k in ours), recipients=tuple(f"e{k}" for k in theirs),
                place=self.plot.names["T"] if fact in ("visit", "talks") else None,
                from_=day.isoformat() if fact in DAYS else None, to=day.isoformat() if fact in DAYS else None,
                trigger=marks.get("t") or marks["k"], statement=said,
                standing="alleged" if fact in ("accuse", "deny") else "stated",
                source=f"e{SPEAKER[fact]}" if fact in SPEAKER else None,
            )
        )  # fmt: skip

    def reading(self, told: date) -> records.Reading:
        """The finished document with its analysis."""
        present = sorted(
            {m.entity for m in self.mentions} | {p for e in self.events for p in (*e.actors, *e.recipients)}
        )
        entities = tuple(records.Entity(e, self.plot.names[e[1]], _kind(e[1]), _land(self.plot, e[1])) for e in present)
        reference = records.Reference(told.isoformat(), "metadata")
        analysis = records.Analysis(
            document=self.ident, language="id", title=None, outlet=None, agencies=(), byline=None, published=None,
            reference=reference, sentences=tuple(self.sentences), lemmas=tuple("" for _ in self.sentences), noise=(),
            entities=entities, mentions=tuple(self.mentions), times=tuple(self.times),
            statements=tuple(self.statements), events=tuple(self.events),
        )  # fmt: skip
        return records.Reading(records.Document(self.ident, f"{self.ident}.txt", self.text), analysis)


def _pieces(literal: str) -> list[str]:
    return [p for part in literal.replace("<", "\0<\0").replace(">", "\0>\0").split("\0") if (p := part)]


def _kind(slot: str) -> records.EntityType:
    return "PER" if slot in "ABC" else "GPE"


def _land(plot: Plot, slot: str) -> str:
    """The code of a slot's country: the town of talks lies in b's land, the other town in it too."""
    return plot.names["b" if slot in "TU" else slot.lower()][:5].upper()
