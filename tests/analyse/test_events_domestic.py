"""Politics, courts, police, unrest and relief inside one state: the words that tell each act, in every voice."""

from __future__ import annotations

import pytest

from runut import ontology
from runut.analyse.events.lexicon import load_frames
from runut.language.pack import load_pack
from tests.analyse.telling import needs_model, tells, told

PROCEDURE = [
    ("Aktivis Rahmat Hidayat melaporkan Bupati Sukaraja ke Bareskrim Polri.", "ACCUSE", "allege", "Rahmat", "Sukaraja"),
    ("Mantan Menteri Sosial Ratna Dewi dilaporkan ke Polda Metro Jaya.", "ACCUSE", "allege", "", "Ratna Dewi"),
    ("Sejumlah advokat melaporkan Ketua KPU Harun Basri ke DKPP.", "ACCUSE", "allege", "advokat", "Harun Basri"),
    (
        "Laporan warga terhadap Kapolsek Tanjung Asri masuk ke Propam Polda Lampung.",
        "ACCUSE",
        "allege",
        "warga",
        "Asri",
    ),
    (
        "Partai Maju Bersama melayangkan laporan ke Bawaslu terhadap Gubernur Andi.",
        "ACCUSE",
        "allege",
        "Partai",
        "Andi",
    ),
    ("Ketua DPRD Banten melapor ke polisi setelah menerima ancaman.", "ACCUSE", "allege", "Ketua DPRD", ""),
    ("Rudi Setiawan mengajukan praperadilan terhadap KPK ke PN Jakarta Selatan.", "ACCUSE", "allege", "Rudi", "KPK"),
    ("PT Sumber Jaya melayangkan somasi kepada Gubernur Riau.", "ACCUSE", "disapprove", "Sumber Jaya", "Riau"),
    ("KPK memanggil Menteri Perdagangan Surya Atmaja sebagai saksi.", "ACCUSE", "investigate", "KPK", "Surya Atmaja"),
    ("Menteri Perdagangan Surya Atmaja dipanggil KPK pada Senin.", "ACCUSE", "investigate", "KPK", "Surya Atmaja"),
    ("Bareskrim Polri mendalami peran mantan Direktur Utama Pertamina.", "ACCUSE", "investigate", "Bareskrim", ""),
    ("Berkas perkara mantan Kapolda Riau dilimpahkan ke kejaksaan.", "ACCUSE", "investigate", "", "Kapolda Riau"),
    ("Propam memproses pelanggaran etik anggota Polres Malang.", "ACCUSE", "investigate", "Propam", "Malang"),
    ("KPK mengembangkan kasus suap yang melibatkan anggota DPR.", "ACCUSE", "investigate", "KPK", "anggota DPR"),
    (
        "Penetapan tersangka terhadap Wakil Bupati Blora diumumkan kemarin.",
        "ACCUSE",
        "allege",
        "",
        "Wakil Bupati Blora",
    ),
    ("KPK mengumumkan penetapan Anton Salim sebagai tersangka.", "ACCUSE", "allege", "KPK", "Anton Salim"),
    ("Mantan Gubernur Papua itu dijerat Pasal 2 Undang-Undang Tipikor oleh KPK.", "ACCUSE", "allege", "KPK", "Papua"),
    ("Polisi menjerat Anton Salim dengan pasal berlapis.", "ACCUSE", "allege", "Polisi", "Anton Salim"),
    ("Jaksa menuntut Anton Salim 12 tahun penjara.", "ACCUSE", "allege", "Jaksa", "Anton Salim"),
    ("Anton Salim dituntut 12 tahun penjara oleh jaksa KPK.", "ACCUSE", "allege", "jaksa KPK", "Anton Salim"),
    ("Bupati Sukaraja terjaring operasi tangkap tangan KPK.", "COERCE", "arrest", "KPK", "Sukaraja"),
    ("KPK menggelar OTT terhadap Bupati Sukaraja.", "COERCE", "arrest", "KPK", "Sukaraja"),
    ("Polisi menjemput paksa Anton Salim di rumahnya.", "COERCE", "arrest", "Polisi", "Anton Salim"),
    ("Wakil Bupati Blora dibawa ke gedung KPK.", "COERCE", "arrest", "", "Wakil Bupati Blora"),
    ("Polisi mengamankan seorang warga negara Rusia di Bali.", "COERCE", "arrest", "Polisi", "Rusia"),
    ("Tiga demonstran diamankan polisi.", "COERCE", "arrest", "polisi", "demonstran"),
    ("Mantan Wali Kota Cirebon resmi ditahan Kejaksaan Negeri.", "COERCE", "arrest", "Kejaksaan Negeri", "Cirebon"),
    ("Bea Cukai menggagalkan penyelundupan sabu oleh warga Malaysia.", "COERCE", "seize", "Bea Cukai", "Malaysia"),
    ("Polisi menyita barang bukti dari rumah anggota DPRD Kota Ambon.", "COERCE", "seize", "Polisi", "DPRD"),
    ("Rumah anggota DPR digeledah penyidik KPK.", "COERCE", "seize", "KPK", "anggota DPR"),
    ("KPK mencekal mantan Menteri Agama.", "COERCE", "restrict", "KPK", "Menteri Agama"),
    ("Mantan Menteri Agama dicegah ke luar negeri oleh Imigrasi.", "COERCE", "restrict", "Imigrasi", "Menteri Agama"),
    ("Polri memasukkan Anton Salim ke dalam daftar pencarian orang.", "THREATEN", "arrest", "Polri", "Anton Salim"),
    ("Pengadilan Tipikor memvonis mati warga Australia.", "SANCTION", "convict", "Pengadilan", "Australia"),
    ("Mahkamah Agung memperberat hukuman mantan Bupati Langkat.", "SANCTION", "convict", "Mahkamah", "Langkat"),
    ("Mantan Bupati Langkat divonis bebas oleh Pengadilan Negeri Stabat.", "RETREAT", "release", "Stabat", "Langkat"),
    ("Hakim menolak gugatan Partai Maju Bersama.", "REJECT", "", "Hakim", "Partai Maju Bersama"),
    (
        "Gugatan Partai Demokrat digugurkan Mahkamah Konstitusi.",
        "REJECT",
        "",
        "Konstitusi",
        "Partai Demokrat",
    ),
    ("Mahkamah Konstitusi mengabulkan gugatan Partai Maju Bersama.", "CONCEDE", "", "Konstitusi", "Partai Maju"),
    ("Kejaksaan menghentikan penyidikan terhadap Gubernur Bengkulu.", "CONCEDE", "", "Kejaksaan", "Bengkulu"),
    ("Presiden Prabowo memberikan abolisi kepada Anton Salim.", "CONCEDE", "", "Prabowo", "Anton Salim"),
    ("Jaksa KPK mengajukan banding ke Pengadilan Tinggi Jakarta.", "REQUEST", "change", "Jaksa KPK", ""),
]

