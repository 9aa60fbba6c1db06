"""What stands under the charts of what population alone asks for, until now and in the years to come."""

from charts import words
from charts.care import few_people, forward_headlines

STANDARD = (
    "Like mange tjenester til hver aldersgruppe, til samme pris og med samme produktivitet som i {since}. Eldre som er "
    "friskere, eller yngre brukere som blir flere, er ikke med"
)
SO_FAR = (
    "Vår beregning: prosent mer enn i {since} av det innbyggerne i hver aldersgruppe koster, med samme tjenester, "
    "priser og produktivitet hele tiden. Folketallet er fra 1. januar året etter."
)
FETCH = (
    "Framskrivingen for {name} er ikke i uttrekket. Når den er hentet, viser siden hva befolkningen alene tilsier til "
    "2030 og 2040. Hent den slik:"
)
CHANGED = "Folketallet i {name} kan ikke sammenliknes bakover til {since}: kommunen er endret siden."


def few(name: str, old: float, year: int) -> str:
    """In place of a finding, how few of 80 and over live in a municipality on 1 January of a year."""
    told = f"{words.number(old, 0)} innbyggere på 80 år og over 1. januar {year}"
    return f"{name} har {told}: {few_people.TOO_FEW} hva befolkningen alene tilsier framover"


def country(since: int, base: int) -> str:
    """What the chart of the country shows. base: the year of the prices."""
    return f"Mer enn i {since}, hele landet med Oslo, {base}-kroner. {STANDARD.format(since=since)}."


def municipality(name: str, since: int, in_pct: str, base: int | None, is_few: bool) -> str:
    """What the chart of a municipality beside the country shows.

    in_pct: see forward_headlines.in_pct. base: the year of the prices, None without kroner. is_few: it is not drawn.
    """
    if is_few:
        about = f"Prosent mer enn i {since}, landet; hovedalternativet.{few_people.NOT_DRAWN.format(name=name)} "
    else:
        about = f"Prosent mer enn i {since}, både for {name} og landet; hovedalternativet. {in_pct}. "
        about += f"{forward_headlines.FORMULA.format(base=base, since=since)}. " if base else ""
    return f"{about}{STANDARD.format(since=since)}."
