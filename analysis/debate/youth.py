"""The share of the young outside work, education and measures: of a municipality, its county and the country."""

import pandas as pd

from analysis.common.asked import Read
from analysis.debate.said import Said, gap, of, why_not
from analysis.youth import rows as youth_rows
from analysis.youth.named import named
from analysis.youth.rows import AGE, Found
from data.brought_in import youth
from data.errors import MissingTable
from data.extract.catalogue import Place
from data.norwegian import number

WHAT = "utenfor arbeid, utdanning og arbeidsmarkedstiltak"
YOUNG = "15–29 år"
NOT_FETCHED = "SSBs tabell 13556 er ikke med her"
UNREAD = "tallene for dem kan ikke leses her"
SOURCE = of("youth_outside")


def found(read: Read, edition: Place) -> Found | str:
    """Why not where no figures of anyone are here."""
    try:
        one = youth_rows.found(read, youth.figures(read, edition))
    except MissingTable as error:
        return why_not(error, NOT_FETCHED, UNREAD)
    if one.years and AGE in one.ages(one.years[-1]):
        return one
    return UNREAD if one.unread else NOT_FETCHED


def municipality(one: Found | str, code: str, name: str) -> list[Said]:
    """Its share or why there is none, its county's and the country's, and how many the young are."""
    what = f"andelen {WHAT} blant dem på {YOUNG} i {name}"
    if isinstance(one, str):
        return [gap(what, "outside_pct", "%", one, SOURCE)]
    year = one.years[-1]
    rows = youth_rows.of_places(one, one.newest, code)
    own = rows.iloc[0]
    known = pd.notna(own["outside_pct"])
    first = _share(own, name) if known else gap(f"{what} i {year}", "outside_pct", "%", own["reason"], SOURCE)
    beside = _beside(rows.iloc[1:], known)
    young = _young(own, name)
    return [first, *filter(None, [beside, young] if known else [young, beside])]


def _share(row: pd.Series, name: str) -> Said:
    sentence = f"{number(row['outside_pct'])}\u00a0% av dem på {YOUNG} i {name} sto {WHAT} i {row['year']}."
    return Said(sentence, "outside_pct", row["outside_pct"], "%", int(row["year"]), row["source"])


def _beside(rows: pd.DataFrame, told_of: bool) -> Said | None:
    """The county's and the country's, of those that are known. told_of: whether what it is has been told of the municipality."""
    rows = rows[rows["outside_pct"].notna()]
    if rows.empty:
        return None
    told = " og ".join(f"{number(row.outside_pct)}\u00a0% i {_called(row)}" for row in rows.itertuples())
    first = rows.iloc[0]
    sources = "; ".join(dict.fromkeys(rows["source"]))
    sentence = (
        f"I {first['year']} var det {told}." if told_of else f"Av dem på {YOUNG} sto {told} {WHAT} i {first['year']}."
    )
    return Said(sentence, "outside_pct", first["outside_pct"], "%", first["year"], sources)


def _called(row) -> str:
    return "hele landet" if row.level == "country" else f"{row.region_name} fylke"


def _young(row: pd.Series, name: str) -> Said | None:
    if pd.isna(row["young_persons"]):
        return None
    sentence = f"{name} hadde {number(row['young_persons'], 0)} innbyggere på {YOUNG} ved utgangen av {row['year']}."
    return Said(sentence, "young_persons", row["young_persons"], "antall", int(row["year"]), of("population"))


def country(one: Found | str) -> list[Said]:
    """The country's share, the lowest and the highest county, and how many municipalities have a figure here."""
    if isinstance(one, str):
        return [gap(f"andelen {WHAT} i landet", "outside_pct", "%", one, SOURCE)]
    rows = youth_rows.places(one, one.years[-1])
    known = rows[rows["outside_pct"].notna()]
    told = [_share(row, "landet") for _, row in known[known["level"] == "country"].iterrows()]
    counties = known[known["level"] == "county"].sort_values("outside_pct")
    if len(counties) > 1:
        high = counties.iloc[-1]
        low_of, high_of = (
            f"{number(share)}\u00a0% ({named(counties, share)})"
            for share in (counties["outside_pct"].min(), high["outside_pct"])
        )
        sentence = f"Blant fylkene var det fra {low_of} til {high_of} i {high['year']}."
        sources = "; ".join(dict.fromkeys(counties["source"]))
        told.append(Said(sentence, "outside_pct", high["outside_pct"], "%", int(high["year"]), sources))
    each = rows[rows["level"] == "municipality"]
    some = int(each["outside_pct"].notna().sum())
    counted = f"{number(some, 0)} av {number(len(each), 0)} kommuner har tall her for {one.years[-1]}."
    return [*told, Said(counted, "municipalities", float(some), "antall", one.years[-1], SOURCE)]
