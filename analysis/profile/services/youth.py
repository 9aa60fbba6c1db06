"""The share of the young outside work, education and measures (13556, or files brought in), of every municipality and year."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.common.numbers import pct
from analysis.profile.series import Series, laid_out
from analysis.youth.rows import AGE
from data.brought_in.youth import FILE_UNREAD, OF_SSB, TABLE_UNREAD, UNREAD, WITHOUT
from data.contract.schema import MISSING

TABLE, OUTSIDE = "youth_outside", "outside_pct"
SOURCE = "Andelene er fra "
FILES_ALONE, SOME_FILES = "files_alone", "some_files"  # in the place of SSB's mark
FILES_ALONE_SAID = "SSBs tabell 13556 mangler, og kommunen er ikke blant dem som er med her"
OWN = {  # why, in words
    FILES_ALONE: FILES_ALONE_SAID,
    SOME_FILES: f"{FILES_ALONE_SAID}; {UNREAD[FILE_UNREAD]}",
    **WITHOUT,
}
ROUNDED = 0.05 + 1e-9  # how far a share with one decimal may be from what its persons come to


def measures(figures: pd.DataFrame, codes: Sequence[str], unread: str) -> dict[str, Series]:
    """Of those of 15-29 years. figures: of youth.rows.of_today. unread: of brought_in.youth. Persons and all of the age are kept where every share is theirs; else the shares alone."""
    own = figures[(figures["age_code"] == AGE) & figures["region_code"].isin(list(codes))]
    years = sorted({int(year) for year in own.loc[own["share_pct"].notna(), "year"]})
    if not years:
        return {}
    marks = {said: mark for mark, said in MISSING.items()}
    rows = own.assign(unit_code=own["region_code"], status=own["reason"].map(marks).fillna(""))
    share, persons, people = (laid_out(rows, name, codes, years) for name in ("share_pct", "persons", "people"))
    mark = laid_out(rows, "status", codes, years)
    mark = np.where(np.isnan(share) & (mark == ""), _without(unread, of_files(figures)), mark)
    sources = np.where(np.isnan(share), "", laid_out(rows.assign(status=_sources(own)), "status", codes, years))
    made = Series(tuple(years), share, mark, TABLE, caveats=sources)
    if not _agree(share, persons, people):
        return {OUTSIDE: made}
    terms = {"Personer utenfor": persons}
    return {
        OUTSIDE: replace(made, value=pct(persons, people), part=persons, whole=people, terms=terms, of="Alle 15–29 år")
    }


def _without(unread: str, files_alone: bool) -> str:
    """The mark of those that nothing here has. A file that cannot be read may be of others."""
    if unread == TABLE_UNREAD or not files_alone:
        return unread
    return SOME_FILES if unread else FILES_ALONE


def of_files(figures: pd.DataFrame) -> bool:
    """Whether SSB's own table is not here, so that only those that files have, have a share."""
    return OF_SSB not in set(figures["source"])


def _sources(own: pd.DataFrame) -> list[str]:
    """Where each share is from, where that is not SSB's own table; "" where it is."""
    return ["" if text == OF_SSB else f"{SOURCE}{text}." for text in own["source"]]


def _agree(share: np.ndarray, persons: np.ndarray, people: np.ndarray) -> bool:
    """Whether every share is, rounded, that of its persons among all of the age."""
    known = ~np.isnan(share)
    far = np.abs(pct(persons, people)[known] - share[known])
    return bool(known.any() and (far <= ROUNDED).all())
