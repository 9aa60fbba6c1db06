"""Sentences about care spending, written from the rows that are drawn. Spending is called neither good nor bad."""

import pandas as pd

from charts import words


def scale(largest_1000nok: float) -> tuple[float, str, int]:
    """What amounts in 1000 kr are divided by, the unit (mrd. for the country and large groups), and the decimals."""
    if largest_1000nok >= 3e7:
        return 1e6, "mrd. kroner", 1
    return 1e3, "mill. kroner", 0 if largest_1000nok >= 1e6 else 1


def growth(row: pd.Series, who: str = "") -> str:
    """Growth in fixed prices and what of it is more old people. row: of care_rows.growth. who: "" for the country."""
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    amount = lambda name: words.number(row[name] / over, decimals)  # noqa: E731
    real = (row["real_to_1000nok"] - row["real_from_1000nok"]) / over
    subject = f"{who}: utgiftene" if who else "Utgiftene"
    verb = "økte" if real >= 0 else "falt"
    first = (
        f"{subject} {verb} med {words.number(abs(real), decimals)} {unit} i faste priser fra {row['year_from']} til "
        f"{row['year_to']}"
    )
    older, younger = ("flere" if row[f"{age}_1000nok"] >= 0 else "færre" for age in ("older", "younger"))
    if real < 0:
        return f"{first}; befolkningen tilsa {words.number(row['demography_1000nok'] / over, decimals, signed=True)}"
    return (
        f"{first}: {amount('older_1000nok')} skyldes {older} eldre, {amount('younger_1000nok')} {younger} under 67, og "
        f"{amount('residual_1000nok')} kan ikke forklares av befolkningen"
    )


def unexplained(rows: pd.DataFrame) -> str:
    """How far the residual moves with the unit costs. rows: one a set, see care_rows.sensitivity."""
    over, unit, decimals = scale(rows["nominal_to_1000nok"].max())
    low, high = (
        words.number(value / over, decimals)
        for value in (rows["residual_1000nok"].min(), rows["residual_1000nok"].max())
    )
    return (
        f"Hva eldre og yngre koster, er forutsetninger og ikke målinger. Med {len(rows)} ulike sett er det som "
        f"ikke kan forklares av befolkningen, fra {low} til {high} {unit}."
    )


def sum_of(row: pd.Series) -> str:
    """The check of the identity: the parts and their sum."""
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    price, people, rest = (
        words.number(row[f"{part}_1000nok"] / over, decimals) for part in ("price", "demography", "residual")
    )
    whole = words.number((row["nominal_to_1000nok"] - row["nominal_from_1000nok"]) / over, decimals)
    return (
        f"Kontroll: prisvekst {price} + befolkning {people} + resten {rest} = {whole} {unit}, veksten i løpende priser"
    )


def steps(row: pd.Series) -> tuple[list[tuple[str, float, str]], str, int]:
    """The bars of the waterfall, their unit and decimals."""
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    older, younger = ("Flere" if row[f"{age}_1000nok"] >= 0 else "Færre" for age in ("older", "younger"))
    bars = [
        (f"Utgifter i {row['year_from']}", "nominal_from_1000nok", "end"),
        ("Prisvekst", "price_1000nok", "price"),
        (f"{older} på 67 år og over", "older_1000nok", "people"),
        (f"{younger} under 67 år", "younger_1000nok", "people"),
        ("Kan ikke forklares av befolkningen", "residual_1000nok", "rest"),
        (f"Utgifter i {row['year_to']}", "nominal_to_1000nok", "end"),
    ]
    return [(text, row[column] / over, kind) for text, column, kind in bars], unit, decimals


def by_class(classes: pd.DataFrame, from_year: int, to_year: int) -> str:
    """Where growth was strongest and weakest, each class as a whole. classes: care_rows.classes."""
    known = classes.dropna(subset=["real_growth_pct"]).sort_values("real_growth_pct")
    if len(known) < 2:
        return f"For få grupper har tall for {from_year} og {to_year} til å sammenlikne veksten"
    low, high = known.iloc[0], known.iloc[-1]
    return (
        f"Veksten fra {from_year} til {to_year} var sterkest i «{words.label(high['unit'])}» "
        f"({words.percent(high['real_growth_pct'])}) og svakest i «{words.label(low['unit'])}» "
        f"({words.percent(low['real_growth_pct'])})"
    )
