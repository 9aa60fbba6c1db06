"""A figure that is put together of plain parts, and checked by plotly only where it is looked into.

Plotly's own figure checks every property of every mark as it is set, which took more time than all else of a chart.
What this one is sent as, is what plotly's own is sent as: tests/charts/drawing/test_drawn.py holds each kind of part
against it, and tests/pages/shared/test_every_chart.py the charts of the pages.
"""

import copy
import json
from collections.abc import Callable
from itertools import count
from typing import Any

import plotly.graph_objects as go

from charts.drawing.plain_parts import decoded, encoded, merge, plain, weight

_NUMBERS = count()


class Drawn(go.Figure):
    """Takes what the charts say of a figure: traces, annotations, shapes, layout and axes, by plotly's own names.

    plain: {"data": [...], "layout": {...}}, of lists, dicts, numpy arrays and scalars; once it is finished, what is sent
    alone is kept, with arrays as their bytes.
    """

    def __init__(self, layout: dict[str, Any]):
        # plotly's own is left out: it would check an empty figure
        self._plain: dict[str, Any] = {"data": [], "layout": plain(layout)}
        self._sent: dict | None = None
        self._number = next(_NUMBERS)
        self._grid_str, self._grid_ref = None, None  # what plotly's own asks of one that it copies

    @property
    def plain(self) -> dict[str, Any]:
        return self._plain

    @property
    def number(self) -> int:
        """Of no other figure of this process."""
        return self._number

    @property
    def data(self):
        """See plotly: checked, and made anew each time it is asked for."""
        return self.checked().data

    @property
    def layout(self):
        """See plotly: checked, and made anew each time it is asked for."""
        return self.checked().layout

    @property
    def frames(self):
        """See plotly: none."""
        return ()

    def checked(self) -> go.Figure:
        """The same as a figure of plotly's. Raises ValueError for what plotly does not know."""
        return go.Figure(decoded(self._plain))

    def add_scatter(self, **trace) -> None:
        self._plain["data"].append({"type": "scatter"} | plain(trace))

    def add_bar(self, **trace) -> None:
        self._plain["data"].append({"type": "bar"} | plain(trace))

    def add_trace(self, trace: dict[str, Any], **changes) -> None:
        """One of another figure's plain["data"], with some of it changed, as its axes."""
        self._plain["data"].append(plain(trace | changes))

    def add_annotation(self, **annotation) -> None:
        self._plain["layout"].setdefault("annotations", []).append(plain(annotation))

    def add_shape(self, **shape) -> None:
        self._plain["layout"].setdefault("shapes", []).append(plain(shape))

    def update_layout(self, **changes) -> None:
        merge(self._plain["layout"], plain(changes))

    def update_xaxes(self, **changes) -> None:
        self.update_layout(xaxis=changes)

    def update_yaxes(self, **changes) -> None:
        self.update_layout(yaxis=changes)

    def to_dict(self) -> dict:
        """See plotly: what is sent, made once for all reruns when the figure is finished."""
        return encoded(self._plain) if self._sent is None else self._sent

    def to_plotly_json(self) -> dict:
        """See plotly: a copy, since plotly writes into it what it shows of a figure in words."""
        return copy.deepcopy(self.to_dict())

    def finish(self) -> None:
        """It is never changed after this."""
        self._plain = self._sent = self.to_dict()

    def over(self) -> "Drawn":
        """One that begins as this one is, to be drawn on: what is added to it or set in it, is not in this one."""
        other = Drawn({})
        other._plain = {"data": list(self._plain["data"]), "layout": plain(self._plain["layout"])}
        return other

    def recoloured(self, change: Callable[[str], str]) -> "Drawn":
        """The finished figure with its colours changed."""
        return self.changed(lambda _: json.loads(change(str(self.to_json()))))

    def changed(self, change: Callable[[dict], dict]) -> "Drawn":
        """The finished figure after a change of what is sent, which gives a dict of its own."""
        other = Drawn({})
        other._plain = other._sent = change(self.to_dict())
        return other

    def weight(self) -> int:
        """Bytes in memory."""
        return weight(self._plain)
