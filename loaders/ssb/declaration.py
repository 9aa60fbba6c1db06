"""What a declaration of a source is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.contract.schema import Table
from data.contract.tables import EXTRACT


@dataclass(frozen=True)
class Pick:
    """Which codes of one SSB dimension are wanted, and the column they fill ("" when they fill none).

    codes: SSB's code -> the term that it stands for (a line of notions, see terms); empty means every code.
    by_label: our code -> keywords that must all occur in the label ("a|b" is a or b), for a code of SSB's that is not
    known: exactly one label must match; of one with a unit, the only code there is will do. perhaps: those of them that
    are taken where they are there. units: SSB's code or ours -> the unit (see units). names: SSB's code -> our code.
    mask: "????" keeps four-character codes, "??|????" those of two or four. first_year: from this year on.
    """

    dimension: str
    column: str = ""
    label_column: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    by_label: Mapping[str, str] = field(default_factory=dict)
    perhaps: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    mask: str = ""
    first_year: int | None = None


@dataclass(frozen=True)
class Extra:
    """A further selection of the same table through a codelist, if the metadata offers it.

    codelist: its id; label: keywords of its label (with a minus: what it must not say), for when the id is another.
    codes: the pattern of the codes in it, by which a list of something else (counties) is known.
    """

    dimension: str
    codelist: str
    label: str
    codes: str = ""


@dataclass(frozen=True)
class Level:
    """Where the middle municipality must lie in every year: `what` (as column -> code), summed, within low to high.

    So wide that only a slip of unit (1000 times or a thousandth) falls outside; in the unit of the table. It needs no
    other table and no earlier edition, so that a slip is seen whatever is loaded first.
    """

    what: Mapping[str, str]
    low: float
    high: float


@dataclass(frozen=True)
class Moves:
    """How far figures may move from one edition to the next before a person must accept it.

    Judged per measure (`by`: key columns) and year, over the cells with a value in both editions, so that new
    years and late municipalities are no move. moved: the sum of all differences as a share of the sum of all
    values, both without sign, since results go both ways. An ordinary revision (March to June) is small changes
    in many rows: well under a per cent of revenue, perhaps a tenth of a result; a halving is half of either.
    The measures in `steady` ("" for all) are large sums, where a twentieth is much, and where `single` is the
    most that one municipality may move: more is a code that changed hands. In a year that was closed (not the
    last one of the edition before) at most the share `closed` of the values may change at all.
    step: one unit in SSB's last decimal; a move of so much in every cell is rounding, and always allowed.
    The limits are judged from what revisions are, not fitted to a pair of editions: refusing costs a look and a flag.
    """

    by: tuple[str, ...] = ()
    step: float = 1.0
    steady: tuple[str, ...] = ()
    moved: float = 0.4
    moved_steady: float = 0.05
    single: float = 0.5
    closed: float = 0.5


@dataclass(frozen=True)
class Listed:
    """A table of codes, and how much of it may change at once before a person must accept it.

    says: the columns that say what a code is; label: a text that goes with them. changed and gone: shares of
    the rows before. A third of the codes went in the reform of 2024; new names for a code are far rarer; and the
    KOSTRA groups are made anew with years between. New texts for the same group codes are told, not judged.
    """

    says: tuple[str, ...]
    label: str = ""
    changed: float = 0.25
    gone: float = 0.5


@dataclass(frozen=True)
class Source:
    """One table at its source. kind: "ssb" or "klass".

    revised_from: month and day of the year after the last year of the table from which `updated` means revised
    figures; "" where the source makes no such distinction. drop_unused: leave out the region-years in which every
    cell is "." (the code was not in use). least_rows: fewer is an error. tolerated_loss: the share of the rows
    that may go without --accept-loss (municipalities do merge). levels, moves, listed: what is plausible.
    agrees_with: the table that it is held against, in the same edition (see reconcile). on_request: fetched only when
    it is named, since it is large and seldom new.
    """

    kind: str
    table: Table
    picks: tuple[Pick, ...] = ()
    extra: Extra | None = None
    revised_from: str = ""
    drop_unused: bool = False
    least_rows: int = 1
    tolerated_loss: float = 0.0
    on_request: bool = False
    levels: tuple[Level, ...] = ()
    moves: Moves | None = None
    listed: Listed | None = None
    agrees_with: str = ""

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
