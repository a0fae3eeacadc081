"""Articles laid out in the manner of five kinds of big news sites; outlets, people and places are invented."""

# ruff: noqa: E501 (markup and sentences as they stand)

from __future__ import annotations

from typing import NamedTuple


class Saved(NamedTuple):
    """A saved page; `prose` is the article's own, `beside` what stands in or round it and is not."""

    name: str
    markup: str
    title: str
    prose: tuple[str, ...]
    beside: tuple[str, ...]


def _frame(title: str, head: str, body: str) -> str:
    menu = "".join(
        f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("Nasional", "Ekonomi", "Olahraga", "Gaya")
    )
    popular = "".join(
        f'<div class="media"><a href="/p{n}">Harga Cabai di Pasar Lama Naik Lagi Pekan {n}</a></div>' for n in range(6)
    )
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title} - Situs</title>{head}'
        "<script>var iklan = 'klik di sini';</script><style>.a{color:red}</style></head><body>"
        f'<header><div class="logo">SITUS</div><nav><ul>{menu}</ul></nav></header>'
        f'<div class="container"><main>{body}</main><aside class="sidebar"><h3>Terpopuler</h3>{popular}</aside></div>'
        "<footer><p>Hak Cipta 2031 Situs. Semua hak dilindungi. Redaksi - Pedoman Media Siber - Kontak</p></footer>"
        "</body></html>"
    )


def _portal() -> Saved:
    title = "Bupati Segaramukti Tinjau Tanggul Jebol di Rawa Panjang"
    prose = (
        "Bupati Segaramukti Danang Prayogi meninjau tanggul yang jebol di Desa Rawa Panjang, Senin (5/5/2031).",
        "Tanggul sepanjang dua puluh meter itu ambrol setelah hujan turun sejak Sabtu malam.",
        '"Kami kirim dua alat berat hari ini juga dan warga sudah kami ungsikan ke balai desa," ujar Danang.',
        "Sebanyak seratus dua puluh keluarga mengungsi, sebagian besar dari dua dusun di tepi sungai.",
        "Badan penanggulangan bencana setempat menyebut air mulai surut pada Senin siang.",
    )
    image = "Bupati Segaramukti Danang Prayogi meninjau tanggul jebol. (Foto: Rini Astuti/situs)"
    ad, link = "SCROLL TO CONTINUE WITH CONTENT", "Baca juga: Hujan Deras, Tiga Desa di Segaramukti Terendam"
    body = (
        f'<div class="breadcrumb"><a href="/">Beranda</a> &gt; <a href="/n">Nasional</a></div><h1 class="detail__title">{title}</h1>'
        '<div class="detail__author">Rini Astuti - situs</div><div class="detail__date">Senin, 05 Mei 2031 14:20 WIB</div>'
        f'<figure class="detail__media-image"><img src="x.jpg"><figcaption>{image}</figcaption></figure>'
        '<div class="detail__body-text itp_bodycontent">'
        f"<strong>Segaramukti</strong> - <p>{prose[0]}</p><p>{prose[1]}</p>"
        f'<p class="para_caption">{ad}</p><p>{prose[2]}</p>'
        f'<table class="linksisip"><tbody><tr><td><div class="lihatjg"><strong>Baca juga: </strong>'
        f'<a href="/d">Hujan Deras, Tiga Desa di Segaramukti Terendam</a></div></td></tr></tbody></table>'
        f"<p>{prose[3]}</p><p>{prose[4]}</p><strong>(ras/dnp)</strong></div>"
        '<div class="detail__body-tag"><a href="/t">tanggul jebol</a><a href="/t2">segaramukti</a></div>'
    )
    return Saved("portal", _frame(title, "", body), title, prose, (image, ad, link))


