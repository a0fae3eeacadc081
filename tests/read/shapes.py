"""Articles in other shapes of pages: AMP, print, live report, one page of several, tables, blog; all is invented."""

# ruff: noqa: E501 (markup and sentences as they stand)

from __future__ import annotations

from tests.read.outlets import Saved


def _amp() -> Saved:
    title = "Festival Layang-Layang Tirtamarta Diikuti Peserta dari Sembilan Negara"
    prose = (
        "Festival layang-layang di Pantai Tirtamarta dibuka Wakil Gubernur Ratna Kusuma, Sabtu (10/5/2031).",
        "Panitia mencatat seratus empat puluh peserta dari sembilan negara mengikuti festival tahun ini.",
        '"Angin sedang baik, jadi kami harap rekor tahun lalu terlampaui," kata Ratna seusai membuka acara.',
        "Festival berlangsung hingga Minggu pekan depan dan ditutup dengan lomba layang-layang malam.",
        "Pedagang di sekitar pantai mengaku penjualan mereka naik dua kali lipat sejak Jumat.",
    )
    image, link = (
        "Layang-layang naga di Pantai Tirtamarta. (Foto: Surya Lestari/kabar)",
        "Baca juga: Jadwal Lengkap Festival Layang-Layang",
    )
    body = (
        f'<header class="amp-header"><a href="/">kabar</a></header><article><h1>{title}</h1><p class="byline">Surya Lestari</p>'
        f'<amp-img src="a.jpg" width="4" height="3" layout="responsive"></amp-img><figcaption>{image}</figcaption>'
        f'<p>{prose[0]}</p><amp-ad type="doubleclick" width="300" height="250"></amp-ad><p>{prose[1]}</p><p>{prose[2]}</p>'
        f'<p><strong>Baca juga: <a href="/j">Jadwal Lengkap Festival Layang-Layang</a></strong></p><p>{prose[3]}</p><p>{prose[4]}</p>'
        '<amp-social-share type="twitter"></amp-social-share></article><amp-sidebar id="s"><ul><li><a href="/e">Ekonomi</a></li></ul></amp-sidebar>'
    )
    head = '<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{-webkit-animation:none}</style>'
    return Saved(
        "amp",
        f'<!doctype html><html ⚡ lang="id"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>',
        title,
        prose,
        (link, image),
    )


def _print() -> Saved:
    title = "Puskesmas Wanasari Tambah Jam Layanan"
    prose = (
        "Pusat kesehatan masyarakat Wanasari menambah jam layanan hingga pukul sembilan malam mulai Senin (12/5/2031).",
        "Kepala puskesmas, dokter Tiara Mahardika, mengatakan tambahan itu untuk pekerja pabrik yang pulang sore.",
        '"Sebelumnya banyak pasien datang ketika loket sudah tutup," ujar Tiara.',
        "Empat tenaga kesehatan baru ditempatkan untuk mengisi giliran malam.",
    )
    foot = "Artikel ini dicetak dari https://kabar.example/kesehatan/puskesmas-wanasari"
    body = (
        f'<div id="logo"><img src="logo.gif" alt="Kabar"></div><h2 class="judul">{title}</h2><div class="tgl">Senin, 12 Mei 2031 09:10 WIB</div>'
        f'<hr><div class="isi">{"".join(f"<p>{line}</p>" for line in prose)}</div><hr><p class="sumber">{foot}</p>'
        '<a href="javascript:window.print()">Cetak halaman ini</a>'
    )
    return Saved(
        "print",
        f'<html><head><title>{title} - Cetak</title><meta charset="utf-8"></head><body onload="window.print()">{body}</body></html>',
        title,
        prose,
        (),
    )


def _live() -> Saved:
    title = "Laporan Langsung: Banjir di Kota Lintang"
    prose = (
        "Air di Kali Cendana naik hingga satu meter di atas tanggul, kata petugas pintu air, Rabu (14/5/2031).",
        "Warga di tiga kelurahan mulai mengungsi ke gedung olahraga kota.",
        "Wali Kota Lintang Gilang Sanjaya meminta sekolah diliburkan sampai hari Jumat.",
        "Petugas menyelamatkan dua orang yang terjebak di atap rumah di Jalan Melati.",
        "Hujan mulai reda dan air surut sepuluh sentimeter dalam satu jam terakhir.",
    )
    entries = "".join(
        f'<div class="live-entry" id="e{n}"><time datetime="2031-05-14T0{n + 1}:15:00+07:00">0{n + 1}.15 WIB</time><p>{line}</p></div>'
        for n, line in enumerate(prose)
    )
    ld = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Laporan Langsung: Banjir di Kota Lintang","datePublished":"2031-05-14T01:00:00+07:00"}</script>'
    body = f'<nav><a href="/">Beranda</a></nav><main><article class="live"><h1>{title}</h1><div class="entries">{entries}</div></article></main><footer>Hak cipta 2031</footer>'
    return Saved(
        "live",
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{ld}</head><body>{body}</body></html>',
        title,
        prose,
        (),
    )


