"""What stands above and under the strips of one group: the unit of their per cents, and how they are read. rows: of profile.rows."""

import textwrap
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.profile import levels
from analysis.profile.sentences import MOST_DECIMALS, decimals
from analysis.profile.spread import HIGHER, LOWER, MEDIAN, MOST_SMALL, SMALL, TOGETHER, UNCLEAR, UNSETTLED
from charts import level_caveat, words
from charts.files.picture import LINE
from charts.profile.of_measures import is_of_revenue
from charts.profile.over_years.told import MOST_LINES
from charts.profile.places import together
from charts.profile.strip.strip_key import Mark
from charts.profile.words import subject
from data.norwegian import joined, number

OF_REVENUE = "% av brutto driftsinntekter"
HALF, *HALF_SHORT = ("Mørkt felt: midtre halvdel av de andre.", "Mørkt felt: midtre halvdel.", "Mørkt: midtre halvdel.")
LOOKS = {TOGETHER: "åpen rute", MEDIAN: "mørk strek"}
OWN_SCALE = "Linjene har egne skalaer."
CLEAR = f"«Klart» er mer enn {number(MOST_SMALL / 10**MOST_DECIMALS, MOST_DECIMALS)} og kommunens egen svingning."
CLEAR_KRONER = "«Klart» er mer enn kommunens egen svingning."  # beside which two kroner are nothing
NOT_CLEAR = "I {year} er avstanden til de andre innenfor kommunens årlige svingninger."
NOT_CLEAR_OR_SMALL = "I {year} er avstanden til de andre liten eller innenfor kommunens årlige svingninger."
NOT_KNOWN = "Om avstanden til de andre er uvanlig stor, er ikke kjent."
FEW, ALL_YEARS = "tall her{years}: {peers_with} av {peers_of} andre", " for alle årene"
RENUMBERED = "{peers_with} av {peers_of} andre; {peers_renumbered} fikk nytt nummer"
MOST_NOTED = 40  # words under a picture
NO_YEARS = "Nivået fra TBU gjelder flere år, og er ikke tegnet."
SWING = {HIGHER: CLEAR, LOWER: CLEAR, SMALL: NOT_CLEAR_OR_SMALL, UNCLEAR: NOT_CLEAR, UNSETTLED: NOT_KNOWN}


def unit(drawn: pd.DataFrame, measures: Mapping[str, Measure]) -> str:
    """What the per cents are of, where that is so of every row; with which of them, where some are of something else. "" where none
    is of revenue."""
    shares = [row for row in drawn.itertuples() if measures[str(row.measure)].unit == "%"]
    of_revenue = [row for row in shares if is_of_revenue(row.measure)]
    if not of_revenue:
        return ""
    if len(of_revenue) == len(shares):
        return OF_REVENUE
    return f"{joined([words.first_lower(row.measure_name) for row in of_revenue])} i {OF_REVENUE}"


def few(row: Mapping) -> str:
    """How many of the others are drawn where they are few, and why not the rest, where that is one thing."""
    all_renumbered = row["peers_with"] + row["peers_renumbered"] == row["peers_of"]
    return (RENUMBERED if all_renumbered else FEW).format(**row, years=ALL_YEARS * bool(together(row)))


def subtitle(told: str, unit: str, unnamed: Sequence[Mark]) -> str:
    """told: whom and when. unnamed: the marks that no strip has room to name."""
    looks = [f"{mark.texts[0]}: {LOOKS[mark.kind]}" for mark in unnamed if mark.kind in LOOKS]
    levels_ = [mark.texts[0] for mark in unnamed if mark.kind not in LOOKS]
    looks += [f"{joined(levels_)} er lilla og stiplet"] if levels_ else []
    return words.first_upper("; ".join(filter(None, [told, unit, *looks])))


def note(rows: pd.DataFrame, drawn: pd.DataFrame, who: str = "") -> str:
    """What stands under the picture: how it is read, what its headline may claim, for whom its level is, and who the others are. Of
    the scales, which each line tells by its ends, where there is room; of the dark field less, and of who the others are nothing,
    where there is not. who: see peers.Peers.kind."""
    first, there = subject(rows), drawn[drawn["level"].notna()]
    names = set(there.loc[there["level_side"] != "", "level_name"])
    not_drawn = set(there["level_name"]) - names
    said = [
        HALF,
        _swing(rows, first) if first else "",
        level_caveat.FOR_ALL if levels.RECOMMENDED_NAME in names else "",
        NO_YEARS if levels.RECOMMENDED_NAME in not_drawn else "",
        level_caveat.UNCORRECTED if levels.UNCORRECTED in drawn["measure"].tolist() else "",
        level_caveat.MEAN if levels.NORM in names else "",
        words.label(who),
    ]
    whole = [*said[:1], OWN_SCALE * (len(drawn) > 1), *said[1:]]
    tries = [
        " ".join(filter(None, each)) for each in (whole, said, *([half, *said[1:]] for half in HALF_SHORT), said[:-1])
    ]
    return next(filter(_has_room, tries), tries[-1])


def _swing(rows: pd.DataFrame, first: Mapping) -> str:
    """What a clear gap is, or why none is. first: which the headline is of."""
    if first["verdict"] in (HIGHER, LOWER) and not decimals(of_municipality()[first["measure"]]):
        return CLEAR_KRONER
    small = first["verdict"] == UNCLEAR and SMALL in rows["verdict"].tolist()
    return SWING.get(SMALL if small else first["verdict"], "").format(year=first["year"])


def _has_room(text: str) -> bool:
    return words.counted(text) <= MOST_NOTED and len(textwrap.wrap(text, LINE["source"][0])) <= MOST_LINES