UNREST = [
    ("Kerusuhan melanda ibu kota Nepal.", "PROTEST", "riot", "", "Nepal"),
    ("Kerusuhan pecah di Jayapura pada Senin.", "PROTEST", "riot", "", "Jayapura"),
    ("Bentrokan antara mahasiswa dan polisi terjadi di Makassar.", "PROTEST", "riot", "mahasiswa", ""),
    ("Gelombang demonstrasi menyebar di Serbia.", "PROTEST", "demo", "", "Serbia"),
    ("Massa menjarah rumah Menteri Keuangan.", "PROTEST", "vandalize", "Massa", "Menteri Keuangan"),
    ("Gedung DPRD dibakar massa pengunjuk rasa.", "PROTEST", "vandalize", "massa", "DPRD"),
    ("Massa memblokir jalan di depan kantor Gubernur Papua.", "PROTEST", "obstruct", "Massa", ""),
    ("Jam malam berlaku di Kathmandu sejak Selasa.", "COERCE", "curfew", "", "Kathmandu"),
    ("Larangan berkumpul mulai berlaku di Kathmandu.", "COERCE", "restrict", "", "Kathmandu"),
    ("Tindakan keras polisi Nepal terhadap demonstran berlanjut.", "COERCE", "restrict", "polisi Nepal", "demonstran"),
    ("Satpol PP menertibkan pedagang di Bandung.", "COERCE", "restrict", "Satpol PP", "pedagang"),
    ("Polisi memukul mundur mahasiswa di Semanggi.", "COERCE", "restrict", "Polisi", "mahasiswa"),
    ("Polda Metro Jaya mengerahkan 3.000 personel untuk mengamankan unjuk rasa.", "MOBILIZE", "police", "Polda", ""),
    ("TNI AU menggelar patroli udara di perbatasan Papua Nugini.", "MOBILIZE", "troops", "TNI AU", ""),
    ("Kontak tembak antara TNI dan OPM pecah di Pegunungan Bintang.", "ASSAULT", "firearms", "TNI; OPM", ""),
]

