"""What costs were said to be: of a growing population, of care, and of the kindergarten norms."""

from collections.abc import Mapping

import pandas as pd

from analysis.then_and_now.pair import NAN, Pair, apart
from data.norwegian import number, span

BN = "mrd. 2020-kroner"
NO_FIGURE = "heftets tall for veksten er ikke for hånden"
PRIVATE = "anslaget er uten private barnehager, og tellingen har ikke eierne"
OURS = "Utdanningsdirektoratet (BASIL), egen beregning"
NOT_WHAT_CAME = "vår beregning på tellingen er et annet anslag, ikke det som kom"
CALCULATED = "{source}; egen beregning"


def demography(rows: pd.DataFrame) -> list[Pair]:
    """rows: the table demography_costs. Both figures are published: neither is ours."""
    return [
        _year(int(row.year), float(row.estimate_bn), float(row.actual_bn), str(row.source)) for row in rows.itertuples()
    ]


def _year(year: int, said: float, came: float, source: str) -> Pair:
    gap = apart((came - said,) * 2, "mrd.")
    sentence = (
        f"Merkostnadene av befolkningen i {year} var anslått til {number(said)} {BN}; de ble {number(came)}, {gap}."
    )
    return Pair(year, said, said, came, came, BN, sentence, source, source)


def care(row: pd.Series, source: str) -> list[Pair]:
    """row: of care.national.growth. Nothing of the booklet's is at hand to hold it against."""
    grown = (row["real_to_1000nok"] - row["real_from_1000nok"]) / 1e6
    people, year = row["demography_1000nok"] / 1e6, int(row["year_to"])
    sentence = (
        f"Omsorgsutgiftene i landet økte {number(grown)} mrd. {year}-kroner fra {row['year_from']} til {year}, og "
        f"{number(people)} mrd. følger av befolkningen, med enhetskostnader etter alder som er vår forutsetning."
    )
    unit, our_source = f"mrd. {year}-kroner", CALCULATED.format(source=source)
    return [Pair(year, NAN, NAN, NAN, NAN, unit, sentence, "", our_source, NO_FIGURE, people, people)]


def kindergarten(each: pd.DataFrame, total: Mapping[str, float], prices: int, counted: int) -> list[Pair]:
    """each: kindergarten.rows.related.estimates. total: both readings of the count with their span, in kroner of `prices`.

    Said and ours are millions of `prices`; the latter from the lowest of our readings to the highest, as they are (not
    over the assumptions). What came is not known. counted: the year of the count.
    """
    low, high = total["cost_net_1000nok"] / 1000, total["cost_gross_1000nok"] / 1000
    return [_estimate(row, (low, high), prices, counted) for row in each.itertuples()]


def _estimate(row, ours: tuple[float, float], prices: int, counted: int) -> Pair:
    said, unit = float(row.fixed_mnok), f"mill. {prices}-kroner"
    year = int(row.said_year if pd.isna(row.for_year) else row.for_year)
    when = "udatert" if pd.isna(row.said) else str(row.said)
    first = f"{row.body} ({when}): {row.amount_text}{'' if pd.isna(row.for_year) else f' for {int(row.for_year)}'}"
    told = f"{first}, som er {number(said, 0)} {unit}; vår beregning på tellingen i {counted}, før normen, er {span(*ours, 0)}"
    if row.covers == "own":
        return Pair(year, said, said, NAN, NAN, unit, f"{told}, men {PRIVATE}.", str(row.source), OURS, PRIVATE)
    sentence = f"{told}, et annet anslag og ikke det som kom."
    return Pair(year, said, said, NAN, NAN, unit, sentence, str(row.source), OURS, NOT_WHAT_CAME, *ours)
