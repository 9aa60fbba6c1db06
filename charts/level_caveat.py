"""What is said of the recommended level beside a result, and of the result itself."""

from charts import words

YEARS = "snittet over flere år og "
SUMMED = "flere år samlet, og "
_CAVEAT = (
    "Anbefalt nivå{level} er satt av Teknisk beregningsutvalg (TBU) for kommunene samlet over tid. Det er "
    "ikke ment som en dom over én kommune i ett år: se også {see}kommunens eget måltall (kommuneloven § 14-2 "
    "bokstav c)."
)

OVER_TIME = "gjelder kommunene samlet over tid, ikke én kommune i ett år"
WHOSE = "Nivået er fra TBU"  # spelled out in `of`, beside the chart
NOT_A_VERDICT = f"{WHOSE} og {OVER_TIME}."
FOR_ALL = f"{WHOSE}, for kommunene samlet over tid."  # beside a figure of several years


def recommended(judges: bool) -> str:
    """Under a picture that draws the level. judges: whether its figures are judged by it, which those of one year are not."""
    return FOR_ALL if judges else NOT_A_VERDICT


UNCORRECTED = "Gjelden er ukorrigert, KS' grense er for korrigert."

WHAT = (
    "Netto driftsresultat er det kommunene har igjen av driftsinntektene når drift, renter og avdrag er betalt, i "
    "prosent av brutto driftsinntekter."
)
KONSERN = "Tallene er for kommunekonsern. Konsern og kommunekasse blandes aldri i ett diagram."
NOISE = (
    "Ett år for en liten kommune er like mye støy som signal: se tre og fem år samlet, og hvor mye resultatet svinger."
)
COUNT = "Tallene er en full telling av dem som har tall, ikke et utvalg: spredningen er ikke et usikkerhetsmål."
OSLO_CAVEAT = " Oslo er også fylkeskommune: nivået for kommunene er ikke laget for Oslo alene."
MEAN = "Normen gjelder hver barnehage: et snitt sier ikke om alle oppfyller den."  # of the staffing norm


def of(level_pct: float | None, see: str = YEARS) -> str:
    """What the level is, and what it is not. level_pct: None where it is of years with different levels. see: what to look at
    besides the municipality's own target, YEARS, SUMMED or "" of nothing."""
    return _CAVEAT.format(level="" if level_pct is None else f" ({words.level(level_pct)} prosent)", see=see)
