"""The figures hold the very numbers of the rows, and mark what the house says they mark."""

import numpy as np
import pandas as pd
import pytest

from analysis.accounts import country_series, net_result
from analysis.result import rows as result_rows, spread
from charts import words
from charts.drawing import near, row_marks, theme
from charts.drawing.plain_parts import decoded
from charts.drawing.strips import by_class as strip_by_class
from charts.drawing.years import eight_of_ten
from charts.drawing.years.annotations import Annotation
from charts.files import picture
from charts.result import distribution, line_names, over_time, size_scatter


@pytest.fixture(scope="module")
def members(shipped, shipped_results, shipped_persons):
    return net_result.known(result_rows.members(shipped, shipped_results, shipped_persons, 2025, "ks")).reset_index(
        drop=True
    )


def named(fig, name):
    return next(trace for trace in fig.data if trace.name == name)


def labels(fig) -> str:
    return " | ".join(annotation.text for annotation in fig.layout.annotations).replace("<br>", " ")


@pytest.fixture(scope="module")
def yearly(shipped, shipped_results):
    rows = result_rows.net_result_rows(shipped, shipped_results)
    return rows, country_series.deciles(shipped_results, rows, False), country_series.ssb(shipped, False)


def test_over_time_draws_the_rows_and_breaks_at_2020(yearly):
    fig = over_time.over_time(*yearly, averages=True)
    line = named(fig, "Median")
    rows = yearly[0].set_index("year")
    drawn = dict(zip(line.x, line.y, strict=True))
    assert np.isnan(drawn[2019.5])
    whole = rows[rows["is_whole"]]
    assert len(whole) and all(drawn[year] == whole.loc[year, "ndr_pct_median"] for year in whole.index)
    assert all(np.isnan(drawn[year]) for year in rows.index if year not in whole.index)


def test_over_time_tells_whole_years_from_the_others(yearly):
    """Where municipalities are missing the line is SSB's own figure, or open; those there are have a line of their own."""
    fig = over_time.over_time(*yearly)
    line = named(fig, "Landet uten Oslo: samlet, eller SSBs tall")
    drawn, rows = dict(zip(line.x, line.y, strict=True)), yearly[0].set_index("year")
    ssb = yearly[2].set_index("year")["ndr_pct"]
    for year, row in rows.iterrows():
        if row["is_whole"]:
            assert drawn[year] == row["ndr_pct_weighted"]
        else:
            assert drawn[year] == ssb[year] if year in ssb.index else np.isnan(drawn[year])
    partly = named(fig, "Kommuner med tall (82 av 427 til 112 av 421)")
    assert partly.line.width < line.line.width and partly.marker.size < line.marker.size
    early = rows.loc[rows["country_pct"].isna(), "municipalities"]
    assert (early.min(), early.max()) == (82, 112) and line_names.few(early) == "Bare 82–112<br>kommuner"
    assert line_names.few(early.head(1)) == f"Bare {early.iloc[0]}<br>kommuner"
    assert partly.line.dash == "dot" and set(partly.x) == set(rows.index[rows["country_pct"].isna()])
    assert "356 av 356 kommuner" in set(line.customdata) and "82 av 427 kommuner" in set(partly.customdata)
    bars = [trace.x for trace in fig.data if trace.fill == "toself"]
    assert [(min(x) + max(x)) / 2 for x in bars] == pytest.approx([2024, 2025]) and max(map(np.ptp, bars)) < 0.5


def test_eight_of_ten_are_a_band_where_the_years_are_many_and_a_bar_in_each_year_where_they_are_few():
    def drawn(years):
        fig = theme.figure(300)
        eight_of_ten.draw(fig, pd.DataFrame({"year": years, "d10": [-1.0] * len(years), "d90": [6.0] * len(years)}))
        return [(min(trace.x), max(trace.x), min(trace.y), max(trace.y)) for trace in fig.data]

    half = eight_of_ten.HALF_BAR
    assert drawn([2020, 2021, 2022]) == [(2020, 2022, -1, 6)]
    assert drawn([2024, 2025]) == [(year - half, year + half, -1, 6) for year in (2024, 2025)]
    assert [ends[:2] for ends in drawn([2016, 2017, 2018, 2019, 2020, 2022])] == [
        (2016, 2019), (2020 - half, 2020 + half), (2022 - half, 2022 + half),
    ]  # fmt: skip
    assert drawn([]) == []


