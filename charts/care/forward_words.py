"""What stands under and behind the charts of what population alone asks for, until now and in the years to come."""

import pandas as pd

from charts import words

STANDARD = (
    "Like mange tjenester til hver aldersgruppe, til samme pris og med samme produktivitet som i {since}. Eldre som er "
    "friskere, eller yngre brukere som blir flere, er ikke med."
)
IN_PICTURE = "Regnet med samme tjenester, priser og produktivitet; friskere eldre er ikke med."
UNIT_SO_FAR = "Utgifter befolkningen tilsier, prosent mer"
SO_FAR = "Prosent mer enn i {since}. Vår beregning."
SO_FAR_ABOUT = (
    "Utgiftene befolkningen alene tilsier, er vår beregning: det innbyggerne i hver aldersgruppe koster, med samme tjenester, priser og produktivitet hele tiden. "
    "Eldre som er friskere, eller yngre brukere som blir flere, er ikke med. Folketallet er fra 1. januar året etter."
)
FORMULA = (
    "Beløpene er i {base}-kroner. Regnestykket: utgiftene i {since} × vektet folketall i året / vektet folketall i "
    "{since}, der hver innbygger veier det alderen koster."
)
MAIN = "Linjen er SSBs hovedalternativ. Kronene er vår beregning."
CHANGED = "{name} er ikke samme kommune som i {since}."
NONE = "Det er ingen framskriving av folketallet med her, så siden viser ikke årene framover."
UNREAD = "Framskrivingen av folketallet kan ikke leses her, så siden viser ikke årene framover."
NOT_PROJECTED = "Framover er {name} ikke med her: framskrivingen dekker landet og {count}."
TABLE_UNREAD = (
    "Årene framover for {name} kan ikke leses her (SSBs tabell 14746). Filen som er med, dekker landet og {count}."
)
COSTS = "Hva hver alder koster, er forutsetninger og ikke målinger. Her: {costs}."


def few(name: str, old: float, year: int) -> str:
    """How few of 80 and over live in a municipality on 1 January of a year."""
    return f"{name} har {words.number(old, 0)} innbyggere på 80 år og over 1. januar {year}."


def country(base: int, year: int, more_1000nok: float) -> str:
    """What the chart of the country shows. base: the year of the prices. more_1000nok: what a year between comes to."""
    more = words.amount(more_1000nok).removeprefix("+")
    return f"Hele landet med Oslo, {base}-kroner. Flaten er lav til høy befolkningsvekst. I {year}: {more} mer."


def municipality(name: str, since: int, not_drawn: str) -> str:
    """What the chart of a municipality beside the country shows. not_drawn: that it is not, "" where it is."""
    drawn = f"landet.{not_drawn}" if not_drawn else f"både for {name} og landet."
    return f"Prosent mer enn i {since}, {drawn} SSBs hovedalternativ, vår beregning."


def in_pct(own: pd.Series, country: pd.Series, years: tuple[int, ...], name: str) -> str:
    """The need in per cent, beside the country's. own, country: per cent by year."""
    ours, theirs = (
        " og ".join(f"{words.number(values[year], 1)} i {year}" for year in years) for values in (own, country)
    )
    return f"I prosent: {name} {ours}; landet {theirs}."
