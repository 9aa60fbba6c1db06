"""What the sentences about care are told from: the growth of every municipality, what its population asks for, and the country."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.care import ages, growth, national, panel, population_so_far, spending
from analysis.care.growth import Question
from analysis.care.population_so_far import Past
from analysis.common import prices
from analysis.common.asked import Read
from analysis.debate.said import why_not
from data.errors import MissingTable

SINCE = 2020  # as far back as most municipalities are the same
DERIVED = "egen beregning med enhetskostnader etter alder ({label}, vår fordeling på alder)"
NOT_FETCHED = "regnskapet etter funksjon (SSB, tabell 12367) er ikke med her"
UNREAD = "regnskapet etter funksjon (SSB, tabell 12367) kan ikke leses her"
ONE_YEAR = "regnskapet etter funksjon (SSB, tabell 12367) har ikke to år å sammenlikne her"
NO_PRICES = "kommunal deflator dekker ikke to av årene i regnskapet etter funksjon (SSB, tabell 12367) her"
RESIDUALS = ("residual_low_1000nok", "residual_high_1000nok")


class Care(NamedTuple):
    """every: care.growth.municipalities in the prices of its last year, with the lowest and the highest residual over the
    sets of unit costs; why not where the accounts are not here, or cannot be read. past: what the population has asked for, with the unit costs
    by age. country: the row of national.growth. derived: that we have reckoned, and with whose unit costs. deflator: of
    prices, some years of which may be estimates.
    """

    every: pd.DataFrame | str
    past: Past
    weights: tuple[float, ...]
    country: pd.Series
    derived: str
    deflator: pd.DataFrame

    def estimate(self, row: pd.Series) -> str:
        """That the prices of a row's growth are partly an estimate, to stand last; "" where they are not."""
        told = prices.estimated_said(self.deflator, int(row["year_from"]), int(row["year_to"]))
        return f" {told}" if told else ""


def care(read: Read) -> Care:
    """From the tables there are."""
    weights, totals = ages.weights(read("care_weights")), national.totals(read)
    first, last = int(totals["year"].min()), int(totals["year"].max())
    country = national.growth(read, first, last, last).iloc[0]
    past = population_so_far.past(read, ages.by_age(read("population")), SINCE)
    derived = DERIVED.format(label=ages.sets(read("care_weights"))[0].label)
    return Care(_every(read), past, weights, country, derived, read("kommunal_deflator"))


def _every(read: Read) -> pd.DataFrame | str:
    try:
        found = panel.material(read, spending.Choice())
    except MissingTable as error:
        return why_not(error, NOT_FETCHED, UNREAD)
    there = [year for year in spending.years(found.spending) if year >= SINCE]
    if len(there) < 2:
        return ONE_YEAR
    priced = prices.years(read("kommunal_deflator"))
    years = [year for year in there if year in priced]
    return _with_residuals(found, Question(years[0], years[-1], years[-1])) if len(years) > 1 else NO_PRICES


def _with_residuals(found: panel.Material, question: Question) -> pd.DataFrame:
    """A row a municipality, with RESIDUALS: the rest with the unit costs that leave least of it, and most."""
    both, sets = growth.ends(found, question), ages.sets(found.read("care_weights"))
    first, *others = (growth.municipalities(found, replace(question, weights=one.weights), both) for one in sets)
    each = np.stack([rows["residual_1000nok"] for rows in (first, *others)])
    return first.assign(**dict(zip(RESIDUALS, (each.min(axis=0), each.max(axis=0)), strict=True)))
