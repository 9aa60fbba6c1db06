"""A figure of plain parts is sent as plotly's own would be, and plotly knows all that is in it."""

import json

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import plotly.io
import pytest

from charts.drawing import theme
from charts.drawing.drawn import Drawn

COLUMNS = [
    [1, 2, 3],
    [1.5, None, 3],
    (0.25, float("nan")),
    np.array([1, 2, 3]),
    np.array([1, 70_000, 3]),
    np.array([1, 2**40]),
    np.array([1.5, np.nan]),
    np.array([], dtype=float),
    np.array(["a", "b"]),
    np.array([True, False]),
    pd.Series([2019, 2020], dtype="int16"),
    pd.Series([1.5, np.nan]),
    pd.Series([], dtype=float),
    pd.Series(["a", "æ"], dtype="str"),
    pd.Series(["a", "b"], dtype="category"),
    pd.Series([1.0, 2.0], dtype="Float64"),
    pd.Index([2019, 2020]),
]


def text(fig) -> dict:
    """What is sent, read again."""
    return json.loads(plotly.io.to_json(fig, validate=False))


def both(fig: Drawn, **more):
    """The figure, and plotly's own with the same layout."""
    return fig, go.Figure(layout=dict(fig.plain["layout"]), **more)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: f"{type(column).__name__} {column!r}"[:40])
def test_every_kind_of_column_is_sent_as_plotly_sends_it(column):
    ours, own = both(theme.figure(300))
    n = len(column)
    texts = np.asarray(column).astype(str)
    for fig in (ours, own):
        fig.add_scatter(x=list(range(n)), y=column, text=texts, customdata=column, marker={"size": 8, "color": None})
        fig.add_bar(x=column, y=list(range(n)), marker={"color": ["#000000"] * n, "line": {"width": 2}})
    assert text(ours) == text(own)
    ours.finish()
    assert text(ours) == text(own) == text(ours.checked()) and ours.to_dict() is ours.to_dict()


def test_counts_that_are_looked_up_add_up():
    fig = theme.figure(300)
    fig.add_bar(x=[1, 2], y=np.array([100, 100]))
    fig.finish()
    assert sum(fig.data[0].y) == 200


@pytest.mark.parametrize("column", [one for one in COLUMNS if len(one)])
def test_what_plotly_sends_as_a_list_is_sent_as_one(column):
    """The foot of a bar, above all."""
    ours, own = both(theme.figure(300))
    for fig in (ours, own):
        fig.add_bar(x=list(range(len(column))), y=[1.0] * len(column), base=column, meta=column)
        fig.update_layout(meta=column)
    ours.finish()
    assert text(ours) == text(own) == text(ours.checked())
    assert all(isinstance(ours.to_dict()["data"][0][name], list) for name in ("base", "meta"))


@pytest.mark.parametrize("table", [np.arange(6).reshape(3, 2), np.linspace(0, 1, 12).reshape(3, 2, 2)])
def test_a_table_of_figures_is_sent_with_its_shape(table):
    ours, own = both(theme.figure(300))
    for fig in (ours, own):
        fig.add_scatter(x=[1, 2, 3], y=[1, 2, 3], customdata=table)
    ours.finish()
    assert text(ours) == text(own) == text(ours.checked())


def test_labels_shapes_and_axes_are_sent_as_plotly_sends_them():
    ours, own = both(theme.figure(300, "Prosent"))
    for fig in (ours, own):
        fig.add_annotation(text="a", x=1, y=2, bgcolor=None, showarrow=False, font={"size": 13})
        fig.add_shape(type="line", x0=0, x1=1, y0=0, y1=1, line={"dash": "dot"})
        fig.update_layout(margin={"r": 90}, showlegend=True, height=400, legend={"x": 0})
        fig.update_layout(legend={"y": 1})
        fig.update_xaxes(range=(0, np.float64(1.5)), tickvals=[1, 2], ticktext=["a", "b"], title={"text": "år"})
        fig.update_yaxes(domain=[0, 0.8], visible=False)
    assert text(ours) == text(own)
    assert ours.layout.margin.r == 90 and ours.layout.margin.l == own.layout.margin.l and ours.layout.height == 400


def test_what_plotly_does_not_know_is_found_when_the_figure_is_looked_into():
    fig = theme.figure(300)
    fig.add_scatter(x=[1], y=[2], colour="red")
    with pytest.raises(ValueError, match="colour"):
        assert fig.data


def test_what_was_given_is_not_shared():
    settings, x = {"l": 1}, np.array([1.0, 2.0])
    ours, other = theme.figure(300), theme.figure(300)
    for fig in (ours, other):
        fig.update_layout(margin=settings)
        fig.add_scatter(x=x, y=[1, 2])
    before = text(other)
    ours.update_layout(margin={"l": 99})
    x[0], settings["l"] = 7, 5
    assert text(other) == before and ours.plain["layout"]["margin"]["l"] == 99


def test_a_finished_figure_is_the_same_after_it_is_shown_in_words():
    fig = theme.figure(300)
    fig.add_scatter(x=[1], y=[2])
    fig.finish()
    before = text(fig)
    assert repr(fig).startswith("Drawn(")
    fig.to_plotly_json()["layout"].clear()
    assert text(fig) == before and fig.layout.height == 300


def test_a_figure_weighs_what_it_holds():
    small, large = theme.figure(300), theme.figure(300)
    large.add_scatter(x=np.zeros(10_000), y=np.zeros(10_000))
    for fig in (small, large):
        fig.finish()
    assert 2 * 80_000 < large.weight() - small.weight() < 3 * 80_000


def test_what_is_drawn_over_a_figure_is_not_in_it():
    country = theme.figure(300, "Prosent")
    country.add_scatter(x=[1, 2], y=[1, 2])
    before = country.to_json()
    fig = country.over()
    fig.add_scatter(x=[1], y=[2])
    fig.update_xaxes(range=[0, 1], title={"text": "x"})
    fig.plain["layout"]["annotations"][0]["yshift"] += 17
    theme.note(fig, "Bergen", x=0, y=0)
    assert country.to_json() == before and len(fig.plain["data"]) == 2 and "Bergen" in fig.to_json()
