"""Which regions of SSB's tables are municipalities, today's and former: by the lists of them, never by four digits."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from data.contract.schema import Table
from data.extract import store
from loaders.ssb.parsed import Parsed

# Gone before 2013, where the list of moves begins, and after 2009, where the inhabitants do.
BEFORE_THE_LISTS = frozenset({"1723", "1729", "1901", "1915"})  # Mosvik, Inderøy, Harstad, Bjarkøy
NO_COUNTY = ("21", "22", "23", "24", "25", "26", "88", "99")  # Svalbard, Jan Mayen, the shelf and sea, abroad, unknown
KLASS = {"municipalities": ("municipality_code",), "municipality_changes": ("old_code", "new_code")}
SHOWN = 5


@dataclass(frozen=True)
class Known:
    """The numbers of all municipalities that are or were. whole: whether Klass's list of today's is among them."""

    codes: frozenset[str]
    whole: bool

    def strangers(self, frame: pd.DataFrame) -> list[str]:
        """The regions of a table that look like municipalities and stand in no list."""
        regions = frame["region_code"].astype("category").cat.categories if "region_code" in frame else []
        return [code for code in map(str, regions) if re.fullmatch(r"\d{4}", code) and code not in self.codes]

    def none(self, frame: pd.DataFrame) -> list[str]:
        """Those of the strangers that are no municipalities: all of them once Klass is here."""
        return [code for code in self.strangers(frame) if self.whole or code.startswith(NO_COUNTY)]


def known(folder: Path) -> Known:
    """What Klass, as far as it is in the extract, and the list of moves hold."""
    moves = store.read_reference("municipality_moves")
    moves = moves[moves["new_code"].notna()]  # a place that went nowhere was none: Longyearbyen
    codes = {*moves["old_code"].astype(str), *moves["new_code"].astype(str), *BEFORE_THE_LISTS}
    there = {}
    for table, columns in KLASS.items():
        there[table] = False
        try:
            if not store.vintage(table, folder):
                continue
            frame = store.read(table, folder)
        except store.ContractError:  # damaged, which status tells; a refresh mends it before it reads the others
            continue
        there[table] = True
        codes |= {c for column in columns for c in frame[column].dropna().astype(str)}
    return Known(frozenset(codes), there["municipalities"])


def without(frame: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """The rows of the other regions; the frame itself when there is nothing to leave out."""
    if not codes:
        return frame
    kept = frame[~frame["region_code"].isin(codes)].reset_index(drop=True)
    return kept.assign(region_code=kept["region_code"].cat.remove_unused_categories())


def alone(table: Table, parsed: Parsed, lists: Known) -> Parsed:
    """What was read, without the regions that only look like municipalities; it says which of them had figures."""
    out = lists.none(parsed.frame)
    doubted = [code for code in lists.strangers(parsed.frame) if code not in out]
    said = (
        _told(table, parsed, out, "utelatt, for listene over kommuner har dem ikke"),
        _told(table, parsed, doubted, "ukjente kommunenumre, tatt med til kommunelisten (klass-131) er hentet"),
    )
    return replace(parsed, frame=without(parsed.frame, out), said=(*parsed.said, *(text for text in said if text)))


def _told(table: Table, parsed: Parsed, codes: list[str], what: str) -> str:
    """The codes that have a figure, by name; "" for none."""
    if not codes:
        return ""
    mine = parsed.frame["region_code"].isin(codes) & parsed.frame[table.value].notna()
    had, names = set(parsed.frame.loc[mine, "region_code"]), parsed.labels.get("region_code", {})
    shown = [f"{code} {names.get(code, '')}".strip() for code in codes if code in had]
    more = f" og {len(shown) - SHOWN} til" if len(shown) > SHOWN else ""
    return f"{what}: {', '.join(shown[:SHOWN])}{more}" if shown else ""
