"""The picture of a measure over the years: no line or word of it says more than its rows."""

import itertools
import re
import textwrap

import numpy as np
import pandas as pd
import pytest

from analysis.measures.registry import of_municipality
from analysis.profile import material, named, peers
from analysis.profile.levels import LIMIT, OVER_YEARS, RECOMMENDED
from analysis.profile.several import by_year
from charts import level_caveat, words
from charts.drawing import theme
from charts.files.picture import LINE
from charts.profile.over_years import about, drawn, told
from data.extract import store
from data.folder import PACKAGE

SIX = ("4601", "0301", "1151", "5636", "3338", "1108")


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {table: store.vintage(table, PACKAGE) for table in material.TABLES})


def alone(found, code, measure):
    rows = by_year.rows(found, [code], measure, peers.of(found, code))
    return rows[rows["region_code"] == code], [found.names[one] for one in peers.of(found, code).codes]


@pytest.mark.slow("every measure of many municipalities")
def test_the_headline_is_short_and_of_the_rows(found):
    for code in [*found.codes[::15], "1508"]:
        for measure in by_year.measures(found):
            rows, others = alone(found, code, measure)
            text, known = told.headline(rows), rows.dropna(subset=["value"])
            assert words.counted(text) <= words.MOST_WORDS, text
            assert (
                not re.search(r"\bnan\b", text)
                and len(textwrap.wrap(told.caveat(rows, others), LINE["source"][0])) <= 2
            )
            if len(known) and (beside := re.search(r", (de andre samlet|medianen av de andre) (.+)$", text)):
                assert beside[1] == told.THEIRS[known["peers_kind"].iloc[-1]]
                assert beside[2].startswith(words.number(known["peers_value"].iloc[-1], 0 if "kr" in text else 1))


@pytest.mark.parametrize("measure", ["ndr_pct", "debt_pct", "share_65_pct"])
def test_six_are_named_at_their_ends_each_with_a_form_of_its_own(found, measure):
    rows = by_year.rows(found, SIX, measure)
    fig = drawn.drawn(rows, "1108", 2025)
    names = [trace["name"] for trace in fig.plain["data"] if trace.get("name") in found.names.values()]
    assert names == [found.names[code] for code in SIX]
    forms = {(trace["line"]["color"], trace["line"]["dash"]) for trace in fig.plain["data"] if trace["name"] in names}
    assert len(forms) == 6 and (theme.LEVEL not in {color for color, _ in forms})
    written = " ".join(note["text"] for note in fig.plain["layout"]["annotations"]).replace("-<br>", "")
    assert all(found.names[code].split(" ")[0] in written for code in SIX)
    assert ("Anbefalt nivå" in written) == (measure == "ndr_pct") and ("KS' grense" in written) == (
        measure == "debt_pct"
    )
    level = [trace["name"] for trace in fig.plain["data"] if trace["line"]["color"] == theme.LEVEL]
    assert level == {"ndr_pct": ["Anbefalt nivå"], "debt_pct": ["KS' grense"]}.get(measure, [])
    low, high = sorted(rows[rows["year"] == 2025]["value"])[:: len(SIX) - 1]
    text = told.headline(rows)
    assert words.number(low) in text and words.number(high) in text, text


def test_a_line_is_open_at_the_break_and_at_no_other_place(found):
    fig = drawn.drawn(by_year.rows(found, ["4601", "1151"], "ndr_pct"), None)
    line = next(trace for trace in fig.plain["data"] if trace.get("name") == "Utsira")
    gaps = [year for year, value in zip(line["x"], line["y"], strict=True) if np.isnan(value)]
    assert gaps == [2019.5]
    people = drawn.drawn(by_year.rows(found, ["4601", "1151"], "share_65_pct"), None)
    assert not any(year % 1 for trace in people.plain["data"] for year in trace["x"] if trace.get("name") == "Utsira")


def test_the_unrevised_year_is_hollow_and_without_figures_there_is_no_picture(found):
    rows, others = alone(found, "1108", "ndr_pct")
    fig = drawn.drawn(rows, "1108", 2025)
    own = next(trace for trace in fig.plain["data"] if trace.get("name") == "Sandnes")
    assert own["marker"]["symbol"][-1] == "circle-open" and "circle-open" not in own["marker"]["symbol"][:-1]
    assert "Bergen" in told.caveat(rows, others) and "Midtre halvdel" in str(fig.plain["layout"]["annotations"])
    assert drawn.drawn(rows.assign(value=np.nan), "1108") is None
    assert told.headline(rows.assign(value=np.nan)) == "Netto driftsresultat: uttrekket har ikke tall for Sandnes"


