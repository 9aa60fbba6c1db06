"""Answers to the budget survey in the shape of data.survey.answers, for tests."""

import numpy as np
import pandas as pd


def make_answers(rows: pd.DataFrame, year: int, stage: str = "proposal") -> pd.DataFrame:
    """rows: region_code, region_name, revenue_1000nok, net_result_1000nok."""
    return pd.DataFrame(
        {
            "municipality_code": rows["region_code"].astype(str).to_numpy(),
            "municipality_name": rows["region_name"].astype(str).to_numpy(),
            "budget_year": year,
            "stage_code": stage,
            "revenue_1000nok": rows["revenue_1000nok"].to_numpy(dtype=float),
            "net_result_1000nok": rows["net_result_1000nok"].to_numpy(dtype=float),
            "bound_funds_used_1000nok": np.nan,
            "bound_funds_allocated_1000nok": np.nan,
            "disposition_fund_1000nok": np.nan,
            "reported_on": pd.NaT,
            "document_id": "survey-test",
        }
    ).astype({"budget_year": "int16", "reported_on": "datetime64[ms]"})
