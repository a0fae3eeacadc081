"""The words that refer: pronouns, definite phrases, connectives; the shape of `entities.yaml`."""

from __future__ import annotations

import msgspec


class Pronouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Personal pronouns by what they point to. `clitic` is the ending of possession, `passive` how passives begin.

    Behind the verbs of `accusing` the nouns of `harmed` are the accuser's, save before `self_` ("menahan warganya").
    """

    person: frozenset[str]
    people: frozenset[str]
    speaker: frozenset[str]
    speakers: frozenset[str]
    clitic: str
    no_clitic: frozenset[str]
    passive: str
    accusing: frozenset[str]
    harmed: frozenset[str]
    self_: frozenset[str]


class Definite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and determiners of phrases that point back ("negara itu", "kedua pemimpin").

    The nouns say what they may point back to; `counterpart` nouns name the holder of the same office elsewhere; `ties`
    are nouns for relatives and for who holds an office before or after another: they belong to the same state.
    """

    determiners: frozenset[str]
    both: frozenset[str]
    pair: frozenset[str]
    sides: frozenset[str]
    country: frozenset[str]
    city: frozenset[str]
    person: frozenset[str]
    people: frozenset[str]
    body: frozenset[str]
    counterpart: frozenset[str]
    own_side: frozenset[str]
    plural: frozenset[str]
    allies: frozenset[str]
    ties: frozenset[str]


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that build a noun phrase or end it."""

    before: frozenset[str]
    numerals: frozenset[str]
    after: frozenset[str]
    of: frozenset[str]
    place: frozenset[str]
    at: frozenset[str]
    conjunctions: frozenset[str]
    between: frozenset[str]
    relative: frozenset[str]
    based: frozenset[str]
    based_in: frozenset[str]
    sent_to: frozenset[str]
    stops: frozenset[str]
    attributes: frozenset[str]
    against: frozenset[str]
    ethnic: frozenset[str]
    bound: frozenset[str]
    foreign_joints: frozenset[str]
    owned: frozenset[str]
    speech: frozenset[str]
    reporting: frozenset[str]
    alias: frozenset[str]
    origin: frozenset[str]
    telling: frozenset[str]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand beside or inside names.

    `titles` are forms of address that are no offices; `particles` lower-case words inside a person's name; `never`
    capitalised words that are no names; `compounds` words
    that begin like the name of a place; `sites` nouns that begin the name of a place that is neither city nor state;
    `adjectival` nouns of bodies that also serve as adjectives; `named` kinds of bodies that
    are named by kind and state, save by the nouns of `unnamed`; `missions` stand in another state than their own;
    `personal` nouns of bodies that are named by a person; `bare` kinds whose bodies are named without a state;
    `residents` are those of `peoples` that belong to a place;
    `citizens` are kinds of people whom all wordings mean alike; `local` nouns of units that Indonesia is divided into;
    `joined` kinds of bodies whose name goes on behind their noun, `listing` those of them that list their fields;
    `units` stand before the names of places; `buildings` begin names of places where they have a capital; `ranks` are
    kinds of persons of whom one is named; `sections` of a body stand behind "Kepala", `throngs` before a body's name
    are no part of it; `things` begin names of exercises, vessels and programmes; `laws` begin citations, `law_words`
    stand within them in lower case; initials behind the words of `initialled` are persons, behind `suspects` those
    that knowledge does not have;
    `vessels` kinds of bodies that are warships; `facilities` end names of places in English; `worth` words before a
    state's name that make it a money or language; `extents` begin words for a part of a state that is no name;
    `afloat` nouns before the name of a ship, `ships` what may stand between; `own_state` behind a known body
    is part of its name; `quoted` stand before a source;
    `whole_sites` are those of `sites` that belong to the name without a capital too ("semenanjung Korea");
    `fields` say what an office or unit is for ("Direktur Jenderal Mineral dan Batubara");
    `on_demand` those that are bodies only where they act; `classes` those that introduce a name ("kantor berita X").
    """

    titles: frozenset[str]
    particles: frozenset[str]
    never: frozenset[str]
    compounds: frozenset[str]
    sites: frozenset[str]
    adjectival: frozenset[str]
    named: frozenset[str]
    unnamed: frozenset[str]
    missions: frozenset[str]
    personal: frozenset[str]
    peoples: frozenset[str]
    residents: frozenset[str]
    bare: frozenset[str]
    on_demand: frozenset[str]
    classes: frozenset[str]
    same_office: dict[str, str]
    agreements: frozenset[str]
    gatherings: frozenset[str]
    citizens: frozenset[str]
    joined: frozenset[str]
    listing: frozenset[str]
    units: frozenset[str]
    buildings: frozenset[str]
    sections: frozenset[str]
    fields: frozenset[str]
    councils: frozenset[str]
    kinds: frozenset[str]
    seats: frozenset[str]
    whole_sites: frozenset[str]
    vessels: frozenset[str]
    facilities: frozenset[str]
    worth: frozenset[str]
    extents: frozenset[str]
    afloat: frozenset[str]
    ships: frozenset[str]
    own_state: frozenset[str]
    quoted: frozenset[str]
    ranks: frozenset[str]
    throngs: frozenset[str]
    things: frozenset[str]
    laws: frozenset[str]
    law_words: frozenset[str]
    initialled: frozenset[str]
    suspects: frozenset[str]
    local: frozenset[str]


class Actors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for people that say nothing of who they are ("orang"), words for more of them ("lainnya").

    `strangers` come from elsewhere than the place that is spoken of; `leads` say that someone heads what follows, over
    the words of `perfect`. `no_actors` are compounds that begin with a noun for actors; `things` are nouns for what
    acts or is acted on in its owner's place ("helikopter Israel").
    """

    people: frozenset[str]
    rest: frozenset[str]
    strangers: frozenset[str]
    leads: frozenset[str]
    perfect: frozenset[str]
    things: frozenset[str]
    no_actors: frozenset[str]


class OfficialWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells whose officials are meant: `governing` nouns for those who rule, `nearby` words for where it plays.

    `losses` count victims or damage; behind the verbs of `saying` stands what is said, and no one who is acted on. Who
    goes `toward` a place is not of it, save behind a word of `returning`; people on whom a state turns by a verb of
    `reaching` (force, requests) need not be its own; forces of the words of `occupying` are not of the place; the nouns
    of `anybody` mean others each time; who is `worldwide` is of no one state; `foes` are rulers to their enemies.
    Behind a word of `belonging`, over those of `one_of`, stands what a state is one of.
    """

    governing: frozenset[str]
    nearby: frozenset[str]
    losses: frozenset[str]
    reaching: frozenset[str]
    toward: frozenset[str]
    returning: frozenset[str]
    occupying: frozenset[str]
    anybody: frozenset[str]
    belonging: frozenset[str]
    one_of: frozenset[str]
    worldwide: frozenset[str]
    foes: frozenset[str]
    saying: frozenset[str]


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All words of reference of one language."""

    pronouns: Pronouns
    definite: Definite
    phrases: Phrases
    names: Names
    actors: Actors
    officials: OfficialWords
