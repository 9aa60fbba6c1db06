"""Every way of breaking the contract raises, and says which table, column and value."""

import numpy as np
import pandas as pd
import pytest

from data.contract.tables import DOCUMENTS, EXTRACT, REFERENCE, TABLES
from data.contract.types import conform
from data.contract.validate import validate
from data.errors import ContractError

ACCOUNTS = EXTRACT["accounts"]


def accounts(**columns) -> pd.DataFrame:
    """Two good rows, with some columns replaced."""
    good = {
        "region_code": ["0301", "4601"], "region_name": ["Oslo", "Bergen"], "concept_code": ["AGD13", "AGD13"],
        "year": [2025, 2025], "value_1000nok": [100.0, np.nan], "status": ["", ".."],
    }  # fmt: skip
    return conform(ACCOUNTS, pd.DataFrame(good | columns))


def test_a_good_frame_passes():
    validate(ACCOUNTS, accounts())
    validate(ACCOUNTS, accounts(value_1000nok=[100.0, 5.0], status=["", ""]))
    validate(ACCOUNTS, accounts()[["region_code", "year"]], ("region_code", "year"))


BROKEN = {
    "unknown region": ({"region_code": ["0301", "46-1"]}, "kolonne region_code: ukjent verdi .*'46-1'"),
    "empty name": ({"region_name": ["Oslo", ""]}, "kolonne region_name: ukjent verdi"),
    "missing code": ({"concept_code": ["AGD13", None]}, "kolonne concept_code: verdi mangler i 1 rader"),
    "year": ({"year": [1025, 2025]}, "kolonne year: utenfor grensene 1980 til 2100 i 1 rader .*year 1025: 1025"),
    "limit of a concept": (
        {"value_1000nok": [-5.0, np.nan]},
        (
            "kolonne value_1000nok: utenfor grensene 0 til 2e.09 i 1 rader "
            r"\(region_code 0301, concept_code AGD13, year 2025: -5\)"
        ),
    ),
    "limit of the column": ({"concept_code": ["X", "X"], "value_1000nok": [9e9, np.nan]}, "utenfor grensene -2e.09"),
    "infinite": ({"value_1000nok": [np.inf, np.nan]}, "utenfor grensene"),
    "same key": ({"region_code": ["0301", "0301"]}, "region_code.concept_code.year: samme nøkkel to ganger i 1 rader"),
    "unknown status": ({"status": ["", "e"]}, "kolonne status: ukjent verdi .*'e'"),
    "missing without reason": (
        {"status": ["", ""]},
        "verdi og status sier imot hverandre.*region_code 4601, concept_code AGD13, year 2025: verdi nan, status ''",
    ),
    "value with a reason to miss": ({"status": [":", ".."]}, "verdi og status sier imot hverandre"),
    "dash with a value": ({"status": ["-", ".."]}, "status '-' betyr null"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_breach_names_table_column_and_value(case):
    columns, expected = BROKEN[case]
    with pytest.raises(ContractError, match="Tabell accounts, kolonne.*" + expected.removeprefix("kolonne ")):
        validate(ACCOUNTS, accounts(**columns))


def test_columns_and_types_are_exact():
    good = accounts()
    for bad in (good.assign(extra=1), good.drop(columns="status"), good[good.columns[::-1]]):
        with pytest.raises(ContractError, match="kolonnene er"):
            validate(ACCOUNTS, bad)
    with pytest.raises(ContractError, match="kolonne year: typen er int64, ventet int16"):
        validate(ACCOUNTS, good.astype({"year": "int64"}))
    with pytest.raises(ContractError, match="kolonne region_code: typen er"):
        validate(ACCOUNTS, good.astype({"region_code": "str"}))


def test_a_year_never_wraps_around():
    with pytest.raises(ValueError, match="utenfor int16"):
        accounts(year=[2025 + 65536, 2025])


def test_the_first_doubled_rows_are_named():
    frame = pd.concat([accounts()] * 3, ignore_index=True)
    with pytest.raises(ContractError, match=r"i 4 rader \(region_code 0301, concept_code AGD13, year 2025: rad 2; "):
        validate(ACCOUNTS, frame)


def test_the_first_few_are_named_and_all_counted():
    frame = accounts().iloc[[0] * 5].assign(year=pd.array(range(2021, 2026), "int16"), value_1000nok=-1.0)
    with pytest.raises(ContractError, match=r"i 5 rader \(.*year 2021: -1; .*year 2022: -1; .*year 2023: -1\)\.$"):
        validate(ACCOUNTS, frame)


def test_a_row_read_without_its_key_is_named_by_number():
    frame = accounts(region_name=["Oslo", ""])[["region_name"]]
    with pytest.raises(ContractError, match=r"\(rad 1: ''\)"):
        validate(ACCOUNTS, frame, ("region_name",))


def test_a_nullable_part_of_a_key_may_be_empty_once():
    table = EXTRACT["municipality_changes"]
    rows = [("2020-01-01", "0101", "A", None, None), ("2020-01-01", "0101", "A", "3001", "B")]
    validate(table, conform(table, pd.DataFrame(rows, columns=list(table.names))))
    with pytest.raises(ContractError, match="samme nøkkel"):
        validate(table, conform(table, pd.DataFrame([rows[0], rows[0]], columns=list(table.names))))


def test_declarations_hold_together():
    assert len(TABLES) == len(EXTRACT) + len(REFERENCE) + len(DOCUMENTS)
    for table in TABLES.values():
        assert set(table.key) <= set(table.names)
        assert not table.value or "status" in table.names
    assert len({t.table_id for t in EXTRACT.values()}) == len(EXTRACT)
