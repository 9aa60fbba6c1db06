"""Sentences about care spending over the years: series, functions, what drives it, and what lies ahead."""

import pandas as pd

from analysis.common.numbers import pct
from charts import words

WHAT = {
    "real_1000nok": "utgiftene",
    "real_nok_per_inhabitant": "utgiftene per innbygger",
    "real_nok_per_inhabitant_80": "utgiftene per innbygger på 80 år og over",
}


def change(values: pd.Series) -> float:
    """Growth from the first to the last that is known, per cent; NaN when there are not two, or the first is zero."""
    known = values.dropna()
    return float(pct(known.iloc[-1] - known.iloc[0], known.iloc[0])) if len(known) > 1 else float("nan")


def grew(pct_: float) -> str:
    """ "økte 12 prosent", "falt 3 prosent", "var omtrent uendret"."""
    size = words.number(abs(pct_), 0)
    return "var omtrent uendret" if size in ("0", words.GAP) else f"{'økte' if pct_ > 0 else 'falt'} {size} prosent"


def shared(values: list[pd.Series]) -> list[int]:
    """The years that are known in all of the series, oldest first."""
    return sorted(set.intersection(*(set(each.dropna().index) for each in values))) if values else []


def indexed(values: list[pd.Series]) -> tuple[str, float, list[pd.Series]]:
    """The title of the axis, and every line as 100 in the first year that all of them have; from there on."""
    years = shared(values)
    if not years:
        return "Første år med tall = 100", 1.0, [100 * each / each.dropna().iloc[:1].sum() for each in values]
    first = years[0]
    return f"{first} = 100", 1.0, [100 * each[each.index >= first] / each[first] for each in values]


def unrevised(year: int | None) -> str:
    """What a hollow mark is, after another sentence; "" where there is none."""
    return f" {words.open_mark([year])}" if year else ""


def series(rows: pd.DataFrame, column: str, name: str) -> str:
    """Growth over the same years for all. rows: care.series.series of the country, and after them of another unit."""
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
    who, moved, beside = words.first_upper(name), grew(change(own[0].loc[years])), f"landets {grew(change(country))}"
    span = f"{years[0]}–{years[-1]}"
    return words.first_that_fits(
        f"{who}: {WHAT[column]} {moved} {period}; {beside}",
        f"{who}: {WHAT[column]} {moved} {span}; {beside}",
        f"{who}: {WHAT[column].replace('på 80 år og over', '80+')} {moved} {span}; {beside}",
        f"{WHAT[column].replace('på 80 år og over', '80+').capitalize()} {moved} {span}; {beside}",
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
    """Which function grew most in kroner between the first and the last year. rows: care.series.by_function."""
    known = rows.dropna(subset=["real_1000nok"])
    first, last = (
        known[known["year"] == year].set_index("series") for year in (known["year"].min(), known["year"].max())
    )
    growth = (last["real_1000nok"] - first["real_1000nok"]).dropna() if known["year"].nunique() > 1 else pd.Series()
    if growth.empty:
        return f"{name}: ingen funksjon har tall for flere år"
    period, most = f"i faste priser fra {known['year'].min()} til {known['year'].max()}", growth.max()
    if round(abs(most) / 1e3, 1) == 0:
        return f"{words.first_upper(name)}: ingen funksjon vokste {period}"
    what = "mest vekst" if most > 0 else "ingen vekst, minst nedgang"
    told = f"{what} i {words.first_lower(growth.idxmax())}, {words.amount(most)}"
    who = words.first_upper(name)
    return words.first_that_fits(f"{who}: {told} {period}", f"{who}: {told}", words.first_upper(told))


def published(rows: pd.DataFrame) -> str:
    """Growth in each of the national series, each by name. rows: series (its name to the comma), year, real_1000nok."""
    parts = []
    for name, each in rows.groupby("series", sort=False):
        moved = grew(change(each["real_1000nok"])).removeprefix("økte ").removeprefix("var ")
        parts.append(f"{name.split(',')[0]}: {moved} {each['year'].iloc[0]}–{each['year'].iloc[-1]}")
    return ". ".join(parts)


def earlier(rows: pd.DataFrame) -> str:
    """The growth in nominal kroner of the years before the deflator. rows: year, nominal_1000nok."""
    span = f"fra {rows['year'].iloc[0]} til {rows['year'].iloc[-1]}"
    return f"Utgiftene {grew(change(rows['nominal_1000nok']))} i løpende kroner {span}, prisvekst medregnet"


def drivers(rows: pd.DataFrame) -> str:
    """The share of the oldest in institution at both ends. rows: of the indicator, by year."""
    ends = [words.number(value, 1) for value in (rows["value_pct"].iloc[0], rows["value_pct"].iloc[-1])]
    first, last = rows["year"].iloc[0], rows["year"].iloc[-1]
    if ends[0] == ends[1]:
        return f"Andelen 80+ i institusjon var {ends[0]} prosent både i {first} og {last}"
    verb = "falt" if rows["value_pct"].iloc[-1] < rows["value_pct"].iloc[0] else "økte"
    return f"Andelen 80+ i institusjon {verb} fra {ends[0]} til {ends[1]} prosent fra {first} til {last}"


def young_users(rows: pd.DataFrame) -> str:
    """The share of younger users of services at home, at both ends, as a sentence. rows: of the indicator, by year."""
    first, last = (words.number(value, 0) for value in (rows["value_pct"].iloc[0], rows["value_pct"].iloc[-1]))
    return f"{last} prosent av brukerne hjemme var under 67 år i {rows['year'].iloc[-1]}, mot {first} i {rows['year'].iloc[0]}."


def ahead(growth: dict[int, float], since: int, unit: str, name: str = "") -> str:
    """What population alone asks for. growth: by year, in the unit."""
    in_pct = unit == "prosent"
    told = " og ".join(
        f"{words.number(abs(value), 1)} {unit} "
        f"{words.higher(value) if in_pct else 'mer' if value >= 0 else 'mindre'} i {year}"
        for year, value in growth.items()
    )
    return f"{name + ': befolkningen' if name else 'Befolkningen'} alene tilsier {told} enn i {since}"