def _daily() -> Saved:
    title = "DPRD Kota Lintang Setujui Anggaran Trem, Warga Minta Kajian Ulang"
    prose = (
        "Dewan Perwakilan Rakyat Daerah Kota Lintang menyetujui anggaran pembangunan trem dalam sidang paripurna, Rabu (7/5/2031).",
        "Ketua DPRD Sari Wulansari mengatakan keputusan itu diambil setelah pembahasan selama empat bulan.",
        '"Trem adalah jawaban atas kemacetan yang kita hadapi setiap hari," kata Sari, dikutip dari siaran pers.',
        "Namun, kelompok warga di Jalan Cendana meminta kajian dampak lingkungan diulang sebelum pekerjaan dimulai.",
        "Perwakilan warga, Hendra Gunadi, menilai jalur yang dipilih akan menutup akses ke pasar tradisional.",
        "Pemerintah kota belum menanggapi permintaan itu hingga berita ini diturunkan.",
    )
    image = "Suasana sidang paripurna DPRD Kota Lintang, Rabu (7/5/2031).(LENTERAKOTA.com/BAYU AJI)"
    links = ("Baca juga: Jalur Trem Lintang Dipangkas Dua Kilometer", "Baca juga: Pedagang Pasar Cendana Khawatir")
    paragraphs = (
        f"<p><strong>KOTA LINTANG, LENTERAKOTA.com -</strong> {prose[0]}</p><p>{prose[1]}</p>"
        f'<p><strong>Baca juga: <a href="/a" class="inner-link-baca-juga">Jalur Trem Lintang Dipangkas Dua Kilometer</a></strong></p>'
        f"<p>{prose[2]}</p><p>{prose[3]}</p>"
        f'<p><strong>Baca juga: <a href="/b">Pedagang Pasar Cendana Khawatir</a></strong></p><p>{prose[4]}</p><p>{prose[5]}</p>'
    )
    body = (
        f'<h1 class="read__title">{title}</h1><div class="read__time">LENTERAKOTA.com - 07/05/2031, 16:05 WIB</div>'
        f'<div class="photo"><img src="y.jpg"><div class="photo__caption">{image}</div></div>'
        f'<div class="read__content"><div class="clearfix">{paragraphs}</div></div>'
        '<div class="tag__article"><ul><li><a href="/tag">trem</a></li></ul></div>'
        '<div class="kcm-disclaimer"><p>Simak breaking news dan berita pilihan kami langsung di ponselmu.</p></div>'
    )
    head = '<meta property="og:site_name" content="LENTERAKOTA.com">'
    return Saved("daily", _frame(title, head, body), title, prose, (image, *links))


def _television() -> Saved:
    title = "Polisi Tangkap Tiga Terduga Pencuri Kabel Kereta di Wanasari"
    prose = (
        "Kepolisian Resor Wanasari menangkap tiga orang yang diduga mencuri kabel sinyal kereta api, Jumat (9/5).",
        "Ketiganya ditangkap di sebuah gudang kosong tidak jauh dari Stasiun Wanasari.",
        '"Ketiga terduga pelaku sudah kami tahan dan barang bukti kami sita," kata Kapolres Wanasari AKBP Dimas Adiputra.',
        "Pencurian itu membuat perjalanan enam kereta terlambat hingga dua jam pada Kamis malam.",
        "Kuasa hukum para terduga membantah kliennya mencuri dan menyebut mereka hanya pemulung.",
    )
    link, ad = "Pilihan Redaksi", "ADVERTISEMENT"
    body = (
        f'<h1 class="mb-2 text-3xl">{title}</h1><div class="text-cnn_grey">Situs TV</div><div>Jumat, 09 Mei 2031 20:11 WIB</div>'
        '<div class="detail-wrap"><div class="detail-text">'
        f'<strong>Wanasari, Situs TV</strong> -- <p>{prose[0]}</p><p>{prose[1]}</p><div class="paradetail">{ad}</div>'
        f'<p>{prose[2]}</p><table class="topiksisip"><tbody><tr><td>{link}</td></tr><tr><td><a href="/1">Kereta Lintas Utara Terlambat</a>'
        "</td></tr></tbody></table>"
        f"<p>{prose[3]}</p><p>{prose[4]}</p><p><strong>(dim/sts)</strong></p></div></div>"
    )
    return Saved("television", _frame(title, "", body), title, prose, (ad,))


