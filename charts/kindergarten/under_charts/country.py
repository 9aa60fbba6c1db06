"""What stands under the charts of the country alone: children per FTE, and who meets the norms, with where they are published."""

import pandas as pd

from charts import words
from data.norwegian import joined

SSB = "SSB, KOSTRA {years}{what} (målet i tabell 13502; {editions}), hentet inn {taken}."
PER_FTE = ": barn per årsverk i grunnbemanningen"
NO_EDITION = "ikke oppgitt"
UNIT = "Barn per årsverk, barn under tre år regnet som to"
COUNTRY_ALONE = "Snitt for barnehagene i landet, {years} ({whose})"
BOTH_HAVE = "For {year} gir Udir {udir} og SSB {ssb} barn per årsverk."
OUR_COUNT = "Etter tellingen i {year} får vi {ours} barn per årsverk, med hvert barn regnet som {places} heltidsplass; Udir gir {theirs}."
COMPLIANCE = (
    "Andel av de ordinære barnehagene i landet som oppfyller normen, {first}–{last}. Nyere tall fra Udir er ikke her."
)
ORDINARY = "Ordinære barnehager; pedagognormen uten dispensasjon."
NORM_NAMES = {"staff": "Bemanningsnormen", "pedagogue": "Pedagognormen"}


def country_alone(ssb: pd.Series, before: pd.Series) -> str:
    """What the line of the country alone shows, and whose figures it has. Both: by year; before: Udir's, of the years before SSB's."""
    parts = [("Udir", before), ("SSB", ssb)]
    told = [
        COUNTRY_ALONE.format(years=words.years(each.index.to_series()), whose=whose)
        for whose, each in parts
        if len(each)
    ]
    return f"{' og '.join([told[0], *(each.partition(', ')[2] for each in told[1:])])}."


def older(theirs: pd.Series, values: pd.Series) -> pd.Series:
    """Udir's years before SSB's, which are drawn. Both: by year."""
    return theirs[theirs.index < values.index[0]]


def both_have(ssb: pd.Series, udir: pd.Series) -> list[str]:
    """The newest year of which both publishers have a figure. Both: by year."""
    both = ssb.index.intersection(udir.index)
    told = (
        {name: words.number(values[both[-1]]) for name, values in (("udir", udir), ("ssb", ssb))} if len(both) else {}
    )
    return [BOTH_HAVE.format(year=both[-1], **told)] if told else []


def our_count(year: int, ours: float, part_time: float, theirs: float) -> str:
    """Our children per FTE of the count beside Udir's of the same year."""
    return OUR_COUNT.format(
        year=year, ours=words.number(ours), places=words.number(part_time, 4), theirs=words.number(theirs)
    )


def per_fte(ssb: pd.DataFrame, before: pd.DataFrame, law: str) -> str:
    """Where the figures of the line are from, and the norm. ssb, before: of rows.years.national, SSB's and Udir's that are drawn.
    law: "" where the norm drawn is in none."""
    source = of_ssb(ssb, PER_FTE)
    told = f"{source} Norm: {words.first_lower(law)}." if law else source
    return f"{published(before['source'], taken(before))} {told}" if len(before) else f"Kilde: {told}"


def of_ssb(ssb: pd.DataFrame, what: str = "") -> str:
    """SSB's figures of the country: which table has the measure, the edition of each year as far as it is known, and when they were taken in.
    ssb: rows.years.national. what: the measure, "" where the chart has others of SSB's too."""
    by_edition = ssb.sort_values("year").groupby("edition", sort=False)["year"]
    editions = [f"{words.years(each)}: {'utgave ' * (name == NO_EDITION)}{name}" for name, each in by_edition]
    return SSB.format(years=words.years(ssb["year"]), what=what, editions="; ".join(editions), taken=taken(ssb))


def taken(published: pd.DataFrame) -> str:
    """The day that the newest of the figures was taken in. published: rows.years.national."""
    return f"{published['taken'].max():%d.%m.%Y}"


def published(sources: pd.Series, taken: str = "") -> str:
    """The publications that the shares are from, the publisher once. sources: "Udir, Fakta om barnehager 2021: …" by row. taken: the
    day that they were taken in, "" where that is not known."""
    named = dict.fromkeys(str(text).split(":")[0].removeprefix("Udir").removeprefix(", ") for text in sources)
    told = joined([name for name in named if name])
    return f"Kilde: Utdanningsdirektoratet, {told}{f', hentet inn {taken}' * bool(taken)}."


def foot(drawn: pd.Series) -> str:
    """What the page rests on that is published for the country. drawn: Udir's children per FTE by year, those that are drawn."""
    also = f", og landets barn per årsverk {words.years(drawn.index.to_series())}" if len(drawn) else ""
    return f"Utdanningsdirektoratet: andelen som oppfyller normene{also}. SSB, KOSTRA: landets barn per årsverk."


def compliance(staff: pd.Series, pedagogue: pd.Series) -> str:
    """How many of the country's kindergartens met each norm in the last year. Both: per cent by year, to the same year."""
    met, other = (words.number(each.iloc[-1], 0) for each in (staff, pedagogue))
    return (
        f"I {staff.index[-1]} oppfylte {met} prosent av landets barnehager bemanningsnormen og {other} prosent "
        "pedagognormen"
    )
