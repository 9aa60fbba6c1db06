"""What the change in population alone has asked for until now: inhabitants by age, each at the unit cost of the age."""

import numpy as np
import pandas as pd

from analysis.care import ages as care_ages, few_people
from analysis.common.asked import Read
from analysis.common.numbers import pct
from analysis.municipalities import by_class, same_unit
from data.municipalities import history

COLUMNS = ["region_code", "year_from", "year", "need_growth_pct", "swing_pct", "inhabitants", "inhabitants_80"]
COUNTRY = "EAK"


def former(read: Read, code: str, from_year: int, to_year: int) -> str | None:
    """The code of a municipality in from_year when its borders are the same in to_year, else None.

    None too where its inhabitants of from_year are a rough split, see municipalities.by_class.rough_until.
    """
    moves, changes = read("municipality_moves"), history.changes_of(read)
    of = same_unit.origins(changes, from_year, to_year + 1).get(code, frozenset([code]))
    rough = by_class.rough_until(moves).get(code, from_year) > from_year
    return min(of) if of and len(of) == 1 and not rough else None


def so_far(read: Read, people: pd.DataFrame, code: str, since: int, weights: tuple[float, ...]) -> pd.DataFrame:
    """One row a year for the municipality and then for the country (EAK), from `since` to the last with inhabitants.

    need_growth_pct: how much more the inhabitants ask for than in `since`, at the standard and prices of one year.
    swing_pct: how much of that one or two persons may be, see few_people.
    No row where the municipality is not counted every year within the same borders. people: care.ages.by_age.
    """
    last = int(people["year"].max()) - 1
    before = former(read, code, since, last)
    changes = history.changes_of(read)
    years = list(range(since, last + 1))
    its = people[people["region_code"].isin([code, before, f"K-{code}"])]
    own = [_counted(care_ages.ages_in(its, year, changes), year + 1, (code, before)) for year in years]
    counted = [ages for ages in own if ages is not None]
    if before is None or len(years) < 2 or len(counted) < len(years):
        return pd.DataFrame(columns=COLUMNS)
    country = [care_ages.country(people, year + 1) for year in years]
    return pd.concat([_rows(code, years, counted, weights), _rows(COUNTRY, years, country, weights)], ignore_index=True)


def _counted(ages: pd.DataFrame, january: int, codes: tuple[str, str | None]) -> np.ndarray | None:
    """Persons in each age group by the first of the codes that is counted that January."""
    rows = ages[ages["january"] == january]
    found = next((code for code in codes if code in rows.index), None)
    return None if found is None else rows.loc[found, list(care_ages.AGES)].to_numpy(dtype=float)


def _rows(code: str, years: list[int], ages: list[np.ndarray], weights: tuple[float, ...]) -> pd.DataFrame:
    persons = np.stack(ages)
    need = persons @ np.array(weights)
    return pd.DataFrame(
        {
            "region_code": code,
            "year_from": years[0],
            "year": years,
            "need_growth_pct": pct(need - need[0], need[0]),
            "swing_pct": few_people.swing_pct(weights, persons[0]),
            "inhabitants": persons.sum(axis=1),
            "inhabitants_80": persons[:, care_ages.OLD].sum(axis=1),
        }
    )
