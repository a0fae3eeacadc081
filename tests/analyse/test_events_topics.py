"""Sport, show business, markets and weather borrow the words of politics; what they tell is no event."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model

OTHER = [
    "Gelombang tinggi menerjang pesisir Uganda, tiga rumah hanyut.",  # weather
    "Kampala Dihantam Hujan Es Selama Satu Jam",
    "Serangan gelombang panas di Uganda berlangsung sepekan.",
    "Menteri Uganda meninggal karena serangan jantung di Nairobi.",
    "Badan cuaca Uganda memperingatkan hujan lebat pada Senin.",
    "Kementerian Kesehatan Uganda mengimbau warga menjauhi sungai selama banjir.",
    "Kementerian Kesehatan Uganda menyarankan agar asupan gula dikurangi.",
    "Warganet Uganda mengecam Kenya.",  # whoever only looks on
    "Pengunjung menyerbu pasar di Kampala.",
    "Pengamat film itu mengkritik sutradara Uganda dalam drama terbaru.",
    "Harga emas di Uganda meroket.",
    "Penampilan aktris Uganda itu menawan.",
    "Peneliti Uganda menyelidiki asal-usul lukisan itu.",
    'Penelusuran dengan kata kunci "Kenya menyerang Uganda" tidak memberi hasil.',
    "Video dengan narasi ”Kenya menyerang Uganda” ternyata palsu.",
    "Destinasi seperti Uganda menawarkan pemandangan indah.",
    "Berita tentang Uganda itu mengundang pertanyaan warga.",
    "Menurut pengakuan warga Uganda, asap mengganggu tidurnya.",
    "Lewat gula aren ia membebaskan petani Uganda dari jeratan tengkulak.",
    "Perusahaan Uganda menyalurkan hewan kurban kepada warga Uganda.",
    "Menteri Kesehatan Uganda mengingatkan warga agar tidak menelan antibiotik tanpa resep.",
    "Di antara pasar yang dikunjungi di Kampala, dua sudah tutup.",
    "Perusahaan Uganda dinilai lamban.",
    "Majalah Uganda mendukung gagasan itu.",
    "Pemulangan jemaah Uganda berlangsung sepekan.",
    "Kami tidak tahu, kata Menteri Keuangan Uganda saat dihubungi Harian Kompas.",  # everyday life
    "Perusahaan mobil Uganda menawarkan diskon besar.",
    "Maskapai Uganda berkomitmen menambah kursi.",
    "Penduduk Kampala mengimpor beras dari Entebbe.",
    "Ombak merusak perkampungan di Uganda, ratusan warga mengungsi.",
    "Pelaku pasar Uganda menahan langkah.",
    "Presiden Uganda kembali ke Uganda pada Senin.",
    "Tamu undangan Uganda memenuhi ruangan.",
    "Usul itu direspons positif oleh Presiden Uganda.",
]
POLITICS = [
    ("Rudal Kenya menerjang pesisir Uganda, tiga rumah hancur.", "ASSAULT"),
    ("Kampala dihantam rudal Kenya selama satu jam.", "ASSAULT"),
    ("Uganda menargetkan jantung kota Nairobi dalam serangan rudal, yang dibalas Kenya.", "ASSAULT"),
    ("Pihak berwenang Uganda memenjarakan tiga aktivis yang bermain sepak bola di Kampala.", "SANCTION"),
    ("Kenya memperingatkan Uganda bahwa banjir senjata ke Sudan akan dibalas.", "THREATEN"),
    ("Kementerian Kesehatan Uganda meminta bantuan Kenya untuk korban banjir.", "REQUEST"),
    ("Kementerian Kesehatan Uganda mendesak Kenya membuka bendungan sebelum banjir.", "REQUEST"),
    ("Warga Uganda mengecam Kenya.", "ACCUSE"),
    ("Warganet Uganda memboikot produk Kenya.", "PROTEST"),
    ("Saham Kenya jatuh setelah Uganda mengenakan tarif impor atas Kenya.", "SANCTION"),
    ("Aktor film Uganda itu ditangkap polisi di Nairobi.", "COERCE"),
    ("Kenya menawan tiga tentara Uganda.", "ASSAULT"),
    ("Menteri Keuangan Uganda dihubungi Presiden Kenya lewat telepon.", "CONSULT"),
    ("Pabrikan pesawat Kenya menawarkan jet tempur kepada Uganda.", "AGREE"),
    ("Uganda mengimpor beras dari Kenya.", "COOPERATE"),
    ("Rudal merusak perkampungan di Uganda, ratusan warga mengungsi.", "SANCTION"),
    ("Kenya menahan tiga nelayan Uganda.", "COERCE"),
    ("Presiden Uganda kembali ke Kenya pada Senin.", "CONSULT"),
    ("Uganda menawarkan perundingan kepada Kenya.", "AGREE"),
    ("Presiden Uganda mengundang Presiden Kenya ke Kampala.", "AGREE"),
    ("Pengakuan Kenya atas kemerdekaan Kosovo disambut Uganda.", "SUPPORT"),
    ("Utusan Uganda menghadap Presiden Kenya.", "CONSULT"),
    ("Uganda membebaskan tiga tahanan Kenya.", "RETREAT"),
    ("Perusahaan Uganda menyalurkan bantuan kepada warga Kenya.", "AID"),
    ("Uganda dikunjungi Presiden Kenya pada Senin.", "CONSULT"),
    ("Kenya menilai Uganda lamban.", "ACCUSE"),
    ("Majalah Uganda mendukung Kenya.", "SUPPORT"),
    ("Kenya memulangkan paksa pengungsi Uganda.", "COERCE"),
    ("Peneliti Uganda menuding Kenya memalsukan data.", "ACCUSE"),
    ('Presiden Kenya berkata, "Uganda menyerang kapal kami."', "ASSAULT"),
]


@pytest.mark.parametrize("sentence", OTHER)
def test_borrowed_words_tell_no_event(sentence: str) -> None:
    assert not told(sentence)


@pytest.mark.parametrize(("sentence", "kind"), POLITICS)
def test_the_same_words_tell_acts_of_politics(sentence: str, kind: str) -> None:
    assert tells(sentence, kind)


def test_a_protest_is_not_by_those_whom_it_speaks_up_for_nor_by_the_police() -> None:
    assert not tells("Ribuan mahasiswa Kenya menggelar aksi bela Uganda di Nairobi.", "PROTEST", recipient="Uganda")
    assert not tells("Unjuk rasa pro-Uganda digelar di Nairobi.", "PROTEST", actor="Uganda")
    assert tells("Ribuan mahasiswa Kenya menggelar aksi menentang Uganda di Nairobi.", "PROTEST", recipient="Uganda")
    assert not tells("Polisi Kenya menggelar patroli setelah demonstrasi pada Senin.", "PROTEST", actor="Polisi")
    assert tells("Buruh Kenya menggelar demonstrasi pada Senin.", "PROTEST", actor="Buruh Kenya")
