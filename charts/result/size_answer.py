"""What the page on size answers: which classes of size are not at the level, or where the chosen municipality's is."""

import re
from collections.abc import Mapping

import pandas as pd

from analysis.result import spread
from charts import words
from charts.answer import Answer, KeyFigure
from charts.result import headlines
from charts.result.size_headlines import all_known, called, weakest
from data.norwegian import joined

MOST_NAMED = 2


def every_class(classes: pd.DataFrame) -> Answer:
    """Of all classes, by median: those that are under the level, the lowest and the highest. classes: spread.by_class."""
    known, year = spread.comparable(classes), int(classes["year"].iloc[0])
    if len(known) < 2:
        return Answer(weakest(classes))
    ranked = known.sort_values("ndr_pct_median", kind="stable")
    low, high = ranked.iloc[0], ranked.iloc[-1]
    figures = (_figure(low, "lavest median"), _figure(high, "høyest median"), *_below(known))
    said = (
        f"{_median(low, 'Lavest')} i {year}, av {len(known)} grupper.",
        *_five_years(low),
        f"{_median(high, 'Høyest')}.",
    )
    return Answer(_under(known, year, "" if all_known(classes) else " med tall"), figures, said)


def _under(known: pd.DataFrame, year: int, some: str) -> str:
    """Which of the classes have a median under the level: by name where they are few."""
    under = known[known["ndr_pct_median"] < known["recommended_pct"]]
    text, where = f"Medianen{some} var under anbefalt nivå i {year}", known.index.get_indexer(under.index)
    in_a_row = 1 < len(under) < len(known) and where[-1] - where[0] == len(under) - 1
    span = _span(str(under["size_class"].iloc[0]), str(under["size_class"].iloc[-1])) if in_a_row else ""
    if span:
        return words.first_that_fits(f"{text} i gruppene {span} innbyggere", f"{text} i gruppene {span}")
    if 0 < len(under) <= MOST_NAMED < len(known):
        return f"{text} for {joined([called(label) for label in under['size_class']])}"
    return f"{len(under)} av {len(known)} grupper hadde median{some} under anbefalt nivå i {year}"


def _span(first: str, last: str) -> str:
    """From the smallest to the greatest of classes in a row, by their labels: "fra 2 000 til 19 999"; "" of other labels."""
    low, high = re.match(r"([\d ]+)–[\d ]+$", first), re.match(r"[\d ]+–([\d ]+)$", last)
    parts = [f"fra {low[1]}" if low else "", f"til {high[1]}" if high else ""]
    sound = (low or first.startswith("Under ")) and (high or last.endswith(" og over"))
    return words.label(" ".join(filter(None, parts))) if sound else ""


def _median(row: pd.Series, which: str) -> str:
    return f"{which} var medianen i gruppen {called(row['size_class'])}: {words.number(row['ndr_pct_median'])} prosent"


def _figure(row: pd.Series, beside: str) -> KeyFigure:
    label = called(row["size_class"]).removesuffix(" innbyggere")
    return KeyFigure(words.first_upper(label), words.percent(row["ndr_pct_median"]), beside)


def _below(known: pd.DataFrame) -> tuple[KeyFigure, ...]:
    """Where the share of municipalities under the level is greatest."""
    if known["share_below_pct"].isna().all():
        return ()
    row = known.loc[known["share_below_pct"].idxmax()]
    share = f"{words.share(row['share_below_pct'])}\u00a0%"
    who = called(row["size_class"]).removesuffix(" innbyggere")
    return (KeyFigure("Andel under", share, f"høyest: {who}"),)


def _five_years(row: pd.Series) -> tuple[str, ...]:
    if pd.isna(row["ndr_pct_5yr"]):
        return ()
    who = f"{words.these(row['municipalities_5yr'])} der med tall i alle fem år".replace("De ", "de ", 1)
    return (f"Over fem år samlet hadde {who} {words.number(row['ndr_pct_5yr'])} prosent.",)


def of_one(name: str, own: pd.Series, row: pd.Series, others: Mapping[str, float], where: str) -> Answer:
    """Of the class that the chosen municipality is in. own: its row of spread.municipalities. row: the class.

    others: result.municipality.among_others. where: "på størrelse med", "i samme gruppe som".
    """
    year, median, level = int(row["year"]), row["ndr_pct_median"], row["recommended_pct"]
    side = "" if pd.isna(level) else f", {words.side(median - level)} anbefalt nivå"
    place = f"{others['others_lower']} lavere, {others['others_higher']} høyere"
    figures = (
        KeyFigure("Medianen i gruppen", words.percent(median), words.n(row["municipalities"])),
        KeyFigure(name, words.percent(own["ndr_pct"]), place),
        KeyFigure("Under nivået", f"{words.share(row['share_below_pct'])}\u00a0%", "av gruppen"),
    )
    return Answer(
        _sentence(name.split(" (")[0], where, f"median {words.number(median)} prosent i {year}{side}"),
        figures[: 2 if pd.isna(row["share_below_pct"]) else 3],
        _said_of_one(own, row, year, median),
    )


def _sentence(name: str, where: str, told: str) -> str:
    """At most words.MOST_WORDS words: of long names in fewer."""
    return words.first_that_fits(f"Kommuner {where} {name}: {told}", f"Gruppen til {name}: {told}")


def _said_of_one(own: pd.Series, row: pd.Series, year: int, median: float) -> tuple[str, ...]:
    first = f"Vi hadde {words.number(own['ndr_pct'])} prosent i {year}, mens medianen i vår gruppe var {words.number(median)}."
    below = row["share_below_pct"]
    second = (
        ""
        if pd.isna(below)
        else f"{words.share(below)} prosent av {words.n(row['municipalities'])} i gruppen lå under anbefalt nivå."
    )
    five = _five_years(row)
    if five and pd.notna(own["ndr_pct_5yr"]):
        five = (five[0].removesuffix(".") + f"; vi hadde {words.number(own['ndr_pct_5yr'])}.",)
    return tuple(text for text in (first, words.first_upper(second), *five) if text)


def is_told(row: pd.Series | None, others: Mapping[str, float]) -> bool:
    """Whether a class has figures enough to be held beside one of its members."""
    return row is not None and others.get("others", 0) >= headlines.FEW
