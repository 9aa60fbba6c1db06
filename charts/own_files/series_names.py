"""What a brought-in series is called: its kind, its scope and its year, in Norwegian. Forms are the same everywhere."""

from typing import NamedTuple

import pandas as pd


class Kind(NamedTuple):
    """name: "regnskap". definite: "regnskapet". gives: the verb of its result. symbol: plotly's. form: it in words."""

    name: str
    definite: str
    gives: str
    symbol: str
    form: str


KINDS = {
    "accounts": Kind("regnskap", "regnskapet", "ga", "circle", "fylt sirkel"),
    "budget": Kind("budsjett", "budsjettet", "har", "diamond-open", "åpen rute"),
    "plan": Kind("økonomiplan", "økonomiplanen", "har", "square-open", "åpen firkant"),
    "quarter": Kind("kvartal, hittil i år", "kvartalet", "ga", "triangle-up", "liten trekant"),
}
PART_OF_YEAR = "{quarter}. kvartal, hittil i år: ikke sammenliknbart med et helt år"
FOURTH = "4. kvartal, hittil i år: ikke sammenliknbart med et avsluttet årsregnskap"


def form_of(kind: str, quarter: int) -> str:
    """The key of KINDS: what a quarter holds of a year is a form of its own."""
    return "quarter" if quarter else kind


def name_of(kind: str, quarter: int) -> str:
    """ "regnskap", or "1. kvartal hittil"."""
    return f"{quarter}. kvartal hittil" if quarter else KINDS[kind].name


def part_of_year(quarter: int) -> str:
    """What must be said of a quarter's figures; "" for a year."""
    return "" if not quarter else FOURTH if quarter == 4 else PART_OF_YEAR.format(quarter=quarter)


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
    return " ".join(text[:1].upper() + text[1:] for text in said)
