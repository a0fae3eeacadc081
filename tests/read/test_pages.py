import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.read import read_paths
from runut.read.pages import Page, read_page
from runut.records import Document, Failure, Skip
from tests.read.makers import PROSE, TITLE, page, paragraphs

NEWS = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "BreadcrumbList"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2031-05-01T10:00:00+07:00",
            "author": [{"@type": "Person", "name": "Rani Wulandari"}],
            "publisher": {"@type": "Organization", "name": "Kabar Bahari"},
        },
    ],
}


def read(markup: str | bytes, **more) -> Document:
    data = markup.encode() if isinstance(markup, str) else markup
    document = read_page(Page("halaman.html", data, **more))
    assert isinstance(document, Document), document
    return document


def test_a_page_tells_its_text_title_outlet_author_time_and_address():
    head = '<link rel="canonical" href="https://kabar.example/2031/05/01/jembatan"><meta name="x" content="y">'
    document = read(page(head=head, ld=NEWS))
    assert document.text.split("\n\n")[-5:] == list(PROSE)
    assert (document.title, document.outlet, document.byline) == (TITLE, "Kabar Bahari", "Rani Wulandari")
    assert (document.published, document.published_source) == ("2031-05-01T10:00:00+07:00", "json-ld")
    assert document.url == "https://kabar.example/2031/05/01/jembatan"
    assert document.notes == ()


@pytest.mark.parametrize(
    ("head", "body", "url", "published", "source"),
    [
        ('<meta property="article:published_time" content="2031-05-01 09:30">', "", None, "2031-05-01T09:30:00", "meta"),  # noqa: E501
        ('<meta name="pubdate" content="2031/05/01 09:30:10 WIB">', "", None, "2031-05-01T09:30:10+07:00", "meta"),
        ("", '<time datetime="2031-05-01T02:30Z">kemarin</time>', None, "2031-05-01T09:30:00+07:00", "time"),
        ("", "", "https://kabar.example/news/20310501101500-4-77/jembatan", "2031-05-01", "url"),
        ("", "", "https://kabar.example/2031/05/01/jembatan", "2031-05-01", "url"),
        ("", "", "https://kabar.example/20311399/jembatan", None, None),
        ('<meta name="date" content="besok">', "", None, None, None),
    ],
)  # fmt: skip
def test_where_the_time_of_publication_is_taken_from(head, body, url, published, source):
    document = read(page(body + paragraphs(), head), url=url)
    assert (document.published, document.published_source) == (published, source)


def test_a_day_that_is_only_printed_is_taken_from_the_text():
    document = read(page('<div class="date">Kamis, 1 Mei 2025 10:15 WIB</div>' + paragraphs()))
    assert (document.published, document.published_source) == ("2025-05-01", "text")


@pytest.mark.parametrize(
    ("title", "headings", "expected"),
    [
        (
            "Kabar Kota: Jembatan Dibuka",
            "<h1><a href='/'>Kabar Kota</a></h1><h3>Jembatan Dibuka</h3>",
            "Jembatan Dibuka",
        ),
        ("Jembatan Dibuka - Cetak", "<h2>Jembatan Dibuka</h2>", "Jembatan Dibuka"),
        ("Jembatan Dibuka - Cetak", "<h2>Jembatan</h2>", "Jembatan Dibuka - Cetak"),  # not all up to the mark
        ("Soal Jembatan Dibuka", "<h2>Jembatan Dibuka</h2>", "Soal Jembatan Dibuka"),  # no mark between
        ("Jembatan: Dibuka", "<h1>Jembatan Kota Dibuka</h1><h2>Dibuka</h2>", "Jembatan Kota Dibuka"),
        ("Jembatan Dibuka", "<h1><a href='http://['>Jembatan Dibuka</a></h1>", "Jembatan Dibuka"),
    ],
)
def test_the_headline_is_the_heading_that_the_title_names(title, headings, expected):
    markup = f"<html><head><title>{title}</title></head><body>{headings}{paragraphs()}</body></html>"
    assert read(markup).title == expected


