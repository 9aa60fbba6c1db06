"""How much care has grown, and how much of it population explains: of one municipality where its accounts are here."""

from typing import NamedTuple

import pandas as pd

from analysis.care import ages, few_people, growth, national, panel, population_so_far, spending
from analysis.care.growth import Question
from analysis.care.population_so_far import Past
from analysis.common.asked import Read
from analysis.debate.said import Said, gap, of
from data.contract.validate import MissingTable
from data.norwegian import number

SINCE = 2020  # as far back as most municipalities are the same
SAME = "med samme tjenester, priser og produktivitet hele tiden"
ASSUMED = "med enhetskostnader etter alder som er vår forutsetning"
NOT_FETCHED = "regnskapet etter funksjon (SSB, tabell 12367) er ikke hentet hit"
OWN, PEOPLE = of("function_accounts", "population"), of("population")


class Care(NamedTuple):
    """every: care.growth.municipalities in the prices of its last year; None where the accounts are not here. past:
    what the population has asked for, with the unit costs by age. country: the row of national.growth, and its source."""

    every: pd.DataFrame | None
    past: Past
    weights: tuple[float, ...]
    country: pd.Series
    source: str


def care(read: Read) -> Care:
    """From the tables there are."""
    weights, totals = ages.weights(read("care_weights")), national.totals(read)
    first, last = int(totals["year"].min()), int(totals["year"].max())
    country = national.growth(read, first, last, last).iloc[0]
    past = population_so_far.past(read, ages.by_age(read("population")), SINCE)
    return Care(_every(read), past, weights, country, str(totals["source"].iloc[-1]))


def _every(read: Read) -> pd.DataFrame | None:
    try:
        found = panel.material(read, spending.Choice())
    except MissingTable:
        return None
    years = [year for year in spending.years(found.spending) if year >= SINCE]
    return growth.municipalities(found, Question(years[0], years[-1], years[-1])) if len(years) > 1 else None


def municipality(found: Care, code: str, name: str) -> list[Said]:
    """Its own growth, or why that is not known and the country's; and what its population alone has asked for."""
    own, people = _own(found, code, name), _population(found, code, name)
    return [own, *people[:1], _shared(found)] if own.reason else [own, *people]


def _own(found: Care, code: str, name: str) -> Said:
    what = f"Veksten i utgifter til pleie og omsorg i {name}"
    if found.every is None:
        return gap(what, "real_growth_pct", "%", NOT_FETCHED, OWN)
    rows = found.every[found.every["region_code"] == code]
    reason = "kommunen er ikke i tabellen" if rows.empty else str(rows["reason"].iloc[0])
    if reason:
        return gap(what, "real_growth_pct", "%", reason, OWN)
    row = rows.iloc[0]
    parts = [100 * row[name_] / row["real_from_1000nok"] for name_ in ("demography_1000nok", "residual_1000nok")]
    sentence = (
        f"Utgiftene til pleie og omsorg i {name} økte {number(row['real_growth_pct'], signed=True)}\u00a0% i faste priser fra "
        f"{row['year_from']} til {row['year_to']}: {number(parts[0], signed=True)} prosentpoeng følger av befolkningen, og "
        f"{number(parts[1], signed=True)} er resten."
    ).replace("økte +", "økte ").replace(f"økte {number(-1)[0]}", "falt ")  # fmt: skip
    return Said(sentence, "real_growth_pct", row["real_growth_pct"], "%", int(row["year_to"]), OWN)


def _population(found: Care, code: str, name: str) -> list[Said]:
    rows = population_so_far.so_far(found.past, code, found.weights)
    if rows.empty:
        changed = f"grensene eller tellingen er ikke de samme som i {SINCE}"
        return [gap(f"Hva befolkningen i {name} tilsier,", "need_growth_pct", "%", changed, PEOPLE)]
    own, country = (rows[rows["region_code"] == one] for one in (code, population_so_far.COUNTRY))
    old = own["inhabitants_80"]
    first, last = int(own["year"].iloc[0]), int(own["year"].iloc[-1])
    moved = (
        f"Tallet på innbyggere på 80 år og over i {name} gikk fra {number(old.iloc[0], 0)} til {number(old.iloc[-1], 0)} "
        f"fra 1. januar {first + 1} til 1. januar {last + 1}."
    )
    few = " De er så få at én eller to personer avgjør hva befolkningen tilsier." * few_people.any_few(old)
    persons = Said(moved + few, "older_80", old.iloc[-1], "antall", last + 1, PEOPLE)
    if few:
        return [persons]
    return [_need(own, country, name), persons]


def _need(own: pd.DataFrame, country: pd.DataFrame, name: str) -> Said:
    value, whole, year = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1], int(own["year"].iloc[-1])
    sentence = (
        f"Befolkningen i {name} alene tilsier {_more(value)} til pleie og omsorg i {year} enn i {own['year'].iloc[0]}, "
        f"{SAME}; for landet er det {_more(whole).removesuffix(' utgifter')}."
    )
    return Said(sentence, "need_growth_pct", value, "%", year, PEOPLE)


def _more(value_pct: float) -> str:
    return f"{number(abs(value_pct))}\u00a0% {'høyere' if value_pct >= 0 else 'lavere'} utgifter"


def country(found: Care) -> list[Said]:
    """SSB's total for the country, with Oslo, taken apart."""
    row, year = found.country, int(found.country["year_to"])
    grown = row["real_to_1000nok"] - row["real_from_1000nok"]
    first = (
        f"Utgiftene til omsorgstjenester i landet økte {number(row['real_growth_pct'])}\u00a0% i faste priser fra "
        f"{row['year_from']} til {year}: {_milliards(grown)} {year}-kroner."
    )
    demography, residual = row["demography_1000nok"], row["residual_1000nok"]
    parts = (
        f"{_milliards(demography)} følger av at befolkningen er blitt større og eldre, {ASSUMED}; {_milliards(residual)} er "
        f"resten: dekning, standard, yngre brukere og produktivitet."
    )
    return [
        Said(first, "real_growth_pct", row["real_growth_pct"], "%", year, found.source),
        Said(parts, "demography_1000nok", demography, "1000 kr", year, f"{found.source}; {PEOPLE}"),
    ]


def _shared(found: Care) -> Said:
    """The same in one sentence, beside a municipality."""
    row, year = found.country, int(found.country["year_to"])
    grown, demography = row["real_to_1000nok"] - row["real_from_1000nok"], row["demography_1000nok"]
    sentence = (
        f"I landet økte utgiftene til omsorgstjenester {_milliards(grown)} {year}-kroner fra {row['year_from']} til {year}; {_milliards(demography)} "
        f"av det følger av befolkningen, {ASSUMED}."
    )
    return Said(sentence, "demography_1000nok", demography, "1000 kr", year, f"{found.source}; {PEOPLE}")


def _milliards(value_1000nok: float) -> str:
    return f"{number(value_1000nok / 1e6)} mrd."