def _agency() -> Saved:
    title = "Menteri Kelautan Norlandia Bertemu Nelayan Teluk Basalt"
    prose = (
        "Menteri Kelautan Norlandia Ingrid Haugen bertemu perwakilan nelayan Teluk Basalt di Pelabuhan Tirta, Selasa.",
        "Pertemuan tertutup selama dua jam itu membahas larangan penggunaan jaring tarik yang berlaku mulai Juni.",
        '"Pemerintah akan mengganti alat tangkap nelayan kecil secara bertahap," kata Haugen dalam jumpa pers.',
        "Ketua serikat nelayan, Torvald Lien, meminta larangan ditunda sampai penggantian alat tangkap selesai.",
        "Menurut data kementerian, ada sekitar empat ribu nelayan yang terdampak aturan tersebut.",
    )
    image = (
        "Menteri Kelautan Norlandia Ingrid Haugen (tengah) di Pelabuhan Tirta, Selasa (6/5/2031). ANTARA/Lina Marlina"
    )
    copyright_ = "Copyright © ANTARA 2031"
    text = "<br/><br/>".join([f"Tirta (ANTARA) - {prose[0]}", *prose[1:3]])
    rest = "<br/><br/>".join(prose[3:])
    body = (
        f'<h1 class="post-title">{title}</h1><p class="simple-share">Selasa, 6 Mei 2031 19:02 WIB</p>'
        f'<figure><picture><img src="z.jpg"></picture><figcaption class="wp-caption-text">{image}</figcaption></figure>'
        f'<div class="wrap__article-detail-content post-content">{text}<br/><br/>'
        f'<span class="baca-juga"><b>Baca juga: <a href="/j">Nelayan Teluk Basalt Gelar Unjuk Rasa</a></b></span><br/><br/>{rest}'
        '<p class="text-muted mt-2 small">Pewarta: Lina Marlina<br/>Editor: Joko Susanto<br/>Copyright &copy; ANTARA 2031</p></div>'
    )
    return Saved("agency", _frame(title, "", body), title, prose, (copyright_, "Pewarta: Lina Marlina"))


def _network() -> Saved:
    title = "Gempa 5,4 Magnitudo Guncang Pulau Karang, Warga Berlarian Keluar Rumah"
    prose = (
        "Gempa bumi berkekuatan 5,4 magnitudo mengguncang Pulau Karang, Minggu (11/5/2031) pukul 05.12 WITA.",
        "Pusat gempa berada di laut, tiga puluh kilometer barat daya Kota Karang, pada kedalaman sepuluh kilometer.",
        "Warga di beberapa kecamatan berlarian keluar rumah dan sebagian menuju lapangan terbuka.",
        '"Lampu gantung bergoyang keras, kami langsung lari," tutur Marni, warga Kecamatan Timur.',
        "Kepala badan meteorologi setempat memastikan gempa itu tidak berpotensi tsunami.",
        "Hingga Minggu siang belum ada laporan korban jiwa maupun kerusakan berat.",
    )
    image = "Warga Kota Karang berkumpul di lapangan setelah gempa, Minggu (11/5/2031). (Tribunkarang.com/Yusuf)"
    link, source = (
        "Baca juga: Daftar Gempa yang Pernah Mengguncang Pulau Karang",
        "Penulis: Yusuf Amir | Editor: Dian Sari",
    )
    body = (
        f'<h1 class="f50 black2" id="arttitle">{title}</h1><time class="grey">Minggu, 11 Mei 2031 08:30 WITA</time>'
        f'<div class="imgfull_div"><img src="g.jpg"><div class="arial f12 pb10 grey2">{image}</div></div>'
        '<div class="side-article txt-article multi-fontsize">'
        f"<p><strong>TRIBUNKARANG.COM, KARANG - </strong>{prose[0]}</p><p>{prose[1]}</p>"
        f'<p class="baca"><strong>Baca juga: <a href="/g">Daftar Gempa yang Pernah Mengguncang Pulau Karang</a></strong></p>'
        f"<p>{prose[2]}</p><p>{prose[3]}</p><div class='ads'>Halaman selanjutnya</div><p>{prose[4]}</p><p>{prose[5]}</p>"
        f"<p>{source}</p></div>"
    )
    return Saved("network", _frame(title, "", body), title, prose, (image, link))


PAGES = (_portal(), _daily(), _television(), _agency(), _network())
