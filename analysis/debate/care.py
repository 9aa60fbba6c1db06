"""How much care has grown, and how much of it population explains: of one municipality where its accounts are here."""

import pandas as pd

from analysis.care import ages, few_people, population_so_far
from analysis.debate.care_found import RESIDUALS, SINCE, Care
from analysis.debate.said import Said, gap, of
from data.norwegian import number

SAME = "med samme tjenester, priser og produktivitet hele tiden"
COSTS = "enhetskostnader etter alder som er vår forutsetning"
ASSUMED = f"med {COSTS}"
UNSURE = "om resten er over eller under null, er for usikkert til å si"
OWN, PEOPLE = of("function_accounts", "population"), of("population")
TOTALS = "SSBs samlede tall for omsorgstjenester, hele landet med Oslo (tidligere år er regnet tilbake med SSBs vekst)"
DEFLATOR = "kommunal deflator (Finansdepartementet og TBU)"


def municipality(found: Care, code: str, name: str) -> list[Said]:
    """Its own growth, or why that is not known and the country's; and what its population alone has asked for."""
    own, people = _own(found, code, name), _population(found, code, name)
    return [own, *people, *([_shared(found)] if own.reason else [])]


def _own(found: Care, code: str, name: str) -> Said:
    what = f"veksten i utgifter til pleie og omsorg i {name}"
    if isinstance(found.every, str):
        return gap(what, "real_growth_pct", "%", found.every, OWN)
    rows = found.every[found.every["region_code"] == code]
    reason = "kommunen er ikke i tabellen" if rows.empty else str(rows["reason"].iloc[0])
    if reason:
        return gap(what, "real_growth_pct", "%", reason, OWN)
    row = rows.iloc[0]
    years = f"i faste priser fra {row['year_from']} til {row['year_to']}"
    parts = "" if few_people.few(row) else f": {_parts(row, found.weights)}, {ASSUMED}"
    source = f"{OWN}; {DEFLATOR}" + f"; {found.derived}" * bool(parts)
    sentence = (
        f"Utgiftene til pleie og omsorg i {name} {_moved(row['real_growth_pct'])} {years}{parts}.{found.estimate(row)}"
    )
    return Said(sentence, "real_growth_pct", row["real_growth_pct"], "%", int(row["year_to"]), source)


def _moved(growth_pct: float) -> str:
    """How spending moved, as it reads."""
    if number(abs(growth_pct)) == number(0):
        return "var omtrent uendret"
    return f"{'økte' if growth_pct > 0 else 'falt'} {number(abs(growth_pct))}\u00a0%"


def _parts(row: pd.Series, weights: tuple[float, ...]) -> str:
    """What follows of the population, and the rest, in percentage points; each only where it has a sign."""
    demography, residual, low, high = (
        100 * row[name] / row["real_from_1000nok"] for name in ("demography_1000nok", "residual_1000nok", *RESIDUALS)
    )
    swing = 100 * few_people.swing_1000nok(row, weights) / row["real_from_1000nok"]
    people = f"{number(demography, signed=True)} prosentpoeng følger av befolkningen"
    rest = f"{number(residual, signed=True)} er resten"
    is_sure = few_people.has_sign(demography, swing), few_people.has_sign(residual, swing, pd.Series([low, high]))
    told = [
        people if is_sure[0] and round(abs(demography), 1) else "befolkningen alene tilsier omtrent uendrede utgifter",
        rest if is_sure[1] and round(abs(residual), 1) else UNSURE,
    ]
    return ", og ".join(told)


def _population(found: Care, code: str, name: str) -> list[Said]:
    rows = population_so_far.so_far(found.past, code, found.weights)
    if rows.empty:
        changed = f"grensene eller tellingen er ikke de samme som i {SINCE}"
        lacking = gap(f"hva befolkningen i {name} tilsier for pleie og omsorg", "need_growth_pct", "%", changed, PEOPLE)
        return [*_counted(found, code, name), lacking]
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
    return [_need(own, country, name, f"{PEOPLE}; {found.derived}"), persons]


def _counted(found: Care, code: str, name: str) -> list[Said]:
    """How many the oldest are at the last count, where there is no earlier one to hold it against."""
    if not found.past.counted or code not in found.past.counted[-1]:
        return []
    old, january = float(found.past.counted[-1][code][ages.OLD].sum()), found.past.years[-1] + 1
    sentence = f"{name} hadde {number(old, 0)} innbyggere på 80 år og over 1. januar {january}."
    return [Said(sentence, "older_80", old, "antall", january, PEOPLE)]


def _need(own: pd.DataFrame, country: pd.DataFrame, name: str, source: str) -> Said:
    value, whole, year = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1], int(own["year"].iloc[-1])
    told = "omtrent uendrede utgifter" if population_so_far.unchanged(own) else _more(value)
    same = " (ingen klar forskjell)" if population_so_far.alike(own, country) else ""
    sentence = (
        f"Befolkningen i {name} tilsier alene {told} til pleie og omsorg i {year} sammenliknet med {own['year'].iloc[0]}, "
        f"{SAME} og {COSTS}; for landet er det {_more(whole).removesuffix(' utgifter')}{same}."
    )
    return Said(sentence, "need_growth_pct", value, "%", year, source)


def _more(value_pct: float) -> str:
    return f"{number(abs(value_pct))}\u00a0% {'høyere' if value_pct >= 0 else 'lavere'} utgifter"


def country(found: Care) -> list[Said]:
    """SSB's total for the country, with Oslo, taken apart."""
    row, year = found.country, int(found.country["year_to"])
    grown = row["real_to_1000nok"] - row["real_from_1000nok"]
    first = (
        f"Utgiftene til omsorgstjenester i landet økte {number(row['real_growth_pct'])}\u00a0% i faste priser fra "
        f"{row['year_from']} til {year}: {_milliards(grown)} {year}-kroner.{found.estimate(row)}"
    )
    demography, residual = row["demography_1000nok"], row["residual_1000nok"]
    parts = (
        f"{_milliards(demography)} følger av at befolkningen er blitt større og eldre, {ASSUMED}; {_milliards(residual)} er "
        f"resten: dekning, standard, yngre brukere og produktivitet."
    )
    return [
        Said(first, "real_growth_pct", row["real_growth_pct"], "%", year, f"{TOTALS}; {DEFLATOR}"),
        Said(parts, "demography_1000nok", demography, "1000 kr", year, _of_parts(found)),
    ]


def _shared(found: Care) -> Said:
    """The same in one sentence, beside a municipality."""
    row, year = found.country, int(found.country["year_to"])
    grown, demography = row["real_to_1000nok"] - row["real_from_1000nok"], row["demography_1000nok"]
    sentence = (
        f"I landet økte utgiftene til omsorgstjenester med {_milliards(grown)} {year}-kroner fra {row['year_from']} til {year}; {_milliards(demography)} "
        f"av det følger av befolkningen, {ASSUMED}.{found.estimate(row)}"
    )
    return Said(sentence, "demography_1000nok", demography, "1000 kr", year, _of_parts(found))


def _of_parts(found: Care) -> str:
    """The source of the country's growth taken apart."""
    return f"{TOTALS}; {PEOPLE}; {DEFLATOR}; {found.derived}"


def _milliards(value_1000nok: float) -> str:
    return f"{number(value_1000nok / 1e6)} mrd."
