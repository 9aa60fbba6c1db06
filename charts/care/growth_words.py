"""What stands under the charts of the growth in care spending: whom it is of, who is left out, and why there is none."""

from collections.abc import Sequence

import pandas as pd

from analysis.care.growth import Question
from analysis.care.missing_growth import Lacking
from charts import words

NAMED = 6  # as many left out are named in a subtitle
SUMMED = "Summerte serier er vår sammenstilling, ikke SSBs."
DOTS = "Hver prikk er en kommune."
READ = (
    "Stolpen er den midtre halvdelen av kommunene, streken medianen, ruten gruppen samlet. Trekanter ligger utenfor "
    "aksen."
)
GROUPS = "Hver gruppe er summen av kommunene i den med tall begge år."
OURS = "Delingen er vår beregning."
IN_PICTURE = (
    "Utover dette: det folketall og alder ikke tilsier, som endret dekning, standard, produktivitet og yngre brukere."
)
SPREAD_IS = "{between}: spennet med ulike forutsetninger om hva hver alder koster."
DOTS_IN_PICTURE = (
    "Ingen dom over én kommune: dekning, standard og yngre brukere er med i det befolkningen ikke tilsier."
)
NATIONAL = "Vekst i landets omsorgsutgifter {asked.from_year}–{asked.to_year}, {asked.base}-kroner. Egen beregning."
NATIONAL_ABOUT = "Brutto driftsutgifter til pleie og omsorg. Leddene er i {asked.base}-kroner{estimated}."
LACKING = (
    "Regnskapet til hver kommune ligger i SSBs tabell 12367, som {is_not}, viser siden "
    "utgifter, vekst og hva som er utover det befolkningen tilsier, for {who}. På siden «Data og metode» står det hvordan."
)
NOT_FETCHED, NOT_READ = "ikke er med her. Når den er hentet", "ikke kan leses her. Når den er hentet på nytt"
NO_ACCOUNTS = "Regnskapet mangler her; svaret bygger på folketallet."
UNREAD_ACCOUNTS = "Regnskapet kan ikke leses her; svaret bygger på folketallet."
OF_COUNTRY = "{changed}"
NOT_SHOWN = "Veksten i {name} kan ikke vises fra {first} til {last}"


def lacking(name: str, unread: bool) -> str:
    """That the accounts of each municipality are not here, or cannot be read. name: of the chosen one, "" for none."""
    return LACKING.format(is_not=NOT_READ if unread else NOT_FETCHED, who=name or "hver kommune")


def who(row: pd.Series, name: str, is_country: bool) -> str:
    """The unit in a headline: "" for the country, and how many municipalities it is when some lack figures."""
    if not is_country:
        return name
    full = row["municipalities"] == row["municipalities_of"]
    return "" if full else f"landet ({words.n_of(row['municipalities'], row['municipalities_of'])})"


def place(row: pd.Series, name: str, oslo: str, out: Sequence[str]) -> str:
    """Whom a subtitle about a group is about, how many, and by name who is left out when they are few.

    oslo: see view_words.oslo. out: the names of those left out.
    """
    without = f", uten {', '.join(out)}" if 0 < len(out) <= NAMED else ""
    counted = words.n_of(row["municipalities"], row["municipalities_of"])
    return f", {name}{f', {oslo}' if oslo else ''}, {counted}{without}"


def none_of_group(name: str, asked: Question) -> str:
    """Why a group has no growth between the two years."""
    return f"{words.first_upper(name)}: ingen kommuner har tall både i {asked.from_year} og {asked.to_year}."


def none_of_municipality(name: str, asked: Question, found: Lacking) -> str:
    """Why a municipality has no growth between the two years, what is missing at which end, and which years it has."""
    told = f"{words.first_upper(name)} kan ikke vises fra {asked.from_year} til {asked.to_year} ({'; '.join(found.reasons)})."
    there = f" Kommunen har tall for {words.years(pd.Series(found.years))}." if found.years else ""
    return told + there + " Velg andre år, eller en gruppe i «Vis for»."


def left_out(name: str, asked: Question) -> str:
    """The title of the list of those left out of both years."""
    return f"Kommuner som er utelatt i både {asked.from_year} og {asked.to_year}, og hvorfor, {name}"


def outside(names: Sequence[str]) -> str:
    """Who is in no group, as a sentence; "" when all are in one."""
    told = ", ".join(names) if len(names) <= NAMED else f"{len(names)} kommuner"
    return f"Uten gruppe: {told}, for størrelsen eller gruppen det året er ikke kjent." if len(names) else ""