def test_two_that_read_alike_are_told_as_alike(found):
    rows = by_year.rows(found, ["4601", "1108"], "ndr_pct").assign(value=2.01)
    assert told.headline(rows) == "Netto driftsresultat i 2025 var 2,0\u00a0% i begge"


LONG = ("Nore og Uvdal", "Evje og Hornnes", "Aurskog-Høland", "Indre Østfold", "Utsira", "Å")
COMPARED = {measure: one for measure, one in of_municipality().items() if named.compared(measure, one)}


def made(measure: str, values: list[float], theirs: float = np.nan, kind: str = "") -> pd.DataFrame:
    """Rows of 2024 and 2025 with these figures in the last, of any measure that there may be."""
    one = COMPARED[measure]
    fixed = {"measure": measure, "measure_name": named.name(measure, one), "peers_value": theirs, "peers_kind": kind, "measure_unit": one.unit,
             "table": named.table_of(one), "level": np.nan, "level_name": "", "level_judges": False, "level_side": "", "peers_of": 0}  # fmt: skip
    each = [(code, year, value if year == 2025 else 1.0) for code, value in enumerate(values) for year in (2024, 2025)]
    rows = [
        fixed | {"region_code": str(code), "region_name": LONG[code], "year": year, "value": value}
        for code, year, value in each
    ]
    return pd.DataFrame(rows)


@pytest.mark.parametrize("measure", COMPARED)
def test_every_headline_names_its_measure_and_how_many_lack_it(measure):
    whole, short = COMPARED[measure], told.SHORT.get(measure)
    starts = tuple(f"{name}{end}" for name in (named.name(measure, whole), short) if name for end in (" i ", ", i "))
    figures = (-12345.6, 20.0, 30.0, 40.0, 50.0, 60.0)
    for many, lacking, alike in itertools.product((1, 2, 3, 6), range(6), (False, True)):
        if lacking >= many:
            continue
        values = [20.0 if alike else value for value in figures[: many - lacking]] + [np.nan] * lacking
        beside = [(234567.0, kind) for kind in told.THEIRS] if many == 1 else []
        for theirs, kind in [(np.nan, ""), *beside]:
            text = told.headline(made(measure, values, theirs, kind))
            assert text.startswith(starts) and words.counted(text) <= words.MOST_WORDS, text
            assert [one for one in told.THEIRS.values() if one in text] == ([told.THEIRS[kind]] if kind else [])
            have = many - lacking
            said = (
                f"i de {words.in_words(have)} med tall"
                if alike and have > 1
                else f", {words.in_words(lacking)} uten tall"
            )
            assert text.endswith(said) if lacking else "tall" not in text.removeprefix(named.name(measure, whole)), text


def test_no_two_measures_have_the_same_name_in_a_headline():
    called = [
        name
        for measure, one in COMPARED.items()
        for name in {named.name(measure, one), told.SHORT.get(measure)}
        if name
    ]
    assert len(called) == len(set(called)) and set(told.SHORT) <= set(COMPARED)


def test_a_hollow_mark_has_its_key_whatever_the_table(found):
    for measure in COMPARED:
        rows = made(measure, [1.0, 2.0])
        symbols = [trace["marker"]["symbol"] for trace in drawn.drawn(rows, None, 2025).plain["data"]]
        assert all(each[-1].endswith("-open") and not each[0].endswith("-open") for each in symbols)
        assert "Åpent merke: 2025 er urevidert." in told.caveat(rows, [], 2025)
        assert "merke" not in told.caveat(rows, []) + told.caveat(rows.assign(value=np.nan), [], 2025)
    rows, others = alone(found, "1108", "ndr_pct")
    fig = drawn.drawn(rows, "1108", 2025)
    together = next(trace for trace in fig.plain["data"] if trace.get("name") == "De andre, samlet")
    assert together["marker"]["symbol"][-1] == "circle-open"
    under = told.caveat(rows, others, 2025)
    assert "Åpent merke" in under and len(textwrap.wrap(under, LINE["source"][0])) <= told.MOST_LINES


