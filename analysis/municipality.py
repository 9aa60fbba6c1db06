"""One municipality: its years, its means over years and its own swing, and its distance to a level."""

import numpy as np
import pandas as pd

from analysis.levels import recommended_pct


def one_municipality(results: pd.DataFrame, code: str, levels: pd.DataFrame) -> pd.DataFrame:
    """The years of one municipality in the columns of `yearly`, with its means over 3 and 5 years and its own spread.

    ndr_sd_points: standard deviation of the yearly ndr in points over all years that the code has, missing under three.
    """
    own = results[(results["region_code"] == code) & results["ndr_pct"].notna()].sort_values("year")
    level = own["year"].map(lambda year: recommended_pct(levels, year))
    return pd.DataFrame(
        {
            "year": own["year"],
            "scope": f"kommunekonsern {code} " + own["region_name"],
            **dict.fromkeys(("ndr_pct_weighted", "ndr_pct_mean", "ndr_pct_median"), own["ndr_pct"]),
            "municipalities": 1,
            "municipalities_of": 1,
            "share_negative_pct": 100.0 * (own["ndr_pct"] < 0),
            "share_below_pct": (100.0 * (own["ndr_pct"] < level)).where(level.notna()),
            "recommended_pct": level,
            "revenue_1000nok": own["revenue_1000nok"],
            "net_result_1000nok": own["net_result_1000nok"],
            "distance_points": own["ndr_pct"] - level,
            "value": own["ndr_pct"],
            "ndr_pct_3yr": own["ndr_pct_3yr"],
            "ndr_pct_5yr": own["ndr_pct_5yr"],
            "ndr_sd_points": own["ndr_pct"].std(ddof=1) if len(own) > 2 else np.nan,
        }
    ).reset_index(drop=True)


def gap(ndr_pct: float, target_pct: float, revenue_1000nok: float, inhabitants: float) -> dict[str, float]:
    """Distance from a level: points, 1000 kr, and kr per inhabitant. Positive is above the level."""
    points = ndr_pct - target_pct
    amount = points / 100 * revenue_1000nok
    return {
        "distance_points": points,
        "distance_1000nok": amount,
        "distance_nok_per_capita": 1000 * amount / inhabitants if inhabitants else np.nan,
    }
