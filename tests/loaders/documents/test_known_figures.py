"""What imported files are held against."""

import pandas as pd

from data.folder import PACKAGE
from loaders.documents.bring_in import known_municipalities
from loaders.documents.known import newest_revenue, published, successors


def test_the_newest_accounts_of_the_shipped_extract():
    known = known_municipalities(PACKAGE)
    assert known.accounts_year == 2025 and len([code for code in known.names if code in known.accounts]) == 357
    assert known.became["1102"] == ["1108"] == known.became["1129"]


def test_nothing_to_compare_with(tmp_path):
    assert newest_revenue(published(tmp_path)) == ({}, 0)


def test_a_code_is_followed_to_today_through_splits_and_rings():
    rows = [("1", "2"), ("2", "3"), ("2", "4"), ("5", "6"), ("6", "5"), ("7", None)]
    changes = pd.DataFrame(rows, columns=["old_code", "new_code"], dtype=object)
    assert successors(changes, {"3": "C", "4": "D"}) == {"1": ["3", "4"], "2": ["3", "4"], "5": [], "6": []}
