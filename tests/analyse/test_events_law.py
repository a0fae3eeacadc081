"""Accusations, refusals, sanctions, protests and cases at law: how they are told, and who is meant."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model

ACTS = [
    ("Dubes Uganda dipanggil Kementerian Luar Negeri Kenya pada Selasa.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Nota protes itu dilayangkan Kenya kepada Uganda.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Kritik terhadap Kenya juga datang dari Uganda dan Rwanda.", "ACCUSE", "disapprove", "Uganda", "Kenya"),
    ("Uganda dan Rwanda ramai-ramai mengecam Kenya.", "ACCUSE", "disapprove", "Uganda", "Kenya"),
    ("Uganda mengecam uji coba rudal Kenya.", "ACCUSE", "disapprove", "Uganda", "Kenya"),
    ("Kementerian Perdagangan Uganda mengeluhkan tarif Kenya.", "ACCUSE", "disapprove", "Uganda", "Kenya"),
    ("Uganda menyeret Kenya ke Mahkamah Internasional.", "ACCUSE", "allege", "Uganda", "Kenya"),
    ("Kenya mengusir tiga diplomat Uganda karena dituduh memata-matai.", "ACCUSE", "allege", "", "Uganda"),
    ("Kenya memanggil pulang dubesnya dari Kampala.", "SANCTION", "discontinue", "Kenya", "Kampala"),
    ("Kenya memasukkan tujuh pejabat Uganda ke dalam daftar sanksi.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Tujuh pejabat Uganda ditambahkan ke daftar sanksi Kenya.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Uni Eropa menyetujui paket sanksi terhadap Uganda.", "SANCTION", "discontinue", "Uni Eropa", "Uganda"),
    (
        "Kenya memberlakukan sanksi dan larangan bepergian terhadap dua menteri Uganda.",
        "SANCTION",
        "",
        "Kenya",
        "Uganda",
    ),
    ("Kenya mengumumkan pembatasan ekspor teh ke Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya menaikkan bea masuk atas tekstil Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya menyatakan dua diplomat Uganda sebagai persona non grata.", "SANCTION", "expel", "Kenya", "Uganda"),
    ("Dua diplomat Uganda diberi waktu 48 jam untuk meninggalkan Kenya.", "SANCTION", "expel", "Kenya", "Uganda"),
    ("Kenya keluar dari Uni Afrika.", "SANCTION", "discontinue", "Kenya", "Uni Afrika"),
    (
        "Kenya menggunakan hak vetonya untuk menggagalkan resolusi yang diajukan Uganda.",
        "REJECT",
        "",
        "Kenya",
        "Uganda",
    ),
    ("Kenya mencekal tiga wartawan Uganda masuk ke negaranya.", "REJECT", "change", "Kenya", "Uganda"),
    ("Kenya tidak akan pernah menyerahkan Wajir kepada Uganda.", "REJECT", "", "Kenya", ""),
    ("Estonia melayangkan protes resmi ke Moskow.", "ACCUSE", "disapprove", "Estonia", "Moskow"),
    ("Presiden Kenya menyebut serangan Uganda sebagai deklarasi perang.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Menurut Kenya, tindakan Uganda itu merupakan pelanggaran berat.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ('"Uganda bertanggung jawab atas serangan itu," kata Menlu Kenya.', "ACCUSE", "", "Kenya", "Uganda"),
    ('"Kami menyesalkan keputusan Uganda," kata Presiden Kenya.', "ACCUSE", "disapprove", "Presiden Kenya", "Uganda"),
    ("Kenya menutup semua perbatasan darat dengan Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya mengumumkan penarikan diri dari Uni Afrika.", "SANCTION", "discontinue", "Kenya", "Uni Afrika"),
    ("Kenya menghentikan semua pembicaraan dagang dengan Uganda.", "REJECT", "meet", "Kenya", "Uganda"),
    ("Kenya tidak akan tunduk pada tekanan Uganda.", "REJECT", "", "Kenya", "Uganda"),
    ("Mahkamah Agung Kenya memerintahkan penahanan menteri Uganda.", "COERCE", "arrest", "Kenya", "Uganda"),
    ("Pasukan Kenya menarik diri dari Kampala.", "RETREAT", "withdraw", "Kenya", ""),
    ("Unjuk rasa menentang kenaikan harga di Uganda berujung bentrok.", "PROTEST", "", "", "Uganda"),
    ("Kenya secara sepihak menjatuhkan sanksi kepada Uganda.", "SANCTION", "", "Kenya", "Uganda"),
    ("Kenya untuk pertama kalinya mengecam Uganda.", "ACCUSE", "", "Kenya", "Uganda"),
    ("Kenya menolak membahas gencatan senjata dengan Uganda.", "REJECT", "meet", "Kenya", "Uganda"),
    ("Kenya menuntut 19 pejabat Uganda terkait skandal minyak.", "ACCUSE", "allege", "Kenya", "Uganda"),
    ("Negara-negara Barat menjatuhkan sanksi keuangan terhadap Uganda.", "SANCTION", "", "Barat", "Uganda"),
    ("Kebijakan tarif impor Kenya terhadap Uganda berlaku besok.", "SANCTION", "", "Kenya", "Uganda"),
    ("Pemerintah Kenya dituntut minta maaf kepada Uganda.", "REQUEST", "", "", "Kenya"),
    ("Kenya menolak permintaan Uganda untuk mengirim obat.", "REQUEST", "", "Uganda", "Kenya"),
    ("Kenya Tolak Permintaan Uganda untuk Kirim Obat", "REQUEST", "", "Uganda", "Kenya"),
    ("Kenya melarang obat masuk ke Uganda.", "REJECT", "", "Kenya", "Uganda"),
    ("Rwanda tak mengikuti imbauan Uganda untuk memboikot Kenya.", "REQUEST", "", "Uganda", "Rwanda"),
    ("NAIROBI-Amerika Serikat(AS) pada Rabu mengecam Uganda.", "ACCUSE", "", "Amerika", "Uganda"),
    ("Video yang memperlihatkan tentara Kenya meminta maaf kepada Uganda beredar.", "CONCEDE", "", "Kenya", "Uganda"),
    ("Interpol menerbitkan red notice terhadap mantan pejabat Uganda.", "THREATEN", "arrest", "Interpol", "Uganda"),
    ("Parlemen Kenya memanggil Menteri Keuangan Kenya.", "ACCUSE", "investigate", "Parlemen", "Menteri"),
    ("Rwanda menyatakan khawatir atas kerja sama militer Kenya dan Uganda.", "COOPERATE", "", "Kenya", ""),
    ("Kenya menampik tawaran Uganda.", "REJECT", "", "Kenya", "Uganda"),
]
NONE = [
    ("Kenya memanggil dokter untuk merawat menteri Uganda.", "ACCUSE"),
    ("Kritik seni datang dari Uganda.", "SANCTION"),
    ("Kenya menarik pasukannya dari Kampala.", "SANCTION"),
    ("Kenya menyetujui rencana anggaran terhadap sekolah Uganda.", "SANCTION"),
    ("Pasukan Kenya keluar dari Kampala.", "SANCTION"),
    ("Kenya memasukkan tujuh pejabat Uganda ke dalam panitia.", "SANCTION"),
    ("Kenya tak menampik bahwa Uganda tengah mendekatinya.", "REJECT"),
    ("Pejabat Kenya itu enggan mengungkapkan posisi kapal Uganda.", "REJECT"),
    ("Usul itu mendapat tiga suara setuju dari Uganda.", "AGREE"),
    ("Uganda merupakan negara tetangga, kata Presiden Kenya.", "ACCUSE"),
    ("Menteri Kenya itu bukan penjahat, kata Presiden Uganda.", "ACCUSE"),
    ("Kenya menutup rapat dengan Uganda.", "SANCTION"),
    ("Aktivis Kenya dilarang bepergian ke Uganda.", "CONSULT"),
    ("Posisi sekretaris jenderal diduduki oleh menteri Uganda.", "ASSAULT"),
    ("Pejabat Kenya enggan membahas posisi kapal perang Uganda.", "REJECT"),
    ("Pejabat Kenya enggan membahas posisi kapal perang Uganda.", "CONSULT"),
    ("Untuk kedua pihak, Kenya dan Uganda, pertemuan itu penting.", "ACCUSE"),
    ("Menteri Kenya menolak suap dari pengusaha Uganda.", "REJECT"),
    ("Kenya harus meminta maaf kepada Uganda, kata surat kabar itu.", "CONCEDE"),
    ("Penerbangan demonstrasi itu berakhir di Uganda.", "PROTEST"),
    ("Presiden Kenya membawa pesan mendesak untuk Uganda.", "REQUEST"),
    ("Menteri Kenya memperingatkan bahaya perang di Uganda.", "THREATEN"),
    ("Kenya ogah dituding bersekongkol dengan Uganda.", "REJECT"),
    ("Tarif impor Kenya dan Uganda berbeda.", "COOPERATE"),
    ("Perusahaan Kenya menutup dua kantornya di Uganda.", "PROTEST"),
    ("Para analis Kenya memperingatkan bahwa Uganda menghadapi krisis.", "THREATEN"),
    ("Kenya mengeluarkan peringatan kepada warganya yang akan bepergian ke Uganda.", "THREATEN"),
    ("Perang kata-kata antara Kenya dan Uganda meletus.", "ASSAULT"),
    ("Kebijakan itu membuat Uganda menahan pertumbuhan.", "COERCE"),
    ("Pelatih memanggil pemain Uganda ke lapangan.", "ACCUSE"),
    ("Menteri Kenya didakwa mahkamah kejahatan perang PBB.", "ASSAULT"),
    ("Kenya memiliki hak veto di Dewan Keamanan.", "REJECT"),
    ("Presiden Kenya merespons kabar tentang Uganda.", "THREATEN"),
    ("Menteri Kenya tidak menutup kemungkinan pekerja Uganda akan direkrut.", "THREATEN"),
    ("Menteri Kenya mengatakan impor dari Uganda belum mendesak.", "REQUEST"),
    ("Perdana Menteri Kenya bersumpah di depan parlemen Uganda.", "THREATEN"),
]


@pytest.mark.parametrize(("sentence", "kind", "mode", "actor", "recipient"), ACTS)
def test_words_and_law(sentence: str, kind: str, mode: str, actor: str, recipient: str) -> None:
    assert tells(sentence, kind, mode, actor, recipient)


@pytest.mark.parametrize(("sentence", "kind"), NONE)
def test_the_same_words_in_other_senses(sentence: str, kind: str) -> None:
    assert not tells(sentence, kind)


def test_an_act_that_its_doer_denies_is_negated() -> None:
    denied = told("Rwanda membantah telah menyerang Goma. Kenya mengecam Rwanda.")
    assert any(event.kind == "ASSAULT" and "negation" in event.aux for event in denied)
    owned = told("Rwanda mengaku telah menyerang Goma. Kenya mengecam Rwanda.")
    assert any(event.kind == "ASSAULT" and "negation" not in event.aux for event in owned)


def test_demanded_sanctions_are_not_asked_of_those_whom_they_hit() -> None:
    assert not tells("Kenya mendesak sanksi terhadap menteri Uganda.", "REQUEST", recipient="Uganda")
    assert tells("Kenya mendesak Uganda menjatuhkan sanksi terhadap Rwanda.", "REQUEST", recipient="Uganda")


def test_a_march_is_not_directed_at_where_it_leads() -> None:
    text = "Ribuan warga Kenya turun ke jalan memprotes penundaan perjalanan ke Uganda."
    assert tells(text, "PROTEST")
    assert not tells(text, "PROTEST", recipient="Uganda")
    assert tells("Ribuan warga Kenya turun ke jalan memprotes Uganda.", "PROTEST", recipient="Uganda")


def test_the_object_of_a_relative_clause_does_nothing_in_the_main_clause() -> None:
    text = "Massa yang membawa poster Presiden Kenya membakar gedung parlemen Uganda. Polisi Uganda menangkap massa."
    assert not tells(text, "ASSAULT", actor="Presiden Kenya")
    assert tells("Presiden Kenya membakar gedung parlemen Uganda.", "ASSAULT", actor="Presiden Kenya")


def test_whose_goods_are_boycotted_boycotts_nothing() -> None:
    assert not tells("Aksi boikot produk Uganda meluas. Kenya mengecam Uganda.", "PROTEST", "boycott", actor="Uganda")
    assert tells("Warga Kenya memboikot produk Uganda.", "PROTEST", "boycott", "Kenya", "Uganda")


def test_who_refuses_a_deed_does_not_suffer_it() -> None:
    text = "Presiden Kenya menolak pengusiran warga Uganda oleh Chad."
    assert not tells(text, "COERCE", recipient="Presiden Kenya")
    assert tells(text, "REJECT", actor="Presiden Kenya")
    assert tells("Kenya menolak tawaran Uganda.", "AGREE", actor="Uganda", recipient="Kenya")


def test_what_a_protest_is_about_is_no_act_of_those_who_watch_it() -> None:
    text = "Tentara Kenya diturunkan untuk menghadapi demonstrasi memprotes penangkapan guru oleh polisi Kenya."
    assert not tells(text, "ACCUSE", actor="Tentara Kenya")
    assert tells("Tentara Kenya memprotes penangkapan perwira oleh polisi Uganda.", "ACCUSE", actor="Tentara Kenya")


def test_who_receives_a_complaint_is_not_accused() -> None:
    assert not tells("Ombudsman Kenya telah menerima pengaduan warga Uganda.", "ACCUSE")
    assert tells("Warga Uganda mengajukan gugatan terhadap pemerintah Kenya.", "ACCUSE", actor="Warga Uganda")


def test_arrests_that_an_officer_tells_are_his_bodys() -> None:
    text = "Kapolres Nakuru Komisaris Wafula mengatakan 12 orang ditangkap seusai unjuk rasa."
    assert tells(text + " Kepolisian Resor Nakuru akan memeriksa mereka.", "COERCE", actor="Kepolisian Resor Nakuru")
    assert tells(text, "COERCE", actor="Wafula")
