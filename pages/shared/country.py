"""Who the figures of a year are of, in words: all municipalities, SSB's estimate of them, or those there are."""

import pandas as pd

from charts import words
from charts.drawing.years.year_traces import country_is, some_are, without_line
from data.norwegian import joined
from pages.shared import cached


def cards(row: pd.Series) -> dict[str, str]:
    """The year's figures for the municipalities utenom Oslo; those of some of them say that they are theirs."""
    year, n = int(row["year"]), words.number(row["municipalities"], 0)
    labels = [f"Kommunene samlet {year}", "Mediankommunen", "Kommuner under nivået", "Kommuner i minus"]
    if not row["is_whole"]:
        labels = [f"Samlet {year}, {n} med tall", f"Median av {n}", f"Under nivået av {n}", f"I minus av {n}"]
    figures = [words.percent(row["value"]), words.percent(row["ndr_pct_median"])]
    shares = [f"{words.share(row[name])}\u00a0%" for name in ("share_below_pct", "share_negative_pct")]
    of_ssb = not row["is_whole"] and pd.notna(row["country_pct"])
    first = {f"Landet uten Oslo {year}, SSBs tall": words.percent(row["country_pct"])} if of_ssb else {}
    return first | dict(zip(labels, [*figures, *shares], strict=True))


def partly(rows: pd.DataFrame) -> str:
    """Which years lack municipalities, who the dotted line is of, and where the line is SSB's. rows: the country's."""
    ssb, some = rows.loc[~rows["is_whole"] & rows["country_pct"].notna(), "year"], without_line(rows)
    line = f" I {words.years(ssb)} er linjen SSBs tall for {words.first_lower(country_is(rows))}." if len(ssb) else ""
    dotted = f" Prikket {words.years(some['year'])}: {words.first_lower(some_are(some))}, ikke landet."
    return line + (dotted if len(some) else "")


def lacking(year: int, with_oslo: bool) -> str:
    """Who has no figure in a year that is told as whole, by name; "" of a year that is not, or where none is missing."""
    if not cached.country(year, with_oslo)["is_whole"]:
        return ""
    names = list(cached.missing(year, with_oslo)["region_name"])
    return f" Uten tall: {joined(names)}." if names else ""