TIME = '<time datetime="{}">{}</time>'
STAMP = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("stamp", "body", "url", "published"),
    [
        ("2025-06-18T18:30:00Z", "", None, "2025-06-19T01:30:00+07:00"),  # UTC is told in WIB
        ("2025-06-18T16:59:00+00:00", "", None, "2025-06-18T23:59:00+07:00"),
        ("2025-06-18T00:00:00Z", "", None, "2025-06-18T07:00:00+07:00"),  # midnight that stands for a day keeps it
        ("2025-06-18T23:30:00+08:00", "", None, "2025-06-18T23:30:00+08:00"),  # an offset of the page's own stays
        ("2025-06-18T22:30:00", "", None, "2025-06-18T22:30:00"),  # as does a time without one
        ("2025-06-18", "", None, "2025-06-18"),
        # The page's own clock is not that of Jakarta.
        ("2025-06-18T16:30:00Z", TIME.format("2025-06-19T00:30:00+08:00", "tadi"), None, "2025-06-19T00:30:00+08:00"),
        # The day that is printed, or in the address, is local.
        ("2025-06-18T18:30:00Z", '<div class="date">19 Juni 2025</div>', None, "2025-06-19T01:30:00+07:00"),
        ("2025-06-18T18:30:00Z", "", "https://k.example/2025/06/19/a", "2025-06-19T01:30:00+07:00"),
        # Where it shows that local time is called UTC, the day stays.
        ("2025-06-18T18:30:00Z", '<div class="date">18 Juni 2025</div>', None, "2025-06-18T18:30:00+00:00"),
        ("2025-06-18T18:30:00Z", "", "https://k.example/2025/06/18/a", "2025-06-18T18:30:00+00:00"),
        # What machines read of the printed day is not the printed day.
        ("2025-06-18T18:30:00Z", TIME.format("2025-06-18T18:30:00Z", "19/06/2025"), None, "2025-06-19T01:30:00+07:00"),
        ("9999-12-31T23:00:00Z", "", None, "9999-12-31T23:00:00+00:00"),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_that_of_the_outlets_clock(stamp, body, url, published):
    document = read(page(body + paragraphs(), STAMP.format(stamp)), url=url)
    assert (document.published, document.published_source) == (published, "meta")
    assert document.notes == ()


def test_a_feed_that_speaks_of_greenwich_is_told_in_local_time():
    document = read(page(), published="Wed, 18 Jun 2025 18:30:00 GMT")
    assert (document.published, document.published_source) == ("2025-06-19T01:30:00+07:00", "feed")


def test_times_that_disagree_are_noted():
    document = read(page(ld=NEWS), url="https://kabar.example/2031/04/12/jembatan")
    assert document.published == "2031-05-01T10:00:00+07:00"
    assert document.notes == ("published: json-ld 2031-05-01T10:00:00+07:00; url 2031-04-12",)
    assert read(page(ld=NEWS), url="https://kabar.example/2031/05/02/jembatan").notes == ()


@pytest.mark.parametrize(
    ("title", "outlet", "said"),
    [
        (f"{TITLE} - Kabar Bahari", "Kabar Bahari", TITLE),
        (f"{TITLE} | kabarbahari", None, TITLE),
        ("Jembatan - Sebuah Cerita", "Kabar Bahari", "Jembatan - Sebuah Cerita"),
        (f"{TITLE}<script>alert(1)</script>", None, TITLE),
        (f"{TITLE}<style>p{{}}</style>", None, TITLE),
        ("Jembatan &lt;b&gt;Gantung&lt;/b&gt;\u202e\u200b  &amp; Jalan", None, "Jembatan Gantung & Jalan"),
        ("x" * 5000, None, "x" * 300),
    ],
)
def test_a_headline_is_one_clean_line(title, outlet, said):
    site = f'<meta property="og:site_name" content="{outlet}">' if outlet else ""
    markup = f"<html><head><title>{title}</title>{site}</head><body>{paragraphs()}</body></html>"
    assert read(markup, url="https://www.kabarbahari.example/a").title == said


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/jembatan#komentar", "https://www.kabar.example/jembatan"),
        ("https://kabar.example/jembatan", "https://kabar.example/jembatan"),
        ("https://lain.example/jembatan", "https://www.kabar.example/amp/jembatan"),
        ("javascript:alert(1)", "https://www.kabar.example/amp/jembatan"),
        ("file:///etc/passwd", "https://www.kabar.example/amp/jembatan"),
        ("https://a:b@kabar.example/", "https://www.kabar.example/amp/jembatan"),
        ("https://kabar.example:x/", "https://www.kabar.example/amp/jembatan"),
        ("https://[::1/", "https://www.kabar.example/amp/jembatan"),
    ],
)
def test_the_canonical_address_is_believed_on_its_own_site_only(href, url):
    document = read(page(head=f'<link rel="canonical" href="{href}">'), url="https://www.kabar.example/amp/jembatan")
    assert document.url == url


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("cp1252", '<meta charset="iso-8859-1">'), ("cp1252", ""), ("utf-16", ""), ("utf-8-sig", "")],
)
def test_encodings(encoding, declared):
    line = "Menurut “Dinas” itu, kafé di tepi sungai ikut ditutup sementara selama pembangunan."
    markup = f"<html><head>{declared}<title>Kafé</title></head><body>{paragraphs([*PROSE, line])}</body></html>"
    document = read(markup.encode(encoding))
    assert line in document.text
    assert document.title == "Kafé"


