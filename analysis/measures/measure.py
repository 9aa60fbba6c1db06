"""What a figure is called and how it is written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """label: heading of a column. unit: %, poeng, 1000 kr, kr, antall, or "" for text. formula: in words, or "".

    signed: whether what is above zero has a plus. code: SSB's, where the figure is one of SSB's own.
    """

    label: str
    unit: str = ""
    decimals: int = 0
    formula: str = ""
    signed: bool = False
    code: str = ""
