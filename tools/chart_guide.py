"""The pictures of docs/charts.md, drawn from the shipped extract: python -m tools.chart_guide writes them anew.

It takes a Chrome or Chromium. The pictures named before-* are of the charts as they were: nothing draws them again.
"""

import io
import json
import os
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from PIL import Image
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from analysis.accounts import net_result
from analysis.municipalities import by_class
from analysis.result import rows
from charts import words
from charts.drawing import row_marks, theme
from charts.files import browser
from data.extract import store
from data.folder import PACKAGE

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "charts"
WIDTH, COLOURS, YEARS = 700, 128, (2024, 2025)
# page: municipality, drawer to open, and the charts that the guide shows, without year or number
VIEWS = {
    "": ("4601 Bergen", "", ("netto-driftsresultat", "fordeling")),
    "spredning": ("4601 Bergen", "by-inhabitants", ("spredning-ks", "storrelse")),
    "handlingsrom": ("4601 Bergen", "", ("handlingsrom-2", "handlingsrom-debt", "nokkeltall")),
    "budsjettundersokelsen": ("", "", ("budsjettundersokelsen",)),
    "pleie-og-omsorg": ("4601 Bergen", "", ("omsorg-befolkning", "omsorg-framover", "omsorg-vekst")),
    "barnehagenormer": (
        "4601 Bergen",
        "count-kindergartens",
        (
            "kommuner-barn-per-arsverk",
            "barn-per-arsverk-landet",
            "oppfyller-normene",
            "barnehager-barn-per-arsverk",
            "motregning",
        ),
    ),
    "kommunen": ("4601 Bergen", "", ("kommunen-drift",)),
    "sammenlikn": ("1108 Sandnes", "", ("over-tid-ndr-pct",)),
    "kart": ("4601 Bergen", "", ("kart-ndr_pct",)),
    "befolkning": ("4601 Bergen", "", ("eldre-og-unge-ks", "eldre-og-unge-over-tid", "eldre-og-unge-framover")),
    "ungt-utenforskap": ("", "", ("unge-utenfor-fylker",)),
    "da-og-na": ("", "", ("budsjettforslag-og-regnskap", "merkostnader-befolkning", "barnehagenorm-anslag")),
}


def drawn(page: str) -> dict[str, go.Figure]:
    """The charts of a page that the guide shows, by the name of their picture. Raises ValueError where one is not there."""
    municipality, drawer, wanted = VIEWS[page]
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    at._page_hash = calc_hash(page)
    if municipality:
        at.query_params["kommune"] = municipality
    if drawer:
        at.session_state[f"drawer-{drawer}"] = True
    at.run()
    charts = {chart.proto.id.split("-chart-")[-1]: chart.proto.spec for chart in at.get("plotly_chart")}
    found = {}
    for start in wanted:
        spec = next((spec for name, spec in charts.items() if name.startswith(start)), None)
        if spec is None:
            raise ValueError(f"/{page} shows no chart whose name begins with {start}, but: {', '.join(charts)}.")
        found[start.removesuffix("-2")] = go.Figure(json.loads(spec))
    return found


def dumbbell() -> theme.Drawn:
    """The one form that no page has with what is shipped: a figure in two years, class by class."""
    read = partial(store.read_any, folder=PACKAGE)
    results, persons = net_result.results(read), by_class.inhabitants(read("population"))
    before, now = (
        rows.spread_rows(read, rows.members(read, results, persons, year, "ks"), year, False) for year in YEARS
    )
    y = -np.arange(len(now), dtype=float)
    fig = theme.figure(60 + 54 * len(now))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 40})
    ends = pd.DataFrame({"before": before["ndr_pct_median"], "now": now["ndr_pct_median"]})
    row_marks.across(fig, ends, y, {"color": theme.NEUTRAL, "width": 3})
    for column, symbol in (("before", "circle-open"), ("now", "circle")):
        marker = {"size": 13, "symbol": symbol, "color": theme.TOTAL, "line": {"width": 2, "color": theme.TOTAL}}
        fig.add_scatter(x=ends[column], y=y, mode="markers", marker=marker)
    for name, at in zip(now["size_class"].astype(str), y, strict=True):
        theme.note(fig, f"<b>{words.label(name)}</b>", x=0, xref="paper", y=at + 0.34, xanchor="left")
    widest = int((ends["now"] - ends["before"]).abs().argmax())  # there is room for the names there
    for column, year in zip(("before", "now"), YEARS, strict=True):
        first = ends[column].iloc[widest] == ends.iloc[widest].min()
        side, away = ("right", -12) if first else ("left", 12)
        theme.note(fig, f"{year}", theme.TOTAL, x=ends[column].iloc[widest], y=y[widest], xanchor=side, xshift=away)
    theme.percent_axis(fig, "x")
    fig.update_yaxes(visible=False, range=[y[-1] - 0.4, 0.7])
    return fig


def small(fig: go.Figure) -> bytes:
    """A PNG of few colours, so that the folder stays light."""
    fig.update_layout(width=WIDTH)
    picture = Image.open(io.BytesIO(browser.draw(fig, "png", 1))).convert("RGB")
    out = io.BytesIO()
    picture.quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Write every picture, and say how large each is."""
    os.environ.pop("DATA_DIR", None)
    figures = {name: fig for page in VIEWS for name, fig in drawn(page).items()} | {"dumbbell": dumbbell()}
    for name, fig in figures.items():
        picture = small(go.Figure(fig))
        (FOLDER / f"{name}.png").write_bytes(picture)
        print(f"{name}.png: {len(picture)} bytes")


if __name__ == "__main__":
    main()
