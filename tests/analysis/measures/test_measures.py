"""The registry of measures: one key means one figure, whichever page shows it."""

from itertools import combinations

import pytest

from analysis.measures import key_figures
from analysis.measures.accounts import CONCEPTS, SHARES_OF_REVENUE
from analysis.measures.care import CARE
from analysis.measures.groups import GROUPS
from analysis.measures.kindergarten import KINDERGARTEN
from analysis.measures.registry import GENERAL, MEASURES
from analysis.measures.survey import SURVEY
from data.contract.tables import EXTRACT
from loaders.ssb.tables import KEY_FIGURES
from tests.analysis.measures.test_signs import OSLO
from tests.test_architecture import ROOT

PARTS = {"general": GENERAL, "survey": SURVEY, "care": CARE, "kindergarten": KINDERGARTEN}


@pytest.mark.parametrize(("one", "other"), list(combinations(PARTS, 2)))
def test_no_key_is_defined_twice_with_different_words(one, other):
    both = PARTS[one].keys() & PARTS[other].keys()
    assert {key for key in both if PARTS[one][key] != PARTS[other][key]} == set()


def test_the_first_column_of_care_is_not_called_a_kindergarten():
    assert MEASURES["unit"].label == "Område" and MEASURES["kindergarten_name"].label == "Barnehage"


def test_the_source_of_a_row_is_not_overwritten_by_the_source_of_the_file():
    assert not [key for key, measure in MEASURES.items() if measure.label == "Kilde"]


@pytest.mark.parametrize("name", [name for name, measure in MEASURES.items() if measure.code])
def test_a_figure_of_ssbs_own_says_all_that_is_needed_to_show_it(name):
    """Where it is read, what is fetched for it, a published case of its sign, and a page that is there."""
    one = MEASURES[name]
    assert one.table in EXTRACT and one.code in KEY_FIGURES and one.code in OSLO
    assert one.label and one.unit in ("%", "kr") and one.formula and one.source.startswith("SSB tabell ")
    assert one.pages and all((ROOT / "pages" / page / "page.py").is_file() for page in one.pages)
    assert name in key_figures.on("room") and one.share_of in {"", *key_figures.SSB_KEY_FIGURES}


def test_a_figure_of_a_table_that_is_no_key_figure_stands_in_a_group():
    others = [one for one in MEASURES.values() if one.table and not one.code]
    assert others and all(one.group in GROUPS and one.formula for one in others)


@pytest.mark.parametrize("name", SHARES_OF_REVENUE)
def test_a_share_of_revenue_says_all_that_is_needed_to_show_it(name):
    one = SHARES_OF_REVENUE[name]
    assert set(one.parts) <= CONCEPTS.keys(), (
        "CONCEPTS (analysis/measures/accounts.py) says what each of its parts is called"
    )
    assert one.parts and all(part in one.formula for part in one.parts), "the formula names each of its parts"
    assert one.group in GROUPS, f"its group puts it on the page: one of {', '.join(GROUPS)}"
    assert one.label.endswith(", %") and one.unit == "%" and "," not in one.label[:-3].replace(", ukorrigert", "")
    assert one.pages and all((ROOT / "pages" / page / "page.py").is_file() for page in one.pages), "folders of pages/"


def test_nothing_is_read_that_is_not_declared():
    assert {name for name, measure in MEASURES.items() if measure.code} == set(key_figures.SSB_KEY_FIGURES)
    assert key_figures.on("care") == {}


def test_a_share_has_no_figure_of_what_is_not_above_zero():
    assert {name for name in key_figures.SSB_KEY_FIGURES if key_figures.senseless(name)} == {"self_financing_pct"}
    assert key_figures.senseless("self_financing_pct").startswith("investeringene er ikke over null i SSBs tall")


def test_only_the_net_result_is_judged():
    assert {name for name, measure in MEASURES.items() if measure.judged} == {
        "ndr_pct",
        "own_ndr_pct",
        "given_ndr_pct",
        "ndr_pct_weighted",
    }
