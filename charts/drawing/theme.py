"""One look for every chart: colours, fonts, number format, and the settings plotly is shown with."""

import json

import plotly.graph_objects as go

from charts import words
from charts.drawing import tokens
from charts.drawing.tokens import CHOSEN, GRID, INK, LABEL, LEVEL, SMALL, SURFACE, TOTAL, faded

__all__ = ["CHOSEN", "FAINT", "INK", "LABEL", "LEVEL", "NEUTRAL", "SMALL", "SOFT", "SURFACE", "TOTAL", "faded"]

NEUTRAL = tokens.ALL
SOFT, FAINT = faded(NEUTRAL, 0.3), faded(NEUTRAL, 0.16)

FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif'

_LOCALE = {"format": {"decimal": ",", "thousands": words.THIN}}


def config() -> dict:
    """Plotly settings of every chart: Norwegian numbers, no toolbar over the data, no logo, nothing sent anywhere."""
    return {
        "locale": "nb",
        "locales": {"nb": _LOCALE},
        "displayModeBar": False,
        "displaylogo": False,
        "showSendToCloud": False,
    }


class Drawn(go.Figure):
    """A figure that, once it is finished, is sent as it was drawn then."""

    _sent: dict | None = None
    _dark: "Drawn | None" = None

    def to_dict(self) -> dict:
        """See plotly: what is sent, made once for all reruns when the figure is finished."""
        return super().to_dict() if self._sent is None else self._sent


def figure(height: int, unit: str = "") -> Drawn:
    """An empty chart in the house style. unit: what the value axis counts, written horizontally at the top left."""
    axis = {"gridcolor": GRID, "zeroline": False, "linecolor": GRID, "ticks": "", "fixedrange": True}
    layout = {
        "template": "none",
        "height": height,
        "showlegend": False,
        "separators": f",{words.THIN}",
        "hovermode": "closest",
        "dragmode": False,
        "font": {"family": FONT, "size": LABEL, "color": INK},
        "margin": {"l": 46, "r": 12, "t": 34, "b": 40},
        "paper_bgcolor": SURFACE,
        "plot_bgcolor": SURFACE,
        "hoverlabel": {"bgcolor": SURFACE, "bordercolor": NEUTRAL, "font": {"color": INK, "size": LABEL}},
        "xaxis": axis,
        "yaxis": axis,
    }
    fig = Drawn(layout=layout)  # in one go: updates are several times as slow
    if unit:
        note(fig, unit, x=0, y=1, xref="paper", yref="paper", xanchor="left", yanchor="bottom", xshift=-40, yshift=6)
    return fig


def finished(fig: Drawn) -> None:
    """Make what is sent of a figure once, instead of at every rerun: it is never changed after this."""
    fig._sent = fig.to_dict()


def dark(fig: Drawn) -> Drawn:
    """The finished figure in the dark colours, made once. Pictures in files are of the light one."""
    if fig._dark is None:
        fig._dark = Drawn(json.loads(tokens.on_dark(str(fig.to_json()))))
        finished(fig._dark)
    return fig._dark


def marked(fig: go.Figure, text: str) -> None:
    """Write a text across the plot, once, so that no copy of the picture is without it."""
    if any(annotation.name == text for annotation in fig.layout.annotations):
        return
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "center", "yanchor": "middle"}
    font = {"size": tokens.MARK, "color": faded(CHOSEN, 0.6)}
    fig.add_annotation(text=f"<b>{text}</b>", name=text, showarrow=False, font=font, **middle)


def note(fig: go.Figure, text: str, color: str = INK, **place) -> None:
    """A direct label: text without an arrow, on the ground of the chart so that lines do not run through it."""
    fig.add_annotation(**label(text, color, **place))


def label(text: str, color: str = INK, **place) -> dict:
    """What `notes` takes: a direct label."""
    font = {"color": color, "size": LABEL}
    return {"text": text, "font": font, "showarrow": False, "bgcolor": SURFACE, "borderpad": 1, **place}


def notes(fig: go.Figure, labels: list[dict]) -> None:
    """Labels, all at once: one by one, the figure goes through all that it has for every new one."""
    there = [annotation.to_plotly_json() for annotation in fig.layout.annotations]
    fig.update_layout(annotations=[*there, *labels])


def level_line(fig: go.Figure, x: list[float], y: list[float]) -> None:
    """The recommended level as a dashed line through the points."""
    fig.add_scatter(x=x, y=y, mode="lines", line={"color": LEVEL, "width": 2, "dash": "dash"}, hoverinfo="skip")


def legend(fig: go.Figure, shown: bool = True) -> None:
    """Names under the plot, for what has no room for its own beside it; a click hides nothing."""
    place = {"orientation": "h", "x": 0, "xanchor": "left", "y": -0.09, "yanchor": "top"}
    fig.update_layout(
        showlegend=shown, legend=place | {"itemclick": False, "itemdoubleclick": False, "font": {"size": LABEL}}
    )


def percent_axis(fig: go.Figure, axis: str = "y") -> None:
    """Ticks as "2 %", with a darker line at zero."""
    settings = {"ticksuffix": "\u00a0%", "zeroline": True, "zerolinecolor": NEUTRAL, "zerolinewidth": 1}
    (fig.update_yaxes if axis == "y" else fig.update_xaxes)(**settings)
