"""What brought-in series are called among a municipality's own, and the forms that they are drawn with, in words."""

import pandas as pd

from charts import words
from charts.drawing.own_kinds import KINDS, form_of, name_of


def labels(rows: pd.DataFrame) -> list[str]:
    """Kind and scope of every series, with the KOSTRA form, or that it has none, where two would have the same label.

    rows: kind, year, quarter, scope, form, document.
    """
    names = [f"{name_of(r.kind, r.quarter)}, {r.scope}" if r.scope else name_of(r.kind, r.quarter)
             for r in rows.itertuples()]  # fmt: skip
    alike = pd.DataFrame({"year": rows["year"].to_numpy(), "name": names}).duplicated(keep=False)
    return [
        f"{name} ({row.form or 'linjefil'})" if same else name
        for name, row, same in zip(names, rows.itertuples(), alike, strict=True)
    ]


def forms(rows: pd.DataFrame) -> str:
    """The forms of the marks in words, for the kinds that are drawn: "Fylt sirkel: regnskap. Åpen rute: budsjett."."""
    used = {form_of(row.kind, row.quarter) for row in rows.itertuples()}
    said = [f"{kind.form}: {kind.name}." for key, kind in KINDS.items() if key in used]
    return " ".join(words.first_upper(text) for text in said)
