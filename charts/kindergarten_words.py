"""The kindergarten norms in sentences, written from the rows that are shown. Headlines are at most 15 words."""

from collections.abc import Mapping

from charts import words
from charts.words import number


def fte(value: float) -> str:
    """Full-time equivalents: whole from a hundred, else one decimal."""
    return number(value, 0 if value >= 100 else 1)


def millions(value_1000nok: float) -> str:
    """1000 kr as mill. kr: whole from ten, else one decimal."""
    return number(value_1000nok / 1000, 0 if value_1000nok >= 1e4 else 1)


def readings(row: Mapping, name: str, year: int) -> str:
    """Both readings of what is missing. row: kindergarten.row. name: of the municipality, "" for the country."""
    gross, net = row["shortfall_gross_fte"], row["shortfall_net_fte"]
    if not row["units"]:
        return f"Ingen barnehager i {name or 'landet'} hadde tall i {year}"
    if gross == 0:
        return f"Alle barnehagene i {name or 'landet'} oppfylte bemanningsnormen i {year}"
    whole, who, when = ("kommunen", f"{name} manglet", f" i {year}") if name else ("landet", f"I {year} manglet det", "")
    if fte(gross) == fte(net):
        return f"{who} {fte(gross)} årsverk{when}, likt på begge lesemåter"
    other = fte(net) if net else "ingen"
    return f"{who} {fte(gross)} årsverk barnehage for barnehage{when}, {other} for {whole} samlet"


def agree(row: Mapping, name: str) -> str:
    """Whether KS and the ministry would agree here, and why not. Arguments as in `readings`."""
    gross, net = row["shortfall_gross_fte"], row["shortfall_net_fte"]
    if gross == 0:
        return "**Her er KS og staten enige:** ingen barnehage manglet ansatte."
    if fte(gross) == fte(net):
        return "**Her er KS og staten enige:** nesten ingen barnehage hadde ansatte over normen å trekke fra."
    between = f"{fte(gross - net)} årsverk ({millions(row['cost_gross_1000nok'] - row['cost_net_1000nok'])} mill. kr)"
    where = f"i {name}" if name else "i landet"
    return (
        f"**KS og staten er uenige om {between}.** KS legger sammen det som mangler i hver barnehage som er under "
        "normen. Staten regner "
        + (f"landet under ett; for én kommune svarer det til {name} under ett. " if name else "landet under ett. ")
        + f"Da veier ansatte utover normen i noen barnehager {where} opp for mangelen i andre, også der de har ulike eiere."
    )


def share_meeting(row: Mapping, what: str, year: int) -> str:
    """row: kindergarten.row. what: barnehagene or kommunene."""
    share = number(row["meeting_norm_pct"], 0)
    enough = "oppfylte bemanningsnormen" if what == "barnehagene" else "hadde nok ansatte samlet"
    return f"{share} prosent av {what} {enough} i {year}, før normen kom"


def widest_class(rows, phrases: Mapping[str, str]) -> str:
    """The class of municipality in which the fewest kindergartens meet the norm. rows: kindergarten.by_class."""
    known = rows[(rows["units"] >= 10)].iloc[:-1]
    if len(known) < 2:
        return "For få grupper med tall til å sammenlikne"
    low = known.loc[known["meeting_norm_pct"].idxmin()]
    name = words.label(phrases.get(low["unit"], low["unit"]))
    return f"Færrest oppfylte normen i {name}: {number(low['meeting_norm_pct'], 0)} prosent av barnehagene"


def ladder(rows) -> str:
    """What netting takes away. rows: label, fte, the finest first."""
    first, last = rows["fte"].iloc[0], rows["fte"].iloc[-1]
    if first == 0:
        return "Ingen barnehage manglet ansatte, så det er ingenting å motregne"
    return f"Motregning tar bort {number(100 * (1 - last / first), 0)} prosent av mangelen"
