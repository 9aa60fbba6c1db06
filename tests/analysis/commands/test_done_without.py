"""Whatever table a command asks for is told of where it is damaged or made up, though files serve in its place, or nothing does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import main
from data.brought_in import documents, projections, youth
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import made_up, store
from data.folder import PACKAGE
from tests.damaged_tables import WAYS, damage
from tests.whole_extract import MADE


def _projected() -> pd.DataFrame:
    rows = documents.rows(documents.last(projections.KIND, PACKAGE), PACKAGE).rename(columns={"age_from": "age"})
    rows = rows[(rows["region_code"] != projections.COUNTRY) & (rows["vintage"] == rows["vintage"].max())]
    return rows.assign(region_name=rows["region_code"].astype(str))


def _outside() -> pd.DataFrame:
    return pd.DataFrame({"region_code": ["0", "4601"], "region_name": ["Hele landet", "Bergen"], "year": 2024, "age_code": "15-29", "group_code": "outside",
                         "measure_code": "share_pct", "value": [10.1, 9.9], "status": ""})  # fmt: skip


MAKES: dict[str, Callable[[], pd.DataFrame]] = {projections.TABLE: _projected, youth.TABLE: _outside}
ASKED = {
    "old-and-young": projections.TABLE, "youth-outside": youth.TABLE, "municipality": youth.TABLE,
    "debate": youth.TABLE, "missing": youth.TABLE,
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The shipped extract, with both tables that files serve in the place of."""
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    for name, made in MAKES.items():
        frame, table = made(), EXTRACT[name]
        lacking = {column: "" for column in table.names if column not in frame}
        store.write(name, conform(table, frame.assign(**lacking)[list(table.names)]), MADE, folder)
    return folder


@pytest.mark.parametrize("command", ASKED)
def test_made_up_figures_are_said_to_be_in_every_row(folder, capsys, command):
    assert main([command, "--municipality", "4601"]) == 0
    out, err = capsys.readouterr()
    told = f"{made_up.MARK} i tabell {EXTRACT[ASKED[command]].table_id}"
    assert told in err and out.count(told) == out.count("\n") - 1 > 0


@pytest.mark.parametrize("files", [True, False])
@pytest.mark.parametrize("command", ASKED)
def test_a_damaged_table_is_named_with_what_mends_it(folder, capsys, command, files):
    table = ASKED[command]
    if not files:
        kind = {projections.TABLE: projections.KIND, youth.TABLE: youth.KIND}[table]
        for one in documents.current(folder, kind):
            documents.remove(one.id, folder)
    damage(folder, table, list(WAYS)[list(ASKED).index(command)])
    done = main([command, "--municipality", "4601"])
    out, err = capsys.readouterr()
    assert store.vintage(table, folder).file in err and f"refresh {EXTRACT[table].table_id}" in err
    assert done == (1 if command == "youth-outside" and not files else 0) and bool(out) == (done == 0)


@pytest.mark.parametrize("asked", ["ndr_pct", "fund_pct"])
def test_a_measure_whose_table_is_damaged_is_no_misuse(folder, capsys, asked):
    damage(folder, "accounts", "cut")
    assert main(["compare-years", "4601", "0301", "--measure", asked]) == 1
    out, err = capsys.readouterr()
    assert out == "" and "kan ikke leses her" in err and store.vintage("accounts", folder).file in err
    assert "vises ikke år for år" not in err


def test_kroner_per_inhabitant_say_that_the_inhabitants_cannot_be_read(folder, capsys):
    damage(folder, "population", "cut")
    assert main(["municipality", "4601"]) == 0
    (row,) = [line for line in capsys.readouterr().out.splitlines() if "distance_nok_per_capita" in line]
    assert "tallene kan ikke leses her" in row and "ingen kommune har tallet" not in row
