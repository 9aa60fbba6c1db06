"""What stands under a chart of care spending over the years: whom a line sums, and the seams of the functions."""

import pandas as pd

from charts import words
from charts.care import series_headlines

IN_PICTURE = "Faste priser: regnet om med den kommunale deflatoren, som er lik for alle."
# A function in what fits beside a plot.
SHORT = {
    "234": "Aktivisering", "241": "Behandling", "253": "Institusjon", "254": "Hjemme", "256": "Døgntilbud",
    "261": "Lokaler",
}  # fmt: skip


def counted(rows: pd.DataFrame, units: dict[str, str], with_oslo: bool) -> str:
    """How many municipalities a line sums, the same all years; of one municipality why a year is missing.

    rows: care.rows.over_time.series of each unit. units: the name of each line to its unit in the rows.
    """
    last = {name: rows[rows["unit"] == one].iloc[-1] for name, one in units.items()}
    counts = {name: words.n_of(row["municipalities"], row["municipalities_of"]) for name, row in last.items()}
    told = [f"{name}: de samme {counts[name]} alle år." for name in units if last[name]["municipalities_of"] > 1]
    lacking = series_headlines.reasons(rows[rows["reason"] != ""])
    oslo = f" Landet er {'med' if with_oslo else 'utenom'} Oslo."
    return " ".join(told) + oslo + (f" Mangler: {'; '.join(lacking)}." if lacking else "")


def seams(found: list[dict]) -> str:
    """Where the codes of a function change, as a sentence. found: care.rows.over_time.seams."""
    told = [f"{seam['year']}: {'+'.join(seam['before'])} ble {'+'.join(seam['after'])}" for seam in found]
    return f" Funksjonskoder som er skjøtt: {'; '.join(told)}." if told else ""
