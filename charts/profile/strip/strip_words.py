"""What stands above and under the strips of one group: the unit of their per cents, and how they are read. rows: of profile.rows."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.measures.measure import Measure
from analysis.profile import levels
from analysis.profile.spread import HIGHER, LOWER, MEDIAN, TOGETHER, UNCLEAR, UNSETTLED
from charts import level_caveat, words
from charts.profile.of_measures import is_of_revenue
from charts.profile.strip.strip_key import Mark
from charts.profile.words import subject
from data.norwegian import joined

OF_REVENUE = "% av brutto driftsinntekter"
HALF, TOGETHER_IS = "Mørkt felt: midtre halvdel av de andre", "samlet: de andre lagt sammen"
LOOKS = {TOGETHER: "åpen rute", MEDIAN: "mørk strek"}
OWN_SCALE = "Hver linje har egen skala."
CLEAR = "«Klart» er mer enn kommunens egen svingning fra år til år."
NOT_CLEAR = "Avstanden til de andre er innenfor kommunens egen svingning fra år til år."
NOT_KNOWN = "Om avstanden til de andre er mer enn vanlig svingning, er ikke kjent."
SWING = {HIGHER: CLEAR, LOWER: CLEAR, UNCLEAR: NOT_CLEAR, UNSETTLED: NOT_KNOWN}
UNCORRECTED = "KS' grense gjelder korrigert gjeld; gjelden her er ukorrigert."


def unit(drawn: pd.DataFrame, measures: Mapping[str, Measure]) -> str:
    """What the per cents are of; with which of them, where some are of something else. "" where none is of revenue."""
    shares = [row for row in drawn.itertuples() if measures[str(row.measure)].unit == "%"]
    of_revenue = [row for row in shares if is_of_revenue(row.measure)]
    if not of_revenue or len(of_revenue) == len(shares):
        return OF_REVENUE if of_revenue else ""
    return f"{joined([words.first_lower(row.measure_name) for row in of_revenue])} i {OF_REVENUE}"


def subtitle(told: str, unit: str, unnamed: Sequence[Mark]) -> str:
    """told: whom and when. unnamed: the marks that no strip has room to name."""
    looks = [f"{mark.texts[0]}: {LOOKS[mark.kind]}" for mark in unnamed if mark.kind in LOOKS]
    levels_ = [mark.texts[0] for mark in unnamed if mark.kind not in LOOKS]
    looks += [f"{joined(levels_)} er lilla og stiplet"] if levels_ else []
    return words.first_upper("; ".join(filter(None, [told, unit, *looks])))


def note(rows: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """What stands under the picture: how it is read, what its headline may claim, and for whom its level is."""
    first = subject(rows)
    names = drawn.loc[drawn["level"].notna(), "level_name"].tolist()
    together = f"; {TOGETHER_IS}" if TOGETHER in drawn["peers_kind"].tolist() else ""
    said = [
        f"{HALF}{together}.",
        OWN_SCALE,
        SWING.get(first["verdict"], "") if first else "",
        level_caveat.NOT_A_VERDICT if levels.RECOMMENDED_NAME in names else "",
        UNCORRECTED if levels.UNCORRECTED in drawn["measure"].tolist() else "",
        level_caveat.MEAN if levels.NORM in names else "",
    ]
    return " ".join(filter(None, said))
