"""Acts of conflict and of yielding, told in the many ways of Indonesian news; and what only borrows their words."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

ACTS = [
    # PROTEST
    ("Ratusan buruh meneriakkan yel-yel di depan kantor gubernur Banten.", "PROTEST", "demo"),
    ("Puluhan ribu mahasiswa turun ke jalan di Santiago menentang pemerintah Chile.", "PROTEST", "demo"),
    ("Massa menggeruduk Kedutaan Besar Peru di Jakarta.", "PROTEST", "demo"),
    ("Para petani membentangkan spanduk di depan istana presiden Kenya.", "PROTEST", "demo"),
    ("Ribuan warga Serbia berdemonstrasi di Beograd. Mereka berkumpul di alun-alun hingga malam.", "PROTEST", "demo"),
    ("Para sopir truk memblokir lalu lintas di Lima.", "PROTEST", "obstruct"),
    ("Unjuk rasa mahasiswa di Nairobi berujung ricuh.", "PROTEST", "riot"),
    ("Massa pengunjuk rasa menjebol pagar gedung parlemen Kenya.", "PROTEST", ""),
    ("Demonstran di Dhaka membakar mobil polisi dan merusak halte.", "PROTEST", ""),
    ("Guru-guru di Bolivia menggelar aksi mogok kerja menuntut kenaikan upah.", "PROTEST", "strike"),
    ("Sejumlah tahanan politik Nikaragua melakukan mogok makan.", "PROTEST", "hunger"),
    ("Aktivis Kolombia menyerukan boikot terhadap perusahaan Kanada.", "PROTEST", "boycott"),
    ("Para pilot maskapai Kenya mogok menuntut kenaikan gaji.", "PROTEST", "strike"),
    ("Unjuk rasa di Kenya terus membesar.", "PROTEST", "demo"),
    # SANCTION
    ("Kanada memberlakukan sanksi-sanksi baru terhadap Belarus.", "SANCTION", "discontinue"),
    ("Norwegia memperketat embargo senjata terhadap Sudan.", "SANCTION", "discontinue"),
    ("Kenya mengenakan tarif impor terhadap Uganda.", "SANCTION", "discontinue"),
    ("Peru memutuskan hubungan diplomatik dengan Venezuela.", "SANCTION", "discontinue"),
    ("Kolombia menarik duta besarnya dari Nikaragua.", "SANCTION", "discontinue"),
    ("Kanada menghentikan bantuan pangan kepada Haiti.", "SANCTION", "withdraw"),
    ("Peru mengusir dua diplomat Bolivia.", "SANCTION", "expel"),
    ("Ribuan warga Sudan mengungsi ke Chad akibat pertempuran.", "SANCTION", "expel"),
    ("Kanada menetapkan Al Shabaab sebagai organisasi teroris.", "SANCTION", ""),
    ("Mantan presiden Peru itu divonis 15 tahun penjara oleh pengadilan Lima.", "SANCTION", "convict"),
    # MOBILIZE
    ("Armada kapal perang Chile berlayar menuju Selat Magellan.", "MOBILIZE", "weapons"),
    ("Jet tempur Turki lepas landas dari pangkalan Incirlik.", "MOBILIZE", "weapons"),
    ("Pasukan Ethiopia tiba di perbatasan Eritrea.", "MOBILIZE", "troops"),
    ("Garda Nasional Amerika Serikat dikerahkan untuk menjaga gedung federal.", "MOBILIZE", "troops"),
    ("Militer Peru meningkatkan kesiagaan di perbatasan Ekuador.", "MOBILIZE", "troops"),
    ("Sistem pertahanan udara Ukraina mencegat puluhan drone Rusia.", "MOBILIZE", "weapons"),
    ("Korea Utara menguji coba rudal hipersonik.", "MOBILIZE", "weapons"),
    ("Polda Metro Jaya menerjunkan 3.000 personel gabungan di Monas.", "MOBILIZE", "police"),
    ("Chile menggelar latihan tembak di Laut Pasifik.", "MOBILIZE", ""),
    ("Kelompok Al Shabaab merekrut milisi di Somalia.", "MOBILIZE", "militia"),
    # COERCE
    ("Angkatan Laut Yunani mencegat kapal nelayan Libya.", "COERCE", "seize"),
    ("Penjaga pantai Malaysia menahan kapal ikan Vietnam.", "COERCE", "seize"),
    ("Azerbaijan menganeksasi wilayah Armenia.", "COERCE", "seize"),
    ("Wartawan Carlos Rivera ditangkap di lapangan Plaza Mayor oleh polisi Nikaragua.", "COERCE", "arrest"),
    ("Aktivis Iran itu mendekam di penjara Evin.", "COERCE", "arrest"),
    ("Aktivis Maria Lopez dideportasi dari Guatemala.", "COERCE", "deport"),
    ("Polisi Kenya membubarkan demonstran di Nairobi.", "COERCE", "restrict"),
    ("Ethiopia memutus akses internet di Amhara.", "COERCE", "censor"),
    ("Ekuador memberlakukan jam malam di Guayaquil.", "COERCE", "curfew"),
    ("Presiden Ekuador mengumumkan darurat militer di Quito.", "COERCE", "martial-law"),
    ("Sudan menghalangi masuknya bantuan ke Darfur.", "COERCE", "withhold"),
    ("Peretas Korea Utara membobol sistem bank Bangladesh.", "COERCE", "cyber"),
    ("Rusia menyebarkan disinformasi di Moldova.", "COERCE", "misinformation"),
    # ASSAULT
    ("Pasukan Sudan menghujani El Fasher dengan roket.", "ASSAULT", "heavy-weapons"),
    ("Rudal Rusia menghantam gedung apartemen di Kharkiv.", "ASSAULT", "heavy-weapons"),
    ("Serangan yang dilancarkan Turki menewaskan dua warga Suriah.", "ASSAULT", ""),
    ("Pasukan Kongo merangsek ke Goma.", "ASSAULT", ""),
    ("Perang antara Armenia dan Azerbaijan berkecamuk.", "ASSAULT", ""),
    ("Polisi Kenya menembakkan tabung asap ke arah pengunjuk rasa.", "ASSAULT", "crowd-control"),
    ("Pasukan Sudan menyerang El Fasher. Belasan warga Sudan meregang nyawa.", "ASSAULT", ""),
    ("Kelompok bersenjata menyekap lima pekerja Chile di Haiti.", "ASSAULT", "abduct"),
    ("Tentara Myanmar membakar rumah-rumah warga Rohingya.", "ASSAULT", "destroy"),
    ("Laporan itu mengungkap kekerasan oleh polisi Kenya terhadap demonstran.", "ASSAULT", ""),
    ("Gempur kamp pengungsi di Darfur, pasukan Sudan menewaskan lima warga Chad.", "ASSAULT", ""),
    # RETREAT, CONCEDE, THREATEN
    ("Hamas dan Israel mematuhi gencatan senjata.", "RETREAT", "ceasefire"),
    ("Presiden Peru memecat Menteri Pertahanan Jorge Chavez.", "RETREAT", "resign"),
    ("Kepala intelijen Kenya dicopot dari jabatannya oleh Presiden Kenya.", "RETREAT", "resign"),
    ("Rwanda menarik pasukannya dari Kongo.", "RETREAT", "withdraw"),
    ("Tentara Rwanda mundur dari Goma.", "RETREAT", "withdraw"),
    ("Buronan asal Peru itu tertangkap di Lima oleh polisi Kolombia.", "COERCE", "arrest"),
    ("Pasukan Kongo melawan Rwanda di Goma.", "ASSAULT", ""),
    ("Nikaragua membebaskan 40 tahanan politik.", "RETREAT", "release"),
    ("Ekuador mencabut jam malam di Guayaquil.", "CONCEDE", ""),
    ("Kanada melonggarkan sanksi terhadap Suriah.", "CONCEDE", ""),
    ("Presiden Turki mengisyaratkan bakal menyerang Suriah.", "THREATEN", "violence"),
    ("Sudan memberi ultimatum kepada Chad.", "THREATEN", ""),
]
NONE = [
    ("Dua warga Peru tewas dalam kecelakaan bus di Lima.", "ASSAULT"),
    ("Belasan warga Kenya meninggal akibat banjir. Polisi Kenya mengevakuasi korban.", "ASSAULT"),
    ("Pemain Kenya itu mengalami cedera lutut dan menjalani perawatan di Nairobi.", "ASSAULT"),
    ("Striker Chile itu melepaskan tembakan ke arah gawang Peru.", "ASSAULT"),
    ("Kenya menggempur pertahanan Uganda pada babak kedua dan mencetak dua gol.", "ASSAULT"),
    ("Tarif baru Amerika Serikat menghantam pasar saham Kanada.", "ASSAULT"),
    ("Topan Melor menghantam Filipina.", "ASSAULT"),
    ("Perusahaan Peru itu menargetkan produksi 20 ton kopi untuk Kanada.", "ASSAULT"),
    ("Peru dan Chile terlibat perang dagang soal anggur.", "ASSAULT"),
    ("Menteri Keuangan Kenya menahan laju inflasi.", "COERCE"),
    ("Nelayan Kenya menangkap ikan tuna di perairan Somalia.", "COERCE"),
    ("Bank Sentral Peru menahan suku bunga.", "COERCE"),
    ("Kiper Chile itu menangkap bola dengan baik.", "COERCE"),
    ("Pemerintah Kota Lima menaikkan tarif parkir.", "SANCTION"),
    ("Warga Chile mengungsi ke Santiago akibat gempa.", "SANCTION"),
    ("Mobil mogok di jalan tol membuat warga Kenya terlambat.", "PROTEST"),
    ("Koki Peru Carlos Rivera demo memasak di Jakarta.", "PROTEST"),
    ("Pelaku asal Kenya itu melakukan aksinya di pasar Lima.", "PROTEST"),
    ("Polisi Kenya menutup jalan karena banjir.", "PROTEST"),
    ("Duta Besar Chile menyampaikan nota protes kepada Peru.", "PROTEST"),
    ("Kebakaran di Lima menghanguskan empat rumah warga Chile.", "ASSAULT"),
    ("Bank Kenya diawasi oleh pemerintah Kenya.", "COERCE"),
    ("Harimau itu tertangkap kamera warga Kenya.", "COERCE"),
    ("Timnas Kenya melawan Uganda di Nairobi.", "ASSAULT"),
    ("Motor warga Kenya itu mogok di Nairobi.", "PROTEST"),
    ("Ledakan tabung gas di Lima melukai dua warga Chile.", "ASSAULT"),
    ("Kementerian Pertahanan Kenya melaksanakan perang siber.", "RETREAT"),
    ("Gunung Cotopaxi di Ekuador berstatus siaga satu.", "MOBILIZE"),
    ("Jemaah haji Kenya bertolak ke Arab Saudi.", "MOBILIZE"),
    ("Kenya mengirim pasukan penjaga perdamaian ke Haiti.", "MOBILIZE"),
    ("Klub Kenya itu memecat pelatih asal Peru.", "RETREAT"),
    ("Pabrik di Lima memecat 40 karyawan asal Chile.", "RETREAT"),
    ("Hamas menolak usulan gencatan senjata dari Mesir.", "RETREAT"),
    ("Pelabuhan Lima melepaskan tukik ke laut bersama warga Chile.", "RETREAT"),
]


@needs_model
@pytest.mark.parametrize(("text", "kind", "mode"), ACTS)
def test_an_act_is_told(text: str, kind: str, mode: str) -> None:
    assert tells(text, kind, mode), told(text)


@needs_model
@pytest.mark.parametrize(("text", "kind"), NONE)
def test_words_that_are_borrowed_tell_no_act(text: str, kind: str) -> None:
    assert not tells(text, kind), told(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Presiden Sudan memperingatkan Chad soal serangan balasan.", "violence"),
        ("Presiden Peru memperingatkan Bolivia bahwa sanksi akan menyusul.", "relations"),
        ("Jaksa Kenya memperingatkan para demonstran soal ancaman penjara.", "arrest"),
    ],
)
def test_what_is_threatened_gives_a_threat_its_mode(text: str, mode: str) -> None:
    assert tells(text, "THREATEN", mode), told(text)
