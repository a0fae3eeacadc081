import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.errors import UsageError
from runut.language.id.pipeline import IndonesianPipeline, load_pipeline, name_spans, sizes

TEXT = """Menlu Kenya Temui Utusan Fiji

NAIROBI - Menteri Luar Negeri Kenya Wanjiru Kamau bertemu Perdana Menteri Fiji Josefa Tora di Nairobi, Selasa (16/1).
"Kami sepakat," kata Kamau."""


@pytest.fixture(scope="module", params=sizes())
def nlp(request: pytest.FixtureRequest) -> IndonesianPipeline:
    return load_pipeline(request.param)


def test_both_sizes_are_shipped() -> None:
    assert sizes() == ("accurate", "fast")


def test_an_unknown_size_is_an_error_that_names_the_known() -> None:
    with pytest.raises(UsageError, match=r"huge.*accurate"):
        load_pipeline("huge")


def test_names_leave_titles_out(nlp: IndonesianPipeline) -> None:
    names = {(e.text, e.label_) for e in nlp.parse(TEXT).ents}
    assert {("Wanjiru Kamau", "PER"), ("Josefa Tora", "PER"), ("Nairobi", "LOC")} <= names


def test_syntax_of_a_plain_clause(nlp: IndonesianPipeline) -> None:
    verb = next(t for t in nlp.parse(TEXT) if t.text == "bertemu")
    assert (verb.pos_, verb.lemma_) == ("VERB", "temu")
    assert "nsubj" in {child.dep_ for child in verb.children}


def test_offsets_and_text_are_kept(nlp: IndonesianPipeline) -> None:
    doc = nlp.parse(TEXT)
    assert doc.text == TEXT
    assert all(TEXT[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_every_sentence_is_one_tree(nlp: IndonesianPipeline) -> None:
    for sentence in nlp.parse(TEXT).sents:
        roots = [t for t in sentence if t.dep_ == "root"]
        assert [sentence.root] == roots
        assert all(t.head in sentence for t in sentence)


def test_white_space_has_a_tag_but_no_label(nlp: IndonesianPipeline) -> None:
    spaces = [t for t in nlp.parse(TEXT) if t.is_space]
    assert {(t.pos_, t.dep_) for t in spaces} == {("SPACE", "")}


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "。", "a" * 5000, "- " * 900, "\u200b\u0301x"])
def test_odd_texts_pass(nlp: IndonesianPipeline, text: str) -> None:
    assert nlp.parse(text).text == text


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.lists(st.integers(0, 90)))
def test_any_text_comes_back_whole(text: str, breaks: list[int]) -> None:
    doc = load_pipeline(sizes()[-1]).parse(text, breaks)
    assert doc.text == text
    assert sum(len(s) for s in doc.sents) == len(doc)


def test_company_does_not_change_the_answer(nlp: IndonesianPipeline) -> None:
    alone = nlp.parse(TEXT).to_json()
    among = [doc.to_json() for doc in nlp.pipe([("Hujan turun.", ()), (TEXT, ()), ("Air surut.", ())])]
    assert among[1] == alone


def test_name_spans() -> None:
    assert name_spans(["O", "B-PER", "I-PER", "B-LOC"]) == [(1, 3, "PER"), (3, 4, "LOC")]
