"""Sentences about care spending over the years: series, functions, what drives it, and what lies ahead."""

import pandas as pd

from charts import words

WHAT = {
    "real_1000nok": "utgiftene",
    "real_nok_per_inhabitant": "utgiftene per innbygger",
    "real_nok_per_inhabitant_80": "utgiftene per innbygger på 80 år og over",
}


def change(values: pd.Series) -> float:
    """Growth from the first to the last that is known, per cent; NaN when there are not two."""
    known = values.dropna()
    return 100 * (known.iloc[-1] / known.iloc[0] - 1) if len(known) > 1 else float("nan")


def grew(pct: float) -> str:
    """ "økte 12 prosent", "falt 3 prosent"."""
    return f"{'økte' if pct >= 0 else 'falt'} {words.number(abs(pct), 0)} prosent"


def shared(values: list[pd.Series]) -> list[int]:
    """The years that are known in all of the series, oldest first."""
    return sorted(set.intersection(*(set(each.dropna().index) for each in values))) if values else []


def series(rows: pd.DataFrame, column: str, name: str) -> str:
    """Growth over the same years for all. rows: care_series.series of the country, and after them of another unit."""
    country, *own = (part.set_index("year")[column] for _, part in rows.groupby("unit", sort=False))
    years = shared([country, *own])
    if len(years) < 2 and own and own[0].notna().sum() > 1:  # no country to compare with
        known = own[0].dropna()
        period = f"i faste priser fra {known.index[0]} til {known.index[-1]}"
        return f"{words.first_upper(name)}: {WHAT[column]} {grew(change(known))} {period}"
    if len(years) < 2:
        told = f"tall for {' og '.join(map(str, years))}, og det er for lite" if years else "ikke tall for nok år"
        return f"{name or 'Landet'} har {told} til å vise utviklingen"
    period = f"i faste priser fra {years[0]} til {years[-1]}"
    country = country.loc[years]
    if not own:
        return f"Landets {WHAT[column].replace('utgiftene', 'utgifter')} {grew(change(country))} {period}"
    return (
        f"{words.first_upper(name)}: {WHAT[column]} {grew(change(own[0].loc[years]))} {period}; "
        f"landets {grew(change(country))}"
    )


def reasons(rows: pd.DataFrame) -> list[str]:
    """Why years are missing, each reason told once: "kommunen fantes ikke slik i 2017–2019". rows: year, reason."""
    pairs = zip(rows["year"], rows["reason"], strict=True)
    same = pd.Series([why.replace(str(year), "{}") for year, why in pairs], rows.index, dtype=object)
    return [why.replace("{}", words.years(each["year"])) for why, each in rows.groupby(same, sort=False)]


def short(name: str) -> str:
    """A unit in what fits beside a plot; the legend has the whole name."""
    return "Gruppen" if name.startswith("Kommuner ") else name


def functions(rows: pd.DataFrame, name: str) -> str:
    """Which function grew most in kroner between the first and the last year. rows: care_series.by_function."""
    known = rows.dropna(subset=["real_1000nok"])
    first, last = (
        known[known["year"] == year].set_index("series") for year in (known["year"].min(), known["year"].max())
    )
    growth = (last["real_1000nok"] - first["real_1000nok"]).dropna() if known["year"].nunique() > 1 else pd.Series()
    if growth.empty:
        return f"{name}: ingen funksjon har tall for flere år"
    return (
        f"{words.first_upper(name)}: mest vekst i {words.first_lower(growth.idxmax())}, {words.amount(growth.max())} i "
        f"faste priser fra {known['year'].min()} til {known['year'].max()}"
    )


def published(rows: pd.DataFrame) -> str:
    """Growth in each of the national series. rows: series, year, nominal_1000nok, real_1000nok."""
    parts = []
    for _, each in rows.groupby("series", sort=False):
        fixed = each["real_1000nok"].notna().all()
        pct = change(each["real_1000nok"] if fixed else each["nominal_1000nok"])
        span = f"{each['year'].iloc[0]}–{each['year'].iloc[-1]}"
        parts.append(f"{words.number(pct, 0)} prosent {span}{'' if fixed else ' (løpende priser)'}")
    return f"Utgiftene vokste {', '.join(parts[:-1])} og {parts[-1]}; seriene kan ikke skjøtes"


def drivers(by_code: dict[str, pd.DataFrame]) -> str:
    """Fewer of the oldest get services; users under 67 are about half. by_code: rows of each indicator by year."""
    ends = {code: (each["value_pct"].iloc[0], each["value_pct"].iloc[-1]) for code, each in by_code.items()}
    years = by_code["users_under_67"]["year"]
    young, (first, last) = ends["users_under_67"][1], ends["institution_80"]
    verb = "gikk ned" if last < first else "gikk opp"
    return (
        f"{words.number(young, 0)} prosent av brukerne hjemme var under 67 i {years.iloc[-1]}; andelen på 80 år og "
        f"over i institusjon {verb} fra {words.number(first, 1)} til {words.number(last, 1)} prosent"
    )


def ahead(growth: dict[int, float], since: int, unit: str, name: str = "") -> str:
    """What population alone asks for. growth: by year, in the unit."""
    told = " og ".join(f"{words.number(value, 1)} {unit} mer i {year}" for year, value in growth.items())
    return f"{name + ': befolkningen' if name else 'Befolkningen'} alene tilsier {told} enn i {since}"
