"""The budget survey in words: the estimate against the level, and how well the answers stand for all."""

import math

import pandas as pd

from analysis.survey.estimate import FEWEST, SEED
from analysis.survey.representativity import Representativity
from charts import words
from data.norwegian import joined, span

PROPOSAL = "proposal"  # a code of data.survey.STAGES: the chief executive's, which no council has adopted
MOST_NAMED = 2
SCOPE = "Om KS' tall er kasse eller konsern, er ikke oppgitt."
DIFFER = (
    "KS' tall bygger på et utvalg av kommunedirektørenes budsjettforslag. Avviket fra regnskapet kan komme av "
    "hvilke kommuner som svarte, av hva som ble vedtatt, og av at året ble et annet enn forslagene bygde på."
)
ROUNDS = f"{SCOPE} {DIFFER}"
METHOD = (
    "Anslaget er vår egen metode; KS har ikke publisert sin vekting. I hver gruppe er det summen av netto "
    "driftsresultat i svarene delt på summen av inntektene, og gruppene vektes med sin del av inntektene i regnskapet."
)
OUTTURN = (
    "Ruten er det uveide snittet, streken går fra 10- til 90-persentilen over kommunene.",
    "Minus: budsjettet var lavere enn regnskapet.",
    "Budsjettet er kommunekassens, regnskapet kommunekonsernets: noe av avstanden kan være det.",
)
RANGE = (
    f"Spennet er ikke fra KS, men vårt eget: 10- til 90-persentilen når svarkommunene trekkes om igjen 2\u202f000 "
    f"ganger (bootstrap, frø {SEED})."
)


def figure(row: pd.Series) -> str:
    """The point and its range: "0,6 (0,4–0,8)"; the point alone where there is no range."""
    point = words.number(row["ndr_pct"])
    return point if math.isnan(row["ndr_pct_low"]) else f"{point} ({span(row['ndr_pct_low'], row['ndr_pct_high'])})"


def budget(stage: str) -> str:
    """What was answered about: what chief executives propose is no budget yet."""
    return "Budsjettforslag" if stage == PROPOSAL else "Budsjett"


def budgets(stage: str, alone: bool = False) -> str:
    """All that were answered about, or the only one."""
    return f"{budget(stage)}{'et' if alone else 'ene'}"


def estimate(total: pd.Series, level_pct: float, stage: str) -> str:
    """The estimate for all municipalities, with its range, against the recommended level.

    total: the last row of estimate_rows; without a range (NaN) when every municipality has answered.
    """
    year = int(total["year"])
    if total["respondents"] < FEWEST:
        return f"For få svar til et anslag for {year}"
    low, high = total["ndr_pct_low"], total["ndr_pct_high"]
    gives = words.number(total["ndr_pct"]) + " prosent"
    if not math.isnan(low):
        gives += f" ({span(low, high)})"
    text = f"{budgets(stage)} for {year} gir {gives}"
    if math.isnan(level_pct):
        return text
    return f"{text}, {side(total, level_pct)} anbefalte {words.level(level_pct)} prosent"


def side(total: pd.Series, level_pct: float) -> str:
    """Where the whole range is: under, over, or around the level; a figure without a range: under, over or at it."""
    low, high = total["ndr_pct_low"], total["ndr_pct_high"]
    if math.isnan(low):
        return words.side(total["ndr_pct"] - level_pct)
    return "under" if high < level_pct else "over" if low > level_pct else "rundt"


def representativity(facts: Representativity, phrases: dict[str, str]) -> str:
    """How much of the revenue the answers cover, and which sizes are under-represented or missing.

    phrases: class label to words (reference table size_classes); the label itself is used where it has none. More than
    two classes are counted, not named.
    """
    text = f"Svarene dekker {words.number(facts.revenue_share_pct, 0)} prosent av inntektene"
    if facts.under:
        text += f", {_named(facts.under, phrases)} er underrepresentert"
    if facts.none:
        text += f", ingen svar fra {_named(facts.none, phrases)}"
    return text


def _named(labels: list[str], phrases: dict[str, str]) -> str:
    if len(labels) > MOST_NAMED:
        return f"{len(labels)} grupper"
    return joined([words.label(phrases.get(label, label)) for label in labels])


def about(total: pd.Series, stage: str) -> str:
    """What the estimate is of, and where its range comes from. stage: in words."""
    counted = words.n_of(int(total["respondents"]), int(total["municipalities_of"]))
    return f"{words.first_upper(stage)} {total['year']}: svar fra {counted} utenom Oslo. {range_of(total)} {METHOD}"


def range_of(total: pd.Series) -> str:
    """What the range is, or why there is none."""
    if total["respondents"] < FEWEST:
        return f"Det skal minst {FEWEST} svar til."
    if total["respondents"] == total["municipalities_of"]:
        return "Alle har svart: det er ikke noe utvalg, og derfor ikke noe spenn."
    return RANGE


def outturn(total: pd.Series, stage: str) -> str:
    """What the chart of budgets against accounts is of. total: the last row of survey.rows.outturn_rows of a year."""
    return (
        f"Budsjettert minus regnskapsført netto driftsresultat {total['year']}, prosentpoeng, {stage}, "
        f"{total['municipalities']} kommuner med svar og regnskap."
    )


def elsewhere(count: int, stage: str) -> str:
    """That there are answers of the other stage, and how to see them. stage: in words."""
    return f"{count} svar gjelder det andre stadiet ({stage}): velg det under Stadium."
