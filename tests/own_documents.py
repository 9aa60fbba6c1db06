"""Small brought-in documents for tests of the pages, with sums that can be done in the head."""

from pathlib import Path

import pandas as pd

from data.brought_in import documents
from data.brought_in.documents import Document
from data.contract.tables import DOCUMENTS
from data.contract.types import conform

# Per series: income 3100, expenditure 2700, interest -350, counter-entry of depreciation 200: net 250, 8.06 per cent.
LINES = [("120", "010", 2500), ("120", "590", 200), ("860", "990", -200), ("120", "620", -1100), ("840", "800", -2000),
         ("870", "500", 350), ("880", "540", 250)]  # fmt: skip
NET_PCT = 100 * 250 / 3100


def frame(*series: tuple[str, int], group: bool = False, lines: list = LINES) -> pd.DataFrame:
    """account_lines with the same lines for every (kind, year)."""
    rows = [(kind, year, "3" if group else "1", *line) for kind, year in series for line in lines]
    table = DOCUMENTS["account_lines"]
    return conform(table, pd.DataFrame(rows, columns=list(table.names)).astype({"amount_1000nok": float}))


def bring(
    folder: Path, document_id: str, *series: tuple[str, int], code: str = "4601", name: str = "Bergen",
    sha256: str = "ab" * 32, file_name: str = "fil.txt", scope: str = "kommunekasse", lines: list = LINES, **facts,
) -> Document:  # fmt: skip
    """Add a document to the register of the folder."""
    told = {
        "municipality_code": code, "municipality_name": name, "scope": scope, "form": "", "quarter": 0, "checks": [],
        "series": [{"kind": kind, "year": year, "lines": len(lines), "balance_1000nok": 0} for kind, year in series],
        "account_of_unit": "1000 kr", "notes": [],
    } | facts  # fmt: skip
    one = Document(
        document_id, "kostra" if told["form"] else "ledger", f"{name}: {document_id}", "account_lines", file_name,
        sha256, "2026-02-09T08:00:00Z", told,
    )  # fmt: skip
    return documents.add(one, frame(*series, group=scope == "kommunekonsern", lines=lines), b"as it came", folder)
