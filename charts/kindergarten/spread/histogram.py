"""How many kindergartens or municipalities have so many children per full-time equivalent, with the norm as a line."""

import numpy as np

from charts import words
from charts.drawing import labels, theme
from charts.kindergarten.headlines import plain_number
from charts.kindergarten.norm_name import in_lines
from charts.kindergarten.spread.bars import STEP, Bars, around

MARGIN = {"l": 46, "r": 24, "t": 34, "b": 62}
SIDES = 2 * labels.LINE + 10  # pixels, for what is on either side of the norm: above every line, so over none
HEIGHT = 360 + SIDES
STRIP, ROOM = 0.17, 0.42  # below zero, of the tallest bar: the middle of the own dots, and the room for them


def histogram(
    values: np.ndarray,
    norm: float,
    level: str,
    counted: str,
    axis: str,
    *,
    own: np.ndarray | None = None,
    own_name: str = "",
) -> theme.Drawn:
    """Histogram around the norm, in steps of a quarter, as far as the values reach; an outermost bar that holds all beyond it says so.

    Whoever is at the norm meets it: a bar holds its upper end. The bars above the norm are not filled. values: children
    per FTE, none missing. level: the name of the norm. counted: barnehager, each of which the norm is of, or kommuner, whose mean says on which side of it they are. axis: title of the axis below. own: the values of the chosen
    municipality: one is a line, several are dots below the bars.
    """
    fig = theme.figure(HEIGHT, words.first_upper(f"antall {counted}"))
    fig.update_layout(margin=MARGIN)
    own = np.array([]) if own is None else own
    bars = around(np.concatenate([values, own]), norm)
    counts = bars.counts(values)
    _bars(fig, counts, bars, counted)
    marks = [labels.Mark(in_lines(level), _share(norm, bars), theme.LEVEL, "dash")]
    if len(own) == 1:
        text = f"<b>{own_name} {words.number(own[0])}</b>"
        marks.append(labels.Mark(text, _share(bars.at(own)[0], bars), theme.CHOSEN))
    labels.above(fig, marks, HEIGHT - MARGIN["t"] - MARGIN["b"], SIDES)
    low = 0.0
    if len(own) > 1:
        low = -ROOM * counts.max()
        _dots(fig, own, bars, -STRIP * counts.max(), own_name)
    sides = (counts[: bars.below].sum(), counts[bars.below :].sum())
    _sides(fig, sides, _named(norm, counted), " i landet" * (len(own) > 1))
    _axes(fig, bars, counts.max(), low, axis)
    return fig


def _share(value: float, bars: Bars) -> float:
    return float((value - bars.low) / (bars.high - bars.low))


def _bars(fig: theme.Drawn, counts: np.ndarray, bars: Bars, counted: str) -> None:
    over = np.arange(len(counts)) >= bars.below
    fig.add_bar(
        x=bars.edges + STEP / 2,
        y=counts,
        width=0.92 * STEP,
        marker={
            "color": np.where(
                over, theme.faded(theme.SURFACE, 0), theme.SOFT
            ),  # the own line is seen through the open ones
            "line": {"color": theme.NEUTRAL, "width": 1},
        },
        customdata=[bars.span(edge) for edge in bars.edges],
        hovertemplate=f"%{{customdata}}: %{{y}} {counted}<extra></extra>",
    )


def _dots(fig: theme.Drawn, own: np.ndarray, bars: Bars, y: float, name: str) -> None:
    """One dot a kindergarten; up and down within the strip means nothing and is the same every time."""
    shift = ((np.arange(len(own)) * 7919) % 97 / 97 - 0.5) * abs(y) * 0.5
    fig.add_scatter(
        x=bars.at(own),
        y=y * 0.62 + shift,
        mode="markers",
        text=[words.number(value, 2) for value in own],
        hovertemplate="%{text} barn per årsverk<extra></extra>",
        marker={"size": 7, "color": theme.CHOSEN, "opacity": 0.6},
        cliponaxis=False,
    )
    text = f"<b>Barnehagene<br>i {name}</b><br>{words.number((own <= bars.norm + 1e-9).sum(), 0)} av {words.number(len(own), 0)} oppfyller"
    theme.note(
        fig,
        text,
        theme.CHOSEN,
        x=bars.low,
        y=1.9 * y,
        xanchor="left",
        align="left",
        bgcolor=theme.faded(theme.SURFACE, 0),
    )


def _named(norm: float, counted: str) -> tuple[str, str]:
    """Either side of the norm: a mean of several kindergartens meets no norm."""
    if counted == "barnehager":
        return "Oppfyller", "Oppfyller ikke"
    at = plain_number(norm)
    return f"Høyst {at} i snitt", f"Over {at} i snitt"


def _sides(fig: theme.Drawn, counts: tuple[int, int], names: tuple[str, str], where: str) -> None:
    """How many on either side of the norm, in words above the labels, where no line comes. where: they are."""
    sides = ((0, "left", names[0], counts[0]), (1, "right", names[1], counts[1]))
    for x, side, text, count in sides:
        share = words.percent(100 * count / sum(counts), 0)
        theme.note(
            fig, f"{text}{where}<br><b>{words.number(count, 0)}</b> ({share})", x=x, y=1, xref="paper", yref="paper",
            xanchor=side, yanchor="top", align=side, borderpad=5,
        )  # fmt: skip


def _axes(fig: theme.Drawn, bars: Bars, most: int, low: float, axis: str) -> None:
    ticks = bars.ticks()
    fig.update_xaxes(
        tickvals=list(ticks), ticktext=list(ticks.values()), tickangle=0, range=[bars.low, bars.high], showgrid=False,
        title={"text": axis, "standoff": 4, "font": {"size": theme.LABEL}},
    )  # fmt: skip
    step = max(1, 10 ** int(np.log10(max(1, most))) // 2)
    heights = np.arange(0, most + step, step * max(1, round(most / step / 4)))
    texts = ["", *(words.number(height, 0) for height in heights[1:])]  # the axis below has its own word at the corner
    fig.update_yaxes(range=[low * 1.25, most * 1.08], tickvals=heights, ticktext=texts)
