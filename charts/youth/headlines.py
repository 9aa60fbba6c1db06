"""Headlines of the charts of the young outside, and what must be known of them."""

import pandas as pd

from analysis.youth.named import named
from charts import words
from charts.youth.answers import MEASURE

DEFINITION = (
    f"Andelen av aldersgruppen som er {MEASURE}. Målet er SSBs (tabell 13556), og gjelder der de unge er bosatt."
)
OF_NAV = (
    "NAV har et annet mål: 120 000 unge på 20–30 år i 2020. Det gjelder andre aldre og er talt på en annen måte. Derfor "
    "står det ikke i diagrammet og kan ikke holdes opp mot andelene."
)
COUNTED_AS = (
    "Fylkenes andeler er, etter kilden, personer utenfor delt på alle i SSBs tabell 13563; landets og kommunenes er tabell "
    "13556. Telemark er likt i begge."
)
ONE_YEAR_IN_PICTURE = "Figuren viser ett år, og sier ikke hvor mye andelene svinger fra år til år."
ONE_YEAR = "Her er ett år. Hvor mye andelen svinger fra år til år, vet vi derfor ikke, og heller ikke hvilke forskjeller som er større enn det."
NOT_FROM_SSB = "Andelene er lest i en offentlig gjengivelse av SSBs tabeller, ikke hos SSB selv. Kontroller dem mot ssb.no før de trykkes."
PERSONS = "Antall personer står bare der kilden har det. Det er ikke regnet ut fra andelen, som er avrundet."
NO_COST = "Hva utenforskap koster, har ingen publisert formel. Regnestykket på siden er derfor bare ditt eget."


def counties(rows: pd.DataFrame, every: int) -> str:
    """Which had the largest share and which the smallest, where there is room for their names. rows: the counties with a
    share in one year, of `every`."""
    low, high, year = rows["outside_pct"].min(), rows["outside_pct"].max(), rows["year"].iloc[0]
    least, most = words.number(low, 1), words.number(high, 1)
    some = "" if len(rows) == every else f"{len(rows)} av {every} fylker: "
    if least == most:
        where = rows["region_name"].iloc[0] if len(rows) == 1 else "hvert av dem" if some else "alle fylkene"
        return f"{some}{most} prosent av de unge var utenfor i {where} i {year}"
    top, bottom, when = named(rows, high), named(rows, low), f"{some}i {year}" if some else f"I {year}"
    return words.first_that_fits(
        f"{when} hadde {top} størst andel unge utenfor, {most} prosent; {bottom} minst, {least}",
        f"{when} hadde {top} størst andel unge utenfor, {most} prosent; lavest {least}",
        f"{some}{top} hadde størst andel unge utenfor, {most} prosent i {year}",
        words.first_upper(f"{some}fra {least} til {most} prosent av unge i fylkene var utenfor i {year}"),
    )


def ends_named(rows: pd.DataFrame, headline: str) -> tuple[str, ...]:
    """The numbers of those with the largest or the smallest share that a headline names; none where all are alike."""
    ends = rows["outside_pct"].agg(["min", "max"])
    those = rows[rows["outside_pct"].isin(ends)] if ends.nunique() > 1 else rows.head(0)
    return tuple(row.region_code for row in those.itertuples() if row.region_name in headline)


def own_county(rows: pd.DataFrame, code: str) -> str:
    """The county of the chosen municipality among the counties; "" where it has no share. rows: as in counties."""
    low, high = (words.number(rows["outside_pct"].agg(end), 1) for end in ("min", "max"))
    own = rows[rows["region_code"] == code[:2]]
    return "".join(
        f"{row.region_name} i {row.year}: {words.number(row.outside_pct, 1)} prosent utenfor; fylkene {low}–{high}"
        for row in own.itertuples()
    )


def municipalities(rows: pd.DataFrame, where: str) -> str:
    """rows: the municipalities with a share. where: "i Telemark"; "" for the country."""
    low, high = rows["outside_pct"].min(), rows["outside_pct"].max()
    whom, year = f"kommunene {where}".strip(), rows["year"].iloc[0]
    if len(rows) == 1:
        return f"{words.number(low, 1)} prosent av de unge var utenfor i {rows['region_name'].iloc[0]} i {year}"
    return f"Fra {words.number(low, 1)} til {words.number(high, 1)} prosent var utenfor i {whom} i {year}"


def one_person(own: pd.Series) -> str:
    """How much one person is of a municipality's share; "" where its young are not counted."""
    if pd.isna(own["young_persons"]):
        return ""
    points = 100 / own["young_persons"]
    text = words.number(points, 1) if points >= 0.05 else "under 0,1"
    return (
        f"{own['region_name']} har {words.number(own['young_persons'], 0)} innbyggere på 15–29 år: én person er "
        f"{text} prosentpoeng."
    )


def with_figures(rows: pd.DataFrame) -> str:
    """Of which places there are shares. rows: every place of a year."""
    known = rows[rows["outside_pct"].notna()]
    counted = known["level"].value_counts()
    there, of = int(counted.get("municipality", 0)), int((rows["level"] == "municipality").sum())
    return f"Tall for {int(counted.get('county', 0))} fylker og {there} av {of} kommuner."


def sources(rows: pd.DataFrame) -> list[str]:
    """Each source with the places that it is of, in one sentence. rows: those that a chart shows."""
    known = rows[rows["outside_pct"].notna()]
    said = []
    for source, those in known.groupby("source", sort=False):
        names = those["region_name"].tolist()
        whom = ", ".join(names[:3]) + (f" og {len(names) - 3} til" if len(names) > 3 else "")
        said.append(f"{source}: {whom}.")
    return said