@pytest.mark.parametrize(
    ("measure", "name"), [("ndr_pct", "De andre, samlet"), ("working_capital_pct", "De andre, median")]
)
def test_what_is_drawn_of_the_others_is_what_is_told_and_is_named_as_it_is(found, measure, name):
    rows, others = alone(found, "1108", measure)
    fig, kind = drawn.drawn(rows, "1108"), rows["peers_kind"].iloc[-1]
    line = next(trace for trace in fig.plain["data"] if str(trace.get("name")).startswith("De andre"))
    known = {year: value for year, value in zip(line["x"], line["y"], strict=True) if not np.isnan(value)}
    assert (
        line["name"] == name and known == rows.dropna(subset=["peers_value"]).set_index("year")["peers_value"].to_dict()
    )
    written = [note["text"] for note in fig.plain["layout"]["annotations"]]
    assert any(name.replace(", ", ",<br>") in text and words.number(known[2025]) in text for text in written)
    assert told.headline(rows).endswith(f"{told.THEIRS[kind]} {words.number(known[2025])}\u00a0%")
    said = about.about(rows, others, 1.75)[0]
    assert ("samlet" in said) == (kind == "samlet") and ("medianen" in said) == (kind == "median")


def test_where_too_few_of_the_others_have_figures_nothing_is_told_of_a_line_that_is_not_drawn(found):
    for code, measure in (("3330", "interest_exposure_pct"), ("1106", "ndr_pct_5yr")):
        rows, others = alone(found, code, measure)
        names = [str(trace.get("name")) for trace in drawn.drawn(rows, code).plain["data"]]
        assert not set(rows["peers_kind"]) - {""} and not any(name.startswith("De andre") for name in names)
        said = about.about(rows, others, 1.75)
        assert told.NOT_DRAWN in told.caveat(rows, others) and told.OTHERS not in told.caveat(rows, others)
        assert said[0] == about.TOO_FEW and "samlet" not in said[0] and "nevneren" not in " ".join(said)


def test_the_line_of_the_others_is_open_where_too_few_of_them_have_a_figure(found):
    rows, _ = alone(found, "1108", "share_65_pct")
    rows.loc[rows["year"] == 2023, ["peers_p25", "peers_value", "peers_p75"]] = np.nan
    fig = drawn.drawn(rows, "1108")
    theirs = next(trace for trace in fig.plain["data"] if trace.get("name") == "De andre, samlet")
    lacking = rows.loc[rows["peers_value"].isna(), "year"].tolist()
    assert 2023 in lacking
    assert [year for year, value in zip(theirs["x"], theirs["y"], strict=True) if np.isnan(value)] == lacking


def test_a_level_that_came_later_is_drawn_from_the_year_it_came():
    rows = made("children_per_fte", [6.1, 5.9]).assign(level_name="bemanningsnormen")
    rows["level"] = rows["year"].map({2024: np.nan, 2025: 6.0})
    level = next(trace for trace in drawn.drawn(rows, None).plain["data"] if trace.get("name") == "Normen")
    assert min(level["x"]) == pytest.approx(2025 - drawn.BEFORE)


@pytest.mark.parametrize("measure", ["debt_pct", "fund_pct", "result_pct"])
def test_one_limit_alone_is_told_as_one_of_three(found, measure):
    rows, others = alone(found, "1108", measure)
    assert set(rows["level_name"]) == {LIMIT}
    for text in (told.caveat(rows, others), " ".join(about.about(rows, others, 1.75))):
        assert "Én av KS' tre grenser for lite handlingsrom." in text and "viser når" not in text


@pytest.mark.parametrize("measure", RECOMMENDED)
@pytest.mark.parametrize("codes", [["4601"], ["4601", "1103"], ["3101"]])  # the last without a figure of several years
def test_that_the_level_is_no_verdict_on_one_year_stands_under_years_and_not_under_several_together(
    found, measure, codes
):
    text = told.caveat(by_year.rows(found, codes, measure), [])
    together = measure in OVER_YEARS
    assert (level_caveat.FOR_ALL in text) == together and (level_caveat.NOT_A_VERDICT in text) != together