def test_a_wrong_charset_of_the_server_gives_way_to_the_bytes():
    line = "Kafé di tepi sungai ikut ditutup sementara selama pembangunan jembatan berlangsung."
    markup = page(paragraphs([*PROSE, line]))
    assert line in read(markup, charset="ascii-tidak-ada").text
    assert line in read(markup, charset="utf-7").text
    assert line in read(markup.replace('<meta charset="utf-8">', "").encode("cp1252"), charset="utf-8").text


def test_invisible_characters_of_layout_are_left_out_and_letters_of_other_scripts_noted():
    body = paragraphs(
        ["Wali\u200b Kota Tirtamar\u00adta \u202eBima\u202c Sanjaya meresmikan jembatan.", "Кota itu ramai.", *PROSE]
    )
    document = read(page(body))
    assert "Wali Kota Tirtamarta Bima Sanjaya meresmikan jembatan." in document.text
    assert document.notes == ("scripts: 'Кota'",)


def test_a_line_break_in_a_paragraph_starts_a_line_and_one_in_the_source_does_not():
    document = read(page("<p>Satu\nkalimat yang panjang.<br>Baca juga: Yang lain</p>" + paragraphs()))
    assert "Satu kalimat yang panjang.\n\nBaca juga: Yang lain" in document.text


@pytest.mark.parametrize(
    ("markup", "kind", "told"),
    [
        ("", Skip, "empty"),
        ("<html><body></body></html>", Skip, "not an article"),
        ("<p>Pendek.</p>", Skip, "too short"),
        ("<ul>" + "<li><a href='/x'>Judul berita lain</a></li>" * 40 + "</ul>", Skip, "not an article"),
        ("<div>" * 5000 + "teks", Failure, "deep"),
        ("<p>x</p>" * 250_000, Failure, "elements"),
        ("\0" * 500, Skip, "binary"),
        ("<!--" * 1000, Failure, "no web page"),
        ("<html>" + "<a " * 10_000, Skip, "not an article"),
    ],
)
def test_what_is_no_article_says_so(markup, kind, told):
    found = read_page(Page("a.html", markup.encode()))
    assert isinstance(found, kind)
    assert told in (found.reason if isinstance(found, Skip) else found.message)


