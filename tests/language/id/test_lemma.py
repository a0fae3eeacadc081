import pytest

from runut.language.id.lemma import Lemmatizer


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("mengatakan", "VERB", "kata"),
        ("menyerang", "VERB", "serang"),
        ("diluncurkan", "VERB", "luncur"),
        ("memperingatkan", "VERB", "ingat"),
        ("Pertemuan", "NOUN", "temu"),
        ("katanya", "VERB", "kata"),
        ("negara-negara", "NOUN", "negara"),
        ("keberangkatan", "NOUN", "berangkat"),
        ("menteri", "NOUN", "menteri"),
        ("dipulangkan", "VERB", "pulang"),
        ("Beringin", "PROPN", "Beringin"),
        ("1.000", "NUM", "1.000"),
        ("mengghosting", "VERB", "mengghosting"),
    ],
)
def test_lemma(form: str, upos: str, lemma: str) -> None:
    assert Lemmatizer().lemma(form, upos) == lemma
