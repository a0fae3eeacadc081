"""The lexicon of frames and its index; chunks and clauses by word order."""

from __future__ import annotations

import msgspec
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from runut import ontology
from runut.analyse.events import frame_index
from runut.analyse.events.clause import View
from runut.analyse.events.frames import Hit, build_index
from runut.analyse.events.lexicon import FrameClass, load_frames, load_grammar
from runut.analyse.events.modes import governed_modes
from runut.errors import KnowledgeError
from runut.language.id.morphology import without_clitic
from runut.language.pack import load_pack

PACK = load_pack("id")
VOCAB = spacy.blank("id").vocab


def view(tagged: str, starts: set[int] | None = None) -> View:
    """A sentence from words with tags: "Rusia/PROPN menyerang/VERB"."""
    pairs = [pair.rsplit("/", 1) for pair in tagged.split()]
    doc = Doc(VOCAB, words=[word for word, _ in pairs], pos=[tag for _, tag in pairs])
    names = starts if starts is not None else {i for i, (_, tag) in enumerate(pairs) if tag == "PROPN"}
    return View(list(doc), load_grammar(PACK), without_clitic, names, set(), set())


def words(view: View, chunk: object) -> str:
    return " ".join(view.words[chunk.start : chunk.end]) if chunk else ""  # type: ignore[attr-defined]


# ---------------------------------------------------------------- lexicon


def test_the_lexicon_covers_all_sixteen_types() -> None:
    assert {frame.type for frame in load_frames(PACK)} == set(ontology.load_ontology().types)


def test_the_lexicon_is_of_the_size_of_the_language() -> None:
    entries = sum(len(f.verbs) + len(f.acts) + len(f.passive) + len(f.nouns) for f in load_frames(PACK))
    assert entries > 1800
    assert len(frame_index("id")) > 3000


def test_a_frame_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert({"name": "x", "type": "AID", "roles": "theme", "colour": "red"}, FrameClass)


def test_a_frame_with_a_mode_of_another_type_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="visit"):
        ontology.check("AID", ("visit",))


# ---------------------------------------------------------------- index


def hits(text: str) -> list[tuple[str, str]]:
    return [(hit.frame.name, hit.voice) for hit in frame_index("id").find(text.split())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pasukan itu diserang", ("attack", "passive")),
        ("penyerangan pos", ("attack", "act")),
        ("serangannya gagal", ("attack", "noun")),
        ("menjatuhkan sanksi baru", ("impose", "active")),
        ("menetapkan wali kota itu sebagai tersangka", ("indict", "active")),
        ("mogok makan lagi", ("hunger", "active")),
    ],
)
def test_forms_and_phrases_are_found(text: str, found: tuple[str, str]) -> None:
    assert found in hits(text)


def test_a_gap_holds_four_words_and_no_more() -> None:
    assert ("indict", "active") in hits("menetapkan a b c d sebagai tersangka")
    assert ("indict", "active") not in hits("menetapkan a b c d e sebagai tersangka")


def test_longer_patterns_come_before_shorter_at_one_place() -> None:
    first = next(frame_index("id").find(["serangan", "udara", "israel"]))
    assert first.pattern.words == ("serangan", "udara")


@given(st.lists(st.sampled_from(["menyerang", "israel", "akan", "x", "serangan", "udara", "menetapkan", "tersangka"])))
def test_hits_lie_inside_the_sentence(tokens: list[str]) -> None:
    for hit in frame_index("id").find(tokens):
        assert 0 <= hit.start < hit.end <= len(tokens)
        assert tokens[hit.start] == hit.pattern.words[0]


def test_an_index_of_one_class_knows_its_forms_only() -> None:
    frame = FrameClass(name="greet", type="CONSULT", roles="host", verbs=("sapa",))
    index = build_index([frame], "id")
    assert [hit.voice for hit in index.find(["menyapa", "disapa", "menyerang"])] == ["active", "passive"]


# ---------------------------------------------------------------- clauses


def test_the_subject_stands_before_over_adverbs_and_places() -> None:
    sentence = view("Rusia/PROPN di/ADP Jenewa/PROPN telah/ADV tidak/ADV menyerang/VERB Ukraina/PROPN")
    assert words(sentence, sentence.subject(5)) == "rusia"
    assert words(sentence, sentence.object(6)) == "ukraina"


