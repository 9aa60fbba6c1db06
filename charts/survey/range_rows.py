"""The rows of charts.survey.ranges: label, count, point, low, high, and told, the figures under a mark."""

import pandas as pd

from charts import words
from charts.survey import words as survey_words
from data.norwegian import span


def of_estimates(rows: pd.DataFrame) -> pd.DataFrame:
    """The estimate of every class. rows: survey.rows.estimate_rows."""
    return rows.assign(
        label=rows["size_class"],
        count=[f"{n} av {of} svar" for n, of in zip(rows["respondents"], rows["municipalities_of"], strict=True)],
        point=rows["ndr_pct"],
        low=rows["ndr_pct_low"],
        high=rows["ndr_pct_high"],
        told=[_estimate(row) for _, row in rows.iterrows()],
    )


def _estimate(row: pd.Series) -> str:
    if row["respondents"] == row["municipalities_of"]:
        return f"{words.number(row['ndr_pct'])} (alle har svart)"
    return survey_words.figure(row) + (" sammen med nabogruppe" if row["merged_into"] else "")


def of_errors(rows: pd.DataFrame) -> pd.DataFrame:
    """Budget less accounts of every class. rows: survey.rows.outturn_rows of one year and stage."""
    return rows.assign(
        label=rows["size_class"],
        count=[words.n_of(n, n).split(" av ")[1] for n in rows["municipalities"]],
        point=rows["error_points_mean"],
        low=rows["error_points_p10"],
        high=rows["error_points_p90"],
        told=[_error(row) for row in rows.itertuples()],
    )


def _error(row) -> str:
    mean = words.number(row.error_points_mean, signed=True)
    if row.municipalities == 1:
        return mean
    return f"{mean} ({span(row.error_points_p10, row.error_points_p90)})"
