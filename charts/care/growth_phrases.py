"""The pieces that sentences about the growth in care spending are put together from."""

import pandas as pd

from analysis.care.few_people import has_sign
from analysis.care.rows.growth import Counted
from charts import words
from data.norwegian import span as between

OLDER = ("67_79", "80_89", "90")


def scale(largest_1000nok: float) -> tuple[float, str, int]:
    """What amounts in 1000 kr are divided by, the unit (mrd. for the country and large groups), and the decimals."""
    if largest_1000nok >= 3e7:
        return 1e6, "mrd. kroner", 1
    return 1e3, "mill. kroner", 0 if largest_1000nok >= 1e6 else 1


def first(row: pd.Series, who: str, over: float, unit: str, decimals: int) -> str:
    """The growth itself."""
    subject = f"{words.first_upper(who)}: utgiftene" if who else "Landets utgifter"
    real = (row["real_to_1000nok"] - row["real_from_1000nok"]) / over
    size, years = words.number(abs(real), decimals), f"i faste priser fra {row['year_from']} til {row['year_to']}"
    if size == words.number(0, decimals):
        return f"{subject} var omtrent uendret {years}"
    return f"{subject} {'økte' if real > 0 else 'falt'} med {size} {unit} {years}"


def sure(value: float, swing: float, each: pd.Series | None, over: float, decimals: int) -> bool:
    """Whether a part has a sign: it shows when rounded, no two persons make it, and every set of unit costs agrees."""
    return has_sign(value, swing, each) and round(abs(value) / over, decimals) > 0


def span(residuals: pd.Series | None, over: float, decimals: int) -> str:
    """How far a residual of one sign moves with the unit costs: " (9,7–11,2)"; "" where all sets round to the same."""
    if residuals is None:
        return ""
    low, high = residuals.min() / over, residuals.max() / over
    return f" ({between(low, high, decimals)})" if words.number(low, decimals) != words.number(high, decimals) else ""


def asked(demography: float, swing: float, over: float, decimals: int) -> str:
    """What the population alone asked for."""
    if not sure(demography, swing, None, over, decimals):
        return "befolkningen alene tilsa omtrent like mye som før"
    return f"befolkningen alene tilsa {words.number(demography / over, decimals, True)}"


def elderly(row: pd.Series) -> str:
    """What the part of those of 67 and over follows from: how many they are or, where that goes the other way, age."""
    more = row["older_1000nok"] >= 0
    if "inhabitants_67_79_to" in row:
        count = sum(row[f"inhabitants_{age}_to"] - row[f"inhabitants_{age}_from"] for age in OLDER)
        if count and (count > 0) != more:
            return f"{'høyere' if more else 'lavere'} alder blant de eldre"
    return f"{'flere' if more else 'færre'} eldre"


def grew(pct: float, decimals: int = 1) -> str:
    """ "vokste 12,0 prosent", "falt 3,0 prosent", "var omtrent uendret"."""
    size = words.number(abs(pct), decimals)
    if size == words.number(0, decimals):
        return "var omtrent uendret"
    return f"{'vokste' if pct > 0 else 'falt'} {size} prosent"


def counted(found: Counted, alone: bool) -> str:
    """When the inhabitants behind the demography are counted. alone: of one municipality."""
    told = f"Innbyggerne er talt 1. januar {found.january_from} og 1. januar {found.january_to}"
    told += f"; {found.others} kommuner som ble endret ved årsskiftet, ett år før" if found.others else ""
    each = "" if alone else " Befolkningens del er summen av kommunenes."
    return f"{told}; aldersgruppene står i tabellen.{each}"
