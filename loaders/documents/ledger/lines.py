"""The lines of a ledger: totals left out, codes and amounts read, every wrong line named."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes.coded_lines import Coded, read_codes
from loaders.documents.ledger.codes.codes import Reading
from loaders.documents.ledger.codes.faults import strange_classes, uncoded, unknown_codes, unknown_functions
from loaders.documents.ledger.codes.marks import Codes, codes_of, digits_of, text_says_sum
from loaders.documents.ledger.columns.roles import Columns
from loaders.documents.ledger.columns.series import Amount, by_series, whole_years
from loaders.documents.ledger.totals.blocks import Table
from loaders.documents.ledger.totals.total_lines import Sorting, block_sums, postings, strange_sums, told_sums
from loaders.errors import FileError
from loaders.reading import amounts
from loaders.reading.sheets import lines_named, shown

AT_ONCE = 2  # columns of amounts; each takes memory
ONE_LINE = "filen har ingen linjer med konto, tjeneste og beløp under overskriften. Se om det er riktig fil"
NO_RESULT = (
    "filen har bare balansekonti (kontoklasse 2 eller 5), som ikke sier noe om driftsresultatet. Hent "
    "bevilgningsregnskapet"
)


@dataclass(frozen=True)
class Lines:
    """Arrays of one value a line: class, art and function as whole numbers (class 1, art 10, function 385).

    amounts: by kind and year, as in the file (NaN where empty). left_out, said: what was not read, and how the rest
    was. reading: of the accounts.
    """

    class_: np.ndarray
    art: np.ndarray
    function: np.ndarray
    amounts: dict[tuple[str, int], np.ndarray]
    left_out: list[str]
    said: list[str]
    reading: Reading

    def with_class(self, class_: np.ndarray) -> "Lines":
        """The same lines in other classes."""
        return replace(self, class_=class_)


def lines_of(columns: Columns, mapping: dict, county: bool) -> Lines:
    """Read the lines. Raises FileError naming the first wrong lines of each column, and how many there are.

    While the mapping is being guessed, wrong lines that no mapping can mend are passed over once they have been told.
    """
    faults: list[FileError] = []
    places = columns.places
    wanted = {*places.values(), *(one.place for one in columns.amounts)}
    body = columns.sheet.body(columns.line, sorted(wanted), columns.texts)
    found = whole_years(_amounts(columns, body, faults))
    account, service = codes_of(body[places["account"]]), codes_of(body[places["service"]])
    table = _table(columns, body, account, service, found)
    sorting = postings(table, mapping.get("totals", ""))
    faults += sorting.faults
    nonzero = np.logical_or.reduce([np.nan_to_num(values) != 0 for values in found.values()])
    kept = sorting.posting & ~uncoded(account, service, sorting.posting, nonzero, faults)
    empty = sorting.posting & ~kept & ~nonzero
    if not kept.any():
        raise FileError.of(faults or [FileError(ONE_LINE)])
    coded = read_codes(columns, body, account, service, mapping, county, kept, kept & nonzero)
    sums, posted = _sums(table, sorting, coded, kept & nonzero, mapping, faults)
    kept &= ~sums
    no_class, no_art, no_function = coded.wrong
    strange_classes(body, places, posted & no_class, coded.class_, faults)
    posted &= ~no_class & ~coded.balance
    unknown_codes(account.cells, coded.account, posted & no_art, coded.reading, faults)
    unknown_functions(service, posted & no_function, faults)
    if any(one.mend or str(one) not in mapping.get("guessing", ()) for one in faults):
        raise FileError.of(faults)
    zeros = kept & ~coded.balance & ~coded.sound & ~nonzero
    balance, kept = kept & coded.balance, kept & ~coded.balance & coded.sound
    if not kept.any():
        raise FileError(NO_RESULT)
    class_, art, function = (_numbers(values[kept]) for values in (coded.class_, coded.art, coded.function))
    return Lines(
        class_, art, function,
        by_series(columns, {a: values[kept] for a, values in found.items()}, body[kept]),
        [*sorting.said, *told_sums(sums | sorting.left), *_left_out(int(balance.sum()), account.cells, zeros | empty)],
        [f"{kept.sum()} linjer med konto er lest", coded.reading.said], coded.reading,
    )  # fmt: skip


def _numbers(codes: pd.Series) -> np.ndarray:
    """Codes as whole numbers, each code that occurs turned once."""
    place, unique = pd.factorize(codes)
    return np.array([int(code) for code in unique], dtype="int64")[place]


def _sums(
    table: Table, sorting: Sorting, coded: Coded, posted: np.ndarray, mapping: dict, faults: list[FileError]
) -> tuple[np.ndarray, np.ndarray]:
    """The lines with codes that are sums all the same, and those posted that are none."""
    no_class, no_art, no_function = coded.wrong
    sums = strange_sums(table, sorting, posted & ~coded.balance, no_class | no_art, no_function)
    more, doubts = block_sums(table, posted & ~coded.balance & ~sums, mapping.get("totals", ""))
    faults += doubts
    return sums | more, posted & ~sums & ~more


def _table(columns: Columns, body: pd.DataFrame, account: Codes, service: Codes, found: dict) -> Table:
    called, blanks = np.zeros(len(body), dtype=bool), np.zeros(len(body), dtype=int)
    for place in columns.texts:
        called |= text_says_sum(body[place])
        blanks += body[place].isna().to_numpy()
    levels = None
    if "level" in columns.places:
        levels = pd.to_numeric(digits_of(body[columns.places["level"]])).to_numpy(dtype=float, na_value=np.nan)
    return Table(account, service, list(found.values()), called, blanks, levels)


def _amounts(columns: Columns, body: pd.DataFrame, faults: list[FileError]) -> dict[Amount, np.ndarray]:
    """The amounts of each column, read side by side; the library that reads them lets the others run meanwhile."""
    cells = [body[amount.place] for amount in columns.amounts]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        read = list(pool.map(amounts.numbers, cells))
    for amount, values, (_, bad) in zip(columns.amounts, cells, read, strict=True):
        if bad.any():
            first = values.iloc[int(np.flatnonzero(bad)[0])]
            where = f"kolonnen «{amount.header}», {lines_named(values, bad)}"
            faults.append(FileError(f"{where}: {shown(first)} {amounts.why_not(first)}"))
    return {amount: found for amount, (found, _) in zip(columns.amounts, read, strict=True)}


def _left_out(balance: int, accounts: pd.Series, zeros: np.ndarray) -> list[str]:
    said = [f"{balance} {_lines(balance)} i balansen (kontoklasse 2 eller 5) er utelatt"] * bool(balance)
    count = int(zeros.sum())
    which = (
        f"{count} {_lines(count)} uten gyldig kode er utelatt, siden beløpet er null: {lines_named(accounts, zeros)}"
    )
    return said + [which] * bool(count)


def _lines(count: int) -> str:
    return "linje" if count == 1 else "linjer"
