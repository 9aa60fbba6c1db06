"""What may be changed in the cost of the norms, with dated defaults; everything else is counted."""

from dataclasses import dataclass, fields, replace
from itertools import product

import pandas as pd

from analysis.common.asked import Read, UnknownChoice
from analysis.kindergarten.norm import Norm, norm
from data.norwegian import figure


@dataclass(frozen=True)
class Assumptions:
    """wage_nok: a full-time equivalent for a year, with social costs. under_3, over_3: children per FTE in the norm.

    part_time: full-time places per child counted as a head. private_share_pct: share of the children in private
    kindergartens; None is each municipality's own. reference_year: the year whose staffing is held against the norm.
    wage_year: the year whose prices wage_nok is taken to be in, a year of the kommunal deflator.
    without_family: whether the family kindergartens of the count, known by their names, are left out.
    """

    wage_nok: float
    under_3: float
    over_3: float
    part_time: float
    private_share_pct: float | None
    reference_year: int
    wage_year: int
    without_family: bool = False

    @property
    def norm(self) -> Norm:
        """The staffing norm."""
        return Norm(self.under_3, self.over_3)


LIMITS = {
    "wage_nok": (100_000, 3_000_000), "under_3": (1, 20), "over_3": (1, 20), "part_time": (0.5, 1),
    "private_share_pct": (0, 100), "reference_year": (2013, 2100),
    "wage_year": (2013, 2026),
}  # fmt: skip
NAMES = {
    "wage_nok": "lønnskostnad per årsverk", "under_3": "barn under tre per årsverk",
    "over_3": "barn over tre per årsverk", "part_time": "heltidsplasser per barn",
    "private_share_pct": "andel i private barnehager", "reference_year": "sammenligningsår",
    "wage_year": "prisår for lønnen", "without_family": "familiebarnehager",
}  # fmt: skip
YEARS = ("reference_year", "wage_year")


def defaults(read: Read) -> Assumptions:
    """The rows that are marked as default in the reference files."""
    staff = norm(read("kindergarten_norms"), "staff")
    wage, parameters = read("kindergarten_wages"), read("kindergarten_parameters")
    return Assumptions(
        _default(wage, "nok_per_fte"), staff.under_3, staff.over_3, _parameter(parameters, "part_time"), None,
        int(_parameter(parameters, "reference_year")), int(_parameter(parameters, "wage_price_year")),
    )  # fmt: skip


def alternatives(read: Read, assumed: Assumptions) -> list[Assumptions]:
    """Every combination of the published choices, this one first: the span that the readings have.

    Part-time places (heads too), family kindergartens in or out, and wages. What is not the default stays as it is.
    """
    default, parameters = defaults(read), read("kindergarten_parameters")
    part_times = parameters.loc[parameters["parameter_code"] == "part_time", "value"].tolist()
    wages = read("kindergarten_wages")["nok_per_fte"].tolist()
    fixed = changed(assumed, default)
    choices = {
        "part_time": [assumed.part_time] if "part_time" in fixed else part_times,
        "without_family": [True] if "without_family" in fixed else [False, True],
        "wage_nok": [assumed.wage_nok] if "wage_nok" in fixed else wages,
    }
    found = [replace(assumed, **dict(zip(choices, each, strict=True))) for each in product(*choices.values())]
    return [assumed, *(one for one in found if one != assumed)]


def country_private_share_pct(parameters: pd.DataFrame) -> float:
    """The country's dated share of children in private kindergartens, where a municipality's own is not known."""
    return _parameter(parameters, "private_share_pct")


def checked(assumed: Assumptions) -> Assumptions:
    """The same. Raises UnknownChoice that names the first value outside its limits."""
    for name, (low, high) in LIMITS.items():
        value = getattr(assumed, name)
        if value is not None and not low <= value <= high:
            raise UnknownChoice(
                f"Ugyldig {NAMES[name]}: {_text(name, value)}. Det må være "
                f"fra {_text(name, low)} til {_text(name, high)}."
            )
    return assumed


def _text(name: str, value: float) -> str:
    return str(value) if name in YEARS else figure(value)


def changed(assumed: Assumptions, default: Assumptions) -> list[str]:
    """The names of the fields that are not the default."""
    return [f.name for f in fields(Assumptions) if getattr(assumed, f.name) != getattr(default, f.name)]


def _parameter(parameters: pd.DataFrame, code: str) -> float:
    return _default(parameters[parameters["parameter_code"] == code], "value")


def _default(rows: pd.DataFrame, column: str) -> float:
    found = rows.loc[rows["is_default"] == "yes", column]
    if len(found) != 1:
        raise ValueError(f"{len(found)} defaults for {column}")
    return float(found.iloc[0])
