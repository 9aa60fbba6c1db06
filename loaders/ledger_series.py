"""Which kind and year each column of amounts is: from its header, the mapping, the title or the file name."""

from dataclasses import replace

from loaders import ledger_words
from loaders.errors import FileError
from loaders.ledger_words import NAMES, Amount, amount_of
from loaders.sheets import Where

ASK = "Si det i en YAML-fil med --mapping (se README)"


def mapped(mapping: dict, at: Where) -> list[Amount]:
    """The amount columns that the mapping names; what it does not say is taken from the header."""
    amounts = []
    for number, one in enumerate(mapping["amounts"]):
        place = at.columns[f"amount {number}"]
        header = amount_of(place, one["column"]) or Amount(place, one["column"])
        amounts.append(replace(header, kind=one.get("kind", header.kind), year=one.get("year", header.year)))
    return amounts


def amounts_in(row: list[object], at: Where) -> list[Amount]:
    """The columns with both kind and year, or, where there are none, those that say at least that they are amounts."""
    taken = set(at.columns.values())
    found = [amount for place, cell in enumerate(row) if place not in taken and (amount := amount_of(place, cell))]
    whole = [amount for amount in found if amount.kind and amount.year]
    return whole or [amount for amount in found if amount.kind] or found


def left_out(row: list[object], at: Where, amounts: list[Amount]) -> list[Amount]:
    """The other columns that look like amounts."""
    taken = {*at.columns.values(), *(one.place for one in amounts)}
    return [one for place, cell in enumerate(row) if place not in taken and (one := amount_of(place, cell))]


def dated(amounts: list[Amount], has_years: bool, title: list[str], file_name: str) -> list[Amount]:
    """The columns with kind and year, taken from the title or the file name where the header is silent."""
    sources = [ledger_words.told(" ".join(title)), ledger_words.told(file_name.rsplit(".", 1)[0])]
    kind = next((min(kinds) for kinds, _ in sources if len(kinds) == 1), "")
    year = next((min(years) for _, years in sources if len(years) == 1), 0)
    for amount in amounts:
        missing = [] if amount.kind or kind else ["om det er regnskap eller budsjett (kind)"]
        missing += [] if amount.year or has_years or year else ["hvilket år det gjelder (year)"]
        if missing:
            raise FileError(f"kolonnen «{amount.header}» sier ikke {' og '.join(missing)}. {ASK}: amounts")
    found = [replace(one, kind=one.kind or kind, year=one.year or (0 if has_years else year)) for one in amounts]
    _refuse_doubled(found)
    return found


def _refuse_doubled(amounts: list[Amount]) -> None:
    seen: dict[tuple[str, int], str] = {}
    for one in amounts:
        if (one.kind, one.year) in seen:
            raise FileError(
                f"både «{seen[one.kind, one.year]}» og «{one.header}» er {NAMES[one.kind]} {one.year or ''}".rstrip()
                + f". {ASK}: amounts"
            )
        seen[one.kind, one.year] = one.header
