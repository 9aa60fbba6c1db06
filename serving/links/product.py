"""The picture of the product, for a link to a view that has none of its own. Needs no figures: the server starts with it."""

from functools import cache
from pathlib import Path

PREFIX = "/forhandsvisning/"  # of every picture, below the base
PATH = f"{PREFIX}kommuneokonomi.png"
FILE = Path(__file__).resolve().parents[2] / "sheets" / "preview.png"


@cache
def picture() -> bytes:
    """Its content."""
    return FILE.read_bytes()
