"""What is said of a municipality with so few old people that one or two decide the figure: how many they are."""

import pandas as pd

from analysis.care import few_people
from charts import words

TOLD = "{name} har for få eldre til å si hva befolkningen alene tilsier"
NOT_DRAWN = " {name} tegnes derfor ikke."


def counted(now: float, then: float, year: int) -> str:
    """ "15 innbyggere på 80 år og over (13 i 2020)"."""
    return f"{words.number(now, 0)} innbyggere på 80 år og over ({words.number(then, 0)} i {year})"


def explained(row: pd.Series, name: str) -> str:
    """Why nothing is said of what the population explains; "" where they are enough. row: of care_rows."""
    if not few_people.few(row):
        return ""
    old = counted(row["inhabitants_80_to"], row["inhabitants_80_from"], row["year_from"])
    return (
        f"{words.first_upper(name)} har {old}: så få at én eller to personer avgjør hva befolkningen alene tilsier. "
        "Leddene viser regnestykket, ikke et funn."
    )


def too_few(name: str) -> str:
    """In place of a finding, at most 15 words."""
    return TOLD.format(name=words.first_upper(name))


def per_old(rows: pd.DataFrame, column: str, name: str) -> str:
    """In place of a finding per inhabitant of 80 and over; "" where they are enough, or another column is shown.

    rows: care.series.series of the country and then of the unit.
    """
    own = rows[rows["unit"] != rows["unit"].iloc[0]].dropna(subset=["inhabitants_80"])
    if not column.endswith("_80") or own.empty or not few_people.any_few(own["inhabitants_80"]):
        return ""
    first, last = own.iloc[0], own.iloc[-1]
    now, then = (words.number(row["inhabitants_80"], 0) for row in (last, first))
    return f"{words.first_upper(name)} har {now} innbyggere 80+ ({then} i {first['year']}): for få til å si noe"


def ages(row: pd.Series, of: tuple[str, ...]) -> str:
    """How many persons age groups hold at both ends: "45 i 2020, 49 i 2025". of: column names between who and end."""
    told = [
        f"{words.number(sum(row[f'inhabitants_{age}_{end}'] for age in of), 0)} i {row[f'year_{end}']}"
        for end in ("from", "to")
    ]
    return ", ".join(told)
