"""What a declaration of a source is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.schema import Table
from data.tables import EXTRACT


@dataclass(frozen=True)
class Pick:
    """Which codes of one SSB dimension are wanted, and the column they fill ("" when they fill none).

    codes: SSB's code -> keywords that must all occur in its label ("a|b" is a or b); empty means every code.
    by_label: our code -> keywords, for a code of SSB's that is not known; exactly one label must match.
    names: SSB's code -> our code. mask: "????" keeps four-character codes. first_year: from this year on.
    """

    dimension: str
    column: str = ""
    label_column: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    by_label: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    mask: str = ""
    first_year: int | None = None


@dataclass(frozen=True)
class Extra:
    """A further selection of the same table through a codelist, if the metadata offers it (by id, else by label)."""

    dimension: str
    codelist: str
    label: str


@dataclass(frozen=True)
class Source:
    """One table at its source. kind: "ssb" or "klass".

    revised_from: month and day of the year after the last year of the table from which `updated` means revised
    figures; "" where the source makes no such distinction. drop_unused: leave out the region-years in which every
    cell is "." (the code was not in use). least_rows: fewer is an error. tolerated_loss: the share of the rows
    that may go without --accept-loss (municipalities do merge).
    """

    kind: str
    table: Table
    picks: tuple[Pick, ...] = ()
    extra: Extra | None = None
    revised_from: str = ""
    drop_unused: bool = False
    least_rows: int = 1
    tolerated_loss: float = 0.0

    @property
    def id(self) -> str:
        """The name on the command line."""
        return self.table.table_id

    @property
    def title(self) -> str:
        """Id and name, for messages."""
        return f"{self.id} ({self.table.name})"


def source(kind: str, name: str, *picks: Pick, **more) -> Source:
    """Declare the source of a table of the contract."""
    return Source(kind, EXTRACT[name], picks, **more)
