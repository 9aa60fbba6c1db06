"""What an imported file stands beside of the same municipality, entity, year and kind, or replaces."""

import pytest

from data.brought_in.documents import Document
from data.folder import PACKAGE
from loaders.command.main import main
from loaders.documents import bring_in
from loaders.documents.beside import beside
from tests.loaders.hostile.folder import made
from tests.loaders.whole_ledger import rows, written


def document(name="new", table="account_lines", sha="a", series=(("accounts", 2024),), **facts) -> Document:
    own = {"municipality_code": "4640", "municipality_name": "Sogndal", "scope": "kommunekasse", "quarter": 0}
    both = {**own, "series": [{"kind": kind, "year": year} for kind, year in series], **facts}
    return Document(name, "ledger", "Sogndal", table, f"{name}.csv", sha, "2026-05-03T10:00:00Z", both)


def told(new: Document, *others: Document) -> list[str]:
    return beside(new, {one.id: [one] for one in others})


def test_the_same_year_and_kind_is_named_with_how_to_take_it_out():
    both = (("accounts", 2024), ("budget", 2025))
    (line,) = told(document(series=both), document("old", series=(("accounts", 2023), *both)))
    what = "regnskap 2024 og budsjett 2025 for samme kommune er alt importert fra old.csv"
    assert line.startswith(f"{what} (2026-05-03, id old)")
    assert line.endswith("python run.py remove old")


@pytest.mark.parametrize(
    "other",
    [
        document("old", municipality_code="4601"), document("old", scope="kommunekonsern"), document("old", quarter=2),
        document("old", series=(("budget", 2024),)), document("old", series=(("accounts", 2023),)),
        document("old", table="balance_lines"), document("old", orgnr="987654321"),
        document("old", municipality_code="", municipality_name="Luster"),
        Document("answers", "survey", "Svar", "survey_answers", "s.xlsx", "b", "2026-05-03T10:00:00Z", {}),
    ],
)  # fmt: skip
def test_another_municipality_entity_year_or_kind_is_not_named(other):
    assert told(document(), other) == []


def test_files_without_a_code_are_held_together_by_name():
    assert told(document(municipality_code=""), document("old", municipality_code=""))


def test_a_new_version_says_what_it_replaces_and_the_same_file_says_nothing():
    replaced = "erstatter new.csv (2026-05-03, id new); den forrige versjonen er beholdt"
    assert told(document(sha="b"), document()) == [replaced]
    assert told(document(), document()) == []


def test_many_are_counted():
    said = told(document(), *(document(f"old{at}") for at in range(7)))
    assert said[3:] == ["… og 4 dokumenter til for samme kommune og år"]


def test_it_is_said_at_import_and_at_a_dry_run(tmp_path, monkeypatch, capsys):
    known = bring_in.known_municipalities(PACKAGE)
    monkeypatch.setattr(bring_in, "known_municipalities", lambda _: known)
    monkeypatch.setenv("DATA_DIR", str(made(tmp_path / "data")))
    first, second = tmp_path / "sogndal.csv", tmp_path / "sogndal ny.csv"
    for path in (first, second):
        path.write_text(written(rows()), encoding="utf-8")
    assert main(["import", str(first)]) == 0
    assert "alt importert" not in capsys.readouterr().out
    for words in (["--dry-run"], []):
        assert main(["import", *words, str(second)]) == 0
        assert "budsjett 2025 for samme kommune er alt importert fra sogndal.csv" in capsys.readouterr().out
    second.write_text(written([*rows(), ["10100", "x", "20200", "x", "1", 5000, 0]]), encoding="utf-8")
    assert main(["import", str(second)]) == 0
    assert "erstatter sogndal ny.csv" in capsys.readouterr().out
