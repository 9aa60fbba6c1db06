"""Headlines of the charts of the young outside, and what must be known of them."""

from collections.abc import Mapping

import pandas as pd

from analysis.youth.named import named
from charts import words
from charts.youth.answers import MEASURE
from data.brought_in.youth import SECONDARY
from data.norwegian import joined

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
NOT_FROM_SSB = (
    "Andelene er lest i en offentlig gjengivelse av SSBs tabeller, ikke hos SSB selv, og hvem som gjengir dem, er ikke kjent "
    "her. Kontroller dem mot ssb.no før de trykkes."
)
PERSONS = "Antall personer står bare der kilden har det. Det er ikke regnet ut fra andelen, som er avrundet."
MOST_NAMED = 2
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
    return f"Andelen finnes for {int(counted.get('county', 0))} fylker og {there} av {of} kommuner."


def sources(rows: pd.DataFrame) -> list[str]:
    """Each source with the places that it is of, in one sentence. rows: those that a chart shows."""
    known = rows[rows["outside_pct"].notna()]
    said = []
    for source, those in known.groupby("source", sort=False):
        names = those["region_name"].tolist()
        whom = ", ".join(names[:3]) + (f" og {len(names) - 3} til" if len(names) > 3 else "")
        said.append(f"{source}: {whom}.")
    return said


def whom(rows: pd.DataFrame) -> dict[str, str]:
    """Of which places each source is, in a few words: "landet og Telemark", "de andre fylkene". rows: with source and level."""
    found: dict[str, str] = {}
    known = rows[rows["source"] != ""].drop_duplicates("region_name")  # Oslo is a county and a municipality
    for source, those in known.groupby("source"):
        each = {level: those.loc[those["level"] == level, "region_name"].tolist() for level in LEVELS}
        told = [LEVELS[level](names, int((known["level"] == level).sum())) for level, names in each.items() if names]
        found[str(source)] = joined(told)
    return found


def _counties(names: list[str], of: int) -> str:
    return joined(names) if len(names) <= MOST_NAMED else "fylkene" if len(names) == of else "de andre fylkene"


def _municipalities(names: list[str], _: int) -> str:
    return joined(names) if len(names) <= MOST_NAMED else f"{len(names)} kommuner"


LEVELS = {"country": lambda *_: "landet", "county": _counties, "municipality": _municipalities}


def together(sources: list[str], taken: str, places: Mapping[str, str] | None = None) -> str:
    """Sources as a sentence that can be printed: who published them and which tables, the publisher once where it is one. "" of none.
    That some are not read from the publisher is said once, of all those; of which places, beside the chart (see `sources`), and in
    the rows. taken: the day that they were taken in. places: see `whom`; each source is told with its own."""
    if not sources:
        return ""
    second = [text for text in sources if text.endswith(SECONDARY)]
    ordered = [*second, *(text for text in sources if text not in second)]
    first, *others = [_of_places(text.removesuffix(SECONDARY), (places or {}).get(text, "")) for text in ordered]
    named = [first, *(text.removeprefix(f"{first.split(', ')[0]}, ").removeprefix("tabell ") for text in others)]
    read = [joined(named[: len(second)]) + SECONDARY] if second else []
    return f"{'; '.join([*read, *named[len(second) :]])}; hentet inn {taken}."


def _of_places(source: str, places: str) -> str:
    """With the places that it is of, in the brackets that it has or in its own."""
    if not places:
        return source
    return f"{source[:-1]}; {places})" if source.endswith(")") else f"{source} ({places})"
