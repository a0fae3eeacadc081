"""Statements that charge, plead, deny and answer: their stance, where they end, and whose words they are."""

from __future__ import annotations

import pytest

from tests.analyse.statement_makers import body, person, place, read

RINA = person("Rina Lestari", "AAA", "Rina")
NUSA = place("Nusa", "AAA")
BAHARI = place("Bahari", "BBB")
LEMBAGA = body("Lembaga Samudra", "NGO", "SOC")
DEWI = person("Dewi Sari", "CCC", "Dewi", sector="OPP")
POLISI = body("Polisi Samudra", "CCC", "COP")
CAST = (RINA, DEWI, POLISI, NUSA, BAHARI, LEMBAGA)


def rows(text):
    return [(said.speaker, said.cue, said.content) for said in read(text, *CAST)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Rina mengatakan Bahari sengaja menembaki permukiman nelayan.", "allege"),
        ("Rina mengatakan Bahari menyerang rumah sakit di pesisir.", "allege"),
        ("Rina mengatakan Bahari terus menolak usulan itu.", "allege"),
        ("Rina mengatakan serangan Bahari menewaskan tiga nelayan.", "assert"),
        ("Rina mengatakan Bahari menyerang pangkalan itu.", "assert"),
        ("Lembaga Samudra mengatakan Bahari menyerang rumah sakit di pesisir.", "assert"),
        ("Lembaga Samudra mengatakan Bahari melakukan kejahatan perang.", "allege"),
        ("Nusa berdalih serangan itu menyasar gudang milik Bahari.", "assert"),
        ("Rina menegaskan tidak ada pelanggaran di pelabuhan itu.", "assert"),
        ("Rina menegaskan ada pelanggaran di pelabuhan itu.", "criticise"),
        ('"Orang yang menghasut nelayan adalah agitator," kata Rina.', "criticise"),
        ('"Nelayan yang menemukan agitator itu pulang," kata Rina.', "assert"),
        ('"Pemimpin itu adalah penjahat," kata Rina.', "allege"),
        ('"Penjahat itu ditahan," kata Rina.', "assert"),
        ('"Tidak benar kalau kami menutup pelabuhan," kata Rina.', "deny"),
        ('"Kami tidak pernah menutup pelabuhan itu," bantah Rina.', "deny"),
        ("Rina tak menampik adanya pembicaraan itu.", "confirm"),
        ("Rina menampik adanya pembicaraan itu.", "deny"),
        ("Rina mengatakan belum memutuskan apakah Nusa akan menutup selat.", "assert"),
        ("Rina mengatakan Nusa akan menutup selat.", "commit"),
        ("Rina mengatakan kapal itu ditahan jika ditemukan pelanggaran hukum.", "assert"),
        ("Rina mengatakan ada pelanggaran hukum di kapal itu.", "criticise"),
        ("Rina mengatakan Bahari keliru jika mengirim senjata ke pulau itu.", "assert"),
        ("Rina mengatakan Bahari mengirim senjata ke pulau itu.", "allege"),
        ("Dewi Sari mengatakan Polisi Samudra melakukan kekerasan terhadap nelayan.", "allege"),
        ("Rina mengatakan Nusa melakukan kekerasan terhadap nelayan.", "assert"),
        ('"Di mana kapal itu?" tanya Rina.', "request"),
        ('"Tidak ada penyiksaan," kata Rina.', "deny"),
        ('"Tidak benar," kata Rina.', "deny"),
        ('"Benar," kata Rina.', "confirm"),
        ('"Ini harus dihentikan," kata Dewi.', "request"),
        ('"Bahari tidak boleh menutup selat," kata Rina.', "request"),
        ('"Kami tidak boleh menutup selat," kata Rina.', "assert"),
        ("Nusa, kata Rina, akan menutup selat.", "commit"),
        ("Bahari, kata Rina, akan menutup selat.", "assert"),
        ("Rina menolak keputusan itu.", "criticise"),
        ("Rina menolak tuduhan itu.", "deny"),
        ("Rina menyebut pelaku penipuan sebagai tamu.", "assert"),
        ("Rina menyebut Bahari sebagai pelaku penipuan.", "allege"),
        ('"Kami harus pulang," kata Dewi.', "assert"),
    ],
)
def test_stance(text, stance):
    assert [said.stance for said in read(text, *CAST)] == [stance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nusa beralasan jalan itu belum aman.", [("Nusa", "beralasan", "jalan itu belum aman")]),
        ("Permintaan Nusa beralasan.", []),
        (
            "Nusa merilis pernyataan bahwa pelabuhan itu akan dibuka.",
            [("Nusa", "merilis", "pelabuhan itu akan dibuka")],
        ),
        ("Nusa merilis perangko baru pada Senin.", []),
        ("Rina menilai putusan itu janggal.", [("Rina Lestari", "menilai", "putusan itu janggal")]),
        ("Rina menilai lukisan kapal besar.", []),
        (
            "Tuduhan Nusa bahwa Bahari menutup selat dibantah Bahari pada Selasa.",
            [
                ("Nusa", "Tuduhan", "Bahari menutup selat"),
                ("Bahari", "dibantah", "Tuduhan Nusa bahwa Bahari menutup selat"),
            ],
        ),
        (
            "Nusa mengklaim selat itu aman, namun klaim itu dibantah Bahari.",
            [("Nusa", "mengklaim", "selat itu aman"), ("Bahari", "dibantah", "klaim itu")],
        ),
        (
            "Nusa yang menyebut serangan itu sebagai pelanggaran meminta sidang darurat.",
            [("Nusa", "menyebut", "serangan itu sebagai pelanggaran"), ("Nusa", "meminta", "sidang darurat")],
        ),
        (
            "Lembaga Samudra melaporkan, mengutip Bahari, bahwa selat itu ditutup.",
            [("Lembaga Samudra", "melaporkan", "selat itu ditutup")],
        ),
        (
            "Serangan itu, kata seorang nelayan bernama Rina, terjadi saat warga tidur.",
            [("Rina Lestari", "kata", "Serangan itu, kata seorang nelayan bernama Rina, terjadi saat warga tidur")],
        ),
        (
            '"Kapal itu karam," kata pria yang akrab disapa Rina itu.',
            [("Rina Lestari", "kata", "Kapal itu karam")],
        ),
        ("Rina menilai penahanan itu sewenang-wenang.", [("Rina Lestari", "menilai", "penahanan itu sewenang-wenang")]),
        (
            'Nusa mengecam serangan itu. "Kami menolak," tulis pernyataan Nusa di Facebook.',
            [("Nusa", "mengecam", "serangan itu"), ("Nusa", "tulis", "Kami menolak")],
        ),
        (
            'Rina berpidato. Nusa mengecam serangan itu. "Kami menolak," tambah pernyataan itu.',
            [("Nusa", "mengecam", "serangan itu"), ("Nusa", "tambah", "Kami menolak")],
        ),
        (
            "Kapal itu, menurut Lembaga Samudra, tidak aman.",
            [("Lembaga Samudra", "menurut", "Kapal itu, menurut Lembaga Samudra, tidak aman")],
        ),
        ("Nusa merilis pernyataan yang mengutuk serangan itu.", [("Nusa", "mengutuk", "serangan itu")]),
        ("Nusa membakar surat yang mengutuk serangan itu.", []),
        ("Rina menganggapnya gegabah.", [("Rina Lestari", "menganggapnya", "gegabah")]),
        (
            "Nusa menuduh Bahari menutup selat, sedangkan Bahari berkeras programnya damai.",
            [("Nusa", "menuduh", "Bahari menutup selat"), ("Bahari", "berkeras", "programnya damai")],
        ),
        (
            "Nusa mengatakan selat itu ditutup, sementara jembatan itu dibuka.",
            [("Nusa", "mengatakan", "selat itu ditutup, sementara jembatan itu dibuka")],
        ),
        (
            "Nusa mengatakan selat itu aman, sebuah klaim yang dibantah Bahari.",
            [("Nusa", "mengatakan", "selat itu aman"), ("Bahari", "dibantah", "sebuah klaim")],
        ),
        ("Rina bersaksi di sidang bahwa kapal itu aman.", [("Rina Lestari", "bersaksi", "kapal itu aman")]),
        ("Rina bersaksi di sidang.", []),
        (
            "Kapal itu karam di selat. Demikian klaim Nusa.",
            [("Nusa", "klaim", "Kapal itu karam di selat")],
        ),
    ],
)
def test_who_says_what(text, expected):
    assert rows(text) == expected