def test_entities_are_not_expanded_from_outside_or_without_end():
    bomb = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};&e{n - 1};&e{n - 1};">' for n in range(1, 30))
    head = f'<!DOCTYPE html [<!ENTITY e0 "ha"> {bomb} <!ENTITY luar SYSTEM "file:///etc/passwd">]>'
    document = read(head + f"<html><body>{paragraphs()}<p>&e29; &luar;</p></body></html>")
    assert len(document.text) < 2000
    assert "root:" not in document.text


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"@type":"NewsArticle","headline":5,"author":[[[]]],"datePublished":{}}',
        "null",
        '{"@type":',
        "{}",
    ],
)
def test_json_ld_that_is_wrong_is_passed_over(script):
    document = read(page(head=f'<script type="application/ld+json">{script}</script>'))
    assert (document.title, document.published) == (TITLE, None)


def mail(parts: bytes, kind: str = "multipart/related; boundary=xx") -> bytes:
    return (
        b"From: Redaksi <redaksi@kabar.example>\r\nSubject: =?utf-8?q?Jembatan_Kaf=C3=A9?=\r\n"
        b"Date: Thu, 01 May 2031 10:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: " + kind.encode() + b"\r\n\r\n"
    ) + parts


def test_a_saved_page_with_its_parts(tmp_path):
    markup = page().encode()
    part = b"--xx\r\nContent-Type: image/png\r\n\r\nxx\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n"
    part += b"Content-Location: https://kabar.example/jembatan\r\n\r\n" + markup + b"\r\n--xx--\r\n"
    (tmp_path / "a.mht").write_bytes(mail(part))
    (document,) = read_paths([str(tmp_path)])
    assert (document.url, document.title) == ("https://kabar.example/jembatan", TITLE)
    assert (document.published, document.published_source) == ("2031-05-01T10:00:00+07:00", "mail")
    assert list(PROSE) == document.text.split("\n\n")[-5:]


def test_a_mail_with_plain_text(tmp_path):
    (tmp_path / "a.eml").write_bytes(mail("\r\n".join(PROSE).encode(), "text/plain; charset=utf-8"))
    (tmp_path / "b.eml").write_bytes(mail(b"", "text/plain"))
    (tmp_path / "c.eml").write_bytes(b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n" * 3000)
    document, empty, deep = read_paths([str(tmp_path)])
    assert (document.text, document.title) == ("\n".join(PROSE), "Jembatan Kafé")
    assert "mail without text" in empty.reason
    assert isinstance(deep, Skip | Failure)


def test_pages_are_read_from_files_folders_and_compressed(tmp_path):
    (tmp_path / "a.html").write_text(page(), "utf-8")
    (tmp_path / "b.htm.gz").write_bytes(gzip.compress(page().encode()))
    (tmp_path / "tanpa").write_text(page(), "utf-8")
    one, two = list(read_paths([str(tmp_path)]))[:2]
    (three,) = read_paths([str(tmp_path / "tanpa")])
    assert one.text == two.text == three.text
    assert one.id != two.id


def test_the_same_page_saved_under_two_names_is_one_document():
    head = '<link rel="canonical" href="https://kabar.example/jembatan">'
    one, two = (read_page(Page(name, page(head=head).encode())) for name in ("a.html", "b.html"))
    assert one.id == two.id


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_are_a_document_skip_or_failure(data):
    for form in ("html", "mail", "text"):
        assert isinstance(read_page(Page("a", data, form=form)), Document | Skip | Failure)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "<table><tr><td>", "<!--", "-->", "<script>", "</script>", "<![CDATA[", "&#0;", "&#xD800;",
     "&amp;", "<title>", "<meta charset=utf-7>", "<br>", "\u202e", "\0", *PROSE[:2], '<a href="//x">', "<svg><p>",
     '<script type="application/ld+json">{"@type":"Article","author":[{"name":[1]}]}</script>', "<html", "<?xml ?>"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_is_a_document_skip_or_failure(markup):
    found = read_page(Page("a", markup.encode("utf-8", "surrogatepass"), url="https://kabar.example/a"))
    assert isinstance(found, Document | Skip | Failure)
    if isinstance(found, Document):
        json.dumps(found.text).encode("ascii")
        assert "\0" not in found.text
