"""Hostile files: each ends in a clear error with the data folder byte for byte as before, or in the right figures."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from data.folder import PACKAGE
from loaders.command.main import main
from loaders.documents import bring_in
from tests.loaders.hostile import answers, archives, books, damaged, kostra, lines, mappings, names, values
from tests.loaders.hostile.case import Case
from tests.loaders.hostile.folder import everything, made
from tests.loaders.hostile.sound import figures

MODULES = (damaged, lines, values, answers, kostra, books, archives, names, mappings)
CASES = [case for module in MODULES for case in module.CASES]
REFUSED = [case for case in CASES if case.right is None]
RIGHT = [case for case in CASES if case.right is not None]
ADVICE = re.compile(
    r"\b(Rett|Lagre|lagre|Skriv|skriv|Fyll|Hent|Si|Slett|slett|Del|Velg|Legg|Fjern|Ta|Åpne|Gi|Korrigér|Utelat|Bruk|bruk|"
    r"Behold|Lag|Pakk|Vis|Nevn|Se|Formater|må være|skal ha|Disse finnes|Er det riktig)\b"
)
ENGLISH = re.compile(
    r"\b(the|is|not|of|error|invalid|expected|unexpected|cannot|found|failed|file|missing|bad)\b", re.IGNORECASE
)


known = cache(bring_in.known_municipalities)


@pytest.fixture(autouse=True)
def known_once(monkeypatch):
    """The same municipalities for every file, read once."""
    monkeypatch.setattr(bring_in, "known_municipalities", lambda folder: known(PACKAGE))


@pytest.fixture(scope="session")
def untouched(tmp_path_factory) -> tuple[Path, dict[str, bytes]]:
    """A data folder that nothing may change, and all that is in it."""
    folder = made(tmp_path_factory.mktemp("extract") / "data")
    return folder, everything(folder)


def put(case: Case, folder: Path) -> Path:
    for name, content in case.beside.items():
        (folder / name).write_bytes(content)
    path = folder / case.file
    content = case.content() if callable(case.content) else case.content
    try:
        path.write_bytes(content)
    except OSError:
        pytest.skip("this system has no such file names")
    return path


def clear(err: str, name: str) -> None:
    """The text of an error is one that a person can use."""
    assert "Traceback" not in err and "Uventet feil" not in err
    assert err.startswith(f"{name}: AVVIST. ") and err.endswith("\n") and len(err) < 6000
    assert all(line.startswith("  ") for line in err.splitlines()[1:])
    assert ADVICE.search(err)
    told = re.sub(r"«[^»]*»|--data \S+", "", err).replace(name, "")
    assert not ENGLISH.search(told)
    assert all(one.isprintable() or one in "\n\u00a0\u2009\u202f" for one in err)


def test_there_are_more_than_enough():
    assert len(CASES) > 600
    assert [case for case, many in Counter(map(str, CASES)).items() if many > 1] == []
    assert {case.kind for case in CASES} == {"any", "ledger", "survey", "kindergartens", "kostra"}


@pytest.mark.parametrize("case", [case for case in REFUSED if case.code == 1], ids=str)
def test_a_hostile_file_is_refused_and_nothing_is_changed(case, untouched, tmp_path, monkeypatch, capsys):
    folder, before = untouched
    monkeypatch.setenv("DATA_DIR", str(folder))
    code = main(["import", str(put(case, tmp_path)), *case.arguments])
    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    clear(err, case.file)
    assert [words for words in case.says if words not in err] == []
    assert everything(folder) == before


@pytest.mark.parametrize("case", RIGHT, ids=str)
def test_an_odd_file_comes_to_the_right_figures(case, tmp_path, monkeypatch, capsys):
    folder = made(tmp_path / "data")
    (tmp_path / "files").mkdir()
    monkeypatch.setenv("DATA_DIR", str(folder))
    code = main(["import", str(put(case, tmp_path / "files")), *case.arguments])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert figures(case.kind, folder, re.findall(r", id (\S+), \d+ rader", out)[0]) == case.right
    assert [words for words in case.told if words not in out] == []
    assert all(one.isprintable() or one in "\n\u00a0\u2009\u202f" for one in out)
