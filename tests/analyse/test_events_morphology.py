"""Forms of Indonesian words by affix."""

from __future__ import annotations

import pytest

from runut.language.id.morphology import bare_forms, citation, nasal, verb_forms, without_clitic


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("serang", "menyerang"),
        ("tembak", "menembak"),
        ("pukul", "memukul"),
        ("kirim", "mengirim"),
        ("bom", "mengebom"),
        ("bunuh", "membunuh"),
        ("culik", "menculik"),
        ("desak", "mendesak"),
        ("gempur", "menggempur"),
        ("hukum", "menghukum"),
        ("undang", "mengundang"),
        ("ancam", "mengancam"),
        ("luncur", "meluncur"),
        ("rebut", "merebut"),
        ("kritik", "mengkritik"),
        ("protes", "memprotes"),
        ("transfer", "mentransfer"),
        ("syarat", "mensyarat"),
        ("veto", "memveto"),
        ("jamu", "menjamu"),
        ("nilai", "menilai"),
        ("wajib", "mewajib"),
    ],
)
def test_the_nasal_prefix_assimilates(root: str, form: str) -> None:
    assert nasal(root) == form


@pytest.mark.parametrize(
    ("stem", "voices"),
    [
        ("serang", {"active": "menyerang", "passive": "diserang", "bare": "serang", "noun": "penyerangan"}),
        ("luncur-kan", {"active": "meluncurkan", "passive": "diluncurkan", "bare": "luncurkan", "noun": "peluncuran"}),
        ("kunjung-i", {"active": "mengunjungi", "passive": "dikunjungi", "bare": "kunjungi", "noun": "pengunjungan"}),
        ("per+kuat", {"active": "memperkuat", "passive": "diperkuat", "bare": "perkuat", "noun": "pemperkuatan"}),
        ("elu-elu-kan", {"active": "mengelu-elukan", "passive": "dielu-elukan"}),
    ],
)
def test_a_stem_has_its_forms_by_voice(stem: str, voices: dict[str, str]) -> None:
    forms = {form.voice: form.text for form in verb_forms(stem)}
    assert voices.items() <= forms.items()


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("serangannya", "serangan"),
        ("kunjungannya", "kunjungan"),
        ("serang", None),
        ("punya", None),
        ("kepadanya", "kepada"),
    ],
)
def test_an_enclitic_is_cut_from_what_is_long_enough(word: str, bare: str | None) -> None:
    assert without_clitic(word) == bare


@pytest.mark.parametrize(
    ("active", "bare"),
    [
        ("menyampaikan", "sampaikan"),
        ("mengucapkan", "ucapkan"),
        ("menawarkan", "tawarkan"),
        ("memuji", "puji"),
        ("membuka", "buka"),
        ("mengirim", "kirim"),
        ("mengecam", "kecam"),
        ("mengebom", "bom"),
        ("melakukan", "lakukan"),
        ("menggelar", "gelar"),
        ("menjalin", "jalin"),
    ],
)
def test_the_prefix_comes_off(active: str, bare: str) -> None:
    assert bare in bare_forms(active)


@pytest.mark.parametrize("word", ["berkunjung", "nyata", "meja", "ditolak"])
def test_words_without_the_prefix_have_no_bare_form(word: str) -> None:
    assert bare_forms(word) == ()


@pytest.mark.parametrize(
    ("word", "listed"),
    [
        ("serangan", "serangan"),
        ("serangannya", "serangan"),
        ("sanksi-sanksi", "sanksi"),
        ("serangan-serangannya", "serangan"),
        ("anti-rudal", "anti-rudal"),
        ("bolak-balik", "bolak-balik"),
    ],
)
def test_a_lexicon_lists_words_without_clitic_and_doubling(word: str, listed: str) -> None:
    assert citation(word) == listed