def test_over_time_marks_chosen_level_target_and_the_unrevised_year(yearly, shipped, shipped_results):
    own = result_rows.net_result_rows(shipped, shipped_results, code="4601")
    fig = over_time.over_time(*yearly, own, own_name="Bergen", target_pct=2.5, unrevised=2025)
    assert "Bergen 1,0" in labels(fig) and "Anbefalt nivå 1,75 %" in labels(fig) and "Eget måltall 2,5 %" in labels(fig)
    assert named(fig, "Bergen").line.color == theme.CHOSEN
    symbols = named(fig, "Landet uten Oslo: samlet, eller SSBs tall").marker.symbol
    assert list(symbols[-2:]) == ["circle", "circle-open"]
    assert max(named(fig, "Anbefalt nivå").y) == min(named(fig, "Anbefalt nivå").y) == 1.75


def test_over_time_without_ssb_and_without_figures_of_its_own(yearly):
    rows, deciles, ssb = yearly
    fig = over_time.over_time(rows, deciles, ssb.iloc[:0], rows.iloc[:0], own_name="Ingen")
    assert "SSBs eget tall" not in {trace.name for trace in fig.data} and "Ingen" not in labels(fig)


def test_distribution_counts_every_municipality_once(members):
    fig = distribution.distribution(members, 1.75, chosen="4601")
    assert sum(_counts(fig).values()) == len(members) == 356
    assert "Bergen" in labels(fig) and theme.faded(theme.CHOSEN, 1.0) in fig.data[0].marker.color
    assert fig.data[0].customdata[0] == "Under −9 %" and fig.data[0].customdata[-1] == "14 % og over"


@pytest.mark.parametrize("level", [1.75, 3.0, float("nan")])
def test_distribution_bins_hold_their_own_in_whole_numbers(members, level):
    counts = _counts(distribution.distribution(members, level))
    assert list(counts) == [edge + 0.5 for edge in range(-10, 15)]
    for edge in range(-9, 15):
        assert sum(y for x, y in counts.items() if x < edge) == (members["ndr_pct"] < edge).sum()


@pytest.mark.parametrize("level", [1.75, 3.0])
def test_distribution_is_in_full_colour_below_the_level_and_pale_from_it(members, level):
    dark, pale = distribution.distribution(members, level).data
    assert sum(dark.y) == (members["ndr_pct"] < level).sum() and sum(pale.y) == (members["ndr_pct"] >= level).sum()
    assert max(x for x, y in zip(dark.x, dark.y, strict=True) if y) < level + 0.5
    assert min(x for x, y in zip(pale.x, pale.y, strict=True) if y) > level - 1
    assert dark.marker.color[0] == theme.faded(theme.NEUTRAL, 1.0) != pale.marker.color[0]
    assert dark.marker.line.color[0] == pale.marker.line.color[0] == theme.NEUTRAL


def test_distribution_without_a_level_has_one_tone_and_no_key(members):
    fig = distribution.distribution(members, float("nan"))
    assert len(fig.data) == 1 and "sterk" not in labels(fig)


def _counts(fig) -> dict[float, int]:
    """How many municipalities each bar holds, by its middle, both sides of the level."""
    found: dict[float, int] = {}
    for bars in fig.data:
        for x, y in zip(bars.x, bars.y, strict=True):
            found[x] = found.get(x, 0) + y
    return found


def test_a_figure_at_an_edge_is_above_it(members):
    at = members.head(3).assign(ndr_pct=[0.0, 2.0, -1e-9])
    assert [x for x, y in _counts(distribution.distribution(at, 1.75)).items() if y] == [-0.5, 0.5, 2.5]


def test_the_line_of_the_municipality_stands_at_its_own_value(members):
    fig = distribution.distribution(members, 1.75, chosen="4203")
    low, high = fig.layout.xaxis.range
    own = members.set_index("region_code").loc["4203", "ndr_pct"]
    (line,) = [shape for shape in fig.layout.shapes if shape.line.color == theme.CHOSEN]
    assert low + line.x0 * (high - low) == pytest.approx(own, abs=1e-9)


def test_a_name_at_the_end_is_led_to_its_own_mark(yearly):
    rows, deciles, *_ = yearly
    fig = over_time.over_time(*yearly)
    end, last = fig.layout.xaxis.range[1], int(rows["year"].iloc[-1])
    led = {
        trace.y[0]: (trace.x[0], trace.line.color)
        for trace in fig.data
        if len(trace.x) == 2 and trace.x[1] == end and trace.y[0] == trace.y[1]
    }
    assert led[rows["country_pct"].iloc[-1]] == (last, theme.TOTAL)
    assert led[deciles["d90"].iloc[-1]] == (last + eight_of_ten.edge(deciles), theme.TOTAL)


