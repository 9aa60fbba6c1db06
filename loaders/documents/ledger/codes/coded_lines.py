"""Class, art and function of every line of a ledger, by the reading that fits its accounts best."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes import accounts
from loaders.documents.ledger.codes.codes import BALANCE, Reading, valid_functions
from loaders.documents.ledger.codes.marks import Codes, digits_of
from loaders.documents.ledger.columns.roles import Columns


@dataclass(frozen=True)
class Coded:
    """Account (KOSTRA's class in front), class, art and function of each line as texts; NaN for an art that is none.

    wrong: the lines without a valid class, art and function.
    """

    account: pd.Series
    class_: pd.Series
    art: pd.Series
    function: pd.Series
    wrong: tuple[np.ndarray, np.ndarray, np.ndarray]
    reading: Reading

    @property
    def balance(self) -> np.ndarray:
        """The lines of the balance sheet."""
        return self.class_.isin([*BALANCE]).to_numpy()

    @property
    def sound(self) -> np.ndarray:
        """The lines whose codes are all valid."""
        return ~np.logical_or.reduce(self.wrong)


def read_codes(
    columns: Columns, body: pd.DataFrame, account: Codes, service: Codes, mapping: dict, county: bool,
    kept: np.ndarray, posted: np.ndarray,
) -> Coded:  # fmt: skip
    """The codes read, as those of the lines posted (kept, with an amount) are best read."""
    places = columns.places
    own = accounts.translated(account.digits, mapping)
    way = accounts.reading(own[posted] if posted.any() else own[kept], mapping, "class" in places)
    class_ = _classes(body, places, own, way, mapping)
    art = accounts.arts(own, way, mapping)
    function, valid = _functions(service, mapping, county)
    wrong = (~class_.isin(list("012345")).to_numpy(), art.isna().to_numpy(), ~valid)
    return Coded(own, class_, art, function, wrong, way)


def _classes(body: pd.DataFrame, places: dict, own: pd.Series, way: Reading, mapping: dict) -> pd.Series:
    """The class of each line as a digit: its own, that of its column, or the one chosen."""
    if "class" in places:
        return accounts.translated(digits_of(body[places["class"]]).str[:1], mapping)
    return way.class_(own) if way.has_class else pd.Series(mapping.get("class", "1"), index=own.index, dtype="str")


def _functions(service: Codes, mapping: dict, county: bool) -> tuple[pd.Series, np.ndarray]:
    """The function of each line, NaN where there is none, and which are KOSTRA's or named as the municipality's own."""
    function = service.digits.str[:3]
    place, unique = pd.factorize(function)
    valid = valid_functions(pd.Series(unique, dtype="str"), county, mapping.get("own_functions", []))
    return function, np.append(valid.to_numpy(dtype=bool), False)[place]
