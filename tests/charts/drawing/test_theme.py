"""The house style of a figure."""

import plotly.graph_objects as go

from charts.drawing import theme


def test_a_finished_figure_is_sent_as_it_was_drawn():
    fig = theme.figure(300, "Prosent")
    fig.add_scatter(x=[1, 2], y=[3.5, 4])
    drawn = fig.to_dict()
    fig.finish()
    assert fig.to_dict() == drawn and fig.to_dict() is fig.to_dict()
    assert go.Figure(fig).add_annotation(text="ny").to_dict() != drawn and fig.to_dict() == drawn
