"""Memory and time for a crawl of generated pages: `python -m eval.crawling [--pages 10000] [--jobs 2] [--size fast]`.

Writes pages of invented stories into a crawl archive, reads it with `runut build` as a user would, and prints documents
in and out, time, and the peak of resident memory: of each process, and of all of them at one moment, while reading and
while linking. Several documents tell each story; one in ten is a copy of another with a word changed.
"""

from __future__ import annotations

import argparse
import gzip
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from runut.archive import Archive
from tests.read.makers import page, record

STARTS = (
    "Bim",
    "Dan",
    "Sar",
    "Rin",
    "Hend",
    "Lin",
    "Jok",
    "Di",
    "Yus",
    "Marn",
    "Tor",
    "Ing",
    "Wul",
    "Panj",
    "Rat",
    "Gil",
)
MIDDLES = ("a", "ang", "ul", "ed", "or", "ik", "em", "as", "id", "on", "ur", "al")
ENDS = ("o", "i", "an", "as", "ina", "ard", "ono", "ani", "us", "eta", "ik", "ah")
HEADS = ("Tirta", "Segara", "Wana", "Karang", "Rawa", "Suka", "Linta", "Basa", "Cenda", "Kali", "Gunung", "Tanjung")
TAILS = ("marta", "mukti", "sari", "jati", "panjang", "rame", "buana", "wangi", "asri", "mulya", "bening", "harapan")
ROLES = ("Wali Kota", "Bupati", "Gubernur", "Menteri Kelautan", "Ketua DPRD", "Kapolres")
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SENTENCES = (
    "{role} {place} {who} meninjau jembatan yang ambrol di Kelurahan {other}, {day} ({date}).",
    "{who} bertemu {second} di {other} untuk membahas kerja sama pelabuhan, {day} ({date}).",
    '"Kami mengirim {n} alat berat hari ini juga," kata {who} kepada wartawan di {place}.',
    "{second} membantah tudingan bahwa anggaran sebesar {n} miliar rupiah itu hilang.",
    "Polisi menangkap {n} orang yang diduga membakar gudang di {other} pada malam sebelumnya.",
    "Sebanyak {n} warga {place} mengungsi ke balai desa setelah hujan turun sejak {day} malam.",
    "Ketua serikat nelayan {place}, {second}, mengancam akan menggelar unjuk rasa pekan depan.",
    "Menurut data kementerian, ada sekitar {n} ribu nelayan yang terdampak aturan tersebut.",
    "Ia meminta pemerintah {other} menunda larangan itu sampai penggantian alat tangkap selesai.",
    "Hingga berita ini diturunkan, pemerintah {place} belum menanggapi permintaan {second}.",
)
STORY = 12  # documents that tell one story
POLL = 0.2  # seconds between two looks at the processes
MB = 1024 * 1024


class Peak(NamedTuple):
    """Of one command: seconds, the largest moment of all its processes together, and of each process, in MB."""

    seconds: float
    together: int
    each: tuple[int, ...]


def pages(count: int) -> Iterator[tuple[str, str]]:
    """Addresses and pages, the same ones each time; a story has its people and places, some of them of others too."""
    last = ""
    for number in range(count):
        story, told = random.Random(number // STORY), random.Random(-number - 1)
        facts = {
            "role": story.choice(ROLES),
            "place": story.choice(HEADS) + story.choice(TAILS),
            "other": story.choice(HEADS) + story.choice(TAILS),
            "who": person(story),
            "second": person(story),
            "day": story.choice(DAYS),
            "date": f"{story.randint(1, 28)}/{story.randint(1, 12)}/2031",
        }
        lines = [line.format(**facts, n=told.randint(2, 90)) for line in told.sample(SENTENCES, 8)]
        body = last.replace("Ketua", "Pemimpin", 1) if number % 10 == 9 else "".join(f"<p>{line}</p>" for line in lines)
        last = body
        title = f"{facts['place']}: kabar ke-{number} tentang {facts['who']}"
        yield f"https://kabar{number % 40}.example/{number}", page(body, title=title)


def person(chance: random.Random) -> str:
    """A name of two words, one of some five million."""
    return " ".join("".join(map(chance.choice, (STARTS, MIDDLES, ENDS))) for _ in range(2))


def write_crawl(path: Path, count: int) -> None:
    """A crawl archive of `count` pages."""
    with path.open("wb") as file:
        for url, markup in pages(count):
            file.write(gzip.compress(record(url, markup.encode()), 1))


def measured(command: list[str]) -> Peak:
    """Run a command to its end and look at its processes meanwhile.

    Raises:
        CalledProcessError: it failed.
    """
    started = time.monotonic()
    process = subprocess.Popen(command)
    together, each = 0, dict[int, int]()
    while process.poll() is None:
        now = {pid: memory for pid in family(process.pid) if (memory := resident(pid))}
        together = max(together, sum(now.values()))
        each |= {pid: max(each.get(pid, 0), memory) for pid, memory in now.items()}
        time.sleep(POLL)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, command)
    seconds = time.monotonic() - started
    return Peak(seconds, together // MB, tuple(memory // MB for _, memory in sorted(each.items()) if memory > 20 * MB))


def family(pid: int) -> list[int]:
    """A process and those it started, and they in turn."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(found for child in children for found in family(int(child)))]


def resident(pid: int) -> int:
    """Bytes of memory that a process holds now; 0 if it has ended."""
    try:
        pages_held = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages_held * 4096


def main() -> None:
    """Write the crawl, read it, link it, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--size", default="fast", choices=("fast", "accurate"))
    parser.add_argument("--apart", action="store_true", help="read with --no-link, then link in a second command")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        crawl, case = Path(folder, "crawl.warc.gz"), Path(folder, "case.runut")
        write_crawl(crawl, given.pages)
        build = [
            sys.executable,
            "-m",
            "runut",
            "build",
            "-o",
            str(case),
            "--jobs",
            str(given.jobs),
            "--size",
            given.size,
        ]
        commands = (
            {"read": [*build, str(crawl), "--no-link"], "link": build} if given.apart else {"all": [*build, str(crawl)]}
        )
        print(f"{given.pages} pages, {crawl.stat().st_size / 1e6:.1f} MB")
        for name, command in commands.items():
            told(name, measured(command), case, given.pages)


def told(name: str, peak: Peak, case: Path, given: int) -> None:
    """Print one command's figures."""
    with Archive(case, read_only=True) as archive:
        states = [item.state for item in archive.inputs()]
    counts = ", ".join(f"{states.count(state)} {state}" for state in sorted(set(states)))
    print(
        f"{name}: {given} in, {len(states)} out ({counts}); {peak.seconds:.0f} s; "
        f"peak {peak.together} MB together, each {', '.join(map(str, peak.each))} MB; "
        f"archive {case.stat().st_size / 1e6:.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
