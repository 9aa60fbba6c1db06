"""Which municipalities have decided that they are written to in nynorsk: those of language_decisions.csv.

The list is the regulation's as it was in 2020 (FOR-2019-12-20-2114), read in a transcription of it, with today's numbers. It counts as many in each county
as Språkrådet's overview of 10 December 2021 does on today's counties. Ålesund's of then is left out: the municipality was
parted in 2024, and of its two parts no decision is known here.
"""

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("language_decisions.csv")


@cache
def nynorsk() -> frozenset[str]:
    """The numbers of those that have chosen nynorsk."""
    with FILE.open(encoding="utf-8", newline="") as rows:
        return frozenset(row["municipality_code"] for row in csv.DictReader(rows))
