"""Sentences about care spending, written from the rows that are drawn. Spending is called neither good nor bad."""

import pandas as pd

from charts import words

RESIDUAL = "Utover befolkningen"
COUNT = {2: "to", 3: "tre", 4: "fire", 5: "fem"}


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
    subject = f"{words.first_upper(who)}: utgiftene" if who else "Landets utgifter"
    first = (
        f"{subject} {'økte' if real >= 0 else 'falt'} med {words.number(abs(real), decimals)} {unit} i faste priser "
        f"fra {row['year_from']} til {row['year_to']}"
    )
    if real < 0 or row["residual_1000nok"] < 0:
        return f"{first}; befolkningen alene tilsa {words.number(row['demography_1000nok'] / over, decimals, True)}"
    older, younger = ("flere" if row[f"{age}_1000nok"] >= 0 else "færre" for age in ("older", "younger"))
    return (
        f"{first}: {amount('older_1000nok')} følger av {older} eldre, {amount('younger_1000nok')} av {younger} under "
        f"67, og {amount('residual_1000nok')} kan ikke forklares av befolkningen"
    )


def unexplained(rows: pd.DataFrame) -> str:
    """How far the residual moves with the unit costs. rows: one a set, see care_rows.sensitivity."""
    over, unit, decimals = scale(rows["nominal_to_1000nok"].max())
    low, high = (words.number(value / over, decimals) for value in rows["residual_1000nok"].agg(["min", "max"]))
    return (
        f"Hva eldre og yngre koster, er forutsetninger og ikke målinger. Med {COUNT.get(len(rows), len(rows))} ulike "
        "forutsetninger om hva eldre koster blir delen som ikke kan forklares av befolkningen "
        + (f"{low} {unit} i alle." if low == high else f"mellom {low} og {high} {unit}.")
    )


def sum_of(row: pd.Series) -> str:
    """The check of the identity: the parts and their sum in 1000 kr; where rounding parts them, that is said."""
    parts = [round(row[f"{part}_1000nok"]) for part in ("price", "demography", "residual")]
    whole = round(row["nominal_to_1000nok"] - row["nominal_from_1000nok"])
    added = " ".join(
        f"{'+' if part >= 0 else '−'} {name} {words.number(abs(part), 0)}"
        for name, part in zip(("prisvekst", "befolkning", RESIDUAL.lower()), parts, strict=True)
    )
    return f"Kontroll, 1000 kr: {added.removeprefix('+ ')} = {words.number(whole, 0)}, veksten i løpende priser" + (
        f" (avviket på {abs(whole - sum(parts))} skyldes avrunding)" if whole != sum(parts) else ""
    )


def compared(own_pct: float, country_pct: float, name: str, from_year: int, to_year: int) -> str:
    """The growth of a municipality beside that of the country."""
    own, country = (f"{words.number(value, 1)} prosent" for value in (own_pct, country_pct))
    return f"Utgiftene i {name} vokste {own} i faste priser fra {from_year} til {to_year}, landets {country}"


def steps(row: pd.Series) -> tuple[list[tuple[str, float, str]], str, int]:
    """The bars of the waterfall, their unit and decimals."""
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    older, younger = ("Flere" if row[f"{age}_1000nok"] >= 0 else "Færre" for age in ("older", "younger"))
    bars = [
        (f"Utgifter i {row['year_from']}", "nominal_from_1000nok", "end"),
        ("Prisvekst", "price_1000nok", "price"),
        (f"{older} på 67 år og over", "older_1000nok", "people"),
        (f"{younger} under 67 år", "younger_1000nok", "people"),
        (RESIDUAL, "residual_1000nok", "rest"),
        (f"Utgifter i {row['year_to']}", "nominal_to_1000nok", "end"),
    ]
    return [(text, row[column] / over, kind) for text, column, kind in bars], unit, decimals


def by_class(classes: pd.DataFrame, from_year: int, to_year: int, phrases: dict[str, str]) -> str:
    """Where growth was strongest and weakest, each class as a whole. classes: care_rows.classes.

    phrases: the words for a class in a sentence, where they are not its label.
    """
    known = classes.dropna(subset=["real_growth_pct"]).sort_values("real_growth_pct")
    if len(known) < 2:
        return f"For få grupper har tall for {from_year} og {to_year} til å sammenlikne veksten"
    low, high = (
        f"{words.label(phrases.get(row['unit'], row['unit']))} ({words.percent(row['real_growth_pct'])})"
        for row in (known.iloc[0], known.iloc[-1])
    )
    return f"Veksten fra {from_year} til {to_year} var sterkest i {high} og svakest i {low}"
