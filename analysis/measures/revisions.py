"""The columns of the ledgers of revisions and of missing figures, in the registry of measures; what they hold:
analysis/revisions/rows.py and analysis/missing."""

from analysis.measures.measure import Measure

REVISIONS = {
    "table": Measure("Tabell"),
    "kind": Measure("Slag"),
    "before": Measure("Før", "antall", 2),
    "after": Measure("Nå", "antall", 2),
    "difference": Measure("Forskjell", "antall", 2, "Nå minus før, i enheten til tallet; poeng der den er prosent.", signed=True),
    "difference_pct": Measure(
        "Forskjell, %", "%", 1, "Forskjellen i prosent av tallet før; ikke for andeler, og ikke der tallet før var null.",
        signed=True,
    ),
    "mark_before": Measure("Merke før"),
    "mark_after": Measure("Merke nå"),
    "mark": Measure("Merke"),
    "edition_before": Measure("Utgave før"),
    "edition_after": Measure("Utgave nå"),
    "missing": Measure("Uten tall", "antall", 0),
}  # fmt: skip
