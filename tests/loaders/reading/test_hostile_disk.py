"""What is no file, very large files through the real command, and files cut or damaged at every place."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.folder import PACKAGE
from loaders.command.main import main
from loaders.documents import bring_in
from loaders.documents.kind import Choices
from loaders.documents.kinds import kind_of
from loaders.errors import FileError
from loaders.reading.source_file import MOST_BYTES, SourceFile
from tests.loaders.hostile import sound
from tests.loaders.hostile.folder import everything, made
from tests.loaders.hostile.sound import figures

ROOT = PACKAGE.parent
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and links of this kind")
# The command as a user runs it; the most memory that it held (MB) is told last on stderr.
MEASURED = (
    "import re, sys; from loaders.command.main import main; code = main();"
    "most = re.search('VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1];"
    "sys.stderr.write(f'MB {int(most) // 1000}'); sys.exit(code)"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    there = made(tmp_path / "data")
    monkeypatch.setenv("DATA_DIR", str(there))
    return there


def told(path: Path | str, folder: Path, capsys, *arguments: str) -> str:
    """The error for a path that is no file to import; nothing was changed."""
    before = everything(folder)
    assert main(["import", str(path), *arguments]) == 1
    out, err = capsys.readouterr()
    assert out == "" and "Traceback" not in err and "Uventet" not in err
    assert everything(folder) == before
    return err


def test_no_such_file(folder, tmp_path, capsys):
    err = told(tmp_path / "borte.csv", folder, capsys)
    assert err == "borte.csv: AVVIST. filen kan ikke leses: den finnes ikke. Se etter skrivefeil i navnet og mappen\n"
    assert "for langt" in told(tmp_path / ("x" * 300 + ".csv"), folder, capsys)
    assert "finnes ikke" in told(tmp_path / "borte\x1b[2J.csv", folder, capsys)


@pytest.mark.parametrize("path", ["", ".", "..", "/", "sub"])
def test_a_folder(folder, tmp_path, capsys, monkeypatch, path):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "mappe, ikke en fil. Nevn filene" in told(path, folder, capsys)


@posix
def test_what_is_no_plain_file_is_not_waited_for(folder, tmp_path, capsys):
    os.mkfifo(tmp_path / "rør.csv")
    assert "ikke en vanlig fil" in told(tmp_path / "rør.csv", folder, capsys)
    assert "ikke en vanlig fil" in told("/dev/zero", folder, capsys)


@posix
def test_links(folder, tmp_path, capsys):
    (tmp_path / "sogndal.csv").write_text(sound.ledger(), encoding="utf-8")
    (tmp_path / "lenke-sogndal.csv").symlink_to(tmp_path / "sogndal.csv")
    (tmp_path / "brutt.csv").symlink_to(tmp_path / "borte.csv")
    (tmp_path / "ring.csv").symlink_to(tmp_path / "ring.csv")
    assert "finnes ikke" in told(tmp_path / "brutt.csv", folder, capsys)
    assert "lenken fører tilbake til seg selv" in told(tmp_path / "ring.csv", folder, capsys)
    assert main(["import", str(tmp_path / "lenke-sogndal.csv")]) == 0
    assert figures("ledger", folder, "ledger-sogndal-lenke-sogndal") == sound.LEDGER_FIGURES


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder, tmp_path, capsys):
    path = tmp_path / "sogndal.csv"
    path.write_text(sound.ledger(), encoding="utf-8")
    path.chmod(0)
    assert "ingen tilgang" in told(path, folder, capsys)


def test_a_file_that_is_too_large_is_not_read(folder, tmp_path, capsys):
    path = tmp_path / "sogndal.csv"
    with open(path, "wb") as file:
        file.truncate(20 * MOST_BYTES)
    assert "filen er på 6000 MB; grensen er 300 MB. Del den" in told(path, folder, capsys)


def test_a_file_that_fails_stops_no_other_and_nor_does_its_mapping(folder, tmp_path, capsys):
    for name in ("sogndal-a.csv", "sogndal-b.csv", "sogndal-c.csv"):
        (tmp_path / name).write_text(sound.ledger(), encoding="utf-8")
    (tmp_path / "sogndal-a.yaml").write_text("unit: euro\n", encoding="utf-8")
    (tmp_path / "sogndal-b.csv").write_bytes(b"PK")
    assert main(["import", *(str(tmp_path / f"sogndal-{one}.csv") for one in "abc")]) == 1
    _out, err = capsys.readouterr()
    assert [line.split(":")[0] for line in err.splitlines()] == ["sogndal-a.csv", "sogndal-b.csv"]
    assert figures("ledger", folder, "ledger-sogndal-sogndal-c") == sound.LEDGER_FIGURES


def command(path: Path, *arguments: str) -> tuple[int, str, str, int]:
    """Exit code, stdout, stderr and the most memory in MB of the real command."""
    words = [sys.executable, "-c", MEASURED, "import", str(path), *arguments]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    err, _, most = done.stderr.rpartition("MB ")
    return done.returncode, done.stdout, err, int(most)


@pytest.fixture(scope="module")
def at_rest(tmp_path_factory):
    """The memory of the command when the file is refused at once."""
    if not Path("/proc/self/status").exists():
        pytest.skip("only Linux tells the memory")
    return command(tmp_path_factory.mktemp("rest") / "borte.csv")[3]


@pytest.mark.parametrize(
    ("name", "head", "line"),
    [
        ("sogndal.csv", b"konto;tjeneste;regnskap 2024\n", b"10100;20200;1\n"),
        ("svar.csv", b"Kommunenummer;Brutto driftsinntekter;Netto driftsresultat\n", b"4601;31;2\n"),
        ("barnehager-2017.csv", b"kode,orgnr,navn,a0,a1,a2,a3,a4,a5,gb\n", b"1,2,3,4,5,6,7,8,9,\n"),
        ("0A2025.txt", b"", b"0A2025 460100\n"),
    ],
)
def test_ten_million_lines_are_refused_with_little_memory(folder, tmp_path, at_rest, name, head, line):
    path, before = tmp_path / name, everything(folder)
    path.write_bytes(head + line * 10_000_000)
    code, out, err, most = command(path)
    assert (code, out) == (1, "")
    assert re.match(rf"{name}: AVVIST. filen har (over )?\d+ linjer", err)
    assert most < at_rest + 1.5 * path.stat().st_size / 1e6 + 30
    assert everything(folder) == before


@pytest.mark.parametrize("kind", ["ledger", "survey", "kindergartens", "kostra"])
def test_a_file_cut_at_any_place_is_refused_or_says_that_it_may_be_cut(kind):
    known = bring_in.known_municipalities(PACKAGE)
    content = sound.KOSTRA if kind == "kostra" else sound.TEXTS[kind].encode()
    for at in range(1, len(content)):
        file = SourceFile(f"sogndal-{sound.NAMES[kind]}.csv", content[:at], "0" * 64)
        try:
            found = kind_of(file).read(file, Choices(), known)
        except FileError as error:
            assert len(str(error)) > 20
        else:
            said = " ".join(found.said)
            whole = kind == "kostra" and at >= len(content.rstrip())
            lines = content[:at].endswith(b"\n") and kind in (
                "survey",
                "kindergartens",
            )  # whole lines of a smaller file
            assert whole or lines or "uten linjeskift" in said or "ubalanse" in said, at


@pytest.mark.parametrize("kind", ["ledger", "survey", "kindergartens"])
def test_a_workbook_damaged_at_many_places_is_refused_or_read(kind):
    known, book = bring_in.known_municipalities(PACKAGE), sound.BOOKS[kind]
    for at in range(0, len(book), 23):
        damaged = book[:at] + bytes([book[at] ^ 0x55]) + book[at + 1 :]
        file = SourceFile(f"sogndal-{sound.NAMES[kind]}.xlsx", damaged, "0" * 64)
        try:
            kind_of(file).read(file, Choices(), known)
        except FileError as error:
            assert len(str(error)) > 20
