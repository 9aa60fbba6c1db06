"""What a file of investments alone comes to, and whether its unit can be right beside the municipality's revenue."""

import pandas as pd

from data.norwegian import number
from loaders.documents.kind import Known
from loaders.documents.ledger.codes.codes import INVESTMENT
from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.ledger.owner import Place
from loaders.documents.ledger.unit_of_amounts import SETTLE, code_near
from loaders.documents.plausibility import reference
from loaders.errors import FileError

LEAST, MOST = 0.002, 3.0  # of a year's revenue: investments of a whole municipality are between
LAST_ART = "480"


def investments(frame: pd.DataFrame, unit: str, place: Place, known: Known, mapping: dict) -> list[str]:
    """In Norwegian: investment expenditure (arts 010 to 480) of each series; [] for a file with operating accounts.

    frame: `account_lines`. Raises FileError where the other of kr and 1000 kr is the one that can be right.
    """
    if frame.empty or not frame["account_class"].isin([*INVESTMENT]).all():
        return []
    spent = frame[frame["art_code"].astype(str) <= LAST_ART]
    sums = spent.groupby([spent["kind_code"].astype(str), spent["year"]])["amount_1000nok"].sum()
    results, said = known.results.get(code_near(place, known), {}), []
    for (kind, year), amount in sums.items():
        near = reference(results, year)
        beside = f"; SSB har {number(near[1] / 1000)} i driftsinntekter i {near[0]}" if near else ""
        text = f"investeringsutgifter i {NAMES[kind]} {year}: {number(amount / 1000)} mill. kr{beside}"
        other, factor = ("1000 kr", 1000) if unit == "kr" else ("kr", 1 / 1000)
        settled = amount <= 0 or "unit" in mapping or mapping.get("part")
        if near and not settled and not _likely(amount, near[1]) and _likely(amount * factor, near[1]):
            raise FileError(
                f"{text}. Lest som {unit} kan det ikke stemme; er enheten {other}? {SETTLE}", {"unit": other}
            )
        said.append(text)
    return said


def _likely(amount: float, revenue: float) -> bool:
    return LEAST * revenue <= amount <= MOST * revenue
