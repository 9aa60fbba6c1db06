"""What was read of a municipality's own is followed by one line about who would see it; nothing else is."""

import shutil

import pytest

from data.brought_in.document import PUBLIC
from data.folder import PACKAGE
from loaders.documents import bring_in
from loaders.documents.kind import Choices

LINE = "Deles dashbordet med andre, "


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    return tmp_path / "data"


def answers(tmp_path, amount: int = 100):
    file = tmp_path / "svar.csv"
    head = "kommunenr;kommune;budsjettår;stadium;brutto driftsinntekter;netto driftsresultat;enhet"
    row = f"4601;Bergen;2027;kommunedirektørens forslag;30000000;{amount}000;1000 kr"
    file.write_text(f"{head}\n{row}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("says", "told"), [("", "ikke for noen før variabelen OWN_FILES sier hvem"), ("all", "alle som åpner det (OWN_FILES=all)"),
                       ("off", "OWN_FILES=off"), ("signed-in", "logget inn"), ("alle", "OWN_FILES=alle er ikke en av")]
)  # fmt: skip
def test_an_import_ends_with_who_would_see_it_once(folder, tmp_path, monkeypatch, capsys, says, told):
    monkeypatch.setenv("OWN_FILES", says)
    file = answers(tmp_path)
    for dry in (True, False, False):  # tried, kept, and there already
        assert bring_in.bring_in([file], "survey", Choices(), folder, dry=dry)
        out = capsys.readouterr().out
        last = out.splitlines()[-1]
        assert out.count(LINE) == 1 and last.startswith(LINE) and told in last


def test_nothing_is_told_of_what_was_refused(folder, tmp_path, capsys):
    file = answers(tmp_path)
    file.write_text("a;b\n1;2\n", encoding="utf-8")
    assert not bring_in.bring_in([file], "survey", Choices(), folder) and LINE not in capsys.readouterr().out


def test_nothing_is_told_of_what_others_have_published(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(bring_in, "known_municipalities", lambda folder: None)
    for kind in PUBLIC:
        monkeypatch.setattr(bring_in, "one", lambda *_, kind=kind: (kind, ["lest"]))
        assert bring_in.bring_in([tmp_path / "fil.csv"], "", Choices(), tmp_path)
        assert capsys.readouterr().out == "fil.csv: lest\n"
