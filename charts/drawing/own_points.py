"""A municipality's own points on the chart over time: what SSB has not published, told apart by form and label.

A point is open with a cross in it, which nothing of SSB's has, and its silhouette is that of its kind (own_kinds.KINDS).
The cross stands for the legal municipality, and lies (an x) for the group. A triangle, which holds no cross, is a
quarter: open for the legal municipality, filled for the group.
"""

from typing import NamedTuple

import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.own_kinds import KINDS

BESIDE_FIRST = ("accounts", "budget", "quarter", "plan")  # of those that have a label beside the plot
GROUP = "kommunekonsern"
BESIDE = 8
SHORT = {"kommunekonsern": "konsern", "kommunekasse": "kasse"}


class Point(NamedTuple):
    """One figure of a municipality's own in one year, in per cent of revenue.

    kind: accounts | budget | plan | quarter, which gives the form. name: what it is, in the indefinite and without
    year and scope, as "egen KOSTRA-fil" or "svar i budsjettundersøkelsen". scope: as in the facts of a document, ""
    where it is not known. source: where the figure comes from, for the table.
    """

    year: int
    kind: str
    name: str
    scope: str
    ndr_pct: float
    source: str

    @property
    def label(self) -> str:
        """ "egen KOSTRA-fil, kommunekasse"."""
        return f"{self.name}, {self.scope}" if self.scope else self.name


def draw(fig: theme.Drawn, points: tuple[Point, ...]) -> None:
    """One trace for every label; the figure grows by what the names beside the plot take."""
    for label in dict.fromkeys(point.label for point in points):
        of_label = [point for point in points if point.label == label]
        fig.add_scatter(
            x=[point.year for point in of_label],
            y=[point.ndr_pct for point in of_label],
            mode="markers",
            name=words.first_upper(label),
            marker={
                "symbol": KINDS[of_label[0].kind].beside_ssb(of_label[0].scope == GROUP),
                "size": 14,
                "color": theme.CHOSEN,
                "line": {"width": 2, "color": theme.CHOSEN},
            },
            hovertemplate=f"%{{x}}: %{{y:.2f}} %<br>{label}<extra></extra>",
        )
    beside = sum(mark.height + labels.GAP for mark in marks(points))
    fig.update_layout(height=fig.plain["layout"]["height"] + beside)


def marks(points: tuple[Point, ...]) -> list[labels.Mark]:
    """A label beside the plot for the newest point of every label, at most eight, in the order of the forms.

    What is told of the points names them all.
    """
    newest = {point.label: point for point in sorted(points, key=lambda point: point.year)}
    shown = sorted(newest.values(), key=lambda point: (BESIDE_FIRST.index(point.kind), -point.year))[:BESIDE]
    return [labels.Mark(labels.wrap(_short(point)), point.ndr_pct, theme.CHOSEN) for point in shown]


def _short(point: Point) -> str:
    """ "Egen KOSTRA-fil 2025, kasse 2,9 %": the scope in a word that fits beside a plot."""
    scope = f", {SHORT.get(point.scope, point.scope)}" if point.scope else ""
    return f"{words.first_upper(point.name)} {point.year}{scope} {words.percent(point.ndr_pct)}"


def span(years: list[int], points: tuple[Point, ...]) -> list[int]:
    """The years of the axis when it has to hold the points too."""
    every = [*years, *(point.year for point in points)]
    return list(range(min(every), max(every) + 1)) if points else years


def said(points: tuple[Point, ...]) -> str:
    """What the points are, as a part of a subtitle; "" without any."""
    if not points:
        return ""
    names: dict[str, list[int]] = {}
    for point in sorted(points):
        names.setdefault(point.label, []).append(point.year)
    told = "; ".join(f"{label} {_years(years)}" for label, years in names.items())
    part = " Et kvartal er ikke sammenliknbart med et helt år." if any(p.kind == "quarter" for p in points) else ""
    return f" Merker med kryss eller trekant er kommunens egne tall, ikke SSBs: {told}.{part}"


def _years(years: list[int]) -> str:
    """ "2025, 2026", or how many years between the first and the last."""
    each = list(dict.fromkeys(map(str, years)))
    return ", ".join(each) if len(each) <= 3 else f"{each[0]}–{each[-1]} ({len(each)} år)"


def own_rows(points: tuple[Point, ...], levels: pd.DataFrame) -> pd.DataFrame:
    """The points as rows of the table under the chart. levels: year, recommended_pct; a quarter is held to none."""
    names = levels.set_index("year")["recommended_pct"]
    return pd.DataFrame(
        {
            "year": [point.year for point in points],
            "own_kind": [point.name for point in points],
            "own_scope": [point.scope for point in points],
            "own_ndr_pct": [point.ndr_pct for point in points],
            "own_distance_points": [
                float("nan") if point.kind == "quarter" else point.ndr_pct - names[point.year] for point in points
            ],
            "own_source": [point.source for point in points],
        }
    )


def with_points(rows: pd.DataFrame, points: tuple[Point, ...], levels: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of the table over time with the points as rows of their own; every row says kind, scope and source.

    rows: with own_ndr_pct from SSB's figures. levels: see `own_rows`. name: the municipality's.
    """
    ssb = rows["own_ndr_pct"].notna()
    of_ssb = {"own_kind": "regnskap, SSB", "own_scope": GROUP, "own_source": "SSB, tabell 12364"}
    there = rows.assign(**{column: pd.Series(text, rows.index).where(ssb, "") for column, text in of_ssb.items()})
    own = own_rows(points, levels).assign(own_name=name)
    return pd.concat([there, own], ignore_index=True).sort_values("year", kind="stable", ignore_index=True)
