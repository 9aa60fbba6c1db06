"""What the page Til debatten says first: three of the figures that its questions rest on. From debate.rows."""

import pandas as pd

from analysis.debate.beside import OWN_SWING
from charts import words
from charts.answer import Answer, KeyFigure

RESULT, OLD, OUTSIDE = ("ndr_pct", "ndr_pct_weighted"), ("older_per_100_younger",), ("outside_pct",)
OLDEST = ("old_per_100_of_working_age",)
SENTENCE = "Til debatten {place}: {figures}"
PLAIN = "Til debatten {place}: 6 spørsmål, med det tallene sier"
NO_COURSE = "Uttrekket har ikke resultat for {name}"
FOR = {True: "i {name}", False: "i kommunene"}
ABOUT = (
    "Setningene er skrevet ut fra tallene, og sier ikke mer enn dem. Det som ikke er med, står nederst med grunnen.",
    "«Ingen klar forskjell» er en avstand innenfor kommunens egen svingning fra år til år.",
    "Anbefalt nivå gjelder kommunene samlet over tid.",
    "KS' grenser viser når handlingsrommet er lite. Gjelden her er ukorrigert; KS' grense gjelder korrigert gjeld.",
)
ON_PAPER = (
    "Samlet: kommunene utenom Oslo lagt sammen. Lyst felt: de midtre åtte av ti kommuner. Brudd i serien: tall på hver "
    "sin side er ikke uten videre sammenliknbare. Lavest samlet: året da det samlede resultatet var lavest."
)


def answer(rows: pd.DataFrame) -> Answer:
    """Of a municipality, or of the country where region_code is ""."""
    own = bool(rows["region_code"].iloc[0])
    place = FOR[own].format(name=rows["region_name"].iloc[0])
    result, old = _first(rows, RESULT), _first(rows, OLD)
    told = [_result(result), _old(old)]
    known = ", ".join(text for text in told if text)
    sentence = SENTENCE.format(place=place, figures=known) if known else PLAIN.format(place=place)
    figures = (
        KeyFigure("Netto driftsresultat", words.percent(_value(result)), _when(result)),
        KeyFigure("Eldre per 100 unge", words.number(_value(old)), _when(old)),
        _outside(rows),
    )
    return Answer(sentence, figures)


def _first(rows: pd.DataFrame, measures: tuple[str, ...]) -> pd.Series | None:
    """The first sentence about one of the measures that has a figure."""
    there = rows[rows["measure"].isin(measures) & rows["value"].notna()]
    return there.iloc[0] if len(there) else None


def _value(row: pd.Series | None) -> float:
    return float("nan") if row is None else float(row["value"])


def _when(row: pd.Series | None) -> str:
    return "ikke med" if row is None else str(row["year"])


def _result(row: pd.Series | None) -> str:
    return "" if row is None else f"{words.number(row['value'])} prosent i resultat"


def _old(row: pd.Series | None) -> str:
    return "" if row is None else f"{words.number(row['value'])} eldre per 100 unge"


def _outside(rows: pd.DataFrame) -> KeyFigure:
    """The place's own share of the young outside, never another place's in its stead; where it is not known, the oldest."""
    told, oldest = rows[rows["measure"].isin(OUTSIDE)], _first(rows, OLDEST)
    if told["value"].isna().any():  # what has a figure then is other places'
        if oldest is None:
            return KeyFigure("Unge utenfor", words.percent(float("nan")), "ikke med")
        return KeyFigure("80+ per 100 på 20–64", words.number(_value(oldest)), _when(oldest))
    own = told.iloc[0]
    return KeyFigure("Unge utenfor", words.percent(own["value"]), str(own["year"]))


def headline(rows: pd.DataFrame) -> str:
    """Of the table of all sentences with the figure of each; that the swing is not known is no sentence of its own."""
    rows = rows[rows["measure"] != OWN_SWING]
    known, every = int(rows["value"].notna().sum()), len(rows)
    if known == every:
        return f"Alle {words.number(every, 0)} setninger hviler på et tall"
    return f"{words.number(known, 0)} av {words.number(every, 0)} setninger hviler på et tall, resten sier hvorfor ikke"
