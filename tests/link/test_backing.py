"""Acts of the same kind and country are one happening only where more speaks for it."""

from __future__ import annotations

from runut.link import link
from runut.records import Reading
from tests.link.pages import Maker

DAY = "2031-05-03"


KNOWN = {
    "w": ("warga desa", "NOM", "MLT"),
    "p": ("polisi", "NOM", "MLT"),
    "a": ("Tavi Solberg", "PER", "MLT"),
    "b": ("Ines Kora", "PER", "MLT"),
    "n": ("Norland", "GPE", "NOR"),
    "m": ("Malura", "GPE", "MLT"),
    "t": ("Republik Tirsa", "GPE", "TIR"),
    "x": ("Orla Benn", "PER", "NOR"),
}


def _maker(ident: str, named: str, *company: str) -> Maker:
    """A document that names these, and the body that makes all documents of a test neighbours."""
    maker = Maker(ident, "2031-05-04").entity("r", "Rumpun Bestari", "ORG", "MLT")
    for key in named:
        name, kind, country = KNOWN[key]
        entry = f"country:{country}" if kind == "GPE" else None
        maker.entity(key, name, kind, country, knowledge=entry)  # type: ignore[arg-type]
    maker.say("Rumpun Bestari kembali membuka kantor cabang utama.").say("Kantor cabang Rumpun Bestari ramai sekali.")
    for at, name in enumerate(company):
        maker.entity(f"z{at}", name, "PER", "MLT").say(f"{name} hadir.")
    return maker


def _one(*readings: Reading) -> bool:
    found = link(readings)
    assert len(found.stories) >= 1
    return any(len({m.doc for m in i.mentions}) > 1 for i in found.incidents)


def _invited(ident: str, who: str, sentence: str, *company: str) -> Reading:
    others = [f"{name} {ident}" for name in ("Anwar", "Budi", "Cici", "Dedi", "Endang", "Fajar")]
    return _maker(ident, who + "w", *company, *others).say(sentence).event("REQUEST", "mengajak", who, "w").reading()


def test_two_of_one_country_who_call_on_people_did_not_call_together() -> None:
    ours = _invited("d1", "a", "Tavi Solberg mengajak warga desa menanam bakau di muara sungai.")
    theirs = _invited("d2", "b", "Ines Kora mengajak warga desa menabung di koperasi.")
    same = _invited("d2", "a", "Tavi Solberg mengajak warga desa menanam bakau di muara.")
    assert not _one(ours, theirs)
    assert _one(ours, same)


def test_a_call_of_the_same_sides_is_made_again_in_other_words() -> None:
    ours = _invited("d1", "a", "Tavi Solberg mengajak warga desa menanam bakau.")
    again = _invited("d2", "a", "Tavi Solberg mengajak warga desa menabung.")
    assert not _one(ours, again)


def test_reports_that_name_the_same_people_tell_one_news() -> None:
    def held(ident: str, sentence: str, *company: str) -> Reading:
        return _maker(ident, "pw", *company).say(sentence).event("COERCE", "menahan", "p", "w").reading()

    told = ("Polisi menahan polisi warga desa tadi malam.", "Warga desa: polisi menahan tujuh orang.")
    company = ("Orla Benn", "Siri Anwar", "Joko Teguh")
    ours, theirs = (held(f"d{i}", text, *company) for i, text in enumerate(told))
    assert _one(ours, theirs)
    others = (held("d1", told[0], "Orla Benn", "Siri Anwar"), held("d2", told[1], "Lin Wen", "Budi Karsa"))
    assert not _one(*others)


def test_a_blow_between_two_countries_is_one_in_any_words_and_a_threat_is_not() -> None:
    def told(ident: str, kind: str, verb: str, rest: str) -> Reading:
        maker = _maker(ident, "nm").say(f"Norland {verb} Malura {rest}.")
        return maker.event(kind, verb, "n", "m").reading()

    assert _one(told("d1", "ASSAULT", "menyerang", "dini hari"), told("d2", "ASSAULT", "menyerang", "lewat laut"))
    threats = told("d1", "THREATEN", "mengancam", "dini hari"), told("d2", "THREATEN", "mengancam", "lewat laut")
    assert not _one(*threats)


def test_drills_with_these_and_with_those_are_two_in_one_text() -> None:
    def drills(second: str) -> int:
        maker = _maker("d1", "nmt")
        maker.say("Norland dan Malura menggelar latihan perang ranjau.").event(
            "COOPERATE", "latihan", "nm", from_=DAY, to=DAY
        )
        maker.say(second).event("COOPERATE", "latihan", "nmt", from_=DAY, to=DAY)
        return len(link([maker.reading()]).incidents)

    assert drills("Norland, Malura dan Republik Tirsa meningkatkan latihan bersama.") == 2
    assert drills("Norland, Malura dan Republik Tirsa meneruskan latihan ranjau.") == 1


def test_a_welcome_is_not_the_talks() -> None:
    def incidents(first: str, second: str) -> int:
        maker = _maker("d1", "xb").say(f"Orla Benn {first} Ines Kora.")
        maker.event("CONSULT", first, "x", "b", from_=DAY, to=DAY).say(f"Orla Benn {second} Ines Kora di kantornya.")
        return len(link([maker.event("CONSULT", second, "x", "b", from_=DAY, to=DAY).reading()]).incidents)

    assert incidents("menemui", "berunding dengan") == 1
    assert incidents("disambut", "menemui") == 1  # the same two persons
    maker = (
        _maker("d1", "xbm").say("Orla Benn disambut Malura.").event("CONSULT", "disambut", "x", "m", from_=DAY, to=DAY)
    )
    maker.say("Orla Benn menemui Ines Kora.").event("CONSULT", "menemui", "x", "b", from_=DAY, to=DAY)
    assert len(link([maker.reading()]).incidents) == 2


def test_acts_told_alike_are_grouped_by_their_words_whichever_come_first() -> None:
    said = {
        "d1": "warga desa menanam bakau di muara sungai",
        "d2": "warga desa menabung di koperasi simpan pinjam",
        "d3": "warga desa menanam bakau di muara",
        "d4": "warga desa menabung di koperasi simpan",
    }
    readings = [_invited(ident, "a", f"Tavi Solberg mengajak {rest}.") for ident, rest in said.items()]
    found = sorted(tuple(m.doc for m in i.mentions) for i in link(readings).incidents)
    assert found == [("d1", "d3"), ("d2", "d4")]
