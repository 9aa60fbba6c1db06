"""Every row of `python -m analysis kindergarten-norms` is the row under its chart on the page."""

from argparse import ArgumentParser

import pandas as pd
import pytest

from analysis.commands import kindergarten
from data.extract import store
from pages.kindergarten import assumptions
from pages.kindergarten.count import rows as count_rows, size_classes
from pages.kindergarten.years import rows as year_rows
from pages.shared import cached
from tests.pages.kindergarten.test_years_page import filled, years_folder  # noqa: F401
from tests.pages.test_pages import shipped_folder  # noqa: F401

of_the_shipped = pytest.mark.usefixtures("asked_once")  # whose tables are the same throughout


def printed(*arguments: str) -> pd.DataFrame:
    parser = ArgumentParser()
    command = kindergarten.COMMANDS[0]
    command.choices(parser)
    chosen = parser.parse_args(arguments)
    chosen.edition = store.at()
    return command.rows(store.read_any, chosen)


def the_same(rows: pd.DataFrame, shown: pd.DataFrame) -> None:
    """The columns that both have, row by row."""
    both = [name for name in rows if name in shown and name != "level"]
    assert len(both) >= 12 and len(rows) == len(shown)
    left, right = (frame[both].reset_index(drop=True) for frame in (rows, shown))
    pd.testing.assert_frame_equal(left, right, check_dtype=False)


@pytest.fixture
def assumed():
    return assumptions.default()


@of_the_shipped
def test_every_kindergarten_and_every_municipality_of_the_count(assumed):
    the_same(printed("--level", "kindergarten").iloc[:-1], count_rows.kindergartens(assumed))
    the_same(printed("--level", "municipality").iloc[:-1], count_rows.municipalities(assumed))


@of_the_shipped
def test_the_sums_of_the_count_and_their_span(assumed):
    the_same(printed(), pd.DataFrame([count_rows.total(None, assumed)]))
    for code in list(cached.municipalities())[::45]:
        row = pd.DataFrame([count_rows.total(code, assumed)]).drop(columns="unit")
        the_same(printed("--municipality", code), row)
        the_same(printed("--municipality", code, "--level", "kindergarten").iloc[:-1],
                 count_rows.units(code, assumed))  # fmt: skip


@of_the_shipped
def test_the_size_classes_of_the_count_with_those_that_have_none(assumed):
    rows = printed("--size-classes", "ks")
    the_same(rows, size_classes.classes(assumed))
    assert "Uten gruppe" in set(rows["unit"])


@pytest.mark.parametrize("year", [2018, 2020, 2025])
def test_the_years_of_ssbs_tables(filled, assumed, year):  # noqa: F811
    counted = assumptions.counted(assumed)
    the_same(printed("--year", str(year), "--level", "municipality").iloc[:-1], year_rows.each(counted, year))
    the_same(printed("--year", str(year), "--size-classes", "ks"), year_rows.by_class(counted, year))
    country = year_rows.country(assumed)
    the_same(printed("--year", str(year)), country[country["year"] == year])
    own = year_rows.of("4601", assumed)
    row = printed("--year", str(year), "--municipality", "4601").iloc[0]
    shown = own[own["year"] == year].iloc[0]
    for name in ("children_under_3", "required_fte", "actual_fte", "children_per_fte", "reason"):
        assert row[name] == shown[name] or (pd.isna(row[name]) and pd.isna(shown[name]))
