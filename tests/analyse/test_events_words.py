"""The ways of the language to tell meetings, promises, support, help, trade, requests, accusations and refusals."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model

MEETINGS = [
    ("Presiden Kenya menyambangi Uganda pada Senin.", "CONSULT", "visit", "Kenya", "Uganda"),
    ("Presiden Kenya menginjakkan kaki di Uganda pada Senin.", "CONSULT", "visit", "Kenya", "Uganda"),
    ("Raja Yordania menjamu Presiden Mesir di Amman.", "CONSULT", "visit", "Mesir", "Yordania"),
    ("Kenya mengutus delegasi ke Uganda.", "CONSULT", "visit", "Kenya", "Uganda"),
    ("Menteri luar negeri Kenya dan Uganda bertukar pikiran pada Senin.", "CONSULT", "", "Kenya", ""),
    ("Presiden Kenya menelepon Presiden Uganda.", "CONSULT", "phone", "Kenya", ""),
    ("Presiden Kenya berbincang melalui sambungan telepon dengan Presiden Uganda.", "CONSULT", "phone", "Kenya", ""),
    ("Qatar memediasi Sudan dan Chad.", "CONSULT", "third-party", "Qatar", "Sudan"),
    ("Qatar mempertemukan Sudan dan Chad di Doha.", "CONSULT", "third-party", "Qatar", "Sudan"),
    ("Sudan melakukan komunikasi dengan Chad melalui mediator.", "CONSULT", "third-party", "Sudan", ""),
    ("Presiden Kenya menghadiri KTT luar biasa Uni Afrika.", "CONSULT", "multilateral", "Kenya", ""),
    ("Komisi III DPR berkoordinasi dengan Kejaksaan Agung.", "CONSULT", "", "DPR", ""),
    ("Presiden Kenya Bahas Perdagangan dengan Presiden Uganda", "CONSULT", "", "Kenya", ""),
    ("Presiden Kenya Temui Presiden Uganda di Nairobi", "CONSULT", "visit", "Kenya", "Uganda"),
]
PLANS = [
    ("Kenya berkomitmen membantu Uganda.", "AGREE", "", "Kenya", "Uganda"),
    ("Kenya menyatakan kesiapan menampung pengungsi Uganda.", "AGREE", "", "Kenya", ""),
    ("Kenya dan Uganda sepakat berdamai.", "AGREE", "", "Kenya", ""),
    ("Kenya dan Uganda menjajaki kerja sama pertahanan.", "AGREE", "", "Kenya", ""),
    ("Kenya menawarkan diri menjadi mediator bagi Sudan.", "AGREE", "", "Kenya", ""),
    ("Kenya terbuka untuk berunding dengan Uganda.", "AGREE", "", "Kenya", ""),
    ("Jika Kenya mengirim senjata ke Sudan, perang akan meluas.", "AGREE", "", "Kenya", "Sudan"),
    ("Kenya mencegah Uganda memasok senjata ke Sudan.", "AGREE", "", "Uganda", "Sudan"),
    ("Kenya mempertimbangkan untuk mengirim bantuan ke Sudan.", "AGREE", "", "Kenya", "Sudan"),
    ("Surat itu membuka jalan bagi kunjungan Presiden Kenya ke Uganda.", "AGREE", "", "Kenya", "Uganda"),
    ("Menteri Kenya berangkat ke Uganda untuk menemui Presiden Uganda.", "AGREE", "", "Kenya", "Uganda"),
    ("Kenya memberi jaminan keamanan kepada Uganda.", "AGREE", "", "Kenya", "Uganda"),
    ("Presiden Kenya menerima undangan dari Presiden Uganda.", "AGREE", "", "Uganda", ""),
    ("Presiden Kenya berjanji tidak akan menyerang Uganda.", "AGREE", "", "Kenya", "Uganda"),
    ("Para aktivis Kenya setuju dideportasi dari Uganda.", "AGREE", "", "Kenya", ""),
]
SUPPORT = [
    ("Presiden Kenya mengucapkan selamat kepada Presiden Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya menyampaikan duka mendalam kepada Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya Sampaikan Belasungkawa kepada Uganda", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya turut berduka cita kepada Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Presiden Kenya mengacungi jempol Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya pasang badan untuk Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya menegaskan kembali dukungannya kepada Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Kenya menyuarakan solidaritas kepada Uganda.", "SUPPORT", "", "Kenya", "Uganda"),
    ("Pujian itu disampaikan Presiden Kenya kepada Uganda.", "SUPPORT", "", "Kenya", ""),
    ("Kenya mengakui kemerdekaan Kosovo.", "SUPPORT", "", "Kenya", "Kosovo"),
    ("Kenya dan Uganda membuka kembali hubungan diplomatik.", "SUPPORT", "", "Kenya", ""),
    ("Kenya dan Uganda meratifikasi perjanjian dagang.", "SUPPORT", "", "Kenya", ""),
]
HELP = [
    ("Kenya menyumbangkan dana kepada korban banjir Uganda.", "AID", "", "Kenya", "Uganda"),
    ("Kenya mempersenjatai tentara Uganda.", "AID", "", "Kenya", "Uganda"),
    ("Kenya membawa bantuan ke Sudan.", "AID", "", "Kenya", "Sudan"),
    ("Kenya mengucurkan pinjaman lunak kepada Uganda.", "AID", "", "Kenya", "Uganda"),
    ("Kenya memberikan suaka kepada jurnalis Uganda.", "AID", "", "Kenya", "Uganda"),
    ("Kenya menerjunkan tim medis ke Sudan.", "AID", "", "Kenya", "Sudan"),
    ("Kenya dan Uganda berbagi informasi intelijen.", "COOPERATE", "", "Kenya", ""),
    ("Kenya dan Uganda menggelar patroli bersama.", "COOPERATE", "", "Kenya", ""),
    ("Kenya mengekstradisi tersangka ke Uganda.", "COOPERATE", "", "Kenya", "Uganda"),
    ("Kenya membeli pesawat tempur dari Prancis.", "COOPERATE", "", "Kenya", "Prancis"),
    ("Kenya berinvestasi di Uganda.", "COOPERATE", "", "Kenya", ""),
    ("Kenya dan Uganda bertukar tahanan.", "COOPERATE", "", "Kenya", ""),
]
REQUESTS = [
    ("Kenya mendesak Uganda mengakhiri perang di Sudan.", "REQUEST", "yield", "Kenya", "Uganda"),
    ("Kenya menyerukan gencatan senjata kepada Sudan.", "REQUEST", "yield", "Kenya", "Sudan"),
    ("Kenya meminta bantuan kepada Uganda.", "REQUEST", "assist", "Kenya", "Uganda"),
    ("Kenya mengajak Uganda berdialog.", "REQUEST", "meet", "Kenya", "Uganda"),
    ("Kenya mengusulkan kepada Uganda agar perbatasan dibuka.", "REQUEST", "", "Kenya", "Uganda"),
    ("Presiden Kenya mengingatkan Uganda agar mematuhi perjanjian.", "REQUEST", "", "Kenya", "Uganda"),
    ("Menteri Kenya menyampaikan kepada Uganda agar menahan diri.", "REQUEST", "", "Kenya", "Uganda"),
    ("Menteri Kenya berpesan kepada Uganda agar menahan diri.", "REQUEST", "", "Kenya", "Uganda"),
    ("Kenya mencari dukungan dari Uganda.", "REQUEST", "assist", "Kenya", "Uganda"),
    ("Kenya menekan Uganda agar membebaskan para tahanan.", "REQUEST", "yield", "Kenya", "Uganda"),
    ("Kenya menolak seruan Uganda untuk menyerah.", "REQUEST", "", "Uganda", "Kenya"),
    ("Keluarga tentara Peru mengajukan petisi kepada Presiden Bolivia.", "REQUEST", "", "Peru", "Bolivia"),
]
ACCUSATIONS = [
    ("Kenya menuding balik Uganda.", "ACCUSE", "allege", "Kenya", "Uganda"),
    ("Kenya menyebut Uganda melanggar gencatan senjata.", "ACCUSE", "allege", "Kenya", "Uganda"),
    ("Presiden Kenya menilai kebijakan Uganda keliru dan meresahkan.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Mesir menyebut pembajakan itu sebagai pelanggaran hukum internasional.", "ACCUSE", "disapprove", "Mesir", ""),
    ("Kenya kecewa atas sikap Uganda.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Kenya menyatakan keprihatinan atas serangan Uganda.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Kecaman itu dilontarkan Presiden Mesir.", "ACCUSE", "disapprove", "Mesir", ""),
    ("Kenya memanggil duta besar Uganda.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
    ("Pemerintah Kenya digugat oleh perusahaan Uganda.", "ACCUSE", "allege", "Uganda", "Kenya"),
    ("Kenya melayangkan protes keras kepada Uganda.", "ACCUSE", "disapprove", "Kenya", "Uganda"),
]
REFUSALS = [
    ("Kenya menentang rencana Uganda.", "REJECT", "", "Kenya", "Uganda"),
    ("Rencana Uganda ditentang Kenya.", "REJECT", "", "Kenya", "Uganda"),
    ("Kenya menampik tawaran Uganda.", "REJECT", "", "Kenya", "Uganda"),
    ("Kenya memboikot perundingan dengan Uganda.", "REJECT", "", "Kenya", ""),
    ("Kenya memveto resolusi PBB.", "REJECT", "", "Kenya", ""),
    ("Presiden Kenya enggan bertemu Presiden Uganda.", "REJECT", "meet", "Kenya", "Uganda"),
    ("Kenya keluar dari kesepakatan dengan Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Presiden Kenya bersumpah tidak akan mendukung Uganda.", "REJECT", "", "Kenya", "Uganda"),
    ("Pemberontak Kenya tidak menolak gencatan senjata.", "REJECT", "yield", "Kenya", ""),
]


@pytest.mark.parametrize(
    ("text", "kind", "mode", "actor", "recipient"),
    [*MEETINGS, *PLANS, *SUPPORT, *HELP, *REQUESTS, *ACCUSATIONS, *REFUSALS],
    ids=lambda value: None if " " in value else value or "-",
)
def test_an_act_is_told(text: str, kind: str, mode: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, mode, actor, recipient), told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pemerintah Kenya punya kebutuhan yang mendesak.", "REQUEST"),
        ("Krisis itu mendorong Uganda untuk menutup perbatasan.", "REQUEST"),
        ("Presiden Kenya meminta izin kepada Uganda.", "REQUEST"),
        ("Polisi Kenya mencari korban di Uganda.", "REQUEST"),
        ("Bank sentral Kenya menekan inflasi.", "REQUEST"),
        ("Presiden Kenya mengirim surat berisi ucapan terima kasih kepada Uganda.", "REQUEST"),
        ("Kenya prihatin atas nasib warga Uganda.", "ACCUSE"),
        ("Menteri Kenya menyoroti pentingnya peran Uganda.", "ACCUSE"),
        ("Menteri Kenya menilai Uganda berhasil.", "ACCUSE"),
        ("Menteri Kenya enggan berkomentar soal Uganda.", "REJECT"),
        ("Artikel tentang Kenya dibaca warga Uganda.", "REJECT"),
        ("Perundingan Kenya dan Uganda menemui jalan buntu.", "AGREE"),
        ("Kenya membela diri.", "SUPPORT"),
        ("Menurut Kenya, perjanjian itu terhenti.", "AGREE"),
        ("Usai pertemuan, Presiden Kenya memuji Uganda.", "CONSULT"),
        ("Program itu membantu petani Uganda.", "AID"),
        ("Pertanian menyumbang 20 persen PDB Kenya.", "AID"),
        ("Kenya mengekspresikan budaya Uganda.", "SUPPORT"),
        ("Pemberontak Kenya berperang sebelum tuntutan mereka dipenuhi.", "REQUEST"),
        ("Presiden Kenya memuji Uganda saat KTT G20.", "CONSULT"),
        ("Kenya mengabaikan hukum internasional.", "REJECT"),
    ],
)
def test_what_only_sounds_like_an_act_is_none(text: str, kind: str) -> None:
    assert not any(event.kind == kind for event in told(text)), told(text)


def test_an_answer_and_what_it_answers_are_two_acts() -> None:
    found = {event.kind for event in told("Kenya menolak ajakan Uganda untuk berunding.")}
    assert found == {"REJECT", "REQUEST"}


def test_two_nouns_for_one_act_are_one_record() -> None:
    assert len(told("Kenya memberikan dukungan dan solidaritas kepada Uganda.")) == 1


CASES = [
    (
        "Kejaksaan Agung menetapkan mantan Menteri Energi Budi Santosa sebagai tersangka.",
        "ACCUSE",
        "allege",
        "Kejaksaan",
    ),
    ("KPK memanggil Bupati Banyumas pada Kamis.", "ACCUSE", "investigate", "KPK"),
    ("Penyidik Polda Riau menaikkan status dari penyelidikan ke penyidikan.", "ACCUSE", "investigate", "Riau"),
    ("Jaksa KPK melimpahkan kasus itu ke pengadilan.", "ACCUSE", "investigate", "KPK"),
    ("Mahasiswa Riau mengadukan Ketua KPU.", "ACCUSE", "disapprove", "Riau"),
]


@pytest.mark.parametrize(("text", "kind", "mode", "actor"), CASES, ids=[text.split()[0] for text, *_ in CASES])
def test_a_step_of_a_case_is_told(text: str, kind: str, mode: str, actor: str) -> None:
    assert tells(text, kind, mode, actor), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kejaksaan Agung menetapkan jadwal rapat dengan Komisi III DPR.",
        "Panitia memanggil ambulans setelah Bupati Banyumas pingsan.",
        "KPU menetapkan Budi Santosa sebagai ketua.",
    ],
)
def test_words_of_cases_told_of_other_things_accuse_nobody(text: str) -> None:
    assert not any(event.kind == "ACCUSE" for event in told(text)), told(text)


OTHERWISE = [
    ("Uganda tak mengikuti seruan Kenya untuk menahan diri.", "REJECT", "", "Uganda", ""),
    ("Uganda tak mengikuti seruan Kenya untuk menahan diri.", "REQUEST", "", "Kenya", ""),
    ("Presiden Kenya memperingatkan warga Uganda agar menjauhi perbatasan.", "REQUEST", "", "Kenya", "Uganda"),
    ("Presiden Kenya memperingatkan Uganda agar mundur, jika tidak Kenya akan membalas.", "THREATEN", "", "Kenya", ""),
    ("Kenya menengahi konflik di Sudan.", "CONSULT", "third-party", "Kenya", ""),
    ("Sudan membalas dengan menembakkan drone dan roket ke Chad.", "ASSAULT", "drone", "Sudan", "Chad"),
    ("Tentara Sudan menembakkan roket ke permukiman warga sipil.", "ASSAULT", "heavy-weapons", "Sudan", ""),
    ("Sudan melakukan tindakan terorisme terhadap Chad.", "ASSAULT", "", "Sudan", "Chad"),
    ("Sudan mengakhiri gencatan senjata dengan Chad.", "SANCTION", "discontinue", "Sudan", "Chad"),
    ("Kenya berhenti mendanai Uganda.", "SANCTION", "withdraw", "Kenya", "Uganda"),
    ("Kenya adalah mitra dan pemasok senjata utama Uganda.", "AID", "", "Kenya", "Uganda"),
    ("Kenya dan Uganda merupakan mitra dagang.", "COOPERATE", "", "Kenya; Uganda", ""),
    ("Presiden Kenya menarik diri dari perjanjian nuklir Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya menyampaikan keinginan untuk memperkuat kerja sama dengan Uganda.", "AGREE", "", "Kenya", ""),
    (
        "Kenya mendukung Uganda dalam melawan Sudan. Invasi, perang, rudal dan pasukan Sudan.",
        "ASSAULT",
        "",
        "Uganda",
        "",
    ),
    ('Kenya menyebut Presiden Uganda sebagai "ancaman bagi kawasan".', "ACCUSE", "", "Kenya", "Uganda"),
    ("Kenya menangguhkan Uganda dari Komunitas Afrika Timur.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya mengumumkan penangguhan kerja sama dengan Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya memasok gas ke Uganda.", "COOPERATE", "", "Kenya", "Uganda"),
    ("Mesir membuka perlintasan Rafah bagi bantuan Sudan.", "RETREAT", "access", "Mesir", ""),
    ("Uganda menyambut keputusan Kenya.", "SUPPORT", "", "Uganda", "Kenya"),
    ("Kenya melarang dua menteri Sudan masuk.", "REJECT", "", "Kenya", "Sudan"),
    ("Kenya menangguhkan perjanjian dagang dengan Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Sudan mengembalikan 40 jenazah tentara Chad.", "RETREAT", "release", "Sudan", ""),
    ("Al-Shabaab mengaku bertanggung jawab atas serangan di Kenya.", "ASSAULT", "", "Al-Shabaab", "Kenya"),
    ("Kenya membalas dengan tarif terhadap Uganda.", "SANCTION", "discontinue", "Kenya", "Uganda"),
    ("Kenya memasukkan Sudan ke dalam daftar negara sponsor terorisme.", "SANCTION", "", "Kenya", "Sudan"),
    ("Korea Utara menembakkan rudal balistik ke Laut Jepang.", "MOBILIZE", "weapons", "Korea Utara", ""),
    ("Iran menutup Selat Hormuz bagi kapal Inggris.", "COERCE", "restrict", "Iran", ""),
    ("Pandemi usai, Thailand kembali membuka perbatasan bagi turis.", "CONCEDE", "", "Thailand", ""),
]
NOT_TOLD = [
    ("Uganda mengikuti seruan Kenya untuk menahan diri.", "REJECT"),
    ("Rancangan itu menuntut gencatan senjata antara Sudan dan Chad.", "RETREAT"),
    ("Belum ada laporan tentang korban jiwa akibat serangan Sudan ke Chad.", "RETREAT"),
    ("Rudal Sudan melepaskan bom di atas Chad.", "RETREAT"),
    ("Warga Kenya melakukan aksi bela negara.", "PROTEST"),
    ("Korea Utara menembakkan rudal balistik ke Laut Jepang.", "ASSAULT"),
    ("Kenya mengumumkan penangguhan kerja sama dengan Uganda.", "COOPERATE"),
    ("Kenya menjual kopi ke Sudan demi mendukung tujuan Uganda.", "SUPPORT"),
    ("Pemerintah Kenya harus bertanggung jawab atas serangan itu.", "ASSAULT"),
    ("Warga Kenya menyambut keputusan itu.", "SUPPORT"),
    ("Presiden Kenya menandatangani perintah eksekutif tentang pajak.", "REQUEST"),
    ("Kenya tidak mau mendukung usul yang gagal mengecam Sudan.", "ACCUSE"),
    ("Kenya meminta Sudan untuk melucuti senjata.", "CONCEDE"),
    ("Kenya mengulangi tuntutan untuk penarikan pasukan dari Sudan.", "RETREAT"),
    ("Pejabat Kenya yang tidak mau disebut namanya itu bertemu Presiden Uganda.", "REJECT"),
    ("Kenya memberikan pernyataan mengenai bom dan operasi Sudan.", "ASSAULT"),
    ("Sudan membalas dengan menembakkan drone ke Chad.", "THREATEN"),
    ("Festival di Kenya meluncurkan drone ke langit Nairobi.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind", "mode", "actor", "recipient"), OTHERWISE)
def test_denied_answers_warnings_and_arms(text: str, kind: str, mode: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, mode, actor, recipient)


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_words_that_only_look_alike(text: str, kind: str) -> None:
    assert not tells(text, kind)


def test_one_attack_is_one_record_with_all_whom_it_hit() -> None:
    text = "Serangan Sudan menewaskan 24 orang di Chad dan melukai 60 orang."
    assert [(event.kind, event.actors) for event in told(text)] == [("ASSAULT", "Sudan")]


def test_an_attack_after_another_is_a_second_record() -> None:
    text = "Sudan menyerang pangkalan Chad dengan artileri, setelah serangan drone Chad ke Sudan."
    assert len([event for event in told(text) if event.kind == "ASSAULT"]) == 2


def test_what_is_expected_is_no_mere_possibility() -> None:
    expected = told("Kenya kemungkinan akan menghadapi kecaman dari Uganda. Kenya mungkin menyerang Sudan.")
    assert [(event.kind, event.aux) for event in expected] == [("ACCUSE", ("future",)), ("ASSAULT", ("hypothetical",))]
