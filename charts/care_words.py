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


def series(rows: pd.DataFrame, column: str, name: str) -> str:
    """Growth over the years. rows: care_series.series of the country, and after them of the municipality."""
    each = [(unit, part.set_index("year")[column].dropna()) for unit, part in rows.groupby("unit", sort=False)]
    known = [(unit, values) for unit, values in each if len(values) > 1]
    if not known:
        return "Ingen har tall for nok år til å vise utviklingen"
    country = known[0][1]
    what = words.first_upper(WHAT[column])
    if len(known) == 1:
        return f"{what} {grew(change(country))} i faste priser fra {country.index[0]} til {country.index[-1]}"
    own = known[1][1]
    return (
        f"{name}: {WHAT[column]} {grew(change(own))} i faste priser fra {own.index[0]} til {own.index[-1]}; landet "
        f"{words.number(change(country), 0, signed=True)} prosent"
    )


def functions(rows: pd.DataFrame, name: str) -> str:
    """Which function grew most in kroner. rows: care_series.by_function."""
    growth = {
        each["series"].iloc[0]: each["real_1000nok"].dropna().iloc[-1] - each["real_1000nok"].dropna().iloc[0]
        for _, each in rows.groupby("function_code")
        if each["real_1000nok"].notna().sum() > 1
    }
    if not growth:
        return "Ingen funksjon har tall for flere år"
    most = max(growth, key=growth.get)
    return f"{name + ': mest' if name else 'Mest'} vekst i {most[:1].lower() + most[1:]}, {words.amount(growth[most])}"


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