def _paged() -> Saved:
    title = "Menelusuri Pasar Terapung Segaramukti"
    prose = (
        "Perahu-perahu kecil sudah berkumpul di muara Segaramukti sebelum matahari terbit, Minggu (18/5/2031).",
        "Pedagang sayur, Marni Astuti, telah berjualan di pasar terapung itu selama tiga puluh tahun.",
        '"Dulu kami hanya menukar hasil kebun, sekarang pembeli membayar dengan telepon," kata Marni.',
        "Pemerintah kabupaten berencana membangun dermaga baru untuk wisatawan pada tahun depan.",
    )
    pager = '<div class="paging"><span>Halaman</span> <a class="on">1</a> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Selanjutnya</a> <a href="?page=all">Tampilkan Semua</a></div>'
    body = (
        f'<div class="wrap"><div class="head"><h1>{title}</h1></div><div class="content">{"".join(f"<p>{line}</p>" for line in prose)}{pager}</div>'
        '<ul class="terkait"><li><a href="/x">Lima Sungai Terpanjang di Segaramukti</a></li><li><a href="/y">Resep Ikan Bakar Muara</a></li></ul></div>'
    )
    return Saved(
        "paged",
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>',
        title,
        prose,
        ("Tampilkan Semua", "Selanjutnya", "Resep Ikan Bakar Muara"),
    )


def _tables() -> Saved:
    title = "Panen Garam Karangjati Melimpah"
    prose = (
        "Petani garam di Karangjati memanen dua kali lebih banyak daripada tahun lalu, kata dinas kelautan, Kamis (22/5/2031).",
        "Musim kemarau yang panjang membuat tambak mengering lebih cepat.",
        "Ketua koperasi, Joko Gunadi, khawatir harga akan jatuh karena gudang sudah penuh.",
        "Dinas berjanji membeli kelebihan panen dengan harga yang ditetapkan pada awal tahun.",
    )
    text = "<br><br>".join(prose)
    body = (
        '<table width="100%" border="0"><tr><td width="20%" valign="top"><a href="/">Depan</a><br><a href="/d">Daerah</a><br><a href="/o">Olahraga</a></td>'
        f'<td valign="top"><font size="5"><b>{title}</b></font><br><font size="1">Kamis, 22 Mei 2031</font><br><br><font face="Arial">{text}</font></td>'
        '<td width="20%"><b>Iklan</b><br><a href="/i">Pasang iklan di sini</a></td></tr></table>'
    )
    return Saved(
        "tables",
        f"<html><head><title>{title}</title></head><body bgcolor=white>{body}</body></html>",
        title,
        prose,
        ("Pasang iklan di sini",),
    )


def _blog() -> Saved:
    title = "Jalan Desa Sukarame Akhirnya Diaspal"
    prose = (
        "Warga Desa Sukarame menyambut pengaspalan jalan sepanjang empat kilometer yang selesai Jumat (23/5/2031).",
        "Jalan itu rusak sejak tanah longsor dua tahun lalu dan hanya bisa dilalui sepeda motor.",
        "Kepala desa, Hendra Prayogi, mengatakan biaya perbaikan diambil dari dana desa.",
        "Truk pengangkut hasil bumi kini dapat masuk sampai ke dusun paling ujung.",
    )
    posts = "".join(f"<li><a href='/2031/0{n}/a.html'>Catatan Bulan ke-{n}</a></li>" for n in range(1, 6))
    text = "<br /><br />".join(prose)
    body = (
        "<div class='header'><h1 class='title'><a href='/'>Kabar Sukarame</a></h1></div><div class='main'><div class='blog-posts hfeed'><div class='post hentry'>"
        f"<h3 class='post-title entry-title'>{title}</h3><div class='post-body entry-content' dir='ltr' style='text-align: left;' trbidi='on'>"
        f"<div class='separator' style='clear: both;'><img border='0' src='j.jpg' /></div>{text}</div>"
        "<div class='post-footer'>Diposting oleh <span class='fn'>Panji</span> di <a href='/2031/05/jalan.html'>20.14</a></div></div>"
        "<div class='comments'><h4>2 komentar:</h4><dl><dd><p>Mantap, semoga awet ya.</p></dd><dd><p>Kapan giliran desa kami?</p></dd></dl></div></div>"
        f"<div class='sidebar'><h2>Arsip Blog</h2><ul>{posts}</ul></div></div>"
    )
    return Saved(
        "blog",
        f"<!DOCTYPE html><html dir='ltr'><head><meta charset='utf-8'/><meta content='blogger' name='generator'/><title>Kabar Sukarame: {title}</title></head><body>{body}</body></html>",
        title,
        prose,
        ("Mantap, semoga awet ya.", "Catatan Bulan"),
    )


SHAPES = (_amp(), _print(), _live(), _paged(), _tables(), _blog())