POLITICS = [
    ("Menteri Sosial memberikan santunan kepada warga Palu.", "AID", "", "Menteri Sosial", "Palu"),
    ("Serikat buruh menyurati Menteri Ketenagakerjaan.", "REQUEST", "change", "Serikat buruh", "Menteri"),
    ("Koalisi sipil mengirim surat ke Komnas HAM.", "REQUEST", "change", "", "Komnas HAM"),
    ("Komisi III DPR menyayangkan sikap Kapolda.", "ACCUSE", "disapprove", "DPR", "Kapolda"),
    ("Malaysia menyuarakan kekecewaan atas keputusan FIFA.", "ACCUSE", "disapprove", "Malaysia", "FIFA"),
    ("PKS mengusung mantan Wali Kota Depok sebagai calon gubernur.", "SUPPORT", "", "PKS", "Depok"),
    ("Partai Golkar berkoalisi dengan Partai Demokrat.", "SUPPORT", "", "Golkar; Partai Demokrat", ""),
]


@needs_model
@pytest.mark.parametrize(
    ("text", "kind", "mode", "actor", "recipient"),
    [*PROCEDURE, *UNREST, *POLITICS],
    ids=lambda value: None if " " in value else value or "-",
)
def test_an_act_inside_a_state(text: str, kind: str, mode: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, mode, actor, recipient), told(text)


@needs_model
def test_a_prison_sentence_is_a_conviction_and_an_arrest() -> None:
    text = "Anton Salim divonis delapan tahun penjara oleh hakim Pengadilan Tipikor."
    assert [(event.kind, event.mode) for event in told(text)] == [("SANCTION", ("convict",)), ("COERCE", ("arrest",))]


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Presiden Prabowo melantik Andi Wijaya sebagai menteri.",
        "Gubernur Jakarta memberhentikan kepala dinas.",
        "Saat dihubungi wartawan, Kapolres Lembah Baru membenarkan kabar itu.",
        "Ditemui wartawan di Istana, Menteri Keuangan mengatakan anggaran cukup.",
        "Kecelakaan bus di tol Cipali menewaskan 12 orang warga Jawa Barat.",
        "Kebakaran membakar gedung sekolah di Jakarta.",
        "Gempa merusak rumah warga di Cianjur.",
        "Polisi mengamankan jalannya pertandingan di Stadion Utama.",
        "Polisi melaporkan tiga korban tewas dalam kecelakaan itu.",
        "Menteri Kesehatan melaporkan kasus baru cacar monyet ke Komisi IX DPR.",
        "Polisi mengembangkan aplikasi pelayanan SIM.",
        "BPOM memeriksa sampel obat.",
        "Bank Indonesia menahan suku bunga acuan.",
        "Bupati membawa oleh-oleh ke kantor polisi.",
    ],
)
def test_offices_accidents_and_service_are_no_events(text: str) -> None:
    assert told(text) == ()


def test_every_class_has_words_and_a_type_of_the_codebook() -> None:
    for frame in load_frames(load_pack("id")):
        assert frame.verbs or frame.acts or frame.passive or frame.nouns, frame.name
        assert set(frame.mode) <= set(ontology.event_type(frame.type).modes), frame.name
