from collections import Counter

import pytest

from runut.analyse.statements.index import load_index
from runut.analyse.statements.lexicon import Lexicon
from runut.analyse.statements.stance import load_stances
from runut.language.pack import load_pack

PACK = load_pack("id")


@pytest.fixture(scope="module")
def lexicon():
    return PACK.lexicon("statements", Lexicon)


def repeated(words):
    return [word for word, count in Counter(words).items() if count > 1]


def test_a_verb_stands_in_one_class(lexicon):
    assert repeated(verb for group in lexicon.verbs for verb in (*group.active, *group.passive)) == []


def test_lists_repeat_nothing(lexicon):
    for name in lexicon.words.__struct_fields__:
        words = getattr(lexicon.words, name)
        assert isinstance(words, str) or repeated(words) == [], name
    assert repeated(tag.word for tag in lexicon.tags) == []
    assert repeated(noun.word for noun in lexicon.nouns) == []
    assert repeated(noun.noun for noun in lexicon.voiced) == []
    assert repeated((*lexicon.voicing, *lexicon.light_voicing)) == []


def test_longest_cue_at_a_word_comes_first():
    for entries in load_index(PACK).cues.values():
        lengths = [len(entry.words) for entry in entries]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("word", "form", "clitic", "object_"),
    [
        ("kata", "tag", False, False),
        ("katanya", "tag", True, False),
        ("membantah", "active", False, False),
        ("membantahnya", "active", False, True),
        ("dibantah", "passive", False, False),
        ("disampaikannya", "passive", True, False),
        ("menurutnya", "source", True, False),
    ],
)
def test_forms_of_a_cue(word, form, clitic, object_):
    entry = load_index(PACK).cues[word][0]
    assert (entry.form, entry.clitic, entry.object) == (form, clitic, object_)


def test_light_verbs_voice_only_what_belongs_to_the_cue():
    index = load_index(PACK)
    assert index.voiced_by("menyampaikan", ["dukungan"], 0) is not None
    assert index.voiced_by("memberikan", ["dukungan"], 0) is None
    assert index.voiced_by("melontarkan", ["kritik"], 0) is not None
    assert index.voiced_by("menyampaikan", ["tuduhan", "itu"], 0) is None


def test_a_phrase_speaks_for_one_stance():
    entries = [e for e in load_stances(PACK).phrases if e.where == "main" and e.near is None and e.verb is None]
    assert repeated(word for entry in entries for word in entry.words) == []
