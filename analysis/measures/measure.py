"""What a figure is called, how it is written, where it comes from and where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """label: heading of a column. unit: %, poeng, 1000 kr, kr, antall, or "" for text. formula: in words, or "".

    signed: whether what is above zero has a plus. judged: whether it is held against the recommended level of its row,
    which it is better to be above; what room for manoeuvre is held against stands in data/room_limits.csv.

    Of a figure that is SSB's own: source, in words; table and code: the table of the extract that it is read from, and
    its measure_code there; pages: the folders of pages/ where it stands. positive: what it is called where SSB has it
    below zero all the same; "" of one that may well be. share_of: the measure that it is a share of, and has no figure
    without: one that is not above zero.

    parts: of a share of gross operating revenue, the concepts of table 12364 that are added up.

    group: the group of the page Kommunen where it stands, see `groups.py`; "" of what is no figure of one municipality.
    """

    label: str
    unit: str = ""
    decimals: int = 0
    formula: str = ""
    signed: bool = False
    judged: bool = False
    source: str = ""
    table: str = ""
    code: str = ""
    pages: tuple[str, ...] = ()
    positive: str = ""
    share_of: str = ""
    parts: tuple[str, ...] = ()
    group: str = ""

    @property
    def definition(self) -> str:
        """How it is made and by whom, "" where there is nothing to say."""
        return f"{self.formula} {self.source}".strip()