def test_strip_has_every_municipality_and_the_same_place_each_time(members, levels):
    classes = spread.by_class(members, levels, 2025)
    one, two = (strip_by_class.size_strip(members, classes, 1.75, chosen="4601") for _ in range(2))
    dots, again = (next(trace for trace in fig.data if trace.mode == "markers") for fig in (one, two))
    assert len(dots.x) == 355 and (np.asarray(dots.y) == np.asarray(again.y)).all()
    assert "Bergen 1,0" in labels(one) and "innbyggere  ○ 76 kommuner" in labels(one) and "median 1,9" in labels(one)
    said = labels(one)
    assert said.count(row_marks.BAR_IS) == 1 == said.count(row_marks.DOT)  # what its marks are
    said = said.replace(row_marks.BAR_IS, "")
    assert said.count("kommuner") == said.count("median") == 1  # what a row's figures are is told once


def test_the_dots_of_the_others_look_the_same_whoever_is_chosen(members, levels):
    classes = spread.by_class(members, levels, 2025)
    there = strip_by_class.SizeStrip(net_result.known(members), classes, 1.75)
    country = there.with_chosen(None).to_json()
    every = dict(zip(*_dots_of(there.with_chosen(None)), strict=True))
    order, shown = list(classes["size_class"]), ["region_code", "region_name", "size_class"]
    for code, name, label in net_result.known(members)[shown].iloc[::7].itertuples(index=False):
        fig = there.with_chosen(code)
        drawn = dict(zip(*_dots_of(fig), strict=True))
        (gone,) = every.keys() - drawn.keys()
        assert gone.startswith(f"<b>{name}</b>") and fig.plain["data"][-1]["text"] == [gone]
        assert {said: x for said, (x, _) in drawn.items()} == {said: every[said][0] for said in drawn}
        lower = len({round(every[said][1] - drawn[said][1], 9) for said in drawn})
        rows = {order[-1]: 1, order[0]: 3}.get(label, 2)  # under the first the key stands in the place of the name
        assert lower == rows  # rows under the chosen one's make room for its name
    assert there.with_chosen(None).to_json() == country and there.with_chosen("9999").to_json() == country


def _dots_of(fig) -> tuple[list[str], list[tuple[float, float]]]:
    """What each small dot says, and where it stands."""
    (dots,) = [decoded(one) for one in fig.plain["data"] if one.get("marker", {}).get("size") == 7]
    return list(dots["text"]), list(zip(dots["x"].tolist(), dots["y"].tolist(), strict=True))


def test_strip_says_when_a_class_has_no_figures(members, levels):
    empty = members.assign(
        **{
            c: members[c].where(members["size_class"] != "Under 2 000")
            for c in ("ndr_pct", "revenue_1000nok", "net_result_1000nok")
        }
    )
    fig = strip_by_class.size_strip(net_result.known(empty), spread.by_class(empty, levels, 2025), float("nan"))
    assert "ingen tall" in labels(fig) and "0 av 76 kommuner" in labels(fig)


def test_scatter_has_log_axis_and_never_webgl(members):
    fig = size_scatter.size_scatter(members, spread.bands(members), 1.75, chosen="4601")
    assert fig.layout.xaxis.type == "log" and {trace.type for trace in fig.data} == {"scatter"}
    assert list(fig.layout.xaxis.ticktext)[-1] == "100\u202f000"
    assert size_scatter.size_scatter(members, pd.DataFrame({"inhabitants": []}), float("nan")).data


def test_picture_carries_headline_and_source_and_leaves_the_figure_alone(members):
    fig = distribution.distribution(members, 1.75)
    before = fig.to_json()
    out = picture.picture(fig, "En setning", "Undertekst", "Kilde: SSB")
    assert "En setning" in labels(out) and "Undertekst" in labels(out) and "Kilde: SSB" in labels(out)
    assert out.layout.height > fig.layout.height
    assert out.layout.margin.r > fig.layout.margin.r  # the machine's own typeface may be wider than the dashboard's
    assert fig.to_json() == before


def test_settings_fetch_nothing_speak_norwegian_and_lay_nothing_over_the_data():
    config = theme.config()
    assert config["displaylogo"] is False and config["showSendToCloud"] is False and config["displayModeBar"] is False
    assert config["locales"][config["locale"]]["format"]["decimal"] == ","


