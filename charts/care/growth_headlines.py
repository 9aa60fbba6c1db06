"""Sentences about care spending, written from the rows that are drawn. Spending is called neither good nor bad."""

import pandas as pd

from charts import words
from charts.care import few_people, growth_words, short_headline
from charts.care.growth_phrases import OLDER, asked, elderly, first, grew, scale, span, sure
from data.norwegian import within

RESIDUAL = words.first_upper(short_headline.BEYOND)
REST = "Utover dette"  # after the bars of the population
ASSUMED = (
    "Befolkningens del er regnet med samme dekning, standard og produktivitet som i {year}; resten er alt annet, også "
    "yngre brukere."
)


def growth(
    row: pd.Series, who: str = "", swing_1000nok: float = 0.0, residuals: pd.Series | None = None, few: bool = False
) -> str:
    """Growth in fixed prices and what of it is more old people. row: of care.totals.growth. who: "" for the country.

    swing_1000nok: what one or two persons may move a part (few_people). residuals: with each set of unit costs. A
    residual within the swing, or of either sign, claims nothing. few: nothing is said of the parts.
    """
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    told = first(row, who, over, unit, decimals)
    if few:
        return told
    amount = lambda name: words.number(row[name] / over, decimals)
    is_sure = sure(row["residual_1000nok"], swing_1000nok, residuals, over, decimals)
    if row["real_to_1000nok"] <= row["real_from_1000nok"] or row["residual_1000nok"] < 0 or not is_sure:
        population = asked(row["demography_1000nok"], swing_1000nok, over, decimals)
        return f"{told}; {population}{'' if is_sure else ', og resten kan være null'}"
    return (
        f"{told}: {amount('older_1000nok')} følger av {elderly(row)}, {amount('younger_1000nok')} av "
        f"{'flere' if row['younger_1000nok'] >= 0 else 'færre'} under 67, og {amount('residual_1000nok')}"
        f"{span(residuals, over, decimals)} er {short_headline.BEYOND}, med våre forutsetninger"
    )


def unexplained(rows: pd.DataFrame) -> str:
    """How far the residual moves with the unit costs. rows: one a set, see care.totals.sensitivity."""
    over, unit, decimals = scale(rows["nominal_to_1000nok"].max())
    low, high = (words.number(value / over, decimals) for value in rows["residual_1000nok"].agg(["min", "max"]))
    return (
        f"{ASSUMED.format(year=rows['year_from'].iloc[0])} Hva eldre og yngre koster, er forutsetninger og ikke "
        f"målinger. Med {words.in_words(len(rows))} ulike forutsetninger om hva eldre koster blir resten "
        + (f"{low} {unit} i alle." if low == high else f"mellom {low} og {high} {unit}.")
    )


def in_picture(row: pd.Series, residuals: pd.Series | None) -> str:
    """What stands in the picture of a growth: what the rest is and the range beside it, and the growth with its prices."""
    over, _, decimals = scale(row["nominal_to_1000nok"])
    between = span(residuals, over, decimals).strip(" ()")
    spread = growth_words.SPREAD_IS.format(between=between) if between else ""
    return " ".join(filter(None, [growth_words.IN_PICTURE, spread, f"{short_headline.nominal(row)}."]))


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
    own, country = grew(own_pct), f"landets {grew(country_pct)}"
    return words.first_that_fits(
        f"Utgiftene i {name} {own} i faste priser fra {from_year} til {to_year}; {country}",
        f"Utgiftene i {name} {own} utover prisene {from_year}–{to_year}; {country}",
    )


def steps(
    row: pd.Series, base: int | None = None, few: bool = False, residuals: pd.Series | None = None
) -> tuple[list[tuple[str, float, str]], str, int]:
    """The bars of the waterfall, their unit and decimals: the parts of the growth in fixed prices, and the whole of it.

    base: the year whose kroner all of it is in (the last). few: each part says how many people it is of. residuals: as in
    `growth`, the range of the rest.
    """
    over, unit, decimals = scale(row["nominal_to_1000nok"])
    base = row["year_to"] if base is None else base
    younger = "Flere under 67" if row["younger_1000nok"] >= 0 else "Færre under 67"
    old, young = (f" ({few_people.ages(row, of)})" if few else "" for of in (OLDER, ("0_66",)))
    real = row["real_to_1000nok"] - row["real_from_1000nok"]
    bars = [
        (_older(row) + old, row["older_1000nok"], "people"),
        (younger + young, row["younger_1000nok"], "people"),
        (REST + span(residuals, over, decimals), row["residual_1000nok"], "rest"),
        (f"Vekst i alt, i {base}-kroner", real, "end"),
    ]
    return [(text, value / over, kind) for text, value, kind in bars], unit.replace("kroner", "kr"), decimals


def _older(row: pd.Series) -> str:
    """The bar of those of 67 and over: "Flere eldre, 67+"."""
    return f"{words.first_upper(elderly(row))}, 67+"


def by_class(classes: pd.DataFrame, from_year: int, to_year: int, phrases: dict[str, str]) -> str:
    """Where growth was strongest and weakest, each class as a whole. classes: care.totals.classes.

    phrases: the words for a class in a sentence, where they are not its label. Of at most 15 words where that can be.
    """
    known = classes.dropna(subset=["real_growth_pct"]).sort_values("real_growth_pct")
    if len(known) < 2:
        return f"For få grupper har tall for {from_year} og {to_year} til å sammenlikne veksten"
    ends = known.iloc[0], known.iloc[-1]
    low, high = (
        f"{words.label(phrases.get(row['unit'], row['unit']))} ({words.percent(row['real_growth_pct'])})"
        for row in ends
    )
    least, most = (within(words.label(row["unit"])) for row in ends)
    full = "municipalities" not in classes or (classes["municipalities"] == classes["municipalities_of"]).all()
    some = "" if full else " blant kommunene med tall"
    years = f"fra {from_year} til {to_year}"
    if known["real_growth_pct"].iloc[-1] < 0:
        return words.first_that_fits(
            f"Utgiftene falt i alle grupper{some} {years}: mest i {low} og minst i {high}",
            f"Utgiftene falt i alle grupper, mest i gruppen {least}, minst i gruppen {most}",
            "Utgiftene falt i alle grupper",
        )
    return words.first_that_fits(
        f"Veksten{some} {years} var sterkest i {high} og svakest i {low}",
        f"Veksten{some} var sterkest i gruppen {most}, svakest i gruppen {least}",
        f"Veksten var sterkest i gruppen {most}, svakest i gruppen {least}",
    )
