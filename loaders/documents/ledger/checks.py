"""What should be shown with a ledger that was read: none of it keeps the file out, since a budget may be a part."""

import pandas as pd

from loaders.documents.ledger.codes.codes import OPERATING
from loaders.documents.ledger.columns.header_words import NAMES, Amount
from loaders.documents.plausibility import ROUNDING_1000NOK

ROUNDING_KR = 1.0
EXTRACT = 0.001  # out of balance by more of what is posted: hardly the whole of the accounts
# Operating expenditure of a whole municipality, 1000 kr: from well under the smallest to well over Oslo.
PLAUSIBLE = (10_000, 300_000_000)


def checks_of(
    series: list[dict], frame: pd.DataFrame, unit: str, scope: str, amounts: list[Amount], mapping: dict
) -> list[str]:
    """In Norwegian: what the operating accounts do not sum to zero by, and what looks odd."""
    operating = frame[frame["account_class"].isin([*OPERATING])]
    if operating.empty:
        return ["filen har bare investeringer (kontoklasse 0 eller 4)"]
    part = "filen er sagt å være en del av regnskapet (part): resultatet er ikke kommunens"
    return [
        *[part] * bool(mapping.get("part")),
        *_imbalance(series, operating, unit),
        *(f"kolonnen «{one.header}» er ikke hele året: {one.part}" for one in amounts if one.part and not one.month),
        *_entity(operating, scope),
        *_unit(operating, unit),
    ]


def _imbalance(series: list[dict], operating: pd.DataFrame, unit: str) -> list[str]:
    limit = ROUNDING_KR / 1000 if unit == "kr" else ROUNDING_1000NOK
    moved = operating["amount_1000nok"].abs().groupby([operating["kind_code"], operating["year"]], observed=True).sum()
    texts = []
    for one in series:
        kind, year, balance = one["kind"], one["year"], one["balance_1000nok"]
        if abs(balance) >= limit:
            larger = "utgiftene" if balance > 0 else "inntektene"
            text = f"{NAMES[kind]} {year}: driftsregnskapet går {_kr(balance, unit)} i ubalanse ({larger} er størst)"
            texts.append(text + "; er filen et utdrag?" * bool(abs(balance) > EXTRACT * moved[kind, year]))
    return texts


def _entity(operating: pd.DataFrame, scope: str) -> list[str]:
    if scope == "kommunekasse" and (operating["account_class"] == "3").any():
        return ["kontoklasse 3 hører til særbedrift eller konsern, men filen er lest som kommunekasse. Se --scope"]
    return []


def _unit(operating: pd.DataFrame, unit: str) -> list[str]:
    """A word when the operating expenditure is not that of a municipality."""
    most = spent(operating)
    if most == 0 or PLAUSIBLE[0] <= most <= PLAUSIBLE[1]:
        return []
    return [
        f"driftsutgiftene blir {most / 1000:.1f} mill. kr".replace(".", ",", 1)
        + f" når beløpene leses som {unit}: er enheten riktig, og er det hele kommunen? Se unit i en YAML-fil"
    ]


def _kr(balance_1000nok: float, unit: str) -> str:
    amount = abs(balance_1000nok) * (1000 if unit == "kr" else 1)
    return f"{amount:,.0f}".replace(",", " ") + (" kr" if unit == "kr" else " tusen kr")


def spent(frame: pd.DataFrame) -> float:
    """The most operating expenditure of any series, in the unit of the frame."""
    rows = frame[frame["account_class"].isin([*OPERATING]) & (frame["art_code"].astype(str) <= "590")]
    return rows.groupby(["kind_code", "year"], observed=True)["amount_1000nok"].sum().max() if len(rows) else 0.0