def test_what_has_no_end_is_named_beside_itself_over_no_line_of_any_municipality(yearly, shipped_results):
    """The words stand within the years before the break, on a line of nobody; the level and zero are lines too."""
    codes = shipped_results["region_code"].astype(str).unique()
    for code in [*codes[::25], "1151", "4601"]:
        own = shipped_results[shipped_results["region_code"] == code].sort_values("year")
        own = own.assign(value=100 * own["net_result_1000nok"] / own["revenue_1000nok"])
        fig = over_time.over_time(*yearly, own, own_name="Kommunen")
        (name,) = [each for each in fig.layout.annotations if each.text == "Bare 82–112<br>kommuner"]
        assert name.x < 2019.5
        (low, high), (left, right) = fig.layout.yaxis.range, fig.layout.xaxis.range
        px, py = 200 / (right - left), (fig.layout.height - 34 - 40) / (high - low)
        for trace in fig.data:
            x, y = np.asarray(trace.x, dtype=float), np.asarray(trace.y, dtype=float)
            at = np.linspace(x[0], x[-1], 500)
            under = np.abs(at - name.x) * px < 4 * near.LETTER_PX
            assert not (np.abs(np.interp(at[under], x, y) - name.y) * py < 17).any() or trace.fill, (code, trace.name)


def test_every_line_is_named_once_without_a_legend(yearly):
    fig = over_time.over_time(*yearly, averages=True)
    texts = [each.text for each in fig.layout.annotations]
    assert not fig.layout.showlegend and len(set(texts)) == len(texts)
    told = " ".join(texts)
    for name in ("Samlet", "Bare 82–112<br>kommuner", "Uveid snitt", "Median", "Midtre 8 av", "Anbefalt nivå"):
        assert told.count(name) == 1, name
    assert "SSBs" not in told  # its own figures are the line, or what the line is
    rows, deciles, ssb = yearly
    other = over_time.over_time(rows, deciles, ssb.assign(ndr_pct=ssb["ndr_pct"] + (ssb["year"] == 2025)))
    assert line_names.SSB in {each.text for each in other.layout.annotations}
    assert [list(trace.x) for trace in other.data if trace.name == "SSBs eget tall"] == [[2025]]


@pytest.mark.parametrize("with_oslo", [False, True])
def test_what_happened_in_a_year_has_the_figure_of_the_line_where_that_is_of_the_same_country(
    shipped, shipped_results, with_oslo
):
    happened = (
        Annotation(2024, 2024, "year", "Lavest", "EAKUO"),
        Annotation(2023, 2023, "year", "Lavt", "EAK"),
        Annotation(2022, 2022, "year", "Krigen"),
        Annotation(2020, 2021, "period", "Pandemien", "EAKUO"),
        Annotation(2016, 2016, "year", "Før", "EAKUO"),
    )
    every = result_rows.net_result_rows(shipped, shipped_results, with_oslo)
    figure = every.set_index("year")["country_pct"].map(words.percent)
    marked = [each.text for each in line_names.with_figures(happened, every)]
    lowest, low = ("Lavest", f"Lavt {figure[2023]}") if with_oslo else (f"Lavest {figure[2024]}", "Lavt")
    assert marked == [lowest, low, "Krigen", "Pandemien", "Før"]
    deciles, ssb = country_series.deciles(shipped_results, every, with_oslo), country_series.ssb(shipped, with_oslo)
    fig = over_time.over_time(every, deciles, ssb, marked=happened)
    assert set(marked) <= {each.text for each in fig.layout.annotations}


def test_the_scatter_names_its_outermost_dots_where_they_are(members):
    fig = size_scatter.size_scatter(members, spread.bands(members), 1.75, chosen="4601")
    ranked = members[members["region_code"] != "4601"].sort_values("ndr_pct")
    outermost = pd.concat([ranked.tail(2), ranked.head(2)]).set_index("region_name")
    named = {each.text.rsplit(" ", 1)[0]: each for each in fig.layout.annotations if each.font.size == theme.SMALL}
    assert len(named) >= 2 and set(named) <= set(outermost.index)
    for name, each in named.items():
        assert each.x == pytest.approx(np.log10(outermost.loc[name, "inhabitants"]))
        assert each.y == outermost.loc[name, "ndr_pct"]
    assert not [each for each in size_scatter.size_scatter(members, pd.DataFrame({"inhabitants": []}), 1.75).layout.annotations
                if each.font.size == theme.SMALL]  # fmt: skip
