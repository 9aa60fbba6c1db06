"""Columns that several tables share."""

from data.contract.schema import STATUSES, Column

SSB = "Statistisk sentralbyrå"
STATUS = Column("status", "code", allowed=STATUSES)
REGION = Column("region_code", "code", pattern=r"\d{4}|[A-Z][A-Z0-9-]{1,9}")
NAME = r"[^\W_]([^\W_]|[ .,()/'’–&+%-])*"  # letters and digits first, and the signs that names have: none makes markup
REGION_NAME = Column("region_name", "text", pattern=NAME)
MUNICIPALITY = Column("municipality_code", "code", pattern=r"\d{4}")
MUNICIPALITY_NAME = Column("municipality_name", "text", pattern=NAME)
YEAR = Column("year", "int", 1980, 2100)
SOURCE = Column("source", "text")


def value(name: str, low: float, high: float) -> Column:
    """A column of figures that may be missing: the status column says why."""
    return Column(name, "float", low, high, nullable=True)
