"""How many old people there are for each hundred young, class by class: the scale of the strip."""

from typing import Any

from charts import words
from charts.drawing.strips.scale import Scale

EQUAL = 100.0


def told(value: float, even: bool) -> str:
    """ "84"; never a bare 100 where they are not as many. even: whether they are."""
    text = next((words.number(value, d) for d in (0, 1) if even or float(f"{value:.{d}f}") != EQUAL), "")
    return text or f"så vidt {'over' if value > EQUAL else 'under'} 100"


def per_100(value: float) -> str:
    """ "84 per 100" """
    return f"{told(value, value == EQUAL)} per 100"


def older(row: Any) -> str:
    """In how many of a class there are more old than young, and the share: "69 av 76 (91 %)"; of one no share."""
    some = f"{words.number(row.older, 0)} av {words.number(row.municipalities, 0)}"
    return some if row.municipalities == 1 else f"{some} ({words.share(row.older_pct)}\u00a0%)"


SCALE = Scale(
    value="older_per_100_younger",
    median="per_100_median",
    quartiles=("per_100_p25", "per_100_p75"),
    ends=(40.0, 220.0),
    text=per_100,
    axis={"dtick": 20},
    beside=older,
    beside_is="{}",
    beside_over="Har flere eldre",
    limit="Like mange",
    unit="Eldre per 100 unge",
)
