"""care-growth prints the rows under the charts of the page about care, whatever is chosen."""

import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from pages.care import by_class, growth

KEY, USE = (1.0, 4.35, 16.86, 59.63), (1.0, 4.24, 20.62, 55.2)
ASKED = [
    ([], Choice(), Question(2019, 2025, 2025, KEY)),
    (["--from", "2020", "--to", "2023"], Choice(), Question(2020, 2023, 2023, KEY)),
    (["--from", "2020", "--prices", "2020", "--weights", "use"], Choice(), Question(2020, 2025, 2020, USE)),
    (["--from", "2022", "--prices", "2026", "--functions", "253", "254"], Choice(functions=("253", "254")),
     Question(2022, 2025, 2026, KEY)),
    (["--from", "2019", "--summed-series"], Choice(), Question(2019, 2025, 2025, KEY, True)),
]  # fmt: skip


@pytest.fixture(autouse=True)
def made_of_the_same(asked_once):
    """Page and command ask the same tables, some forty times."""


def printed(capsys, *arguments) -> pd.DataFrame:
    assert main(["care-growth", *arguments, "--format", "json"]) == 0
    return pd.DataFrame(json.loads(capsys.readouterr().out))


def same(command: pd.DataFrame, page: pd.DataFrame) -> None:
    numbers = [name for name in page if name in command and pd.api.types.is_numeric_dtype(page[name])]
    assert {"price_1000nok", "demography_1000nok", "residual_1000nok", "real_growth_pct", "older_1000nok"} <= {*numbers}
    assert len(command) == len(page) > 0
    for name in numbers:
        ours, theirs = (frame[name].astype(float).tolist() for frame in (command, page))
        assert ours == pytest.approx(theirs, nan_ok=True), name


@pytest.mark.parametrize(("options", "choice", "asked"), ASKED)
def test_units_and_classes(filled, capsys, options, choice, asked):
    for with_oslo in (False, True):
        view = View(choice, asked, LANDET, with_oslo)
        oslo = ["--with-oslo"] * with_oslo
        same(printed(capsys, *options, *oslo), growth.growth(view).head(1))
        classes = printed(capsys, *options, *oslo, "--size-classes", "ks")
        same(classes, by_class._classes(view, "ks"))
    for code in ("4601", "1103"):
        page = growth.growth(View(choice, asked, Unit("kommune", code)))
        command = printed(capsys, *options, "--municipality", code)
        assert page.empty == (command["municipalities"].iloc[0] == 0)
        if len(page):
            same(command, page.head(1))


def test_every_set_of_unit_costs_once_with_the_one_asked_for_first(filled):
    own = (1.0, 1.0, 1.0, 2.0)
    for weights, first in ((KEY, "Kostnadsnøkkelen 2026"), (USE, "Målt bruk 2009"), (own, "Egne tall")):
        found = growth.growth(View(Choice(), Question(2020, 2025, 2025, weights), Unit("kommune", "4601")))
        assert found["set_label"].iloc[0] == first and found["set_label"].is_unique
        assert len(found) == 3 + (first == "Egne tall") and found["real_growth_pct"].nunique() == 1
