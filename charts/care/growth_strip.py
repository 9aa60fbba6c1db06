"""Growth by class: every municipality a dot, the middle half a bar with the median, the class as a whole a diamond."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.row_marks import ABOVE, BAR, DOTS, OWN_NAME, ROW, STRIP, WORDS

MARGIN, FOOT = {"l": 12, "r": 12, "t": 8, "b": 40}, 22


def growth_strip(each: pd.DataFrame, classes: pd.DataFrame, *, chosen: str | None = None) -> theme.Drawn:
    """each: care.by_class.each. classes: care.by_class.classes. Dots beyond the axis are triangles at its edge."""
    order = list(classes["unit"])
    own = each[each["region_code"] == chosen]
    marked = str(own["size_class"].iloc[0]) if len(own) else None
    place, bottom = row_marks.places(order, marked)
    y = np.array(list(place.values()))
    low, high = _axis(each["real_growth_pct"])
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + round(ROW * (ABOVE - bottom)))
    fig.update_layout(margin=MARGIN)
    others = each[each["region_code"] != chosen]
    row_marks.through(fig, 0, y, STRIP, {"color": theme.NEUTRAL, "width": 1})
    _dots(fig, others, _rows(others, place) + row_marks.jitter(others, DOTS), theme.SOFT, 7, (low, high))
    _quartiles(fig, classes, y + BAR)
    names = [row_marks.row_name(c.unit, c.municipalities, c.municipalities_of, is_first=not at)
             for at, c in enumerate(classes.itertuples())]  # fmt: skip
    said = [f"{'' if at else 'samlet '}{words.percent(c.real_growth_pct)}" if c.municipalities else "ingen tall"
            for at, c in enumerate(classes.itertuples())]  # fmt: skip
    _text(fig, low, y + WORDS, names, "middle right", theme.INK)
    _text(fig, high, y + WORDS, said, "middle left", theme.TOTAL)
    if len(own):
        _chosen(fig, own, place[str(own["size_class"].iloc[0])], (low, high))
    if keyed := row_marks.keyed(order, marked):
        median = classes["growth_median"].iloc[order.index(keyed)]
        if not np.isnan(median):
            row_marks.key(fig, float(median), place[keyed], (low, high))
    row_marks.foot(fig, "", row_marks.triangles(each["real_growth_pct"].to_numpy(), (low, high)), FOOT)
    fig.update_xaxes(range=[low, high], nticks=7, ticksuffix="\u00a0%", tickangle=0, zeroline=False)
    fig.update_yaxes(visible=False, range=[bottom, ABOVE])
    return fig


def _text(fig: theme.Drawn, x: float, y: np.ndarray, text: list[str], side: str, color: str) -> None:
    fig.add_scatter(
        x=np.full(len(y), x), y=y, mode="text", text=text, textposition=side, textfont={"size": theme.LABEL, "color": color},
        hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip


def _axis(values: pd.Series) -> tuple[float, float]:
    """Room for 98 of 100 municipalities, and for zero."""
    low, high = np.percentile(values, [1, 99]) if len(values) else (0.0, 1.0)
    low, high = min(low, 0.0), max(high, 0.0)
    return low - 0.05 * (high - low), high + 0.05 * (high - low)


def _rows(each: pd.DataFrame, place: dict[str, float]) -> np.ndarray:
    return each["size_class"].astype(str).map(place).to_numpy(dtype=float)


def _dots(fig: theme.Drawn, each: pd.DataFrame, y, color: str, size: int, axis: tuple[float, float]) -> None:
    value = each["real_growth_pct"].to_numpy()
    text = [
        f"<b>{name}</b><br>{words.percent(growth)} i faste priser"
        for name, growth in zip(each["region_name"], value, strict=True)
    ]
    row_marks.dots(fig, value, y, text, axis, color, size)


def _quartiles(fig: theme.Drawn, classes: pd.DataFrame, y: np.ndarray) -> None:
    row_marks.across(fig, classes[["growth_p25", "growth_p75"]], y, {"color": theme.TOTAL, "width": 7})
    for column, symbol, size, word in (
        ("growth_median", "line-ns", 14, "Median"),
        ("real_growth_pct", "diamond", 12, "Samlet"),
    ):
        line = {"width": 4 if symbol == "line-ns" else 2, "color": theme.TOTAL}
        fig.add_scatter(
            x=classes[column],
            y=y,
            mode="markers",
            text=[words.percent(value) for value in classes[column]],
            hovertemplate=f"{word} %{{text}}<extra></extra>",
            marker={"symbol": symbol, "size": size, "color": theme.SURFACE, "line": line},
        )


def _chosen(fig: theme.Drawn, own: pd.DataFrame, at: float, axis: tuple[float, float]) -> None:
    value = own["real_growth_pct"].iloc[0]
    x = float(np.clip(value, *axis))
    row_marks.chosen_name(fig, f"{own['region_name'].iloc[0]} {words.percent(value)}", x, (at, at + OWN_NAME), axis)
    _dots(fig, own, np.array([at]), theme.CHOSEN, 14, axis)
