"""One look for every chart: colours, fonts, number format, and the settings plotly is shown with."""

import plotly.graph_objects as go

from charts import words

NEUTRAL = "#6B7C8C"
SOFT = "rgba(107,124,140,0.30)"
FAINT = "rgba(107,124,140,0.16)"
TOTAL = "#14506E"
CHOSEN = "#B4400A"
LEVEL = "#5B21B6"
INK = "#1F2933"
GRID = "#E4E8EC"
FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif'

_MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
_WORDS = {
    "Zoom": "Forstørr",
    "Pan": "Flytt",
    "Zoom in": "Zoom inn",
    "Zoom out": "Zoom ut",
    "Autoscale": "Tilpass",
    "Reset axes": "Tilbakestill",
    "Download plot as a PNG": "Last ned som PNG",
    "Download plot": "Last ned diagrammet",
    "Double-click to zoom back out": "Dobbeltklikk for å zoome ut",
    "Taking snapshot - this may take a few seconds": "Lager bildet",
    "Snapshot succeeded": "Bildet er lagret",
    "Sorry, there was a problem downloading your snapshot!": "Bildet kunne ikke lages",
}
_LOCALE = {"dictionary": _WORDS, "format": {"months": _MONTHS, "decimal": ",", "thousands": words.THIN}}


def config(filename: str) -> dict:
    """Plotly settings for a chart whose image is saved as filename.png: Norwegian, no logo, nothing sent anywhere."""
    return {
        "locale": "nb",
        "locales": {"nb": _LOCALE},
        "displaylogo": False,
        "showSendToCloud": False,
        "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
        "toImageButtonOptions": {"filename": filename, "scale": 2},
    }


class Drawn(go.Figure):
    """A figure that, once it is finished, is sent as it was drawn then."""

    _sent: dict | None = None

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
        "font": {"family": FONT, "size": 14, "color": INK},
        "margin": {"l": 46, "r": 12, "t": 34, "b": 40},
        "paper_bgcolor": "#FFFFFF",
        "plot_bgcolor": "#FFFFFF",
        "hoverlabel": {"bgcolor": "#FFFFFF", "font": {"color": INK}},
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


def marked(fig: go.Figure, text: str) -> None:
    """Write a text across the plot, once, so that no copy of the picture is without it."""
    if any(annotation.name == text for annotation in fig.layout.annotations):
        return
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "center", "yanchor": "middle"}
    font = {"size": 28, "color": "rgba(180,64,10,0.6)"}
    fig.add_annotation(text=f"<b>{text}</b>", name=text, showarrow=False, font=font, **middle)


def note(fig: go.Figure, text: str, color: str = INK, **place) -> None:
    """A direct label: text without an arrow, on a white ground so that lines do not run through it."""
    fig.add_annotation(**label(text, color, **place))


def label(text: str, color: str = INK, **place) -> dict:
    """What `notes` takes: a direct label."""
    font = {"color": color, "size": 13}
    return {"text": text, "font": font, "showarrow": False, "bgcolor": "#FFFFFF", "borderpad": 1, **place}


def notes(fig: go.Figure, labels: list[dict]) -> None:
    """Labels, all at once: one by one, the figure goes through all that it has for every new one."""
    there = [annotation.to_plotly_json() for annotation in fig.layout.annotations]
    fig.update_layout(annotations=[*there, *labels])


def level_line(fig: go.Figure, x: list[float], y: list[float]) -> None:
    """The recommended level as a dashed line through the points."""
    fig.add_scatter(x=x, y=y, mode="lines", line={"color": LEVEL, "width": 2, "dash": "dash"}, hoverinfo="skip")


def percent_axis(fig: go.Figure, axis: str = "y") -> None:
    """Ticks as "2 %", with a darker line at zero."""
    settings = {"ticksuffix": "\u00a0%", "zeroline": True, "zerolinecolor": NEUTRAL, "zerolinewidth": 1}
    (fig.update_yaxes if axis == "y" else fig.update_xaxes)(**settings)
