"""What strips of dots draw and how it reads: of a size class, or of a limit."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from charts import words


@dataclass(frozen=True)
class Scale:
    """What is drawn: the columns of a municipality's figure and of a class' median and quartiles, and how they read.

    ends: the axis; dots beyond it are triangles at its edge. text: a figure in words. axis: of plotly's x axis. beside:
    a class' figure, to the right of its name, and what it is, told in the first row; None: its median. beside_over: what it is, told above the
    first row instead; then the figure says of how many it is. limit: what is written above the line of the
    limit; "": that it is the recommended level. unit: of the axis, told at its foot.
    """

    value: str = "ndr_pct"
    median: str = "ndr_pct_median"
    quartiles: tuple[str, str] = ("p25", "p75")
    ends: tuple[float, float] = (-12.0, 16.0)
    text: Callable[[float], str] = words.percent
    axis: dict = field(default_factory=lambda: {"dtick": 4, "ticksuffix": "\u00a0%"})
    beside: Callable[[Any], str] | None = None
    beside_is: str = "median {}"
    beside_over: str = ""
    limit: str = ""
    unit: str = ""

    @property
    def room(self) -> tuple[float, float]:
        """The axis with room for the triangles."""
        margin = (self.ends[1] - self.ends[0]) / 35
        return self.ends[0] - margin, self.ends[1] + margin


NET_RESULT = Scale(unit="Prosent av brutto driftsinntekter")
