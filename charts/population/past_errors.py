"""How far earlier projections were off, a row an age group: a dot a vintage, and a bar to what they come to together."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme

LABELS = {"0-19": "Under 20 år", "20-66": "20–66 år", "67-79": "67–79 år", "80+": "80 år og over"}
WHOM = {"0-19": "under 20 år", "20-66": "på 20–66 år", "67-79": "på 67–79 år", "80+": "på 80 år og over"}
ROW, TOP, BOTTOM, LEFT, RIGHT, REACH = 62, 34, 34, 104, 62, 0.34  # pixels; REACH: of the dots, in parts of a row
ROOM = 1.5  # for the year beside the outermost dot, on a phone
TICKS = (1.0, 2.0, 5.0, 10.0)


def headline(summed: pd.DataFrame) -> str:
    """Of the age group that the vintages together were furthest off for. summed: the rows of one number of years ahead."""
    off = summed.loc[summed["deviation_pct"].abs().idxmax()]
    vintages, ahead = words.in_words(int(off["vintages"])), words.first_upper(words.in_words(int(off["years_ahead"])))
    return f"{ahead} år fram ga {vintages} framskrivinger samlet {_said(off['deviation_pct'])} {WHOM[off['age_group']]}"


def _said(deviation_pct: float) -> str:
    which = "for mange" if deviation_pct > 0 else "for få"
    return f"{words.size(deviation_pct)} prosent {which}" if deviation_pct else "rett antall"


def told(summed: pd.DataFrame) -> str:
    """The same of every age group, and how far off without setting too many against too few."""
    each = [
        f"{WHOM[row['age_group']]} {_said(row['deviation_pct'])}, {words.size(row['absolute_deviation_pct'])} prosent i snitt "
        f"uansett retning ({row['too_many']} for høye, {row['too_few']} for lave)"
        for _, row in summed.iterrows()
    ]
    return f"Samlet, {summed['years_ahead'].iloc[0]} år fram: {'; '.join(each)}."


def deviations(each: pd.DataFrame, summed: pd.DataFrame) -> theme.Drawn:
    """each, summed: of analysis.population.past_errors, one number of years ahead. The oldest vintage is uppermost in a row."""
    groups = [group for group in LABELS if group in set(summed["age_group"])][::-1]
    place = {group: float(at) for at, group in enumerate(groups)}
    fig = theme.figure(TOP + BOTTOM + ROW * len(groups))
    fig.update_layout(margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM})
    y = summed["age_group"].astype(str).map(place).to_numpy(dtype=float)
    _bars(fig, summed["deviation_pct"].to_numpy(dtype=float), y)
    _dots(fig, each, place)
    theme.notes(fig, [_figure(*one) for one in zip(summed["deviation_pct"], y, strict=True)])
    theme.note(fig, "Samlet", x=1, y=1, xref="paper", yref="paper", xanchor="left", yanchor="bottom", xshift=8)
    theme.note(fig, "For få   |   for mange", x=0, y=1, yref="paper", yanchor="bottom")
    far = max(each["deviation_pct"].abs().max() * ROOM, 1.0)
    step = next((tick for tick in TICKS if far / tick <= 3.5), TICKS[-1])
    fig.update_xaxes(range=[-far, far], dtick=step, ticksuffix="\u00a0%", tickangle=0, zeroline=True,
                     zerolinecolor=theme.NEUTRAL, zerolinewidth=1)  # fmt: skip
    fig.update_yaxes(tickvals=list(place.values()), ticktext=[LABELS[group] for group in groups],
                     range=[-0.55, len(groups) - 0.45], showgrid=False)  # fmt: skip
    return fig


def _bars(fig: theme.Drawn, deviation: np.ndarray, y: np.ndarray) -> None:
    """From zero to what the vintages come to together."""
    gaps = np.full(len(y), np.nan)
    ends = np.column_stack([np.zeros(len(y)), deviation, gaps])
    fig.add_scatter(x=ends.ravel(), y=np.column_stack([y, y, gaps]).ravel(), mode="lines", hoverinfo="skip",
                    line={"color": theme.TOTAL, "width": 9})  # fmt: skip


def _dots(fig: theme.Drawn, each: pd.DataFrame, place: dict[str, float]) -> None:
    order = {vintage: at for at, vintage in enumerate(sorted(set(each["vintage"])))}
    step = 2 * REACH / max(len(order) - 1, 1)
    at = [place[str(row.age_group)] + REACH - step * order[row.vintage] for row in each.itertuples()]
    said = [
        f"<b>Utgave {row.vintage}</b>, for {row.year}<br>{LABELS[str(row.age_group)]}: {words.percent(row.deviation_pct)}"
        for row in each.itertuples()
    ]
    fig.add_scatter(x=each["deviation_pct"].to_numpy(float), y=at, mode="markers", text=said, cliponaxis=False,
                    hovertemplate="%{text}<extra></extra>", marker={"size": 8, "color": theme.NEUTRAL})  # fmt: skip
    _ends(fig, each, at)


def _ends(fig: theme.Drawn, each: pd.DataFrame, at: list[float]) -> None:
    """The vintage beside the outermost dot of each row."""
    for _, own in each.assign(at=at).groupby("age_group", observed=True):
        out = own.loc[own["deviation_pct"].abs().idxmax()]
        side, shift = ("left", 6) if out["deviation_pct"] > 0 else ("right", -6)
        font = {"color": theme.NEUTRAL, "size": theme.SMALL}
        theme.note(fig, str(out["vintage"]), x=out["deviation_pct"], y=out["at"], xanchor=side, xshift=shift,
                   yanchor="middle", font=font)  # fmt: skip


def _figure(deviation: float, y: float) -> dict:
    """What they come to together, to the right of the plot."""
    nothing = words.number(deviation) == words.number(0)  # of what is shown as nothing, no sign can be seen either
    text = f"<b>{words.size(deviation) if nothing else words.number(deviation, signed=True)}\u00a0%</b>"
    return theme.label(text, theme.TOTAL, x=1, xref="paper", y=y, xanchor="left", xshift=8, yanchor="middle")
