"""What ships with the project: the extract and the reference files."""

import pandas as pd
import pytest

from data.contract.tables import REFERENCE
from data.errors import ContractError
from data.extract import store
from data.folder import PACKAGE
from loaders.ssb.checks.municipality_count import notes_on_counts


@pytest.mark.parametrize("name", list(REFERENCE))
def test_reference_files_keep_their_contract(name):
    assert len(store.read_reference(name)) > 0


def test_an_unknown_reference_file():
    with pytest.raises(ContractError, match="Ukjent referansefil"):
        store.read_reference("accounts")


@pytest.mark.parametrize("name", store.present(PACKAGE))
def test_the_extract_that_ships_reads(name):
    assert len(store.read(name, PACKAGE)) > 0


def test_the_extract_that_ships_is_small():
    files = [*PACKAGE.glob("*.parquet"), PACKAGE / "manifest.json"]
    assert sum(path.stat().st_size for path in files) < 3_000_000


def test_the_map_that_ships_leads_to_every_known_count_and_has_no_note_of_our_own():
    notes = [note for versions in store.manifest(PACKAGE).values() for note in versions[0].notes if note.get("own")]
    changes, municipalities = store.read("municipality_changes", PACKAGE), store.read("municipalities", PACKAGE)
    assert notes == notes_on_counts(changes, municipalities) == []
    assert notes_on_counts(changes.iloc[:0], municipalities) == []  # the key alone does too


def test_a_history_that_leads_to_another_count_is_noted_with_the_years_it_is_wrong_in():
    changes, municipalities = store.read("municipality_changes", PACKAGE), store.read("municipalities", PACKAGE)
    joined = pd.DataFrame({"old_code": ["4601", "9998"], "old_name": ["Bergen", "Ukjent"], "new_code": "4601"})
    joined = joined.assign(changed_on=pd.Timestamp("2022-01-01"), new_name="Bergen")
    (note,) = notes_on_counts(pd.concat([changes, joined], ignore_index=True), municipalities)
    assert "2019: 423, ikke 422; 2020: 357, ikke 356; 2021: 357, ikke 356." in note["text"]
    assert note["own"] and not note["mandatory"] and "2022: " not in note["text"]


def test_no_accounts_are_held_against_a_rough_split_of_inhabitants():
    """Today's parts of a split municipality have accounts from the year of the split, so the size of none is rough."""
    moves, accounts = store.read_reference("municipality_moves"), store.read("accounts", PACKAGE)
    parts = moves[moves["weight"] < 1]
    known = accounts[accounts["value_1000nok"].notna()].astype({"region_code": "str"})
    for code, last in zip(parts["new_code"].astype(str), parts["to_year"].astype(int), strict=True):
        years = known.loc[known["region_code"] == code, "year"]
        assert len(years) and years.min() > last
