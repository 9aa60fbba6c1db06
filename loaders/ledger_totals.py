"""Which lines of a ledger are postings, and which are totals, headings and remarks."""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from loaders.errors import FileError
from loaders.sheets import lines_named

TOTAL = re.compile(r"\b(?:del)?(?:sum|total(?:t|sum|en)?|resultat|saldo)\b", re.IGNORECASE)


def postings(
    body: pd.DataFrame, places: dict[str, int], account: pd.Series, service: pd.Series, has_amount: np.ndarray
) -> np.ndarray:
    """Which lines are postings. A line without account is a total when it has no service or says that it is a sum.

    account, service: the digits of each line, NaN where there are none. Raises FileError for a line with an amount that
    lacks one of them and is no total: left out, it would be missing in the result.
    """
    texts = {name: body[places[name]] for name in ("account", "service")}
    says_sum = _says_sum(texts["account"]) | _says_sum(texts["service"])
    no_account, no_service = account.isna().to_numpy(), service.isna().to_numpy()
    blank = _blank(texts["account"])
    total = says_sum & (no_account | no_service) | (blank & no_service)
    posting = has_amount & ~total
    for wrong, name, what in (
        (posting & blank, "account", "har beløp og tjeneste, men ikke konto. Fyll inn kontoen, eller fjern linjen"),
        (
            posting & no_account,
            "account",
            "har en konto uten siffer, eller som ikke er et kontonummer. Rett den, eller fjern linjen",
        ),
        (
            posting & no_service,
            "service",
            "har konto og beløp, men ikke et tjenestenummer. Fyll det inn, eller velg en annen kolonne i "
            "en YAML-fil med --mapping: columns",
        ),
    ):
        if wrong.any():
            raise FileError(f"{lines_named(texts[name], wrong)} {what}")
    return posting


def _blank(values: pd.Series) -> np.ndarray:
    return _by_value(values, lambda value: pd.isna(value) or not str(value).strip())


def _says_sum(values: pd.Series) -> np.ndarray:
    return _by_value(values, lambda value: isinstance(value, str) and TOTAL.search(value) is not None)


def _by_value(values: pd.Series, test: Callable[[object], bool]) -> np.ndarray:
    """The test once for each value that occurs."""
    codes, unique = pd.factorize(values, use_na_sentinel=False)
    return np.array([bool(test(value)) for value in unique], dtype=bool)[codes]