def test_coordinated_predicates_share_their_subject() -> None:
    sentence = view("Iran/PROPN mengecam/VERB Israel/PROPN dan/CCONJ memuji/VERB Irak/PROPN")
    assert words(sentence, sentence.subject(4)) == "iran"


def test_the_object_of_one_verb_is_the_subject_of_the_next_beside_it() -> None:
    sentence = view("Iran/PROPN menuduh/VERB Israel/PROPN menyerang/VERB Irak/PROPN")
    assert words(sentence, sentence.subject(3)) == "israel"


def test_a_relative_clause_is_about_its_head() -> None:
    sentence = view("pasukan/NOUN yang/PRON mendukung/VERB Rusia/PROPN menyerang/VERB Irak/PROPN")
    assert words(sentence, sentence.subject(2)) == "pasukan"
    assert words(sentence, sentence.subject(4)) == "pasukan"


def test_an_apposition_between_commas_is_passed_over() -> None:
    sentence = view("Oman/PROPN ,/PUNCT sekutu/NOUN Iran/PROPN ,/PUNCT menolak/VERB usul/NOUN")
    assert words(sentence, sentence.subject(5)) == "oman"


def test_lists_of_names_are_one_group() -> None:
    sentence = view("menyerang/VERB Iran/PROPN ,/PUNCT Irak/PROPN ,/PUNCT dan/CCONJ Oman/PROPN")
    chunk = sentence.object(1)
    assert chunk is not None
    assert [words(sentence, part) for part in sentence.group_right(chunk)] == ["iran", "irak", "oman"]


def test_obliques_end_where_another_predicate_begins() -> None:
    sentence = view("pergi/VERB ke/ADP Oman/PROPN untuk/ADP menyerang/VERB dari/ADP Irak/PROPN")
    assert [oblique.word for oblique in sentence.obliques(1)] == ["ke"]


def test_a_preposition_may_carry_its_pronoun() -> None:
    sentence = view("berterima/VERB kasih/NOUN kepadanya/ADP")
    assert [oblique.word for oblique in sentence.obliques(2)] == ["kepada"]


TAGGED = [
    "Iran/PROPN",
    "menyerang/VERB",
    ",/PUNCT",
    "dan/CCONJ",
    "yang/PRON",
    "di/ADP",
    "(/PUNCT",
    ")/PUNCT",
    "untuk/ADP",
    "lima/NUM",
    "orang/NOUN",
    "tidak/ADV",
]


@given(st.lists(st.sampled_from(TAGGED), min_size=1, max_size=30))
def test_no_sentence_breaks_the_search_for_a_subject(tagged: list[str]) -> None:
    sentence = view(" ".join(tagged))
    for index in range(len(tagged)):
        chunk = sentence.subject(index)
        assert chunk is None or 0 <= chunk.start <= chunk.head < chunk.end <= len(tagged)


# ---------------------------------------------------------------- modes


def hit(frame: str) -> Hit:
    chosen = next(f for f in load_frames(PACK) if f.name == frame)
    pattern = next(p for rows in frame_index("id").by_first.values() for p in rows if p.frame == chosen)
    return Hit(0, 1, pattern)


@pytest.mark.parametrize(
    ("kind", "inner", "mode"),
    [
        ("THREATEN", "attack", "violence"),
        ("THREATEN", "arrest", "arrest"),
        ("THREATEN", "cut_relations", "relations"),
        ("THREATEN", "expel_diplomat", "expel"),
        ("THREATEN", "censor", "restrict"),
        ("REQUEST", "supply", "assist"),
        ("REQUEST", "withdraw", "yield"),
        ("REQUEST", "meeting", "meet"),
        ("REQUEST", "resign", "change"),
        ("REJECT", "supply", "assist"),
        ("REJECT", "censor", "change"),
    ],
)
def test_the_governed_act_gives_the_mode(kind: str, inner: str, mode: str) -> None:
    assert governed_modes(kind, hit(inner)) == (mode,)


def test_what_is_asked_without_a_known_act_is_a_change() -> None:
    assert governed_modes("REQUEST", None) == ("change",)
    assert governed_modes("ACCUSE", None) == ()
