"""What must be known of a measure over the years, beside the picture. From several.by_year.rows."""

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.profile.levels import LIMIT, NORM, RECOMMENDED_NAME, UNCORRECTED
from analysis.profile.spread import MEDIAN, TOGETHER
from charts import level_caveat, words
from charts.profile.over_years.told import LEVEL_IS, NO_LEVEL
from charts.profile.words import UNCORRECTED as CEILING
from data.norwegian import joined

LINE_IS = {
    TOGETHER: "den mørke linjen er de andre samlet: beløp eller innbyggere lagt sammen og så delt, aldri et snitt av prosenter. De "
    "største veier derfor mest, og linjen kan gå utenfor feltet. Telleren og nevneren står i Excel-filen, for hver av dem og samlet.",
    MEDIAN: "den mørke linjen er medianen av dem, for uttrekket har ikke tallene bak.",
}
SPREAD = (
    "Feltet er den midtre halvdelen av de andre, {line} Kommunen selv er ikke med. Felt og linje er tegnet for år der minst åtte "
    "av ti av de andre har tall. Alle er i Excel-filen, med navn og tall for hvert år."
)
TOO_FEW = (
    "For få av de andre har tall til et felt og en linje, som krever at minst åtte av ti har det i et år. Alle er i Excel-filen, med "
    "navn og tall for hvert år."
)
NAMED = "Hver linje er en kommune. Kommunene står i den rekkefølgen du valgte dem, og ingen er rangert."
OWN_YEARS = "En linje går aldri over en sammenslåing eller deling av kommunen. Et hull er et år uten tall; grunnen står i tabellen."


def about(rows: pd.DataFrame, others: list[str], level_pct: float) -> tuple[str, ...]:
    """What must be known of the figures."""
    kind = next((one for one in rows["peers_kind"] if one), "")
    who = f"{words.first_upper(rows['peers_called'].iloc[0])}: {joined(others)}."
    several = [NAMED] if rows["region_code"].nunique() > 1 else []
    told = [SPREAD.format(line=LINE_IS[kind]) if kind else TOO_FEW, who] if others else several
    level = level_caveat.of(level_pct)
    judged = {RECOMMENDED_NAME: level, LIMIT: LEVEL_IS[LIMIT], NORM: level_caveat.MEAN}
    told += [judged[name] for name in dict.fromkeys(rows["level_name"]) if name] or [NO_LEVEL]
    told += [CEILING] if rows["measure"].iloc[0] == UNCORRECTED else []
    return (*told, OWN_YEARS, MEASURES[rows["measure"].iloc[0]].definition)
