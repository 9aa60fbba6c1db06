"""What ships with the project: the extract and the reference files."""

import pytest

from data import store
from data.catalogue import PACKAGE
from data.store import ContractError
from data.tables import REFERENCE
from loaders.places import notes_on_counts


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


def test_the_loaders_own_note_is_marked_as_ours_and_says_what_the_tables_say():
    notes = [note for versions in store.manifest(PACKAGE).values() for note in versions[0].notes if note.get("own")]
    changes, municipalities = store.read("municipality_changes", PACKAGE), store.read("municipalities", PACKAGE)
    assert notes == notes_on_counts(changes, municipalities) != []


def test_no_accounts_are_held_against_a_rough_split_of_inhabitants():
    """Today's parts of a split municipality have accounts from the year of the split, so the size of none is rough."""
    moves, accounts = store.read_reference("municipality_moves"), store.read("accounts", PACKAGE)
    parts = moves[moves["weight"] < 1]
    known = accounts[accounts["value_1000nok"].notna()].astype({"region_code": "str"})
    for code, last in zip(parts["new_code"].astype(str), parts["to_year"].astype(int), strict=True):
        years = known.loc[known["region_code"] == code, "year"]
        assert len(years) and years.min() > last
