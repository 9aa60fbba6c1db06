"""Small frames in the shape of the extract, for tests."""

import pandas as pd


def make_accounts(rows: list[tuple]) -> pd.DataFrame:
    """rows: (code, year, revenue, net, status). A missing amount is None and then has a status."""
    long = [
        {"region_code": code, "region_name": f"Sted {code}", "concept_code": concept, "year": year,
         "value_1000nok": value, "status": "" if value is not None else status}
        for code, year, revenue, net, status in rows for concept, value in (("AGD13", revenue), ("AGD23", net))
    ]  # fmt: skip
    frame = pd.DataFrame(long).astype({"year": "int16", "value_1000nok": "float64"})
    return frame.astype(dict.fromkeys(["region_code", "region_name", "concept_code", "status"], "category"))
