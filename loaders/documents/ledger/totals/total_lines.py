"""Which lines of a ledger are postings: nothing is added to its own parts.

A line that calls itself a sum and lacks a code is a total. A line of several accounts, with a blank code, above others
by its codes or by a column of levels is one where it equals the sum of the lines next to it, in every column of
amounts; where it does not, the file is refused, and so it is when a line with both codes is the sum of all others in
its block. `totals` in the mapping settles it: left-out, or postings.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.norwegian import joined, number
from loaders.documents.ledger.codes.marks import GROUP, SUM
from loaders.documents.ledger.totals.blocks import Table, blocks
from loaders.documents.ledger.totals.proof import proven, several_parts
from loaders.documents.ledger.totals.runs import sums_beside
from loaders.errors import FileError
from loaders.reading.sheets import lines_named

LEFT_OUT = {"totals": "left-out"}
SETTLE = (
    "Er koden feil, rett den. Er de summer, utelat dem med totals: left-out i en YAML-fil med --mapping; er de ikke "
    "det, totals: postings"
)


@dataclass
class Sorting:
    """What is known of every line so far. posting, left: bool a line, left for those that are sums of others and have a
    code. said, faults: for the person.
    """

    posting: np.ndarray
    left: np.ndarray
    said: list[str]
    faults: list[FileError]


def postings(table: Table, totals: str) -> Sorting:
    """Sort the lines. totals: the mapping's word, "" when it says nothing."""
    account, service = table.account, table.service
    has_amount = np.logical_or.reduce([~np.isnan(values) for values in table.amounts])
    prints = table.prints
    lacks = account.digits.isna().to_numpy() | service.digits.isna().to_numpy()
    says = account.says_sum | service.says_sum | table.called_sum
    empty = account.blank & service.blank & (prints == 0)
    named = has_amount & ((says & lacks) | empty)
    rest = has_amount & ~named
    marked = (account.mark == GROUP) | (service.mark == GROUP)
    marked |= (account.mark == SUM) | (service.mark == SUM) | table.called_sum
    if totals == "postings":
        return Sorting(rest, np.zeros(len(rest), dtype=bool), _told(named), [])
    weak = rest & (marked | lacks) & (prints != 0)
    weak |= rest & _higher(table.levels, rest, prints)
    left, by_chance = proven(table, prints, rest, weak)
    nameless = account.digits.isna().to_numpy() & service.digits.isna().to_numpy()
    doubtful = (weak & ~left & (marked | ~lacks | nameless)) | by_chance
    what = "kan være en sum eller gjelde flere konti eller tjenester, men er ikke summen av linjene ved siden av"
    said, faults = _told(named), []
    if doubtful.any() and totals == "left-out":
        said = [*said, _told_unproven(table, doubtful)]
    elif doubtful.any():
        faults = [_doubt(table, doubtful, what, {})]
    return Sorting(rest & ~left & ~doubtful, left, said, faults)


def block_sums(table: Table, kept: np.ndarray, totals: str) -> tuple[np.ndarray, list[FileError]]:
    """Which lines with valid codes are left out since they are the sum of all others in their block, and the fault
    where the mapping does not say so.
    """
    if totals == "postings":
        return np.zeros(len(kept), dtype=bool), []
    found = blocks(table, kept)
    if not found.any() or totals == "left-out":
        return found, []
    what = "er nøyaktig summen av linjene ved siden av, og kan være en sum av dem"
    return found, [_doubt(table, found, what, LEFT_OUT)]


def strange_sums(table: Table, sorting: Sorting, kept: np.ndarray, no_account: np.ndarray, no_service: np.ndarray):
    """Which lines with a code that KOSTRA does not have are sums of the lines beside them: no slip, but no posting.

    A line that equals one other line is a sum only where others with its code are sums.
    """
    strange = kept & (no_account | no_service)
    if not strange.any():
        return strange
    marked = replace(
        table,
        account=replace(table.account, mark=np.where(no_account, GROUP, table.account.mark)),
        service=replace(table.service, mark=np.where(no_service, GROUP, table.service.mark)),
    )
    prints = table.prints
    found = proven(marked, prints, kept & (prints != 0), strange & (prints != 0))[0] & strange
    codes = (table.account.digits + " ").where(no_account, "") + table.service.digits.where(no_service, "")
    several = (found & several_parts(marked, prints, kept & ~strange & (prints != 0), found)) | sorting.left
    return found & codes.isin(codes[several].unique()).to_numpy()


def _told(named: np.ndarray) -> list[str]:
    return [f"{named.sum()} sumlinjer uten konto er utelatt"] * bool(named.any())


def told_sums(left: np.ndarray) -> list[str]:
    """What is said of lines that have codes and were left out."""
    return [f"{left.sum()} sumlinjer med kode (summen av linjene ved siden av) er utelatt"] * bool(left.any())


def _told_unproven(table: Table, left: np.ndarray) -> str:
    """The sentence of lines that the mapping leaves out, with what they come to."""
    sums = joined([number(float(np.nansum(values[left])), 0) for values in table.amounts])
    which = lines_named(_cells(table, left), left)
    what = "linjer er utelatt fordi totals sier det, uten at de er summen av linjene ved siden av"
    return f"{left.sum()} {what}: {which}, til sammen {sums}"


def _doubt(table: Table, doubtful: np.ndarray, what: str, mend: dict) -> FileError:
    """The fault of lines that may be sums, shown by the code that says most."""
    return FileError(f"{lines_named(_cells(table, doubtful), doubtful)} {what}. {SETTLE}", mend)


def _cells(table: Table, doubtful: np.ndarray) -> pd.Series:
    account, service = table.account, table.service
    return service.cells if (doubtful & (service.mark != 0) & (account.mark == 0)).any() else account.cells


def _higher(levels: np.ndarray | None, rest: np.ndarray, prints: np.ndarray) -> np.ndarray:
    """Lines at a higher level (a smaller number) than the line they stand over; or under, where sums stand below."""
    found = np.zeros(len(rest), dtype=bool)
    if levels is None or not rest.any():
        return found
    lines = np.flatnonzero(rest & (prints != 0))
    own = levels[lines]
    above = lines[np.append(own[:-1] < own[1:], False)]
    below = lines[np.concatenate([[False], own[1:] < own[:-1]])]
    deepest = rest & (levels == np.nanmax(own))
    proven = [(sums_beside(prints, deepest, at)[way] >= 0).sum() for at, way in ((below, 0), (above, 1))]
    found[above if proven[1] >= proven[0] else below] = True
    return found
