"""One look for every chart: colours, fonts, number format, and the settings plotly is shown with."""

from charts import words
from charts.drawing import tokens
from charts.drawing.drawn import Drawn
from charts.drawing.tokens import CHOSEN, GRID, INK, LABEL, LEVEL, SMALL, SURFACE, TOTAL, faded, solid

__all__ = [
    "CHOSEN",
    "FAINT",
    "INK",
    "LABEL",
    "LEVEL",
    "NEUTRAL",
    "SMALL",
    "SOFT",
    "SURFACE",
    "TOTAL",
    "Drawn",
    "faded",
    "solid",
]

NEUTRAL = tokens.ALL
SOFT, FAINT = faded(NEUTRAL, 0.3), faded(NEUTRAL, 0.16)
BARE = {"data": {"scatter": [{"type": "scatter"}]}}  # plotly's own template "none", written out

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


def figure(height: int, unit: str = "") -> Drawn:
    """An empty chart in the house style. unit: what the value axis counts, written horizontally at the top left."""
    axis = {"gridcolor": GRID, "zeroline": False, "linecolor": GRID, "ticks": "", "fixedrange": True}
    layout = {
        "template": BARE,
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
    fig = Drawn(layout)
    if unit:
        note(fig, unit, x=0, y=1, xref="paper", yref="paper", xanchor="left", yanchor="bottom", xshift=-40, yshift=6)
    return fig


def dark(fig: Drawn) -> Drawn:
    """The finished figure in the dark colours. Pictures in files are of the light one."""
    return fig.recoloured(tokens.on_dark)


def marked(fig: Drawn, text: str) -> None:
    """Write a text across the plot, once, so that no copy of the picture is without it."""
    if any(annotation.get("name") == text for annotation in fig.plain["layout"].get("annotations", [])):
        return
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "center", "yanchor": "middle"}
    font = {"size": tokens.MARK, "color": faded(CHOSEN, 0.6)}
    fig.add_annotation(text=f"<b>{text}</b>", name=text, showarrow=False, font=font, **middle)


def note(fig: Drawn, text: str, color: str = INK, **place) -> None:
    """A direct label: text without an arrow, on the ground of the chart so that lines do not run through it."""
    fig.add_annotation(**label(text, color, **place))


def label(text: str, color: str = INK, **place) -> dict:
    """What `notes` takes: a direct label."""
    font = {"color": color, "size": LABEL}
    return {"text": text, "font": font, "showarrow": False, "bgcolor": SURFACE, "borderpad": 1, **place}


def notes(fig: Drawn, labels: list[dict]) -> None:
    """Labels, one after another."""
    for one in labels:
        fig.add_annotation(**one)


def level_line(fig: Drawn, x: list[float], y: list[float]) -> None:
    """The recommended level as a dashed line through the points."""
    line = {"color": LEVEL, "width": 2, "dash": "dash"}
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def percent_axis(fig: Drawn, axis: str = "y") -> None:
    """Ticks as "2 %", with a darker line at zero."""
    settings = {"ticksuffix": "\u00a0%", "zeroline": True, "zerolinecolor": NEUTRAL, "zerolinewidth": 1}
    (fig.update_yaxes if axis == "y" else fig.update_xaxes)(**settings)
