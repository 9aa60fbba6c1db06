"""What must be known of the figures in a group, no more than is true of the measures it has. rows: of profile.rows."""

import pandas as pd

from analysis.common.swing import LEAST_CHANGES
from analysis.measures.accounts import SHARES_OF_REVENUE
from analysis.measures.key_figures import OF_REVENUE
from analysis.profile import levels
from analysis.profile.services.care import BACK, GROWTH
from analysis.profile.services.kindergarten import PER_FTE
from analysis.profile.spread import MOST_SMALL, UNSETTLED
from charts import level_caveat, words
from data.norwegian import MINUS, number

ADDED = "De andres tall er beløp eller innbyggere lagt sammen og så delt, aldri et snitt av prosenter."
GROWTH_ADDED = (
    f"De andres vekst er veksten deres i kroner lagt sammen, delt på utgiftene {words.in_words(BACK)} år før i årets priser, aldri et "
    "snitt av prosenter."
)
MEDIAN = "Tall som ikke kan legges sammen, står mot medianen av de andre."
ALONE = "Kommunen selv er ikke med, og de andre er de samme for alle tall og år."
SWING = (
    "En forskjell er klar når avstanden til de andre er større enn kommunens egen svingning: standardavviket for "
    f"endringene fra ett år til det neste, der det er minst {LEAST_CHANGES} slike endringer. For tall over flere år "
    "er det svingningen i årstallet. Er svingningen ikke kjent, sier vi hvor stor avstanden er, og ikke om den er klar. "
    f"Der avstanden er høyst {words.in_words(MOST_SMALL)} i siste siffer, eller tallene slik de vises skiller seg med så lite, som "
    "17,1 og 17,3, er forskjellen liten, og ingen klar."
)
OVERLAPPING = (
    "Årene bak veksten overlapper fra ett år til det neste. Derfor regner vi ingen egen svingning, og sier ikke om avstanden "
    "til de andre er klar."
)
NEAR = (
    f"«Like over» og «like under» er en avstand på høyst {number(levels.NEAR_POINTS, 2)} prosentpoeng fra nivået eller grensen, av de "
    "uavrundede tallene. Grensen for «like» er vår."
)
NO_VERDICT = (
    "Bare tall med et anbefalt nivå, en grense hos KS eller bemanningsnormen holdes mot noe fast. Høye eller lave utgifter er "
    "verken bra eller dårlig."
)
GROWN = "{group}: {own} på {years} år i faste priser, {others}"
OTHERS, TOO_FEW_OTHERS = "de andre samlet {theirs}", "for få andre har tall"


def is_of_revenue(measure: str) -> bool:
    """Whether it is a share of gross operating revenue."""
    return measure in SHARES_OF_REVENUE or measure.startswith("ndr_pct") or measure in OF_REVENUE


def together(rows: pd.DataFrame) -> list[str]:
    """How the peers' figures are made."""
    kinds = set(zip(rows["measure"], rows["peers_kind"], strict=True))
    told = [
        (ADDED, any(kind == "samlet" and measure != GROWTH for measure, kind in kinds)),
        (GROWTH_ADDED, (GROWTH, "samlet") in kinds),
        (MEDIAN, any(kind == "median" for _, kind in kinds)),
    ]
    said = [text for text, is_so in told if is_so]
    return [" ".join([*said, ALONE])] if said else []


def swing(rows: pd.DataFrame) -> list[str]:
    """When a difference is clear, and why none is of growth."""
    held = rows.loc[rows["verdict"] != "", "measure"]
    return [*([SWING] if (held != GROWTH).any() else []), *([OVERLAPPING] if (held == GROWTH).any() else [])]


def near(rows: pd.DataFrame) -> list[str]:
    """What "like over" is, where there is a level in per cent: of the norm it is not said."""
    return [NEAR] if ((rows["measure"] != PER_FTE) & (rows["level_side"] != "")).any() else []


def of_mean(rows: pd.DataFrame) -> list[str]:
    """What a municipality's children per FTE does not say, where it has a figure."""
    return [level_caveat.MEAN] if ((rows["measure"] == PER_FTE) & (rows["level_side"] != "")).any() else []


def grown(group: str, rows: pd.DataFrame) -> str:
    """The headline of a growth that cannot be judged against the peers': its figure, and theirs; "" without one."""
    columns = (rows[column].tolist() for column in ("measure", "verdict", "value", "peers_value"))
    for measure, verdict, value, beside in zip(*columns, strict=True):
        if measure == GROWTH and verdict:
            told, fell = verdict == UNSETTLED, words.number(value)[0] == MINUS
            theirs = f"{words.number(beside, signed=fell)}\u00a0%"  # "+4,2 %" beside a fall is no fall
            own = f"{words.percent(abs(value))} {'nedgang' if fell else 'vekst'}"
            others = OTHERS.format(theirs=theirs) if told else TOO_FEW_OTHERS
            return GROWN.format(group=group, own=own, years=words.in_words(BACK), others=others)
    return ""
