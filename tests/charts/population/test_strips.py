"""The strip of old and young: each row says in how many there are more old, of how many, and the share."""

import pandas as pd

from charts.drawing.strips.by_class import size_strip
from charts.population import strips
from pages.population import rows

YEAR = 2026


def texts(fig) -> list[str]:
    return [note["text"] for note in fig.plain["layout"]["annotations"]]


def test_every_row_has_count_and_share_and_what_they_are_stands_over_the_column():
    each, classes = rows.each(YEAR, "ks"), rows.classes(YEAR, "ks").iloc[:-1]
    fig = size_strip(each, classes, strips.EQUAL, scale=strips.SCALE)
    told = texts(fig)
    for label, of in each.groupby("size_class", observed=True):
        older, n = int((of["older_65"] > of["younger_0_19"]).sum()), len(of)
        share = f" ({100 * older / n:.0f}\u00a0%)" if n > 1 else ""  # of Oslo alone no share
        assert f"{older} av {n}{share}" in told, label
    assert told.count("Har flere eldre") == told.count("Eldre per 100 unge") == 1
    assert not [text for text in told if text.startswith("<b>") and " av " in text]  # all have figures: not told twice


def test_one_alone_is_its_dot_and_has_no_bar_with_a_median():
    classes = rows.classes(YEAR, "ks").iloc[:-1]
    fig = size_strip(rows.each(YEAR, "ks"), classes, strips.EQUAL, scale=strips.SCALE)
    (medians,) = [trace for trace in fig.data if trace.marker.symbol == "line-ns"]
    several = classes.loc[classes["municipalities"] > 1, "per_100_median"]
    assert len(several) == len(classes) - 1 and list(medians.x) == list(several)


def test_a_share_that_is_not_nothing_is_never_written_so():
    few = pd.Series({"older": 1, "municipalities": 300, "older_pct": 100 / 300})
    assert strips.older(few) == "1 av 300 (under 1\u00a0%)"
