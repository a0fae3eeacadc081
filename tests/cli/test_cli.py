"""The command line as a user meets it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from runut.cli.app import app
from runut.cli.main import run

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "examples" / "berita"
VIEWS = ("timeline", "claims", "conflicts", "sources", "status")


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("RUNUT_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "contoh.runut"
    files = [
        str(SAMPLE / name) for name in ("khatulistiwa-2024-06-19.txt", "beringin-2024-06-19.txt", "teluk-reaksi.txt")
    ]
    assert run(["build", *files, "-o", str(path)]) == 0
    return path


def test_building_again_changes_nothing_and_says_so(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = case.read_bytes()
    assert run(["build", str(SAMPLE / "teluk-reaksi.txt"), "-o", str(case), "--lang", "en"]) == 0
    assert "1 unchanged" in capsys.readouterr().err
    assert len(case.read_bytes()) == len(before)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_view_prints_text_and_json(case: Path, capsys: pytest.CaptureFixture[str], view: str, lang: str) -> None:
    assert run([view, str(case), "--lang", lang]) == 0
    assert capsys.readouterr().out.strip()
    assert run([view, str(case), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows


def test_the_views_find_what_the_sample_holds(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["claims", str(case), "--json"])
    claims = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert any(row["status"] == "disputed" and row["denied"] for row in claims)
    run(["sources", str(case), "--json"])
    sources = {row["source"].rsplit("/", 1)[-1]: row for row in map(json.loads, capsys.readouterr().out.splitlines())}
    copies = [sources[name] for name in ("khatulistiwa-2024-06-19.txt", "beringin-2024-06-19.txt")]
    assert copies[0]["origin"] == copies[1]["origin"] == "Antara"
    assert all(row["shared_with"] for row in copies)


def test_show_explains_an_id_that_a_view_printed(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["timeline", str(case), "--json"])
    ident = json.loads(capsys.readouterr().out.splitlines()[0])["id"]
    assert run(["show", str(case), ident]) == 0
    assert "⟦" in capsys.readouterr().out


def test_why_gives_the_reasons_of_a_link(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["actors", "list", str(case), "--json"])
    actors = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    joined = next(actor for actor in actors if actor["reasons"])
    assert run(["why", str(case), joined["id"]]) == 0
    assert capsys.readouterr().out.splitlines() == joined["reasons"]
    assert run(["why", str(case), "act-0"]) == 2


def test_what_a_person_decides_survives_rebuilding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "kasus.runut")
    assert run(["build", str(SAMPLE / "teluk-reaksi.txt"), str(SAMPLE / "samudra-latar.txt"), "-o", path]) == 0

    def named(name: str) -> list[str]:
        capsys.readouterr()
        run(["actors", "list", path, "--json"])
        actors = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return [actor["id"] for actor in actors if name in actor["names"]]

    before = named("Hanoi") + named("Kyiv")
    assert len(before) == 2
    assert run(["actors", "merge", path, *before]) == 0
    assert "Hanoi dan Kyiv adalah satu" in capsys.readouterr().out
    assert run(["actors", "merge", path, before[0], before[0]]) == 2
    assert named("Hanoi") == named("Kyiv") != []
    assert run(["build", str(SAMPLE / "khatulistiwa-2024-06-19.txt"), "-o", path]) == 0
    assert named("Hanoi") == named("Kyiv")
    assert run(["actors", "undo", path]) == 0
    assert not set(named("Hanoi")) & set(named("Kyiv"))
    assert run(["actors", "undo", path]) == 2
    assert run(["actors", "merge", path, "act-0", "act-1"]) == 2


def test_search_finds_other_forms_of_a_word(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", str(case), "menandatangani", "perjanjian"]) == 0
    assert "menandatangani" in capsys.readouterr().out
    assert run(["search", str(case), "kucing"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("form", ["documents", "corpus", "jsonl"])
def test_exports_are_json(case: Path, capfdbinary: pytest.CaptureFixture[bytes], form: str) -> None:
    assert run(["export", str(case), "--format", form]) == 0
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert rows


def test_extract_prints_documents_without_an_archive(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["extract", str(SAMPLE / "teluk-reaksi.txt")]) == 0
    (row,) = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert row["text"] == (SAMPLE / "teluk-reaksi.txt").read_text("utf-8")
    for mention in row["mentions"]:
        assert row["text"][mention["start"] : mention["end"]] == mention["text"]


def test_the_dossier_is_written_where_asked(case: Path, tmp_path: Path) -> None:
    page = tmp_path / "dosir.html"
    assert run(["dossier", str(case), "-o", str(page)]) == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["build"], 2, "no paths"),
        (["build", "tidak-ada/*.txt", "-o", "x.runut"], 2, "tidak-ada"),
        (["build", str(SAMPLE), "-o", "nowhere/x.runut"], 3, "nowhere"),
        (["timeline", "tidak-ada.runut"], 3, "runut build"),
        (["timeline", str(SAMPLE / "teluk-reaksi.txt")], 3, "not a Runut archive"),
        (["timeline"], 2, ""),
        (["nonsense"], 2, ""),
        (["extract", str(SAMPLE), "--format", "xml"], 2, "xml"),
        (["build", str(SAMPLE), "--size", "huge", "-o", "x.runut"], 2, "huge"),
    ],
)
def test_a_wrong_call_says_what_to_do(
    arguments: list[str],
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == code
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_an_unknown_id_is_a_usage_error(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(case), "x-1"]) == 2
    assert "x-1" in capsys.readouterr().err


def test_inputs_that_fail_or_are_skipped_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "masukan"
    folder.mkdir()
    (folder / "baik.txt").write_text((SAMPLE / "teluk-2025-03-14.txt").read_text("utf-8"), "utf-8")
    (folder / "english.txt").write_text(
        "The foreign ministers of both countries met in the capital on Monday. " * 5, "utf-8"
    )
    (folder / "kosong.txt").write_text("", "utf-8")
    (folder / "biner.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "rusak.jsonl").write_text('{"text": 5}\n{"broken\n', "utf-8")
    archive = str(tmp_path / "kasus.runut")
    assert run(["build", str(folder), "-o", archive, "--lang", "en"]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "6 inputs: 1 analysed, 0 unchanged, 3 skipped, 2 failed" in said
    assert "biner.txt: binary file" in said
    assert run(["status", archive, "--json"]) == 0
    states = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(row["state"] for row in states) == ["analysed", "failed", "failed", "skipped", "skipped", "skipped"]
    assert all(row["reason"] for row in states if row["state"] != "analysed")


def test_nothing_readable_is_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_text(" \n", "utf-8")
    assert run(["build", str(tmp_path / "kosong.txt"), "-o", str(tmp_path / "k.runut")]) == 3


def test_every_command_has_help_and_stands_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in app.registered_commands:
        assert command.callback is not None
        name = command.name or command.callback.__name__
        assert run([name, "--help"]) == 0
        assert command.callback.__doc__
        assert f"runut {name}" in readme, name
    capsys.readouterr()


@pytest.mark.parametrize("form", ["--json", "--lang=en"])
def test_a_closed_pipe_is_no_error(case: Path, form: str) -> None:
    command = f"{sys.executable} -m runut timeline {case} {form} | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stderr, done.returncode) == ("", 0)


def test_a_screen_that_lacks_letters_shows_what_it_can(case: Path) -> None:
    command = [sys.executable, "-m", "runut", "timeline", str(case)]
    narrow = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=False, env=narrow)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?" in done.stdout


def test_an_interrupted_run_says_how_to_carry_on(tmp_path: Path) -> None:
    row = json.dumps({"text": (SAMPLE / "teluk-reaksi.txt").read_text("utf-8")})
    lines = tmp_path / "banyak.jsonl"
    lines.write_text("".join(f'{row[:-1]}, "id": "m{number}"}}\n' for number in range(400)), "utf-8")
    command = [sys.executable, "-m", "runut", "build", str(lines), "-o", str(tmp_path / "k.runut")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "k.runut").exists():
        time.sleep(0.1)
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "perintah yang sama" in " ".join(said.split())


def test_an_archive_with_nothing_to_show_says_where_to_look(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong").mkdir()
    archive = str(tmp_path / "case.runut")
    assert run(["build", str(tmp_path / "kosong"), "-o", archive]) == 3
    assert "sebutkan berkas" in capsys.readouterr().err
    for view in ("timeline", "claims", "conflicts", "sources"):
        assert run([view, archive]) == 0
        assert f"runut status {archive}" in capsys.readouterr().err


def test_extract_takes_columns_by_other_names(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    table = tmp_path / "berita.csv"
    table.write_text('isi\n"Menteri Luar Negeri Rusia Sergei Lavrov tiba di Jakarta pada Senin pagi."\n', "utf-8")
    assert run(["extract", str(table)]) == 3
    assert run(["extract", str(table), "--column", "text=isi"]) == 0
    assert b"Lavrov" in capfdbinary.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("form", ["", "--json"])
def test_output_that_cannot_be_written_is_told_in_one_line(case: Path, form: str) -> None:
    command = f"{sys.executable} -m runut timeline {case} {form} > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "cannot write the output" in done.stderr


def test_status_says_how_to_see_each_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong.txt").write_text("", "utf-8")
    archive = str(tmp_path / "case.runut")
    run(["build", str(tmp_path / "kosong.txt"), "-o", archive])
    capsys.readouterr()
    assert run(["status", archive]) == 0
    assert f"runut status --each {archive}" in capsys.readouterr().err
    assert run(["status", "--each", archive]) == 0
    assert capsys.readouterr().err == ""
